package dev.crosswalk.cli.init;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.auditreport.CoverPage;
import dev.crosswalk.answers.auditreport.CoverText;
import dev.crosswalk.answers.init.InitAnswer;
import dev.crosswalk.answers.init.InitRequest;
import dev.crosswalk.answers.intake.IntakeAnswer;
import dev.crosswalk.answers.intake.IntakeRequest;
import dev.crosswalk.answers.intake.Suggester;
import dev.crosswalk.cli.command.Inputs;
import dev.crosswalk.cli.command.IoReason;
import dev.crosswalk.cli.command.Options;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.cli.command.Verb;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.files.start.FolderTaken;
import dev.crosswalk.files.start.NewFolder;
import dev.crosswalk.formats.foreign.ForeignFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk init`: makes the folder of a new programme, or of the sample.
public final class InitVerb implements Verb {
    private static final String DRY_RUN = "--dry-run";

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                Options.spec(
                        this,
                        "init",
                        "DIR",
                        "Makes the folder of a programme. On a terminal it asks what the options"
                                + " do not say; elsewhere it asks nothing.");
        InitOptions.declared().forEach(spec::addOption);
        spec.addOption(
                Options.flag(InitOptions.SAMPLE)
                        .description(
                                "Write the sample instead: a fictional company of 60 people with"
                                        + " SOC 2, on its way to ISO 27001.")
                        .build());
        spec.addOption(
                Options.flag(DRY_RUN)
                        .description("Show what would be written, and write nothing.")
                        .build());
        spec.addPositional(
                Options.parameter(
                        0, "DIR", "The folder: one that does not exist yet, or an empty one."));
        return Options.examples(
                spec,
                "crosswalk init programme",
                "crosswalk init programme --organisation \"Example Ltd\" --want iso27001-2022",
                "crosswalk init programme --organisation \"Example Ltd\" --want soc2-2017:CC,A \\",
                "    --want iso27001-2022 --window soc2-2017=2026-01-01..2026-12-31 --adopt starter",
                "crosswalk init programme --report soc2-report.pdf",
                "crosswalk init --sample example",
                "",
                "The starter set is what every company does first, in six themes: access control,",
                "risk, change and vendor management, incident response, backup and recovery.",
                "All or nothing is written: a folder with something in it is refused.");
    }

    @Override
    public Answer answer(ParseResult given, Terminal terminal) throws Refusal, InvalidContent {
        String typed = Options.needed(given, 0);
        NewFolder folder = folder(typed);
        InitRequest typedRequest = InitOptions.request(given);
        Sources sources = Inputs.content(given, terminal);
        List<String> files = typedRequest.reports().stream().filter(InitVerb::isFile).toList();
        InitRequest request =
                typedRequest.withReports(
                        typedRequest.reports().stream().filter(r -> !isFile(r)).toList());
        CoverText read = read(files, terminal, sources);
        InitAnswer answer =
                request.sample() || !terminal.isTerminal()
                        ? InitAnswer.of(typed, request, sources)
                        : new Interview(
                                        request,
                                        sources,
                                        terminal,
                                        read,
                                        files.isEmpty() ? "" : files.getFirst())
                                .answer(typed);
        if (!answer.started().agreed() || given.hasMatchedOption(DRY_RUN)) {
            return answer;
        }
        write(folder, typed, answer.started().files());
        return terminal.isTerminal() && !request.sample() ? answer.done().inBrief() : answer.done();
    }

    /// Whether a report is given as the file that it came in.
    private static boolean isFile(String report) {
        int dot = report.lastIndexOf('.');
        return !report.contains("=")
                && ForeignFile.ENDINGS.contains(report.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /// What the text of a report seems to say; null where none is given as a file.
    private static @Nullable CoverText read(List<String> files, Terminal terminal, Sources sources)
            throws Refusal {
        if (files.isEmpty()) {
            return null;
        }
        String file = files.getFirst();
        if (files.size() > 1 || !terminal.isTerminal()) {
            throw Refusal.of(
                    Code.UNSUITABLE,
                    "report",
                    file,
                    files.size() > 1
                            ? "one file is read at a time: add the others with <?audit-report add>"
                            : "what is read of {value} has to be confirmed at a terminal, and this"
                                    + " is none: say it, as in <report"
                                    + " soc2-2017:CC,A=2026-10-12,type-2,2025-10-01..2026-09-30>");
        }
        try {
            return IntakeAnswer.of(
                            new IntakeRequest(file, List.of(), CoverPage.EMPTY),
                            Options.file(file),
                            sources,
                            Suggester.NONE)
                    .cover();
        } catch (IOException e) {
            throw Options.unreadable(file, e);
        }
    }

    private static NewFolder folder(String typed) throws Refusal {
        Path path = Options.path(typed);
        try {
            return NewFolder.of(path);
        } catch (FolderTaken e) {
            throw taken(typed, e);
        } catch (IOException e) {
            throw Options.unreadable(typed, e);
        }
    }

    private static void write(NewFolder folder, String typed, SortedMap<String, byte[]> files)
            throws Refusal {
        try {
            folder.write(files);
        } catch (FolderTaken e) {
            throw taken(typed, e);
        } catch (IOException e) {
            throw Refusal.of(
                            Code.NO_ACCESS,
                            "folder",
                            typed,
                            "{value!} cannot be written: {why}. Nothing was left behind")
                    .with("why", IoReason.of(e));
        }
    }

    private static Refusal taken(String typed, FolderTaken e) {
        return Refusal.of(Code.TAKEN, "folder", typed, "{why}")
                .with("why", String.valueOf(e.getMessage()));
    }
}
