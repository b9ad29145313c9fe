package dev.crosswalk.answers;

import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.standing.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What somebody supposes of a programme, as it is typed.
final class Trying {
    private static final String WITH = "with";
    private static final String WITHOUT = "without";

    /// More than that is a plan, and no trial.
    private static final int MOST = 50;

    private Trying() {}

    static Trial read(List<String> with, List<String> without, Sources sources) throws Refusal {
        if (with.isEmpty() && without.isEmpty()) {
            return Trial.NONE;
        }
        List<String> own =
                sources.required().adoptions().stream().map(Adoption::id).sorted().toList();
        Set<String> all = new TreeSet<>(own);
        sources.content().controls().controls().stream().map(Control::id).forEach(all::add);
        List<String> on = known(WITH, with, List.copyOf(all));
        List<String> off = known(WITHOUT, without, own);
        for (String id : on) {
            if (off.contains(id)) {
                throw Refusal.of(
                        Code.CONFLICT,
                        WITHOUT,
                        id,
                        "<with {value}> and <without {value}> suppose that it is there and that it"
                                + " is not: leave one of them out");
            }
        }
        return Trial.of(on, off);
    }

    private static List<String> known(String parameter, List<String> typed, List<String> valid)
            throws Refusal {
        if (typed.size() > MOST) {
            throw Refusal.malformed(
                    parameter,
                    typed.size() + " controls",
                    "are more than the %d that are tried at once".formatted(MOST));
        }
        List<String> ids = new ArrayList<>();
        for (String id : typed) {
            if (!valid.contains(id)) {
                throw Refusal.unknown(parameter, "control", id, valid);
            }
            ids.add(id);
        }
        return ids;
    }
}
