package dev.crosswalk.papers.report;

import static dev.crosswalk.papers.report.Cells.cell;
import static dev.crosswalk.papers.report.Cells.column;

import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.Exclusion;
import dev.crosswalk.engine.RequirementGroups;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.formats.report.Tone;
import dev.crosswalk.programme.DecidedExclusion;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.words.AttributeWords;
import dev.crosswalk.programme.words.ContestedWords;
import dev.crosswalk.programme.words.GuidanceWords;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The requirements of one framework: in a table, and one by one with their obligations.
final class GapDetails {
    /// So many of what proves a requirement are named.
    private static final int MOST_NAMED = 5;

    private final Situation situation;
    private final Judged target;
    private final OpenObligations openObligations;

    GapDetails(Situation situation, Judged target) {
        this.situation = situation;
        this.target = target;
        openObligations = new OpenObligations(situation, target);
    }

    // ---- tables

    Block requirements() {
        return new TableOf<Verdict>()
                .cell(
                        "Id",
                        10,
                        v -> isLong(v) ? Cells.link(v.ref().id(), anchor(v)) : cell(v.ref().id()))
                .text("Title", 46, v -> v.requirement().title())
                .cell("Coverage", 20, GapDetails::coverage)
                .number("Proven", 12, v -> v.applicable() ? ProvenAndPossible.proven(v) : "")
                .number("Possible", 12, v -> v.applicable() ? ProvenAndPossible.possible(v) : "")
                .text(
                        "Proved by",
                        26,
                        v -> isLong(v) ? "" : Words.some(names(v.because()), MOST_NAMED))
                .of("Requirements of " + target.name(), target.gap().verdicts());
    }

    /// The table for a workbook, with what pages say in the details.
    Block sheet() {
        RequirementGroups groups = new RequirementGroups(target.edition());
        return new TableOf<Verdict>()
                .text("Id", 9, v -> v.ref().id())
                .text("Title", 34, v -> v.requirement().title())
                .text("Theme", 8, v -> groups.heading(v.requirement()).id())
                .attributes(target.edition(), Verdict::requirement)
                .cell("Coverage", 16, Cells::coverage)
                .number("Demanded", 9, Verdict::demanded)
                .number("Proven", 9, v -> v.covered().size())
                .number("Possible besides", 9, v -> v.possiblyCovered().size())
                .number("Missing", 9, v -> v.missing().size())
                .number("On contested claims", 9, v -> v.onContested().size())
                .text("Because of", 34, v -> String.join(", ", names(v.because())))
                .text("Not applicable because", 30, this::excluded)
                .of("Requirements of " + target.name(), target.gap().verdicts());
    }

    /// A row for each obligation of each requirement.
    Block obligations() {
        List<List<Block.Cell>> rows = new ArrayList<>();
        for (Verdict v : target.gap().verdicts()) {
            if (v.applicable()) {
                v.covered().forEach(o -> rows.add(row(v, o, new Block.Cell("Proven", Tone.GOOD))));
                v.possiblyCovered()
                        .forEach(o -> rows.add(row(v, o, new Block.Cell("Possible", Tone.PARTLY))));
                v.missing().forEach(o -> rows.add(row(v, o, missing(v, o))));
            }
        }
        return new Block.Table(
                "Obligations of " + target.name(),
                List.of(
                        column("Requirement", 10),
                        column("Obligation", 18),
                        column("Text", 44),
                        column("State", 12),
                        column("Because of", 20),
                        column("Why it is open", 32),
                        column("What closes it", 32)),
                rows);
    }

    /// A row for each optional requirement, with what it lacks.
    Block guidance() {
        record Guide(Verdict of, Verdict verdict) {}
        List<Guide> guides = new ArrayList<>();
        target.gap()
                .verdicts()
                .forEach(v -> target.gap().guidance(v).forEach(g -> guides.add(new Guide(v, g))));
        return new TableOf<Guide>()
                .text("Requirement", 9, g -> g.of().ref().id())
                .text("Id", 10, g -> g.verdict().ref().id())
                .text("Title", 34, g -> g.verdict().requirement().title())
                .cell("Coverage", 16, g -> Cells.coverage(g.verdict()))
                .number("Demanded", 9, g -> g.verdict().demanded())
                .number("Proven", 9, g -> g.verdict().covered().size())
                .number("Possible besides", 9, g -> g.verdict().possiblyCovered().size())
                .text("Because of", 34, g -> String.join(", ", names(g.verdict().because())))
                .text("Missing", 44, g -> lacking(g.verdict()))
                .of(
                        Words.capital(GuidanceWords.plural(target.edition()))
                                + " of "
                                + target.name(),
                        guides);
    }

    /// `full, 2 of 4 on contested claims`
    private static Block.Cell coverage(Verdict v) {
        Block.Cell cell = Cells.coverage(v);
        String contested = ContestedWords.on(v);
        if (contested.isEmpty()) {
            return cell;
        }
        List<Run> runs = new ArrayList<>(cell.runs());
        runs.add(Run.plain(contested));
        return new Block.Cell(runs, cell.tone());
    }

