package dev.crosswalk.content.finding;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/// What somebody who wrote an unknown value most likely meant.
public final class Nearest {
    private static final int FEW = 8;

    private Nearest() {}

    /// The valid value that is fewest typing errors away, counting letter case as nothing; none
    /// where even that one differs in more than about a third of the letters.
    public static Optional<String> of(String value, Collection<String> valid) {
        String wanted = value.toLowerCase(Locale.ROOT);
        String best = null;
        // Where every letter is wrong nothing was meant.
        int fewest = Math.min(wanted.length(), Math.max(1, (wanted.length() + 1) / 3) + 1);
        for (String candidate : valid) {
            String other = candidate.toLowerCase(Locale.ROOT);
            if (Math.abs(other.length() - wanted.length()) < fewest) {
                int errors = distance(wanted, other);
                // Of equals the first in the alphabet, so that the answer does not depend on order.
                if (errors < fewest
                        || (best != null && errors == fewest && candidate.compareTo(best) < 0)) {
                    best = candidate;
                    fewest = errors;
                }
            }
        }
        return Optional.ofNullable(best);
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

    /// Insertions, deletions, replacements, and swaps of neighbours (Damerau, optimal alignment).
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : cheapest(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int cheapest(int[][] d, String a, String b, int i, int j) {
        int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int errors = Math.min(replaced, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean swapped =
                i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(errors, d[i - 2][j - 2] + 1) : errors;
    }
}
