package dev.crosswalk.cli.edit;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.edit.EditRequest;
import dev.crosswalk.cli.command.Options;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk exception add`: that a control is not done as it should be is accepted for a time.
public final class ExceptionVerb extends EditVerb {
    private static final String ADD = "add";

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                spec(
                        "exception",
                        "add --control CONTROL --reason TEXT --until DATE --accepted-by PERSON",
                        "Writes down that somebody accepts, until a day, that a control is not done"
                                + " as it should be. It proves nothing: it says that you know of"
                                + " it, and every report names it.",
                        OptionSpec.builder(
                                        needed(
                                                "--control",
                                                "CONTROL",
                                                "The control that deviates."))
                                .completionCandidates(EditVerb::controlIds)
                                .build(),
                        needed("--reason", "TEXT", "What deviates, and why that is accepted."),
                        needed("--until", "DATE", "The last day on which it is accepted."),
                        needed("--accepted-by", "PERSON", "Who accepts it."),
                        one("--on", "DATE", "The day of the acceptance. Default: today."),
                        ids(
                                "--subjects",
                                "SUBJECT",
                                "What it is accepted for: devices, accounts. Default: all."),
                        ids("--compensating", "CONTROL", "Controls that make up for it meanwhile."),
                        one(
                                "--deviation",
                                "ID",
                                "The one deviation that is accepted, as crosswalk deviations lists"
                                        + " them. Default: all while it holds."),
                        one("--id", "ID", "Its id. Default: the next one that is free."),
                        newPerson());
        return examples(
                spec.addPositional(words("add", "The word add.", List.of(ADD))),
                "crosswalk exception add --control END-02 --reason 'Three test devices cannot be"
                        + " enrolled.' --until 2026-12-31 --accepted-by 'Security lead' --subjects"
                        + " test-1,test-2,test-3");
    }

    @Override
    EditRequest request(ParseResult given, @Nullable Incoming file) throws Refusal {
        var _ = after(ADD, "", 0, given);
        return new EditRequest.AddException(
                said(given, "--control"),
                said(given, "--reason"),
                Objects.requireNonNull(Options.day(given, "--until")),
                said(given, "--accepted-by"),
                Options.day(given, "--on"),
                Options.values(given, "--subjects"),
                Options.values(given, "--compensating"),
                text(given, "--deviation"),
                text(given, "--id"));
    }
}
