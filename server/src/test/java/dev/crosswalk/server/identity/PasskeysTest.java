package dev.crosswalk.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.server.TestDatabase;
import dev.crosswalk.server.identity.Accounts.Origin;
import dev.crosswalk.server.identity.OwnAccount.Asking;
import dev.crosswalk.server.identity.Passkeys.AskedAnew;
import dev.crosswalk.server.identity.Passkeys.Made;
import dev.crosswalk.server.identity.Passkeys.Passkey;
import dev.crosswalk.server.identity.Passkeys.Shown;
import dev.crosswalk.server.platform.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Passkeys, over a clock that tests turn and an authenticator that is made of software.
final class PasskeysTest {
    private static final String RIGHT = "a long pass phrase";
    private static final Origin HOME = new Origin("Firefox", "192.0.2.7");
    private static final String ADDRESS = "https://crosswalk.example.com";
    private static final String HOST = "crosswalk.example.com";
    private static final Database DATABASE = TestDatabase.database();
    private static int people;

    private final Turned clock = new Turned();
    private final Accounts accounts = new Accounts(DATABASE, new Plain(), clock);
    private final OwnAccount own = new OwnAccount(DATABASE, accounts, clock);
    private final Passkeys passkeys = new Passkeys(DATABASE, accounts, clock);
    private RelyingParty here = new RelyingParty("", "");
    private SoftAuthenticator key = authenticator();
    private String email = "";
    private Asking ada = new Asking(new Member(new UUID(0, 0), "", "", Map.of(), false), "", HOME);
    private String user = "";

    private static final class Turned extends Clock {
        private Instant now = Instant.parse("2026-10-15T09:00:00Z");

