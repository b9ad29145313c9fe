package dev.crosswalk.cli.population;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.OptionDialect;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.population.PopulationsAnswer;
import dev.crosswalk.cli.command.Inputs;
import dev.crosswalk.cli.command.LockedFolder;
import dev.crosswalk.cli.command.Options;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.cli.command.Verb;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.files.edit.FolderWrite;
import dev.crosswalk.files.folder.FolderFiles;
import dev.crosswalk.files.folder.ProgrammeFolder;
import dev.crosswalk.files.write.FolderChange;
import dev.crosswalk.files.write.ProgrammeWriter;
import dev.crosswalk.programme.ControlPopulation;
import dev.crosswalk.programme.Programme;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk population`: how the lists of events stand; with `freeze` they are frozen.
public final class PopulationVerb implements Verb {
    private static final List<String> ACTIONS = List.of("freeze");

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                Options.spec(
                                this,
                                "population",
                                "[freeze POPULATION..] --programme DIR [--apply]",
                                "Lists the populations of a programme: where they came from, and"
                                        + " whether they are frozen. With freeze it shows the"
                                        + " count, the digest and the day by which a list is frozen"
                                        + " before a sample is drawn of it; with --apply it writes"
                                        + " them, and nothing else of the folder changes.",
                                Options.neededProgramme(),
                                Options.flag("--apply")
                                        .description("Write the freeze into the folder.")
                                        .build(),
                                Options.flag("--again")
                                        .description(
                                                "Freeze a list that was frozen before as it is now.")
                                        .build(),
                                Options.one("--on", "DATE")
                                        .description("The day of the freeze; today by default.")
                                        .build(),
                                Options.failOn(PopulationsAnswer.FAIL_ON))
                        .addPositional(
                                PositionalParamSpec.builder()
                                        .index("0..*")
                                        .paramLabel("freeze POPULATION")
                                        .type(String[].class)
                                        .arity("0..*")
                                        .required(false)
                                        .description(
                                                "The word freeze, and ids of populations, or their"
                                                        + " files.")
                                        .build());
        return Options.examples(
                spec,
                "crosswalk population --programme acme --fail-on unreconciled",
                "crosswalk population freeze leavers-2026-q1 --programme acme",
                "crosswalk population freeze acme/populations/leavers.csv --programme acme --apply",
                "",
                "The digest is the SHA-256 of the columns item,occurredOn,doneOn with that header.",
                "A list that has just these columns: sha256sum FILE.");
    }

    @Override
    public Answer answer(ParseResult given, Terminal terminal) throws Refusal, InvalidContent {
        List<String> words = List.of(given.matchedPositionalValue(0, new String[0]));
        if (words.isEmpty()) {
            return PopulationsAnswer.of(Inputs.of(given, Inputs.terms(given), terminal).required());
        }
        if (!ACTIONS.contains(words.getFirst())) {
            throw Refusal.unknown("population", "action", words.getFirst(), ACTIONS);
        }
        List<String> names = words.subList(1, words.size());
        if (names.isEmpty()) {
            throw Refusal.missing("population", "say which list: crosswalk population freeze ID");
        }
        Content content = Options.content(given);
        return LockedFolder.answer(
                given,
                given.hasMatchedOption("--apply"),
                files -> answer(given, terminal, files, content, names));
    }

    private static PopulationsAnswer answer(
            ParseResult given,
            Terminal terminal,
            FolderFiles files,
            Content content,
            List<String> names)
            throws Refusal, InvalidContent, IOException {
        // Unchecked, because a list that was changed after its freeze is an error that this mends.
        Programme said = ProgrammeFolder.said(files.asRead(), content);
        LocalDate on = Options.day(given, "--on");
        LocalDate today = LocalDate.ofInstant(terminal.clock().instant(), said.timeZone());
        Programme wanted =
                PopulationsAnswer.frozen(
                        said, names, on == null ? today : on, given.hasMatchedOption("--again"));
        Set<ControlPopulation> before = new HashSet<>(said.populations());
        List<ControlPopulation> shown = new ArrayList<>();
        Set<String> changed = new LinkedHashSet<>();
        for (ControlPopulation p : wanted.populations()) {
            boolean isNew = !before.contains(p);
            if (isNew) {
                changed.add(p.population().id());
            }
            if (isNew || isNamed(p, names)) {
                shown.add(p);
            }
        }
        FolderChange change = ProgrammeWriter.change(wanted, files.asRead(), content);
        files.programme(content, change.files());
        boolean apply = given.hasMatchedOption("--apply");
        if (apply) {
            FolderWrite.write(files, change.files());
        }
        return new PopulationsAnswer(
                said.organisation(),
                shown,
                changed,
                apply || change.isNothing() ? "" : applying(given, names),
                apply);
    }

    private static boolean isNamed(ControlPopulation p, List<String> names) {
        return names.stream().anyMatch(n -> n.equals(p.population().id()) || n.endsWith(p.file()));
    }

    /// The command at hand with `--apply`.
    private static String applying(ParseResult given, List<String> names) {
        StringBuilder command = new StringBuilder("crosswalk population freeze");
        names.forEach(n -> command.append(' ').append(OptionDialect.OPTIONS.argument(n)));
        command.append(" --programme ")
                .append(OptionDialect.OPTIONS.argument(Options.needed(given, Options.PROGRAMME)));
        for (String pack : Options.values(given, "--content")) {
            command.append(" --content ").append(OptionDialect.OPTIONS.argument(pack));
        }
        String on = Options.value(given, "--on");
        command.append(on == null ? "" : " --on " + on);
        return command.append(given.hasMatchedOption("--again") ? " --again" : "")
                .append(" --apply")
                .toString();
    }
}
