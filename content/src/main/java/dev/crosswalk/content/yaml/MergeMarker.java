package dev.crosswalk.content.yaml;

/// What Git leaves in a file where two versions of it could not be joined, until somebody has
/// chosen: `<<<<<<< HEAD`, and further down `>>>>>>> main`.
public final class MergeMarker {
    public static final String RULE = "merge-marker";
    public static final String MESSAGE =
            "holds both versions of a merge that nobody finished: choose one, and take out the lines"
                    + " with <<<<<<<, ======= and >>>>>>>";

    private MergeMarker() {}

    /// The line, from 1, on which two versions begin; 0 where no two versions stand in the text.
    /// The line between them, `=======`, is also how Markdown underlines a title, and says nothing
    /// alone.
    public static int line(String text) {
        int begin = at(text, "<<<<<<<", 0);
        return begin < 0 || at(text, ">>>>>>>", begin) < 0 ? 0 : Utf8.lineAt(text, begin);
    }

    /// Where a line starts with the marker, alone or with what it is of.
    private static int at(String text, String marker, int from) {
        for (int at = text.indexOf(marker, from); at >= 0; at = text.indexOf(marker, at + 1)) {
            int end = at + marker.length();
            boolean starts = at == 0 || isBreak(text.charAt(at - 1));
            boolean ends =
                    end == text.length() || text.charAt(end) == ' ' || isBreak(text.charAt(end));
            if (starts && ends) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }
}
