package dev.crosswalk.answers.intake;

import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What people type when they decide: obligations by number or id, controls by id.
public final class Decisions {
    private static final Pattern BETWEEN = Pattern.compile("[,;\\s]+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");

    private Decisions() {}

    /// What was typed of obligations.
    ///
    /// @param obligations ids, each once, in the order typed
    /// @param wrong a sentence for each that there is not
    public record Typed(List<String> obligations, List<String> wrong) {
        public Typed {
            obligations = List.copyOf(obligations);
            wrong = List.copyOf(wrong);
        }
    }

    /// `1, 3` of what is suggested, or ids, or both.
    ///
    /// @param suggested ids of obligations, the first of which is number 1
    public static Typed obligations(String typed, List<String> suggested, Reviewing about) {
        Set<String> ids = new LinkedHashSet<>();
        List<String> wrong = new ArrayList<>();
        for (String part : BETWEEN.splitAsStream(typed).filter(p -> !p.isEmpty()).toList()) {
            if (!NUMBER.matcher(part).matches()) {
                add(part, ids, wrong, about);
                continue;
            }
            int n = Integer.parseInt(part);
            if (n >= 1 && n <= suggested.size()) {
                add(suggested.get(n - 1), ids, wrong, about);
            } else {
                wrong.add(
                        suggested.isEmpty()
                                ? "nothing is suggested, so \"%s\" is none of it".formatted(part)
                                : "\"%s\" is no number from 1 to %d"
                                        .formatted(part, suggested.size()));
            }
        }
        return new Typed(List.copyOf(ids), wrong);
    }

    /// The same of what an auditor found not done of a control; nothing where it is all that it
    /// does.
    ///
    /// @param all that it discharges
    public static Typed failed(
            String typed, List<String> numbered, List<String> all, Reviewing about) {
        Typed read = obligations(typed, numbered, about);
        List<String> wrong = new ArrayList<>(read.wrong());
        read.obligations().stream()
                .filter(o -> !all.contains(o))
                .forEach(o -> wrong.add(o + " is nothing that the control does"));
        boolean isWhole = read.obligations().containsAll(all);
        return new Typed(isWhole ? List.of() : read.obligations(), wrong);
    }

    private static void add(String id, Set<String> ids, List<String> wrong, Reviewing about) {
        String problem = unknown(id, about);
        if (problem == null) {
            ids.add(id);
        } else {
            wrong.add(problem);
        }
    }

    /// What is wrong with ids of obligations; at least one has to be there.
    static List<String> wrong(List<String> obligations, Reviewing about) {
        List<String> wrong = new ArrayList<>();
        if (obligations.isEmpty()) {
            wrong.add(
                    "a control that discharges nothing proves nothing: name an obligation, or skip it");
        }
        for (String id : obligations) {
            String problem = unknown(id, about);
            if (problem != null) {
                wrong.add(problem);
            }
        }
        return wrong;
    }

    private static @Nullable String unknown(String id, Reviewing about) {
        return about.obligation(id) == null
                ? "unknown obligation \"%s\".%s"
                        .formatted(Finding.shortened(id), Nearest.maybe(id, about.obligationIds()))
                : null;
    }

    /// A sentence on a control that neither the library nor the programme has.
    public static String unknownControl(String id, Reviewing about) {
        return "neither the library nor the programme has a control \"%s\".%s"
                .formatted(Finding.shortened(id), Nearest.maybe(id, about.controls().keySet()));
    }
}
