package dev.crosswalk.cli.auditreport;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.OptionDialect;
import dev.crosswalk.answers.QuestionTerms;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.auditreport.AuditReportAnswer;
import dev.crosswalk.answers.auditreport.AuditReportAnswer.State;
import dev.crosswalk.answers.auditreport.AuditReportRequest;
import dev.crosswalk.answers.auditreport.CoverPage;
import dev.crosswalk.answers.auditreport.CoverReading;
import dev.crosswalk.answers.edit.EditRequest;
import dev.crosswalk.cli.command.Asking;
import dev.crosswalk.cli.command.Inputs;
import dev.crosswalk.cli.command.LockedFolder;
import dev.crosswalk.cli.command.Options;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.cli.command.Verb;
import dev.crosswalk.cli.edit.EditVerb;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.files.write.ProgrammeWriter;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.WantedFramework;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk audit-report`: puts an auditor's report on record, changes what one says, and says
/// what it proves.
public final class AuditReportVerb implements Verb {
    private static final String ADD = "add";
    private static final String CHANGE = "change";
    private static final List<String> ACTIONS = List.of(ADD, CHANGE, "show");

    private static final String APPLY = "--apply";
    private static final String ID = "--id";
    private static final String TITLE = "--title";
    private static final String TEST = "--test";
    private static final String PROVIDER = "--provider";
    private static final String PROVIDER_REPORT = "--provider-report";
    private static final String REVIEWED_BY = "--reviewed-by";
    private static final String REVIEWED_ON = "--reviewed-on";
    private static final String WITHOUT = "--without";
    private static final String WITHDRAWN = "--withdrawn";

    /// What is said of a report on record alone.
    private static final List<String> OF_A_CHANGE =
            List.of(TEST, PROVIDER, PROVIDER_REPORT, REVIEWED_BY, REVIEWED_ON, WITHOUT, WITHDRAWN);

    @Override
    public CommandSpec spec() {
        List<OptionSpec> own = new ArrayList<>();
        own.add(Options.neededProgramme());
        own.addAll(CoverOptions.all());
        own.addAll(
                List.of(
                        Options.one(
                                ID, "ID", "Its id, for add. Default: its framework and its year."),
                        Options.one(TITLE, "TEXT", "Its title. Default: the same in words."),
                        Options.many(
                                TEST,
                                "\"CONTROL ..\"",
                                "For change: a control that was tested without exception; with one"
                                        + " as in \"ACC-04 exception two of 25 late\"."),
                        Options.one(
                                PROVIDER,
                                "NAME",
                                "For change: the carved-out provider of which the next three, the"
                                        + " services and what is expected of you are said."),
                        Options.one(PROVIDER_REPORT, "ID", "The id of the provider's own report."),
                        Options.one(
                                REVIEWED_BY, "PERSON", "Who of you read the provider's report."),
                        Options.one(REVIEWED_ON, "DATE", "The day of that review."),
                        Options.many(
                                WITHOUT,
                                "WHAT:WHICH",
                                "For change: what it says no more, as in exception:ACC-04,"
                                        + " opinion:CC9.2, test:ACC-04, \"carved-out:Example"
                                        + " Cloud\", \"carved-out:CC6.4 Example Cloud\","
                                        + " included:NAME or user-control:TEXT."),
                        Options.flag(WITHDRAWN)
                                .description("For change: the report is taken off record.")
                                .build(),
                        Options.asOf(),
                        Options.knownAt(),
                        Options.flag(APPLY).description("Write it into the folder.").build()));
        CommandSpec spec =
                Options.spec(
                        this,
                        "audit-report",
                        "add | change [ID] | show [ID] --programme DIR",
                        "show says what a report that the organisation holds proves for the"
                                + " frameworks wanted, what it does not, and on whom the rest"
                                + " depends. add puts one on record: on a terminal it asks what"
                                + " stands on the cover page, elsewhere the options say it. change"
                                + " says more of one that is on record, or something else. Both show"
                                + " what changes by it, and write with --apply, or after a last"
                                + " question.",
                        own.toArray(OptionSpec[]::new));
        spec.addPositional(
                PositionalParamSpec.builder()
                        .index("0..*")
                        .paramLabel("add | change [ID] | show [ID]")
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
                "crosswalk audit-report change soc2-2026 --programme acme \\",
                "  --carved-out \"CC6.4 Example Cloud\" --apply",
                "crosswalk audit-report change soc2-2026 --programme acme \\",
                "  --provider \"Example Cloud\" --provider-report cloud-2026 \\",
                "  --reviewed-by \"Vendor manager\" --reviewed-on 2026-11-20 --apply",
                "",
                "crosswalk undo takes back what was written.",
                "Exit: 0 shown or written, 2 bad usage or input: nothing was written.");
    }

    @Override
    public Answer answer(ParseResult given, Terminal terminal) throws Refusal, InvalidContent {
        List<String> words = List.of(given.matchedPositionalValue(0, new String[0]));
        String action = words.isEmpty() ? "show" : words.getFirst();
        if (!ACTIONS.contains(action)) {
            throw Refusal.unknown("action", "action", action, ACTIONS);
        }
        QuestionTerms terms = Inputs.terms(given);
        if (action.equals(CHANGE)) {
            return change(given, words.subList(1, words.size()), terminal);
        }
        for (String option : OF_A_CHANGE) {
            if (given.hasMatchedOption(option)) {
                throw Refusal.of(
                        Code.UNSUITABLE,
                        option.substring(2),
                        "",
                        "<" + option.substring(2) + "> goes with change");
            }
        }
        if (action.equals(ADD)) {
            return add(given, terms, terminal);
        }
        return AuditReportAnswer.show(
                words.size() < 2 ? null : words.get(1), terms, Inputs.of(given, terms, terminal));
    }

    // ---- one more

    private static Answer add(ParseResult given, QuestionTerms terms, Terminal terminal)
            throws Refusal, InvalidContent {
        Sources sources = Inputs.of(given, terms, terminal);
        CoverPage said = CoverOptions.page(given, ID, TITLE);
        if (said.isSaid() || said.id() != null || !terminal.isTerminal()) {
            AuditReportRequest request = new AuditReportRequest(said, terms);
            AuditReportAnswer answer = AuditReportAnswer.of(request, sources);
            return given.hasMatchedOption(APPLY)
                    ? written(given, request, terminal)
                    : answer.told(State.PREVIEW, applying(given, "add", said, ""));
        }
        Programme programme = sources.required();
        Asking asking = new Asking(terminal, "Nothing was written");
        asking.say(
                "Return takes what stands in [brackets]; u goes one question back, q quits. Nothing is written before the last question.");
        CoverQuestions questions =
                new CoverQuestions(
                        CoverReading.of(
                                sources.content(), programme, sources.today(programme).day()),
                        sources.content(),
                        programme.frameworks().stream().map(WantedFramework::scope).toList(),
                        asking,
                        false,
                        null);
        CoverPage page = asking.all(() -> questions.page(CoverPage.EMPTY));
        AuditReportRequest request = new AuditReportRequest(page, terms);
        AuditReportAnswer answer = AuditReportAnswer.of(request, sources);
        asking.say("");
        asking.say(
                new String(terminal.screen("auto").bytes(answer.shown()), StandardCharsets.UTF_8));
        return asking.yes("Write it?", true)
                ? written(given, request, terminal).briefly()
                : answer.told(State.DECLINED, "").briefly();
    }

    /// Writes it while nobody else does, into the folder as it is then.
    private static AuditReportAnswer written(
            ParseResult given, AuditReportRequest request, Terminal terminal)
            throws Refusal, InvalidContent {
        return LockedFolder.answer(
                given,
                true,
                files -> {
                    Sources sources = Inputs.of(given, request.terms(), terminal);
                    AuditReportAnswer answer = AuditReportAnswer.of(request, sources);
                    ProgrammeWriter.write(answer.written(), files, sources.content());
                    return answer.told(State.WRITTEN, linking(given, answer));
                });
    }

    /// The command that ties a provider's report to one of ours that leaves the provider out; empty
    /// where it is ours.
    private static String linking(ParseResult given, AuditReportAnswer answer) {
        AuditReport report = answer.report();
        if (report.isOurs()) {
            return "";
        }
        AuditReport ours = answer.leavingOut();
        return "crosswalk audit-report change "
                + (ours == null
                        ? "ID --carved-out "
                                + OptionDialect.OPTIONS.argument("CRITERION " + report.about())
                        : OptionDialect.OPTIONS.argument(ours.id()))
                + " --programme "
                + OptionDialect.OPTIONS.argument(Options.needed(given, Options.PROGRAMME))
                + " --provider "
                + OptionDialect.OPTIONS.argument(report.about())
                + " --provider-report "
                + OptionDialect.OPTIONS.argument(report.id())
                + " --reviewed-by PERSON --reviewed-on DATE --apply";
    }

    // ---- what one says otherwise

    private static Answer change(ParseResult given, List<String> ids, Terminal terminal)
            throws Refusal, InvalidContent {
        String id = only(given, ids, terminal);
        if (given.hasMatchedOption("--as-of") || given.hasMatchedOption("--known-at")) {
            throw Refusal.of(
                    Code.UNSUITABLE,
                    "asOf",
                    "",
                    "a report is changed as of today: <asOf> and <knownAt> go with show and add");
        }
        CoverPage says = CoverOptions.page(given, ID, TITLE);
        if (says.id() != null) {
            throw Refusal.of(
                    Code.UNSUITABLE, "id", says.id(), "a report keeps its id: <id> goes with add");
        }
        EditRequest request =
                new EditRequest.ChangeReport(
                        id,
                        says,
                        Options.values(given, TEST),
                        text(given, PROVIDER),
                        text(given, PROVIDER_REPORT),
                        text(given, REVIEWED_BY),
                        Options.day(given, REVIEWED_ON),
                        Options.values(given, WITHOUT),
                        given.hasMatchedOption(WITHDRAWN));
        StringBuilder own = new StringBuilder();
        for (String option : OF_A_CHANGE) {
            if (option.equals(WITHDRAWN)) {
                own.append(given.hasMatchedOption(WITHDRAWN) ? " " + WITHDRAWN : "");
                continue;
            }
            boolean several = List.of(TEST, WITHOUT).contains(option);
            String value = several ? null : Options.value(given, option);
            List<String> values =
                    several
                            ? Options.values(given, option)
                            : value == null ? List.of() : List.of(value);
            values.forEach(v ->
                    own.append(' ')
                            .append(option)
                            .append(' ')
                            .append(OptionDialect.OPTIONS.argument(v)));
        }
        String action = CHANGE + " " + OptionDialect.OPTIONS.argument(id);
        return EditVerb.edited(
                given,
                terminal,
                request,
                given.hasMatchedOption(APPLY),
                applying(given, action, says, own.toString()));
    }

    /// The report that is meant: the one that is named, or the only one on record.
    private static String only(ParseResult given, List<String> ids, Terminal terminal)
            throws Refusal, InvalidContent {
        if (ids.size() == 1) {
            return ids.getFirst();
        }
        List<String> held =
                Inputs.of(given, Inputs.terms(given), terminal).required().reports().stream()
                        .map(AuditReport::id)
                        .toList();
        if (ids.isEmpty() && held.size() == 1) {
            return held.getFirst();
        }
        throw Refusal.missing(
                "",
                "say which report, and one: crosswalk audit-report change ID"
                        + (held.isEmpty() ? "" : ", with one of: " + String.join(", ", held)));
    }

    private static String text(ParseResult given, String option) {
        String value = Options.value(given, option);
        return value == null ? "" : value.strip();
    }

    /// The command at hand with `--apply`.
    ///
    /// @param rest what it says beside a cover page
    private static String applying(ParseResult given, String action, CoverPage page, String rest) {
        StringBuilder command = new StringBuilder("crosswalk audit-report ").append(action);
        command.append(" --programme ")
                .append(OptionDialect.OPTIONS.argument(Options.needed(given, Options.PROGRAMME)));
        String said = CoverOptions.typed(page, ID, TITLE);
        command.append(said.isEmpty() ? "" : " " + said).append(rest);
        for (String content : Options.values(given, "--content")) {
            command.append(" --content ").append(OptionDialect.OPTIONS.argument(content));
        }
        return command.append(' ').append(APPLY).toString();
    }
}
