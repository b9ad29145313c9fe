package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    @ValueSource(strings = {"gap", "compare", "why", "show", "frameworks", "lint", "completion"})
    void everyVerbHasHelpWithExamples(String verb) {
        Run run = Run.of(verb, "--help");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("Usage: crosswalk " + verb).contains("Examples:");
        assertThat(Run.of("--help").out()).contains("  " + verb);
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
            String clash = " --want gamma --have alpha --content " + Run.resource("clash");

            assertThat(exit("gap" + clash)).isZero();
            assertThat(exit("gap" + clash + " --fail-on contradictions")).isEqualTo(1);
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
        void inAFolderThatDoesNotExistAreRefused() {
            Run run = Run.small(to(folder.resolve("nowhere/gap.txt")));

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("there is no folder");
        }

        @Test
        void thatAreFoldersAreRefused() {
            assertThat(Run.small(to(folder)).exit()).isEqualTo(2);
        }

        private String[] to(Path file) {
            String[] all = Arrays.copyOf(gap, gap.length + 2);
            all[gap.length] = "--output";
            all[gap.length + 1] = file.toString();
            return all;
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
    void theCompletionScriptKnowsVerbsOptionsAndEditions() {
        Run run = Run.of("completion", "bash");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("_complete_crosswalk", "--have", "iso27001-2022", "compare");
        assertThat(Run.of("completion", "zsh").out()).isEqualTo(run.out());
    }
}
