package dev.crosswalk.cli.edit;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.WholeNumber;
import dev.crosswalk.answers.edit.EditRequest;
import dev.crosswalk.cli.command.Options;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk risk`: a risk is entered in the register, more is said of one, or its owner accepts
/// it for a time.
public final class RiskVerb extends EditVerb {
    private static final String ADD = "add";
    private static final String CHANGE = "change";
    private static final String ACCEPT = "accept";
    private static final String ACCEPTED_BY = "--accepted-by";
    private static final int MOST = 1000;

    private static final int HIGHEST = 10;
    private static final int HIGHEST_SCORE = HIGHEST * HIGHEST;

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                spec(
                        "risk",
                        "add --title TITLE .. | change RISK .. | accept RISK.. --accepted-by PERSON",
                        "Enters a risk in the register, says more or something else of one (what is"
                                + " left out stays), or writes down that the owner of risks accepts"
                                + " them until a day: where crosswalk plan --propose asked for it,"
                                + " until the day that it asked for. Nobody else can, and a risk"
                                + " that nobody rated is refused.",
                        one("--title", "TITLE", "What may happen, in a sentence."),
                        one("--owner", "PERSON", "Who owns it: a person or a role."),
                        one(
                                "--likelihood",
                                "N",
                                "How likely it is without any control, on the scale of the"
                                        + " programme, from 1."),
                        one("--impact", "N", "How bad it is then, on the same scale."),
                        OptionSpec.builder(
                                        one(
                                                "--treatment",
                                                "WORD",
                                                "What is done about it: modify (default), avoid,"
                                                        + " share or retain."))
                                .completionCandidates(List.of("modify", "avoid", "share", "retain"))
                                .build(),
                        ids("--controls", "CONTROL", "The controls that treat it, all of them."),
                        one("--reason", "TEXT", "Why it is treated so."),
                        one(
                                "--current",
                                "SCORE",
                                "Likelihood times impact, with the controls of today."),
                        one(
                                "--residual",
                                "SCORE",
                                "The same once it is treated. Default: all of it remains."),
                        one("--due-on", "DATE", "The day by which it is to be treated."),
                        one("--checked-on", "DATE", "When its owner last confirmed it."),
                        one("--review-by", "DATE", "The day by which it is looked at again."),
                        ids("--tags", "TAG", "What it concerns, as in fraud or a supplier."),
                        one(
                                "--id",
                                "ID",
                                "Its id, of a new one. Default: the next one that is free."),
                        without("dueOn,controls,acceptedBy"),
                        one(ACCEPTED_BY, "PERSON", "accept: who accepts them, their owner."),
                        one("--on", "DATE", "accept: the day of the acceptance. Default: today."),
                        one(
                                "--until",
                                "DATE",
                                "accept: the last day on which it counts. Default: the day that was"
                                        + " asked for, else the end that it has, else the day by"
                                        + " which the risk is to be treated."),
                        Options.flag("--open-ended")
                                .description(
                                        "accept: it has no end, and nothing but this word makes it"
                                                + " so.")
                                .build(),
                        newPerson());
        return examples(
                spec.addPositional(
                        words(
                                "add | change RISK | accept RISK..",
                                "The word add; or change and an id of the register; or accept and"
                                        + " ids of it.",
                                List.of(ADD, CHANGE, ACCEPT))),
                "crosswalk risk add --title 'A supplier loses our data' --owner 'Vendor manager'"
                        + " --likelihood 2 --impact 5 --controls SUP-02 --residual 4"
                        + " --due-on 2027-03-31",
                "crosswalk risk change R-07 --residual 6 --due-on 2027-02-28",
                "crosswalk risk accept R-07 R-09 --accepted-by 'IT operations lead'",
                "crosswalk risk accept R-07 --accepted-by 'IT operations lead' --until 2027-06-30");
    }

    @Override
    EditRequest request(ParseResult given, @Nullable Incoming file) throws Refusal {
        return switch (action(List.of(ADD, CHANGE, ACCEPT), given)) {
            case ACCEPT ->
                    new EditRequest.AcceptRisks(
                            after(ACCEPT, "RISK..", MOST, given),
                            accepting(given),
                            Options.day(given, "--on"),
                            Options.day(given, "--until"),
                            given.hasMatchedOption("--open-ended"));
            case ADD -> entered(entry(ADD, given), true, given);
            default -> entered(entry(CHANGE, given), false, given);
        };
    }

    private static String accepting(ParseResult given) throws Refusal {
        if (!given.hasMatchedOption(ACCEPTED_BY)) {
            throw Refusal.missing(
                    "acceptedBy", "say who accepts them: <acceptedBy PERSON>, their owner");
        }
        return said(given, ACCEPTED_BY);
    }

    private static EditRequest entered(String id, boolean isNew, ParseResult given) throws Refusal {
        return new EditRequest.EnterRisk(
                id,
                isNew,
                text(given, "--title"),
                Options.values(given, "--tags"),
                text(given, "--owner"),
                number(given, "likelihood", HIGHEST),
                number(given, "impact", HIGHEST),
                Options.values(given, "--controls"),
                number(given, "current", HIGHEST_SCORE),
                text(given, "--treatment"),
                text(given, "--reason"),
                number(given, "residual", HIGHEST_SCORE),
                Options.day(given, "--due-on"),
                Options.day(given, "--checked-on"),
                Options.day(given, "--review-by"),
                Options.values(given, WITHOUT));
    }

    private static @Nullable Integer number(ParseResult given, String name, int most)
            throws Refusal {
        return Options.number(given, "--" + name, new WholeNumber(name, "", 1, most));
    }
}
