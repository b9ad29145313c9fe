package dev.crosswalk.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswalk.server.TestDatabase;
import dev.crosswalk.server.identity.Accounts.NewAccount;
import dev.crosswalk.server.identity.Accounts.Origin;
import dev.crosswalk.server.identity.OwnAccount.Asking;
import dev.crosswalk.server.platform.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Signing in, over a clock that tests turn.
final class AccountsTest {
    private static final String RIGHT = "a long pass phrase";
    private static final Origin HOME = new Origin("Firefox", "192.0.2.1");
    private static final Database DATABASE = TestDatabase.database();
    private static final AtomicInteger LOOKED_AT = new AtomicInteger();
    private static int people;

    private final Turned clock = new Turned();
    private final Accounts accounts = new Accounts(DATABASE, new Plain(), clock);
    private final OwnAccount own = new OwnAccount(DATABASE, accounts, clock);
    private String email = "";

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

    /// Counts what it looks at, and is fast.
    private static final class Plain implements PasswordEncoder {
        @Override
        public String encode(@Nullable CharSequence raw) {
            return "plain " + raw;
        }

        @Override
        public boolean matches(@Nullable CharSequence raw, @Nullable String encoded) {
            LOOKED_AT.incrementAndGet();
            return ("plain " + raw).equals(encoded);
        }
    }

    @BeforeEach
    void somebody() {
        email = "ada%d@example.com".formatted(people++);
        DATABASE.people(client -> {
            new IdentityTables(client, clock.instant())
                    .identity()
                    .add(
                            new IdentityStore.Account(
                                    java.util.UUID.randomUUID(),
                                    email,
                                    "Ada",
                                    accounts.hash(RIGHT)),
                            clock.instant());
            client.sql("delete from sign_in_failure").update();
            return client;
        });
    }

    @Test
    void theTokenOfTheEnvironmentSpeaksForAnAccountAndForNoOrganisationUntilThereIsOne() {
        String secret = "a-token-that-the-environment-names";
        assertThat(accounts.byToken(secret)).isEmpty();

        assertThat(accounts.firstToken(secret)).as("there is no organisation").isFalse();

        assertThat(accounts.byToken(secret))
                .hasValueSatisfying(who -> {
                    assertThat(who.token()).isTrue();
                    assertThat(who.memberships()).isEmpty();
                });
        assertThat(accounts.byToken(secret + "x")).isEmpty();
    }

    private String refusal(String who, String password, @Nullable String code, Origin from) {
        try {
            accounts.signIn(who, password, code, from);
            return "";
        } catch (SignInRefused e) {
            return String.valueOf(e.getMessage());
        }
    }

    private Asking in() throws SignInRefused {
        String secret = accounts.signIn(email, RIGHT, null, HOME);
        return new Asking(accounts.bySession(secret).orElseThrow(), secret, HOME);
    }

    @Test
    void whoHasNoAccountIsRefusedInTheSameWordsAfterTheSameWork() {
        LOOKED_AT.set(0);
        String ofSomebody = refusal(email, "that is not it", null, HOME);
        int work = LOOKED_AT.getAndSet(0);
        String ofNobody = refusal("nobody@example.com", "that is not it", null, HOME);

        assertThat(ofNobody).isEqualTo(ofSomebody).isNotEmpty();
        assertThat(LOOKED_AT.get()).isEqualTo(work).isEqualTo(1);
    }

