package dev.crosswalk.server.identity;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.server.identity.Accounts.Origin;
import dev.crosswalk.server.identity.Accounts.Tried;
import dev.crosswalk.server.identity.IdentityStore.Account;
import dev.crosswalk.server.identity.OwnAccount.Asking;
import dev.crosswalk.server.identity.PasskeyChecks.Credential;
import dev.crosswalk.server.identity.PasskeyChecks.NotProved;
import dev.crosswalk.server.identity.PasskeyChecks.Signed;
import dev.crosswalk.server.identity.PasskeyChecks.Used;
import dev.crosswalk.server.identity.PasskeyChecks.Why;
import dev.crosswalk.server.identity.PasskeyStore.Kept;
import dev.crosswalk.server.platform.Database;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Passkeys: made by somebody who is in, and then a way in that is both factors at once, because an
/// authenticator signs for nobody who does not unlock it.
///
/// INVARIANT: an account keeps a way to sign in.
public final class Passkeys {
    /// What an authenticator is asked is of no use after this.
    static final Duration ASKED = Duration.ofMinutes(5);

    /// Whoever has no password has to have signed in within this to make a passkey.
    static final Duration FRESH = Duration.ofMinutes(10);

    private static final int MOST = 20;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_FIELD = 20_000;
    private static final int MOST_TRANSPORTS = 10;
    private static final Pattern TRANSPORT = Pattern.compile("[a-z-]{1,20}");

    private final Database database;
    private final Accounts accounts;
    private final Clock clock;
    private final PasskeyChecks checks = new PasskeyChecks();

