package dev.crosswalk.cli;

import dev.crosswalk.cli.text.Csv;
import dev.crosswalk.cli.text.Json;
import dev.crosswalk.cli.text.Markdown;
import dev.crosswalk.cli.text.Page;
import dev.crosswalk.engine.Comparison;
import dev.crosswalk.engine.Comparison.Pair;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.RequirementRef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A comparison in every format.
///
/// @param brief whether the page leaves out the pairs
record CompareAnswer(Crosswalk crosswalk, Comparison comparison, boolean brief) implements Answer {

    @Override
    public void page(Page page) {
        new ComparePage(this, page).write();
    }

    @Override
    public void json(Json json) {
        json.object()
                .field("left", comparison.left().toString())
                .field("right", comparison.right().toString())
                .field("contentVersion", crosswalk.library().contentVersion())
                .array("pairs");
        for (Pair pair : comparison.pairs()) {
            json.object()
                    .field("left", pair.left().id())
                    .field("right", pair.right().id())
                    .field("basis", Words.of(pair.basis()))
                    .field("relation", Words.ofNullable(pair.relation()))
                    .field("shared", pair.shared())
                    .field("leftOnly", pair.leftOnly())
                    .field("rightOnly", pair.rightOnly())
                    .end();
        }
        json.end()
                .field("leftWithoutCounterpart", ids(comparison.leftWithoutCounterpart()))
                .field("rightWithoutCounterpart", ids(comparison.rightWithoutCounterpart()))
                .end();
    }

    private static List<String> ids(List<RequirementRef> refs) {
        return refs.stream().map(RequirementRef::id).toList();
    }

    String title(RequirementRef ref) {
        return crosswalk.requirement(ref).title();
    }

    @Override
    public void csv(Csv csv) {
        csv.row(
                "left",
                "leftTitle",
                "right",
                "rightTitle",
                "basis",
                "relation",
                "shared",
                "leftOnly",
                "rightOnly",
                "sharedObligations");
        for (Pair pair : comparison.pairs()) {
            csv.row(
                    pair.left().toString(),
                    title(pair.left()),
                    pair.right().toString(),
                    title(pair.right()),
                    Words.of(pair.basis()),
                    orEmpty(Words.ofNullable(pair.relation())),
                    pair.shared().size(),
                    pair.leftOnly(),
                    pair.rightOnly(),
                    String.join("; ", pair.shared()));
        }
    }

    private static String orEmpty(@Nullable String word) {
        return word == null ? "" : word;
    }

    @Override
    public void markdown(Markdown md) {
        md.heading(1, "Compare " + comparison.left() + " and " + comparison.right());
        md.paragraph("Content version " + crosswalk.library().contentVersion());
        if (!brief) {
            List<List<String>> rows = new ArrayList<>();
            for (Pair pair : comparison.pairs()) {
                rows.add(
                        List.of(
                                pair.left().id(),
                                title(pair.left()),
                                relation(pair),
                                pair.right().id(),
                                title(pair.right()),
                                shares(pair)));
            }
            md.heading(2, "Pairs");
            md.table(List.of("left", "title", "relation", "right", "title", "shared"), rows);
        }
        without(md, comparison.left().toString(), comparison.leftWithoutCounterpart());
        without(md, comparison.right().toString(), comparison.rightWithoutCounterpart());
    }

    private void without(Markdown md, String side, List<RequirementRef> refs) {
        md.heading(2, "In " + side + " without a counterpart");
        if (refs.isEmpty()) {
            md.paragraph("None.");
        } else {
            md.list(refs.stream().map(r -> r.id() + " " + title(r)).toList());
        }
    }

    static String relation(Pair pair) {
        return Words.relation(pair.basis(), pair.relation());
    }

    /// What the pair shares, of how much on each side.
    static String shares(Pair pair) {
        int shared = pair.shared().size();
        return switch (pair.basis()) {
            case DEMANDED ->
                    shared
                            + " of "
                            + (shared + pair.leftOnly())
                            + " | "
                            + shared
                            + " of "
                            + (shared + pair.rightOnly());
            case SUGGESTED -> shared + " shared";
            case PUBLISHED -> "published";
        };
    }

    /// The same pairs, read from the right.
    static Pair turned(Pair pair) {
        return new Pair(
                /* left= */ pair.right(),
                /* right= */ pair.left(),
                pair.basis(),
                pair.relation() == null ? null : pair.relation().converse(),
                pair.shared(),
                /* leftOnly= */ pair.rightOnly(),
                /* rightOnly= */ pair.leftOnly());
    }
}
