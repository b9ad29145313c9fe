package dev.crosswalk.programme.gate;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.content.control.DocumentTemplate;
import dev.crosswalk.content.practice.Gate;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.ObligationState;
import dev.crosswalk.engine.Posture;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.Approval;
import dev.crosswalk.programme.Approvers;
import dev.crosswalk.programme.DatedAttestation;
import dev.crosswalk.programme.standing.AtHand;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.ProgrammeAt;
import dev.crosswalk.programme.standing.Registers;
import dev.crosswalk.programme.standing.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Judges the gates of one edition: each by obligations that hold on the day, by evidence that is
/// on file, and by documents that are in force.
///
/// What a report says of the edition itself opens no gate of it: it is what former gates led to.
final class GateJudge {
    private final ProgrammeAt at;
    private final ControlLibrary library;
    private final Approvers approvers;
    private final String edition;
    private final Set<RequirementRef> asked;
    private final LocalDate today;
    private final List<ControlStanding> controls;
    private final Posture posture;
    private final RegisterLacks registers;
    private final DatedRequirements dated;

    /// What is on file of each kind, of all controls that the programme has.
    private final Map<String, List<OnFile>> onFile = new HashMap<>();

    /// A piece of evidence, with a control that it is of.
    record OnFile(ControlStanding control, AtHand item) {
        LocalDate day() {
            return item.to().day();
        }

        boolean isFile() {
            return item.shows() && item.artefact();
        }
    }

    GateJudge(ProgrammeAt at, ControlLibrary library, Approvers approvers, Scope wanted) {
        this.at = at;
        this.approvers = approvers;
        this.library = library;
        edition = wanted.edition();
        asked = Set.copyOf(at.crosswalk().requirements(wanted));
        today = at.asOf().day();
        Standing standing = at.controls();
        controls = standing.controls().stream().filter(ControlStanding::isAdopted).toList();
        posture = withoutReportsOn(edition, standing);
        registers = new RegisterLacks(at, library, wanted);
        dated = new DatedRequirements(at, controls);
        for (ControlStanding c : controls) {
            for (AtHand item : c.atHand()) {
                kinds(c, item)
                        .forEach(k ->
                                onFile.computeIfAbsent(k, _ -> new ArrayList<>())
                                        .add(new OnFile(c, item)));
            }
        }
    }

    private static Posture withoutReportsOn(String edition, Standing standing) {
        Posture all = standing.posture();
        List<?> said =
                standing.programme().attestations().stream()
                        .map(DatedAttestation::attestation)
                        .toList();
        return new Posture(
                Assurance.IMPLEMENTED,
                all.attestations().stream()
                        .filter(a -> !a.requirement().edition().equals(edition) || said.contains(a))
                        .toList(),
                // Nobody's word opens what an auditor wants to see.
                List.of(),
                all.controls(),
                all.exclusions(),
                all.decisions());
    }

    /// A list of events is of every kind that the control wants a list as.
    private static Stream<String> kinds(ControlStanding c, AtHand item) {
        return item.population()
                ? c.control().evidence().stream()
                        .filter(Control.EvidenceWanted::population)
                        .map(Control.EvidenceWanted::kind)
                : Stream.of(Registers.wanted(item.kind()));
    }

    /// @param gates all that stand before it
    List<JudgedGate> judged(
            Gate.Before before,
            @Nullable Period period,
            @Nullable OperatedSoFar operated,
            List<Gate> gates) {
        List<String> obligations =
                gates.stream().flatMap(g -> g.obligations().stream()).distinct().toList();
        Map<String, ObligationState> states = at.crosswalk().states(posture, obligations);
        Days days = Days.of(before, period, today);
        return gates.stream().map(g -> judged(g, gates, states, operated, days)).toList();
    }

