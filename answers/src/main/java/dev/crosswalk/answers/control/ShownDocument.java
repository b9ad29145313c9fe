package dev.crosswalk.answers.control;

import static dev.crosswalk.formats.report.Run.name;
import static dev.crosswalk.formats.report.Run.plain;
import static dev.crosswalk.formats.report.Run.quiet;
import static dev.crosswalk.formats.report.Run.strong;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.BlockList;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.content.control.DocumentTemplate;
import dev.crosswalk.content.control.DocumentTemplate.Parameter;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.papers.report.Medium;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
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
    public List<Block> screen() {
        BlockList blocks =
                new BlockList()
                        .entry(0, name(document.id()), plain("  "), strong(document.title()))
                        .entry(
                                0,
                                quiet(
                                        about()
                                                + ", content "
                                                + crosswalk.library().contentVersion()));
        if (!document.summary().isEmpty()) {
            blocks.space().line(plain(document.summary()));
        }
        blocks.under(
                "Discharges "
                        + Words.many(document.discharges().size(), "obligation", "obligations"));
        blocks.add(ShownControl.discharged(obligations()));
        if (!neededBy().isEmpty()) {
            blocks.under("Needed by");
            neededBy().forEach(c -> blocks.add(ShownControl.named(c.id(), c.title())));
        }
        parameters(blocks);
        blocks.under("Text");
        for (String line : document.body().stripTrailing().split("\n", -1)) {
            blocks.add(line.isBlank() ? new Block.Space() : new Block.Entry(2, plain(line)));
        }
        return blocks.list();
    }

    private void parameters(BlockList blocks) {
        if (document.parameters().isEmpty()) {
            return;
        }
        blocks.under(
                "For the organisation to set, "
                        + Words.many(document.parameters().size(), "parameter", "parameters"));
        List<List<Block>> items = new ArrayList<>();
        for (Parameter p : document.parameters()) {
            String otherwise = p.otherwise();
            items.add(
                    List.of(
                            new Block.Paragraph(
                                    name(p.name()),
                                    plain(": " + p.text()),
                                    quiet(otherwise == null ? "" : ", default: "),
                                    plain(otherwise == null ? "" : otherwise))));
        }
        blocks.add(new Block.Items(false, 1, items));
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
    public Report report(Medium medium) {
        BlockList blocks =
                new BlockList()
                        .paragraph(document.id() + ", " + about())
                        .paragraph(document.summary())
                        .section(
                                "Discharges",
                                obligations().stream()
                                        .map(o -> o.text() + " (" + o.id() + ")")
                                        .toList())
                        .section(
                                "Needed by",
                                neededBy().stream().map(c -> c.id() + " " + c.title()).toList());
        if (!document.parameters().isEmpty()) {
            blocks.titledTable(
                    "For the organisation to set",
                    List.of("name", "meaning", "default"),
                    document.parameters().stream()
                            .map(p -> List.of(p.name(), p.text(), otherwise(p)))
                            .toList());
        }
        return new Report(
                document.title(),
                blocks.heading("Text")
                        .add(new Block.CodeBlock(document.body().stripTrailing()))
                        .list());
    }
}
