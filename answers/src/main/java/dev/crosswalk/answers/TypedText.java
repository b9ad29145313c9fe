package dev.crosswalk.answers;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE;

import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.formats.terminal.VisibleText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads texts and days that somebody typed.
public final class TypedText {
    private static final int LONGEST_NAME = 200;

    /// How days are written, of which no other day can be meant.
    private static final List<DateTimeFormatter> WRITTEN =
            Stream.concat(
                            Stream.of(ISO_LOCAL_DATE),
                            Stream.of("d MMMM uuuu", "d MMM uuuu", "MMMM d uuuu", "MMM d uuuu")
                                    .map(TypedText::form))
                    .toList();

    /// What stands beside the number of a day: `30th`, `30th of`, a comma, a full stop.
    private static final Pattern BESIDE_DAY =
            Pattern.compile(
                    "(?<=\\d)(?:st|nd|rd|th)\\b(?: of\\b)?|,|\\.(?=\\s)", Pattern.CASE_INSENSITIVE);

    private static final Pattern NUMBERS =
            Pattern.compile("\\d{1,2}([./-])\\d{1,2}\\1(?:\\d{2}|\\d{4})");

    private TypedText() {}

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

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

    /// `2026-06-30`, or as people write it where that is one day alone: `30 June 2026`, `Jun 30th,
    /// 2026`.
    public static LocalDate day(String parameter, String typed) throws Refusal {
        String plain = BESIDE_DAY.matcher(typed).replaceAll(" ").strip().replaceAll("\\s+", " ");
        for (DateTimeFormatter form : WRITTEN) {
            try {
                return LocalDate.parse(plain, form);
            } catch (DateTimeException _) {
                // The next form may be it.
            }
        }
        throw NUMBERS.matcher(typed.strip()).matches()
                ? Refusal.of(
                        Code.MALFORMED,
                        parameter,
                        typed,
                        "{value!} may be read with the day or the month first. Write it like"
                                + " \"2026-06-30\" or \"30 June 2026\"")
                : Refusal.of(
                        Code.MALFORMED,
                        parameter,
                        typed,
                        "{value!} is not a date. Write it like \"2026-06-30\"");
    }
}
