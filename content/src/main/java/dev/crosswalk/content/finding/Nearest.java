package dev.crosswalk.content.finding;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/// What somebody who wrote an unknown value most likely meant.
public final class Nearest {
    private static final int FEW = 8;

    /// Nobody mistypes a name of more letters, and comparing takes time by the square of them.
    private static final int LONGEST = 100;

    /// What turns a word into its contrary: `related` into `not-related` or `unrelated`.
    private static final List<String> NEGATIONS = List.of("not", "non", "no", "un", "in", "dis");

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
            // Of equals the first in the alphabet, so that the answer does not depend on order.
            boolean first = best != null && candidate.compareTo(best) < 0;
            int most = Math.min(allowed(wanted, other), first ? fewest : fewest - 1);
            int errors = distance(wanted, other, most);
            if (errors <= most && !isContrary(wanted, other, errors)) {
                best = candidate;
                fewest = errors;
            }
        }
        return Optional.ofNullable(best);
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
        return of(value, valid)
                .map(v -> " Maybe \"" + v + "\"?")
                .orElseGet(() ->
                        valid.isEmpty() || valid.size() > FEW
                                ? ""
                                : " One of: " + String.join(", ", new TreeSet<>(valid)) + ".");
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
