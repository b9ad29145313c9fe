package dev.crosswalk.server.identity.web;

import dev.crosswalk.server.identity.Accounts;
import dev.crosswalk.server.identity.Member;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Finds out who asks: by the cookie of a session, or by an API token.
final class SignedIn extends OncePerRequestFilter {
    private static final String COOKIE = "crosswalk";

    /// A browser takes it from this host alone, and from no page that is not encrypted, so that
    /// nobody beside it can put a session of their own in its place.
    private static final String SECURE_COOKIE = "__Host-crosswalk";

    private static final String BEARER = "Bearer ";

    private final Accounts accounts;

    SignedIn(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Member> member = member(request);
        if (member.isPresent()) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(
                    UsernamePasswordAuthenticationToken.authenticated(
                            member.get(), null, List.of()));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    /// What is told over a long time is ended in another dispatch, by the same person.
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    private Optional<Member> member(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        if (authorization != null && authorization.startsWith(BEARER)) {
            return accounts.byToken(authorization.substring(BEARER.length()).strip());
        }
        return secret(request).flatMap(accounts::bySession);
    }

    static String cookie(HttpServletRequest request) {
        return request.isSecure() ? SECURE_COOKIE : COOKIE;
    }

    static Optional<String> secret(HttpServletRequest request) {
        return cookie(request, cookie(request));
    }

    static Optional<String> cookie(HttpServletRequest request, String name) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(name)) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }
}
