package dev.crosswalk.programme.words;

import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Gap;
import dev.crosswalk.engine.Posture;
import dev.crosswalk.engine.Requirement;
import dev.crosswalk.engine.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is said of guidance: of the optional requirements of a framework, which are in no figure,
/// and of what an attestation gives that speaks of them.
public final class GuidanceWords {
    /// What optional requirements are called where a framework has no word for them.
    private static final String GUIDANCE = "guidance";

    private GuidanceWords() {}

    /// What a framework calls its optional requirements, several of them: `points of focus`.
    public static String plural(FrameworkEdition edition) {
        return edition.requirements().stream()
                .filter(Requirement::optional)
                .map(Requirement::kind)
                .findFirst()
                .map(GuidanceWords::plural)
                .orElse(GUIDANCE);
    }

    /// `points of focus` of `point-of-focus`
    private static String plural(String kind) {
        String words = kind.replace('-', ' ');
        int space = words.indexOf(' ');
        return space < 0 ? words + "s" : words.substring(0, space) + "s" + words.substring(space);
    }

    /// `points of focus: 12 of 61 covered, 3 in part; they are in no figure`; empty where there is
    /// none.
    public static Optional<String> sums(FrameworkEdition edition, List<Verdict> guidance) {
        if (guidance.isEmpty()) {
            return Optional.empty();
        }
        long partial = count(guidance, Coverage.PARTIAL);
        return Optional.of(
                plural(edition)
                        + ": "
                        + count(guidance, Coverage.FULL)
                        + " of "
                        + guidance.size()
                        + " covered"
                        + (partial == 0 ? "" : ", " + partial + " in part")
                        + "; they are in no figure");
    }

    private static long count(List<Verdict> verdicts, Coverage coverage) {
        return verdicts.stream().filter(v -> v.coverage() == coverage).count();
    }

    /// `60.8 % proven if your report addresses the points of focus`: what would be proven if all
    /// that is attested met spoke of guidance too; empty where that proves no more.
    public static Optional<String> ifAddressed(Crosswalk crosswalk, Posture posture, Gap gap) {
        Set<String> editions = new HashSet<>();
        for (Attestation a : posture.attestations()) {
            if (isSilent(crosswalk, posture, a)) {
                editions.add(a.requirement().edition());
            }
        }
        if (editions.isEmpty()) {
            return Optional.empty();
        }
        String now = Numbers.percent(gap.summary().proven());
        String then =
                Numbers.percent(
                        crosswalk
                                .gap(addressed(crosswalk, posture), gap.want())
                                .summary()
                                .proven());
        return then.equals(now)
                ? Optional.empty()
                : Optional.of(
                        then
                                + " proven if "
                                + (editions.size() == 1
                                        ? "your report addresses "
                                        : "your reports address ")
                                + what(crosswalk, editions));
    }

    private static boolean isSilent(Crosswalk crosswalk, Posture posture, Attestation a) {
        return a.met()
                && !a.guidance()
                && a.answers(posture.question())
                && crosswalk.suggestsAny(a.requirement());
    }

    private static Posture addressed(Crosswalk crosswalk, Posture posture) {
        return new Posture(
                posture.question(),
                posture.attestations().stream()
                        .map(a -> isSilent(crosswalk, posture, a) ? a.withGuidance() : a)
                        .toList(),
                posture.answers(),
                posture.controls(),
                posture.exclusions(),
                posture.decisions());
    }

    private static String what(Crosswalk crosswalk, Set<String> editions) {
        List<String> words =
                crosswalk.library().editions().stream()
                        .filter(e -> editions.contains(e.id()))
                        .map(GuidanceWords::plural)
                        .distinct()
                        // Comparator.comparing would make a class that is in no AOT cache.
                        .sorted((a, b) -> Boolean.compare(GUIDANCE.equals(a), GUIDANCE.equals(b)))
                        .map(w -> w.equals(GUIDANCE) ? "what guidance names" : "the " + w)
                        .toList();
        return Words.and(words);
    }
}
