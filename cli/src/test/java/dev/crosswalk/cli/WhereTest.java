package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Questions about those requirements alone that their publisher tags in some way.
class WhereTest {
    private static final String GAP = "gap --have soc2-2017 --want iso27001-2022";

    private static Run run(String line) {
        return Run.of(line.split(" ", -1));
    }

    private static String text(String line) {
        Run run = run(line);
        assertThat(run.err()).isEmpty();
        return run.out().replaceAll("\\s+", " ");
    }

    private static JsonNode json(String line) {
        return JsonMapper.shared().readTree(run(line + " --format json").out());
    }

    @Nested
    class InAGap {
        @Test
        void theHeadSaysWhichRequirementsTheFiguresAreOfAndWhatIsLeftOut() {
            assertThat(text(GAP + " --where concept=detect --brief"))
                    .contains(
                            "iso27001-2022 where concepts = detect",
                            "Only part. The figures are of the 14 of 123 requirements where concepts"
                                    + " = detect. 109 are left out, 30 of them without concepts.",
                            "of 14 requirements");
        }

        @Test
        void theSummarySaysWhatItsNumbersAreOf() {
            assertThat(text(GAP + " --where concept=detect --brief").replace('\u00a0', ' '))
                    .contains("none, of the 14 of 123 requirements where concepts = detect");
        }

        @Test
        void theSentenceNamesTheConditionBehindWhatAsks() {
            assertThat(text(GAP + " --where concept=detect --brief"))
                    .contains("of ISO/IEC 27001:2022 where concepts = detect; about");
            assertThat(text("report " + GAP + " --where concept=detect --format md"))
                    .contains(
                            "of ISO/IEC 27001:2022 where concepts = detect; about",
                            "What SOC 2 shares with ISO/IEC 27001:2022 where concepts = detect");
        }

        @Test
        void whatGuidanceWouldChangeIsAskedUnderTheSameCondition() {
            String again = GAP.replace("soc2-2017", "soc2-2017+guidance");

            assertThat(text(GAP + " --where concept=detect --brief"))
                    .contains("63.1 % proven if your report", again + " --where concept=detect");
            assertThat(text(again + " --where concept=detect --brief"))
                    .contains("Proved today: 63.1 %");
        }

        @Test
        void nothingIsSaidOfAConditionWhereThereIsNone() {
            assertThat(text(GAP + " --brief")).doesNotContain("Only part", "where", "left out");
            assertThat(json(GAP).has("where")).isFalse();
            assertThat(json(GAP).has("leftOut")).isFalse();
        }

        @Test
        void jsonHasTheConditionAndTheFiguresOfWhatItHoldsFor() {
            JsonNode some = json(GAP + " --where concept=detect");
            JsonNode all = json(GAP);

            assertThat(some.path("want").asString()).isEqualTo("iso27001-2022");
            assertThat(some.path("where").toString()).isEqualTo("{\"concepts\":[\"detect\"]}");
            assertThat(some.path("leftOut").asInt()).isEqualTo(109);
            assertThat(some.path("requirements")).hasSize(14);
            assertThat(some.path("summary").path("requirements").path("total").asInt())
                    .isEqualTo(14);
            // Each as in the whole gap, in its order: exactly those that have the tag.
            List<JsonNode> tagged = new ArrayList<>();
            double proven = 0;
            for (JsonNode r : all.path("requirements")) {
                if (r.path("attributes").path("concepts").toString().contains("\"detect\"")) {
                    tagged.add(r);
                    proven += r.path("proven").asDouble();
                }
            }
            assertThat(some.path("requirements")).containsExactlyElementsOf(tagged);
            assertThat(some.path("summary").path("proven").asDouble())
                    .isCloseTo(proven / 14, offset(0.0001));
        }

        @Test
        void namesNarrowEachOtherAndValuesOfOneAreAlternatives() {
            assertThat(
                            json(GAP
                                            + " --where concept=respond --where concept=detect"
                                            + " --where type=corrective")
                                    .path("where")
                                    .toString())
                    .isEqualTo(
                            "{\"control_type\":[\"corrective\"],\"concepts\":[\"detect\",\"respond\"]}");
            int detect = count("concept=detect");
            int either = count("concept=detect --where concept=respond");
            int both = count("concept=detect --where type=corrective");

            assertThat(either).isGreaterThan(detect);
            assertThat(both).isLessThan(detect).isPositive();
        }

        private int count(String where) {
            return json(GAP + " --where " + where).path("requirements").size();
        }

