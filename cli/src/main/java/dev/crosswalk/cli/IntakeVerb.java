package dev.crosswalk.cli;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.intake.ContentSuggester;
import dev.crosswalk.answers.intake.IntakeAnswer;
import dev.crosswalk.answers.intake.IntakeRequest;
import dev.crosswalk.answers.intake.ListColumn;
import dev.crosswalk.cli.command.Inputs;
import dev.crosswalk.cli.command.Options;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.cli.command.Verb;
import dev.crosswalk.content.finding.InvalidContent;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk intake`: the controls that a report or another tool lists.
final class IntakeVerb implements Verb {
    private static final String COLUMN = "--column";

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                Options.spec(
                                this,
                                "intake",
                                "FILE",
                                "Reads the list of controls out of a SOC 2 report or the export of"
                                        + " another tool, with the criteria that they serve and the"
                                        + " results of their tests, and writes nothing. What cannot"
                                        + " be read is listed with its page, row or cell.",
                                Options.many(COLUMN, "WHAT=COLUMN")
                                        .completionCandidates(
                                                ListColumn.words().stream()
                                                        .map(word -> word + "=")
                                                        .toList())
                                        .description(
                                                "Which column holds what, where its heading does"
                                                        + " not tell: id, text, criteria, test or"
                                                        + " result, by the column's heading, letter"
                                                        + " or number. Repeatable.")
                                        .build(),
                                Options.failOn(List.of(IntakeAnswer.FINDINGS)))
                        .addPositional(
                                PositionalParamSpec.builder()
                                        .index("0")
                                        .paramLabel("FILE")
                                        .type(String.class)
                                        .required(true)
                                        .description(
                                                "The list: .csv, .xlsx, .docx, .md or .pdf. Of a"
                                                        + " PDF all tables are read that have"
                                                        + " headings, over all their pages.")
                                        .build());
        return Options.examples(
                spec,
                "crosswalk intake report.pdf",
                "crosswalk intake controls.xlsx --column criteria=C --column 'id=Control ref'",
                "crosswalk intake report.docx --format json",
                "crosswalk intake controls.csv --fail-on findings",
                "",
                "Exit: 0 read; 1 something could not be read, with --fail-on findings; 2 bad usage,",
                "or a file without a list of controls.");
    }

    @Override
    public List<String> reads(ParseResult given) {
        return List.of(Options.needed(given, 0));
    }

    @Override
    public Answer answer(ParseResult given, Terminal terminal) throws Refusal, InvalidContent {
        String file = Options.needed(given, 0);
        try {
            Sources from = Inputs.content(given, terminal);
            return IntakeAnswer.of(
                    new IntakeRequest(file, Options.values(given, COLUMN)),
                    Options.file(file),
                    from,
                    new ContentSuggester(from.content(), terminal::say));
        } catch (IOException e) {
            throw Options.unreadable(file, e);
        }
    }
}
