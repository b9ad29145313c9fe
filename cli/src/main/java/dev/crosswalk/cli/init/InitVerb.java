package dev.crosswalk.cli.init;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.init.InitAnswer;
import dev.crosswalk.answers.init.Started;
import dev.crosswalk.answers.text.Visible;
import dev.crosswalk.cli.command.IoReason;
import dev.crosswalk.cli.command.Options;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.cli.command.Verb;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.files.start.Beginning;
import dev.crosswalk.files.start.FirstFiles;
import dev.crosswalk.files.start.FolderTaken;
import dev.crosswalk.files.start.NewFolder;
import dev.crosswalk.files.start.Sample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk init`: makes the folder of a new programme, or of the sample.
public final class InitVerb implements Verb {
    private static final String SAMPLE = "--sample";
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
        Given.options().forEach(spec::addOption);
        spec.addOption(
                Options.flag(SAMPLE)
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
                "    --want iso27001-2022 --window soc2-2017=2026-01-01/2026-12-31 --adopt starter",
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
        boolean dryRun = given.hasMatchedOption(DRY_RUN);
        Started started =
                given.hasMatchedOption(SAMPLE) ? sample(given) : beginning(given, terminal);
        boolean writes = started.agreed() && !dryRun;
        if (writes) {
            write(folder, typed, started.files());
        }
        return new InitAnswer(typed, started, writes);
    }

    private static Started sample(ParseResult given) throws Refusal {
        Given.refuseAny(given, SAMPLE);
        String day = " --as-of " + Sample.TOLD_ON;
        return new Started(
                "Example Invoices Ltd",
                Sample.files(),
                List.of(
                        "crosswalk lint DIR",
                        "crosswalk gap --programme DIR --want iso27001-2022 --brief" + day,
                        "crosswalk status --programme DIR" + day),
                true);
    }

    private static Started beginning(ParseResult given, Terminal terminal)
            throws Refusal, InvalidContent {
        Content content = Options.content(given);
        Given flags = new Given(given, content, terminal.clock());
        Beginning beginning;
        boolean agreed = true;
        if (terminal.isTerminal()) {
            Interview interview = new Interview(flags, terminal);
            beginning = interview.beginning();
            agreed = interview.agreed(beginning, Options.needed(given, 0));
        } else {
            beginning = flags.beginning();
        }
        String wanted =
                beginning.wanted().isEmpty()
                        ? "iso27001-2022"
                        : beginning.wanted().getFirst().scope().toString();
        return new Started(
                beginning.organisation(),
                FirstFiles.of(beginning, content.controls()),
                List.of(
                        "crosswalk lint DIR",
                        "crosswalk gap --programme DIR --want " + wanted + " --brief",
                        "crosswalk status --programme DIR"),
                agreed);
    }

    private static NewFolder folder(String typed) throws Refusal {
        Path path = Options.path(typed);
        try {
            return NewFolder.of(path);
        } catch (FolderTaken e) {
            throw new Refusal(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new Refusal(Visible.quoted(typed) + " cannot be read: " + IoReason.of(e));
        }
    }

    private static void write(NewFolder folder, String typed, SortedMap<String, byte[]> files)
            throws Refusal {
        try {
            folder.write(files);
        } catch (FolderTaken e) {
            throw new Refusal(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new Refusal(
                    Visible.quoted(typed)
                            + " cannot be written: "
                            + IoReason.of(e)
                            + ". Nothing was left behind");
        }
    }
}
