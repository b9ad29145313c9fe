package dev.crosswalk.answers.init;

import dev.crosswalk.answers.Days;
import dev.crosswalk.answers.QuestionTerms;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.TypedNames;
import dev.crosswalk.answers.TypedText;
import dev.crosswalk.answers.auditreport.BriefCover;
import dev.crosswalk.answers.auditreport.CoverReading;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.control.DocumentTemplate;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.files.start.Beginning;
import dev.crosswalk.files.start.Starter;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.WantedFramework;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what is said of a new programme, one value at a time. An interview, which asks for one
/// after the other, reads each reply with the same methods.
public final class InitReading {
    private static final Pattern CERTIFICATE =
            Pattern.compile("(?i)\\s*certificate(?:\\s+(?:by|on))?\\s+(.*)");

    private static final String SET = "set";
    private static final String WINDOW = "window";
    private static final String AUDIT_ON = "auditOn";

    private final InitRequest request;
    private final Content content;
    private final TypedNames names;
    private final Instant now;

    public InitReading(InitRequest request, Content content, Instant now) {
        this.request = request;
        this.content = content;
        this.names = new TypedNames(content.library());
        this.now = now;
    }

    public Beginning beginning() throws Refusal {
        if (request.organisation() == null) {
            throw Refusal.missing("organisation", "say whose programme it is: <organisation NAME>");
        }
        return beginning(organisation(), scope(), timeZone(), wanted(), held(), starter());
    }

