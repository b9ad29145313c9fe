package dev.crosswalk.programme.report;

import static dev.crosswalk.programme.report.Cells.cell;
import static dev.crosswalk.programme.report.Cells.column;
import static dev.crosswalk.programme.report.Cells.number;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.operation.Occurrence;
import dev.crosswalk.engine.operation.Operation;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.formats.report.Tone;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.standing.AtHand;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.Standing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The adopted controls as tables and one by one.
final class ControlMatrix {
    private static final int MOST_EVIDENCE = 4;

    private final Situation situation;
    private final Standing standing;

    /// By scope: those wanted first, then those held, then every other edition.
    private final Map<Scope, Map<String, Set<String>>> demanded = new LinkedHashMap<>();

    /// How many of them are wanted or held.
    private final int near;

    ControlMatrix(Situation situation, Standing standing) {
        this.situation = situation;
        this.standing = standing;
        Set<String> editions = new LinkedHashSet<>();
        situation.targets().forEach(t -> add(editions, t.scope()));
        situation.held().forEach(s -> add(editions, s));
        near = demanded.size();
        for (FrameworkEdition e : situation.content().library().editions()) {
            if (!Shared.demanded(situation, Scope.of(e.id())).isEmpty()) {
                add(editions, Scope.of(e.id()));
            }
        }
    }

    private void add(Set<String> editions, Scope scope) {
        if (editions.add(scope.edition())) {
            demanded.put(scope, Shared.demanded(situation, scope));
        }
    }

    private static Set<String> served(ControlStanding c, Map<String, Set<String>> demanded) {
        Set<String> served = new LinkedHashSet<>();
        Set<String> discharges = Set.copyOf(c.adoption().control().discharges());
        demanded.forEach((o, refs) -> {
            if (discharges.contains(o)) {
                served.addAll(refs);
            }
        });
        return served;
    }

    private List<Scope> nearScopes() {
        return demanded.keySet().stream().limit(near).toList();
    }

    private static String anchor(ControlStanding c) {
        return Cells.anchor("control", c.id());
    }

    // ---- tables

    /// The matrix as a page has room for it; the rest is in [#details].
    Block table() {
        List<Block.Column> columns =
                new ArrayList<>(
                        List.of(
                                column("Control", 9),
                                column("Title", 27),
                                column("Owner", 17),
                                column("State", 21),
                                column("Cadence", 14),
                                column("Evidence fresh until", 13),
                                column("Over the window", 19)));
        nearScopes().forEach(s -> columns.add(column(situation.name(s), 26)));
        List<List<Block.Cell>> rows = new ArrayList<>();
        for (ControlStanding c : standing.controls()) {
            List<Block.Cell> row =
                    new ArrayList<>(
                            Cells.row(
                                    Cells.link(c.id(), anchor(c)),
                                    cell(c.title()),
                                    cell(c.owner()),
                                    States.cell(c),
                                    cell(Words.cadence(c.adoption().cadence())),
                                    cell(Words.iso(c.freshUntil())),
                                    window(c)));
            nearScopes()
                    .forEach(s ->
                            row.add(
                                    cell(
                                            String.join(
                                                    ", ",
                                                    served(
                                                            c,
                                                            demanded.getOrDefault(s, Map.of()))))));
            rows.add(row);
        }
        return new Block.Table("Controls", columns, rows);
    }

    private static Block.Cell window(ControlStanding c) {
        Operation o = c.operation();
        if (o == null || o.looked() == null) {
            return cell("not in place");
        }
        if (o.occurrences().isEmpty()) {
            return cell("nothing was due");
        }
        int late = o.with(Occurrence.Status.LATE).size();
        String text =
                o.done()
                        + " of "
                        + o.occurrences().size()
                        + " done"
                        + (late == 0 ? "" : ", " + late + " late")
                        + (o.missing() == 0 ? "" : ", " + o.missing() + " missing");
        return new Block.Cell(
                text, o.missing() > 0 ? Tone.BAD : late > 0 ? Tone.PARTLY : Tone.NONE);
    }

    /// Every column.
    Block sheet() {
        List<Block.Column> columns =
                new ArrayList<>(
                        List.of(
                                column("Control", 9),
                                column("Title", 26),
                                column("Domain", 12),
                                column("Objective", 40),
                                column("Owner", 16),
                                column("State", 20),
                                column("Cadence", 14),
                                column("Test of design", 50),
                                column("Test of operation", 50),
                                column("Evidence at hand", 34),
                                column("Evidence wanted", 30),
                                column("Fresh until", 12),
                                number("Expected", 9),
                                number("Done", 8),
                                number("Late", 8),
                                number("Missing", 8),
                                column("Documents", 24),
                                column("Exceptions in force", 16)));
        demanded.keySet().forEach(s -> columns.add(column(situation.name(s), 24)));
        List<List<Block.Cell>> rows = new ArrayList<>();
        for (ControlStanding c : standing.controls()) {
            rows.add(sheetRow(c));
        }
        return new Block.Table("Controls", columns, rows);
    }

