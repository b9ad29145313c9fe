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
import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.content.control.DocumentTemplate;
import dev.crosswalk.content.control.DocumentTemplate.Parameter;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Obligation;
import java.util.List;
import java.util.Objects;

/// The template of a document: what it discharges, what the organisation sets in it, and its text.
public record ShownDocument(Crosswalk crosswalk, ControlLibrary library, DocumentTemplate document)
        implements Answer {

    private List<Obligation> obligations() {
        return document.discharges().stream()
                .flatMap(o -> crosswalk.obligation(o).stream())
                .toList();
    }

    private List<Control> neededBy() {
        return library.controls().stream()
                .filter(c -> c.documents().contains(document.id()))
                .toList();
    }

    private static String otherwise(Parameter parameter) {
        return Objects.requireNonNullElse(parameter.otherwise(), "");
    }

    private String about() {
        return Words.of(document.kind()) + ", %,d words".formatted(document.words());
    }

    @Override
    public void page(Page page) {
        Screen screen = page.screen();
        page.hanging(
                "",
                "  ",
                screen.in(Style.NAME, document.id())
                        + "  "
                        + screen.in(Style.BOLD, document.title()));
        page.hanging(
                "",
                "  ",
                screen.in(
                        Style.DIM, about() + ", content " + crosswalk.library().contentVersion()));
        if (!document.summary().isEmpty()) {
            page.blank().line(screen.safe(document.summary()));
        }
        page.blank();
        page.line(
                screen.in(
                        Style.BOLD,
                        "Discharges "
                                + Numbers.count(
                                        document.discharges().size(),
                                        "obligation",
                                        "obligations")));
        for (Obligation o : obligations()) {
            page.hanging(
                    "  - ", "    ", screen.safe(o.text()) + " " + screen.in(Style.DIM, o.id()));
        }
        if (!neededBy().isEmpty()) {
            page.blank().line(screen.in(Style.BOLD, "Needed by"));
            neededBy().forEach(c -> ShownControl.named(page, c.id(), c.title()));
        }
        parameters(page);
        page.blank().line(screen.in(Style.BOLD, "Text"));
        for (String line : document.body().stripTrailing().split("\n", -1)) {
            if (line.isBlank()) {
                page.blank();
            } else {
                page.hanging("  ", "    ", screen.safe(line));
            }
        }
    }

    private void parameters(Page page) {
        Screen screen = page.screen();
        if (document.parameters().isEmpty()) {
            return;
        }
        page.blank();
        page.line(
                screen.in(
                        Style.BOLD,
                        "For the organisation to set, "
                                + Numbers.count(
                                        document.parameters().size(), "parameter", "parameters")));
        for (Parameter p : document.parameters()) {
            String otherwise = p.otherwise();
            page.hanging(
                    "  - ",
                    "    ",
                    screen.in(Style.NAME, p.name())
                            + ": "
                            + screen.safe(p.text())
                            + (otherwise == null
                                    ? ""
                                    : screen.in(Style.DIM, ", default: ")
                                            + screen.safe(otherwise)));
        }
    }

    @Override
    public void json(Json json) {
        json.object()
                .field("kind", "document")
                .field("contentVersion", crosswalk.library().contentVersion())
                .object("document")
                .field("id", document.id())
                .field("title", document.title())
                .field("kind", Words.of(document.kind()))
                .field("summary", document.summary())
                .field("words", document.words())
                .array("parameters");
        for (Parameter p : document.parameters()) {
            json.object()
                    .field("name", p.name())
                    .field("text", p.text())
                    .field("default", p.otherwise())
                    .end();
        }
        json.end().field("body", document.body()).end().array("obligations");
        for (Obligation o : obligations()) {
            json.object();
            ControlJson.obligation(json, o);
            json.end();
        }
        json.end();
        ControlJson.named(json, "neededBy", neededBy());
        json.end();
    }

    @Override
    public void csv(Csv csv) {
        csv.row("document", "what", "id", "text", "default");
        String me = document.id();
        obligations().forEach(o -> csv.row(me, "discharges", o.id(), o.text(), ""));
        document.parameters()
                .forEach(p -> csv.row(me, "parameter", p.name(), p.text(), otherwise(p)));
        neededBy().forEach(c -> csv.row(me, "needed by", c.id(), c.title(), ""));
    }

    @Override
    public void markdown(Markdown md) {
        md.heading(1, document.title());
        md.paragraph(document.id() + ", " + about());
        md.paragraph(document.summary());
        ShownControl.section(
                md,
                "Discharges",
                obligations().stream().map(o -> o.text() + " (" + o.id() + ")").toList());
        ShownControl.section(
                md, "Needed by", neededBy().stream().map(c -> c.id() + " " + c.title()).toList());
        if (!document.parameters().isEmpty()) {
            md.heading(2, "For the organisation to set");
            md.table(
                    List.of("name", "meaning", "default"),
                    document.parameters().stream()
                            .map(p -> List.of(p.name(), p.text(), otherwise(p)))
                            .toList());
        }
        md.heading(2, "Text");
        md.block(document.body());
    }
}
