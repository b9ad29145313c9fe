package dev.crosswalk.answers.plan;

import dev.crosswalk.answers.ask.SaidNotToApply;
import dev.crosswalk.content.GivenAnswer;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.planner.Candidate;
import dev.crosswalk.planner.PersonDays;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.standing.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a plan chooses from: the controls of the library, and those of the organisation's own.
final class PlannableControls {
    private final Situation situation;
    private final Crosswalk crosswalk;
    private final Turns turns;

    /// The obligations that hold in everything that is wanted, and not on word alone.
    private final Set<String> proved;

    /// Those of which nothing is left but to show it: they hold on somebody's word, or in one of
    /// several that are wanted, or somebody said that another organisation does them, or that they
    /// do not apply.
    private final Set<String> toShow;

    /// What is wanted and lacks altogether, in no way on word.
    private final Set<String> lacking = new HashSet<>();

    /// Ids of the controls that have to be done all the same.
    private final Set<String> owed;

    /// Ids of the controls in place that an auditor found wanting, and that are to be shown again.
    private final Set<String> excepted;

    /// Ids of the controls that are for a law and not for an audit.
    private final Set<String> forTheLaw;

    private PlannableControls(
            Situation situation,
            Turns turns,
            Set<String> owed,
            Set<String> excepted,
            Set<String> law,
            OnWord word) {
        this.situation = situation;
        this.turns = turns;
        this.owed = owed;
        this.excepted = excepted;
        crosswalk = situation.crosswalk();
        proved =
                situation.content().controls().controls().stream()
                        .flatMap(c -> c.discharges().stream())
                        .collect(Collectors.toCollection(HashSet::new));
        toShow =
                situation.answers().stream()
                        .filter(a -> a.said() == GivenAnswer.Said.PROVIDER)
                        .map(GivenAnswer::obligation)
                        .collect(Collectors.toCollection(HashSet::new));
        toShow.addAll(SaidNotToApply.of(situation).obligations());
        List<String> all = List.copyOf(proved);
        Set<String> somewhere = new HashSet<>();
        situation.wanted().stream()
                .map(Judged::posture)
                .distinct()
                .map(posture -> crosswalk.satisfied(posture, all))
                .forEach(satisfied -> {
                    somewhere.addAll(satisfied);
                    proved.retainAll(satisfied);
                });
        for (Judged want : situation.wanted()) {
            want.gap().verdicts().stream()
                    .filter(v -> v.applicable() && v.decomposed())
                    .forEach(v -> lacking.addAll(OnWord.lacking(v)));
        }
        // It is done; what lacks is that it is seen over the days that another framework asks for.
        toShow.addAll(somewhere);
        toShow.removeAll(proved);
        toShow.addAll(word.said());
        proved.removeAll(word.said());
        forTheLaw = forTheLaw(law, word);
    }

    private Set<String> forTheLaw(Set<String> law, OnWord word) {
        if (law.isEmpty()) {
            return law;
        }
        Set<String> open = new HashSet<>();
        situation.wanted().stream()
                .flatMap(w -> w.gap().verdicts().stream())
                .filter(v -> v.applicable() && v.decomposed())
                .forEach(v -> open.addAll(word.open(v)));
        Map<String, Control> all = new LinkedHashMap<>();
        situation.content().controls().controls().forEach(c -> all.put(c.id(), c));
        Standing standing = situation.wanted().getFirst().standing();
        if (standing != null) {
            standing.controls().forEach(c -> all.put(c.id(), c.control()));
        }
        Set<String> some = ForTheLaw.controls(crosswalk, all.values(), open, law);
        some.removeAll(owed);
        some.removeAll(excepted);
        return some;
    }

