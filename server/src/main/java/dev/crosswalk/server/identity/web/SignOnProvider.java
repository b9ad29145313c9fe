package dev.crosswalk.server.identity.web;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// The OpenID provider that people may sign in at, as the server's environment names it.
@Component
final class SignOnProvider {
    /// Where signing in there begins.
    static final String BEGIN = "/api/v1/sign-on/company";

    private final Environment environment;

    SignOnProvider(Environment environment) {
        this.environment = environment;
    }

    boolean isSet() {
        return !said("issuer", "").isEmpty();
    }

    String name() {
        return said("name", "your company's account");
    }

    /// `CROSSWALK_OIDC_CLIENT_ID` is `client-id`.
    String said(String what, String otherwise) {
        return environment.getProperty("crosswalk.oidc." + what, otherwise).strip();
    }
}
