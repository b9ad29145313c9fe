package dev.crosswalk.formats.workbook;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// The valid name that somebody may have meant.
final class Nearest {
    private static final int LONGEST = 60;

    private Nearest() {}

    /// ` Maybe "Controls"?`, or nothing where no name is near.
    static String maybe(String name, Collection<String> valid) {
        if (name.length() > LONGEST) {
            return "";
        }
        String lower = name.toLowerCase(Locale.ROOT).strip();
        Optional<String> nearest =
                valid.stream().min(Comparator.comparingInt(v -> distance(lower, v)));
        return nearest.filter(v -> distance(lower, v) <= Math.max(1, name.length() / 3))
                .map(v -> " Maybe \"" + v + "\"?")
                .orElse("");
    }

    /// A value as it is quoted in a message: on one line and not too long.
    static String shown(String value) {
        String line = value.replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " ..";
    }

    private static int distance(String a, String valid) {
        String b = valid.toLowerCase(Locale.ROOT);
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(above[j - 1] + change, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }
}
