package dev.crosswalk.answers.intake;

import static dev.crosswalk.formats.report.Run.strong;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.BlockList;
import dev.crosswalk.answers.Consequences;
import dev.crosswalk.answers.Days;
import dev.crosswalk.answers.QuestionTerms;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.ResolvedTerms;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.TypedId;
import dev.crosswalk.answers.auditreport.CoverPage;
import dev.crosswalk.answers.auditreport.CoverReading;
import dev.crosswalk.answers.auditreport.StandsClose;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.engine.RollUp;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.papers.report.Medium;
import dev.crosswalk.programme.AdoptedControl;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.AuditReport.Found;
import dev.crosswalk.programme.AuditReport.TestOfControl;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.WantedFramework;
import dev.crosswalk.programme.edit.Edits;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.ProgrammeAt;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.words.Numbers;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a review changes in a programme: the controls that come, what the report proves, what its
/// exceptions take out, and the frameworks wanted before and after.
public final class TakenOver implements Answer {
    /// What an exception takes out is named in brief up to so many; of more, half as many.
    private static final int MOST_OUT = 6;

    private static final String SINCE = "implementedOn";

    private final String list;
    private final Situation now;
    private final Review review;
    private final Reviewing about;
    private final ReviewEdits edits;
    private final Consequences made;
    private final boolean applied;
    private final String next;
    private final boolean brief;

    /// The command that says what a provider does; empty where nothing of that is left to say.
    private final String carving;

    private TakenOver(
            String list,
            Situation now,
            Review review,
            Reviewing about,
            ReviewEdits edits,
            Consequences made,
            boolean applied,
            String next,
            boolean brief,
            String carving) {
        this.list = list;
        this.now = now;
        this.review = review;
        this.about = about;
        this.edits = edits;
        this.made = made;
        this.applied = applied;
        this.next = next;
        this.brief = brief;
        this.carving = carving;
    }

    /// @throws Refusal where the programme cannot take it over, with all that is in its way
    public static TakenOver of(TakeOver request, Review review, Reviewing about, Sources sources)
            throws Refusal {
        Situation now =
                ResolvedTerms.ofProgramme(QuestionTerms.ofProgramme(List.of(), null, null), sources)
                        .situation();
        Programme programme = now.required();
        AuditReport cover = cover(request.cover(), programme, sources);
        ReviewEdits edits =
                new ReviewEdits(
                        review, about, programme, cover, since(request, cover, programme, sources));
        Consequences made =
                Consequences.of(
                        now.now(),
                        new Edits(edits.edits()),
                        sources.content(),
                        Refusal.of(
                                Code.INVALID,
                                "programme",
                                "",
                                "the programme cannot hold what was decided:"));
        return new TakenOver(request.list(), now, review, about, edits, made, false, "", true, "");
    }

    /// Refuses what is said of a report or of days and cannot be, before anything is decided.
    public static void check(TakeOver request, ControlList list, Sources sources) throws Refusal {
        Programme programme = sources.programme();
        LocalDate today =
                programme == null
                        ? LocalDate.ofInstant(sources.now(), ZoneOffset.UTC)
                        : sources.today(programme).day();
        List<String> own = new ArrayList<>();
        list.controls().forEach(c -> own.add(c.id()));
        if (programme != null) {
            programme.adoptions().forEach(a -> own.add(a.id()));
        }
        if (request.cover().id() != null && request.cover().isSaid()) {
            TypedId.of("report", request.cover().id());
        }
        new CoverReading(sources.content(), own, List.of(), today).check(request.cover());
        Days.happened(SINCE, request.since(), today);
    }

