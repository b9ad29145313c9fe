package dev.crosswalk.answers.control;

import static dev.crosswalk.formats.report.Run.name;
import static dev.crosswalk.formats.report.Run.plain;
import static dev.crosswalk.formats.report.Run.quiet;
import static dev.crosswalk.formats.report.Run.strong;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.BlockList;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.content.control.DocumentTemplate;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.papers.report.Medium;
import dev.crosswalk.programme.words.FactWords;
import dev.crosswalk.programme.words.Words;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One control in full, with the requirements of every framework that it serves.
///
/// @param services by edition, those that demand something of it first
/// @param neededBy the controls that depend on it
/// @param note how it stands in the programme that was asked about; mostly empty
public record ShownControl(
        Crosswalk crosswalk,
        Control control,
        List<Obligation> obligations,
        List<ControlService> services,
        List<Control> dependsOn,
        List<Control> neededBy,
        List<DocumentTemplate> documents,
        String note)
        implements Answer {

    public static ShownControl of(Content content, Crosswalk crosswalk, Control control) {
        ControlLibrary library = content.controls();
        return new ShownControl(
                crosswalk,
                control,
                control.discharges().stream()
                        .flatMap(o -> crosswalk.obligation(o).stream())
                        .toList(),
                new ControlServices(crosswalk).of(control),
                control.dependsOn().stream().flatMap(id -> library.control(id).stream()).toList(),
                library.controls().stream()
                        .filter(c -> c.dependsOn().contains(control.id()))
                        .toList(),
                control.documents().stream().flatMap(id -> library.document(id).stream()).toList(),
                "");
    }

    ShownControl noted(String words) {
        return new ShownControl(
                crosswalk, control, obligations, services, dependsOn, neededBy, documents, words);
    }

    private Map<String, List<ControlService>> byEdition() {
        Map<String, List<ControlService>> byEdition = new LinkedHashMap<>();
        services.forEach(s ->
                byEdition
                        .computeIfAbsent(s.requirement().edition(), k -> new ArrayList<>())
                        .add(s));
        return byEdition;
    }

    private String title(RequirementRef ref) {
        return crosswalk.requirement(ref).title();
    }

    /// The texts in the order in which somebody reads them, each under its heading.
    private Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("Objective", control.objective());
        texts.put("Description", control.description());
        texts.put("Guidance", control.guidance());
        texts.put("Test of design", control.testOfDesign());
        texts.put("Test of operation", control.testOfOperation());
        texts.values().removeIf(String::isEmpty);
        return texts;
    }

    /// `quarterly, 14 days of tolerance`
    private String cadence() {
        int tolerance = control.cadence().toleranceDays();
        String day = control.cadence().days() == Cadence.Days.BUSINESS ? "business day" : "day";
        return Words.of(control.cadence().every())
                + (control.firstDue() == null ? "" : ", first due " + control.firstDue())
                + (tolerance == 0
                        ? ""
                        : ", " + Words.many(tolerance, day, day + "s") + " of tolerance")
                + (control.dayBegins().equals(LocalTime.MIDNIGHT)
                        ? ""
                        : ", days begin at " + control.dayBegins());
    }

    /// Where it belongs in a programme's life, and what it came in place of, if anybody says so.
    private String place() {
        return (control.stage() == null ? "" : ", stage " + Words.of(control.stage()))
                + (control.succeeds().isEmpty() ? "" : ", succeeds " + control.succeeds());
    }

    private String effort() {
        return Control.Effort.days(control.effort().adopt())
                + " to adopt, "
                + Control.Effort.days(control.effort().runPerYear())
                + " a year";
    }

    /// `record of the review of access rights (access-review-record), performance, fresh for 120
    /// days, shows acc-review-periodic`
    private String evidence(Control.EvidenceWanted e) {
        boolean saysSo = e.population() && e.role() != Control.Role.POPULATION;
        return e.called()
                + " ("
                + e.kind()
                + "), "
                + Words.spoken(e.role())
                + ", fresh for "
                + Words.many(e.freshDays(), "day", "days")
                + (saysSo ? ", the whole population" : "")
                + FactWords.answering(e)
                + ", shows "
                + shown(e);
    }

    private String shown(Control.EvidenceWanted e) {
        List<String> shown = control.shown(e);
        if (shown.isEmpty()) {
            List<String> answering = control.answering(e.kind());
            return answering.size() == 1
                    ? "nothing by itself, and where it says when an event was answered, as "
                            + answering.getFirst()
                            + " does"
                    : "nothing by itself";
        }
        return shown.equals(control.discharges()) ? "all of it" : String.join(", ", shown);
    }

    private static String count(List<ControlService> services) {
        long demanding = services.stream().filter(ControlService::isDemanded).count();
        List<String> parts = new ArrayList<>();
        if (demanding > 0) {
            parts.add("demanded by " + demanding);
        }
        if (demanding < services.size()) {
            parts.add("suggested by " + (services.size() - demanding));
        }
        return String.join(", ", parts);
    }

    @Override
    public List<Block> screen() {
        BlockList blocks =
                new BlockList()
                        .entry(0, name(control.id()), plain("  "), strong(control.title()))
                        .entry(
                                0,
                                quiet(
                                        "domain "
                                                + control.domain()
                                                + ", "
                                                + Words.of(control.type())
                                                + ", "
                                                + Words.of(control.nature())
                                                + ", "
                                                + cadence()
                                                + (control.owner().isEmpty()
                                                        ? ""
                                                        : ", owner " + control.owner())
                                                + place()
                                                + ", content "
                                                + crosswalk.library().contentVersion()))
                        .entry(
                                0,
                                quiet(
                                        "effort in person-days, for a company of 50"
                                                + " people: "
                                                + effort()))
                        .paragraph(note);
        texts().forEach((title, text) -> blocks.under(title).line(plain(text)));
        blocks.section("Technical measures", control.measures());
        blocks.section("Evidence", control.evidence().stream().map(this::evidence).toList());
        blocks.under("Discharges " + Words.many(obligations.size(), "obligation", "obligations"));
        blocks.add(discharged(obligations));
        services(blocks);
        named(blocks, "Depends on", dependsOn);
        named(blocks, "Needed by", neededBy);
        if (!documents.isEmpty()) {
            blocks.under("Documents");
            documents.forEach(d -> blocks.add(named(d.id(), d.title())));
        }
        return blocks.list();
    }

    static Block discharged(List<Obligation> obligations) {
        List<List<Block>> items = new ArrayList<>();
        for (Obligation o : obligations) {
            items.add(List.of(new Block.Paragraph(plain(o.text() + " "), quiet(o.id()))));
        }
        return new Block.Items(false, 1, items);
    }

    private void services(BlockList blocks) {
        if (services.isEmpty()) {
            blocks.space().line(plain("No requirement demands or suggests any of it."));
        }
        byEdition()
                .forEach((edition, ofIt) -> {
                    blocks.space()
                            .add(
                                    new Block.Entry(0, strong("Serves " + edition))
                                            .right(quiet(count(ofIt))));
                    for (ControlService s : ofIt) {
                        blocks.add(
                                new Block.Entry(
                                                2,
                                                name(s.requirement().id()),
                                                plain("  "),
                                                plain(title(s.requirement())))
                                        .right(Run.of(style(s), s.share())));
                    }
                });
        String legend = legend();
        if (!legend.isEmpty()) {
            blocks.line(quiet(legend));
        }
    }

    private static Run.Style style(ControlService s) {
        return s.isWhole() ? Run.Style.GOOD : s.isDemanded() ? Run.Style.PARTLY : Run.Style.QUIET;
    }

    /// Explains what stands beside the requirements, with one of them as the example.
    private String legend() {
        List<String> words = new ArrayList<>();
        services.stream()
                .filter(ControlService::isDemanded)
                .min(Comparator.comparing(ControlService::isWhole))
                .ifPresent(s ->
                        words.add(
                                "%s: it discharges %d of the %s that the requirement demands."
                                        .formatted(
                                                s.share(),
                                                s.demanded().size(),
                                                Words.many(
                                                        s.demands(),
                                                        "obligation",
                                                        "obligations"))));
        if (services.stream().anyMatch(s -> !s.isDemanded())) {
            words.add("Suggested: guidance alone asks for it.");
        }
        return String.join(" ", words);
    }

    private static void named(BlockList blocks, String title, List<Control> controls) {
        if (!controls.isEmpty()) {
            blocks.under(title);
            controls.forEach(c -> blocks.add(named(c.id(), c.title())));
        }
    }

    static Block named(String id, String title) {
        return new Block.Entry(2, name(id), plain("  "), plain(title));
    }

    @Override
    public void json(Json json) {
        json.object()
                .field("kind", "control")
                .field("contentVersion", crosswalk.library().contentVersion())
                .object("control");
        ControlJson.control(
                json, control, services, new ControlServices(crosswalk).attributes(services));
        json.end().array("obligations");
        for (Obligation o : obligations) {
            json.object();
            ControlJson.obligation(json, o);
            json.end();
        }
        json.end();
        ControlJson.named(json, "dependsOn", dependsOn);
        ControlJson.named(json, "neededBy", neededBy);
        json.array("documents");
        for (DocumentTemplate d : documents) {
            json.object().field("id", d.id()).field("title", d.title()).end();
        }
        json.end().end();
    }

    @Override
    public void csv(Csv csv) {
        csv.row("control", "what", "id", "text", "discharged", "of");
        String me = control.id();
        obligations.forEach(o -> csv.row(me, "discharges", o.id(), o.text(), "", ""));
        for (ControlService s : services) {
            csv.row(
                    me,
                    s.isDemanded() ? "demanded by" : "suggested by",
                    s.requirement().toString(),
                    title(s.requirement()),
                    s.isDemanded() ? s.demanded().size() : s.suggested().size(),
                    s.isDemanded() ? s.demands() : s.suggests());
        }
        dependsOn.forEach(c -> csv.row(me, "depends on", c.id(), c.title(), "", ""));
        neededBy.forEach(c -> csv.row(me, "needed by", c.id(), c.title(), "", ""));
        documents.forEach(d -> csv.row(me, "document", d.id(), d.title(), "", ""));
    }

    @Override
    public Report report(Medium medium) {
        BlockList blocks =
                new BlockList()
                        .paragraph(note)
                        .table(
                                control.id(),
                                List.of(
                                        "domain",
                                        "type",
                                        "nature",
                                        "cadence",
                                        "owner",
                                        "effort in person-days"),
                                List.of(
                                        List.of(
                                                control.domain(),
                                                Words.of(control.type()),
                                                Words.of(control.nature()),
                                                cadence(),
                                                control.owner(),
                                                effort())))
                        .paragraph(ControlsAnswer.UNIT);
        texts().forEach((title, text) -> blocks.heading(title).paragraph(text));
        blocks.section("Technical measures", control.measures())
                .section("Evidence", control.evidence().stream().map(this::evidence).toList())
                .section(
                        "Discharges",
                        obligations.stream().map(o -> o.text() + " (" + o.id() + ")").toList());
        byEdition()
                .forEach((edition, ofIt) ->
                        blocks.titledTable(
                                "Serves " + edition,
                                List.of("requirement", "title", "discharged of its demands"),
                                ofIt.stream()
                                        .map(s ->
                                                List.of(
                                                        s.requirement().id(),
                                                        title(s.requirement()),
                                                        s.share()))
                                        .toList()));
        blocks.section("Depends on", titles(dependsOn))
                .section("Needed by", titles(neededBy))
                .section(
                        "Documents",
                        documents.stream().map(d -> d.title() + " (" + d.id() + ")").toList());
        return new Report(control.id() + " " + control.title(), blocks.list());
    }

    private static List<String> titles(List<Control> controls) {
        return controls.stream().map(c -> c.id() + " " + c.title()).toList();
    }
}
