package dev.crosswalk.cli;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.cli.command.Options;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.cli.command.Verb;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk serve`, as far as the command line knows it: its help. What starts the command line
/// starts the server in its place, so that nothing of it lies on the way of other commands.
final class ServeVerb implements Verb {
    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                CommandSpec.wrapWithoutInspection(this)
                        .name("serve")
                        .addOption(
                                Options.one("--port", "PORT")
                                        .description("Where it listens: 8080 unless said.")
                                        .build())
                        .addOption(
                                Options.one("--data", "DIR")
                                        .description(
                                                "Where its database is kept:"
                                                        + " ~/.local/share/crosswalk unless said,"
                                                        + " as root /var/lib/crosswalk.")
                                        .build())
                        .addOption(
                                Options.many("--content", "DIR")
                                        .description(
                                                "Add a folder of frameworks, claims and"
                                                        + " mappings to the bundled content."
                                                        + " Repeatable.")
                                        .build())
                        .addOption(
                                Options.flag("--demo")
                                        .description(
                                                "Begin with the sample company, and an account"
                                                        + " to look at it with.")
                                        .build())
                        .addOption(Options.help());
        spec.usageMessage()
                .customSynopsis("crosswalk serve [OPTION..]")
                .description(
                        "",
                        "Starts the web application and its API, for a team, until Ctrl-C stops"
                                + " them. The first start prints a link that lets one person"
                                + " make the first account.",
                        "")
                .sortOptions(false);
        return Options.examples(
                spec,
                "crosswalk serve --demo",
                "crosswalk serve --port 9000 --data /srv/crosswalk",
                "",
                "Environment:",
                "  CROSSWALK_DATABASE_URL    a PostgreSQL of your own in place of the one in DIR:",
                "                            postgresql://user:password@host:5432/database",
                "  CROSSWALK_ADDRESS         what people open, which passkeys are bound to:",
                "                            https://crosswalk.example.com",
                "  CROSSWALK_ADMIN_EMAIL     the first account in place of the link, with",
                "  CROSSWALK_ADMIN_PASSWORD  its password, and with --demo",
                "  CROSSWALK_ADMIN_TOKEN     a first API token, of 32 characters or more",
                "",
                "Exit: 2 bad usage, a port in use, or a folder that cannot be served from.");
    }

    @Override
    public Answer answer(ParseResult given, Terminal terminal) throws Refusal {
        throw Refusal.of(
                Code.UNSUITABLE,
                "",
                "serve",
                "the command comes first, and the checkout's own script starts the server:"
                        + " ./crosswalk {value}");
    }
}
