package dev.crosswalk.cli.init;

import dev.crosswalk.answers.Days;
import dev.crosswalk.answers.OptionDialect;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.TypedText;
import dev.crosswalk.answers.auditreport.CoverPage;
import dev.crosswalk.answers.auditreport.CoverReading;
import dev.crosswalk.answers.auditreport.CoverText;
import dev.crosswalk.answers.init.InitAnswer;
import dev.crosswalk.answers.init.InitReading;
import dev.crosswalk.answers.init.InitRequest;
import dev.crosswalk.cli.auditreport.CoverQuestions;
import dev.crosswalk.cli.command.Asking;
import dev.crosswalk.cli.command.Asking.Reading;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.files.start.Beginning;
import dev.crosswalk.files.start.Starter;
import dev.crosswalk.formats.terminal.VisibleText;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.WantedFramework;
import dev.crosswalk.programme.words.FactWords;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Asks a person at a terminal what the options leave open. An answer that makes no sense is
/// complained of and asked for again; nothing is written before the last yes.
final class Interview {
    private static final int SHORT = 60;

    private final InitRequest request;
    private final Sources sources;
    private final InitReading reading;
    private final Asking asking;

    /// What the text of a report seems to say; null where none was given as a file.
    private final @Nullable CoverText read;

    /// Where that stands; empty where none was given.
    private final String file;

    Interview(
            InitRequest request,
            Sources sources,
            Terminal terminal,
            @Nullable CoverText read,
            String file) {
        this.read = read;
        this.file = file;
        this.request = request;
        this.sources = sources;
        reading = new InitReading(request, sources.content(), sources.now());
        asking = new Asking(terminal, "Nothing was written");
    }

    InitAnswer answer(String folder) throws Refusal {
        return asking.all(() -> asked(folder));
    }

    private InitAnswer asked(String folder) throws Refusal {
        Beginning beginning = beginning();
        InitAnswer answer = InitAnswer.of(folder, beginning, file, sources);
        return agreed(beginning, folder) ? answer : answer.declined();
    }

    private Beginning beginning() throws Refusal {
        say(
                "Return takes what stands in [brackets]; u goes one question back, q quits. Nothing is written before the last question.");
        String organisation =
                request.organisation() != null
                        ? reading.organisation()
                        : ask(
                                "Name of the organisation",
                                read == null || read.organisation() == null
                                        ? ""
                                        : read.organisation(),
                                t -> TypedText.name("the name", t));
        String scope = request.scope() != null ? reading.scope() : scope();
        // Beside a report the machine's own is right as a rule, and stands in what is agreed to.
        ZoneId zone =
                request.timeZone() != null
                        ? reading.timeZone()
                        : read != null ? ZoneId.systemDefault() : zone();
        List<WantedFramework> wanted =
                auditOn(request.wants().isEmpty() ? wanted() : reading.wanted());
        List<AuditReport> held = request.reports().isEmpty() ? held(wanted, zone) : reading.held();
        Starter starter =
                request.adopt() != null
                        ? reading.starter()
                        : read != null ? Starter.NONE : starter();
        return reading.beginning(organisation, scope, zone, wanted, held, starter);
    }

    private String scope() throws Refusal {
        return ask(
                "What it covers, in a sentence",
                "later",
                t -> t.equals("later") ? "" : TypedText.of("scope", "the scope", t));
    }

    private ZoneId zone() throws Refusal {
        return ask("Time zone", ZoneId.systemDefault().getId(), InitReading::zone);
    }

