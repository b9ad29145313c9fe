package dev.crosswalk.programme.gate;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What registers, and what stands in them, are called by readers who see no files.
public final class RegisterWords {
    private static final Map<String, String> FILES =
            Map.of(
                    "nonconformities.yaml", "the register of nonconformities",
                    "audits.yaml", "the register of audits",
                    "risks.yaml", "the register of risks",
                    "people.yaml", "the list of people",
                    "programme.yaml", "the programme");

    /// What is said of a nonconformity, by the name of its field.
    private static final Map<String, String> FIELDS =
            Map.of(
                    "correction", "how and when it was put right",
                    "cause", "its cause",
                    "similar", "where others like it were looked for",
                    "evaluatedOn", "on which day that was decided on",
                    "doneOn", "on which day the action was done",
                    "effect", "what shows the effect of the action, and since when",
                    "verifiedBy", "who saw that effect");

    /// Where a sentence names a field beside what it is: ` (dueOn)`.
    private static final Pattern BESIDE =
            Pattern.compile(" \\([a-z]+[A-Z]\\w*\\)|, as riskCriteria");

    private RegisterWords() {}

    /// A sentence that names files and fields, for those who see none.
    static String plainly(String sentence) {
        String plain = BESIDE.matcher(sentence).replaceAll("");
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            plain = plain.replace(file.getKey(), file.getValue());
        }
        return plain;
    }

    /// `Say its cause.`
    ///
    /// @param field of a nonconformity, by name
    static String say(String field) {
        return "Say " + called(field) + ".";
    }

    /// What a field of a nonconformity says: `its cause`.
    public static String called(String field) {
        return FIELDS.getOrDefault(field, field);
    }

    /// `See it through. It does not say yet: its cause, ..`
    ///
    /// @param fields of a nonconformity, by name
    /// @param rest what is said behind them
    static String seeThrough(List<String> fields, String rest) {
        return "See it through. It does not say yet: "
                + String.join(", ", fields.stream().map(RegisterWords::called).toList())
                + rest
                + ".";
    }
}
