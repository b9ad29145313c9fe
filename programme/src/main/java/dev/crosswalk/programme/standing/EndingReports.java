package dev.crosswalk.programme.standing;

import dev.crosswalk.engine.Verdict;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.words.Numbers;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Says of the reports that soon count no more how much rests on them: what is proved then, where
/// nothing follows and all else stays what it is.
public final class EndingReports {
    /// So far ahead it is said: as far as management looks back.
    private static final int DAYS = 90;

    private EndingReports() {}

    /// A sentence for each framework of which something rests on them, by its name. Over a window
    /// none does: what was shown of its days stays shown.
    public static Map<String, String> of(Situation situation) {
        List<Judged> asked = situation.wanted();
        List<Ending> ending =
                Stream.of(ending(situation.at()), ending(situation.reports()))
                        .flatMap(List::stream)
                        .filter(e ->
                                asked.stream().anyMatch(j -> j.asked() == null && e.attestsIn(j)))
                        .sorted(Comparator.comparing(Ending::until))
                        .toList();
        Map<String, String> sentences = new LinkedHashMap<>();
        if (!ending.isEmpty()) {
            List<Judged> without =
                    situation.without(ending.stream().map(Ending::id).toList()).wanted();
            for (int i = 0; i < asked.size(); i++) {
                Judged now = asked.get(i);
                if (now.asked() == null) {
                    sentence(ending, now, without.get(i))
                            .ifPresent(words -> sentences.put(now.name(), words));
                }
            }
        }
        return sentences;
    }

    private record Ending(String id, String title, LocalDate until) {
        boolean attestsIn(Judged framework) {
            return framework.posture().attestations().stream()
                    .anyMatch(a -> a.meets() && a.source().startsWith(title));
        }
    }

    private static List<Ending> ending(@Nullable ProgrammeAt at) {
        List<Ending> ending = new ArrayList<>();
        if (at != null) {
            List<AuditReport> held = at.programme().reports();
            LocalDate last = at.asOf().day().plusDays(DAYS);
            for (AuditReport r : held) {
                if (at.counts(r) && !r.countsUntil(held).isAfter(last)) {
                    ending.add(new Ending(r.id(), r.title(), r.countsUntil(held)));
                }
            }
        }
        return ending;
    }

    /// `SOC 2 Type II report of 2025 counts until 2026-12-31: 25 requirements rest on it, in whole
    /// or in part, and without the next one 41.2 % are proven (57.5 % today).`
    private static Optional<String> sentence(List<Ending> all, Judged now, Judged without) {
        List<Verdict> then = without.gap().verdicts();
        List<Verdict> verdicts = now.gap().verdicts();
        int rest = 0;
        for (int i = 0; i < verdicts.size(); i++) {
            Verdict v = verdicts.get(i);
            if (v.applicable() && v.proven() > then.get(i).proven()) {
                rest++;
            }
        }
        if (rest == 0) {
            return Optional.empty();
        }
        List<Ending> ending = all.stream().filter(e -> e.attestsIn(now)).toList();
        boolean one = ending.size() == 1;
        return Optional.of(
                "%s: %s %s, in whole or in part, and without the next %s %s are proven (%s today)."
                        .formatted(
                                Words.and(
                                        ending.stream()
                                                .map(e -> e.title() + " counts until " + e.until())
                                                .toList()),
                                Words.many(rest, "requirement rests on", "requirements rest on"),
                                one ? "it" : "them",
                                one ? "one" : "ones",
                                Numbers.percent(without.summary().proven()),
                                Numbers.percent(now.summary().proven())));
    }
}
