package dev.crosswalk.programme.standing;

import dev.crosswalk.content.GivenAnswer;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Exclusion;
import dev.crosswalk.engine.Posture;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.judgement.HistoryFacts;
import dev.crosswalk.engine.judgement.Judgement;
import dev.crosswalk.engine.judgement.Practice;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.AcceptedException;
import dev.crosswalk.programme.AdoptedControl;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.Approval;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.ControlPopulation;
import dev.crosswalk.programme.DecidedClaim;
import dev.crosswalk.programme.DecidedExclusion;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.Performed;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.WantedFramework;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// A programme at a moment, ready to be judged for any number of questions: the records are read
/// and prepared once for all of them, and the answer to each question is kept.
public final class ProgrammeAt {
    private final Programme programme;
    private final ControlLibrary library;
    private final Practice practice;
    private final History history;
    private final Object asking = new Object();
    private final Crosswalk crosswalk;
    private final Moment asOf;
    private final Moment knownAt;
    private final Trial trial;
    private final Map<String, List<AcceptedException>> exceptions = new HashMap<>();
    private final Map<String, Approval> approvals = new HashMap<>();

    /// No question about this programme looks further back, unless it asks about a window that the
    /// programme does not want.
    private final LocalDate longAgo;

    /// The day of the first thing that is on file; the day that answers speak of, where nothing is.
    private final LocalDate firstOnFile;

    private final Conclusions conclusions;
    private final Registers registers;
    private final ReportTests tests;

    private final Map<Read, ControlFacts> facts = new ConcurrentHashMap<>();
    private final Map<ControlFacts, HistoryFacts> now = new ConcurrentHashMap<>();
    private final Map<Asked, Standing> judged = new ConcurrentHashMap<>();
    private final Map<Scope, Judged> frameworks = new ConcurrentHashMap<>();

    private record Read(String control, LocalDate since) {}

    private record Asked(Assurance question, @Nullable Period window) {}

    private ProgrammeAt(
            Programme programme,
            ControlLibrary library,
            Practice practice,
            History history,
            Crosswalk crosswalk,
            Moment asOf,
            Moment knownAt,
            Trial trial) {
        this.programme = programme;
        this.library = library;
        this.practice = practice;
        this.history = history;
        this.asOf = asOf.in(programme.timeZone());
        this.crosswalk = crosswalk.reviewed(programme.review(this.asOf.day()));
        this.knownAt = knownAt.in(programme.timeZone());
        this.trial = trial;
        longAgo = longAgo(programme, this.asOf);
        firstOnFile = firstOnFile(programme, this.asOf.day());
        for (AcceptedException e : programme.exceptions()) {
            exceptions.computeIfAbsent(e.control(), c -> new ArrayList<>()).add(e);
        }
        conclusions = new Conclusions(programme, practice, this::facts, this.asOf, this.knownAt);
        registers =
                new Registers(
                        programme,
                        library,
                        this.crosswalk,
                        this.asOf,
                        this.knownAt,
                        this::ranEnough);
        tests = new ReportTests(this);
        for (Approval a : programme.approvals()) {
            approvals.put(a.document(), a);
        }
    }

    /// A programme judged by the usual figures.
    ///
    /// @param library gives what the organisation did not say of its controls itself
    /// @param asOf the moment that answers speak of; a day is one of the organisation's time zone
    /// @param knownAt the moment by which something must have been received to count
    public static ProgrammeAt of(
            Programme programme,
            ControlLibrary library,
            Crosswalk crosswalk,
            Moment asOf,
            Moment knownAt) {
        return of(programme, library, Practice.USUAL, crosswalk, asOf, knownAt);
    }

    /// @param practice the figures by which controls are judged
    public static ProgrammeAt of(
            Programme programme,
            ControlLibrary library,
            Practice practice,
            Crosswalk crosswalk,
            Moment asOf,
            Moment knownAt) {
        return new ProgrammeAt(
                programme,
                library,
                practice,
                History.of(programme),
                crosswalk,
                asOf,
                knownAt,
                Trial.NONE);
    }

