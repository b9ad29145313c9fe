package dev.crosswalk.answers.auditreport;

import static dev.crosswalk.formats.report.Run.name;
import static dev.crosswalk.formats.report.Run.plain;
import static dev.crosswalk.formats.report.Run.quiet;
import static dev.crosswalk.formats.report.Run.strong;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.BlockList;
import dev.crosswalk.answers.Consequences;
import dev.crosswalk.answers.QuestionTerms;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.ResolvedTerms;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.ObligationState;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.RollUp;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.papers.report.Medium;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.edit.Edit;
import dev.crosswalk.programme.standing.ProgrammeAt;
import dev.crosswalk.programme.standing.ReportAside;
import dev.crosswalk.programme.standing.ReportProof;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.words.Numbers;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What an auditor's report proves, what not, and on whom the rest depends: of one that is on
/// record, or of one that is about to be.
///
/// @param situation with the report
/// @param frameworks that are wanted, without the report and with it: over its own days, where a
///   window is wanted that still runs
/// @param running what counts for such windows, a sentence each
/// @param findings what the rules find odd in it
/// @param state whether it is on record, was put there now, or would be
/// @param next the command that writes it; where it is written and a provider's, the one that ties
///   it to a report of ours; else empty
public record AuditReportAnswer(
        Situation situation,
        ReportProof proof,
        List<Consequences.Framework> frameworks,
        List<String> running,
        List<Finding> findings,
        State state,
        String next)
        implements Answer {
    private static final int MOST_NAMED = 12;

    private static final int SHORT = 60;

    /// So many of what nothing speaks of: a gap names all of them.
    private static final int MOST_SILENT = 4;

    public AuditReportAnswer {
        frameworks = List.copyOf(frameworks);
        running = List.copyOf(running);
        findings = List.copyOf(findings);
    }

    /// Where a report stands.
    public enum State {
        ON_RECORD,
        PREVIEW,
        WRITTEN,
        DECLINED
    }

    /// The report on record of an id.
    ///
    /// @param id null where there is only one
    public static AuditReportAnswer show(@Nullable String id, QuestionTerms terms, Sources sources)
            throws Refusal {
        ResolvedTerms resolved = ResolvedTerms.ofProgramme(terms, sources);
        Programme programme = resolved.situation().required();
        List<String> ids = programme.reports().stream().map(AuditReport::id).toList();
        if (ids.isEmpty()) {
            throw Refusal.missing(
                    "report", "no report is on record yet: <?audit-report add> asks for one");
        }
        if (id == null && ids.size() > 1) {
            throw Refusal.of(
                            Code.AMBIGUOUS,
                            "report",
                            "",
                            "several reports are on record. Say which: {among}")
                    .among(ids);
        }
        String wanted = id == null ? ids.getFirst() : id;
        AuditReport report =
                programme.reports().stream()
                        .filter(r -> r.id().equals(wanted))
                        .findFirst()
                        .orElseThrow(() -> Refusal.unknown("report", "report", wanted, ids));
        Programme without =
                programme.toBuilder()
                        .reports(
                                programme.reports().stream()
                                        .filter(r -> !r.id().equals(wanted))
                                        .toList())
                        .build();
        ProgrammeAt now = resolved.situation().now();
        return of(
                resolved.situation(),
                new Consequences(now.edited(without), now, List.of()),
                report,
                State.ON_RECORD);
    }

    /// A report that is about to be put on record, as its cover page was typed.
    public static AuditReportAnswer of(AuditReportRequest request, Sources sources) throws Refusal {
        Programme programme = sources.required();
        AuditReport report =
                CoverReading.of(sources.content(), programme, sources.today(programme).day())
                        .report(request.cover());
        return add(report, request.terms(), sources);
    }

    private static AuditReportAnswer add(AuditReport report, QuestionTerms terms, Sources sources)
            throws Refusal {
        Situation now = ResolvedTerms.ofProgramme(terms, sources).situation();
        Consequences made =
                Consequences.of(
                        now.now(),
                        new Edit.PutReport(report),
                        now.content(),
                        Refusal.of(
                                Code.INVALID,
                                "report",
                                report.id(),
                                "{value} cannot be put on record:"));
        return of(now.of(made.after()), made, report, State.PREVIEW);
    }

    /// @param made what the report makes of the programme
    private static AuditReportAnswer of(
            Situation situation, Consequences made, AuditReport report, State state) {
        return new AuditReportAnswer(
                situation,
                ReportProof.of(made.after(), report),
                made.frameworks(report),
                Consequences.running(made.after(), report, situation::name),
                made.findings(),
                state,
                "");
    }

    /// The same, once it is known what became of it.
    ///
    /// @param command that writes it, or that comes next
    public AuditReportAnswer told(State became, String command) {
        return new AuditReportAnswer(
                situation, proof, frameworks, running, findings, became, command);
    }

    /// The programme with the report.
    public Programme written() {
        return situation.required();
    }

    public AuditReport report() {
        return proof.report();
    }

    // ---- words

    private String cover() {
        AuditReport r = report();
        String by = r.issuer().isEmpty() ? "" : " by " + r.issuer();
        Period covers = r.covers();
        List<AuditReport> held = situation.required().reports();
        return "%s%s on %s%s, issued %s; %s %s"
                .formatted(
                        kind(r.kind()),
                        by,
                        r.scopes().stream().map(situation::name).collect(Collectors.joining(", ")),
                        covers == null ? "" : ", over " + Words.days(covers),
                        r.issuedOn(),
                        isOver() ? "it counted until" : "it counts until",
                        r.countsUntil(held));
    }

    private boolean isOver() {
        return !report().isValidOn(situation.day(), situation.required().reports());
    }

    private static String kind(AuditReport.Kind kind) {
        return switch (kind) {
            case TYPE_1 -> "Type I report";
            case TYPE_2 -> "Type II report";
            case CERTIFICATE -> "Certificate";
            case BRIDGE_LETTER -> "Bridge letter";
            case QUESTIONNAIRE -> "Questionnaire";
        };
    }

    private String counts() {
        List<String> parts = new ArrayList<>();
        int all = proof.criteria().size();
        parts.add(Words.of(proof.count(ReportProof.Says.MET), all) + " criteria met");
        add(parts, ReportProof.Says.IN_PART, "in part");
        add(parts, ReportProof.Says.NOT_MET, "not met");
        add(parts, ReportProof.Says.NOT_SAID, "not said");
        return String.join(", ", parts);
    }

    private void add(List<String> parts, ReportProof.Says says, String words) {
        if (proof.count(says) > 0) {
            parts.add(proof.count(says) + " " + words);
        }
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (Consequences.Framework f : frameworks) {
            RollUp before = f.before().summary();
            RollUp after = f.after().summary();
            rows.add(
                    List.of(
                            f.after().name(),
                            f.after().askedFor(),
                            Numbers.percent(before.proven()),
                            Numbers.percent(after.proven()),
                            Words.of(
                                    after.count(Coverage.FULL),
                                    f.after().gap().verdicts().size())));
        }
        return rows;
    }

    /// Why not as many criteria are full as the report says are met, a sentence for each framework
    /// of it that is wanted.
    private List<String> differing() {
        List<String> all = new ArrayList<>();
        for (Consequences.Framework f : frameworks) {
            List<String> more = new ArrayList<>();
            List<String> whole = new ArrayList<>();
            Set<String> beside = new TreeSet<>();
            List<String> fewer = new ArrayList<>();
            for (Verdict v : f.after().gap().verdicts()) {
                ReportProof.Says says = proof.criteria().get(v.ref());
                boolean isFull = v.coverage() == Coverage.FULL;
                if (says != null && v.applicable() && isFull != (says == ReportProof.Says.MET)) {
                    Set<String> out = proof.beside().get(v.ref());
                    if (isFull && out != null) {
                        whole.add(v.ref().id());
                        beside.addAll(out);
                    } else {
                        (isFull ? more : fewer).add(v.ref().id());
                    }
                }
            }
            if (!whole.isEmpty()) {
                all.add(
                        "Besides the %s met, %s full in %s though an exception bears on %s: %s. Guidance alone names there what the exception takes out (%s), and nothing that is demanded is lost."
                                .formatted(
                                        proof.count(ReportProof.Says.MET),
                                        Words.many(whole.size(), "criterion is", "criteria are"),
                                        f.after().name(),
                                        whole.size() == 1 ? "it" : "them",
                                        Words.some(whole, MOST_NAMED),
                                        Words.some(List.copyOf(beside), MOST_NAMED)));
            }
            if (!more.isEmpty()) {
                all.add(
                        "%s full in %s beyond what this report says is met: something else shows the rest of %s."
                                .formatted(
                                        Words.many(more.size(), "criterion is", "criteria are"),
                                        f.after().name(),
                                        Words.some(more, MOST_NAMED)));
            }
            if (!fewer.isEmpty()) {
                all.add(
                        "%s met by this report and not full in %s, asked for as %s: %s."
                                .formatted(
                                        Words.many(fewer.size(), "criterion is", "criteria are"),
                                        f.after().name(),
                                        f.after().askedFor(),
                                        Words.some(fewer, MOST_NAMED)));
            }
        }
        return all;
    }

    /// What the report says something against, or cannot show.
    private List<String> notProved() {
        List<String> all = new ArrayList<>();
        for (ReportProof.TakenOut e : proof.exceptions()) {
            all.add(exception(e));
        }
        for (AuditReport.Opinion o : report().opinions()) {
            all.add(
                    "%s: the opinion is %s, so the report %s%s"
                            .formatted(
                                    situation.name(o.requirement()),
                                    Words.of(o.opinion()),
                                    o.opinion().denies()
                                            ? "says that it is not met"
                                            : "says nothing of it",
                                    o.note().isEmpty() ? "" : ": " + o.note()));
        }
        Set<String> why = new LinkedHashSet<>();
        for (Consequences.Framework f : frameworks) {
            for (ReportAside aside : f.after().required().aside()) {
                if (aside.report().id().equals(report().id())) {
                    why.add(
                            "%s, asked for as %s: it %s"
                                    .formatted(
                                            f.after().name(), f.after().askedFor(), aside.why()));
                }
            }
        }
        all.addAll(why);
        String close = standsClose();
        if (!close.isEmpty()) {
            all.add(close);
        }
        return all;
    }

    /// What may have failed with what was found, and still counts; empty where nothing does.
    private String standsClose() {
        Set<String> out = new TreeSet<>();
        proof.exceptions().forEach(e -> out.addAll(e.obligations()));
        return out.isEmpty() ? "" : StandsClose.said(report(), situation, situation.now(), out);
    }

    private String exception(ReportProof.TakenOut e) {
        AuditReport.Found f = e.found();
        RequirementRef of = f.requirement();
        List<String> where = new ArrayList<>();
        if (of != null) {
            where.add(situation.name(of));
        }
        if (!f.control().isEmpty()) {
            where.add(f.control());
        }
        String what = where.isEmpty() ? "An exception" : "An exception to " + Words.and(where);
        return what
                + " takes out "
                + (e.obligations().isEmpty()
                        ? "nothing that is known"
                        : Words.many(e.obligations().size(), "obligation", "obligations")
                                + ": "
                                + named(e.obligations()))
                + (f.note().isEmpty() ? "" : ". Found: " + f.note());
    }

    /// `Access rights of employees are withdrawn (acc-removal-leavers)`, so many of them; of more
    /// than two the beginnings.
    private String named(Collection<String> obligations) {
        return obligations.size() > 2
                ? quoted(obligations)
                : String.join(
                        ", ", obligations.stream().map(o -> text(o) + " (" + o + ")").toList());
    }

    /// The beginnings of some obligations, so many of them.
    private String quoted(Collection<String> obligations) {
        return Words.some(
                obligations.stream()
                        .map(o -> "\"" + Words.beginning(text(o), SHORT) + "\"")
                        .toList(),
                MOST_NAMED);
    }

    /// What an obligation says, within a sentence.
    private String text(String obligation) {
        String text = situation.text(obligation);
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    private List<String> others() {
        List<String> all = new ArrayList<>();
        proof.left()
                .forEach((provider, left) -> {
                    Map<String, Set<String>> otherwise = proved(left.obligations());
                    Set<String> open = new LinkedHashSet<>(left.obligations());
                    open.removeAll(otherwise.keySet());
                    if (!open.isEmpty() || otherwise.isEmpty()) {
                        all.add(
                                "%s does %s, which is possible and not proved: %s"
                                        .formatted(
                                                provider,
                                                open.isEmpty() ? "its part" : named(open),
                                                String.join("; ", left.why())));
                    }
                    if (!otherwise.isEmpty()) {
                        all.add(otherwise(provider, otherwise));
                    }
                });
        proof.parts().forEach((provider, part) -> all.addAll(carvedOut(provider, part)));
        report().included().forEach(p -> all.add(p + " is included: its part is in this report"));
        for (AuditReport.UserEntityControl u : report().userEntityControls()) {
            // What our own report expects of whoever relies on it is for our customers to do.
            if (report().isOurs() && u.provider().isEmpty()) {
                continue;
            }
            all.add(
                    "%s expects of you: %s (%s)"
                            .formatted(
                                    u.provider().isEmpty() ? "The report" : u.provider(),
                                    u.text(),
                                    u.control().isEmpty()
                                            ? "no control of yours is named for it"
                                            : u.control()));
        }
        return all;
    }

    /// That nothing is left to a carved-out provider, and what of its criteria our own controls do.
    private List<String> carvedOut(String provider, ReportProof.Part part) {
        List<String> all = new ArrayList<>();
        if (part.isNothing()) {
            all.add(
                    "%s is carved out, but controls of yours that this report tested do all that these criteria ask for. Say what it does: an obligation, by its id or in words, in place of the criterion"
                            .formatted(provider));
        } else if (!proof.left().containsKey(provider)) {
            all.add(provider + " is carved out, and its own report covers it");
        }
        Set<String> beyond = new TreeSet<>(part.theirs());
        beyond.removeAll(demanded());
        if (!beyond.isEmpty()) {
            all.add(
                    "%s does %s too, as was said: no criterion of this report demands that, and where another framework does, its own report or certificate shows it"
                            .formatted(provider, quoted(beyond)));
        }
        if (!part.own().isEmpty() && !part.isNothing()) {
            all.add(
                    "Of the criteria that %s is carved out of, controls of yours that this report tested do %s: that stays in the report, and so does what else of them a tested control of yours is said to do, as badges of your own office"
                            .formatted(provider, named(part.own())));
        }
        return all;
    }

    /// What the criteria of the report demand, with what follows from that.
    private Set<String> demanded() {
        List<String> all = new ArrayList<>();
        proof.criteria()
                .keySet()
                .forEach(ref -> situation.crosswalk().demands(ref).forEach(o -> all.add(o.id())));
        return Set.copyOf(situation.crosswalk().given(all));
    }

    /// What something else proves of some obligations, with all that does.
    private Map<String, Set<String>> proved(Collection<String> obligations) {
        Map<String, Set<String>> proved = new LinkedHashMap<>();
        situation
                .crosswalk()
                .states(situation.now().controls().posture(), obligations)
                .forEach((obligation, state) -> {
                    if (state instanceof ObligationState.Satisfied(Set<String> by)) {
                        proved.put(obligation, by);
                    }
                });
        return proved;
    }

    /// `Tarn Cloud does cont-backup-performed too, and AVL-14.1 proves that`
    private String otherwise(String provider, Map<String, Set<String>> proved) {
        Set<String> by = new TreeSet<>();
        proved.values().forEach(labels -> labels.forEach(l -> by.add(situation.reason(l))));
        return "%s does %s too, and that is proved by something else: %s"
                .formatted(
                        provider, named(proved.keySet()), Words.some(List.copyOf(by), MOST_NAMED));
    }

    /// The requirements of the wanted frameworks of which nothing is shown.
    private List<String> silent() {
        List<String> all = new ArrayList<>();
        for (Consequences.Framework f : frameworks) {
            List<String> none =
                    f.after().gap().verdicts().stream()
                            .filter(v -> v.applicable() && v.coverage() == Coverage.NONE)
                            .map(Verdict::ref)
                            .map(RequirementRef::id)
                            .toList();
            if (!none.isEmpty()) {
                all.add(
                        "%s: %s with nothing yet, from this report or anything else: %s"
                                .formatted(
                                        f.after().name(),
                                        Words.many(none.size(), "requirement", "requirements"),
                                        Words.some(none, MOST_SILENT)));
            }
        }
        return all;
    }

    private BlockList told(BlockList blocks) {
        blocks.heading("What it proves")
                .paragraph(counts() + ".")
                .table(
                        "Frameworks wanted",
                        List.of("framework", "asked for", "without it", "with it", "full"),
                        rows());
        differing().forEach(blocks::paragraph);
        running.forEach(blocks::paragraph);
        List<String> not = notProved();
        blocks.section("What it does not prove", not)
                .section("On whom the rest depends", others())
                .section("What nothing speaks of", silent())
                .section("Lint says", findings.stream().map(Finding::message).toList());
        if (not.isEmpty()) {
            blocks.paragraph("It has no exception, and its opinion is unqualified.");
        }
        return blocks;
    }

    private String end() {
        return switch (state) {
            case ON_RECORD -> "";
            case PREVIEW -> "Nothing is written yet. To write it: " + next;
            case WRITTEN ->
                    "Written to attestations.yaml." + (next.isEmpty() ? "" : " " + linked());
            case DECLINED -> "Nothing was written.";
        };
    }

    private String linked() {
        AuditReport ours = leavingOut();
        return "It is about %s, and counts for you once %s and one of you has read it: %s"
                .formatted(
                        report().about(),
                        ours == null
                                ? "a report of yours that leaves "
                                        + report().about()
                                        + " out names it"
                                : ours.id() + " names it",
                        next);
    }

    /// The last of our reports that leaves out whom this one is about; null where none does.
    public @Nullable AuditReport leavingOut() {
        return situation.required().reports().stream()
                .filter(r ->
                        r.isOurs()
                                && r.carvedOut().stream().anyMatch(c -> c.isOf(report().about())))
                .max(Comparator.comparing(AuditReport::issuedOn))
                .orElse(null);
    }

    /// For a person who was shown all of it already, in what became of it.
    public Answer briefly() {
        return new Brief(this);
    }

    private record Brief(AuditReportAnswer of) implements Answer {
        @Override
        public List<Block> screen() {
            return new BlockList().paragraph(of.end()).list();
        }

        @Override
        public void json(Json json) {
            of.json(json);
        }

        @Override
        public void csv(Csv csv) {
            of.csv(csv);
        }

        @Override
        public Report report(Medium medium) {
            return of.report(medium);
        }
    }

    @Override
    public List<Block> screen() {
        return end().isEmpty()
                ? shown()
                : new BlockList().addAll(shown()).space().paragraph(end()).list();
    }

    /// All but what became of it.
    public List<Block> shown() {
        return told(new BlockList()
                        .line(
                                strong("Audit report"),
                                plain("  "),
                                name(report().id()),
                                plain("  " + report().title()))
                        .line(quiet(cover()))
                        .space())
                .list();
    }

    @Override
    public Report report(Medium medium) {
        return new Report(
                report().title(),
                told(new BlockList().paragraph(cover() + "."))
                        .table("Criteria", List.of("criterion", "what it says"), criteria())
                        .list());
    }

    private List<List<String>> criteria() {
        return proof.criteria().entrySet().stream()
                .map(e -> List.of(e.getKey().toString(), Words.of(e.getValue())))
                .toList();
    }

    @Override
    public void json(Json json) {
        AuditReport r = report();
        json.object()
                .field("organisation", situation.organisation())
                .field("state", Words.of(state))
                .field("id", r.id())
                .field("title", r.title())
                .field("kind", Words.of(r.kind()))
                .field("issuer", r.issuer())
                .field("scopes", r.scopes().stream().map(Scope::toString).toList());
        Period covers = r.covers();
        if (covers == null) {
            json.field("covers", (String) null);
        } else {
            json.object("covers")
                    .field("from", covers.from().toString())
                    .field("to", covers.to().toString())
                    .end();
        }
        json.field("issuedOn", r.issuedOn().toString())
                .field("countsUntil", r.countsUntil(situation.required().reports()).toString())
                .field("counts", situation.now().counts(r))
                .array("frameworks");
        for (Consequences.Framework f : frameworks) {
            json.object()
                    .field("framework", f.after().scope().toString())
                    .field("askedFor", f.after().askedFor())
                    .rounded("without", f.before().summary().proven())
                    .rounded("with", f.after().summary().proven())
                    .field("full", f.after().summary().count(Coverage.FULL))
                    .end();
        }
        json.end().array("criteria");
        proof.criteria()
                .forEach((ref, says) ->
                        json.object()
                                .field("requirement", ref.toString())
                                .field("says", Words.of(says))
                                .end());
        json.end().array("exceptions");
        for (ReportProof.TakenOut e : proof.exceptions()) {
            RequirementRef of = e.found().requirement();
            json.object()
                    .field("control", e.found().control())
                    .field("requirement", of == null ? null : of.toString())
                    .field("obligations", List.copyOf(e.obligations()))
                    .field("note", e.found().note())
                    .end();
        }
        json.end()
                .field("notProved", notProved())
                .field("running", running)
                .field("dependsOn", others())
                .field("silent", silent())
                .field("findings", findings.stream().map(Finding::message).toList())
                .end();
    }

    @Override
    public void csv(Csv csv) {
        csv.titles("criterion,says");
        criteria().forEach(row -> csv.row((Object[]) row.toArray(String[]::new)));
    }
}
