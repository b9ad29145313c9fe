package dev.crosswalk.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.server.TestDatabase;
import dev.crosswalk.server.identity.Accounts.NewAccount;
import dev.crosswalk.server.identity.RepeatedRequests.Answer;
import dev.crosswalk.server.platform.Database;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/// Keys that requests name, from when they are begun on.
final class RepeatedRequestsTest {
    private static final Database DATABASE = TestDatabase.database();
    private static final Clock NOW =
            Clock.fixed(Instant.parse("2026-10-15T09:00:00Z"), ZoneOffset.UTC);
    private static final UUID ADA = account();
    private static int keys;

    private final RepeatedRequests requests = new RepeatedRequests(DATABASE, NOW);
    private String key = "";

    private static UUID account() {
        Accounts accounts =
                new Accounts(DATABASE, new Argon2PasswordEncoder(16, 32, 1, 64, 1), NOW);
        try {
            return accounts.setUp(
                    accounts.setupLink().orElseThrow(),
                    new NewAccount("ada@example.com", "Ada", "a long pass phrase"));
        } catch (Refusal e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void another() {
        key = "a key of its own, number " + ++keys;
    }

    private static Answer answer(String body) {
        return new Answer(201, "application/json", "\"7\"", body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatWasAnsweredIsAnsweredAgain() throws Exception {
        assertThat(requests.begin(ADA, key, "a")).isEmpty();
        requests.end(ADA, key, answer("a secret"));

        Answer again = requests.begin(ADA, key, "a").orElseThrow();

        assertThat(new String(again.body(), StandardCharsets.UTF_8)).isEqualTo("a secret");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.contentType()).isEqualTo("application/json");
        assertThat(again.etag()).isEqualTo("\"7\"");
        assertThatThrownBy(() -> requests.begin(ADA, key, "b"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("sent before with another request");
    }

    @Test
    void whatWasBegunAndNeverAnsweredIsNotDoneAgain() throws Exception {
        assertThat(requests.begin(ADA, key, "a")).isEmpty();

        assertThatThrownBy(() -> requests.begin(ADA, key, "a"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("look whether it was done");
    }

    @Test
    void whatWasForgottenIsDone() throws Exception {
        assertThat(requests.begin(ADA, key, "a")).isEmpty();
        requests.forget(ADA, key);

        assertThat(requests.begin(ADA, key, "b")).isEmpty();
    }

    @Test
    void anAnswerIsKeptForADay() throws Exception {
        assertThat(requests.begin(ADA, key, "a")).isEmpty();
        requests.end(ADA, key, answer("a secret"));
        RepeatedRequests later =
                new RepeatedRequests(
                        DATABASE,
                        Clock.offset(NOW, Duration.ofDays(1).plus(Duration.ofSeconds(1))));

        assertThat(later.begin(ADA, key, "a")).isEmpty();
    }
}
