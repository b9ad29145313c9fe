package dev.crosswalk.cli;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.judge.JudgeAnswer;
import dev.crosswalk.answers.judge.JudgeRequest;
import dev.crosswalk.cli.command.Inputs;
import dev.crosswalk.cli.command.Options;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.cli.command.Verb;
import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.files.history.HistoryFile;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk judge`: what an auditor's rules make of one control's history.
final class JudgeVerb implements Verb {
    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                Options.spec(
                                this,
                                "judge",
                                "HISTORY",
                                "Judges the history of one control over a window as an auditor"
                                        + " does: what was late, missing or failed, whether a"
                                        + " person may conclude on it, and which obligations hold.",
                                Options.flag("--explain")
                                        .description(
                                                "Also say which rule decided, and by which"
                                                        + " figures.")
                                        .build())
                        .addPositional(
                                PositionalParamSpec.builder()
                                        .index("0")
                                        .paramLabel("HISTORY")
                                        .type(String.class)
                                        .required(true)
                                        .description(
                                                "The history, in YAML; - reads standard input.")
                                        .build());
        return Options.examples(
                spec,
                "crosswalk judge review.yaml --explain",
                "crosswalk judge review.yaml --format json",
                "",
                "review.yaml holds:",
                "",
                "  cadence: { every: quarterly, toleranceDays: 14 }",
                "  window: { from: 2025-10-01, to: 2026-09-30 }",
                "  discharges: [access-reviewed]",
                "  items:",
                "    - { on: 2025-12-18 }",
                "    - { on: 2026-03-27 }",
                "    - { on: 2026-07-30 }",
                "    - { on: 2026-09-25 }",
                "",
                "docs/guides/judge.md shows all that a history may say.");
    }

    @Override
    public List<String> reads(ParseResult given) {
        return List.of(Options.needed(given, 0));
    }

    @Override
    public Answer answer(ParseResult given, Terminal terminal) throws Refusal, InvalidContent {
        return JudgeAnswer.of(
                new JudgeRequest(given.hasMatchedOption("--explain")),
                history(Options.needed(given, 0), terminal),
                Inputs.content(given, terminal));
    }

    private static HistoryFile history(String file, Terminal terminal) throws Refusal {
        try {
            return file.equals(Options.STANDARD)
                    ? HistoryFile.read(Options.standardInput(terminal.in()), "standard input")
                    : HistoryFile.read(Options.file(file));
        } catch (InvalidContent e) {
            // Whoever wrote a history mends all of it at once, and lint does not read it.
            throw Refusal.of(Code.INVALID, "history", file, "{value!} is refused:")
                    .because(e.findings().stream().map(Finding::toString).toList());
        }
    }
}
