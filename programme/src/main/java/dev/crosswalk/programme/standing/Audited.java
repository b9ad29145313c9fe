package dev.crosswalk.programme.standing;

import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Gap;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.engine.operation.Ground;
import dev.crosswalk.engine.operation.Occurrence;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.AuditReport.Found;
import dev.crosswalk.programme.AuditReport.Opinion.Conclusion;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What auditors' reports answer of a framework over the window asked about. Somebody independent
/// looked at these controls, so what the organisation's own log lacks of them is not missing; what
/// the reports found wanting is.
///
/// @param window the days that the reports answer; null where none does
/// @param reports those that answer
/// @param controls ids of the controls of which they answer all that the framework demands
/// @param tested the tests that stand for something which the own log of a control lacks, by its id
/// @param found what the reports found wanting
/// @param others the reports that looked into the window, answer nothing of it and found something
///   wanting
public record Audited(
        @Nullable Period window,
        List<AuditReport> reports,
        Set<String> controls,
        Map<String, List<Ground.Tested>> tested,
        List<Wanting> found,
        List<AuditReport> others) {
    public static final Audited NOTHING =
            new Audited(null, List.of(), Set.of(), Map.of(), List.of(), List.of());

    /// Something that a report found wanting.
    ///
    /// @param about the control, or else the requirement or obligations
    public record Wanting(AuditReport report, String about, String note) {

        /// `ACC-04 (access of one leaver was removed 20 days late)`
        public String words() {
            return about + (note.isEmpty() ? "" : " (" + note + ")");
        }

        /// `ACC-04, SOC 2 report of 2026 (access of one leaver was removed 20 days late)`
        public String otherwise() {
            return about + ", " + report.title() + (note.isEmpty() ? "" : " (" + note + ")");
        }

        private static Wanting of(AuditReport report, Found found) {
            String about =
                    !found.control().isEmpty()
                            ? found.control()
                            : found.requirement() != null
                                    ? found.requirement().toString()
                                    : String.join(", ", found.obligations());
            return new Wanting(report, about, found.note());
        }
    }

    public Audited {
        reports = List.copyOf(reports);
        controls = Set.copyOf(controls);
        tested = Map.copyOf(tested);
        found = List.copyOf(found);
        others = List.copyOf(others);
    }

    public static Audited of(Crosswalk crosswalk, @Nullable Standing standing, Gap gap) {
        Period window = standing == null ? null : standing.window();
        if (standing == null || window == null || standing.question() != Assurance.OPERATING) {
            return NOTHING;
        }
        Set<AuditReport> reports = new HashSet<>();
        Set<String> labels = new HashSet<>();
        Set<String> answered = new HashSet<>();
        for (Attestation a : standing.posture().attestations()) {
            if (a.met() && !a.isPending() && a.answers(Assurance.OPERATING)) {
                List<AuditReport> by =
                        standing.programme().reports().stream()
                                .filter(r -> !r.isWord() && a.source().contains(r.title()))
                                .toList();
                if (!by.isEmpty()) {
                    reports.addAll(by);
                    labels.add(a.label());
                    // What an exception is about, the auditor looked at too.
                    answered.addAll(a.except());
                }
            }
        }
        Map<String, List<Ground.Tested>> tested = tested(standing, window);
        Set<String> in = new HashSet<>();
        tested.values().forEach(of -> of.forEach(t -> in.add(t.report())));
        standing.programme().reports().stream()
                .filter(r -> in.contains(r.id()))
                .forEach(reports::add);
        if (reports.isEmpty()) {
            return NOTHING;
        }
        Set<String> demanded = new HashSet<>();
        for (Verdict v : gap.verdicts()) {
            if (v.applicable()) {
                demanded.addAll(v.covered());
                demanded.addAll(v.possiblyCovered());
                demanded.addAll(v.missing());
                v.covered().stream()
                        .filter(o -> v.because(o).stream().anyMatch(labels::contains))
                        .forEach(answered::add);
            }
        }
        Set<String> controls = new LinkedHashSet<>();
        for (ControlStanding c : standing.controls()) {
            List<String> asked =
                    crosswalk.given(c.control().discharges()).stream()
                            .filter(demanded::contains)
                            .toList();
            if (c.isAdopted() && !asked.isEmpty() && answered.containsAll(asked)) {
                controls.add(c.id());
            }
        }
        List<AuditReport> held = standing.programme().reports();
        List<AuditReport> answering = held.stream().filter(reports::contains).toList();
        return new Audited(
                window,
                answering,
                controls,
                tested,
                answering.stream().flatMap(r -> found(r).stream()).toList(),
                held.stream()
                        .filter(r -> !reports.contains(r) && isAgainst(r, window, standing.day()))
                        .toList());
    }

    /// Whether a report that says how controls operated on days of the window found something
    /// wanting.
    private static boolean isAgainst(AuditReport r, Period window, LocalDate day) {
        Period covers = r.covers();
        return r.isOurs()
                && r.level() == Assurance.OPERATING
                && !r.issuedOn().isAfter(day)
                && covers != null
                && covers.intersection(window) != null
                && !(r.opinions().isEmpty() && found(r).isEmpty());
    }

    private static Map<String, List<Ground.Tested>> tested(Standing standing, Period window) {
        Map<String, List<Ground.Tested>> all = new HashMap<>();
        for (ControlStanding c : standing.controls()) {
            List<Occurrence> lacking = new ArrayList<>();
            if (c.operation() != null) {
                lacking.addAll(c.operation().with(Occurrence.Status.MISSING));
                lacking.addAll(c.operation().with(Occurrence.Status.OPEN));
            }
            List<Ground.Tested> needed =
                    lacking.isEmpty()
                            ? List.of()
                            : c.facts().tested(window).stream()
                                    .filter(t ->
                                            lacking.stream()
                                                    .anyMatch(o -> t.days().contains(o.due())))
                                    .toList();
            if (!needed.isEmpty()) {
                all.put(c.id(), needed);
            }
        }
        return all;
    }

    private static List<Wanting> found(AuditReport r) {
        List<Wanting> all = new ArrayList<>();
        r.exceptions().forEach(f -> all.add(Wanting.of(r, f)));
        r.tests().stream()
                .filter(AuditReport.TestOfControl::exception)
                .forEach(t -> all.add(new Wanting(r, t.control(), t.note())));
        return all;
    }

    /// What reports on record found wanting, by the obligations that it is about and those that
    /// cannot be done without them, however long ago; without what a later report tested again and
    /// found nothing in.
    public static Map<String, List<Wanting>> wanting(ProgrammeAt at) {
        ReportReading reading = new ReportReading(at, Assurance.IMPLEMENTED, null, _ -> false);
        Map<String, List<Wanting>> all = new TreeMap<>();
        for (AuditReport r : at.programme().reports()) {
            if (!r.isOurs() || r.isWord() || !at.hasHappened(r.issuedOn())) {
                continue;
            }
            reading.takenOut(r)
                    .forEach((found, out) -> {
                        if (!isTestedSince(at, r, found)) {
                            for (String o : at.crosswalk().giving(out)) {
                                List<Wanting> of = all.computeIfAbsent(o, _ -> new ArrayList<>());
                                Wanting is = Wanting.of(r, found);
                                if (!of.contains(is)) {
                                    of.add(is);
                                }
                            }
                        }
                    });
        }
        return all;
    }

    /// Whether a later report tested the control of an exception, and found nothing.
    private static boolean isTestedSince(ProgrammeAt at, AuditReport report, Found found) {
        return at.programme().reports().stream()
                .filter(r -> r.isOurs() && !r.isWord() && at.hasHappened(r.issuedOn()))
                .filter(r -> r.lookedOn().isAfter(report.lookedOn()))
                .anyMatch(r ->
                        !r.testsOf(found.control()).isEmpty()
                                && r.testsOf(found.control()).stream()
                                        .noneMatch(AuditReport.TestOfControl::exception)
                                && r.exceptions().stream()
                                        .noneMatch(f -> f.control().equals(found.control())));
    }

    /// Whether a report answers an occurrence of which the own log has nothing.
    public boolean answers(ControlStanding control, Occurrence o) {
        return answers(control, o.due(), o.status());
    }

    /// @param status what came of an occurrence that was due on the day
    boolean answers(ControlStanding control, LocalDate due, Occurrence.Status status) {
        return switch (status) {
            case MISSING, OPEN ->
                    (controls.contains(control.id()) && isWithin(due))
                            || tested.getOrDefault(control.id(), List.of()).stream()
                                    .anyMatch(t -> t.days().contains(due));
            case ON_TIME, LATE, FAILED -> false;
        };
    }

    private boolean isWithin(LocalDate day) {
        return window != null && window.contains(day);
    }

    /// How many occurrences are answered by the reports and by nothing in the own log.
    public int answered(List<ControlStanding> standings) {
        int n = 0;
        for (ControlStanding c : standings) {
            if (c.operation() != null) {
                n += c.operation().occurrences().size() - left(c, Occurrence.Status.values());
            }
        }
        return n;
    }

    /// How many occurrences of a control in the window are in a status, those left out that the
    /// reports answer.
    public int left(ControlStanding control, Occurrence.Status... statuses) {
        int n = 0;
        if (control.operation() != null) {
            for (Occurrence.Status status : statuses) {
                for (Occurrence o : control.operation().with(status)) {
                    n += answers(control, o) ? 0 : 1;
                }
            }
        }
        return n;
    }

    public boolean isEmpty() {
        return reports.isEmpty();
    }

    /// `SOC 2 report of 2026 answers 471 occurrences that are missing in the own log, with 1
    /// exception: ACC-04 (..)`. Of several reports each is said apart: `A and B answer 471
    /// occurrences that are missing in the own log. A has no exception. B has an adverse opinion on
    /// soc2-2017/CC6.1`
    public String words(List<ControlStanding> standings) {
        List<String> titles = reports.stream().map(AuditReport::title).toList();
        int answered = answered(standings);
        String answers =
                "%s %s %s that %s missing in the own log"
                        .formatted(
                                Words.and(titles),
                                reports.size() == 1 ? "answers" : "answer",
                                Words.many(answered, "occurrence", "occurrences"),
                                answered == 1 ? "is" : "are");
        if (reports.size() == 1 && others.isEmpty()) {
            String said = said(reports.getFirst());
            return answers + (said.isEmpty() ? ", without exception" : ", with " + said);
        }
        List<String> sentences = new ArrayList<>(List.of(answers));
        for (AuditReport r : reports) {
            String said = said(r);
            sentences.add(r.title() + " has " + (said.isEmpty() ? "no exception" : said));
        }
        others.forEach(r -> sentences.add(r.title() + " answers none, and has " + said(r)));
        return String.join(". ", sentences);
    }

    /// `an adverse opinion on soc2-2017/CC6.1 and 1 exception: ACC-04`; empty where it has none.
    private static String said(AuditReport report) {
        Map<Conclusion, List<String>> opinions = new EnumMap<>(Conclusion.class);
        for (AuditReport.Opinion o : report.opinions()) {
            opinions.computeIfAbsent(o.opinion(), _ -> new ArrayList<>())
                    .add(o.requirement().toString());
        }
        List<String> with = new ArrayList<>();
        opinions.forEach(
                (opinion, on) -> with.add(article(opinion) + " opinion on " + Words.and(on)));
        List<Wanting> found = found(report);
        if (!found.isEmpty()) {
            with.add(
                    "%s: %s"
                            .formatted(
                                    Words.many(found.size(), "exception", "exceptions"),
                                    String.join(
                                            "; ", found.stream().map(Wanting::words).toList())));
        }
        return Words.and(with);
    }

    private static String article(Conclusion opinion) {
        return switch (opinion) {
            case QUALIFIED -> "a qualified";
            case ADVERSE -> "an adverse";
            case DISCLAIMED -> "a disclaimed";
        };
    }
}