    /// @param history where evidence, the log and populations are read, instead of in the programme
    public static ProgrammeAt of(
            Programme programme,
            ControlLibrary library,
            History history,
            Crosswalk crosswalk,
            Moment asOf,
            Moment knownAt) {
        return new ProgrammeAt(
                programme, library, Practice.USUAL, history, crosswalk, asOf, knownAt, Trial.NONE);
    }

    /// The same library, figures and records for another programme or moment.
    private ProgrammeAt with(
            Programme other, History records, Moment then, Moment known, Trial supposed) {
        return new ProgrammeAt(other, library, practice, records, crosswalk, then, known, supposed);
    }

    /// The same programme at the same moment, as if what is supposed were so. What it was earlier
    /// is not supposed.
    public ProgrammeAt trying(Trial supposed) {
        return supposed.equals(trial) ? this : with(programme, history, asOf, knownAt, supposed);
    }

    /// The same programme on an earlier day, or at this moment where that comes first, limited to
    /// what was known then and is known here.
    public ProgrammeAt earlier(LocalDate day) {
        Moment then = first(programme.on(day), asOf);
        return with(programme, history, then, first(then, knownAt), Trial.NONE);
    }

    /// A former version of the programme, on an earlier day.
    public ProgrammeAt earlier(Programme was, LocalDate day) {
        Moment then = first(was.on(day), asOf);
        return with(was, History.of(was), then, first(then, knownAt), Trial.NONE);
    }

    /// The programme as somebody edited it, at the same moment.
    public ProgrammeAt edited(Programme other) {
        return with(other, History.of(other), asOf, knownAt, trial);
    }

    /// The same programme at the same moment, as if it did not hold some reports: what they attest,
    /// and what their tests show of its controls, is not there.
    ///
    /// @param ids of reports
    public ProgrammeAt without(Collection<String> ids) {
        List<AuditReport> reports =
                programme.reports().stream().filter(r -> !ids.contains(r.id())).toList();
        return with(programme.toBuilder().reports(reports).build(), history, asOf, knownAt, trial);
    }

    private static Moment first(Moment one, Moment other) {
        return one.isBy(other) ? one : other;
    }

    /// The programme as if it wanted these frameworks.
    public ProgrammeAt wanting(List<WantedFramework> frameworks) {
        if (frameworks.equals(programme.frameworks())) {
            return this;
        }
        Programme other = programme.toBuilder().frameworks(frameworks).build();
        return with(other, history, asOf, knownAt, trial);
    }

    public Programme programme() {
        return programme;
    }

    public Crosswalk crosswalk() {
        return crosswalk;
    }

    public Moment asOf() {
        return asOf;
    }

    public Moment knownAt() {
        return knownAt;
    }

    /// The figures by which controls are judged.
    public Practice practice() {
        return practice;
    }

    /// Whether a report counts at the moment.
    public boolean counts(AuditReport report) {
        return hasHappened(report.issuedOn()) && report.isValidOn(asOf.day(), programme.reports());
    }

    /// What a control discharges, adopted or of the library; nothing where there is none of the id.
    List<String> discharges(String control) {
        return programme
                .adoption(control)
                .map(a -> AdoptedControl.of(a, library).control().discharges())
                .or(() -> library.control(control).map(Control::discharges))
                .orElse(List.of());
    }

    /// The approval of a document, which may be still to come; null where there is none.
    public @Nullable Approval approval(String document) {
        return approvals.get(document);
    }

    /// What the registers show.
    public Registers registers() {
        return registers;
    }

    /// Something dated by a day has happened, and is known, when that day is over.
    public boolean hasHappened(LocalDate day) {
        Moment then = programme.on(day);
        return then.isBy(asOf) && then.isBy(knownAt);
    }

    // ---- questions

    /// The programme judged by what it wants of an edition.
    public Standing standing(String edition) {
        return standing(edition, null);
    }

    /// @param edition the edition whose window is asked about; null asks about none
    /// @param assurance asked for instead of what the programme wants of the edition; null asks for
    ///   what it wants
    public Standing standing(@Nullable String edition, @Nullable Assurance assurance) {
        Optional<WantedFramework> wanted =
                edition == null ? Optional.empty() : programme.wanted(edition);
        return standing(
                assurance != null
                        ? assurance
                        : wanted.map(WantedFramework::assurance).orElse(Assurance.IMPLEMENTED),
                wanted.map(WantedFramework::window).orElse(null));
    }

