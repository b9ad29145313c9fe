package dev.crosswalk.answers;

import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.formats.terminal.VisibleText;
import java.time.DateTimeException;
import java.time.LocalDate;

/// Reads texts and days that somebody typed.
public final class TypedText {
    private static final int LONGEST_NAME = 200;

    private TypedText() {}

    /// The name of an organisation.
    ///
    /// @param what is read, as a message calls it
    public static String name(String what, String typed) throws Refusal {
        String name = of("organisation", what, typed);
        if (name.length() > LONGEST_NAME) {
            throw Refusal.of(
                    Code.MALFORMED,
                    "organisation",
                    name,
                    what + " has more than " + LONGEST_NAME + " characters");
        }
        return name;
    }

    /// Words with one space between them.
    ///
    /// @param what is read, as a message calls it
    public static String of(String parameter, String what, String typed) throws Refusal {
        String text = typed.strip().replaceAll("\\s+", " ");
        if (text.isEmpty()) {
            throw Refusal.of(
                    Code.MALFORMED, parameter, "", what + " needs a text that is not empty");
        }
        if (!VisibleText.of(text).equals(text)) {
            throw Refusal.of(
                    Code.MALFORMED, parameter, text, what + " {value!} holds control characters");
        }
        return text;
    }

    public static LocalDate day(String parameter, String typed) throws Refusal {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException e) {
            throw Refusal.of(
                    Code.MALFORMED,
                    parameter,
                    typed,
                    "{value!} is not a date. Write it like \"2026-06-30\"");
        }
    }
}
