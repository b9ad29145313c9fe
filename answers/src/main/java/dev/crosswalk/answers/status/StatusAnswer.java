package dev.crosswalk.answers.status;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.Dialect;
import dev.crosswalk.answers.QuestionTerms;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.ResolvedTerms;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.UnheldRoles;
import dev.crosswalk.answers.next.Step;
import dev.crosswalk.answers.next.WayOn;
import dev.crosswalk.answers.plan.AuditDay;
import dev.crosswalk.answers.plan.KeptDay;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.papers.report.Medium;
import dev.crosswalk.programme.WantedFramework;
import dev.crosswalk.programme.change.Broken;
import dev.crosswalk.programme.change.Cause;
import dev.crosswalk.programme.change.ChangeWords;
import dev.crosswalk.programme.change.Changes;
import dev.crosswalk.programme.change.Direction;
import dev.crosswalk.programme.change.RequirementChange;
import dev.crosswalk.programme.gate.GateWords;
import dev.crosswalk.programme.gate.GatesAhead;
import dev.crosswalk.programme.standing.Agenda;
import dev.crosswalk.programme.standing.Asked;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.ControlStanding.Condition;
import dev.crosswalk.programme.standing.Due;
import dev.crosswalk.programme.standing.EndingReports;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.standing.ReportException;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.standing.Standing;
import dev.crosswalk.programme.standing.Tally;
import dev.crosswalk.programme.words.FactWords;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// How a programme stands, in every format.
///
/// @param inReach whether what is wanted is in reach by the day that was asked for
/// @param controls the state of the controls, whatever framework asks
/// @param open what is overdue, then what is due within the days
/// @param gates of each framework that has any, what stands between today and its audits
/// @param ahead what is to be done next of each control by its id, however far ahead within a year
public record StatusAnswer(
        Situation now,
        AuditDay.Said inReach,
        Standing controls,
        EarlierProgramme earlier,
        Changes changes,
        int days,
        List<Due> open,
        List<GatesAhead> gates,
        Map<String, Due> ahead,
        Dialect dialect)
        implements Answer {

    /// So many answers are named of what they open together.
    private static final int MOST_SAID = 2;

    private static final int MOST_FAILED = 3;

    public static final List<String> FAIL_ON = List.of("broken", "overdue", "gaps");

    private static final int USUAL_DUE = 30;

    private static final int A_YEAR = 400;

    static final String NEW = "the programme is new, so there is nothing to compare it with";

    public static StatusAnswer of(
            StatusRequest request, Sources sources, ProgrammeVersions versions)
            throws Refusal, InvalidContent {
        int days = StatusRequest.DUE.checked(request.due(), USUAL_DUE);
        QuestionTerms terms =
                QuestionTerms.ofProgramme(request.trust(), request.asOf(), request.knownAt());
        Situation at = ResolvedTerms.ofProgramme(terms, sources).situation();
        EarlierProgramme earlier = EarlierProgramme.of(request.since(), at.now(), versions);
        Situation now =
                at.about(at.required().frameworks().stream().map(WantedFramework::scope).toList());
        Standing controls = now.controls();
        Agenda agenda =
                Agenda.of(
                        controls,
                        now.content(),
                        now.wanted().stream().map(Judged::audited).toList());
        AuditDay by = request.by() == null ? KeptDay.audit(now).orElse(null) : request.by();
        return new StatusAnswer(
                now,
                by == null ? AuditDay.Said.NOTHING : by.said(terms, List.of(), sources),
                controls,
                earlier,
                Changes.between(earlier.at(), now.now()),
                days,
                agenda.open(now.day().plusDays(days)),
                GatesAhead.of(now),
                firstOf(agenda.open(now.day().plusDays(A_YEAR))),
                sources.dialect());
    }

    /// The first of each control, or of each other thing, by its id.
    private static Map<String, Due> firstOf(List<Due> open) {
        Map<String, Due> next = new HashMap<>();
        open.forEach(d -> next.putIfAbsent(d.about(), d));
        return next;
    }

    /// What came of the occurrences of the window, of all its controls, but for those that an
    /// auditor answered.
    static Tally occurrences(Judged framework) {
        return Tally.of(framework.required().controls(), framework.audited());
    }

    /// Controls that operated in the part of the window in which they were in place.
    static int partly(Judged framework) {
        return (int)
                framework.required().controls().stream()
                        .filter(ControlStanding::operated)
                        .map(ControlStanding::operation)
                        .filter(o -> o != null && !o.window().equals(o.looked()))
                        .count();
    }

    static boolean isWindowOpen(Judged framework) {
        Period window = framework.window();
        return window != null && !window.isOverAt(framework.required().asOf());
    }

    /// Requirements that became worse though no control did, all because of one thing: a word or a
    /// report no longer counts, or something else is asked.
    record Fallen(List<RequirementRef> requirements, String why) {

        /// `soc2-2017/CC1.1 and 33 more`
        String what() {
            int more = requirements.size() - 1;
            return requirements.getFirst() + (more == 0 ? "" : " and " + more + " more");
        }
    }

    LocalDate until() {
        return now.day().plusDays(days);
    }

    List<ControlStanding> with(Condition condition) {
        return controls.controls().stream().filter(c -> c.condition() == condition).toList();
    }

    /// What auditors found wanting of controls, in reports that count or looked into a window.
    Stream<ReportException> found() {
        return Stream.concat(
                        controls.controls().stream(),
                        now.wanted().stream().flatMap(f -> f.required().controls().stream()))
                .flatMap(c -> c.found().stream())
                .distinct();
    }

    /// The controls that show something which may not be so.
    List<Asked> asked() {
        return Asked.of(now.wanted());
    }

    /// That nobody is named yet, where roles stand in what is to be done.
    Optional<String> nobodyNamed() {
        List<String> owners = new ArrayList<>();
        gates.stream()
                .flatMap(g -> g.milestones().stream())
                .flatMap(m -> m.gates().stream())
                .flatMap(g -> g.lacks().stream())
                .forEach(lack -> owners.add(lack.owner()));
        open.forEach(d -> owners.add(d.owner()));
        asked().forEach(a -> owners.add(a.control().owner()));
        return UnheldRoles.of(now, owners).nobodyNamed(dialect);
    }

    List<Due> overdue() {
        return open.stream().filter(d -> d.status() == Due.Status.OVERDUE).toList();
    }

    List<Due> due() {
        return open.stream().filter(d -> d.status() != Due.Status.OVERDUE).toList();
    }

    List<Cause.ControlChanged> controls(Direction direction) {
        return changes.controls().stream().filter(c -> c.direction() == direction).toList();
    }

    static List<RequirementRef> reached(Broken b) {
        return b.requirements().stream().map(r -> r.after().ref()).toList();
    }

    /// What fell because of one cause is one.
    List<Fallen> fallen() {
        return grouped(
                worse(r ->
                        !r.isSaidNotDone()
                                && !r.isAnswerGone()
                                && r.causes().stream()
                                        .noneMatch(Cause.ControlChanged.class::isInstance)),
                this::why);
    }

    /// All of which somebody honestly said since that something is not done, whatever else became
    /// of it.
    List<Fallen> saidNotDone() {
        return grouped(
                changes.frameworks().stream()
                        .flatMap(f -> f.requirements().stream())
                        .filter(RequirementChange::saysNotDone),
                r -> some(answers(r, Cause.AnswerChanged::isNoSaid)));
    }

    /// What is worse for nothing but that somebody's yes expired or was withdrawn.
    List<Fallen> answersGone() {
        return grouped(
                worse(RequirementChange::isAnswerGone),
                r -> some(answers(r, Cause.AnswerChanged::isYesGone)));
    }

    private Stream<RequirementChange> worse(Predicate<RequirementChange> which) {
        return changes.frameworks().stream()
                .flatMap(f -> f.requirements(Direction.WORSE).stream())
                .filter(which);
    }

    private static List<Fallen> grouped(
            Stream<RequirementChange> changes, Function<RequirementChange, String> why) {
        Map<String, List<RequirementRef>> byCause = new LinkedHashMap<>();
        changes.forEach(r ->
                byCause.computeIfAbsent(why.apply(r), _ -> new ArrayList<>()).add(r.after().ref()));
        return byCause.entrySet().stream().map(e -> new Fallen(e.getValue(), e.getKey())).toList();
    }

    private String why(RequirementChange r) {
        if (r.causes().isEmpty()) {
            return "follows from other changes";
        }
        Cause first = reserved(r).orElse(r.causes().getFirst());
        return first instanceof Cause.WordChanged w && !isReserved(w)
                ? now.required().reports().stream()
                        .filter(report -> w.word().source().startsWith(report.title()))
                        .findFirst()
                        .map(report ->
                                ChangeWords.of(
                                        w,
                                        r.after().ref(),
                                        report,
                                        now.required().reports(),
                                        now.day()))
                        .orElseGet(() -> say(w))
                : say(first);
    }

    /// What became of some of the answers that changed a requirement.
    private String say(Cause cause) {
        return ChangeWords.of(cause, o -> FactWords.point(o, now.crosswalk()));
    }

    private List<String> answers(RequirementChange r, Predicate<Cause.AnswerChanged> which) {
        return r.causes().stream()
                .filter(c -> c instanceof Cause.AnswerChanged a && which.test(a))
                .map(this::say)
                .distinct()
                .toList();
    }

    private static String some(List<String> said) {
        int more = said.size() - MOST_SAID;
        return String.join("; ", said.subList(0, Math.min(MOST_SAID, said.size())))
                + (more > 0 ? "; and " + more + " more" : "");
    }

    /// What is said now with something left out, of which the most is left to somebody whose own
    /// report does not cover it; it says more than that something else is no longer said.
    private static Optional<Cause> reserved(RequirementChange r) {
        return r.causes().stream()
                .filter(c -> c instanceof Cause.WordChanged w && isReserved(w))
                .min(Comparator.comparing(c -> !((Cause.WordChanged) c).word().isPending()));
    }

    private static boolean isReserved(Cause.WordChanged w) {
        return w.came() && w.word().isReserved();
    }

    /// What stands over all of it, in sentences: what comes next of each framework, what broke, and
    /// what is due.
    List<String> opening() {
        List<String> opening = new ArrayList<>(ending());
        for (GatesAhead ahead : gates) {
            String name = now.name(ahead.scope());
            opening.add(
                    ahead.next()
                            .map(m ->
                                    "%s, before %s: %s."
                                            .formatted(name, GateWords.of(m), GateWords.counts(m)))
                            .orElseGet(() ->
                                    "%s: nothing stands before %s."
                                            .formatted(name, GateWords.of(ahead))));
        }
        List<ControlStanding> failed = with(Condition.FAILED);
        if (!failed.isEmpty()) {
            opening.add(
                    "%s: %s."
                            .formatted(
                                    Words.many(failed.size(), "control failed", "controls failed"),
                                    Words.some(
                                            failed.stream()
                                                    .map(c -> c.id() + " " + c.title())
                                                    .toList(),
                                            MOST_FAILED)));
        }
        int broken = changes.broken().size() + fallen().size();
        String broke =
                !earlier.hasBegun()
                        ? Words.capital(NEW)
                        : broken == 0
                                ? "Nothing broke since " + earlier.label()
                                : Words.many(broken, "thing", "things")
                                        + " broke since "
                                        + earlier.label();
        opening.add(
                "%s; %d overdue, and %d more due until %s."
                        .formatted(broke, overdue().size(), due().size(), until()));
        return opening;
    }

    /// How much of each framework rests on reports that soon count no more.
    List<String> ending() {
        return EndingReports.of(now).entrySet().stream()
                .map(e -> e.getKey() + ": " + e.getValue())
                .toList();
    }

    /// What to do first.
    List<Step> next() {
        return WayOn.of(now, dialect);
    }

    boolean isBroken() {
        return !controls(Direction.WORSE).isEmpty()
                || changes.frameworks().stream()
                        .flatMap(f -> f.requirements(Direction.WORSE).stream())
                        .anyMatch(r -> !r.isSaidNotDone() && !r.isAnswerGone());
    }

    @Override
    public boolean failsOn(Set<String> named) {
        return (named.contains("broken") && isBroken())
                || (named.contains("overdue") && !overdue().isEmpty())
                || (named.contains("gaps")
                        && now.wanted().stream()
                                .map(f -> f.gap().summary())
                                .anyMatch(s -> s.count(Coverage.FULL) < s.applicable()));
    }

    @Override
    public List<Block> screen() {
        return new StatusScreen(this).blocks();
    }

    @Override
    public void json(Json json) {
        new StatusJson(this, json).write();
    }

    @Override
    public void csv(Csv csv) {
        DueFields.csv(csv, open);
    }

    @Override
    public Report report(Medium medium) {
        return new StatusPages(this).report();
    }
}
