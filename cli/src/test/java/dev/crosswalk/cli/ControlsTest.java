package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.control.Control;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `crosswalk controls`, and `crosswalk show` of controls, documents and what they discharge, on
/// the small pack with a library of its own.
class ControlsTest {
    private static final String LIBRARY = Run.resource("library");
    private static final Pattern ID = Pattern.compile("(?m)^([A-Z]{3}-[0-9]{2}) ");

    private static Run library(Map<String, String> environment, String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--content", LIBRARY));
        return Run.small(environment, all.toArray(String[]::new));
    }

    private static Run library(String line) {
        return library(Map.of(), line.split(" ", -1));
    }

    private static List<String> ids(Run run) {
        assertThat(run.err()).isEmpty();
        return ID.matcher(run.out()).results().map(m -> m.group(1)).toList();
    }

    /// What was printed, whatever its line breaks.
    private static String words(Run run) {
        return run.out().replaceAll("\\s+", " ");
    }

    @Nested
    class Filters {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        --domain small                                       | SML-01 SML-02 SML-03 SML-04 SML-05
                        --requirement alpha/S1.1                             | SML-02 SML-03
                        --requirement R1.1                                   | SML-01
                        --requirement alpha/S1                               | SML-02 SML-03 SML-04
                        --requirement alpha/S1.2 --requirement beta/B.2.1    | SML-04 SML-05
                        --obligation small-backup-made                       | SML-05
                        --document small-rules                               | SML-01 SML-02 SML-03
                        --domain small --nature automated                    | SML-04 SML-05
                        --domain small --nature automated --nature hybrid    | SML-02 SML-04 SML-05
                        --domain small --nature automated --cadence monthly  | SML-05
                        --domain small --cadence per-event                   | SML-02
                        --domain small --type detective                      | SML-03
                        --domain small --search tickets                      | SML-02
                        --domain small --search PAYROLL                      | SML-02
                        --domain small --search sml-03                       | SML-03
                        --domain small --search signin-setting               | SML-04
                        """)
        void namesOfOneKindAreAlternativesAndKindsNarrowEachOther(String filter, String fitting) {
            assertThat(ids(library("controls " + filter))).containsExactly(fitting.split(" ", -1));
        }

        @Test
        void allWordsOfOneSearchMustStandSomewhere() {
            Run both = library(Map.of(), "controls", "--search", "payroll  WIKI");
            Run either =
                    library(
                            Map.of(),
                            "controls",
                            "--domain",
                            "small",
                            "--search",
                            "payroll forget",
                            "--search",
                            "wiki");

            assertThat(both.out()).startsWith("No control fits.\n");
            assertThat(both.exit()).isZero();
            assertThat(ids(either)).containsExactly("SML-01", "SML-02");
        }

        @Test
        void aRequirementSaysWhichOfWhatItAsksIsDischargedAndByWhom() {
            Run run = library("controls --requirement beta/B.1.1 --requirement beta/B.2.2");

            assertThat(run.out())
                    .containsPattern("SML-02 .* 2 demanded\n")
                    .containsPattern("SML-03 .* 1 demanded\n")
                    .contains("beta/B.1.1  User accounts\n", "small-account-approved, by SML-02");
            assertThat(words(run)).contains("small-clock-source, by no control ");
        }

        @Test
        void aRequirementThatIsOpaqueSaysSo() {
            Run run = library("controls --requirement gamma/G.1");

            assertThat(run.out())
                    .contains("No control fits.", "gamma/G.1  Accounts", "is not decomposed");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        --domain acess            | unknown value for --domain "acess". Maybe "access"?
                        --requirement A.5.188     | unknown requirement "A.5.188". Maybe "A.5.18"?
                        --requirement iso27001-2022/A.5.99 | "A.5.99" is not in iso27001-2022. Maybe "A.5.9"?
                        --requirement soc2-2017   | soc2-2017 is an edition, and one requirement of it is asked for
                        --requirement 4.1         | "4.1" is in several editions.
                        --obligation acc-review   | unknown value for --obligation "acc-review".
                        --obligation acc-review-periodik | Maybe "acc-review-periodic"?
                        --nature automatic        | unknown value for --nature "automatic". Maybe "automated"?
                        --cadence anually         | unknown value for --cadence "anually".
                        --cadence quaterly        | Maybe "quarterly"?
                        --type detect             | unknown value for --type "detect".
                        --document small-rule     | unknown value for --document "small-rule". Maybe "small-rules"?
                        --search=                 | --search needs a word to look for, not an empty text
                        --domian access           | unknown option "--domian". Maybe "--domain"?
                        ACC-07                    | controls does not know what to do with "ACC-07"
                        """)
        void thatAreUnknownAreRefusedWithTheNearest(String filter, String message) {
            Run run = library("controls " + filter);

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).startsWith("crosswalk: ").contains(message);
        }
    }

    @Nested
    class TheList {
        @Test
        void groupsTheBundledLibraryByDomainWithSums() {
            Run run = Run.of("controls");

            assertThat(ids(run))
                    .hasSize(Content.bundled().controls().controls().size())
                    .doesNotHaveDuplicates();
            assertThat(run.out())
                    .containsPattern("\nAccess control  +\\d+ controls, \\d+ obligations, ")
                    .containsOnlyOnce("Effort is in person-days, for a company of 50 people.");
        }

        @Test
        void addsUpToWhatItsPartsAddUpTo() {
            List<Control> access =
                    Content.bundled().controls().controls().stream()
                            .filter(c -> c.domain().equals("access"))
                            .toList();
            long days = access.stream().mapToLong(c -> c.effort().adopt()).sum();

            Run run = Run.of("controls", "--domain", "access");

            assertThat(run.out())
                    .contains("\n" + access.size() + " controls, ")
                    .contains(Control.Effort.days(days) + " days to adopt, ");
        }

        @Test
        void isJsonWithWhatEachControlDoesForEachRequirement() {
            Run run = library("controls --obligation small-account-approved --format json");

            String dense = run.out().replaceAll("\\s+", " ");
            assertThat(dense)
                    .contains(
                            "\"id\": \"SML-02\", \"title\": \"Joiners and leavers\", \"domain\":"
                                    + " \"small\"",
                            "\"cadence\": { \"every\": \"per-event\", \"toleranceDays\": 2, \"days\":"
                                    + " \"calendar\" }",
                            "\"effort\": { \"adopt\": 2.5, \"runPerYear\": 4 }",
                            "{ \"kind\": \"payroll-list\", \"title\": \"payroll list\", \"role\":"
                                    + " \"performance\", \"shows\":"
                                    + " [\"small-account-approved\", \"small-account-removed\"],"
                                    + " \"freshDays\": 1, \"population\": false,"
                                    + " \"toleranceDays\": null, \"answers\": [\"account-ticket\"] }",
                            "{ \"requirement\": \"beta/B.1.1\", \"demands\": { \"total\": 3,"
                                    + " \"discharged\": [\"small-account-approved\","
                                    + " \"small-account-removed\"] }, \"suggests\": { \"total\": 0,"
                                    + " \"discharged\": [] } }");
        }
    }

    @Nested
    class Show {
        @ParameterizedTest
        @ValueSource(strings = {"ACC-07", "acc-07", "Acc-07"})
        void findsAControlWhateverTheCaseOfItsLetters(String typed) {
            assertThat(Run.of("show", typed).out()).startsWith("ACC-07  ");
        }

        @Test
        void givesAControlWithWhatItServesDemandsFirst() {
            Run run = library("show SML-03");

            assertThat(run.out())
                    .contains("Discharges 1 obligation\n", "small-account-review")
                    .containsPattern("Serves alpha +suggested by 1\n")
                    .containsPattern("S1.1  Accounts and rights +suggested\n")
                    .containsPattern("Serves beta +demanded by 1\n")
                    .containsPattern("B.1.1  User accounts +1 of 3\n")
                    .contains("Depends on\n  SML-02  Joiners and leavers\n");
        }

        @Test
        void explainsAFractionThatIsOnThePage() {
            for (String id : new String[] {"ACC-07", "ISM-02", "PHY-08", "PRV-01"}) {
                String page = Run.of("show", id).out().replaceAll("\\s+", " ");
                Matcher legend =
                        Pattern.compile("(\\d+ of \\d+): it discharges \\d+ of the \\d+ obligation")
                                .matcher(page);

                assertThat(legend.find()).as(id).isTrue();
                assertThat(page.substring(0, legend.start())).as(id).contains(legend.group(1));
                assertThat(page.contains("Suggested: guidance"))
                        .as(id)
                        .isEqualTo(page.contains(" suggested "));
            }
        }

        @Test
        void listsThoseThatDemandBeforeThoseThatSuggest() {
            for (Control control : Content.bundled().controls().controls()) {
                Run run = Run.of("show", control.id(), "--format", "csv");

                List<String> order =
                        run.out()
                                .lines()
                                .filter(l -> l.matches("[^,]*,(demanded|suggested) by,.*"))
                                .map(l -> l.replaceAll("^[^,]*,(\\w+) by,([^/]*)/.*", "$2 $1"))
                                .toList();
                assertThat(order).as(control.id()).isSorted();
            }
        }

        @Test
        void givesADocumentWithItsText() {
            Run run = library("show small-rules");

            assertThat(run.out())
                    .startsWith("small-rules  Rules for Accounts\npolicy, ")
                    .contains("- organisation: Name of the organisation\n")
                    .contains(
                            "- interval: How often the rules are read again, default: once a year\n")
                    .contains("Needed by\n  SML-01  ")
                    .contains("These are the rules of [organisation], read again [interval].");
        }

        @Test
        void givesADocumentByTheNameOfItsFileWhereAnObligationIsCalledTheSame() {
            Run obligation = Run.of("show", "risk-treatment-plan");
            Run document = Run.of("show", "risk-treatment-plan.md");

            assertThat(obligation.out())
                    .contains("facet ")
                    .endsWith(
                            "A document is called the same: crosswalk show risk-treatment-plan.md\n");
            assertThat(document.out()).startsWith("risk-treatment-plan  Risk Treatment Plan\n");
        }

        @Test
        void namesTheControlsOfAnObligation() {
            Run discharged = library("show small-letter");
            Run open = library("show small-clock-source");

            assertThat(discharged.out())
                    .contains("Discharged by 1 control\n  SML-01  Account rules")
                    .endsWith("Written down in\n  small-rules  Rules for Accounts\n");
            assertThat(open.out()).contains("Discharged by no control of the library\n");
        }

        @Test
        void namesTheControlsOfEachObligationOfARequirement() {
            Run run = library("show beta/B.2.3");

            assertThat(words(run))
                    .contains("small-account-approved, by SML-02 ")
                    .contains("small-clock-source, by no control ");
            assertThat(library("show beta/B.2.3 --format csv").out())
                    .containsPattern("beta/B.2.3,demands,small-account-approved,.*,SML-02,\r\n");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        SLM-02        | Maybe "SML-02"?
                        smal-rules    | Maybe "small-rules"?
                        small-leter   | Maybe "small-letter"?
                        CC6.l         | Maybe "CC6.
                        """)
        void refusesUnknownNamesWithTheNearestOfAllKinds(String typed, String nearest) {
            Run run = library("show " + typed);

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err())
                    .contains("unknown edition, requirement, obligation, control or document ")
                    .contains(nearest);
        }
    }

    @Nested
    class Golden {
        private static final Path FOLDER =
                Path.of("src/test/resources/dev/crosswalk/cli/golden-controls").toAbsolutePath();

        @ParameterizedTest
        @CsvSource({"100, never", "100, always", "48, never"})
        void theListIsShownAsItWas(String width, String colour) throws IOException {
            shown("controls", width, colour, "controls --domain small");
        }

        @ParameterizedTest
        @CsvSource({"100, never", "48, never"})
        void theListForARequirementIsShownAsItWas(String width, String colour) throws IOException {
            shown("controls-requirement", width, colour, "controls --requirement alpha/S1");
        }

        @ParameterizedTest
        @CsvSource({"100, never", "100, always", "48, never"})
        void aControlIsShownAsItWas(String width, String colour) throws IOException {
            shown("show-control", width, colour, "show SML-02");
        }

        @ParameterizedTest
        @CsvSource({"100, never", "48, never"})
        void aDocumentIsShownAsItWas(String width, String colour) throws IOException {
            shown("show-document", width, colour, "show small-rules");
        }

        @ParameterizedTest
        @ValueSource(strings = {"csv", "md"})
        void theListIsWrittenAsItWas(String format) throws IOException {
            written("controls", format, "controls --domain small");
        }

        @ParameterizedTest
        @ValueSource(strings = {"csv", "md"})
        void aControlIsWrittenAsItWas(String format) throws IOException {
            written("show-control", format, "show SML-02");
        }

        @ParameterizedTest
        @ValueSource(strings = {"csv", "md"})
        void aDocumentIsWrittenAsItWas(String format) throws IOException {
            written("show-document", format, "show small-rules");
        }

        private static void shown(String name, String width, String colour, String line)
                throws IOException {
            Run run =
                    library(Map.of("COLUMNS", width), (line + " --color " + colour).split(" ", -1));
            assertThat(run.out().lines())
                    .allMatch(l ->
                            colour.equals("always")
                                    || l.codePointCount(0, l.length()) <= Integer.parseInt(width));
            compare(name + "-" + width + "-" + colour + ".txt", run);
        }

        private static void written(String name, String format, String line) throws IOException {
            compare(name + "." + format, library(line + " --format " + format));
        }

        /// The version is that of the bundled content too, which changes without this pack.
        private static void compare(String file, Run run) throws IOException {
            Path golden = FOLDER.resolve(file);
            String written =
                    run.out()
                            .replaceAll(
                                    "([Cc]ontent(?: version)?\\s+)[0-9a-f]{12}", "$1............");
            if (Boolean.getBoolean("golden.write")) {
                Files.createDirectories(FOLDER);
                Files.writeString(golden, written);
            }
            assertThat(run.err()).isEmpty();
            assertThat(written).isEqualTo(Files.readString(golden));
        }
    }

    @Test
    void aControlThatAProgrammeDidNotAdoptIsShownAndSaidToBeNotAdopted(@TempDir Path folder) {
        String begun = Begun.programme(folder.resolve("begun"), "Begun", "none");

        Run shown = Run.of("show", "sup-05", "--programme", begun);

        assertThat(shown.err()).isEmpty();
        assertThat(shown.out().replaceAll("\\s+", " "))
                .contains("SUP-05 Yearly critical supplier")
                .contains("Not adopted in Begun: this is what the library says of it.");
        assertThat(Run.of("show", "SUP-99", "--programme", begun).err())
                .contains("unknown control \"SUP-99\"");
    }
}
