package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerbsTest {
    @TempDir Path folder;

    @Test
    void versionIsOneLine() {
        Run run = Run.of("--version");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("crosswalk ").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gap",
                "compare",
                "why",
                "show",
                "frameworks",
                "init",
                "serve",
                "lint",
                "completion"
            })
    void everyVerbHasHelpWithExamples(String verb) {
        Run run = Run.of(verb, "--help");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("Usage: crosswalk " + verb).contains("Examples:");
        assertThat(Run.of("--help").out()).contains("  " + verb);
    }

    @Test
    void theServerIsStartedByTheScriptAlone() {
        Run run = Run.of("serve", "--port", "9000");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("./crosswalk serve");
    }

    @Nested
    class ExitCodes {
        @Test
        void gapsFailOnlyWhereAsked() {
            assertThat(exit("gap --have alpha --want beta")).isZero();
            assertThat(exit("gap --have alpha --want beta --fail-on gaps")).isEqualTo(1);
            assertThat(exit("gap --have alpha --want beta --fail-on contradictions")).isZero();
            assertThat(exit("gap --have beta --want beta --fail-on gaps,contradictions")).isZero();
        }

        @Test
        void contradictionsFailOnlyWhereAsked() {
            String clash = Run.resource("clash");
            String[] gap = {"gap", "--want", "gamma", "--have", "alpha", "--content", clash};
            String[] asked = Arrays.copyOf(gap, gap.length + 2);
            asked[gap.length] = "--fail-on";
            asked[gap.length + 1] = "contradictions";

            assertThat(Run.small(gap).exit()).isZero();
            assertThat(Run.small(asked).exit()).isEqualTo(1);
        }

        @Test
        void anOpenRequirementFailsWhyWhereAsked() {
            assertThat(exit("why --have alpha beta/B.1.1 --fail-on gaps")).isEqualTo(1);
            assertThat(exit("why --have alpha beta/B.2.1 --fail-on gaps")).isZero();
        }

        private int exit(String line) {
            return Run.small(line.split(" ", -1)).exit();
        }
    }

    @Nested
    class Assurance {
        @Test
        void whatIsOnlyDesignedDoesNotAnswerForOperating() throws IOException {
            Path facts =
                    Files.writeString(
                            folder.resolve("facts.yaml"),
                            """
                            attestations:
                              - { requirement: alpha/S2.1, met: true, assurance: designed }
                            """);

            Run designed = coverage(facts, "designed");
            Run operating = coverage(facts, "operating");

            assertThat(designed.out()).contains("beta/B.2.1: full");
            assertThat(operating.out()).contains("beta/B.2.1: none");
        }

        private Run coverage(Path facts, String level) {
            return Run.small(
                    "why", "--facts", facts.toString(), "--assurance", level, "beta/B.2.1");
        }
    }

    @Nested
    class Trust {
        @Test
        void aMappingOfAPublisherThatIsNotTrustedProvesNothing() {
            Run trusted = Run.small(gamma("publisher=Gamma Office"));
            Run other = Run.small(gamma("publisher=NIST"));

            assertThat(trusted.out()).contains("gamma/G.2: full");
            assertThat(other.out()).contains("gamma/G.2: not assessed");
        }

        @Test
        void aRowThatOnePublisherStatesIsNotEnoughWhereTwoAreAsked() {
            Run run = Run.small(gamma("publishers>=2"));

            assertThat(run.out()).contains("gamma/G.2: not assessed");
        }

        private String[] gamma(String trust) {
            return new String[] {"why", "--have", "alpha", "gamma/G.2", "--trust", trust};
        }
    }

    @Nested
    class Colour {
        private final String[] gap = {"gap", "--have", "alpha", "--want", "beta", "--brief"};

        @Test
        void isLeftOutOfAPipe() {
            assertThat(Run.small(gap).out()).doesNotContain("\u001b");
        }

        @Test
        void canBeForcedAndForbidden() {
            assertThat(Run.small(Map.of("CLICOLOR_FORCE", "1"), gap).out()).contains("\u001b[");
            assertThat(Run.small(Map.of("CLICOLOR_FORCE", "1", "NO_COLOR", "1"), gap).out())
                    .doesNotContain("\u001b");
        }
    }

    @Nested
    class OutputFiles {
        private final String[] gap = {"gap", "--have", "alpha", "--want", "beta"};

        @Test
        void holdWhatTheScreenWouldShow() throws IOException {
            Path file = folder.resolve("gap.txt");

            Run run = Run.small(to(file));

            assertThat(run.exit()).isZero();
            assertThat(run.out()).isEmpty();
            assertThat(Files.readString(file)).isEqualTo(Run.small(gap).out());
            assertThat(folder).isDirectoryContaining("glob:**/gap.txt");
            assertThat(folder.toFile().list()).hasSize(1);
        }

        @Test
        void areReachedThroughLinksAndKeepTheirPermissions() throws IOException {
            Path file = Files.writeString(folder.resolve("real.txt"), "old");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
            Path link = Files.createSymbolicLink(folder.resolve("link.txt"), Path.of("real.txt"));
            Path ahead = Files.createSymbolicLink(folder.resolve("ahead.txt"), Path.of("new.txt"));

            Run.small(to(link));
            Run.small(to(ahead));

            assertThat(link).isSymbolicLink();
            assertThat(Files.readString(file)).startsWith("Gap  alpha");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-r-----");
            assertThat(ahead).isSymbolicLink();
            assertThat(folder.resolve("new.txt")).isRegularFile();
        }

        @Test
        void namedByAHyphenAreTheScreen() {
            Run run = Run.small("gap", "--have", "alpha", "--want", "beta", "--output", "-");

            assertThat(run.out()).isEqualTo(Run.small(gap).out());
        }

        @Test
        void thatTheCommandReadsAreRefused() throws IOException {
            Path facts = Files.writeString(folder.resolve("facts.yaml"), "attestations: []\n");
            Path pack = Files.createDirectories(folder.resolve("pack/frameworks"));

            String[] sameFile = {
                "gap", "--facts", facts.toString(), "--want", "beta", "--output", facts.toString()
            };
            String[] insidePack = {
                "frameworks",
                "--content",
                folder.resolve("pack").toString(),
                "--output",
                pack.resolve("out.txt").toString()
            };

            assertThat(Run.small(sameFile).err()).contains("is a file that this command reads");
            assertThat(Run.of(insidePack).err())
                    .contains("lies in a folder that this command reads")
                    .contains(
                            ". Write it beside that folder, as in --output "
                                    + folder.toRealPath().resolve("out.txt"));
            assertThat(facts).hasContent("attestations: []");
        }

        @Test
        void inAFolderThatDoesNotExistAreRefused() {
            Run run = Run.small(to(folder.resolve("nowhere/gap.txt")));

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("there is no folder");
        }

        @Test
        void withAnImpossibleNameAreRefusedInPlainWords() {
            Run tooLong = Run.small(to(folder.resolve("x".repeat(300))));
            Run empty = Run.of("frameworks", "--output=");
            Run isFolder = Run.small(to(folder));

            assertThat(tooLong.err()).contains("cannot be written: ").doesNotContain("Exception");
            assertThat(empty.err()).contains("not an empty text");
            assertThat(isFolder.err()).contains("is a folder, not a file");
            assertThat(folder).isEmptyDirectory();
        }

        private String[] to(Path file) {
            String[] all = Arrays.copyOf(gap, gap.length + 2);
            all[gap.length] = "--output";
            all[gap.length + 1] = file.toString();
            return all;
        }
    }

    @Nested
    class StandardOutput {
        @Test
        void thatNobodyReadsAnyMoreIsNoFault() {
            Run run = Run.failing("Broken pipe", "frameworks");

            assertThat(run.exit()).isZero();
            assertThat(run.err()).isEmpty();
        }

        @Test
        void thatHasNoSpaceLeftIsSaidSo() {
            Run run = Run.failing("No space left on device", "frameworks");

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err())
                    .isEqualTo("crosswalk: standard output cannot be written: no space left\n");
        }
    }

    @Nested
    class FactsFiles {
        private static final String FACTS =
                """
                attestations:
                  - { requirement: alpha/S1.1, met: true, assurance: designed, source: Type I }
                  - { requirement: alpha/S1.2, met: true }
                  - { requirement: alpha/S2.1, met: false, source: exception 4 }
                """;

        @Test
        void canComeByStandardInput() {
            Run run = Run.piped(FACTS, "gap", "--facts", "-", "--want", "beta");

            assertThat(run.exit()).isZero();
            assertThat(run.out()).startsWith("Gap  alpha (1 of 4) → beta");
        }

        @ParameterizedTest
        @ValueSource(strings = {"table", "md"})
        void showTheirExceptionsAboveTheThemes(String format) {
            Run run = Run.piped(FACTS, "gap", "--facts", "-", "--want", "beta", "--format", format);

            assertThat(words(run))
                    .contains(
                            "alpha 1 of 4 met, 1 not met, 1 not for what is asked here",
                            "alpha/S2.1 Copies that can be restored (exception 4)",
                            "is on record as designed; asked for here: in place (Type I)");
            assertThat(run.out().indexOf("exception 4"))
                    .isLessThan(run.out().indexOf("B.1.1"))
                    .isPositive();
        }

        @ParameterizedTest
        @ValueSource(strings = {"table", "md"})
        void sayWhichExceptionKeepsARequirementOpen(String format) {
            Run run = Run.piped(FACTS, "why", "--facts", "-", "beta/B.1.1", "--format", format);
            Run cured = Run.piped(FACTS.replace("S2.1", "R1.1"), "why", "--facts", "-", "B.2.1");
            Run disproved = Run.piped(FACTS, "why", "--facts", "-", "beta/B.2.1");

            assertThat(run.out())
                    .contains(
                            "alpha/S1.1 demands 2 of what is missing, but is on record as designed");
            assertThat(cured.out()).contains("Show that alpha/S2.1").doesNotContain("Once");
            assertThat(words(disproved))
                    .contains("It is known not to be met: the proof says because of what.")
                    .contains("Once alpha/S2.1 Copies that can be restored is met, it is full.");
        }
    }

    @Nested
    class FactsThatSayLess {
        @ParameterizedTest
        @ValueSource(strings = {"gap --facts - --want beta", "why --facts - beta/B.1.1", "lint -"})
        void cannotComeFromAClosedStandardInput(String line) {
            Run run = Run.closed(line.split(" ", -1));

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err())
                    .isEqualTo("crosswalk: standard input is closed or cannot be read\n");
        }

        @Test
        void countEachRequirementOnce() {
            String facts =
                    """
                    attestations:
                      - { requirement: alpha/S1.1, met: true }
                      - { requirement: alpha/S1.2, met: true }
                    notApplicable:
                      - { requirement: alpha/S1.1, justification: Nobody signs in. }
                    """;

            Run run = Run.piped(facts, "gap", "--facts", "-", "--want", "beta", "--brief");

            assertThat(words(run)).contains("alpha 1 of 4 met, 1 not applicable");
        }

        @Test
        void countAsOperatingWhereNoLevelIsStated() {
            String facts = "attestations: [{ requirement: alpha/S2.1, met: true }]";

            Run run = Run.piped(facts, "why", "--facts", "-", "beta/B.2.1");

            assertThat(words(run))
                    .contains("alpha/S2.1 is attested met, level not stated (counts as operating)");
        }

        @Test
        void ofTheRequirementItselfAreInItsWay() {
            String facts =
                    """
                    attestations:
                      - { requirement: beta/B.1.1, met: true, assurance: designed }
                      - { requirement: beta/B.2.1, met: false, source: exception 4 }
                    """;

            Run beside = Run.piped(facts, "why", "--facts", "-", "beta/B.1.1");
            Run denied = Run.piped(facts, "why", "--facts", "-", "beta/B.2.1");

            assertThat(words(beside))
                    .contains(
                            "What stands against it - beta/B.1.1 is on record as designed; asked"
                                    + " for here: in place");
            assertThat(words(denied))
                    .contains(
                            "What stands against it - beta/B.2.1 is attested not met, level not stated"
                                    + " (exception 4)");
        }

        @Test
        void mayBeNothingYet() {
            Run run = Run.piped("attestations: []", "why", "--facts", "-", "beta/B.1.1");

            assertThat(run.out()).contains("have nothing yet");
        }
    }

    @Nested
    class Drafts {
        private static final String GAP = "gap --have alpha --want gamma --brief";

        @ParameterizedTest
        @ValueSource(strings = {"table", "md"})
        void areNamedWhereAnAnswerMayRestOnThem(String format) throws IOException {
            Run run = Run.small(inPack(pack(), GAP + " --format " + format));

            assertThat(words(run))
                    .contains(
                            "1 mapping set is a draft: acme; --trust status=accepted leaves it out");
        }

        @Test
        void areNotNamedWhereTheyCannotMatter() throws IOException {
            Run accepted = Run.small(inPack(pack(), GAP + " --trust status=accepted"));
            Run elsewhere = Run.small(inPack(pack(), "gap --have alpha --want beta --brief"));

            assertThat(accepted.out() + elsewhere.out()).doesNotContain("draft");
        }

        @Test
        void areMarkedInAProofBesideTheirPublisher() throws IOException {
            Run draft = Run.small(inPack(pack(), "why --have alpha gamma/G.3"));
            Run accepted = Run.small("why", "--have", "alpha", "gamma/G.2");

            assertThat(words(draft)).contains("row acme#1 (Acme, draft), from alpha/S1.2");
            assertThat(words(accepted)).contains("row alpha-gamma#2 (Gamma Office), from");
        }

        private static String[] inPack(Path pack, String line) {
            return (line + " --content " + pack).split(" ", -1);
        }

        private Path pack() throws IOException {
            Files.createDirectories(folder.resolve("crosswalks"));
            Files.writeString(
                    folder.resolve("crosswalks/acme.yaml"),
                    """
                    id: acme
                    left: alpha
                    right: gamma
                    publisher: Acme
                    licence: made up for tests
                    status: draft
                    mappings:
                      - { left: [S1.2], relation: superset, right: [G.3] }
                    """);
            return folder;
        }
    }

    @Test
    void aHeadingNamesWhatIsUnderItAndSaysWhetherThereIsMore() {
        Run all = Run.small("why", "--have", "alpha", "alpha/S1");
        Run some = Run.of("why", "--have", "soc2-2017", "iso27001-2022/A.5");

        assertThat(all.err()).endsWith("S1.1, S1.2\n");
        assertThat(some.err()).endsWith("A.5.1, A.5.2, A.5.3 ..\n");
    }

    /// What guidance below its requirements demands, they suggest, and not the heading above them.
    @Test
    void aHeadingSuggestsNothing() {
        Run run = Run.of("show", "soc2-2017/CC1");

        assertThat(run.out()).contains("Under it").doesNotContain("Suggests");
        assertThat(Run.of("show", "soc2-2017/CC1", "--format", "json").out())
                .contains("\"suggests\": []");
    }

    @Test
    void aWhyGivesAReasonForWhatIsPossible() {
        Run run = Run.small("why", "--have", "alpha", "beta/B.1.1");

        assertThat(words(run))
                .contains(
                        "the guidance of alpha/S1.1 names it, and a report does not say whether it"
                                + " is done");
    }

    @Test
    void aLongGapSaysItsSumsAgainAtTheEnd() {
        Run run = Run.of("gap", "--have", "soc2-2017", "--want", "iso27001-2022");
        Run brief = Run.of("gap", "--have", "soc2-2017", "--want", "iso27001-2022", "--brief");

        String end = run.out().substring(run.out().indexOf("In sum  proven "));
        assertThat(end.lines().limit(2)).anyMatch(l -> l.contains("possible"));
        assertThat(brief.out()).doesNotContain("In sum");
    }

    @Test
    void aRequirementWithoutAThemeIsInTheTableAndOnceInTheDetail() {
        Run run = Run.small("gap", "--have", "alpha", "--want", "gamma");

        assertThat(run.out().lines().filter(l -> l.startsWith("G.2 "))).hasSize(1);
        assertThat(run.out().lines().filter(l -> l.contains("G.2  "))).hasSize(2);
    }

    @Test
    void aContradictionNamesItsRowsAndTheirPublishers() {
        Run run =
                Run.small(
                        "gap",
                        "--have",
                        "alpha",
                        "--want",
                        "gamma",
                        "--content",
                        Run.resource("clash"));

        assertThat(words(run))
                .contains("alpha-gamma#2 (Gamma Office, ")
                .contains(") says that alpha/S1.2 contains gamma/G.2; alpha-gamma-clash#1 (")
                .contains(") says that alpha/S1.2 shares nothing with gamma/G.2");
    }

    @Test
    void titlesHaveTheOrderOfTheEdition() {
        Run gap = Run.small("gap", "--have", "alpha:S2,S1", "--want", "beta:B.2,B.1");

        assertThat(gap.out()).startsWith("Gap  alpha:S1,S2 → beta:B.1,B.2");
    }

    @Test
    void helpOfAVerbHasTwoNamesAndTheListOfVerbsSaysWhatTheyDo() {
        assertThat(Run.of("help", "gap").out()).isEqualTo(Run.of("gap", "--help").out());
        assertThat(Run.of("help").out())
                .isEqualTo(Run.of("--help").out())
                .containsPattern("gap +How far")
                .containsPattern("lint +Check");
    }

    @Nested
    class Lint {
        @ParameterizedTest
        @ValueSource(ints = {60, 90, 100, 110, 120})
        void showsTheIdsOfEditionsWhole(int columns) throws IOException {
            String id = "a-very-long-edition-id-of-our-own-2026";
            Files.createDirectories(folder.resolve("pack/frameworks"));
            Files.writeString(
                    folder.resolve("pack/frameworks/own.yaml"),
                    "id: " + id + "\ntitle: Own\nrequirements: [{ id: O.1 }]\n");

            Run run =
                    Run.with(
                            Map.of("COLUMNS", Integer.toString(columns)),
                            "lint",
                            folder.resolve("pack").toString());

            assertThat(run.out()).contains(id);
        }

        /// Judged as a pack of content, each of its files would be one error.
        @Test
        void saysOfAFolderThatWasAProgrammeWhatItLacks() throws IOException {
            Files.writeString(folder.resolve("risks.yaml"), "risks: []\n");
            Files.createDirectories(folder.resolve("controls"));
            for (int i = 0; i < 2; i++) {
                Run run = Run.of("lint", folder.toString());

                assertThat(run.exit()).isEqualTo(1);
                assertThat(words(run)).contains("holds no programme.yaml").contains("1 error, 0");
                // The same where it is no file.
                Files.createDirectories(folder.resolve("programme.yaml"));
            }
        }

        @Test
        void warnsOfAFactThatIsSaidTwice() throws IOException {
            Path facts =
                    Files.writeString(
                            folder.resolve("facts.yaml"),
                            """
                            attestations:
                              - { requirement: soc2-2017/CC6.1, met: true }
                              - { requirement: soc2-2017/CC6.1, met: true }
                            """);

            Run run = Run.of("lint", facts.toString());

            assertThat(run.exit()).isZero();
            assertThat(words(run)).contains("facts.yaml:3: soc2-2017/CC6.1 is attested the same");
            assertThat(Run.of("lint", facts.toString(), "--fail-on", "findings").exit())
                    .isEqualTo(1);
        }
    }

    @Nested
    class Compare {
        @Test
        void tellsDemandsFromGuidance() {
            Run run = Run.small("compare", "alpha", "beta", "--brief");

            assertThat(words(run))
                    .contains(
                            "beta 5 of 6 (83.3 %) have a counterpart: 4 share something that both"
                                    + " demand, 1 only what guidance names")
                    .contains("1 of 6 in beta by guidance only B.2.2");
        }

        @ParameterizedTest
        @ValueSource(strings = {"table", "md"})
        void saysWhatItLeavesOutWhereAnEditionIsOpaque(String format) {
            Run opaque = Run.small("compare", "alpha", "gamma", "--format", format);
            Run decomposed = Run.small("compare", "alpha", "beta", "--format", format);

            assertThat(words(opaque)).contains("gap also follows longer ways through other");
            assertThat(decomposed.out()).doesNotContain("longer ways");
        }

        @Test
        void namesItsScopesInTheOrderOfTheirEditions() {
            Run run = Run.small("compare", "alpha:S2,S1", "beta:B.2,B.1", "--format", "json");

            assertThat(run.out())
                    .contains("\"left\": \"alpha:S1,S2\"", "\"right\": \"beta:B.1,B.2\"");
        }

        @Test
        void countsOneAsOne() {
            Run run = Run.small("compare", "alpha:S2.1", "beta:B.2.1", "--brief");

            assertThat(words(run))
                    .contains("1 of 1 (100 %) has a counterpart: 1 shares something")
                    .contains("1 pair: 1 shares something that both demand");
        }

        @Test
        void marksWhatIsNewInTheEdition() {
            Run run = Run.of("compare", "iso27001-2013", "iso27001-2022", "--brief");

            assertThat(run.out()).contains("A.5.7  Threat intelligence (new in iso27001-2022)");
        }
    }

    @Nested
    class Spreadsheets {
        @Test
        void haveOneRowARequirementAndNoFormulas() {
            Run run = Run.small("gap", "--have", "alpha", "--want", "beta", "--format", "csv");

            assertThat(run.out().split("\r\n", -1)).hasSize(1 + 6 + 1);
            assertThat(run.out())
                    .contains("\r\nbeta/B.1.3,'=Formula of a clock,B.1,none,false,0,0,1,0,0,1,")
                    .contains("\"A title with | pipe, \"\"quotes\"\" and a comma\"");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "frameworks",
                    "controls",
                    "show ACC-07",
                    "show access-control-policy",
                    "show beta",
                    "show beta/B.1.1",
                    "show small-clock-source",
                    "compare alpha beta",
                    "why --have alpha beta/B.1.1",
                    "lint"
                })
        void haveRowsAsLongAsTheirHeader(String line) {
            Run run = Run.small((line + " --format csv").split(" ", -1));

            String[] rows = run.out().split("\r\n", -1);
            int columns = columns(rows[0]);
            assertThat(rows).filteredOn(r -> !r.isEmpty()).allMatch(r -> columns(r) == columns);
        }

        private int columns(String row) {
            return row.replaceAll("\"[^\"]*\"", "").split(",", -1).length;
        }
    }

    @Test
    void blanksThatAnOrganisationFillsInLookTheSameEverywhere() {
        for (String format : new String[] {"csv", "md", "table"}) {
            Run run = Run.small("gap", "--have", "beta:B.2", "--want", "beta", "--format", format);

            assertThat(run.out()).containsPattern("\\[days|\\\\\\[days").doesNotContain("{{");
        }
    }

    @Nested
    class MarkdownTables {
        @Test
        void escapePipes() {
            Run run = Run.small("gap", "--have", "alpha", "--want", "beta", "--format", "md");

            assertThat(run.out())
                    .startsWith("# Gap: alpha to beta\n")
                    .contains("A title with \\| pipe");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "frameworks",
                    "controls",
                    "show ACC-07",
                    "show access-control-policy",
                    "show beta",
                    "show beta/B.1.1",
                    "show small-clock-source",
                    "compare alpha beta",
                    "why --have alpha beta/B.1.1",
                    "lint"
                })
        void areMadeByEveryVerb(String line) {
            Run run = Run.small((line + " --format md").split(" ", -1));

            assertThat(run.err()).isEmpty();
            assertThat(run.out()).startsWith("# ");
        }
    }

    @Nested
    class Show {
        @Test
        void aRequirementNamesItsObligationsAndCounterparts() {
            Run run = Run.small("show", "beta/B.1.1");

            assertThat(run.out())
                    .contains("Demands 3 obligations", "every [interval], at least yearly")
                    .contains("Counterparts in alpha", "contains", "S1.1  Accounts and rights");
        }

        @Test
        void aRequirementNamesTheRowsThatNoCounterpartShows() throws IOException {
            Files.createDirectories(folder.resolve("crosswalks"));
            Files.writeString(
                    folder.resolve("crosswalks/together.yaml"),
                    """
                    id: together
                    left: alpha
                    right: gamma
                    publisher: Somebody
                    licence: made up for tests
                    mappings:
                      - { left: [S1.1, S2.1], relation: superset, right: [G.3] }
                    """);

            Run many = Run.small("show", "alpha/S2.1", "--content", folder.toString());
            Run aside = Run.small("show", "alpha/S1.2", "--content", Run.resource("clash"));

            assertThat(words(many))
                    .contains(
                            "Published mappings together#1: alpha/S1.1 and alpha/S2.1 together"
                                    + " contain gamma/G.3 (Somebody)");
            assertThat(words(aside))
                    .contains(
                            "alpha/S1.2 shares nothing with gamma/G.2 (Somebody Else), set aside");
        }

        @Test
        void aPartOfAnEditionCountsItself() {
            Run run = Run.small("show", "beta:B.1");

            assertThat(run.out())
                    .contains(
                            "3 assessable requirements, 3 decomposed into 5 distinct obligations");
        }

        @Test
        void aRequirementSaysWhatTheNewEditionAdds() {
            Run run = Run.of("show", "iso27001-2022/6.2");

            assertThat(run.out()).contains("same: iso27001-2013 6.2", "adds: ").contains("reached");
        }

        @Test
        void aPointThatNoOtherEditionDemandsNamesTheGuidanceThatSpeaksOfIt() {
            assertThat(words(Run.of("show", "soc2-2017/CC7.5")))
                    .contains(
                            "CC7.5-3 Determines Root Cause of the Incident no other edition demands"
                                    + " anything of it; guidance on ")
                    .containsPattern("CC7\\.5-3 [^;]*; guidance on [^;]*A\\.5\\.27[^;]* names it");
        }

        @Test
        void anObligationNamesAllThatAskForIt() {
            Run run = Run.small("show", "small-account-review");

            assertThat(run.out())
                    .contains("Demanded by 1 requirement\n  beta/B.1.1")
                    .contains("Suggested by 1 requirement\n  alpha/S1.1");
        }
    }

    @Test
    void anIdInTwoEditionsMustBeNamedInFull() {
        Run run = Run.small("show", "S2.1");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("alpha/S2.1, gamma/S2.1");
    }

    @Test
    void aTextInAPackCannotSteerTheTerminal() throws IOException {
        Files.createDirectories(folder.resolve("frameworks"));
        Files.writeString(
                folder.resolve("frameworks/evil.yaml"),
                """
                id: evil
                title: "Evil \\e[2J title"
                publisher: Evil
                edition: "1"
                licence: "\\e]0;owned\\a"
                requirements:
                  - { id: X.1, kind: control, title: "T \\e[31m", summary: "S \\e[0m" }
                """);

        Run list = Run.of("frameworks", "--content", folder.toString());
        Run tree = Run.of("show", "evil", "--content", folder.toString());

        assertThat(list.out() + list.err() + tree.out() + tree.err()).doesNotContain("\u001b");
    }

    @Test
    void aTextInAPackCannotTurnTheDirectionOfWriting() throws IOException {
        Files.createDirectories(folder.resolve("frameworks"));
        Files.writeString(
                folder.resolve("frameworks/turned.yaml"),
                """
                id: turned
                title: Turned
                publisher: Turned
                edition: "1"
                licence: mine
                requirements:
                  - { id: X.1, kind: control, title: "Title \u202e turned", summary: "One." }
                """);

        Run tree = Run.of("show", "turned", "--content", folder.toString());

        assertThat(tree.out()).contains("Title \\u202e turned").doesNotContain("\u202e");
    }

    @Test
    void theCompletionScriptKnowsVerbsOptionsAndEditions() {
        Run run = Run.of("completion", "bash");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("_complete_crosswalk", "--have", "iso27001-2022", "compare");
        assertThat(Run.of("completion", "zsh").out()).isEqualTo(run.out());
    }

    /// What was printed, whatever its line breaks.
    private static String words(Run run) {
        return run.out().replaceAll("\\s+", " ");
    }
}
