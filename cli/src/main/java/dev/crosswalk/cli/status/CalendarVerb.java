package dev.crosswalk.cli.status;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.status.CalendarAnswer;
import dev.crosswalk.answers.status.Viewpoint;
import dev.crosswalk.answers.text.Visible;
import dev.crosswalk.cli.command.Asking;
import dev.crosswalk.cli.command.Options;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.cli.command.Verb;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.standing.Agenda;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk calendar`: what is due when.
public final class CalendarVerb implements Verb {
    private static final int USUAL_MONTHS = 12;
    private static final int MOST_MONTHS = 120;
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                Options.spec(
                        this,
                        "calendar",
                        "--programme DIR",
                        "Lists the reviews, audits and operations that the cadences of the"
                                + " controls imply, with document reviews, exceptions and reports"
                                + " that end, and risks to look at again.",
                        Options.neededProgramme(),
                        Options.one("--from", "DATE")
                                .description("The first day. Default: the day of the answer.")
                                .build(),
                        Options.one("--months", "N")
                                .description("How many months from then on. Default: 12.")
                                .build(),
                        Options.asOf(),
                        Options.knownAt());
        return Options.examples(
                spec,
                "crosswalk calendar --programme acme",
                "crosswalk calendar --programme acme --from 2026-01-01 --format md",
                "crosswalk calendar --programme acme --format ics --output acme.ics",
                "",
                "Daily and weekly controls are one entry a month, which counts their occurrences.",
                "What has no end yet, such as evidence, is there once: its next day depends on when",
                "it is renewed. An entry of the ics file has the same UID each time, so that a",
                "calendar that subscribes moves it instead of adding it again. What was done shows",
                "as done where --from is in the past. What was overdue before --from is in",
                "crosswalk status.");
    }

    @Override
    public List<String> formats() {
        List<String> formats = new ArrayList<>(Options.FORMATS);
        formats.add("ics");
        return formats;
    }

    @Override
    public Answer answer(ParseResult given, Terminal terminal) throws Refusal, InvalidContent {
        int months = months(given);
        LocalDate typed = Options.day(given, "--from");
        if (typed != null && (typed.isBefore(FIRST) || typed.isAfter(LAST))) {
            throw new Refusal("--from " + typed + " is not between " + FIRST + " and " + LAST);
        }
        Viewpoint now = Asking.viewpoint(given, terminal);
        LocalDate from = typed == null ? now.asOf().day() : typed;
        Period period = new Period(from, from.plusMonths(months).minusDays(1));
        Agenda agenda = Agenda.of(now.standings().controls(), now.content().controls());
        return new CalendarAnswer(now, period, agenda.within(period));
    }

    private static int months(ParseResult given) throws Refusal {
        String typed = Options.value(given, "--months");
        if (typed == null) {
            return USUAL_MONTHS;
        }
        if (typed.matches("\\d{1,3}")) {
            int months = Integer.parseInt(typed);
            if (months >= 1 && months <= MOST_MONTHS) {
                return months;
            }
        }
        throw new Refusal(
                "--months "
                        + Visible.quoted(typed)
                        + " is not a number of months from 1 to "
                        + MOST_MONTHS);
    }
}
