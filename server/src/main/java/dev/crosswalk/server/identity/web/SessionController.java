package dev.crosswalk.server.identity.web;

import static dev.crosswalk.server.identity.web.Asks.said;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.server.identity.Accounts;
import dev.crosswalk.server.identity.Accounts.NewAccount;
import dev.crosswalk.server.identity.Engagement;
import dev.crosswalk.server.identity.Member;
import dev.crosswalk.server.identity.Passkeys;
import dev.crosswalk.server.identity.Permission;
import dev.crosswalk.server.identity.RelyingParty;
import dev.crosswalk.server.identity.SignInRefused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Coming in, going, and who one is.
@RestController
@RequestMapping("/api/v1")
final class SessionController {
    private final Accounts accounts;
    private final SignOnProvider provider;
    private final Passkeys passkeys;
    private final PasskeyAddress address;
    private final Clock clock;

    SessionController(
            Accounts accounts,
            SignOnProvider provider,
            Passkeys passkeys,
            PasskeyAddress address,
            Clock clock) {
        this.accounts = accounts;
        this.provider = provider;
        this.passkeys = passkeys;
        this.address = address;
        this.clock = clock;
    }

    /// @param code of the second factor; null where none was asked for yet
    record SignIn(@Nullable String email, @Nullable String password, @Nullable String code) {}

    record SetUp(
            @Nullable String link,
            @Nullable String email,
            @Nullable String name,
            @Nullable String password) {}

    /// What is still needed to be let in: `code`.
    record Needs(String needs) {}

    /// How else one can sign in.
    ///
    /// @param name what there is elsewhere is called; null where there is nothing
    /// @param address where it begins
    /// @param passkeys the address at which passkeys work; null where none do
    record Ways(@Nullable String name, @Nullable String address, @Nullable String passkeys) {}

    /// What an authenticator says, in base64url.
    record Shown(
            @Nullable String id,
            @Nullable String client,
            @Nullable String authenticator,
            @Nullable String signature,
            @Nullable String user) {}

    /// @param permissions what the person may do there
    /// @param needsTwoFactor whether that is nothing until they sign in with a second factor
    /// @param person whom the programme knows the person as; null for nobody
    /// @param engagement what an auditor is here for; null for everybody else
    /// @param isOver whether that has ended, so that nothing is answered any more
    record Organisation(
            UUID id,
            String name,
            String role,
            List<Permission> permissions,
            boolean needsTwoFactor,
            @Nullable String person,
            @Nullable Engagement engagement,
            boolean isOver) {}

    record Me(UUID account, String email, String name, List<Organisation> organisations) {}

    @PostMapping("/setup")
    ResponseEntity<Void> setUp(@RequestBody SetUp setUp, HttpServletRequest request)
            throws Refusal, SignInRefused {
        String email = said("email", setUp.email());
        String password = said("password", setUp.password());
        accounts.setUp(
                said("link", setUp.link()),
                new NewAccount(email, said("name", setUp.name()), password));
        return Asks.in(accounts.signIn(email, password, null, Asks.origin(request)), request);
    }

    @GetMapping("/session/ways")
    Ways ways(HttpServletRequest request) {
        String origin = address.of(request).map(RelyingParty::origin).orElse(null);
        return provider.isSet()
                ? new Ways(provider.name(), SignOnProvider.BEGIN, origin)
                : new Ways(null, null, origin);
    }

    /// What an authenticator is to sign, once.
    @PostMapping("/session/passkey/challenge")
    Passkeys.Asked challenge(HttpServletRequest request) throws Refusal {
        return passkeys.ask(address.at(request));
    }

    /// Signs in with a passkey, which is both factors.
    @PostMapping("/session/passkey")
    @Nullable ResponseEntity<Void> signIn(
            @RequestBody Shown shown, HttpServletRequest request, HttpServletResponse response)
            throws IOException, Refusal {
        try {
            return in(
                    passkeys.signIn(
                            address.at(request),
                            new Passkeys.Shown(
                                    said("id", shown.id()),
                                    said("client", shown.client()),
                                    said("authenticator", shown.authenticator()),
                                    said("signature", shown.signature()),
                                    said("user", shown.user())),
                            Asks.origin(request)),
                    request);
        } catch (SignInRefused e) {
            Asks.refuse(e, response);
            return null;
        }
    }

    /// Nobody goes on in a session that was there before.
    private ResponseEntity<Void> in(String secret, HttpServletRequest request) {
        SignedIn.secret(request).ifPresent(old -> accounts.signOut(old, Asks.origin(request)));
        return Asks.in(secret, request);
    }

    /// @return nothing and a cookie, or what is still needed
    @PostMapping("/session")
    @Nullable ResponseEntity<?> signIn(
            @RequestBody SignIn signIn, HttpServletRequest request, HttpServletResponse response)
            throws IOException, Refusal {
        try {
            return in(
                    accounts.signIn(
                            said("email", signIn.email()),
                            said("password", signIn.password()),
                            signIn.code(),
                            Asks.origin(request)),
                    request);
        } catch (SignInRefused e) {
            if (e.isForCode() && signIn.code() == null) {
                return ResponseEntity.ok(new Needs("code"));
            }
            Asks.refuse(e, response);
            return null;
        }
    }

    @DeleteMapping("/session")
    ResponseEntity<Void> signOut(HttpServletRequest request) {
        SignedIn.secret(request)
                .ifPresent(secret -> accounts.signOut(secret, Asks.origin(request)));
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, Asks.noSession(request))
                .build();
    }

    @GetMapping("/me")
    Me me() {
        Member member = Access.member().orElseThrow();
        LocalDate today = WhoAsks.today(clock);
        return new Me(
                member.account(),
                member.email(),
                member.name(),
                accounts.organisations(member).entrySet().stream()
                        .map(e -> {
                            var membership = member.membership(e.getKey()).orElseThrow();
                            return new Organisation(
                                    e.getKey(),
                                    e.getValue(),
                                    membership.role().word(),
                                    membership.role().permissions().stream()
                                            .filter(membership::may)
                                            .sorted()
                                            .toList(),
                                    membership.lacksTwoFactor(),
                                    membership.person(),
                                    membership.engagement(),
                                    membership.isOver(today));
                        })
                        .sorted(Comparator.comparing(Organisation::name))
                        .toList());
    }
}
