package dev.crosswalk.cli;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.frameworks.FrameworksAnswer;
import dev.crosswalk.cli.command.Options;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.cli.command.Verb;
import dev.crosswalk.content.finding.InvalidContent;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk frameworks`: the editions that there are.
final class FrameworksVerb implements Verb {
    @Override
    public CommandSpec spec() {
        return Options.examples(
                Options.spec(
                        this,
                        "frameworks",
                        "",
                        "Lists the framework editions, with counts and licence."),
                "crosswalk frameworks",
                "crosswalk frameworks --content my-frameworks --format json",
                "",
                "assessable: an assessor gives a verdict on the requirement itself.",
                "decomposed: the obligations that it demands are known.");
    }

    @Override
    public Answer answer(ParseResult given, Terminal terminal) throws Refusal, InvalidContent {
        return FrameworksAnswer.of(Options.content(given).library());
    }
}
