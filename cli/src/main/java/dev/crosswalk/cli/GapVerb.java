package dev.crosswalk.cli;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.gap.GapAnswer;
import dev.crosswalk.answers.gap.GapRequest;
import dev.crosswalk.cli.command.Inputs;
import dev.crosswalk.cli.command.Options;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.cli.command.Verb;
import dev.crosswalk.content.finding.InvalidContent;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk gap`: how far what is met reaches towards a framework, and what is missing.
final class GapVerb implements Verb {
    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                Options.spec(
                        this,
                        "gap",
                        "(--have SCOPE --want SCOPE | --programme DIR)",
                        "Shows how far what is met reaches towards a framework: what is proved,"
                                + " because of what, and what is missing.",
                        Options.have(),
                        want(),
                        Options.where(),
                        Options.facts(),
                        Options.programme(),
                        Options.trust(),
                        Options.asOf(),
                        Options.knownAt(),
                        Options.assurance(),
                        Options.claims(),
                        Options.failOn(GapAnswer.FAIL_ON),
                        only(),
                        Options.flag("--brief")
                                .description("Only the summary and the themes.")
                                .build());
        return Options.examples(
                spec,
                "crosswalk gap --have soc2-2017 --want iso27001-2022",
                "crosswalk gap --have soc2-2017 --want iso27001-2022 --brief",
                "crosswalk gap --have iso27001-2022 --want soc2-2017:CC,A",
                "crosswalk gap --have soc2-2017 --want iso27001-2022 --where concept=detect",
                "crosswalk gap --facts facts.yaml --want iso27001-2022 --fail-on gaps",
                "crosswalk gap --programme acme --want iso27001-2022",
                "crosswalk gap --have iso27001-2022 --want nist-csf-2.0 --trust publisher=NIST",
                "crosswalk gap --have soc2-2017 --want iso27001-2022 --output gap.csv",
                "",
                "full: all obligations of the requirement are proved. partial: some are.",
                "none: none is. not assessed: nothing is known.",
                "--have and --facts can be combined. An edition named with --have counts as met",
                "whole, at operating, without exceptions. A report on security only is",
                "soc2-2017:CC; exceptions and lower levels belong in a facts file.",
                "Exit: 0 fine, 1 where --fail-on asks, 2 bad usage or input.");
    }

    private static OptionSpec want() {
        return Options.one(Options.WANT, "SCOPE")
                .completionCandidates(Options::bundledEditionIds)
                .description(
                        "The edition wanted, or parts of it, as in soc2-2017:CC,A. "
                                + Options.WANT_HELP
                                + "; nothing is needed where it wants one framework only.")
                .build();
    }

    private static OptionSpec only() {
        return Options.many("--only", "COVERAGE")
                .splitRegex(",")
                .hideParamSyntax(true)
                .completionCandidates(GapAnswer.COVERAGES)
                .description(
                        "List only such requirements: full, partial, none, not-assessed,"
                                + " not-applicable. Repeatable. The sums stay those of all, and"
                                + " JSON stays complete.")
                .build();
    }

    @Override
    public Answer answer(ParseResult given, Terminal terminal) throws Refusal, InvalidContent {
        GapRequest request =
                new GapRequest(
                        Inputs.terms(given),
                        Options.value(given, Options.WANT),
                        Options.values(given, "--where"),
                        Options.values(given, "--only"),
                        given.hasMatchedOption("--brief"));
        return GapAnswer.of(request, Inputs.of(given, request.terms(), terminal));
    }
}
