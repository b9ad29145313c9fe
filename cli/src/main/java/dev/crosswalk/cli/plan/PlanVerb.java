package dev.crosswalk.cli.plan;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.plan.PlanAnswer;
import dev.crosswalk.answers.plan.PlanRequest;
import dev.crosswalk.cli.command.Inputs;
import dev.crosswalk.cli.command.Options;
import dev.crosswalk.cli.command.PlanDay;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.cli.command.Verb;
import dev.crosswalk.cli.edit.EditVerb;
import dev.crosswalk.content.finding.InvalidContent;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk plan`: which controls to adopt, so that all that is missing is closed at least cost.
public final class PlanVerb implements Verb {
    private static final String PROPOSE = "--propose";
    private static final String MOVE_DAYS = "--move-days";
    private static final String DRY_RUN = "--dry-run";

    private static final List<String> FORMATS =
            List.of("table", "json", "csv", "md", "html", "xlsx", "pdf", "docx", "ics");

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
                                        "Spend at most so many person-days: first on what the next"
                                                + " audits ask for, then to make as many"
                                                + " requirements full as they can.")
                                .build(),
                        Options.one("--by", "[EDITION=]DATE")
                                .description(
                                        "The day of the audit, stage 2 or the end of the Type II"
                                                + " period: count back from it, say whether it can"
                                                + " be held, and what else could be done. Where"
                                                + " several editions are wanted, EDITION says of"
                                                + " whose audit it is: else of the first. Default:"
                                                + " the day that the programme keeps (auditOn).")
                                .build(),
                        PlanDay.certificate(),
                        Options.one("--capacity", "DAYS_PER_WEEK")
                                .description(
                                        "Person-days of work a week, for the calendar. Default:"
                                                + " what the programme keeps for the audit"
                                                + " (capacity), else what people.yaml says that"
                                                + " its people have, else 5.")
                                .build(),
                        Options.one("--from", "DATE")
                                .description(
                                        "The first day of work. Default: the day of the answer,"
                                                + " else today.")
                                .build(),
                        Options.many("--first", "ID[,ID..]")
                                .description(
                                        "What comes right after what the audits ask for: a control,"
                                                + " requirement, obligation or domain, in this"
                                                + " order. Repeatable.")
                                .build(),
                        Options.many("--leave-out", "CONTROL[,CONTROL..]")
                                .description(
                                        "Plan without these controls and what waits for them, and"
                                                + " say what stays open by it. Repeatable.")
                                .build(),
                        Options.trust(),
                        Options.asOf(),
                        Options.knownAt(),
                        Options.assurance(),
                        Options.claims(),
                        Options.failOn(PlanAnswer.FAIL_ON),
                        Options.flag(PROPOSE)
                                .description(
                                        "Put the days of the steps into the programme: each control"
                                                + " is planned for the day on which its step is"
                                                + " done. What stays open at the audit is proposed"
                                                + " as \"not yet\": a risk of the register that"
                                                + " names its control is to be treated by that"
                                                + " day, and its owner is asked to accept it until"
                                                + " then (crosswalk risk accept). No risk is made"
                                                + " up, and what an earlier plan asked for is"
                                                + " taken back.")
                                .build(),
                        Options.flag(MOVE_DAYS)
                                .description(
                                        "With --propose: also move the days that people set for"
                                                + " controls, overdue or not. Without it they stay,"
                                                + " and are named.")
                                .build(),
                        Options.flag(DRY_RUN)
                                .description(
                                        "With --propose: show what changes, and write nothing.")
                                .build(),
                        Options.flag("--brief")
                                .description(
                                        "One screen: whether the day holds, the days of the audit,"
                                                + " what it takes, the ways out, what to do first"
                                                + " and what to book. Without a day the sums. With"
                                                + " --propose what is written, to whom it goes and"
                                                + " what they do next.")
                                .build());
        return Options.examples(
                spec,
                "crosswalk plan --have soc2-2017 --want iso27001-2022",
                "crosswalk plan --have soc2-2017:CC --want iso27001-2022 --want soc2-2017:A",
                "crosswalk plan --have soc2-2017 --want iso27001-2022 --budget 40",
                "crosswalk plan --programme acme --by 2027-03-31 --capacity 4",
                "crosswalk plan --programme acme --certificate-by 2027-06-30 --capacity 4",
                "crosswalk plan --programme acme --by 2027-03-31 --first LOG-04,A.8.5,incident",
                "crosswalk plan --programme acme --format ics --output plan.ics",
                "crosswalk plan --programme acme --by 2027-03-31 --capacity 4 --propose --dry-run",
                "",
                "Effort is counted in person-days to adopt a control, for a company of 50 people.",
                "Where a part of what a control does is proved, the rest costs its share, and at least",
                "leastPercent in practice/operation.yaml (100: whole days). An adoption may say an",
                "effort of its own, which is what is left.",
                "With a programme, controls that it has decided on come before new ones, and their",
                "days count until they are in place; those in place are left to prove, which costs",
                "a part of their days (showPercent in practice/operation.yaml). --want may be left",
                "out then: the programme says what is wanted. Several wanted scopes are planned",
                "together, and beside that one after the other. A budget pays for decided controls",
                "as for new ones.",
                "Exit: 0 fine, 1 where --fail-on asks (unreachable: an obligation that no control",
                "closes; late: not done in time for --by; unproved: a cheaper plan is not ruled out),",
                "2 bad usage or input.");
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
        PlanRequest request =
                new PlanRequest(
                                Inputs.terms(given),
                                Options.values(given, Options.WANT),
                                Options.value(given, "--budget"),
                                Options.value(given, "--capacity"),
                                PlanDay.of(given).day(),
                                PlanDay.of(given).edition(),
                                Options.day(given, "--from"),
                                Options.values(given, "--first"),
                                format(given).equals("ics"),
                                given.hasMatchedOption("--brief"))
                        .ofACertificate(PlanDay.isOfACertificate(given))
                        .without(Options.values(given, "--leave-out"));
        PlanAnswer plan = PlanAnswer.of(request, Inputs.of(given, request.terms(), terminal));
        return given.hasMatchedOption(PROPOSE)
                ? EditVerb.edited(
                        given,
                        terminal,
                        plan.proposal(given.hasMatchedOption(MOVE_DAYS)),
                        !given.hasMatchedOption(DRY_RUN),
                        "")
                : plan;
    }
}
