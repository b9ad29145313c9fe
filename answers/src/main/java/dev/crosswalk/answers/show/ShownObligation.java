package dev.crosswalk.answers.show;

import static dev.crosswalk.formats.report.Run.name;
import static dev.crosswalk.formats.report.Run.plain;
import static dev.crosswalk.formats.report.Run.quiet;
import static dev.crosswalk.formats.report.Run.strong;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.BlockList;
import dev.crosswalk.answers.Dialect;
import dev.crosswalk.answers.control.ControlJson;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.content.control.DocumentTemplate;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.papers.report.Medium;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// One obligation with all that follows from it and that it follows from, the requirements that
/// demand or suggest it, and what discharges it.
public record ShownObligation(
        Crosswalk crosswalk, ControlLibrary library, Obligation obligation, Dialect dialect)
        implements Answer {

    private List<RequirementRef> demandedBy() {
        return crosswalk.demandedBy(obligation.id());
    }

    private List<RequirementRef> suggestedBy() {
        return crosswalk.suggestedBy(obligation.id());
    }

    /// The guidance that demands it.
    private List<RequirementRef> guidance() {
        return crosswalk.demandedByOptional(obligation.id());
    }

    /// What follows from it, and then from that.
    private List<Obligation> implies() {
        return crosswalk.implied(obligation.id());
    }

    private List<Obligation> impliedBy() {
        return crosswalk.implying(obligation.id());
    }

    private List<Control> controls() {
        return library.discharging(List.of(obligation.id()));
    }

    private List<DocumentTemplate> documents() {
        return library.documents().stream()
                .filter(d -> d.discharges().contains(obligation.id()))
                .toList();
    }

    private String title(RequirementRef ref) {
        return crosswalk.requirement(ref).title();
    }

    @Override
    public List<Block> screen() {
        BlockList blocks =
                new BlockList()
                        .line(name(obligation.id()))
                        .line(strong(obligation.text()))
                        .line(
                                quiet(
                                        "domain "
                                                + obligation.domain()
                                                + ", facet "
                                                + Words.of(obligation.facet())
                                                + ", content "
                                                + crosswalk.library().contentVersion()));
        follows(blocks, "Implies", implies());
        follows(blocks, "Implied by", impliedBy());
        asked(blocks, "Demanded by", demandedBy());
        asked(blocks, "Suggested by", suggestedBy());
        asked(blocks, "Named in guidance", guidance());
        List<Control> controls = controls();
        blocks.under(
                controls.isEmpty()
                        ? "Discharged by no control of the library"
                        : "Discharged by " + Words.many(controls.size(), "control", "controls"));
        controls.forEach(c -> blocks.add(entry(c.id(), c.title())));
        List<DocumentTemplate> documents = documents();
        if (!documents.isEmpty()) {
            blocks.under("Written down in");
            documents.forEach(d -> blocks.add(entry(d.id(), d.title())));
        }
        if (library.document(obligation.id()).isPresent()) {
            blocks.space()
                    .entry(
                            0,
                            plain(
                                    "A document is called the same: "
                                            + dialect.question("show", obligation.id() + ".md")));
        }
        return blocks.list();
    }

    private static Block entry(String name, String words) {
        return new Block.Entry(2, name(name), plain("  "), plain(words));
    }

    private static void follows(BlockList blocks, String title, List<Obligation> obligations) {
        if (!obligations.isEmpty()) {
            blocks.under(title + " " + Words.many(obligations.size(), "obligation", "obligations"));
            obligations.forEach(o -> blocks.add(entry(o.id(), o.text())));
        }
    }

    private void asked(BlockList blocks, String title, List<RequirementRef> refs) {
        blocks.under(title + " " + Words.many(refs.size(), "requirement", "requirements"));
        for (RequirementRef ref : refs) {
            blocks.add(entry(ref.toString(), title(ref)));
            String sides = sides(ref);
            if (!sides.isEmpty()) {
                blocks.entry(4, quiet("contested, " + sides));
            }
        }
    }

    /// What speaks for and against the demand of a requirement; empty where all readings agree.
    private String sides(RequirementRef ref) {
        return crosswalk.contested(ref).getOrDefault(obligation.id(), "");
    }

    /// Those that demand it, and of which readings contest that.
    private List<RequirementRef> contested() {
        return Stream.concat(demandedBy().stream(), guidance().stream())
                .filter(ref -> !sides(ref).isEmpty())
                .toList();
    }

    @Override
    public void json(Json json) {
        json.object()
                .field("kind", "obligation")
                .field("contentVersion", crosswalk.library().contentVersion())
                .object("obligation");
        ControlJson.obligation(json, obligation);
        json.end();
        said(json, "implies", implies());
        said(json, "impliedBy", impliedBy());
        asking(json, "demandedBy", demandedBy());
        asking(json, "suggestedBy", suggestedBy());
        asking(json, "guidance", guidance());
        json.array("contested");
        for (RequirementRef ref : contested()) {
            json.object().field("requirement", ref.toString()).field("sides", sides(ref)).end();
        }
        json.end();
        ControlJson.named(json, "controls", controls());
        json.array("documents");
        for (DocumentTemplate d : documents()) {
            json.object().field("id", d.id()).field("title", d.title()).end();
        }
        json.end().end();
    }

    private static void said(Json json, String name, List<Obligation> obligations) {
        json.array(name);
        for (Obligation o : obligations) {
            json.object().field("id", o.id()).field("text", o.text()).end();
        }
        json.end();
    }

    private void asking(Json json, String name, List<RequirementRef> refs) {
        json.array(name);
        for (RequirementRef ref : refs) {
            json.object().field("requirement", ref.toString()).field("title", title(ref)).end();
        }
        json.end();
    }

    @Override
    public void csv(Csv csv) {
        csv.row("obligation", "modality", "requirement", "title", "contested");
        implies().forEach(o -> row(csv, "implies", o.id(), o.text(), ""));
        impliedBy().forEach(o -> row(csv, "implied-by", o.id(), o.text(), ""));
        demandedBy().forEach(r -> row(csv, "demands", r.toString(), title(r), sides(r)));
        suggestedBy().forEach(r -> row(csv, "suggests", r.toString(), title(r), ""));
        guidance().forEach(r -> row(csv, "guidance", r.toString(), title(r), sides(r)));
        controls().forEach(c -> row(csv, "control", c.id(), c.title(), ""));
        documents().forEach(d -> row(csv, "document", d.id(), d.title(), ""));
    }

    private void row(Csv csv, String modality, String id, String title, String contested) {
        csv.row(obligation.id(), modality, id, title, contested);
    }

    private static List<String> said(List<Obligation> obligations) {
        return obligations.stream().map(o -> o.text() + " (" + o.id() + ")").toList();
    }

    @Override
    public Report report(Medium medium) {
        List<List<String>> rows = new ArrayList<>();
        demandedBy().forEach(r -> rows.add(List.of("demands", r.toString(), title(r))));
        suggestedBy().forEach(r -> rows.add(List.of("suggests", r.toString(), title(r))));
        guidance().forEach(r -> rows.add(List.of("guidance", r.toString(), title(r))));
        return new Report(
                obligation.id(),
                new BlockList()
                        .paragraph(obligation.text())
                        .section("Implies", said(implies()))
                        .section("Implied by", said(impliedBy()))
                        .table("Asked by", List.of("modality", "requirement", "title"), rows)
                        .section(
                                "Contested",
                                contested().stream()
                                        .map(r -> r + " " + title(r) + ": " + sides(r))
                                        .toList())
                        .titledTable(
                                "Discharged by",
                                List.of("control", "title"),
                                controls().stream().map(c -> List.of(c.id(), c.title())).toList())
                        .section(
                                "Written down in",
                                documents().stream()
                                        .map(d -> d.title() + " (" + d.id() + ")")
                                        .toList())
                        .list());
    }
}
