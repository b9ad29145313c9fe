package dev.crosswalk.content;

import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.RequirementRef;
import java.util.HashSet;
import java.util.Set;

/// Nothing is left over: each obligation is asked for, each requirement is decomposed or said not
/// to be.
final class ClaimRules {
    private final Subject subject;

    ClaimRules(Subject subject) {
        this.subject = subject;
    }

    void check() {
        unused();
        subject.editions().forEach(this::undecomposed);
    }

    private void unused() {
        Set<String> used = new HashSet<>();
        subject.content
                .library()
                .claims()
                .forEach(c -> {
                    used.addAll(c.demands());
                    used.addAll(c.suggests());
                });
        for (Obligation o : subject.content.library().obligations()) {
            if (!used.contains(o.id())) {
                subject.error(
                        "obligation " + o.id(),
                        "unused-obligation",
                        "no requirement demands or suggests \"%s\"".formatted(o.id()));
            }
        }
    }

    /// A user's own pack may leave requirements out, and a framework without claims is opaque as a
    /// whole.
    private void undecomposed(FrameworkEdition edition) {
        if (!subject.hasClaims(edition.id())
                || subject.content.packEditions().contains(edition.id())) {
            return;
        }
        for (RequirementRef ref : Subject.assessable(edition)) {
            if (!subject.decomposed(ref) && !subject.content.opaque().contains(ref)) {
                subject.error(
                        "requirement " + ref,
                        "undecomposed",
                        "\"%s\" demands nothing and is not marked opaque".formatted(ref));
            }
        }
    }
}
