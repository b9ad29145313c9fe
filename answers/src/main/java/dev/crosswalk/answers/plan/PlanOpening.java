package dev.crosswalk.answers.plan;

import dev.crosswalk.engine.Scope;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.papers.report.Opening;
import dev.crosswalk.planner.PersonDays;
import dev.crosswalk.planner.Schedule;
import dev.crosswalk.programme.words.Naming;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a report to management says of a plan that holds a day, before anything else.
public final class PlanOpening {
    /// How many decisions whoever reads only two pages or a screen is asked for.
    static final int MOST = 5;

    private static final int NAMED = 3;
    private static final int MOST_ROLES = 5;

    private final PlanAnswer answer;
    private final PlanWords words;

    private PlanOpening(PlanAnswer answer) {
        this.answer = answer;
        words = new PlanWords(answer);
    }

    public static Opening of(PlanAnswer answer) {
        PlanOpening opening = new PlanOpening(answer);
        Timing timing = answer.timing();
        if (timing == null) {
            return new Opening(
                    opening.words.sentences().stream().<Block>map(Block.Paragraph::new).toList(),
                    List.of(),
                    List.of(),
                    List.of());
        }
        return new Opening(
                opening.blocks(timing),
                opening.first(),
                opening.pressing(timing),
                opening.rest(timing));
    }

    /// The verdict in short, with what is to be known right behind it.
    static List<Block> verdict(PlanAnswer answer, Timing timing) {
        List<Block> blocks = verdictAlone(answer, timing);
        List<String> beside = besideOnPaper(answer);
        if (!beside.isEmpty()) {
            blocks.add(Block.Items.bullets(beside));
        }
        return blocks;
    }

    /// What is said right behind a verdict, for readers who type no commands.
    private static List<String> besideOnPaper(PlanAnswer answer) {
        PlanWords words = new PlanWords(answer);
        Optional<String> unknown = answer.unknown().sentence();
        List<String> all = new ArrayList<>();
        for (String said : words.besideVerdicts()) {
            Optional<String> one = Optional.of(said);
            if (one.equals(unknown)) {
                answer.unknown().onPaper().ifPresent(all::add);
            } else if (!one.equals(words.keptDay()) && !one.equals(words.keptCapacity())) {
                all.add(said);
            }
        }
        new PlanOpening(answer).kept().ifPresent(all::add);
        return all;
    }

    /// The ways out, but that questions are answered first, which stands among the decisions.
    static List<String> waysOut(PlanAnswer answer, Timing timing) {
        return new WaysOut(answer, timing)
                .inShort().stream()
                        .filter(w -> !answer.unknown().way().equals(Optional.of(w)))
                        .toList();
    }

    private static List<Block> verdictAlone(PlanAnswer answer, Timing timing) {
        List<Block> blocks = new ArrayList<>();
        for (List<String> one : new TimingWords(answer, timing).verdictsInShort()) {
            blocks.add(new Block.Paragraph(List.of(Run.strong(one.getFirst()))));
            if (one.size() > 1) {
                blocks.add(Block.Items.bullets(one.subList(1, one.size())));
            }
        }
        return blocks;
    }

    /// The picture of what is met over time, with why it falls where it does.
    static List<Block> forecast(PlanAnswer answer) {
        List<Block> blocks = new ArrayList<>();
        Forecast.of(answer).ifPresent(blocks::add);
        Forecast.falls(answer).ifPresent(s -> blocks.add(new Block.Paragraph(s)));
        return blocks;
    }

    /// What a day asks to be decided, in the order of a report to management; none where no day is
    /// to be held.
    static List<Opening.Decision> decisions(PlanAnswer answer) {
        Timing timing = answer.timing();
        return timing == null ? List.of() : new PlanOpening(answer).decisions(timing);
    }

