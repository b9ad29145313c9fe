package dev.crosswalk.cli.init;

import dev.crosswalk.answers.Names;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.text.Visible;
import dev.crosswalk.cli.command.Options;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.control.DocumentTemplate;
import dev.crosswalk.content.finding.Nearest;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.files.start.Beginning;
import dev.crosswalk.files.start.Starter;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.WantedFramework;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// What the options say of a new programme, and how a word of each is read: an answer typed at a
/// question is read the same way.
final class Given {
    static final String ORGANISATION = "--organisation";
    static final String SCOPE = "--scope";
    static final String TIME_ZONE = "--time-zone";
    static final String WANT = "--want";
    static final String ASSURANCE = "--assurance";
    static final String WINDOW = "--window";
    static final String REPORT = "--report";
    static final String ADOPT = "--adopt";
    private static final String SET = "--set";

    static final List<String> ADOPTS = List.of("none", "starter", "all");
    private static final int LONGEST_NAME = 200;

    private final ParseResult given;
    private final Content content;
    private final Names names;
    private final Clock clock;

    Given(ParseResult given, Content content, Clock clock) {
        this.given = given;
        this.content = content;
        this.names = new Names(content.library());
        this.clock = clock;
    }

    /// New ones each time: picocli keeps in them what it has parsed.
    static List<OptionSpec> options() {
        return List.of(
                Options.one(ORGANISATION, "NAME").description("Name of the organisation.").build(),
                Options.one(SCOPE, "TEXT")
                        .description("What the programme covers, in a sentence.")
                        .build(),
                Options.one(TIME_ZONE, "ZONE")
                        .description("As in Europe/Dublin. Default: UTC.")
                        .build(),
                Options.many(WANT, "SCOPE")
                        .completionCandidates(Options::bundledEditionIds)
                        .description(
                                "A framework wanted: an edition, or parts of it, as in"
                                        + " soc2-2017:CC,A. Repeatable.")
                        .build(),
                Options.assurance(),
                Options.many(WINDOW, "[EDITION=]FROM/TO")
                        .description(
                                "The days over which controls have to operate for a framework, as"
                                        + " in soc2-2017=2026-01-01/2026-12-31. Repeatable. The"
                                        + " edition may be left out where one framework is wanted,"
                                        + " or one of them is SOC 2: then it is that one's. A"
                                        + " framework with a window is asked about at operating"
                                        + " unless --assurance says otherwise, any other one at"
                                        + " implemented.")
                        .build(),
                Options.many(REPORT, "SCOPE=DATE")
                        .description(
                                "A report already held and the day of its issue, as in"
                                        + " soc2-2017:CC,A=2025-12-05. It counts as operating,"
                                        + " as a Type II report does. Repeatable.")
                        .build(),
                Options.one(ADOPT, "WHICH")
                        .completionCandidates(ADOPTS)
                        .description(
                                "Controls of the library to start from, as planned ones: none,"
                                        + " starter (default) or all.")
                        .build(),
                Options.many(SET, "NAME=VALUE")
                        .description("A parameter of the documents. Repeatable.")
                        .build());
    }

    /// Of all options, none says anything about a programme that is there already.
    static void refuseAny(ParseResult given, String with) throws Refusal {
        for (OptionSpec option : options()) {
            String name = option.longestName();
            if (given.hasMatchedOption(name)) {
                throw new Refusal(
                        with + " writes a programme of its own, so " + name + " says nothing");
            }
        }
    }

    boolean has(String option) {
        return given.hasMatchedOption(option);
    }

    Content content() {
        return content;
    }

    Beginning beginning() throws Refusal {
        if (!has(ORGANISATION)) {
            throw new Refusal("say whose programme it is: --organisation NAME");
        }
        return beginning(organisation(), scope(), timeZone(), wanted(), held(), starter());
    }

    Beginning beginning(
            String organisation,
            String scope,
            ZoneId zone,
            List<WantedFramework> wanted,
            List<AuditReport> held,
            Starter starter)
            throws Refusal {
        return new Beginning(
                organisation,
                scope,
                zone,
                wanted,
                held,
                starter,
                parameters(),
                LocalDate.ofInstant(clock.instant(), zone));
    }

