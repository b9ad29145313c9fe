package dev.crosswalk.cli.ask;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.OptionDialect;
import dev.crosswalk.answers.QuestionTerms;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.WholeNumber;
import dev.crosswalk.answers.ask.AskAnswer;
import dev.crosswalk.answers.ask.AskRequest;
import dev.crosswalk.answers.ask.AskWorkbook;
import dev.crosswalk.answers.ask.Round;
import dev.crosswalk.answers.ask.Saying;
import dev.crosswalk.cli.command.Inputs;
import dev.crosswalk.cli.command.Options;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.cli.command.Verb;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.formats.workbook.RefusedWorkbook;
import dev.crosswalk.formats.workbook.WorkbookReading;
import dev.crosswalk.formats.workbook.Xlsx;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk ask`: the few questions to people that settle most, and what they answer.
public final class AskVerb implements Verb {
    private static final String ANSWER = "--answer";
    private static final String WITHDRAW = "--withdraw";
    private static final String READ = "--read";
    private static final String APPLY = "--apply";
    private static final String MOST = "--most";
    private static final String NEW_PERSON = "--new-person";
    private static final String EXPIRES = "--expires-on";

    private static final List<String> ONE =
            List.of(
                    "--facts",
                    Options.PROGRAMME,
                    "--assurance",
                    "--claims",
                    "--as-of",
                    "--by",
                    "--note",
                    EXPIRES);

    private static final List<String> MANY =
            List.of("--have", Options.WANT, "--trust", "--content");

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                Options.spec(
                        this,
                        "ask",
                        "(--have SCOPE --want SCOPE [--facts FILE] | --programme DIR)",
                        "Chooses the few questions to people that settle most of what is unknown,"
                                + " best first, and keeps their answers: in a facts file, or in a"
                                + " programme. On a terminal it asks one after the other.",
                        Options.have(),
                        Options.many(Options.WANT, "SCOPE")
                                .completionCandidates(Options::bundledEditionIds)
                                .description(
                                        "The edition wanted, or parts of it, as in soc2-2017:CC,A."
                                                + " Repeatable. "
                                                + Options.WANT_HELP
                                                + "; without it, all that the programme wants.")
                                .build(),
                        Options.one("--facts", "FILE")
                                .description(
                                        "Where answers are kept, beside attestations and"
                                                + " exclusions; made where it is not there yet.")
                                .build(),
                        Options.programme(),
                        Options.many(ANSWER, "ID=REPLY")
                                .description(
                                        "Answer a question, or one of its points: yes, no, unknown,"
                                                + " partly: with the ids of the points that are so,"
                                                + " as in ACC-03=partly:acc-identity-register;"
                                                + " does-not-apply, with --note why; or provider:"
                                                + " with the name of who does it for you."
                                                + " Repeatable.")
                                .build(),
                        Options.one("--by", "NAME").description("Who answers.").build(),
                        Options.flag(NEW_PERSON)
                                .description(
                                        "Put whoever answers and is not known yet into people.yaml"
                                                + " of the programme too.")
                                .build(),
                        Options.one("--note", "TEXT").description("What else they say.").build(),
                        Options.one(EXPIRES, "DATE")
                                .description(
                                        "The last day on which the answers count. Default: 365"
                                                + " days from the day of the answer.")
                                .build(),
                        Options.many(WITHDRAW, "ID")
                                .description(
                                        "Take back what was answered to a question or a point."
                                                + " Repeatable.")
                                .build(),
                        Options.flag("--again")
                                .description("Ask also what was answered already.")
                                .build(),
                        Options.many("--domain", "DOMAIN")
                                .splitRegex(",")
                                .hideParamSyntax(true)
                                .description(
                                        "Only the questions of a domain, as in access: for one"
                                                + " file for each who is asked. Repeatable.")
                                .build(),
                        Options.one(MOST, "N")
                                .description(
                                        "So many questions at most. Default: all; a screen shows"
                                                + " ten.")
                                .build(),
                        Options.flag("--list")
                                .description("List the questions, also on a terminal.")
                                .build(),
                        Options.one(READ, "FILE")
                                .description(
                                        "A workbook of questions that came back: what it answers.")
                                .build(),
                        Options.flag(APPLY).description("Keep what that workbook answers.").build(),
                        Options.trust(),
                        Options.asOf(),
                        Options.knownAt(),
                        Options.assurance(),
                        Options.claims());
        return Options.examples(
                spec,
                "crosswalk ask --have soc2-2017 --want iso27001-2022",
                "crosswalk ask --have soc2-2017 --want iso27001-2022 --facts facts.yaml",
                "crosswalk ask --programme acme --answer ACC-06=yes --by \"Bea Lang\"",
                "crosswalk ask --programme acme --answer 'PHY-06+PHY-07=provider:Example Cloud' --by"
                        + " \"Bea Lang\"",
                "crosswalk ask --programme acme --output questions.xlsx",
                "crosswalk ask --programme acme --read questions.xlsx --apply",
                "",
                "An answer is somebody's word, and is told apart from what evidence shows: gap,",
                "status and the reports say how much rests on it. What does not apply is left out",
                "once somebody approves that, never by an answer; what a provider does is possible",
                "until its own report covers it. An answer never says how something",
                "operated over a window, and never outweighs evidence that something failed.",
                "Exit: 0 fine, 2 bad usage or input: nothing was kept.");
    }

    @Override
    public List<String> reads(ParseResult given) {
        String file = Options.value(given, READ);
        return file == null ? List.of() : List.of(file);
    }

    @Override
    public Answer answer(ParseResult given, Terminal terminal) throws Refusal, InvalidContent {
        QuestionTerms terms = Inputs.terms(given);
        Sources sources = Inputs.ofMaybeNew(given, terms, terminal);
        AskRequest request = request(given, terms);
        Round round = Round.of(request, sources);
        Keeping keeping = Keeping.of(given, sources.content(), terminal);
        boolean says = !request.answers().isEmpty() || !request.withdrawn().isEmpty();
        String file = Options.value(given, READ);
        if (file != null) {
            if (says) {
                throw Refusal.of(
                        Code.CONFLICT,
                        "read",
                        file,
                        "<read> and <answer> are given one after the other, not together");
            }
            return read(given, terminal, file, round, keeping);
        }
        if (says) {
            Saying saying = round.said();
            needed(keeping).keep(saying);
            return AskAnswer.said(round, saying, "");
        }
        boolean asks =
                terminal.isTerminal()
                        && keeping != null
                        && !given.hasMatchedOption("--list")
                        && Options.value(given, "--output") == null
                        && format(given).equals("table");
        return asks
                ? new AskSession(round, needed(keeping), terminal).answer()
                : AskAnswer.of(round);
    }

    private static AskAnswer read(
            ParseResult given,
            Terminal terminal,
            String file,
            Round round,
            @Nullable Keeping keeping)
            throws Refusal, InvalidContent {
        Saying saying;
        try {
            WorkbookReading reading =
                    Xlsx.read(Options.file(file), AskWorkbook.shape(round.content()));
            saying = AskWorkbook.read(reading, round, file);
            AskWorkbook.doubt(reading, round, file).ifPresent(terminal::say);
        } catch (RefusedWorkbook e) {
            throw Refusal.of(Code.INVALID, "read", file, "{value!} is refused: {why}")
                    .with("why", String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw Options.unreadable(file, e);
        }
        Keeping keeps = needed(keeping);
        if (!given.hasMatchedOption(APPLY)) {
            return AskAnswer.said(round, saying, applying(given, file));
        }
        if (!saying.isNothing()) {
            keeps.keep(saying);
        }
        return AskAnswer.said(round, saying, "");
    }

    private static Keeping needed(@Nullable Keeping keeping) throws Refusal {
        if (keeping == null) {
            throw Refusal.missing(
                    "facts", "say where the answers are kept: <facts FILE> or <programme DIR>");
        }
        return keeping;
    }

    private static AskRequest request(ParseResult given, QuestionTerms terms) throws Refusal {
        return new AskRequest(
                terms,
                Options.values(given, Options.WANT),
                Options.values(given, "--domain"),
                Options.number(given, MOST, new WholeNumber("most", "questions", 1, 10_000)),
                given.hasMatchedOption("--again"),
                Options.values(given, ANSWER),
                Options.values(given, WITHDRAW),
                text(given, "--by"),
                given.hasMatchedOption(NEW_PERSON),
                text(given, "--note"),
                Options.day(given, EXPIRES));
    }

    private static String text(ParseResult given, String option) {
        String value = Options.value(given, option);
        return value == null ? "" : value;
    }

    /// The command at hand with `--apply`.
    private static String applying(ParseResult given, String file) {
        StringBuilder command = new StringBuilder("crosswalk ask");
        for (String option : ONE) {
            String value = Options.value(given, option);
            if (value != null) {
                add(command, option, value);
            }
        }
        for (String option : MANY) {
            Options.values(given, option).forEach(value -> add(command, option, value));
        }
        add(command, READ, file);
        return command.append(" ").append(APPLY).toString();
    }

    private static void add(StringBuilder command, String option, String value) {
        command.append(' ')
                .append(option)
                .append(' ')
                .append(OptionDialect.OPTIONS.argument(value));
    }
}
