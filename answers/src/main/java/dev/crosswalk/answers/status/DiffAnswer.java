package dev.crosswalk.answers.status;

import static dev.crosswalk.formats.report.Run.name;
import static dev.crosswalk.formats.report.Run.plain;
import static dev.crosswalk.formats.report.Run.quiet;
import static dev.crosswalk.formats.report.Run.strong;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.BlockList;
import dev.crosswalk.answers.Days;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.SummaryJson;
import dev.crosswalk.answers.WindowJson;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.RollUp;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.formats.report.Run.Style;
import dev.crosswalk.papers.report.Medium;
import dev.crosswalk.programme.change.Cause;
import dev.crosswalk.programme.change.ChangeWords;
import dev.crosswalk.programme.change.Changes;
import dev.crosswalk.programme.change.Direction;
import dev.crosswalk.programme.change.FrameworkChange;
import dev.crosswalk.programme.change.RequirementChange;
import dev.crosswalk.programme.change.Unasked;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.standing.ProgrammeAt;
import dev.crosswalk.programme.words.FactWords;
import dev.crosswalk.programme.words.LeaningWords;
import dev.crosswalk.programme.words.Numbers;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What differs between two versions of a programme, in every format.
public record DiffAnswer(
        Content content, Crosswalk crosswalk, DiffSide a, DiffSide b, Changes changes)
        implements Answer {
    public static DiffAnswer of(DiffRequest request, Sources sources, ProgrammeVersions versions)
            throws Refusal, InvalidContent {
        Days.check("asOf", request.asOf());
        Days.check("knownAt", request.knownAt());
        DiffSide a = DiffSide.of("a", request.a(), versions);
        DiffSide b = DiffSide.second(request.b(), versions);
        Moment asOf = request.asOf() == null ? sources.today(b.programme()) : request.asOf();
        Moment knownAt = request.knownAt() == null ? asOf : request.knownAt();
        Crosswalk crosswalk = sources.crosswalk(request.trust());
        return new DiffAnswer(
                sources.content(),
                crosswalk,
                a,
                b,
                Changes.between(
                        at(a, sources, crosswalk, asOf, knownAt),
                        at(b, sources, crosswalk, asOf, knownAt)));
    }

    public static final List<String> FAIL_ON = List.of("regression", "scope", "loosened");

    private static final String UNASKED = "No longer asked";
    private static final String UNREACHED = "Controls that changed without reaching a requirement";

    private static final List<Direction> IN_ORDER =
            List.of(Direction.WORSE, Direction.BETTER, Direction.OTHER);

    private static final List<String> HEADER =
            List.of("requirement", "title", "before", "now", "why");

    private static ProgrammeAt at(
            DiffSide side, Sources sources, Crosswalk crosswalk, Moment asOf, Moment knownAt) {
        return ProgrammeAt.of(
                side.programme(),
                sources.content().controls(),
                sources.content().practices().operating(),
                crosswalk,
                asOf,
                knownAt);
    }

    private Moment asOf() {
        return changes.after().asOf();
    }

    @Override
    public boolean failsOn(Set<String> named) {
        return (named.contains("regression") && changes.hasRegression())
                || (named.contains("scope") && changes.asksLess())
                || (named.contains("loosened") && !changes.loosened().isEmpty());
    }

    /// The requirements that changed, without those that were excluded: these are listed as no
    /// longer asked.
    private static List<RequirementChange> stillAsked(FrameworkChange f) {
        return f.requirements().stream().filter(r -> r.after().applicable()).toList();
    }

    private List<RequirementChange> requirements(Direction direction) {
        return changes.frameworks().stream()
                .flatMap(f -> stillAsked(f).stream())
                .filter(r -> r.direction() == direction)
                .toList();
    }

    /// Requirements that are no longer asked, by the reason.
    private static Map<String, List<Unasked>> unasked(FrameworkChange f) {
        Map<String, List<Unasked>> byReason = new LinkedHashMap<>();
        f.unasked()
                .forEach(u -> byReason.computeIfAbsent(why(f, u), k -> new ArrayList<>()).add(u));
        return byReason;
    }

    private static String why(FrameworkChange f, Unasked u) {
        Judged before = f.before();
        return switch (u.why()) {
            case FRAMEWORK_DROPPED -> "programme.yaml no longer wants " + f.scope().edition();
            case SCOPE_NARROWED ->
                    "programme.yaml wants "
                            + f.scope()
                            + (before == null ? "" : ", before " + before.gap().want());
            case EXCLUDED -> "excluded: " + u.justification();
        };
    }

    /// Controls whose change reached no requirement: worth a line all the same.
    private List<Cause.ControlChanged> unreached() {
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
                        ? ", " + v.covered().size() + " of " + v.demanded() + LeaningWords.onWord(v)
                        : "";
        return Words.spoken(v.coverage()) + share + (v.disproved() ? ", known not to be met" : "");
    }

    private String why(RequirementChange r) {
        return r.causes().isEmpty()
                ? "follows from other changes"
                : String.join("; ", r.causes().stream().map(this::say).toList());
    }

    private String summary() {
        List<String> parts = new ArrayList<>();
        for (Direction d : IN_ORDER) {
            int n = requirements(d).size();
            if (n > 0) {
                parts.add(
                        Words.many(n, "requirement ", "requirements ")
                                + title(d).toLowerCase(Locale.ROOT));
            }
        }
        int less = changes.frameworks().stream().mapToInt(f -> f.unasked().size()).sum();
        if (less > 0) {
            parts.add(Words.many(less, "requirement", "requirements") + " no longer asked");
        }
        int more = changes.frameworks().stream().mapToInt(FrameworkChange::newlyAsked).sum();
        if (more > 0) {
            parts.add(Words.many(more, "requirement", "requirements") + " newly asked");
        }
        int loosened = changes.loosened().size();
        if (loosened > 0) {
            parts.add(
                    Words.many(loosened, "control", "controls")
                            + " asked for less often, or later");
        }
        return parts.isEmpty()
                ? "No requirement is covered otherwise."
                : String.join(", ", parts) + ".";
    }

    /// `beta: proven 30.0 % to 23.3 %, 1.2 of 5`
    private static String sums(FrameworkChange f) {
        Judged before = f.before();
        Judged after = f.after();
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
                        f.scope()
                                + (f.scope().equals(before.gap().want())
                                        ? ""
                                        : " (before " + before.gap().want() + ")"),
                        share(was.proven(), was),
                        share(is.proven(), is),
                        share(was.possibleShare(), was),
                        share(is.possibleShare(), is));
    }

    private static String share(double mean, RollUp sum) {
        return "%s (%s)".formatted(Numbers.percent(mean), Numbers.count(mean, sum.applicable()));
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
    public List<Block> screen() {
        BlockList blocks =
                new BlockList()
                        .add(
                                new Block.Entry(
                                                0,
                                                strong("Diff"),
                                                plain("  "),
                                                name(a.label()),
                                                plain(" "),
                                                Run.Symbol.TO,
                                                plain(" "),
                                                name(b.label()))
                                        .hang(0)
                                        .right(plain("both as of " + asOf())));
        changes.frameworks().forEach(f -> blocks.entry(0, plain(sums(f))));
        blocks.space().paragraph(summary());
        for (Direction d : IN_ORDER) {
            List<RequirementChange> all = requirements(d);
            if (!all.isEmpty()) {
                blocks.space().line(Run.of(style(d), title(d)));
                all.forEach(r -> requirement(blocks, r));
            }
        }
        if (changes.asksLess()) {
            blocks.space().line(Run.of(Style.BAD, UNASKED));
            changes.frameworks().forEach(f -> unasked(blocks, f));
        }
        if (!unreached().isEmpty()) {
            blocks.under(UNREACHED);
            unreached().forEach(c -> blocks.entry(2, plain(say(c))));
        }
        return blocks.list();
    }

    private String say(Cause cause) {
        return ChangeWords.of(cause, o -> FactWords.point(o, crosswalk));
    }

    private static void unasked(BlockList blocks, FrameworkChange f) {
        unasked(f)
                .forEach((why, all) -> {
                    List<String> ids = all.stream().map(u -> u.before().ref().id()).toList();
                    blocks.entry(2, name(f.scope().edition()), plain(": " + String.join(", ", ids)))
                            .entry(4, plain(why));
                });
    }

    private static Style style(Direction direction) {
        return switch (direction) {
            case WORSE -> Style.BAD;
            case BETTER -> Style.GOOD;
            case OTHER -> Style.STRONG;
        };
    }

    private void requirement(BlockList blocks, RequirementChange r) {
        blocks.add(
                new Block.Entry(
                                2,
                                name(r.after().ref().toString()),
                                plain("  "),
                                plain(r.after().requirement().title()))
                        .right(
                                plain(verdict(r.before()) + " "),
                                Run.Symbol.TO,
                                plain(" " + verdict(r.after()))));
        if (r.causes().isEmpty()) {
            blocks.entry(4, plain(why(r)));
        }
        r.causes().forEach(c -> blocks.entry(4, plain(say(c))));
        obligations(r).forEach(o -> blocks.entry(6, quiet(o)));
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
                .field("loosened", !changes.loosened().isEmpty())
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
        unasked(json);
        ChangeFields.controls(json, "controls", changes.controls());
        json.end();
    }

    private void unasked(Json json) {
        json.array("noLongerAsked");
        for (FrameworkChange f : changes.frameworks()) {
            for (Unasked u : f.unasked()) {
                json.object()
                        .field("requirement", u.before().ref().toString())
                        .field("title", u.before().requirement().title())
                        .field("why", Words.of(u.why()))
                        .field("justification", u.justification())
                        .object("before")
                        .field("coverage", Words.of(u.before().coverage()))
                        .field("disproved", u.before().disproved())
                        .rounded("proven", u.before().proven())
                        .end()
                        .end();
            }
        }
        json.end();
    }

    private static void side(Json json, String name, DiffSide side) {
        json.object(name).field("label", side.label()).field("commit", side.commit()).end();
    }

    private static void half(Json json, String name, @Nullable Judged side) {
        if (side == null) {
            json.field(name, (String) null);
            return;
        }
        json.object(name).field("assurance", Words.of(side.question()));
        WindowJson.write(json, side.window());
        SummaryJson.write(json, side.gap());
        json.end();
    }

    @Override
    public void csv(Csv csv) {
        csv.titles(
                "requirement,title,direction,coverageBefore,coverageAfter,provenBefore,"
                        + "provenAfter,obligations,why");
        for (FrameworkChange f : changes.frameworks()) {
            for (RequirementChange r : stillAsked(f)) {
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
            for (Unasked u : f.unasked()) {
                csv.row(
                        u.before().ref().toString(),
                        u.before().requirement().title(),
                        "no-longer-asked",
                        Words.of(u.before().coverage()),
                        "",
                        Numbers.fourDigits(u.before().proven()),
                        "",
                        "",
                        why(f, u));
            }
        }
    }

    @Override
    public Report report(Medium medium) {
        BlockList blocks =
                new BlockList()
                        .paragraph(summary())
                        .bullets(changes.frameworks().stream().map(DiffAnswer::sums).toList());
        for (Direction d : IN_ORDER) {
            List<RequirementChange> all = requirements(d);
            if (!all.isEmpty()) {
                blocks.titledTable(title(d), HEADER, all.stream().map(this::row).toList());
            }
        }
        if (changes.asksLess()) {
            List<List<String>> rows = new ArrayList<>();
            for (FrameworkChange f : changes.frameworks()) {
                for (Unasked u : f.unasked()) {
                    rows.add(
                            List.of(
                                    u.before().ref().toString(),
                                    u.before().requirement().title(),
                                    verdict(u.before()),
                                    "not asked",
                                    why(f, u)));
                }
            }
            blocks.titledTable(UNASKED, HEADER, rows);
        }
        return new Report(
                "Diff: " + a.label() + " to " + b.label(),
                blocks.section(UNREACHED, unreached().stream().map(this::say).toList())
                        .paragraph(
                                "Both as of "
                                        + asOf()
                                        + ", content "
                                        + content.library().contentVersion())
                        .list());
    }

    private List<String> row(RequirementChange r) {
        return List.of(
                r.after().ref().toString(),
                r.after().requirement().title(),
                verdict(r.before()),
                verdict(r.after()),
                why(r));
    }
}
