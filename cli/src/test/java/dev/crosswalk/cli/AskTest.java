package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.crosswalk.answers.ask.AskWorkbook;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.GivenAnswer;
import dev.crosswalk.content.GivenAnswer.Said;
import dev.crosswalk.files.folder.ProgrammeFolder;
import dev.crosswalk.formats.workbook.Sheet;
import dev.crosswalk.formats.workbook.Workbook;
import dev.crosswalk.formats.workbook.Xlsx;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `crosswalk ask`: of a company that holds SOC 2, and of the sample.
class AskTest {
    private static final List<String> ISO =
            List.of("ask", "--have", "soc2-2017", "--want", "iso27001-2022");
    private static final List<String> GAP =
            List.of("gap", "--have", "soc2-2017", "--want", "iso27001-2022");

    @TempDir private Path folder;

    private String facts = "";

    @BeforeEach
    void name() {
        facts = folder.resolve("facts.yaml").toString();
    }

    private Run ask(String... more) {
        List<String> args = new ArrayList<>(ISO);
        args.addAll(List.of("--facts", facts));
        return Run.of(args, more);
    }

    private Run gap(String... more) {
        List<String> args = new ArrayList<>(GAP);
        args.addAll(List.of("--facts", facts));
        return Run.of(args, more);
    }

    private Run typing(String typed, String... more) {
        List<String> args = new ArrayList<>(ISO);
        args.addAll(List.of("--facts", facts));
        args.addAll(List.of(more));
        return Run.atTerminal(typed, args.toArray(String[]::new));
    }

    private String kept() throws IOException {
        return Files.readString(Path.of(facts));
    }

    private static List<String> all(String json, String field) {
        Matcher m = Pattern.compile("\"" + field + "\": \"?([^\",\\n]+)").matcher(json);
        return m.results().map(r -> r.group(1)).toList();
    }

    private static String first(String json, String field) {
        return all(json, field).getFirst();
    }

    @Nested
    class TheQuestions {
        @Test
        void comeBestFirstInOneDocumentWithWhatIsSettled() throws IOException {
            Run asked = Run.of(ISO, "--format", "json");
            Run gap = Run.of(GAP, "--format", "json");

            assertThat(asked.exit()).isZero();
            assertThat(fits(asked.out())).isEmpty();
            assertThat(first(asked.out(), "proven")).isEqualTo(first(gap.out(), "proven"));
            assertThat(first(asked.out(), "possible")).isEqualTo("0.5399");
            assertThat(all(asked.out(), "weight").stream().map(Double::valueOf).toList())
                    .hasSizeGreaterThan(20)
                    .isSortedAccordingTo(Comparator.reverseOrder());
        }

        private List<?> fits(String json) throws IOException {
            String schema = Files.readString(Path.of("../docs/schemas/ask.schema.json"));
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema)
                    .validate(json, InputFormat.JSON);
        }

        @Test
        void askForPlainPointsAndSayWhatAYesCompletesAndANoOpens() {
            Run asked = Run.of(ISO, "--most", "2");

            assertThat(asked.out())
                    .contains("Which of these", "points are so with you?")
                    .contains("A yes to all completes", "A no opens")
                    .contains("--facts FILE")
                    .doesNotContain("{{");
        }

        @Test
        void areInWordsWithTheirIdsOnlyWhereOneAnswersWithThem() {
            List<String> lines = Run.of(ISO, "--most", "3").out().lines().toList();

            assertThat(lines)
                    .anyMatch(l -> l.startsWith("1. Time-limited privileged access."))
                    .contains("   --answer ACC-08+ACC-10=yes")
                    .noneMatch(l -> l.contains("weight"));
            assertThat(lines.stream().filter(l -> l.matches(".*\\b[A-Z]{3}-[0-9]{2}.*")))
                    .isNotEmpty()
                    .allMatch(l -> l.contains("--answer "));
            assertThat(Content.bundled().library().obligations())
                    .noneMatch(o -> String.join("\n", lines).contains(o.id()));
        }

