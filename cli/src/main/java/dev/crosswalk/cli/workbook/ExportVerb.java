package dev.crosswalk.cli.workbook;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.OptionDialect;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.workbook.ExportAnswer;
import dev.crosswalk.answers.workbook.ProgrammeWorkbook;
import dev.crosswalk.cli.command.IoReason;
import dev.crosswalk.cli.command.Options;
import dev.crosswalk.cli.command.OutputFile;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.cli.command.Verb;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.files.WholeFiles;
import dev.crosswalk.files.WholeFiles.Disk;
import dev.crosswalk.files.folder.FolderFiles;
import dev.crosswalk.files.table.TableExport;
import dev.crosswalk.formats.workbook.CsvFolder;
import dev.crosswalk.formats.workbook.Workbook;
import dev.crosswalk.programme.Programme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk export`: all of a programme in one workbook.
public final class ExportVerb implements Verb {
    private static final String CSV = "csv";

    @Override
    public List<String> formats() {
        return List.of("xlsx", CSV);
    }

    /// A file that ends in `.zip` holds the tables as CSV files; there is no single CSV file of
    /// them all.
    @Override
    public Map<String, String> endings() {
        Map<String, String> endings = new LinkedHashMap<>();
        endings.put("xlsx", "xlsx");
        endings.put("zip", CSV);
        return endings;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                Options.spec(
                        this,
                        "export",
                        "--programme DIR --output FILE",
                        "Puts every field of a programme into one workbook, to be edited in a"
                                + " spreadsheet and brought back with crosswalk import. With"
                                + " --format csv it goes into a folder of CSV files, one a sheet;"
                                + " a name that ends with .zip gets a zip of them.",
                        Options.programme());
        return Options.examples(
                spec,
                "crosswalk export --programme acme --output acme.xlsx",
                "crosswalk export --programme acme --format csv --output acme-tables",
                "crosswalk export --programme acme --output acme.zip",
                "",
                "Exit: 0 written, 2 bad usage or input.");
    }

    /// A folder of CSV files is written by the verb itself.
    @Override
    public boolean writesOutput(ParseResult given) throws Refusal {
        return format(given).equals(CSV);
    }

    @Override
    public Answer answer(ParseResult given, Terminal terminal) throws Refusal, InvalidContent {
        Path folder = Options.folder(ImportVerb.programme(given, "export"));
        String output = Options.value(given, "--output");
        boolean csv = writesOutput(given);
        if (csv && (output == null || output.equals(Options.STANDARD))) {
            throw Refusal.missing(
                    "output", "csv is several files: add <output FOLDER>, or <output FILE.zip>");
        }
        OutputFile zip =
                csv && output != null && output.toLowerCase(Locale.ROOT).endsWith(".zip")
                        ? OutputFile.of(output, Options.inputs(given))
                        : null;
        Content content = Options.content(given);
        try {
            FolderFiles files = FolderFiles.read(folder);
            Programme programme = files.found(content);
            Workbook workbook =
                    ProgrammeWorkbook.of(
                            TableExport.of(
                                    files, content, csv ? _ -> {} : ProgrammeWorkbook::needRoom),
                            programme.organisation(),
                            content.library().contentVersion(),
                            OptionDialect.OPTIONS);
            if (zip != null) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                CsvFolder.writeZip(workbook, bytes);
                zip.write(bytes.toByteArray());
            } else if (csv && output != null) {
                write(workbook, output, folder);
            }
            return new ExportAnswer(workbook);
        } catch (IllegalArgumentException e) {
            throw ExportAnswer.tooLong(e);
        } catch (IOException e) {
            throw Refusal.of(Code.NO_ACCESS, "", folder.toString(), "{value!}: {why}")
                    .with("why", IoReason.of(e));
        }
    }

    private static void write(Workbook workbook, String output, Path programme) throws Refusal {
        Path target = Options.path(output).toAbsolutePath();
        if (target.normalize().startsWith(programme.toAbsolutePath().normalize())) {
            throw Refusal.of(
                    Code.CONFLICT,
                    "output",
                    output,
                    "<output> {value!} lies in the programme's folder, whose files it would"
                            + " join");
        }
        if (Files.exists(target) && !Files.isDirectory(target)) {
            throw Refusal.of(
                    Code.UNSUITABLE,
                    "output",
                    output,
                    "<output> {value!} is a file; csv needs a folder, or a name that ends with"
                            + " .zip");
        }
        boolean isNew = !Files.exists(target);
        try {
            Files.createDirectories(target);
            write(CsvFolder.files(workbook), target, isNew);
        } catch (IOException e) {
            throw Refusal.of(
                            Code.NO_ACCESS,
                            "output",
                            output,
                            "<output> {value!} cannot be written: {why}")
                    .with("why", IoReason.of(e));
        }
    }

    private static void write(Map<String, byte[]> files, Path folder, boolean isNew)
            throws IOException {
        Map<Path, byte[]> places = new LinkedHashMap<>();
        files.forEach((name, bytes) -> places.put(folder.resolve(name), bytes));
        try {
            WholeFiles.put(places, _ -> {}, Disk.QUICK);
        } catch (IOException e) {
            if (isNew) {
                Files.delete(folder);
            }
            throw e;
        }
    }
}
