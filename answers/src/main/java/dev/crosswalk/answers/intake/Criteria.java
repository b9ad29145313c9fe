package dev.crosswalk.answers.intake;

import dev.crosswalk.content.finding.Nearest;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Library;
import dev.crosswalk.engine.Requirement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the names of criteria out of cells and headings.
final class Criteria {
    static final String EDITION = "soc2-2017";

    /// `CC6.1`, also as `CC 6.1` or `cc6.1`; a point of focus, `CC6.1-3`, stands for its criterion.
    private static final String NAME = "(?:CC|PI|A|C|P) ?-?\\d{1,2}\\.\\d{1,2}";

    private static final Pattern ONE =
            Pattern.compile("(?<![\\p{L}\\d.])" + NAME + "(?!\\d)", Pattern.CASE_INSENSITIVE);

    /// What ends a series: `CC6.3`, or `6.3` alone.
    private static final String LAST = "(?:" + NAME + "|\\d{1,2}\\.\\d{1,2})";

    private static final String TO = "\\s*(?:-|–|—|to|through|thru|bis|à)\\s*";

    /// `CC6.1 to CC6.3`, or `CC6.1 - 6.3`
    private static final Pattern RANGE =
            Pattern.compile(
                    "(?<![\\p{L}\\d.])(" + NAME + ")" + TO + "(" + LAST + ")(?!\\d)",
                    Pattern.CASE_INSENSITIVE);

    /// `CC6.1, CC6.2 and CC6.4 to CC6.8`
    private static final String SEVERAL =
            NAME + "(?:\\s*(?:,|;|/|&|and|und|et)\\s*" + NAME + "|" + TO + LAST + ")*";

    private static final String CALLED =
            "(?:(?:trust services? |common |applicable )*(?:criteria|criterion|kriterium|kriterien"
                    + "|crit[eè]res?|tsc|tsp)\\s*:?\\s*)";

