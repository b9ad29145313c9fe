package dev.crosswalk.papers.report;

import static dev.crosswalk.papers.report.Cells.cell;
import static dev.crosswalk.papers.report.Cells.column;
import static dev.crosswalk.papers.report.Cells.number;

import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.RequirementGroups;
import dev.crosswalk.engine.RollUp;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Block.Figure;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.formats.report.Tone;
import dev.crosswalk.programme.gate.OwnRecords;
import dev.crosswalk.programme.standing.GapCandidates;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.words.AnswerWords;
import dev.crosswalk.programme.words.ContestedWords;
import dev.crosswalk.programme.words.GapWords;
import dev.crosswalk.programme.words.GuidanceWords;
import dev.crosswalk.programme.words.LeaningWords;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/// How far each framework wanted is, requirement by requirement, and what closes the rest.
final class GapReport implements ReportKind {
    @Override
    public String name() {
        return "gap";
    }

    @Override
    public String purpose() {
        return "How far each framework is: what is proved by what, what is missing, what closes"
                + " it.";
    }

    @Override
    public boolean needsProgramme() {
        return false;
    }

    @Override
    public boolean isOfAnyPart() {
        return true;
    }

    @Override
    public Optional<ReportKind> brief() {
        return Optional.of(new GapBrief());
    }

    @Override
    public Report report(Situation situation, Medium medium) {
        List<Overlap> overlaps =
                HeatMaps.all(situation).stream().filter(o -> !o.isEmpty()).toList();
        List<Block> blocks = new ArrayList<>(first(situation));
        for (Overlap overlap : overlaps) {
            blocks.addAll(heatMap(situation, overlap));
        }
        for (Judged target : situation.wanted()) {
            // Below a picture there is room for the first.
            if (overlaps.isEmpty() || !target.equals(situation.wanted().getFirst())) {
                blocks.add(new Block.PageBreak());
            }
            blocks.addAll(framework(situation, target, medium));
        }
        for (Overlap overlap : overlaps) {
            blocks.addAll(behind(situation, overlap, medium));
        }
        return FrontMatter.report("Gap analysis", situation, blocks, false);
    }

    // ---- page one: what an auditor asks first

    private static List<Block> first(Situation situation) {
        List<Block> blocks = new ArrayList<>(FrontMatter.scope(situation));
        blocks.addAll(FrontMatter.contradictions(situation));
        blocks.addAll(meters(situation));
        blocks.addAll(sentences(situation));
        blocks.addAll(FrontMatter.windows(situation));
        blocks.add(frameworks(situation));
        if (situation.programme() != null) {
            blocks.add(open(situation));
        }
        blocks.addAll(FrontMatter.rowContradictions(situation));
        blocks.addAll(FrontMatter.grounds(situation));
        blocks.add(FrontMatter.reading());
        return blocks;
    }

    /// How far each framework is, as a picture.
    static List<Block> meters(Situation situation) {
        List<Block> blocks = new ArrayList<>();
        for (Judged t : situation.wanted()) {
            RollUp sum = t.summary();
            blocks.add(
                    unprovable(situation, t)
                            .<Block>map(words ->
                                    new Block.Paragraph(
                                            Run.strong(t.name() + ". "), Run.plain(words)))
                            .orElseGet(() ->
                                    new Block.Meter(
                                            t.name(),
                                            sum.proven(),
                                            sum.possibleShare(),
                                            ProvenAndPossible.both(sum))));
        }
        return blocks;
    }

    /// The sentence for whoever reads no other line, of each framework.
    static List<Block> sentences(Situation situation) {
        return situation.wanted().stream()
                .filter(t -> unprovable(situation, t).isEmpty())
                .flatMap(t ->
                        GapWords.means(
                                        t.gap(),
                                        situation.whatThereIs(),
                                        situation.name(t.scope().whole()))
                                .stream()
                                .<Block>map(words ->
                                        new Block.Paragraph(
                                                words
                                                        + " "
                                                        + GapWords.reading(t.gap())
                                                        + OwnRecords.sentence(situation, t)
                                                                .map(own -> " " + own)
                                                                .orElse(""))))
                .toList();
    }

