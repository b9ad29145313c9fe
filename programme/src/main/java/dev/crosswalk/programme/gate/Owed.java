package dev.crosswalk.programme.gate;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.content.practice.Gate;
import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.standing.ControlStanding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a gate lacks, each given to the one control that is nearest to doing it: one in place
/// before one that is planned, that before one of the library.
final class Owed {
    private final Gate gate;
    private final List<ControlStanding> adopted;
    private final ControlLibrary library;
    private final Crosswalk crosswalk;
    private final LocalDate today;
    private final @Nullable LocalDate tooLate;
    private final Map<String, Debt> debts = new LinkedHashMap<>();

    /// Ids of the controls that may be open for a time.
    private final Set<String> datable = new HashSet<>();

    private final List<Lack> others = new ArrayList<>();

    /// @param standing null where the programme does not have the control
    private record Debt(
            Control control,
            @Nullable ControlStanding standing,
            Set<String> obligations,
            List<String> evidence) {
        String id() {
            return control.id();
        }
    }

    /// @param ends the last day that what is done can be of; null where it can be of any
    Owed(
            Gate gate,
            List<ControlStanding> adopted,
            ControlLibrary library,
            Crosswalk crosswalk,
            LocalDate today,
            @Nullable LocalDate ends) {
        this.gate = gate;
        this.adopted = adopted;
        this.library = library;
        this.crosswalk = crosswalk;
        this.today = today;
        tooLate = ends != null && ends.isBefore(today) ? ends : null;
    }

    void obligation(String o) {
        obligation(o, false);
    }

    /// An obligation that may be open for a time.
    void datable(String o) {
        obligation(o, true);
    }

    private void obligation(String o, boolean isDatable) {
        Debt debt = debt(o).orElse(null);
        if (debt == null) {
            own(o);
            return;
        }
        debt.obligations().add(o);
        if (isDatable) {
            datable.add(debt.id());
        }
    }

    /// A requirement of which nobody knows what it asks for.
    void undecided(String requirement, String title) {
        others.add(
                new Lack(
                        Lack.Kind.OWN,
                        requirement,
                        title,
                        "Have somebody attest that it is met: what it demands is not known here.",
                        "",
                        null,
                        List.of()));
    }

    /// @param next what to do about a kind of evidence that is not on file
    void evidence(String kind, String next) {
        Optional<Debt> debt = wanting(kind);
        if (debt.isPresent()) {
            debt.get().evidence().add(next);
        } else {
            others.add(new Lack(Lack.Kind.PROVE, "", "", next, "", null, List.of()));
        }
    }

    /// The same of a control that does what the kind is wanted for.
    void record(ControlStanding control, String next) {
        debt(control.control(), control).evidence().add(next);
    }

    private void own(String o) {
        others.add(
                new Lack(
                        Lack.Kind.OWN,
                        o,
                        "",
                        "Write a control of your own: the library has none that does it.",
                        "",
                        null,
                        List.of(o)));
    }

    // ---- who owes it

    private Optional<Debt> debt(String obligation) {
        Set<String> giving = crosswalk.giving(List.of(obligation));
        return nearest(c -> !Collections.disjoint(c.discharges(), giving));
    }

    private Optional<Debt> wanting(String kind) {
        return nearest(
                c -> isOf(gate, c) && c.evidence().stream().anyMatch(e -> e.kind().equals(kind)));
    }

    private Optional<Debt> nearest(Predicate<Control> does) {
        Optional<ControlStanding> own =
                adopted.stream()
                        .filter(c -> does.test(c.control()))
                        .min(
                                Comparator.comparing((ControlStanding c) ->
                                                c.state() != Adoption.State.IMPLEMENTED)
                                        .thenComparing(c -> !helps(c.control()))
                                        .thenComparing(c -> !debts.containsKey(c.id()))
                                        .thenComparing(ControlStanding::id));
        if (own.isPresent()) {
            return Optional.of(debt(own.get().control(), own.get()));
        }
        return library.controls().stream()
                .filter(does)
                .min(
                        Comparator.comparing((Control c) -> !helps(c))
                                .thenComparing(c -> !debts.containsKey(c.id()))
                                .thenComparingInt(c -> c.effort().adopt())
                                .thenComparing(Control::id))
                .map(c -> debt(c, null));
    }

    /// Whether a control does something of what a gate asks for, so that its evidence is meant: a
    /// kind such as a record of approval is wanted by many.
    static boolean isOf(Gate gate, Control c) {
        return gate.obligations().isEmpty()
                || !Collections.disjoint(gate.obligations(), c.discharges());
    }

    /// Whether a control wants evidence that the gate asks for.
    private boolean helps(Control c) {
        return isOf(gate, c)
                && c.evidence().stream().anyMatch(e -> gate.evidence().contains(e.kind()));
    }

    private Debt debt(Control control, @Nullable ControlStanding standing) {
        return debts.computeIfAbsent(
                control.id(),
                _ -> new Debt(control, standing, new LinkedHashSet<>(), new ArrayList<>()));
    }

    // ---- what it is

    /// @param named ids of documents of which it is said already that they are not in force
    List<Lack> lacks(Set<String> named) {
        List<Lack> all = new ArrayList<>();
        for (Debt debt : debts.values()) {
            lack(debt, named).ifPresent(all::add);
        }
        all.addAll(others);
        return all;
    }

