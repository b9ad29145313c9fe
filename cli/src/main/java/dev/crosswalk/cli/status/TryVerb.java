package dev.crosswalk.cli.status;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.Days;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.Supposed;
import dev.crosswalk.answers.trial.TrialAnswer;
import dev.crosswalk.answers.trial.TrialRequest;
import dev.crosswalk.cli.command.Inputs;
import dev.crosswalk.cli.command.Options;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.cli.command.Verb;
import dev.crosswalk.content.finding.InvalidContent;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk try`: what would be proven if something were otherwise.
public final class TryVerb implements Verb {
    private static final List<String> SUPPOSING =
            List.of("--with", "--without", "--excluding", "--wanting", "--ahead");

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                Options.spec(
                        this,
                        "try",
                        "--programme DIR",
                        "Shows what would be proven of each framework if something of a programme"
                                + " were otherwise. Nothing is written.",
                        Options.neededProgramme(),
                        several("--with", "CONTROL", "A control to suppose in place and shown."),
                        several("--without", "CONTROL", "A control to suppose not there."),
                        several("--excluding", "REF", "A requirement to suppose left out."),
                        several(
                                "--wanting",
                                "SCOPE",
                                "A framework to suppose wanted too, or more of one that is."),
                        Options.one("--ahead", "DATE")
                                .description("A day to come, as if it were today.")
                                .build(),
                        Options.many(Options.WANT, "SCOPE")
                                .completionCandidates(Options::bundledEditionIds)
                                .description(
                                        "What is told about. Default: all that the programme"
                                                + " wants.")
                                .build(),
                        Options.trust(),
                        Options.asOf(),
                        Options.knownAt(),
                        Options.assurance(),
                        Options.claims());
        return Options.examples(
                spec,
                "crosswalk try --programme acme --with CRY-03",
                "crosswalk try --programme acme --without ACC-07 --want iso27001-2022",
                "crosswalk try --programme acme --excluding A.7.4",
                "crosswalk try --programme acme --wanting nist-csf-2.0",
                "crosswalk try --programme acme --ahead 2027-03-31",
                "",
                "All but --ahead can be repeated, and all can be combined.");
    }

    private static OptionSpec several(String name, String label, String description) {
        return Options.many(name, label).description(description + " Repeatable.").build();
    }

    @Override
    public Answer answer(ParseResult given, Terminal terminal) throws Refusal, InvalidContent {
        TrialRequest request =
                new TrialRequest(Inputs.terms(given), Options.values(given, Options.WANT));
        if (SUPPOSING.stream().noneMatch(given::hasMatchedOption)) {
            throw Refusal.missing(
                    "with",
                    "say what is to be supposed: <with CONTROL>, <without CONTROL>, <excluding REF>,"
                            + " <wanting SCOPE> or <ahead DATE>");
        }
        Sources asIs = Inputs.of(given, request.terms(), terminal);
        Supposed supposed =
                new Supposed(
                        Options.values(given, "--with"),
                        Options.values(given, "--without"),
                        Options.values(given, "--excluding"),
                        Options.values(given, "--wanting"),
                        Days.day("ahead", Options.value(given, "--ahead")));
        return TrialAnswer.of(request, asIs, asIs.trying(supposed));
    }
}
