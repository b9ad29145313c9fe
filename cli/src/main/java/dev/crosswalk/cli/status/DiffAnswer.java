package dev.crosswalk.cli.status;

import dev.crosswalk.cli.command.Answer;
import dev.crosswalk.cli.command.SummaryJson;
import dev.crosswalk.cli.command.Words;
import dev.crosswalk.cli.text.Csv;
import dev.crosswalk.cli.text.Json;
import dev.crosswalk.cli.text.Markdown;
import dev.crosswalk.cli.text.Numbers;
import dev.crosswalk.cli.text.Page;
import dev.crosswalk.cli.text.Screen;
import dev.crosswalk.cli.text.Screen.Style;
import dev.crosswalk.content.Content;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.RollUp;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.programme.change.Cause;
import dev.crosswalk.programme.change.Changes;
import dev.crosswalk.programme.change.Direction;
import dev.crosswalk.programme.change.FrameworkChange;
import dev.crosswalk.programme.change.RequirementChange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What differs between two versions of a programme, in every format.
record DiffAnswer(Content content, Crosswalk crosswalk, DiffSide a, DiffSide b, Changes changes)
        implements Answer {
    private static final List<String> HEADER =
            List.of("requirement", "title", "before", "now", "why");

    private LocalDate asOf() {
        return changes.after().asOf();
    }

    @Override
    public boolean failsOn(Set<String> named) {
        return named.contains("regression") && changes.hasRegression();
    }

    private List<RequirementChange> requirements(Direction direction) {
        return changes.frameworks().stream()
                .flatMap(f -> f.requirements(direction).stream())
                .toList();
    }

    /// Controls whose change reached no requirement: worth a line all the same.
    private List<Cause.ControlChanged> quiet() {
        return changes.controls().stream().filter(c -> changes.reachedBy(c).isEmpty()).toList();
    }

    private static String title(Direction direction) {
        return switch (direction) {
            case WORSE -> "Worse";
            case BETTER -> "Better";
            case OTHER -> "Otherwise";
        };
    }

    /// `partial, 2 of 3`
    private static String verdict(Verdict v) {
        String share =
                v.decomposed() && v.applicable()
                        ? ", " + v.covered().size() + " of " + v.demanded()
                        : "";
        return Words.spoken(v.coverage()) + share + (v.disproved() ? ", known not to be met" : "");
    }

    private static String why(RequirementChange r) {
        return r.causes().isEmpty()
                ? "follows from other changes"
                : String.join("; ", r.causes().stream().map(Told::cause).toList());
    }

    private String summary() {
        List<String> parts = new ArrayList<>();
        for (Direction d : List.of(Direction.WORSE, Direction.BETTER, Direction.OTHER)) {
            int n = requirements(d).size();
            if (n > 0) {
                parts.add(
                        Numbers.count(n, "requirement ", "requirements ")
                                + title(d).toLowerCase(Locale.ROOT));
            }
        }
        return parts.isEmpty()
                ? "No requirement is covered otherwise."
                : String.join(", ", parts) + ".";
    }

    /// `beta: proven 30.0 % to 23.3 %, 1.2 of 5`
    private static String sums(FrameworkChange f) {
        FrameworkChange.Side before = f.before();
        FrameworkChange.Side after = f.after();
        if (before == null || after == null) {
            return f.scope()
                    + (f.wanted() == FrameworkChange.Wanted.NEWLY
                            ? ": wanted now, and not before"
                            : ": no longer wanted");
        }
        RollUp was = before.gap().summary();
        RollUp is = after.gap().summary();
        return "%s: proven %s to %s; possible %s to %s"
                .formatted(
                        f.scope(),
                        share(was.proven(), was),
                        share(is.proven(), is),
                        share(was.possibleShare(), was),
                        share(is.possibleShare(), is));
    }

    private static String share(double mean, RollUp sum) {
        return "%s (%s of %d)"
                .formatted(
                        Numbers.percent(mean),
                        Numbers.tenths(mean * sum.applicable()),
                        sum.applicable());
    }

    private List<String> obligations(RequirementChange r) {
        return r.obligations().stream()
                .map(o ->
                        "%s to %s: %s"
                                .formatted(
                                        Words.of(o.before()),
                                        Words.of(o.after()),
                                        crosswalk
                                                .obligation(o.obligation())
                                                .map(Obligation::text)
                                                .orElse(o.obligation())))
                .toList();
    }

    // ---- formats

    @Override
    public void page(Page page) {
        Screen screen = page.screen();
        page.spread(
                "",
                "",
                screen.in(Style.BOLD, "Diff")
                        + "  "
                        + screen.in(Style.NAME, a.label())
                        + screen.symbol(" → ", " -> ")
                        + screen.in(Style.NAME, b.label()),
                "both as of " + asOf());
        changes.frameworks().forEach(f -> page.hanging("", "  ", screen.safe(sums(f))));
        page.blank();
        page.line(summary());
        for (Direction d : List.of(Direction.WORSE, Direction.BETTER, Direction.OTHER)) {
            List<RequirementChange> all = requirements(d);
            if (!all.isEmpty()) {
                page.blank();
                page.line(screen.in(style(d), title(d)));
                all.forEach(r -> requirement(page, r));
            }
        }
        if (!quiet().isEmpty()) {
            page.blank();
            page.line(
                    screen.in(Style.BOLD, "Controls that changed without reaching a requirement"));
            quiet().forEach(c -> page.hanging("  ", "    ", screen.safe(Told.cause(c))));
        }
    }

    private static Style style(Direction direction) {
        return switch (direction) {
            case WORSE -> Style.BAD;
            case BETTER -> Style.GOOD;
            case OTHER -> Style.BOLD;
        };
    }

    private void requirement(Page page, RequirementChange r) {
        Screen screen = page.screen();
        page.spread(
                "  ",
                "    ",
                screen.in(Style.NAME, r.after().ref().toString())
                        + "  "
                        + screen.safe(r.after().requirement().title()),
                verdict(r.before()) + screen.symbol(" → ", " -> ") + verdict(r.after()));
        if (r.causes().isEmpty()) {
            page.hanging("    ", "      ", why(r));
        }
        r.causes().forEach(c -> page.hanging("    ", "      ", screen.safe(Told.cause(c))));
        obligations(r).forEach(o -> page.hanging("      ", "        ", screen.in(Style.DIM, o)));
    }

    @Override
    public void json(Json json) {
        json.object();
        side(json, "a", a);
        side(json, "b", b);
        json.field("asOf", asOf().toString())
                .field("knownAt", changes.after().knownAt().toString())
                .field("contentVersion", content.library().contentVersion())
                .field("regression", changes.hasRegression())
                .array("frameworks");
        for (FrameworkChange f : changes.frameworks()) {
            json.object()
                    .field("scope", f.scope().toString())
                    .field("wanted", Words.of(f.wanted()));
            half(json, "before", f.before());
            half(json, "after", f.after());
            json.end();
        }
        json.end();
        ChangeFields.frameworks(json, "requirements", changes.frameworks());
        ChangeFields.controls(json, "controls", changes.controls());
        json.end();
    }

    private static void side(Json json, String name, DiffSide side) {
        json.object(name).field("label", side.label()).field("commit", side.commit()).end();
    }

    private static void half(Json json, String name, FrameworkChange.@Nullable Side side) {
        if (side == null) {
            json.field(name, (String) null);
            return;
        }
        json.object(name).field("assurance", Words.of(side.standing().question()));
        StatusJson.window(json, side.standing().window());
        SummaryJson.write(json, side.gap().summary());
        json.end();
    }

    @Override
    public void csv(Csv csv) {
        csv.row(
                "requirement",
                "title",
                "direction",
                "coverageBefore",
                "coverageAfter",
                "provenBefore",
                "provenAfter",
                "obligations",
                "why");
        for (FrameworkChange f : changes.frameworks()) {
            for (RequirementChange r : f.requirements()) {
                csv.row(
                        r.after().ref().toString(),
                        r.after().requirement().title(),
                        Words.of(r.direction()),
                        Words.of(r.before().coverage()),
                        Words.of(r.after().coverage()),
                        Numbers.fourDigits(r.before().proven()),
                        Numbers.fourDigits(r.after().proven()),
                        String.join(
                                " ", r.obligations().stream().map(o -> o.obligation()).toList()),
                        why(r));
            }
        }
    }

    @Override
    public void markdown(Markdown md) {
        md.heading(1, "Diff: " + a.label() + " to " + b.label());
        md.paragraph(summary());
        md.list(changes.frameworks().stream().map(DiffAnswer::sums).toList());
        for (Direction d : List.of(Direction.WORSE, Direction.BETTER, Direction.OTHER)) {
            List<RequirementChange> all = requirements(d);
            if (!all.isEmpty()) {
                md.heading(2, title(d));
                md.table(HEADER, all.stream().map(DiffAnswer::row).toList());
            }
        }
        if (!quiet().isEmpty()) {
            md.heading(2, "Controls that changed without reaching a requirement");
            md.list(quiet().stream().map(Told::cause).toList());
        }
        md.paragraph("Both as of " + asOf() + ", content " + content.library().contentVersion());
    }

    private static List<String> row(RequirementChange r) {
        return List.of(
                r.after().ref().toString(),
                r.after().requirement().title(),
                verdict(r.before()),
                verdict(r.after()),
                why(r));
    }
}
