package dev.crosswalk.cli.report;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.OptionDialect;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.plan.PlanAnswer;
import dev.crosswalk.answers.plan.PlanRequest;
import dev.crosswalk.answers.report.ReportAnswer;
import dev.crosswalk.answers.report.ReportKinds;
import dev.crosswalk.answers.report.ReportRequest;
import dev.crosswalk.cli.command.Inputs;
import dev.crosswalk.cli.command.Options;
import dev.crosswalk.cli.command.PlanDay;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.cli.command.Verb;
import dev.crosswalk.content.finding.InvalidContent;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk report`: a report as a file.
public final class ReportVerb implements Verb {
    /// The options that a plan has and no other report.
    private static final List<String> PLANNING =
            List.of("--by", "--certificate-by", "--capacity", "--from", "--budget", "--first");

    private static final List<String> FORMATS = List.of("md", "html", "pdf", "xlsx", "docx");

    private static final ReportKinds KINDS = new ReportKinds(OptionDialect.OPTIONS);

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                Options.spec(
                                this,
                                "report",
                                "KIND --programme DIR --output FILE",
                                "Writes a report for clients, auditors or management.",
                                Options.programme(),
                                Options.many(Options.WANT, "SCOPE")
                                        .completionCandidates(Options::bundledEditionIds)
                                        .description(
                                                "A framework wanted, or parts of it, as in"
                                                        + " soc2-2017:CC,A. Repeatable. Default:"
                                                        + " what the programme wants. "
                                                        + Options.WANT_HELP
                                                        + ".")
                                        .build(),
                                Options.where(),
                                Options.have(),
                                Options.facts(),
                                Options.trust(),
                                Options.asOf(),
                                Options.knownAt(),
                                Options.assurance(),
                                Options.claims(),
                                Options.flag("--short")
                                        .description(
                                                "Of gap: four pages at most for a customer or the"
                                                        + " board, without persons, days of work and"
                                                        + " files. Of plan: two pages"
                                                        + " for whoever decides, without the steps.")
                                        .build(),
                                Options.one("--by", "[EDITION=]DATE")
                                        .description(
                                                "Of a plan, or what the report to management opens"
                                                        + " with: the day of the audit.")
                                        .build(),
                                PlanDay.certificate(),
                                Options.one("--capacity", "DAYS_PER_WEEK")
                                        .description("Of a plan: person-days of work a week.")
                                        .build(),
                                Options.one("--from", "DATE")
                                        .description("Of a plan: the first day of work.")
                                        .build(),
                                Options.one("--budget", "DAYS")
                                        .description("Of a plan: at most so many person-days.")
                                        .build(),
                                Options.many("--first", "ID[,ID..]")
                                        .description(
                                                "Of a plan: what comes right after what audits ask for.")
                                        .build())
                        .addPositional(kind());
        List<String> footer = new ArrayList<>();
        footer.addAll(
                List.of(
                        "crosswalk report gap --programme acme --output gap.html",
                        "crosswalk report gap --short --programme acme --output summary.pdf",
                        "crosswalk report soa --programme acme --output soa.docx",
                        "crosswalk report controls --programme acme --output controls.xlsx",
                        "crosswalk report management --programme acme --as-of 2026-06-30"
                                + " --output review.pdf",
                        "crosswalk report gap --have soc2-2017 --want iso27001-2022 --output"
                                + " gap.pdf",
                        "crosswalk report plan --programme acme --by 2027-05-31 --capacity 10"
                                + " --output plan.pdf",
                        ""));
        int longest = KINDS.names().stream().mapToInt(String::length).max().orElse(0);
        KINDS.all()
                .forEach(k ->
                        footer.add(
                                k.name()
                                        + " ".repeat(longest + 1 - k.name().length())
                                        + k.purpose()));
        footer.addAll(
                List.of(
                        "",
                        "gap and crosswalk are also made of --have or --facts, without a programme.",
                        "gap, crosswalk, controls and soa can be made of part, with --where.",
                        "Exit: 0 fine, 2 bad usage or input."));
        return Options.examples(spec, footer.toArray(String[]::new));
    }

    private static PositionalParamSpec kind() {
        return PositionalParamSpec.builder()
                .index("0")
                .paramLabel("KIND")
                .type(String.class)
                .required(true)
                .completionCandidates(KINDS.names())
                .description("What to report: " + String.join(", ", KINDS.names()) + ".")
                .build();
    }

    @Override
    public List<String> formats() {
        return FORMATS;
    }

    @Override
    public Answer answer(ParseResult given, Terminal terminal) throws Refusal, InvalidContent {
        List<String> ofPlans = PLANNING.stream().filter(given::hasMatchedOption).toList();
        if (!ofPlans.isEmpty() || isPlan(given)) {
            return plan(given, terminal, ofPlans);
        }
        ReportRequest request =
                new ReportRequest(
                        Options.needed(given, 0),
                        given.hasMatchedOption("--short"),
                        Inputs.terms(given),
                        Options.values(given, "--where"),
                        Options.values(given, Options.WANT));
        return ReportAnswer.of(request, Inputs.of(given, request.terms(), terminal));
    }

    private static boolean isPlan(ParseResult given) throws Refusal {
        return Options.needed(given, 0).equals("plan") && !given.hasMatchedOption("--where");
    }

    private static Answer plan(ParseResult given, Terminal terminal, List<String> ofPlans)
            throws Refusal, InvalidContent {
        String kind = Options.needed(given, 0);
        boolean forManagement = kind.equals("management") && PlanDay.isGiven(given);
        if (!(forManagement || kind.equals("plan")) || given.hasMatchedOption("--where")) {
            throw Refusal.of(
                            Refusal.Code.UNSUITABLE,
                            "kind",
                            kind,
                            "{options} are of report plan, and with --by of report management, without"
                                    + " --where: leave them out of report {value}")
                    .with("options", String.join(", ", ofPlans));
        }
        PlanRequest request =
                new PlanRequest(
                                Inputs.terms(given),
                                Options.values(given, Options.WANT),
                                Options.value(given, "--budget"),
                                Options.value(given, "--capacity"),
                                PlanDay.of(given).day(),
                                PlanDay.of(given).edition(),
                                Options.day(given, "--from"),
                                Options.values(given, "--first"),
                                false,
                                !forManagement && given.hasMatchedOption("--short"))
                        .ofACertificate(PlanDay.isOfACertificate(given));
        Sources sources = Inputs.of(given, request.terms(), terminal);
        if (!forManagement) {
            return PlanAnswer.of(request, sources);
        }
        ReportRequest management =
                new ReportRequest(
                        kind,
                        given.hasMatchedOption("--short"),
                        request.terms(),
                        List.of(),
                        Options.values(given, Options.WANT),
                        request);
        return ReportAnswer.of(management, sources);
    }
}
