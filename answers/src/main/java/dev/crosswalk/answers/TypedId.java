package dev.crosswalk.answers;

import dev.crosswalk.answers.Refusal.Code;
import java.util.regex.Pattern;

/// Reads ids that somebody gives to something new.
public final class TypedId {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9]++(?:[.-][A-Za-z0-9]++)*+");

    private TypedId() {}

    /// Whether something can be called so.
    public static boolean is(String id) {
        return ID.matcher(id).matches();
    }

    public static String of(String parameter, String typed) throws Refusal {
        if (!is(typed)) {
            throw Refusal.of(
                    Code.MALFORMED,
                    parameter,
                    typed,
                    "{value!} is not an id: letters and digits, in parts joined by hyphens or dots");
        }
        return typed;
    }
}
