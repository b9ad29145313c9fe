package dev.crosswalk.answers.plan;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.practice.Deadline;
import dev.crosswalk.content.practice.Gate;
import dev.crosswalk.content.practice.Practices;
import dev.crosswalk.planner.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// In which order people come to controls: by their stage; what is decided in the order of the
/// gates before the first audit, so that the statement of what applies comes after the risks that
/// it answers, and among it what feeds it; of what checks, all measurement first, then the internal
/// audit, then the review. Of one stage what the audits ask for comes first, then what is urgent,
/// and of what is equally urgent what is planned for a day, by that day; a day after the one that
/// is to be held hurries nothing. What is neither asked for nor urgent is done after all that is,
/// by its stages, and before anything is measured.
final class Turns {
    private static final List<Control.Stage> STAGES = List.of(Control.Stage.values());
    private static final int STAGE = 100_000;

    /// How many days controls of one urgency are planned for, the last of them of all that has
    /// none.
    private static final int DAYS = 1_000;

    /// Of what nothing says that it is asked for or urgent, and what is ranked at most before it.
    private static final int MOST_RANKS = STAGE / DAYS - 6;

    /// The turn of what an auditor found wanting and is to be shown again: before all else.
    static final int EXCEPTION = 0;

    /// The first turn of what is no decision.
    static final int FIRST_BUILT = STAGE;

    /// Of what is decided and stands in no gate. Gates have an order below that.
    private static final int UNGATED = DAYS;

    /// The last turn of what an internal audit looks at.
    static final int LAST_LOOKED_AT = 3 * STAGE - 1;

    /// The last turn of what has to be in place for weeks before it. What comes after that and
    /// before the last that it looks at is decided as late as the first audit allows.
    static final int LAST_IN_PLACE = LAST_LOOKED_AT - DAYS;

    /// The last turn of what is there before an internal audit starts.
    static final int LAST_MEASURED = LAST_LOOKED_AT + STAGE - 2;

    /// The turn in which what looks at others is done for the first time, save the internal audit.
    static final int MEASURE = LAST_MEASURED;

    static final int AUDIT = LAST_MEASURED + 1;
    static final int REVIEW = AUDIT + 1;

    /// The last turn of what an audit looks at.
    static final int LAST = 9 * STAGE - 1;

    /// The turn of what is for a law and not for the audit ([ForTheLaw]): it comes after all else,
    /// and is due by no day.
    static final int LAW = LAST + 1;

    private final List<Gate> first = new ArrayList<>();

    /// Of those, what comes after what feeds them and is decided as late as the first audit allows.
    private final Set<Gate> last = new HashSet<>();

    private final List<Gate> audits = new ArrayList<>();
    private final List<Gate> reviews = new ArrayList<>();
    private final List<Gate> corrections = new ArrayList<>();

    /// The turns of controls that feed what the first audit asks for.
    private final Map<String, Integer> early = new HashMap<>();

    private final Urgency urgency;

    /// What the audits ask for.
    private final Predicate<Control> asked;

    /// The days that controls are planned for, in order.
    private final List<LocalDate> planned;

    /// @param editions whose audits are planned for
    /// @param asked what the audits ask for
    /// @param planned the days that controls are planned for
    /// @param by the day that is to be held; null where there is none
    /// @param decidesLast whether what the first audit asks for, and other controls feed, is
    ///   decided after all that has to be in place for weeks, so that there are days for what feeds
    ///   it
    Turns(
            Practices practices,
            Collection<String> editions,
            Urgency urgency,
            Predicate<Control> asked,
            Collection<LocalDate> planned,
            @Nullable LocalDate by,
            boolean decidesLast) {
        this.urgency = urgency;
        this.asked = asked;
        this.planned =
                planned.stream()
                        .filter(day -> by == null || !day.isAfter(by))
                        .distinct()
                        .sorted()
                        .toList();
        for (String edition : editions) {
            List<Gate> gates = practices.gates(edition);
            gates.stream().filter(Turns::isFirst).forEach(first::add);
            practices.deadline(edition).ifPresent(d -> add(d, gates, decidesLast));
        }
    }

    private void add(Deadline deadline, List<Gate> gates, boolean decidesLast) {
        gates.stream().filter(g -> g.id().equals(deadline.audit())).forEach(audits::add);
        gates.stream().filter(g -> g.id().equals(deadline.review())).forEach(reviews::add);
        gates.stream().filter(g -> g.id().equals(deadline.correction())).forEach(corrections::add);
        gates.stream()
                .filter(g -> g.id().equals(deadline.earlyAfter()))
                .forEach(g -> {
                    for (String control : deadline.early()) {
                        early.put(control, g.order() + 1 + deadline.early().indexOf(control));
                    }
                    if (decidesLast) {
                        gates.stream()
                                .filter(o -> isFirst(o) && o.order() > g.order())
                                .forEach(last::add);
                    }
                });
    }

    private static boolean isFirst(Gate gate) {
        return switch (gate.before()) {
            case STAGE_1, TYPE_1 -> true;
            case STAGE_2, CERTIFICATE, SURVEILLANCE, TYPE_2_START, TYPE_2_END -> false;
        };
    }

