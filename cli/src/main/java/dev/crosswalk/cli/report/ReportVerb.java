package dev.crosswalk.cli.report;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.Question;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.report.ReportAnswer;
import dev.crosswalk.cli.command.Asking;
import dev.crosswalk.cli.command.Options;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.cli.command.Verb;
import dev.crosswalk.cli.plan.PlanVerb;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.papers.report.Kinds;
import dev.crosswalk.papers.report.ReportKind;
import dev.crosswalk.papers.report.Situation;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk report`: a report as a file.
public final class ReportVerb implements Verb {
    private static final List<String> FORMATS = List.of("md", "html", "pdf", "xlsx", "docx");

    /// What another verb answers, as a file: the one kind that needs more than programmes and
    /// content.
    private static final String PLAN = "plan";

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
                                Options.have(),
                                Options.facts(),
                                Options.trust(),
                                Options.asOf(),
                                Options.knownAt(),
                                Options.assurance())
                        .addPositional(kind());
        List<String> footer = new ArrayList<>();
        footer.addAll(
                List.of(
                        "crosswalk report gap --programme acme --output gap.html",
                        "crosswalk report soa --programme acme --output soa.docx",
                        "crosswalk report controls --programme acme --output controls.xlsx",
                        "crosswalk report management --programme acme --as-of 2026-06-30"
                                + " --output review.pdf",
                        "crosswalk report gap --have soc2-2017 --want iso27001-2022 --output"
                                + " gap.pdf",
                        ""));
        Kinds.ALL.forEach(
                k -> footer.add(k.name() + " ".repeat(11 - k.name().length()) + k.purpose()));
        footer.addAll(
                List.of(
                        "plan       The cheapest controls to adopt, as crosswalk plan finds them.",
                        "",
                        "gap and crosswalk are also made of --have or --facts, without a programme.",
                        "Exit: 0 fine, 2 bad usage or input."));
        return Options.examples(spec, footer.toArray(String[]::new));
    }

    private static PositionalParamSpec kind() {
        return PositionalParamSpec.builder()
                .index("0")
                .paramLabel("KIND")
                .type(String.class)
                .required(true)
                .completionCandidates(names())
                .description("What to report: " + String.join(", ", names()) + ".")
                .build();
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        Kinds.ALL.forEach(kind -> names.add(kind.name()));
        names.add(PLAN);
        return names;
    }

    @Override
    public List<String> formats() {
        return FORMATS;
    }

    @Override
    public Answer answer(ParseResult given, Terminal terminal) throws Refusal, InvalidContent {
        String name = Options.needed(given, 0);
        if (name.equals(PLAN)) {
            return new PlanVerb().answer(given, terminal);
        }
        ReportKind kind = Kinds.of(name).orElse(null);
        if (kind == null) {
            throw Refusal.unknown("kind of report", name, names());
        }
        boolean ofProgramme = given.hasMatchedOption(Options.PROGRAMME);
        if (kind.needsProgramme() && !ofProgramme) {
            throw new Refusal(
                    "report " + name + " is made of a programme: --programme DIR says which");
        }
        if (ofProgramme && given.hasMatchedOption("--have")) {
            throw new Refusal(
                    "a programme says itself what is held, in attestations.yaml: leave out --have");
        }
        Asking.refuseNoWant(given);
        Question.Basis basis = Asking.basis(given, terminal);
        List<Scope> wants = basis.wants().all(Options.values(given, Options.WANT));
        return new ReportAnswer(kind, situation(basis, wants));
    }

    private static Situation situation(Question.Basis basis, List<Scope> wants) {
        Question question = basis.about(null);
        return basis.now() == null
                ? Situation.of(
                        question.posture(),
                        question.content(),
                        question.crosswalk(),
                        wants,
                        question.asOf())
                : Situation.of(basis.now(), question.content(), wants, basis.asked());
    }
}
