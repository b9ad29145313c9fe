package dev.crosswalk.papers.document;

import dev.crosswalk.content.control.DocumentTemplate;
import dev.crosswalk.content.control.DocumentTemplate.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a template leaves in `[square brackets]` for people to say before anybody approves it.
///
/// What is filled in during use is none of it: a form, of which a copy is filled in each time; the
/// rows of a register; a row in which nothing but its number is said; and a column of examples.
public final class TemplateBlanks {
    private static final Pattern BLANK = Pattern.compile("\\[[^\\[\\]\\s^][^\\[\\]]*](?![(\\[])");
    private static final Pattern ALL_BLANK = Pattern.compile("\\[[^\\[\\]]*]");
    private static final Pattern NUMBER = Pattern.compile("[A-Z]+-\\d+");
    private static final String EXAMPLE = "Example";

    private TemplateBlanks() {}

    /// The words around the first blank: the cell of a table, or the line.
    public static Optional<String> first(DocumentTemplate template) {
        if (template.kind() == Kind.TEMPLATE) {
            return Optional.empty();
        }
        boolean code = false;
        boolean examples = false;
        for (String line : template.body().lines().toList()) {
            code ^= line.startsWith("```");
            if (code || line.startsWith("    ")) {
                continue;
            }
            List<String> cells = cells(line);
            examples = line.startsWith("|") && (examples || cells.contains(EXAMPLE));
            boolean inUse =
                    line.startsWith("|")
                            && (examples
                                    || template.kind() == Kind.REGISTER
                                    || isFilledInUse(cells));
            Optional<String> blank =
                    inUse
                            ? Optional.empty()
                            : cells.stream().filter(c -> BLANK.matcher(c).find()).findFirst();
            if (blank.isPresent()) {
                return blank;
            }
        }
        return Optional.empty();
    }

    /// The cells of a row of a table; of any other line the whole of it.
    private static List<String> cells(String line) {
        if (!line.startsWith("|")) {
            return List.of(line.strip());
        }
        List<String> cells = new ArrayList<>();
        Arrays.stream(line.split("\\|", -1)).map(String::strip).forEach(cells::add);
        return cells.subList(1, Math.max(1, cells.size() - 1));
    }

    /// Whether nothing of a row is said, but perhaps its number.
    private static boolean isFilledInUse(List<String> cells) {
        return cells.stream()
                .allMatch(c ->
                        c.isEmpty()
                                || ALL_BLANK.matcher(c).matches()
                                || NUMBER.matcher(c).matches());
    }
}
