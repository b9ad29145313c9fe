package dev.crosswalk.answers.gap;

import dev.crosswalk.answers.Question;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.programme.words.Words;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Why an obligation that nothing proves may be satisfied all the same, in words.
record MayBe(Question question) {

    /// `the guidance of soc2-2017/CC6.1 names it, and a report does not say whether it is done`
    String of(Verdict v, String obligation) {
        Set<String> giving = question.crosswalk().giving(List.of(obligation));
        return Words.and(
                v.because(obligation).stream().map(l -> of(l, giving)).distinct().toList());
    }

    private String of(String label, Set<String> giving) {
        if (label.startsWith("control:")) {
            return question.titled(label) + " is to do it, and does not show it yet";
        }
        if (label.startsWith("provider:")) {
            return label.substring("provider:".length())
                    + " is said to do it, and no report of its own shows it";
        }
        if (!question.names().isRequirement(label)) {
            return label;
        }
        RequirementRef ref = RequirementRef.parse(label);
        Crosswalk crosswalk = question.crosswalk();
        String provider =
                question.posture().attestations().stream()
                        .filter(a -> a.requirement().equals(ref) && a.isPending())
                        .map(Attestation::by)
                        .findFirst()
                        .orElse("");
        if (!provider.isEmpty()) {
            return "%s leaves it to %s, and no report of its own shows it"
                    .formatted(label, provider);
        }
        if (isAmong(crosswalk.suggests(ref).stream(), giving)) {
            return "the guidance of %s names it, and a report does not say whether it is done"
                    .formatted(label);
        }
        return isAmong(crosswalk.demands(ref).stream(), giving)
                ? label + " asks for it, and what is on record of that does not answer the question"
                : "published mappings set it beside " + label;
    }

    private static boolean isAmong(Stream<Obligation> some, Set<String> giving) {
        return some.map(Obligation::id).anyMatch(giving::contains);
    }
}