    /// The report, without tests and exceptions of the list; null where the list is of none.
    private static @Nullable AuditReport cover(CoverPage page, Programme programme, Sources sources)
            throws Refusal {
        String id = page.id();
        AuditReport held = id == null ? null : ItemKind.REPORT.find(programme, id).orElse(null);
        if (held != null && page.isSaid()) {
            throw Refusal.of(
                    Code.CONFLICT,
                    "report",
                    held.id(),
                    "{value!} is on record already, with what its cover page says: leave that out, or"
                            + " change it first with <?audit-report change {value}>, or give a new"
                            + " report another id");
        }
        if (held == null && !page.isSaid()) {
            if (id != null) {
                throw Refusal.unknown(
                        "report",
                        "report",
                        id,
                        programme.reports().stream().map(AuditReport::id).toList());
            }
            return null;
        }
        AuditReport report = held == null ? made(page, programme, sources) : held;
        if (!report.isOurs()) {
            throw Refusal.of(
                            Code.UNSUITABLE,
                            "report",
                            report.id(),
                            "{value!} is a report about {about}, and its controls are not yours")
                    .with("about", report.about());
        }
        if (!report.kind().isOpinion()) {
            throw Refusal.of(
                    Code.UNSUITABLE,
                    "kind",
                    Words.of(report.kind()),
                    "a {value} lists no controls that an auditor tested: only reports of"
                            + " type-1 and type-2 do");
        }
        return report;
    }

    private static AuditReport made(CoverPage page, Programme programme, Sources sources)
            throws Refusal {
        try {
            return CoverReading.of(sources.content(), programme, sources.today(programme).day())
                    .report(page);
        } catch (Refusal e) {
            if (e.code() != Code.TAKEN) {
                throw e;
            }
            throw Refusal.of(
                    Code.TAKEN,
                    "report",
                    e.parts().value(),
                    "the programme has a report over these days already: say <report {value}> in"
                            + " place of its cover page");
        }
    }

    private static Moment since(
            TakeOver request, @Nullable AuditReport cover, Programme programme, Sources sources)
            throws Refusal {
        LocalDate since = request.since();
        if (since != null) {
            Days.happened(SINCE, since, sources.today(programme).day());
            LocalDate last =
                    cover == null
                            ? since
                            : cover.covers() == null ? cover.issuedOn() : cover.covers().to();
            if (since.isAfter(last)) {
                throw Refusal.of(
                                Code.UNSUITABLE,
                                SINCE,
                                since.toString(),
                                "<implementedOn> {value} is after the last day of the report, {last}:"
                                        + " what an auditor tested was in place by then")
                        .with("last", last.toString());
            }
            return programme.on(since);
        }
        if (cover == null) {
            throw Refusal.missing(
                    "report",
                    "say which report lists these controls: <report ID> of one that is in the"
                            + " programme, or <issuer>, <scope>, <period> and <issued> of a new one."
                            + " For the list of a tool, say since when they are in place:"
                            + " <implementedOn DATE>");
        }
        return programme.on(cover.covers() == null ? cover.issuedOn() : cover.covers().from());
    }

    /// The programme as it becomes.
    public Programme written() {
        return made.written();
    }

    /// The same once it was written, or not.
    ///
    /// @param command that writes it, or, where it is written, that comes next; may be empty
    public TakenOver told(boolean isApplied, String command) {
        return new TakenOver(
                list, now, review, about, edits, made, isApplied, command, brief, carving);
    }

    /// The same with all on a screen that a file has: what each control discharges, what auditors
    /// found, why something was skipped.
    public TakenOver inFull() {
        return new TakenOver(list, now, review, about, edits, made, applied, next, false, carving);
    }

    /// The same where the report speaks of carving out a provider.
    ///
    /// @param command that says what the provider does, as `id -> crosswalk audit-report change
    ///   ID`; it is told once the report is written, where it has no provider
    public TakenOver carving(UnaryOperator<String> command) {
        AuditReport report = edits.report();
        return report == null || !report.carvedOut().isEmpty() || !report.included().isEmpty()
                ? this
                : new TakenOver(
                        list,
                        now,
                        review,
                        about,
                        edits,
                        made,
                        applied,
                        next,
                        brief,
                        command.apply(report.id()));
    }

    /// What the programme wants beside that of which the report is: people know more of it than the
    /// report says.
    public Optional<Scope> toAskOf() {
        AuditReport report = edits.report();
        return written().frameworks().stream()
                .map(WantedFramework::scope)
                .filter(s ->
                        report == null
                                || report.scopes().stream()
                                        .noneMatch(r -> r.edition().equals(s.edition())))
                .findFirst();
    }

    // ---- figures

