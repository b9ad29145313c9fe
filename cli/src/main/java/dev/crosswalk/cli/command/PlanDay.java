package dev.crosswalk.cli.command;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.plan.AuditDay;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// What `--by` says: `2027-05-31`, or `soc2-2017=2027-05-31`.
///
/// @param day null where the option was not given
/// @param edition of whose audit the day is; null where that is not said
public record PlanDay(@Nullable LocalDate day, @Nullable String edition) {
    private static final String BY = "--by";
    private static final String CAPACITY = "--capacity";

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
                Options.one(CAPACITY, "DAYS_PER_WEEK")
                        .description("With --by: person-days of work a week. Default: 5.")
                        .build());
    }

    /// What these options say; null where no day was given.
    public static @Nullable AuditDay audit(ParseResult given) throws Refusal {
        PlanDay by = of(given);
        return AuditDay.of(by.day, by.edition, Options.value(given, CAPACITY));
    }

    public static PlanDay of(ParseResult given) throws Refusal {
        String typed = Options.value(given, BY);
        int sign = typed == null ? -1 : typed.indexOf('=');
        return typed == null
                ? new PlanDay(null, null)
                : new PlanDay(
                        Options.day(BY, typed.substring(sign + 1)),
                        sign < 0 ? null : typed.substring(0, sign));
    }
}
