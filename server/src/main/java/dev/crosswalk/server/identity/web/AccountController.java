package dev.crosswalk.server.identity.web;

import static dev.crosswalk.server.identity.web.Asks.by;
import static dev.crosswalk.server.identity.web.Asks.said;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.server.identity.IdentityEvent;
import dev.crosswalk.server.identity.OwnAccount;
import dev.crosswalk.server.identity.OwnAccount.Enrolment;
import dev.crosswalk.server.identity.OwnAccount.SessionShown;
import dev.crosswalk.server.identity.OwnAccount.TwoFactor;
import dev.crosswalk.server.identity.People;
import dev.crosswalk.server.identity.SignInRefused;
import dev.crosswalk.server.identity.TokenScope;
import dev.crosswalk.server.identity.TokenShown;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What people do with their own accounts. No API token may.
@RestController
@RequestMapping("/api/v1/me")
final class AccountController {
    private final OwnAccount own;
    private final People people;

    AccountController(OwnAccount own, People people) {
        this.own = own;
        this.people = people;
    }

    record NewName(@Nullable String name) {}

    record NewPassword(@Nullable String password, @Nullable String newPassword) {}

    record Proof(@Nullable String password) {}

    record Code(@Nullable String code) {}

    record RecoveryCodes(List<String> recoveryCodes) {}

    /// @param scope `read` or `write`
    /// @param days after which it expires; null for never
    record NewToken(
            @Nullable UUID organisation,
            @Nullable String name,
            @Nullable String scope,
            @Nullable Integer days) {}

    record Made(String token) {}

    record Sessions(List<SessionShown> sessions) {}

    record Tokens(List<TokenShown> tokens) {}

    @ExceptionHandler
    void refused(SignInRefused refused, HttpServletResponse response) throws IOException {
        Asks.refuse(refused, response);
    }

    @PutMapping("/name")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rename(@RequestBody NewName wanted, HttpServletRequest request) throws Refusal {
        people.rename(by(request), said("name", wanted.name()));
    }

    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(@RequestBody NewPassword wanted, HttpServletRequest request)
            throws Refusal, SignInRefused {
        own.changePassword(
                by(request),
                said("password", wanted.password()),
                said("newPassword", wanted.newPassword()));
    }

    @GetMapping("/two-factor")
    TwoFactor twoFactor(HttpServletRequest request) throws Refusal {
        return own.twoFactor(by(request).member());
    }

    /// Begins: an authenticator is told a secret, and nothing is asked yet.
    @PostMapping("/two-factor")
    Enrolment enrol(@RequestBody Proof proof, HttpServletRequest request)
            throws Refusal, SignInRefused {
        return own.enrol(by(request), said("password", proof.password()));
    }

    /// From now on a code is asked for.
    @PutMapping("/two-factor")
    RecoveryCodes confirm(@RequestBody Code code, HttpServletRequest request) throws Refusal {
        return new RecoveryCodes(own.confirm(by(request), said("code", code.code())));
    }

    @PostMapping("/two-factor/recovery-codes")
    RecoveryCodes recoveryCodes(@RequestBody Proof proof, HttpServletRequest request)
            throws Refusal, SignInRefused {
        return new RecoveryCodes(
                own.recoveryCodes(by(request), said("password", proof.password())));
    }

    @PostMapping("/two-factor/off")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void switchOff(@RequestBody Proof proof, HttpServletRequest request)
            throws Refusal, SignInRefused {
        own.switchOff(by(request), said("password", proof.password()));
    }

    @GetMapping("/sessions")
    Sessions sessions(HttpServletRequest request) throws Refusal {
        return new Sessions(own.sessions(by(request)));
    }

    @DeleteMapping("/sessions/{session}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID session, HttpServletRequest request) throws Refusal {
        own.end(by(request), session);
    }

    /// All but the one that asks.
    @DeleteMapping("/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endOthers(HttpServletRequest request) throws Refusal {
        own.endOthers(by(request));
    }

    @GetMapping("/tokens")
    Tokens tokens(HttpServletRequest request) throws Refusal {
        return new Tokens(own.tokens(by(request).member()));
    }

    @PostMapping("/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    Made newToken(@RequestBody NewToken wanted, HttpServletRequest request) throws Refusal {
        return new Made(
                own.newToken(
                        by(request),
                        said("organisation", wanted.organisation()),
                        said("name", wanted.name()),
                        TokenScope.of(said("scope", wanted.scope())),
                        wanted.days()));
    }

    @DeleteMapping("/tokens/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID token, HttpServletRequest request) throws Refusal {
        own.revoke(by(request), token);
    }

    @GetMapping("/events")
    Events events(
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String most,
            HttpServletRequest request)
            throws Refusal {
        return new Events(
                own.events(by(request).member(), Events.before(before), Events.most(most)));
    }

    /// What happened, the latest first.
    record Events(List<IdentityEvent> events) {
        private static final dev.crosswalk.answers.WholeNumber MOST =
                new dev.crosswalk.answers.WholeNumber("most", "events", 1, 500);
        private static final dev.crosswalk.answers.WholeNumber BEFORE =
                new dev.crosswalk.answers.WholeNumber("before", "", 1, Integer.MAX_VALUE);
        private static final int USUAL = 50;

        static int most(@Nullable String most) throws Refusal {
            return most == null ? USUAL : MOST.parse(most);
        }

        static long before(@Nullable String before) throws Refusal {
            return before == null ? Long.MAX_VALUE : BEFORE.parse(before);
        }
    }
}