    private JudgedGate judged(
            Gate gate,
            List<Gate> gates,
            Map<String, ObligationState> states,
            @Nullable OperatedSoFar operated,
            Days days) {
        if (gate.before() == Gate.Before.CERTIFICATE) {
            Told told = registers.afterStageTwo(gate);
            return new JudgedGate(gate, told.by(), told.lacks(), told.unseen());
        }
        Owed owed = new Owed(gate, controls, library, at.crosswalk(), today, days.to());
        Told told = registers.of(gate, days.since(), days.to(), operated);
        Set<MetBy> by = new LinkedHashSet<>(told.by());
        List<Lack> lacks = new ArrayList<>(told.lacks());
        Set<String> unapproved = new LinkedHashSet<>();
        // The day by which the first of it was done: all of it has to come after what comes first.
        LocalDate done =
                told.by().stream()
                        .map(MetBy::on)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
        for (String kind : gate.evidence()) {
            List<OnFile> found = onFile(gate, kind);
            OnFile latest = latest(found, days);
            // A document that is approved is on record as what it is.
            boolean isDocument = gate.documents().contains(kind) && approvedOn(kind, days) != null;
            if (latest == null && !isDocument) {
                List<ControlStanding> own = own(gate, kind);
                found = own.isEmpty() ? found : onFile(own);
                latest = own.isEmpty() ? null : latest(found, days);
                if (latest == null && own.isEmpty()) {
                    owed.evidence(kind, missing(library.called(kind), found, days));
                } else if (latest == null) {
                    owed.record(own.getFirst(), missing(left(own.getFirst(), kind), found, days));
                }
            }
            if (latest != null) {
                by.add(new MetBy(MetBy.Kind.EVIDENCE, latest.item().id(), kind, latest.day()));
                done = done == null || latest.day().isBefore(done) ? latest.day() : done;
            }
        }
        for (String document : gate.documents()) {
            metBy(document, days).ifPresentOrElse(by::add, () -> unapproved.add(document));
        }
        for (String o : gate.obligations()) {
            List<DocumentTemplate> papers = papers(o);
            if (states.get(o) instanceof ObligationState.Satisfied satisfied) {
                satisfied.by().stream().sorted().map(GateJudge::metBy).forEach(by::add);
            } else if (papers.stream().anyMatch(d -> approvedOn(d.id(), days) != null)) {
                papers.forEach(d -> metBy(d.id(), days).ifPresent(by::add));
            } else if (papers.isEmpty() || !isDischarged(o)) {
                owed.obligation(o);
            } else if (papers.stream().noneMatch(d -> gate.documents().contains(d.id()))) {
                unapproved.add(paper(papers));
            }
        }
        unapproved.forEach(d -> lacks.add(unapproved(d, days, gate)));
        by.stream()
                .filter(m -> m.kind() == MetBy.Kind.DOCUMENT)
                .flatMap(m -> Stream.ofNullable(at.approval(m.id())))
                .flatMap(a -> approvers.another(a).stream())
                .distinct()
                .forEach(words -> told.unseen(words + ". An auditor asks whether it counts."));
        requirements(gate, owed, by);
        if (gate.recordMonths() > 0) {
            records(gate).ifPresent(lacks::add);
        }
        if (done != null) {
            outOfOrder(gate, gates, done, lacks);
        }
        lacks.addAll(owed.lacks(unapproved));
        lacks.sort(
                Comparator.comparing(Lack::kind)
                        .thenComparing(l -> l.due() == null ? LocalDate.MAX : l.due()));
        return new JudgedGate(gate, List.copyOf(by), lacks, told.unseen());
    }

    private static MetBy metBy(String label) {
        return label.startsWith("control:")
                ? new MetBy(MetBy.Kind.CONTROL, label.substring("control:".length()), "", null)
                : new MetBy(MetBy.Kind.REPORT, label, "", null);
    }

    // ---- evidence

    private List<OnFile> onFile(Gate gate, String kind) {
        return onFile.getOrDefault(kind, List.of()).stream()
                .filter(f -> Owed.isOf(gate, f.control().control()))
                .toList();
    }

    /// All that is on file of some controls.
    private static List<OnFile> onFile(List<ControlStanding> some) {
        return some.stream()
                .flatMap(c -> c.atHand().stream().map(item -> new OnFile(c, item)))
                .toList();
    }

