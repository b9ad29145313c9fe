package dev.crosswalk.programme.gate;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Requirement;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.programme.AdoptedControl;
import dev.crosswalk.programme.InternalAudit;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.People;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.standing.Auditors;
import dev.crosswalk.programme.standing.ProgrammeAt;
import dev.crosswalk.programme.standing.Registers;
import dev.crosswalk.programme.standing.SelfAudit;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/// What the register of internal audits lacks: all that the edition lets nobody leave out has to be
/// looked at, some of the rest, and by somebody who owns none of it.
final class AuditLacks {
    private final Programme programme;
    private final Registers registers;
    private final Moment asOf;
    private final Crosswalk crosswalk;
    private final ControlLibrary library;
    private final Scope wanted;

    AuditLacks(ProgrammeAt at, ControlLibrary library, Scope wanted) {
        programme = at.programme();
        registers = at.registers();
        asOf = at.asOf();
        crosswalk = at.crosswalk();
        this.library = library;
        this.wanted = wanted;
    }

    /// Whoever is to audit owns nothing of it.
    void ahead(Told told) {
        SelfAudit.of(programme, library, crosswalk, List.of(wanted), asOf.day()).stream()
                .filter(self -> !self.held())
                .forEach(self -> told.lack(self.sentence()));
    }

    void look(LocalDate since, Told told) {
        ahead(told);
        if (programme.audits().isEmpty()) {
            told.unseen(
                    "Which clauses and controls an audit covered, and that whoever held it owns"
                            + " none of them: enter it with crosswalk audit add, with scope, controls and"
                            + " auditors.");
            return;
        }
        List<InternalAudit> held =
                registers.audits().stream().filter(a -> !a.held().to().isBefore(since)).toList();
        List<String> unreported =
                programme.audits().stream()
                        .filter(a -> programme.on(a.held().to()).isBy(asOf))
                        .filter(a -> !a.held().to().isBefore(since))
                        .filter(a -> !held.contains(a))
                        .map(InternalAudit::id)
                        .toList();
        if (!unreported.isEmpty()) {
            told.lack(
                    "File the report of %s, and name it with crosswalk audit change %s --report: what was held counts by its report alone."
                            .formatted(
                                    Words.and(unreported),
                                    unreported.size() == 1 ? unreported.getFirst() : "AUDIT"),
                    unreported.stream()
                            .map(id ->
                                    new Lack.Entry(
                                            ItemKind.AUDIT,
                                            id,
                                            "report",
                                            "File its report, and name it here: what was held counts by its report alone."))
                            .toList());
        }
        if (held.isEmpty() && !unreported.isEmpty()) {
            return;
        }
        if (held.isEmpty()) {
            told.lack(
                    "%s: it has none since %s that names a report on file."
                            .formatted(
                                    planned()
                                            .map(a ->
                                                    "Hold the internal audit %s, which is planned for %s, and name its report with crosswalk audit change %s --report"
                                                            .formatted(
                                                                    a.id(),
                                                                    Words.days(a.held()),
                                                                    a.id()))
                                            .orElse(
                                                    "Hold an internal audit, and enter it with crosswalk audit add"),
                                    since),
                    planned()
                            .map(a ->
                                    new Lack.Entry(
                                            ItemKind.AUDIT,
                                            a.id(),
                                            "report",
                                            "Hold it, and name its report here."))
                            .stream()
                            .toList());
            return;
        }
        held.forEach(a -> told.by(a.id(), lookedAt(a), a.held().to()));
        covered(held, since, told);
        auditors(held, told);
    }

    /// The next audit that is still to come.
    private Optional<InternalAudit> planned() {
        return programme.audits().stream()
                .filter(a -> !programme.on(a.held().to()).isBy(asOf))
                .min(Comparator.comparing(a -> a.held().from()));
    }

    /// `4, 5, A.5.1, ACC-07`
    private String lookedAt(InternalAudit a) {
        return Words.some(
                Stream.concat(
                                a.scopes().stream()
                                        .filter(s -> s.edition().equals(wanted.edition()))
                                        .flatMap(s ->
                                                s.nodes().isEmpty()
                                                        ? Stream.of(s.edition())
                                                        : s.nodes().stream()),
                                a.controls().stream())
                        .toList(),
                2 * RegisterLacks.NAMED);
    }

