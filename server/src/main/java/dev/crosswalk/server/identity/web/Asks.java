package dev.crosswalk.server.identity.web;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.server.identity.Accounts;
import dev.crosswalk.server.identity.Accounts.Origin;
import dev.crosswalk.server.identity.OwnAccount.Asking;
import dev.crosswalk.server.identity.SignInRefused;
import dev.crosswalk.server.platform.web.Problem;
import dev.crosswalk.server.platform.web.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;

/// Who asks, what they said, and how they are let in.
final class Asks {
    private Asks() {}

    static Origin origin(HttpServletRequest request) {
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        return new Origin(agent == null ? "" : agent, request.getRemoteAddr());
    }

    static Asking by(HttpServletRequest request) {
        return new Asking(
                Access.member().orElseThrow(),
                SignedIn.secret(request).orElse(""),
                origin(request));
    }

    /// A field that has to be there.
    static <T> T said(String field, @Nullable T value) throws Refusal {
        if (value == null) {
            throw Refusal.missing(field, "say <%s>".formatted(field));
        }
        return value;
    }

    static ResponseEntity<Void> in(String secret, HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.NO_CONTENT)
                .header(HttpHeaders.SET_COOKIE, session(secret, request))
                .build();
    }

    /// The cookie of a session.
    static String session(String secret, HttpServletRequest request) {
        return cookie(SignedIn.cookie(request), secret, request)
                .maxAge(Accounts.SESSION)
                .build()
                .toString();
    }

    /// Takes the cookie of a session back.
    static String noSession(HttpServletRequest request) {
        return cookie(SignedIn.cookie(request), "", request).maxAge(0).build().toString();
    }

    static ResponseCookie.ResponseCookieBuilder cookie(
            String name, String secret, HttpServletRequest request) {
        return ResponseCookie.from(name, secret)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/");
    }

    static void refuse(SignInRefused refused, HttpServletResponse response) throws IOException {
        if (refused.toWait() != null) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER,
                    String.valueOf(Objects.requireNonNull(refused.toWait()).toSeconds()));
        }
        Problem.write(response, ProblemType.NOT_SIGNED_IN, String.valueOf(refused.getMessage()));
    }
}