    @Test
    void afterFiveFailuresAnAccountWaitsTwiceAsLongAfterEachFurtherOneWhereverTheyComeFrom() {
        for (String who : List.of(email, "nobody@example.com")) {
            for (int i = 0; i < 5; i++) {
                assertThat(refusal(who, "wrong", null, new Origin("", "198.51.100." + i)))
                        .contains("do not let anybody in");
            }
            assertThat(refusal(who, RIGHT, null, new Origin("", "198.51.100.9")))
                    .contains("try again in 3 seconds");

            clock.turn(Duration.ofSeconds(3));
            assertThat(refusal(who, "wrong", null, HOME)).contains("do not let anybody in");
            assertThat(refusal(who, "wrong", null, HOME)).contains("try again in 5 seconds");
        }
        clock.turn(Duration.ofSeconds(5));
        assertThat(refusal(email, RIGHT, null, HOME)).isEmpty();
        assertThat(refusal(email, "wrong", null, HOME)).contains("do not let anybody in");
    }

    @Test
    void anAddressThatTriesManyAccountsHasToWaitAndOthersHaveNot() {
        Origin attacker = new Origin("", "203.0.113.7");
        for (int i = 0; i < Accounts.FREE_FAILURES_OF_ADDRESS; i++) {
            refusal("guess%d@example.com".formatted(i), "wrong", null, attacker);
        }

        assertThat(refusal(email, RIGHT, null, attacker)).contains("Too many attempts");
        assertThat(refusal(email, RIGHT, null, HOME)).isEmpty();
    }

    @Test
    void noWaitIsLongerThanAQuarterOfAnHourAndFailuresAreForgottenAfterADay() {
        assertThat(Accounts.waitAfter(0)).isEqualTo(Duration.ofSeconds(2));
        assertThat(Accounts.waitAfter(3)).isEqualTo(Duration.ofSeconds(16));
        assertThat(Accounts.waitAfter(1_000)).isEqualTo(Accounts.LONGEST_WAIT);
        for (int i = 0; i < 5; i++) {
            refusal(email, "wrong", null, HOME);
        }

        clock.turn(Accounts.FORGOTTEN_AFTER.plusSeconds(1));

        assertThat(refusal(email, "wrong", null, HOME)).contains("do not let");
        assertThat(refusal(email, "wrong", null, HOME)).contains("do not let");
    }

