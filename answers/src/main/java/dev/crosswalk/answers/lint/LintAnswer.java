package dev.crosswalk.answers.lint;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.Words;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.answers.text.Markdown;
import dev.crosswalk.answers.text.Numbers;
import dev.crosswalk.answers.text.Page;
import dev.crosswalk.answers.text.Screen.Style;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.Counts;
import dev.crosswalk.content.Lint;
import dev.crosswalk.content.LintReport;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.content.finding.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What lint found and counted, in every format.
public record LintAnswer(String contentVersion, List<Finding> findings, Counts counts)
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
    public static LintAnswer of(Content content, Findings found) {
        LintReport report = Lint.of(content);
        List<Finding> findings = new ArrayList<>(found.sorted());
        findings.addAll(report.findings());
        return new LintAnswer(
                content.library().contentVersion(),
                findings.stream().distinct().sorted().toList(),
                report.counts());
    }

    @Override
    public boolean failsOn(Set<String> named) {
        return count(Severity.ERROR) > 0 || (named.contains("findings") && !findings.isEmpty());
    }

    private int count(Severity severity) {
        return (int) findings.stream().filter(f -> f.severity() == severity).count();
    }

    @Override
    public void page(Page page) {
        for (Finding f : findings) {
            boolean error = f.severity() == Severity.ERROR;
            page.hanging(
                    page.screen().in(error ? Style.BAD : Style.HALF, Words.of(f.severity())) + " ",
                    "    ",
                    page.screen().safe(f.toString())
                            + " "
                            + page.screen().in(Style.DIM, "(" + f.rule() + ")"));
        }
        if (!findings.isEmpty()) {
            page.blank();
        }
        page.line(
                page.screen()
                        .in(
                                count(Severity.ERROR) > 0 ? Style.BAD : Style.GOOD,
                                Numbers.count(count(Severity.ERROR), "error", "errors")
                                        + ", "
                                        + Numbers.count(
                                                count(Severity.WARNING), "warning", "warnings")));
        page.blank();
        page.table(EDITION_HEADER, counts.editions().stream().map(LintAnswer::cells).toList(), 0);
        page.blank();
        sentences().forEach(s -> page.hanging("", "  ", s));
        page.blank().line(page.screen().in(Style.DIM, "content " + contentVersion));
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
        return List.of(
                counts.obligations()
                        + " obligations, "
                        + counts.sharedObligations()
                        + " of them demanded by two frameworks or more",
                "by domain: " + joined(counts.obligationsByDomain()),
                "by facet: " + joined(facets()),
                counts.demands() + " demands, " + counts.suggests() + " suggestions",
                counts.mappingRows()
                        + " published mapping rows in "
                        + Numbers.count(counts.mappingSets(), "set", "sets")
                        + "; "
                        + counts.unlabelledWithoutShared()
                        + " unlabelled ones join requirements that share nothing here",
                counts.editionSteps()
                        + " edition steps; "
                        + Numbers.count(
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
        return Numbers.count(c.total(), "control", "controls")
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
        return Numbers.count(d.total(), "document", "documents")
                + " ("
                + joined(spoken(d.byKind()))
                + ") of %,d words, %d of 450 words or more; they discharge %s"
                        .formatted(
                                d.words(),
                                d.longOnes(),
                                Numbers.count(d.discharged(), "obligation", "obligations"));
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
                    .end();
        }
        json.end()
                .field("obligations", counts.obligations())
                .field("sharedObligations", counts.sharedObligations());
        map(json, "obligationsByDomain", counts.obligationsByDomain());
        map(json, "obligationsByFacet", facets());
        json.field("demands", counts.demands())
                .field("suggests", counts.suggests())
                .field("mappingSets", counts.mappingSets())
                .field("mappingRows", counts.mappingRows())
                .field("unlabelledWithoutShared", counts.unlabelledWithoutShared())
                .field("editionSteps", counts.editionSteps())
                .field("acceptedContradictions", counts.acceptedContradictions());
        controls(json, counts.controls());
        documents(json, counts.documents());
        json.end().end();
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
            csv.row(Words.of(f.severity()), f.place().name(), f.place().line(), f.rule(), f.message());
        }
    }

    @Override
    public void markdown(Markdown md) {
        md.heading(1, "Lint");
        md.paragraph(
                Numbers.count(count(Severity.ERROR), "error", "errors")
                        + ", "
                        + Numbers.count(count(Severity.WARNING), "warning", "warnings"));
        md.list(findings.stream().map(f -> Words.of(f.severity()) + " " + f).toList());
        md.heading(2, "Counts");
        md.table(EDITION_HEADER, counts.editions().stream().map(LintAnswer::cells).toList());
        md.list(sentences());
    }
}