    String organisation() throws Refusal {
        return text(ORGANISATION, Options.needed(given, ORGANISATION));
    }

    String scope() throws Refusal {
        return has(SCOPE) ? text(SCOPE, Options.needed(given, SCOPE)) : "";
    }

    ZoneId timeZone() throws Refusal {
        return zone(has(TIME_ZONE) ? Options.needed(given, TIME_ZONE) : "UTC");
    }

    Starter starter() throws Refusal {
        return starter(Options.oneOf(given, ADOPT, ADOPTS, "starter"));
    }

    List<WantedFramework> wanted() throws Refusal {
        return wanted(Options.values(given, WANT));
    }

    /// Each at the assurance that was given, and over the window that is its own.
    List<WantedFramework> wanted(List<String> scopes) throws Refusal {
        List<WantedFramework> wanted = wanted(scopes, Assurance.IMPLEMENTED, null);
        Map<String, Period> windows = windows(wanted);
        Assurance asked = has(ASSURANCE) ? Options.assurance(given) : null;
        List<WantedFramework> judged = new ArrayList<>();
        for (WantedFramework w : wanted) {
            String edition = w.scope().edition();
            Period window = windows.get(edition);
            Assurance level = window == null ? Assurance.IMPLEMENTED : Assurance.OPERATING;
            if (asked != null) {
                level = asked;
            }
            if (level == Assurance.OPERATING && window == null) {
                throw new Refusal(
                        wanted.size() == 1
                                ? "operating is judged over some days: --window FROM/TO"
                                : ("operating is judged over some days, and %s has none:"
                                                + " --window %s=FROM/TO")
                                        .formatted(edition, edition));
            }
            judged.add(new WantedFramework(w.scope(), level, window));
        }
        return judged;
    }

    /// By edition, whatever says whose it is.
    private Map<String, Period> windows(List<WantedFramework> wanted) throws Refusal {
        Map<String, Period> windows = new LinkedHashMap<>();
        for (String typed : Options.values(given, WINDOW)) {
            int equals = typed.lastIndexOf('=');
            String days = typed.substring(equals + 1).strip();
            Period window = period(days);
            String edition =
                    equals < 0
                            ? onlyOne(wanted, days)
                            : names.scope(typed.substring(0, equals).strip()).edition();
            if (wanted.stream().noneMatch(w -> w.scope().edition().equals(edition))) {
                throw new Refusal(
                        "--window %s is of a framework that is not wanted: --want %s"
                                .formatted(Visible.of(typed), edition));
            }
            if (windows.put(edition, window) != null) {
                throw new Refusal(
                        "--window says twice over which days %s has to operate".formatted(edition));
            }
        }
        return windows;
    }

    /// Whose a window is that names no edition: a SOC 2 report is always about some days, and no
    /// other framework needs to be.
    private static String onlyOne(List<WantedFramework> wanted, String days) throws Refusal {
        List<String> editions = wanted.stream().map(w -> w.scope().edition()).toList();
        if (editions.size() == 1) {
            return editions.getFirst();
        }
        if (editions.isEmpty()) {
            throw new Refusal("a window is of a framework: --want says which");
        }
        List<String> soc = editions.stream().filter(e -> e.startsWith("soc2-")).toList();
        if (soc.size() != 1) {
            throw new Refusal(
                    ("several frameworks are wanted, and --window %s does not say whose it is."
                                    + " Write it like --window %s=%s")
                            .formatted(days, editions.getFirst(), days));
        }
        return soc.getFirst();
    }

    List<WantedFramework> wanted(List<String> scopes, Assurance level, @Nullable Period window)
            throws Refusal {
        List<WantedFramework> wanted = new ArrayList<>();
        Set<String> editions = new HashSet<>();
        for (String typed : scopes) {
            Scope scope = names.scope(typed);
            if (!editions.add(scope.edition())) {
                throw new Refusal(
                        "%s is wanted twice. Name its parts together: %s:CC,A"
                                .formatted(scope.edition(), scope.edition()));
            }
            wanted.add(new WantedFramework(scope, level, window));
        }
        return wanted;
    }

