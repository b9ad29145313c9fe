package dev.crosswalk.programme.gate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What registers, and what stands in them, are called by readers who see no files.
public final class RegisterWords {
    private static final Map<String, String> FILES =
            Map.of("people.yaml", "the list of people", "programme.yaml", "the programme");

    private static final Map<String, String> REGISTERS =
            Map.of(
                    "nonconformity", "the register of nonconformities",
                    "audit", "the register of audits",
                    "risk", "the register of risks");

    /// The command that says something in a register: `with crosswalk audit change IA-1 --report`.
    private static final Pattern COMMAND =
            Pattern.compile(
                    "with crosswalk (nonconformity|audit|risk) (?:add|change [^ ,:]+)(?: --[a-z-]+(?: [A-Z][^ ,:]*)?)*");

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

    /// A sentence that names commands, files and fields, for those who see none.
    static String plainly(String sentence) {
        String plain =
                COMMAND.matcher(BESIDE.matcher(sentence).replaceAll(""))
                        .replaceAll(found -> "in " + REGISTERS.get(found.group(1)));
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
    public static String seeThrough(List<String> fields, String rest) {
        return "See it through. It does not say yet: "
                + String.join(", ", fields.stream().map(RegisterWords::called).toList())
                + rest
                + ".";
    }

    /// What has to be said so that nothing of some fields of a nonconformity is open: a correction
    /// has its day, and an effect the day on which it was seen.
    public static List<String> toSay(List<String> fields) {
        return fields.stream()
                .flatMap(f ->
                        switch (f) {
                            case "correction" -> Stream.of(f, "correctedOn");
                            case "effect" -> Stream.of(f, "verifiedOn");
                            default -> Stream.of(f);
                        })
                .toList();
    }

    /// `crosswalk nonconformity change NC-01 --cause ..`
    ///
    /// @param fields of a nonconformity, by name
    static String change(String id, List<String> fields) {
        return "crosswalk nonconformity change "
                + id
                + toSay(fields).stream()
                        .map(f -> " --" + f.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT))
                        .map(option -> option + " ..")
                        .collect(Collectors.joining());
    }
}
