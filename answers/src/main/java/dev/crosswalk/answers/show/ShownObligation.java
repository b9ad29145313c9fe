package dev.crosswalk.answers.show;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.Dialect;
import dev.crosswalk.answers.Words;
import dev.crosswalk.answers.control.ControlJson;
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
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.RequirementRef;
import java.util.ArrayList;
import java.util.List;

/// One obligation with all requirements that demand or suggest it, and what discharges it.
public record ShownObligation(
        Crosswalk crosswalk, ControlLibrary library, Obligation obligation, Dialect dialect)
        implements Answer {

    private List<RequirementRef> demandedBy() {
        return crosswalk.demandedBy(obligation.id());
    }

    private List<RequirementRef> suggestedBy() {
        return crosswalk.suggestedBy(obligation.id());
    }

    private List<Control> controls() {
        return library.discharging(obligation.id());
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
    public void page(Page page) {
        Screen screen = page.screen();
        page.line(screen.in(Style.NAME, obligation.id()));
        page.line(screen.in(Style.BOLD, obligation.text()));
        page.line(
                screen.in(
                        Style.DIM,
                        "domain "
                                + obligation.domain()
                                + ", facet "
                                + Words.of(obligation.facet())
                                + ", content "
                                + crosswalk.library().contentVersion()));
        section(page, "Demanded by", demandedBy());
        section(page, "Suggested by", suggestedBy());
        List<Control> controls = controls();
        page.blank();
        page.line(
                screen.in(
                        Style.BOLD,
                        controls.isEmpty()
                                ? "Discharged by no control of the library"
                                : "Discharged by "
                                        + Numbers.count(controls.size(), "control", "controls")));
        controls.forEach(c -> line(page, c.id(), c.title()));
        List<DocumentTemplate> documents = documents();
        if (!documents.isEmpty()) {
            page.blank().line(screen.in(Style.BOLD, "Written down in"));
            documents.forEach(d -> line(page, d.id(), d.title()));
        }
        if (library.document(obligation.id()).isPresent()) {
            page.blank();
            page.hanging(
                    "",
                    "  ",
                    "A document is called the same: "
                            + dialect.question("show", obligation.id() + ".md"));
        }
    }

    private static void line(Page page, String name, String words) {
        page.hanging(
                "  ",
                "    ",
                page.screen().in(Style.NAME, name) + "  " + page.screen().safe(words));
    }

    private void section(Page page, String title, List<RequirementRef> refs) {
        page.blank();
        page.line(
                page.screen()
                        .in(
                                Style.BOLD,
                                title
                                        + " "
                                        + Numbers.count(
                                                refs.size(), "requirement", "requirements")));
        for (RequirementRef ref : refs) {
            line(page, ref.toString(), title(ref));
        }
    }

    @Override
    public void json(Json json) {
        json.object()
                .field("kind", "obligation")
                .field("contentVersion", crosswalk.library().contentVersion())
                .object("obligation");
        ControlJson.obligation(json, obligation);
        json.end()
                .field("demandedBy", strings(demandedBy()))
                .field("suggestedBy", strings(suggestedBy()));
        ControlJson.named(json, "controls", controls());
        json.array("documents");
        for (DocumentTemplate d : documents()) {
            json.object().field("id", d.id()).field("title", d.title()).end();
        }
        json.end().end();
    }

    private static List<String> strings(List<RequirementRef> refs) {
        return refs.stream().map(RequirementRef::toString).toList();
    }

    @Override
    public void csv(Csv csv) {
        csv.row("obligation", "modality", "requirement", "title");
        demandedBy().forEach(r -> csv.row(obligation.id(), "demands", r.toString(), title(r)));
        suggestedBy().forEach(r -> csv.row(obligation.id(), "suggests", r.toString(), title(r)));
        controls().forEach(c -> csv.row(obligation.id(), "control", c.id(), c.title()));
        documents().forEach(d -> csv.row(obligation.id(), "document", d.id(), d.title()));
    }

    @Override
    public void markdown(Markdown md) {
        md.heading(1, obligation.id());
        md.paragraph(obligation.text());
        List<List<String>> rows = new ArrayList<>();
        demandedBy().forEach(r -> rows.add(List.of("demands", r.toString(), title(r))));
        suggestedBy().forEach(r -> rows.add(List.of("suggests", r.toString(), title(r))));
        md.table(List.of("modality", "requirement", "title"), rows);
        md.heading(2, "Discharged by");
        md.table(
                List.of("control", "title"),
                controls().stream().map(c -> List.of(c.id(), c.title())).toList());
        if (!documents().isEmpty()) {
            md.heading(2, "Written down in");
            md.list(documents().stream().map(d -> d.title() + " (" + d.id() + ")").toList());
        }
    }
}
