package dev.crosswalk.answers.control;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.Words;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.answers.text.Markdown;
import dev.crosswalk.answers.text.Numbers;
import dev.crosswalk.answers.text.Page;
import dev.crosswalk.answers.text.Screen;
import dev.crosswalk.answers.text.Screen.Style;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.content.control.DocumentTemplate;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.RequirementRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One control in full, with the requirements of every framework that it serves.
///
/// @param services by edition, those that demand something of it first
/// @param neededBy the controls that depend on it
public record ShownControl(
        Crosswalk crosswalk,
        Control control,
        List<Obligation> obligations,
        List<Service> services,
        List<Control> dependsOn,
        List<Control> neededBy,
        List<DocumentTemplate> documents)
        implements Answer {

    public static ShownControl of(Content content, Crosswalk crosswalk, Control control) {
        ControlLibrary library = content.controls();
        return new ShownControl(
                crosswalk,
                control,
                control.discharges().stream()
                        .flatMap(o -> crosswalk.obligation(o).stream())
                        .toList(),
                new Services(crosswalk).of(control),
                control.dependsOn().stream().flatMap(id -> library.control(id).stream()).toList(),
                library.controls().stream()
                        .filter(c -> c.dependsOn().contains(control.id()))
                        .toList(),
                control.documents().stream().flatMap(id -> library.document(id).stream()).toList());
    }

    private Map<String, List<Service>> byEdition() {
        Map<String, List<Service>> byEdition = new LinkedHashMap<>();
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
        return Words.of(control.cadence().every())
                + (tolerance == 0
                        ? ""
                        : ", " + Numbers.count(tolerance, "day", "days") + " of tolerance");
    }

    private String effort() {
        return Control.Effort.days(control.effort().adopt())
                + " to adopt, "
                + Control.Effort.days(control.effort().runPerYear())
                + " a year";
    }

    private static String evidence(Control.EvidenceWanted e) {
        return e.kind()
                + ", fresh for "
                + Numbers.count(e.freshDays(), "day", "days")
                + (e.population() ? ", the whole population" : "");
    }

    private static String count(List<Service> services) {
        long demanding = services.stream().filter(Service::isDemanded).count();
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
    public void page(Page page) {
        Screen screen = page.screen();
        page.hanging(
                "",
                "  ",
                screen.in(Style.NAME, control.id())
                        + "  "
                        + screen.in(Style.BOLD, control.title()));
        page.hanging(
                "",
                "  ",
                screen.in(
                        Style.DIM,
                        "domain "
                                + control.domain()
                                + ", "
                                + Words.of(control.type())
                                + ", "
                                + Words.of(control.nature())
                                + ", "
                                + cadence()
                                + (control.owner().isEmpty() ? "" : ", owner " + control.owner())
                                + ", content "
                                + crosswalk.library().contentVersion()));
        page.hanging(
                "",
                "  ",
                screen.in(
                        Style.DIM,
                        "effort in person-days, for a company of 50 people: " + effort()));
        texts().forEach((title, text) -> {
            page.blank().line(screen.in(Style.BOLD, title));
            page.line(screen.safe(text));
        });
        list(page, "Technical measures", control.measures());
        list(page, "Evidence", control.evidence().stream().map(ShownControl::evidence).toList());
        discharges(page);
        services(page);
        named(page, "Depends on", dependsOn);
        named(page, "Needed by", neededBy);
        if (!documents.isEmpty()) {
            page.blank().line(screen.in(Style.BOLD, "Documents"));
            documents.forEach(d -> named(page, d.id(), d.title()));
        }
    }

    private static void list(Page page, String title, List<String> items) {
        if (!items.isEmpty()) {
            page.blank().line(page.screen().in(Style.BOLD, title));
            items.forEach(i -> page.hanging("  - ", "    ", page.screen().safe(i)));
        }
    }

    private void discharges(Page page) {
        Screen screen = page.screen();
        page.blank();
        page.line(
                screen.in(
                        Style.BOLD,
                        "Discharges "
                                + Numbers.count(obligations.size(), "obligation", "obligations")));
        for (Obligation o : obligations) {
            page.hanging(
                    "  - ", "    ", screen.safe(o.text()) + " " + screen.in(Style.DIM, o.id()));
        }
    }

    private void services(Page page) {
        Screen screen = page.screen();
        if (services.isEmpty()) {
            page.blank().line("No requirement demands or suggests any of it.");
        }
        byEdition()
                .forEach((edition, ofIt) -> {
                    page.blank();
                    page.spread(
                            "",
                            "  ",
                            screen.in(Style.BOLD, "Serves " + edition),
                            screen.in(Style.DIM, count(ofIt)));
                    for (Service s : ofIt) {
                        page.spread(
                                "  ",
                                "    ",
                                screen.in(Style.NAME, s.requirement().id())
                                        + "  "
                                        + screen.safe(title(s.requirement())),
                                screen.in(
                                        s.isWhole()
                                                ? Style.GOOD
                                                : s.isDemanded() ? Style.HALF : Style.DIM,
                                        s.share()));
                    }
                });
        String legend = legend();
        if (!legend.isEmpty()) {
            page.hanging("", "", screen.in(Style.DIM, legend));
        }
    }

    /// What stands beside the requirements, told by one of them.
    private String legend() {
        List<String> words = new ArrayList<>();
        services.stream()
                .filter(Service::isDemanded)
                .min(Comparator.comparing(Service::isWhole))
                .ifPresent(s ->
                        words.add(
                                "%s: it discharges %d of the %s that the requirement demands."
                                        .formatted(
                                                s.share(),
                                                s.demanded().size(),
                                                Numbers.count(
                                                        s.demands(),
                                                        "obligation",
                                                        "obligations"))));
        if (services.stream().anyMatch(s -> !s.isDemanded())) {
            words.add("Suggested: guidance alone asks for it.");
        }
        return String.join(" ", words);
    }

    private static void named(Page page, String title, List<Control> controls) {
        if (!controls.isEmpty()) {
            page.blank().line(page.screen().in(Style.BOLD, title));
            controls.forEach(c -> named(page, c.id(), c.title()));
        }
    }

    static void named(Page page, String id, String title) {
        page.hanging(
                "  ", "    ", page.screen().in(Style.NAME, id) + "  " + page.screen().safe(title));
    }

    @Override
    public void json(Json json) {
        json.object()
                .field("kind", "control")
                .field("contentVersion", crosswalk.library().contentVersion())
                .object("control");
        ControlJson.control(json, control, services);
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
        for (Service s : services) {
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
    public void markdown(Markdown md) {
        md.heading(1, control.id() + " " + control.title());
        md.table(
                List.of("domain", "type", "nature", "cadence", "owner", "effort in person-days"),
                List.of(
                        List.of(
                                control.domain(),
                                Words.of(control.type()),
                                Words.of(control.nature()),
                                cadence(),
                                control.owner(),
                                effort())));
        md.paragraph(ControlsAnswer.UNIT);
        texts().forEach((title, text) -> {
            md.heading(2, title);
            md.paragraph(text);
        });
        section(md, "Technical measures", control.measures());
        section(md, "Evidence", control.evidence().stream().map(ShownControl::evidence).toList());
        section(
                md,
                "Discharges",
                obligations.stream().map(o -> o.text() + " (" + o.id() + ")").toList());
        byEdition()
                .forEach((edition, ofIt) -> {
                    md.heading(2, "Serves " + edition);
                    md.table(
                            List.of("requirement", "title", "discharged of its demands"),
                            ofIt.stream()
                                    .map(s ->
                                            List.of(
                                                    s.requirement().id(),
                                                    title(s.requirement()),
                                                    s.share()))
                                    .toList());
                });
        section(md, "Depends on", dependsOn.stream().map(c -> c.id() + " " + c.title()).toList());
        section(md, "Needed by", neededBy.stream().map(c -> c.id() + " " + c.title()).toList());
        section(
                md,
                "Documents",
                documents.stream().map(d -> d.title() + " (" + d.id() + ")").toList());
    }

    static void section(Markdown md, String title, List<String> items) {
        if (!items.isEmpty()) {
            md.heading(2, title);
            md.list(items);
        }
    }
}
