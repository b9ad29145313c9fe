package dev.crosswalk.cli.plan;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.cli.command.Options;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/// What `--by` says: `2027-05-31`, or `soc2-2017=2027-05-31`.
///
/// @param day null where the option was not given
/// @param edition of whose audit the day is; null where that is not said
public record PlanDay(@Nullable LocalDate day, @Nullable String edition) {
    private static final String BY = "--by";

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
