package dev.crosswalk.cli.workbook;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.OptionDialect;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.workbook.AboutSheet;
import dev.crosswalk.answers.workbook.ImportAnswer;
import dev.crosswalk.answers.workbook.ProgrammeWorkbook;
import dev.crosswalk.cli.command.IoReason;
import dev.crosswalk.cli.command.LockedFolder;
import dev.crosswalk.cli.command.Options;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.cli.command.Verb;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.content.finding.Nearest;
import dev.crosswalk.files.edit.FolderLock;
import dev.crosswalk.files.edit.FolderWrite;
import dev.crosswalk.files.folder.FolderFiles;
import dev.crosswalk.files.table.RefusedImport;
import dev.crosswalk.files.table.TableImport;
import dev.crosswalk.formats.workbook.CsvFolder;
import dev.crosswalk.formats.workbook.RefusedWorkbook;
import dev.crosswalk.formats.workbook.Workbook;
import dev.crosswalk.formats.workbook.WorkbookReading;
import dev.crosswalk.formats.workbook.Xlsx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk import`: an edited workbook back into the programme that it came from.
public final class ImportVerb implements Verb {
    private static final String UNKNOWN_ORIGIN =
            ProgrammeWorkbook.BASE
                    + ": the hidden sheet is missing, or not as it was exported, so nobody can tell"
                    + " what has been changed here and what in the folder since. Put it back, or"
                    + " export again; or let the workbook win, whatever has changed, with"
                    + " --overwrite";

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                Options.spec(
                                this,
                                "import",
                                "FILE --programme DIR [--apply]",
                                "Compares a workbook of crosswalk export with the programme, and"
                                        + " shows what it changes. With --apply it writes the"
                                        + " changes, all or none; what was not edited keeps its"
                                        + " bytes, comments included.",
                                Options.programme(),
                                Options.flag("--apply")
                                        .description("Write the changes into the folder.")
                                        .build(),
                                Options.flag("--overwrite")
                                        .description(
                                                "Let the workbook win where a cell has been changed"
                                                        + " in the folder, too, since the"
                                                        + " export.")
                                        .build(),
                                Options.failOn(List.of("changes")))
                        .addPositional(
                                PositionalParamSpec.builder()
                                        .index("0")
                                        .paramLabel("FILE")
                                        .type(String.class)
                                        .required(true)
                                        .description(
                                                "The workbook (.xlsx), or its CSV files: a folder,"
                                                        + " or a .zip.")
                                        .build());
        return Options.examples(
                spec,
                "crosswalk import acme.xlsx --programme acme",
                "crosswalk import acme.xlsx --programme acme --apply",
                "crosswalk import acme-tables --programme acme --fail-on changes",
                "",
                "Exit: 0 nothing to change, or changes shown or written; 1 changes, with --fail-on",
                "changes; 2 bad usage or input: nothing was written.");
    }

    @Override
    public List<String> reads(ParseResult given) {
        return List.of(Options.needed(given, 0));
    }

    static String programme(ParseResult given, String verb) throws Refusal {
        String folder = Options.value(given, Options.PROGRAMME);
        if (folder == null) {
            throw Refusal.missing("programme", "{verb} needs <programme DIR>").with("verb", verb);
        }
        return folder;
    }

    @Override
    public Answer answer(ParseResult given, Terminal terminal) throws Refusal, InvalidContent {
        String name = programme(given, "import");
        Path folder = Options.folder(name);
        String file = Options.needed(given, 0);
        boolean overwrite = given.hasMatchedOption("--overwrite");
        WorkbookReading reading = reading(file, overwrite);
        Content content = Options.content(given);
        boolean apply = given.hasMatchedOption("--apply");
        if (AboutSheet.said(reading, AboutSheet.ORGANISATION).isEmpty()) {
            terminal.say(
                    "%s does not say whose it is (the sheet %s names the organisation): look that it is that of %s"
                            .formatted(file, AboutSheet.NAME, name));
        }
        try {
            if (!apply) {
                FolderFiles files = FolderFiles.read(folder);
                TableImport imported = imported(file, files, content, reading, overwrite);
                return answer(given, reading, imported, false);
            }
            try (FolderLock lock = FolderLock.take(folder)) {
                if (lock.isStale()) {
                    FolderWrite.clearLeft(folder);
                }
                FolderFiles files = FolderFiles.read(folder).forEdit(LockedFolder.typed(given));
                TableImport imported = imported(file, files, content, reading, overwrite);
                FolderWrite.write(files, imported.files());
                return answer(given, reading, imported, true);
            }
        } catch (FolderLock.Held | FolderWrite.ChangedMeanwhile e) {
            throw Refusal.of(Code.TAKEN, "programme", name, "{value!}: {why}")
                    .with("why", String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw Refusal.of(Code.NO_ACCESS, "programme", name, "{value!} cannot be written: {why}")
                    .with("why", IoReason.of(e));
        }
    }

    private static ImportAnswer answer(
            ParseResult given, WorkbookReading reading, TableImport imported, boolean applied)
            throws Refusal {
        return new ImportAnswer(
                programme(given, "import"),
                Options.needed(given, 0),
                applying(given),
                imported,
                reading.notes(),
                applied);
    }

    /// The command at hand with `--apply`.
    private static String applying(ParseResult given) throws Refusal {
        StringBuilder command = new StringBuilder("crosswalk import ");
        command.append(OptionDialect.OPTIONS.argument(Options.needed(given, 0)))
                .append(" --programme ")
                .append(OptionDialect.OPTIONS.argument(programme(given, "import")));
        for (String pack : Options.values(given, "--content")) {
            command.append(" --content ").append(OptionDialect.OPTIONS.argument(pack));
        }
        return command.append(given.hasMatchedOption("--overwrite") ? " --overwrite" : "")
                .append(" --apply")
                .toString();
    }

    private static TableImport imported(
            String file,
            FolderFiles files,
            Content content,
            WorkbookReading reading,
            boolean overwrite)
            throws Refusal, InvalidContent, IOException {
        ProgrammeWorkbook.refuseAnothers(reading, TableImport.organisation(files), file);
        TableImport imported =
                TableImport.of(
                        files,
                        content,
                        ProgrammeWorkbook.rows(reading),
                        ProgrammeWorkbook.base(reading).orElse(null),
                        overwrite);
        refuse(imported.errors().stream().map(RefusedImport::toString).toList());
        refuse(ProgrammeWorkbook.misleading(reading, imported.changes()));
        return imported;
    }

    private static WorkbookReading reading(String name, boolean overwrite) throws Refusal {
        Path path = Options.path(name);
        Workbook shape = ProgrammeWorkbook.shape();
        try {
            boolean csv = Files.isDirectory(path) || name.toLowerCase(Locale.ROOT).endsWith(".zip");
            WorkbookReading reading =
                    csv ? CsvFolder.read(path, shape) : Xlsx.read(Options.file(name), shape);
            refuse(
                    reading.problems().stream()
                            .map(p -> p + Nearest.maybe(p.unknown(), p.valid()))
                            .toList());
            if (!overwrite && ProgrammeWorkbook.base(reading).isEmpty()) {
                refuse(List.of(UNKNOWN_ORIGIN));
            }
            return reading;
        } catch (RefusedWorkbook e) {
            throw Refusal.of(Code.INVALID, "file", name, "{value!} is refused: {why}")
                    .with("why", String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw Options.unreadable(name, e);
        }
    }

    private static void refuse(List<String> errors) throws Refusal {
        if (!errors.isEmpty()) {
            throw Refusal.of(Code.INVALID, "file", "", "nothing is imported").because(errors);
        }
    }
}