    /// A framework that the programme wants.
    private record Figures(Scope scope, RollUp before, RollUp after, @Nullable RollUp clean) {}

    private List<Figures> figures() {
        AuditReport report = edits.report();
        ProgrammeAt clean =
                report == null || excepted(report).isEmpty()
                        ? null
                        : Consequences.over(made.before().edited(clean(report)), report);
        List<Figures> all = new ArrayList<>();
        for (Consequences.Framework f : made.frameworks(report)) {
            Scope scope = f.after().scope();
            all.add(
                    new Figures(
                            scope,
                            f.before().summary(),
                            f.after().summary(),
                            clean == null ? null : clean.judged(scope).summary()));
        }
        return all;
    }

    /// The programme had the auditor found nothing wanting.
    private Programme clean(AuditReport report) {
        AuditReport nothing =
                report.toBuilder()
                        .exceptions(List.of())
                        .tests(
                                report.tests().stream()
                                        .map(t -> new TestOfControl(t.control(), false, t.note()))
                                        .toList())
                        .build();
        return written().toBuilder()
                .reports(
                        written().reports().stream()
                                .map(r -> r.id().equals(report.id()) ? nothing : r)
                                .toList())
                .build();
    }

    /// Each exception of the report with the obligations that it takes out.
    private Map<Found, Set<String>> excepted(AuditReport report) {
        Map<Found, Set<String>> all = new LinkedHashMap<>();
        for (Found f : report.exceptions()) {
            Set<String> out = new TreeSet<>(f.obligations());
            if (out.isEmpty() && !f.control().isEmpty()) {
                out.addAll(discharged(f.control()));
            }
            if (out.isEmpty() && f.requirement() != null) {
                Stream.concat(
                                now.crosswalk().demands(f.requirement()).stream(),
                                now.crosswalk().suggests(f.requirement()).stream())
                        .forEach(o -> out.add(o.id()));
            }
            all.put(f, out);
        }
        return all;
    }

    private List<String> discharged(String control) {
        Optional<AdoptedControl> found =
                written().adopted(now.content().controls()).stream()
                        .filter(a -> a.id().equals(control))
                        .findFirst();
        return found.map(a -> a.control().discharges()).orElse(List.of());
    }

    // ---- words

    /// `58 controls of your own added, 4 are controls of the library or of yours, 2 skipped`, and,
    /// of a report's list, how many controls have an exception, which is to be as many as the
    /// report says.
    public String headline() {
        List<String> parts = new ArrayList<>();
        if (!edits.added().isEmpty()) {
            parts.add(
                    Words.many(edits.added().size(), "control", "controls")
                            + " of your own "
                            + (applied ? "added" : "to be added"));
        }
        if (!edits.changed().isEmpty()) {
            parts.add(
                    Words.many(edits.changed().size(), "own control", "own controls")
                            + (applied ? " changed" : " to be changed"));
        }
        if (!edits.adopted().isEmpty()) {
            int same = edits.adopted().values().stream().mapToInt(Set::size).sum();
            parts.add(
                    same == 1
                            ? "1 is a control of the library or of yours"
                            : same + " are controls of the library or of yours");
        }
        if (!edits.skipped().isEmpty()) {
            parts.add(edits.skipped().size() + " skipped");
        }
        int open = review.open().size();
        if (open > 0) {
            parts.add(open + " not decided yet, and not taken over");
        }
        String said = parts.isEmpty() ? "nothing is decided yet" : String.join(", ", parts);
        if (edits.edits().isEmpty() && open == 0) {
            said += "; the programme says all of it already";
        } else if (edits.report() != null && review.list().hasResults()) {
            said +=
                    "; to hold against the report: %s, %s"
                            .formatted(
                                    Words.many(
                                            review.list().controls().size(), "control", "controls"),
                                    String.join(", ", review.list().results()));
        }
        return Words.capital(said);
    }

    private static String report(AuditReport r) {
        int exceptions = r.exceptions().size();
        return "%s (%s)%s%s, issued %s: %s, %s."
                .formatted(
                        r.title(),
                        r.id(),
                        r.issuer().isEmpty() ? "" : " by " + r.issuer(),
                        r.covers() == null ? "" : ", over " + Words.days(r.covers()),
                        r.issuedOn(),
                        Words.many(r.tests().size(), "control tested", "controls tested"),
                        exceptions == 0
                                ? "no exceptions"
                                : Words.many(exceptions, "exception", "exceptions"));
    }

