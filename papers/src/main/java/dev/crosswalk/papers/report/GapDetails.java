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
import dev.crosswalk.programme.words.AnswerWords;
import dev.crosswalk.programme.words.ContestedWords;
import dev.crosswalk.programme.words.GuidanceWords;
import dev.crosswalk.programme.words.LeaningWords;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The requirements of one framework: in a table, and one by one with their obligations.
final class GapDetails {
    /// So many of what proves a requirement are named.
    private static final int MOST_NAMED = 5;

    private final Situation situation;
    private final Judged target;
    private final OpenObligations openObligations;
    private final WhatCloses whatCloses;

    GapDetails(Situation situation, Judged target) {
        this.situation = situation;
        this.target = target;
        openObligations = new OpenObligations(situation, target);
        whatCloses = new WhatCloses(situation, target, openObligations);
    }

    // ---- tables

    Block requirements() {
        return new TableOf<Verdict>()
                .cell("Id", 9, v -> Cells.strong(v.ref().id()))
                .text("Title", 38, v -> v.requirement().title())
                .cell("Coverage", 18, GapDetails::coverage)
                .number("Proven", 14, GapDetails::proven)
                .text("Proved by", 26, this::provedBy)
                .text("Closed by", 20, v -> v.applicable() ? whatCloses.of(v) : "")
                .of("Requirements of " + target.name(), target.gap().verdicts());
    }

    /// `3 of 5`, and on a line of its own `1 possible` where that is more than nothing.
    private static String proven(Verdict v) {
        int possible = v.possiblyCovered().size();
        return !v.applicable()
                ? ""
                : ProvenAndPossible.proven(v)
                        + LeaningWords.onWord(v).replaceFirst("^, ", "\n")
                        + (possible == 0 || !v.decomposed() ? "" : "\n" + possible + " possible");
    }

    /// What proves it; why it does not apply, or what is known of one that nobody decomposed.
    private String provedBy(Verdict v) {
        if (!v.applicable()) {
            return excluded(v);
        }
        if (!v.decomposed()) {
            return opaque(v);
        }
        return Words.some(
                v.covered().stream().flatMap(o -> names(v.because(o)).stream()).distinct().toList(),
                MOST_NAMED);
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
                .number("On word", 9, v -> v.onWord().size())
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

    private Block.Cell missing(Verdict v, String o) {
        boolean failed = v.failed(o) || openObligations.cause(o) == OpenObligations.Cause.FAILED;
        return v.denied(o)
                ? new Block.Cell(Words.capital(AnswerWords.NOT_DONE), Tone.BAD)
                : new Block.Cell(failed ? "Failed" : "Missing", Tone.BAD);
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

    // ---- what is missing

    /// Where the proof of each requirement is told; empty where nothing is proved.
    Optional<Block> more() {
        return target.gap().verdicts().stream()
                .filter(v -> v.applicable() && !v.covered().isEmpty())
                .findFirst()
                .map(v ->
                        new Block.Paragraph(
                                Run.name("crosswalk why " + v.ref()),
                                Run.plain(" prints the proof of one, "),
                                Run.name("crosswalk report gap --output gap.xlsx"),
                                Run.plain(" has each obligation of all.")));
    }

    /// What is missing, each thing once, and what closes it; then the guidance that is open.
    List<Block> missing() {
        List<Block> blocks = new ArrayList<>();
        List<Block> closings = whatCloses.blocks();
        if (!closings.isEmpty()) {
            blocks.add(new Block.Heading(2, "What is missing, and what closes it"));
            blocks.addAll(closings);
        }
        blocks.addAll(openGuidance());
        return blocks;
    }

    /// What is open of the guidance on all requirements: each thing that is lacking besides what
    /// the requirements themselves lack, once.
    private List<Block> openGuidance() {
        Map<String, Set<String>> lacking = new LinkedHashMap<>();
        int all = 0;
        int open = 0;
        for (Verdict v : target.gap().verdicts()) {
            for (Verdict g : target.gap().guidance(v)) {
                all++;
                if (v.applicable() && g.coverage() != Coverage.FULL) {
                    open++;
                    g.missing().stream()
                            .filter(o -> !v.missing().contains(o))
                            .forEach(o ->
                                    lacking.computeIfAbsent(o, _ -> new LinkedHashSet<>())
                                            .add(g.ref().id()));
                }
            }
        }
        if (all == 0) {
            return List.of();
        }
        String plural = GuidanceWords.plural(target.edition());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(2, Words.capital(plural) + " that are open"));
        blocks.add(
                new Block.Paragraph(
                        "Of %d %s %d are open. They are in no figure.%s"
                                .formatted(
                                        all,
                                        plural,
                                        open,
                                        open == 0
                                                ? ""
                                                : lacking.isEmpty()
                                                        ? " They lack only what their requirements"
                                                                + " lack, which stands above."
                                                        : " Here is what they lack besides what"
                                                                + " their requirements lack.")));
        if (!lacking.isEmpty()) {
            blocks.add(
                    new TableOf<Map.Entry<String, Set<String>>>()
                            .text("What is missing", 64, e -> situation.text(e.getKey()))
                            .text(Words.capital(plural), 36, e -> String.join(", ", e.getValue()))
                            .of(
                                    Words.capital(plural) + " of " + target.name(),
                                    lacking.entrySet()));
        }
        return blocks;
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
