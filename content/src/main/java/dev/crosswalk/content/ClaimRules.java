package dev.crosswalk.content;

import dev.crosswalk.engine.Claim;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.RequirementRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The claims are complete: some requirement asks for each obligation, and each requirement is
/// decomposed into obligations or marked as opaque.
final class ClaimRules {
    private final LintSubject subject;

    ClaimRules(LintSubject subject) {
        this.subject = subject;
    }

    void check() {
        unused();
        subject.content.library().claims().forEach(this::replaced);
        subject.editions().forEach(this::undecomposed);
        subject.editions().forEach(this::guidance);
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
            boolean replaced = subject.content.replacedBy().containsKey(o.id());
            if (!replaced && !used.contains(o.id())) {
                subject.error(
                        "obligation " + o.id(),
                        "unused-obligation",
                        "no requirement demands or suggests \"%s\"".formatted(o.id()));
            }
        }
    }

    /// Claims on an obligation that another one has replaced: nobody maintains the old one any
    /// more.
    private void replaced(Claim claim) {
        Map<String, String> replacedBy = subject.content.replacedBy();
        Stream.concat(claim.demands().stream(), claim.suggests().stream())
                .filter(replacedBy::containsKey)
                .forEach(old ->
                        subject.warning(
                                "claim " + claim.requirement(),
                                "replaced-obligation",
                                "\"%s\" names \"%s\", which \"%s\" has replaced"
                                        .formatted(
                                                claim.requirement(),
                                                old,
                                                latest(replacedBy, old))));
    }

    /// The end of the chain: a replacement may have been replaced in its turn.
    private static String latest(Map<String, String> replacedBy, String obligation) {
        String latest = obligation;
        for (String next = obligation; next != null; next = replacedBy.get(next)) {
            latest = next;
        }
        return latest;
    }

    /// A user's own pack may leave requirements out, and a framework without claims is opaque as a
    /// whole.
    private void undecomposed(FrameworkEdition edition) {
        if (!subject.hasClaims(edition.id())
                || subject.content.packEditions().contains(edition.id())) {
            return;
        }
        List<RequirementRef> all = new ArrayList<>(LintSubject.assessable(edition));
        all.addAll(LintSubject.optional(edition));
        for (RequirementRef ref : all) {
            if (!subject.decomposed(ref) && !subject.content.opaque().contains(ref)) {
                subject.error(
                        "requirement " + ref,
                        "undecomposed",
                        "\"%s\" demands nothing and is not marked opaque".formatted(ref));
            }
        }
    }

    /// Guidance that asks for nothing says why, and what it asks for is not suggested once more by
    /// what it is guidance on.
    private void guidance(FrameworkEdition edition) {
        for (RequirementRef ref : LintSubject.optional(edition)) {
            if (subject.content.opaque().contains(ref) && subject.note(ref).isEmpty()) {
                subject.quality(
                        "claim " + ref,
                        "opaque-guidance",
                        "\"%s\" demands nothing, and no note says why".formatted(ref));
            }
        }
        for (RequirementRef ref : LintSubject.assessable(edition)) {
            List<RequirementRef> guidance = subject.guidance(ref);
            for (String o : subject.suggests(ref)) {
                guidance.stream()
                        .filter(g -> subject.demands(g).contains(o))
                        .findFirst()
                        .ifPresent(g ->
                                subject.quality(
                                        "claim " + ref,
                                        "suggested-twice",
                                        "\"%s\" suggests \"%s\", which \"%s\" under it demands already"
                                                .formatted(ref, o, g.id())));
            }
        }
    }
}
