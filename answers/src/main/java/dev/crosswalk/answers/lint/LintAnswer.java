package dev.crosswalk.answers.lint;

import static dev.crosswalk.formats.report.Run.plain;
import static dev.crosswalk.formats.report.Run.quiet;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.BlockList;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.Counts;
import dev.crosswalk.content.Lint;
import dev.crosswalk.content.LintReport;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.content.finding.Severity;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.papers.report.Medium;
import dev.crosswalk.programme.words.Numbers;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What lint found and counted, in every format.
///
/// @param programmes that were checked, each with its own figures
/// @param ofContent whether the figures of the content are for reading: who checks a programme asks
///   about that, and not about the library
public record LintAnswer(
        String contentVersion,
        List<Finding> findings,
        Counts counts,
        List<LintedProgramme> programmes,
        boolean ofContent)
        implements Answer {
    private static final List<String> EDITION_HEADER =
            List.of(
                    "edition",
                    "nodes",
                    "assessable",
                    "decomposed",
                    "obligations",
                    "demands",
                    "suggests",
                    "demands each");

    /// @param found in what was read beside the content
    public static LintAnswer of(
            Content content, Findings found, List<LintedProgramme> programmes, boolean ofContent) {
        LintReport report = Lint.of(content);
        List<Finding> findings = new ArrayList<>(found.sorted());
        findings.addAll(report.findings());
        return new LintAnswer(
                content.library().contentVersion(),
                findings.stream().distinct().sorted().toList(),
                report.counts(),
                List.copyOf(programmes),
                ofContent);
    }

    @Override
    public boolean failsOn(Set<String> named) {
        return count(Severity.ERROR) > 0 || (named.contains("findings") && !findings.isEmpty());
    }

    private int count(Severity severity) {
        return Findings.count(findings, severity);
    }

    @Override
    public List<Block> screen() {
        BlockList blocks = new BlockList();
        for (Finding f : findings) {
            boolean error = f.severity() == Severity.ERROR;
            blocks.add(
                    new Block.Entry(0, plain(f + " "), quiet("(" + f.rule() + ")"))
                            .lead(
                                    Run.of(
                                            error ? Run.Style.BAD : Run.Style.PARTLY,
                                            Words.of(f.severity())),
                                    plain(" "))
                            .hang(4));
        }
        if (!findings.isEmpty()) {
            blocks.space();
        }
        blocks.line(Run.of(count(Severity.ERROR) > 0 ? Run.Style.BAD : Run.Style.GOOD, sums()));
        for (LintedProgramme programme : programmes) {
            blocks.space().addAll(entries(programme.sentences()));
        }
        if (ofContent) {
            content(blocks);
        }
        return blocks.space().line(quiet("content " + contentVersion)).list();
    }

    private static List<Block> entries(List<String> sentences) {
        return sentences.stream().<Block>map(s -> new Block.Entry(0, plain(s))).toList();
    }

    private void content(BlockList blocks) {
        blocks.space()
                .add(
                        new Block.Table(
                                "Counts",
                                Block.Column.yielding(EDITION_HEADER.size() - 1, EDITION_HEADER),
                                counts.editions().stream()
                                        .map(e -> cells(e).stream().map(Block.Cell::new).toList())
                                        .toList()))
                .space()
                .addAll(entries(sentences()));
    }

    private String sums() {
        return Words.many(count(Severity.ERROR), "error", "errors")
                + ", "
                + Words.many(count(Severity.WARNING), "warning", "warnings");
    }

    private static List<String> cells(Counts.OfEdition e) {
        return List.of(
                e.id(),
                Integer.toString(e.requirements()),
                Integer.toString(e.assessable()),
                Integer.toString(e.decomposed()),
                Integer.toString(e.obligations()),
                Integer.toString(e.demands()),
                Integer.toString(e.suggests()),
                e.decomposed() == 0
                        ? ""
                        : e.fewestDemands()
                                + " to "
                                + e.mostDemands()
                                + ", median "
                                + Numbers.oneDigit(e.medianDemands()));
    }

    private List<String> sentences() {
        List<String> all = new ArrayList<>();
        for (Counts.OfEdition e : counts.editions()) {
            if (e.optional() > 0) {
                all.add(
                        e.id()
                                + ": "
                                + Words.many(
                                        e.optional(),
                                        "optional requirement",
                                        "optional requirements")
                                + ", in no other count; they explain all but "
                                + e.unexplained()
                                + " of what those that they are guidance on suggest");
            }
        }
        all.addAll(sentencesOfAll());
        return all;
    }

    private List<String> sentencesOfAll() {
        return List.of(
                counts.obligations()
                        + " obligations, "
                        + counts.sharedObligations()
                        + " of them demanded by two frameworks or more, with "
                        + Words.many(counts.implications(), "implication", "implications")
                        + " between them",
                "by domain: " + joined(counts.obligationsByDomain()),
                "by facet: " + joined(facets()),
                counts.demands()
                        + " demands, "
                        + counts.suggests()
                        + " suggestions; "
                        + Words.many(
                                counts.contested(), "demand is contested", "demands are contested"),
                counts.mappingRows()
                        + " published mapping rows in "
                        + Words.many(counts.mappingSets(), "set", "sets")
                        + "; "
                        + counts.unlabelledWithoutShared()
                        + " unlabelled ones join requirements that share nothing here",
                counts.editionSteps()
                        + " edition steps; "
                        + Words.many(
                                counts.acceptedContradictions(),
                                "accepted contradiction",
                                "accepted contradictions"),
                controls(),
                "controls by nature: "
                        + joined(spoken(counts.controls().byNature()))
                        + "; by cadence: "
                        + joined(spoken(counts.controls().byCadence())),
                "controls by domain: " + joined(counts.controls().byDomain()),
                documents());
    }

    private String controls() {
        Counts.OfControls c = counts.controls();
        return Words.many(c.total(), "control", "controls")
                + ", which discharge "
                + c.discharged()
                + " of "
                + c.dischargeable()
                + " obligations; "
                + Control.Effort.days(c.adopt())
                + " person-days to adopt them all, "
                + Control.Effort.days(c.runPerYear())
                + " a year to run them";
    }

    private String documents() {
        Counts.OfDocuments d = counts.documents();
        return Words.many(d.total(), "document", "documents")
                + " ("
                + joined(spoken(d.byKind()))
                + ") of %,d words, %d of 450 words or more; they discharge %s"
                        .formatted(
                                d.words(),
                                d.longOnes(),
                                Words.many(d.discharged(), "obligation", "obligations"));
    }

    private static Map<String, Integer> spoken(Map<? extends Enum<?>, Integer> counts) {
        Map<String, Integer> spoken = new LinkedHashMap<>();
        counts.forEach((constant, n) -> spoken.put(Words.of(constant), n));
        return spoken;
    }

    private Map<String, Integer> facets() {
        Map<String, Integer> facets = new LinkedHashMap<>();
        counts.obligationsByFacet().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> facets.put(Words.of(e.getKey()), e.getValue()));
        return facets;
    }

    private static String joined(Map<String, Integer> counts) {
        List<String> parts = new ArrayList<>();
        counts.forEach((name, n) -> parts.add(name + " " + n));
        return String.join(", ", parts);
    }

    @Override
    public void json(Json json) {
        json.object().field("contentVersion", contentVersion).array("findings");
        for (Finding f : findings) {
            json.object()
                    .field("severity", Words.of(f.severity()))
                    .field("file", f.place().name())
                    .field("line", f.place().line())
                    .field("rule", f.rule())
                    .field("message", f.message())
                    .end();
        }
        json.end().object("counts").array("editions");
        for (Counts.OfEdition e : counts.editions()) {
            json.object()
                    .field("id", e.id())
                    .field("requirements", e.requirements())
                    .field("assessable", e.assessable())
                    .field("decomposed", e.decomposed())
                    .field("opaque", e.opaque())
                    .field("obligations", e.obligations())
                    .field("reachable", e.reachable())
                    .field("demands", e.demands())
                    .field("suggests", e.suggests())
                    .field("fewestDemands", e.fewestDemands())
                    .rounded("medianDemands", e.medianDemands())
                    .field("mostDemands", e.mostDemands())
                    .field("optional", e.optional())
                    .field("unexplained", e.unexplained())
                    .end();
        }
        json.end()
                .field("obligations", counts.obligations())
                .field("sharedObligations", counts.sharedObligations())
                .field("implications", counts.implications());
        map(json, "obligationsByDomain", counts.obligationsByDomain());
        map(json, "obligationsByFacet", facets());
        json.field("demands", counts.demands())
                .field("suggests", counts.suggests())
                .field("contested", counts.contested())
                .field("mappingSets", counts.mappingSets())
                .field("mappingRows", counts.mappingRows())
                .field("unlabelledWithoutShared", counts.unlabelledWithoutShared())
                .field("editionSteps", counts.editionSteps())
                .field("acceptedContradictions", counts.acceptedContradictions());
        controls(json, counts.controls());
        documents(json, counts.documents());
        json.end();
        if (!programmes.isEmpty()) {
            json.array("programmes");
            programmes.forEach(programme -> programme.json(json));
            json.end();
        }
        json.end();
    }

    private static void controls(Json json, Counts.OfControls c) {
        json.object("controls").field("total", c.total());
        map(json, "byDomain", c.byDomain());
        map(json, "byNature", spoken(c.byNature()));
        map(json, "byCadence", spoken(c.byCadence()));
        json.field("discharged", c.discharged())
                .field("dischargeable", c.dischargeable())
                .object("effort")
                .rounded("adopt", c.adopt() / 100.0)
                .rounded("runPerYear", c.runPerYear() / 100.0)
                .end()
                .end();
    }

    private static void documents(Json json, Counts.OfDocuments d) {
        json.object("documents").field("total", d.total());
        map(json, "byKind", spoken(d.byKind()));
        json.field("words", d.words())
                .field("long", d.longOnes())
                .field("discharged", d.discharged())
                .end();
    }

    private static void map(Json json, String name, Map<String, Integer> values) {
        json.object(name);
        values.forEach(json::field);
        json.end();
    }

    @Override
    public void csv(Csv csv) {
        csv.row("severity", "file", "line", "rule", "message");
        for (Finding f : findings) {
            csv.row(
                    Words.of(f.severity()),
                    f.place().name(),
                    f.place().line(),
                    f.rule(),
                    f.message());
        }
    }

    @Override
    public Report report(Medium medium) {
        BlockList blocks =
                new BlockList()
                        .paragraph(sums())
                        .bullets(
                                findings.stream()
                                        .map(f -> Words.of(f.severity()) + " " + f)
                                        .toList());
        programmes.forEach(programme -> blocks.bullets(programme.sentences()));
        if (ofContent) {
            blocks.titledTable(
                            "Counts",
                            EDITION_HEADER,
                            counts.editions().stream().map(LintAnswer::cells).toList())
                    .bullets(sentences());
        }
        return new Report("Lint", blocks.list());
    }
}
