package dev.crosswalk.files.upgrade;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.programme.AdoptedControl;
import dev.crosswalk.programme.Approval;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.ControlPopulation;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.Risk;
import dev.crosswalk.programme.WantedFramework;
import dev.crosswalk.programme.standing.Registers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Something that a folder of the first format does not say, and that nobody but the organisation
/// can say.
///
/// @param what is not said
/// @param costs what does not follow without it, and where it is said
/// @param of ids of what it concerns; empty where it is the folder as a whole
public record Unsaid(String what, String costs, List<String> of) {
    public Unsaid {
        of = List.copyOf(of);
    }

    static List<Unsaid> of(Programme programme, ControlLibrary library) {
        List<Unsaid> all = new ArrayList<>();
        if (programme.people().isEmpty()) {
            all.add(
                    new Unsaid(
                            "who the persons are",
                            "that somebody who concludes, accepts or verifies is not the owner is"
                                    + " not shown: name them in people.yaml, with their roles",
                            List.of()));
        }
        add(
                all,
                "where populations came from, and whether a second count agrees",
                "over a window, what is done for each of their events is not complete: say source,"
                        + " query, who ran it and the second count in log.yaml",
                programme.populations().stream()
                        .filter(p -> !p.isReconciled())
                        .map((ControlPopulation p) -> p.population().id())
                        .toList());
        add(
                all,
                "since when some approved version of these documents was in force",
                "days of a window before their last approval do not count: say inForceSince in"
                        + " documents.yaml",
                cutting(programme, library));
        add(
                all,
                "which kind of evidence these are, of those that their controls want",
                "they show nothing: crosswalk show CONTROL lists the kinds of a control",
                unwanted(programme, library));
        add(
                all,
                "which control or obligations the exceptions of these reports are about",
                "all that the requirement asks for is taken out: name the control, or the"
                        + " obligations, in attestations.yaml",
                programme.reports().stream()
                        .filter(r ->
                                r.exceptions().stream()
                                        .anyMatch(e ->
                                                e.control().isEmpty() && e.obligations().isEmpty()))
                        .map(AuditReport::id)
                        .toList());
        if (programme.riskCriteria().acceptable() == null) {
            add(
                    all,
                    "up to which score these risks are acceptable",
                    "which of them somebody has to accept is not known: say riskCriteria in"
                            + " programme.yaml",
                    programme.risks().stream().map(Risk::id).toList());
        }
        Set<String> named = new HashSet<>();
        programme.nonconformities().forEach(n -> named.addAll(n.evidence()));
        add(
                all,
                "what these pieces of evidence say of nonconformities",
                "they show nothing: the entries of nonconformities.yaml do, and name them",
                programme.evidence().stream()
                        .filter(e -> Registers.BY_REGISTER_ALONE.contains(e.kind()))
                        .map(Evidence::id)
                        .filter(id -> !named.contains(id))
                        .toList());
        return all;
    }

    private static void add(List<Unsaid> all, String what, String costs, List<String> of) {
        if (!of.isEmpty()) {
            all.add(new Unsaid(what, costs, of));
        }
    }

    /// The documents of which an earlier version may have been in force on days of a window.
    private static List<String> cutting(Programme programme, ControlLibrary library) {
        List<AdoptedControl> controls = programme.adopted(library);
        return programme.approvals().stream()
                .filter(a ->
                        programme.frameworks().stream()
                                .filter(w -> w.assurance() == Assurance.OPERATING)
                                .map(WantedFramework::window)
                                .filter(Objects::nonNull)
                                .anyMatch(w ->
                                        controls.stream()
                                                .filter(c ->
                                                        c.control()
                                                                .documents()
                                                                .contains(a.document()))
                                                .anyMatch(c -> a.leavesOpen(c.adoption(), w))))
                .map(Approval::document)
                .toList();
    }

    /// Evidence of a kind that none of its controls wants. What a check found is of no kind.
    private static List<String> unwanted(Programme programme, ControlLibrary library) {
        Map<String, Set<String>> wanted = new HashMap<>();
        for (AdoptedControl c : programme.adopted(library)) {
            Set<String> kinds = new HashSet<>();
            c.control().evidence().stream().map(Control.EvidenceWanted::kind).forEach(kinds::add);
            wanted.put(c.id(), kinds);
        }
        return programme.evidence().stream()
                .filter(e -> e.result() == null)
                .filter(e ->
                        e.controls().stream()
                                .noneMatch(
                                        c -> wanted.getOrDefault(c, Set.of()).contains(e.kind())))
                .map(Evidence::id)
                .toList();
    }
}
