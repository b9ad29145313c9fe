package dev.crosswalk.server.catalog;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Requirement;
import dev.crosswalk.formats.terminal.VisibleText;
import dev.crosswalk.formats.workbook.Grids;
import dev.crosswalk.formats.workbook.Grids.Line;
import dev.crosswalk.formats.workbook.RefusedWorkbook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a CSV file of requirements and their texts: all of it, or what is wrong with each line.
/// What it says of a line never repeats a text.
final class TextsFile {
    private static final int MOST_BYTES = 4 << 20;
    private static final int LONGEST_TEXT = 20_000;

    /// After so many wrong lines it is not read on.
    private static final int MOST_TOLD = 50;

    /// Ids of requirements have digits, or are known; what stands over them has none.
    private static final Pattern DIGIT = Pattern.compile("[0-9]");

    private final FrameworkEdition framework;
    private final List<String> ids;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();

    private TextsFile(FrameworkEdition framework) {
        this.framework = framework;
        ids = framework.requirements().stream().map(Requirement::id).toList();
    }

    /// @param name of the file
    static Map<String, String> read(String name, byte[] bytes, FrameworkEdition framework)
            throws Refusal {
        if (bytes.length > MOST_BYTES) {
            throw Refusal.of(
                    Code.INVALID,
                    "file",
                    name,
                    "{value!} is larger than 4 MB, which is more than the texts of a framework"
                            + " take");
        }
        TextsFile file = new TextsFile(framework);
        List<String> wrong = file.wrong(lines(name, bytes));
        if (!wrong.isEmpty()) {
            throw Refusal.of(
                            Code.INVALID,
                            "file",
                            name,
                            "{value!} is not loaded, and nothing of it is kept: {why}")
                    .with("why", why(wrong))
                    .because(wrong);
        }
        if (file.texts.isEmpty()) {
            throw Refusal.of(
                            Code.INVALID,
                            "file",
                            name,
                            "{value!} has no texts: each line is the id of a requirement and its"
                                    + " text, as in {example}")
                    .with("example", file.ids.getLast() + ",\"The text\"");
        }
        return file.texts;
    }

    private static String why(List<String> wrong) {
        return wrong.size() == 1
                ? wrong.getFirst()
                : "%s%d of its lines are wrong"
                        .formatted(wrong.size() == MOST_TOLD ? "at least " : "", wrong.size());
    }

    private static List<Line> lines(String name, byte[] bytes) throws Refusal {
        try {
            return Grids.csv(name, bytes).lines();
        } catch (RefusedWorkbook e) {
            throw Refusal.of(
                            Code.UNSUITABLE,
                            "file",
                            name,
                            "{value!} cannot be read as CSV: {why}. In a spreadsheet, save the two"
                                    + " columns as \"CSV UTF-8\"")
                    .with("why", String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> wrong(List<Line> all) {
        List<String> wrong = new ArrayList<>();
        for (Line line : all) {
            List<String> cells = said(line);
            if (cells.isEmpty() || (line.number() == 1 && isHeading(cells.getFirst()))) {
                continue;
            }
            String why = whyNot(line.number(), cells);
            if (why != null) {
                wrong.add("line %,d: %s".formatted(line.number(), why));
            }
            if (wrong.size() == MOST_TOLD) {
                break;
            }
        }
        return wrong;
    }

    private boolean isHeading(String first) {
        return !ids.contains(first) && !DIGIT.matcher(first).find();
    }

    /// Its cells without the empty ones at its end.
    private static List<String> said(Line line) {
        List<String> cells =
                new ArrayList<>(
                        line.cells().stream().map(c -> c.replace("\r\n", "\n").strip()).toList());
        while (!cells.isEmpty() && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        return cells;
    }

    /// Takes a line, or says why not.
    private @Nullable String whyNot(int line, List<String> cells) {
        if (cells.size() > 2) {
            return "it has %,d columns, and an id and a text are two: a text with commas stands in quotes"
                    .formatted(cells.size());
        }
        String full = framework.id() + "/";
        String first = cells.getFirst();
        String id = first.startsWith(full) ? first.substring(full.length()) : first;
        if (!ids.contains(id)) {
            return Refusal.unknown("", "requirement of " + framework.title(), id, ids).getMessage();
        }
        Integer before = lines.putIfAbsent(id, line);
        if (before != null) {
            return "%s stands in line %,d already".formatted(id, before);
        }
        String text = cells.size() < 2 ? "" : cells.getLast();
        if (text.isEmpty()) {
            return "%s has no text".formatted(id);
        }
        if (text.length() > LONGEST_TEXT) {
            return "the text of %s has %,d characters, and %,d are the most"
                    .formatted(id, text.length(), LONGEST_TEXT);
        }
        String misleading = VisibleText.whyMisleading(text);
        if (misleading != null) {
            return "the text of %s %s".formatted(id, misleading);
        }
        texts.put(id, text);
        return null;
    }
}
