package dev.crosswalk.cli.status;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.QuestionTerms;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.status.ChecklistAnswer;
import dev.crosswalk.answers.status.ChecklistRequest;
import dev.crosswalk.answers.status.ChecklistsAnswer;
import dev.crosswalk.answers.status.ChecklistsRequest;
import dev.crosswalk.cli.command.Inputs;
import dev.crosswalk.cli.command.Options;
import dev.crosswalk.cli.command.PlanDay;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.cli.command.Verb;
import dev.crosswalk.content.finding.InvalidContent;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk checklist`: everything left to do before an audit of a framework.
public final class ChecklistVerb implements Verb {
    private static final List<String> DATA = List.of("json", "csv");

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                Options.spec(
                        this,
                        "checklist",
                        "--programme DIR [--want SCOPE]",
                        "Lists everything left to do before an audit of a framework, at the"
                                + " assurance and over the window that the programme wants: what"
                                + " blocks most comes first.",
                        Options.neededProgramme(),
                        Options.one(Options.WANT, "SCOPE")
                                .completionCandidates(Options::bundledEditionIds)
                                .description(
                                        "The framework to be audited, or parts of it. "
                                                + Options.WANT_HELP
                                                + ". Without it all that the programme wants, one"
                                                + " below the other; as json and csv one only.")
                                .build(),
                        Options.asOf(),
                        Options.knownAt(),
                        Options.trust(),
                        Options.failOn(ChecklistAnswer.FAIL_ON));
        PlanDay.options().forEach(spec::addOption);
        return Options.examples(
                spec,
                "crosswalk checklist --programme acme --want soc2-2017",
                "crosswalk checklist --programme acme --want iso27001-2022 --format csv",
                "crosswalk checklist --programme acme --want iso27001-2022 --by 2027-05-31",
                "crosswalk checklist --programme acme --want soc2-2017:CC --format html --output"
                        + " todo.html",
                "",
                "Controls to adopt are the cheapest for each obligation by itself; crosswalk plan",
                "finds the cheapest choice for all of them together. What nobody can mend any",
                "more, such as an occurrence missed in a window that is over, stands at the end as",
                "to be explained to the auditor.",
                "Exit: 0 fine, 1 where --fail-on open asks and anything but what is to explain",
                "is left, 2 bad usage or input.");
    }

    @Override
    public Answer answer(ParseResult given, Terminal terminal) throws Refusal, InvalidContent {
        QuestionTerms terms = Inputs.terms(given);
        ChecklistRequest request =
                new ChecklistRequest(
                        Options.value(given, Options.WANT),
                        terms.trust(),
                        terms.asOf(),
                        terms.knownAt(),
                        PlanDay.audit(given));
        Sources sources = Inputs.of(given, terms, terminal);
        // Data are of one framework; people are told of each.
        return request.want() == null && !DATA.contains(format(given))
                ? ChecklistsAnswer.of(
                        new ChecklistsRequest(
                                request.trust(), request.asOf(), request.knownAt(), request.by()),
                        sources)
                : ChecklistAnswer.of(request, sources);
    }
}