    /// How far a framework is met, judged by what the programme wants of it.
    public Judged judged(Scope scope) {
        return frameworks.computeIfAbsent(
                scope, s -> Judged.of(crosswalk, s, standing(s.edition())));
    }

    /// The state of the controls, independent of any framework.
    public Standing controls() {
        return standing(Assurance.IMPLEMENTED, null);
    }

    public Standing standing(Assurance question, @Nullable Period window) {
        return judged.computeIfAbsent(new Asked(question, window), this::judge);
    }

    /// One control alone, without reading the records of any other.
    public Optional<ControlStanding> control(
            String id, Assurance question, @Nullable Period window) {
        return programme
                .adoption(id)
                .map(a -> control(AdoptedControl.of(a, library), new Asked(question, window)));
    }

    // ---- how questions are answered

    private Standing judge(Asked asked) {
        AskedWindow window = AskedWindow.of(asked.question(), asked.window(), asOf);
        Moment day = judged(window);
        // None of them depends on another one, so they are divided among all cores.
        List<ControlStanding> controls =
                programme.adopted(library).parallelStream().map(c -> control(c, asked)).toList();
        List<ControlFact> decided = new ArrayList<>();
        for (ControlStanding standing : controls) {
            // A control that was not decided on yet is no fact.
            if (standing.adoption().stateAt(day) != null && isReal(standing.id())) {
                decided.add(standing.fact());
            }
        }
        if (window != null) {
            decided.addAll(
                    Together.over(
                            window.days(), controls.stream().filter(c -> isReal(c.id())).toList()));
        }
        for (String id : trial.with()) {
            List<String> discharges = discharges(id);
            if (!discharges.isEmpty()) {
                decided.add(
                        new ControlFact(
                                id,
                                discharges,
                                new ControlFact.Holds(asked.question(), List.of())));
            }
        }
        CountedAttestations counted =
                new CountedAttestations(this, asked.question(), window, decided);
        List<Attestation> attestations = counted.all();
        Posture posture =
                new Posture(
                        asked.question(),
                        attestations,
                        answers().stream().flatMap(a -> a.fact().stream()).toList(),
                        decided,
                        programme.exclusions().stream()
                                .filter(this::isDecided)
                                .map(e -> new Exclusion(e.requirement(), e.justification()))
                                .toList(),
                        programme.decisions().stream()
                                .filter(d -> d.on() == null || hasHappened(d.on()))
                                .map(DecidedClaim::decision)
                                .toList());
        return new Standing(
                programme,
                asked.question(),
                asked.window(),
                asOf,
                knownAt,
                posture,
                controls,
                counted.aside(attestations));
    }

    /// Whether nothing else is supposed of a control than what is on file.
    private boolean isReal(String control) {
        return !trial.with().contains(control) && !trial.without().contains(control);
    }

    /// What people said of obligations, as far as it counts: it was said by now, and has not
    /// expired.
    public List<GivenAnswer> answers() {
        return programme.answers().stream()
                .filter(a -> a.countsOn(asOf.day()))
                .filter(a -> a.on() == null || hasHappened(a.on()))
                .toList();
    }

    /// Whether an exclusion counts: once it is approved.
    private boolean isDecided(DecidedExclusion e) {
        return e.isApproved() && (e.approvedOn() == null || hasHappened(e.approvedOn()));
    }

    /// The moment at which controls are judged: the end of a window that is over, because what
    /// becomes of a control later does not change whether it operated.
    private Moment judged(@Nullable AskedWindow window) {
        return window != null && window.isPast() ? programme.on(window.days().to()) : asOf;
    }

