package dev.crosswalk.cli;

import dev.crosswalk.cli.command.Answer;
import dev.crosswalk.cli.command.Words;
import dev.crosswalk.cli.text.Csv;
import dev.crosswalk.cli.text.Json;
import dev.crosswalk.cli.text.Markdown;
import dev.crosswalk.cli.text.Numbers;
import dev.crosswalk.cli.text.Page;
import dev.crosswalk.cli.text.Screen;
import dev.crosswalk.cli.text.Screen.Style;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.RequirementRef;
import java.util.ArrayList;
import java.util.List;

/// One obligation with all requirements that demand or suggest it.
record ShownObligation(Crosswalk crosswalk, Obligation obligation) implements Answer {

    static void json(Json json, Obligation o) {
        json.field("id", o.id())
                .field("text", o.text())
                .field("domain", o.domain())
                .field("facet", Words.of(o.facet()));
    }

    private List<RequirementRef> demandedBy() {
        return crosswalk.demandedBy(obligation.id());
    }

    private List<RequirementRef> suggestedBy() {
        return crosswalk.suggestedBy(obligation.id());
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
            page.hanging(
                    "  ",
                    "    ",
                    page.screen().in(Style.NAME, ref.toString())
                            + "  "
                            + page.screen().safe(title(ref)));
        }
    }

    @Override
    public void json(Json json) {
        json.object()
                .field("kind", "obligation")
                .field("contentVersion", crosswalk.library().contentVersion())
                .object("obligation");
        json(json, obligation);
        json.end()
                .field("demandedBy", strings(demandedBy()))
                .field("suggestedBy", strings(suggestedBy()))
                .end();
    }

    private static List<String> strings(List<RequirementRef> refs) {
        return refs.stream().map(RequirementRef::toString).toList();
    }

    @Override
    public void csv(Csv csv) {
        csv.row("obligation", "modality", "requirement", "title");
        demandedBy().forEach(r -> csv.row(obligation.id(), "demands", r.toString(), title(r)));
        suggestedBy().forEach(r -> csv.row(obligation.id(), "suggests", r.toString(), title(r)));
    }

    @Override
    public void markdown(Markdown md) {
        md.heading(1, obligation.id());
        md.paragraph(obligation.text());
        List<List<String>> rows = new ArrayList<>();
        demandedBy().forEach(r -> rows.add(List.of("demands", r.toString(), title(r))));
        suggestedBy().forEach(r -> rows.add(List.of("suggests", r.toString(), title(r))));
        md.table(List.of("modality", "requirement", "title"), rows);
    }
}
