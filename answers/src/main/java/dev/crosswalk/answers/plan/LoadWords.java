package dev.crosswalk.answers.plan;

import dev.crosswalk.formats.report.Block;
import dev.crosswalk.planner.PersonDays;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Who carries how much of a plan, in sentences and as a table.
final class LoadWords {
    private static final int NAMED = 3;
    private static final List<Block.Column> COLUMNS =
            List.of(
                    new Block.Column("Who", 5),
                    new Block.Column("Steps", 1.5, Block.Alignment.RIGHT),
                    new Block.Column("Days", 1.5, Block.Alignment.RIGHT));
    private static final List<Block.Column> WEEKS =
            List.of(
                    new Block.Column("A week at most", 2, Block.Alignment.RIGHT),
                    new Block.Column("More than that in", 6));

    private final PlanAnswer answer;
    private final List<Load> loads;

    LoadWords(PlanAnswer answer) {
        this.answer = answer;
        loads = answer.loads();
    }

    /// `Ana Ruiz carries 34.0 of 60.0 days until 2027-05-31, the most. Nobody holds the roles of
    /// 12.0 of them. ..`; empty where no programme says who anybody is, or nobody is named and no
    /// week is too full.
    Optional<String> sentence() {
        if (answer.question().situation().at() == null
                || loads.isEmpty()
                || loads.stream().noneMatch(l -> l.isHeld() || !l.above().isEmpty())) {
            return Optional.empty();
        }
        List<String> all = new ArrayList<>();
        PersonDays sum = loads.stream().map(Load::days).reduce(PersonDays.ZERO, PersonDays::plus);
        loads.stream()
                .filter(l ->
                        loads.stream().anyMatch(Load::isHeld) ? l.isHeld() : !l.who().isEmpty())
                .findFirst()
                .ifPresent(most ->
                        all.add(
                                "%s%s carries %s of %s%s, the most"
                                        .formatted(
                                                most.isHeld() ? "" : "the role ",
                                                most.who(),
                                                most.days(),
                                                PlanWords.days(sum),
                                                until())));
        PersonDays unheld =
                loads.stream()
                        .filter(l -> !l.isHeld())
                        .map(Load::days)
                        .reduce(PersonDays.ZERO, PersonDays::plus);
        if (!unheld.equals(PersonDays.ZERO)) {
            all.add(
                    unheld.equals(sum)
                            ? "nobody holds any of their roles"
                            : "nobody holds the roles of %s of them".formatted(unheld));
        }
        List<Load> full = loads.stream().filter(l -> !l.above().isEmpty()).toList();
        String more =
                full.isEmpty()
                        ? ""
                        : " More than they have in a week: %s%s."
                                .formatted(
                                        Words.and(
                                                full.stream()
                                                        .limit(NAMED)
                                                        .map(l ->
                                                                "%s (%s%s a week) in %s"
                                                                        .formatted(
                                                                                l.who(),
                                                                                l.isHeld()
                                                                                        ? ""
                                                                                        : "role, ",
                                                                                l.room(),
                                                                                l.aboveInWords()))
                                                        .toList()),
                                        full.size() > NAMED
                                                ? ", and " + more(full.size() - NAMED)
                                                : "");
        return Optional.of(Words.capital(String.join("; ", all)) + "." + more + onePerson(full));
    }

    /// `But 17.1 person-days in two weeks are asked of the Privacy lead, whom nobody is; name more
    /// people, or plan with less a week and a later day.`
    ///
    /// @param some who is asked for too much; at least one
    static String doubt(List<Load> some) {
        Load most =
                some.stream()
                        .max(
                                Comparator.comparing(l ->
                                        Objects.requireNonNullElse(l.tooMuch(), PersonDays.ZERO)))
                        .orElseThrow();
        PersonDays tooMuch = most.tooMuch();
        return "But %s %s are asked of %s%s; name more people, or plan with less a week and a later day."
                .formatted(
                        PlanWords.days(tooMuch == null ? most.days() : tooMuch),
                        tooMuch == null ? "until the day" : "in two weeks",
                        most.isHeld()
                                ? "%s, who has %s a week".formatted(most.who(), most.room())
                                : "the %s, whom nobody is".formatted(most.who()),
                        some.size() == 1
                                ? ""
                                : ", and too much of %d more".formatted(some.size() - 1));
    }

    /// `More work in a week than they have: Security lead in 11 weeks, and 8 more persons or
    /// roles.`; empty where nobody has.
    Optional<String> inShort() {
        List<String> full =
                loads.stream()
                        .filter(l -> !l.above().isEmpty())
                        .map(l ->
                                "%s in %s"
                                        .formatted(
                                                l.who(),
                                                Words.many(l.above().size(), "week", "weeks")))
                        .toList();
        return answer.question().situation().at() == null || full.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "More work in a week than they have: %s%s."
                                .formatted(
                                        full.getFirst(),
                                        full.size() == 1 ? "" : ", and " + more(full.size() - 1)));
    }

    private static String more(int n) {
        return n + (n == 1 ? " more person or role" : " more persons or roles");
    }

    /// What a role that nobody holds is taken for; empty where none has too much in a week.
    private static String onePerson(List<Load> full) {
        return full.stream().allMatch(Load::isHeld)
                ? ""
                : " Until somebody is named a role is one person, who has so many days a week beside"
                        + " other work: name more than one, or a later day.";
    }

    /// Each of them; empty where no step has an owner.
    Optional<Block> table() {
        if (loads.isEmpty() || loads.stream().allMatch(l -> l.who().isEmpty())) {
            return Optional.empty();
        }
        boolean isDated = loads.stream().anyMatch(l -> l.room() != null);
        List<Block.Column> columns = new ArrayList<>(COLUMNS);
        if (isDated) {
            columns.addAll(WEEKS);
        }
        List<List<Block.Cell>> rows = loads.stream().map(l -> row(l, isDated)).toList();
        return Optional.of(new Block.Table("Who carries how much" + until(), columns, rows));
    }

    private static List<Block.Cell> row(Load l, boolean isDated) {
        PersonDays room = l.room();
        List<Block.Cell> cells = new ArrayList<>();
        cells.add(
                new Block.Cell(
                        (l.who().isEmpty() ? "no owner" : l.who())
                                + (l.isHeld() || l.who().isEmpty() ? "" : " (role)")));
        cells.add(new Block.Cell(Integer.toString(l.steps())));
        cells.add(new Block.Cell(l.days().toString()));
        if (isDated) {
            cells.add(new Block.Cell(room == null ? "" : room.toString()));
            cells.add(new Block.Cell(l.aboveInWords()));
        }
        return cells;
    }

    private String until() {
        Timing timing = answer.timing();
        return timing == null ? "" : " until " + timing.countdown().by();
    }
}