    // ---- what was looked at

    private void covered(List<InternalAudit> held, LocalDate since, Told told) {
        Set<RequirementRef> named = new LinkedHashSet<>();
        Set<RequirementRef> sampled = new LinkedHashSet<>();
        for (InternalAudit a : held) {
            a.scopes().forEach(s -> named.addAll(crosswalk.requirements(s)));
            for (AdoptedControl c : programme.adopted(library)) {
                if (a.controls().contains(c.id())) {
                    crosswalk.given(c.control().discharges()).stream()
                            .flatMap(o -> crosswalk.demandedBy(o).stream())
                            .forEach(sampled::add);
                }
            }
        }
        sampled.addAll(named);
        FrameworkEdition edition = edition();
        Set<RequirementRef> left = new LinkedHashSet<>();
        Set<RequirementRef> sample = new LinkedHashSet<>();
        for (RequirementRef ref : crosswalk.requirements(wanted)) {
            if (edition.mayExclude(ref.id())) {
                sample.add(ref);
            } else if (!named.contains(ref)) {
                left.add(ref);
            }
        }
        if (!left.isEmpty()) {
            rest(
                    told,
                    "Audit %s too: no internal audit since %s has it in its scope."
                            .formatted(Words.and(nodes(edition, left)), since));
        }
        if (!sample.isEmpty() && sample.stream().noneMatch(sampled::contains)) {
            rest(
                    told,
                    "Audit some of %s too: no internal audit since %s looked at any of it."
                            .formatted(Words.and(nodes(edition, sample)), since));
        }
    }

    /// What is left of the audit is work of the control that holds it, however small the last one
    /// was.
    private void rest(Told told, String next) {
        programme.adopted(library).stream()
                .map(AdoptedControl::control)
                .filter(Registers::isOfAudits)
                .map(Control::id)
                .findFirst()
                .ifPresentOrElse(id -> told.rest(id, next), () -> told.lack(next));
    }

    private FrameworkEdition edition() {
        return crosswalk.library().editions().stream()
                .filter(e -> e.id().equals(wanted.edition()))
                .findFirst()
                .orElseThrow();
    }

    /// Ids of the widest nodes that hold nothing else.
    private List<String> nodes(FrameworkEdition edition, Set<RequirementRef> all) {
        Set<RequirementRef> left = new LinkedHashSet<>(all);
        List<String> nodes = new ArrayList<>();
        for (Requirement r : edition.requirements()) {
            List<RequirementRef> under =
                    crosswalk.requirements(new Scope(edition.id(), List.of(r.id())));
            if (!under.isEmpty() && left.containsAll(under)) {
                nodes.add(r.id());
                under.forEach(left::remove);
            }
        }
        return nodes;
    }

    // ---- who looked

    /// Of a control that several audits looked at, the one counts whose auditors are most surely
    /// others than its owner.
    private void auditors(List<InternalAudit> held, Told told) {
        Map<String, People.Apart> known = new LinkedHashMap<>();
        for (InternalAudit a : held) {
            Map<String, People.Apart> here = new LinkedHashMap<>();
            for (Auditors.Owner o : Auditors.of(a, programme, library, crosswalk).owners()) {
                here.merge(o.control(), o.apart(), BinaryOperator.maxBy(Comparator.naturalOrder()));
            }
            here.forEach((control, apart) ->
                    known.merge(control, apart, BinaryOperator.minBy(Comparator.naturalOrder())));
        }
        List<String> own = controls(known, People.Apart.SAME);
        List<String> unclear = controls(known, People.Apart.NOT_SHOWN);
        if (!own.isEmpty()) {
            told.lack(
                    "Have somebody audit %s who does not own it: whoever did does."
                            .formatted(Words.some(own, RegisterLacks.NAMED)));
        }
        if (!unclear.isEmpty()) {
            told.unseen(
                    "Whether whoever audited %s owns it: people.yaml does not tell."
                            .formatted(Words.some(unclear, RegisterLacks.NAMED)));
        }
    }

    private static List<String> controls(Map<String, People.Apart> known, People.Apart apart) {
        return known.keySet().stream().filter(c -> known.get(c) == apart).toList();
    }
}