        void turn(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private static final class Plain implements PasswordEncoder {
        @Override
        public String encode(@Nullable CharSequence raw) {
            return "plain " + raw;
        }

        @Override
        public boolean matches(@Nullable CharSequence raw, @Nullable String encoded) {
            return ("plain " + raw).equals(encoded);
        }
    }

    private static SoftAuthenticator authenticator() {
        try {
            return new SoftAuthenticator(HOST, ADDRESS);
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void somebodyIsIn() throws Exception {
        here = RelyingParty.of(ADDRESS);
        email = "passkey%d@example.com".formatted(people++);
        DATABASE.people(client -> {
            new IdentityTables(client, clock.instant())
                    .identity()
                    .add(
                            new IdentityStore.Account(
                                    UUID.randomUUID(), email, "Ada", accounts.hash(RIGHT)),
                            clock.instant());
            return client.sql("delete from sign_in_failure").update();
        });
        ada = in(accounts.signIn(email, RIGHT, null, HOME));
    }

    private Asking in(String secret) {
        return new Asking(accounts.bySession(secret).orElseThrow(), secret, HOME);
    }

    private Passkey add(SoftAuthenticator with, String name) throws Exception {
        AskedAnew asked = passkeys.begin(ada, here, RIGHT);
        user = asked.user();
        return passkeys.add(ada, here, name, made(with, asked.challenge()));
    }

    private static Made made(SoftAuthenticator with, String challenge) throws Exception {
        return new Made(
                with.client("create", challenge), with.attestation(), List.of("internal", "<b>"));
    }

    private Shown shown(SoftAuthenticator with, String challenge) throws Exception {
        return new Shown(
                with.id(),
                with.client("get", challenge),
                with.authenticator(),
                with.signature(challenge),
                user);
    }

    private String signIn(SoftAuthenticator with) throws Exception {
        return passkeys.signIn(here, shown(with, passkeys.ask(here).challenge()), HOME);
    }

    private static void assertRefused(ThrowingCallable work, String why) {
        assertThatThrownBy(work)
                .isInstanceOfAny(Refusal.class, SignInRefused.class)
                .hasMessageContaining(why);
    }

    private List<String> trail() throws Exception {
        return own.events(ada.member(), Long.MAX_VALUE, 50).stream()
                .map(e -> "%s: %s".formatted(e.what(), e.about()))
                .toList();
    }

    // ---- what holds

    @Test
    void whoeverMadeAPasskeySignsInWithItInASessionThatIsListedAndCanBeEnded() throws Exception {
        Passkey made = add(key, "Laptop");
        assertThat(made.usedAt()).isNull();
        assertThat(made.host()).isEqualTo(HOST);

        Asking again = in(signIn(key.used(1)));

        assertThat(again.member().account()).isEqualTo(ada.member().account());
        assertThat(passkeys.all(again.member()).getFirst().usedAt()).isEqualTo(clock.instant());
        var sessions = own.sessions(again);
        assertThat(sessions)
                .filteredOn(OwnAccount.SessionShown::current)
                .singleElement()
                .extracting(OwnAccount.SessionShown::means)
                .isEqualTo("passkey");
        own.endOthers(ada);
        assertThat(accounts.bySession(again.secret())).isEmpty();
        assertThat(trail()).contains("passkey-added: Laptop", "signed-in: passkey Laptop");
    }

    @Test
    void aPasskeyIsBothFactorsSoNoCodeIsAskedFor() throws Exception {
        add(key, "Laptop");
        own.enrol(ada, RIGHT);
        DATABASE.people(client ->
                client.sql("update totp set confirmed_at = now() where account = ?")
                        .param(ada.member().account())
                        .update());

        String secret = signIn(key);

        assertThat(accounts.bySession(secret)).isPresent();
        assertRefused(() -> accounts.signIn(email, RIGHT, null, HOME), "authenticator");
    }

    @Test
    void whatWasAskedIsAnsweredOnceAndInTime() throws Exception {
        add(key, "Laptop");
        String challenge = passkeys.ask(here).challenge();
        Shown shown = shown(key, challenge);
        passkeys.signIn(here, shown, HOME);

        assertRefused(() -> passkeys.signIn(here, shown, HOME), "sent twice");

        String late = passkeys.ask(here).challenge();
        clock.turn(Passkeys.ASKED.plusSeconds(1));
        assertRefused(() -> passkeys.signIn(here, shown(key, late), HOME), "took too long");
        assertRefused(
                () -> passkeys.signIn(here, shown(key, "bm90IGFza2VkIGZvcg"), HOME), "took too");

        AskedAnew anew = passkeys.begin(ada, here, RIGHT);
        Made made = made(authenticator(), anew.challenge());
        passkeys.add(ada, here, "Phone", made);
        assertRefused(() -> passkeys.add(ada, here, "Phone", made), "sent twice");
    }

    @Test
    void whatIsAskedToSignInMakesNoPasskeyAndTheOtherWayRound() throws Exception {
        add(key, "Laptop");
        String toSignIn = passkeys.ask(here).challenge();
        String toMake = passkeys.begin(ada, here, RIGHT).challenge();

        assertRefused(
                () -> passkeys.add(ada, here, "Phone", made(authenticator(), toSignIn)),
                "sent twice");
        assertRefused(() -> passkeys.signIn(here, shown(key, toMake), HOME), "sent twice");
    }

    @Test
    void aPasskeyOfAnotherAddressLetsNobodyIn() throws Exception {
        add(key, "Laptop");

        assertRefused(
                () -> signIn(key.on("https://crosswalk.example.com.evil.example")), "address");
        assertRefused(() -> signIn(key.on("http://crosswalk.example.com")), "another address");
        assertRefused(
                () -> {
                    String asked = passkeys.begin(ada, here, RIGHT).challenge();
                    passkeys.add(
                            ada,
                            here,
                            "Phone",
                            made(authenticator().on("https://evil.example"), asked));
                },
                "open " + ADDRESS);
        SoftAuthenticator elsewhere = new SoftAuthenticator("evil.example", ADDRESS);
        assertRefused(
                () -> {
                    String asked = passkeys.begin(ada, here, RIGHT).challenge();
                    passkeys.add(ada, here, "Phone", made(elsewhere, asked));
                },
                "another address");
    }

    @Test
    void aCounterThatGoesBackIsRefusedAndOnTheTrail() throws Exception {
        add(key.used(1), "Laptop");
        signIn(key.used(7));

        assertRefused(() -> signIn(key.used(3)), "copied");
        assertRefused(() -> signIn(key.used(7)), "copied");

        assertThat(trail()).contains("passkey-refused: passkey Laptop, whose counter went back");
        assertThat(accounts.bySession(signIn(key.used(8)))).isPresent();
    }

    @Test
    void aRemovedPasskeyLetsNobodyIn() throws Exception {
        Passkey made = add(key, "Laptop");
        passkeys.rename(ada, made.id(), "Old laptop");

        passkeys.remove(ada, made.id());

        assertRefused(() -> signIn(key), "removed here");
        assertRefused(() -> passkeys.remove(ada, made.id()), "removed already");
        assertThat(passkeys.all(ada.member())).isEmpty();
        assertThat(trail())
                .contains("passkey-renamed: Laptop -> Old laptop", "passkey-removed: Old laptop");
    }

    @Test
    void noPasskeyIsTakenThatWasForgedIsNotUnlockedOrIsOfSomebodyElse() throws Exception {
        add(key, "Laptop");

        assertRefused(() -> signIn(key.forged()), "lets nobody in");
        assertRefused(() -> signIn(key.touched()), "not unlocked");
        String right = user;
        user = "AAAAAAAAAAAAAAAAAAAAAA";
        assertRefused(() -> signIn(key), "lets nobody in");
        user = right;
        assertRefused(() -> signIn(authenticator()), "lets nobody in");
        assertThat(trail()).contains("sign-in-failed: passkey Laptop");

        clock.turn(Duration.ofHours(1));
        assertRefused(
                () -> {
                    String asked = passkeys.begin(ada, here, RIGHT).challenge();
                    passkeys.add(ada, here, "Phone", made(authenticator().touched(), asked));
                },
                "not unlocked");
    }

    @Test
    void whatIsNoAnswerOfAnAuthenticatorIsRefusedAndNoFaultOfTheServer() throws Exception {
        add(key, "Laptop");
        for (String junk : List.of("", "AA", "e30", "oA", "pGNmbXRkbm9uZQ", "_".repeat(400))) {
            clock.turn(Duration.ofHours(1));
            String asked = passkeys.ask(here).challenge();
            Shown right = shown(key, asked);
            assertRefused(
                    () ->
                            passkeys.signIn(
                                    here,
                                    new Shown(
                                            right.id(),
                                            right.client(),
                                            junk,
                                            right.signature(),
                                            right.user()),
                                    HOME),
                    "");
            assertRefused(
                    () ->
                            passkeys.signIn(
                                    here,
                                    new Shown(
                                            right.id(),
                                            junk,
                                            right.authenticator(),
                                            junk,
                                            right.user()),
                                    HOME),
                    "");
            AskedAnew anew = passkeys.begin(ada, here, RIGHT);
            assertRefused(
                    () ->
                            passkeys.add(
                                    ada,
                                    here,
                                    "Phone",
                                    new Made(
                                            key.client("create", anew.challenge()),
                                            junk,
                                            List.of())),
                    "");
        }
        assertRefused(
                () -> passkeys.signIn(here, new Shown("not base64!", "", "", "", ""), HOME),
                "base64url");
    }

    @Test
    void failuresOfPasskeysAreCountedWithThoseOfPasswords() throws Exception {
        add(key, "Laptop");
        for (int i = 0; i < Accounts.FREE_FAILURES; i++) {
            assertRefused(() -> signIn(key.forged()), "lets nobody in");
        }

        assertRefused(() -> signIn(key), "Too many attempts");
        assertRefused(() -> accounts.signIn(email, RIGHT, null, HOME), "Too many attempts");
        clock.turn(Accounts.LONGEST_WAIT);
        assertThat(accounts.bySession(signIn(key))).isPresent();
    }

    @Test
    void makingOneTakesThePasswordOrASignInOfAMomentAgo() throws Exception {
        assertRefused(() -> passkeys.begin(ada, here, "wrong"), "not your password");
        assertRefused(() -> passkeys.begin(ada, here, null), "password");

        withoutPassword();
        passkeys.begin(ada, here, null);
        clock.turn(Passkeys.FRESH.plusSeconds(1));
        assertRefused(() -> passkeys.begin(ada, here, null), "sign out and in again");
    }

    private void withoutPassword() {
        DATABASE.people(client ->
                client.sql("update account set password_hash = null where id = ?")
                        .param(ada.member().account())
                        .update());
    }

    @Test
    void theOnlyWayInIsNotRemoved() throws Exception {
        Passkey laptop = add(key, "Laptop");
        Passkey phone = add(authenticator(), "Phone");
        withoutPassword();
        passkeys.remove(ada, phone.id());

        assertThat(passkeys.all(ada.member()))
                .singleElement()
                .extracting(Passkey::removable)
                .isEqualTo(false);
        assertRefused(() -> passkeys.remove(ada, laptop.id()), "only way in");
        assertThat(accounts.bySession(signIn(key))).isPresent();
    }

    @Test
    void noPasskeyIsThereTwice() throws Exception {
        add(key, "Laptop");

        assertThat(passkeys.begin(ada, here, RIGHT).known())
                .singleElement()
                .satisfies(known -> {
                    assertThat(known.id()).isEqualTo(key.id());
                    assertThat(known.transports()).containsExactly("internal");
                });
        assertRefused(() -> add(key, "Laptop again"), "there already");
    }

    @Test
    void anAddressThatIsNoneForPasskeysIsRefusedInWords() throws Exception {
        assertThat(RelyingParty.of("https://Crosswalk.example.com:8443/").origin())
                .isEqualTo("https://crosswalk.example.com:8443");
        assertThat(RelyingParty.of("http://localhost:8080"))
                .isEqualTo(RelyingParty.local("http", 8080));
        assertRefused(() -> RelyingParty.of("http://crosswalk.example.com"), "begin with https");
        assertRefused(() -> RelyingParty.of("https://10.0.0.7"), "name a host");
        assertRefused(() -> RelyingParty.of("https://[::1]"), "name a host");
        assertRefused(() -> RelyingParty.of("crosswalk.example.com"), "what people open");
        assertRefused(() -> RelyingParty.of("https://a.example/crosswalk"), "what people open");
    }
}
