package dev.crosswalk.cli.command;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.plan.AuditDay;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.content.practice.Deadline;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// What `--by` says: `2027-05-31`, or `soc2-2017=2027-05-31`; or `--certificate-by`, counted back
/// to the audit.
///
/// @param day null where the option was not given
/// @param edition of whose audit the day is; null where that is not said
public record PlanDay(@Nullable LocalDate day, @Nullable String edition) {
    private static final String BY = "--by";
    private static final String CERTIFICATE_BY = "--certificate-by";
    private static final String CAPACITY = "--capacity";

    /// The option that names the day of a certificate instead of the one of its audit.
    public static OptionSpec certificate() {
        return Options.one(CERTIFICATE_BY, "[EDITION=]DATE")
                .description(
                        "In place of --by: the day on which the certificate has to be there. Its"
                                + " audit is so many days before as practice/gates-*.yaml says"
                                + " (certificateDays: about six weeks).")
                .build();
    }

    /// Whether a day was named, of an audit or of what follows it.
    public static boolean isGiven(ParseResult given) {
        return given.hasMatchedOption(BY) || given.hasMatchedOption(CERTIFICATE_BY);
    }

    /// Whether the day that was named is that of a certificate.
    public static boolean isOfACertificate(ParseResult given) {
        return given.hasMatchedOption(CERTIFICATE_BY);
    }

    /// The options of answers that say first whether what is wanted is in reach by a day.
    public static List<OptionSpec> options() {
        return List.of(
                Options.one(BY, "[EDITION=]DATE")
                        .description(
                                "The day of the audit: say first whether it can be held, as"
                                        + " crosswalk plan does. EDITION says of whose audit, where"
                                        + " several are wanted. Default: the day that the programme"
                                        + " keeps (auditOn), if it does.")
                        .build(),
                certificate(),
                Options.one(CAPACITY, "DAYS_PER_WEEK")
                        .description("With --by: person-days of work a week. Default: 5.")
                        .build());
    }

    /// What these options say; null where no day was given.
    public static @Nullable AuditDay audit(ParseResult given) throws Refusal, InvalidContent {
        PlanDay by = of(given);
        return AuditDay.of(by.day, by.edition, Options.value(given, CAPACITY));
    }

    public static PlanDay of(ParseResult given) throws Refusal, InvalidContent {
        PlanDay certificate = read(given, CERTIFICATE_BY);
        if (certificate.day == null) {
            return read(given, BY);
        }
        String typed = String.valueOf(Options.value(given, CERTIFICATE_BY));
        if (given.hasMatchedOption(BY)) {
            throw Refusal.of(
                    Refusal.Code.CONFLICT,
                    "certificate-by",
                    typed,
                    "<by> is the day of the audit, and <certificate-by> one that is counted back to"
                            + " it: give one of them");
        }
        List<Deadline> known =
                Options.content(given).practices().deadlines().stream()
                        .filter(d -> d.certificateDays() > 0)
                        .toList();
        Deadline of =
                known.stream()
                        .filter(d ->
                                certificate.edition == null
                                        || d.edition().equals(certificate.edition))
                        .findFirst()
                        .orElse(null);
        if (of == null) {
            throw Refusal.unknown(
                    "certificate-by",
                    "edition that somebody is certified for, in",
                    typed,
                    known.stream().map(d -> d.edition() + "=" + certificate.day).toList());
        }
        return new PlanDay(of.byForCertificateOn(certificate.day), of.edition());
    }

    private static PlanDay read(ParseResult given, String option) throws Refusal {
        String typed = Options.value(given, option);
        int sign = typed == null ? -1 : typed.indexOf('=');
        return typed == null
                ? new PlanDay(null, null)
                : new PlanDay(
                        Options.day(option, typed.substring(sign + 1)),
                        sign < 0 ? null : typed.substring(0, sign));
    }
}
