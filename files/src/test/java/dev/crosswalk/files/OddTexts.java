package dev.crosswalk.files;

import java.util.List;
import java.util.stream.Stream;

/// Texts over which somebody might stumble who writes or reads YAML, CSV or a workbook.
public final class OddTexts {
    private static final List<String> ALL =
            List.of(
                    "=1+1",
                    "-x",
                    "- x",
                    "@home",
                    "'quoted'",
                    "\"double\"",
                    "a\nb",
                    "a\n\n  b\nc\n",
                    "😀 smile",
                    "key: value",
                    "colon:",
                    "# none",
                    "a # b",
                    "yes",
                    "No",
                    "null",
                    "~",
                    "true",
                    "1e3",
                    "0x1F",
                    "2026-01-01",
                    "2026-03-31T23:30:00+02:00",
                    "[a]",
                    "{a: b}",
                    "&a",
                    "*a",
                    "!t",
                    "| x",
                    "> y",
                    "%z",
                    "`",
                    "---",
                    "? a",
                    ", b",
                    "trailing ",
                    " leading",
                    "tab\there",
                    "back\\slash \\n \\\\",
                    "_x000D_",
                    "üñí",
                    "e\u0301",
                    "a\u2028b",
                    "x\u00a0y",
                    "x\uFEFFy",
                    "a,b;c",
                    "''");

    private OddTexts() {}

    /// All of them, and those that are odd only where they are asked for.
    public static List<String> and(String... own) {
        return Stream.concat(ALL.stream(), Stream.of(own)).toList();
    }
}