    private String lacking(Verdict v) {
        return v.missing().stream().map(situation::text).collect(Collectors.joining(" "));
    }

    /// What is open of the guidance on a requirement, with what it lacks.
    private List<Block> guidance(Verdict v) {
        List<Verdict> all = target.gap().guidance(v);
        List<Verdict> open = openGuidance(v);
        String title = Words.capital(GuidanceWords.plural(target.edition()));
        return Cells.list(
                open.size() == all.size()
                        ? title
                        : title + " that are open, " + Words.of(open.size(), all.size()),
                open.stream().map(g -> lacks(g, v)).toList());
    }

    private List<Verdict> openGuidance(Verdict v) {
        return target.gap().guidance(v).stream()
                .filter(g -> g.coverage() != Coverage.FULL)
                .toList();
    }

    /// What is open of the guidance on requirements that are told no further, because they are
    /// proved in full: guidance says nothing of its requirement, nor the other way.
    List<Block> guidanceOfFull() {
        List<List<Run>> items =
                target.gap().verdicts().stream()
                        .filter(v -> !isLong(v))
                        .flatMap(v -> openGuidance(v).stream().map(g -> lacks(g, v)))
                        .toList();
        return Cells.list(
                Words.capital(GuidanceWords.plural(target.edition()))
                        + " that are open, of what is proved in full",
                items);
    }

    /// What guidance on a requirement lacks beside what the requirement itself does, which stands
    /// above.
    private List<Run> lacks(Verdict g, Verdict v) {
        List<Run> item = new ArrayList<>();
        item.add(Run.plain(Cells.tone(g.coverage()).symbol() + " "));
        item.add(Run.strong(g.ref().id() + " " + g.requirement().title()));
        item.add(Run.plain("  " + score(g)));
        String lacks =
                g.missing().stream()
                        .filter(o -> !v.missing().contains(o))
                        .map(situation::text)
                        .collect(Collectors.joining(" "));
        if (!lacks.isEmpty()) {
            item.add(Run.emphasis(". Missing: " + lacks));
        }
        return item;
    }

    private static Block.Cell missing(Verdict v, String o) {
        return new Block.Cell(v.failed(o) ? "Failed" : "Missing", Tone.BAD);
    }

    private List<Block.Cell> row(Verdict v, String o, Block.Cell state) {
        boolean open = !v.covered().contains(o);
        return Cells.row(
                cell(v.ref().id()),
                cell(o),
                cell(situation.text(o)),
                state,
                cell(
                        String.join(", ", names(v.because(o)))
                                + (v.contested(o) ? ", contested" : "")),
                cell(open ? String.join("; ", openObligations.why(v, o)) : ""),
                cell(open ? openObligations.closing(o) : ""));
    }

    // ---- one by one

    static String anchor(Verdict v) {
        return Cells.anchor("r", v.ref().edition(), v.ref().id());
    }

    /// Whether there is more to say of it than that it is proved in full.
    private static boolean isLong(Verdict v) {
        return v.coverage() != Coverage.FULL;
    }

    /// Where what is proved in full is told; empty where nothing is.
    Optional<Block> full() {
        List<String> full =
                target.gap().verdicts().stream()
                        .filter(v -> !isLong(v))
                        .map(v -> v.ref().toString())
                        .toList();
        if (full.isEmpty()) {
            return Optional.empty();
        }
        String one = full.size() == 1 ? "it" : "one";
        return Optional.of(
                new Block.Paragraph(
                        Run.plain(
                                "Only the table above has the %s proved in full: "
                                        .formatted(
                                                Words.many(
                                                        full.size(),
                                                        "requirement that is",
                                                        "requirements that are"))),
                        Run.name("crosswalk why " + full.getFirst()),
                        Run.plain(" prints the proof of " + one + ", "),
                        Run.name("crosswalk report gap --output gap.xlsx"),
                        Run.plain(" each obligation of all.")));
    }

    List<Block> open() {
        List<Block> blocks = new ArrayList<>();
        for (RequirementGroups.Group group : target.themes()) {
            List<Verdict> open = group.verdicts().stream().filter(GapDetails::isLong).toList();
            if (open.isEmpty()) {
                continue;
            }
            if (!group.verdicts().getFirst().ref().id().equals(group.heading().id())) {
                blocks.add(
                        new Block.Heading(3, group.heading().id() + " " + group.heading().title()));
            }
            open.forEach(v -> blocks.add(details(v)));
        }
        return blocks;
    }

    private Block details(Verdict v) {
        return new Block.Details(
                List.of(
                        Run.strong(v.ref().id() + " " + v.requirement().title()),
                        Run.plain("  " + Cells.tone(v.coverage()).symbol() + " " + score(v))),
                body(v),
                anchor(v));
    }

