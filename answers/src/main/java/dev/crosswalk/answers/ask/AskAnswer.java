package dev.crosswalk.answers.ask;

import static dev.crosswalk.formats.report.Run.name;
import static dev.crosswalk.formats.report.Run.plain;
import static dev.crosswalk.formats.report.Run.quiet;
import static dev.crosswalk.formats.report.Run.strong;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.AttestationSummary;
import dev.crosswalk.answers.BlockList;
import dev.crosswalk.answers.Figures;
import dev.crosswalk.answers.Question;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.content.GivenAnswer;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.RollUp;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Format;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.formats.report.Run.Style;
import dev.crosswalk.papers.report.Medium;
import dev.crosswalk.programme.standing.Audited;
import dev.crosswalk.programme.words.AnswerWords;
import dev.crosswalk.programme.words.FactWords;
import dev.crosswalk.programme.words.Numbers;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The questions that settle most, and what was said just now.
///
/// @param before the round as it was before that was said
/// @param saying what was said just now
/// @param kept whether that is kept now
/// @param next the command that keeps it; empty where there is none
/// @param brief whether a screen leaves out the questions, since whoever reads it was just asked
public record AskAnswer(
        Round round, Round before, Saying saying, boolean kept, String next, boolean brief)
        implements Answer {
    /// So many questions a screen lists where nobody says how many.
    private static final int MOST_ON_SCREEN = 10;

    /// So many ids of requirements are named in a line.
    private static final int MOST_NAMED = 8;

    /// The questions, and what the request says of them; nothing is kept.
    public static AskAnswer of(AskRequest request, Sources sources) throws Refusal {
        Round round = Round.of(request, sources);
        Saying saying = round.said();
        return new AskAnswer(round.saying(saying), round, saying, false, "", false);
    }

    /// Questions alone.
    public static AskAnswer of(Round round) {
        return new AskAnswer(round, round, Saying.NOTHING, false, "", false);
    }

    /// What was said, and the questions that are left.
    ///
    /// @param next the command that keeps it; empty where it is kept
    public static AskAnswer said(Round before, Saying saying, String next) {
        return new AskAnswer(before.saying(saying), before, saying, next.isEmpty(), next, false);
    }

    /// The end of a round in which one question came after the other.
    public static AskAnswer ended(Round before, Round after) {
        List<GivenAnswer> put =
                after.given().stream().filter(a -> !before.given().contains(a)).toList();
        return new AskAnswer(after, before, Saying.put(put), !put.isEmpty(), "", true);
    }

    private Question question() {
        return round.questions().getFirst();
    }

    private String want() {
        return round.questions().stream()
                .map(q -> q.judged().gap().want().toString())
                .collect(Collectors.joining(", "));
    }

    private List<AskedQuestion> onScreen() {
        List<AskedQuestion> all = round.asked();
        if (brief) {
            return List.of();
        }
        return round.request().most() == null && all.size() > MOST_ON_SCREEN
                ? all.subList(0, MOST_ON_SCREEN)
                : all;
    }

    // ---- words

    /// What is proven, what is possible, and what is not known to be undone, each as a bar.
    static List<Block> interval(RollUp sum) {
        int n = sum.applicable();
        if (n == 0) {
            return List.of(new Block.Paragraph("No requirement applies: there is nothing to ask."));
        }
        return List.of(
                new Block.Meter(
                        "proven", sum.proven(), sum.proven(), Numbers.share(sum.proven(), n)),
                new Block.Meter(
                        "possible",
                        sum.proven(),
                        Math.max(sum.proven(), sum.possibleShare()),
                        Numbers.share(sum.possibleShare(), n)),
                new Block.Meter(
                        "at most",
                        sum.proven(),
                        Math.max(sum.proven(), sum.atMost()),
                        Numbers.share(sum.atMost(), n)));
    }

    /// `From 34.3 to 41.0 % proven, and from 100 to 97.2 % at most`
    private String narrowed() {
        RollUp was = before.inquiry().figures();
        RollUp is = round.inquiry().figures();
        return "Proven was %s and is %s; at most it was %s and is %s."
                .formatted(
                        Numbers.percent(was.proven()),
                        Numbers.percent(is.proven()),
                        Numbers.percent(was.atMost()),
                        Numbers.percent(is.atMost()));
    }

    private String said() {
        List<String> parts = new ArrayList<>();
        for (GivenAnswer.Said said : GivenAnswer.Said.values()) {
            int n = (int) saying.put().stream().filter(a -> a.said() == said).count();
            if (n > 0) {
                parts.add(n + " " + AnswerWords.of(said));
            }
        }
        if (!saying.withdrawn().isEmpty()) {
            parts.add(saying.withdrawn().size() + " withdrawn");
        }
        return "Answered: " + String.join(", ", parts) + ".";
    }

    /// Where a programme wants more than people can say.
    private String operating() {
        boolean more =
                round.questions().stream()
                        .flatMap(q ->
                                Optional.ofNullable(q.situation().at()).stream()
                                        .flatMap(at ->
                                                at
                                                        .programme()
                                                        .wanted(q.judged().gap().want().edition())
                                                        .stream()))
                        .anyMatch(w -> w.window() != null);
        return more
                ? "This is about what is in place: nobody's word shows how controls operated over a"
                        + " window, so the figures of gap and status over one stay as they are."
                : "";
    }

    private String left(int shown) {
        int all = round.open().size();
        if (all == 0) {
            return round.inquiry().isSettled()
                    ? "Nothing is left to ask: of all that is wanted it is known whether it is done."
                    : round.request().domains().isEmpty()
                            ? "Nothing is left to ask: what is not known is said not to apply, or to"
                                    + " be done by a provider."
                            : "Nothing of these domains is left to ask.";
        }
        int unknown = unknown();
        if (brief) {
            return "%s unknown, in %s: the same command goes on with them."
                    .formatted(
                            Words.many(unknown, "point is", "points are"),
                            Words.many(all, "question", "questions"));
        }
        return "%s unknown, in %s%s; those that settle most come first, and of those that settle about as much the ones that are answered most easily."
                .formatted(
                        Words.many(unknown, "point is", "points are"),
                        Words.many(all, "question", "questions"),
                        shown == 1 && all > 1
                                ? ", the first of which is shown"
                                : shown < all
                                        ? ", the first " + shown + " of which are shown"
                                        : "");
    }

    /// Of how many points the questions are of which nothing is known.
    private int unknown() {
        Set<String> unknown = round.inquiry().unknown();
        return (int)
                round.open().stream()
                        .flatMap(q -> q.obligations().stream())
                        .distinct()
                        .filter(unknown::contains)
                        .count();
    }

    /// `A yes to all completes A.5.15. A no opens A.5.15, A.8.2.`
    private String effect(AskedQuestion q) {
        boolean same = q.completes().equals(q.settles());
        return (q.completes().isEmpty()
                        ? ""
                        : "A yes to all completes " + some(q.completes()) + ". ")
                + "A no opens "
                + (!same ? some(q.settles()) : q.settles().size() == 1 ? "it" : "them")
                + ".";
    }

    private String some(List<RequirementRef> refs) {
        return Words.some(round.names(refs), MOST_NAMED);
    }

    private static String who(AskedQuestion q) {
        return q.owner().isEmpty() ? "" : "Ask the " + q.owner() + ". ";
    }

    // ---- formats

    @Override
    public List<Block> screen() {
        BlockList blocks = new BlockList();
        if (!brief) {
            head(blocks);
        }
        question().caution().ifPresent(blocks::paragraph);
        blocks.paragraph(operating()).space();
        if (!saying.isNothing()) {
            blocks.line(strong(said()));
            blocks.paragraph(before.inPlaceOf(saying));
            if (!brief) {
                blocks.paragraph(narrowed());
            }
            blocks.paragraph(
                    kept
                            ? "Kept in " + round.place() + "."
                            : "Nothing is written yet."
                                    + (next.isEmpty() ? "" : " To write it: " + next));
            blocks.space();
        } else if (kept || !next.isEmpty()) {
            blocks.line(strong("Nothing is answered that is not kept already.")).space();
        }
        blocks.addAll(interval(round.inquiry().figures()));
        blocks.paragraph(AnswerWords.sentence(round.inquiry().figures())).space();
        List<AskedQuestion> shown = onScreen();
        blocks.paragraph(left(shown.size()));
        int n = 0;
        for (AskedQuestion q : shown) {
            n++;
            blocks.space();
            blocks.entry(0, strong(n + ". " + (q.title().isEmpty() ? q.asks() : q.title())));
            if (!q.title().isEmpty()) {
                blocks.entry(3, quiet(who(q)), plain(q.asks()));
            }
            q.points().forEach(p -> blocks.entry(5, point(p)));
            blocks.entry(3, quiet(effect(q)));
            blocks.entry(3, quiet(round.dialect().parameter("answer", q.id() + "=yes")));
        }
        follows(blocks);
        blocks.addAll(expired());
        if (!brief) {
            blocks.space().paragraph(AskWords.next(round));
        }
        return blocks.list();
    }

    private void head(BlockList blocks) {
        blocks.line(
                strong("Questions"),
                plain("  "),
                name(new AttestationSummary(question()).named()),
                plain(" "),
                Run.Symbol.TO,
                plain(" "),
                name(want()));
        blocks.line(
                quiet(
                        "as of %s, to be shown: %s, content %s"
                                .formatted(
                                        round.day(),
                                        FactWords.spoken(round.level()),
                                        round.content().library().contentVersion())));
    }

    private void follows(BlockList blocks) {
        List<Way> ways = Follows.of(round).ways(round);
        if (ways.isEmpty()) {
            return;
        }
        blocks.space().line(strong(Follows.TITLE));
        for (Way way : ways) {
            blocks.entry(2, plain(way.say()));
            if (!way.command().isEmpty()) {
                blocks.entry(4, quiet(way.command()));
            }
        }
    }

    private Run[] point(AskedQuestion.Point p) {
        List<Run> runs = new ArrayList<>();
        runs.add(plain("- " + p.text()));
        GivenAnswer said = p.said();
        if (said != null) {
            runs.add(Run.of(Style.PARTLY, "  " + AnswerWords.sentence(said)));
        }
        String otherwise = round.otherwise(p.obligation());
        if (!otherwise.isEmpty()) {
            runs.add(Run.of(Style.BAD, "  " + otherwise));
        }
        return runs.toArray(Run[]::new);
    }

    private List<Block> expired() {
        return Block.section(
                AnswerWords.EXPIRED,
                AnswerWords.expired(round.expired(), o -> round.inquiry().text(o)));
    }

    @Override
    public void json(Json json) {
        RollUp sum = round.inquiry().figures();
        json.object()
                .field("have", question().have())
                .field("want", want())
                .field("contentVersion", round.content().library().contentVersion())
                .field("day", round.day().toString())
                .field("assurance", Words.of(round.level()))
                .field("kept", kept);
        json.object("settled")
                .rounded("proven", sum.proven())
                .rounded("possible", sum.possibleShare())
                .rounded("atMost", sum.atMost())
                .rounded("onWord", sum.onWordShare())
                .field("unknown", round.inquiry().unknown().size());
        Figures.write(json, sum);
        json.field("atMostShare", Numbers.percent(sum.atMost())).end();
        json.array("said");
        saying.put().forEach(a -> given(json, a));
        json.end().field("withdrawn", saying.withdrawn().stream().sorted().toList());
        json.array("questions");
        for (AskedQuestion q : byWeight()) {
            json.object()
                    .field("id", q.id())
                    .field("text", q.text())
                    .field("obligations", q.obligations())
                    .field("control", q.controls().size() == 1 ? q.controls().getFirst() : null)
                    .field("controls", q.controls())
                    .field("settles", refs(q.settles()))
                    .field("completes", refs(q.completes()))
                    .rounded("weight", q.weight())
                    .field("domain", q.domain())
                    .field("owner", q.owner().isEmpty() ? null : q.owner());
            json.array("points");
            for (AskedQuestion.Point p : q.points()) {
                json.object().field("obligation", p.obligation()).field("text", p.text());
                GivenAnswer said = p.said();
                json.field("said", said == null ? null : said.said().word());
                found(json, round.foundOf(p.obligation()));
                String planned = round.planned(p.obligation());
                if (!planned.isEmpty()) {
                    json.field("planned", planned);
                }
                json.end();
            }
            json.end().end();
        }
        json.end();
        Follows.of(round).json(json, round);
        json.array("expired");
        round.expired().forEach(a -> given(json, a));
        json.end().end();
    }

    /// Nothing where no auditor found anything.
    private static void found(Json json, List<Audited.Wanting> found) {
        if (found.isEmpty()) {
            return;
        }
        json.array("foundByAuditors");
        found.forEach(f ->
                json.object()
                        .field("about", f.about())
                        .field("report", f.report().id())
                        .field("note", f.note())
                        .end());
        json.end();
    }

    /// Those that settle most first: whoever reads data puts them into an order of their own.
    private List<AskedQuestion> byWeight() {
        return round.asked().stream()
                .sorted(
                        Comparator.comparing(AskedQuestion::isUnknownToSomebody)
                                .thenComparing(
                                        Comparator.comparingDouble(AskedQuestion::weight)
                                                .reversed()))
                .toList();
    }

    private static void given(Json json, GivenAnswer a) {
        json.object()
                .field("obligation", a.obligation())
                .field("met", a.said().word())
                .field("by", a.by())
                .field("on", Words.iso(a.on()))
                .field("expiresOn", Words.iso(a.expiresOn()))
                .field("note", a.note())
                .field("provider", a.provider().isEmpty() ? null : a.provider())
                .end();
    }

    private static List<String> refs(List<RequirementRef> refs) {
        return refs.stream().map(RequirementRef::toString).toList();
    }

    @Override
    public void csv(Csv csv) {
        csv.titles(
                "question,weight,domain,owner,text,obligation,point,said,settles,completes,found");
        for (AskedQuestion q : round.asked()) {
            for (AskedQuestion.Point p : q.points()) {
                GivenAnswer said = p.said();
                csv.row(
                        q.id(),
                        Numbers.fourDigits(q.weight()),
                        q.domain(),
                        q.owner(),
                        q.text(),
                        p.obligation(),
                        p.text(),
                        said == null ? "" : said.said().word(),
                        String.join("; ", refs(q.settles())),
                        String.join("; ", refs(q.completes())),
                        round.otherwise(p.obligation()));
            }
        }
    }

    @Override
    public Report report(Medium medium) {
        BlockList blocks = new BlockList();
        if (!saying.isNothing()) {
            blocks.paragraph(said());
            blocks.paragraph(before.inPlaceOf(saying));
            blocks.paragraph(narrowed());
        }
        blocks.addAll(interval(round.inquiry().figures()))
                .paragraph(AnswerWords.sentence(round.inquiry().figures()));
        List<AskedQuestion> all = round.asked();
        blocks.paragraph(left(all.size()));
        int n = 0;
        for (AskedQuestion q : all) {
            n++;
            blocks.heading(n + ". " + (q.title().isEmpty() ? q.asks() : q.title()));
            blocks.paragraph(q.title().isEmpty() ? "" : q.asks());
            blocks.bullets(q.points().stream().map(this::bullet).toList());
            blocks.paragraph(
                    effect(q)
                            + (q.owner().isEmpty()
                                    ? ""
                                    : " The %s usually knows.".formatted(q.owner())));
        }
        blocks.section(
                Follows.TITLE,
                Follows.of(round).ways(round).stream()
                        .map(w -> w.command().isEmpty() ? w.say() : w.say() + " " + w.command())
                        .toList());
        blocks.addAll(expired());
        return new Report("Questions", blocks.list());
    }

    private String bullet(AskedQuestion.Point p) {
        GivenAnswer said = p.said();
        String otherwise = round.otherwise(p.obligation());
        return p.text()
                + (said == null ? "" : " (" + AnswerWords.sentence(said) + ")")
                + (otherwise.isEmpty() ? "" : " (" + otherwise + ")");
    }

    /// As a workbook the questions can be answered, and read again.
    @Override
    public byte[] file(String format) throws Refusal {
        return format.equals(Format.XLSX.extension())
                ? AskWorkbook.of(round)
                : Answer.super.file(format);
    }
}
