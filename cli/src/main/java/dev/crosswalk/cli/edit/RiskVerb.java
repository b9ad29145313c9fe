package dev.crosswalk.cli.edit;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.edit.EditRequest;
import dev.crosswalk.cli.command.Options;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk risk accept`: the owner of risks accepts them for a time.
public final class RiskVerb extends EditVerb {
    private static final String ACCEPT = "accept";
    private static final int MOST = 1000;

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                spec(
                        "risk",
                        "accept RISK.. --accepted-by PERSON [--until DATE]",
                        "Writes down that the owner of risks accepts them until a day: where"
                                + " crosswalk plan --propose asked for it, until the day that it"
                                + " asked for. Nobody else can, and a risk that nobody rated is"
                                + " refused.",
                        needed("--accepted-by", "PERSON", "Who accepts them: their owner."),
                        one("--on", "DATE", "The day of the acceptance. Default: today."),
                        one(
                                "--until",
                                "DATE",
                                "The last day on which it counts. Default: the day that was asked"
                                        + " for, else the end that it has, else the day by which"
                                        + " the risk is to be treated."),
                        Options.flag("--open-ended")
                                .description("It has no end: nothing but this word makes it so.")
                                .build(),
                        newPerson());
        return examples(
                spec.addPositional(
                        words(
                                "accept RISK..",
                                "The word accept, then ids of risks.yaml.",
                                List.of(ACCEPT))),
                "crosswalk risk accept R-07 R-09 --accepted-by 'IT operations lead'",
                "crosswalk risk accept R-07 --accepted-by 'IT operations lead' --until 2027-06-30");
    }

    @Override
    EditRequest request(ParseResult given, @Nullable Incoming file) throws Refusal {
        return new EditRequest.AcceptRisks(
                after(ACCEPT, "RISK..", MOST, given),
                said(given, "--accepted-by"),
                Options.day(given, "--on"),
                Options.day(given, "--until"),
                given.hasMatchedOption("--open-ended"));
    }
}