    public Passkeys(Database database, Accounts accounts, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// A passkey of somebody.
    ///
    /// @param host the only one that it works at
    /// @param usedAt null where it was not used yet
    /// @param synced whether it is on several devices of its owner
    /// @param removable whether there is another way to sign in
    public record Passkey(
            UUID id,
            String name,
            String host,
            Instant createdAt,
            @Nullable Instant usedAt,
            boolean synced,
            boolean removable) {}

    /// What an authenticator is asked for to sign somebody in.
    ///
    /// @param challenge in base64url
    /// @param seconds after which it is of no use
    public record Asked(String challenge, String relyingParty, long seconds) {}

    /// What an authenticator is asked for to make a passkey.
    ///
    /// @param user in base64url: whose it is, as the authenticator repeats it
    /// @param algorithms of keys, by their COSE numbers, the one to prefer first
    /// @param known those that are there already, which no authenticator makes twice
    public record AskedAnew(
            String challenge,
            String relyingParty,
            long seconds,
            String user,
            String email,
            String name,
            List<Integer> algorithms,
            List<Known> known) {}

    /// @param id what its authenticator calls it, in base64url
    /// @param transports by which the authenticator is reached
    public record Known(String id, List<String> transports) {}

    /// What an authenticator says of a passkey that it made, in base64url.
    public record Made(String client, String attestation, List<String> transports) {}

    /// What an authenticator says to sign somebody in, in base64url.
    ///
    /// @param id what it calls the passkey
    /// @param user whose it is
    public record Shown(
            String id, String client, String authenticator, String signature, String user) {}

    private <T> T ask(IdentityTables.Work<T> work) throws Refusal {
        return IdentityTables.ask(database, clock, work);
    }

    private static void happened(IdentityTables tables, Asking by, Happening what, String about) {
        tables.happened(
                what, null, by.member().account(), by.member().name(), about, by.from().address());
    }

    private String challenge(@Nullable UUID account) throws Refusal {
        Secret challenge = Secret.random("");
        return ask(tables -> {
            tables.passkeys()
                    .ask(challenge.digest(), account, tables.now(), tables.now().plus(ASKED));
            return challenge.text();
        });
    }

    // ---- signing in

    public Asked ask(RelyingParty at) throws Refusal {
        return new Asked(challenge(null), at.host(), ASKED.toSeconds());
    }

    /// @return the secret of a new session
    public String signIn(RelyingParty at, Shown shown, Origin from) throws Refusal, SignInRefused {
        byte[] id = bytes("id", shown.id());
        byte[] user = bytes("user", shown.user());
        Signed signed =
                new Signed(
                        bytes("client", shown.client()),
                        bytes("authenticator", shown.authenticator()),
                        bytes("signature", shown.signature()));
        Optional<Kept> kept = ask(tables -> tables.passkeys().byCredential(id));
        Optional<Account> account =
                ask(tables -> kept.flatMap(k -> tables.identity().account(k.account())))
                        .filter(a -> Arrays.equals(user, handle(a.id())));
        Tried tried =
                accounts.tried(
                        account.map(a -> "account " + a.email())
                                .orElseGet(() -> "passkey " + new Secret(shown.id()).digest()),
                        from);
        String challenge;
        try {
            challenge = checks.challenge(signed.client());
        } catch (NotProved e) {
            throw accounts.wrong(account, from, refused(e.why()));
        }
        // Whatever comes of it, it is answered.
        if (!ask(tables -> tables.passkeys().answered(digest(challenge), null, tables.now()))) {
            throw accounts.wrong(account, from, SignInRefused.passkey(TOO_LATE));
        }
        if (kept.isEmpty() || account.isEmpty()) {
            throw accounts.wrong(account, from, SignInRefused.passkey(UNKNOWN));
        }
        return signIn(at, kept.get().id(), account.get(), challenge, signed, tried, from);
    }

    private static final String TOO_LATE = "That took too long, or was sent twice: try again.";
    private static final String UNKNOWN =
            "This passkey lets nobody in, perhaps because it was removed here: sign in otherwise.";

    private String signIn(
            RelyingParty at,
            UUID id,
            Account account,
            String challenge,
            Signed signed,
            Tried tried,
            Origin from)
            throws Refusal, SignInRefused {
        // Who is refused is so after what is told of it is kept.
        record Outcome(String secret, @Nullable Why refused, Optional<Engagement> over) {}
        Outcome outcome =
                ask(tables -> {
                    // It may have been removed a moment ago.
                    Optional<Kept> locked = tables.passkeys().locked(id);
                    if (locked.isEmpty()) {
                        return new Outcome("", Why.WRONG, Optional.empty());
                    }
                    Kept kept = locked.get();
                    try {
                        Used used = checks.used(at, challenge, kept.credential(), signed);
                        tables.passkeys().used(id, used, tables.now());
                        tried.succeeded(tables.identity());
                        Optional<Engagement> over = Accounts.over(tables, account.id());
                        if (over.isPresent()) {
                            return new Outcome("", null, over);
                        }
                        return new Outcome(
                                Accounts.begin(
                                        tables,
                                        account,
                                        from,
                                        IdentityStore.PASSKEY,
                                        "passkey " + kept.name()),
                                null,
                                over);
                    } catch (NotProved e) {
                        tables.happened(
                                e.why() == Why.WENT_BACK
                                        ? Happening.PASSKEY_REFUSED
                                        : Happening.SIGN_IN_FAILED,
                                null,
                                account.id(),
                                "",
                                "passkey %s%s"
                                        .formatted(
                                                kept.name(),
                                                e.why() == Why.WENT_BACK
                                                        ? ", whose counter went back"
                                                        : ""),
                                from.address());
                        return new Outcome("", e.why(), Optional.empty());
                    }
                });
        Why why = outcome.refused();
        if (why != null) {
            throw refused(why);
        }
        if (outcome.over().isPresent()) {
            throw SignInRefused.over(outcome.over().get());
        }
        return outcome.secret();
    }

    private static SignInRefused refused(Why why) {
        return SignInRefused.passkey(
                switch (why) {
                    case WRONG -> UNKNOWN;
                    case OTHER_ADDRESS -> "This passkey was used at another address than this one.";
                    case NOT_UNLOCKED ->
                            "This passkey was not unlocked: use one that asks for a finger, a face or a code.";
                    case WENT_BACK ->
                            "This passkey says that it was used less often than it was, so it may have been copied: sign in otherwise and remove it.";
                });
    }

    private static String digest(String challenge) {
        return new Secret(challenge).digest();
    }

    /// What authenticators call an account: its id, which says nothing of whose it is.
    private static byte[] handle(UUID account) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .array();
    }

