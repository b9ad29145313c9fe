package dev.crosswalk.cli;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.find.FindAnswer;
import dev.crosswalk.answers.find.FindRequest;
import dev.crosswalk.cli.command.Inputs;
import dev.crosswalk.cli.command.Options;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.cli.command.Verb;
import dev.crosswalk.content.finding.InvalidContent;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk find`: what speaks of some words.
final class FindVerb implements Verb {
    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                Options.spec(
                                this,
                                "find",
                                "WORDS",
                                "Searches requirements, points of focus, obligations, controls and"
                                        + " documents by words, best first, each with the command"
                                        + " that shows it. What the field writes in short, such as"
                                        + " mfa, is found spelled out, too. With --programme also"
                                        + " the controls of that.",
                                Options.programme(),
                                Options.one("--edition", "EDITION")
                                        .description(
                                                "Only requirements of this edition, and"
                                                        + " obligations that they demand.")
                                        .build(),
                                Options.one("--most", "N")
                                        .description("How many of each kind. Default: 5.")
                                        .build())
                        .addPositional(
                                PositionalParamSpec.builder()
                                        .index("0..*")
                                        .paramLabel("WORDS")
                                        .hideParamSyntax(true)
                                        .type(String[].class)
                                        .arity("1..*")
                                        .required(true)
                                        .description("Words, or an id that is not quite known.")
                                        .build());
        return Options.examples(
                spec,
                "crosswalk find mfa",
                "crosswalk find access review --most 20",
                "crosswalk find leavers --programme acme",
                "crosswalk find A.5.81");
    }

    @Override
    public Answer answer(ParseResult given, Terminal terminal) throws Refusal, InvalidContent {
        return FindAnswer.of(
                new FindRequest(
                        String.join(" ", given.matchedPositionalValue(0, new String[0])),
                        Options.value(given, "--edition"),
                        Options.number(given, "--most", FindAnswer.MOST),
                        Options.value(given, Options.PROGRAMME)),
                Inputs.of(given, Inputs.terms(given), terminal));
    }
}
