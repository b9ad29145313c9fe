package dev.crosswalk.programme.standing;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.judgement.Followed;
import dev.crosswalk.engine.judgement.History;
import dev.crosswalk.engine.judgement.Judgement;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Operation;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.AcceptedException;
import dev.crosswalk.programme.AdoptedControl;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.Periods;
import dev.crosswalk.programme.Programme;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How one control stands at a moment.
///
/// @param state null where the control was not decided on yet
/// @param fact what the engine is told; for a window that is over, how the control stood on its
///   last day
/// @param today how the control stands at the moment itself
/// @param facts what is known of the control, by which more can be asked of it
/// @param operation what was expected of the control in the window; null where no window is asked
///   about
/// @param judgement how the control operated over the window; null where no window is asked about
/// @param concluded what persons concluded of that window, in the order in which they were said
/// @param unapproved ids of the control's documents that are not in force
/// @param late those of its documents without which days of the window do not count
/// @param atHand evidence, tests and populations on file, including those that no longer count,
///   sorted by the days that they prove
/// @param accepted accepted exceptions to the control that hold at the moment
/// @param expired those that have expired within the last year or the window
/// @param found what auditors found wanting of it, in reports that count or looked into the window
public record ControlStanding(
        AdoptedControl adopted,
        Adoption.@Nullable State state,
        ControlFact fact,
        ControlFact today,
        ControlFacts facts,
        @Nullable Operation operation,
        @Nullable Judgement judgement,
        List<Concluded> concluded,
        List<String> unapproved,
        List<LateDocument> late,
        List<AtHand> atHand,
        List<AcceptedException> accepted,
        List<AcceptedException> expired,
        List<ReportException> found) {

    public ControlStanding {
        concluded = List.copyOf(concluded);
        unapproved = List.copyOf(unapproved);
        late = List.copyOf(late);
        atHand = List.copyOf(atHand);
        accepted = List.copyOf(accepted);
        expired = List.copyOf(expired);
        found = List.copyOf(found);
    }

    /// Whether the control was decided on, and not given up.
    public boolean isAdopted() {
        return state != null && state != Adoption.State.RETIRED;
    }

    /// The last day on which evidence, a passed test that is on file or an auditor's still counts;
    /// null where nothing ever did, or nothing that runs out on a day.
    public @Nullable LocalDate freshUntil() {
        LocalDate own = freshUntil(_ -> true);
        LocalDate tested = facts().testedUntil();
        return own == null || (tested != null && tested.isAfter(own)) ? tested : own;
    }

    /// Whether an auditor's test shows all of it, and nothing of one's own does any more.
    public boolean isTestedAlone() {
        return condition() == Condition.PROVED && !isShownInPart() && isShownByTestsAlone();
    }

    /// Whether nothing of one's own shows it, and an auditor's test does.
    boolean isShownByTestsAlone() {
        LocalDate tested = facts().testedUntil();
        LocalDate day = facts().day();
        return tested != null
                && !tested.isBefore(day)
                && atHand.stream()
                        .noneMatch(a ->
                                a.shows()
                                        && (a.freshUntil() == null
                                                || !a.freshUntil().isBefore(day)));
    }

    /// The same of one without an exception that nothing closed yet.
    public boolean isTestedAlone(Programme programme, LocalDate day) {
        return isTestedAlone() && !isExcepted(programme, day);
    }

    /// Whether it is in place and an auditor found an exception in it that nothing closed yet, of
    /// whatever else is shown.
    boolean isExcepted(Programme programme, LocalDate day) {
        return (condition() == Condition.PROVED || condition() == Condition.UNPROVED)
                && found.stream().anyMatch(e -> !e.isClosed(this, programme, day));
    }

    private @Nullable LocalDate freshUntil(Predicate<AtHand> counted) {
        return atHand.stream()
                .filter(a -> a.shows() && counted.test(a))
                .map(AtHand::freshUntil)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /// The last day on which evidence of a kind that shows an obligation counts or counted; null
    /// where none ever did, or none that runs out on a day.
    public @Nullable LocalDate shownUntil(String obligation) {
        List<String> kinds =
                control().shownBy(obligation).stream().map(Control.EvidenceWanted::kind).toList();
        return freshUntil(a -> kinds.contains(a.kind()));
    }

    /// The last day on which what shows an obligation counts, an auditor's test included; null
    /// where nothing of it runs out on a day.
    @Nullable LocalDate countsUntil(String obligation) {
        LocalDate tested = facts().testedUntil();
        LocalDate own = shownUntil(obligation);
        List<Control.EvidenceWanted> kinds = control().shownBy(obligation);
        boolean lasts =
                atHand.stream()
                        .anyMatch(a ->
                                a.shows()
                                        && a.freshUntil() == null
                                        && (a.population()
                                                || kinds.stream()
                                                        .anyMatch(k -> k.kind().equals(a.kind()))));
        if (lasts) {
            return null;
        }
        return own == null || (tested != null && tested.isAfter(own)) ? tested : own;
    }

    /// The last days on which each of what is not shown any more because its evidence expired was,
    /// sorted; none where nothing expired.
    List<LocalDate> expiries() {
        return unshown().stream()
                .filter(s -> isFor(s, ControlFact.Reason.EVIDENCE_EXPIRED))
                .flatMap(s -> s.discharges().stream())
                .map(this::shownUntil)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    /// The first of them, since when new evidence is due; null where nothing expired.
    public @Nullable LocalDate expiredAfter() {
        List<LocalDate> expiries = expiries();
        return expiries.isEmpty() ? null : expiries.getFirst();
    }

    static boolean isFor(ControlFact.Share share, ControlFact.Reason reason) {
        return share.state() instanceof ControlFact.Unknown u && u.reason() == reason;
    }

    /// Whether something shows some of it, and nothing the rest.
    public boolean isShownInPart() {
        return condition() == Condition.PROVED && !unshown().isEmpty();
    }

    /// The kinds of evidence of which what was seen last is a failure.
    public List<String> failing() {
        Map<String, AtHand> last = new TreeMap<>();
        for (AtHand a : atHand) {
            if (a.result() != null && a.result() != Evidence.Result.INCONCLUSIVE) {
                last.put(a.kind(), a);
            }
        }
        return last.values().stream()
                .filter(a -> a.result() == Evidence.Result.FAIL)
                .map(AtHand::kind)
                .toList();
    }

    /// How a control stands, whatever assurance is asked for.
    public enum Condition {
        /// The control is in place, and something shows it, for some of its obligations at least.
        PROVED,
        /// The control is in place by somebody's word only: nothing shows it, or nothing does any
        /// more.
        UNPROVED,
        /// What was seen last of some of it is that it does not work.
        FAILED,
        PLANNED,
        RETIRED,
        /// The control was not decided on yet.
        UNDECIDED
    }

    public Condition condition() {
        if (state == null) {
            return Condition.UNDECIDED;
        }
        return switch (state) {
            case PLANNED -> Condition.PLANNED;
            case RETIRED -> Condition.RETIRED;
            case IMPLEMENTED -> inPlace();
        };
    }

    private Condition inPlace() {
        boolean fails = false;
        boolean holds = false;
        for (ControlFact.Share share : today.shares()) {
            switch (share.state()) {
                case ControlFact.Holds h -> holds = true;
                case ControlFact.Fails f -> fails = true;
                case ControlFact.Unknown u -> fails |= u.reason() == ControlFact.Reason.FAILING;
            }
        }
        return fails ? Condition.FAILED : holds ? Condition.PROVED : Condition.UNPROVED;
    }

    /// What is said of accepted exceptions to the control: those that hold, and those that have
    /// expired without anything that follows.
    public List<AcceptedException> exceptions() {
        return Stream.concat(accepted.stream(), expired.stream().filter(e -> !isFollowed(e)))
                .toList();
    }

    /// Whether something follows an exception that has expired: another one, or that what it
    /// excused was mended. Of single subjects only a check shows that: a control is proved without
    /// those that it does not look at. An event or a period, and a deviation that it names, are
    /// told elsewhere.
    private boolean isFollowed(AcceptedException e) {
        if (condition() == Condition.RETIRED
                || !e.deviation().isEmpty()
                || Stream.concat(accepted.stream(), expired.stream())
                        .anyMatch(other -> follows(other, e))) {
            return true;
        }
        List<String> subjects =
                adopted.cadence().every() == Cadence.Every.PER_EVENT
                        ? List.of()
                        : e.subjects().stream().filter(s -> Periods.firstOf(s).isEmpty()).toList();
        return subjects.isEmpty()
                ? condition() == Condition.PROVED
                : subjects.stream().allMatch(s -> passedAfter(s, e.expiresOn()));
    }

    private static boolean follows(AcceptedException later, AcceptedException e) {
        return later.expiresOn().isAfter(e.expiresOn())
                && (later.subjects().isEmpty()
                        || (!e.subjects().isEmpty() && later.subjects().containsAll(e.subjects())));
    }

    private boolean passedAfter(String subject, LocalDate day) {
        return facts.history().results().stream()
                .anyMatch(r ->
                        r.subject().equals(subject)
                                && r.found() == History.Found.PASS
                                && r.at().day().isAfter(day));
    }

    /// The obligations of a control in place of which nothing shows that it meets them, each with
    /// what is the reason.
    public List<ControlFact.Share> unshown() {
        return state != Adoption.State.IMPLEMENTED
                ? List.of()
                : today.shares().stream()
                        .filter(s -> s.state() instanceof ControlFact.Unknown)
                        .toList();
    }

    /// Whether all of the control is shown to have operated over the window asked about, whatever
    /// became of it since.
    public boolean operated() {
        return fact.shares().stream()
                .allMatch(s ->
                        s.state() instanceof ControlFact.Holds holds
                                && holds.level() == Assurance.OPERATING);
    }

    /// What is on record, with what persons concluded of the window.
    public History judged() {
        return facts.history().with(concluded.stream().map(Concluded::fact).toList());
    }

    /// What of the control is judged apart over the window; nothing where none is asked about.
    public List<JudgedApart> apart() {
        return judgement == null ? List.of() : facts.apart(judged(), judgement);
    }

    /// How it goes in a window that runs; null where it is over, or none is asked about.
    public @Nullable SoFar soFar() {
        return judgement == null || judgement.soFar() == null
                ? null
                : SoFar.of(judged(), facts.practice(), judgement, this::apart);
    }

    /// The kinds of evidence of which nothing is on file for the window.
    public List<LackingKinds> lackingKinds() {
        return LackingKinds.of(judged(), facts.practice(), apart());
    }

    /// What an auditor remarks on the window asked about: on what is on file of it, and how long it
    /// took to act on what was found; none where no window is asked about.
    public List<Remark> remarks() {
        return facts.remarks(operation);
    }

    /// The same, a sentence each.
    public List<String> askedOfRecords() {
        return remarks().stream().map(Remark::words).toList();
    }

    /// Those of the remarks by which what the control shows over the window may not be so; none
    /// where it shows nothing, nor is on course to.
    public List<Remark> doubts() {
        if (judgement == null) {
            return List.of();
        }
        boolean isOnCourse = judgement.soFar() == Judgement.SoFar.ON_COURSE;
        List<String> shown =
                judgement.obligations().stream()
                        .filter(o -> isOnCourse || o.state() == Judgement.State.SATISFIED)
                        .map(Judgement.Shown::obligation)
                        .toList();
        return shown.isEmpty()
                ? List.of()
                : remarks().stream().filter(r -> isDoubt(r.cause(), shown)).toList();
    }

    /// Whether what is remarked on is that by which obligations are shown.
    private boolean isDoubt(Remark.Cause cause, List<String> shown) {
        return switch (cause) {
            case SUBJECT_LACKS,
                    LIST_LACKS_EVENTS,
                    FEW_EVENTS,
                    LISTS_DIFFER,
                    DAYS_DIFFER,
                    LATER_RECORD,
                    LONG_TOLERANCE,
                    LONG_REST ->
                    isShownBy(History.Role.PERFORMANCE, shown);
            case LOOKED_BEFORE, SELDOM_LOOKED, CHECK_UNKNOWN ->
                    isShownBy(History.Role.SETTING, shown);
            case FINDINGS_UNKNOWN -> Followed.isOwed(facts.history().about(shown));
            case ACTED_ON_NOTHING ->
                    isShownBy(History.Role.PERFORMANCE, shown)
                            || isShownBy(History.Role.FOLLOW_UP, shown);
            case OF_RECORDS -> false;
        };
    }

    private boolean isShownBy(History.Role role, List<String> shown) {
        List<History.Kind> kinds = facts.history().kinds();
        return kinds.isEmpty()
                || kinds.stream()
                        .filter(k -> k.role() == role)
                        .anyMatch(k -> k.shows().stream().anyMatch(shown::contains));
    }

    /// What is expected of the control within days, and what came of it.
    public Operation over(Period days) {
        return facts.over(days);
    }

    /// The first day on which the control was in place; null where it never was.
    public @Nullable LocalDate inPlaceSince() {
        Moment since = adoption().implementedOn();
        return since == null ? null : since.day();
    }

    /// What the organisation decided about the control.
    public Adoption adoption() {
        return adopted.adoption();
    }

    /// The control as the library has it, with the organisation's owner and cadence.
    public Control control() {
        return adopted.control();
    }

    public String owner() {
        return adopted.owner();
    }

    public Cadence cadence() {
        return adopted.cadence();
    }

    public String id() {
        return adopted.id();
    }

    public String title() {
        return control().title();
    }
}
