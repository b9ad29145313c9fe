package dev.crosswalk.server.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/// The OpenID provider that people may sign in at, as the server's environment names it:
/// `CROSSWALK_OIDC_ISSUER`, `_CLIENT_ID`, `_CLIENT_SECRET`, `_NAME` (what pages call it), `_SCOPES`
/// and `_GROUPS` (the claim that has the groups).
///
/// It is asked for its configuration when somebody first signs in there, so that the server starts
/// while the provider does not answer.
@Component
final class SignOnProvider implements ClientRegistrationRepository {
    private static final Logger LOG = LoggerFactory.getLogger(SignOnProvider.class);

    static final String ID = "company";
    static final String ROOT = "/api/v1/sign-on";

    /// Where signing in there begins.
    static final String BEGIN = ROOT + "/" + ID;

    private final Environment environment;
    private volatile @Nullable ClientRegistration known;

    SignOnProvider(Environment environment) {
        this.environment = environment;
    }

    boolean isSet() {
        return !said("issuer", "").isEmpty();
    }

    String name() {
        return said("name", "your company's account");
    }

    String groupsClaim() {
        return said("groups", "groups");
    }

    private String said(String what, String otherwise) {
        return environment.getProperty("crosswalk.oidc." + what, otherwise).strip();
    }

    /// Whether its configuration is known, or can be had now.
    boolean isKnown() {
        try {
            return findByRegistrationId(ID) != null;
        } catch (IllegalArgumentException | IllegalStateException | RestClientException e) {
            LOG.warn("{} does not tell how to sign in there", said("issuer", ""), e);
            return false;
        }
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!isSet() || !id.equals(ID)) {
            return null;
        }
        ClientRegistration found = known;
        if (found == null) {
            found =
                    ClientRegistrations.fromIssuerLocation(said("issuer", ""))
                            .registrationId(ID)
                            .clientId(said("client-id", ""))
                            .clientSecret(said("client-secret", ""))
                            .redirectUri("{baseUrl}" + BEGIN + "/back")
                            .scope(List.of(said("scopes", "openid profile email").split(" +", -1)))
                            .clientSettings(
                                    ClientRegistration.ClientSettings.builder()
                                            .requireProofKey(true)
                                            .build())
                            .build();
            known = found;
        }
        return found;
    }
}
