package dev.crosswalk.answers.auditreport;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.TypedNames;
import dev.crosswalk.answers.init.HeldReading;
import dev.crosswalk.answers.init.InitReading;
import dev.crosswalk.content.Content;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.AuditReport.UserEntityControl;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.words.Naming;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what the cover page of a report says, one value at a time. An interview, which asks for
/// one after the other, reads each reply with the same methods.
public final class AuditReportReading {
    private static final String USER_CONTROL = "user-control";

    /// What people write between two days.
    private static final Pattern BETWEEN = Pattern.compile("\\.\\.|/|\\s+to\\s+|\\s*[–—]\\s*");

    private final HeldReading held;
    private final TypedNames names;
    private final Naming naming;
    private final LocalDate today;

    public AuditReportReading(Content content, Programme programme, LocalDate today) {
        held = new HeldReading(content, programme.adoptions().stream().map(Adoption::id).toList());
        names = new TypedNames(content.library());
        naming = new Naming(content.library());
        this.today = today;
    }

    /// The report that a request describes.
    public AuditReport report(AuditReportRequest r) throws Refusal {
        if (r.scope() == null) {
            throw Refusal.missing("scope", "say what it speaks of, as in <scope soc2-2017:CC,A>");
        }
        Scope scope = scope(r.scope());
        Period period = r.period() == null ? null : period(r.period());
        if (period == null && r.issued() == null) {
            throw Refusal.missing(
                    "period",
                    "say over which days it looked, as in <period 2025-10-01..2026-09-30>, or when"
                            + " it was issued, as in <issued 2026-11-15>");
        }
        AuditReport.Kind kind = r.kind() == null ? likely(period) : kind(r.kind());
        LocalDate issued =
                r.issued() == null && period != null
                        ? period.to()
                        : issued(Objects.requireNonNull(r.issued()), period);
        AuditReport report = cover(scope, issued, kind, period);
        List<AuditReport.Opinion> opinions = new ArrayList<>();
        for (String typed : r.opinions()) {
            opinions.add(opinion(scope, typed));
        }
        List<AuditReport.Found> exceptions = new ArrayList<>();
        for (String typed : r.exceptions()) {
            exceptions.add(exception(scope, typed));
        }
        List<AuditReport.CarvedOut> carvedOut = new ArrayList<>();
        for (String typed : r.carvedOut()) {
            carvedOut.add(carvedOut(scope, typed));
        }
        List<UserEntityControl> expected = new ArrayList<>();
        for (String typed : r.userControls()) {
            expected.add(userControl(typed));
        }
        AuditReport described =
                report.toBuilder()
                        .issuer(r.issuer(), true)
                        .opinions(opinions)
                        .exceptions(exceptions)
                        .carvedOut(carvedOut)
                        .included(r.included())
                        .userEntityControls(expected)
                        .build();
        return named(described, r.id(), r.title(), r.validUntil());
    }

    private static AuditReport named(
            AuditReport r, @Nullable String id, @Nullable String title, @Nullable String validUntil)
            throws Refusal {
        return new AuditReport(
                id == null ? r.id() : id,
                title == null ? r.title() : title,
                r.kind(),
                r.issuer(),
                r.independent(),
                r.about(),
                r.services(),
                r.scopes(),
                r.assurance(),
                r.covers(),
                r.issuedOn(),
                validUntil == null ? null : InitReading.day("valid-until", validUntil),
                r.surveilledOn(),
                r.opinions(),
                r.exceptions(),
                r.tests(),
                r.carvedOut(),
                r.included(),
                r.userEntityControls());
    }

    /// What a report most likely is that looked over such days.
    public static AuditReport.Kind likely(@Nullable Period period) {
        if (period == null) {
            return AuditReport.Kind.CERTIFICATE;
        }
        return period.from().equals(period.to())
                ? AuditReport.Kind.TYPE_1
                : AuditReport.Kind.TYPE_2;
    }

    public AuditReport.Kind kind(String typed) throws Refusal {
        return held.kind(typed);
    }

    public Scope scope(String typed) throws Refusal {
        return names.held("scope", typed);
    }

    /// `2025-10-01..2026-09-30`, `2025-10-01 to 2026-09-30`, or one day, none still to come
    public Period period(String typed) throws Refusal {
        String[] days = BETWEEN.split(typed, 2);
        LocalDate from = InitReading.day("period", days[0].strip());
        LocalDate to = days.length == 1 ? from : InitReading.day("period", days[1].strip());
        if (to.isBefore(from)) {
            throw Refusal.of(
                    Code.MALFORMED,
                    "period",
                    typed,
                    "{value!} are days that end before they begin");
        }
        refuseFuture("period", to, "no report speaks of days that are still to come");
        return new Period(from, to);
    }

    /// @param period over which it looked; null where it says none
    public LocalDate issued(String typed, @Nullable Period period) throws Refusal {
        LocalDate issued = InitReading.day("issued", typed);
        refuseFuture("issued", issued, "a report is held once it was issued");
        if (period != null && period.to().isAfter(issued)) {
            throw Refusal.of(
                            Code.MALFORMED,
                            "issued",
                            typed,
                            "{value!} is before the end of its period, {end}: no report speaks of"
                                    + " days that are still to come")
                    .with("end", period.to().toString());
        }
        return issued;
    }

    private void refuseFuture(String parameter, LocalDate day, String why) throws Refusal {
        if (day.isAfter(today)) {
            throw Refusal.of(
                            Code.MALFORMED,
                            parameter,
                            day.toString(),
                            "{value} is still to come, today is {today}: {why}")
                    .with("today", today.toString())
                    .with("why", why);
        }
    }

    public AuditReport.Opinion opinion(Scope scope, String typed) throws Refusal {
        return held.opinion(scope, typed);
    }

    public AuditReport.Found exception(Scope scope, String typed) throws Refusal {
        return held.exception(scope, typed);
    }

    /// An exception of which it is known in which control it was found.
    public AuditReport.Found in(String control, AuditReport.Found found) throws Refusal {
        return held.in(control, found);
    }

    public AuditReport.CarvedOut carvedOut(Scope scope, String typed) throws Refusal {
        return held.carvedOut(scope, typed);
    }

    /// `Customers remove their own leavers = ACC-04`; without a control none does it yet
    public UserEntityControl userControl(String typed) throws Refusal {
        int equals = typed.lastIndexOf('=');
        String text = equals < 0 ? typed : typed.substring(0, equals);
        return new UserEntityControl(
                InitReading.text(USER_CONTROL, "what it expects of you", text),
                "",
                equals < 0 ? "" : held.control(typed.substring(equals + 1).strip()));
    }

    /// What the cover page alone says.
    public AuditReport cover(
            Scope scope, LocalDate issued, AuditReport.Kind kind, @Nullable Period period)
            throws Refusal {
        AuditReport report = held.report(scope, issued, kind, period);
        return named(
                report, null, naming.of(Scope.of(scope.edition())) + ", report of " + issued, null);
    }
}