    private String idle(AuditReport r) {
        return "It counts for nothing today: it was issued on %s and counts until %s."
                .formatted(r.issuedOn(), r.countsUntil(written().reports()));
    }

    private List<String> proves(AuditReport r) {
        List<String> all = new ArrayList<>();
        if (!made.after().counts(r)) {
            all.add(idle(r));
            return all;
        }
        ProgrammeAt own = Consequences.over(made.after(), r);
        List<String> running = Consequences.running(made.after(), r, now::name);
        for (Scope scope : r.scopes()) {
            RollUp sum = own.judged(scope).summary();
            all.add(
                    "%s: %s of what it asks for is proven%s."
                            .formatted(
                                    now.name(scope),
                                    Numbers.percent(sum.proven()),
                                    running.isEmpty() || r.covers() == null
                                            ? ""
                                            : ", over the report's own period"));
        }
        all.addAll(running);
        all.add("It counts until %s.".formatted(Words.date(r.countsUntil(written().reports()))));
        return all;
    }

    /// `ACC-05 (OWN-ACC-05 here): Accounts are closed in time (acc-removal). Found: two were late.`
    private List<String> takesOut(Map<Found, Set<String>> excepted, boolean isInFull) {
        List<String> all = new ArrayList<>();
        excepted.forEach(
                (f, out) -> all.add(isInFull ? takesOut(f, out) : isOut(f, out, MOST_OUT)));
        return all;
    }

    private String takesOut(Found f, Set<String> out) {
        return isOut(f, out, out.size()) + (f.note().isEmpty() ? "" : " Found: " + f.note());
    }

    /// @param most so many are named, and the others counted, where there are more
    private String isOut(Found f, Set<String> out, int most) {
        int named = out.size() > most ? most / 2 : out.size();
        return "%s: %s%s."
                .formatted(
                        who(f),
                        String.join("; ", out.stream().limit(named).map(this::named).toList()),
                        named < out.size() ? "; and %d more".formatted(out.size() - named) : "");
    }

    private String who(Found f) {
        if (f.control().isEmpty()) {
            return String.valueOf(f.requirement());
        }
        String listed = edits.added().getOrDefault(f.control(), f.control());
        return listed.equals(f.control()) ? listed : listed + " (" + f.control() + " here)";
    }

    /// `Access rights are withdrawn (acc-removal)`
    private String named(String obligation) {
        String text = now.text(obligation);
        return (text.endsWith(".") ? text.substring(0, text.length() - 1) : text)
                + " ("
                + obligation
                + ")";
    }

    private static String only(Map<Found, Set<String>> excepted) {
        Set<String> all = new TreeSet<>();
        excepted.values().forEach(all::addAll);
        return all.size() == 1
                ? "Exactly this obligation is out, wherever a requirement asks for it; the rest of"
                        + " the report stands."
                : "Exactly these %d obligations are out, wherever a requirement asks for them; the rest of the report stands."
                        .formatted(all.size());
    }

    /// What may have failed with what an auditor found, and counts all the same.
    private void standsClose(
            AuditReport report, Map<Found, Set<String>> excepted, BlockList blocks) {
        Set<String> out = new TreeSet<>();
        excepted.values().forEach(out::addAll);
        String said = StandsClose.said(report, now, made.after(), out);
        if (!said.isEmpty()) {
            blocks.paragraph(said);
        }
    }

    /// What changed, what exceptions take out, and what is not shown.
    private BlockList inBrief(BlockList blocks) {
        AuditReport report = edits.report();
        if (report != null) {
            blocks.paragraph(report(report) + " " + inAWord(report));
            if (made.after().counts(report)) {
                Consequences.running(made.after(), report, now::name).forEach(blocks::paragraph);
            }
            String renamed = renamed();
            if (!renamed.isEmpty()) {
                blocks.paragraph(renamed);
            }
            Map<Found, Set<String>> excepted = excepted(report);
            if (!excepted.isEmpty()) {
                blocks.section(
                        "What its exceptions take out, and nothing else",
                        takesOut(excepted, false));
                standsClose(report, excepted, blocks);
            }
            blocks.space();
        }
        figures(blocks);
        List<String> notes = new ArrayList<>(edits.inBrief());
        notes.addAll(beyond());
        notes.addAll(odd());
        return blocks.section("Not shown, or not said", notes);
    }

