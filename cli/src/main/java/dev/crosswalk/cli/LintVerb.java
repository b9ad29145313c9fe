package dev.crosswalk.cli;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.lint.LintAnswer;
import dev.crosswalk.answers.lint.LintedProgramme;
import dev.crosswalk.cli.command.ImpliedProgramme;
import dev.crosswalk.cli.command.Inputs;
import dev.crosswalk.cli.command.Options;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.cli.command.Verb;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.content.tree.FolderTree;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.files.folder.CheckedFolder;
import dev.crosswalk.files.folder.FactsFile;
import dev.crosswalk.files.folder.ProgrammeFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk lint`: what is wrong with content or facts, and how much content there is.
final class LintVerb implements Verb {
    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                Options.spec(
                                this,
                                "lint",
                                "[FILE..]",
                                "Checks the content, packs, facts files and programmes, and counts what there"
                                        + " is.",
                                Options.failOn(List.of("findings")))
                        .addPositional(
                                PositionalParamSpec.builder()
                                        .index("0..*")
                                        .paramLabel("FILE")
                                        .hideParamSyntax(true)
                                        .type(String[].class)
                                        .description(
                                                "Pack folders, added to the content in this order,"
                                                        + " folders of programmes, and facts files;"
                                                        + " - reads standard input. Inside of a"
                                                        + " programme, without a FILE, that one.")
                                        .build());
        return Options.examples(
                spec,
                "crosswalk lint",
                "crosswalk lint my-frameworks facts.yaml",
                "crosswalk lint programme --fail-on findings",
                "crosswalk lint my-frameworks --format json --fail-on findings",
                "",
                "Exit: 0 fine, 1 where there is an error (with --fail-on findings also where",
                "there is a warning), 2 bad usage.");
    }

    @Override
    public List<String> reads(ParseResult given) {
        return List.of(given.matchedPositionalValue(0, new String[0]));
    }

    @Override
    public Answer answer(ParseResult given, Terminal terminal) throws Refusal, InvalidContent {
        Content content = Options.content(given);
        Findings refused = new Findings();
        List<Path> facts = new ArrayList<>();
        List<Path> programmes = new ArrayList<>();
        boolean standardInput = false;
        boolean packs = false;
        for (String name : names(given, terminal)) {
            if (name.equals(Options.STANDARD)) {
                standardInput = true;
                continue;
            }
            Path path = Options.path(name);
            Optional<Path> whole = ProgrammeFolder.partOf(path);
            if (ProgrammeFolder.looksLikeOne(path)) {
                programmes.add(path);
            } else if (whole.isPresent()) {
                throw Refusal.of(
                                Code.UNSUITABLE,
                                "",
                                name,
                                "{value!} is a part of a programme, which is checked as a whole:"
                                        + " <?lint {programme}>")
                        .with("programme", whole.get().toString());
            } else if (Files.isDirectory(path)) {
                packs = true;
                content = withPack(content, path, refused);
            } else {
                facts.add(Options.file(name));
            }
        }
        for (Path file : facts) {
            refused.addAll(FactsFile.check(file, held(content, terminal)));
        }
        List<LintedProgramme> linted = new ArrayList<>();
        for (Path folder : programmes) {
            CheckedFolder checked =
                    ProgrammeFolder.checked(
                            new FolderTree(folder), content, terminal.clock().instant());
            refused.addAll(checked.findings());
            LintedProgramme.of(folder.toString(), checked).ifPresent(linted::add);
        }
        if (standardInput) {
            refused.addAll(
                    FactsFile.check(
                            Options.standardInput(terminal.in()),
                            "standard input",
                            held(content, terminal)));
        }
        return LintAnswer.of(content, refused, linted, packs || programmes.isEmpty());
    }

    private static List<String> names(ParseResult given, Terminal terminal) {
        return given.hasMatchedPositional(0)
                ? List.of(given.matchedPositionalValue(0, new String[0]))
                : ImpliedProgramme.here("FILE", terminal).stream().toList();
    }

    private static FactsFile.Reading held(Content content, Terminal terminal) {
        return new FactsFile.Reading(content, Assurance.IMPLEMENTED, Inputs.today(terminal));
    }

    /// A pack that is refused stays out, and its findings are part of the answer.
    private static Content withPack(Content content, Path folder, Findings findings) {
        try {
            return content.with(folder);
        } catch (InvalidContent e) {
            findings.addAll(e.findings());
            return content;
        }
    }
}
