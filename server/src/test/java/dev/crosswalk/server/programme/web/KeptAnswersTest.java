package dev.crosswalk.server.programme.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswalk.answers.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

final class KeptAnswersTest {
    private static final UUID ONE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final String PATH = "/gap";

    private final KeptAnswers answers = new KeptAnswers(20_000);
    private final AtomicInteger made = new AtomicInteger();

    private static KeptAnswers.Question question(UUID organisation, String of, String... values) {
        return new KeptAnswers.Question(organisation, of, PATH, Map.of("want", List.of(values)));
    }

    private String asked(KeptAnswers.Question question) throws Refusal {
        return asked(question, 0);
    }

    private String asked(KeptAnswers.Question question, int bytes) throws Refusal {
        ResponseEntity<byte[]> answer =
                answers.of(
                        question,
                        () ->
                                ResponseEntity.ok(
                                        (made.incrementAndGet() + " ".repeat(bytes))
                                                .getBytes(StandardCharsets.UTF_8)));
        return new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8).strip();
    }

    @Test
    void anAnswerIsMadeOnce() throws Exception {
        assertThat(asked(question(ONE, "1", "soc2-2017"))).isEqualTo("1");
        assertThat(asked(question(ONE, "1", "soc2-2017"))).isEqualTo("1");
    }

    @Test
    void noOrganisationIsAnsweredWhatAnotherOneIs() throws Exception {
        assertThat(asked(question(ONE, "1"))).isEqualTo("1");
        assertThat(asked(question(OTHER, "1"))).isEqualTo("2");
        assertThat(asked(question(ONE, "1"))).isEqualTo("1");
    }

    @Test
    void anotherVersionAndAnotherQuestionHaveAnswersOfTheirOwn() throws Exception {
        assertThat(asked(question(ONE, "1", "soc2-2017"))).isEqualTo("1");
        assertThat(asked(question(ONE, "2", "soc2-2017"))).isEqualTo("2");
        assertThat(asked(question(ONE, "1", "soc2-2017", "iso27001-2022"))).isEqualTo("3");
        assertThat(asked(question(ONE, "1", "soc2-2017,iso27001-2022"))).isEqualTo("4");
    }

    @Test
    void thoseThatNobodyAskedForTheLongestGoFirst() throws Exception {
        for (String version : List.of("1", "2", "3", "4")) {
            assertThat(asked(question(ONE, version), 3_500)).isEqualTo(version);
        }
        assertThat(asked(question(ONE, "1"))).isEqualTo("1");
        assertThat(asked(question(ONE, "5"), 3_500)).isEqualTo("5");
        assertThat(asked(question(ONE, "1"))).isEqualTo("1");
        assertThat(asked(question(ONE, "2"))).isEqualTo("6");
    }

    @Test
    void whatIsLargeIsNotKept() throws Exception {
        assertThat(asked(question(ONE, "1"), 4_500)).isEqualTo("1");
        assertThat(asked(question(ONE, "1"), 4_500)).isEqualTo("2");
    }

    @Test
    void whatIsRefusedIsRefusedAgain() throws Exception {
        KeptAnswers.Question question = question(ONE, "1", "soc2-2018");
        assertThatThrownBy(() ->
                        answers.of(
                                question,
                                () -> {
                                    throw Refusal.malformed("want", "soc2-2018", "is unknown");
                                }))
                .isInstanceOf(Refusal.class);
        assertThat(asked(question)).isEqualTo("1");
    }

    @Test
    void whoeverAsksMeanwhileWaitsForTheSame() throws Exception {
        try (ExecutorService users = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> all =
                    IntStream.range(0, 50)
                            .mapToObj(_ -> users.submit(() -> asked(question(ONE, "1"))))
                            .toList();
            for (Future<String> each : all) {
                assertThat(each.get()).isEqualTo("1");
            }
        }
    }
}