    private List<Block.Cell> sheetRow(ControlStanding c) {
        Control k = c.adoption().control();
        Operation o = c.operation();
        List<Block.Cell> row =
                new ArrayList<>(
                        Cells.row(
                                Cells.strong(c.id()),
                                cell(c.title()),
                                cell(k.domain()),
                                cell(k.objective()),
                                cell(c.owner()),
                                States.cell(c),
                                cell(Words.cadence(c.adoption().cadence())),
                                cell(k.testOfDesign()),
                                cell(k.testOfOperation()),
                                Cells.lines(fresh(c)),
                                Cells.lines(
                                        k.evidence().stream().map(ControlMatrix::wanted).toList()),
                                cell(Words.iso(c.freshUntil()))));
        row.add(o == null ? Block.Cell.EMPTY : cell(o.occurrences().size()));
        row.add(o == null ? Block.Cell.EMPTY : cell(o.done()));
        row.add(o == null ? Block.Cell.EMPTY : cell(o.with(Occurrence.Status.LATE).size()));
        row.add(o == null ? Block.Cell.EMPTY : cell(o.missing()));
        row.add(Cells.lines(documents(k)));
        row.add(
                cell(
                        String.join(
                                ", ",
                                c.accepted().stream().map(Programme.Deviation::id).toList())));
        demanded.forEach((s, of) -> row.add(cell(String.join(", ", served(c, of)))));
        return row;
    }

    private static String evidence(AtHand e) {
        return e.id()
                + (e.population() ? ", population, " : ", " + words(e.kind()) + ", ")
                + Words.days(e.proves())
                + ", fresh until "
                + e.freshUntil()
                + result(e);
    }

    private static String result(AtHand e) {
        Programme.Result result = e.result();
        if (result == null) {
            return "";
        }
        return switch (result) {
            case PASS -> ", passed";
            case FAIL -> ", failed";
            case INCONCLUSIVE -> ", did not work";
        };
    }

    /// `access request ticket` of `access-request-ticket`.
    private static String words(String kind) {
        return kind.replace('-', ' ');
    }

    private List<String> documents(Control control) {
        return titles(control.documents());
    }

    private List<String> titles(List<String> documents) {
        return documents.stream().map(situation.content().controls()::documentTitle).toList();
    }

    private static String wanted(Control.EvidenceWanted wanted) {
        return words(wanted.kind())
                + (wanted.population() ? " (all of them)" : "")
                + ", fresh for "
                + Words.many(wanted.freshDays(), "day", "days");
    }

    Block evidence() {
        List<List<Block.Cell>> rows = new ArrayList<>();
        for (ControlStanding c : standing.controls()) {
            for (AtHand e : c.atHand()) {
                rows.add(
                        Cells.row(
                                cell(c.id()),
                                cell(e.id()),
                                cell(e.population() ? "population" : words(e.kind())),
                                cell(Words.iso(e.proves().from())),
                                cell(Words.iso(e.proves().to())),
                                cell(Words.iso(e.receivedAt())),
                                fresh(e),
                                cell(result(e).replace(", ", ""))));
            }
        }
        return new Block.Table(
                "Evidence",
                List.of(
                        column("Control", 10),
                        column("Evidence", 16),
                        column("Kind", 26),
                        column("Proves from", 12),
                        column("Proves to", 12),
                        column("Received", 12),
                        column("Fresh until", 14),
                        column("Result", 12)),
                rows);
    }

    private Block.Cell fresh(AtHand e) {
        boolean counts = !e.freshUntil().isBefore(standing.asOf());
        return new Block.Cell(e.freshUntil().toString(), counts ? Tone.NONE : Tone.QUIET);
    }

    Block occurrences() {
        List<List<Block.Cell>> rows = new ArrayList<>();
        for (ControlStanding c : standing.controls()) {
            if (c.operation() != null) {
                c.operation().occurrences().forEach(o -> rows.add(occurrence(c, o)));
            }
        }
        return new Block.Table(
                "Occurrences",
                List.of(
                        column("Control", 10),
                        column("Occurrence", 26),
                        column("Due", 12),
                        column("On time until", 13),
                        column("Done", 12),
                        column("Status", 12),
                        column("Shown by", 24)),
                rows);
    }

    private static List<Block.Cell> occurrence(ControlStanding c, Occurrence o) {
        return Cells.row(
                cell(c.id()),
                cell(o.name().replace("/", " to ")),
                cell(Words.iso(o.due())),
                cell(Words.iso(o.lastOnTime())),
                cell(Words.iso(o.doneOn())),
                status(o),
                cell(o.shownBy() == null ? "" : o.shownBy()));
    }

    private static Block.Cell status(Occurrence o) {
        return switch (o.status()) {
            case ON_TIME -> new Block.Cell("On time", Tone.GOOD);
            case LATE -> new Block.Cell("Late", Tone.PARTLY);
            case MISSING -> new Block.Cell("Missing", Tone.BAD);
            case OPEN -> new Block.Cell("Open", Tone.QUIET);
        };
    }

    // ---- one by one

