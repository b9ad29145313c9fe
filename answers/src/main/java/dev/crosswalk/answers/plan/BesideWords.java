package dev.crosswalk.answers.plan;

import dev.crosswalk.answers.ask.SaidNotToApply;
import dev.crosswalk.answers.ask.SaidNotToApply.Exclusion;
import dev.crosswalk.content.practice.Deadline;
import dev.crosswalk.planner.PersonDays;
import dev.crosswalk.planner.Plan;
import dev.crosswalk.planner.Schedule;
import dev.crosswalk.planner.Step;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What has to be there beside the steps of a plan, in sentences: records, documents, and what does
/// not apply.
final class BesideWords {
    private static final int UNNAMED = 6;

    private final PlanAnswer answer;
    private final Plan plan;

    BesideWords(PlanAnswer answer) {
        this.answer = answer;
        plan = answer.plan();
    }

    /// `216 points rest on somebody's word alone and need their records by 2027-04-19, when the
    /// internal audit starts: 82 controls have only that to show, for 29.0 person-days of this
    /// plan.`; empty where nothing rests on word
    Optional<String> onWord() {
        OnWord word = answer.word();
        if (word.isNone()) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        List<Step> only = answer.effects().onlyShowing();
        Set<String> shown = new HashSet<>();
        plan.steps().forEach(s -> shown.addAll(answer.effects().shows(s)));
        int rest =
                shown.size()
                        - (int)
                                only.stream()
                                        .flatMap(s -> answer.effects().shows(s).stream())
                                        .count();
        if (!only.isEmpty()) {
            parts.add(
                    "%s only that to show, for %s of this plan"
                            .formatted(
                                    Words.many(only.size(), "control has", "controls have"),
                                    PlanWords.days(
                                            only.stream()
                                                    .map(Step::effort)
                                                    .reduce(PersonDays.ZERO, PersonDays::plus))));
        }
        if (rest > 0) {
            parts.add("%d %s shown by other steps".formatted(rest, rest == 1 ? "is" : "are"));
        }
        int left = word.said().size() - shown.size();
        if (left > 0) {
            parts.add("%d %s on word with this plan".formatted(left, left == 1 ? "stays" : "stay"));
        }
        int beside = word.beside().size();
        if (beside > 0) {
            parts.add(
                    "no control here leaves the record of %d, which somebody has to show beside the"
                                    .formatted(beside)
                            + " plan");
        }
        int all = word.said().size() + beside;
        return Optional.of(
                "%s on somebody's word alone and %s %s: %s.%s"
                        .formatted(
                                Words.many(all, "point rests", "points rest"),
                                all == 1 ? "needs its record" : "need their records",
                                byWhen(),
                                String.join("; ", parts),
                                later()));
    }

    /// ` 5 of them come later in this plan, with PHY-04, DEV-02 and PHY-02.`; empty where each
    /// record is there by the day by which it is needed, or none is known. What has a later day of
    /// its own, as the management review, comes no later than it should.
    private String later() {
        LocalDate day = neededBy().orElse(null);
        AtTheAudit at = answer.atTheAudit();
        Map<String, Schedule.Slot> closing = at.closing();
        List<Schedule.Slot> late =
                answer.word().said().stream()
                        .flatMap(o -> Optional.ofNullable(closing.get(o)).stream())
                        .filter(slot ->
                                day != null && slot.finish().isAfter(day) && at.isLate(slot))
                        .sorted(
                                Comparator.comparing(Schedule.Slot::finish)
                                        .thenComparing(slot -> slot.step().control()))
                        .toList();
        return late.isEmpty()
                ? ""
                : " %d of them %s later in this plan, with %s."
                        .formatted(
                                late.size(),
                                late.size() == 1 ? "comes" : "come",
                                Words.some(
                                        late.stream()
                                                .map(slot -> slot.step().control())
                                                .distinct()
                                                .toList(),
                                        UNNAMED));
    }

    /// The same without what shows it, and with the day alone.
    Optional<String> onWordInShort() {
        int all = answer.word().said().size() + answer.word().beside().size();
        return answer.word().isNone()
                ? Optional.empty()
                : Optional.of(
                        "%s on somebody's word alone and %s %s.%s"
                                .formatted(
                                        Words.many(all, "point rests", "points rest"),
                                        all == 1 ? "needs its record" : "need their records",
                                        byWhen().replaceFirst(",.*", ""),
                                        later()));
    }