    /// That an id of the list is another control's here, since whoever says something of it later
    /// has to know what it is called; empty where none is.
    private String renamed() {
        List<String> ids =
                edits.added().entrySet().stream()
                        .filter(e -> !e.getKey().equals(e.getValue()))
                        .filter(e -> now.content().controls().control(e.getValue()).isPresent())
                        .map(Map.Entry::getKey)
                        .toList();
        if (ids.isEmpty()) {
            return "";
        }
        String listed = String.valueOf(edits.added().get(ids.getFirst()));
        return "%s of your report is %s here, since the library has another %1$s%s."
                .formatted(
                        listed,
                        ids.getFirst(),
                        switch (ids.size()) {
                            case 1 -> "";
                            case 2 -> "; 1 more is called so";
                            default -> "; %d more are called so".formatted(ids.size() - 1);
                        });
    }

    /// `It proves 96.1 % of what SOC 2 asks for, and counts until 31 October 2027.`
    private String inAWord(AuditReport r) {
        if (!made.after().counts(r)) {
            return idle(r);
        }
        ProgrammeAt own = Consequences.over(made.after(), r);
        List<String> shares =
                r.scopes().stream()
                        .map(s ->
                                Numbers.percent(own.judged(s).summary().proven())
                                        + " of what "
                                        + now.name(s)
                                        + " asks for")
                        .toList();
        boolean isOwn = !Consequences.running(made.after(), r, now::name).isEmpty();
        return "It proves %s%s, and counts until %s."
                .formatted(
                        Words.and(shares),
                        isOwn && r.covers() != null ? " over its own period" : "",
                        Words.date(r.countsUntil(written().reports())));
    }

    private BlockList told(BlockList blocks) {
        blocks.section("Your own controls", own())
                .section(
                        "Controls of the library or of yours, and what the list calls them",
                        adopted());
        AuditReport report = edits.report();
        if (report != null) {
            List<String> proves = new ArrayList<>(List.of(report(report)));
            proves.addAll(proves(report));
            blocks.section("What the report proves", proves);
            Map<Found, Set<String>> excepted = excepted(report);
            if (!excepted.isEmpty()) {
                blocks.section("What its exceptions take out", takesOut(excepted, true))
                        .paragraph(only(excepted));
                standsClose(report, excepted, blocks);
                blocks.space();
            }
        }
        figures(blocks);
        List<String> notes = new ArrayList<>(edits.notes());
        notes.addAll(unshown());
        notes.addAll(odd());
        return blocks.section("Notes", notes);
    }

    /// What the rules find odd in it, and criteria of which the list has no control.
    private List<String> odd() {
        List<String> notes = new ArrayList<>();
        if (applied && !carving.isEmpty()) {
            notes.add(
                    "The report speaks of a provider that is carved out, and none is on record, so what the provider does counts as yours. To say what that is: "
                            + carving);
        }
        if (!review.list().lost().isEmpty()) {
            notes.add(review.list().lostInWords());
        }
        unserved().said().forEach(u -> notes.add(Unserved.TITLE + ": " + u));
        long ownerless = made.findings().stream().filter(f -> f.rule().equals("no-owner")).count();
        if (ownerless > 0) {
            notes.add(
                    Words.many((int) ownerless, "control has", "controls have")
                            + " no owner yet: name one in each (owner), or in the programme's"
                            + " workbook");
        }
        made.findings().stream()
                .filter(f -> !f.rule().equals("no-owner"))
                .map(Finding::message)
                .forEach(notes::add);
        return notes;
    }

    /// The criteria of the report of which the list has no control.
    private Unserved unserved() {
        AuditReport report = edits.report();
        return report == null
                ? new Unserved(List.of())
                : Unserved.of(review.list(), report.scopes(), now.content().library());
    }

