package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.Dialect;
import dev.crosswalk.answers.QuestionTerms;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.evidence.EvidenceAnswer;
import dev.crosswalk.answers.evidence.EvidenceRequest;
import dev.crosswalk.answers.register.RegistersAnswer;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.tree.MemoryTree;
import dev.crosswalk.files.folder.ProgrammeFolder;
import dev.crosswalk.files.start.Sample;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What failed, what lapsed and what is overdue is the same wherever somebody looks.
class OneAnswerTest {
    private static final Content CONTENT = Content.bundled();
    private static final MemoryTree FILES = new MemoryTree(Sample.files());
    private static final QuestionTerms ASKED = QuestionTerms.ofProgramme(List.of(), null, null);

    @TempDir private Path folder;

    @BeforeEach
    void beginWithTheSample() {
        assertThat(Run.of("init", folder.resolve("acme").toString(), "--sample").err()).isEmpty();
    }

    private static Sources sample() throws Exception {
        return new Sources(
                CONTENT,
                ProgrammeFolder.compared(FILES, CONTENT),
                null,
                Instant.parse("2026-11-30T09:00:00Z"),
                Dialect.PLAIN);
    }

    private static String answered(Answer answer) {
        Json json = new Json();
        answer.json(json);
        return json.toString();
    }

    private String asked(String... words) {
        String[] all = new String[words.length + 4];
        System.arraycopy(words, 0, all, 0, words.length);
        all[words.length] = "--programme";
        all[words.length + 1] = folder.resolve("acme").toString();
        all[words.length + 2] = "--as-of";
        all[words.length + 3] = "2026-11-30";
        Run run = Run.of(all);
        assertThat(run.err()).isEmpty();
        return run.out().replaceAll("\\s+", " ");
    }

    private String json(String... words) {
        String[] all = Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--format";
        all[words.length + 1] = "json";
        return asked(all);
    }

    @Test
    void aRequirementOfWhichAControlFailedHasFailedInTheGap() {
        assertThat(json("gap", "--want", "iso27001-2022"))
                .contains(
                        "\"failing\": [\"DEV-08\"]",
                        "\"obligation\": \"dev-test-data-selected\", \"facet\": \"operate\", \"state\": \"failed\"");
        assertThat(asked("why", "iso27001-2022/A.8.33")).contains("Failed: ");
    }

    @Test
    void whatFailedIsNamedFirstOfAll() {
        assertThat(json("status")).contains("\"1 control failed: DEV-08 Test data control.\"");
    }

    @Test
    void aControlOfWhichSomeEvidenceLapsedIsShownInPartAndSaysSinceWhenAndWhatToFile() {
        assertThat(json("show", "ACC-05"))
                .contains(
                        "\"inPart\": true",
                        "9 of its 12 obligations not shown: evidence expired on 2026-11-14. File anew: ",
                        "in operation, but for 9 of its 12 obligations: evidence expired on 2026-11-14");
        assertThat(asked("status")).contains("shown in part");
    }

    @Test
    void lapsedEvidenceIsOverdueSinceItLapsedWhereverItIsTold() {
        assertThat(json("status"))
                .contains(
                        "\"kind\": \"evidence\", \"status\": \"overdue\", \"say\": \"no fresh evidence\", \"about\": \"ACC-05\"",
                        // It is done for each event, and what shows how it is set lapsed.
                        "\"say\": \"no fresh evidence\", \"about\": \"ACC-04\"")
                .contains("\"why\": \"evidence expired on 2026-11-14\"");
        assertThat(asked("show", "ACC-05")).contains("2026-11-14");
        assertThat(json("checklist", "--want", "iso27001-2022"))
                .contains("what there is counted until 2026-11-14");
    }

    @Test
    void whatMayBeDoneLaterThanItIsDueHasBothDaysApart() {
        assertThat(json("status"))
                .contains(
                        "not done, late after 2026-11-07",
                        "missed for 2026-10, late after 2026-11-07");
    }

    @Test
    void evidenceOfAControlThatWasNotDoneTheLastTimeDoesNotCountAsFresh() throws Exception {
        assertThat(
                        answered(
                                EvidenceAnswer.of(
                                        new EvidenceRequest(
                                                ASKED, "ACC-09", false, EvidenceRequest.Which.ALL),
                                        sample(),
                                        FILES)))
                .contains("\"state\": \"not-done\"");
    }

    @Test
    void aRiskThatWasNotReviewedLacksItsReviewInTheRegister() throws Exception {
        assertThat(answered(RegistersAnswer.of(ASKED, sample())))
                .contains("Its review was due on 2026-10-30: ");
    }

    @Test
    void aRequirementSaysHowMuchOfWhatAControlIsToShowItShows() {
        assertThat(json("show", "DEV-08")).contains("this control is meant to show 3, and shows ");
    }
}
