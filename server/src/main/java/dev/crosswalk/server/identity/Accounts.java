package dev.crosswalk.server.identity;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.server.identity.IdentityStore.Account;
import dev.crosswalk.server.identity.IdentityStore.Failures;
import dev.crosswalk.server.identity.IdentityStore.Session;
import dev.crosswalk.server.identity.IdentityStore.Token;
import dev.crosswalk.server.platform.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Lets people in, and programs by their tokens.
public final class Accounts {
    /// A session ends after this, whatever is done in it.
    static final Duration SESSION = Duration.ofHours(12);

    /// So often may somebody be wrong before the next attempt has to wait.
    static final int FREE_FAILURES = 5;

    static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    static final int SHORTEST_PASSWORD = 12;
    static final int LONGEST_PASSWORD = 200;
    static final int SHORTEST_TOKEN = 32;
    private static final int LONGEST_TEXT = 200;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private final Database database;
    private final PasswordEncoder passwords;
    private final Clock clock;

    /// Of a password that nobody has: comparing with it takes as long as with one that somebody
    /// has.
    private final String nobodysHash;

    public Accounts(Database database, PasswordEncoder passwords, Clock clock) {
        this.database = database;
        this.passwords = passwords;
        this.clock = clock;
        nobodysHash = String.valueOf(passwords.encode(Secret.random("").text()));
    }

    /// Somebody who is to get an account.
    public record NewAccount(String email, String name, String password) {
        @Override
        public String toString() {
            return "NewAccount[" + email + "]";
        }
    }

    /// Where somebody comes from, as the list of sessions shows it.
    public record Origin(String agent, String address) {
        public Origin {
            agent = agent.length() > LONGEST_TEXT ? agent.substring(0, LONGEST_TEXT) : agent;
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private <T> T people(java.util.function.Function<IdentityStore, T> work) {
        return database.people(client -> work.apply(new IdentityStore(client)));
    }

    // ---- the first one

    /// A secret that lets one person make the first account; empty where there is one already.
    public Optional<String> setupLink() {
        Secret secret = Secret.random("");
        return people(store -> {
            store.lockSetup();
            if (store.hasAccounts()) {
                return Optional.empty();
            }
            store.putSetupLink(secret.digest(), now());
            return Optional.of(secret.text());
        });
    }

    /// Makes the first account by the secret of a set-up link, which works once.
    ///
    /// @return its id
    public UUID setUp(String secret, NewAccount account) throws Refusal {
        Account checked = checked(account);
        return people(
                        store -> {
                            store.lockSetup();
                            if (store.hasAccounts()
                                    || !store.useSetupLink(new Secret(secret).digest())) {
                                return Optional.<UUID>empty();
                            }
                            store.add(checked, now());
                            return Optional.of(checked.id());
                        })
                .orElseThrow(() ->
                        Refusal.of(
                                Code.NOT_FOUND,
                                "link",
                                "",
                                "this link was used already, or is not the last one: the server prints another one when it starts, as long as nobody has an account"));
    }

    /// Makes the first account where there is none, as the server's environment asks.
    public Optional<UUID> first(NewAccount account) throws Refusal {
        Account checked = checked(account);
        return people(store -> {
            store.lockSetup();
            if (store.hasAccounts()) {
                return Optional.empty();
            }
            store.add(checked, now());
            return Optional.of(checked.id());
        });
    }

    private Account checked(NewAccount account) throws Refusal {
        String email = account.email().strip().toLowerCase(Locale.ROOT);
        if (!EMAIL.matcher(email).matches() || email.length() > LONGEST_TEXT) {
            throw Refusal.malformed("email", account.email(), "is no mail address");
        }
        String name = account.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_TEXT) {
            throw Refusal.missing(
                    "name", "say what you are called, in at most 200 characters: <name>");
        }
        refuseWeak(account.password(), email, name);
        return new Account(
                UUID.randomUUID(),
                email,
                name,
                String.valueOf(passwords.encode(account.password())));
    }

    private static void refuseWeak(String password, String email, String name) throws Refusal {
        String why = null;
        if (password.length() < SHORTEST_PASSWORD) {
            why = "a password has at least %d characters".formatted(SHORTEST_PASSWORD);
        } else if (password.length() > LONGEST_PASSWORD) {
            why = "a password has at most %d characters".formatted(LONGEST_PASSWORD);
        } else if (password.chars().distinct().count() < 5
                || password.equalsIgnoreCase(email)
                || password.equalsIgnoreCase(name)) {
            why = "that password is too easy to guess";
        }
        if (why != null) {
            throw Refusal.of(Code.UNSUITABLE, "password", "", why);
        }
    }

    // ---- signing in

