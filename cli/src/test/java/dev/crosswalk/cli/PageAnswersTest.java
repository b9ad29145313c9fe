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
import dev.crosswalk.answers.Supposed;
import dev.crosswalk.answers.auditreport.CoverPage;
import dev.crosswalk.answers.intake.AskedDecision;
import dev.crosswalk.answers.intake.ContentSuggester;
import dev.crosswalk.answers.intake.IntakeAnswer;
import dev.crosswalk.answers.intake.IntakeRequest;
import dev.crosswalk.answers.intake.Review;
import dev.crosswalk.answers.intake.Reviewing;
import dev.crosswalk.answers.intake.SuggestedAnswer;
import dev.crosswalk.answers.register.RegistersAnswer;
import dev.crosswalk.answers.status.ProgrammeVersions;
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
import java.time.LocalDate;
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
                        sources,
                        sources.trying(
                                new Supposed(
                                        List.of("CRY-03"),
                                        List.of("ACC-07"),
                                        List.of("A.8.23"),
                                        List.of("nist-csf-2.0"),
                                        LocalDate.parse("2027-03-31"))));

        isAsItsSchemaSays(trial, "try");
        isAsItsSchemaSays(
                TrendAnswer.of(
                        new TrendRequest(List.of(), 2, true, List.of(), null, null), sources),
                "trend");
    }

    @Test
    void theYearBehindSaysOverWhichDaysAFrameworkIsMeasuredAndWhichReportIsNotCounted()
            throws Exception {
        Json json = new Json();
        TrendAnswer.of(new TrendRequest(List.of(), 2, false, List.of(), null, null), sample())
                .json(json);

        assertThat(json.toString())
                .containsOnlyOnce("Measured over ")
                .contains(
                        "Measured over 2025-10-01 to 2026-09-30: what is done counts as operated"
                                + " once these days are over. Not counted, as it speaks of days"
                                + " before: SOC 2 Type II report");
    }

    @Test
    void theRegistersAreAndSayWhatLacksOfEachEntry() throws Exception {
        RegistersAnswer registers =
                RegistersAnswer.of(QuestionTerms.ofProgramme(List.of(), null, null), sample());

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
                        sources,
                        sources.trying(without("CON-01")));

        assertThat(trial.frameworks())
                .anySatisfy(f -> assertThat(f.moved()).isNotEmpty())
                .allSatisfy(f ->
                        assertThat(f.moved())
                                .allSatisfy(m ->
                                        assertThat(m.after().covered().size())
                                                .isLessThan(m.before().covered().size())));
    }

    private static Supposed without(String control) {
        return new Supposed(List.of(), List.of(control), List.of(), List.of(), null);
    }

    private static Supposed excluding(String requirement) {
        return new Supposed(List.of(), List.of(), List.of(requirement), List.of(), null);
    }

    private static Supposed wanting(String scope) {
        return new Supposed(List.of(), List.of(), List.of(), List.of(scope), null);
    }

    private static Supposed ahead(String day) {
        return new Supposed(List.of(), List.of(), List.of(), List.of(), LocalDate.parse(day));
    }

    private static TrialAnswer trial(Supposed supposed) throws Exception {
        return TrialAnswer.of(
                new TrialRequest(QuestionTerms.ofProgramme(List.of(), null, null), List.of()),
                sample(),
                sample().trying(supposed));
    }

    private static String tried(Supposed supposed) throws Exception {
        Json json = new Json();
        trial(supposed).json(json);
        return json.toString().replace('\u00a0', ' ');
    }

    @Test
    void whatWouldComeOfATrialIsSaidPlainly() throws Exception {
        assertThat(tried(without("ACC-07")))
                .contains(
                        "48.4 % proven, 47.8 % if that were so; 1 requirement would have less proven");
        assertThat(tried(without("CON-01")))
                .containsPattern(
                        "\\d+ requirements? (would have less proven, and \\d+ of them )?that (is|are)"
                                + " full today would no longer be");
    }

    @Test
    void aControlThatThereIsNotIsNotTried() throws Exception {
        Sources sources = sample();

        assertThat(refused(() -> sources.trying(without("ACC-99"))))
                .isEqualTo(Refusal.Code.UNKNOWN);
        assertThat(
                        refused(() ->
                                sources.trying(
                                        new Supposed(
                                                List.of("ACC-07"),
                                                List.of("ACC-07"),
                                                List.of(),
                                                List.of(),
                                                null))))
                .isEqualTo(Refusal.Code.CONFLICT);
    }

    @Test
    void aRequirementThatIsLeftOutIsInNoDenominator() throws Exception {
        TrialAnswer trial = trial(excluding("A.8.23"));

        assertThat(trial.frameworks())
                .anySatisfy(f -> {
                    assertThat(f.after().gap().summary().applicable())
                            .isEqualTo(f.before().gap().summary().applicable() - 1);
                    assertThat(f.moved())
                            .singleElement()
                            .satisfies(m -> assertThat(m.isLeftOut()).isTrue());
                });
        assertThat(tried(excluding("A.8.23")))
                .contains("1 requirement would be left out", "\"moved\": \"left-out\"");
    }

    @Test
    void aFrameworkThatIsNotWantedIsToldOfAsOneThatIs() throws Exception {
        TrialAnswer trial = trial(wanting("nist-csf-2.0"));

        assertThat(trial.frameworks().getLast().after().scope().edition())
                .isEqualTo("nist-csf-2.0");
        assertThat(trial.frameworks())
                .extracting(TrialAnswer.Framework::isWanted)
                .endsWith(false)
                .startsWith(true);
        assertThat(tried(wanting("nist-csf-2.0"))).contains("is not wanted today; ");
    }

    @Test
    void whoeverReadsWhatCameOfATrialReadsWhatWasTried() throws Exception {
        TrialAnswer trial =
                trial(
                        new Supposed(
                                List.of("CRY-03"),
                                List.of("ACC-07"),
                                List.of("A.8.23"),
                                List.of("iso27001-2013"),
                                LocalDate.parse("2027-03-31")));

        assertThat(trial.screen().toString())
                .contains("What is supposed")
                .containsPattern("CRY-03 \\([^)]+\\) is in place and shown")
                .containsPattern("ACC-07 \\([^)]+\\) is not there")
                .contains("iso27001-2022/A.8.23 (Web filtering) does not apply")
                .contains("ISO/IEC 27001:2013 is wanted")
                .contains("It is 2027-03-31, and nothing was done until then");
    }

    /// Nothing is done meanwhile: what is valid today is over then.
    @Test
    void onADayToComeLessIsProvenWhereNothingIsDone() throws Exception {
        assertThat(trial(ahead("2028-10-15")).frameworks())
                .anySatisfy(f -> assertThat(f.moved()).isNotEmpty())
                .allSatisfy(f ->
                        assertThat(f.moved())
                                .allSatisfy(m ->
                                        assertThat(m.after().covered().size())
                                                .isLessThan(m.before().covered().size())));
    }

    @Test
    void whatCannotBeSoIsNotTried() throws Exception {
        Sources sources = sample();

        assertThat(refused(() -> sources.trying(excluding("iso27001-2022/4.1"))))
                .isEqualTo(Refusal.Code.UNSUITABLE);
        assertThat(refused(() -> sources.trying(excluding("A.9.99"))))
                .isEqualTo(Refusal.Code.UNKNOWN);
        assertThat(refused(() -> sources.trying(wanting("iso27001-2022"))))
                .isEqualTo(Refusal.Code.TAKEN);
        assertThat(refused(() -> sources.trying(wanting("iso9001-2015"))))
                .isEqualTo(Refusal.Code.UNKNOWN);
        assertThat(refused(() -> sources.trying(ahead("2026-10-15"))))
                .isEqualTo(Refusal.Code.MALFORMED);
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