    private List<WantedFramework> wanted() throws Refusal {
        // Whoever holds a report knows what these are.
        if (read == null) {
            for (FrameworkEdition edition : sources.content().library().editions()) {
                say("  %-15s %s".formatted(edition.id(), edition.title()));
            }
        }
        List<WantedFramework> wanted =
                ask(
                        "Frameworks wanted; parts of one as in soc2-2017:CC,A",
                        read == null || read.page().scopes().isEmpty()
                                ? "iso27001-2022"
                                : "iso27001-2022, " + read.page().scopes().getFirst(),
                        t -> reading.wanted(List.of(t), Assurance.IMPLEMENTED, null));
        if (request.assurance() != null || !request.windows().isEmpty()) {
            return reading.wanted(wanted.stream().map(w -> w.scope().toString()).toList());
        }
        // A report that is held speaks of its own days: a window that runs is for the next one.
        if (read != null) {
            return wanted;
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

    /// The day of the audit, which is asked for once.
    private List<WantedFramework> auditOn(List<WantedFramework> wanted) throws Refusal {
        WantedFramework first = reading.audited(wanted).orElse(null);
        if (first == null || request.auditOn() != null) {
            return wanted;
        }
        return ask(
                "By when, if there is a day: that of the audit for %s, as in 2027-05-31, or of its certificate, as in certificate 2027-07-31"
                        .formatted(first.scope()),
                "none",
                t -> t.equals("none") ? wanted : reading.audited(wanted, t));
    }

    /// What the cover pages of reports say that are at hand.
    private List<AuditReport> held(List<WantedFramework> wanted, ZoneId zone) throws Refusal {
        List<AuditReport> held = new ArrayList<>();
        LocalDate today = LocalDate.ofInstant(sources.now(), zone);
        if (read != null) {
            held.add(report(wanted, held, today, read));
        }
        while (read == null
                && asking.yes(
                        held.isEmpty()
                                ? "Do you have a report or a certificate of an auditor already"
                                : "Another one",
                        false)) {
            try {
                held.add(report(wanted, held, today, null));
            } catch (Refusal e) {
                say("  " + VisibleText.of(e.words(OptionDialect.OPTIONS)));
            }
        }
        return held;
    }

    /// @param text what the report's file seems to say; null where there is none
    private AuditReport report(
            List<WantedFramework> wanted,
            List<AuditReport> held,
            LocalDate today,
            @Nullable CoverText text)
            throws Refusal {
        CoverReading cover = new CoverReading(sources.content(), List.of(), held, today);
        CoverPage page =
                new CoverQuestions(
                                cover,
                                sources.content(),
                                wanted.stream().map(WantedFramework::scope).toList(),
                                asking,
                                text != null,
                                text)
                        .page(CoverPage.EMPTY);
        return cover.report(page);
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
        if (read == null || b.scope().isEmpty()) {
            say("  scope         " + (b.scope().isEmpty() ? "not set yet" : b.scope()));
        }
        say(
                "  time zone     "
                        + b.timeZone()
                        + (read == null || request.timeZone() != null
                                ? ""
                                : ", this machine's; --time-zone says another"));
        for (WantedFramework w : b.wanted()) {
            Period window = w.window();
            say(
                    "  wanted        %s, %s%s"
                            .formatted(
                                    w.scope(),
                                    FactWords.spoken(w.assurance()),
                                    (window == null ? "" : " over " + window)
                                            + (w.auditOn() == null
                                                    ? ""
                                                    : ", audit on " + w.auditOn())));
        }
        for (AuditReport r : b.held()) {
            say(
                    "  held          %s of %s, %s%s%s"
                            .formatted(
                                    r.scopes().getFirst(),
                                    r.issuedOn(),
                                    FactWords.spoken(r.assurance()),
                                    r.covers() == null ? "" : " over " + r.covers(),
                                    reserved(r)));
            for (AuditReport.CarvedOut c : r.carvedOut()) {
                say("  carved out    %s: %s".formatted(c.provider(), Words.and(theirs(c))));
            }
        }
        if (read == null || b.starter() != Starter.NONE) {
            say(
                    "  controls      "
                            + (b.starter() == Starter.NONE
                                    ? "none yet"
                                    : of(b.starter()) + ", all planned"));
        }
        return asking.yes("Write it?", true);
    }

    /// What a provider does: criteria by their ids, and parts of them in words.
    private List<String> theirs(AuditReport.CarvedOut carved) {
        return Stream.concat(
                        carved.requirements().stream().map(RequirementRef::id),
                        sources.content().library().obligations().stream()
                                .filter(o -> carved.obligations().contains(o.id()))
                                .map(o -> "\"" + Words.beginning(o.words(), SHORT) + "\""))
                .toList();
    }

    /// What a report does not simply say yes to.
    private static String reserved(AuditReport r) {
        List<String> parts = new ArrayList<>();
        r.opinions().forEach(o -> parts.add(o.requirement().id() + " " + Words.of(o.opinion())));
        if (!r.exceptions().isEmpty()) {
            parts.add(Words.many(r.exceptions().size(), "exception", "exceptions"));
        }
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