        @Test
        void sayWhatTheirPointsAreCalledToWhoeverAnswersInPart() {
            Run run = ask("--answer", "ISM-10=partly", "--by", "B");

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err().replaceAll("\\s+", " "))
                    .contains("say which points of ISM-10 are done", "ISM-10=partly:isms-audit-")
                    .contains("isms-audit-records: ");
        }

        @Test
        void areAskedOfACompanyOfWhichNothingIsKnown() {
            Run asked = Run.of("ask", "--want", "soc2-2017:CC", "--format", "json");

            assertThat(asked.exit()).isZero();
            assertThat(asked.out()).contains("\"have\": [],");
            assertThat(first(asked.out(), "atMost")).isEqualTo("1");
        }

        @Test
        void canBeThoseOfOneDomain() {
            Run asked = Run.of(ISO, "--domain", "physical", "--format", "json");

            assertThat(all(asked.out(), "domain")).isNotEmpty().containsOnly("physical");
            assertThat(Run.of(ISO, "--domain", "phisical").err()).contains("Maybe \"physical\"?");
        }

        @Test
        void areOfWhatIsInPlaceBecauseNobodysWordShowsHowItOperated() {
            assertThat(Run.of(ISO, "--assurance", "operating").err())
                    .contains("nobody's word shows how something operated");
        }

        @Test
        void areTablesAndTextElsewhere() {
            assertThat(Run.of(ISO, "--format", "csv").out())
                    .startsWith("question,weight,domain,owner,text,obligation,point");
            assertThat(Run.of(ISO, "--format", "md", "--most", "1").out())
                    .startsWith("# Questions")
                    .contains("usually knows.");
        }
    }

    @Nested
    class AnAnswer {
        @Test
        void isKeptWithWhoAndWhenAndAnExpiryAndNarrowsTheInterval() throws IOException {
            Run said = ask("--answer", "ISM-10=yes", "--by", "Bea Lang", "--note", "since 2024");

            assertThat(said.err()).isEmpty();
            assertThat(said.out())
                    .contains("Answered: 5 done.")
                    .contains("Proven was 34.3", "Kept in " + facts)
                    .contains("rest on somebody's word alone.");
            assertThat(kept())
                    .contains("by: Bea Lang", "2026-11-02", "expiresOn: 2027-11-02")
                    .contains("note: since 2024")
                    .endsWith("\n");
        }

        @Test
        void canBePartAndBeOnOnePoint() throws IOException {
            ask("--answer", "ISM-10=partly:isms-audit-performed", "--by", "Bea");
            ask("--answer", "acc-cred-allocation=unknown", "--by", "Bea");

            assertThat(kept())
                    .contains("obligation: isms-audit-performed\n    met: true")
                    .contains("obligation: isms-audit-records\n    met: false")
                    .contains("obligation: acc-cred-allocation\n    met: unknown");
        }

        @Test
        void isToldApartInEveryFigure() {
            ask("--answer", "ISM-10=yes", "--by", "Bea");
            assertThat(gap("--brief").out())
                    .contains("5 rest on somebody's word alone (")
                    .contains(" of what is asked)");
            assertThat(first(gap("--format", "json").out(), "proven")).isEqualTo("0.3604");
            assertThat(gap("--format", "json").out())
                    .contains("\"onWord\": 5,", "\"onWord\": 0.0169,");
            assertThat(gap("--format", "md").out()).contains("on somebody's word alone");
        }

        @Test
        void countsNoMoreOnceItExpiredAndIsNamed() {
            ask("--answer", "ISM-10=yes", "--by", "Bea", "--expires-on", "2026-12-31");
            Run later = ask("--as-of", "2027-01-01", "--most", "1");
            Run gap = gap("--as-of", "2027-01-01", "--brief");

            assertThat(later.out())
                    .contains("34.3", "Answers that expired and count no more")
                    .contains("isms-audit-performed: done, says Bea, 2026-11-02, until 2026-12-31");
            assertThat(gap.out()).contains("34.3", "Answers that expired and count no more");
        }

        @Test
        void canBeChangedAndTakenBackAndAllElseKeepsItsBytes() throws IOException {
            String mine =
                    """
                    # Ours.
                    attestations: []   # none yet
                    answers:
                      - { obligation: acc-cred-allocation, met: true, by: Cy }   # by hand
                    """;
            Files.writeString(Path.of(facts), mine);
            ask("--answer", "ISM-10=yes", "--by", "Bea");
            ask("--answer", "isms-audit-records=no", "--by", "Ann");

            assertThat(kept()).startsWith(mine).contains("by: Ann");

            Run taken = ask("--withdraw", "ISM-10");

            assertThat(taken.out()).contains("5 withdrawn");
            assertThat(kept()).isEqualTo(mine);
        }

        @Test
        void whichIsAskedAgainIsShown() {
            ask("--answer", "ISM-10=yes", "--by", "Bea");

            assertThat(ask("--format", "json").out()).doesNotContain("\"id\": \"ISM-10\"");
            assertThat(ask("--again", "--format", "json").out())
                    .contains("\"id\": \"ISM-10\"", "\"said\": \"true\"");
        }

        @Test
        void ofNobodyOrWithoutAPlaceIsRefused() {
            assertThat(ask("--answer", "ISM-10=yes").err()).contains("--by NAME");
            assertThat(Run.of(ISO, "--answer", "ISM-10=yes", "--by", "Bea").err())
                    .contains("say where the answers are kept: --facts FILE or --programme DIR");
            assertThat(Path.of(facts)).doesNotExist();
        }

        @Test
        void toWhatIsNotAskedIsRefusedWithTheReasonAndNothingIsKept() throws IOException {
            assertThat(ask("--answer", "ISM-01x=yes", "--by", "B").err())
                    .contains("unknown question or obligation", "crosswalk find ISM-01x shows");
            assertThat(ask("--answer", "ISM-10=maybe", "--by", "B").err())
                    .contains("unknown answer to ISM-10", "yes, no, partly, unknown");
            assertThat(ask("--answer", "ISM-10=partly", "--by", "B").err())
                    .contains("say which points of ISM-10 are done");
            assertThat(ask("--answer", "ISM-10=partly:isms-audit-recrds", "--by", "B").err())
                    .contains("Maybe \"isms-audit-records\"?");
            assertThat(ask("--answer", "acc-review-periodic=no", "--by", "B").err())
                    .contains("is shown to be done already, by soc2-2017/CC6");
            assertThat(Path.of(facts)).doesNotExist();

            Files.writeString(
                    Path.of(facts),
                    "attestations: [{ requirement: iso27001-2022/9.2.1, met: false }]\n");
            Run refused =
                    Run.of(
                            List.of("ask", "--want", "iso27001-2022", "--facts", facts),
                            "--answer",
                            "isms-audit-performed=yes",
                            "--answer",
                            "isms-audit-performed=no",
                            "--by",
                            "B");
            assertThat(refused.err()).contains("is answered twice");
        }

        @Test
        void thatContradictsAnotherIsRefusedWithBoth() {
            Run refused =
                    Run.of(
                            List.of("ask", "--want", "iso27001-2022", "--facts", facts),
                            "--answer",
                            "acc-provision-approved=yes",
                            "--answer",
                            "acc-priv-authorised=no",
                            "--by",
                            "Bea");

            assertThat(refused.exit()).isEqualTo(2);
            assertThat(refused.err())
                    .contains("cannot be left undone where acc-provision-approved is done");
        }
    }

    @Nested
    class WhatOneDoesNotDoItself {
        private static final String ROOMS = "PHY-06+PHY-07";

        @Test
        void appliesNotWithAReasonAndIsNeverLeftOutByThat() throws IOException {
            Run without = ask("--answer", ROOMS + "=does-not-apply", "--by", "Bea");
            assertThat(without.err()).contains("say why it does not apply", "--note TEXT");

            Run said =
                    ask(
                            "--answer",
                            ROOMS + "=does-not-apply",
                            "--by",
                            "Bea",
                            "--note",
                            "We have no rooms.");

            assertThat(said.err()).isEmpty();
            assertThat(said.out().replaceAll("\\s+", " "))
                    .contains("Answered: 8 does not apply.")
                    .contains("What follows from that")
                    .contains("A.7.12 Cabling security may be left out once somebody approves that")
                    .contains("Proven was 34.3 % and is 34.3 %; at most it was 100 % and is 100 %.")
                    .contains("A.7.9");
            assertThat(kept()).contains("met: not-applicable", "note: We have no rooms.");
            assertThat(ask("--format", "csv").out()).doesNotContain(ROOMS);
            assertThat(ask("--format", "csv", "--again").out()).contains(ROOMS);
        }

        @Test
        void isInNoCountOfWhatIsUnknownAsThePlanCountsIt() {
            ask("--answer", ROOMS + "=provider:Example Cloud", "--by", "Bea");

            String said = ask().out().replaceAll("\\s+", " ");
            String points = said.replaceFirst(".*?(\\d+) points are unknown, in .*", "$1");
            String brief = "plan --have soc2-2017 --want iso27001-2022 --brief --facts";
            Run plan = Run.of(List.of(brief.split(" ")), facts);

            assertThat(points).matches("\\d+");
            assertThat(plan.out().replaceAll("\\s+", " "))
                    .contains(points + " points that nobody spoke of yet are counted as absent");
            assertThat(ask("--format", "json").out()).contains("\"unknown\": " + points);
            String rooms = ask("--domain", "physical").out().replaceAll("\\s+", " ");
            assertThat(rooms.replaceFirst(".*?(\\d+) points are unknown, in .*", "$1"))
                    .isNotEqualTo(points);
        }

        @Test
        void isPossibleWhereAProviderDoesItUntilItsOwnReportIsThere() throws IOException {
            Run unnamed = ask("--answer", ROOMS + "=provider:", "--by", "Bea");
            assertThat(unnamed.err()).contains("say who does it for you: " + ROOMS + "=provider:");

            Run said = ask("--answer", ROOMS + "=provider:Example Cloud", "--by", "Bea");

            assertThat(said.out().replaceAll("\\s+", " "))
                    .contains("Answered: 8 done by a provider.")
                    .contains(
                            "Example Cloud does 8 points, which are possible and not proved until"
                                    + " its own report covers it")
                    .contains("with about: Example Cloud")
                    .contains(
                            "Proven was 34.3 % and is 34.3 %; at most it was 100 % and is 100 %.");
            assertThat(kept()).contains("met: provider", "provider: Example Cloud");
            String json = ask("--format", "json").out();
            assertThat(Double.parseDouble(first(json, "possible"))).isGreaterThan(0.5399);
            assertThat(json).contains("\"provider\": \"Example Cloud\"");
            assertThat(new TheQuestions().fits(json)).isEmpty();
            assertThat(
                            Run.of(
                                            "why",
                                            "--have",
                                            "soc2-2017",
                                            "--facts",
                                            facts,
                                            "iso27001-2022/A.7.12")
                                    .out())
                    .contains("Example Cloud");
        }

        @Test
        void isAskedForAtATerminalAndInAWorkbook() throws Exception {
            Run run = typing("x\n\nWe have no such tools.\no Host Ltd\ny\nq\n", "--by", "Bea");

            assertThat(run.err())
                    .contains("x WHY not applicable, o NAME others do it")
                    .contains("Why does it not apply, for whoever approves that:");
            assertThat(kept()).contains("note: We have no such tools.", "provider: Host Ltd");

            ByMail mail = new ByMail();
            Path back =
                    mail.filled(
                            mail.questions("--domain", "physical"),
                            ByMail.PHYSICAL,
                            "Answer",
                            "a provider does it",
                            "Who says so",
                            "Bo");
            assertThat(ask("--read", back.toString()).err())
                    .contains("E2: say which provider does it");
            Path named =
                    mail.filled(
                            mail.questions("--domain", "physical"),
                            ByMail.PHYSICAL,
                            "Answer",
                            "a provider does it",
                            "Who says so",
                            "Bo",
                            "Note",
                            "Example Cloud");
            assertThat(ask("--read", named.toString(), "--apply").out())
                    .contains("1 done by a provider");
            assertThat(kept()).contains("provider: Example Cloud");
        }
    }

    @Nested
    class AnswersThatComeLater {
        @Test
        void aQuestionThatIsNoMoreIsNotTakenForAnotherOfTheSameControl() {
            Run gone = ask("--answer", "ACC-08+SUP-05=yes", "--by", "Bea");

            assertThat(gone.exit()).isEqualTo(2);
            assertThat(gone.err())
                    .contains("no question is called \"ACC-08+SUP-05\" now")
                    .contains("crosswalk ask .. lists them")
                    .doesNotContain("Maybe");
            assertThat(ask("--answer", "ACC-O8=yes", "--by", "Bea").err()).contains("Maybe");
        }

        @Test
        void aProviderInPlaceOfAnEarlierYesIsSaid() {
            ask("--answer", "phys-cables-protected=yes", "--by", "Ann");

            Run later = ask("--answer", "phys-cables-protected=provider:Host", "--by", "Bea");

            assertThat(later.out().replaceAll("\\s+", " "))
                    .contains("That is in place of an earlier yes to phys-cables-protected (")
                    .contains("Ann");
        }
    }

    @Test
    void anAnswerInPlaceOfAnothersNoSaysWhoseItWas() {
        ask("--answer", "phys-cables-protected=no", "--by", "Ann");

        Run later = ask("--answer", "phys-cables-protected=yes", "--by", "Bea");

        assertThat(later.out().replaceAll("\\s+", " "))
                .contains("That is in place of an earlier no to phys-cables-protected (Ann");
    }

    @Nested
    class AtATerminal {
        @Test
        void whatIsTheirsToDecideIsAskedBackWhereAProviderIsSaidToDoIt() throws IOException {
            List<String> of = List.of("--domain", "governance", "--by", "Bea");
            Run run = typing("o Host\n\nq\n", of.toArray(String[]::new));

            assertThat(run.err())
                    .contains("That is for you to decide or to lay down", "Does Host do it");
            assertThat(Path.of(facts)).doesNotExist();
            typing("o Host\nyes\nq\n", of.toArray(String[]::new));
            assertThat(kept()).contains("provider: Host");
        }

        @Test
        void oneQuestionComesAfterTheOtherAndEachAnswerIsKeptAtOnce() throws IOException {
            Run run = typing("Bea\ny since 2024\np 1,3\nq\n");

            assertThat(run.exit()).isZero();
            assertThat(run.err())
                    .contains("Who answers (your name): ")
                    .contains("1. Time-limited privileged access. Non-personal", "2. ")
                    .contains("Kept as no: 2, 4, 5, 6 and 7.")
                    .doesNotContain("ACC-", "acc-", "people-")
                    .containsPattern(
                            "3[0-9.]+.% proven, [0-9.]+.points of it on somebody's word alone;"
                                    + " at most [0-9.]+.%; [0-9]+ questions left");
            assertThat(run.out()).contains("Answered: 6 done, 5 not done.");
            assertThat(kept()).contains("note: since 2024", "met: true", "met: false");
        }

        @Test
        void aNoteBehindNumbersIsOfThePointsThatAreSo() throws IOException {
            Run run = typing("Bea\np 1,3 we have contracts\nq\n");

            assertThat(run.out()).contains("Answered: 2 done,");
            assertThat(kept().split("note: we have contracts", -1)).hasSize(3);
        }

        @Test
        void whoStopsGoesOnAnotherTime() throws IOException {
            typing("y\n", "--by", "Bea");
            String once = kept();
            Run again = typing("n\nq\n", "--by", "Bea");

            assertThat(again.err()).doesNotContain("Time-limited privileged access");
            assertThat(kept()).startsWith(once);
        }

        @Test
        void whatSomebodyDoesNotKnowIsKeptAndComesLast() throws IOException {
            Run run = typing("d\nq\n", "--by", "Bea");

            assertThat(run.out()).contains("Answered: 4 not known.");
            assertThat(kept()).contains("met: unknown");
            String left = ask("--format", "json").out();
            assertThat(all(left, "id").getLast()).isEqualTo("ACC-08+ACC-10");
        }

        @Test
        void aQuestionMarkAsksForHelpAndAnswersNothing() throws IOException {
            Run run = typing("?\nq\n", "--by", "Bea");

            assertThat(run.err())
                    .contains("d don't know", "? more")
                    .contains("  d  don't know: that is kept", "  q  quit: what was answered");
            assertThat(Path.of(facts)).doesNotExist();
        }

        @Test
        void anAnswerCanBeUndoneAndAQuestionSkipped() throws IOException {
            Run run = typing("s\ny\nu\nu\nq\n", "--by", "Bea");

            assertThat(run.err()).contains("Nothing was answered this time that could be undone");
            assertThat(kept()).doesNotContain("obligation");
        }

        @Test
        void partlyAsksEachPoint() throws IOException {
            Run run = typing("what\np 99\np\ny\nn\nwhat\n?\nd\no Host\nq\n", "--by", "Bea");

            assertThat(run.err())
                    .contains("y all, n none", "\"99\" is no number from 1 to 4")
                    .contains("y, n, d, x, o, s, u or q, please")
                    .contains("       o  others do it for us");
            assertThat(run.out())
                    .contains("Answered: 1 done, 1 not done, 1 not known, 1 done by a provider.");
        }

        @Test
        void withinThePointsTheSameKeysWorkAndWhatWasSaidIsKept() throws IOException {
            Run left = typing("p\ny\nn\nu\ny\ns\nq\n", "--by", "Bea");

            assertThat(left.exit()).isZero();
            assertThat(left.out()).contains("Answered: 2 done.");
            assertThat(kept()).doesNotContain("met: false");
        }

        @Test
        void whatWasSaidOfPointsIsKeptWhereTheAnswersEndAndTheFirstLeadsBackToTheQuestion()
                throws IOException {
            Run ended = typing("p\nu\nn\nu\np\ny\n", "--by", "Bea");

            assertThat(ended.out()).contains("Answered: 1 done.");
            assertThat(kept()).contains("met: true").doesNotContain("met: false");
        }

        @Test
        void asManyAreAskedAsAreWanted() {
            Run run = typing("y\n", "--by", "Bea", "--most", "1");

            assertThat(run.exit()).isZero();
            assertThat(run.out()).contains("Answered: 4 done.");
        }

        @Test
        void theyAreListedWhereThatIsAskedForOrNobodySaysWhereAnswersAreKept() {
            assertThat(typing("", "--list").err()).isEmpty();
            assertThat(Run.atTerminal("", ISO.toArray(String[]::new)).err()).isEmpty();
        }
    }

    @Nested
    class InAProgramme {
        private String acme = "";

        @BeforeEach
        void beginWithTheSample() {
            acme = folder.resolve("acme").toString();
            Run.of("init", acme, "--sample");
        }

        private Run ask(String... more) {
            return Run.of(List.of("ask", "--programme", acme), more);
        }

        private String one() {
            return first(ask("--format", "json").out(), "id");
        }

        private List<GivenAnswer> answers() throws Exception {
            return ProgrammeFolder.read(Path.of(acme), Content.bundled()).answers();
        }

        @Test
        void answersAreKeptInAFileOfTheirOwnAndCountInTheFigures() throws Exception {
            String before = Run.of("status", "--programme", acme).out();
            Run said =
                    ask(
                            "--answer",
                            one() + "=yes",
                            "--by",
                            "Ada Example",
                            "--note",
                            "Held last week.");

            assertThat(said.err()).isEmpty();
            assertThat(said.out()).contains("Kept in answers.yaml of the programme.");
            assertThat(answers()).isNotEmpty().allMatch(a -> a.said() == Said.DONE);
            assertThat(Run.of("lint", "--programme", acme).out()).doesNotContain("answers.yaml");
            assertThat(before).doesNotContain("somebody's word alone (");
            assertThat(
                            Run.of(
                                            List.of("report", "management", "--programme", acme),
                                            "--format",
                                            "md")
                                    .out())
                    .contains("on somebody's word alone");
            assertThat(Run.of("report", "gap", "--programme", acme, "--format", "md").out())
                    .contains("on somebody's word alone");
        }

        @Test
        void isToldBesideEachFigureOfWhatIsFullByIt() {
            String fresh = folder.resolve("fresh").toString();
            Run.of("init", fresh, "--organisation=Fresh", "--want", "iso27001-2022");
            Run said =
                    Run.of(
                            "ask",
                            "--programme",
                            fresh,
                            "--answer",
                            "log-clock-source-approved=yes",
                            "--answer",
                            "log-clock-synchronised=yes",
                            "--by",
                            "Bea");
            String[] asked = {"--programme", fresh};

            assertThat(said.err()).isEmpty();
            assertThat(Run.of(List.of("why", "iso27001-2022/A.8.17"), asked).out())
                    .contains("2 of 2 obligations proved, all of them on somebody's word alone");
            assertThat(Run.of(List.of("checklist", "--want", "iso27001-2022"), asked).out())
                    .contains("1 of 123 requirements full, 1 of them only with somebody's word;");
            assertThat(Run.of(List.of("report", "soa", "--format", "md"), asked).out())
                    .contains("where no control shows it yet, 1 of them only with somebody's word");
            assertThat(Run.of(List.of("report", "gap", "--format", "md"), asked).out())
                    .contains("proved in full, 1 of them only with somebody's word");
            assertThat(Run.of(List.of("status", "--format", "md"), asked).out())
                    .contains(", 1 of them only with somebody's word");
        }

        @Test
        void answersAreWithdrawnAndExpireByName() throws Exception {
            String id = one();
            ask(
                    "--answer",
                    id + "=yes",
                    "--by",
                    "Ada Example",
                    "--note",
                    "Held last week.",
                    "--expires-on",
                    "2026-12-31");

            Run later = Run.of("status", "--programme", acme, "--as-of", "2027-01-15");
            assertThat(later.out()).contains("of people expired and count");

            ask("--withdraw", id);
            assertThat(answers()).isEmpty();
        }

        @Test
        void anHonestNoBreaksNothingInStatus() {
            ask("--answer", one() + "=no", "--by", "Ada Example");

            String status = Run.of("status", "--programme", acme, "--format", "md").out();
            assertThat(status).contains("Not done (on your word), since");
            assertThat(status.substring(0, status.indexOf("Not done (on your word)")))
                    .doesNotContain("answered: ");
        }

        @Test
        void nobodysWordOutweighsEvidenceThatSomethingFailed() throws IOException {
            String status = Run.of("status", "--programme", acme, "--format", "json").out();
            assertThat(status).contains("\"condition\": \"failed\"");
            assertThat(ask("--format", "json").out()).doesNotContain("dev-test-data-selected");

            Run refused = ask("--answer", "dev-test-data-selected=yes", "--by", "Ada Example");

            assertThat(refused.exit()).isEqualTo(2);
            assertThat(refused.err())
                    .contains("is shown not to be done: DEV-08 (Test data control) failed")
                    .contains("Nobody's word outweighs that");
            assertThat(Path.of(acme, "answers.yaml")).doesNotExist();
        }
    }

    @Nested
    class InAProgrammeThatBegins {
        private String begun = "";

        @BeforeEach
        void beginWithNothing() {
            begun = Begun.programme(folder.resolve("begun"), "Begun", "none");
        }

        private Run ask(String... more) {
            return Run.of(List.of("ask", "--programme", begun, "--by", "Bea"), more);
        }

        @Test
        void premisesAreAskedAboutAsOursOrThoseOfWhoeverIsCarvedOut() {
            putOnRecord("--carved-out", "CC6.4 Tarn Cloud");

            Run run =
                    Run.atTerminal(
                            "q\n",
                            "ask",
                            "--programme",
                            begun,
                            "--by",
                            "Bea",
                            "--domain",
                            "physical");

            assertThat(run.err().replaceAll("\\s+", " "))
                    .contains("With you, or with Tarn Cloud, which your report leaves out?")
                    .contains("o Tarn Cloud.");
        }

        @Test
        void onePersonInPeopleYamlBringsOneLineOnRolesAndOneOnWhoAnswered() {
            begun = Begun.programme(folder.resolve("started"), "Begun", "starter");
            ask("--answer", "phys-cables-protected=yes");

            String said =
                    Run.of("person", "add", "cem", "--name", "Cem", "--programme", begun)
                            .out()
                            .replaceAll("\\s+", " ");

            assertThat(said)
                    .contains("unknown person or role \"Bea\"")
                    .contains("crosswalk person add ID --name \"Bea\"")
                    .contains("are held by nobody in people.yaml: ")
                    .containsOnlyOnce("--role")
                    .doesNotContain("One of:");
        }

        private String in(String... words) {
            return Run.of(List.of(words), "--programme", begun).out();
        }

        /// A report of the year that ended in September.
        private void putOnRecord(String... more) {
            List<String> add =
                    new ArrayList<>(
                            List.of(
                                    "audit-report",
                                    "add",
                                    "--scope",
                                    "soc2-2017:CC",
                                    "--period",
                                    "2025-10-01..2026-09-30",
                                    "--issued",
                                    "2026-10-20",
                                    "--issuer",
                                    "Example Audit",
                                    "--apply"));
            add.addAll(List.of(more));
            in(add.toArray(String[]::new));
        }

        @Test
        void whatDoesNotApplyIsProposedWithReasonAndApprover() throws IOException {
            Run said =
                    ask(
                            "--answer",
                            "phys-cables-protected=does-not-apply",
                            "--note",
                            "We have no cables.");

            assertThat(said.err()).isEmpty();
            assertThat(said.out().replaceAll("\\s+", " "))
                    .contains(
                            "crosswalk exclude iso27001-2022/A.7.12 --reason 'We have no cables.'"
                                    + " --approved-by PERSON --on DATE");
            assertThat(Files.readString(Path.of(begun, "exclusions.yaml")))
                    .doesNotContain("A.7.12");

            assertThat(in("status"))
                    .contains("A.7.12 Cabling security may be left out once somebody");
            assertThat(in("plan", "--want", "iso27001-2022").replaceAll("\\s+", " "))
                    .contains(
                            "All that is open of ISO/IEC 27001:2022 A.7.12 was said not to apply: where"
                                    + " the whole of it does not apply to you, leave it out");
            in("exclude", "iso27001-2022/A.7.12", "--reason", "We have no cables.");
            assertThat(in("status")).doesNotContain("A.7.12 Cabling security may be left out");
            assertThat(Run.of("ask", "--programme", begun).out())
                    .doesNotContain("A.7.12 Cabling security may be left out");

            Run clause = ask("--answer", "ISM-10=does-not-apply", "--note", "We are too small.");
            assertThat(clause.out().replaceAll("\\s+", " "))
                    .contains("Nobody may leave out")
                    .contains("its framework asks that of everybody");
        }

        @Test
        void whereSomeOfItIsProvedTheProposalSaysSoAndNoFigureMoves() throws IOException {
            ask(
                    "--answer",
                    "dev-test-data-protected=yes",
                    "--answer",
                    "dev-test-data-selected=does-not-apply",
                    "--answer",
                    "dev-test-data-authorised=does-not-apply",
                    "--note",
                    "We test without real data.");

            assertThat(in("ask").replaceAll("\\s+", " "))
                    .contains(
                            "A.8.33 Test information may be left out only if none of it applies to you"
                                    + " (1 of 3 that it asks for is proved, and the rest was said not to"
                                    + " apply)");
            assertThat(in("gap", "--want", "iso27001-2022", "--format", "csv"))
                    .contains("iso27001-2022/A.8.33,Test information,A.8,partial,false,0.3333");
            assertThat(in("plan").replaceAll("\\s+", " "))
                    .contains(
                            "What DEV-08 would close was said not to apply, all of it: it stands here as"
                                    + " nothing to build, and to show that it is so takes ");
            assertThat(in("report", "soa", "--format", "md"))
                    .contains("2 of what is open said not to apply: We test without real data.");
        }

        @Test
        void whatAProviderDoesWantsItsReportAndNoControlOfOnesOwn() {
            ask("--answer", "phys-cables-protected=provider:Example Cloud");

            assertThat(in("why", "iso27001-2022/A.7.12").replaceAll("\\s+", " "))
                    .contains("Example Cloud does 1 point")
                    .contains("crosswalk audit-report add --about 'Example Cloud'")
                    .doesNotContain("Adopt PHY-06");
            assertThat(in("report", "soa", "--format", "md"))
                    .contains("By Example Cloud (on your word).");
            putOnRecord("--id", "cloud", "--about", "Example Cloud");
            assertThat(in("why", "iso27001-2022/A.7.12").replaceAll("\\s+", " "))
                    .contains("That report, cloud, is on record")
                    .contains("crosswalk audit-report change ID --provider 'Example Cloud'");
        }

        @Test
        void anHonestNoIsNotDoneOnYourWordAndNothingThatBrokeOrFailed() {
            ask("--answer", "phys-cables-protected=no");

            assertThat(in("report", "gap", "--format", "md"))
                    .contains("1 of them not done (on your word)")
                    .contains("*A.7.12; not done (on your word)*");
            assertThat(in("why", "iso27001-2022/A.7.12"))
                    .contains("Not done (on your word): ")
                    .doesNotContain("Failed: ");
            assertThat(in("gap", "--format", "json")).contains("\"failed\": true");
        }

        @Test
        void anAnswerThatExpiredIsToldAsThatAndBrokeNothing() {
            in("adopt", "ACC-07", "--implemented-on", "2026-01-01");
            ask("--answer", "phys-cables-protected=yes", "--expires-on", "2026-11-05");

            String status =
                    in(
                            "status",
                            "--since",
                            "2026-11-03",
                            "--as-of",
                            "2026-11-10",
                            "--format",
                            "md");

            String gone = "Answers that expired or were withdrawn since 2026-11-03";
            assertThat(status).contains(gone);
            assertThat(status.substring(0, status.indexOf(gone)))
                    .doesNotContain("an answer expired on");
            assertThat(status.substring(status.indexOf(gone)))
                    .contains(
                            "| iso27001-2022/A.7.12 | an answer expired on 2026-11-05:"
                                    + " \"Nobody can easily tap, disturb or damage the cables for power and data\" is done, says Bea");
            assertThat(
                            Run.of(
                                            "status",
                                            "--programme",
                                            begun,
                                            "--since",
                                            "2026-11-03",
                                            "--as-of",
                                            "2026-11-10",
                                            "--fail-on",
                                            "broken")
                                    .exit())
                    .isZero();
        }

        @Test
        void anHonestNoIsNoFaultOfAReportThatCameMeanwhileAndNoProgressIsWhatCameOnRecord() {
            in("adopt", "ACC-07", "--implemented-on", "2026-01-01");
            in("done", "ACC-07", "--on", "2026-01-10");
            putOnRecord("--exception", "CC8.1@CHG-03 Two changes were approved late.");
            ask("--answer", "dev-requirements-approved=no");

            String status = in("status", "--format", "md").replaceAll("\\s+", " ");
            assertThat(status)
                    .contains("Not done (on your word), since")
                    .contains(
                            "answered: \"Security requirements of an application are approved before it is"
                                    + " built or bought\" is not done, says Bea")
                    .doesNotContain("now said to be met except");
            assertThat(in("report", "management", "--format", "md"))
                    .contains("Of 1 requirement it was said since that something is not done")
                    .contains("points by what was put on record since")
                    .doesNotContain("proved less for other reasons");
        }
    }

    @Nested
    class ByMail {
        /// As long as the name of a sheet may be.
        private static final String PHYSICAL = "Physical and environmental secu";

        private Workbook questions(String... more) throws Exception {
            Path file = folder.resolve("questions.xlsx");
            List<String> args = new ArrayList<>(ISO);
            args.addAll(List.of("--facts", facts, "--output", file.toString()));
            assertThat(Run.of(args, more).err()).isEmpty();
            return Xlsx.read(file, AskWorkbook.shape(Content.bundled())).workbook();
        }

        private Path filled(Workbook workbook, String sheet, String... cells) throws IOException {
            List<Sheet> sheets = new ArrayList<>();
            for (Sheet s : workbook.sheets()) {
                if (s.rows().isEmpty()) {
                    continue;
                }
                List<List<String>> rows = new ArrayList<>();
                for (List<String> row : s.rows()) {
                    List<String> filled = new ArrayList<>(row);
                    if (s.name().equals(sheet) && rows.isEmpty()) {
                        for (int i = 0; i < cells.length; i += 2) {
                            filled.set(column(s, cells[i]), cells[i + 1]);
                        }
                    }
                    rows.add(filled);
                }
                sheets.add(new Sheet(s.name(), s.columns(), rows));
            }
            Path file = folder.resolve("back.xlsx");
            try (OutputStream out = Files.newOutputStream(file)) {
                Xlsx.write(new Workbook(sheets), out);
            }
            return file;
        }

        private static int column(Sheet sheet, String title) {
            return sheet.columns().stream().map(c -> c.title()).toList().indexOf(title);
        }

        @Test
        void aSheetForEachDomainGoesOutAndWhatIsFilledInComesBack() throws Exception {
            Workbook out = questions();
            assertThat(out.sheet("Access control").orElseThrow().rows()).isNotEmpty();
            assertThat(out.sheet(PHYSICAL).orElseThrow().rows()).isNotEmpty();
            Path back =
                    filled(
                            out,
                            "Access control",
                            "Answer",
                            "yes",
                            "Who says so",
                            "Bo",
                            "Note",
                            "in Okta");

            Run shown = ask("--read", back.toString());
            assertThat(shown.out())
                    .contains(
                            "Answered: 1 done.",
                            "Nothing is written yet. To write it: crosswalk ask");
            assertThat(Path.of(facts)).doesNotExist();

            Run written = ask("--read", back.toString(), "--apply");
            assertThat(written.out()).contains("Kept in " + facts);
            assertThat(kept()).contains("by: Bo", "note: in Okta", "met: true");

            assertThat(ask("--read", back.toString(), "--apply").out())
                    .contains("Nothing is answered that is not kept already.");
        }

        /// The workbook with what it says of itself changed.
        private static Workbook saying(Workbook workbook, String name, String value) {
            return new Workbook(
                    workbook.sheets().stream()
                            .map(s ->
                                    s.with(
                                            s.rows().stream()
                                                    .map(r ->
                                                            r.getFirst().equals(name)
                                                                    ? List.of(name, value)
                                                                    : r)
                                                    .toList()))
                            .toList());
        }

        @Test
        void questionsOfAnotherOrganisationOrToAnotherFactsFileAreRefused() throws Exception {
            String[] yes = {"Answer", "yes", "Who says so", "Bo"};
            Path other =
                    filled(
                            saying(questions(), "Organisation", "Example Freight Ltd"),
                            "Access control",
                            yes);
            Run refused = ask("--read", other.toString(), "--apply");
            assertThat(refused.exit()).isEqualTo(2);
            assertThat(refused.err().replaceAll("\\s+", " "))
                    .contains("has the questions to Example Freight Ltd (About!B3)")
                    .contains("Name the programme of Example Freight Ltd with --programme DIR");

            Path elsewhere =
                    filled(saying(questions(), "Facts file", "b.yaml"), "Access control", yes);
            assertThat(ask("--read", elsewhere.toString(), "--apply").err())
                    .contains("has the questions whose answers b.yaml keeps");
            Path designed =
                    filled(saying(questions(), "To be shown", "designed"), "Access control", yes);
            assertThat(ask("--read", designed.toString(), "--apply").err())
                    .contains("asked what is designed, and here it would be kept as implemented");
            assertThat(Path.of(facts)).doesNotExist();
        }

        @Test
        void questionsThatDoNotSayWhoseTheyAreAndRowsThatWereChangedAreTold() throws Exception {
            String[] yes = {"Answer", "yes", "Who says so", "Bo"};
            Workbook out = questions();
            Workbook older =
                    new Workbook(
                            out.sheets().stream().filter(s -> !s.name().equals("About")).toList());
            Run read = ask("--read", filled(older, "Access control", yes).toString());
            assertThat(read.exit()).isZero();
            assertThat(read.err()).contains("does not say whose it is");

            Workbook less =
                    new Workbook(
                            out.sheets().stream()
                                    .map(s ->
                                            s.name().equals(PHYSICAL)
                                                    ? s.with(s.rows().subList(0, 1))
                                                    : s)
                                    .toList());
            assertThat(ask("--read", filled(less, "Access control", yes).toString()).err())
                    .contains("its rows are not those that were written");
            assertThat(ask("--read", filled(out, "Access control", yes).toString()).err())
                    .isEmpty();
        }

        @Test
        void oneDomainCanBeAFileOfItsOwn() throws Exception {
            Workbook out = questions("--domain", "physical");

            assertThat(out.sheets().stream().filter(s -> !s.rows().isEmpty()).map(Sheet::name))
                    .containsExactly("About", PHYSICAL);
            Path back = filled(out, PHYSICAL, "Answer", "no", "Who says so", "Bo");
            assertThat(ask("--read", back.toString(), "--apply").out()).contains("1 not done");
        }

        @Test
        void whatDoesNotFitIsNamedByItsCellAndNothingIsKept() throws Exception {
            Workbook out = questions();
            Object[][] wrong = {
                {
                    new String[] {"Answer", "perhaps"},
                    "C2: \"perhaps\" is none of yes, no, don't know, does not apply"
                },
                {new String[] {"Answer", "yes"}, "D2: nobody says who answers"},
                {
                    new String[] {"Answer", "yes", "Who says so", "B\u202eo"},
                    "D2: \"B\\u202eo\" holds the character U+202E, which no text needs"
                },
                {
                    new String[] {
                        "Answer", "yes", "Who says so", "Bo", "Id (keep)", "acc-nonsense"
                    },
                    "H2: unknown point \"acc-nonsense\""
                },
                {
                    new String[] {"Answer", "yes", "Who says so", "Bo", "Point", "Another one."},
                    "B2: the point is not the one that"
                },
                {
                    new String[] {"Answer", "yes", "Who says so", "Bo", "Id (keep)", ""},
                    "H2: the id of the point is missing"
                },
                {
                    new String[] {
                        "Answer", "no", "Who says so", "Bo", "Id (keep)", "acc-review-periodic"
                    },
                    "H2: acc-review-periodic is shown to be done already"
                }
            };
            for (Object[] row : wrong) {
                Path back = filled(out, "Access control", (String[]) row[0]);
                Run refused = ask("--read", back.toString(), "--apply");

                assertThat(refused.exit()).isEqualTo(2);
                assertThat(refused.err())
                        .contains("nothing of \"" + back + "\" is taken over:")
                        .contains("Access control!" + row[1]);
            }
            assertThat(Path.of(facts)).doesNotExist();
        }
    }
}
