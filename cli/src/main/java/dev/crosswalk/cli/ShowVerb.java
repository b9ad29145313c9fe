package dev.crosswalk.cli;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.QuestionTerms;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.control.ControlInProgramme;
import dev.crosswalk.answers.deviation.DeviationsRequest;
import dev.crosswalk.answers.show.NameLookup;
import dev.crosswalk.answers.show.ShowRequest;
import dev.crosswalk.cli.command.Inputs;
import dev.crosswalk.cli.command.Options;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.cli.command.Verb;
import dev.crosswalk.cli.status.DeviationsVerb;
import dev.crosswalk.content.finding.InvalidContent;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk show`: one edition, requirement, obligation, control or document.
final class ShowVerb implements Verb {
    private static final List<String> OF_PROGRAMME =
            List.of("--window", Options.WANT, "--as-of", "--known-at");

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                Options.spec(
                                this,
                                "show",
                                "WHAT",
                                "Shows an edition's tree, a requirement with its obligations,"
                                        + " controls and counterparts, an obligation with all that"
                                        + " ask for it and discharge it, a control with all that it"
                                        + " serves, or the template of a document. With"
                                        + " --programme: how that control of a programme operated,"
                                        + " what deviated, what was concluded, and by what each of"
                                        + " its obligations is shown.",
                                Options.trust(),
                                Options.where(),
                                Options.programme(),
                                DeviationsVerb.window(),
                                DeviationsVerb.want(),
                                Options.asOf(),
                                Options.knownAt())
                        .addPositional(
                                Options.parameter(
                                        0,
                                        "WHAT",
                                        "An edition or parts of it, a requirement (without its"
                                                + " edition where only one has it), an obligation,"
                                                + " a control, or a document (with .md where an"
                                                + " obligation is called the same)."));
        return Options.examples(
                spec,
                "crosswalk show iso27001-2022",
                "crosswalk show soc2-2017:CC6",
                "crosswalk show iso27001-2022 --where concept=detect",
                "crosswalk show iso27001-2022/A.5.15",
                "crosswalk show CC6.1",
                "crosswalk show acc-review-periodic",
                "crosswalk show ACC-07",
                "crosswalk show ACC-07 --programme acme",
                "crosswalk show access-control-policy");
    }

    @Override
    public Answer answer(ParseResult given, Terminal terminal) throws Refusal, InvalidContent {
        if (given.hasMatchedOption(Options.PROGRAMME)) {
            if (given.hasMatchedOption("--where")) {
                throw Refusal.of(
                        Code.CONFLICT,
                        "where",
                        "",
                        "<where> is about the requirements of an edition, and <programme> about a"
                                + " control: give one of them");
            }
            return inProgramme(given, terminal);
        }
        if (Options.value(given, Options.PROGRAMME) != null
                && !given.hasMatchedOption("--where")
                && (OF_PROGRAMME.stream().anyMatch(given::hasMatchedOption)
                        || isAdopted(given, terminal))) {
            return inProgramme(given, terminal);
        }
        for (String option : OF_PROGRAMME) {
            if (given.hasMatchedOption(option)) {
                throw Refusal.missing(
                        "programme",
                        option + " is about a control of a programme: say which, <programme DIR>");
            }
        }
        return NameLookup.of(
                new ShowRequest(
                        Options.needed(given, 0),
                        Options.values(given, "--trust"),
                        Options.values(given, "--where")),
                Inputs.content(given, terminal));
    }

    private static Answer inProgramme(ParseResult given, Terminal terminal)
            throws Refusal, InvalidContent {
        QuestionTerms terms = Inputs.terms(given);
        return ControlInProgramme.shown(
                new DeviationsRequest(
                        Options.needed(given, 0),
                        Options.value(given, "--window"),
                        Options.value(given, Options.WANT),
                        terms),
                Inputs.of(given, terms, terminal));
    }

    /// Whether the programme around has it, where none was named.
    private static boolean isAdopted(ParseResult given, Terminal terminal)
            throws Refusal, InvalidContent {
        String name = Options.needed(given, 0);
        return name.indexOf('/') < 0
                && Inputs.of(given, Inputs.terms(given), terminal)
                        .required()
                        .adoption(name)
                        .isPresent();
    }
}
