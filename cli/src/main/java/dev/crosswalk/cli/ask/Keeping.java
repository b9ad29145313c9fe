package dev.crosswalk.cli.ask;

import dev.crosswalk.answers.QuestionTerms;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.ask.Saying;
import dev.crosswalk.cli.command.Inputs;
import dev.crosswalk.cli.command.IoReason;
import dev.crosswalk.cli.command.LockedFolder;
import dev.crosswalk.cli.command.Options;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.files.write.AnswersInFacts;
import dev.crosswalk.files.write.ProgrammeWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/// Where answers are kept: in a facts file, or in a programme. Each saying is written at once,
/// whole or not at all, over what is there at that moment.
interface Keeping {
    void keep(Saying saying) throws Refusal, InvalidContent;

    /// Null where nothing was named that could keep an answer.
    static @Nullable Keeping of(ParseResult given, Content content, Terminal terminal)
            throws Refusal {
        if (Options.value(given, Options.PROGRAMME) != null) {
            QuestionTerms terms = Inputs.terms(given);
            return saying -> inProgramme(given, terms, terminal, saying);
        }
        String facts = Options.value(given, "--facts");
        return facts == null || facts.equals(Options.STANDARD)
                ? null
                : saying -> inFacts(facts, content, saying);
    }

    private static void inProgramme(
            ParseResult given, QuestionTerms terms, Terminal terminal, Saying saying)
            throws Refusal, InvalidContent {
        var _ =
                LockedFolder.answer(
                        given,
                        true,
                        files -> {
                            Sources now = Inputs.of(given, terms, terminal);
                            ProgrammeWriter.write(
                                    saying.in(now.required(), now.content()), files, now.content());
                            return saying;
                        });
    }

    private static void inFacts(String file, Content content, Saying saying)
            throws Refusal, InvalidContent {
        try {
            var _ = AnswersInFacts.write(Options.path(file), content.library(), saying::after);
        } catch (IOException e) {
            throw Refusal.of(
                            Code.NO_ACCESS,
                            "facts",
                            file,
                            "{value!} cannot be written: {why}. The answer is not kept")
                    .with("why", IoReason.of(e));
        }
    }
}