    public Beginning beginning(
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
                LocalDate.ofInstant(now, zone));
    }

    public String organisation() throws Refusal {
        return TypedText.name("<organisation>", Objects.requireNonNull(request.organisation()));
    }

    public String scope() throws Refusal {
        return request.scope() == null ? "" : TypedText.of("scope", "<scope>", request.scope());
    }

    public ZoneId timeZone() throws Refusal {
        return zone(request.timeZone() == null ? "UTC" : request.timeZone());
    }

    public Starter starter() throws Refusal {
        return request.adopt() == null ? Starter.STARTER : starter(request.adopt());
    }

    public List<WantedFramework> wanted() throws Refusal {
        return wanted(request.wants());
    }

    /// The wanted frameworks, each at the assurance that was given and over its own window.
    public List<WantedFramework> wanted(List<String> scopes) throws Refusal {
        List<WantedFramework> wanted = wanted(scopes, Assurance.IMPLEMENTED, null);
        Map<String, Period> windows = windows(wanted);
        Assurance asked =
                request.assurance() == null ? null : QuestionTerms.assurance(request.assurance());
        List<WantedFramework> judged = new ArrayList<>();
        for (WantedFramework w : wanted) {
            String edition = w.scope().edition();
            Period window = windows.get(edition);
            Assurance level = window == null ? Assurance.IMPLEMENTED : Assurance.OPERATING;
            if (asked != null) {
                level = asked;
            }
            if (level == Assurance.OPERATING && window == null) {
                throw Refusal.missing(
                                WINDOW,
                                wanted.size() == 1
                                        ? "operating is judged over some days: <window FROM..TO>"
                                        : "operating is judged over some days, and {edition} has"
                                                + " none: <window {edition}=FROM..TO>")
                        .with("edition", edition);
            }
            judged.add(new WantedFramework(w.scope(), level, window));
        }
        return request.auditOn() == null ? judged : audited(judged, request.auditOn());
    }

    /// The same with the day of an audit, as somebody types it: of the edition that it names, or of
    /// the first of whose audits anything is known; `certificate 2027-07-31` is counted back to the
    /// audit after which the certificate is there by then.
    public List<WantedFramework> audited(List<WantedFramework> wanted, String said) throws Refusal {
        Matcher certificate = CERTIFICATE.matcher(said);
        String typed = certificate.matches() ? certificate.group(1) : said;
        int equals = typed.lastIndexOf('=');
        LocalDate day;
        try {
            day = LocalDate.parse(typed.substring(equals + 1).strip());
        } catch (DateTimeException e) {
            throw Refusal.malformed(AUDIT_ON, typed, "is not a date. Write it like \"2027-05-31\"");
        }
        Days.check(AUDIT_ON, day);
        String edition =
                equals < 0
                        ? audited(wanted).map(w -> w.scope().edition()).orElse("")
                        : names.scope(AUDIT_ON, typed.substring(0, equals).strip()).edition();
        if (wanted.stream().noneMatch(w -> w.scope().edition().equals(edition))) {
            throw edition.isEmpty()
                    ? Refusal.missing("want", "an audit is of a framework: <want> says which")
                    : Refusal.of(
                                    Code.CONFLICT,
                                    AUDIT_ON,
                                    typed,
                                    "<auditOn {value}> is of a framework that is not wanted:"
                                            + " <want {edition}>")
                            .with("edition", edition);
        }
        LocalDate audit = certificate.matches() ? forCertificate(edition, said, day) : day;
        LocalDate today = LocalDate.ofInstant(now, timeZone());
        if (audit.isBefore(today)) {
            throw Refusal.malformed(
                    AUDIT_ON,
                    said,
                    audit.equals(day)
                            ? "is over: today is " + today + ". Name a day that is still to come"
                            : "takes an audit on %s, and that is over: today is %s"
                                    .formatted(audit, today));
        }
        return wanted.stream()
                .map(w -> w.scope().edition().equals(edition) ? w.auditedOn(audit) : w)
                .toList();
    }

    /// The day of the audit after which a certificate is there on a day.
    private LocalDate forCertificate(String edition, String said, LocalDate day) throws Refusal {
        return content.practices()
                .deadline(edition)
                .filter(d -> d.certificateDays() > 0)
                .orElseThrow(() ->
                        Refusal.malformed(
                                AUDIT_ON,
                                said,
                                "names a certificate, and nobody is certified for "
                                        + (edition.isEmpty() ? "that" : edition)
                                        + ": give the day of the audit"))
                .byForCertificateOn(day);
    }

    /// The one that is wanted whose audit is still to be planned, of which a day is asked for: of
    /// whose audits anything is known, best one without a window, which has its days already.
    public Optional<WantedFramework> audited(List<WantedFramework> wanted) {
        return wanted.stream()
                .filter(w -> content.practices().deadline(w.scope().edition()).isPresent())
                .min(Comparator.comparing((WantedFramework w) -> w.window() != null))
                .or(() -> wanted.stream().findFirst());
    }

    /// The windows by edition, whichever way each of them says whose it is.
    private Map<String, Period> windows(List<WantedFramework> wanted) throws Refusal {
        Map<String, Period> windows = new LinkedHashMap<>();
        for (String typed : request.windows()) {
            int equals = typed.lastIndexOf('=');
            String days = typed.substring(equals + 1).strip();
            Period window = Days.window(days);
            String edition =
                    equals < 0
                            ? onlyOne(wanted, days)
                            : names.scope(WINDOW, typed.substring(0, equals).strip()).edition();
            if (wanted.stream().noneMatch(w -> w.scope().edition().equals(edition))) {
                throw Refusal.of(
                                Code.CONFLICT,
                                WINDOW,
                                typed,
                                "<window {value}> is of a framework that is not wanted:"
                                        + " <want {edition}>")
                        .with("edition", edition);
            }
            if (windows.put(edition, window) != null) {
                throw Refusal.of(
                        Code.CONFLICT,
                        WINDOW,
                        edition,
                        "<window> says twice over which days {value} has to operate");
            }
        }
        return windows;
    }

    /// The edition of a window that names none: a SOC 2 report is always about some days, and no
    /// other framework needs to be.
    private static String onlyOne(List<WantedFramework> wanted, String days) throws Refusal {
        List<String> editions = wanted.stream().map(w -> w.scope().edition()).toList();
        if (editions.size() == 1) {
            return editions.getFirst();
        }
        if (editions.isEmpty()) {
            throw Refusal.missing("want", "a window is of a framework: <want> says which");
        }
        List<String> soc = editions.stream().filter(e -> e.startsWith("soc2-")).toList();
        if (soc.size() != 1) {
            throw Refusal.of(
                            Code.AMBIGUOUS,
                            WINDOW,
                            days,
                            "several frameworks are wanted, and <window {value}> does not say whose"
                                    + " it is. Write it like <window {edition}={value}>")
                    .among(editions)
                    .with("edition", editions.getFirst());
        }
        return soc.getFirst();
    }

    public List<WantedFramework> wanted(
            List<String> scopes, Assurance level, @Nullable Period window) throws Refusal {
        List<WantedFramework> wanted = new ArrayList<>();
        Set<String> editions = new HashSet<>();
        List<Scope> said = new ArrayList<>();
        for (String typed : scopes) {
            said.addAll(names.scopes("want", typed));
        }
        for (Scope scope : said) {
            if (!editions.add(scope.edition())) {
                throw Refusal.of(
                        Code.CONFLICT,
                        "want",
                        scope.edition(),
                        "{value} is wanted twice. Name its parts together: {value}:CC,A");
            }
            wanted.add(new WantedFramework(scope, level, window));
        }
        return wanted;
    }

    public List<AuditReport> held() throws Refusal {
        LocalDate today = LocalDate.ofInstant(now, timeZone());
        List<AuditReport> held = new ArrayList<>();
        for (String typed : request.reports()) {
            CoverReading reading = new CoverReading(content, List.of(), held, today);
            held.add(reading.report(BriefCover.of(typed, reading)));
        }
        return held;
    }

    private Map<String, String> parameters() throws Refusal {
        Set<String> known = new TreeSet<>();
        for (DocumentTemplate document : content.controls().documents()) {
            document.parameters().forEach(p -> known.add(p.name()));
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (String typed : request.set()) {
            int equals = typed.indexOf('=');
            String name = equals < 0 ? typed : typed.substring(0, equals).strip();
            if (!known.contains(name)) {
                throw Refusal.of(
                                Code.UNKNOWN,
                                SET,
                                name,
                                "no document has a parameter {value!}.{maybe}")
                        .near(known);
            }
            if (equals < 0) {
                throw Refusal.of(
                        Code.MALFORMED,
                        SET,
                        name,
                        "<set {value}> gives no value: <set {value}=VALUE>");
            }
            String value = TypedText.of(SET, "<set " + name + ">", typed.substring(equals + 1));
            if (values.put(name, value) != null) {
                throw Refusal.of(Code.CONFLICT, SET, name, "<set> gives {value} twice");
            }
        }
        return values;
    }

    // ---- how a word is read

    public static ZoneId zone(String typed) throws Refusal {
        try {
            return ZoneId.of(typed);
        } catch (DateTimeException e) {
            throw Refusal.of(
                            Code.UNKNOWN,
                            "timeZone",
                            typed,
                            "{value!} is not a time zone such as Europe/Berlin or UTC.{maybe}")
                    .near(ZoneId.getAvailableZoneIds());
        }
    }

    public static Starter starter(String typed) throws Refusal {
        String which = typed.toLowerCase(Locale.ROOT);
        if (!InitRequest.ADOPTS.contains(which)) {
            throw Refusal.notOneOf("adopt", which, InitRequest.ADOPTS);
        }
        return Starter.valueOf(which.toUpperCase(Locale.ROOT));
    }
}
