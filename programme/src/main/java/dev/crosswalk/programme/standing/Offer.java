package dev.crosswalk.programme.standing;

import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Fact;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.judgement.Judgement;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Something that would count without any control being changed: what a person may conclude on a
/// control that deviated, or what a report would say that answers the question.
///
/// @param about the control, the report or the edition
/// @param facts what would be known then
public record Offer(Kind kind, String about, String words, List<Fact> facts) {
    public Offer {
        facts = List.copyOf(facts);
    }

    public enum Kind {
        CONCLUSION,
        REPORT
    }

    /// The smallest sets of offers that would make the requirement full; none where it is full, or
    /// where they are not enough.
    public static List<List<Offer>> enough(
            Crosswalk crosswalk, Standing standing, RequirementRef ref) {
        List<Offer> all = new ArrayList<>();
        for (ControlStanding control : standing.controls()) {
            conclusion(control, all);
        }
        standing.aside().stream()
                .filter(r -> !r.neverAnswers(standing.question()))
                .forEach(r -> report(r, standing.window(), all));
        beside(standing, all);
        return crosswalk
                .enough(standing.posture(), ref, all.stream().map(Offer::facts).toList())
                .stream()
                .map(set -> set.stream().map(all::get).toList())
                .toList();
    }

    private static void conclusion(ControlStanding control, List<Offer> all) {
        Judgement judgement = control.judgement();
        List<String> obligations = new ArrayList<>();
        for (ControlFact.Share share : control.fact().shares()) {
            if (share.state() instanceof ControlFact.Unknown u
                    && u.reason() == ControlFact.Reason.DEVIATIONS) {
                obligations.addAll(share.discharges());
            }
        }
        if (judgement == null || obligations.isEmpty()) {
            return;
        }
        int n = judgement.deviations().size();
        all.add(
                new Offer(
                        Kind.CONCLUSION,
                        control.id(),
                        "a conclusion on "
                                + control.id()
                                + "'s "
                                + (n == 1 ? "deviation" : n + " deviations"),
                        List.of(
                                new ControlFact(
                                        control.id(),
                                        obligations,
                                        new ControlFact.Holds(Assurance.OPERATING, List.of())))));
    }

    private static void report(ReportAside aside, @Nullable Period window, List<Offer> all) {
        if (!aside.wouldGive().isEmpty()) {
            all.add(
                    new Offer(
                            Kind.REPORT,
                            aside.report().id(),
                            "a report %s that says what %s said, which %s"
                                    .formatted(
                                            window == null
                                                    ? "in date"
                                                    : "over " + Words.days(window),
                                            aside.report().title(),
                                            aside.reason()),
                            List.copyOf(aside.wouldGive())));
        }
    }

    /// What is attested of other days than the window's.
    private static void beside(Standing standing, List<Offer> all) {
        Period window = standing.window();
        if (window == null || standing.question() != Assurance.OPERATING) {
            return;
        }
        Map<String, List<Fact>> editions = new TreeMap<>();
        for (Attestation a : standing.posture().attestations()) {
            if (a.meets() && standing.posture().isBeside(a)) {
                editions.computeIfAbsent(a.requirement().edition(), e -> new ArrayList<>())
                        .add(
                                new Attestation(
                                        a.requirement(),
                                        true,
                                        Assurance.OPERATING,
                                        a.source(),
                                        a.except(),
                                        a.by(),
                                        a.guidance()));
            }
        }
        editions.forEach((edition, facts) ->
                all.add(
                        new Offer(
                                Kind.REPORT,
                                edition,
                                "a report over %s that says of %s what the present one says"
                                        .formatted(Words.days(window), edition),
                                facts)));
    }
}
