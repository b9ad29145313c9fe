package dev.crosswalk.cli.init;

import dev.crosswalk.answers.Days;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.init.HeldReading;
import dev.crosswalk.answers.init.InitAnswer;
import dev.crosswalk.answers.init.InitReading;
import dev.crosswalk.answers.init.InitRequest;
import dev.crosswalk.cli.command.Asking;
import dev.crosswalk.cli.command.Asking.Reading;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.files.start.Beginning;
import dev.crosswalk.files.start.Starter;
import dev.crosswalk.formats.terminal.VisibleText;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.WantedFramework;
import dev.crosswalk.programme.words.Words;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Asks a person at a terminal what the options leave open. An answer that makes no sense is
/// complained of and asked for again; nothing is written before the last yes.
final class Interview {
    private final InitRequest request;
    private final Sources sources;
    private final InitReading reading;
    private final HeldReading reports;
    private final Asking asking;

    Interview(InitRequest request, Sources sources, Terminal terminal) {
        this.request = request;
        this.sources = sources;
        reading = new InitReading(request, sources.content(), sources.now());
        reports = new HeldReading(sources.content());
        asking = new Asking(terminal, "Nothing was written");
    }

    InitAnswer answer(String folder) throws Refusal {
        Beginning beginning = beginning();
        InitAnswer answer = InitAnswer.of(folder, beginning, sources);
        return agreed(beginning, folder) ? answer : answer.declined();
    }

    private Beginning beginning() throws Refusal {
        say("Return takes what stands in [brackets]. Nothing is written before the last question.");
        String organisation =
                request.organisation() != null
                        ? reading.organisation()
                        : ask("Name of the organisation", "", t -> InitReading.name("the name", t));
        String scope = request.scope() != null ? reading.scope() : scope();
        ZoneId zone = request.timeZone() != null ? reading.timeZone() : zone();
        List<WantedFramework> wanted = request.wants().isEmpty() ? wanted() : reading.wanted();
        List<AuditReport> held = request.reports().isEmpty() ? held() : reading.held();
        Starter starter = request.adopt() != null ? reading.starter() : starter();
        return reading.beginning(organisation, scope, zone, wanted, held, starter);
    }

    private String scope() throws Refusal {
        return ask(
                "What it covers, in a sentence",
                "later",
                t -> t.equals("later") ? "" : InitReading.text("scope", "the scope", t));
    }

    private ZoneId zone() throws Refusal {
        return ask("Time zone", ZoneId.systemDefault().getId(), InitReading::zone);
    }

    private List<WantedFramework> wanted() throws Refusal {
        for (FrameworkEdition edition : sources.content().library().editions()) {
            say("  %-15s %s".formatted(edition.id(), edition.title()));
        }
        List<WantedFramework> wanted =
                ask(
                        "Frameworks wanted; parts of one as in soc2-2017:CC,A",
                        "iso27001-2022",
                        t -> reading.wanted(List.of(t), Assurance.IMPLEMENTED, null));
        if (request.assurance() != null || !request.windows().isEmpty()) {
            return reading.wanted(wanted.stream().map(w -> w.scope().toString()).toList());
        }
        List<WantedFramework> judged = new ArrayList<>();
        for (WantedFramework w : wanted) {
            Period window =
                    ask(
                            w.scope()
                                    + ": the window over which controls have to operate, as in"
                                    + " 2026-01-01..2026-12-31; none: being in place is enough",
                            "none",
                            t -> t.equals("none") ? null : Days.window(t));
            judged.add(
                    window == null
                            ? w
                            : new WantedFramework(w.scope(), Assurance.OPERATING, window));
        }
        return judged;
    }

    private List<AuditReport> held() throws Refusal {
        List<AuditReport> held = new ArrayList<>();
        while (true) {
            String which = held.isEmpty() ? "A report already held" : "Another one";
            AuditReport report =
                    ask(
                            which + ", with the day of its issue, as in soc2-2017:CC,A=2025-12-05",
                            Asking.NONE,
                            t -> t.equals(Asking.NONE) ? null : reports.report(t));
            if (report == null) {
                return held;
            }
            held.add(report.covers() == null ? described(report) : report);
        }
    }

