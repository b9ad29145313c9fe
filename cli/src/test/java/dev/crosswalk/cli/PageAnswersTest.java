package dev.crosswalk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.Dialect;
import dev.crosswalk.answers.PageDialect;
import dev.crosswalk.answers.QuestionTerms;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.auditreport.CoverPage;
import dev.crosswalk.answers.intake.AskedDecision;
import dev.crosswalk.answers.intake.ContentSuggester;
import dev.crosswalk.answers.intake.IntakeAnswer;
import dev.crosswalk.answers.intake.IntakeRequest;
import dev.crosswalk.answers.intake.Review;
import dev.crosswalk.answers.intake.Reviewing;
import dev.crosswalk.answers.intake.SuggestedAnswer;
import dev.crosswalk.answers.status.ProgrammeVersions;
import dev.crosswalk.answers.register.RegistersAnswer;
import dev.crosswalk.answers.status.StatusAnswer;
import dev.crosswalk.answers.status.StatusRequest;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.answers.trend.TrendAnswer;
import dev.crosswalk.answers.trend.TrendRequest;
import dev.crosswalk.answers.trial.TrialAnswer;
import dev.crosswalk.answers.trial.TrialRequest;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.tree.MemoryTree;
import dev.crosswalk.files.folder.ProgrammeFolder;
import dev.crosswalk.files.revision.Recorded;
import dev.crosswalk.files.start.Sample;
import dev.crosswalk.programme.Programme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What pages are answered that no verb prints yet: as its schemas say.
class PageAnswersTest {
    private static final Content CONTENT = Content.bundled();
    private static final Path REPORT = Path.of("../docs/samples/made-up-report/report.csv");

    private static void isAsItsSchemaSays(Answer answer, String schema) throws Exception {
        Json json = new Json();
        answer.json(json);
        assertThat(
                        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                .getSchema(
                                        Files.readString(
                                                Path.of(
                                                        "../docs/schemas/"
                                                                + schema
                                                                + ".schema.json")))
                                .validate(json.toString(), InputFormat.JSON))
                .isEmpty();
    }

    private static Sources sample() throws Exception {
        Programme programme = ProgrammeFolder.compared(new MemoryTree(Sample.files()), CONTENT);
        return new Sources(
                CONTENT, programme, null, Instant.parse("2026-10-15T09:00:00Z"), Dialect.PLAIN);
    }

    @Test
    void aListUnderReviewIs() throws Exception {
        ContentSuggester suggester = new ContentSuggester(CONTENT, _ -> {});
        Sources sources = new Sources(CONTENT, null, null, Instant.EPOCH, Dialect.PLAIN);
        IntakeAnswer listed =
                IntakeAnswer.of(
                        new IntakeRequest("report.csv", List.of(), CoverPage.EMPTY),
                        REPORT,
                        sources,
                        suggester);
        Reviewing about = new Reviewing(listed.list(), CONTENT, null, suggester);
        Review review = Review.of(listed.list());
        for (AskedDecision decision :
                List.of(
                        decided("ORG-01", List.of("1"), "", false),
                        decided("ORG-02", List.of(), "GOV-02", false),
                        decided("ORG-03", List.of(), "", true))) {
            review = decision.in(review, about);
        }

        isAsItsSchemaSays(listed.reviewing(review, about), "review");
        isAsItsSchemaSays(new SuggestedAnswer("backups are restored", about), "suggestions");
    }

    private static AskedDecision decided(
            String control, List<String> discharges, String is, boolean skipped) {
        return new AskedDecision(control, discharges, "", is, skipped, "", false);
    }

    @Test
    void aTrialAndATrendAre() throws Exception {
        Sources sources = sample();
        QuestionTerms terms = QuestionTerms.ofProgramme(List.of(), null, null);
        TrialAnswer trial =
                TrialAnswer.of(
                        new TrialRequest(terms, List.of()),
                        sources.trying(List.of("CRY-03"), List.of("ACC-07")));

        isAsItsSchemaSays(trial, "try");
        isAsItsSchemaSays(
                TrendAnswer.of(new TrendRequest(List.of(), 2, List.of(), null, null), sources),
                "trend");
    }

    @Test
    void theRegistersAreAndSayWhatLacksOfEachEntry() throws Exception {
        RegistersAnswer registers =
                RegistersAnswer.of(
                        QuestionTerms.ofProgramme(List.of(), null, null), sample());

        isAsItsSchemaSays(registers, "registers");
        Json json = new Json();
        registers.json(json);
        assertThat(json.toString())
                .contains(
                        "Say its cause.",
                        "accepted by ",
                        "\"register\": \"nonconformities\"",
                        "ISO/IEC 27001:2022, stage 2");
    }

