package dev.crosswalk.cli.control;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.control.ControlsAnswer;
import dev.crosswalk.cli.command.Inputs;
import dev.crosswalk.cli.command.Options;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.cli.command.Verb;
import dev.crosswalk.content.finding.InvalidContent;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk controls`: the unified control library, or the part of it that fits.
public final class ControlsVerb implements Verb {
    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                Options.spec(
                        this,
                        "controls",
                        "",
                        "Lists the controls of the library with cadence, effort and the obligations"
                                + " that they discharge, once for all frameworks. Filters may be"
                                + " repeated: values of one kind are alternatives, kinds narrow"
                                + " each other.");
        ControlOptions.declare(spec);
        return Options.examples(
                spec,
                "crosswalk controls",
                "crosswalk controls --requirement iso27001-2022/A.5.18",
                "crosswalk controls --domain access --domain people --nature automated",
                "crosswalk controls --search \"branch protection\"",
                "crosswalk controls --format json",
                "",
                "Effort is in person-days, for a company of 50 people.");
    }

    @Override
    public Answer answer(ParseResult given, Terminal terminal) throws Refusal, InvalidContent {
        return ControlsAnswer.of(ControlOptions.request(given), Inputs.content(given, terminal));
    }
}