    private Optional<Lack> lack(Debt debt, Set<String> named) {
        ControlStanding c = debt.standing();
        if (tooLate != null && (c == null || c.state() != Adoption.State.IMPLEMENTED)) {
            return Optional.of(
                    lack(
                            Lack.Kind.TOO_LATE,
                            debt,
                            "Be ready to explain that it was not in place by %s."
                                    .formatted(tooLate),
                            null));
        }
        if (c == null) {
            return Optional.of(
                    lack(
                            Lack.Kind.ADOPT,
                            debt,
                            debt.obligations().isEmpty()
                                    ? "Adopt it: its work is proved."
                                    : "Adopt it, up to %s person-days."
                                            .formatted(
                                                    Control.Effort.days(
                                                            debt.control().untilDone())),
                            null));
        }
        if (c.state() != Adoption.State.IMPLEMENTED) {
            return Optional.of(planned(debt, c.adoption()));
        }
        return inPlace(debt, c, named);
    }

    /// Before the first audit what is set up first and done later is only to be set up.
    private Lack planned(Debt debt, Adoption planned) {
        boolean isFirst =
                switch (gate.before()) {
                    case STAGE_1, TYPE_1 -> true;
                    case STAGE_2, CERTIFICATE, SURVEILLANCE, TYPE_2_START, TYPE_2_END -> false;
                };
        LocalDate done = planned.dueOn();
        LocalDate due = isFirst ? planned.dueFirst() : done;
        String set = planned.isUndecided() ? "proposed by a plan" : "planned";
        String day =
                due == null
                        ? ", and set a day for it"
                        : due.isBefore(today)
                                ? ": it was %s for %s".formatted(set, due)
                                : ", as %s for %s".formatted(set, due);
        return lack(
                Lack.Kind.PUT_IN_PLACE,
                debt,
                (due == null || due.equals(done) ? "Put it in place" : "Set it up")
                        + day
                        + (datable.contains(debt.id())
                                ? "; or set a day, and have the owner of a risk that it treats accept that until then."
                                : "."),
                due);
    }

    private Optional<Lack> inPlace(Debt debt, ControlStanding c, Set<String> named) {
        Set<ControlFact.Reason> reasons = new LinkedHashSet<>();
        boolean fails = false;
        for (String o : debt.obligations()) {
            switch (c.today().of(o)) {
                case ControlFact.Unknown unknown -> reasons.add(unknown.reason());
                case ControlFact.Fails f -> fails = true;
                case ControlFact.Holds h -> {}
                case null -> {}
            }
        }
        if (fails || reasons.contains(ControlFact.Reason.FAILING)) {
            return Optional.of(
                    lack(
                            Lack.Kind.MEND,
                            debt,
                            "Mend it: what was seen last is that it does not work.",
                            null));
        }
        if (reasons.contains(ControlFact.Reason.LAPSED)) {
            return Optional.of(
                    lack(Lack.Kind.MEND, debt, "Do it: the last time was not done.", null));
        }
        if (reasons.contains(ControlFact.Reason.CHECK_BROKE)) {
            return Optional.of(
                    lack(
                            Lack.Kind.MEND,
                            debt,
                            "Test it again: the last test did not work, and says nothing.",
                            null));
        }
        List<String> unapproved = c.unapproved().stream().filter(d -> !named.contains(d)).toList();
        String approve =
                unapproved.isEmpty()
                        ? ""
                        : "Have what describes it approved: " + String.join(", ", unapproved) + ".";
        boolean isUnshown =
                reasons.stream().anyMatch(r -> r != ControlFact.Reason.DOCUMENT_NOT_IN_FORCE);
        if (!isUnshown && !reasons.isEmpty() && debt.evidence().isEmpty()) {
            return unapproved.isEmpty()
                    ? Optional.empty()
                    : Optional.of(lack(Lack.Kind.APPROVE, debt, approve, null));
        }
        return Optional.of(
                lack(Lack.Kind.PROVE, debt, (prove(debt, c) + " " + approve).strip(), null));
    }

    private static String prove(Debt debt, ControlStanding c) {
        if (!debt.evidence().isEmpty()) {
            return "";
        }
        Set<String> kinds = new LinkedHashSet<>();
        for (String o : debt.obligations()) {
            List<String> showing =
                    c.control().shownBy(o).stream().map(Control.EvidenceWanted::kind).toList();
            if (!showing.isEmpty() && Collections.disjoint(showing, kinds)) {
                kinds.add(showing.getFirst());
            }
        }
        return kinds.isEmpty()
                ? "Show that it is in place: nothing on file does."
                : "File the "
                        + kinds.stream()
                                .map(c.control()::called)
                                .collect(Collectors.joining(", the "))
                        + ".";
    }

    private static Lack lack(Lack.Kind kind, Debt debt, String next, @Nullable LocalDate due) {
        List<String> sentences = new ArrayList<>();
        if (!next.isEmpty()) {
            sentences.add(next);
        }
        if (kind != Lack.Kind.TOO_LATE) {
            sentences.addAll(debt.evidence());
        }
        return new Lack(
                kind,
                debt.control().id(),
                debt.control().title(),
                String.join(" ", sentences),
                debt.control().owner(),
                due,
                List.copyOf(debt.obligations()),
                !debt.evidence().isEmpty());
    }
}
