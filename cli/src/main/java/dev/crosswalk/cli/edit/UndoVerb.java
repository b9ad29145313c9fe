package dev.crosswalk.cli.edit;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.edit.UndoAnswer;
import dev.crosswalk.cli.command.LockedFolder;
import dev.crosswalk.cli.command.Options;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.cli.command.Verb;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.files.edit.FolderUndo;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk undo`: the last edit of a programme is taken back.
public final class UndoVerb implements Verb {
    @Override
    public CommandSpec spec() {
        return Options.examples(
                Options.spec(
                        this,
                        "undo",
                        "",
                        "Takes back what a command wrote last into the files of a programme, byte"
                                + " for byte: adopt, retire, exclude, include, evidence, done,"
                                + " exception, document, person, audit-report, intake, conclude, ask, import,"
                                + " population, upgrade, pull. Again, it takes back the one before."
                                + " It is refused where a file was changed since.",
                        Options.neededProgramme(),
                        EditVerb.dryRun()),
                "crosswalk undo",
                "crosswalk undo --programme acme --dry-run",
                "",
                "The last 20 edits are kept in .crosswalk/undo of the folder, which Git leaves out.",
                "Exit: 0 taken back or shown, 2 bad usage, or nothing can be taken back.");
    }

    @Override
    public Answer answer(ParseResult given, Terminal terminal) throws Refusal, InvalidContent {
        String name = Options.needed(given, Options.PROGRAMME);
        boolean apply = !given.hasMatchedOption("--dry-run");
        return LockedFolder.inside(name, apply, folder -> answer(name, folder, apply));
    }

    private static UndoAnswer answer(String name, Path folder, boolean apply)
            throws Refusal, IOException {
        FolderUndo undo =
                FolderUndo.last(folder)
                        .orElseThrow(() ->
                                Refusal.of(
                                        Code.NOT_FOUND,
                                        "programme",
                                        name,
                                        "nothing to take back in {value!}: no edit is kept there"));
        if (!undo.changed().isEmpty()) {
            throw Refusal.of(
                            Code.TAKEN,
                            "programme",
                            name,
                            "\"{edit}\" cannot be taken back, for what it wrote was changed since:"
                                    + " {files}. Put {them} back first, or use Git")
                    .with("edit", undo.what())
                    .with("files", String.join(", ", undo.changed()))
                    .with("them", undo.changed().size() == 1 ? "that" : "these");
        }
        if (apply) {
            undo.apply();
        }
        return new UndoAnswer(undo.what(), apply, undo.restored(), undo.removed());
    }
}
