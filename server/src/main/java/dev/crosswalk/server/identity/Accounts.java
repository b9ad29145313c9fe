package dev.crosswalk.server.identity;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.server.identity.IdentityStore.Account;
import dev.crosswalk.server.identity.IdentityStore.Factor;
import dev.crosswalk.server.identity.IdentityStore.Failures;
import dev.crosswalk.server.identity.IdentityStore.Session;
import dev.crosswalk.server.identity.IdentityStore.Signed;
import dev.crosswalk.server.identity.IdentityStore.Token;
import dev.crosswalk.server.platform.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Lets people in, and programs by their tokens.
public final class Accounts {
    /// A session ends after this, whatever is done in it.
    public static final Duration SESSION = Duration.ofHours(12);

    /// So often may an account be tried in vain before the next attempt has to wait.
    static final int FREE_FAILURES = 5;

    /// The same of an address of the network, behind which there may be a whole office.
    static final int FREE_FAILURES_OF_ADDRESS = 20;

    static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);
    static final int SHORTEST_TOKEN = 32;
    static final int LONGEST_TEXT = 200;
    private static final Duration SEEN_TO = Duration.ofMinutes(1);
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private final Database database;
    private final PasswordEncoder passwords;
    private final Clock clock;

    /// Of a password that nobody has: comparing with it takes as long as with one that somebody
    /// has.
    private final String nobodysHash;

    /// What the environment names, from the moment when it does.
    private volatile @Nullable Secret environment;

    public Accounts(Database database, PasswordEncoder passwords, Clock clock) {
        this.database = database;
        this.passwords = passwords;
        this.clock = clock;
        nobodysHash = hash(Secret.random("").text());
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
        /// The server itself.
        static final Origin SERVER = new Origin("", "");

        public Origin {
            agent = agent.length() > LONGEST_TEXT ? agent.substring(0, LONGEST_TEXT) : agent;
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private <T> T people(Function<IdentityTables, T> work) {
        return database.people(client -> work.apply(new IdentityTables(client, now())));
    }

    String hash(String password) {
        return String.valueOf(passwords.encode(password));
    }

    // ---- the first one

    /// A secret that lets one person make the first account; empty where there is one already.
    public Optional<String> setupLink() {
        Secret secret = Secret.random("");
        return people(tables -> {
            IdentityStore store = tables.identity();
            store.lockSetup();
            if (store.hasAccounts()) {
                return Optional.empty();
            }
            store.putSetupLink(secret.digest(), tables.now());
            return Optional.of(secret.text());
        });
    }

    /// Makes the first account by the secret of a set-up link, which works once.
    ///
    /// @return its id
    public UUID setUp(String secret, NewAccount account) throws Refusal {
        Account checked = checked(account);
        return people(
                        tables -> {
                            IdentityStore store = tables.identity();
                            store.lockSetup();
                            if (store.hasAccounts()
                                    || !store.useSetupLink(new Secret(secret).digest())) {
                                return Optional.<UUID>empty();
                            }
                            add(tables, checked, Origin.SERVER);
                            return Optional.of(checked.id());
                        })
                .orElseThrow(() ->
                        IdentityTables.notFound(
                                "link",
                                "this link was used already, or is not the last one: the server prints another one when it starts, as long as nobody has an account"));
    }

    /// Makes the first account where there is none, as the server's environment asks.
    public Optional<UUID> first(NewAccount account) throws Refusal {
        Account checked = checked(account);
        return people(tables -> {
            tables.identity().lockSetup();
            if (tables.identity().hasAccounts()) {
                return Optional.empty();
            }
            add(tables, checked, Origin.SERVER);
            return Optional.of(checked.id());
        });
    }

    static void add(IdentityTables tables, Account account, Origin from) {
        tables.identity().add(account, tables.now());
        tables.happened(
                Happening.ACCOUNT_MADE, null, account.id(), account.name(), "", from.address());
    }

    static boolean isAddress(String said) {
        return EMAIL.matcher(said.strip()).matches();
    }

    /// A mail address as accounts have it.
    static String address(String said) throws Refusal {
        String email = said.strip().toLowerCase(Locale.ROOT);
        if (!isAddress(email) || email.length() > LONGEST_TEXT) {
            throw Refusal.malformed("email", said, "is no mail address");
        }
        return email;
    }

    Account checked(NewAccount account) throws Refusal {
        String email = address(account.email());
        String name = account.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_TEXT) {
            throw Refusal.missing(
                    "name", "say what you are called, in at most 200 characters: <name>");
        }
        Passwords.refuseWeak("password", account.password(), List.of(email, name));
        return new Account(UUID.randomUUID(), email, name, hash(account.password()));
    }

    // ---- signing in

    /// @param code of the second factor, or a recovery code; null where none was asked for yet
    /// @return the secret of a new session
    public String signIn(String email, String password, @Nullable String code, Origin from)
            throws SignInRefused {
        String mailbox = email.strip().toLowerCase(Locale.ROOT);
        Tried tried = tried("account " + mailbox, from);
        Optional<Account> account = people(tables -> tables.identity().account(mailbox));
        if (!isPassword(account, password)) {
            throw wrong(account, from, SignInRefused.wrong());
        }
        UUID id = account.orElseThrow().id();
        boolean hasFactor = people(tables -> isAsked(tables, id));
        if (hasFactor && code == null) {
            people(tables -> tried.notInVain(tables.identity()));
            throw SignInRefused.needsCode();
        }
        if (code != null && hasFactor && !people(tables -> isCode(tables, id, code, from))) {
            throw wrong(account, from, SignInRefused.wrongCode());
        }
        people(tables -> tried.succeeded(tables.identity()));
        refuseOver(id);
        return begin(
                account.orElseThrow(),
                from,
                hasFactor ? IdentityStore.TWO_FACTOR : IdentityStore.PASSWORD);
    }

    /// Nobody comes in who was here for engagements alone that are all over.
    void refuseOver(UUID account) throws SignInRefused {
        Optional<Engagement> over = people(tables -> over(tables, account));
        if (over.isPresent()) {
            throw SignInRefused.over(over.get());
        }
    }

    /// The engagement that ended last, where an account was here for such alone.
    static Optional<Engagement> over(IdentityTables tables, UUID account) {
        LocalDate today = LocalDate.ofInstant(tables.now(), ZoneOffset.UTC);
        List<Engagement> over = new ArrayList<>();
        for (Membership each : tables.people().memberships(account, true).values()) {
            Engagement engagement = each.engagement();
            if (engagement == null || !engagement.isOver(today)) {
                return Optional.empty();
            }
            over.add(engagement);
        }
        return over.stream().max(Comparator.comparing(e -> Objects.requireNonNull(e.lastDay())));
    }

    /// Looks again at the password of somebody who is in, with the same limits.
    void refuseWrongPassword(Member member, String password, Origin from)
            throws Refusal, SignInRefused {
        Tried tried = tried("account " + member.email(), from);
        if (!isPassword(people(tables -> tables.identity().account(member.account())), password)) {
            throw Refusal.of(Code.UNSUITABLE, "password", "", "that is not your password");
        }
        people(tables -> tried.succeeded(tables.identity()));
    }

    /// Takes as long for nobody as for somebody.
    boolean isPassword(Optional<Account> account, String password) {
        String hash = account.map(Account::passwordHash).orElse(nobodysHash);
        return password.length() <= Passwords.LONGEST
                && passwords.matches(password, hash)
                && account.isPresent()
                && account.get().passwordHash() != null;
    }

    SignInRefused wrong(Optional<Account> account, Origin from, SignInRefused why) {
        people(tables -> {
            tables.happened(
                    Happening.SIGN_IN_FAILED,
                    null,
                    account.map(Account::id).orElse(null),
                    "",
                    "",
                    from.address());
            return tables;
        });
        return why;
    }

    private static boolean isAsked(IdentityTables tables, UUID account) {
        return tables.identity().factor(account).map(Factor::isConfirmed).orElse(false);
    }

    /// Whether a code is right, which it is once.
    private static boolean isCode(IdentityTables tables, UUID account, String code, Origin from) {
        String typed = code.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        Factor factor = tables.identity().factor(account).orElseThrow();
        OptionalLong step = Totp.rightStep(factor.secret(), typed, tables.now(), factor.lastStep());
        if (step.isPresent()) {
            tables.identity().codeUsed(account, step.getAsLong());
            return true;
        }
        if (!tables.identity().useRecoveryCode(account, new Secret(typed).digest())) {
            return false;
        }
        tables.happened(
                Happening.RECOVERY_CODE_USED,
                null,
                account,
                "",
                "%d left".formatted(tables.identity().recoveryCodes(account)),
                from.address());
        return true;
    }

    /// What is counted of an attempt. It is counted as a failure before it is looked at, so that
    /// many at once are not looked at for the price of one.
    record Tried(String account, String address) {
        IdentityStore notInVain(IdentityStore store) {
            store.noFailure(account);
            store.noFailure(address);
            return store;
        }

        IdentityStore succeeded(IdentityStore store) {
            store.forgetFailures(account);
            store.noFailure(address);
            return store;
        }
    }

    /// Counts an attempt.
    ///
    /// @param account whose it is, as far as that is known
    /// @throws SignInRefused where it comes too soon after others
    Tried tried(String account, Origin from) throws SignInRefused {
        Tried tried = new Tried(account, "address " + from.address());
        refuseTooSoon(tried);
        return tried;
    }

    private void refuseTooSoon(Tried tried) throws SignInRefused {
        Duration wait =
                people(tables -> {
                    IdentityStore store = tables.identity();
                    store.forgetFailuresBefore(tables.now().minus(FORGOTTEN_AFTER));
                    Failures account = store.failuresLocked(tried.account(), tables.now());
                    Failures address = store.failuresLocked(tried.address(), tables.now());
                    Duration ofAccount = toWait(account, FREE_FAILURES, tables.now());
                    Duration ofAddress = toWait(address, FREE_FAILURES_OF_ADDRESS, tables.now());
                    Duration longer = ofAccount.compareTo(ofAddress) > 0 ? ofAccount : ofAddress;
                    if (longer.isZero()) {
                        store.putFailures(tried.account(), account.count() + 1, tables.now());
                        store.putFailures(tried.address(), address.count() + 1, tables.now());
                    }
                    return longer;
                });
        if (!wait.isZero()) {
            throw SignInRefused.tooSoon(wait);
        }
    }

    private static Duration toWait(Failures failures, int free, Instant now) {
        if (failures.count() < free) {
            return Duration.ZERO;
        }
        Instant until = failures.lastAt().plus(waitAfter(failures.count() - free));
        return now.isBefore(until) ? Duration.between(now, until).plusSeconds(1) : Duration.ZERO;
    }

    /// Twice as long after each failure that is not free.
    static Duration waitAfter(int failures) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures, 20));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    /// Lets an account in, for whoever has looked at who it is.
    ///
    /// @return the secret of a new session
    String begin(Account account, Origin from, String means) {
        return people(tables -> begin(tables, account, from, means));
    }

    static String begin(IdentityTables tables, Account account, Origin from, String means) {
        return begin(tables, account, from, means, means);
    }

    /// @param about what the trail says of how they came in
    static String begin(
            IdentityTables tables, Account account, Origin from, String means, String about) {
        Secret secret = Secret.random("");
        Instant now = tables.now();
        tables.identity()
                .begin(
                        secret.digest(),
                        new Session(
                                UUID.randomUUID(),
                                account.id(),
                                now,
                                now,
                                from.agent(),
                                from.address(),
                                means),
                        now.plus(SESSION));
        tables.happened(
                Happening.SIGNED_IN, null, account.id(), account.name(), about, from.address());
        return secret.text();
    }

    public void signOut(String secret, Origin from) {
        people(tables -> {
            tables.identity()
                    .endByDigest(new Secret(secret).digest())
                    .flatMap(tables.identity()::account)
                    .ifPresent(a ->
                            tables.happened(
                                    Happening.SIGNED_OUT,
                                    null,
                                    a.id(),
                                    a.name(),
                                    "",
                                    from.address()));
            return secret;
        });
    }

    /// Who has a session.
    public Optional<Member> bySession(String secret) {
        return people(tables -> {
            Optional<Signed<Session>> signed =
                    tables.identity().signedIn(new Secret(secret).digest(), tables.now());
            signed.map(Signed::by)
                    .filter(s -> s.seenAt().isBefore(tables.now().minus(SEEN_TO)))
                    .ifPresent(s -> tables.identity().seen(s, tables.now()));
            return signed.map(s ->
                    member(
                            s.account(),
                            tables.people().memberships(s.account().id(), s.by().isProved()),
                            false));
        });
    }

    /// Who a token speaks for: in its organisation alone, with no more than its role.
    public Optional<Member> byToken(String secret) {
        Secret said = new Secret(secret);
        return people(tables ->
                tables.identity()
                        .token(said.digest(), tables.now())
                        .map(t ->
                                member(
                                        t.account(),
                                        within(
                                                tables.people().memberships(t.account().id(), true),
                                                t.by()),
                                        true))
                        .or(() -> beginner(tables, said)));
    }

    /// The weaker of the two roles counts: the one that may do what is in both.
    private static Map<UUID, Membership> within(Map<UUID, Membership> all, Token token) {
        Membership has = all.get(token.organisation());
        if (has == null) {
            return Map.of();
        }
        boolean narrower = has.role().permissions().containsAll(token.role().permissions());
        return Map.of(token.organisation(), narrower ? has.with(token.role()) : has);
    }

    private static Member member(Account account, Map<UUID, Membership> all, boolean token) {
        return new Member(
                account.id(), account.email(), account.name(), account.formerNames(), token, all);
    }

    // ---- what an account has

    /// Makes an account what it is in an organisation, without asking anybody.
    public void join(UUID organisation, UUID account, Role role) {
        join(organisation, account, Membership.of(role));
    }

    /// The same, as a person of the programme.
    public void join(UUID organisation, UUID account, Membership membership) {
        Role role = membership.role();
        people(tables -> {
            tables.people().put(organisation, account, membership, false, tables.now());
            tables.happened(
                    Happening.JOINED,
                    organisation,
                    account,
                    tables.identity().account(account).map(Account::name).orElse(""),
                    role.word(),
                    "");
            return isFirstTokenBound(tables);
        });
    }

    /// The names of those that a member belongs to, the oldest first.
    public Map<UUID, String> organisations(Member member) {
        return people(tables -> tables.identity().organisations(member.memberships().keySet()));
    }

    /// A new token; its secret is known to nobody afterwards.
    ///
    /// @param expires null for never
    public String newToken(
            UUID organisation, Member by, String name, Role role, @Nullable Instant expires) {
        Secret secret = Secret.random("cwt_");
        return people(tables -> {
            put(
                    tables,
                    secret,
                    new Token(organisation, by.account(), role),
                    by.name(),
                    name,
                    expires);
            return secret.text();
        });
    }

    /// Whether a text is long enough for a token that nobody guesses.
    public static boolean isLongEnoughForToken(String secret) {
        return secret.length() >= SHORTEST_TOKEN;
    }

    /// Takes the token that the server's environment names, for scripts that set a server up: one
    /// of the first organisation, for whoever owned it first. Until there is one it speaks for the
    /// oldest account, and may begin it. Once it is revoked it stays so.
    ///
    /// @return whether there is an organisation already
    public boolean firstToken(String secret) {
        environment = new Secret(secret);
        return people(this::isFirstTokenBound);
    }

    private boolean isFirstTokenBound(IdentityTables tables) {
        Secret secret = environment;
        if (secret == null) {
            return false;
        }
        tables.identity().lockSetup();
        if (tables.identity().isToken(secret.digest())) {
            return true;
        }
        Optional<Token> first =
                tables.people()
                        .firstOwner()
                        .map(m -> new Token(m.organisation(), m.account(), Role.OWNER));
        first.ifPresent(token -> put(tables, secret, token, "", "environment", null));
        return first.isPresent();
    }

    /// Whoever begins the first organisation with the token of the environment.
    private Optional<Member> beginner(IdentityTables tables, Secret secret) {
        Secret first = environment;
        return first != null
                        && Secret.same(first.text(), secret.text())
                        && !tables.identity().isToken(secret.digest())
                ? tables.identity().oldestAccount().map(a -> member(a, Map.of(), true))
                : Optional.empty();
    }

    private static void put(
            IdentityTables tables,
            Secret secret,
            Token token,
            String by,
            String name,
            @Nullable Instant expires) {
        tables.identity()
                .add(secret.digest(), UUID.randomUUID(), token, name, tables.now(), expires);
        tables.happened(
                Happening.TOKEN_MADE,
                token.organisation(),
                token.account(),
                by,
                "%s, %s".formatted(name, TokenScope.of(token.role()).word()),
                "");
    }
}
