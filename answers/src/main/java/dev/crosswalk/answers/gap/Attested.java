package dev.crosswalk.answers.gap;

import dev.crosswalk.answers.Question;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.Exclusion;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.programme.words.FactWords;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// How much of each edition a facts file attests, and what it says that is less than met.
public final class Attested {
    /// So many attestations that are no answer are a sentence each.
    private static final int MOST_ALONE = 3;

    private final Question question;
    private final Set<RequirementRef> met = new HashSet<>();
    private final Set<RequirementRef> unmet = new HashSet<>();

    public Attested(Question question) {
        this.question = question;
        for (Attestation a : question.posture().attestations()) {
            if (a.answers(question.posture().question())) {
                (a.met() ? met : unmet).add(a.requirement());
            }
        }
    }

    /// `soc2-2017:CC + iso27001-2013 (12 of 140) + own controls`: what was named, how much of an
    /// edition is attested met where that is not all, and that a programme has controls.
    public String named() {
        List<String> title = new ArrayList<>();
        for (String said : question.said()) {
            int all = question.attested().contains(said) ? all(said).size() : 0;
            int n = all == 0 ? 0 : in(said, countedMet());
            if (n > 0 || all == 0 || !ownControls()) {
                title.add(n == all ? said : said + " (" + n + " of " + all + ")");
            }
        }
        if (ownControls()) {
            title.add("own controls");
        }
        return title.isEmpty() ? "nothing yet" : String.join(" + ", title);
    }

    private boolean ownControls() {
        return question.standing() != null && !question.posture().controls().isEmpty();
    }

    /// `soc2-2017 58 of 61 met, 2 not met`, for each edition that the facts file attests. Each
    /// requirement counts once: what does not apply first, then what is not met.
    List<String> sums() {
        List<String> sums = new ArrayList<>();
        for (String edition : question.attested()) {
            sums.add(
                    edition
                            + " "
                            + in(edition, countedMet())
                            + " of "
                            + all(edition).size()
                            + " met"
                            + more(in(edition, without(unmet, excluded())), "not met")
                            + more(
                                    in(edition, without(besides(), excluded())),
                                    "not for this question")
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
        return question.crosswalk().requirements(Scope.of(edition));
    }

    private static int in(String edition, Set<RequirementRef> refs) {
        return (int) refs.stream().filter(r -> r.edition().equals(edition)).count();
    }

    /// `soc2-2017/CC7.2 Watching systems for anomalies (exception 4)`
    List<String> notMet() {
        List<String> sentences = new ArrayList<>();
        for (Attestation a : question.posture().attestations()) {
            if (!a.met() && a.answers(question.posture().question())) {
                sentences.add(titled(a) + FactWords.source(a));
            }
        }
        return sentences;
    }

    /// Attestations at a level that says nothing to the question, where no other one answers it. A
    /// report of which much counts for nothing here is one sentence.
    List<String> beside() {
        Map<String, List<Attestation>> same = new LinkedHashMap<>();
        for (Attestation a : question.posture().attestations()) {
            if (question.posture().isBeside(a)) {
                same.computeIfAbsent(a.requirement().edition() + beside(a), _ -> new ArrayList<>())
                        .add(a);
            }
        }
        List<String> sentences = new ArrayList<>();
        for (List<Attestation> group : same.values()) {
            if (group.size() <= MOST_ALONE) {
                group.forEach(a -> sentences.add(titled(a) + " is " + beside(a)));
            } else {
                Attestation first = group.getFirst();
                sentences.add(
                        "%d requirements of %s are %s: %s"
                                .formatted(
                                        group.size(),
                                        first.requirement().edition(),
                                        beside(first),
                                        group.stream()
                                                .map(a -> a.requirement().id())
                                                .collect(Collectors.joining(", "))));
            }
        }
        return sentences;
    }

    /// `attested as designed; this question asks for implemented (the report)`
    public String beside(Attestation a) {
        Assurance level = a.level();
        return "attested "
                + (a.met() ? "as " : "not met at ")
                + (level == null ? "" : Words.of(level))
                + "; this question asks for "
                + Words.of(question.posture().question())
                + FactWords.source(a);
    }

    private String titled(Attestation a) {
        return a.requirement() + " " + question.crosswalk().requirement(a.requirement()).title();
    }

    /// What the facts deny, and what they leave open.
    List<Block> exceptions() {
        List<Block> blocks = new ArrayList<>(Block.section("Attested not met", notMet()));
        blocks.addAll(Block.section("Attested, but not for this question", beside()));
        return blocks;
    }
}
