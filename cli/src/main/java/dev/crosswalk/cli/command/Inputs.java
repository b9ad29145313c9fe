package dev.crosswalk.cli.command;

import dev.crosswalk.answers.QuestionTerms;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.Sources.NamedFacts;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.Facts;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.files.folder.FactsFile;
import dev.crosswalk.files.folder.ProgrammeFolder;
import dev.crosswalk.programme.Programme;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/// Reads what a question is asked of, and the terms that it is asked on, from the options that
/// verbs share.
public final class Inputs {
    private Inputs() {}

    /// The terms that the options state; an option that the verb does not have states nothing.
    public static QuestionTerms terms(ParseResult given) throws Refusal {
        return new QuestionTerms(
                values(given, "--have"),
                values(given, "--trust"),
                has(given, "--assurance") ? Options.value(given, "--assurance") : null,
                has(given, "--as-of") ? Options.moment(given, "--as-of") : null,
                has(given, "--known-at") ? Options.moment(given, "--known-at") : null,
                has(given, "--claims") ? Options.value(given, "--claims") : null);
    }

    private static boolean has(ParseResult given, String option) {
        return given.commandSpec().findOption(option) != null;
    }

    private static List<String> values(ParseResult given, String option) {
        return has(given, option) ? Options.values(given, option) : List.of();
    }

    /// The content alone.
    public static Sources content(ParseResult given, Terminal terminal)
            throws Refusal, InvalidContent {
        return of(given, Options.content(given), null, null, terminal);
    }

    /// The content, with the programme and the facts that were named.
    public static Sources of(ParseResult given, QuestionTerms terms, Terminal terminal)
            throws Refusal, InvalidContent {
        Content content = Options.content(given);
        Programme programme = programme(given, content);
        String file = has(given, "--facts") ? Options.value(given, "--facts") : null;
        NamedFacts facts = file == null ? null : facts(file, content, terms, terminal);
        return of(given, content, programme, facts, terminal);
    }

    /// The same, where a facts file that is not there yet says nothing.
    public static Sources ofMaybeNew(ParseResult given, QuestionTerms terms, Terminal terminal)
            throws Refusal, InvalidContent {
        String file = Options.value(given, "--facts");
        return file == null
                        || file.equals(Options.STANDARD)
                        || Files.exists(Options.path(file), LinkOption.NOFOLLOW_LINKS)
                ? of(given, terms, terminal)
                : of(
                        given,
                        Options.content(given),
                        programme(given, Options.content(given)),
                        new NamedFacts(file, new Facts(null, List.of(), List.of()), List.of()),
                        terminal);
    }

    private static Sources of(
            ParseResult given,
            Content content,
            @Nullable Programme programme,
            @Nullable NamedFacts facts,
            Terminal terminal) {
        return new Sources(
                content, programme, facts, terminal.clock().instant(), GivenOptions.of(given));
    }

    private static @Nullable Programme programme(ParseResult given, Content content)
            throws Refusal, InvalidContent {
        String folder = Options.value(given, Options.PROGRAMME);
        return folder == null ? null : ProgrammeFolder.compared(Options.folder(folder), content);
    }

    private static NamedFacts facts(
            String file, Content content, QuestionTerms terms, Terminal terminal)
            throws Refusal, InvalidContent {
        FactsFile.Reading reading =
                new FactsFile.Reading(content, terms.question(), today(terminal));
        if (!file.equals(Options.STANDARD)) {
            return named(file, FactsFile.read(Options.file(file), reading));
        }
        String name = "standard input";
        return named(name, FactsFile.read(Options.standardInput(terminal.in()), name, reading));
    }

    private static NamedFacts named(String name, FactsFile file) {
        return new NamedFacts(name, file.facts(), file.reports());
    }

    /// The day where no organisation says its time zone.
    public static LocalDate today(Terminal terminal) {
        return LocalDate.ofInstant(terminal.clock().instant(), ZoneOffset.UTC);
    }
}