    private ControlStanding control(AdoptedControl adopted, Asked asked) {
        Period window = asked.window();
        ControlFacts known = facts(adopted, window);
        HistoryFacts now = this.now.computeIfAbsent(known, k -> states(adopted, k, asOf));
        ControlFact today =
                ReportException.lessFound(
                        known.withBrokenTests(now.onTheDay()),
                        ReportException.of(adopted.control(), this, null),
                        known,
                        this);
        List<Concluded> concluded =
                window == null ? List.of() : conclusions.of(adopted, known, window);
        Judgement judgement =
                window == null
                        ? null
                        : Judgement.of(
                                known.history()
                                        .with(concluded.stream().map(Concluded::fact).toList()),
                                practice,
                                window,
                                asOf,
                                knownAt);
        Moment day = judged(AskedWindow.of(asked.question(), window, asOf));
        return new ControlStanding(
                adopted,
                adopted.adoption().stateAt(asOf),
                asked.question() == Assurance.OPERATING && judgement != null
                        ? (day.equals(asOf) ? now : states(adopted, known, day)).over(judgement)
                        : today,
                today,
                known,
                window == null ? null : known.over(window),
                judgement,
                concluded,
                unapproved(adopted, asOf),
                window == null ? List.of() : late(adopted, known, window),
                known.atHand(),
                exceptions.getOrDefault(adopted.id(), List.of()).stream()
                        .filter(e -> programme.on(e.acceptedOn()).isBy(asOf))
                        .filter(e -> !e.expiresOn().isBefore(asOf.day()))
                        .toList(),
                expired(adopted.id(), window),
                ReportException.of(adopted.control(), this, window));
    }

    private List<AcceptedException> expired(String control, @Nullable Period window) {
        LocalDate year = asOf.day().minusYears(1);
        LocalDate since = window != null && window.from().isBefore(year) ? window.from() : year;
        return exceptions.getOrDefault(control, List.of()).stream()
                .filter(e -> e.expiresOn().isBefore(asOf.day()) && !e.expiresOn().isBefore(since))
                .toList();
    }

    private HistoryFacts states(AdoptedControl adopted, ControlFacts known, Moment moment) {
        Adoption adoption = adopted.adoption();
        boolean documents = unapproved(adopted, moment).isEmpty();
        HistoryFacts.Said said;
        if (adoption.inPlaceAt(moment)) {
            said = documents ? HistoryFacts.Said.IN_PLACE : HistoryFacts.Said.WITHOUT_DOCUMENTS;
        } else if (adoption.plannedAt(moment)) {
            said = documents ? HistoryFacts.Said.DESIGNED : HistoryFacts.Said.PLANNED;
        } else {
            said = HistoryFacts.Said.ABSENT;
        }
        return new HistoryFacts(
                adopted.id(), known.history(), practice, said, moment, knownAt, known.written());
    }

    /// What is known of a control over a window; empty where the programme does not have it.
    private Optional<ControlFacts> facts(String control, Period window) {
        return programme.adoption(control).map(a -> facts(AdoptedControl.of(a, library), window));
    }

    private ControlFacts facts(AdoptedControl adopted, @Nullable Period window) {
        LocalDate from =
                window != null && window.from().isBefore(longAgo) ? window.from() : longAgo;
        String id = adopted.id();
        LocalDate since = ControlFacts.since(adopted, from);
        return facts.computeIfAbsent(
                new Read(id, since),
                _ -> facts(adopted, registers.with(adopted.control(), onFile(id, since)), since));
    }

    private ControlFacts facts(AdoptedControl adopted, ControlHistory onFile, LocalDate since) {
        return new ControlFacts(
                adopted,
                adopted.written(library),
                inForceFrom(adopted),
                onFile,
                tests.of(adopted.control()),
                programme.populations(),
                practice,
                programme.calendar().working(),
                recorded(since),
                asOf,
                knownAt);
    }

    /// Whether a control did enough within days to count as one that was mended, by what was on
    /// file when they ended.
    public boolean ranEnough(String control, Period days) {
        return ownFacts(control, days).filter(f -> f.ranEnough(days)).isPresent();
    }

    /// The day on which what shows that it did was put on file, where that was after the days.
    public Optional<LocalDate> shownOnlyOn(String control, Period days) {
        return ownFacts(control, days).flatMap(f -> f.shownOnlyOn(days));
    }

    /// What is known of a control without what the registers say of it: they would speak of
    /// themselves.
    private Optional<ControlFacts> ownFacts(String control, Period days) {
        return programme
                .adoption(control)
                .map(a -> AdoptedControl.of(a, library))
                .map(adopted -> {
                    LocalDate since = ControlFacts.since(adopted, days.from());
                    return facts(adopted, onFile(control, since), since);
                });
    }

