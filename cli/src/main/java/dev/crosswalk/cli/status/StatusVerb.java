package dev.crosswalk.cli.status;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.QuestionTerms;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.status.StatusAnswer;
import dev.crosswalk.answers.status.StatusRequest;
import dev.crosswalk.cli.command.Inputs;
import dev.crosswalk.cli.command.Options;
import dev.crosswalk.cli.command.PlanDay;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.cli.command.Verb;
import dev.crosswalk.content.finding.InvalidContent;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk status`: how a programme stands, what broke, and what is due.
public final class StatusVerb implements Verb {
    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                Options.spec(
                        this,
                        "status",
                        "--programme DIR",
                        "Shows on one screen how far a programme is, what broke since the last"
                                + " look, and what is due by whom.",
                        Options.neededProgramme(),
                        Options.one("--since", "WHEN")
                                .description(
                                        "The last look: a date, or a Git revision where the folder"
                                                + " is in a repository. Default: 30 days before.")
                                .build(),
                        Options.one("--due", "DAYS")
                                .description("How far to look ahead. Default: 30.")
                                .build(),
                        Options.asOf(),
                        Options.knownAt(),
                        Options.trust(),
                        Options.failOn(StatusAnswer.FAIL_ON));
        PlanDay.options().forEach(spec::addOption);
        return Options.examples(
                spec,
                "crosswalk status --programme acme",
                "crosswalk status --programme acme --since 2026-09-01 --due 90",
                "crosswalk status --programme acme --since v2026-06 --fail-on broken",
                "crosswalk status --programme acme --by 2027-05-31",
                "crosswalk status --programme acme --format csv --output due.csv",
                "",
                "in place and shown: something valid shows it, a file or somebody's word. in place and",
                "not shown: only the statement that it is in place; it counts as possible, never as",
                "proven. Word shows at most that a control is in place, not that it operated. CSV",
                "lists what is due. Exit: 0 fine, 1 where --fail-on asks (broken: a control or",
                "requirement is worse than at the last look; overdue; gaps: a requirement is not",
                "full), 2 bad usage or input.");
    }

    @Override
    public Answer answer(ParseResult given, Terminal terminal) throws Refusal, InvalidContent {
        QuestionTerms terms = Inputs.terms(given);
        StatusRequest request =
                new StatusRequest(
                        Options.value(given, "--since"),
                        Options.number(given, "--due", StatusRequest.DUE),
                        terms.trust(),
                        terms.asOf(),
                        terms.knownAt(),
                        PlanDay.audit(given));
        Sources sources = Inputs.of(given, terms, terminal);
        return StatusAnswer.of(request, sources, FolderVersions.of(given, sources.content()));
    }
}
