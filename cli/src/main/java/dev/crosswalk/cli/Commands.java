package dev.crosswalk.cli;

import dev.crosswalk.answers.exchange.ExchangeAnswer.Direction;
import dev.crosswalk.cli.ask.AskVerb;
import dev.crosswalk.cli.auditreport.AuditReportVerb;
import dev.crosswalk.cli.command.Options;
import dev.crosswalk.cli.command.Verb;
import dev.crosswalk.cli.control.ControlsVerb;
import dev.crosswalk.cli.document.DocumentsVerb;
import dev.crosswalk.cli.edit.AdoptVerb;
import dev.crosswalk.cli.edit.AuditVerb;
import dev.crosswalk.cli.edit.ControlVerb;
import dev.crosswalk.cli.edit.DocumentVerb;
import dev.crosswalk.cli.edit.DoneVerb;
import dev.crosswalk.cli.edit.EvidenceVerb;
import dev.crosswalk.cli.edit.ExceptionVerb;
import dev.crosswalk.cli.edit.ExcludeVerb;
import dev.crosswalk.cli.edit.IncludeVerb;
import dev.crosswalk.cli.edit.NonconformityVerb;
import dev.crosswalk.cli.edit.PersonVerb;
import dev.crosswalk.cli.edit.RetireVerb;
import dev.crosswalk.cli.edit.RiskVerb;
import dev.crosswalk.cli.edit.UndoVerb;
import dev.crosswalk.cli.edit.WantVerb;
import dev.crosswalk.cli.exchange.ExchangeVerb;
import dev.crosswalk.cli.init.InitVerb;
import dev.crosswalk.cli.intake.IntakeVerb;
import dev.crosswalk.cli.plan.PlanVerb;
import dev.crosswalk.cli.population.PopulationVerb;
import dev.crosswalk.cli.population.SampleVerb;
import dev.crosswalk.cli.report.ReportVerb;
import dev.crosswalk.cli.status.CalendarVerb;
import dev.crosswalk.cli.status.ChecklistVerb;
import dev.crosswalk.cli.status.ConcludeVerb;
import dev.crosswalk.cli.status.DeviationsVerb;
import dev.crosswalk.cli.status.DiffVerb;
import dev.crosswalk.cli.status.StatusVerb;
import dev.crosswalk.cli.status.TryVerb;
import dev.crosswalk.cli.upgrade.UpgradeVerb;
import dev.crosswalk.cli.workbook.ExportVerb;
import dev.crosswalk.cli.workbook.ImportVerb;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// All verbs, as picocli sees them.
///
/// They are built in code, not by annotations: those cost 30 ms at every start, more than the bare
/// Java does, because the proxies behind them fit in no AOT cache. For the same reason only the
/// verb that is asked for is built, where the first argument tells.
final class Commands {
    static final List<String> VERBS =
            List.of(
                    "gap",
                    "compare",
                    "why",
                    "ask",
                    "plan",
                    "try",
                    "status",
                    "checklist",
                    "calendar",
                    "diff",
                    "judge",
                    "deviations",
                    "conclude",
                    "audit-report",
                    "want",
                    "adopt",
                    "control",
                    "retire",
                    "exclude",
                    "include",
                    "evidence",
                    "done",
                    "exception",
                    "document",
                    "person",
                    "risk",
                    "audit",
                    "nonconformity",
                    "undo",
                    "report",
                    "show",
                    "find",
                    "controls",
                    "export",
                    "import",
                    "population",
                    "sample",
                    "frameworks",
                    "documents",
                    "init",
                    "intake",
                    "upgrade",
                    "pull",
                    "push",
                    "serve",
                    "lint",
                    "completion");

    private Commands() {}

    /// One verb alone, to parse what follows its name.
    static CommandLine one(String verb) {
        return settled(new CommandLine(verb(verb).spec()));
    }

    static CommandLine all() {
        CommandSpec root =
                CommandSpec.create()
                        .name("crosswalk")
                        .version(Main.VERSION)
                        .addOption(Options.help())
                        .addOption(
                                OptionSpec.builder("-V", "--version")
                                        .versionHelp(true)
                                        .description("Show the version.")
                                        .build());
        root.usageMessage()
                .synopsisSubcommandLabel("COMMAND")
                .description(
                        "What one framework already proves for another, obligation by obligation.");
        Options.examples(
                root,
                "crosswalk gap --have soc2-2017 --want iso27001-2022",
                "crosswalk why --have soc2-2017 iso27001-2022/A.8.5",
                "crosswalk show iso27001-2022/A.5.15",
                "crosswalk compare soc2-2017 iso27001-2022",
                "",
                "crosswalk help COMMAND, or crosswalk COMMAND --help, explains each.");
        for (String verb : VERBS) {
            CommandSpec spec = verb(verb).spec();
            // This line is for the list of commands; the verb's own help builds the verb and shows
            // more.
            spec.usageMessage().header(purpose(verb));
            root.addSubcommand(verb, new CommandLine(spec));
        }
        return settled(new CommandLine(root));
    }

    private static CommandLine settled(CommandLine commands) {
        return commands.setExpandAtFiles(false).setInterpolateVariables(false);
    }

