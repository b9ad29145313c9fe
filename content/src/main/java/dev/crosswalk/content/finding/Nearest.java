package dev.crosswalk.content.finding;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What somebody who wrote an unknown value most likely meant.
public final class Nearest {
    private static final int FEW = 8;

    /// Nobody mistypes a name of more letters, and comparing takes time by the square of them.
    private static final int LONGEST = 100;

    /// What turns a word into its contrary: `related` into `not-related` or `unrelated`.
    private static final List<String> NEGATIONS = List.of("not", "non", "no", "un", "in", "dis");

    /// A name with numbers in it: `A.5.81`, `CC6.1`.
    private static final Pattern NUMBERED = Pattern.compile("[A-Za-z]*\\.?[0-9]+(\\.[0-9]+)+");

    private static final int MOST_MEANT = 4;

    private Nearest() {}

    /// The valid value that is fewest typing errors away, counting letter case as nothing. None
    /// where even that one differs in more than about a third of the letters of the two, or where
    /// it says the contrary of what was written.
    public static Optional<String> of(String value, Collection<String> valid) {
        String wanted = value.toLowerCase(Locale.ROOT);
        if (wanted.isEmpty() || wanted.length() > LONGEST) {
            return Optional.empty();
        }
        String best = null;
        int fewest = Integer.MAX_VALUE;
        for (String candidate : valid) {
            String other = candidate.toLowerCase(Locale.ROOT);
            boolean first = best != null && isBefore(candidate, best, wanted);
            int most = Math.min(allowed(wanted, other), first ? fewest : fewest - 1);
            int errors = distance(wanted, other, most);
            if (errors <= most && !isContrary(wanted, other, errors)) {
                best = candidate;
                fewest = errors;
            }
        }
        return Optional.ofNullable(best);
    }

    /// Of equals the one that begins like what was written comes first, then the one whose last
    /// digit is the next to it; at last the first in the alphabet, so that the answer does not
    /// depend on order.
    private static boolean isBefore(String a, String b, String wanted) {
        int shared = Integer.compare(begins(a, wanted), begins(b, wanted));
        int next = Boolean.compare(isNextTo(a, wanted), isNextTo(b, wanted));
        return shared != 0 ? shared > 0 : next != 0 ? next > 0 : a.compareTo(b) < 0;
    }

    /// How many letters two names have in common at their beginning.
    private static int begins(String candidate, String wanted) {
        String other = candidate.toLowerCase(Locale.ROOT);
        int same = 0;
        while (same < Math.min(other.length(), wanted.length())
                && other.charAt(same) == wanted.charAt(same)) {
            same++;
        }
        return same;
    }

    /// Whether a name differs by one in its last digit, and in nothing else: `CC9.2` of `CC9.3`.
    private static boolean isNextTo(String candidate, String wanted) {
        int last = wanted.length() - 1;
        return candidate.length() == wanted.length()
                && begins(candidate, wanted) == last
                && Character.isDigit(wanted.charAt(last))
                && Character.isDigit(candidate.charAt(last))
                && Math.abs(candidate.charAt(last) - wanted.charAt(last)) == 1;
    }

    /// All that may have been meant, the likeliest first. Of a name with numbers in it, `A.5.81`,
    /// these are the valid ones of the same digits in another order, `A.8.15`; the one that has the
    /// digits beside a point exchanged, with or without what follows, `A.8.5`; and what [#of]
    /// finds. Of any other name it is that alone.
    public static List<String> all(String value, Collection<String> valid) {
        Set<String> all = new LinkedHashSet<>();
        if (value.length() <= LONGEST && NUMBERED.matcher(value).matches()) {
            String wanted = value.toLowerCase(Locale.ROOT);
            String sorted = sorted(wanted);
            String shape = shape(wanted);
            valid.stream()
                    .sorted()
                    .filter(v -> shape(v).equals(shape) && sorted(v).equals(sorted))
                    .limit(MOST_MEANT)
                    .forEach(all::add);
            for (int dot = wanted.indexOf('.'); dot > 0; dot = wanted.indexOf('.', dot + 1)) {
                exchanged(wanted, dot, valid).ifPresent(all::add);
            }
        }
        of(value, valid).ifPresent(all::add);
        return all.stream().limit(MOST_MEANT).toList();
    }

    /// The longest valid name that begins one whose digits beside a point are exchanged.
    private static Optional<String> exchanged(String wanted, int dot, Collection<String> valid) {
        char before = wanted.charAt(dot - 1);
        char after = wanted.charAt(dot + 1);
        if (before == after || !Character.isDigit(before) || !Character.isDigit(after)) {
            return Optional.empty();
        }
        String other =
                wanted.substring(0, dot - 1) + after + "." + before + wanted.substring(dot + 2);
        String shape = shape(wanted);
        return valid.stream()
                .filter(v -> shape(v).equals(shape) && other.startsWith(v.toLowerCase(Locale.ROOT)))
                .max(Comparator.comparingInt(String::length).thenComparing(v -> v));
    }

    /// What a name has beside its digits: `a..`
    private static String shape(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[0-9]", "");
    }

    private static String sorted(String name) {
        return name.chars()
                .filter(Character::isDigit)
                .sorted()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /// Where every letter is wrong nothing was meant.
    private static int allowed(String wanted, String other) {
        int letters = Math.min(wanted.length(), (wanted.length() + other.length()) / 2);
        return Math.min(wanted.length() - 1, Math.max(1, (letters + 1) / 3));
    }

    /// Whether one of the two is nearer to the other once its negation is taken off.
    private static boolean isContrary(String a, String b, int errors) {
        return isNegated(a, b, errors) || isNegated(b, a, errors);
    }

    private static boolean isNegated(String negated, String other, int errors) {
        return NEGATIONS.stream()
                .filter(negated::startsWith)
                .map(not -> negated.substring(not.length()).replaceFirst("^[-_ ]", ""))
                .anyMatch(word -> distance(word, other, errors - 1) < errors);
    }

    /// The end of a message: ` Maybe "x"?`, or the valid values where they are few, or nothing.
    public static String maybe(String value, Collection<String> valid) {
        String meant = maybe(all(value, valid));
        return !meant.isEmpty() || valid.isEmpty() || valid.size() > FEW
                ? meant
                : " One of: " + String.join(", ", new TreeSet<>(valid)) + ".";
    }

    /// ` Maybe "x"?`, ` Maybe "x", "y" or "z"?`, or nothing where nothing was meant.
    public static String maybe(List<String> meant) {
        if (meant.isEmpty()) {
            return "";
        }
        List<String> quoted = meant.stream().map(v -> '"' + v + '"').toList();
        String last = quoted.getLast();
        String others = String.join(", ", quoted.subList(0, quoted.size() - 1));
        return " Maybe " + (others.isEmpty() ? last : others + " or " + last) + "?";
    }

    /// Insertions, deletions, replacements, and swaps of neighbours (Damerau, optimal alignment);
    /// more than `most` where there are more than that.
    private static int distance(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return most + 1;
        }
        int[] above = new int[b.length() + 1];
        int[] before = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] free = above;
            above = before;
            before = row;
            row = free;
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                int errors =
                        Math.min(
                                before[j - 1] + (same ? 0 : 1),
                                Math.min(before[j], row[j - 1]) + 1);
                boolean swapped =
                        i > 1
                                && j > 1
                                && a.charAt(i - 1) == b.charAt(j - 2)
                                && a.charAt(i - 2) == b.charAt(j - 1);
                row[j] = swapped ? Math.min(errors, above[j - 2] + 1) : errors;
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                return most + 1;
            }
        }
        return row[b.length()];
    }
}
