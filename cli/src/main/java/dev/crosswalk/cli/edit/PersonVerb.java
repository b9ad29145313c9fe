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
                        "add PERSON --name NAME [--role ROLE].. [--from DATE]",
                        "Puts somebody into people.yaml, or gives somebody who is there more"
                                + " roles. Where a programme has persons, only they and their roles"
                                + " can sign, own, accept and answer.",
                        one("--name", "NAME", "What they are called."),
                        Options.many("--role", "ROLE")
                                .description(
                                        "A role that they hold, as in 'Security lead'. Repeatable.")
                                .build(),
                        one("--from", "DATE", "The first day of the roles. Default: always."));
        return examples(
                spec.addPositional(
                        words("add PERSON", "The word add, and a short id.", List.of(ADD))),
                "crosswalk person add bea --name 'Bea Lang' --role 'Security lead' --from"
                        + " 2026-01-01",
                "crosswalk person add carl --name 'Carl Maas' --role 'Chief executive' --role"
                        + " 'Finance lead'");
    }

    @Override
    EditRequest request(ParseResult given, @Nullable Incoming file) throws Refusal {
        return new EditRequest.AddPerson(
                after(ADD, "PERSON", 1, given).getFirst().strip(),
                text(given, "--name"),
                roles(given),
                Options.day(given, "--from"));
    }

    private static List<String> roles(ParseResult given) throws Refusal {
        List<String> roles = Options.values(given, "--role").stream().map(String::strip).toList();
        if (roles.contains("")) {
            throw Refusal.malformed("role", "", "says nothing");
        }
        return roles;
    }
}