    List<AuditReport> held() throws Refusal {
        List<AuditReport> held = new ArrayList<>();
        for (String typed : Options.values(given, REPORT)) {
            held.add(report(typed, Assurance.OPERATING));
        }
        return held;
    }

    /// `soc2-2017:CC,A=2025-12-05`.
    AuditReport report(String typed, Assurance level) throws Refusal {
        int equals = typed.lastIndexOf('=');
        if (equals < 0) {
            throw new Refusal(
                    "%s says no day of issue. Write it like soc2-2017:CC,A=2025-12-05"
                            .formatted(Visible.quoted(typed)));
        }
        Scope scope = names.scope(typed.substring(0, equals).strip());
        LocalDate issued = day(typed.substring(equals + 1).strip());
        String title = names.edition(scope.edition()).title();
        return new AuditReport(
                scope.edition() + "-" + issued,
                title + ", report of " + issued,
                List.of(scope),
                level,
                null,
                issued,
                null,
                List.of());
    }

    private Map<String, String> parameters() throws Refusal {
        Set<String> known = new TreeSet<>();
        for (DocumentTemplate document : content.controls().documents()) {
            document.parameters().forEach(p -> known.add(p.name()));
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (String typed : Options.values(given, SET)) {
            int equals = typed.indexOf('=');
            String name = equals < 0 ? typed : typed.substring(0, equals).strip();
            if (!known.contains(name)) {
                throw new Refusal(
                        "no document has a parameter "
                                + Visible.quoted(name)
                                + "."
                                + Nearest.of(name, known)
                                        .map(n -> " Maybe \"" + n + "\"?")
                                        .orElse(""));
            }
            if (equals < 0) {
                throw new Refusal("--set " + name + " gives no value: --set " + name + "=VALUE");
            }
            if (values.put(name, text(SET + " " + name, typed.substring(equals + 1))) != null) {
                throw new Refusal("--set gives " + name + " twice");
            }
        }
        return values;
    }

    // ---- how a word is read

    static String text(String what, String typed) throws Refusal {
        String text = typed.strip().replaceAll("\\s+", " ");
        if (text.isEmpty()) {
            throw new Refusal(what + " needs a text that is not empty");
        }
        if (!Visible.of(text).equals(text)) {
            throw new Refusal(what + " " + Visible.quoted(text) + " holds control characters");
        }
        if (what.equals(ORGANISATION) && text.length() > LONGEST_NAME) {
            throw new Refusal(what + " has more than " + LONGEST_NAME + " characters");
        }
        return text;
    }

    static ZoneId zone(String typed) throws Refusal {
        try {
            return ZoneId.of(typed);
        } catch (DateTimeException e) {
            throw new Refusal(
                    Visible.quoted(typed)
                            + " is not a time zone such as Europe/Berlin or UTC."
                            + Refusal.maybe(typed, ZoneId.getAvailableZoneIds()));
        }
    }

    static Starter starter(String typed) throws Refusal {
        return Starter.valueOf(
                Options.checked(ADOPT, typed.toLowerCase(Locale.ROOT), ADOPTS)
                        .toUpperCase(Locale.ROOT));
    }

    static Period period(String typed) throws Refusal {
        String[] days = typed.split("/", -1);
        if (days.length != 2) {
            throw new Refusal(
                    Visible.quoted(typed) + " is no window. Write it like 2026-01-01/2026-12-31");
        }
        LocalDate from = day(days[0].strip());
        LocalDate to = day(days[1].strip());
        if (to.isBefore(from)) {
            throw new Refusal("the window ends on " + to + ", before it starts on " + from);
        }
        return new Period(from, to);
    }

    static LocalDate day(String typed) throws Refusal {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException e) {
            throw new Refusal(
                    Visible.quoted(typed) + " is not a date. Write it like \"2026-06-30\"");
        }
    }
}
