package dev.crosswalk.cli.plan;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.Question;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.plan.Choices;
import dev.crosswalk.answers.plan.PlanAnswer;
import dev.crosswalk.answers.text.Visible;
import dev.crosswalk.cli.command.Asking;
import dev.crosswalk.cli.command.Options;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.cli.command.Verb;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.planner.Limit;
import dev.crosswalk.planner.PersonDays;
import dev.crosswalk.planner.Plan;
import dev.crosswalk.planner.Planner;
import dev.crosswalk.planner.Schedule;
import dev.crosswalk.planner.Wanted;
import dev.crosswalk.planner.Ways;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk plan`: which controls to adopt, so that all that is missing is closed at least cost.
public final class PlanVerb implements Verb {
    private static final List<String> FORMATS =
            List.of("table", "json", "csv", "md", "html", "xlsx", "pdf", "docx", "ics");
    private static final List<String> FAIL_ON = List.of("unreachable", "late", "unproved");
    private static final Pattern DAYS = Pattern.compile("\\d{1,6}(\\.\\d{1,2})?");

    /// One person, all week.
    private static final PersonDays USUAL_CAPACITY = PersonDays.of("5");

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                Options.spec(
                        this,
                        "plan",
                        "(--have SCOPE --want SCOPE | --programme DIR)",
                        "Chooses controls to adopt so that every missing obligation that a control"
                                + " can close is closed, for the fewest person-days, and proves"
                                + " that no choice is cheaper.",
                        Options.have(),
                        want(),
                        Options.facts(),
                        Options.programme(),
                        Options.one("--budget", "DAYS")
                                .description(
                                        "Spend at most so many person-days, and make as many"
                                                + " requirements full as they can.")
                                .build(),
                        Options.one("--by", "DATE")
                                .description(
                                        "Lay the steps on a calendar, and say what is not done by"
                                                + " that day.")
                                .build(),
                        Options.one("--capacity", "DAYS_PER_WEEK")
                                .description(
                                        "Person-days of work a week, for the calendar. Default: 5.")
                                .build(),
                        Options.one("--from", "DATE")
                                .description(
                                        "The first day of work. Default: the day of the answer,"
                                                + " else today.")
                                .build(),
                        Options.trust(),
                        Options.asOf(),
                        Options.knownAt(),
                        Options.assurance(),
                        Options.failOn(FAIL_ON),
                        Options.flag("--brief")
                                .description("Only the sums, without the steps.")
                                .build());
        return Options.examples(
                spec,
                "crosswalk plan --have soc2-2017 --want iso27001-2022",
                "crosswalk plan --have soc2-2017:CC --want iso27001-2022 --want soc2-2017:A",
                "crosswalk plan --have soc2-2017 --want iso27001-2022 --budget 40",
                "crosswalk plan --programme acme --by 2027-03-31 --capacity 4",
                "crosswalk plan --programme acme --format ics --output plan.ics",
                "",
                "Effort is counted in person-days to adopt a control, for a company of 50 people.",
                "With a programme, controls that it has decided on come before new ones, and their",
                "days count until they are in place; those in place cost nothing and are left to",
                "prove. --want may be left out then: the programme says what is wanted. Several",
                "wanted scopes are planned together, and beside that one after the other. A budget",
                "pays for decided controls as for new ones.",
                "Exit: 0 fine, 1 where --fail-on asks (unreachable: an obligation that no control",
                "closes; late: not done by --by; unproved: a cheaper plan is not ruled out), 2 bad",
                "usage or input.");
    }

    @Override
    public List<String> formats() {
        return FORMATS;
    }

    private static OptionSpec want() {
        return Options.many(Options.WANT, "SCOPE")
                .completionCandidates(Options::bundledEditionIds)
                .description(
                        "The edition wanted, or parts of it, as in soc2-2017:CC,A. Repeatable. "
                                + Options.WANT_HELP
                                + ".")
                .build();
    }

    @Override
    public Answer answer(ParseResult given, Terminal terminal) throws Refusal, InvalidContent {
        PersonDays budget = days(given, "--budget");
        PersonDays capacity = days(given, "--capacity");
        LocalDate by = Options.day(given, "--by");
        LocalDate from = Options.day(given, "--from");
        Asking.refuseNoWant(given);
        Question.Basis basis = Asking.basis(given, terminal);
        List<Scope> scopes = basis.wants().all(Options.values(given, Options.WANT));
        List<Question> questions = new ArrayList<>();
        List<PlanAnswer.Want> wants = new ArrayList<>();
        for (Scope scope : scopes) {
            Question question = basis.about(scope.edition());
            questions.add(question);
            wants.add(
                    new PlanAnswer.Want(
                            question.posture().question(),
                            question.window(),
                            question.crosswalk().gap(question.posture(), scope)));
        }
        Question first = questions.getFirst();
        List<Wanted> wanted = wants.stream().map(want -> Wanted.of(List.of(want.gap()))).toList();
        Planner planner = new Planner(Choices.of(first.content().controls(), first.standing()));
        Ways ways = null;
        Plan plan;
        if (budget != null) {
            plan = planner.withinBudget(Wanted.together(wanted), budget, Limit.DEFAULT);
        } else if (wanted.size() > 1) {
            ways = planner.ways(wanted, Limit.DEFAULT);
            plan = ways.together();
        } else {
            plan = planner.cheapest(wanted.getFirst(), Limit.DEFAULT);
        }
        boolean calendar =
                by != null
                        || capacity != null
                        || given.hasMatchedOption("--from")
                        || format(given).equals("ics");
        return new PlanAnswer(
                first,
                wants,
                plan,
                ways,
                calendar ? schedule(plan, start(from, first, terminal), capacity, by) : null,
                given.hasMatchedOption("--brief"));
    }

    private static LocalDate start(@Nullable LocalDate from, Question question, Terminal terminal) {
        if (from != null) {
            return from;
        }
        Moment asOf = question.asOf();
        return asOf != null
                ? asOf.day()
                : LocalDate.ofInstant(terminal.clock().instant(), ZoneOffset.UTC);
    }

    private static Schedule schedule(
            Plan plan, LocalDate start, @Nullable PersonDays capacity, @Nullable LocalDate by)
            throws Refusal {
        try {
            return Schedule.of(
                    plan.steps(), start, capacity == null ? USUAL_CAPACITY : capacity, by);
        } catch (IllegalArgumentException e) {
            throw new Refusal("--capacity " + capacity + ": " + e.getMessage());
        }
    }

    private static @Nullable PersonDays days(ParseResult given, String option) throws Refusal {
        String value = Options.value(given, option);
        if (value == null) {
            return null;
        }
        if (!DAYS.matcher(value).matches()) {
            throw new Refusal(
                    option
                            + " "
                            + Visible.quoted(value)
                            + " is not a number of person-days. Write it like 40 or 2.5");
        }
        return PersonDays.of(new BigDecimal(value));
    }
}
