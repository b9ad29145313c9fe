package dev.crosswalk.benchmarks;

import dev.crosswalk.answers.ask.AskedQuestion;
import dev.crosswalk.answers.ask.Inquiry;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.GivenAnswer;
import dev.crosswalk.content.GivenAnswer.Said;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.Posture;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.RollUp;
import dev.crosswalk.engine.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// How fast questions settle a gap: companies of which nobody knows what they do, apart from a
/// framework that some of them hold, answer the questions of `crosswalk ask` truthfully, one after
/// the other.
///
/// A company does a random set of obligations, with all that they imply; some do a control whole or
/// not at all, others bits of each. What is measured is the width of the interval in which the
/// truth lies: from what is proven to what is not known to be undone; and of that from what is
/// proven to what the gap calls possible. The truth has to lie in the first after every answer.
public final class HiddenCompanies {
    static final int COMPANIES = 200;
    static final int ANSWERS = 25;
    private static final double ROUNDING = 1e-9;

    private final Content content;
    private final Crosswalk crosswalk;
    private final String have;
    private final Scope want;

    HiddenCompanies(Content content, String have, String want) {
        this.content = content;
        crosswalk = Crosswalk.of(content.library());
        this.have = have;
        this.want = Scope.of(want);
    }

    /// What is left of an interval after the answers, as a share of what there was; one for each
    /// company, in ascending order.
    ///
    /// @param truth of the interval in which the truth lies
    /// @param possible of that up to what is possible; not a number where there is none at first
    @SuppressWarnings("ArrayRecordComponent") // printed, never compared
    record Left(double[] truth, double[] possible) {
        static double median(double[] sorted) {
            return sorted[sorted.length / 2];
        }

        static double worst(double[] sorted) {
            return sorted[sorted.length - 1];
        }
    }

    /// @param companies how many, each from a seed of its own
    Left left(int companies) {
        Inquiry first =
                Inquiry.of(
                        crosswalk,
                        content.controls().controls(),
                        Set.of(),
                        Set.of(),
                        Map.of(want, held()),
                        List.of());
        double[] truth = new double[companies];
        double[] possible = new double[companies];
        for (int seed = 0; seed < companies; seed++) {
            RollUp before = first.figures();
            RollUp after = asked(first, company(new Random(seed)), seed);
            truth[seed] = (after.atMost() - after.proven()) / (before.atMost() - before.proven());
            possible[seed] =
                    (after.possibleShare() - after.proven())
                            / (before.possibleShare() - before.proven());
        }
        Arrays.sort(truth);
        Arrays.sort(possible);
        return new Left(truth, possible);
    }

    private Posture held() {
        List<Attestation> met = new ArrayList<>();
        if (!have.isEmpty()) {
            for (RequirementRef ref : crosswalk.requirements(Scope.of(have))) {
                met.add(new Attestation(ref, true, Assurance.OPERATING, "report"));
            }
        }
        return new Posture(Assurance.IMPLEMENTED, met, List.of(), List.of());
    }

    private Set<String> company(Random random) {
        double often = 0.1 + 0.8 * random.nextDouble();
        Set<String> does = new HashSet<>();
        if (random.nextBoolean()) {
            content.controls().controls().stream()
                    .filter(_ -> random.nextDouble() < often)
                    .forEach(c -> does.addAll(c.discharges()));
        }
        for (Obligation o : content.library().obligations()) {
            if (random.nextDouble() < (does.isEmpty() ? often : 0.1)) {
                does.add(o.id());
            }
        }
        if (!have.isEmpty()) {
            for (RequirementRef ref : crosswalk.requirements(Scope.of(have))) {
                crosswalk.demands(ref).forEach(o -> does.add(o.id()));
            }
        }
        return crosswalk.given(does);
    }

    private RollUp asked(Inquiry inquiry, Set<String> does, int seed) {
        double truth = truth(does);
        Inquiry now = inquiry;
        List<GivenAnswer> said = new ArrayList<>();
        for (int i = 0; i < ANSWERS; i++) {
            List<AskedQuestion> questions = now.questions();
            if (questions.isEmpty()) {
                break;
            }
            for (String o : questions.getFirst().obligations()) {
                Said answer = does.contains(o) ? Said.DONE : Said.NOT_DONE;
                said.add(new GivenAnswer(o, answer, Assurance.IMPLEMENTED, "", null, null, ""));
            }
            now = now.saying(said);
            RollUp known = now.figures();
            if (known.proven() > truth + ROUNDING || known.atMost() < truth - ROUNDING) {
                throw new IllegalStateException(
                        "company %d: %s is outside of %s to %s after %d answers"
                                .formatted(seed, truth, known.proven(), known.atMost(), i + 1));
            }
        }
        return now.figures();
    }

    /// How much of what is wanted the company does.
    private double truth(Set<String> does) {
        double sum = 0;
        List<RequirementRef> all = crosswalk.requirements(want);
        for (RequirementRef ref : all) {
            List<Obligation> demands = crosswalk.demands(ref);
            sum +=
                    (double) demands.stream().filter(o -> does.contains(o.id())).count()
                            / demands.size();
        }
        return sum / all.size();
    }

    /// Prints what is left, in the format of the other figures: one line for each, and exits with 1
    /// where more than half is.
    public static void main(String[] args) {
        Content content = Content.bundled();
        boolean half = true;
        for (String[] pair :
                new String[][] {
                    {"soc2-2017", "iso27001-2022"},
                    {"iso27001-2022", "soc2-2017"},
                    {"", "iso27001-2022"},
                    {"", "soc2-2017"}
                }) {
            Left left = new HiddenCompanies(content, pair[0], pair[1]).left(COMPANIES);
            String what = (pair[0].isEmpty() ? "nothing" : pair[0]) + " to " + pair[1];
            half &= print(what + ", up to not ruled out", left.truth());
            if (!pair[0].isEmpty()) {
                half &= print(what + ", up to possible", left.possible());
            }
        }
        if (!half) {
            System.exit(1);
        }
    }

    private static boolean print(String what, double[] left) {
        boolean half = Left.worst(left) <= 0.5;
        System.out.printf(
                Locale.ROOT,
                "%-58s left after %d answers: median %5.1f %%, worst %5.1f %% <= 50 %% %s%n",
                what,
                ANSWERS,
                100 * Left.median(left),
                100 * Left.worst(left),
                half ? "PASS" : "MISS");
        return half;
    }
}
