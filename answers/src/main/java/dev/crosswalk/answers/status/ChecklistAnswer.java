package dev.crosswalk.answers.status;

import static dev.crosswalk.formats.report.Run.name;
import static dev.crosswalk.formats.report.Run.plain;
import static dev.crosswalk.formats.report.Run.quiet;
import static dev.crosswalk.formats.report.Run.strong;

import dev.crosswalk.answers.AlteredJson;
import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.BlockList;
import dev.crosswalk.answers.Dialect;
import dev.crosswalk.answers.QuestionTerms;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.ResolvedTerms;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.SummaryJson;
import dev.crosswalk.answers.UnheldRoles;
import dev.crosswalk.answers.WindowJson;
import dev.crosswalk.answers.plan.AuditDay;
import dev.crosswalk.answers.plan.KeptDay;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.RollUp;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.papers.report.Medium;
import dev.crosswalk.programme.checklist.Checklist;
import dev.crosswalk.programme.checklist.ToDo;
import dev.crosswalk.programme.checklist.ToDoWords;
import dev.crosswalk.programme.gate.GateWords;
import dev.crosswalk.programme.gate.GatesAhead;
import dev.crosswalk.programme.gate.Milestone;
import dev.crosswalk.programme.gate.StageOneRead;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.words.FactWords;
import dev.crosswalk.programme.words.GuidanceWords;
import dev.crosswalk.programme.words.LeaningWords;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is left before an audit, in every format.
///
/// @param inReach whether it is in reach by the day that was asked for
/// @param isWanted whether the programme says how it is judged
public record ChecklistAnswer(
        Situation now,
        Scope scope,
        AuditDay.Said inReach,
        boolean isWanted,
        Checklist checklist,
        Dialect dialect)
        implements Answer {
    public static final List<String> FAIL_ON = List.of("open");

    public static ChecklistAnswer of(ChecklistRequest request, Sources sources) throws Refusal {
        QuestionTerms terms =
                QuestionTerms.ofProgramme(request.trust(), request.asOf(), request.knownAt());
        ResolvedTerms inquiry = ResolvedTerms.ofProgramme(terms, sources);
        Situation now = inquiry.situation();
        Scope scope = inquiry.wants().one(request.want());
        AuditDay by =
                request.by() == null
                        ? KeptDay.audit(now.about(List.of(scope))).orElse(null)
                        : request.by();
        Checklist all =
                Checklist.of(
                        now,
                        now.now().standing(scope.edition()),
                        scope,
                        StageOneRead.of(now, scope.edition(), day(by, scope)).orElse(null));
        return new ChecklistAnswer(
                now,
                scope,
                by == null
                        ? AuditDay.Said.NOTHING
                        : by.said(terms, List.of(scope.toString()), sources),
                now.required().wanted(scope.edition()).isPresent(),
                GatesAhead.of(now, scope.edition()).map(all::before).orElse(all),
                sources.dialect());
    }

    /// The day of the audit that is asked about, where that is of the scope's edition.
    private static @Nullable LocalDate day(@Nullable AuditDay by, Scope scope) {
        return by == null || (by.edition() != null && !by.edition().equals(scope.edition()))
                ? null
                : by.day();
    }

    private static final int NAMED = 6;
    private static final Run BOX = new Run.Symbol("☐", "[ ]", Run.Style.PLAIN);
    private static final Run NO_BOX = new Run.Symbol(" ", "   ", Run.Style.PLAIN);
    private static final List<String> SHEET =
            List.of(
                    "Control",
                    "What is left",
                    "Who",
                    "By when",
                    "When it counts",
                    "Requirements",
                    "Gates");

    private static final List<String> HEADER =
            List.of("Control", "What is left", "Requirements", "Who", "By when");

    private List<ToDo> items() {
        return checklist.items();
    }

    /// Some of the items, under a heading.
    private record Group(String heading, List<ToDo> items) {}

    /// What an auditor found, then what helps to pass the next gates, then what else is left, of
    /// each kind; none is empty.
    private List<Group> groups() {
        List<Group> all = new ArrayList<>();
        Milestone next = checklist.next();
        all.add(new Group(heading(ToDo.Kind.EXCEPTED), excepted()));
        if (next != null) {
            all.add(
                    new Group(
                            firstHeading(next),
                            items().stream()
                                    .filter(i -> !i.gates().isEmpty() && !isExcepted(i))
                                    .toList()));
        }
        for (ToDo.Kind kind : ToDo.Kind.values()) {
            all.add(
                    new Group(
                            heading(kind),
                            items().stream()
                                    .filter(i -> i.gates().isEmpty() && i.kind() == kind)
                                    .filter(i -> !isExcepted(i))
                                    .toList()));
        }
        return all.stream().filter(g -> !g.items().isEmpty()).toList();
    }

    private List<ToDo> excepted() {
        return items().stream().filter(ChecklistAnswer::isExcepted).toList();
    }

    private static boolean isExcepted(ToDo item) {
        return item.kind() == ToDo.Kind.EXCEPTED;
    }

    private static String firstHeading(Milestone next) {
        return "First, before " + GateWords.of(next);
    }

    /// `for the gate context known`
    private static String gates(ToDo item) {
        return (item.gates().size() == 1 ? "for the gate " : "for the gates ")
                + Words.and(item.gates().stream().map(g -> g.replace('-', ' ')).toList());
    }

    private long left() {
        return items().stream().filter(i -> i.kind() != ToDo.Kind.EXPLAIN).count();
    }

    @Override
    public boolean failsOn(Set<String> named) {
        return named.contains("open") && left() > 0;
    }

    private String asked() {
        return FactWords.toShow(checklist.standing().question(), checklist.standing().window())
                + (isWanted ? "" : " (the programme does not say)");
    }

    private String heading(ToDo.Kind kind) {
        Period past = checklist.pastWindow();
        if (kind == ToDo.Kind.COMING && past != null) {
            return "Can still be done in time for the window to " + past.to();
        }
        Period missed = checklist.tooLateFor(kind);
        return ToDoWords.heading(kind)
                + (missed == null
                        ? ""
                        : ": too late for the window to " + missed.to() + ", in time for the next");
    }

    private String sums() {
        RollUp sum = checklist.gap().summary();
        return sum.count(Coverage.FULL)
                + " of "
                + Words.many(sum.applicable(), "requirement", "requirements")
                + " full"
                + LeaningWords.withWord(sum)
                + "; "
                + Words.many((int) left(), "thing", "things")
                + " left to do"
                + (left() == items().size()
                        ? ""
                        : ", " + (items().size() - left()) + " to explain to the auditor");
    }

    /// Requirements without their edition, which the title names.
    private static String refs(List<RequirementRef> refs, int most) {
        return Words.some(refs.stream().map(RequirementRef::id).toList(), most);
    }

    // ---- formats

    @Override
    public List<Block> screen() {
        BlockList blocks = new BlockList();
        blocks.add(
                new Block.Entry(
                                0,
                                strong("Checklist"),
                                plain("  "),
                                name(scope.toString()),
                                plain("  "),
                                plain(now.organisation()))
                        .hang(0)
                        .right(plain("as of " + now.asOf())));
        inReach.addTo(blocks);
        blocks.line(quiet("to be shown: " + asked())).altered(now).paragraph(sums());
        checklist.cautions().forEach(words -> blocks.line(plain(words)));
        unheld().sentence(dialect).ifPresent(words -> blocks.line(plain(words)));
        int n = 0;
        for (Group group : groups()) {
            blocks.space().line(strong(group.heading()), plain("  " + group.items().size()));
            for (ToDo item : group.items()) {
                n++;
                item(blocks, n, item);
            }
        }
        if (items().isEmpty()) {
            blocks.space().line(Run.of(Run.Style.GOOD, "Nothing is left to do."));
        }
        guidance(blocks);
        return blocks.list();
    }

    private String guidanceHeading() {
        return Words.capital(GuidanceWords.plural(now.edition(scope.edition()))) + " that are open";
    }

    /// Under each requirement the guidance on it that is open.
    private void guidance(BlockList blocks) {
        List<Verdict> open = checklist.openGuidance();
        if (open.isEmpty()) {
            return;
        }
        blocks.space().line(strong(guidanceHeading()), plain("  " + open.size()));
        GuidanceWords.sums(now.edition(scope.edition()), checklist.gap().guidance())
                .ifPresent(words -> blocks.line(quiet(words)));
        for (Verdict v : checklist.gap().verdicts()) {
            List<Verdict> ofIt =
                    checklist.gap().guidance(v).stream().filter(open::contains).toList();
            if (!ofIt.isEmpty()) {
                blocks.add(
                        new Block.Entry(
                                4, name(v.ref().id()), plain(" " + v.requirement().title())));
            }
            for (Verdict g : ofIt) {
                blocks.add(
                        new Block.Entry(4, name(g.ref().id()), plain(" " + g.requirement().title()))
                                .lead(BOX, plain(" "))
                                .right(plain(share(g))));
            }
        }
    }

    private static String share(Verdict v) {
        return v.decomposed()
                ? v.covered().size() + " of " + v.demanded() + LeaningWords.onWord(v)
                : "";
    }

    private void item(BlockList blocks, int n, ToDo item) {
        String number = " ".repeat(Math.max(0, 3 - Integer.toString(n).length())) + n + " ";
        String due = item.due() == null ? "" : "due " + item.due();
        String owner = item.owner();
        String right = owner.isEmpty() || due.isEmpty() ? owner + due : owner + ", " + due;
        boolean mendable = item.kind() != ToDo.Kind.EXPLAIN;
        blocks.add(
                new Block.Entry(0, name(item.about()), plain(" " + item.title()))
                        .lead(plain(number), mendable ? BOX : NO_BOX, plain(" "))
                        .right(plain(right)));
        below(blocks, plain(item.what()));
        if (!item.gates().isEmpty()) {
            below(blocks, quiet(gates(item)));
        }
        if (!item.serves().isEmpty()) {
            below(blocks, quiet("for " + refs(item.serves(), NAMED)));
        }
    }

    /// The roles that something here is of and that nobody holds.
    private UnheldRoles unheld() {
        return UnheldRoles.of(now, items().stream().map(ToDo::owner).toList());
    }

    private static void below(BlockList blocks, Run words) {
        blocks.add(new Block.Entry(4, words).lead(NO_BOX, plain(" ")));
    }

    @Override
    public void json(Json json) {
        json.object()
                .field("organisation", now.organisation())
                .field("want", scope.toString())
                .field("asOf", now.now().asOf().toString())
                .field("knownAt", now.now().knownAt().toString())
                .field("contentVersion", now.contentVersion());
        AlteredJson.write(json, now);
        if (!inReach.sentence().isEmpty()) {
            json.field("inReach", inReach.sentence());
        }
        json.field("assurance", Words.of(checklist.standing().question()));
        WindowJson.write(json, checklist.standing().window());
        SummaryJson.write(json, checklist.gap());
        Milestone next = checklist.next();
        json.field("next", next == null ? null : Words.of(next.before()))
                .field("left", (int) left())
                .array("items");
        for (ToDo item : items()) {
            json.object()
                    .field("kind", Words.of(item.kind()))
                    .field("about", item.about())
                    .field("title", item.title())
                    .field("what", item.what())
                    .field("requirements", item.serves().stream().map(Object::toString).toList())
                    .field("open", item.open().stream().map(Object::toString).toList())
                    .field("obligations", item.obligations())
                    .field("gates", item.gates())
                    .field("owner", item.owner())
                    .field("due", item.due() == null ? null : item.due().toString())
                    .end();
        }
        json.end().field("unheldRoles", unheld().roles()).array("guidance");
        for (Verdict v : checklist.openGuidance()) {
            json.object()
                    .field("id", v.ref().id())
                    .field("title", v.requirement().title())
                    .field("coverage", Words.of(v.coverage()))
                    .rounded("proven", v.proven())
                    .rounded("possible", v.possible())
                    .field("missing", v.missing())
                    .end();
        }
        json.end().end();
    }

    @Override
    public void csv(Csv csv) {
        csv.titles("kind,about,title,what,requirements,open,owner,due,obligations,gates");
        for (ToDo item : items()) {
            csv.row(
                    Words.of(item.kind()),
                    item.about(),
                    item.title(),
                    item.what(),
                    String.join(" ", item.serves().stream().map(Object::toString).toList()),
                    String.join(" ", item.open().stream().map(Object::toString).toList()),
                    item.owner(),
                    Words.iso(item.due()),
                    String.join(" ", item.obligations()),
                    String.join(" ", item.gates()));
        }
    }

    private List<String> row(ToDo item) {
        return List.of(
                (item.about() + " " + item.title()).strip(),
                item.what(),
                String.join(", ", item.gates()),
                item.owner(),
                Words.iso(item.due()));
    }

    @Override
    public Report report(Medium medium) {
        BlockList blocks = new BlockList();
        inReach.addTo(blocks);
        blocks.bullets(
                        List.of(
                                "Organisation: " + now.organisation(),
                                "As of: " + now.asOf(),
                                "To be shown: " + asked(),
                                "Content version: " + now.contentVersion()))
                .altered(now)
                .paragraph(sums() + ".");
        checklist.cautions().forEach(blocks::paragraph);
        unheld().sentence(dialect).ifPresent(blocks::paragraph);
        if (medium == Medium.SHEETS) {
            blocks.titledTable("Checklist", SHEET, sheet());
        } else {
            lists(blocks);
        }
        List<Verdict> open = checklist.openGuidance();
        if (!open.isEmpty()) {
            blocks.titledTable(
                    guidanceHeading(),
                    List.of("Id", "Title", "Coverage", "Proven"),
                    open.stream()
                            .map(v ->
                                    List.of(
                                            v.ref().id(),
                                            v.requirement().title(),
                                            Words.spoken(v.coverage()),
                                            share(v)))
                            .toList());
        }
        return new Report("Checklist: " + scope, blocks.list());
    }

    /// All that is left in one list, to be sorted and filtered.
    private List<List<String>> sheet() {
        List<List<String>> rows = new ArrayList<>();
        for (Group group : groups()) {
            group.items().forEach(item -> rows.add(sheetRow(group.heading(), item)));
        }
        return rows;
    }

    private List<String> sheetRow(String group, ToDo item) {
        return List.of(
                (item.about() + " " + item.title()).strip(),
                item.what(),
                item.owner(),
                Words.iso(item.due()),
                group,
                refs(item.serves(), Integer.MAX_VALUE),
                String.join(", ", item.gates()));
    }

    private void lists(BlockList blocks) {
        Milestone next = checklist.next();
        for (Group group : groups()) {
            boolean isForGates = next != null && group.heading().equals(firstHeading(next));
            blocks.titledTable(
                    group.heading(),
                    isForGates
                            ? List.of("Control", "What is left", "Gates", "Who", "By when")
                            : HEADER,
                    group.items().stream().map(i -> isForGates ? row(i) : served(i)).toList());
        }
    }

    private static List<String> served(ToDo item) {
        return List.of(
                item.about() + " " + item.title(),
                item.what(),
                refs(item.serves(), Integer.MAX_VALUE),
                item.owner(),
                Words.iso(item.due()));
    }
}