    private static byte[] bytes(String field, String text) throws Refusal {
        try {
            if (text.length() <= LONGEST_FIELD) {
                return Base64.getUrlDecoder().decode(text);
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw Refusal.of(
                Code.MALFORMED,
                field,
                "",
                "<%s> is base64url of at most %d characters".formatted(field, LONGEST_FIELD));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    // ---- making and removing

    /// The oldest first.
    public List<Passkey> all(Member member) throws Refusal {
        return ask(tables -> {
            List<Kept> all = tables.passkeys().all(member.account());
            boolean removable = all.size() > 1 || tables.passkeys().hasOtherWay(member.account());
            return all.stream().map(k -> passkey(k, removable)).toList();
        });
    }

    private static Passkey passkey(Kept kept, boolean removable) {
        return new Passkey(
                kept.id(),
                kept.name(),
                kept.host(),
                kept.createdAt(),
                kept.usedAt(),
                kept.credential().isSynced(),
                removable);
    }

    /// @param password of the account; null where it has none, which then has to have signed in a
    ///   moment ago
    public AskedAnew begin(Asking by, RelyingParty at, @Nullable String password)
            throws Refusal, SignInRefused {
        UUID account = by.member().account();
        boolean hasPassword =
                ask(tables -> tables.identity().account(account))
                        .map(Account::passwordHash)
                        .isPresent();
        if (!hasPassword) {
            refuseStale(by);
        } else if (password == null) {
            throw Refusal.missing("password", "say <password>");
        } else {
            accounts.refuseWrongPassword(by.member(), password, by.from());
        }
        List<Known> known =
                ask(tables -> {
                    OwnAccount.refuseUnproved(tables, by);
                    List<Kept> all = tables.passkeys().all(account);
                    refuseTooMany(all);
                    return all.stream()
                            .map(k -> new Known(text(k.credential().id()), k.transports()))
                            .toList();
                });
        return new AskedAnew(
                challenge(account),
                at.host(),
                ASKED.toSeconds(),
                text(handle(account)),
                by.member().email(),
                by.member().name(),
                PasskeyChecks.ALGORITHMS,
                known);
    }

    private void refuseStale(Asking by) throws Refusal {
        ask(tables -> {
            Instant begun =
                    tables.identity()
                            .session(by.digest(), tables.now())
                            .map(IdentityStore.Session::begunAt)
                            .orElse(Instant.EPOCH);
            if (begun.isBefore(tables.now().minus(FRESH))) {
                throw Refusal.of(
                        Code.UNSUITABLE,
                        "",
                        "",
                        "sign out and in again first: you have no password here by which to show that it is you");
            }
            return by;
        });
    }

    private static void refuseTooMany(List<Kept> all) throws Refusal {
        if (all.size() >= MOST) {
            throw Refusal.of(
                    Code.UNSUITABLE,
                    "",
                    "",
                    "an account has at most %d passkeys: remove one first".formatted(MOST));
        }
    }

    public Passkey add(Asking by, RelyingParty at, String name, Made made) throws Refusal {
        UUID account = by.member().account();
        String called = OwnAccount.text("name", name, LONGEST_NAME);
        byte[] client = bytes("client", made.client());
        byte[] attestation = bytes("attestation", made.attestation());
        List<String> transports =
                made.transports().stream()
                        .filter(each -> TRANSPORT.matcher(each).matches())
                        .limit(MOST_TRANSPORTS)
                        .toList();
        Credential credential;
        try {
            String challenge = checks.challenge(client);
            if (!ask(
                    tables ->
                            tables.passkeys().answered(digest(challenge), account, tables.now()))) {
                throw Refusal.of(Code.UNSUITABLE, "client", "", TOO_LATE);
            }
            credential = checks.made(at, challenge, client, attestation);
        } catch (NotProved e) {
            throw Refusal.of(Code.UNSUITABLE, "attestation", "", notMade(e.why(), at));
        }
        return ask(tables -> {
            OwnAccount.refuseUnproved(tables, by);
            refuseTooMany(tables.passkeys().all(account));
            Kept kept =
                    new Kept(
                            UUID.randomUUID(),
                            account,
                            credential,
                            at.host(),
                            transports,
                            called,
                            tables.now(),
                            null);
            if (!tables.passkeys().add(kept)) {
                throw Refusal.of(Code.TAKEN, "", "", "this passkey is there already");
            }
            // It is both factors, and its owner has just shown it.
            tables.identity().proved(by.digest(), IdentityStore.PASSKEY);
            happened(tables, by, Happening.PASSKEY_ADDED, called);
            return passkey(kept, true);
        });
    }

    private static String notMade(Why why, RelyingParty at) {
        return switch (why) {
            case WRONG, WENT_BACK -> "this is no passkey that can be taken: try another device";
            case OTHER_ADDRESS ->
                    "this passkey was made at another address: open %s".formatted(at.origin());
            case NOT_UNLOCKED ->
                    "this passkey was not unlocked: use one that asks for a finger, a face or a code";
        };
    }

    public void rename(Asking by, UUID passkey, String name) throws Refusal {
        String called = OwnAccount.text("name", name, LONGEST_NAME);
        ask(tables -> {
            Kept kept = own(tables, by, passkey);
            tables.passkeys().rename(passkey, called);
            happened(
                    tables,
                    by,
                    Happening.PASSKEY_RENAMED,
                    "%s -> %s".formatted(kept.name(), called));
            return by;
        });
    }

    public void remove(Asking by, UUID passkey) throws Refusal {
        ask(tables -> {
            OwnAccount.refuseUnproved(tables, by);
            boolean hasOtherWay = tables.passkeys().hasOtherWay(by.member().account());
            Kept kept = own(tables, by, passkey);
            if (!hasOtherWay && tables.passkeys().all(kept.account()).size() < 2) {
                throw Refusal.of(
                        Code.UNSUITABLE,
                        "passkey",
                        "",
                        "this is the only way in that you have: make another passkey first");
            }
            tables.passkeys().remove(passkey);
            happened(tables, by, Happening.PASSKEY_REMOVED, kept.name());
            return by;
        });
    }

    private static Kept own(IdentityTables tables, Asking by, UUID passkey) throws Refusal {
        return tables.passkeys()
                .locked(passkey)
                .filter(k -> k.account().equals(by.member().account()))
                .orElseThrow(() ->
                        IdentityTables.notFound("passkey", "this passkey is removed already"));
    }
}
