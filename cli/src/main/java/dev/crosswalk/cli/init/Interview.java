package dev.crosswalk.cli.init;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.text.Visible;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.files.start.Beginning;
import dev.crosswalk.files.start.Starter;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.WantedFramework;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Asks a person at a terminal what the options leave open. An answer that makes no sense is
/// complained of and asked for again; nothing is written before the last yes.
final class Interview {
    private final Given given;
    private final Terminal terminal;
    private final BufferedReader in;

    Interview(Given given, Terminal terminal) {
        this.given = given;
        this.terminal = terminal;
        in = new BufferedReader(new InputStreamReader(terminal.in(), encoding()));
    }

    private static Charset encoding() {
        String name = System.getProperty("stdin.encoding", "");
        return Charset.isSupported(name.isEmpty() ? "UTF-8" : name)
                ? Charset.forName(name.isEmpty() ? "UTF-8" : name)
                : StandardCharsets.UTF_8;
    }

    private interface Reading<T> {
        T read(String typed) throws Refusal;
    }

    Beginning beginning() throws Refusal {
        say("Return takes what stands in [brackets]. Nothing is written before the last question.");
        String organisation =
                given.has(Given.ORGANISATION)
                        ? given.organisation()
                        : ask("Name of the organisation", "", t -> Given.text("the name", t));
        String scope = given.has(Given.SCOPE) ? given.scope() : scope();
        ZoneId zone = given.has(Given.TIME_ZONE) ? given.timeZone() : zone();
        List<WantedFramework> wanted = given.has(Given.WANT) ? given.wanted() : wanted();
        List<AuditReport> held = given.has(Given.REPORT) ? given.held() : held();
        Starter starter = given.has(Given.ADOPT) ? given.starter() : starter();
        return given.beginning(organisation, scope, zone, wanted, held, starter);
    }

    private String scope() throws Refusal {
        return ask(
                "What it covers, in a sentence",
                "later",
                t -> t.equals("later") ? "" : Given.text("the scope", t));
    }

    private ZoneId zone() throws Refusal {
        return ask("Time zone", ZoneId.systemDefault().getId(), Given::zone);
    }

    private List<WantedFramework> wanted() throws Refusal {
        for (FrameworkEdition edition : given.content().library().editions()) {
            say("  %-15s %s".formatted(edition.id(), edition.title()));
        }
        List<WantedFramework> wanted =
                ask(
                        "Frameworks wanted, with spaces between; parts as in soc2-2017:CC,A",
                        "iso27001-2022",
                        t -> given.wanted(words(t), Assurance.IMPLEMENTED, null));
        if (given.has(Given.ASSURANCE) || given.has(Given.WINDOW)) {
            return given.wanted(wanted.stream().map(w -> w.scope().toString()).toList());
        }
        List<WantedFramework> judged = new ArrayList<>();
        for (WantedFramework w : wanted) {
            Period window =
                    ask(
                            w.scope()
                                    + ": the window over which controls have to operate, as in"
                                    + " 2026-01-01/2026-12-31; none: being in place is enough",
                            "none",
                            t -> t.equals("none") ? null : Given.period(t));
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
                            "none",
                            t -> t.equals("none") ? null : given.report(t, Assurance.OPERATING));
            if (report == null) {
                return held;
            }
            boolean operated =
                    yes("Does it say that controls operated over a period (Type II)?", true);
            held.add(
                    operated
                            ? report
                            : new AuditReport(
                                    report.id(),
                                    report.title(),
                                    report.scopes(),
                                    Assurance.DESIGNED,
                                    null,
                                    report.issuedOn(),
                                    null,
                                    List.of()));
        }
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
                                                        + " controls that every company starts from";
                                        case ALL -> "all " + of(starter) + " of the library";
                                    }));
        }
        return ask("Controls of the library to start from", "starter", Given::starter);
    }

    private int of(Starter starter) {
        return starter.of(given.content().controls()).size();
    }

    private static List<String> words(String typed) {
        return List.of(typed.strip().split("\\s+"));
    }

    /// The summary, and the last yes.
    boolean agreed(Beginning b, String folder) throws Refusal {
        say("");
        say("  folder        " + Visible.of(folder));
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
                    "  held          %s of %s, %s"
                            .formatted(
                                    r.scopes().getFirst(),
                                    r.issuedOn(),
                                    r.assurance().name().toLowerCase(Locale.ROOT)));
        }
        say("  controls      " + of(b.starter()) + ", all planned");
        return yes("Write it?", true);
    }

    private boolean yes(String question, boolean otherwise) throws Refusal {
        return ask(
                question,
                otherwise ? "yes" : "no",
                t ->
                        switch (t.toLowerCase(Locale.ROOT)) {
                            case "y", "yes" -> true;
                            case "n", "no" -> false;
                            default -> throw new Refusal("yes or no, please");
                        });
    }

    private <T extends @Nullable Object> T ask(
            String question, String otherwise, Reading<T> reading) throws Refusal {
        while (true) {
            print(question + (otherwise.isEmpty() ? ": " : " [" + otherwise + "]: "));
            String typed = line().strip();
            try {
                return reading.read(typed.isEmpty() ? otherwise : typed);
            } catch (Refusal e) {
                say("  " + Visible.of(String.valueOf(e.getMessage())));
            }
        }
    }

    private String line() throws Refusal {
        try {
            String line = in.readLine();
            if (line == null) {
                say("");
                throw new Refusal(
                        "the questions were not answered to the end. Nothing was written");
            }
            return line;
        } catch (IOException e) {
            throw new Refusal("standard input cannot be read. Nothing was written");
        }
    }

    private void say(String line) throws Refusal {
        print(line + "\n");
    }

    /// Beside the answer, which may go into a file.
    private void print(String words) throws Refusal {
        try {
            terminal.err().write(words.getBytes(StandardCharsets.UTF_8));
            terminal.err().flush();
        } catch (IOException e) {
            throw new Refusal("the questions cannot be shown. Nothing was written");
        }
    }
}