    Block details(ControlStanding c) {
        Control k = c.adoption().control();
        List<Block> blocks = new ArrayList<>();
        String about = k.objective().isEmpty() ? k.description() : k.objective();
        if (!about.isEmpty()) {
            blocks.add(new Block.Paragraph(Run.emphasis(about)));
        }
        blocks.add(new Block.Paragraph(facts(c)));
        labelled(blocks, "Test of design", k.testOfDesign());
        labelled(blocks, "Test of operation", k.testOfOperation());
        labelled(
                blocks,
                "Evidence wanted",
                String.join("; ", k.evidence().stream().map(ControlMatrix::wanted).toList()));
        blocks.addAll(atHand(c));
        blocks.addAll(operated(c));
        c.accepted().forEach(d -> blocks.add(exception(d)));
        demanded.forEach((s, of) ->
                labelled(blocks, "Serves " + situation.name(s), String.join(", ", served(c, of))));
        return new Block.Details(
                List.of(
                        Run.strong(c.id() + " " + c.title()),
                        Run.plain("  " + States.tone(c).symbol() + " " + States.spoken(c))),
                blocks,
                anchor(c));
    }

    private static void labelled(List<Block> blocks, String label, String text) {
        if (!text.isEmpty()) {
            blocks.add(new Block.Paragraph(Run.strong(label + ". "), Run.plain(text)));
        }
    }

    private List<Run> facts(ControlStanding c) {
        List<String> facts = new ArrayList<>();
        facts.add("Owner: " + (c.owner().isEmpty() ? "nobody is named" : c.owner()));
        facts.add("cadence: " + Words.cadence(c.adoption().cadence()));
        if (c.adoption().implementedOn() != null) {
            facts.add("in place since " + c.adoption().implementedOn());
        }
        if (!c.adoption().control().documents().isEmpty()) {
            facts.add(
                    "described by "
                            + String.join(", ", documents(c.adoption().control()))
                            + (c.unapproved().isEmpty()
                                    ? ""
                                    : " (not approved: "
                                            + String.join(", ", titles(c.unapproved()))
                                            + ")"));
        }
        return List.of(Run.plain(String.join("; ", facts) + "."));
    }

    private List<Block> atHand(ControlStanding c) {
        List<String> fresh = fresh(c);
        List<Block> blocks = new ArrayList<>();
        if (fresh.isEmpty()) {
            labelled(blocks, "Evidence at hand", "None.");
        } else {
            blocks.add(new Block.Paragraph(Run.strong("Evidence at hand")));
            blocks.add(Cells.plain(fresh));
        }
        return blocks;
    }

    /// What counts, the latest first, as far as it helps; of the rest how much there is. A workbook
    /// has a sheet with all of it.
    private List<String> fresh(ControlStanding c) {
        List<AtHand> all = c.atHand().reversed();
        List<AtHand> counts =
                all.stream().filter(e -> !e.freshUntil().isBefore(standing.asOf())).toList();
        List<String> lines = new ArrayList<>();
        counts.stream().limit(MOST_EVIDENCE).map(ControlMatrix::evidence).forEach(lines::add);
        int more = counts.size() - lines.size();
        if (more > 0) {
            lines.add(more + " more that " + (more == 1 ? "counts" : "count"));
        }
        int old = all.size() - counts.size();
        if (old > 0) {
            lines.add(old + " that no longer " + (old == 1 ? "counts" : "count"));
        }
        return lines;
    }

    private static List<Block> operated(ControlStanding c) {
        Operation o = c.operation();
        List<Block> blocks = new ArrayList<>();
        if (o == null || o.looked() == null) {
            return blocks;
        }
        labelled(blocks, "Over the window", Words.capital(operated(o)) + ".");
        List<String> odd = new ArrayList<>();
        for (Occurrence occurrence : o.occurrences()) {
            switch (occurrence.status()) {
                case LATE ->
                        odd.add(
                                "Late: "
                                        + occurrence.name()
                                        + ", due "
                                        + occurrence.due()
                                        + ", done "
                                        + occurrence.doneOn());
                case MISSING ->
                        odd.add(
                                "Missing: "
                                        + occurrence.name().replace("/", " to ")
                                        + ", due "
                                        + occurrence.due());
                case ON_TIME, OPEN -> {}
            }
        }
        if (!odd.isEmpty()) {
            blocks.add(Cells.plain(odd));
        }
        return blocks;
    }

    private static String operated(Operation o) {
        return o.occurrences().size()
                + " expected, "
                + o.done()
                + " done, "
                + o.with(Occurrence.Status.LATE).size()
                + " of them late, "
                + o.missing()
                + " missing, "
                + o.with(Occurrence.Status.OPEN).size()
                + " still open";
    }

    private static Block exception(Programme.Deviation d) {
        return new Block.Callout(
                Tone.PARTLY,
                Run.strong("Exception " + d.id() + ". "),
                Run.plain(
                        d.reason()
                                + " Accepted by "
                                + d.acceptedBy()
                                + " on "
                                + d.acceptedOn()
                                + ", expires on "
                                + d.expiresOn()
                                + (d.compensating().isEmpty()
                                        ? "."
                                        : "; made up for by "
                                                + String.join(", ", d.compensating())
                                                + ".")));
    }
}
