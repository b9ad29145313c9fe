package dev.crosswalk.files.folder;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.Place;
import dev.crosswalk.content.finding.Severity;
import dev.crosswalk.content.tree.MemoryTree;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.EvidenceRows;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The rows of a table that is about to become evidence, as the folder will read them.
///
/// @param wrong what cannot be read, each with its place; the folder would refuse the rows for it
/// @param lacksColumns whether the table has no columns that say when, and with what result
public record IncomingRows(EvidenceRows rows, List<String> wrong, boolean lacksColumns) {
    private static final List<String> ENDINGS = List.of(".csv", ".xlsx");

    public IncomingRows {
        wrong = List.copyOf(wrong);
    }

    /// Whether a file can have rows, by its name.
    public static boolean mayBeOf(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    /// @param file its name, without a folder
    /// @param columns what is said of the columns
    /// @param covers the days that the rows have to be of
    /// @param zone of the organisation
    public static IncomingRows read(
            String file,
            byte[] bytes,
            EvidenceRows.Columns columns,
            Period covers,
            ZoneId zone,
            Content content) {
        String name =
                "incoming" + (file.toLowerCase(Locale.ROOT).endsWith(".xlsx") ? ".xlsx" : ".csv");
        FolderReading reading =
                new FolderReading(
                        new MemoryTree(Map.of(ProgrammeFolder.EVIDENCE + "/" + name, bytes)),
                        content);
        reading.draft().timeZone(zone);
        EvidenceRowsFile table = new EvidenceRowsFile(reading, columns, covers);
        EvidenceRows rows = table.read(name);
        return new IncomingRows(
                rows,
                reading.findings().sorted().stream()
                        .filter(f -> f.severity() == Severity.ERROR)
                        .map(f -> told(f, file))
                        .toList(),
                table.lacksColumns());
    }

    private static String told(Finding f, String file) {
        return f.place() instanceof Place.Line(_, int line) && line > 0
                ? "%s, line %d: %s".formatted(file, line, f.message())
                : "%s %s".formatted(file, f.message());
    }
}
