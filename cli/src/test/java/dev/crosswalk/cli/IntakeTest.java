package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.crosswalk.answers.Dialect;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.auditreport.CoverPage;
import dev.crosswalk.answers.intake.ControlList;
import dev.crosswalk.answers.intake.IntakeAnswer;
import dev.crosswalk.answers.intake.IntakeRequest;
import dev.crosswalk.answers.intake.ListProblem;
import dev.crosswalk.answers.intake.ListedControl;
import dev.crosswalk.answers.intake.ListedTest;
import dev.crosswalk.answers.intake.Suggester;
import dev.crosswalk.answers.intake.TestResult;
import dev.crosswalk.cli.MadeUpPdf.Style;
import dev.crosswalk.content.Content;
import dev.crosswalk.formats.foreign.PdfPictures;
import dev.crosswalk.formats.foreign.PdfPictures.Stands;
import dev.crosswalk.formats.foreign.RefusedFile;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeTest {
    private static final Content CONTENT = Content.bundled();

    @TempDir private static Path folder;

    @BeforeAll
    static void writeTheReport() throws IOException {
        MadeUpReport.write(folder);
    }

    private static IntakeAnswer read(Path file, String... columns) throws IOException {
        try {
            return IntakeAnswer.of(
                    new IntakeRequest(
                            file.getFileName().toString(), List.of(columns), CoverPage.EMPTY),
                    file,
                    new Sources(CONTENT, null, null, Instant.EPOCH, Dialect.PLAIN),
                    Suggester.NONE);
        } catch (Refusal e) {
            throw new AssertionError(e.getMessage() + e.details(), e);
        }
    }

    /// Each line of a control and its tests, without their places.
    private static List<String> said(ControlList list) {
        List<String> said = new ArrayList<>();
        for (ListedControl c : list.controls()) {
            said.add(c.id() + " " + c.criteria() + " " + c.result() + " " + c.text());
            for (ListedTest t : c.tests()) {
                said.add("  " + t.text() + " | " + t.words() + " | " + t.result());
            }
        }
        return said;
    }

    @Nested
    class TheMadeUpReport {
        @Test
        void hasTwoExceptionsAndOneControlThatDidNotOperate() throws IOException {
            ControlList list = read(folder.resolve("report.csv")).list();

            assertThat(list.controls()).hasSize(64);
            assertThat(list.controls())
                    .filteredOn(c -> c.result() == TestResult.EXCEPTION)
                    .extracting(ListedControl::id)
                    .containsExactly("ACC-05", "CHG-01");
            assertThat(list.controls())
                    .filteredOn(c -> c.result() == TestResult.NO_OCCASION)
                    .extracting(ListedControl::id)
                    .containsExactly("OPS-07");
        }

        @ParameterizedTest
        @ValueSource(strings = {"pdf", "docx", "xlsx"})
        void listsTheSameInEachFormat(String format) throws IOException {
            assertThat(said(read(folder.resolve("report." + format)).list()))
                    .isEqualTo(said(read(folder.resolve("report.csv")).list()));
        }

        @ParameterizedTest
        @CsvSource({
            "ruled, repeats, upright",
            "ruled, once, upright",
            "ruled, repeats, turned",
            "plain, repeats, upright",
            "plain, once, upright",
            "plain, repeats, turned"
        })
        void listsTheSameHoweverItsTableIsDrawn(String lines, String headings, String page)
                throws IOException {
            Style style =
                    new Style(
                            lines.equals("ruled"),
                            headings.equals("repeats"),
                            false,
                            page.equals("turned"));
            Path file = folder.resolve(lines + headings + page + ".pdf");
            new MadeUpPdf(style).write(MadeUpReport.controls(), file);

            assertThat(said(read(file).list()))
                    .isEqualTo(said(read(folder.resolve("report.csv")).list()));
        }

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void takesCriteriaFromTheHeadingsThatControlsStandUnder(boolean ruled) throws IOException {
            Path file = folder.resolve("grouped" + ruled + ".pdf");
            new MadeUpPdf(new Style(ruled, true, true, false)).write(MadeUpReport.controls(), file);
            List<ListedControl> all = read(folder.resolve("report.csv")).list().controls();

            assertThat(read(file).list().controls())
                    .extracting(c -> c.id() + " " + c.criteria() + c.text())
                    .isEqualTo(
                            MadeUpReport.controls().stream()
                                    .map(c ->
                                            c.id()
                                                    + " ["
                                                    + c.criteria().split(",", -1)[0]
                                                    + "]"
                                                    + c.text())
                                    .toList());
            assertThat(all).hasSize(64);
        }
    }

    @Nested
    class ThePlaceOfARow {
        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void endsWhereTheNextOneBegins(boolean ruled) throws Exception {
            Path file = folder.resolve("places" + ruled + ".pdf");
            new MadeUpPdf(new Style(ruled, true, false, false))
                    .write(MadeUpReport.controls(), file);
            byte[] pdf = Files.readAllBytes(file);
            List<ListedControl> all = read(file).list().controls();
            int pairs = 0;

            for (int i = 0; i + 1 < all.size(); i++) {
                int page = page(all.get(i));
                if (page != page(all.get(i + 1))) {
                    continue;
                }
                Stands one = stands(pdf, page, all.get(i));
                Stands next = stands(pdf, page, all.get(i + 1));
                assertThat(one.top() + one.height())
                        .as(all.get(i).id())
                        .isCloseTo(next.top(), within(0.001));
                pairs++;
            }
            assertThat(pairs).isGreaterThan(40);
        }

        private static int page(ListedControl control) {
            return Integer.parseInt(control.at().replaceAll("page (\\d+),.*", "$1"));
        }

        private static Stands stands(byte[] pdf, int page, ListedControl control)
                throws RefusedFile {
            return Objects.requireNonNull(PdfPictures.find(pdf, page, control.id()), control.id());
        }
    }

    @Nested
    class HeadingsOfGroups {
        private static final List<MadeUpReport.Control> GROUPED =
                List.of(
                        control("GV-1", "The board meets.", "CC1.1 to CC1.3"),
                        control("LA-1", "Doors are locked.", "CC6.1 to CC6.8"),
                        control("LA-2", "Users are known.", "CC6.1 to CC6.8"),
                        control("RM-1", "Cover is bought.", "CC9.1, CC9.2"));

        private static MadeUpReport.Control control(String id, String text, String criteria) {
            return new MadeUpReport.Control(
                    id,
                    criteria,
                    text,
                    List.of(
                            new MadeUpReport.Test(
                                    "Looked at it on ten days.", "No exceptions noted.")));
        }

        private static String above(MadeUpReport.Control control) {
            return "Logical and physical access (criteria " + control.criteria() + ")";
        }

        private static List<List<String>> rows() {
            List<List<String>> rows = new ArrayList<>();
            String group = "";
            for (MadeUpReport.Control c : GROUPED) {
                if (!above(c).equals(group)) {
                    group = above(c);
                    rows.add(List.of(group));
                }
                MadeUpReport.Test test = c.tests().getFirst();
                rows.add(List.of(c.id(), c.text(), test.text(), test.result()));
            }
            return rows;
        }

        private static final List<String> HEADINGS =
                List.of("Control ref.", "Control activity", "Test", "Result of the test");

        @ParameterizedTest
        @ValueSource(strings = {"ruled.pdf", "plain.pdf", "docx", "xlsx", "md"})
        void haveTheCriteriaOfTheControlsBelowThem(String format) throws IOException {
            Path file = Files.createTempDirectory(folder, "groups").resolve("list." + format);
            switch (format) {
                case "md" -> markdown(file);
                case "xlsx" -> xlsx(file);
                case "docx" -> docx(file);
                default ->
                        new MadeUpPdf(
                                        new Style(format.startsWith("ruled"), true, true, false),
                                        HeadingsOfGroups::above)
                                .write(GROUPED, file);
            }
            IntakeAnswer answer = read(file);
            List<String> access =
                    List.of("CC6.1", "CC6.2", "CC6.3", "CC6.4", "CC6.5", "CC6.6", "CC6.7", "CC6.8");

            assertThat(answer.list().controls())
                    .extracting(ListedControl::id, ListedControl::criteria)
                    .containsExactly(
                            tuple("GV-1", List.of("CC1.1", "CC1.2", "CC1.3")),
                            tuple("LA-1", access),
                            tuple("LA-2", access),
                            tuple("RM-1", List.of("CC9.1", "CC9.2")));
            assertThat(answer.problems()).isEmpty();
            assertThat(answer.list().controls()).allMatch(ListedControl::isOfGroup);
            assertThat(Run.of("intake", file.toString()).out().replaceAll("\\s+", " "))
                    .contains("criteria of headings or ids")
                    .doesNotContain("none for criteria");
        }

        private static void markdown(Path file) throws IOException {
            StringBuilder lines = new StringBuilder();
            lines.append("| " + String.join(" | ", HEADINGS) + " |\n|---|---|---|---|\n");
            for (List<String> row : rows()) {
                lines.append("| " + String.join(" | ", row) + " |\n");
            }
            Files.writeString(file, lines);
        }

        private static void xlsx(Path file) throws IOException {
            try (var out = Files.newOutputStream(file);
                    Workbook book = new Workbook(out, "Made up", "1.0")) {
                Worksheet sheet = book.newWorksheet("Tests");
                int line = 0;
                for (List<String> row :
                        Stream.concat(Stream.of(HEADINGS), rows().stream()).toList()) {
                    for (int i = 0; i < row.size(); i++) {
                        sheet.value(line, i, row.get(i));
                    }
                    if (row.size() == 1) {
                        sheet.range(line, 0, line, HEADINGS.size() - 1).merge();
                    }
                    line++;
                }
            }
        }

        private static void docx(Path file) throws IOException {
            try (var out = Files.newOutputStream(file);
                    XWPFDocument document = new XWPFDocument()) {
                XWPFTable table = document.createTable(1, HEADINGS.size());
                for (int i = 0; i < HEADINGS.size(); i++) {
                    table.getRow(0).getCell(i).setText(HEADINGS.get(i));
                }
                for (List<String> row : rows()) {
                    XWPFTableRow drawn = table.createRow();
                    for (int i = 0; i < row.size(); i++) {
                        drawn.getCell(i).setText(row.get(i));
                    }
                    if (row.size() == 1) {
                        drawn.getCell(0)
                                .getCTTc()
                                .addNewTcPr()
                                .addNewGridSpan()
                                .setVal(BigInteger.valueOf(HEADINGS.size()));
                        while (drawn.getTableCells().size() > 1) {
                            drawn.removeCell(1);
                        }
                    }
                }
                document.write(out);
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "CC6.1 to CC6.3",
                    "CC6.1 - CC6.3: Logical access",
                    "Criteria CC6.1 through CC6.3",
                    "Logical access (CC6.1-CC6.3)",
                    "Logical access (CC6.1 - 6.3)",
                    "Logical access [Trust Services Criteria: CC6.1 to CC6.3]",
                    "Logical access: CC6.1, CC6.2, CC6.3",
                    "Logical access – CC6.1 to CC6.3",
                    "Logical access, criteria CC6.1 to CC6.3",
                    "Zugriff (Kriterien CC6.1 bis CC6.3)"
                })
        void nameASeriesOfThemInEachUsualWay(String heading) throws IOException {
            String csv =
                    """
                    ID;Control;Test;Result
                    %s;;;
                    A-1;Doors are locked.;Tried doors.;No exceptions noted.
                    """
                            .formatted(heading);

            assertThat(controls(csv))
                    .extracting(c -> c.id() + c.criteria())
                    .containsExactly("A-1[CC6.1, CC6.2, CC6.3]");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "A-2;Doors are locked (CC6.4);;",
                    "A-2;Doors are locked: CC6.4;Tried doors.;No exceptions noted."
                })
        void areNoControlsWhoseTextNamesACriterion(String row) throws IOException {
            String csv =
                    """
                    ID;Control;Test;Result
                    A-1;Users are known.;Asked.;No exceptions noted.
                    %s
                    A-3;Users are told.;Asked.;No exceptions noted.
                    """
                            .formatted(row);

            assertThat(controls(csv))
                    .extracting(ListedControl::id)
                    .containsExactly("A-1", "A-2", "A-3");
            assertThat(controls(csv)).allMatch(c -> c.criteria().isEmpty());
        }

        /// Of prose that names a criterion at its end the lists that follow are not.
        @Test
        void areNoSentences() throws IOException {
            String md =
                    """
                    Whoever enters has a badge (see the controls of criterion CC6.4).

                    | ID | Control | Test | Result |
                    |---|---|---|---|
                    | A-1 | Doors are locked. | Tried doors. | No exceptions noted. |
                    """;

            assertThat(read(file("list.md", md)).list().controls())
                    .extracting(ListedControl::criteria)
                    .containsExactly(List.of());
        }
    }

    // ---- small lists

    private static final String SMALL =
            """
            Control ID,Control description,Criteria,Test of control,Result
            A-1,Doors are locked at night.,CC6.4,Tried ten doors.,No exceptions noted.
            A-2,Accounts of leavers are closed.,"CC6.2, CC6.3",Looked at 25 leavers.,Exception noted. One was late.
            """;

    private static Path file(String name, String text) throws IOException {
        Path file = Files.createTempDirectory(folder, "list").resolve(name);
        Files.writeString(file, text);
        return file;
    }

    private static List<String> problems(IntakeAnswer answer) {
        return answer.problems().stream().map(ListProblem::toString).toList();
    }

    private static List<ListedControl> controls(String csv, String... columns) throws IOException {
        return read(file("list.csv", csv), columns).list().controls();
    }

    @Nested
    class Columns {
        @ParameterizedTest
        @ValueSource(strings = {"01234", "43210", "24013", "31402", "10324"})
        void inAnyOrderGiveTheSameList(String order) throws IOException {
            StringBuilder turned = new StringBuilder();
            for (List<String> row : MadeUpReport.rows(MadeUpReport.controls())) {
                turned.append(turned(row, order));
            }
            Path file = file("turned.csv", turned(MadeUpReport.HEADINGS, order) + turned);

            assertThat(said(read(file).list()))
                    .isEqualTo(said(read(folder.resolve("report.csv")).list()));
        }

        private static String turned(List<String> row, String order) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < order.length(); i++) {
                cells.add('"' + row.get(order.charAt(i) - '0') + '"');
            }
            return String.join(";", cells) + "\n";
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Control ID,Control description,Criteria,Test of control,Result",
                    "#,Control Activity,TSC,Tests Performed by the Auditor,Test Results",
                    "Ref.,Description of Meier's Controls,Trust Services Criteria,Procedures,Exceptions",
                    "Control,Description,Criterion,Test procedure,Results of Testing",
                    "Nr.,Beschreibung der Kontrolle,Kriterien,Prüfungshandlungen,Ergebnis",
                    "Kontrollnummer,Kontrolle,Kriterium,Durchgeführte Prüfung,Feststellungen",
                    "N°,Description du contrôle,Critères,Tests effectués,Résultats",
                    "Identifiant,Contrôle,Critère,Procédures de test,Constats"
                })
        void areKnownByTheirHeadingsInThreeLanguages(String headings) throws IOException {
            String csv = headings + "\n" + SMALL.substring(SMALL.indexOf('\n') + 1);

            assertThat(said(read(file("list.csv", csv)).list()))
                    .isEqualTo(said(read(file("list.csv", SMALL)).list()));
        }

        @ParameterizedTest
        @ValueSource(strings = {"criteria=C", "criteria=3", "criteria=Series", "criteria=series"})
        void canBeToldByLetterNumberOrHeading(String told) throws IOException {
            String csv = SMALL.replace("Criteria", "Series");

            assertThat(controls(csv)).allMatch(c -> c.criteria().isEmpty());
            assertThat(controls(csv, told))
                    .extracting(ListedControl::criteria)
                    .containsExactly(List.of("CC6.4"), List.of("CC6.2", "CC6.3"));
        }

        @Test
        void canBeToldWhereNoHeadingIsKnown() throws IOException {
            String csv = "Kod,Opis\nA-1,Drzwi\nA-2,Konta\n";

            assertThat(controls(csv, "id=Kod", "text=Opis"))
                    .isEqualTo(controls(csv, "id=A", "text=B"))
                    .extracting(ListedControl::id)
                    .containsExactly("A-1", "A-2");
            assertThat(controls("A-1,Drzwi\nA-2,Konta\n", "id=1", "text=2")).hasSize(2);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "criterium=C | --column criterium=C: a control list has no \"criterium\". Maybe \"criteria\"?",
                    "criteria | --column \"criteria\" does not say which column is what. Write it like --column criteria=C, with the column's letter, number or heading",
                    "criteria=Critria | --column criteria=Critria: no column is called \"Critria\". Maybe \"Criteria\"?",
                })
        void thatDoNotExistAreRefused(String told, String message) throws IOException {
            Run run = Run.of("intake", file("list.csv", SMALL).toString(), "--column", told);

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).isEqualTo("crosswalk: " + message + "\n");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Owner",
                    "Control owner",
                    "Verantwortlich",
                    "Responsable",
                    "Kto:owner=5"
                })
        void sayWhoAnswersForAControl(String heading) throws IOException {
            String[] told = heading.split(":", 2);
            String csv =
                    "ID,Control,Criteria,Result,%s\nA-1,Doors,CC6.4,No exceptions noted.,Office lead\n"
                            .formatted(told[0]);

            assertThat(controls(csv, told.length == 1 ? new String[0] : new String[] {told[1]}))
                    .extracting(ListedControl::owner)
                    .containsExactly("Office lead");
        }

        @Test
        void thatSayWhoAnswersMakeNoListOfControls() throws IOException {
            assertThat(
                            Run.of(
                                            "intake",
                                            file("other.csv", "Activity,Owner\nWalk,Ann\n")
                                                    .toString())
                                    .err())
                    .contains("has no list of controls");
        }

        @Test
        void areShownWithTheirLetters() throws IOException {
            assertThat(Run.of("intake", file("list.csv", SMALL).toString()).out())
                    .startsWith(
                            "2 controls, 1 without exceptions, 1 with one\nColumns: id A \"Control"
                                    + " ID\", text B \"Control description\", criteria C"
                                    + " \"Criteria\", test D \"Test of\ncontrol\", result E"
                                    + " \"Result\"\n");
        }
    }

    @Nested
    class Rows {
        @Test
        void ofOneControlAreOneForEachCriterionOrTest() throws IOException {
            String csv =
                    """
                    ID,Control,Criteria,Test,Result
                    A-1,Doors are locked.,CC6.4,Tried doors.,No exceptions noted.
                    A-1,Doors are locked.,CC6.1,Tried doors.,No exceptions noted.
                    A-1,,,Read the rule.,No exceptions noted.
                    ,,,Asked the guard.,Exception noted.
                    """;

            assertThat(controls(csv)).hasSize(1);
            assertThat(controls(csv).getFirst().criteria()).containsExactly("CC6.1", "CC6.4");
            assertThat(controls(csv).getFirst().tests())
                    .extracting(ListedTest::text)
                    .containsExactly("Tried doors.", "Read the rule.", "Asked the guard.");
            assertThat(controls(csv).getFirst().result()).isEqualTo(TestResult.EXCEPTION);
        }

        @Test
        void thatReadAsHeadingsMightAreNoneWhereTheyNameAControl() throws IOException {
            String csv =
                    """
                    Control no.,Control,Criteria,Test,Result
                    TW.COM-01,Doors are locked.,CC6.4,Tried doors.,No exceptions
                    TW.COM-02,A description of the service,CC2.2,Observed it.,No exceptions
                    TW.COM-03,Users are known.,CC6.2,Asked.,No exceptions
                    """;

            assertThat(read(file("list.csv", csv)).problems()).isEmpty();
            assertThat(controls(csv))
                    .extracting(ListedControl::id)
                    .containsExactly("TW.COM-01", "TW.COM-02", "TW.COM-03");
        }

        @Test
        void ofWhatManagementAnswersAreNoControls() throws IOException {
            IntakeAnswer answer =
                    read(
                            file(
                                    "list.csv",
                                    """
                                    Control no.,Control,Criteria,Test,Result
                                    A-1,Doors are locked.,CC6.4,Tried doors.,No exceptions
                                    Control no. Observation,Management response,,,
                                    A-1 One door was open.,It is mended.,,,
                                    """));

            assertThat(answer.list().controls())
                    .extracting(ListedControl::id)
                    .containsExactly("A-1");
            assertThat(answer.problems()).isEmpty();
        }

        @Test
        void standUnderHeadingsThatNameTheirCriterion() throws IOException {
            String csv =
                    """
                    ID,Control,Test,Result
                    CC6.1 - Logical access is restricted,,,
                    A-1,Doors are locked.,Tried doors.,No exceptions noted.
                    CC6.2,Users are registered.,,
                    A-2,Users are known.,Asked.,No exceptions noted.
                    A-1,Doors are locked.,Tried doors.,No exceptions noted.
                    """;

            assertThat(controls(csv))
                    .extracting(c -> c.id() + c.criteria())
                    .containsExactly("A-1[CC6.1, CC6.2]", "A-2[CC6.2]");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "CC6 Logical and physical access,,,",
                    "CC6,Logical and physical access,,",
                    "CC6.0 - Logical and physical access,,,",
                    "A1 Availability,,,",
                    "Common Criteria 6: Logical access,,,",
                    "Common criteria CC6 Logical access,,,",
                    "Additional criteria for availability A1,,,",
                    "CC6,,,",
                    "Logical and physical access,,,",
                    ",Logical and physical access,,"
                })
        void thatAreHeadingsAreNoControls(String heading) throws IOException {
            Path file =
                    file(
                            "list.csv",
                            """
                            ID,Control,Test,Result
                            CC5.3 Policies,,,
                            A-1,Doors are locked.,Tried doors.,No exceptions noted.
                            %s
                            A-2,Users are known.,Asked.,No exceptions noted.
                            """
                                    .formatted(heading));
            IntakeAnswer answer = read(file);

            assertThat(answer.list().controls())
                    .extracting(ListedControl::id)
                    .containsExactly("A-1", "A-2");
            assertThat(problems(answer)).noneMatch(p -> p.startsWith("line 4"));
            assertThat(answer.list().controls().getFirst().criteria()).containsExactly("CC5.3");
            assertThat(Run.of("intake", file.toString()).out()).contains("2 heading rows");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "CC6,Doors are locked at night.,,",
                    "A1,Doors are locked,Tried doors.,No exceptions noted.",
                    "CC6.1,Doors are locked,Tried doors.,",
                    "A1,Doors are locked,,Exception noted.",
                    "A12,Doors are locked,,",
                    "CC6-1,Doors are locked,,"
                })
        void thatMayBeControlsAreNoHeadings(String row) throws IOException {
            String csv =
                    """
                    ID,Control,Test,Result
                    A-1,Users are known.,Asked.,No exceptions noted.
                    %s
                    """
                            .formatted(row);

            assertThat(controls(csv)).hasSize(2);
        }

        /// Each cell of it has a word that heads a column.
        @Test
        void thatNameACriterionAreNoHeadingsWhateverTheySay() throws IOException {
            Path file = folder.resolve("words.csv");
            Files.writeString(
                    file,
                    """
                    Control ID,Control activity,Criteria,Test,Result
                    TW.COM-01,The terms of service say what is owed.,CC2.3,Read them.,No exceptions noted.
                    TW.COM-02,A description of the services,"CC2.2,",Observed the test,No exceptions
                    TW.COM-03,Staff can report incidents.,CC2.2,Called the line.,No exceptions noted.
                    """);

            assertThat(read(file).list().controls())
                    .extracting(ListedControl::id)
                    .containsExactly("TW.COM-01", "TW.COM-02", "TW.COM-03");
        }

        @ParameterizedTest
        @ValueSource(strings = {"Control no.,Observation", "Control no. Observation,"})
        void thatHeadAnotherTableOfTheSameControlsAreNoControl(String head) throws IOException {
            Path file = folder.resolve("responses.csv");
            Files.writeString(
                    file,
                    """
                    Control ID,Control activity,Criteria,Test,Result
                    A-01,Rights are approved.,CC6.2,Inspected.,No exceptions noted.
                    A-02,Leavers lose their rights.,CC6.2,Inspected.,"Exception noted: two of 15 late."
                    %s,Management response,,
                    A-02,Two of 15 were late.,The checklist was changed.,,
                    """
                            .formatted(head));

            assertThat(read(file).list().controls())
                    .extracting(ListedControl::id)
                    .containsExactly("A-01", "A-02");
        }

        @Test
        void ofAListWithoutTestsAreControlsWhateverTheyAreCalled() throws IOException {
            String csv =
                    """
                    ID,Control,Criteria
                    A1,Access policy,
                    A2,Password policy,CC6.1
                    """;

            assertThat(controls(csv)).hasSize(2);
        }

        @Test
        void haveTheIdBeforeTheirTextWhereNoColumnHasIt() throws IOException {
            String csv =
                    """
                    Control activity,Criteria
                    AC-1: Doors are locked.,CC6.4
                    AC-2 Users are known.,CC6.2
                    """;

            assertThat(controls(csv))
                    .extracting(c -> c.id() + "|" + c.text())
                    .containsExactly("AC-1|Doors are locked.", "AC-2|Users are known.");
        }

        @Test
        void ofMarkdownStandUnderItsHeadings() throws IOException {
            Path file =
                    file(
                            "list.md",
                            """
                            # Controls

                            ## CC6.4: physical access

                            | ID  | Control                  | Test  | Result |
                            |-----|--------------------------|-------|--------|
                            | A-1 | Doors are **locked**<br>at night. | Tried | None noted |

                            ## CC6.2

                            | ID  | Control         | Test  | Result |
                            |-----|-----------------|-------|--------|
                            | A-2 | Users are known | Asked | No deviations |
                            """);

            assertThat(said(read(file).list()))
                    .containsExactly(
                            "A-1 [CC6.4] NO_EXCEPTIONS Doors are locked at night.",
                            "  Tried | None noted | NO_EXCEPTIONS",
                            "A-2 [CC6.2] NO_EXCEPTIONS Users are known",
                            "  Asked | No deviations | NO_EXCEPTIONS");
        }

        @Test
        void areReadInWhatExcelWritesInGermany() throws IOException {
            Path file = folder.resolve("excel.csv");
            Files.write(
                    file,
                    "Nr.;Kontrolle;Kriterien;Ergebnis\r\nA-1;Türen, die zu sind;CC6.4;Keine Abweichungen\r\n"
                            .getBytes(java.nio.charset.Charset.forName("windows-1252")));

            assertThat(said(read(file).list()))
                    .first()
                    .isEqualTo("A-1 [CC6.4] NO_EXCEPTIONS Türen, die zu sind");
        }
    }

    @Nested
    class Results {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "No exceptions noted.",
                    "No exception noted",
                    "no exceptions were noted",
                    "No relevant exceptions noted.",
                    "No deviations noted.",
                    "None noted",
                    "None",
                    "Exceptions: none",
                    "No exceptions noted. No exceptions noted.",
                    "Testing was performed without exception.",
                    "Pass",
                    "Keine Abweichungen festgestellt.",
                    "Keine wesentlichen Feststellungen",
                    "Aucune exception relevée.",
                    "Aucun écart n'a été constaté.",
                    "Néant"
                })
        void withoutExceptionsAreKnownInTheirUsualWords(String words) {
            assertThat(result(words)).isEqualTo(TestResult.NO_EXCEPTIONS);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Exception noted.",
                    "Exceptions noted. For 2 of 25 leavers, access was removed late.",
                    "Exception noted: for 1 of 40. No exceptions noted for the others.",
                    "No exceptions noted for 24 of 25. One exception was noted for the last.",
                    "Deviation identified.",
                    "Fail",
                    "Abweichung festgestellt: 1 von 25.",
                    "Exception relevée pour 2 comptes."
                })
        void withExceptionsAreKnown(String words) {
            assertThat(result(words)).isEqualTo(TestResult.EXCEPTION);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "The control did not operate in the period from March to June.",
                    "The control did not operate as designed during the period.",
                    "The control did not operate effectively.",
                    "Not tested",
                    "No evidence was provided.",
                    "No quarterly access review occurred.",
                    "There were no reviews during the period.",
                    "No change review took place in the period.",
                    "Not tested because no evidence was available.",
                    "Not tested because no list of changes was provided.",
                    "The control did not operate because no owner was assigned.",
                    "No records were kept of incidents that occurred.",
                    "Tests were not performed.",
                    "No testing performed.",
                    "The reviews that the policy requires did not occur during the period.",
                    "The circumstances that warrant the operation of this control did not occur"
                            + " during the first half. Five of 14 rights were removed late.",
                    "The circumstances that warrant the operation of this control did not occur."
                            + " No evidence was provided.",
                    "The circumstances that warrant the operation of this control did not occur"
                            + " for two of the quarters.",
                    "N/A",
                    "No exceptions noted except for two late reviews.",
                    "No exceptions noted. However; two reviews were late.",
                    "See CC6.1",
                    "The process for exceptions was walked through."
                })
        void thatSayNeitherAreListedByName(String words) throws IOException {
            IntakeAnswer answer =
                    read(file("list.csv", SMALL.replace("No exceptions noted.", words)));

            assertThat(answer.list().controls().getFirst().result()).isNull();
            assertThat(problems(answer))
                    .containsExactly(
                            "line 2, column E: A-1 has a result that says neither that there was an"
                                    + " exception nor only that there was none: \""
                                    + words
                                    + "\"");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "The control did not operate in the period.",
                    "The control did not operate during the period as no breach occurred.",
                    "Did not operate; no occurrence in the period.",
                    "No instances occurred during the period.",
                    "Not tested because no security incident occurred.",
                    "Not tested, as there were no terminations.",
                    "There were no emergency changes during the audit period.",
                    "No exceptions noted. The control did not operate during the period.",
                    "The circumstances that warrant the operation of this control did not occur"
                            + " during the period. No testing performed.",
                    "The control did not operate during the period because the circumstances that"
                            + " warrant its operation did not occur.",
                    "The circumstances that warrant the operation of the control did not occur."
                            + " Therefore, tests of operating effectiveness were not performed.",
                    "Events requiring the operation of the control did not occur during the"
                            + " examination period; no testing was performed.",
                    "There were no events that would trigger the control during the period. Not"
                            + " tested."
                })
        void thatThereWasNothingToTestAreAResultOfTheirOwn(String words) {
            assertThat(result(words)).isEqualTo(TestResult.NO_OCCASION);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "1. No exceptions noted.\n2. No exceptions noted.",
                    "Test 1: No exceptions noted. Test 2: No exceptions noted.",
                    "No exceptions noted for the sample of 25.",
                    "No exceptions noted for 25 of 25 items tested.",
                    "We noted no exceptions as a result of our testing.",
                    "Exceptions noted: 0 of 25",
                    "The control operated effectively. No exceptions noted.",
                    "CC6.1: No exceptions noted.",
                    "No exceptions noted for a sample of 25. Tested on 2026-03-12.",
                    "No exceptions noted during the period from October 1, 2025 to September 30, 2026.",
                    "Tested on 12 March 2026. No exceptions noted.",
                    "Looked at the register. No exceptions noted.",
                    "Inspected the tickets of a sample of 25 leavers to determine whether access"
                            + " was removed in time. No exceptions noted.",
                    "Bei der Prüfung wurden keine Abweichungen festgestellt.",
                    "Nous n'avons relevé aucune exception lors de nos tests."
                })
        void sayThatThereWereNoneAlsoBesideWhatWasTested(String words) throws IOException {
            assertThat(result(words, "Asked. Looked at the register."))
                    .isEqualTo(TestResult.NO_EXCEPTIONS);
        }

        /// What an auditor found is lost where the phrase beside it counts.
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "No exceptions noted.\nThe review asked for the removal of 14 rights. Five of"
                            + " the 14 were still in place 31 days after.",
                    "The review asked for the removal of 14 rights. Five of the 14 were still in"
                            + " place 31 days after.",
                    "No exceptions noted. Five of the 14 were still in place 31 days after.",
                    "1. No exceptions noted.\n2. Five of the 14 rights were still in place.",
                    "No exceptions noted.\nFor 5 of 14 rights the removal took 31 days.",
                    "No exceptions noted.\nTwo of nine leavers still had an account.",
                    "No exceptions noted.\nOne of four reviews was not done.",
                    "No exceptions noted.\nFive rights were removed late.",
                    "No exceptions noted, save that five of 14 rights were removed late.",
                    "No exceptions noted.\nFor 5 of 14 rights, removal was late. See management's"
                            + " response in Section 5.",
                    "No exceptions noted. See management's response in Section 5.",
                    "No relevant exceptions noted.\nFor 5 of 14 rights, removal was late.",
                    "Test 1: No exceptions noted.\nTest 2: For 5 of 14 rights, removal was late.",
                    "No deviations noted.\nFive of the 14 were still in place 31 days after.",
                    "The review of Q2 asked for removal of 14 rights. Five were still in place 31"
                            + " days after the review.\nNo exceptions noted.",
                    "No exceptions noted except that five of 14 rights were removed late.",
                    "No exceptions noted other than five of 14 rights.",
                    "Five of 14 rights were removed late. Otherwise no exceptions noted.",
                    "No exceptions noted. Rights were removed on 12 March 2026.",
                    "1. No exceptions noted. 2. For 5 of 14 rights, removal was late.",
                    "1. No exceptions noted. 2.",
                    "Test 1: No exceptions noted. Test 2:",
                    "1. No exceptions noted. 2. Tested in the period.",
                    "No exceptions noted for 24 of 25 samples.",
                    "No exceptions noted for 24 samples. Sample of 25.",
                    "No exceptions noted for 24. Sample of 25.",
                    "No exceptions noted\nTwo of nine leavers still had an account",
                    "No exceptions to the policy were approved by the board.",
                    "# exceptions in sample: 2",
                    "No. of exceptions: 2",
                    "Inspected the tickets and found that access was removed after 31 days. No"
                            + " exceptions noted.",
                    "Inspected the tickets, and five were closed late. No exceptions noted.",
                    "No exceptions noted. Asked. Five were late.",
                    "No exceptions noted. Five of 14 rights were removed late. The control did not"
                            + " operate during the period.",
                    "Two of nine leavers still had an account. No incidents occurred during the"
                            + " period.",
                    "Two of nine leavers had an account. The rest is carved out to Example Cloud.",
                    "Keine Abweichungen festgestellt. Zwei von neun Konten waren noch offen.",
                    "Aucune exception relevée. Deux comptes sur neuf étaient encore ouverts."
                })
        void thatSayMoreThanThatThereWereNoneAreAskedAbout(String words) throws IOException {
            assertThat(result(words, "Asked. Looked at the register.")).isNull();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "No exceptions noted.\nException noted. Five of 14 rights were removed late.",
                    "No exceptions noted.\nDeviation noted. Five of 14 rights were removed late.",
                    "Five of 14 rights were removed late. No other exceptions noted."
                })
        void thatSayOneAndNoneAreOfOne(String words) throws IOException {
            assertThat(result(words, "Asked. Looked at the register."))
                    .isEqualTo(TestResult.EXCEPTION);
        }

        private static @Nullable TestResult result(String words, String test) throws IOException {
            return controls(
                            "Id,Control,Criteria,Test,Result\nA-1,Doors are shut.,CC6.4,\"%s\",\"%s\"\n"
                                    .formatted(test, words))
                    .getFirst()
                    .result();
        }

        private static @Nullable TestResult result(String words) {
            try {
                return controls(SMALL.replace("No exceptions noted.", '"' + words + '"'))
                        .getFirst()
                        .result();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    @Nested
    class WhatCannotBeRead {
        @ParameterizedTest
        @CsvSource({
            "CC6.44, CC6.4",
            "CC66.4, CC6.4",
            "CC6.9, CC6.8",
            "XC6.4, CC6.4",
        })
        void namesACriterionThatDoesNotExistWithTheNearest(String typed, String nearest)
                throws IOException {
            IntakeAnswer answer = read(file("list.csv", SMALL.replace("CC6.4", typed)));

            assertThat(problems(answer))
                    .contains(
                            "line 2, column C: A-1 \"%s\" is no criterion. Maybe \"%s\"?"
                                    .formatted(typed, nearest));
        }

        @Test
        void saysOnceWhichNamesOfOtherFrameworksItPassesOver() throws IOException {
            String csv = SMALL.replace("CC6.4", "\"CC6.4, A.7.2\"").replace("CC6.3", "A.5.18");
            Path file = file("list.csv", csv);

            assertThat(problems(read(file))).isEmpty();
            assertThat(Run.of("intake", file.toString()).out())
                    .contains(
                            "Names of other frameworks than SOC 2, which are not read: A.5.18, A.7.2");
        }

        @Test
        void namesAControlWithTwoTexts() throws IOException {
            IntakeAnswer answer =
                    read(file("list.csv", SMALL + "A-1,Windows are shut.,CC6.5,Looked.,None\n"));

            assertThat(answer.list().controls()).hasSize(2);
            assertThat(problems(answer))
                    .containsExactly(
                            "line 4: A-1 stands there with another text than in line 2, which"
                                    + " counts: \"Windows are shut.\"");
        }

        @Test
        void namesRowsWithoutAnId() throws IOException {
            IntakeAnswer answer =
                    read(file("list.csv", SMALL + ",Windows are shut.,CC6.5,Looked.,None\n"));

            assertThat(problems(answer))
                    .containsExactly(
                            "line 4: no id of a control: \"Windows are shut. | CC6.5 | Looked. |"
                                    + " None\"");
        }

        @Test
        void namesATableThatEndsInTheMiddleOfARow() throws IOException {
            IntakeAnswer answer = read(file("list.csv", SMALL + "A-3,Backups are ma\n"));

            assertThat(problems(answer))
                    .containsExactly(
                            "line 4: A-3 has no criteria",
                            "line 4: A-3 has no result, and others have. Does the table end in the"
                                    + " middle of it?");
        }

        @Test
        void namesTablesThatAreNoListOfControls() throws IOException {
            Path file =
                    file(
                            "list.md",
                            """
                            | Provider | Service |
                            |----------|---------|
                            | Example  | Hosting |

                            | ID  | Control         | Criteria |
                            |-----|-----------------|----------|
                            | A-2 | Users are known | CC6.2    |
                            """);

            assertThat(Run.of("intake", file.toString()).out())
                    .contains(
                            "Notes\n  - line 1: 2 rows from there on not of a list of"
                                    + " controls, passed over: \"Provider | Service\"");
        }

        @Test
        void namesTheCriteriaOfTheScopeThatNoControlServes() throws IOException {
            String list = file("list.csv", SMALL).toString();
            Run said = Run.of("intake", list, "--scope", "soc2-2017:CC6");

            assertThat(said.out())
                    .contains("Criteria of which the list has no control\n  - CC6.1, CC6.5, CC6.6")
                    .doesNotContain("CC7.1");
            assertThat(Run.of("intake", list, "--scope", "soc2-2017:CC6", "--format", "json").out())
                    .contains("\"criteriaWithoutControl\"", "\"CC6.8\"");
            assertThat(
                            Run.of(
                                            "intake",
                                            list,
                                            "--scope",
                                            "soc2-2017:CC6",
                                            "--fail-on",
                                            "findings")
                                    .exit())
                    .isEqualTo(1);
        }

        @Test
        void takesAReportToBeOnSecurityAndTheCategoriesThatItNames() throws IOException {
            String all = Files.readString(folder.resolve("report.csv"));
            String cut =
                    all.lines()
                            .filter(l -> !l.contains("A1.3"))
                            .collect(java.util.stream.Collectors.joining("\n"));

            assertThat(Run.of("intake", folder.resolve("report.csv").toString()).out())
                    .doesNotContain("Criteria of which");
            assertThat(Run.of("intake", file("cut.csv", cut).toString()).out())
                    .contains("Criteria of which the list has no control\n  - A1.3: an auditor's");
            assertThat(
                            Run.of(
                                            "intake",
                                            file("tool.csv", "Id,Control,Criteria\nA,B,CC6.1\n")
                                                    .toString())
                                    .out())
                    .doesNotContain("Criteria of which");
        }

        @Test
        void isAFindingThatAPipelineCanFailOn() throws IOException {
            String good = file("list.csv", SMALL).toString();
            String bad = file("list.csv", SMALL.replace("CC6.4", "CC6.44")).toString();

            assertThat(Run.of("intake", good, "--fail-on", "findings").exit()).isZero();
            assertThat(Run.of("intake", bad, "--fail-on", "findings").exit()).isEqualTo(1);
            assertThat(Run.of("intake", bad).exit()).isZero();
        }
    }

    @Nested
    class FilesThatAreRefused {
        private static String refused(Path file) {
            Run run = Run.of("intake", file.toString());
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            return run.err();
        }

        @Test
        void haveNoListOfControls() throws IOException {
            assertThat(refused(file("list.csv", "Name,Town\nMiller,Leeds\n")))
                    .contains(
                            "has no list of controls: no row has headings for the text of a control"
                                    + " and for one more of its id, criteria, test and result."
                                    + " --column id=HEADING says what its columns are called."
                                    + " Its tables begin with:\n  Name | Town");
            assertThat(refused(file("list.csv", ""))).contains("has no list of controls");
        }

        @Test
        void haveNoFormatThatIsRead() throws IOException {
            assertThat(refused(file("list.pages", "x")))
                    .contains(".csv, .tsv, .xlsx, .docx, .md, .pdf");
            assertThat(refused(file("list.xls", "x")))
                    .contains("in the format .xls; save it as .xlsx");
            assertThat(refused(file("list.xlsx", "x"))).contains("broken, or not a zip");
            assertThat(refused(file("list.docx", "x")))
                    .contains("broken, or not a zip as every .docx");
            assertThat(refused(file("list.pdf", "x"))).contains("is broken, or not a PDF");
            assertThat(refused(folder.resolve("no.pdf"))).contains("there is no file");
        }

        @Test
        void areScannedPictures() throws IOException {
            Path file = folder.resolve("scan.pdf");
            try (PDDocument document = new PDDocument()) {
                PDPage page = new PDPage();
                document.addPage(page);
                var picture =
                        LosslessFactory.createFromImage(
                                document,
                                new java.awt.image.BufferedImage(
                                        9, 9, java.awt.image.BufferedImage.TYPE_INT_RGB));
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(picture, 0, 0, 500, 700);
                }
                document.save(file.toFile());
            }

            assertThat(refused(file))
                    .contains("without text: its pages are pictures, as a scanner makes them");
        }

        @Test
        void areLockedByAPassword() throws IOException {
            Path file = folder.resolve("locked.pdf");
            try (PDDocument document =
                    new MadeUpPdf(Style.RULED).document(MadeUpReport.controls())) {
                document.protect(
                        new StandardProtectionPolicy("owner", "user", new AccessPermission()));
                document.save(file.toFile());
            }

            assertThat(refused(file))
                    .contains("is protected by a password. Save a copy of it without one");
        }

        @ParameterizedTest
        @ValueSource(ints = {10, 50, 90, 99})
        void areCutOff(int percent) throws IOException {
            byte[] whole = Files.readAllBytes(folder.resolve("report.pdf"));
            Path file = folder.resolve("cut" + percent + ".pdf");
            Files.write(file, Arrays.copyOf(whole, whole.length * percent / 100));

            assertThat(refused(file)).contains("is cut off");
        }

        @ParameterizedTest
        @ValueSource(strings = {"xlsx", "docx"})
        void areOfficeFilesThatAreCutOff(String format) throws IOException {
            byte[] whole = Files.readAllBytes(folder.resolve("report." + format));
            Path file = folder.resolve("cut." + format);
            Files.write(file, Arrays.copyOf(whole, whole.length / 2));

            assertThat(refused(file)).contains("broken");
        }
    }

    @Test
    void aReportOfFiveHundredPagesIsRead() throws IOException {
        Path file = folder.resolve("long.pdf");
        new MadeUpPdf(Style.RULED).write(MadeUpReport.controls(), 800, file);
        try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(file.toFile())) {
            assertThat(document.getNumberOfPages()).isGreaterThan(500);
        }

        assertThat(said(read(file).list()))
                .isEqualTo(said(read(folder.resolve("report.csv")).list()));
    }

    @Test
    void ofSeveralTablesTheOneWithMostColumnsIsShown(@TempDir Path folder) throws IOException {
        Path list = folder.resolve("list.md");
        Files.writeString(
                list,
                """
                | Complementary subservice organization control | Criteria |
                |---|---|
                | Doors of data centres are locked. | CC6.4 |

                | Ref. | Control activity | TSC | Test of control | Results of testing |
                |---|---|---|---|---|
                | A-1 | Leavers lose their access. | CC6.2 | Looked at ten. | No exceptions noted. |
                """);

        assertThat(Run.of("intake", list.toString()).out())
                .contains("Columns: id A \"Ref.\", text B \"Control activity\"");
    }
}