    /// Asks what the cover page and the opinion of a report say.
    private AuditReport described(AuditReport report) throws Refusal {
        AuditReport.Kind kind =
                ask(
                        "What is it: type-2, type-1, certificate, bridge-letter or questionnaire",
                        "type-2",
                        reports::kind);
        Period covers =
                ask(
                        kind == AuditReport.Kind.TYPE_1
                                ? "As of which day, as in 2025-09-30"
                                : "For the period, as in 2024-10-01..2025-09-30",
                        "unknown",
                        t -> t.equals("unknown") ? null : reports.covers(t, report.issuedOn()));
        AuditReport described = reports.of(report, kind, covers);
        if (!kind.isOpinion()) {
            return described;
        }
        Scope scope = report.scopes().getFirst();
        String id = criterion(scope);
        return described.toBuilder()
                .opinions(
                        asking.many(
                                "A criterion on which its opinion is qualified, adverse or"
                                        + " disclaimed, as in "
                                        + id
                                        + " qualified",
                                t -> reports.opinion(scope, t)))
                .exceptions(exceptions(scope, id))
                .carvedOut(
                        asking.many(
                                "A provider that it carves out: the criterion that is theirs, and"
                                        + " who, as in "
                                        + id
                                        + " Example Cloud",
                                t -> reports.carvedOut(scope, t)))
                .build();
    }

    private List<AuditReport.Found> exceptions(Scope scope, String id) throws Refusal {
        List<AuditReport.Found> all =
                asking.many(
                        "An exception that its tests noted: the criterion or control, and what, as"
                                + " in "
                                + id
                                + " one leaver kept access",
                        t -> reports.exception(scope, t));
        List<AuditReport.Found> placed = new ArrayList<>();
        for (AuditReport.Found found : all) {
            placed.add(placed(found));
        }
        return placed;
    }

    /// Asks in which control it was found, where leaving that out takes out a whole criterion.
    private AuditReport.Found placed(AuditReport.Found found) throws Refusal {
        RequirementRef of = found.requirement();
        if (of == null || !found.control().isEmpty()) {
            return found;
        }
        int asked = Crosswalk.of(sources.content().library()).demands(of).size();
        return ask(
                "In which control was it found, as in ACC-04 (without one it takes out all of "
                        + of.id()
                        + ", "
                        + Words.many(asked, "obligation", "obligations")
                        + "): \""
                        + found.note()
                        + "\"",
                Asking.NONE,
                t -> t.equals(Asking.NONE) ? found : reports.in(t, found));
    }

    /// The first criterion of a scope, for examples.
    private String criterion(Scope scope) {
        return Crosswalk.of(sources.content().library()).requirements(scope).getFirst().id();
    }

    private Starter starter() throws Refusal {
        for (Starter starter : Starter.values()) {
            say(
                    "  %-8s %s"
                            .formatted(
                                    starter.name().toLowerCase(Locale.ROOT),
                                    switch (starter) {
                                        case NONE -> "no controls yet";
                                        case STARTER ->
                                                of(starter)
                                                        + " controls that every company starts"
                                                        + " from";
                                        case ALL -> "all " + of(starter) + " of the library";
                                    }));
        }
        return ask("Controls of the library to start from", "starter", InitReading::starter);
    }

    private int of(Starter starter) {
        return starter.of(sources.content().controls()).size();
    }

    /// Shows the summary, and asks for the last yes.
    private boolean agreed(Beginning b, String folder) throws Refusal {
        say("");
        say("  folder        " + VisibleText.of(folder));
        say("  organisation  " + b.organisation());
        say("  scope         " + (b.scope().isEmpty() ? "not set yet" : b.scope()));
        say("  time zone     " + b.timeZone());
        for (WantedFramework w : b.wanted()) {
            Period window = w.window();
            say(
                    "  wanted        %s, %s%s"
                            .formatted(
                                    w.scope(),
                                    w.assurance().name().toLowerCase(Locale.ROOT),
                                    window == null ? "" : " over " + window));
        }
        for (AuditReport r : b.held()) {
            say(
                    "  held          %s of %s, %s%s%s"
                            .formatted(
                                    r.scopes().getFirst(),
                                    r.issuedOn(),
                                    r.assurance().name().toLowerCase(Locale.ROOT),
                                    r.covers() == null ? "" : " over " + r.covers(),
                                    reserved(r)));
        }
        say("  controls      " + of(b.starter()) + ", all planned");
        return asking.yes("Write it?", true);
    }

    /// What a report does not simply say yes to.
    private static String reserved(AuditReport r) {
        List<String> parts = new ArrayList<>();
        r.opinions().forEach(o -> parts.add(o.requirement().id() + " " + Words.of(o.opinion())));
        if (!r.exceptions().isEmpty()) {
            parts.add(Words.many(r.exceptions().size(), "exception", "exceptions"));
        }
        r.carvedOut().forEach(c -> parts.add(c.provider() + " carved out"));
        return parts.isEmpty() ? "" : "; " + String.join(", ", parts);
    }

    private <T extends @Nullable Object> T ask(
            String question, String otherwise, Reading<T> reading) throws Refusal {
        return asking.ask(question, otherwise, reading);
    }

    private void say(String line) throws Refusal {
        asking.say(line);
    }
}
