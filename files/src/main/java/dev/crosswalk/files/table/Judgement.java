package dev.crosswalk.files.table;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.files.edit.CsvDoc;
import dev.crosswalk.files.edit.YamlDoc;
import dev.crosswalk.files.edit.YamlEdit;
import dev.crosswalk.files.folder.AdvisedProgramme;
import dev.crosswalk.files.folder.FolderFiles;
import dev.crosswalk.programme.Programme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Has the folder's reader check what the rows say, and makes sure that the changed files say the
/// same.
final class Judgement {
    private static final Set<String> UNREADABLE = Set.of("control-character", "yaml", "too-large");

    private final Book book;
    private final FolderFiles files;
    private final RowEdits rows;

    /// Finds the cell of a line, by the path of the file.
    private final Map<String, CellOf> places = new HashMap<>();

    private interface CellOf {
        String cell(int line, String message);
    }

    private Judgement(Book book, FolderFiles files, RowEdits rows) {
        this.book = book;
        this.files = files;
        this.rows = rows;
    }

    /// @throws IllegalStateException where the changed files would say anything else than the rows
    static TableImport of(
            Book book,
            FolderFiles files,
            Content content,
            RowEdits rows,
            List<TableChange> changes,
            int kept) {
        Judgement judgement = new Judgement(book, files, rows);
        Programme meant;
        try {
            meant = files.programme(content, judgement.canonical());
        } catch (InvalidContent e) {
            return TableImport.without(
                    changes,
                    judgement.wrong(e.findings()).stream().map(rows.edited()::explained).toList(),
                    kept);
        }
        Map<String, byte[]> edited = judgement.edited();
        try {
            AdvisedProgramme said = files.advised(content, edited);
            if (said.programme().equals(meant)) {
                return new TableImport(
                        changes, List.of(), edited, news(files, content, said.findings()), kept);
            }
        } catch (InvalidContent e) {
            throw new IllegalStateException("the changed files cannot be read: " + e, e);
        }
        throw new IllegalStateException("the changed files do not say what the rows say");
    }

    /// The findings that are new. Edits move lines, so old findings are recognised by their
    /// message.
    private static List<Finding> news(FolderFiles files, Content content, List<Finding> now) {
        if (now.isEmpty()) {
            return now;
        }
        Set<String> old = new HashSet<>();
        files.findings(content).forEach(f -> old.add(f.place().name() + " " + f.message()));
        return now.stream()
                .filter(f -> !old.contains(f.place().name() + " " + f.message()))
                .toList();
    }

    private String path(String name) {
        return files.folder().resolve(name).toString();
    }

    private Map<String, byte[]> canonical() {
        Map<String, byte[]> all = new TreeMap<>();
        for (YamlDoc doc : book.docs().values()) {
            if (!doc.root().entries().isEmpty()) {
                Canonical text = new Canonical(rows.cells(), rows.keyCells());
                all.put(doc.name(), text.write(doc.root()));
                places.put(path(doc.name()), (line, _) -> text.cell(line));
            }
        }
        rows.records().forEach((name, content) -> all.put(name, records(name, content)));
        return all;
    }

    private byte[] records(String name, List<GivenRow> content) {
        List<TableColumn> fields =
                Book.table(ProgrammeTables.ITEMS).columns().stream()
                        .filter(TableColumn::isField)
                        .toList();
        List<List<String>> values = new ArrayList<>();
        Map<Integer, GivenRow> byLine = new HashMap<>();
        int line = 2;
        for (GivenRow row : content) {
            List<String> record = fields.stream().map(row::value).toList();
            values.add(record);
            byLine.put(line, row);
            line += 1 + (int) String.join("", record).chars().filter(c -> c == '\n').count();
        }
        places.put(path(name), (at, message) -> cell(byLine.get(at), fields, message));
        return CsvDoc.plain(values);
    }

    /// The cell that a finding in a population is about: the message, not the place, says which
    /// column is meant.
    private static String cell(@Nullable GivenRow row, List<TableColumn> fields, String message) {
        if (row == null) {
            return "";
        }
        return fields.stream()
                .filter(f -> message.startsWith(f.path().getFirst() + " "))
                .map(f -> row.at(f.title()))
                .findFirst()
                .orElse(row.at(fields.getFirst().title()));
    }

    private Map<String, byte[]> edited() {
        Map<String, byte[]> edited = new TreeMap<>();
        for (YamlDoc doc : book.docs().values()) {
            if (!doc.isUnchanged()) {
                edited.put(doc.name(), doc.edited(YamlEdit.Comments.STAY));
            }
        }
        for (CsvDoc csv : book.populations().values()) {
            if (!csv.isUnchanged()) {
                edited.put(csv.name(), csv.edited());
            }
        }
        return edited;
    }

    private List<RefusedImport> wrong(List<Finding> findings) {
        List<RefusedImport> wrong = new ArrayList<>();
        // Only errors of unreadable files are reported, because other errors may follow from what
        // is missing in those.
        List<Finding> unreadable =
                findings.stream().filter(f -> UNREADABLE.contains(f.rule())).toList();
        for (Finding finding : unreadable.isEmpty() ? findings : unreadable) {
            String message = withCells(finding.message());
            CellOf file = places.get(finding.place().name());
            String cell = file == null ? "" : file.cell(finding.place().line(), finding.message());
            wrong.add(
                    new RefusedImport(
                            cell.isEmpty() ? finding.place().name() : cell,
                            cell.isEmpty() && file == null && finding.place().line() > 0
                                    ? "line %d: %s".formatted(finding.place().line(), message)
                                    : message));
        }
        return wrong;
    }

    /// Replaces the lines in a message by their cells, because those lines are in a text that
    /// nobody can see.
    private String withCells(String message) {
        String shown = message;
        for (Map.Entry<String, CellOf> file : places.entrySet()) {
            if (!shown.contains(file.getKey())) {
                continue;
            }
            Matcher place =
                    Pattern.compile(Pattern.quote(file.getKey()) + ":(\\d+)").matcher(shown);
            shown =
                    place.replaceAll(m -> {
                        String cell = file.getValue().cell(Integer.parseInt(m.group(1)), message);
                        return Matcher.quoteReplacement(cell.isEmpty() ? file.getKey() : cell);
                    });
        }
        return shown;
    }
}
