package dev.crosswalk.answers;

import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.Exclusion;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.programme.standing.ExceptionWords;
import dev.crosswalk.programme.words.AnswerWords;
import dev.crosswalk.programme.words.AttestationWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How much of each edition a facts file attests, and what it says that is less than met.
public final class AttestationSummary {
    private final Question question;
    private final Set<RequirementRef> met = new HashSet<>();
    private final Set<RequirementRef> unmet = new HashSet<>();
    private final Set<RequirementRef> opinions = new HashSet<>();

    public AttestationSummary(Question question) {
        this.question = question;
        for (Attestation a : question.posture().attestations()) {
            boolean counts = !question.crosswalk().requirement(a.requirement()).optional();
            if (counts && a.answers(question.posture().question())) {
                (a.meets() ? met : a.met() ? opinions : unmet).add(a.requirement());
            }
        }
    }

    /// `soc2-2017:CC,A (35 of 36) + iso27001-2013 (12 of 140) + own controls`: what was named, how
    /// much of a report's scope, or of an edition, is attested met where that is not all, and that
    /// a programme has controls.
    public String named() {
        List<String> parts = parts();
        return parts.isEmpty() ? "nothing yet" : String.join(" + ", parts);
    }

    /// The parts of that name; none where there is nothing yet.
    public List<String> parts() {
        List<String> title = new ArrayList<>();
        for (String said : question.said()) {
            if (!question.attested().contains(said)) {
                title.add(said);
                continue;
            }
            int all = all(said).size();
            int n = in(said, countedMet());
            if (n > 0 || all == 0 || !ownControls()) {
                title.add(scope(said) + (n == all ? "" : " (" + n + " of " + all + ")"));
            }
        }
        if (ownControls()) {
            title.add("own controls");
        }
        return title;
    }

    private boolean ownControls() {
        return question.standing() != null && !question.posture().controls().isEmpty();
    }

    /// `soc2-2017:CC,A 35 of 36 met, 1 in part`, for each edition that the facts file attests. Each
    /// requirement counts once: what does not apply first, then what is not met.
    public List<String> sums() {
        List<String> sums = new ArrayList<>();
        for (String edition : question.attested()) {
            sums.add(
                    scope(edition)
                            + " "
                            + in(edition, countedMet())
                            + " of "
                            + all(edition).size()
                            + " met"
                            + more(in(edition, without(unmet, excluded())), "not met")
                            + more(
                                    in(
                                            edition,
                                            without(
                                                    without(without(opinions, met), unmet),
                                                    excluded())),
                                    "in part")
                            + more(
                                    in(edition, without(besides(), excluded())),
                                    "not for what is asked here")
                            + more(in(edition, excluded()), "not applicable"));
        }
        return sums;
    }

    private static String more(int n, String what) {
        return n == 0 ? "" : ", " + n + " " + what;
    }

    private Set<RequirementRef> countedMet() {
        return without(without(met, excluded()), unmet);
    }

    private static Set<RequirementRef> without(
            Set<RequirementRef> refs, Set<RequirementRef> others) {
        return refs.stream().filter(r -> !others.contains(r)).collect(Collectors.toSet());
    }

    private Set<RequirementRef> besides() {
        return question.posture().attestations().stream()
                .filter(question.posture()::isBeside)
                .map(Attestation::requirement)
                .collect(Collectors.toSet());
    }

    private Set<RequirementRef> excluded() {
        return question.posture().exclusions().stream()
                .map(Exclusion::requirement)
                .collect(Collectors.toSet());
    }

    private List<RequirementRef> all(String edition) {
        return question.crosswalk().requirements(scope(edition));
    }

    /// What reports speak of, where nothing beyond that is attested; else the whole edition.
    private Scope scope(String edition) {
        Scope reported = question.situation().reported(edition);
        Set<RequirementRef> within = Set.copyOf(question.crosswalk().requirements(reported));
        return Stream.of(met, unmet, opinions)
                        .flatMap(Set::stream)
                        .filter(r -> r.edition().equals(edition))
                        .allMatch(within::contains)
                ? reported
                : Scope.of(edition);
    }

    private static int in(String edition, Set<RequirementRef> refs) {
        return (int) refs.stream().filter(r -> r.edition().equals(edition)).count();
    }

    /// What the facts say is not met, and what they leave open.
    public List<Block> exceptions() {
        AttestationWords words = question.attestations();
        List<Block> blocks =
                new ArrayList<>(Block.section(AttestationWords.NOT_MET, words.notMet()));
        blocks.addAll(Block.section(AttestationWords.RESERVED, words.reserved()));
        blocks.addAll(Block.section(AttestationWords.BESIDE, words.beside()));
        blocks.addAll(
                Block.section(
                        ExceptionWords.TITLE,
                        question.acceptedWords(question.judged().gap().verdicts())));
        blocks.addAll(
                Block.section(
                        ExceptionWords.FOUND_TITLE,
                        question.foundWords(question.judged().gap().verdicts())));
        blocks.addAll(Block.section(AnswerWords.EXPIRED, question.situation().expiredWords()));
        return blocks;
    }
}