    /// @param day that the control is planned for; null where there is none
    int of(Control control, @Nullable LocalDate day) {
        Integer feeds = early.get(control.id());
        if (feeds != null) {
            return feeds;
        }
        Control.Stage stage = Control.Stage.of(control);
        int begin = begin(stage);
        int rank = rank(control);
        return switch (stage) {
            case DECIDE ->
                    decides(control, false)
                            .orElseGet(() ->
                                    rank < MOST_RANKS
                                            ? begin + UNGATED + placed(rank, day)
                                            : last(stage, day));
            case BUILD, RUN -> rank < MOST_RANKS ? begin + placed(rank, day) : last(stage, day);
            // What records the corrections is there when the audit finds something.
            case IMPROVE ->
                    (corrections.stream().anyMatch(g -> serves(control, g))
                                    ? begin(Control.Stage.CHECK)
                                    : begin)
                            + placed(rank, day);
            case CHECK -> {
                if (reviews.stream().anyMatch(g -> serves(control, g))) {
                    yield REVIEW;
                }
                if (audits.stream().anyMatch(g -> serves(control, g))) {
                    yield AUDIT;
                }
                yield control.firstRun() == 0 ? begin + placed(rank, day) : MEASURE;
            }
        };
    }

    /// In which turn something is set up that looks at others, and comes in its own turn when it
    /// does so for the first time: with what the first audit asks for, where the audit or the
    /// review is planned by then; else once there is what it looks at.
    ///
    /// @param day that the control is planned for; null where there is none
    int setUp(Control control, @Nullable LocalDate day) {
        return (of(control, day) >= AUDIT ? decides(control, true) : Optional.<Integer>empty())
                .orElseGet(() -> begin(Control.Stage.CHECK) + placed(rank(control), day));
    }

    /// The turn of the first gate before the first audit that a control serves; empty where it
    /// serves none.
    ///
    /// @param documents whether it is enough that the gate wants a document of the control
    private Optional<Integer> decides(Control control, boolean documents) {
        return first.stream()
                .filter(g ->
                        serves(control, g)
                                || (documents
                                        && !Collections.disjoint(
                                                control.documents(), g.documents())))
                .map(g ->
                        g.order()
                                + (last.contains(g)
                                        ? LAST_IN_PLACE + 1
                                        : begin(Control.Stage.DECIDE)))
                .min(Comparator.naturalOrder());
    }

    static boolean isForTheLaw(Step step) {
        return Countdown.turn(step) == LAW;
    }

    /// Whether a turn is that of what the first audit asks for and is fed by what comes before it.
    boolean isFed(int turn) {
        return early.values().stream().anyMatch(t -> turn > t) && turn < UNGATED;
    }

    /// Whether a turn is of what the first audit asks for, as early or as late as it is decided.
    static boolean isDecided(int turn) {
        return turn < FIRST_BUILT || (turn > LAST_IN_PLACE && turn <= LAST_LOOKED_AT);
    }

    /// The same of one that is only to show: what is looked at before the audit leaves its record
    /// until that starts, and needs no weeks of it before.
    int toShow(Control control, @Nullable LocalDate day) {
        int turn = of(control, day);
        return turn >= AUDIT || Control.Stage.of(control) == Control.Stage.DECIDE
                ? turn
                : begin(Control.Stage.CHECK) + placed(rank(control), day);
    }

    /// What is urgent has its own place behind what else the audits ask for; behind them all comes
    /// the rest.
    private int rank(Control control) {
        int urgent = urgency.of(control.id());
        if (urgent < urgency.ranks().size()) {
            return Math.min(1 + urgent, MOST_RANKS - 1);
        }
        return asked.test(control) ? 0 : MOST_RANKS;
    }

    /// What no audit asks for and no auditor misses early comes when all is there that they do, in
    /// the order of its stages.
    private int last(Control.Stage stage, @Nullable LocalDate day) {
        return begin(Control.Stage.RUN) + placed(MOST_RANKS + STAGES.indexOf(stage), day);
    }

    /// From 0 to less than a stage: by rank, then by day.
    private int placed(int rank, @Nullable LocalDate day) {
        int place = day == null ? -1 : planned.indexOf(day);
        return rank * DAYS + (place < 0 ? DAYS - 1 : Math.min(place, DAYS - 2));
    }

    /// In which turn something comes that does not fit before a day, by its own turn: of what is
    /// built and run the urgent first, whatever its stage.
    static int later(int turn) {
        int stage = turn / STAGE - 1;
        int urgency = turn % STAGE / DAYS;
        return stage == 0 || stage == 1 ? STAGE + (2 * urgency + stage) * DAYS + turn % DAYS : turn;
    }

    private static int begin(Control.Stage stage) {
        return switch (stage) {
            case DECIDE -> 0;
            case BUILD -> STAGE;
            case RUN -> 2 * STAGE;
            case CHECK -> LAST_LOOKED_AT + 1;
            case IMPROVE -> 4 * STAGE;
        };
    }

    private static boolean serves(Control control, Gate gate) {
        return !Collections.disjoint(control.discharges(), gate.obligations());
    }
}