    /// Of a framework of which nothing can be proved only how much of it there is: what is shared
    /// with it is no part of it.
    private static Block frameworks(Situation situation) {
        List<Judged> provable =
                situation.wanted().stream()
                        .filter(t -> unprovable(situation, t).isEmpty())
                        .toList();
        TableOf<Judged> table =
                new TableOf<Judged>()
                        .cell("Framework", 20, t -> Cells.link(t.name(), anchor(t)))
                        .text("To be shown", 24, Judged::askedFor)
                        .number("Applicable", 13, t -> applicable(t.summary()))
                        .number("Full", 12, t -> of(t.summary(), Coverage.FULL));
        if (provable.stream().anyMatch(t -> t.summary().fullOnWord() > 0)) {
            table.number("Full on word", 12, t -> String.valueOf(t.summary().fullOnWord()));
        }
        if (!provable.isEmpty()) {
            Function<Function<RollUp, String>, Function<Judged, Object>> known =
                    figure -> t -> provable.contains(t) ? figure.apply(t.summary()) : "";
            table.number("Partial", 12, known.apply(s -> of(s, Coverage.PARTIAL)))
                    .number("None", 12, known.apply(s -> of(s, Coverage.NONE)));
            if (provable.stream().anyMatch(t -> t.summary().count(Coverage.NOT_ASSESSED) > 0)) {
                table.number("Not assessed", 12, known.apply(s -> of(s, Coverage.NOT_ASSESSED)));
            }
            table.number("Obligations proved", 14, known.apply(GapReport::obligations));
        }
        return table.of("Frameworks", situation.wanted());
    }

    private static String applicable(RollUp sum) {
        return Words.of(sum.applicable(), sum.total());
    }

    private static String of(RollUp sum, Coverage coverage) {
        return Words.of(sum.count(coverage), sum.applicable());
    }

    /// What keeps the open obligations from being proved.
    private static Block open(Situation situation) {
        List<List<Block.Cell>> rows = new ArrayList<>();
        for (Judged t : situation.wanted()) {
            OpenObligations openObligations = new OpenObligations(situation, t);
            Map<OpenObligations.Cause, Integer> counts = new EnumMap<>(OpenObligations.Cause.class);
            Set<String> open = open(t);
            open.forEach(o -> counts.merge(openObligations.cause(o), 1, Integer::sum));
            List<Block.Cell> row = new ArrayList<>();
            row.add(Cells.strong(t.name()));
            for (OpenObligations.Cause cause : OpenObligations.Cause.values()) {
                row.add(cell(counts.getOrDefault(cause, 0)));
            }
            row.add(cell(Words.of(open.size(), t.summary().obligations())));
            rows.add(row);
        }
        List<Block.Column> columns = new ArrayList<>();
        columns.add(column("Open obligations", 26));
        for (OpenObligations.Cause cause : OpenObligations.Cause.values()) {
            columns.add(number(cause.title(), 14));
        }
        columns.add(number("Open", 14));
        return new Block.Table("Why obligations are open", columns, rows);
    }

    /// Distinct obligations of applicable requirements that are possible or missing.
    private static Set<String> open(Judged t) {
        Set<String> open = new LinkedHashSet<>();
        for (Verdict v : t.gap().verdicts()) {
            if (v.applicable()) {
                open.addAll(v.missing());
                open.addAll(v.possiblyCovered());
            }
        }
        return open;
    }

    static String anchor(Judged t) {
        return Cells.anchor("framework", t.edition().id());
    }

    // ---- the heat map

    private static List<Block> heatMap(Situation situation, Overlap overlap) {
        HeatMaps map = new HeatMaps(situation, overlap);
        return List.of(
                new Block.Heading(
                        1,
                        "What " + overlap.leftName() + " shares with " + overlap.rightName(),
                        map.anchor()),
                new Block.Paragraph(map.sentence()),
                map.map(),
                map.legend());
    }

    private static List<Block> behind(Situation situation, Overlap overlap, Medium medium) {
        HeatMaps map = new HeatMaps(situation, overlap);
        List<Block> blocks = new ArrayList<>();
        switch (medium) {
            case SHEETS -> blocks.add(map.table());
            case PAGES -> {
                blocks.add(new Block.PageBreak());
                blocks.add(new Block.Heading(1, "Behind the heat map"));
                blocks.add(
                        new Block.Paragraph(
                                Run.plain("Each cell of "),
                                Run.plain("the heat map").to(map.anchor()),
                                Run.plain(
                                        ": the obligations that both sides demand, and the"
                                                + " requirements that demand them.")));
                blocks.addAll(map.behind());
            }
        }
        return blocks;
    }

    // ---- one framework

    /// Why nothing can be proved of it; empty where something can.
    static Optional<String> unprovable(Situation situation, Judged t) {
        return GapCandidates.unprovable(situation.crosswalk(), t.gap(), t.edition().title());
    }