    /// What was taken for a control of the library that asks beyond what the report's test shows.
    private List<String> unshown() {
        List<String> all = new ArrayList<>();
        askingMore()
                .forEach((id, listed) ->
                        all.add(
                                "%s is not shown by the report's test of %s: beyond that it asks for %s. As a control of your own with the same obligations it would be shown, until its evidence is to be new"
                                        .formatted(
                                                id,
                                                String.join(", ", listed),
                                                about.asksBeyond(
                                                        now.content()
                                                                .controls()
                                                                .control(id)
                                                                .orElseThrow()))));
        return all;
    }

    private List<String> beyond() {
        List<String> all = new ArrayList<>();
        askingMore()
                .forEach((id, listed) ->
                        all.add(
                                "%s (%s) is not shown by the report's test, and asks for more"
                                        .formatted(id, String.join(", ", listed))));
        return all;
    }

    /// The controls of the library, each with what the list calls it, that a test alone does not
    /// show.
    private Map<String, Set<String>> askingMore() {
        AuditReport report = edits.report();
        Map<String, Set<String>> all = new LinkedHashMap<>();
        if (report == null) {
            return all;
        }
        edits.adopted()
                .forEach((id, listed) -> {
                    Control control = now.content().controls().control(id).orElse(null);
                    boolean tested = report.testsOf(id).stream().anyMatch(t -> !t.exception());
                    boolean shown =
                            made.after()
                                    .controls()
                                    .control(id)
                                    .filter(c -> c.condition() == ControlStanding.Condition.PROVED)
                                    .isPresent();
                    if (control != null && tested && !shown) {
                        all.put(id, listed);
                    }
                });
        return all;
    }

    private void figures(BlockList blocks) {
        List<Figures> all = figures();
        if (all.isEmpty()) {
            blocks.paragraph("The programme wants no framework, so nothing is compared.");
            return;
        }
        boolean hasExceptions = all.getFirst().clean() != null;
        List<String> header =
                new ArrayList<>(List.of("framework", "proven before", "proven after"));
        if (hasExceptions) {
            header.add("had nothing been found");
        }
        List<List<String>> rows = new ArrayList<>();
        for (Figures f : all) {
            List<String> row =
                    new ArrayList<>(
                            List.of(
                                    now.name(f.scope()),
                                    Numbers.percent(f.before().proven()),
                                    Numbers.percent(f.after().proven())));
            if (f.clean() != null) {
                row.add(Numbers.percent(f.clean().proven()));
            }
            rows.add(row);
        }
        boolean isOwn = !Consequences.running(made.after(), edits.report(), now::name).isEmpty();
        blocks.titledTable(
                isOwn ? "Coverage, over the report's own period" : "Coverage", header, rows);
        all.forEach(f -> blocks.paragraph(fall(f)));
    }

    /// `ISO/IEC 27001:2022: 12.0 % proven before, 41.3 % after; 44.0 % had nothing been found.`
    private String said(Figures f) {
        RollUp clean = f.clean();
        String fall = fall(f);
        return "%s: %s proven before, %s after%s.%s"
                .formatted(
                        now.name(f.scope()),
                        Numbers.percent(f.before().proven()),
                        Numbers.percent(f.after().proven()),
                        clean == null
                                ? ""
                                : "; %s had nothing been found"
                                        .formatted(Numbers.percent(clean.proven())),
                        fall.isEmpty() ? "" : " " + fall);
    }

    private String fall(Figures f) {
        RollUp clean = f.clean();
        return fall(
                now.name(f.scope()),
                f.before().proven(),
                f.after().proven(),
                clean == null ? null : clean.proven());
    }

    /// Why less is proven than before; empty where it is not less. What is less by so little that
    /// the figures are the same stays where it was.
    ///
    /// @param clean had nothing been found; null where nothing was
    static String fall(String framework, double before, double after, @Nullable Double clean) {
        String left = Numbers.percent(after);
        if (after >= before) {
            return "";
        }
        if (left.equals(Numbers.percent(before))) {
            return clean == null || left.equals(Numbers.percent(clean))
                    ? ""
                    : "%s stays at %s; without the exceptions it would be at %s."
                            .formatted(framework, left, Numbers.percent(clean));
        }
        return clean != null && clean >= before
                ? "%s falls because of the exceptions alone: without them it would be at %s."
                        .formatted(framework, Numbers.percent(clean))
                : "%s falls, and not because of the exceptions alone: once it is written, a comparison with the version before names the requirements."
                        .formatted(framework);
    }

