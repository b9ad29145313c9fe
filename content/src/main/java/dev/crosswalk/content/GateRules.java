package dev.crosswalk.content;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.practice.Gate;
import dev.crosswalk.content.practice.HardlyOpen;
import dev.crosswalk.engine.Claim;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A gate of an edition asks for what the edition asks for, and for evidence of it; and what an
/// auditor of it hardly accepts as open is said once, of controls that serve the edition.
final class GateRules {
    private final LintSubject subject;

    /// By edition, what its requirements demand or suggest.
    private final Map<String, Set<String>> asked = new HashMap<>();

    GateRules(LintSubject subject) {
        this.subject = subject;
        for (Claim claim : subject.content.library().claims()) {
            Set<String> ofEdition =
                    asked.computeIfAbsent(claim.requirement().edition(), k -> new HashSet<>());
            ofEdition.addAll(claim.demands());
            ofEdition.addAll(claim.suggests());
        }
    }

    void check() {
        for (Gate gate : subject.content.practices().gates()) {
            Set<String> known = asked.getOrDefault(gate.edition(), Set.of());
            gate.obligations().stream()
                    .filter(o -> !known.contains(o))
                    .forEach(o -> notAsked(gate, o));
            gate.requirements().stream()
                    .filter(r -> !isOfEdition(gate.edition(), r))
                    .forEach(r -> notOfEdition(gate, r));
            gate.after().stream().filter(id -> !isEarlier(gate, id)).forEach(id -> late(gate, id));
            if (!gate.obligations().isEmpty()) {
                gate.evidence().forEach(kind -> unrelated(gate, kind));
            }
        }
        asked.keySet().forEach(this::hardlyOpen);
    }

    private void hardlyOpen(String edition) {
        List<HardlyOpen> ranks = subject.content.practices().hardlyOpen(edition);
        for (HardlyOpen rank : ranks) {
            rank.requirements().stream()
                    .filter(r -> !isOfEdition(edition, r))
                    .forEach(r ->
                            subject.quality(
                                    name(rank),
                                    "hardly-open-requirement",
                                    "\"%s\" names \"%s\", which %s does not have"
                                            .formatted(rank.title(), r, edition)));
        }
        for (Control control : ranks.isEmpty() ? List.<Control>of() : controls()) {
            List<HardlyOpen> of = ranks.stream().filter(r -> r.has(control)).toList();
            for (HardlyOpen again : of.subList(Math.min(1, of.size()), of.size())) {
                subject.quality(
                        name(again),
                        "hardly-open-twice",
                        "\"%s\" has \"%s\" too, which counts as \"%s\""
                                .formatted(again.title(), control.id(), of.getFirst().title()));
            }
            boolean named = of.stream().anyMatch(r -> r.controls().contains(control.id()));
            if (named
                    && Collections.disjoint(
                            control.discharges(), asked.getOrDefault(edition, Set.of()))) {
                subject.quality(
                        name(of.getFirst()),
                        "hardly-open-serves",
                        "\"%s\" names \"%s\", which serves nothing of %s"
                                .formatted(of.getFirst().title(), control.id(), edition));
            }
        }
    }

    private List<Control> controls() {
        return subject.content.controls().controls();
    }

    private boolean isOfEdition(String edition, String node) {
        return subject.content.library().editions().stream()
                .filter(e -> e.id().equals(edition))
                .flatMap(e -> e.requirements().stream())
                .anyMatch(r -> r.id().equals(node));
    }

    private void notOfEdition(Gate gate, String node) {
        subject.quality(
                name(gate),
                "gate-requirement",
                "the gate \"%s\" wants \"%s\", which %s does not have"
                        .formatted(gate.id(), node, gate.edition()));
    }

    private boolean isEarlier(Gate gate, String id) {
        return subject.content.practices().gates(gate.edition()).stream()
                .anyMatch(g ->
                        g.id().equals(id)
                                && g.before() == gate.before()
                                && g.order() < gate.order());
    }

    private void late(Gate gate, String id) {
        subject.quality(
                name(gate),
                "gate-after",
                "the gate \"%s\" comes after \"%s\", which is no gate of a lower order before"
                                .formatted(gate.id(), id)
                        + " the same audit");
    }

    private void notAsked(Gate gate, String obligation) {
        subject.quality(
                name(gate),
                "gate-obligation",
                "the gate \"%s\" wants \"%s\", which no requirement of %s demands or suggests"
                        .formatted(gate.id(), obligation, gate.edition()));
    }

    private void unrelated(Gate gate, String kind) {
        boolean shows =
                subject.content.controls().controls().stream()
                        .filter(c -> c.evidence().stream().anyMatch(e -> e.kind().equals(kind)))
                        .map(Control::discharges)
                        .anyMatch(d -> !Collections.disjoint(d, gate.obligations()));
        if (!shows) {
            subject.quality(
                    name(gate),
                    "gate-evidence",
                    "the gate \"%s\" wants \"%s\", which is evidence of none of its obligations"
                            .formatted(gate.id(), kind));
        }
    }

    static String name(HardlyOpen rank) {
        return "hardly open " + rank.edition() + "/" + rank.title();
    }

    private static String name(Gate gate) {
        return "gate " + gate.edition() + "/" + gate.id();
    }
}