    /// `partial, 3 of 5 proven, 4 of 5 possible`
    private static String score(Verdict v) {
        String word = Words.spoken(v.coverage());
        if (!v.applicable() || !v.decomposed()) {
            return word;
        }
        return word
                + ", "
                + ProvenAndPossible.proven(v)
                + " proven"
                + ContestedWords.ofThose(v)
                + (v.possiblyCovered().isEmpty()
                        ? ""
                        : ", " + ProvenAndPossible.possible(v) + " possible");
    }

    private List<Block> body(Verdict v) {
        List<Block> blocks = new ArrayList<>();
        if (!v.requirement().summary().isEmpty()) {
            blocks.add(new Block.Paragraph(Run.emphasis(v.requirement().summary())));
        }
        if (!v.requirement().attributes().isEmpty()) {
            String attributes = String.join("; ", AttributeWords.of(v.requirement()));
            blocks.add(new Block.Paragraph(Words.capital(attributes) + "."));
        }
        if (!v.applicable()) {
            blocks.add(new Block.Paragraph(Run.strong("Excluded: "), Run.plain(excluded(v))));
            return blocks;
        }
        if (v.disproved()) {
            blocks.add(
                    new Block.Callout(
                            Tone.BAD, Run.plain("Known not to be met, whatever else is shown.")));
        }
        if (!v.decomposed()) {
            blocks.add(new Block.Paragraph(opaque(v)));
            blocks.addAll(guidance(v));
            return blocks;
        }
        List<List<Run>> possible = new ArrayList<>();
        v.possiblyCovered().forEach(o -> possible.add(possible(v, o)));
        List<List<Run>> failed = new ArrayList<>();
        List<List<Run>> missing = new ArrayList<>();
        v.missing().forEach(o -> (v.failed(o) ? failed : missing).add(open(v, o)));
        blocks.addAll(Cells.list("Failed", failed));
        blocks.addAll(Cells.list("Missing", missing));
        blocks.addAll(Cells.list("Possible, not proved", possible));
        proved(v).ifPresent(blocks::add);
        blocks.addAll(guidance(v));
        return blocks;
    }

    /// `Proved. 3 of 5, by Audit report 2025 and ACC-07`
    private Optional<Block> proved(Verdict v) {
        if (v.covered().isEmpty()) {
            return Optional.empty();
        }
        List<String> by =
                v.covered().stream().flatMap(o -> names(v.because(o)).stream()).distinct().toList();
        return Optional.of(
                new Block.Paragraph(
                        Run.strong("Proved. "),
                        Run.plain(
                                Words.of(v.covered().size(), v.demanded())
                                        + (by.isEmpty() ? "" : ", by " + Words.some(by, MOST_NAMED))
                                        + ".")));
    }

    private List<Run> possible(Verdict v, String o) {
        List<String> said = new ArrayList<>();
        List<String> names = names(v.because(o));
        List<String> why = openObligations.why(v, o);
        // A control that may hold is named in the reason why it does not count yet.
        List<String> others =
                names.stream()
                        .filter(n -> why.stream().noneMatch(w -> w.startsWith(n + " ")))
                        .toList();
        if (!others.isEmpty()) {
            said.add("perhaps by " + String.join(", ", others));
        }
        said.addAll(why);
        String closing = openObligations.closing(o);
        if (!closing.isEmpty()) {
            said.add(closing);
        }
        return sentence(o, said);
    }

    private List<Run> open(Verdict v, String o) {
        List<String> said = new ArrayList<>(openObligations.why(v, o));
        String closing = openObligations.closing(o);
        if (!closing.isEmpty()) {
            said.add(closing);
        }
        return sentence(o, said);
    }

    private List<Run> sentence(String o, List<String> said) {
        String more = Words.capital(String.join("; ", said));
        return List.of(
                Run.plain(situation.text(o) + " "), Run.emphasis(more.isEmpty() ? "" : more + "."));
    }

    private String opaque(Verdict v) {
        String names = String.join(", ", names(v.because()));
        return switch (v.coverage()) {
            case FULL -> "Held by " + names + ".";
            case PARTIAL ->
                    "Shares something with "
                            + names
                            + ". A published mapping says no more, so nothing is proved.";
            case NONE -> "Not met because of " + names + ".";
            case NOT_ASSESSED -> "Nothing that is met proves or touches it.";
            case NOT_APPLICABLE -> "";
        };
    }

    private List<String> names(List<String> labels) {
        return labels.stream().map(situation::reason).toList();
    }

    /// The justification, and who approved it.
    private String excluded(Verdict v) {
        if (v.coverage() != Coverage.NOT_APPLICABLE) {
            return "";
        }
        Optional<DecidedExclusion> decided =
                situation.programme() == null
                        ? Optional.empty()
                        : situation.programme().exclusions().stream()
                                .filter(e -> e.requirement().equals(v.ref()))
                                .findFirst();
        String justification =
                target.posture().exclusions().stream()
                        .filter(e -> e.requirement().equals(v.ref()))
                        .map(Exclusion::justification)
                        .findFirst()
                        .orElse("");
        return justification
                + decided.map(e -> " " + Approvals.of(e.approvedBy(), e.approvedOn())).orElse("");
    }
}