    /// The organisation's own controls in place that do something of what a kind of evidence shows
    /// of a gate: of a report the auditor tests these, and not those of the library that want the
    /// kind. What else the gate asks for is asked as ever. None for other audits, which look at
    /// what a standard names.
    private List<ControlStanding> own(Gate gate, String kind) {
        boolean isOfReport =
                switch (gate.before()) {
                    case TYPE_1, TYPE_2_START, TYPE_2_END -> true;
                    case STAGE_1, STAGE_2, CERTIFICATE, SURVEILLANCE -> false;
                };
        if (!isOfReport) {
            return List.of();
        }
        Set<String> shown = new HashSet<>();
        for (Control c : library.controls()) {
            c.evidence().stream()
                    .filter(e -> e.kind().equals(kind))
                    .forEach(e -> shown.addAll(c.shown(e)));
        }
        shown.retainAll(gate.obligations());
        return controls.stream()
                .filter(c -> c.adoption().subject() instanceof Adoption.Own)
                .filter(c -> c.state() == Adoption.State.IMPLEMENTED)
                .filter(c ->
                        !Collections.disjoint(
                                at.crosswalk().given(c.control().discharges()), shown))
                .toList();
    }

    /// What an own control leaves behind; the kind itself where it does not say that.
    private String left(ControlStanding own, String kind) {
        return own.control().evidence().stream()
                .map(Control.EvidenceWanted::called)
                .findFirst()
                .orElseGet(() -> library.called(kind));
    }

    private static @Nullable OnFile latest(List<OnFile> some, Days days) {
        return some.stream()
                .filter(f -> f.isFile() && !f.item().isStaleOn(days.day()) && days.has(f))
                .max(Comparator.comparing(OnFile::day).thenComparing(f -> f.item().id()))
                .orElse(null);
    }

    /// Why a kind is not on file, as what to do about it.
    ///
    /// @param kind what it is called
    /// @param some what is there that does not do
    private static String missing(String kind, List<OnFile> some, Days days) {
        OnFile found =
                some.stream()
                        .max(
                                Comparator.comparing(OnFile::isFile)
                                        .thenComparing(OnFile::day)
                                        .thenComparing(f -> f.item().id()))
                        .orElse(null);
        if (found == null) {
            return "File the " + kind + ".";
        }
        String it = found.item().id() + " (" + kind + ")";
        if (!found.item().shows()) {
            return "File the " + kind + ": " + it + " does not show it.";
        }
        if (!found.item().artefact()) {
            return "Attach its file to " + it + ": it is only somebody's word.";
        }
        return found.item().isStaleOn(days.day())
                ? "Renew the "
                        + kind
                        + ": "
                        + it
                        + " counted until "
                        + found.item().freshUntil()
                        + "."
                : "Do it again: " + it + " of " + found.day() + " is " + days.outside() + ".";
    }

    // ---- documents

    /// The documents that are enough for an obligation to write something down.
    private List<DocumentTemplate> papers(String obligation) {
        return library.documents().stream()
                .filter(d -> d.discharges().contains(obligation))
                .toList();
    }

    /// The one of them that is nearest to be in force.
    private String paper(List<DocumentTemplate> papers) {
        return papers.stream()
                .map(DocumentTemplate::id)
                .min(
                        Comparator.comparing((String d) -> at.approval(d) == null)
                                .thenComparing(d ->
                                        controls.stream()
                                                .noneMatch(
                                                        c -> c.control().documents().contains(d))))
                .orElseThrow();
    }

    private boolean isDischarged(String obligation) {
        Set<String> giving = at.crosswalk().giving(List.of(obligation));
        return controls.stream()
                .anyMatch(c -> !Collections.disjoint(c.control().discharges(), giving));
    }

    private Optional<MetBy> metBy(String document, Days days) {
        LocalDate on = approvedOn(document, days);
        return on == null
                ? Optional.empty()
                : Optional.of(
                        new MetBy(
                                MetBy.Kind.DOCUMENT,
                                document,
                                library.documentTitle(document),
                                on,
                                more(Objects.requireNonNull(at.approval(document)))));
    }