    /// What a situation has to choose from. What the organisation has adopted is as far as its
    /// programme says; a control of which all that it would discharge is proved already, in all
    /// that is wanted, is in place, whoever it is that does it, unless it is owed.
    ///
    /// @param owed ids of the controls of which an audit wants a record, or more of one, that only
    ///   doing them leaves
    /// @param excepted ids of those in place that an auditor found wanting
    /// @param law ids of obligations that are for a law and not for an audit
    static List<Candidate> of(
            Situation situation,
            Turns turns,
            Set<String> owed,
            Set<String> excepted,
            Set<String> law,
            OnWord word) {
        PlannableControls these =
                new PlannableControls(situation, turns, owed, excepted, law, word);
        Standing standing = situation.wanted().getFirst().standing();
        Map<String, Candidate> candidates = new LinkedHashMap<>();
        for (Control control : situation.content().controls().controls()) {
            candidates.put(
                    control.id(),
                    these.candidate(control, Candidate.Standing.NEW, true, null, false));
        }
        if (standing != null) {
            for (ControlStanding c : standing.controls()) {
                candidates.put(
                        c.id(),
                        these.candidate(
                                c.control(),
                                these.far(c),
                                isUndecided(c),
                                plannedFor(c),
                                isTheirWord(c)));
            }
        }
        return new ArrayList<>(candidates.values());
    }

    /// Ids of the controls in place of which an auditor found an exception that is not dealt with:
    /// something that it is about is still open in what is wanted, or it is not closed. An auditor
    /// of whatever is wanted reads the report and asks what became of it.
    static Set<String> excepted(Situation situation, Judged want) {
        Standing standing = want.standing();
        if (standing == null) {
            return Set.of();
        }
        Set<String> open = new HashSet<>();
        want.gap().verdicts().stream()
                .filter(v -> v.applicable() && v.decomposed())
                .forEach(v -> open.addAll(OnWord.lacking(v)));
        return standing.controls().stream()
                .filter(c -> c.state() == Adoption.State.IMPLEMENTED)
                .filter(c ->
                        c.found().stream()
                                .anyMatch(f ->
                                        !f.isClosed(c, standing.programme(), standing.day())
                                                || !Collections.disjoint(
                                                        situation
                                                                .crosswalk()
                                                                .given(f.obligations()),
                                                        open)))
                .map(ControlStanding::id)
                .collect(Collectors.toSet());
    }

    /// What a control does that anything demands. What guidance alone speaks of has not to be done.
    private List<String> demanded(Control control) {
        return control.discharges().stream()
                .filter(o -> !crosswalk.demandedBy(o).isEmpty())
                .toList();
    }

    /// Whether nothing is left to prove of a control.
    private boolean isProved(Control control) {
        List<String> demanded = demanded(control);
        return !owed.contains(control.id()) && !demanded.isEmpty() && proved.containsAll(demanded);
    }

    /// Whether all that is left of a control is to show it: nothing has to be built for that.
    private boolean isOnlyToShow(Control control) {
        List<String> demanded = demanded(control);
        return !owed.contains(control.id())
                && demanded.stream().anyMatch(toShow::contains)
                && demanded.stream().noneMatch(o -> lacking.contains(o) && !toShow.contains(o));
    }

    /// Whether the organisation says itself what is left to do of a control.
    private static boolean isTheirWord(ControlStanding c) {
        return switch (c.adoption().subject()) {
            case Adoption.OfLibrary of -> of.effort() != null;
            case Adoption.Own _ -> true;
        };
    }

    /// How far the organisation is with a control. The work of one in place that is owed is to be
    /// done as if it had not been: no part of an audit makes the whole shorter.
    private Candidate.Standing far(ControlStanding c) {
        Candidate.Standing far = far(c.state());
        return far == Candidate.Standing.IN_PLACE && owed.contains(c.id())
                ? Candidate.Standing.DECIDED
                : far;
    }

    /// How far it is by its state. One that was given up would have to be adopted again.
    private static Candidate.Standing far(Adoption.@Nullable State state) {
        return switch (state) {
            case null -> Candidate.Standing.NEW;
            case PLANNED -> Candidate.Standing.DECIDED;
            case IMPLEMENTED -> Candidate.Standing.IN_PLACE;
            case RETIRED -> Candidate.Standing.NEW;
        };
    }