    /// @return the secret of a new session
    public String signIn(String email, String password, Origin from) throws SignInRefused {
        String mailbox = email.strip().toLowerCase(Locale.ROOT);
        List<String> tried = List.of("account " + mailbox, "address " + from.address());
        refuseTooSoon(tried);
        Optional<Account> account = people(store -> store.account(mailbox));
        String hash = account.map(Account::passwordHash).orElse(nobodysHash);
        boolean isRight =
                password.length() <= LONGEST_PASSWORD && passwords.matches(password, hash);
        if (!isRight || account.isEmpty() || account.get().passwordHash() == null) {
            people(store -> {
                tried.forEach(t -> store.failed(t, now()));
                return tried;
            });
            throw new SignInRefused(null);
        }
        people(store -> {
            store.succeeded(tried.getFirst());
            return tried;
        });
        return begin(account.get().id(), from);
    }

    private void refuseTooSoon(List<String> tried) throws SignInRefused {
        for (String one : tried) {
            Failures failures = people(store -> store.failures(one)).orElse(null);
            if (failures != null && failures.count() >= FREE_FAILURES) {
                Instant free = failures.lastAt().plus(waitAfter(failures.count()));
                if (now().isBefore(free)) {
                    throw new SignInRefused(Duration.between(now(), free).plusSeconds(1));
                }
            }
        }
    }

    /// Twice as long after each further failure.
    static Duration waitAfter(int failures) {
        int doublings = Math.min(failures - FREE_FAILURES, 20);
        Duration wait = FIRST_WAIT.multipliedBy(1L << doublings);
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    /// Lets an account in without a password, for whoever has looked at who it is.
    ///
    /// @return the secret of a new session
    String begin(UUID account, Origin from) {
        Secret secret = Secret.random("");
        Instant now = now();
        return people(store -> {
            store.begin(
                    secret.digest(),
                    new Session(UUID.randomUUID(), account, now, now, from.agent(), from.address()),
                    now.plus(SESSION));
            return secret.text();
        });
    }

    public void signOut(String secret) {
        people(store -> {
            store.endByDigest(new Secret(secret).digest());
            return secret;
        });
    }

    /// Who has a session.
    public Optional<Member> bySession(String secret) {
        return people(store ->
                store.accountOfSession(new Secret(secret).digest(), now())
                        .flatMap(store::account)
                        .map(a -> member(a, store.roles(a.id()), false)));
    }

    /// Who a token speaks for: in its organisation alone, with no more than its role.
    public Optional<Member> byToken(String secret) {
        return people(store ->
                store.token(new Secret(secret).digest(), now())
                        .flatMap(token ->
                                store.account(token.account())
                                        .map(a ->
                                                member(
                                                        a,
                                                        within(store.roles(a.id()), token),
                                                        true))));
    }

    /// The weaker of the two roles counts: the one that may do what is in both.
    private static Map<UUID, Role> within(Map<UUID, Role> roles, Token token) {
        Role has = roles.get(token.organisation());
        if (has == null) {
            return Map.of();
        }
        boolean narrower = has.permissions().containsAll(token.role().permissions());
        return Map.of(token.organisation(), narrower ? token.role() : has);
    }

    private static Member member(Account account, Map<UUID, Role> roles, boolean token) {
        return new Member(account.id(), account.email(), account.name(), roles, token);
    }

    // ---- what an account has

    public void join(UUID organisation, UUID account, Role role) {
        people(store -> {
            store.join(organisation, account, role, now());
            return role;
        });
    }

    /// Those that a member belongs to, by name.
    public Map<UUID, String> organisations(Member member) {
        return people(store -> store.organisations(List.copyOf(member.roles().keySet())));
    }

    /// A new token; its secret is known to nobody afterwards.
    ///
    /// @param expires null for never
    public String newToken(
            UUID organisation, Member by, String name, Role role, @Nullable Instant expires) {
        Secret secret = Secret.random("cwt_");
        put(secret, new Token(organisation, by.account(), role), name, expires);
        return secret.text();
    }

    /// The token that the server's environment names, for scripts that set a server up.
    public void firstToken(UUID organisation, UUID account, String secret) throws Refusal {
        if (secret.length() < SHORTEST_TOKEN) {
            throw Refusal.of(
                    Code.UNSUITABLE,
                    "CROSSWALK_ADMIN_TOKEN",
                    "",
                    "CROSSWALK_ADMIN_TOKEN has to have at least %d characters"
                            .formatted(SHORTEST_TOKEN));
        }
        put(new Secret(secret), new Token(organisation, account, Role.OWNER), "environment", null);
    }

    private void put(Secret secret, Token token, String name, @Nullable Instant expires) {
        people(store -> {
            store.add(secret.digest(), UUID.randomUUID(), token, name, now(), expires);
            return token;
        });
    }
}