    /// ` by Chief executive, to be reviewed by 2024-11-18 and not reviewed since`
    private String more(Approval approval) {
        LocalDate review = approval.reviewBy();
        return (approval.approvedBy().isEmpty() ? "" : " by " + approval.approvedBy())
                + (review == null || !review.isBefore(today)
                        ? ""
                        : ", to be reviewed by %s and not reviewed since".formatted(review));
    }

    /// When the version was approved that is in force; null where none is, or that was too early.
    private @Nullable LocalDate approvedOn(String document, Days days) {
        Approval approval = at.approval(document);
        LocalDate on = approval == null ? null : approval.approvedOn();
        if (approval != null && on != null && !at.hasHappened(on)) {
            on = approval.inForceFrom();
        }
        return on != null && at.hasHappened(on) && !on.isBefore(days.from()) ? on : null;
    }

    private Lack unapproved(String document, Days days, Gate gate) {
        Approval approval = at.approval(document);
        String owner = approval == null ? "" : approval.owner();
        if (owner.isEmpty()) {
            owner =
                    Stream.concat(
                                    controls.stream().map(ControlStanding::control),
                                    library.controls().stream())
                            .filter(c -> c.documents().contains(document))
                            .max(Comparator.comparingInt(c -> serves(c, gate)))
                            .map(Control::owner)
                            .orElse("");
        }
        String next;
        if (approval == null) {
            next = "Write it, and have it approved%s.".formatted(by(document));
        } else if (approval.approvedOn() != null && approval.approvedOn().isBefore(days.from())) {
            next =
                    "Have it approved again%s: the approval of %s is %s."
                            .formatted(by(document), approval.approvedOn(), days.outside());
        } else {
            next = "Have it approved%s.".formatted(by(document));
        }
        return new Lack(
                Lack.Kind.APPROVE,
                document,
                library.documentTitle(document),
                next,
                owner,
                null,
                List.of());
    }

    /// How much of what a gate asks for a control does.
    private static int serves(Control control, Gate gate) {
        return (int) control.discharges().stream().filter(gate.obligations()::contains).count();
    }

    /// ` by the Chief executive`; empty where the table of authorities names nobody.
    private String by(String document) {
        return approvers
                .of(document)
                .map(who -> " by " + (Character.isUpperCase(who.charAt(0)) ? "the " : "") + who)
                .orElse("");
    }

    // ---- requirements

    private void requirements(Gate gate, Owed owed, Set<MetBy> by) {
        if (gate.requirements().isEmpty()) {
            return;
        }
        Scope scope = new Scope(edition, gate.requirements());
        for (Verdict v : at.crosswalk().gap(posture, scope).verdicts()) {
            if (!v.applicable() || v.coverage() == Coverage.FULL) {
                continue;
            }
            List<String> open =
                    Stream.concat(v.possiblyCovered().stream(), v.missing().stream()).toList();
            MetBy meanwhile = dated.of(v.ref(), open);
            if (meanwhile != null) {
                by.add(meanwhile);
            } else if (v.decomposed()) {
                open.forEach(owed::datable);
            } else {
                owed.undecided(v.ref().id(), v.requirement().title());
            }
        }
    }

    // ---- records

