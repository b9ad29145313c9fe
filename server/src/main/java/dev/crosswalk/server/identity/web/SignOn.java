package dev.crosswalk.server.identity.web;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.server.identity.People;
import dev.crosswalk.server.identity.People.Vouched;
import dev.crosswalk.server.identity.SignOns;
import dev.crosswalk.server.identity.SignOns.Away;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Signing in at an OpenID provider: the code flow with PKCE, state and nonce, whose tokens Spring
/// Security looks at. Nothing of the provider is kept but who it says somebody is.
@Component
final class SignOn
        implements AuthorizationRequestRepository<OAuth2AuthorizationRequest>,
                OAuth2AuthorizedClientRepository {
    private static final Logger LOG = LoggerFactory.getLogger(SignOn.class);
    private static final String COOKIE = "crosswalk-sign-on";
    private static final String DESTINATION = SignOn.class.getName() + ".destination";
    private static final Duration AWAY = Duration.ofMinutes(10);

    private final SignOnProvider provider;
    private final SignOns signOns;
    private final People people;

    SignOn(SignOnProvider provider, SignOns signOns, People people) {
        this.provider = provider;
        this.signOns = signOns;
        this.people = people;
    }

    void configure(HttpSecurity http) {
        if (provider.isSet()) {
            http.addFilterBefore(
                    this::refuseUnreachable, OAuth2AuthorizationRequestRedirectFilter.class);
            http.oauth2Login(login ->
                    login.clientRegistrationRepository(provider)
                            .authorizedClientRepository(this)
                            .loginPage("/sign-in")
                            .authorizationEndpoint(to ->
                                    to.baseUri(SignOnProvider.ROOT)
                                            .authorizationRequestRepository(this))
                            .redirectionEndpoint(
                                    back -> back.baseUri(SignOnProvider.ROOT + "/*/back"))
                            .successHandler(
                                    (request, response, who) -> letIn(request, response, who))
                            .failureHandler((request, response, why) -> {
                                LOG.warn("signing in elsewhere failed: {}", why.getMessage());
                                refuse("elsewhere", request, response);
                            }));
        }
    }

    /// A provider that does not answer is told of on the page, and asked again the next time.
    private void refuseUnreachable(
            ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        if (asked.getRequestURI().startsWith(SignOnProvider.BEGIN) && !provider.isKnown()) {
            refuse("elsewhere", asked, (HttpServletResponse) response);
        } else {
            chain.doFilter(request, response);
        }
    }

    // ---- away

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest asked,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (asked != null) {
            String secret =
                    signOns.leave(
                            String.valueOf(asked.getState()),
                            new Away(
                                    attribute(asked, OidcParameterNames.NONCE),
                                    attribute(asked, PkceParameterNames.CODE_VERIFIER),
                                    ownPath(request.getParameter("to"))));
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    Asks.cookie(COOKIE, secret, request)
                            .path(SignOnProvider.ROOT)
                            .maxAge(AWAY)
                            .build()
                            .toString());
        }
    }

    private static String attribute(OAuth2AuthorizationRequest asked, String name) {
        return Objects.requireNonNull(asked.<String>getAttribute(name));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(
            HttpServletRequest request) {
        return null;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        String state = request.getParameter(OAuth2ParameterNames.STATE);
        Optional<String> secret = SignedIn.cookie(request, COOKIE);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                Asks.cookie(COOKIE, "", request)
                        .path(SignOnProvider.ROOT)
                        .maxAge(0)
                        .build()
                        .toString());
        if (state == null || secret.isEmpty()) {
            return null;
        }
        return signOns.back(secret.get(), state)
                .map(away -> {
                    request.setAttribute(DESTINATION, away.destination());
                    return asked(away, state);
                })
                .orElse(null);
    }

    /// The request as it was sent, as far as the answer is held against it.
    private OAuth2AuthorizationRequest asked(Away away, String state) {
        ClientRegistration registration =
                Objects.requireNonNull(provider.findByRegistrationId(SignOnProvider.ID));
        return OAuth2AuthorizationRequest.authorizationCode()
                .clientId(registration.getClientId())
                .authorizationUri(
                        Objects.requireNonNull(
                                registration.getProviderDetails().getAuthorizationUri()))
                .redirectUri(
                        ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
                                + SignOnProvider.BEGIN
                                + "/back")
                .scopes(registration.getScopes())
                .state(state)
                .attributes(
                        Map.of(
                                OAuth2ParameterNames.REGISTRATION_ID,
                                SignOnProvider.ID,
                                OidcParameterNames.NONCE,
                                away.nonce(),
                                PkceParameterNames.CODE_VERIFIER,
                                away.verifier()))
                .build();
    }

    // ---- back

    private void letIn(
            HttpServletRequest request, HttpServletResponse response, Authentication who) {
        OidcUser user = (OidcUser) Objects.requireNonNull(who.getPrincipal());
        try {
            String secret = people.vouched(vouched(user), Asks.origin(request));
            response.addHeader(HttpHeaders.SET_COOKIE, Asks.session(secret, request));
            redirect(response, ownPath((String) request.getAttribute(DESTINATION)));
        } catch (Refusal e) {
            refuse(e.parts().parameter(), request, response);
        }
    }

    private Vouched vouched(OidcUser user) {
        return new Vouched(
                Objects.requireNonNull(user.getIdToken().getIssuer()).toString(),
                Objects.requireNonNull(user.getSubject()),
                user.getEmail() == null ? "" : user.getEmail(),
                Boolean.TRUE.equals(user.getEmailVerified()),
                user.getFullName() == null ? "" : user.getFullName(),
                user.getClaims().get(provider.groupsClaim()) instanceof Collection<?> groups
                        ? groups.stream().map(SignOn::group).toList()
                        : List.of());
    }

    /// Some write groups as paths: `/compliance`.
    private static String group(Object group) {
        String text = String.valueOf(group);
        return text.startsWith("/") ? text.substring(1) : text;
    }

    private static void refuse(
            String code, HttpServletRequest request, HttpServletResponse response) {
        redirect(
                response,
                "/sign-in?refused=%s&to=%s"
                        .formatted(
                                code,
                                URLEncoder.encode(
                                        ownPath((String) request.getAttribute(DESTINATION)),
                                        StandardCharsets.UTF_8)));
    }

    private static void redirect(HttpServletResponse response, String path) {
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader(HttpHeaders.LOCATION, path);
    }

    /// A path of this server, or its root: nobody is sent to another host.
    static String ownPath(@Nullable String to) {
        return to != null && to.matches("/(?![/\\\\])[!-~]*") && !to.contains("/.") ? to : "/";
    }

    // ---- what the provider would let us ask it afterwards is not kept

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // So the interface has it.
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String id, Authentication who, HttpServletRequest request) {
        return null;
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication who,
            HttpServletRequest request,
            HttpServletResponse response) {}

    @Override
    public void removeAuthorizedClient(
            String id,
            Authentication who,
            HttpServletRequest request,
            HttpServletResponse response) {}
}
