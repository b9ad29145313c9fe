package dev.crosswalk.answers.plan;

import dev.crosswalk.content.practice.Deadline;
import java.util.List;
import java.util.stream.Collectors;

/// What the audits of what is wanted take that no control holds and of which the days are known:
/// told beside the sum of the steps, and never part of it.
final class OtherWork {
    private OtherWork() {}

    static List<Deadline.ToBook> of(PlanAnswer answer) {
        return answer.plan().steps().isEmpty()
                ? List.of()
                : answer.wants().stream()
                        .map(w -> w.scope().edition())
                        .distinct()
                        .flatMap(e -> answer.question().content().practices().deadline(e).stream())
                        .flatMap(d -> d.toBook().stream())
                        .filter(b -> b.mostDays() > 0)
                        .toList();
    }

    /// ` Beside them 6 to 11 that no control holds: write the description of the system (5 to 10)
    /// and have management sign its assertion (1).` Empty where there is none.
    static String sentence(PlanAnswer answer) {
        List<Deadline.ToBook> all = of(answer);
        int least = all.stream().mapToInt(Deadline.ToBook::leastDays).sum();
        int most = all.stream().mapToInt(Deadline.ToBook::mostDays).sum();
        return all.isEmpty()
                ? ""
                : " Beside them come %s person-days that no control holds: %s."
                        .formatted(
                                least == most ? String.valueOf(most) : least + " to " + most,
                                all.stream()
                                        .map(b -> "%s (%s)".formatted(b.what(), b.takes()))
                                        .collect(Collectors.joining("; ")));
    }
}
