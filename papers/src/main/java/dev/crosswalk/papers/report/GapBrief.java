package dev.crosswalk.papers.report;

import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.RequirementGroups;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.RollUp;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.formats.report.Tone;
import dev.crosswalk.papers.report.OpenObligations.Cause;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.words.LeaningWords;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The gap report on four pages at most, for a customer or the board: what was asked, how far it
/// is, what proves it, what is missing by theme and when it is planned, and what the figures do not
/// say. It names no person, no day of work and no file.
final class GapBrief implements ReportKind {
    /// So many requirements of a theme are named where one framework is wanted; of several there is
    /// room for less.
    private static final int MOST_NAMED = 16;

    private static final int FEWEST_NAMED = 3;

    private static final int BAR = 8;

    @Override
    public String name() {
        return "gap";
    }

    @Override
    public String purpose() {
        return "How far each framework is, on four pages for a customer or the board.";
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
    public Report report(Situation situation, Medium medium) {
        List<Block> blocks = new ArrayList<>(FrontMatter.scope(situation));
        blocks.addAll(FrontMatter.contradictions(situation));
        blocks.add(new Block.Heading(1, "What was asked"));
        blocks.add(Cells.plain(situation.wanted().stream().map(GapBrief::asked).toList()));
        blocks.add(new Block.Heading(1, "The answer"));
        blocks.addAll(GapReport.sentences(situation));
        blocks.addAll(GapReport.meters(situation));
        blocks.addAll(FrontMatter.windows(situation));
        blocks.add(FrontMatter.reading());
        List<Judged> provable =
                situation.wanted().stream()
                        .filter(t -> GapReport.unprovable(situation, t).isEmpty())
                        .toList();
        if (!provable.isEmpty()) {
            blocks.add(new Block.Heading(1, "What is proved, and by what"));
            blocks.add(provedBy(situation, provable));
        }
        for (Judged t : provable) {
            blocks.add(
                    new Block.Heading(1, t.name() + ": what is missing, and when it is planned"));
            blocks.addAll(missing(situation, t, most(provable.size())));
        }
        blocks.addAll(FrontMatter.grounds(situation));
        blocks.add(new Block.Heading(1, "What this does not say"));
        blocks.add(Cells.plain(unsaid(situation)));
        return FrontMatter.report(
                "Gap summary",
                situation,
                medium == Medium.PAGES
                        ? blocks
                        : Stream.concat(Stream.of(inWords(blocks)), blocks.stream()).toList(),
                false);
    }

    /// `ISO/IEC 27001:2022: 120 of 123 requirements apply; to be shown: in place.`
    private static String asked(Judged t) {
        RollUp sum = t.summary();
        return t.name()
                + ": "
                + Words.of(sum.applicable(), sum.total())
                + " requirements apply. To be shown: "
                + t.askedFor()
                + ".";
    }

    private static int most(int frameworks) {
        return Math.max(FEWEST_NAMED, MOST_NAMED / frameworks);
    }

    /// All that is said outside of tables, a row for each sentence: a workbook has sheets alone.
    private static Block inWords(List<Block> blocks) {
        List<List<Block.Cell>> rows = new ArrayList<>();
        String about = "";
        for (Block block : blocks) {
            List<List<Run>> said =
                    switch (block) {
                        case Block.Paragraph p -> List.of(p.runs());
                        case Block.Items items ->
                                items.items().stream()
                                        .flatMap(List::stream)
                                        .filter(Block.Paragraph.class::isInstance)
                                        .map(b -> ((Block.Paragraph) b).runs())
                                        .toList();
                        case Block.Callout callout ->
                                callout.blocks().stream()
                                        .filter(Block.Paragraph.class::isInstance)
                                        .map(b -> ((Block.Paragraph) b).runs())
                                        .toList();
                        default -> List.of();
                    };
            if (block instanceof Block.Heading heading) {
                about = heading.text();
            }
            for (List<Run> runs : said) {
                rows.add(List.of(Cells.cell(about), new Block.Cell(runs, Tone.NONE)));
            }
        }
        return new Block.Table(
                "In words", List.of(Cells.column("About", 28), Cells.column("Text", 90)), rows);
    }

    // ---- what proves it

    private record Proof(Judged target, String by, int obligations) {}

    private static Block provedBy(Situation situation, List<Judged> targets) {
        List<Proof> proofs = new ArrayList<>();
        for (Judged t : targets) {
            Map<String, Set<String>> by = new LinkedHashMap<>();
            Set<String> controls = new LinkedHashSet<>();
            for (Verdict v : t.gap().verdicts()) {
                if (v.applicable()) {
                    for (String o : v.covered()) {
                        for (String label : v.because(o)) {
                            if (label.startsWith("control:")) {
                                controls.add(label);
                            }
                            by.computeIfAbsent(
                                            source(situation, t, label), _ -> new LinkedHashSet<>())
                                    .add(o);
                        }
                    }
                }
            }
            by.entrySet().stream()
                    .sorted((a, b) -> Integer.compare(b.getValue().size(), a.getValue().size()))
                    .forEach(e ->
                            proofs.add(
                                    new Proof(
                                            t,
                                            e.getKey().isEmpty()
                                                    ? Words.many(
                                                                    controls.size(),
                                                                    "control",
                                                                    "controls")
                                                            + " of the organisation's own, with"
                                                            + " valid evidence"
                                                    : e.getKey(),
                                            e.getValue().size())));
        }
        return new TableOf<Proof>()
                .cell("Framework", 24, p -> Cells.strong(p.target().name()))
                .text("Proved by", 56, Proof::by)
                .number(
                        "Obligations",
                        20,
                        p -> Words.of(p.obligations(), p.target().summary().obligations()))
                .of("Proved by", proofs);
    }

    /// What a reason is called by people outside; empty for a control of the organisation.
    private static String source(Situation situation, Judged t, String label) {
        if (label.startsWith("control:")) {
            return "";
        }
        int slash = label.indexOf('/');
        if (slash < 0 || !situation.crosswalk().has(RequirementRef.parse(label))) {
            return "The word of people who were asked, not shown by evidence";
        }
        String edition = situation.name(Scope.of(label.substring(0, slash)));
        return reports(situation)
                .filter(r ->
                        t.posture().attestations().stream()
                                .anyMatch(a ->
                                        a.label().equals(label)
                                                && a.met()
                                                && a.source().startsWith(r)))
                .findFirst()
                .map(r -> r + ", by what it says of " + edition)
                .orElse(edition + ", which is taken as met");
    }

    /// The titles of the reports that are held.
    private static Stream<String> reports(Situation situation) {
        return Stream.of(situation.at(), situation.reports())
                .filter(Objects::nonNull)
                .flatMap(at -> at.programme().reports().stream())
                .map(AuditReport::title)
                .filter(title -> !title.isEmpty());
    }

    // ---- what is missing

    private static List<Block> missing(Situation situation, Judged t, int most) {
        OpenObligations openObligations = new OpenObligations(situation, t);
        List<Set<String>> open = t.themes().stream().map(GapBrief::open).toList();
        Set<String> all = open.stream().flatMap(Set::stream).collect(Collectors.toSet());
        boolean isDated = all.stream().anyMatch(o -> isDated(situation, openObligations, o));
        List<Block> blocks = new ArrayList<>();
        blocks.add(table(situation, t, most, openObligations, isDated));
        if (open.stream().mapToInt(Set::size).sum() > all.size()) {
            blocks.add(
                    new Block.Paragraph(
                            "An obligation may stand in several rows, as requirements of different"
                                    + " themes ask for it: together %s open."
                                            .formatted(
                                                    Words.many(
                                                            all.size(),
                                                            "obligation is",
                                                            "obligations are"))));
        }
        return blocks;
    }

    private static Block table(
            Situation situation,
            Judged t,
            int most,
            OpenObligations openObligations,
            boolean isDated) {
        return new TableOf<RequirementGroups.Group>()
                .cell(
                        "Theme",
                        20,
                        g ->
                                new Block.Cell(
                                        Run.strong(g.heading().id()),
                                        Run.plain(" " + g.heading().title())))
                .cell("Proved", 22, g -> proved(g.summary()))
                .text("Not proved in full yet", 40, g -> named(g, most))
                .text("Planned", 18, g -> planned(situation, openObligations, g, isDated))
                .of("Missing of " + t.name(), t.themes());
    }

    private static Block.Cell proved(RollUp sum) {
        if (sum.applicable() == 0) {
            return Cells.cell("does not apply");
        }
        return new Block.Cell(
                new Run.Bar(sum.proven(), sum.possibleShare(), BAR),
                Run.plain(
                        " "
                                + ProvenAndPossible.percent(sum)
                                + "\n"
                                + Words.of(sum.count(Coverage.FULL), sum.applicable())
                                + " in full"
                                + LeaningWords.withWord(sum)));
    }

    /// `A.5.3 Segregation of duties; A.5.8 ..; and 4 more`
    private static String named(RequirementGroups.Group group, int most) {
        List<String> open =
                group.verdicts().stream()
                        .filter(v -> v.applicable() && v.coverage() != Coverage.FULL)
                        .map(v -> v.ref().id() + " " + v.requirement().title())
                        .toList();
        if (open.isEmpty()) {
            return "nothing";
        }
        int shown = Math.min(most, open.size());
        return String.join("; ", open.subList(0, shown))
                + (shown < open.size() ? "; and " + (open.size() - shown) + " more" : "");
    }

    private static Set<String> open(RequirementGroups.Group group) {
        Set<String> open = new LinkedHashSet<>();
        for (Verdict v : group.verdicts()) {
            if (v.applicable()) {
                open.addAll(v.missing());
                open.addAll(v.possiblyCovered());
            }
        }
        return open;
    }

    /// Whether a day is planned for what has to be done yet.
    private static boolean isDated(
            Situation situation, OpenObligations openObligations, String obligation) {
        Cause cause = openObligations.cause(obligation);
        LocalDate due = openObligations.due(obligation).orElse(null);
        return cause != Cause.NOT_SHOWN
                && cause != Cause.FAILED
                && due != null
                && !due.isBefore(situation.day());
    }

    /// `16 obligations open:`, then a line each: `7 in Q4 2026`, `4 without a date`
    ///
    /// @param isDated whether anything of the framework is dated
    private static String planned(
            Situation situation,
            OpenObligations openObligations,
            RequirementGroups.Group group,
            boolean isDated) {
        Set<String> open = open(group);
        if (open.isEmpty() || situation.programme() == null) {
            return open.isEmpty()
                    ? ""
                    : Words.many(open.size(), "obligation", "obligations") + " open";
        }
        SortedMap<LocalDate, Integer> quarters = new TreeMap<>();
        int inPlace = 0;
        int failed = 0;
        int undated = 0;
        for (String o : open) {
            Cause cause = openObligations.cause(o);
            LocalDate due = openObligations.due(o).orElse(null);
            if (cause == Cause.NOT_SHOWN) {
                inPlace++;
            } else if (cause == Cause.FAILED) {
                failed++;
            } else if (due == null || due.isBefore(situation.day())) {
                undated++;
            } else {
                quarters.merge(due.with(IsoFields.DAY_OF_QUARTER, 1), 1, Integer::sum);
            }
        }
        List<String> parts = new ArrayList<>();
        quarters.forEach((q, n) ->
                parts.add(
                        "%d in Q%d %d"
                                .formatted(n, q.get(IsoFields.QUARTER_OF_YEAR), q.getYear())));
        add(parts, inPlace, " in place, proof to come");
        add(parts, failed, failed == 1 ? " whose test failed" : " whose tests failed");
        add(parts, undated, isDated ? " without a date" : " not dated yet");
        return Words.many(open.size(), "obligation", "obligations")
                + " open:\n"
                + String.join("\n", parts);
    }

    private static void add(List<String> parts, int n, String words) {
        if (n > 0) {
            parts.add(n + words);
        }
    }

    // ---- what it does not say

    private static List<String> unsaid(Situation situation) {
        List<String> unsaid = new ArrayList<>();
        unsaid.add(
                "It is no audit, no certificate and no opinion. It says what the facts on file"
                        + " prove by fixed rules"
                        + (situation.asOf() == null
                                ? "."
                                : " on the day that it names; later days may be better or worse."));
        unsaid.add(
                "A share is a mean over requirements that count alike, so it is no measure of risk,"
                        + " and none of the way to a certificate.");
        unsaid.add(
                "What is missing is what nothing on file shows. It may be done and not be recorded"
                        + " yet.");
        if (situation.programme() != null) {
            unsaid.add("A planned quarter is what the organisation intends, and no promise of it.");
        }
        unsaid.add(
                "What each requirement asks for was read and told in words of our own. The standards"
                        + " themselves decide, and no practising auditor has reviewed that reading"
                        + " yet.");
        return unsaid;
    }
}
