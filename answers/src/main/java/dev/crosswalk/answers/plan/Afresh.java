package dev.crosswalk.answers.plan;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.planner.PersonDays;
import dev.crosswalk.planner.Step;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.words.Naming;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a certification audit asks for and another framework's report proves alone: its auditor
/// takes samples of their own, so there have to be records of it. Showing it has days that are in
/// no step, in no sum and in no verdict.
///
/// @param reports the titles of the reports, or the names of what is taken as met
/// @param points how many obligations rest on them and are shown by no step of the plan
/// @param days what showing these takes: of each a share of the least that a control of the library
///   takes for it, in the percent that showing costs
record Afresh(List<String> reports, int points, PersonDays days) {
    private static final int PERCENT = 100;
    private static final int TENTH = 10;

    /// Empty where no certificate is asked about, or nothing rests on a report alone.
    static Optional<Afresh> of(PlanAnswer answer) {
        Situation situation = answer.question().situation();
        List<Reach> reaches =
                answer.reaches().stream()
                        .filter(r -> !r.dated().isEmpty() && answer.atTheAudit().isOfTheDay(r))
                        .toList();
        Set<String> ids = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (Reach reach : reaches) {
            for (AuditReport r : reports(situation, reach)) {
                if (ids.add(r.id())) {
                    names.add(r.title());
                }
            }
        }
        Naming naming = new Naming(situation.content().library());
        situation.taken().scopes().stream().map(naming::of).forEach(names::add);
        if (reaches.isEmpty() || names.isEmpty()) {
            return Optional.empty();
        }
        Set<String> editions = new HashSet<>();
        reaches.forEach(r -> editions.add(r.edition()));
        Set<String> alone = proved(situation.wanted(), editions, answer);
        alone.removeAll(proved(situation.takingNothing().without(ids).wanted(), editions, answer));
        answer.plan().steps().stream()
                .filter(s -> answer.work().fromNothing(s).equals(s.effort()))
                .forEach(s -> alone.removeAll(done(answer, s)));
        return alone.isEmpty()
                ? Optional.empty()
                : Optional.of(new Afresh(names, alone.size(), days(situation, alone)));
    }

    /// The reports that count and are not on the audited edition itself.
    private static List<AuditReport> reports(Situation situation, Reach reach) {
        return Stream.concat(
                        Stream.ofNullable(situation.at()), Stream.ofNullable(situation.reports()))
                .flatMap(at -> at.programme().reports().stream().filter(at::counts))
                .filter(r ->
                        r.scopes().stream()
                                .map(Scope::edition)
                                .anyMatch(e -> !e.equals(reach.edition())))
                .toList();
    }

    private static Set<String> proved(
            Collection<Judged> wanted, Set<String> editions, PlanAnswer answer) {
        Set<String> proved = new HashSet<>();
        wanted.stream()
                .filter(w -> editions.contains(w.scope().edition()))
                .flatMap(w -> w.gap().verdicts().stream())
                .filter(v -> v.applicable() && v.decomposed())
                .forEach((Verdict v) -> {
                    Set<String> lacks = OnWord.lacking(v);
                    answer.question().situation().crosswalk().demands(v.ref()).stream()
                            .map(Obligation::id)
                            .filter(o -> !lacks.contains(o) && !v.onWord().contains(o))
                            .forEach(proved::add);
                });
        return proved;
    }

    private static Set<String> done(PlanAnswer answer, Step step) {
        return Set.copyOf(
                answer.question()
                        .situation()
                        .crosswalk()
                        .given(answer.work().control(step).discharges()));
    }

    private static PersonDays days(Situation situation, Set<String> points) {
        Map<String, Double> least = new HashMap<>();
        for (Control c : situation.content().controls().controls()) {
            Collection<String> given = situation.crosswalk().given(c.discharges());
            double share = (double) c.effort().adopt() / Math.max(1, c.discharges().size());
            given.stream().filter(points::contains).forEach(o -> least.merge(o, share, Math::min));
        }
        double sum = least.values().stream().mapToDouble(d -> d).sum();
        long days =
                Math.round(sum * situation.content().practices().showPercent() / PERCENT / TENTH)
                        * TENTH;
        return new PersonDays(days);
    }

    /// `What SOC 2 Type II report of 2026 proves is no proof in this audit: its auditor takes
    /// samples of their own, eight months after ..`
    String sentence(PlanAnswer answer) {
        SumOfDays sum = SumOfDays.of(answer, days);
        return "What %s is no sample of the certification auditor, who takes samples afresh: %s on that alone. To show %s by records of your own takes %s person-days (count with %s), %d percent of what the library counts for it. They come on top of the sum, and no day and no capacity here has room for them."
                .formatted(
                        proves(),
                        Words.many(points, "point rests", "points rest"),
                        points == 1 ? "it" : "them",
                        sum.about(),
                        sum.between(),
                        answer.question().content().practices().showPercent());
    }

    /// `Not in the sum: about 16 to show by records of your own what SOC 2 report 2026 proves, of
    /// which the certification auditor takes samples afresh.`
    String inShort(PlanAnswer answer) {
        return "Not in the sum: %s to show by records of your own what %s, since the certification auditor samples afresh."
                .formatted(SumOfDays.of(answer, days).about(), proves());
    }

    /// `, with about 16 person-days on top for records of your own`: what the verdict needs beside
    /// the plan.
    String onTop(PlanAnswer answer) {
        return ", with %s person-days on top for records of your own"
                .formatted(SumOfDays.of(answer, days).about());
    }

    private String proves() {
        return "%s %s".formatted(Words.and(reports), reports.size() == 1 ? "proves" : "prove");
    }
}
