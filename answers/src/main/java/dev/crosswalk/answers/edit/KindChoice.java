package dev.crosswalk.answers.edit;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.next.NextSteps;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.control.Control.EvidenceWanted;
import dev.crosswalk.content.finding.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which kind of evidence a file is: the one that was named, the only one that its controls want,
/// or the one whose name the file's name has most words of.
///
/// @param why how it was found, to be told; empty where it was named
record KindChoice(String kind, String why) {
    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");

    /// Words that say of nothing what it is of.
    private static final Set<String> COMMON =
            Set.of("record", "report", "export", "list", "log", "evidence", "of", "the", "and");

    static KindChoice of(String typed, String file, List<Control> controls) throws Refusal {
        Map<String, EvidenceWanted> wanted = new LinkedHashMap<>();
        for (Control control : controls) {
            control.evidence().forEach(kind -> wanted.putIfAbsent(kind.kind(), kind));
        }
        if (!typed.isEmpty()) {
            return named(typed, wanted, controls);
        }
        List<String> kinds =
                wanted.values().stream()
                        .filter(kind -> kind.role() != Control.Role.POPULATION)
                        .map(EvidenceWanted::kind)
                        .toList();
        if (kinds.size() == 1) {
            return new KindChoice(
                    kinds.getFirst(), "the only kind that " + names(controls) + " wants");
        }
        List<String> likely = likely(file, kinds);
        if (likely.size() == 1) {
            return new KindChoice(likely.getFirst(), "by the name of the file");
        }
        throw Refusal.missing(
                        "kind",
                        kinds.isEmpty()
                                ? "{controls} asks for no kind of evidence: say what the file is,"
                                        + " <kind KIND>"
                                : "say what the file shows of {controls}, <kind KIND>:")
                .with("controls", names(controls))
                .because(shown(wanted, controls));
    }

    private static KindChoice named(
            String typed, Map<String, EvidenceWanted> wanted, List<Control> controls)
            throws Refusal {
        EvidenceWanted kind = wanted.get(typed);
        if (wanted.isEmpty() || (kind != null && kind.role() != Control.Role.POPULATION)) {
            return new KindChoice(typed, "");
        }
        if (kind != null) {
            throw Refusal.of(
                    Code.UNSUITABLE,
                    "kind",
                    typed,
                    "{value} is a list of all events: it goes into populations/ and log.yaml, as"
                            + " docs/guides/populations.md tells");
        }
        Refusal unknown =
                Refusal.of(
                                Code.UNKNOWN,
                                "kind",
                                typed,
                                "{controls} wants no evidence of kind {value!}.{maybe}")
                        .with("controls", names(controls));
        List<String> begun = wanted.keySet().stream().filter(k -> k.startsWith(typed)).toList();
        if (begun.size() == 1) {
            throw unknown.meant(begun.getFirst());
        }
        Optional<String> nearest = Nearest.of(typed, wanted.keySet());
        throw nearest.isPresent()
                ? unknown.meant(nearest.get())
                : unknown.with("maybe", " It wants:").because(shown(wanted, controls));
    }

    private static String names(List<Control> controls) {
        return controls.stream().map(Control::id).collect(Collectors.joining(" and "));
    }

    /// The kinds that have the most words of the file's name.
    private static List<String> likely(String file, List<String> kinds) {
        Set<String> words = words(file);
        int most = 0;
        List<String> likely = new ArrayList<>();
        for (String kind : kinds) {
            int n = (int) words(kind).stream().filter(words::contains).count();
            if (n > most) {
                most = n;
                likely.clear();
            }
            if (n == most && n > 0) {
                likely.add(kind);
            }
        }
        return likely;
    }

    private static Set<String> words(String name) {
        return BETWEEN.splitAsStream(name.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty() && !COMMON.contains(word))
                .collect(Collectors.toSet());
    }

    private static List<String> shown(Map<String, EvidenceWanted> wanted, List<Control> controls) {
        return wanted.values().stream().map(kind -> shown(kind, controls)).toList();
    }

    private static String shown(EvidenceWanted kind, List<Control> controls) {
        int of = controls.stream().mapToInt(c -> c.discharges().size()).sum();
        int shows = controls.stream().mapToInt(c -> c.shown(kind).size()).sum();
        return kind.kind()
                + ": the "
                + kind.called()
                + ", "
                + NextSteps.what(kind)
                + (kind.role() == Control.Role.POPULATION
                        ? ""
                        : ", shows %d of %d obligations".formatted(shows, of));
    }
}