    /// Whether nobody decided on a control: nobody did on what only a plan proposed.
    private static boolean isUndecided(ControlStanding c) {
        return far(c.state()) == Candidate.Standing.NEW
                || (c.state() == Adoption.State.PLANNED && c.adoption().isProposed());
    }

    /// The day that people set for a control that they have decided on; null where there is none,
    /// or it is that of an earlier plan.
    static @Nullable LocalDate plannedFor(ControlStanding c) {
        return c.state() == Adoption.State.PLANNED && !c.adoption().isProposed()
                ? c.adoption().dueOn()
                : null;
    }

    /// A control closes what it discharges, and what follows from that.
    ///
    /// @param isUndecided whether nobody decided on it, so that it may be there without a word of
    ///   it
    /// @param day that it is planned for; null where there is none
    /// @param said whether its days are the organisation's own word of what is left
    private Candidate candidate(
            Control control,
            Candidate.Standing far,
            boolean isUndecided,
            @Nullable LocalDate day,
            boolean said) {
        boolean isProved = far == Candidate.Standing.NEW && isProved(control);
        boolean isInPlace = far == Candidate.Standing.IN_PLACE;
        boolean isOnlyToShow = (isUndecided || isInPlace) && isOnlyToShow(control);
        boolean isShown = isInPlace || isOnlyToShow;
        int days;
        Candidate.SetUp setUp = null;
        if (isProved) {
            days = 0;
        } else if (isShown) {
            days = toShow(control.effort().adopt());
            if (isExcepted(control)) {
                days = Math.max(days, situation.content().practices().exceptions().effort());
            }
        } else {
            int adopt = said ? control.effort().adopt() : left(control);
            days = adopt + control.firstRun();
            setUp =
                    control.firstRun() == 0 || forTheLaw.contains(control.id())
                            ? null
                            : new Candidate.SetUp(turns.setUp(control, day), new PersonDays(adopt));
        }
        return new Candidate(
                control.id(),
                control.title(),
                List.copyOf(crosswalk.given(control.discharges())),
                new PersonDays(days),
                control.dependsOn(),
                isProved || isShown ? Candidate.Standing.IN_PLACE : far,
                turn(control, isOnlyToShow, day),
                setUp);
    }

    private boolean isExcepted(Control control) {
        return excepted.contains(control.id());
    }

    private int turn(Control control, boolean isOnlyToShow, @Nullable LocalDate day) {
        if (isExcepted(control)) {
            return Turns.EXCEPTION;
        }
        if (forTheLaw.contains(control.id())) {
            return Turns.LAW;
        }
        return isOnlyToShow ? turns.toShow(control, day) : turns.of(control, day);
    }

    /// What is left to do of a control: its days to adopt, in proportion to what it does that is
    /// neither proved nor only to show, and no less than practice says. In hundredths of a day,
    /// rounded up to a tenth.
    private int left(Control control) {
        int adopt = control.effort().adopt();
        List<String> demanded = demanded(control);
        long open =
                demanded.stream().filter(o -> !proved.contains(o) && !toShow.contains(o)).count();
        // What the organisation did before is no record of it as the audit wants it.
        if (open == demanded.size() || owed.contains(control.id())) {
            return adopt;
        }
        long share = Math.ceilDiv(adopt * open, demanded.size() * 10L) * 10;
        return (int)
                Math.max(share, percent(adopt, situation.content().practices().leastPercent()));
    }

    private int toShow(int adopt) {
        return percent(adopt, situation.content().practices().showPercent());
    }

    /// In hundredths of a day, rounded up to a tenth.
    private static int percent(int adopt, int percent) {
        return (int) (Math.ceilDiv((long) adopt * percent, 1000L) * 10);
    }
}