    private static Verb verb(String name) {
        return switch (name) {
            case "gap" -> new GapVerb();
            case "compare" -> new CompareVerb();
            case "why" -> new WhyVerb();
            case "ask" -> new AskVerb();
            case "plan" -> new PlanVerb();
            case "try" -> new TryVerb();
            case "status" -> new StatusVerb();
            case "checklist" -> new ChecklistVerb();
            case "calendar" -> new CalendarVerb();
            case "diff" -> new DiffVerb();
            case "judge" -> new JudgeVerb();
            case "deviations" -> new DeviationsVerb();
            case "conclude" -> new ConcludeVerb();
            case "audit-report" -> new AuditReportVerb();
            case "want" -> new WantVerb();
            case "adopt" -> new AdoptVerb();
            case "control" -> new ControlVerb();
            case "retire" -> new RetireVerb();
            case "exclude" -> new ExcludeVerb();
            case "include" -> new IncludeVerb();
            case "evidence" -> new EvidenceVerb();
            case "done" -> new DoneVerb();
            case "exception" -> new ExceptionVerb();
            case "document" -> new DocumentVerb();
            case "person" -> new PersonVerb();
            case "risk" -> new RiskVerb();
            case "audit" -> new AuditVerb();
            case "nonconformity" -> new NonconformityVerb();
            case "undo" -> new UndoVerb();
            case "report" -> new ReportVerb();
            case "show" -> new ShowVerb();
            case "find" -> new FindVerb();
            case "controls" -> new ControlsVerb();
            case "export" -> new ExportVerb();
            case "import" -> new ImportVerb();
            case "population" -> new PopulationVerb();
            case "sample" -> new SampleVerb();
            case "frameworks" -> new FrameworksVerb();
            case "documents" -> new DocumentsVerb();
            case "init" -> new InitVerb();
            case "intake" -> new IntakeVerb();
            case "upgrade" -> new UpgradeVerb();
            case "pull" -> new ExchangeVerb(Direction.PULL);
            case "push" -> new ExchangeVerb(Direction.PUSH);
            case "serve" -> new ServeVerb();
            case "lint" -> new LintVerb();
            case "completion" -> new CompletionVerb();
            default -> throw new IllegalArgumentException("no verb " + name);
        };
    }

    private static String purpose(String verb) {
        return switch (verb) {
            case "gap" -> "How far what is met reaches, and what is missing.";
            case "compare" -> "Which requirements of two editions correspond.";
            case "why" -> "The proof of one verdict, and what would change it.";
            case "try" -> "What would be proven if something were otherwise.";
            case "ask" -> "The few questions to people that settle most, and their answers.";
            case "plan" -> "The cheapest controls to adopt, provably.";
            case "status" -> "How a programme stands, what broke, what is due.";
            case "checklist" -> "What is left to do before an audit.";
            case "calendar" -> "What the controls of a programme ask for, and when.";
            case "diff" -> "Which requirements two versions of a programme cover otherwise.";
            case "judge" -> "What an auditor's rules make of one control's history.";
            case "deviations" -> "What deviated of controls, and what became of it.";
            case "conclude" -> "What a person concludes of a control that deviates.";
            case "audit-report" -> "What an auditor's report that you hold proves, and what not.";
            case "want" -> "What a programme wants, and the day of its audit.";
            case "adopt" -> "Controls are decided on, planned or in place.";
            case "control" -> "A control of your own is added, or what is said of one changed.";
            case "retire" -> "Controls are given up.";
            case "exclude" -> "A requirement does not apply.";
            case "include" -> "Why a requirement applies.";
            case "evidence" -> "A file shows how a control was done, or is withdrawn.";
            case "done" -> "A control was done, on somebody's word.";
            case "exception" -> "A deviation from a control is accepted for a time.";
            case "document" -> "A version of a document is approved.";
            case "person" -> "Who somebody is, and which roles they have.";
            case "risk" -> "A risk is entered, rated, treated, or accepted by its owner.";
            case "audit" -> "An internal audit is planned, or held, with what it found.";
            case "nonconformity" -> "What was not as it had to be, and what was done about it.";
            case "undo" -> "Takes the last edit of a programme back.";
            case "report" -> "Reports for clients, auditors and management, as files.";
            case "show" -> "An edition, a requirement, an obligation, a control or a document.";
            case "find" -> "What speaks of some words, and the command that shows it.";
            case "controls" -> "The controls that close gaps in all frameworks at once.";
            case "export" -> "A programme as a workbook, to be edited in a spreadsheet.";
            case "import" -> "An edited workbook back into its programme.";
            case "population" -> "Lists of events: where they came from, and their freeze.";
            case "sample" -> "Events of a frozen population, drawn so that anybody can repeat it.";
            case "frameworks" -> "The editions that there are.";
            case "lint" -> "Check content, facts files and programmes.";
            case "documents" -> "The documents that a programme needs, written and kept current.";
            case "init" -> "Make the folder of a programme, or the sample.";
            case "intake" -> "The controls that a report or another tool lists.";
            case "upgrade" -> "Bring the folder of a programme up to the latest format.";
            case "pull" -> "What was changed on a server, into the folder of a programme.";
            case "push" -> "What was changed in the folder of a programme, onto a server.";
            case "serve" -> "The web application and its API, for a team.";
            case "completion" -> "A completion script for a shell.";
            default -> throw new IllegalArgumentException("no verb " + verb);
        };
    }
}