    private static List<Block> framework(Situation situation, Judged t, Medium medium) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, t.name(), anchor(t)));
        blocks.add(
                new Block.Paragraph(
                        Run.strong("To be shown. "),
                        Run.plain(
                                Words.capital(t.askedFor())
                                        + "."
                                        + t.caution().map(words -> " " + words).orElse(""))));
        Optional<String> unprovable = unprovable(situation, t);
        if (unprovable.isPresent()) {
            // No figure says anything: what is left is what is worth a look.
            blocks.add(new Block.Paragraph(unprovable.get()));
            blocks.addAll(FrontMatter.attested(situation, t));
            blocks.addAll(CandidateTables.of(situation, t, medium));
            return blocks;
        }
        blocks.add(figures(t));
        blocks.addAll(guidance(situation, t));
        blocks.addAll(decided(situation, t));
        blocks.addAll(FrontMatter.attested(situation, t));
        blocks.add(new Block.Heading(2, "By theme"));
        blocks.add(themes(t));
        blocks.add(new Block.Heading(2, "Requirements"));
        GapDetails details = new GapDetails(situation, t);
        switch (medium) {
            case SHEETS -> {
                blocks.add(details.sheet());
                blocks.add(details.obligations());
                if (!t.gap().guidance().isEmpty()) {
                    blocks.add(details.guidance());
                }
            }
            case PAGES -> {
                blocks.add(details.requirements());
                details.more().ifPresent(blocks::add);
                blocks.addAll(details.missing());
            }
        }
        blocks.addAll(CandidateTables.of(situation, t, medium));
        return blocks;
    }

    /// How far guidance on the framework goes, and what it would change if reports spoke of theirs.
    private static List<Block> guidance(Situation situation, Judged t) {
        List<String> sentences = new ArrayList<>();
        GuidanceWords.ifAddressed(situation.crosswalk(), t.posture(), t.gap())
                .ifPresent(words -> sentences.add(words + "."));
        GuidanceWords.sums(t.edition(), t.gap().guidance())
                .ifPresent(words -> sentences.add(Words.capital(words) + "."));
        return sentences.isEmpty()
                ? List.of()
                : List.of(
                        new Block.Paragraph(
                                Run.strong("Guidance. "), Run.plain(String.join(" ", sentences))));
    }

    /// What the organisation decided of contested claims.
    private static List<Block> decided(Situation situation, Judged t) {
        return Cells.list(
                "Decided for ourselves",
                ContestedWords.decisions(situation.crosswalk(), t.posture()).stream()
                        .map(d -> List.of(Run.plain(ContestedWords.sentence(d) + ".")))
                        .toList());
    }

    private static Block figures(Judged t) {
        RollUp sum = t.summary();
        int denied = missing(t, Verdict::denied).size();
        int failed = missing(t, Verdict::failed).size() - denied;
        return new Block.Figures(
                new Figure(
                        Words.of(sum.count(Coverage.FULL), sum.applicable()),
                        "requirements proved in full" + LeaningWords.withWord(sum),
                        Tone.GOOD),
                new Figure(
                        Words.of(sum.covered(), sum.obligations()),
                        "obligations proved"
                                + LeaningWords.of(sum).map(words -> "; " + words).orElse(""),
                        Tone.GOOD),
                new Figure(
                        Integer.toString(sum.possible()),
                        "obligations possible, which want a look",
                        Tone.PARTLY),
                new Figure(
                        Integer.toString(sum.missing()),
                        "obligations missing"
                                + (failed == 0 ? "" : ", " + failed + " of them failed")
                                + (denied == 0
                                        ? ""
                                        : ", " + denied + " of them " + AnswerWords.NOT_DONE),
                        Tone.BAD));
    }

    /// Distinct obligations of applicable requirements that are missing in some way.
    private static Set<String> missing(Judged t, BiPredicate<Verdict, String> how) {
        Set<String> missing = new LinkedHashSet<>();
        for (Verdict v : t.gap().verdicts()) {
            if (v.applicable()) {
                v.missing().stream().filter(o -> how.test(v, o)).forEach(missing::add);
            }
        }
        return missing;
    }

    static Block themes(Judged t) {
        return new TableOf<RequirementGroups.Group>()
                .cell("Theme", 8, g -> Cells.strong(g.heading().id()))
                .text("Title", 30, g -> g.heading().title())
                .number("Full", 12, g -> full(g.summary()))
                .number("Proven", 18, g -> ProvenAndPossible.proven(g.summary()))
                .number("Possible", 18, g -> ProvenAndPossible.possible(g.summary()))
                .number("Obligations", 14, g -> obligations(g.summary()))
                .of("Themes of " + t.name(), t.themes());
    }

    private static String full(RollUp sum) {
        return of(sum, Coverage.FULL) + LeaningWords.withWord(sum);
    }

    private static String obligations(RollUp sum) {
        return Words.of(sum.covered(), sum.obligations());
    }
}
