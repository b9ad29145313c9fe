package dev.crosswalk.cli;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.answers.text.Markdown;
import dev.crosswalk.answers.text.Page;
import dev.crosswalk.cli.command.Options;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.cli.command.Verb;
import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk completion`: a script that teaches a shell our verbs, options and editions.
final class CompletionVerb implements Verb {
    private static final List<String> SHELLS = List.of("bash", "zsh");

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                CommandSpec.wrapWithoutInspection(this)
                        .name("completion")
                        .addOption(Options.help())
                        .addPositional(
                                PositionalParamSpec.builder()
                                        .index("0")
                                        .paramLabel("SHELL")
                                        .type(String.class)
                                        .required(true)
                                        .completionCandidates(SHELLS)
                                        .description("bash or zsh")
                                        .build());
        spec.usageMessage()
                .customSynopsis("crosswalk completion SHELL")
                .description("", "Prints a completion script for a shell.", "");
        Options.examples(
                spec,
                "source <(crosswalk completion bash)    in ~/.bashrc",
                "source <(crosswalk completion zsh)     in ~/.zshrc");
        return spec;
    }

    @Override
    public Answer answer(ParseResult given, Terminal terminal) throws Refusal {
        String shell = Options.needed(given, 0);
        if (!SHELLS.contains(shell)) {
            throw Refusal.unknown("shell", "value for SHELL", shell, SHELLS);
        }
        // The script serves both: in zsh it turns on zsh's own support for bash completions.
        return new Script(AutoComplete.bash("crosswalk", Commands.all()));
    }

    /// The same in every format; the verb has no --format.
    private record Script(String lines) implements Answer {
        @Override
        public void page(Page page) {
            page.raw(lines);
        }

        @Override
        public void json(Json json) {
            throw new UnsupportedOperationException("completion has one format");
        }

        @Override
        public void csv(Csv csv) {
            throw new UnsupportedOperationException("completion has one format");
        }

        @Override
        public void markdown(Markdown markdown) {
            throw new UnsupportedOperationException("completion has one format");
        }
    }
}
