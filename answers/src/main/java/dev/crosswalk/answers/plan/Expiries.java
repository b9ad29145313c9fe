package dev.crosswalk.answers.plan;

import dev.crosswalk.answers.Days;
import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.standing.ProgrammeAt;
import dev.crosswalk.programme.standing.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What of a plan rests on reports that are over when the auditor comes: the programme, or the
/// facts file, is judged again as if it did not hold them.
final class Expiries {
    private final Situation situation;
    private final OnWord word;

    /// What is wanted, judged without some reports, by their ids. Judging takes its time, and the
    /// same is asked several times.
    private final Map<Set<String>, List<Judged>> without = new HashMap<>();

    Expiries(Situation situation, OnWord word) {
        this.situation = situation;
        this.word = word;
    }

    /// @param closed the obligations that the plan has closed by the day
    /// @param done all obligations that it does then, closed by it or proved before
    /// @return empty where no report ends before the day, or nothing rests on those that do
    Optional<Expiry> of(Reach reach, LocalDate day, Set<String> closed, Set<String> done) {
        List<Expiry.Ended> ended = ended(reach, day);
        if (ended.isEmpty()) {
            return Optional.empty();
        }
        Set<String> has = new HashSet<>(closed);
        has.addAll(done);
        Set<RequirementRef> there =
                reach.verdicts()
                        .filter(v -> v.applicable() && isThere(v, closed))
                        .map(Verdict::ref)
                        .collect(Collectors.toSet());
        List<RequirementRef> lost =
                judged(ended)
                        .flatMap(j -> j.gap().verdicts().stream())
                        .filter(v -> there.contains(v.ref()) && !isThere(v, has))
                        .map(Verdict::ref)
                        .distinct()
                        .toList();
        return lost.isEmpty() ? Optional.empty() : Optional.of(new Expiry(day, ended, lost));
    }

    private boolean isThere(Verdict v, Set<String> closed) {
        return v.decomposed() ? closed.containsAll(word.open(v)) : v.coverage() == Coverage.FULL;
    }

    private synchronized Stream<Judged> judged(List<Expiry.Ended> ended) {
        Set<String> ids = ended.stream().map(Expiry.Ended::id).collect(Collectors.toSet());
        return without.computeIfAbsent(ids, some -> situation.without(some).wanted()).stream();
    }

    /// The reports that count today and not on the day. One on the audited edition itself is what
    /// the audit renews.
    private List<Expiry.Ended> ended(Reach reach, LocalDate day) {
        List<Expiry.Ended> ended = new ArrayList<>();
        ended(situation.at(), reach, day, ended);
        ended(situation.reports(), reach, day, ended);
        ended.sort(Comparator.comparing(Expiry.Ended::until).thenComparing(Expiry.Ended::id));
        return ended;
    }

    /// The last day on which one of the reports counts that count today; empty where none ends.
    Optional<LocalDate> last(Reach reach) {
        return ended(reach, Days.LAST).stream()
                .map(Expiry.Ended::until)
                .max(Comparator.naturalOrder());
    }

    private static void ended(
            @Nullable ProgrammeAt at, Reach reach, LocalDate day, List<Expiry.Ended> ended) {
        if (at == null) {
            return;
        }
        List<AuditReport> held = at.programme().reports();
        for (AuditReport r : held) {
            boolean renewed =
                    !r.scopes().isEmpty()
                            && r.scopes().stream()
                                    .allMatch(s -> s.edition().equals(reach.edition()));
            if (at.counts(r) && !renewed && !r.isValidOn(day, held)) {
                ended.add(new Expiry.Ended(r.id(), r.title(), r.countsUntil(held)));
            }
        }
    }
}
