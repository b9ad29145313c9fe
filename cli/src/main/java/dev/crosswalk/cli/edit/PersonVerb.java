package dev.crosswalk.cli.edit;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.edit.EditRequest;
import dev.crosswalk.cli.command.Options;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk person add`: who somebody is, and which roles they have.
public final class PersonVerb extends EditVerb {
    private static final String ADD = "add";

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                spec(
                        "person",
                        "add PERSON --name NAME [--role ROLE [--from DATE]]",
                        "Puts somebody into people.yaml, or gives somebody who is there one more"
                                + " role. Where a programme has persons, only they and their roles"
                                + " can sign, own, accept and answer.",
                        one("--name", "NAME", "What they are called."),
                        one("--role", "ROLE", "A role that they hold, as in 'Security lead'."),
                        one("--from", "DATE", "The first day of the role. Default: always."));
        return examples(
                spec.addPositional(
                        words("add PERSON", "The word add, and a short id.", List.of(ADD))),
                "crosswalk person add bea --name 'Bea Lang' --role 'Security lead' --from"
                        + " 2026-01-01");
    }

    @Override
    EditRequest request(ParseResult given, @Nullable Incoming file) throws Refusal {
        return new EditRequest.AddPerson(
                after(ADD, "PERSON", 1, given).getFirst().strip(),
                text(given, "--name"),
                text(given, "--role"),
                Options.day(given, "--from"));
    }
}
