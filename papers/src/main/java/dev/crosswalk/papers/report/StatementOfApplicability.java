package dev.crosswalk.papers.report;

import dev.crosswalk.content.GivenAnswer;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Gap;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.Requirement;
import dev.crosswalk.engine.RequirementGroups;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.engine.Where;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.DecidedExclusion;
import dev.crosswalk.programme.DecidedInclusion;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.Risk;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.ControlStanding.Condition;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.standing.ShownBy;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.standing.Standing;
import dev.crosswalk.programme.words.FactWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Every control of an edition's Annex A: whether it applies and why, whether it is implemented,
/// and where.
///
/// Implemented is what the assurance IMPLEMENTED shows, whatever a framework asks besides: in
/// place, with evidence that counts.
///
/// @param standing the programme at that assurance
/// @param lines in document order; where only some of the requirements are asked about, of these
/// @param clauses controls of the programme that do something that the clauses ask for
/// @param beyond controls of the programme that do nothing of Annex A nor of the clauses, not even
///   what guidance on a control of Annex A names, and on which none builds that does
public record StatementOfApplicability(
        FrameworkEdition edition,
        Standing standing,
        List<Line> lines,
        List<OfClauses> clauses,
        List<ControlStanding> beyond) {

    /// The document whose approval is that of a statement.
    public static final String DOCUMENT = "statement-of-applicability";

    public StatementOfApplicability {
        lines = List.copyOf(lines);
        clauses = List.copyOf(clauses);
        beyond = List.copyOf(beyond);
    }

    /// A control that does something that clauses ask for.
    ///
    /// @param clauses ids of these
    /// @param isAskedFor whether it is what one of them asks for: it does half of that at least, or
    ///   no control of the programme or the library does the same and more. What is not contributes
    ///   to a clause
    /// @param isOfAnnex whether it does something of Annex A too, where it stands
    public record OfClauses(
            ControlStanding control, List<String> clauses, boolean isAskedFor, boolean isOfAnnex) {
        public OfClauses {
            clauses = List.copyOf(clauses);
        }
    }

    /// @param theme that it stands under
    /// @param exclusion why it does not apply, or is not to once somebody approves that; else null
    /// @param said why it applies in the organisation's own words; null where nobody says it
    /// @param risks ids of the register's risks whose controls serve it
    /// @param demandedBy requirements of other frameworks wanted that demand some of the same
    /// @param attested what somebody said of it
    /// @param controls of the programme that serve it, planned or in place, those first that do the
    ///   most of what it demands
    /// @param points how much of what it demands each of them does, by its id
    /// @param supporting the organisation's own controls, and others that do nothing else of Annex
    ///   A, that do what guidance on it names, or on which its controls build, and nothing that it
    ///   demands: they show nothing of it
    /// @param related where it is attested and has no controls, the organisation's own ones in
    ///   place that serve the criteria which attest it, the closest first: one of them may do it
    /// @param documents ids of those that describe these controls
    /// @param unapproved those of them that are not in force
    /// @param apart what people said of what is open: that it does not apply
    /// @param shown by what it is shown, and what of the controls in place does not show it
    /// @param waiting the planned controls that bring what is open of it, each obligation by the
    ///   first of them
    /// @param isByReport whether it has controls for no more than that an auditor's report lists
    ///   them, and at most a plan proposed others: nobody decided on any
    public record Line(
            Verdict verdict,
            Requirement theme,
            @Nullable DecidedExclusion exclusion,
            @Nullable DecidedInclusion said,
            List<String> risks,
            List<RequirementRef> demandedBy,
            List<Attestation> attested,
            List<ControlStanding> controls,
            Map<String, Integer> points,
            List<ControlStanding> supporting,
            List<ControlStanding> related,
            List<String> documents,
            List<String> unapproved,
            List<GivenAnswer> apart,
            ShownBy shown,
            List<ControlStanding> waiting,
            boolean isByReport) {
        private static final String PROVIDER = "provider:";

        public Line {
            risks = List.copyOf(risks);
            demandedBy = List.copyOf(demandedBy);
            attested = List.copyOf(attested);
            controls = List.copyOf(controls);
            points = Map.copyOf(points);
            supporting = List.copyOf(supporting);
            related = List.copyOf(related);
            documents = List.copyOf(documents);
            unapproved = List.copyOf(unapproved);
            apart = List.copyOf(apart);
            waiting = List.copyOf(waiting);
        }

        public boolean applicable() {
            return verdict.applicable();
        }

        /// Why the control is included.
        public Inclusion inclusion() {
            if (said != null) {
                return Inclusion.SAID;
            }
            if (!risks.isEmpty() || !demandedBy.isEmpty() || isAttestedMet()) {
                return Inclusion.CALLED_FOR;
            }
            return !controls.isEmpty()
                    ? isUndecided()
                            ? Inclusion.PROPOSED
                            : isByReport ? Inclusion.REPORTED : Inclusion.DECIDED
                    : providers().isEmpty() ? Inclusion.WITHOUT_REASON : Inclusion.BY_PROVIDER;
        }

        /// Whether nothing of it is shown, and no control of the programme has to do with it.
        public boolean isBare() {
            return controls.isEmpty()
                    && supporting.isEmpty()
                    && verdict.coverage() == Coverage.NONE;
        }

        /// Whether it has controls, and a plan proposed them all while nobody has decided on any.
        public boolean isUndecided() {
            return !controls.isEmpty()
                    && controls.stream().allMatch(c -> c.adoption().isUndecided());
        }

        /// The providers that do some of it, as somebody said, and whose own reports do not cover
        /// it yet.
        List<String> providers() {
            return verdict.possiblyCovered().stream()
                    .flatMap(o -> verdict.because(o).stream())
                    .filter(label -> label.startsWith(PROVIDER))
                    .map(label -> label.substring(PROVIDER.length()))
                    .distinct()
                    .sorted()
                    .toList();
        }

        public boolean isAttestedMet() {
            return attested.stream().anyMatch(Attestation::met);
        }

        /// ` (the report, the auditor's letter)`: what says that it is met, or nothing.
        String sources(Crosswalk crosswalk) {
            List<String> sources =
                    attested.stream()
                            .filter(Attestation::met)
                            .map(a -> a.source() + FactWords.reservation(a, crosswalk))
                            .filter(s -> !s.isBlank())
                            .distinct()
                            .toList();
            return sources.isEmpty() ? "" : " (" + String.join(", ", sources) + ")";
        }

        /// The day on which the last of what is open of it is planned to be there; empty where
        /// nothing of that is planned, or no day is set.
        public Optional<LocalDate> notYetUntil() {
            return waiting.stream()
                    .flatMap(c -> Optional.ofNullable(c.adoption().dueOn()).stream())
                    .max(Comparator.naturalOrder());
        }

        /// Whether that day is a plan's, and no person set it.
        public boolean isDayProposed() {
            return notYetUntil()
                    .map(day ->
                            waiting.stream()
                                    .filter(c -> day.equals(c.adoption().dueOn()))
                                    .allMatch(c -> c.adoption().isProposed()))
                    .orElse(false);
        }

        public Implemented implemented() {
            if (verdict.coverage() == Coverage.FULL) {
                return shown.unnamed() > 0 ? Implemented.ATTESTED : Implemented.FULLY;
            }
            if (!verdict.covered().isEmpty()) {
                return Implemented.PARTLY;
            }
            // A control may be shown by what shows nothing that is demanded here.
            if (controls.stream()
                    .anyMatch(c ->
                            c.condition() == Condition.PROVED
                                    || c.condition() == Condition.UNPROVED)) {
                return Implemented.NOT_SHOWN;
            }
            return controls.stream().anyMatch(c -> c.condition() == Condition.PLANNED)
                    ? Implemented.PLANNED
                    : Implemented.NO;
        }
    }

    /// How many of those so far implemented would not be without somebody's word.
    public static long withWord(List<Line> lines, Implemented implemented) {
        return lines.stream()
                .filter(l -> l.applicable() && l.implemented() == implemented)
                .filter(l ->
                        switch (implemented) {
                            case FULLY, ATTESTED -> l.shown().onWord() > 0;
                            case PARTLY ->
                                    !l.verdict().covered().isEmpty()
                                            && l.shown().onWord() == l.shown().shown();
                            case NOT_SHOWN, PLANNED, NO -> false;
                        })
                .count();
    }

    public enum Inclusion {
        /// The organisation itself says why.
        SAID,
        /// A risk, another framework or somebody's word calls for it.
        CALLED_FOR,
        /// Nothing does but the decision to adopt a control that serves it.
        DECIDED,
        /// Nothing does but that its controls are those of an auditor's report: nobody decided on
        /// it.
        REPORTED,
        /// Nothing does but a plan that proposed controls, on which nobody has decided.
        PROPOSED,
        /// No control of one's own, for somebody said that a provider does it.
        BY_PROVIDER,
        WITHOUT_REASON
    }

    public enum Implemented {
        FULLY,
        /// All of it is shown, but some by no more than what a report attests of a criterion, or
        /// somebody's word: no control is named that shows that.
        ATTESTED,
        PARTLY,
        /// In place by somebody's word, and nothing shows any of what is demanded.
        NOT_SHOWN,
        PLANNED,
        NO
    }

    /// What it means that a control supports one of Annex A; empty where none does.
    public Optional<String> support() {
        return lines.stream().allMatch(l -> l.supporting().isEmpty())
                ? Optional.empty()
                : Optional.of(
                        "What contributes to a control of Annex A does something that guidance on"
                                + " it names, or what implements it builds on that; it does none of"
                                + " what it demands, so it shows nothing of that and is in no"
                                + " figure.");
    }

    /// Whether the edition has an Annex A.
    public static boolean has(FrameworkEdition edition) {
        return edition.id().startsWith("iso27001-")
                && edition.requirements().stream().anyMatch(StatementOfApplicability::isAnnex);
    }

    /// Whether it is a control of Annex A. What stands before them are clauses, which nobody can
    /// leave out.
    private static boolean isAnnex(Requirement r) {
        return r.assessable() && r.id().startsWith("A.");
    }

    public static StatementOfApplicability of(Situation situation, Judged target) {
        Standing standing = situation.now().standing(Assurance.IMPLEMENTED, target.window());
        return new Reading(situation, target, standing).statement();
    }

    private record Reading(
            Situation situation,
            Judged target,
            Standing standing,
            Map<String, Set<RequirementRef>> others) {

        Reading(Situation situation, Judged target, Standing standing) {
            this(situation, target, standing, others(situation, target));
        }

        /// For each obligation, the applicable requirements of other wanted frameworks that demand
        /// it.
        private static Map<String, Set<RequirementRef>> others(Situation situation, Judged target) {
            Map<String, Set<RequirementRef>> others = new LinkedHashMap<>();
            for (Judged t : situation.wanted()) {
                for (Verdict v : verdicts(situation, t)) {
                    boolean other = !t.edition().id().equals(target.edition().id());
                    if (other && v.applicable()) {
                        situation
                                .crosswalk()
                                .demands(v.ref())
                                .forEach(o ->
                                        others.computeIfAbsent(o.id(), k -> new LinkedHashSet<>())
                                                .add(v.ref()));
                    }
                }
            }
            return others;
        }

        /// On all that is wanted, also where only some of it is asked about.
        private static List<Verdict> verdicts(Situation situation, Judged t) {
            return t.scope().where().isAny()
                    ? t.gap().verdicts()
                    : situation.crosswalk().gap(t.posture(), t.scope().whole()).verdicts();
        }

        StatementOfApplicability statement() {
            Gap gap = standing.gap(situation.crosswalk(), Scope.of(target.edition().id()));
            Where where = target.scope().where();
            RequirementGroups groups = new RequirementGroups(target.edition());
            Set<String> annex = new HashSet<>();
            Set<String> guidance = new HashSet<>();
            Set<String> clauses = new HashSet<>();
            Map<String, Set<String>> byClause = new LinkedHashMap<>();
            for (Verdict v : gap.verdicts()) {
                if (isAnnex(v.requirement())) {
                    annex.addAll(demands(v));
                    guidance.addAll(suggests(v));
                } else {
                    clauses.addAll(demands(v));
                    byClause.put(v.ref().id(), Set.copyOf(demands(v)));
                }
            }
            List<ControlStanding> none =
                    running().stream().filter(c -> !serves(c.control(), annex)).toList();
            List<ControlStanding> apart =
                    none.stream().filter(c -> !serves(c.control(), clauses)).toList();
            List<Line> lines =
                    gap.verdicts().stream()
                            .filter(v -> isAnnex(v.requirement()))
                            .filter(v -> where.holds(v.requirement()))
                            .map(v -> line(v, groups.heading(v.requirement()), apart))
                            .toList();
            return new StatementOfApplicability(
                    target.edition(),
                    standing,
                    lines,
                    ofClauses(byClause, none),
                    apart.stream()
                            .filter(c -> !serves(c.control(), guidance))
                            .filter(c -> !isBuiltOn(c, doing(annex)))
                            .toList());
        }

        /// @param clauses what each demands, by its id
        /// @param none the controls that do nothing of Annex A
        private List<OfClauses> ofClauses(
                Map<String, Set<String>> clauses, List<ControlStanding> none) {
            List<Set<String>> all =
                    Stream.concat(
                                    running().stream().map(ControlStanding::control),
                                    situation.content().controls().controls().stream())
                            .map(c -> situation.crosswalk().given(c.discharges()))
                            .toList();
            List<OfClauses> of = new ArrayList<>();
            for (ControlStanding c : running()) {
                Set<String> does = situation.crosswalk().given(c.control().discharges());
                List<String> served = new ArrayList<>();
                boolean isAskedFor = false;
                for (Map.Entry<String, Set<String>> clause : clauses.entrySet()) {
                    Set<String> part = common(does, clause.getValue());
                    if (!part.isEmpty()) {
                        served.add(clause.getKey());
                        isAskedFor |=
                                2 * part.size() >= clause.getValue().size()
                                        || all.stream()
                                                .map(other -> common(other, clause.getValue()))
                                                .noneMatch(other ->
                                                        other.size() > part.size()
                                                                && other.containsAll(part));
                    }
                }
                if (!served.isEmpty()) {
                    of.add(new OfClauses(c, served, isAskedFor, !none.contains(c)));
                }
            }
            return of;
        }

        private static Set<String> common(Set<String> a, Set<String> b) {
            return a.stream().filter(b::contains).collect(Collectors.toSet());
        }

        private Set<String> suggests(Verdict v) {
            return situation.crosswalk().suggests(v.ref()).stream()
                    .map(Obligation::id)
                    .collect(Collectors.toSet());
        }

        private List<String> demands(Verdict v) {
            return situation.crosswalk().demands(v.ref()).stream().map(Obligation::id).toList();
        }

        private static boolean isBuiltOn(ControlStanding control, List<ControlStanding> by) {
            return by.stream().anyMatch(c -> c.control().dependsOn().contains(control.id()));
        }

        private List<ControlStanding> doing(Set<String> demands) {
            return running().stream().filter(c -> serves(c.control(), demands)).toList();
        }

        private List<ControlStanding> running() {
            return standing.controls().stream().filter(ControlStanding::isAdopted).toList();
        }

        /// @param apart the controls that do nothing that a control of Annex A or a clause demands
        private Line line(Verdict v, Requirement theme, List<ControlStanding> apart) {
            Set<String> demands = new LinkedHashSet<>(demands(v));
            Map<String, Integer> points = new LinkedHashMap<>();
            for (ControlStanding c : running()) {
                int does = points(c.control(), demands);
                if (does > 0) {
                    points.put(c.id(), does);
                }
            }
            List<ControlStanding> controls =
                    running().stream()
                            .filter(c -> points.containsKey(c.id()))
                            .sorted(Comparator.comparingInt(c -> -points.getOrDefault(c.id(), 0)))
                            .toList();
            Set<String> documents = new LinkedHashSet<>();
            Set<String> unapproved = new LinkedHashSet<>();
            for (ControlStanding c : controls) {
                documents.addAll(c.control().documents());
                unapproved.addAll(c.unapproved());
            }
            Set<RequirementRef> demandedBy = new LinkedHashSet<>();
            demands.forEach(o -> demandedBy.addAll(others.getOrDefault(o, Set.of())));
            return new Line(
                    v,
                    theme,
                    exclusion(v),
                    ItemKind.INCLUSION.find(situation.required(), v.ref().toString()).orElse(null),
                    risks(demands, exclusion(v) == null),
                    inOrder(demandedBy),
                    standing.posture().attestations().stream()
                            .filter(a -> a.requirement().equals(v.ref()))
                            .toList(),
                    controls,
                    points,
                    supporting(v, demands, apart),
                    controls.isEmpty() ? related(v) : List.of(),
                    List.copyOf(documents),
                    List.copyOf(unapproved),
                    apart(v),
                    ShownBy.of(standing, v, situation.crosswalk()),
                    waiting(v, controls),
                    controls.stream().anyMatch(this::isListed)
                            && controls.stream()
                                    .allMatch(c -> isListed(c) || c.adoption().isUndecided()));
        }

        /// Whether a control is one of a report's list: in place since the first day of its period,
        /// tested in it, and decided on by nobody.
        private boolean isListed(ControlStanding c) {
            Moment since = c.adoption().implementedOn();
            return since != null
                    && c.adoption().plannedOn() == null
                    && standing.programme().reports().stream()
                            .filter(r -> r.isOurs() && !r.isWord() && r.covers() != null)
                            .filter(r ->
                                    since.day().equals(Objects.requireNonNull(r.covers()).from()))
                            .anyMatch(r ->
                                    !r.testsOf(c.id()).isEmpty()
                                            || r.exceptions().stream()
                                                    .anyMatch(f -> f.control().equals(c.id())));
        }

        /// A control that is in place already only lacks its record of what it does.
        private List<ControlStanding> waiting(Verdict v, List<ControlStanding> controls) {
            Set<String> open = new LinkedHashSet<>(v.missing());
            open.addAll(v.possiblyCovered());
            open.addAll(v.onWord());
            Set<ControlStanding> waiting = new LinkedHashSet<>();
            for (String o : open) {
                List<ControlStanding> doing =
                        controls.stream().filter(c -> serves(c.control(), Set.of(o))).toList();
                if (doing.stream().allMatch(c -> c.condition() == Condition.PLANNED)) {
                    doing.stream()
                            .min(
                                    Comparator.comparing(
                                            c -> c.adoption().dueOn(),
                                            Comparator.nullsLast(Comparator.naturalOrder())))
                            .ifPresent(waiting::add);
                }
            }
            return List.copyOf(waiting);
        }

        private List<GivenAnswer> apart(Verdict v) {
            return situation.required().answers().stream()
                    .filter(a -> a.said() == GivenAnswer.Said.NOT_APPLICABLE)
                    .filter(a -> a.countsOn(situation.day()))
                    .filter(a ->
                            v.missing().contains(a.obligation())
                                    || v.possiblyCovered().contains(a.obligation()))
                    .toList();
        }

        private List<ControlStanding> supporting(
                Verdict v, Set<String> demands, List<ControlStanding> apart) {
            Set<String> guidance = suggests(v);
            List<ControlStanding> doing = doing(demands);
            return running().stream()
                    .filter(c -> c.adoption().isOwn() || apart.contains(c))
                    .filter(c -> !doing.contains(c))
                    .filter(c ->
                            serves(c.control(), guidance)
                                    || (apart.contains(c) && isBuiltOn(c, doing)))
                    .toList();
        }

        private List<ControlStanding> related(Verdict v) {
            Set<String> criteria = new HashSet<>();
            for (String because : v.because()) {
                if (because.indexOf('/') > 0) {
                    situation
                            .crosswalk()
                            .demands(RequirementRef.parse(because))
                            .forEach(o -> criteria.add(o.id()));
                }
            }
            return running().stream()
                    .filter(c -> c.adoption().isOwn())
                    .filter(c -> c.state() == Adoption.State.IMPLEMENTED)
                    .filter(c -> serves(c.control(), criteria))
                    .sorted(Comparator.comparingInt(c -> -points(c.control(), criteria)))
                    .toList();
        }

        /// In document order.
        private List<RequirementRef> inOrder(Set<RequirementRef> refs) {
            return situation.wanted().stream()
                    .flatMap(t -> verdicts(situation, t).stream())
                    .map(Verdict::ref)
                    .filter(refs::contains)
                    .toList();
        }

        private @Nullable DecidedExclusion exclusion(Verdict v) {
            return situation.required().exclusions().stream()
                    .filter(e -> e.requirement().equals(v.ref()))
                    .findFirst()
                    .orElse(null);
        }

        /// The risks that controls treat which do what is demanded. Of what is excluded only those
        /// that do it by name: whatever is tested before release, nothing of it may come from
        /// outside.
        private List<String> risks(Set<String> demands, boolean implied) {
            return situation.required().risks().stream()
                    .filter(r ->
                            r.controls().stream()
                                    .flatMap(id -> control(id).stream())
                                    .anyMatch(c ->
                                            implied
                                                    ? serves(c, demands)
                                                    : c.discharges().stream()
                                                            .anyMatch(demands::contains)))
                    .map(Risk::id)
                    .toList();
        }

        private Optional<Control> control(String id) {
            return standing.control(id)
                    .map(ControlStanding::control)
                    .or(() -> situation.content().controls().control(id));
        }

        private boolean serves(Control control, Set<String> demands) {
            return points(control, demands) > 0;
        }

        private int points(Control control, Set<String> demands) {
            return (int)
                    situation.crosswalk().given(control.discharges()).stream()
                            .filter(demands::contains)
                            .count();
        }
    }
}
