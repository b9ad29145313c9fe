package dev.crosswalk.cli.upgrade;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.OptionDialect;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.upgrade.UpgradeAnswer;
import dev.crosswalk.cli.command.ImpliedProgramme;
import dev.crosswalk.cli.command.LockedFolder;
import dev.crosswalk.cli.command.Options;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.cli.command.Verb;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.files.edit.FolderWrite;
import dev.crosswalk.files.upgrade.FolderUpgrade;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk upgrade`: brings a programme's folder up to the latest format.
public final class UpgradeVerb implements Verb {
    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                Options.spec(
                                this,
                                "upgrade",
                                "[DIR] [--apply]",
                                "Shows what makes a programme's folder one of the latest format,"
                                        + " and what it does not say that only you can. With"
                                        + " --apply it writes that; comments and order of the"
                                        + " files stay.",
                                Options.flag("--apply")
                                        .description("Write it into the folder.")
                                        .build())
                        .addPositional(
                                PositionalParamSpec.builder(
                                                Options.parameter(
                                                        0,
                                                        "DIR",
                                                        "The programme's folder. Inside of one it"
                                                                + " may be left out."))
                                        .required(false)
                                        .build());
        return Options.examples(
                spec,
                "crosswalk upgrade acme",
                "crosswalk upgrade acme --apply",
                "",
                "Exit: 0 shown or written, 2 bad usage, or the folder has errors: nothing was"
                        + " written.");
    }

    @Override
    public Answer answer(ParseResult given, Terminal terminal) throws Refusal, InvalidContent {
        String folder = folder(given, terminal);
        boolean apply = given.hasMatchedOption("--apply");
        Content content = Options.content(given);
        return LockedFolder.answer(
                folder,
                apply,
                files -> {
                    FolderUpgrade upgrade = FolderUpgrade.of(files.asRead(), content);
                    if (apply) {
                        for (String file : upgrade.files().keySet()) {
                            // Reads the file now, so that it is noticed when somebody else
                            // changes it.
                            files.bytes(file);
                        }
                        files.programme(content, upgrade.files());
                        FolderWrite.write(
                                files.forEdit(LockedFolder.typed(given)), upgrade.files());
                    }
                    return new UpgradeAnswer(
                            folder,
                            upgrade,
                            apply,
                            "crosswalk upgrade "
                                    + OptionDialect.OPTIONS.argument(folder)
                                    + " --apply");
                });
    }

    private static String folder(ParseResult given, Terminal terminal) throws Refusal {
        if (given.hasMatchedPositional(0)) {
            return Options.needed(given, 0);
        }
        Optional<String> around = ImpliedProgramme.here("DIR", terminal);
        if (around.isEmpty()) {
            throw Refusal.missing("", "upgrade needs DIR (crosswalk upgrade --help)");
        }
        return around.get();
    }
}
