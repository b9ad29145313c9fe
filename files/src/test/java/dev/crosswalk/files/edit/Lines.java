package dev.crosswalk.files.edit;

import java.util.List;

/// The lines by which two texts differ, `-` of the first and `+` of the second.
final class Lines {
    private Lines() {}

    static String difference(String before, String after) {
        List<String> a = before.lines().toList();
        List<String> b = after.lines().toList();
        int[][] same = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                same[i][j] =
                        a.get(i).equals(b.get(j))
                                ? same[i + 1][j + 1] + 1
                                : Math.max(same[i + 1][j], same[i][j + 1]);
            }
        }
        StringBuilder lines = new StringBuilder();
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
                i++;
                j++;
            } else if (j == b.size() || (i < a.size() && same[i + 1][j] >= same[i][j + 1])) {
                lines.append('-').append(a.get(i++)).append('\n');
            } else {
                lines.append('+').append(b.get(j++)).append('\n');
            }
        }
        return lines.toString();
    }
}
