package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.files.folder.ProgrammeFolder;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.WantedFramework;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitTest {
    private static final WantedFramework ISO =
            new WantedFramework(Scope.of("iso27001-2022"), Assurance.IMPLEMENTED, null);

    @TempDir private Path above;

    private Path folder;

    @BeforeEach
    void name() {
        folder = above.resolve("programme");
    }

    private Run init(String... args) {
        return Run.of(withFolder(args));
    }

    private String[] withFolder(String... args) {
        List<String> all = new ArrayList<>(List.of("init", folder.toString()));
        all.addAll(List.of(args));
        return all.toArray(String[]::new);
    }

    private Programme programme() throws InvalidContent {
        return ProgrammeFolder.read(folder, Content.bundled());
    }

    @Nested
    class ByFlags {
        @Test
        void asksNothingAndWritesWhatTheFlagsSay() throws InvalidContent {
            Run run =
                    init(
                            "--organisation",
                            "Example Ltd",
                            "--scope",
                            "The service",
                            "--time-zone",
                            "Europe/Dublin",
                            "--want",
                            "soc2-2017:CC,A",
                            "--want",
                            "iso27001-2022",
                            "--window",
                            "2026-01-01/2026-12-31",
                            "--report",
                            "soc2-2017:CC=2025-12-05",
                            "--adopt",
                            "all",
                            "--set",
                            "service_name=Example");

            assertThat(run.err()).isEmpty();
            assertThat(run.exit()).isZero();
            Programme programme = programme();
            assertThat(programme.organisation()).isEqualTo("Example Ltd");
            assertThat(programme.scope()).isEqualTo("The service");
            assertThat(programme.timeZone().getId()).isEqualTo("Europe/Dublin");
            assertThat(programme.frameworks())
                    .extracting(WantedFramework::assurance, w -> String.valueOf(w.scope()))
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(
                                    Assurance.OPERATING, "soc2-2017:CC,A"),
                            org.assertj.core.groups.Tuple.tuple(
                                    Assurance.IMPLEMENTED, "iso27001-2022"));
            assertThat(programme.reports())
                    .extracting(AuditReport::id)
                    .containsExactly("soc2-2025");
            assertThat(programme.adoptions())
                    .hasSameSizeAs(Content.bundled().controls().controls());
            assertThat(programme.parameters()).containsEntry("service_name", "Example");
        }

        @Test
        void aReportInOneLineSaysAllThatACoverPageMaySay() throws InvalidContent {
            Run run =
                    init(
                            "--organisation=a",
                            "--report",
                            "soc2-2017:CC=2025-12-05,type-2,2024-10-01..2025-09-30,issuer:Example"
                                    + " Audit, Ltd,not-independent,about:Example"
                                    + " Cloud,service:hosting,included:Example"
                                    + " Mail,user-control:leavers, all, are removed ="
                                    + " ACC-04,exception:acc-removal-leavers one late");

            assertThat(run.err()).isEmpty();
            AuditReport report = programme().reports().getFirst();
            assertThat(report.title()).isEqualTo("SOC 2 Type II report on Example Cloud of 2025");
            assertThat(report.issuer()).isEqualTo("Example Audit, Ltd");
            assertThat(report.independent()).isFalse();
            assertThat(report.about()).isEqualTo("Example Cloud");
            assertThat(report.services()).containsExactly("hosting");
            assertThat(report.included()).containsExactly("Example Mail");
            assertThat(report.userEntityControls())
                    .containsExactly(
                            new AuditReport.UserEntityControl(
                                    "leavers, all, are removed", "", "ACC-04"));
            assertThat(report.exceptions())
                    .extracting(AuditReport.Found::obligations)
                    .containsExactly(List.of("acc-removal-leavers"));
        }

        @Test
        void aReportSaysWhatItsCoverPageAndItsOpinionSay() throws InvalidContent {
            Run run =
                    init(
                            "--organisation=a",
                            "--report",
                            "soc2-2017:CC,A=2025-12-05,type-2,2024-10-01..2025-09-30,opinion:CC9.2"
                                    + " adverse,exception:CC6.3 one leaver kept"
                                    + " access,carved-out:CC6.4 Example Cloud");

            assertThat(run.err()).isEmpty();
            AuditReport report = programme().reports().getFirst();
            assertThat(report.kind()).isEqualTo(AuditReport.Kind.TYPE_2);
            assertThat(report.covers())
                    .isEqualTo(new Period(LocalDate.of(2024, 10, 1), LocalDate.of(2025, 9, 30)));
            assertThat(report.opinions())
                    .extracting(o -> o.requirement().id() + " " + o.opinion())
                    .containsExactly("CC9.2 ADVERSE");
            assertThat(report.exceptions())
                    .extracting(AuditReport.Found::note)
                    .containsExactly("one leaver kept access");
            assertThat(report.carvedOut())
                    .extracting(AuditReport.CarvedOut::provider)
                    .containsExactly("Example Cloud");
        }

        @Test
        void anExceptionNamesTheControlThatItWasFoundInAndMayHaveCommas() throws InvalidContent {
            Run run =
                    init(
                            "--organisation=a",
                            "--report",
                            "soc2-2017:CC=2025-12-05,type-2,exception:CC6.2@ACC-04 one leaver, of"
                                    + " 14, kept access,2024-10-01..2025-09-30,carved-out:CC6.4"
                                    + " Example Cloud, Inc.");

            assertThat(run.err()).isEmpty();
            AuditReport report = programme().reports().getFirst();
            assertThat(report.exceptions())
                    .containsExactly(
                            new AuditReport.Found(
                                    "ACC-04",
                                    List.of(),
                                    RequirementRef.parse("soc2-2017/CC6.2"),
                                    "one leaver, of 14, kept access"));
            assertThat(report.covers()).isNotNull();
            assertThat(report.carvedOut())
                    .extracting(AuditReport.CarvedOut::provider)
                    .containsExactly("Example Cloud, Inc.");
        }

        private List<String> wanted(String line) throws InvalidContent {
            Run run = init(("--organisation=a " + line).split(" ", -1));

            assertThat(run.err()).isEmpty();
            return programme().frameworks().stream()
                    .map(w ->
                            w.scope().edition()
                                    + " "
                                    + w.assurance()
                                    + (w.window() == null ? "" : " " + w.window()))
                    .toList();
        }

        @Test
        void aWindowWithoutAnEditionIsThatOfTheOneFrameworkWanted() throws InvalidContent {
            assertThat(wanted("--want iso27001-2022 --window 2026-01-01/2026-12-31"))
                    .containsExactly("iso27001-2022 OPERATING 2026-01-01/2026-12-31");
        }

        @Test
        void aWindowWithoutAnEditionIsThatOfSoc2WhereThatIsOneOfSeveral() throws InvalidContent {
            assertThat(
                            wanted(
                                    "--want iso27001-2022 --want soc2-2017:CC,A --window"
                                            + " 2026-01-01/2026-12-31"))
                    .containsExactly(
                            "iso27001-2022 IMPLEMENTED",
                            "soc2-2017 OPERATING 2026-01-01/2026-12-31");
        }

        @Test
        void eachFrameworkHasTheWindowThatNamesIt() throws InvalidContent {
            assertThat(
                            wanted(
                                    "--want iso27001-2022 --want soc2-2017 --want nist-csf-2.0"
                                            + " --window iso27001-2022=2026-01-01/2026-06-30"
                                            + " --window soc2-2017=2026-04-01/2027-03-31"))
                    .containsExactly(
                            "iso27001-2022 OPERATING 2026-01-01/2026-06-30",
                            "soc2-2017 OPERATING 2026-04-01/2027-03-31",
                            "nist-csf-2.0 IMPLEMENTED");
        }

        @Test
        void anOrganisationIsEnough() throws InvalidContent {
            Run run = init("--organisation", "Example Ltd");

            assertThat(run.exit()).isZero();
            assertThat(programme().frameworks()).isEmpty();
            assertThat(programme().adoptions()).hasSizeBetween(25, 40);
            assertThat(programme().adoptions().getFirst().plannedOn())
                    .isEqualTo(programme().on(LocalDate.of(2026, 11, 2)));
        }

        @Test
        void lintFindsNothingInTheResult() {
            init("--organisation", "Example Ltd", "--want", "iso27001-2022");

            Run lint = Run.of("lint", folder.toString(), "--fail-on", "findings");

            assertThat(lint.exit()).isZero();
            assertThat(lint.out()).startsWith("0 errors, 0 warnings");
        }

        @Test
        void saysWhatWasWrittenAndHowToGoOn() {
            Run run = init("--organisation", "Example Ltd", "--want", "iso27001-2022");

            assertThat(run.out())
                    .startsWith("Written to " + folder)
                    .contains("programme.yaml", "controls/", "evidence/", "Next:\n")
                    .contains("  crosswalk lint ", "  crosswalk gap --programme ")
                    .contains("  crosswalk status --programme ");
        }

        @Test
        void aNameThatAShellWouldSplitIsQuotedInWhatComesNext() {
            Run run =
                    Run.of(
                            "init",
                            above.resolve("it's mine").toString(),
                            "--organisation",
                            "Example Ltd");

            assertThat(run.out()).contains("crosswalk lint '" + above + "/it'\\''s mine'");
        }
    }

    @Nested
    class DryRun {
        @Test
        void showsTheSameAndWritesNothing() throws IOException {
            Run dry = init("--organisation", "Example Ltd", "--dry-run");
            boolean left = Files.exists(folder);
            Run wet = init("--organisation", "Example Ltd");

            assertThat(left).isFalse();
            assertThat(dry.out()).startsWith("Would be written to ");
            assertThat(dry.out().lines().skip(1).limit(10).toList())
                    .isEqualTo(wet.out().lines().skip(1).limit(10).toList());
        }
    }

    @Nested
    class Refusals {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "--adopt all | say whose programme it is: --organisation NAME",
                    "--organisation= | --organisation needs a text that is not empty",
                    "--organisation=a --time-zone Europe/Dubin | Maybe \"Europe/Dublin\"?",
                    "--organisation=a --want iso27001-2o22 | Maybe \"iso27001-2022\"?",
                    "--organisation=a --want soc2-2017:CD | \"CD\" is not in soc2-2017. Maybe",
                    "--organisation=a --want soc2-2017:CC --want soc2-2017:A | wanted twice",
                    "--organisation=a --want soc2-2017 --assurance operating | --window FROM..TO",
                    "--organisation=a --assurance working | unknown value for --assurance",
                    "--organisation=a --want iso27001-2022 --audit-on 2026-05-31 | is over",
                    "--organisation=a --want iso27001-2022 --audit-on May | is not a date",
                    "--organisation=a --want iso27001-2022 --audit-on soc2-2017=2027-05-31 |"
                            + " not wanted",
                    "--organisation=a --window 2026 | \"2026\" is no window",
                    "--organisation=a --window 2026-12-31/2026-01-01 | before it starts",
                    "--organisation=a --window 2026-02-30/2026-12-31 | \"2026-02-30\" is not a date",
                    "--organisation=a --window 2026-01-01/2026-12-31 | --want says which",
                    "--organisation=a --want iso27001-2022 --want nist-csf-2.0 --window"
                            + " 2026-01-01/2026-12-31 | Write it like --window"
                            + " iso27001-2022=2026-01-01/2026-12-31",
                    "--organisation=a --want iso27001-2022 --window soc2-2017=2026-01-01/2026-12-31"
                            + " | is of a framework that is not wanted: --want soc2-2017",
                    "--organisation=a --want soc2-2017 --window soc2-2017=2026-01-01/2026-12-31"
                            + " --window 2026-01-01/2026-12-31 | says twice",
                    "--organisation=a --want soc2-2017 --window soc2=2026-01-01/2026-12-31 |"
                            + " Maybe \"soc2-2017\"?",
                    "--organisation=a --want soc2-2017 --want iso27001-2022 --assurance operating"
                            + " --window 2026-01-01/2026-12-31 | iso27001-2022 has none: --window"
                            + " iso27001-2022=FROM..TO",
                    "--organisation=a --report soc2-2017 | says no day of issue",
                    "--organisation=a --report soc2=2025-12-05 | Maybe \"soc2-2017\"?",
                    "--organisation=a --report soc2-2017=2025-12-05,opinion:CC9.22=adverse | \"CC9.22\" is not in soc2-2017",
                    "--organisation=a --report soc2-2017=2025-12-05,opinion:CC9.2 | \"CC9.2\" says no opinion",
                    "--organisation=a --report soc2-2017=2025-12-05,exception:CC6.2@ACC-4 | unknown control",
                    "--organisation=a --report soc2-2017=may | \"may\" is not a date",
                    "--organisation=a --adopt some | unknown value for --adopt \"some\"",
                    "--organisation=a --set service_nam=b | Maybe \"service_name\"?",
                    "--organisation=a --set service_name | gives no value",
                    "--organisation=a --set service_name=b --set service_name=c | twice",
                    "--sample --organisation=a | --sample writes a programme of its own",
                    "--sampel | Maybe \"--sample\"?"
                })
        void nameTheValueAndWriteNothing(String args, String words) {
            Run run = init(args.split(" ", -1));

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).startsWith("crosswalk: ").contains(words);
            assertThat(above).isEmptyDirectory();
        }

        @Test
        void aFolderWithSomethingInItIsLeftAlone() throws IOException {
            Files.createDirectory(folder);
            Path notes = Files.writeString(folder.resolve("notes.txt"), "mine");

            Run run = init("--organisation", "Example Ltd");

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).contains("is not empty: it holds notes.txt");
            assertThat(folder).isDirectoryContaining(p -> p.equals(notes));
            assertThat(folder.toFile().list()).hasSize(1);
        }

        @Test
        void aProgrammeIsNeverOverwritten() {
            init("--organisation", "Example Ltd");

            Run again = init("--organisation", "Another Ltd");

            assertThat(again.exit()).isEqualTo(2);
            assertThat(again.err()).contains("is a programme already");
        }
    }

    @Nested
    class AtATerminal {
        private Run asked(String typed, String... args) {
            return Run.atTerminal(typed, withFolder(args));
        }

        @Test
        void returnTakesTheDefaults() throws InvalidContent {
            Run run = asked("Example Ltd\n\nUTC\n\n\n\n\n\n\n");

            assertThat(run.exit()).isZero();
            assertThat(run.err())
                    .contains("Name of the organisation: ")
                    .contains("What it covers, in a sentence [later]: ")
                    .contains("parts of one as in soc2-2017:CC,A [iso27001-2022]: ")
                    .contains("Controls of the library to start from [starter]: ")
                    .contains("  organisation  Example Ltd\n")
                    .contains("Write it? [yes]: ");
            assertThat(programme().frameworks()).containsExactly(ISO);
            assertThat(programme().reports()).isEmpty();
        }

        @Test
        void whatTheListOfAReportLeavesToAProviderIsOfferedAndItsControlsAreReadNext()
                throws Exception {
            Path list = above.resolve("report.csv");
            Files.writeString(
                    list,
                    """
                    Control #,Control,Criteria,Tests,Results
                    A-1,Doors are locked at night.,CC6.4,Inspected the doors.,No exceptions noted.
                    A-2,Access to data centres is restricted.,CC6.4,None.,Not tested; carved out to Example Cloud.
                    """);
            Run run =
                    asked(
                            """
                            Example Ltd

                            UTC


                            type-2
                            Example Audit
                            yes
                            soc2-2017:CC
                            2024-10-01..2025-09-30
                            2025-12-05


                            all
                            none

                            yes
                            """,
                            "--report",
                            list.toString());

            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(run.err()).contains("[CC6.4 Example Cloud]: ");
            assertThat(programme().reports().getFirst().carvedOut())
                    .extracting(AuditReport.CarvedOut::provider, c -> c.requirements().toString())
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(
                                    "Example Cloud", "[soc2-2017/CC6.4]"));
            assertThat(run.out().replaceAll("\\s+", " "))
                    .containsPattern("Next: crosswalk intake \\S*report.csv --programme");
        }

        @Test
        void aWrongAnswerIsMendedByGoingBack() throws InvalidContent {
            Run run = asked("Exampel\nu\nExample Ltd\n\nUTC\nu\nEurope/Dublin\n\n\n\n\n\n\n");

            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(run.err()).contains("u goes one question back");
            assertThat(programme().organisation()).isEqualTo("Example Ltd");
            assertThat(programme().timeZone().getId()).isEqualTo("Europe/Dublin");
        }

        @Test
        void answersAreTaken() throws InvalidContent {
            Run run =
                    asked(
                            """
                            Example Ltd
                            The service
                            Europe/Dublin
                            soc2-2017:CC iso27001-2022
                            2026-01-01/2026-12-31
                            none
                            2026-05-31
                            soon
                            2027-05-31
                            yes
                            type-1
                            Example Audit
                            no

                            soc2-2017:CC
                            2025-11-30
                            2025-11-06
                            2025-12-05
                            CC9.2 bad
                            CC9.2 qualified

                            CC6.3 one leaver kept access
                            ACC-07 no review in May

                            ACC-04
                            CC6
                            AWS
                            CC6.4 = Example Cloud
                            all
                            phys-environment-protected = Example Cloud

                            Example Mail

                            no
                            none
                            yes
                            """);

            assertThat(run.exit()).isZero();
            assertThat(programme().frameworks())
                    .containsExactly(
                            new WantedFramework(
                                    new Scope("soc2-2017", List.of("CC")),
                                    Assurance.OPERATING,
                                    new Period(
                                            LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))),
                            ISO.auditedOn(LocalDate.of(2027, 5, 31)));
            assertThat(programme().reports())
                    .extracting(AuditReport::assurance)
                    .containsExactly(Assurance.IMPLEMENTED);
            assertThat(programme().reports())
                    .extracting(AuditReport::covers)
                    .containsExactly(Period.day(LocalDate.of(2025, 11, 30)));
            assertThat(programme().reports().getFirst().opinions())
                    .containsExactly(
                            new AuditReport.Opinion(
                                    RequirementRef.parse("soc2-2017/CC9.2"),
                                    AuditReport.Opinion.Conclusion.QUALIFIED,
                                    ""));
            assertThat(programme().reports().getFirst().exceptions())
                    .containsExactly(
                            new AuditReport.Found(
                                    "ACC-04",
                                    List.of(),
                                    RequirementRef.parse("soc2-2017/CC6.3"),
                                    "one leaver kept access"),
                            new AuditReport.Found("ACC-07", List.of(), null, "no review in May"));
            assertThat(programme().reports().getFirst().carvedOut())
                    .extracting(
                            AuditReport.CarvedOut::provider,
                            c -> c.requirements().toString(),
                            c -> c.obligations().toString())
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(
                                    "Example Cloud",
                                    "[soc2-2017/CC6.4]",
                                    "[phys-environment-protected]"));
            assertThat(run.err().replaceAll("\\s*\n\\s*", " "))
                    .contains(
                            "By when, if there is a day: that of the audit for iso27001-2022,",
                            "\"2026-05-31\" is over: today is 2026-11-02",
                            "\"soon\" is not a date",
                            "iso27001-2022, in place, audit on 2027-05-31 ",
                            "As of which day, as in 2025-09-30: ",
                            "\"2025-11-06\" is before the end of its period, 2025-11-30",
                            "\"CC9.2 bad\" says no opinion. Write it like \"CC9.2 qualified\"",
                            "In which control was it found, as in ACC-04 (without one it takes out"
                                    + " all of CC6.3, ",
                            "\"CC6\" is not assessable",
                            "\"AWS\" does not say which part is theirs. Name the criterion before"
                                    + " the provider, as in \"CC6.4 AWS\"",
                            "held          soc2-2017:CC of 2025-12-05, in place over"
                                    + " 2025-11-30; CC9.2 qualified, 2 exceptions"
                                    + " carved out    Example Cloud: CC6.4 and \"Places that hold"
                                    + " processing equipment are protected against ..\" controls");
            assertThat(programme().adoptions()).isEmpty();
            AuditReport report = programme().reports().getFirst();
            assertThat(report.issuer()).isEqualTo("Example Audit");
            assertThat(report.independent()).isFalse();
            assertThat(report.included()).containsExactly("Example Mail");
            assertThat(report.userEntityControls()).isEmpty();
            assertThat(run.out()).contains("crosswalk intake REPORT.pdf --programme");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        soc2-2017:CC,A,C, iso27001-2022  | 2025-10-01 to 2026-09-30
                        soc2-2017:CC, A, C iso27001-2022 | 2025-10-01 .. 2026-09-30
                        soc2-2017:CC,A,C;iso27001-2022   | 2025-10-01/2026-09-30
                        soc2-2017:CC,A,C,iso27001-2022   | 2025-10-01 - 2026-09-30
                        soc2-2017:CC,A,C and iso27001-2022, | 2025-10-01 – 2026-09-30
                        """)
        void frameworksAndDaysAreTakenAsPeopleWriteThemDown(String wanted, String days)
                throws InvalidContent {
            Run run =
                    asked(
                            "Example Ltd\n\nUTC\n"
                                    + wanted
                                    + "\n"
                                    + days
                                    + "\nnone\n\nyes\ntype-2\n\n\n\nsoc2-2017:CC, A\n"
                                    + days
                                    + "\n2026-10-15\n\n\n\n\n\n\nnone\nyes\n");

            assertThat(run.exit()).isZero();
            Period year = new Period(LocalDate.of(2025, 10, 1), LocalDate.of(2026, 9, 30));
            assertThat(programme().frameworks())
                    .containsExactly(
                            new WantedFramework(
                                    new Scope("soc2-2017", List.of("CC", "A", "C")),
                                    Assurance.OPERATING,
                                    year),
                            ISO);
            assertThat(programme().reports()).extracting(AuditReport::covers).containsExactly(year);
        }

        @Test
        void aPartThatThereIsNotIsNamed() {
            Run run = asked("Example Ltd\n\nUTC\nsoc2-2017:CC,Q\niso27001-2022\n\n\n\n\n\n");

            assertThat(run.err()).contains("  \"Q\" is not in soc2-2017.");
        }

        @Test
        void anAnswerThatMakesNoSenseIsAskedForAgain() throws InvalidContent {
            Run run = asked("\nExample Ltd\n\nDublin\nUTC\niso27001\n\n\n\n\nmany\n\nperhaps\n\n");

            assertThat(run.exit()).isZero();
            assertThat(run.err())
                    .contains("  the name needs a text that is not empty\n")
                    .contains("\"Dublin\" is not a time zone")
                    .contains("  unknown framework edition \"iso27001\". Maybe \"iso27001-2022\"?")
                    .contains("  unknown value for --adopt \"many\"")
                    .contains("  yes or no, please");
            assertThat(programme().organisation()).isEqualTo("Example Ltd");
        }

        @Test
        void whatAFlagSaysIsNotAsked() {
            Run run =
                    asked(
                            "\n\n",
                            "--organisation",
                            "Example Ltd",
                            "--scope",
                            "a",
                            "--time-zone",
                            "UTC",
                            "--want",
                            "iso27001-2022",
                            "--report",
                            "soc2-2017=2025-12-05",
                            "--adopt",
                            "none");

            assertThat(run.exit()).isZero();
            assertThat(run.err()).doesNotContain("Name of").contains("Write it? [yes]: ");
        }

        @Test
        void noAtTheEndWritesNothing() {
            Run run = asked("Example Ltd\n\nUTC\n\n\n\n\n\nno\n");

            assertThat(run.exit()).isZero();
            assertThat(run.out()).isEqualTo("Nothing was written.\n");
            assertThat(above).isEmptyDirectory();
        }

        @Test
        void whoeverHangsUpHasWrittenNothing() {
            Run run = asked("Example Ltd\n");

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).endsWith("were not answered to the end. Nothing was written\n");
            assertThat(above).isEmptyDirectory();
        }

        @Test
        void theSampleAsksNothing() {
            Run run = asked("", "--sample");

            assertThat(run.exit()).isZero();
            assertThat(run.err()).isEmpty();
        }
    }

    @Nested
    class TheSample {
        @Test
        void isWrittenAndLintFindsNothing() {
            Run run = init("--sample");

            assertThat(run.out())
                    .contains("Example Invoices Ltd")
                    .contains("--as-of 2026-10-15")
                    .contains("populations/");
            assertThat(Run.of("lint", folder.toString(), "--fail-on", "findings").exit()).isZero();
        }
    }

    @Nested
    class Formats {
        @Test
        void jsonFitsItsSchema() throws IOException {
            Run run = init("--organisation", "Example Ltd", "--dry-run", "--format", "json");
            String schema = Files.readString(Path.of("../docs/schemas/init.schema.json"));

            assertThat(
                            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                    .getSchema(schema, InputFormat.JSON)
                                    .validate(run.out(), InputFormat.JSON))
                    .isEmpty();
            assertThat(run.out())
                    .contains("\"written\": false", "\"path\": \"controls/access.yaml\"");
        }

        @Test
        void csvListsTheFiles() {
            Run run = init("--organisation", "Example Ltd", "--dry-run", "--format", "csv");

            assertThat(run.out()).startsWith("path,bytes\r\n").contains("programme.yaml,");
        }

        @Test
        void markdownSaysItInATable() {
            Run run = init("--sample", "--dry-run", "--format", "md");

            assertThat(run.out()).startsWith("# A new programme\n").contains("| risks.yaml |");
        }
    }

    private static final String COVER =
            """
            # Brightmoor Payroll Ltd

            Type II report on controls relevant to Security, Availability and Confidentiality for the period October 1, 2025 to September 30, 2026

            Hallam Reeve Assurance LLP, 30 October 2026

            In our opinion, in all material respects, the controls operated effectively.

            | Ref. | Control activity | TSC | Test of control | Results of testing |
            |---|---|---|---|---|
            | A-1 | Leavers lose their access. | CC6.2 | Looked at ten. | No exceptions noted. |
            """;

    @Test
    void whatTheCoverOfAReportsFileSaysIsShownAndTakenOnceItIsConfirmed(@TempDir Path folder)
            throws IOException {
        Path report = folder.resolve("report.md");
        Files.writeString(report, COVER);
        Path made = folder.resolve("made");
        Run run =
                Run.atTerminal(
                        "Brightmoor Payroll Ltd\n\n\n\n\n\n\n\n",
                        "init",
                        made.toString(),
                        "--report",
                        report.toString());

        assertThat(run.err())
                .contains("Name of the organisation [Brightmoor Payroll Ltd]: ")
                .contains("[iso27001-2022, soc2-2017:CC,A,C]")
                .contains("issued by  Hallam Reeve Assurance LLP", "2025-10-01..2026-09-30")
                .contains("issued on  2026-10-30", "Is all of that so")
                // The list of controls is not read yet: that nothing is excepted nobody knows.
                .contains(
                        "unqualified; exceptions to single controls come with the list of controls")
                .doesNotContain("nothing is excepted")
                .doesNotContain("Who issued it", "window", "opinion is qualified");
        assertThat(run.out()).contains("README.md in it says what each file is for");
        assertThat(Files.readString(made.resolve("programme.yaml")))
                .contains("Brightmoor Payroll Ltd");
        assertThat(Files.readString(made.resolve("attestations.yaml")))
                .contains("issuer: \"Hallam Reeve Assurance LLP\"", "issuedOn: 2026-10-30");
    }

    @Test
    void whatTheCoverSaysWronglyOrNotIsAsked(@TempDir Path folder) throws IOException {
        Path report = folder.resolve("report.md");
        Files.writeString(
                report,
                COVER.replace(", 30 October 2026", "")
                        .replace("In our opinion,", "In our opinion, except for CC6.2,"));
        Run run =
                Run.atTerminal(
                        "Brightmoor Payroll Ltd\n\n\n\n\n\n2026-10-30\nCC6.2 qualified\n\n\n\n\n",
                        "init",
                        folder.resolve("made").toString(),
                        "--report",
                        report.toString());

        assertThat(run.err())
                .contains("issued on  not found: it is asked for", "not read, or with exceptions")
                .contains("Issued on which day", "opinion is qualified");
        assertThat(Files.readString(folder.resolve("made/attestations.yaml")))
                .contains("opinion: qualified");
    }

    @Test
    void whatIsReadOfAReportIsConfirmedByAPersonOrRefused(@TempDir Path folder) throws IOException {
        Path report = folder.resolve("report.md");
        Files.writeString(report, COVER);
        Run run =
                Run.of(
                        "init",
                        folder.resolve("made").toString(),
                        "--organisation",
                        "Brightmoor Payroll Ltd",
                        "--report",
                        report.toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("has to be confirmed at a terminal");
        assertThat(folder.resolve("made")).doesNotExist();
    }
}
