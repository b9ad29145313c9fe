package dev.crosswalk.papers.judgement;

import dev.crosswalk.engine.judgement.History;
import dev.crosswalk.engine.judgement.History.Found;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The last days of a window that count as in order by what was seen before them, though whoever
/// looked next, after the window, found the contrary.
final class LaterLook {
    private static final int NAMED = 3;

    private LaterLook() {}

    private record Look(LocalDate on, boolean passed) {}

    /// Empty where there are none.
    static String sentence(JudgementWords judged) {
        List<String> said = new ArrayList<>();
        Period window = judged.judgement().window();
        looks(judged)
                .forEach((what, looks) -> {
                    looks.sort(Comparator.comparing(Look::on));
                    for (int i = 1; i < looks.size(); i++) {
                        Look last = looks.get(i - 1);
                        Look next = looks.get(i);
                        if (last.passed()
                                && !next.passed()
                                && last.on().isBefore(window.to())
                                && !last.on().isBefore(window.from())
                                && next.on().isAfter(window.to())) {
                            said.add(
                                    "by %s it was in order on %s, and failed on %s, when somebody looked next"
                                            .formatted(what, last.on(), next.on()));
                        }
                    }
                });
        return said.isEmpty()
                ? ""
                : "%s. The days between, to the window's end, count by what was seen before them; an auditor asks since when it failed."
                        .formatted(Words.capital(Words.some(said, NAMED)));
    }

    /// By what was looked at: the kind of evidence, or the subject of a check.
    private static Map<String, List<Look>> looks(JudgementWords judged) {
        Map<String, List<Look>> looks = new TreeMap<>();
        History history = judged.history();
        for (History.Item i : history.items()) {
            History.Kind kind =
                    history.kinds().stream()
                            .filter(k -> k.kind().equals(i.kind()))
                            .filter(k -> k.role() == History.Role.SETTING)
                            .findFirst()
                            .orElse(null);
            if (kind != null && i.artefact() && i.received().isBy(judged.knownAt())) {
                of(looks, i.kind()).add(new Look(i.on().day(), !i.failed() && !i.falsified()));
            }
        }
        for (History.Result r : history.results()) {
            if (r.found() != Found.UNKNOWN && r.received().isBy(judged.knownAt())) {
                of(looks, (r.check() + " " + r.subject()).strip())
                        .add(new Look(r.at().day(), r.found() == Found.PASS));
            }
        }
        return looks;
    }

    private static List<Look> of(Map<String, List<Look>> looks, String what) {
        return looks.computeIfAbsent(what, _ -> new ArrayList<>());
    }
}
