package dev.crosswalk.cli.status;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.QuestionTerms;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.status.DiffAnswer;
import dev.crosswalk.answers.status.DiffRequest;
import dev.crosswalk.cli.command.Inputs;
import dev.crosswalk.cli.command.Options;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.cli.command.Verb;
import dev.crosswalk.content.finding.InvalidContent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk diff`: which requirements two versions of a programme cover otherwise, and why.
public final class DiffVerb implements Verb {
    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                Options.spec(
                                this,
                                "diff",
                                "A [B]",
                                "Shows which requirements are covered otherwise in B than in A,"
                                        + " both on the same day, and what in the programme made"
                                        + " it so.",
                                Options.one(Options.PROGRAMME, "DIR")
                                        .description(
                                                "The programme's folder in a Git repository: A and"
                                                        + " B are revisions then. Without B, A is"
                                                        + " compared with the folder as it is.")
                                        .build(),
                                Options.asOf(),
                                Options.knownAt(),
                                Options.trust(),
                                Options.failOn(DiffAnswer.FAIL_ON))
                        .addPositional(side("0", "A", "The first: a folder, or REVISION:PATH."))
                        .addPositional(side("1", "B", "The second, likewise."));
        return Options.examples(
                spec,
                "crosswalk diff acme-before acme",
                "crosswalk diff main:acme HEAD:acme",
                "crosswalk diff main --programme acme",
                "",
                "As a check of a pull request (GitHub Actions; other systems alike):",
                "",
                "  - uses: actions/checkout@v4",
                "    with: { fetch-depth: 0 }",
                "  - run: >",
                "      crosswalk diff origin/${{ github.base_ref }} --programme acme",
                "      --fail-on regression,scope,loosened --output diff.md",
                "",
                "regression: of a requirement less is proved than before, or it is known not to be",
                "met now. scope: a requirement is no longer asked for, because it is excluded, or",
                "programme.yaml wants less. loosened: a control in place has to be done less often",
                "than before, or may be done later. No other change of what is asked for counts.",
                "Exit: 0 fine, 1 where --fail-on asks, 2 bad usage or input.");
    }

    private static PositionalParamSpec side(String index, String label, String description) {
        return PositionalParamSpec.builder()
                .index(index)
                .paramLabel(label)
                .hideParamSyntax(true)
                .type(String.class)
                .arity(index.equals("0") ? "1" : "0..1")
                .required(index.equals("0"))
                .description(description)
                .build();
    }

    @Override
    public List<String> reads(ParseResult given) {
        // The names of folders only: a revision is no file that an --output could overwrite.
        return Stream.of(0, 1)
                .map(position -> typed(given, position))
                .filter(name -> name != null && FolderVersions.isFolder(name))
                .map(String::valueOf)
                .toList();
    }

    private static @Nullable String typed(ParseResult given, int position) {
        return given.<@Nullable String>matchedPositionalValue(position, null);
    }

    @Override
    public Answer answer(ParseResult given, Terminal terminal) throws Refusal, InvalidContent {
        QuestionTerms terms = Inputs.terms(given);
        DiffRequest request =
                new DiffRequest(
                        Options.needed(given, 0),
                        typed(given, 1),
                        terms.trust(),
                        terms.asOf(),
                        terms.knownAt());
        Sources sources = Inputs.content(given, terminal);
        return DiffAnswer.of(request, sources, FolderVersions.of(given, sources.content()));
    }
}
