package dev.crosswalk.programme.words;

import dev.crosswalk.engine.operation.Ground;
import dev.crosswalk.engine.operation.Occurrence;
import dev.crosswalk.engine.operation.Period;
import java.util.List;

/// Why a control counts as having operated or as being in place, as people read it.
public final class GroundWords {
    /// So many things are named; of more it is said how many there are.
    static final int NAMED = 6;

    private GroundWords() {}

    /// `ACC-07 operated from 2026-01-01 to 2026-12-31`, `ACC-07 was in place on 2026-07-31`
    public static String operated(String control, List<Period> days) {
        if (days.size() == 1 && days.getFirst().days() == 1) {
            return control + " was in place on " + days.getFirst().from();
        }
        return control + " operated " + Words.and(days.stream().map(GroundWords::during).toList());
    }

    private static String during(Period days) {
        return days.days() == 1 ? "on " + days.from() : "from " + days.from() + " to " + days.to();
    }

    /// `done 3 of 4 times: Q1 on 2026-03-30 by EV-12, ..`
    public static String of(Ground ground) {
        return switch (ground) {
            case Ground.Performed g -> done(g);
            case Ground.Seen g ->
                    "what was seen speaks of %s%s: %s"
                            .formatted(
                                    good(g.count(), "days"),
                                    limit(g.count()),
                                    Words.some(g.items(), NAMED));
            case Ground.Checked g ->
                    "checked%s, and passed on %s of %s%s"
                            .formatted(
                                    g.check().isEmpty() ? "" : " by " + g.check(),
                                    good(g.count(), "days"),
                                    Words.many(g.subjects(), "subject", "subjects"),
                                    limit(g.count()));
            case Ground.ActedOn g -> "what was found was acted on: " + ids(g.items());
            case Ground.Tested g ->
                    "tested by the auditor in %s over %s, without exception to this"
                            .formatted(g.report(), Words.days(g.days()));
            case Ground.InForce g -> "said by what is in force: " + ids(g.documents());
            case Ground.Listed g -> "all is listed and counted: " + ids(g.populations());
            case Ground.NoEvent g ->
                    "nothing happened that it had to answer: " + ids(g.populations());
            case Ground.NoFinding g -> "nothing was found to act on: " + ids(g.items());
            case Ground.Shown g -> "seen last: " + ids(g.items());
            case Ground.Latest g -> "was to be done last for " + occurrence(g.occurrence());
            case Ground.Recent(Ground.Count c) ->
                    "of %s of late, %s overdue, where %s may be"
                            .formatted(
                                    Words.many(c.due(), "event", "events"), c.deviating(), c.may());
            case Ground.Subjects(String check, Ground.Count c) ->
                    "%sof %s, %s fail or are unknown, where %s may"
                            .formatted(
                                    check.isEmpty() ? "" : check + ": ",
                                    Words.many(c.due(), "subject", "subjects"),
                                    c.deviating(),
                                    c.may());
            case Ground.OnWord g -> "only said, and shown by nothing: " + ids(g.items());
            case Ground.Concluded g ->
                    "concluded on %s as effective with exceptions%s"
                            .formatted(
                                    g.on(), g.conclusion().isEmpty() ? "" : ": " + g.conclusion());
        };
    }

    private static String ids(List<String> ids) {
        return Words.some(ids, NAMED);
    }

    private static String good(Ground.Count count, String what) {
        return "%s of %s %s".formatted(count.due() - count.deviating(), count.due(), what);
    }

    /// What may deviate, where something does.
    private static String limit(Ground.Count count) {
        return count.deviating() == 0
                ? ""
                : ", where a person may conclude on %s%s"
                        .formatted(count.may(), count.lateOnly() ? " that is late" : "");
    }

    private static String done(Ground.Performed g) {
        List<Occurrence> named = g.due();
        String rest = "";
        if (named.size() > NAMED) {
            List<Occurrence> deviating =
                    named.stream().filter(o -> o.status() != Occurrence.Status.ON_TIME).toList();
            List<Occurrence> shown =
                    deviating.isEmpty()
                            ? List.of(named.getFirst(), named.getLast())
                            : deviating.subList(0, Math.min(NAMED, deviating.size()));
            rest = " and %s more".formatted(named.size() - shown.size());
            named = shown;
        }
        return "done in time %s%s: %s%s"
                .formatted(
                        good(g.count(), "times"),
                        limit(g.count()),
                        String.join(", ", named.stream().map(GroundWords::occurrence).toList()),
                        rest);
    }

    /// `2026-Q1 on 2026-03-30 by EV-12`, `leavers L-4 on 2026-03-30, as its list says
    /// (offboarding-ticket)`
    static String occurrence(Occurrence o) {
        String shown = String.valueOf(o.shownBy());
        String own = o.name() + " ";
        String by =
                o.doneOn() == null
                        ? " as tested in " + shown
                        : " on "
                                + o.doneOn()
                                + (shown.startsWith(own)
                                        ? ", as its list says ("
                                                + shown.substring(own.length())
                                                + ")"
                                        : " by " + shown);
        return o.spoken()
                + switch (o.status()) {
                    case ON_TIME -> by;
                    case LATE -> " late" + by;
                    case MISSING -> " missing";
                    case FAILED -> " failed";
                    case OPEN -> " open";
                };
    }
}