    /// `Criterion CC6.1 - The entity ..`: the names at the beginning of a text, with what it calls
    /// them.
    private static final Pattern BEGINNING =
            Pattern.compile(
                    "^" + CALLED + "?(" + SEVERAL + ")(?![\\d.-]|\\s*-\\d)(?:\\W.*|$)",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /// `Logical access (criteria CC6.1 to CC6.8)`, `Availability: A1.1, A1.2`: the names behind a
    /// title, in brackets or parted from it.
    private static final Pattern END =
            Pattern.compile(
                    "^\\p{L}[^.;:!?()\\[\\]]*(?:\\s*[(\\[]\\s*"
                            + CALLED
                            + "?("
                            + SEVERAL
                            + ")\\s*[)\\]]|(?:\\s*:|\\s[–—-]|,(?=\\s+"
                            + CALLED
                            + "))\\s+"
                            + CALLED
                            + "?("
                            + SEVERAL
                            + "))$",
                    Pattern.CASE_INSENSITIVE);

    // Of a title among controls.
    private static final int LONGEST_TITLE = 100;
    private static final int MOST_WORDS = 14;

    /// `CC6`, `CC6.0 Logical access`, `A1 - Availability`, `Common Criteria 6: ..`: a series of
    /// criteria, with what it is called.
    private static final Pattern SERIES =
            Pattern.compile(
                    "^(?:(?:additional |common |trust services? )?(?:criteria|kriterien|crit[eè]res)"
                            + "(?: for [\\p{L} ]+)?\\s*[:–—-]?\\s*(?:CC|PI|A|C|P)?|CC|PI|A|C|P) ?[1-9](?:\\.0)?"
                            + "(?:\\s*[:.–—-]\\s*|\\s+|$)(?:\\p{L}.*)?$",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern NAMES =
            Pattern.compile(
                    NAME + "(?:[\\s,;/&|-]+(?:" + NAME + "))*[\\s,;/&|-]*",
                    Pattern.CASE_INSENSITIVE);

    /// So many words beside names are a text that explains them.
    private static final int TEXT = 4;

    private static final Pattern BETWEEN = Pattern.compile("[\\s,;/&|()]+");

    private final Map<String, Integer> order = new LinkedHashMap<>();
    private final Set<String> elsewhere = new HashSet<>();

    Criteria(Library library) {
        for (FrameworkEdition edition : library.editions()) {
            for (Requirement requirement : edition.requirements()) {
                if (!edition.id().equals(EDITION)) {
                    elsewhere.add(requirement.id());
                } else if (requirement.assessable() && !requirement.optional()) {
                    order.put(requirement.id(), order.size());
                }
            }
        }
    }

    /// @param known in the order of the framework
    /// @param unknown as they were written
    /// @param elsewhere what requirements of other frameworks are called
    record Named(List<String> known, List<String> unknown, List<String> elsewhere) {
        Named {
            known = List.copyOf(known);
            unknown = List.copyOf(unknown);
            elsewhere = List.copyOf(elsewhere);
        }
    }

    /// All that a cell names. What has a digit and is no criterion is unknown; other words explain.
    Named in(String cell) {
        Set<String> found = names(cell);
        List<String> words = List.of(BETWEEN.split(ONE.matcher(cell).replaceAll(" ")));
        boolean isText = words.stream().filter(word -> word.matches("\\p{L}+")).count() >= TEXT;
        Set<String> unknown = new LinkedHashSet<>();
        for (String word : words) {
            String bare = word.replaceAll("^[\\W_]+|[\\W_]+$", "");
            if (bare.matches(".*\\p{L}.*\\d.*") && (found.isEmpty() || !isText)) {
                unknown.add(bare);
            }
        }
        return named(found, unknown);
    }

    /// The names in a text, and all those between two of them that are the ends of a series.
    private Set<String> names(String text) {
        Set<String> found = new LinkedHashSet<>();
        Matcher range = RANGE.matcher(text);
        while (range.find()) {
            String from = name(range.group(1));
            String to = name(range.group(2));
            String letters = Character.isDigit(to.charAt(0)) ? from.replaceAll("\\d.*", "") : "";
            found.addAll(between(from, letters + to));
        }
        Matcher one = ONE.matcher(text);
        while (one.find()) {
            found.add(name(one.group()));
        }
        return found;
    }

    /// The criteria that a text begins with, or ends with behind a title, as a heading of the
    /// controls below it does; none where it does not.
    Named heading(String text) {
        Matcher beginning = BEGINNING.matcher(text);
        if (beginning.matches()) {
            return named(names(beginning.group(1)), Set.of());
        }
        Matcher end = END.matcher(text);
        if (isTitle(text) && end.matches()) {
            return named(names(end.group(1) == null ? end.group(2) : end.group(1)), Set.of());
        }
        return new Named(List.of(), List.of(), List.of());
    }

    /// Whether a text is as short as a title, and no sentence.
    static boolean isTitle(String text) {
        return !text.endsWith(".")
                && text.length() <= LONGEST_TITLE
                && text.split(" ", -1).length <= MOST_WORDS;
    }

    /// Whether the text is names of criteria, and nothing else but signs between them.
    static boolean areNames(String text) {
        return NAMES.matcher(text.strip()).matches();
    }

    /// Whether the text is the name of a criterion, and nothing else but signs.
    boolean isOne(String text) {
        return order.containsKey(name(text.replaceAll("[^\\p{L}\\d.]+$", "")));
    }

    /// Whether the text is the name of a series of criteria, such as `CC6` or `A1 Availability`,
    /// and nothing else but its title.
    static boolean isSeries(String text) {
        return SERIES.matcher(text).matches();
    }

    private Named named(Collection<String> found, Collection<String> others) {
        List<String> known = order.keySet().stream().filter(found::contains).toList();
        List<String> unknown = new ArrayList<>(found);
        unknown.removeAll(known);
        unknown.addAll(others);
        List<String> foreign = unknown.stream().filter(elsewhere::contains).toList();
        unknown.removeAll(foreign);
        return new Named(known, unknown, foreign);
    }

    private List<String> between(String from, String to) {
        List<String> all = List.copyOf(order.keySet());
        int first = all.indexOf(from);
        int last = all.indexOf(to);
        return first < 0 || last < first ? List.of() : all.subList(first, last + 1);
    }

    private static String name(String written) {
        return written.replaceAll("[\\s]|(?<=[A-Za-z])-", "").toUpperCase(Locale.ROOT);
    }

    /// ` Maybe "CC6.1"?`
    String maybe(String unknown) {
        return Nearest.maybe(unknown, order.keySet());
    }

    /// In the order of the framework.
    List<String> sorted(Collection<String> criteria) {
        return order.keySet().stream().filter(criteria::contains).toList();
    }
}