    private List<Block> blocks(Timing timing) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(2, title(timing.countdown())));
        blocks.addAll(verdictAlone(answer, timing));
        String kept = kept().orElse("");
        String assumed =
                answer.assumed()
                        ? "%s a week are assumed: nobody has said how many there are."
                                .formatted(PlanWords.days(timing.countdown().perWeek()))
                        : "";
        if (!(kept + assumed).isEmpty()) {
            blocks.add(new Block.Paragraph((kept + " " + assumed).strip()));
        }
        return blocks;
    }

    /// Where the day and the capacity come from, for readers who type no commands; empty where
    /// somebody typed both.
    private Optional<String> kept() {
        List<String> kept = new ArrayList<>();
        KeptDay day = answer.kept();
        if (day != null) {
            kept.add(Words.iso(day.day()));
        }
        if (answer.capacity().from() == Capacity.From.KEPT) {
            kept.add(PlanWords.days(answer.capacity().perWeek()) + " a week");
        }
        return kept.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "%s %s what the programme keeps for this audit."
                                .formatted(
                                        Words.and(kept),
                                        day != null && kept.size() == 1 ? "is" : "are"));
    }

    /// Who is missing, and what nobody was asked yet: what else is decided waits for both.
    private List<Opening.Decision> first() {
        List<Opening.Decision> first = new ArrayList<>();
        List<String> roles = answer.work().unheld().roles();
        if (!roles.isEmpty()) {
            first.add(
                    new Opening.Decision(
                            "Name people for %s: %s."
                                    .formatted(
                                            Words.many(
                                                    roles.size(),
                                                    "role that nobody holds",
                                                    "roles that nobody holds"),
                                            Words.some(roles, MOST_ROLES)),
                            "The days count on them, and one person may hold several."));
        }
        Unknown unknown = answer.unknown();
        if (!unknown.points().isEmpty()) {
            first.add(
                    new Opening.Decision(
                            "Have %s answered."
                                    .formatted(
                                            Words.many(
                                                    unknown.questions(), "question", "questions")),
                            "%s counted as absent, and what is there already takes only its record."
                                    .formatted(
                                            Words.many(
                                                    unknown.points().size(),
                                                    "point that nobody spoke of yet is",
                                                    "points that nobody spoke of yet are"))));
        }
        return first;
    }

    private List<Block> rest(Timing timing) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(2, "What the day takes"));
        blocks.add(figures(timing));
        blocks.addAll(forecast(answer));
        TimingWords of = new TimingWords(answer, timing);
        if (!answer.plan().steps().isEmpty()) {
            List<String> takes = new ArrayList<>(of.takesInShort());
            words.load().inShort().ifPresent(takes::add);
            of.lateInShort().ifPresent(takes::add);
            of.besides().ifPresent(takes::add);
            blocks.add(Block.Items.bullets(takes));
        }
        List<String> ways = waysOut(answer, timing);
        if (!ways.isEmpty()) {
            blocks.add(new Block.Paragraph(PlanWords.WAYS_OUT));
            blocks.add(Block.Items.bullets(ways));
        }
        words.days().ifPresent(blocks::add);
        return blocks;
    }

    /// `The deadline: stage 2 of ISO/IEC 27001:2022 on 2027-05-31`
    private String title(Countdown countdown) {
        return "The deadline: "
                + (countdown.deadline() == null
                        ? Words.date(countdown.by())
                        : "%s of %s on %s"
                                .formatted(
                                        ReachWords.name(countdown.deadline().day()),
                                        new Naming(answer.question().content().library())
                                                .of(Scope.of(countdown.deadline().edition())),
                                        Words.date(countdown.by())));
    }

    private Block figures(Timing timing) {
        List<Block.Figure> figures = new ArrayList<>();
        figures.add(
                new Block.Figure(
                        SumOfDays.of(answer, answer.plan().cost()).about(),
                        "person-days in all: count with "
                                + SumOfDays.of(answer, answer.plan().cost()).between()));
        timing.capacity()
                .ifPresent(c ->
                        figures.add(
                                new Block.Figure(
                                        Reserve.inHalves(answer.reserve().over(c)).toString(),
                                        "a week are needed to have all in time, %s if nothing takes longer than estimated"
                                                .formatted(Reserve.inHalves(c)))));
        String what = new TimingWords(answer, timing).what();
        answer.firstWithOpen()
                .ifPresent(o ->
                        figures.add(
                                new Block.Figure(
                                        o.by().toString(),
                                        "%s with %s, the first that holds"
                                                .formatted(what, o.inWords()))));
        LocalDate all = timing.reserved();
        figures.add(
                new Block.Figure(
                        all.toString(),
                        "%s with all in place, the first that holds%s%s"
                                .formatted(
                                        what,
                                        timing.besideRunning() == null
                                                ? ""
                                                : " if running it is done beside",
                                        RestsOn.figure(answer, all))));
        return new Block.Figures(figures);
    }

    private List<Opening.Decision> decisions(Timing timing) {
        List<Opening.Decision> decisions = new ArrayList<>(first());
        Optional.ofNullable(answer.question().standing())
                .flatMap(s ->
                        Opening.unowned(s, answer.question().content().practices().exceptions()))
                .ifPresent(decisions::add);
        Optional.ofNullable(answer.question().standing())
                .flatMap(Opening::proposed)
                .ifPresent(decisions::add);
        decisions.addAll(pressing(timing));
        List<String> first =
                answer.plan().steps().stream()
                        .limit(NAMED)
                        .map(s -> "%s (%s)".formatted(s.control(), s.title()))
                        .toList();
        if (!first.isEmpty()) {
            decisions.add(
                    new Opening.Decision(
                            "Begin with %s.".formatted(Words.and(first)),
                            "They come first, and what follows waits for them."));
        }
        return decisions;
    }

    /// What is more than to begin.
    private List<Opening.Decision> pressing(Timing timing) {
        List<Opening.Decision> decisions = new ArrayList<>();
        Countdown countdown = timing.countdown();
        if (answer.plan().steps().isEmpty()) {
            return decisions;
        }
        if (timing.holds()) {
            decisions.add(
                    new Opening.Decision(
                            "Release %s a week until %s."
                                    .formatted(
                                            PlanWords.days(countdown.perWeek()),
                                            Words.iso(finish())),
                            "If nothing takes longer than estimated, no less than %s a week hold all of it by the day; with %s it holds over the whole range of the days."
                                    .formatted(
                                            timing.capacity()
                                                    .map(Reserve::inHalves)
                                                    .filter(c ->
                                                            c.compareTo(countdown.perWeek()) < 0)
                                                    .map(PlanWords::days)
                                                    .orElse("that"),
                                            timing.capacity()
                                                    .map(answer.reserve()::over)
                                                    .map(Reserve::inHalves)
                                                    .map(PersonDays::toString)
                                                    .orElse("more"))));
        } else {
            int young =
                    answer.reaches().stream()
                            .filter(answer.atTheAudit()::isOfTheDay)
                            .mapToInt(r -> answer.atTheAudit().shortRecord(r).size())
                            .sum();
            int largely =
                    answer.reaches().stream()
                            .filter(answer.atTheAudit()::isOfTheDay)
                            .mapToInt(r -> answer.atTheAudit().largelyThere(r).size())
                            .sum();
            int open =
                    answer.reaches().stream()
                            .filter(answer.atTheAudit()::isOfTheDay)
                            .mapToInt(r -> answer.atTheAudit().openWithDays(r).size())
                            .sum();
            int hardly =
                    answer.reaches().stream()
                            .filter(answer.atTheAudit()::isOfTheDay)
                            .mapToInt(r -> answer.atTheAudit().hardlyOpen(r).size())
                            .sum();
            decisions.add(
                    answer.atTheAudit().isReached()
                            ? lessThanAll(timing, open + young)
                            : new Opening.Decision(
                                    "Choose one of the ways out.",
                                    "%s a week do not hold all of it by the day, and each week without a"
                                                    .formatted(
                                                            Words.capital(
                                                                    PlanWords.days(
                                                                            countdown.perWeek())))
                                            + " choice is a week less."));
            if (open > 0) {
                decisions.add(
                        new Opening.Decision(
                                "Ask the certification body how it treats %s as \"not yet\"%s%s%s."
                                        .formatted(
                                                Words.many(open, "control", "controls"),
                                                largely == 0
                                                        ? ""
                                                        : ", %d of them largely there"
                                                                .formatted(largely),
                                                hardly == 0
                                                        ? ""
                                                        : "; it will hardly take %d of them"
                                                                .formatted(hardly),
                                                young == 0
                                                        ? ""
                                                        : "; and %d with a short record"
                                                                .formatted(young)),
                                ("Each \"not yet\" stands in the statement of applicability with its"
                                                + " day, and the owner of its risk accepts it until then. "
                                                + ForTheLaw.due(answer))
                                        .strip()));
            }
        }
        int said = answer.word().said().size();
        if (said > 0) {
            decisions.add(
                    new Opening.Decision(
                            "Have %s shown that %s on word alone."
                                    .formatted(
                                            Words.many(said, "point", "points"),
                                            said == 1 ? "rests" : "rest"),
                            "What people said is no evidence, and an auditor asks for the record."));
        }
        answer.reaches().stream()
                .filter(answer.atTheAudit()::isOfTheDay)
                .flatMap(r -> answer.atTheAudit().expiry(r).stream())
                .findFirst()
                .ifPresent(e -> decisions.add(nextReport(e)));
        return decisions;
    }

    /// The day can be held, though not all is in place by then: whether that is enough, or more is
    /// offered.
    ///
    /// @param some how many controls are not yet in place, or have a short record or none
    private Opening.Decision lessThanAll(Timing timing, int some) {
        return new Opening.Decision(
                some == 0
                        ? "Say whether what comes after the day may, or offer more."
                        : "Say whether %s may be \"not yet\" or have a short record at the audit, or offer more."
                                .formatted(Words.many(some, "control", "controls")),
                "%s a week hold the day as it stands%s."
                        .formatted(
                                Words.capital(PlanWords.days(timing.countdown().perWeek())),
                                timing.capacity()
                                        .map(answer.reserve()::over)
                                        .map(Reserve::inHalves)
                                        .map(c ->
                                                "; to have all of it in time takes %s"
                                                        .formatted(TimingWords.capacity(c)))
                                        .orElse("")));
    }

    private static Opening.Decision nextReport(Expiry expiry) {
        return new Opening.Decision(
                "Get the report that follows %s before %s, or records of your own of what it proves."
                        .formatted(
                                Words.and(
                                        expiry.reports().stream()
                                                .map(Expiry.Ended::title)
                                                .toList()),
                                expiry.day()),
                "It counts until %s, and %s then."
                        .formatted(
                                expiry.reports().getFirst().until(),
                                Words.many(
                                        expiry.lost().size(),
                                        "requirement lacks something",
                                        "requirements lack something")));
    }

    private @Nullable LocalDate finish() {
        Schedule schedule = answer.schedule();
        return schedule == null ? null : schedule.finish().orElse(null);
    }
}
