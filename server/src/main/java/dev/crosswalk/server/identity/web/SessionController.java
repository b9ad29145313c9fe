package dev.crosswalk.server.identity.web;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.server.identity.Accounts;
import dev.crosswalk.server.identity.Accounts.NewAccount;
import dev.crosswalk.server.identity.Accounts.Origin;
import dev.crosswalk.server.identity.Member;
import dev.crosswalk.server.identity.Permission;
import dev.crosswalk.server.identity.SignInRefused;
import dev.crosswalk.server.platform.web.Problem;
import dev.crosswalk.server.platform.web.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
final class SessionController {
    private final Accounts accounts;

    SessionController(Accounts accounts) {
        this.accounts = accounts;
    }

    record SignIn(String email, String password) {}

    record SetUp(String link, String email, String name, String password) {}

    /// @param permissions what the person may do there
    record Organisation(UUID id, String name, String role, List<Permission> permissions) {}

    record Me(String email, String name, List<Organisation> organisations) {}

    @PostMapping("/setup")
    ResponseEntity<Void> setUp(@RequestBody SetUp setUp, HttpServletRequest request)
            throws Refusal, SignInRefused {
        accounts.setUp(setUp.link(), new NewAccount(setUp.email(), setUp.name(), setUp.password()));
        return in(accounts.signIn(setUp.email(), setUp.password(), origin(request)), request);
    }

    @PostMapping("/session")
    @Nullable ResponseEntity<Void> signIn(
            @RequestBody SignIn signIn, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            return in(accounts.signIn(signIn.email(), signIn.password(), origin(request)), request);
        } catch (SignInRefused e) {
            if (e.toWait() != null) {
                response.setHeader(
                        HttpHeaders.RETRY_AFTER,
                        String.valueOf(Objects.requireNonNull(e.toWait()).toSeconds()));
            }
            Problem.write(response, ProblemType.NOT_SIGNED_IN, String.valueOf(e.getMessage()));
            return null;
        }
    }

    @DeleteMapping("/session")
    ResponseEntity<Void> signOut(HttpServletRequest request) {
        SignedIn.secret(request).ifPresent(accounts::signOut);
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie("", request).maxAge(0).build().toString())
                .build();
    }

    @GetMapping("/me")
    Me me() {
        Member member = Access.member().orElseThrow();
        return new Me(
                member.email(),
                member.name(),
                accounts.organisations(member).entrySet().stream()
                        .map(e -> {
                            var role = member.in(e.getKey()).orElseThrow();
                            return new Organisation(
                                    e.getKey(),
                                    e.getValue(),
                                    role.word(),
                                    role.permissions().stream().sorted().toList());
                        })
                        .sorted(Comparator.comparing(Organisation::name))
                        .toList());
    }

    private static ResponseEntity<Void> in(String secret, HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.NO_CONTENT)
                .header(
                        HttpHeaders.SET_COOKIE,
                        cookie(secret, request)
                                .maxAge(java.time.Duration.ofHours(12))
                                .build()
                                .toString())
                .build();
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(
            String secret, HttpServletRequest request) {
        return ResponseCookie.from(SignedIn.COOKIE, secret)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/");
    }

    private static Origin origin(HttpServletRequest request) {
        String agent = request.getHeader("User-Agent");
        return new Origin(agent == null ? "" : agent, request.getRemoteAddr());
    }
}
