package dev.crosswalk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/// A made-up SOC 2 Type II report of a company that does not exist, as PDF, DOCX, XLSX and CSV.
///
/// All four are written from `made-up-report.txt`, so that they list the same controls: what is
/// read of them has to be the same. `main` writes them into a folder.
final class MadeUpReport {
    static final String COMPANY = "Example Freight Ltd";
    static final String AUDITOR = "Example Assurance LLP";

    static final List<String> HEADINGS =
            List.of(
                    "Control #",
                    "Controls specified by " + COMPANY,
                    "Trust Services Criteria",
                    "Tests performed by " + AUDITOR,
                    "Results of tests");

    static final List<String> PROSE =
            List.of(
                    "We have examined the description of the freight platform of the company and"
                            + " the suitability of the design and operating effectiveness of its"
                            + " controls over the period from 1 October 2025 to 30 September 2026.",
                    "The platform books, tracks and bills the carriage of goods for shippers and"
                            + " carriers. It is run by 310 employees in two offices and is hosted"
                            + " by a provider of cloud services, whose controls are carved out.",
                    "In our opinion, in all material respects, the controls were suitably designed"
                            + " and operated effectively, so that the commitments of the company"
                            + " were met by the criteria for security, availability and"
                            + " confidentiality.",
                    "Because of their nature, controls may not prevent or detect and correct all"
                            + " errors, and conclusions on the future from the past are subject to"
                            + " the risk that conditions change.");

    static final List<List<String>> RESPONSES =
            List.of(
                    List.of("Control #", "Exception", "Response of management"),
                    List.of(
                            "ACC-05",
                            "Two accounts were closed late.",
                            "The data warehouse is now part of the list that the service desk"
                                    + " works through."),
                    List.of(
                            "CHG-01",
                            "One review was recorded after the deployment.",
                            "Deployments by hand now ask for the name of a reviewer."));

    private MadeUpReport() {}

    /// @param result no exceptions, where the text names none
    record Test(String text, String result) {}

    record Control(String id, String criteria, String text, List<Test> tests) {}

    static List<Control> controls() {
        List<Control> controls = new ArrayList<>();
        for (String block : source().split("\n\n", -1)) {
            List<String> lines = block.strip().lines().filter(l -> !l.startsWith("#")).toList();
            if (lines.isEmpty()) {
                continue;
            }
            String[] head = lines.get(0).split(" \\| ", -1);
            List<Test> tests = new ArrayList<>();
            for (String line : lines.subList(2, lines.size())) {
                if (line.startsWith("| ")) {
                    tests.add(new Test(tests.removeLast().text(), line.substring(2)));
                } else {
                    tests.add(new Test(line, "No exceptions noted."));
                }
            }
            controls.add(new Control(head[0], head[1], lines.get(1), tests));
        }
        return controls;
    }

    private static String source() {
        try (InputStream in = MadeUpReport.class.getResourceAsStream("made-up-report.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// One row for each test; only the first says which control it is of.
    static List<List<String>> rows(List<Control> controls) {
        List<List<String>> rows = new ArrayList<>();
        for (Control c : controls) {
            for (Test test : c.tests()) {
                boolean isFirst = test.equals(c.tests().getFirst());
                rows.add(
                        List.of(
                                isFirst ? c.id() : "",
                                isFirst ? c.text() : "",
                                isFirst ? c.criteria() : "",
                                test.text(),
                                test.result()));
            }
        }
        return rows;
    }

    /// Repeats what only the first row of a control says, as tools export it.
    static String csv(List<Control> controls) {
        StringBuilder csv = new StringBuilder();
        line(csv, HEADINGS);
        for (Control c : controls) {
            for (Test test : c.tests()) {
                line(csv, List.of(c.id(), c.text(), c.criteria(), test.text(), test.result()));
            }
        }
        return csv.toString();
    }

    private static void line(StringBuilder csv, List<String> cells) {
        String comma = "";
        for (String cell : cells) {
            csv.append(comma).append('"').append(cell.replace("\"", "\"\"")).append('"');
            comma = ",";
        }
        csv.append("\r\n");
    }

    static void xlsx(List<Control> controls, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "Made up", "1.0")) {
            Worksheet cover = book.newWorksheet("Cover");
            cover.value(0, 0, COMPANY);
            cover.value(1, 0, "SOC 2 Type II");
            cover.value(2, 0, "Period");
            cover.value(2, 1, "1 October 2025 to 30 September 2026");
            Worksheet sheet = book.newWorksheet("Section IV");
            sheet.value(0, 0, "Section IV: tests of controls and their results");
            cells(sheet, 2, HEADINGS);
            int row = 3;
            for (List<String> cells : rows(controls)) {
                cells(sheet, row++, cells);
            }
            Worksheet responses = book.newWorksheet("Section V");
            for (int i = 0; i < RESPONSES.size(); i++) {
                cells(responses, i, RESPONSES.get(i));
            }
        }
    }

    private static void cells(Worksheet sheet, int row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                sheet.value(row, i, cells.get(i));
            }
        }
    }

    static void docx(List<Control> controls, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                XWPFDocument document = new XWPFDocument()) {
            paragraph(document, COMPANY);
            PROSE.forEach(text -> paragraph(document, text));
            paragraph(document, "Section IV: tests of controls and their results");
            List<List<String>> rows = new ArrayList<>(List.of(HEADINGS));
            rows.addAll(rows(controls));
            XWPFTable table = table(document, rows);
            for (int i = 1; i < rows.size(); i++) {
                merge(table, rows, i);
            }
            paragraph(document, "Section V: other information");
            table(document, RESPONSES);
            document.write(out);
        }
    }

    private static void paragraph(XWPFDocument document, String text) {
        document.createParagraph().createRun().setText(text);
    }

    private static XWPFTable table(XWPFDocument document, List<List<String>> rows) {
        XWPFTable table = document.createTable(rows.size(), rows.getFirst().size());
        for (int i = 0; i < rows.size(); i++) {
            XWPFTableRow row = table.getRow(i);
            row.setRepeatHeader(i == 0);
            for (int j = 0; j < rows.get(i).size(); j++) {
                row.getCell(j).setText(rows.get(i).get(j));
            }
        }
        return table;
    }

    /// The cells of a control that has several tests are one cell each.
    private static void merge(XWPFTable table, List<List<String>> rows, int row) {
        boolean goesOn = rows.get(row).getFirst().isEmpty();
        boolean begins = !goesOn && row + 1 < rows.size() && rows.get(row + 1).getFirst().isEmpty();
        if (goesOn || begins) {
            for (int column = 0; column < 3; column++) {
                XWPFTableCell cell = table.getRow(row).getCell(column);
                var properties =
                        cell.getCTTc().isSetTcPr()
                                ? cell.getCTTc().getTcPr()
                                : cell.getCTTc().addNewTcPr();
                properties.addNewVMerge().setVal(begins ? STMerge.RESTART : STMerge.CONTINUE);
            }
        }
    }

    /// @param folder that exists, or is made
    static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Control> controls = controls();
        Files.writeString(folder.resolve("report.csv"), csv(controls));
        xlsx(controls, folder.resolve("report.xlsx"));
        docx(controls, folder.resolve("report.docx"));
        new MadeUpPdf(MadeUpPdf.Style.RULED).write(controls, folder.resolve("report.pdf"));
    }

    public static void main(String[] args) throws IOException {
        write(Path.of(args[0]));
    }
}
