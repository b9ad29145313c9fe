package dev.crosswalk.formats.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.crosswalk.formats.office.CellText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The first table of a report, wherever it stands; nothing if there is none.
final class CsvRenderer {
    private CsvRenderer() {}

    static String csv(Report report) {
        var text = new StringWriter();
        Optional<Block.Table> main = ReportTables.of(report.blocks()).stream().findFirst();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            main.ifPresent(table -> write(table, csv));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(Block.Table table, CsvWriter csv) {
        csv.writeRecord(table.columns().stream().map(c -> text(c.title())).toList());
        for (List<Block.Cell> row : table.rows()) {
            List<String> fields = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                String text = Run.text(row.get(i).runs());
                fields.add(table.columns().get(i).isNumber(row.get(i)) ? text : text(text));
            }
            csv.writeRecord(fields);
        }
    }

    private static String text(String text) {
        return CellText.write(XmlCharacters.text(text));
    }
}