    @Test
    void manyAttemptsAtOnceAreNotLookedAtForThePriceOfOne() throws Exception {
        LOOKED_AT.set(0);
        List<Callable<String>> attempts = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            attempts.add(() -> refusal(email, "wrong", null, HOME));
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<String> each : threads.invokeAll(attempts)) {
                each.get();
            }
        }

        assertThat(LOOKED_AT.get()).isEqualTo(Accounts.FREE_FAILURES);
    }

    @Test
    void aSecondFactorIsAskedForOnceAFirstCodeWasRight() throws Exception {
        Asking ada = in();
        byte[] secret = secret(own.enrol(ada, RIGHT).secret());
        assertThat(refusal(email, RIGHT, null, HOME)).isEmpty();
        assertThatThrownBy(() -> own.confirm(ada, "000000")).hasMessageContaining("not right");

        List<String> codes = own.confirm(ada, Totp.code(secret, Totp.step(clock.instant())));

        assertThat(codes).hasSize(10).doesNotHaveDuplicates().allMatch(c -> c.length() == 19);
        assertThat(refusal(email, RIGHT, null, HOME)).contains("Type the code");
        assertThat(refusal(email, "wrong", null, HOME)).contains("do not let anybody in");
        String used = Totp.code(secret, Totp.step(clock.instant()));
        assertThat(refusal(email, RIGHT, used, HOME)).contains("used already");
        clock.turn(Duration.ofSeconds(30));
        String code = Totp.code(secret, Totp.step(clock.instant()));
        assertThat(refusal(email, RIGHT, code, HOME)).isEmpty();
        assertThat(refusal(email, RIGHT, code, HOME)).contains("used already");
        assertThat(refusal(email, RIGHT, codes.getFirst().toUpperCase(java.util.Locale.ROOT), HOME))
                .isEmpty();
        assertThat(refusal(email, RIGHT, codes.getFirst(), HOME)).contains("not right");
        assertThat(own.twoFactor(ada.member()).recoveryCodes()).isEqualTo(9);

        assertThatThrownBy(() -> own.switchOff(ada, "wrong"))
                .hasMessageContaining("not your password");
        own.switchOff(ada, RIGHT);
        assertThat(refusal(email, RIGHT, null, HOME)).isEmpty();
    }

    @Test
    void codesAreNotGuessedEitherThoughThePasswordIsKnown() throws Exception {
        Asking ada = in();
        byte[] secret = secret(own.enrol(ada, RIGHT).secret());
        own.confirm(ada, Totp.code(secret, Totp.step(clock.instant())));

        for (int i = 0; i < 5; i++) {
            assertThat(refusal(email, RIGHT, "12345" + i, HOME)).contains("not right");
            if (i < 4) {
                // Asking without a code takes nothing back of what was counted.
                assertThat(refusal(email, RIGHT, null, HOME)).contains("Type the code");
            }
        }

        assertThat(refusal(email, RIGHT, null, HOME)).contains("Too many attempts");
    }

    @Test
    void aNewPasswordEndsAllOtherSessions() throws Exception {
        Asking here = in();
        Asking there = in();

        own.changePassword(here, RIGHT, "another long pass phrase");

        assertThat(accounts.bySession(here.secret())).isPresent();
        assertThat(accounts.bySession(there.secret())).isEmpty();
        assertThat(refusal(email, RIGHT, null, HOME)).isNotEmpty();
    }

    @Test
    void aSessionEndsAfterHalfADayAndByWhoeverHasIt() throws Exception {
        Asking here = in();
        Asking there = in();
        assertThat(own.sessions(here)).hasSize(2).filteredOn(s -> s.current()).hasSize(1);

        own.endOthers(here);
        assertThat(accounts.bySession(there.secret())).isEmpty();
        clock.turn(Accounts.SESSION.plusSeconds(1));
        assertThat(accounts.bySession(here.secret())).isEmpty();
    }

    @Test
    void theDatabaseKnowsNoSecretThatLetsAnybodyIn() throws Exception {
        Asking here = in();

        boolean isThere =
                DATABASE.people(client ->
                        client.sql(
                                        "select exists (select from session where session::text like '%' || ? || '%')")
                                .param(here.secret())
                                .query(Boolean.class)
                                .single());

        assertThat(isThere).isFalse();
    }

    @Test
    void theTrailOfPeopleCannotBeChanged() throws Exception {
        Asking here = in();

        assertThat(own.events(here.member(), Long.MAX_VALUE, 10))
                .first()
                .extracting(IdentityEvent::what, IdentityEvent::by, IdentityEvent::address)
                .containsExactly("signed-in", "Ada", "192.0.2.1");
        for (String sql :
                List.of("update identity_event set about = ''", "delete from identity_event")) {
            assertThatThrownBy(() -> DATABASE.people(client -> client.sql(sql).update()))
                    .hasRootCauseMessage("ERROR: permission denied for table identity_event");
        }
    }

    /// The other way round than [Totp#base32].
    static byte[] secret(String base32) {
        byte[] bytes = new byte[Totp.SECRET_BYTES];
        java.math.BigInteger number = java.math.BigInteger.ZERO;
        for (int i = 0; i < base32.length(); i++) {
            number =
                    number.shiftLeft(5)
                            .or(
                                    java.math.BigInteger.valueOf(
                                            "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
                                                    .indexOf(base32.charAt(i))));
        }
        byte[] all = number.toByteArray();
        System.arraycopy(
                all,
                Math.max(0, all.length - bytes.length),
                bytes,
                Math.max(0, bytes.length - all.length),
                Math.min(all.length, bytes.length));
        return bytes;
    }

    @Test
    void accountsAreMadeOfSoundValues() {
        assertThatThrownBy(() -> accounts.checked(new NewAccount("ada", "Ada", RIGHT)))
                .hasMessageContaining("is no mail address");
    }
}
