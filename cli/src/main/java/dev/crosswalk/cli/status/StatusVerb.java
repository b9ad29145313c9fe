package dev.crosswalk.cli.status;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.status.Earlier;
import dev.crosswalk.answers.status.StatusAnswer;
import dev.crosswalk.answers.status.Viewpoint;
import dev.crosswalk.answers.text.Visible;
import dev.crosswalk.cli.command.Asking;
import dev.crosswalk.cli.command.Options;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.cli.command.Verb;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.engine.Gap;
import dev.crosswalk.programme.WantedFramework;
import dev.crosswalk.programme.change.Changes;
import dev.crosswalk.programme.standing.Agenda;
import dev.crosswalk.programme.standing.Standing;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk status`: how a programme stands, what broke, and what is due.
public final class StatusVerb implements Verb {
    private static final List<String> FAIL_ON = List.of("broken", "overdue", "gaps");
    private static final int USUAL_DUE = 30;
    private static final int MOST_DUE = 3660;

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                Options.spec(
                        this,
                        "status",
                        "--programme DIR",
                        "Shows on one screen how far a programme is, what broke since the last"
                                + " look, and what is due by whom.",
                        Options.neededProgramme(),
                        Options.one("--since", "WHEN")
                                .description(
                                        "The last look: a date, or a Git revision where the folder"
                                                + " is in a repository. Default: 30 days before.")
                                .build(),
                        Options.one("--due", "DAYS")
                                .description("How far to look ahead. Default: 30.")
                                .build(),
                        Options.asOf(),
                        Options.knownAt(),
                        Options.trust(),
                        Options.failOn(FAIL_ON));
        return Options.examples(
                spec,
                "crosswalk status --programme acme",
                "crosswalk status --programme acme --since 2026-09-01 --due 90",
                "crosswalk status --programme acme --since v2026-06 --fail-on broken",
                "crosswalk status --programme acme --format csv --output due.csv",
                "",
                "proved: in place, and something valid shows it. without proof: in place by",
                "somebody's word only; it counts as possible, never as proven. CSV lists what is",
                "due. Exit: 0 fine, 1 where --fail-on asks (broken: a control or requirement is",
                "worse than at the last look; overdue; gaps: a requirement is not full), 2 bad",
                "usage or input.");
    }

    @Override
    public Answer answer(ParseResult given, Terminal terminal) throws Refusal, InvalidContent {
        int days = days(given);
        Viewpoint now = Asking.viewpoint(given, terminal);
        Earlier earlier = Earlier.of(Options.value(given, "--since"), now);
        List<StatusAnswer.Framework> frameworks = new ArrayList<>();
        for (WantedFramework wanted : now.programme().frameworks()) {
            Standing standing = now.standings().of(wanted.scope().edition());
            Gap gap = standing.gap(now.crosswalk(), wanted.scope());
            frameworks.add(new StatusAnswer.Framework(wanted, standing, gap));
        }
        Standing controls = now.standings().controls();
        Agenda agenda = Agenda.of(controls, now.content().controls());
        return new StatusAnswer(
                now,
                frameworks,
                controls,
                earlier,
                Changes.between(earlier.standings(), now.standings()),
                days,
                agenda.open(now.asOf().day().plusDays(days)));
    }

    private static int days(ParseResult given) throws Refusal {
        String typed = Options.value(given, "--due");
        if (typed == null) {
            return USUAL_DUE;
        }
        if (typed.matches("\\d{1,4}") && Integer.parseInt(typed) <= MOST_DUE) {
            return Integer.parseInt(typed);
        }
        throw new Refusal(
                "--due "
                        + Visible.quoted(typed)
                        + " is not a number of days from 0 to "
                        + MOST_DUE);
    }
}