        @Test
        void csvHasTheAttributesOfEachRequirement() {
            assertThat(run(GAP + " --where concept=detect --format csv").out().lines().skip(1))
                    .hasSize(14)
                    .allMatch(line -> line.contains("concepts: ") && line.contains("detect"));
        }

        @Test
        void exitOneIsAboutThosePartsToo() {
            String annex = "gap --have iso27001-2022:A.5.37,A.6.7,A.7 --want iso27001-2022";

            assertThat(run(annex + " --fail-on gaps --brief").exit()).isEqualTo(1);
            assertThat(run(annex + " --fail-on gaps --brief --where capability=physical").exit())
                    .isZero();
        }

        @ParameterizedTest
        @ValueSource(strings = {"md", "html"})
        void pagesSayItToo(String format) {
            assertThat(text(GAP + " --where concept=detect --format " + format))
                    .contains(
                            "The figures are of the 14 of 123 requirements where concepts = detect.");
        }
    }

    @Nested
    class HowItIsTyped {
        @ParameterizedTest
        @CsvSource({
            "concepts=detect, concepts = detect",
            "concept=Detect, concepts = detect",
            "CONCEPT=#Detect, concepts = detect",
            "conc=det, concepts = detect",
            "type=detect, control type = detective",
            "control-type=preventive, control type = preventive",
            "property=confidentiality, properties = confidentiality",
            "properties=confid, properties = confidentiality",
            "capability=vulnerability, capabilities = threat and vulnerability management",
            "capabilities=event, capabilities = information security event management",
            "capability=continuity, capabilities = continuity",
            "domain=governance-and-ecosystem, domains = governance and ecosystem",
        })
        void theBeginningOfANameIsEnough(String typed, String meant) {
            assertThat(text(GAP + " --brief --where " + typed)).contains("where " + meant + " ");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        concpt=detect   | unknown attribute in --where "concpt". Maybe "concepts"?
                        concept=detct   | unknown value of concepts in --where "detct". Maybe "detect"?
                        type=loud       | One of: preventive, detective, corrective.
                        detect          | "detect" is no attribute with its value. Write it like control_type=preventive
                        concept=        | "concept=" is no attribute with its value
                        =detect         | "=detect" is no attribute with its value
                        c=detect        | "c" in --where begins several of them. Say which: control_type, concepts, capabilities
                        capability=info | Say which: information_protection, information_security_event_management, information_security_assurance
                        """)
        void whatIsNoneIsRefusedWithTheNearest(String typed, String words) {
            Run run = run(GAP + " --where " + typed);

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains(words);
        }

        @Test
        void anEditionWithoutAttributesSaysWhichHasSome() {
            assertThat(
                            run("gap --have iso27001-2022 --want soc2-2017 --where concept=detect")
                                    .err())
                    .contains(
                            "requirements of soc2-2017 have no attributes to ask for: leave out"
                                    + " --where. Those of iso27001-2022 have");
        }

        /// Its figures would be those of nothing, and nothing fails.
        @Test
        void aConditionThatHoldsForNothingIsRefused() {
            Run run = run(GAP + ":4 --where concept=detect --fail-on gaps");

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err())
                    .contains("iso27001-2022:4 has no requirement where concepts = detect");
        }
    }

    @Nested
    class WhatShowsThem {
        @Test
        void aRequirementShowsItsOwn() {
            assertThat(text("show iso27001-2022/A.8.16"))
                    .contains(
                            "Control type: detective, corrective Properties: confidentiality,"
                                    + " integrity, availability Concepts: detect, respond"
                                    + " Capabilities: information security event management"
                                    + " Domains: defence");
            assertThat(
                            json("show iso27001-2022/A.8.16")
                                    .path("requirement")
                                    .path("attributes")
                                    .path("capabilities")
                                    .toString())
                    .isEqualTo("[\"information_security_event_management\"]");
            assertThat(run("show iso27001-2022/A.8.16 --format csv").out())
                    .contains("iso27001-2022/A.8.16,attribute,concepts,\"detect, respond\"");
            assertThat(run("show iso27001-2022/A.8.16 --format md").out())
                    .contains("- concepts: detect, respond");
            assertThat(text("show iso27001-2022/4.1")).doesNotContain("Concepts");
        }

        @Test
        void anEditionListsWhatThereIsToAskFor() {
            assertThat(text("show iso27001-2022"))
                    .contains(
                            "attributes: control type (preventive 83, detective 13, corrective 14),"
                                    + " properties (confidentiality 87, integrity 84, availability"
                                    + " 85)");
            assertThat(text("show soc2-2017")).doesNotContain("attributes");
        }

        @Test
        void anEditionShowsThoseThatAreAskedForWithWhatTheyStandUnder() {
            String shown =
                    text("show iso27001-2022 --where concept=detect --where type=corrective");

            assertThat(shown)
                    .contains(
                            "the 4 of 123 requirements",
                            "119 are left out, 30 of them without control type and 30 of them"
                                    + " without concepts",
                            "A.5 Organizational controls A.5.7 Threat intelligence",
                            "A.8.16 Monitoring activities")
                    .doesNotContain("A.6 People", "A.8.15", "4.1");
            assertThat(json("show iso27001-2022 --where concept=detect").path("nodes"))
                    .hasSize(14 + 4);
        }

        @Test
        void theHeadOfAnEditionCountsThem() {
            assertThat(text("show iso27001-2022"))
                    .contains(
                            "concepts (identify 23, protect 71, detect 14, respond 11, recover 6)");
            assertThat(text("show iso27001-2022 --where concept=detect --where type=corrective"))
                    .contains(
                            "control type (preventive 2, detective 3, corrective 4)",
                            "concepts (identify 1, protect 1, detect 4, respond 3), cap");
            JsonNode counts =
                    json("show iso27001-2022 --where concept=detect").path("attributeCounts");
            assertThat(counts.path("concepts").path("detect").asInt()).isEqualTo(14);
            assertThat(counts.path("concepts").path("recover").asInt()).isZero();
            assertThat(json("show soc2-2017").has("attributeCounts")).isFalse();
        }

        @Test
        void aControlHasThoseOfWhatItServes() {
            assertThat(run("controls --search LOG-02 --format csv").out())
                    .contains(",attributes", "concepts: ", "detect");
            JsonNode control = json("show LOG-02").path("control").path("attributes");
            assertThat(control.path("concepts").toString()).contains("\"detect\"");
            assertThat(control.path("domains").toString()).contains("\"defence\"");
        }

        @ParameterizedTest
        @ValueSource(strings = {"ACC-07", "iso27001-2022/A.8.16", "acc-review-periodic"})
        void nothingButAnEditionIsShownInPart(String what) {
            assertThat(run("show " + what + " --where concept=detect").err())
                    .contains("--where is about the requirements of an edition, and " + what);
        }

        @Test
        void aComparisonIsOfWhatTheConditionHoldsFor() {
            String line = "compare soc2-2017 iso27001-2022 --where concept=detect";

            assertThat(text(line + " --brief"))
                    .contains(
                            "Only part. The figures are of the 14 of 123",
                            "in soc2-2017 without a counterpart in iso27001-2022 where concepts ="
                                    + " detect");
            assertThat(json(line).path("rightWhere").toString())
                    .isEqualTo("{\"concepts\":[\"detect\"]}");
            assertThat(json(line).has("leftWhere")).isFalse();
            assertThat(json(line).path("right").asString()).isEqualTo("iso27001-2022");
            assertThat(json(line).path("pairs"))
                    .allMatch(pair -> pair.path("right").asString().startsWith("A."));
        }
    }

    @Nested
    class OfAProgramme {
        @TempDir Path temporary;
        private Path folder = Path.of("");

        @BeforeEach
        void makeProgramme() throws IOException {
            folder = Files.createDirectory(temporary.resolve("acme"));
            Files.createDirectory(folder.resolve("controls"));
            write(
                    "programme.yaml",
                    """
                    organisation: Example Ltd
                    frameworks: [ { edition: iso27001-2022 }, { edition: soc2-2017, nodes: [CC] } ]
                    """);
            write(
                    "controls/all.yaml",
                    """
                    controls:
                      - { control: LOG-02, state: implemented, owner: Ann, implementedOn: 2026-01-01 }
                      - { control: PPL-01, state: implemented, owner: Ann, implementedOn: 2026-01-01 }
                    """);
            write(
                    "exclusions.yaml",
                    """
                    exclusions:
                      - { requirement: iso27001-2022/A.8.30, justification: "None is outsourced.", approvedBy: Ann, approvedOn: 2026-01-01 }
                    """);
        }

        private void write(String name, String text) throws IOException {
            Files.writeString(folder.resolve(name), text);
        }

        private Run report(String kind, String... more) {
            List<String> line = new ArrayList<>(List.of("report", kind, "--programme"));
            line.add(folder.toString());
            line.addAll(List.of(more));
            return Run.of(line.toArray(String[]::new));
        }

        private String words(String kind) {
            Run run = report(kind, "--where", "concept=detect");
            assertThat(run.err()).isEmpty();
            return run.out();
        }

        @ParameterizedTest
        @ValueSource(strings = {"gap", "crosswalk", "controls", "soa"})
        void aReportSaysFirstThatItIsOfPart(String kind) {
            assertThat(words(kind))
                    .containsSubsequence(
                            "Example Ltd",
                            "**Only part.** ISO/IEC 27001:2022: The figures are of the 14 of 123"
                                    + " requirements where concepts = detect. 109 are left out, 30 of"
                                    + " them without concepts. SOC 2 (CC) has no such attributes, and"
                                    + " is not narrowed.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"checklist", "management", "documented-information", "plan"})
        void aReportOfAllThereIsRefusesIt(String kind) {
            assertThat(report(kind, "--where", "concept=detect").err())
                    .contains(
                            "report "
                                    + kind
                                    + " is of all requirements: leave out --where, which"
                                    + " gap, crosswalk, controls and soa take");
        }

        @Test
        void theMatrixHasTheControlsThatServeThem() {
            assertThat(words("controls"))
                    .contains("The 1 of 2 that serve a requirement", "LOG-02")
                    .doesNotContain("PPL-01");
        }

        @Test
        void anExtractIsNoStatementOfApplicability() {
            assertThat(words("soa"))
                    .contains(
                            "# Statement of Applicability, an extract",
                            "no statement of applicability by itself",
                            "**13 of 14** controls of the extract apply")
                    .doesNotContain("| **A.8.1** |");
            assertThat(report("soa").out()).doesNotContain("extract", "Only part");
        }

        /// What an extract leaves out is needed, all the same.
        @Test
        void whatServesAnotherControlOfAnnexAIsNotBeyondIt() {
            assertThat(words("soa")).doesNotContain("Controls beyond Annex A");
        }

        @ParameterizedTest
        @CsvSource({"gap, Id, A.8.16", "soa, Control, A.8.16"})
        void aSpreadsheetHasAColumnToFilterByForEachAttribute(
                String kind, String idColumn, String id) throws IOException {
            Path file = temporary.resolve("out.xlsx");
            assertThat(report(kind, "--output", file.toString()).err()).isEmpty();
            Map<String, String> row = new HashMap<>();
            Spreadsheet.edit(
                    file,
                    book ->
                            book.sheetIterator()
                                    .forEachRemaining(sheet ->
                                            row.putAll(row((XSSFSheet) sheet, idColumn, id))));

            assertThat(row)
                    .containsEntry("Control type", "detective, corrective")
                    .containsEntry("Concepts", "detect, respond")
                    .containsEntry("Domains", "defence");
        }

        /// The row with the id, by the titles above it; empty where there is none.
        private static Map<String, String> row(XSSFSheet sheet, String idColumn, String id) {
            Map<Integer, String> titles = new HashMap<>();
            Map<String, String> found = new HashMap<>();
            sheet.forEach(line -> {
                Map<String, String> cells = new HashMap<>();
                line.forEach(cell -> {
                    String text = ((XSSFCell) cell).toString();
                    cells.put(titles.getOrDefault(cell.getColumnIndex(), ""), text);
                });
                if (id.equals(cells.get(idColumn)) && cells.containsKey("Concepts")) {
                    found.putAll(cells);
                }
                line.forEach(cell -> {
                    if (cell.toString().equals(idColumn)) {
                        titles.clear();
                        line.forEach(t -> titles.put(t.getColumnIndex(), t.toString()));
                    }
                });
            });
            return found;
        }

        @Test
        void theWorkbookShowsThemBesideARequirementAndReadsThemNotBack() throws IOException {
            Path file = temporary.resolve("acme.xlsx");
            assertThat(
                            Run.of(
                                            "export",
                                            "--programme",
                                            folder.toString(),
                                            "--output",
                                            file.toString())
                                    .err())
                    .isEmpty();
            String title = "Requirement's attributes (read-only)";
            Spreadsheet.edit(
                    file,
                    (XSSFWorkbook book) -> {
                        XSSFCell cell = Spreadsheet.cell(book, "Exclusions", 0, title);
                        assertThat(cell.getStringCellValue())
                                .startsWith("control type: preventive, detective\n")
                                .contains("\nconcepts: identify, protect, detect\n");
                        cell.setCellValue("concepts: none");
                    });
            Run run = Run.of("import", file.toString(), "--programme", folder.toString());

            assertThat(run.err()).isEmpty();
            assertThat(run.out()).contains("Nothing");
        }
    }
}
