package dev.crosswalk.cli.status;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.QuestionTerms;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.status.CalendarAnswer;
import dev.crosswalk.answers.status.CalendarRequest;
import dev.crosswalk.cli.command.Inputs;
import dev.crosswalk.cli.command.Options;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.cli.command.Verb;
import dev.crosswalk.content.finding.InvalidContent;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk calendar`: what is due when.
public final class CalendarVerb implements Verb {
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
                        Options.one("--remind", "DAYS")
                                .description(
                                        "How many days before each entry the ics file reminds its"
                                                + " reader, at nine in the morning; 0 for never."
                                                + " Default: 7.")
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
                "What has no end yet, such as evidence, is there once: its next day depends on"
                        + " when",
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
        QuestionTerms terms = Inputs.terms(given);
        CalendarRequest request =
                new CalendarRequest(
                        Options.day(given, "--from"),
                        Options.number(given, "--months", CalendarRequest.MONTHS),
                        Options.number(given, "--remind", CalendarRequest.REMIND),
                        terms.asOf(),
                        terms.knownAt());
        return CalendarAnswer.of(request, Inputs.of(given, terms, terminal));
    }
}
