package dev.crosswalk.answers.control;

import static dev.crosswalk.formats.report.Run.name;
import static dev.crosswalk.formats.report.Run.plain;
import static dev.crosswalk.formats.report.Run.quiet;
import static dev.crosswalk.formats.report.Run.strong;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.BlockList;
import dev.crosswalk.answers.Dialect;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.Domain;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.papers.report.Medium;
import dev.crosswalk.programme.words.AttributeWords;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Controls, domain by domain, with their sums.
///
/// @param asked the requirements that narrow the list
public record ControlsAnswer(
        Content content, List<Row> rows, List<AskedRequirement> asked, Dialect dialect)
        implements Answer {
    static final String UNIT = "Effort is in person-days, for a company of 50 people.";

    public static ControlsAnswer of(ControlsRequest request, Sources sources) throws Refusal {
        Content content = sources.content();
        Crosswalk crosswalk = Crosswalk.of(content.library());
        ControlFilter filter = ControlFilter.of(request, content, crosswalk);
        ControlServices services = new ControlServices(crosswalk);
        return new ControlsAnswer(
                content,
                content.controls().controls().stream()
                        .filter(filter::fits)
                        .map(c -> Row.of(c, services))
                        .toList(),
                filter.requirements(),
                sources.dialect());
    }

    /// @param services by edition, those that demand something first
    /// @param attributes of the requirements that demand something of it
    record Row(
            Control control, List<ControlService> services, Map<String, List<String>> attributes) {

        static Row of(Control control, ControlServices all) {
            List<ControlService> services = all.of(control);
            return new Row(control, services, all.attributes(services));
        }

        /// Ids of the editions of which some requirement demands what the control discharges.
        Set<String> frameworks() {
            Set<String> frameworks = new LinkedHashSet<>();
            services.stream()
                    .filter(ControlService::isDemanded)
                    .forEach(s -> frameworks.add(s.requirement().edition()));
            return frameworks;
        }

        List<String> requirements(boolean demanded) {
            return services.stream()
                    .filter(s -> s.isDemanded() == demanded)
                    .map(s -> s.requirement().toString())
                    .toList();
        }
    }

    /// What the controls of a group add up to.
    private record Sum(int controls, int obligations, long adopt, long runPerYear) {
        static Sum of(List<Row> rows) {
            Set<String> obligations = new LinkedHashSet<>();
            rows.forEach(r -> obligations.addAll(r.control().discharges()));
            return new Sum(
                    rows.size(),
                    obligations.size(),
                    rows.stream().mapToLong(r -> r.control().effort().adopt()).sum(),
                    rows.stream().mapToLong(r -> r.control().effort().runPerYear()).sum());
        }

        String sentence() {
            return Words.many(controls, "control", "controls")
                    + ", "
                    + Words.many(obligations, "obligation", "obligations")
                    + ", "
                    + Control.Effort.days(adopt)
                    + " days to adopt, "
                    + Control.Effort.days(runPerYear)
                    + " a year";
        }
    }

    private Map<String, List<Row>> byDomain() {
        Map<String, List<Row>> byDomain = new LinkedHashMap<>();
        rows.forEach(
                r -> byDomain.computeIfAbsent(r.control().domain(), k -> new ArrayList<>()).add(r));
        return byDomain;
    }

    private String title(String domain) {
        return content.domains().stream()
                .filter(d -> d.id().equals(domain))
                .map(Domain::title)
                .findFirst()
                .orElse(domain);
    }

    private List<String> header() {
        return List.of(
                "id",
                "title",
                "cadence",
                "nature",
                "adopt",
                "a year",
                "obligations",
                asked.isEmpty() ? "serves" : "of what is asked");
    }

    private List<String> cells(Row row, boolean inFull) {
        Control c = row.control();
        return List.of(
                c.id(),
                c.title(),
                Words.of(c.cadence().every()),
                Words.of(c.nature()),
                Control.Effort.days(c.effort().adopt()),
                Control.Effort.days(c.effort().runPerYear()),
                Integer.toString(c.discharges().size()),
                asked.isEmpty() ? serves(row, inFull) : answers(c));
    }

    private static String serves(Row row, boolean inFull) {
        Set<String> frameworks = row.frameworks();
        if (frameworks.isEmpty()) {
            return row.services().isEmpty() ? "" : "guidance";
        }
        return inFull
                ? String.join(", ", frameworks)
                : row.requirements(true).size() + " in " + frameworks.size();
    }

    /// `2 demanded, 1 suggested`
    private String answers(Control control) {
        int demanded = asked.stream().mapToInt(a -> a.demandedOf(control)).sum();
        int suggested = asked.stream().mapToInt(a -> a.suggestedOf(control)).sum();
        List<String> parts = new ArrayList<>();
        if (demanded > 0) {
            parts.add(demanded + " demanded");
        }
        if (suggested > 0) {
            parts.add(suggested + " suggested");
        }
        return String.join(", ", parts);
    }

    @Override
    public List<Block> screen() {
        BlockList blocks = new BlockList();
        if (rows.isEmpty()) {
            blocks.line(plain("No control fits."));
        } else {
            blocks.add(new Block.Groups("Controls", Block.Column.yielding(1, header()), groups()));
        }
        asked.forEach(a -> asked(blocks, a));
        blocks.space();
        if (!rows.isEmpty()) {
            blocks.line(strong(Sum.of(rows).sentence()));
        }
        for (String sentence : legend()) {
            blocks.line(quiet(sentence));
        }
        return blocks.list();
    }

    private List<Block.Groups.Group> groups() {
        List<Block.Groups.Group> groups = new ArrayList<>();
        byDomain()
                .forEach((domain, inIt) -> {
                    List<List<Block.Cell>> cells = new ArrayList<>();
                    for (Row row : inIt) {
                        List<Block.Cell> styled = new ArrayList<>();
                        cells(row, false).forEach(cell -> styled.add(new Block.Cell(cell)));
                        styled.set(0, new Block.Cell(name(row.control().id())));
                        cells.add(styled);
                    }
                    groups.add(
                            new Block.Groups.Group(title(domain), Sum.of(inIt).sentence(), cells));
                });
        return groups;
    }

    private void asked(BlockList blocks, AskedRequirement a) {
        blocks.space().entry(0, name(a.requirement().toString()), plain("  "), strong(a.title()));
        List<AskedRequirement.Line> lines = a.lines(content.controls());
        if (lines.isEmpty()) {
            blocks.line(plain("  is not decomposed: which obligations it demands is not known"));
            return;
        }
        List<List<Block>> items = new ArrayList<>();
        for (AskedRequirement.Line line : lines) {
            items.add(
                    List.of(
                            new Block.Paragraph(
                                    plain(line.modality() + ": " + line.obligation().text() + " "),
                                    quiet(line.obligation().id()),
                                    quiet(", by "),
                                    name(line.who()))));
        }
        blocks.add(new Block.Items(false, 1, items));
    }

    private List<String> legend() {
        List<String> legend = new ArrayList<>(List.of(UNIT));
        if (asked.isEmpty()) {
            legend.add(
                    "Serves: so many requirements that demand something of it, in so many"
                            + " editions; guidance: none demands any of it, some suggest it.");
        }
        legend.add(
                dialect.question("show", "ID")
                        + " shows a control in full. Content "
                        + content.library().contentVersion()
                        + ".");
        return legend;
    }

    @Override
    public void json(Json json) {
        json.object().field("contentVersion", content.library().contentVersion()).array("controls");
        for (Row row : rows) {
            json.object();
            ControlJson.control(json, row.control(), row.services(), row.attributes());
            json.end();
        }
        json.end().end();
    }

    @Override
    public void csv(Csv csv) {
        csv.titles(
                "id,title,domain,type,nature,every,toleranceDays,owner,adopt,"
                        + "runPerYear,objective,description,measures,guidance,testOfDesign,"
                        + "testOfOperation,evidence,discharges,dependsOn,documents,demandedBy,"
                        + "suggestedBy,attributes");
        rows.forEach(row -> csv(csv, row));
    }

    private static void csv(Csv csv, Row row) {
        Control c = row.control();
        csv.row(
                c.id(),
                c.title(),
                c.domain(),
                Words.of(c.type()),
                Words.of(c.nature()),
                Words.of(c.cadence().every()),
                c.cadence().toleranceDays(),
                c.owner(),
                Control.Effort.days(c.effort().adopt()),
                Control.Effort.days(c.effort().runPerYear()),
                c.objective(),
                c.description(),
                joined(c.measures()),
                c.guidance(),
                c.testOfDesign(),
                c.testOfOperation(),
                joined(c.evidence().stream().map(Control.EvidenceWanted::kind).toList()),
                joined(c.discharges()),
                joined(c.dependsOn()),
                joined(c.documents()),
                joined(row.requirements(true)),
                joined(row.requirements(false)),
                joined(AttributeWords.of(row.attributes())));
    }

    private static String joined(List<String> values) {
        return String.join("; ", values);
    }

    @Override
    public Report report(Medium medium) {
        BlockList blocks =
                new BlockList()
                        .paragraph(Sum.of(rows).sentence() + ". " + UNIT)
                        .paragraph("Content version " + content.library().contentVersion());
        byDomain()
                .forEach((domain, inIt) ->
                        blocks.heading(title(domain))
                                .paragraph(Sum.of(inIt).sentence())
                                .table(
                                        title(domain),
                                        header(),
                                        inIt.stream().map(r -> cells(r, true)).toList()));
        for (AskedRequirement a : asked) {
            blocks.titledTable(
                    a.requirement() + " " + a.title(),
                    List.of("modality", "obligation", "text", "controls"),
                    a.lines(content.controls()).stream()
                            .map(l ->
                                    List.of(
                                            l.modality(),
                                            l.obligation().id(),
                                            l.obligation().text(),
                                            l.who()))
                            .toList());
        }
        return new Report("Controls", blocks.list());
    }
}
