package dev.crosswalk.cli.status;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.OptionDialect;
import dev.crosswalk.answers.QuestionTerms;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.conclude.ConcludeAnswer;
import dev.crosswalk.answers.conclude.ConcludeRequest;
import dev.crosswalk.cli.command.Inputs;
import dev.crosswalk.cli.command.LockedFolder;
import dev.crosswalk.cli.command.Options;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.cli.command.Verb;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.files.folder.FolderFiles;
import dev.crosswalk.files.write.ProgrammeWriter;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk conclude`: a person concludes how a control operated over a window.
public final class ConcludeVerb implements Verb {
    private static final List<String> ONE =
            List.of(
                    "--as",
                    "--by",
                    "--cause",
                    "--extent",
                    "--harm",
                    "--harm-evidence",
                    "--correction",
                    "--window",
                    Options.WANT,
                    "--id",
                    "--as-of",
                    "--known-at");

    private static final List<String> MANY =
            List.of("--deviations", "--compensating", "--obligations", "--content");

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                Options.spec(
                                this,
                                "conclude",
                                "CONTROL --programme DIR --as CONCLUSION --by PERSON --cause TEXT",
                                "Shows what a conclusion on a control would rest on and what it"
                                        + " would lift: obligations, requirements. It refuses what"
                                        + " nobody may conclude, with the rule. With --apply it"
                                        + " writes the conclusion into conclusions.yaml.",
                                Options.neededProgramme(),
                                Options.one("--as", "CONCLUSION")
                                        .required(true)
                                        .completionCandidates(ConcludeAnswer.CONCLUSIONS)
                                        .description("effective-with-exceptions or not-effective.")
                                        .build(),
                                Options.needed(
                                        "--by",
                                        "PERSON",
                                        "Who concludes: neither owner nor performer of the control,"
                                                + " nor who accepted what deviates."),
                                Options.needed("--cause", "TEXT", "Why it came to what deviates."),
                                Options.one("--extent", "TEXT", "Whether there is more like it."),
                                Options.one("--harm", "TEXT", "Where harm was looked for."),
                                Options.one("--harm-evidence", "ID")
                                        .description("The evidence on file that shows it.")
                                        .build(),
                                Options.one("--correction", "TEXT", "What was done about it."),
                                Options.ids(
                                        "--compensating",
                                        "ID",
                                        "The controls that made up for it meanwhile."),
                                Options.ids(
                                        "--deviations",
                                        "ID",
                                        "Those that were looked at, as crosswalk deviations lists"
                                                + " them. Default: all."),
                                Options.ids(
                                        "--obligations",
                                        "ID",
                                        "Those of the control that it speaks of. Default: all."),
                                DeviationsVerb.window(),
                                DeviationsVerb.want(),
                                Options.one("--id", "ID")
                                        .description("Its id. Default: the next one that is free.")
                                        .build(),
                                Options.one("--as-of", "DATE")
                                        .description(
                                                "The day of the conclusion, after the window."
                                                        + " Default: today.")
                                        .build(),
                                Options.knownAt(),
                                Options.flag("--apply")
                                        .description("Write the conclusion into the folder.")
                                        .build())
                        .addPositional(
                                Options.parameter(
                                        0, "CONTROL", "The control that is concluded on."));
        return Options.examples(
                spec,
                "crosswalk conclude OPS-04 --programme acme --as effective-with-exceptions --by ada"
                        + " --window 2026-01-01..2026-12-31 --cause \"the disk was full\" --harm"
                        + " \"the restore test\" --harm-evidence EV-0412",
                "crosswalk conclude OPS-04 --programme acme --as not-effective --by ada --cause"
                        + " \"the job had been switched off\" --apply",
                "",
                "A conclusion is management's; a service auditor may see it differently.",
                "Exit: 0 shown or written, 2 bad usage or input, or nobody may conclude that:"
                        + " nothing",
                "was written.");
    }

    @Override
    public Answer answer(ParseResult given, Terminal terminal) throws Refusal, InvalidContent {
        boolean apply = given.hasMatchedOption("--apply");
        return LockedFolder.answer(given, apply, files -> answer(given, terminal, files, apply));
    }

    private static Answer answer(
            ParseResult given, Terminal terminal, FolderFiles files, boolean apply)
            throws Refusal, InvalidContent, IOException {
        QuestionTerms terms = Inputs.terms(given);
        Sources sources = Inputs.of(given, terms, terminal);
        ConcludeAnswer answer = ConcludeAnswer.of(request(given, terms), sources);
        if (apply) {
            answer.refuseBeforeItsDay(sources);
            ProgrammeWriter.write(answer.written(), files, answer.now().content());
        }
        return answer.told(apply, applying(given));
    }

    private static ConcludeRequest request(ParseResult given, QuestionTerms terms) {
        return new ConcludeRequest(
                Options.needed(given, 0),
                Options.value(given, "--id"),
                Options.value(given, "--window"),
                Options.value(given, Options.WANT),
                text(given, "--as"),
                text(given, "--by"),
                Options.values(given, "--deviations"),
                text(given, "--cause"),
                text(given, "--extent"),
                text(given, "--harm"),
                text(given, "--harm-evidence"),
                text(given, "--correction"),
                Options.values(given, "--compensating"),
                Options.values(given, "--obligations"),
                terms);
    }

    private static String text(ParseResult given, String option) {
        String value = Options.value(given, option);
        return value == null ? "" : value;
    }

    /// The command at hand with `--apply`.
    private static String applying(ParseResult given) {
        StringBuilder command = new StringBuilder("crosswalk conclude ");
        command.append(OptionDialect.OPTIONS.argument(Options.needed(given, 0)))
                .append(" --programme ")
                .append(OptionDialect.OPTIONS.argument(text(given, Options.PROGRAMME)));
        for (String option : ONE) {
            String value = Options.value(given, option);
            if (value != null) {
                command.append(' ')
                        .append(option)
                        .append(' ')
                        .append(OptionDialect.OPTIONS.argument(value));
            }
        }
        for (String option : MANY) {
            for (String value : Options.values(given, option)) {
                command.append(' ')
                        .append(option)
                        .append(' ')
                        .append(OptionDialect.OPTIONS.argument(value));
            }
        }
        return command.append(" --apply").toString();
    }
}