    /// The first day of which each control in place that serves the edition has a record.
    private List<LocalDate> firstRecords() {
        return serving().stream()
                .map(c ->
                        c.atHand().stream()
                                .filter(a -> a.shows() && a.artefact())
                                .map(a -> a.from().day())
                                .min(Comparator.naturalOrder())
                                .orElse(null))
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    private List<ControlStanding> serving() {
        return controls.stream()
                .filter(c -> c.state() == Adoption.State.IMPLEMENTED && serves(c))
                .toList();
    }

    private boolean serves(ControlStanding c) {
        return at.crosswalk().given(c.control().discharges()).stream()
                .flatMap(o -> at.crosswalk().demandedBy(o).stream())
                .anyMatch(asked::contains);
    }

    /// How the controls that serve the edition operated; null while nothing can be said of it. What
    /// a plan proposed and nobody decided on is no control of a period yet, and none of what a
    /// description of the system tells.
    @Nullable OperatedSoFar operated(Gate.Before before, @Nullable Period period) {
        return before != Gate.Before.TYPE_2_END || period == null || period.from().isAfter(today)
                ? null
                : OperatedSoFar.of(
                        period.isOverAt(at.asOf()),
                        at.standing(Assurance.OPERATING, period).controls().stream()
                                .filter(c ->
                                        c.isAdopted() && !c.adoption().isUndecided() && serves(c))
                                .toList());
    }

    private Optional<Lack> records(Gate gate) {
        int all = serving().size();
        int most = all / 2 + 1;
        List<LocalDate> first = firstRecords();
        LocalDate day =
                first.size() < most ? null : first.get(most - 1).plusMonths(gate.recordMonths());
        if (day != null && !day.isAfter(today)) {
            return Optional.empty();
        }
        long enough =
                first.stream()
                        .filter(d -> !d.plusMonths(gate.recordMonths()).isAfter(today))
                        .count();
        String next =
                ("Let controls run, and file each month what shows it: of the controls that are"
                                + " adopted in the programme, in place and of use here, %d of %d"
                                + " have records of %d months%s.")
                        .formatted(
                                enough,
                                all,
                                gate.recordMonths(),
                                day == null ? "" : "; most of them will on " + day);
        return Optional.of(new Lack(Lack.Kind.WAIT, "", "", next, "", day, List.of()));
    }

    // ---- order

    /// Names what was done before the gate that has to be passed first. That of which nothing is on
    /// file says nothing: it is open itself.
    private void outOfOrder(Gate gate, List<Gate> gates, LocalDate done, List<Lack> lacks) {
        for (Gate earlier : gates) {
            LocalDate first = gate.after().contains(earlier.id()) ? first(earlier) : null;
            if (first != null && done.isBefore(first)) {
                lacks.add(
                        new Lack(
                                Lack.Kind.OUT_OF_ORDER,
                                "",
                                "",
                                "Do it again: what is on file is of %s, and “%s” begins on %s only."
                                        .formatted(done, earlier.title(), first),
                                "",
                                null,
                                List.of()));
            }
        }
    }

    private @Nullable LocalDate first(Gate gate) {
        Stream<LocalDate> days =
                gate.recordMonths() > 0
                        ? firstRecords().stream()
                        : gate.evidence().stream()
                                .flatMap(k -> onFile(gate, k).stream())
                                .filter(OnFile::isFile)
                                .map(OnFile::day)
                                .filter(d -> !d.isBefore(today.minusYears(1)));
        return days.min(Comparator.naturalOrder()).orElse(null);
    }

    // ---- days

    /// The days that what is on file has to be of.
    ///
    /// @param to null where it may be of any day up to today
    /// @param day on which it has to be fresh
    record Days(LocalDate from, @Nullable LocalDate to, LocalDate day, String outside) {
        static Days of(Gate.Before before, @Nullable Period period, LocalDate today) {
            return switch (before) {
                case SURVEILLANCE ->
                        new Days(today.minusYears(1), null, today, "more than a year old");
                case TYPE_2_END ->
                        period == null
                                ? any(today)
                                : new Days(
                                        period.from(),
                                        period.to(),
                                        today.isAfter(period.to()) ? period.to() : today,
                                        "outside the period");
                case STAGE_1, STAGE_2, CERTIFICATE, TYPE_1, TYPE_2_START -> any(today);
            };
        }

        private static Days any(LocalDate today) {
            return new Days(LocalDate.MIN, null, today, "");
        }

        /// The first day that an entry of a register may be of: a year back, where nothing else is
        /// said.
        LocalDate since() {
            return from.equals(LocalDate.MIN) ? day.minusYears(1) : from;
        }

        /// What follows up is of after the period too.
        boolean has(OnFile f) {
            boolean follows =
                    f.control().control().evidence().stream()
                            .anyMatch(e ->
                                    e.kind().equals(f.item().kind())
                                            && e.role() == Control.Role.FOLLOW_UP);
            return !f.day().isBefore(from)
                    && (to == null || follows || !f.item().from().day().isAfter(to));
        }
    }
}
