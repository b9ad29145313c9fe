package dev.crosswalk.server.identity;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.WholeNumber;
import dev.crosswalk.server.identity.Accounts.Origin;
import dev.crosswalk.server.identity.IdentityStore.Account;
import dev.crosswalk.server.identity.IdentityStore.Factor;
import dev.crosswalk.server.platform.Database;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What people do with their own accounts: password, second factor, sessions, tokens.
///
/// What would outlive a stolen session asks for the password again.
public final class OwnAccount {
    private static final int RECOVERY_CODES = 10;
    private static final int LONGEST_NAME = 100;
    private static final WholeNumber DAYS = new WholeNumber("days", "days", 1, 366);

    private final Database database;
    private final Accounts accounts;
    private final Clock clock;

    public OwnAccount(Database database, Accounts accounts, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// Who asks, in which session, from where.
    ///
    /// @param secret of the session
    public record Asking(Member member, String secret, Origin from) {
        String digest() {
            return new Secret(secret).digest();
        }

        @Override
        public String toString() {
            return "Asking[" + member.email() + "]";
        }
    }

    private <T> T ask(IdentityTables.Work<T> work) throws Refusal {
        return IdentityTables.ask(database, clock, work);
    }

    private static void happened(IdentityTables tables, Asking by, Happening what, String about) {
        tables.happened(
                what, null, by.member().account(), by.member().name(), about, by.from().address());
    }

    /// @throws SignInRefused where it was tried too often
    private void prove(Asking by, String password) throws Refusal, SignInRefused {
        accounts.refuseWrongPassword(by.member(), password, by.from());
    }

    // ---- password

    /// Every other session ends.
    public void changePassword(Asking by, String password, String wanted)
            throws Refusal, SignInRefused {
        prove(by, password);
        Passwords.refuseWeak(
                "newPassword", wanted, List.of(by.member().email(), by.member().name()));
        String hash = accounts.hash(wanted);
        ask(tables -> {
            tables.identity().setPassword(by.member().account(), hash);
            tables.identity().endAll(by.member().account(), by.digest());
            happened(tables, by, Happening.PASSWORD_CHANGED, "");
            return by;
        });
    }

    // ---- second factor

    /// @param recoveryCodes how many are left
    public record TwoFactor(boolean on, int recoveryCodes, boolean hasPassword) {}

    /// What an authenticator is told, once.
    ///
    /// @param uri the same as a picture has to say it: `otpauth://totp/..`
    public record Enrolment(String secret, String uri) {
        @Override
        public String toString() {
            return "Enrolment[..]";
        }
    }

    public TwoFactor twoFactor(Member member) throws Refusal {
        return ask(tables ->
                new TwoFactor(
                        tables.identity()
                                .factor(member.account())
                                .map(Factor::isConfirmed)
                                .orElse(false),
                        tables.identity().recoveryCodes(member.account()),
                        tables.identity()
                                .account(member.account())
                                .map(Account::passwordHash)
                                .isPresent()));
    }

    /// Nothing is asked at sign-in before a first code was right.
    public Enrolment enrol(Asking by, String password) throws Refusal, SignInRefused {
        prove(by, password);
        byte[] secret = Secret.bytes(Totp.SECRET_BYTES);
        ask(tables -> {
            refuseOn(tables, by);
            refuseUnproved(tables, by);
            tables.identity().putFactor(by.member().account(), secret);
            return by;
        });
        String text = Totp.base32(secret);
        return new Enrolment(
                text,
                "otpauth://totp/Crosswalk:%s?secret=%s&issuer=Crosswalk&algorithm=SHA1&digits=6&period=30"
                        .formatted(
                                URLEncoder.encode(by.member().email(), StandardCharsets.UTF_8)
                                        .replace("+", "%20"),
                                text));
    }

    /// Where an organisation asks for two factors, whoever has a passkey shows it before that
    /// changes: else a stolen password alone would make a second factor, or take one away.
    static void refuseUnproved(IdentityTables tables, Asking by) throws Refusal {
        if (by.member().memberships().values().stream().anyMatch(Membership::lacksTwoFactor)
                && !tables.passkeys().all(by.member().account()).isEmpty()) {
            throw Refusal.of(
                    Code.UNSUITABLE,
                    "",
                    "",
                    "sign in with a passkey of yours first: an organisation of yours asks for two factors, and a password alone does not change what they are");
        }
    }

    private static void refuseOn(IdentityTables tables, Asking by) throws Refusal {
        if (tables.identity()
                .factor(by.member().account())
                .map(Factor::isConfirmed)
                .orElse(false)) {
            throw Refusal.of(
                    Code.TAKEN, "", "", "two-factor sign-in is on already: switch it off first");
        }
    }

    /// @return recovery codes, which are known to nobody afterwards
    public List<String> confirm(Asking by, String code) throws Refusal {
        return ask(tables -> {
            refuseOn(tables, by);
            refuseUnproved(tables, by);
            Factor factor =
                    tables.identity()
                            .factor(by.member().account())
                            .orElseThrow(() ->
                                    IdentityTables.notFound(
                                            "code",
                                            "begin with a new secret: none waits for a code"));
            OptionalLong step =
                    Totp.rightStep(
                            factor.secret(),
                            code.replaceAll("\\s", ""),
                            tables.now(),
                            factor.lastStep());
            if (step.isEmpty()) {
                throw Refusal.of(
                        Code.UNSUITABLE,
                        "code",
                        "",
                        "that code is not right: look whether the clock of the device is, and type the one that it shows now");
            }
            tables.identity().codeUsed(by.member().account(), step.getAsLong());
            tables.identity().confirm(by.member().account(), tables.now());
            tables.identity().proved(by.digest(), IdentityStore.TWO_FACTOR);
            happened(tables, by, Happening.TWO_FACTOR_ON, "");
            return newCodes(tables, by.member().account());
        });
    }

    private static List<String> newCodes(IdentityTables tables, UUID account) {
        List<Secret> codes = Stream.generate(Secret::code).limit(RECOVERY_CODES).toList();
        tables.identity().putRecoveryCodes(account, codes.stream().map(Secret::digest).toList());
        return codes.stream().map(Secret::text).toList();
    }

    /// New recovery codes for the old ones.
    public List<String> recoveryCodes(Asking by, String password) throws Refusal, SignInRefused {
        prove(by, password);
        return ask(tables -> {
            if (!tables.identity()
                    .factor(by.member().account())
                    .map(Factor::isConfirmed)
                    .orElse(false)) {
                throw IdentityTables.notFound(
                        "", "two-factor sign-in is off: there is nothing to recover");
            }
            happened(tables, by, Happening.RECOVERY_CODES_MADE, "");
            return newCodes(tables, by.member().account());
        });
    }

    public void switchOff(Asking by, String password) throws Refusal, SignInRefused {
        prove(by, password);
        ask(tables -> {
            tables.identity().removeFactor(by.member().account());
            happened(tables, by, Happening.TWO_FACTOR_OFF, "");
            return by;
        });
    }

    // ---- sessions

    /// @param agent the browser, as it calls itself
    /// @param means how it began: `password`, `two-factor`, `sign-on`, `passkey`
    /// @param current whether it is the one that asks
    public record SessionShown(
            UUID id,
            Instant begunAt,
            Instant seenAt,
            String agent,
            String address,
            String means,
            boolean current) {}

    public List<SessionShown> sessions(Asking by) throws Refusal {
        return ask(tables -> shown(tables, by.member().account(), by.digest()));
    }

    static List<SessionShown> shown(IdentityTables tables, UUID account, String current) {
        UUID own =
                tables.identity()
                        .session(current, tables.now())
                        .map(IdentityStore.Session::id)
                        .orElse(new UUID(0, 0));
        return tables.identity().sessions(account, tables.now()).stream()
                .map(s ->
                        new SessionShown(
                                s.id(),
                                s.begunAt(),
                                s.seenAt(),
                                s.agent(),
                                s.address(),
                                s.means(),
                                s.id().equals(own)))
                .toList();
    }

    public void end(Asking by, UUID session) throws Refusal {
        ask(tables -> {
            if (!tables.identity().end(session, by.member().account())) {
                throw IdentityTables.notFound("session", "this session has ended already");
            }
            happened(tables, by, Happening.SESSION_ENDED, "");
            return by;
        });
    }

    public void endOthers(Asking by) throws Refusal {
        ask(tables -> {
            tables.identity().endAll(by.member().account(), by.digest());
            happened(tables, by, Happening.SESSION_ENDED, "all others");
            return by;
        });
    }

    // ---- tokens

    public List<TokenShown> tokens(Member member) throws Refusal {
        return ask(tables -> tables.identity().tokensOf(member.account()));
    }

    /// @param days after which it expires; null for never
    /// @return its secret, which is known to nobody afterwards
    public String newToken(
            Asking by, UUID organisation, String name, TokenScope scope, @Nullable Integer days)
            throws Refusal {
        Role role =
                by.member()
                        .membership(organisation)
                        .filter(m -> !m.lacksTwoFactor())
                        .map(Membership::role)
                        .orElseThrow(() ->
                                IdentityTables.notFound(
                                        "organisation",
                                        "you belong to no organisation with this id"));
        if (days != null) {
            DAYS.parse(String.valueOf(days));
        }
        Role most = scope == TokenScope.WRITE || role == Role.AUDITOR ? role : Role.VIEWER;
        return accounts.newToken(
                organisation,
                by.member(),
                text("name", name, LONGEST_NAME),
                most,
                days == null ? null : clock.instant().plus(Duration.ofDays(days)));
    }

    static String text(String parameter, String value, int most) throws Refusal {
        String text = value.strip();
        if (text.isEmpty()
                || text.length() > most
                || text.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.missing(
                    parameter,
                    "<%s> is a text of one line, of at most %d characters"
                            .formatted(parameter, most));
        }
        return text;
    }

    public void revoke(Asking by, UUID token) throws Refusal {
        ask(tables -> {
            var revoked =
                    tables.identity()
                            .revoke("account", by.member().account(), token, tables.now())
                            .orElseThrow(() ->
                                    IdentityTables.notFound(
                                            "token", "this token is revoked already"));
            tables.happened(
                    Happening.TOKEN_REVOKED,
                    revoked.organisation(),
                    by.member().account(),
                    by.member().name(),
                    revoked.name(),
                    by.from().address());
            return by;
        });
    }

    public List<IdentityEvent> events(Member member, long before, int most) throws Refusal {
        return ask(tables -> tables.ofAccount(member.account(), before, most));
    }
}