    /// What is lost without a control is what its own page says is lost, and nothing is gained.
    @Test
    void aControlThatIsSwitchedOffTakesWhatOnlyItShows() throws Exception {
        Sources sources = sample();
        TrialAnswer trial =
                TrialAnswer.of(
                        new TrialRequest(
                                QuestionTerms.ofProgramme(List.of(), null, null), List.of()),
                        sources.trying(List.of(), List.of("CON-01")));

        assertThat(trial.frameworks())
                .anySatisfy(f -> assertThat(f.moved()).isNotEmpty())
                .allSatisfy(f ->
                        assertThat(f.moved())
                                .allSatisfy(m ->
                                        assertThat(m.after().covered().size())
                                                .isLessThan(m.before().covered().size())));
    }

    private static String tried(String control) throws Exception {
        Json json = new Json();
        TrialAnswer.of(
                        new TrialRequest(
                                QuestionTerms.ofProgramme(List.of(), null, null), List.of()),
                        sample().trying(List.of(), List.of(control)))
                .json(json);
        return json.toString().replace('\u00a0', ' ');
    }

    @Test
    void whatWouldComeOfATrialIsSaidPlainly() throws Exception {
        assertThat(tried("ACC-07"))
                .contains(
                        "48.4 % proven, 47.8 % if that were so; 1 requirement would have less proven");
        assertThat(tried("CON-01"))
                .containsPattern(
                        "\\d+ requirements? (would have less proven, and \\d+ of them )?that (is|are)"
                                + " full today would no longer be");
    }

    @Test
    void aControlThatThereIsNotIsNotTried() throws Exception {
        Sources sources = sample();

        assertThat(refused(() -> sources.trying(List.of("ACC-99"), List.of())))
                .isEqualTo(Refusal.Code.UNKNOWN);
        assertThat(refused(() -> sources.trying(List.of("ACC-07"), List.of("ACC-07"))))
                .isEqualTo(Refusal.Code.CONFLICT);
    }

    private static String status(MemoryTree files) throws Exception {
        Json json = new Json();
        StatusAnswer.of(
                        new StatusRequest(null, null, List.of(), null, null, null),
                        new Sources(
                                CONTENT,
                                ProgrammeFolder.compared(files, CONTENT),
                                null,
                                Instant.parse("2026-10-15T09:00:00Z"),
                                PageDialect.PAGES),
                        new ProgrammeVersions() {
                            @Override
                            public @Nullable String programme() {
                                return null;
                            }

                            @Override
                            public boolean has(String name) {
                                return false;
                            }

                            @Override
                            public Programme current(String name) {
                                throw new AssertionError(name);
                            }

                            @Override
                            public Recorded at(String revision, @Nullable String path) {
                                throw new AssertionError(revision);
                            }
                        })
                .json(json);
        return json.toString();
    }

    @Test
    void whatGatesLackNamesNoFileAndNoFieldToAPage() throws Exception {
        assertThat(
                        status(new MemoryTree(Sample.files()))
                                // A field is where a page leads to; nobody reads its name.
                                .replaceAll("\"field\": \"\\w+\"", ""))
                .contains("It does not say yet: how and when it was put right, its cause")
                .contains("enter it in the register of audits")
                .doesNotContain("nonconformities.yaml", "audits.yaml", "evaluatedOn");
    }

    @Test
    void theAuditsAheadHaveTheirDaysAndHowFarTheyAre() throws Exception {
        Map<String, byte[]> files = new TreeMap<>(Sample.files());
        files.compute(
                "programme.yaml",
                (_, was) ->
                        new String(Objects.requireNonNull(was), UTF_8)
                                .replace(
                                        "    assurance: implemented\n",
                                        "    assurance: implemented\n    auditOn: 2027-03-15\n")
                                .getBytes(UTF_8));

        assertThat(status(new MemoryTree(files)).replaceAll("\\s+", " "))
                .contains("\"on\": \"2026-09-30\", \"away\": \"2 weeks ago\"")
                .contains("\"on\": \"2027-03-15\", \"away\": \"in 22 weeks\"")
                .as("stage 1 is counted back from stage 2")
                .containsPattern("\"what\": \"stage-1\"[^{}]*\"on\": \"2027-0[12]-\\d\\d\"");
        assertThat(status(new MemoryTree(Sample.files())).replaceAll("\\s+", " "))
                .containsPattern("\"what\": \"stage-2\"[^{}]*\"on\": null, \"away\": null");
    }

    @Test
    void whatIsDueSaysWhomItsOwnerMeans() throws Exception {
        assertThat(status(new MemoryTree(Sample.files())).replaceAll("\\s+", " "))
                .containsPattern("\"owner\": \"Security lead\", \"persons\": \\[ ?\"P\\d+\" ?\\]");
    }

    private interface Asked {
        Object ask() throws Refusal;
    }

    private static Refusal.Code refused(Asked asked) {
        try {
            return org.assertj.core.api.Assertions.fail("answered " + asked.ask());
        } catch (Refusal e) {
            return e.code();
        }
    }
}