    private List<String> own() {
        List<String> all = new ArrayList<>();
        Stream.concat(edits.added().keySet().stream(), edits.changed().stream())
                .forEach(id ->
                        all.add(
                                "%s%s: %s"
                                        .formatted(
                                                id,
                                                edits.added().getOrDefault(id, id).equals(id)
                                                        ? ""
                                                        : " (" + edits.added().get(id) + ")",
                                                String.join(", ", discharged(id)))));
        return all;
    }

    private List<String> adopted() {
        List<String> all = new ArrayList<>();
        edits.adopted().forEach((id, listed) -> all.add(id + ": " + String.join(", ", listed)));
        return all;
    }

    private String next() {
        return edits.edits().isEmpty()
                ? "There is nothing to write."
                : applied
                        ? "Written." + (next.isEmpty() ? "" : " Next: " + next)
                        : "Nothing is written yet. To write it: " + next;
    }

    @Override
    public List<Block> screen() {
        BlockList blocks = new BlockList().line(strong(headline() + "."));
        return (brief ? inBrief(blocks) : told(blocks)).space().paragraph(next()).list();
    }

    @Override
    public Report report(Medium medium) {
        return new Report(
                "Intake of " + list, told(new BlockList().paragraph(headline() + ".")).list());
    }

    // ---- data

    @Override
    public void json(Json json) {
        json.object()
                .field("organisation", now.organisation())
                .field("file", list)
                .field("applied", applied)
                .field("say", headline() + ".")
                .field("decided", review.decided())
                .field("undecided", review.open().stream().map(ListedControl::id).toList())
                .field("skipped", edits.skipped())
                .array("added");
        edits.added()
                .forEach((id, listed) ->
                        json.object()
                                .field("id", id)
                                .field("listed", listed)
                                .field("discharges", discharged(id))
                                .end());
        json.end().field("changed", edits.changed()).array("is");
        edits.adopted()
                .forEach((id, listed) ->
                        json.object().field("id", id).field("listed", List.copyOf(listed)).end());
        json.end();
        AuditReport report = edits.report();
        if (report == null) {
            json.field("report", (String) null);
        } else {
            json.object("report")
                    .field("id", report.id())
                    .field("title", report.title())
                    .field("tests", report.tests().size())
                    .field("say", report(report))
                    .field("proves", proves(report))
                    .array("exceptions");
            excepted(report)
                    .forEach((f, out) ->
                            json.object()
                                    .field("control", f.control().isEmpty() ? null : f.control())
                                    .field(
                                            "requirement",
                                            f.requirement() == null
                                                    ? null
                                                    : f.requirement().toString())
                                    .field("obligations", List.copyOf(out))
                                    .field("note", f.note())
                                    .field("say", takesOut(f, out))
                                    .end());
            json.end().end();
        }
        json.array("frameworks");
        for (Figures f : figures()) {
            json.object()
                    .field("scope", f.scope().toString())
                    .rounded("before", f.before().proven())
                    .rounded("after", f.after().proven());
            if (f.clean() != null) {
                json.rounded("withoutExceptions", f.clean().proven());
            }
            json.field("say", said(f)).end();
        }
        List<String> notes = new ArrayList<>(edits.notes());
        notes.addAll(unshown());
        json.end()
                .field("criteriaWithoutControl", unserved().criteria())
                .field("notes", notes)
                .end();
    }

    @Override
    public void csv(Csv csv) {
        csv.titles("listed,decision,control,discharges");
        edits.added()
                .forEach((id, listed) ->
                        csv.row(listed, "accepted", id, String.join(" ", discharged(id))));
        edits.adopted()
                .forEach((id, listed) ->
                        listed.forEach(
                                l -> csv.row(l, "is", id, String.join(" ", discharged(id)))));
        edits.skipped().forEach(l -> csv.row(l, "skipped", "", ""));
    }
}