    /// Controls are judged on all cores, and a store is asked for one after the other.
    private ControlHistory onFile(String control, LocalDate since) {
        synchronized (asking) {
            return history.of(control, since, asOf, knownAt);
        }
    }

    /// The days for which the organisation keeps records: since the first thing that is on file.
    ///
    /// @param since the day since which history is read
    private Period recorded(LocalDate since) {
        return new Period(firstOnFile.isBefore(since) ? since : firstOnFile, asOf.day());
    }

    private static LocalDate firstOnFile(Programme programme, LocalDate otherwise) {
        LocalDate first = otherwise;
        for (Evidence e : programme.evidence()) {
            first = e.proves().from().isBefore(first) ? e.proves().from() : first;
        }
        for (Performed p : programme.performed()) {
            first = p.performedOn().day().isBefore(first) ? p.performedOn().day() : first;
        }
        for (ControlPopulation p : programme.populations()) {
            LocalDate from = p.population().covers().from();
            first = from.isBefore(first) ? from : first;
        }
        return first;
    }

    /// Whether anything had been decided on, received or said by then. Before that there is no
    /// programme that a later one could be compared with: that a control was in place, as a report
    /// that came later says, nobody had said yet.
    public boolean hasBegun() {
        return !firstOnFile(programme, asOf.day().plusDays(1)).isAfter(asOf.day())
                || programme.adoptions().stream().anyMatch(this::isDecided)
                || programme.reports().stream().anyMatch(r -> !r.issuedOn().isAfter(asOf.day()))
                || programme.answers().stream()
                        .anyMatch(a -> a.on() == null || !a.on().isAfter(asOf.day()))
                || programme.attestations().stream()
                        .anyMatch(a -> a.since() == null || !a.since().isAfter(asOf.day()));
    }

    /// A plan's proposal nobody has decided on, and it says of no day that it was there.
    private boolean isDecided(Adoption adoption) {
        Moment planned = adoption.plannedOn();
        return planned == null
                ? adoption.implementedOn() == null && !adoption.isUndecided()
                : planned.isBy(asOf);
    }

    /// A year back, or the first day of a wanted window where that is earlier: what was due before,
    /// nobody does any more.
    static LocalDate longAgo(Programme programme, Moment asOf) {
        LocalDate from = asOf.day().minusYears(1);
        for (WantedFramework w : programme.frameworks()) {
            if (w.window() != null && w.window().from().isBefore(from)) {
                from = w.window().from();
            }
        }
        return from;
    }

    /// The ids of a control's documents that are not in force at a moment.
    private List<String> unapproved(AdoptedControl adopted, Moment moment) {
        return adopted.control().documents().stream()
                .filter(document -> {
                    LocalDate from = inForceFrom(document);
                    return from == null || !programme.on(from).isBy(moment);
                })
                .toList();
    }

    /// The first day on which a document is in force; null where it is not approved.
    private @Nullable LocalDate inForceFrom(String document) {
        Approval approval = approvals.get(document);
        return approval == null ? null : approval.inForceFrom();
    }

    /// The first day on which all documents of a control are in force, which never comes where one
    /// is not approved; null where it has none.
    private @Nullable LocalDate inForceFrom(AdoptedControl adopted) {
        LocalDate last = null;
        for (String document : adopted.control().documents()) {
            LocalDate from = inForceFrom(document);
            if (from == null) {
                return LocalDate.MAX;
            }
            last = last == null || from.isAfter(last) ? from : last;
        }
        return last;
    }

    /// The approved documents without which days of a window do not count.
    private List<LateDocument> late(AdoptedControl adopted, ControlFacts known, Period window) {
        List<LateDocument> late = new ArrayList<>();
        for (String document : adopted.control().documents()) {
            Approval approval = approvals.get(document);
            LocalDate from = approval == null ? null : approval.inForceFrom();
            if (approval != null && from != null && known.lacksDays(window, from)) {
                late.add(new LateDocument(document, from, approval.inForceSince() != null));
            }
        }
        return late;
    }
}
