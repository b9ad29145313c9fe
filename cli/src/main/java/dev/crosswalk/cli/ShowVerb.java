package dev.crosswalk.cli;

import dev.crosswalk.cli.command.Answer;
import dev.crosswalk.cli.command.Names;
import dev.crosswalk.cli.command.Options;
import dev.crosswalk.cli.command.Refusal;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.cli.command.Verb;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.yaml.InvalidContent;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.RequirementRef;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk show`: one edition, one requirement or one obligation.
final class ShowVerb implements Verb {
    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                Options.spec(
                                this,
                                "show",
                                "WHAT",
                                "Shows an edition's tree, a requirement with its obligations and"
                                        + " counterparts, or an obligation with all that ask for"
                                        + " it.",
                                Options.trust())
                        .addPositional(
                                Options.parameter(
                                        0,
                                        "WHAT",
                                        "An edition or parts of it, a requirement (without its"
                                                + " edition where only one has it), or an obligation."));
        return Options.examples(
                spec,
                "crosswalk show iso27001-2022",
                "crosswalk show soc2-2017:CC6",
                "crosswalk show iso27001-2022/A.5.15",
                "crosswalk show CC6.1",
                "crosswalk show acc-review-periodic");
    }

    @Override
    public Answer answer(ParseResult given, Terminal terminal) throws Refusal, InvalidContent {
        Content content = Options.content(given);
        Crosswalk crosswalk = Options.crosswalk(given, content);
        Names names = new Names(content.library());
        String what = Options.needed(given, 0);
        if (what.indexOf('/') >= 0) {
            return requirement(content, crosswalk, names.requirement(what));
        }
        if (names.isEdition(what) || what.indexOf(':') >= 0) {
            return new ShownEdition(crosswalk, names.scope(what), Names.asTyped(what));
        }
        if (names.isObligation(what)) {
            return new ShownObligation(crosswalk, crosswalk.obligation(what).orElseThrow());
        }
        if (names.requirementsCalled(what).isEmpty()) {
            throw names.unknown(what);
        }
        return requirement(content, crosswalk, names.requirement(what));
    }

    private static Answer requirement(Content content, Crosswalk crosswalk, RequirementRef ref) {
        return ShownRequirement.of(content, crosswalk, ref);
    }
}