    /// `4 controls of Annex A count as in place by a report or somebody's word alone, with no
    /// control of yours named for them: A.5.4, ..`; empty where there are none.
    Optional<String> unnamed() {
        List<String> ids = ToAsk.unnamed(answer);
        return ids.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "%s as in place by a report or somebody's word alone, with no control of yours named for %s: %s. Name %s before stage 1."
                                .formatted(
                                        Words.many(
                                                ids.size(),
                                                "control of Annex A counts",
                                                "controls of Annex A count"),
                                        ids.size() == 1 ? "it" : "them",
                                        Words.some(ids, UNNAMED),
                                        ids.size() == 1 ? "one" : "one for each"));
    }

    /// `by 2027-04-19, when the internal audit starts`, `before an auditor comes`
    private String byWhen() {
        Timing timing = answer.timing();
        Deadline deadline = timing == null ? null : timing.countdown().deadline();
        return neededBy()
                .map(day ->
                        deadline == null || deadline.audit().isEmpty()
                                ? "by " + day
                                : "by %s, when the internal audit starts".formatted(day))
                .orElse("before an auditor comes");
    }

    /// The day by which what rests on word needs its record; empty where nothing is counted back.
    private Optional<LocalDate> neededBy() {
        Timing timing = answer.timing();
        Deadline deadline = timing == null ? null : timing.countdown().deadline();
        if (timing == null || deadline == null) {
            return Optional.empty();
        }
        Countdown countdown = timing.countdown();
        return Optional.of(
                deadline.audit().isEmpty() ? countdown.inPlaceBy() : countdown.auditFrom());
    }

    /// What the audits ask for beside closed obligations.
    Optional<String> papers() {
        Set<String> documents = new HashSet<>();
        Set<String> files = new HashSet<>();
        for (Brought b : Brought.of(answer)) {
            documents.addAll(b.documents());
            files.addAll(b.files());
        }
        Set<String> come = answer.work().documents();
        int approved = (int) come.stream().filter(answer.work()::isApproved).count();
        int others = (int) documents.stream().filter(d -> !come.contains(d)).count();
        String sentence =
                come.isEmpty()
                        ? ""
                        : "Paper: the controls of this plan come with %s%s. Their days contain writing them from the templates. "
                                .formatted(
                                        Words.many(come.size(), "document", "documents"),
                                        approved == 0
                                                ? ""
                                                : ", %d of them approved already"
                                                        .formatted(approved));
        String asked =
                documents.isEmpty() && files.isEmpty()
                        ? ""
                        : "The audits ask by name for %s to be approved%s and for %s to be on file, each named with the audit that asks for it."
                                .formatted(
                                        Words.many(documents.size(), "document", "documents"),
                                        others == 0
                                                ? ""
                                                : " (%d of no control of this plan, so without days)"
                                                        .formatted(others),
                                        Words.many(
                                                files.size(),
                                                "kind of record",
                                                "kinds of records"));
        return Optional.of((sentence + asked).strip()).filter(s -> !s.isEmpty());
    }

    /// What of the plan is about what people said does not apply, and what may be left out for
    /// that.
    Optional<String> notApplying() {
        SaidNotToApply apart = SaidNotToApply.of(answer.question().situation());
        if (apart.obligations().isEmpty()) {
            return Optional.empty();
        }
        List<Step> steps =
                plan.steps().stream()
                        .filter(s -> !answer.effects().closesNew(s).isEmpty())
                        .filter(s -> apart.obligations().containsAll(answer.effects().closesNew(s)))
                        .toList();
        List<String> sentences = new ArrayList<>();
        if (!steps.isEmpty()) {
            sentences.add(
                    "What %s would close was said not to apply, all of it: %s here as nothing to build, and to show that it is so takes %s."
                            .formatted(
                                    Words.and(steps.stream().map(Step::control).toList()),
                                    steps.size() == 1 ? "it stands" : "they stand",
                                    PlanWords.days(
                                            steps.stream()
                                                    .map(Step::effort)
                                                    .reduce(PersonDays.ZERO, PersonDays::plus))));
        }
        if (!apart.exclusions().isEmpty()) {
            sentences.add(
                    "All that is open of %s was said not to apply: where the whole of %s does not apply to you, leave it out (%s ends with how)."
                            .formatted(
                                    Words.and(
                                            answer.question()
                                                    .situation()
                                                    .names(
                                                            apart.exclusions().stream()
                                                                    .map(Exclusion::requirement)
                                                                    .toList())),
                                    apart.exclusions().size() == 1 ? "it" : "one",
                                    answer.question().dialect().question("ask", "")));
        }
        return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
    }

    /// What gates want beside what the steps bring: what a programme lacks, or where there is none,
    /// what nobody can see.
    Optional<String> beside() {
        List<Brought> all = Brought.of(answer);
        List<String> lacks =
                all.stream()
                        .filter(b -> !b.items().isEmpty())
                        .map(Brought::named)
                        .distinct()
                        .toList();
        List<String> unseen =
                all.stream().filter(Brought::isUnseen).map(Brought::named).distinct().toList();
        List<String> write =
                all.stream().filter(Brought::isToWrite).map(Brought::named).distinct().toList();
        List<String> sentences = new ArrayList<>();
        if (!write.isEmpty()) {
            sentences.add(
                    "What these gates want on paper is written for the report whatever another framework proves, and no step has days for it: "
                            + String.join("; ", write)
                            + ".");
        }
        if (!lacks.isEmpty()) {
            sentences.add(
                    "No step brings what these gates still want, and it has no days here: "
                            + String.join("; ", lacks)
                            + ".");
        }
        if (!unseen.isEmpty()) {
            sentences.add(
                    "Of these gates all is proved, and whether their paper is there cannot be seen without a programme: "
                            + String.join("; ", unseen)
                            + ".");
        }
        return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
    }
}
