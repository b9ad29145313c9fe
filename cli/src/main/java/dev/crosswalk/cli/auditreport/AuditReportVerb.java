package dev.crosswalk.cli.auditreport;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.QuestionTerms;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.auditreport.AuditReportAnswer;
import dev.crosswalk.answers.auditreport.AuditReportAnswer.State;
import dev.crosswalk.answers.auditreport.AuditReportReading;
import dev.crosswalk.answers.auditreport.AuditReportRequest;
import dev.crosswalk.cli.command.Asking;
import dev.crosswalk.cli.command.Inputs;
import dev.crosswalk.cli.command.LockedFolder;
import dev.crosswalk.cli.command.OptionDialect;
import dev.crosswalk.cli.command.Options;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.cli.command.Verb;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.files.write.ProgrammeWriter;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.Programme;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk audit-report`: puts an auditor's report on record, and says what one proves.
public final class AuditReportVerb implements Verb {
    private static final String ADD = "add";
    private static final List<String> ACTIONS = List.of(ADD, "show");

    private static final List<String> ONE =
            List.of(
                    "--kind",
                    "--issuer",
                    "--scope",
                    "--period",
                    "--issued",
                    "--valid-until",
                    "--id",
                    "--title");

    private static final List<String> MANY =
            List.of(
                    "--opinion",
                    "--exception",
                    "--carved-out",
                    "--included",
                    "--user-control",
                    "--content");

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                Options.spec(
                                this,
                                "audit-report",
                                "add | show [ID] --programme DIR",
                                "show says what a report that the organisation holds proves for the"
                                        + " frameworks wanted, what it does not, and on whom the"
                                        + " rest depends. add puts one on record: on a terminal it"
                                        + " asks what stands on the cover page, elsewhere the"
                                        + " options say it; it shows what changes by it, and writes"
                                        + " with --apply, or after a last question.",
                                Options.neededProgramme(),
                                one(
                                        "--kind",
                                        "KIND",
                                        "type-2, type-1, certificate, bridge-letter or"
                                                + " questionnaire. Default: what its days make"
                                                + " likely."),
                                one("--issuer", "NAME", "The auditor's firm."),
                                one("--scope", "SCOPE", "What it speaks of: soc2-2017:CC,A."),
                                one(
                                        "--period",
                                        "FROM..TO",
                                        "The days over which it looked, or one day."),
                                one(
                                        "--issued",
                                        "DATE",
                                        "The day of its issue. Default: the last of its period."),
                                one(
                                        "--valid-until",
                                        "DATE",
                                        "The last day on which it counts, where it states one."),
                                many(
                                        "--opinion",
                                        "\"ID OPINION\"",
                                        "A criterion on which its opinion is qualified, adverse or"
                                                + " disclaimed, as in \"CC9.2 qualified\"."),
                                many(
                                        "--exception",
                                        "\"ID TEXT\"",
                                        "What a test found, as in \"CC6.3@ACC-04 one leaver kept"
                                                + " access\": the criterion, the control or an"
                                                + " obligation, and what the auditor wrote."),
                                many(
                                        "--carved-out",
                                        "\"ID PROVIDER\"",
                                        "A criterion that a provider meets and it leaves out, as in"
                                                + " \"CC6.4 Example Cloud\"."),
                                many("--included", "PROVIDER", "A provider whose part is in it."),
                                many(
                                        "--user-control",
                                        "\"TEXT = ID\"",
                                        "What it expects of you, and your control that does it."),
                                one(
                                        "--id",
                                        "ID",
                                        "Its id. Default: its framework and the day of its issue."),
                                one("--title", "TEXT", "Its title. Default: the same in words."),
                                Options.asOf(),
                                Options.knownAt(),
                                Options.flag("--apply")
                                        .description("Write it into the folder.")
                                        .build())
                        .addPositional(
                                PositionalParamSpec.builder()
                                        .index("0..*")
                                        .paramLabel("add | show [ID]")
                                        .hideParamSyntax(true)
                                        .type(String[].class)
                                        .arity("0..*")
                                        .required(false)
                                        .description(
                                                "What to do; the id may be left out where one"
                                                        + " report is on record. Default: show.")
                                        .build());
        return Options.examples(
                spec,
                "crosswalk audit-report add --programme acme",
                "crosswalk audit-report add --programme acme --scope soc2-2017:CC,A \\",
                "  --period 2025-10-01..2026-09-30 --issued 2026-11-15 --issuer \"Example Audit\" \\",
                "  --exception \"CC6.3@ACC-04 one of 25 leavers kept access\" --apply",
                "crosswalk audit-report show --programme acme",
                "",
                "Exit: 0 shown or written, 2 bad usage or input: nothing was written.");
    }

    private static OptionSpec one(String name, String label, String description) {
        return Options.one(name, label).description(description).build();
    }

    private static OptionSpec many(String name, String label, String description) {
        return Options.many(name, label).description(description + " Repeatable.").build();
    }

    @Override
    public Answer answer(ParseResult given, Terminal terminal) throws Refusal, InvalidContent {
        List<String> words = List.of(given.matchedPositionalValue(0, new String[0]));
        String action = words.isEmpty() ? "show" : words.getFirst();
        if (!ACTIONS.contains(action)) {
            throw Refusal.unknown("action", "action", action, ACTIONS);
        }
        QuestionTerms terms = Inputs.terms(given);
        if (action.equals(ADD)) {
            return add(given, terms, terminal);
        }
        return AuditReportAnswer.show(
                words.size() < 2 ? null : words.get(1), terms, Inputs.of(given, terms, terminal));
    }

    private static Answer add(ParseResult given, QuestionTerms terms, Terminal terminal)
            throws Refusal, InvalidContent {
        Sources sources = Inputs.of(given, terms, terminal);
        boolean says =
                Stream.concat(ONE.stream(), MANY.stream())
                        .anyMatch(o -> !o.equals("--content") && given.hasMatchedOption(o));
        if (says || !terminal.isTerminal()) {
            AuditReportAnswer answer = AuditReportAnswer.of(request(given, terms), sources);
            return given.hasMatchedOption("--apply")
                    ? written(given, answer.proof().report(), terms, terminal)
                    : answer.told(State.PREVIEW, applying(given));
        }
        Programme programme = sources.required();
        AuditReportReading reading =
                new AuditReportReading(
                        sources.content(), programme, sources.today(programme).day());
        Asking asking = new Asking(terminal, "Nothing was written");
        AuditReport report = new CoverPage(reading, sources.content(), programme, asking).report();
        AuditReportAnswer answer = AuditReportAnswer.add(report, terms, sources);
        asking.say("");
        asking.say(
                new String(terminal.screen("auto").bytes(answer.shown()), StandardCharsets.UTF_8));
        return asking.yes("Write it?", true)
                ? written(given, report, terms, terminal).briefly()
                : answer.told(State.DECLINED, "").briefly();
    }

    /// Writes it while nobody else does, into the folder as it is then.
    private static AuditReportAnswer written(
            ParseResult given, AuditReport report, QuestionTerms terms, Terminal terminal)
            throws Refusal, InvalidContent {
        return LockedFolder.answer(
                Options.needed(given, Options.PROGRAMME),
                true,
                files -> {
                    Sources sources = Inputs.of(given, terms, terminal);
                    AuditReportAnswer answer = AuditReportAnswer.add(report, terms, sources);
                    ProgrammeWriter.write(answer.written(), files, sources.content());
                    return answer.told(State.WRITTEN, "");
                });
    }

    private static AuditReportRequest request(ParseResult given, QuestionTerms terms) {
        String issuer = Options.value(given, "--issuer");
        return new AuditReportRequest(
                value(given, "--id"),
                value(given, "--title"),
                value(given, "--kind"),
                issuer == null ? "" : issuer,
                value(given, "--scope"),
                value(given, "--period"),
                value(given, "--issued"),
                value(given, "--valid-until"),
                Options.values(given, "--opinion"),
                Options.values(given, "--exception"),
                Options.values(given, "--carved-out"),
                Options.values(given, "--included"),
                Options.values(given, "--user-control"),
                terms);
    }

    private static @Nullable String value(ParseResult given, String option) {
        return Options.value(given, option);
    }

    /// The command at hand with `--apply`.
    private static String applying(ParseResult given) {
        StringBuilder command = new StringBuilder("crosswalk audit-report add --programme ");
        command.append(OptionDialect.OPTIONS.argument(Options.needed(given, Options.PROGRAMME)));
        for (String option : ONE) {
            String value = Options.value(given, option);
            if (value != null) {
                add(command, option, value);
            }
        }
        for (String option : MANY) {
            Options.values(given, option).forEach(value -> add(command, option, value));
        }
        return command.append(" --apply").toString();
    }

    private static void add(StringBuilder command, String option, String value) {
        command.append(' ')
                .append(option)
                .append(' ')
                .append(OptionDialect.OPTIONS.argument(value));
    }
}
