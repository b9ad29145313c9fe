package dev.crosswalk.programme.standing;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.operation.Ground;
import dev.crosswalk.engine.operation.Operated;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.Nonconformity;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an auditor found wanting of one control. It takes nothing from what own evidence of the
/// control shows, so whoever relies on that has to be told.
///
/// @param obligations ids of those of the control's obligations that it is about
/// @param note in the auditor's words; empty where there are none
public record ReportException(
        String control, AuditReport report, List<String> obligations, String note) {

    public ReportException {
        obligations = List.copyOf(obligations);
    }

    /// Those in reports that looked into the window, or that still count; a test with an exception
    /// is one, too.
    static List<ReportException> of(Control control, ProgrammeAt at, @Nullable Period window) {
        List<ReportException> all = new ArrayList<>();
        for (AuditReport r : at.programme().reports()) {
            if (!r.isOurs()
                    || r.isWord()
                    || !at.hasHappened(r.issuedOn())
                    || !(at.counts(r) || looksInto(r, window))) {
                continue;
            }
            for (AuditReport.Found f : r.exceptions()) {
                if (f.control().equals(control.id())) {
                    List<String> about =
                            f.obligations().isEmpty() ? control.discharges() : f.obligations();
                    all.add(new ReportException(control.id(), r, about, f.note()));
                }
            }
            for (AuditReport.TestOfControl t : r.testsOf(control.id())) {
                if (t.exception()) {
                    all.add(new ReportException(control.id(), r, control.discharges(), t.note()));
                }
            }
        }
        return all.stream().distinct().toList();
    }

    /// Whether nothing is left to do about it: its entry of the register is closed, and a sample of
    /// what ran since its report is on file; or a later report tested the control and found
    /// nothing. A sample alone says nothing of its cause, nor of others like it.
    ///
    /// @param day what is known by then
    public boolean isClosed(ControlStanding standing, Programme programme, LocalDate day) {
        return (isSettled(standing, programme, day) && isSampled(standing, programme))
                || isRetested(programme, day);
    }

    /// Whether an entry of the register that is about it is closed with nothing of it open: its
    /// cause, its extent and its correction are said, and the effect of its action was seen by
    /// somebody else, once the control had done enough since.
    boolean isSettled(ControlStanding standing, Programme programme, LocalDate day) {
        return settling(standing, programme, day).findAny().isPresent();
    }

    private Stream<Nonconformity> settling(
            ControlStanding standing, Programme programme, LocalDate day) {
        return entries(programme, day)
                .filter(n -> n.closedOn() != null && n.open().isEmpty())
                .filter(n ->
                        n.action().isEmpty()
                                || Registers.showsEffect(
                                        n,
                                        programme.who(),
                                        // What else the entry is about is not what was found here.
                                        (c, days) ->
                                                !c.equals(control)
                                                        || standing.facts().ranEnough(days)));
    }

    /// `what shows the effect of NC-01 was put on file on 2026-12-02, after 2026-12-01, when it was
    /// seen`: why an entry that is closed settles nothing; empty where it is not for that.
    Optional<String> shownTooLate(ControlStanding standing, Programme programme, LocalDate day) {
        return entries(programme, day)
                .filter(n -> n.closedOn() != null && n.open().isEmpty())
                .flatMap(n -> {
                    LocalDate done = n.doneOn();
                    LocalDate seen = n.verifiedOn();
                    return done == null || seen == null || seen.isBefore(done)
                            ? Stream.empty()
                            : standing.facts().shownOnlyOn(new Period(done, seen)).stream()
                                    .map(on ->
                                            "what shows the effect of %s was put on file on %s, after %s, when it was seen"
                                                    .formatted(n.id(), on, seen));
                })
                .findFirst();
    }

    /// `put right: NC-01, closed 2026-12-01, effect seen by Otto Example`; empty as long as
    /// something is left to do about it.
    public Optional<String> putRight(ControlStanding standing, Programme programme, LocalDate day) {
        if (!isClosed(standing, programme, day)) {
            return Optional.empty();
        }
        return Optional.of(
                settling(standing, programme, day)
                        .findFirst()
                        .map(n ->
                                "put right: %s, closed %s%s"
                                        .formatted(
                                                n.id(),
                                                n.closedOn(),
                                                n.verifiedBy().isEmpty()
                                                        ? ""
                                                        : ", effect seen by " + n.verifiedBy()))
                        .orElse("put right: a later report tested it and found nothing"));
    }

    /// A record that says nothing of days shows that the control is there, and not that what was
    /// found is put right.
    boolean isSampled(ControlStanding standing, Programme programme) {
        return standing.atHand().stream().anyMatch(a -> isSample(a, programme));
    }

    private boolean isRetested(Programme programme, LocalDate day) {
        return programme.reports().stream()
                .filter(r -> r.isOurs() && !r.isWord())
                .filter(r -> r.lookedOn().isAfter(report.lookedOn()))
                .filter(r -> !r.issuedOn().isAfter(day))
                .anyMatch(this::isRetestedIn);
    }

    /// How a control stands by what shows it, less what an auditor found wanting of it and nothing
    /// of later days shows: a record of the days over which the auditor looked was there to be
    /// looked at.
    ///
    /// @param found what auditors found of the control, in reports that count
    static ControlFact lessFound(
            ControlFact fact, List<ReportException> found, ControlFacts known, ProgrammeAt at) {
        if (found.isEmpty()) {
            return fact;
        }
        List<ControlFact.Share> shares = new ArrayList<>();
        for (ControlFact.Share share : fact.shares()) {
            List<String> wanting =
                    share.state() instanceof ControlFact.Holds
                            ? share.discharges().stream()
                                    .filter(o ->
                                            found.stream().anyMatch(f -> f.takes(o, known, at)))
                                    .toList()
                            : List.of();
            List<String> others =
                    share.discharges().stream().filter(o -> !wanting.contains(o)).toList();
            if (wanting.isEmpty() || !others.isEmpty()) {
                shares.add(new ControlFact.Share(others, share.state()));
            }
            if (!wanting.isEmpty()) {
                shares.add(
                        new ControlFact.Share(
                                wanting,
                                new ControlFact.Unknown(
                                        ControlFact.Reason.NO_DATA, Assurance.DESIGNED, true)));
            }
        }
        return new ControlFact(fact.control(), shares);
    }

    /// Whether an obligation is not shown for it: nothing on file is wholly of days after those
    /// over which its auditor looked. What a document alone says holds while that is in force.
    private boolean takes(String obligation, ControlFacts known, ProgrammeAt at) {
        return obligations.contains(obligation)
                && !known.written().containsKey(obligation)
                && known.showing(obligation)
                        .noneMatch(a -> a.from().day().isAfter(report.lookedOn()))
                && !isRetested(at.programme(), at.asOf().day());
    }

    /// The entries of the register that are about it, with what is known of each by a day.
    Stream<Nonconformity> entries(Programme programme, LocalDate day) {
        return programme.nonconformities().stream()
                .filter(n -> !n.foundOn().isAfter(day))
                .map(n -> n.upTo(d -> !d.isAfter(day)))
                .filter(n -> n.answers(control, report.lookedOn()));
    }

    /// Whether something on file is a sample in which nothing was found, of days that are all after
    /// the report.
    private boolean isSample(AtHand a, Programme programme) {
        return a.shows()
                && a.from().day().isAfter(report.issuedOn())
                && (a.population()
                        || programme.evidence().stream()
                                .filter(e -> e.id().equals(a.id()))
                                .anyMatch(ReportException::isOfDays));
    }

    private static boolean isOfDays(Evidence e) {
        Integer found = e.details().findings();
        return e.observedAt() == null
                && !e.file().isEmpty()
                && e.against().isEmpty()
                && (found == null || found == 0);
    }

    private boolean isRetestedIn(AuditReport later) {
        List<AuditReport.TestOfControl> tests = later.testsOf(control);
        return !tests.isEmpty()
                && tests.stream().noneMatch(AuditReport.TestOfControl::exception)
                && later.exceptions().stream().noneMatch(f -> f.control().equals(control));
    }

    private static boolean looksInto(AuditReport r, @Nullable Period window) {
        Period covers = r.covers();
        return window != null && covers != null && covers.intersection(window) != null;
    }

    /// `ACC-04: exception in SOC 2 report of 2026 over 2025-10-01 to 2026-09-30: one leaver was
    /// late`
    public String words() {
        return "%s: exception in %s%s%s"
                .formatted(
                        control,
                        report.title(),
                        report.covers() == null ? "" : " over " + Words.days(report.covers()),
                        note.isEmpty() ? "" : ": " + note);
    }

    /// The same, with what put it right where something did.
    public String words(Optional<String> putRight) {
        return words() + putRight.map(" (%s)"::formatted).orElse("");
    }

    /// `auditor's exception in report soc2-2026`, and to which part of the control, where what is
    /// left of it was tested without one.
    String mark(Control of) {
        return "auditor's exception in report "
                + report.id()
                + (obligations.containsAll(of.discharges()) ? "" : " to " + Words.and(obligations));
    }

    // ---- what has to be settled

    /// Says in which controls an auditor found an exception on days of a window, though own
    /// evidence is said to prove them: a sentence for each report.
    ///
    /// @param level that the evidence shows at least
    /// @param asked the obligations that matter
    public static List<String> unsettled(
            List<ControlStanding> controls,
            @Nullable Period window,
            Assurance level,
            Predicate<String> asked) {
        Map<String, Set<String>> found = new LinkedHashMap<>();
        for (ControlStanding c : controls) {
            for (ReportException e : c.found()) {
                if (looksInto(e.report(), window) && e.isProved(c.fact(), level, asked)) {
                    found.computeIfAbsent(e.report().title(), _ -> new LinkedHashSet<>())
                            .add(c.id());
                }
            }
        }
        List<String> sentences = new ArrayList<>();
        found.forEach((report, ids) ->
                sentences.add(
                        "In %s the auditor found %s in %s, which your own evidence is said to prove: settle that before you sign."
                                .formatted(
                                        report,
                                        ids.size() == 1 ? "an exception" : "exceptions",
                                        Words.and(List.copyOf(ids)))));
        return sentences;
    }

    /// Whether own evidence shows something that it is about.
    private boolean isProved(ControlFact fact, Assurance level, Predicate<String> asked) {
        return fact.shares().stream()
                .filter(s ->
                        s.discharges().stream()
                                .anyMatch(o -> obligations.contains(o) && asked.test(o)))
                .anyMatch(s ->
                        s.state() instanceof ControlFact.Holds holds
                                && holds.level().atLeast(level)
                                && isOwn(holds));
    }

    /// Whether it is not another auditor's test alone that shows it.
    private static boolean isOwn(ControlFact.Holds holds) {
        return holds.operated().isEmpty()
                || holds.operated().stream()
                        .map(Operated::grounds)
                        .flatMap(List::stream)
                        .anyMatch(g -> !(g instanceof Ground.Tested));
    }
}
