package dev.crosswalk.answers.plan;

import dev.crosswalk.formats.report.Block;
import dev.crosswalk.planner.PersonDays;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.List;
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
                    new Block.Column("Has for it a week", 2, Block.Alignment.RIGHT),
                    new Block.Column("More than that in", 6));

    private final PlanAnswer answer;
    private final List<Load> loads;

    LoadWords(PlanAnswer answer) {
        this.answer = answer;
        loads = answer.loads();
    }

    /// `Ana Ruiz carries 34.0 of 60.0 days until 2027-05-31, the most. Nobody holds the roles of
    /// 12.0 of them. ..`; empty where no programme says who anybody is, or nobody is named and none
    /// is asked for more than one person does.
    Optional<String> sentence() {
        if (answer.question().situation().at() == null
                || loads.isEmpty()
                || (loads.stream().noneMatch(Load::isHeld) && Load.tooMuch(loads).isEmpty())) {
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
        List<Load> full = Load.tooMuch(loads);
        String more =
                full.isEmpty()
                        ? ""
                        : " Asked for more than they can do: %s%s."
                                .formatted(
                                        Words.and(
                                                full.stream()
                                                        .limit(NAMED)
                                                        .map(LoadWords::asked)
                                                        .toList()),
                                        full.size() > NAMED
                                                ? ", and " + more(full.size() - NAMED)
                                                : "");
        return Optional.of(Words.capital(String.join("; ", all)) + "." + more + onePerson(full));
    }

    /// `Ann Example, 24.5 person-days in two weeks`
    private static String asked(Load some) {
        return "%s%s, %s".formatted(some.who(), some.isHeld() ? "" : " (role)", some.asked());
    }

    /// `24.5 person-days in two weeks are asked of Ann Example, more than one person does, and too
    /// much of 3 more persons or roles; name more people, or plan with less a week and a later
    /// day.`
    ///
    /// @param some who is asked for too much; at least one
    static String doubt(List<Load> some) {
        Load most = some.stream().filter(Load::isHeld).findFirst().orElse(some.getFirst());
        return "%s are asked of %s, more than one person does%s; name more people, or plan with less a week and a later day."
                .formatted(
                        most.asked(),
                        most.isHeld()
                                ? most.who()
                                : "the %s, a role that nobody holds".formatted(most.who()),
                        some.size() == 1 ? "" : ", and too much of " + more(some.size() - 1));
    }

    /// `, and if 3 people share what the Privacy lead is asked for (21.2 person-days in two weeks),
    /// and more than one what each of 3 more roles is`: what a yes depends on as long as nobody
    /// holds the roles.
    ///
    /// @param some the roles that are asked for too much; none are held
    static String ifShared(List<Load> some) {
        return some.isEmpty()
                ? ""
                : ", and " + ifShared(some, " (%s)".formatted(some.getFirst().asked()));
    }

    /// The same without the figure.
    ///
    /// @param and what stands before it
    static String ifSharedInShort(String and, List<Load> some) {
        return some.isEmpty() ? "" : and + ifShared(some, "");
    }

    private static String ifShared(List<Load> some, String asked) {
        Load most = some.getFirst();
        return "if %d people share what the %s is asked for%s%s"
                .formatted(
                        most.people(),
                        most.who(),
                        asked,
                        some.size() == 1
                                ? ""
                                : some.size() == 2
                                        ? ", and more than one what the %s is"
                                                .formatted(some.getLast().who())
                                        : ", and more than one what each of %d more roles is"
                                                .formatted(some.size() - 1));
    }

    /// `Asked for more than they can do: Security lead (role), 24.5 person-days in two weeks, and 8
    /// more persons or roles.`; empty where nobody is.
    Optional<String> inShort() {
        List<Load> full = Load.tooMuch(loads);
        return answer.question().situation().at() == null || full.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "Asked for more than they can do: %s%s."
                                .formatted(
                                        asked(full.getFirst()),
                                        full.size() == 1 ? "" : ", and " + more(full.size() - 1)));
    }

    private static String more(int n) {
        return n + (n == 1 ? " more person or role" : " more persons or roles");
    }

    /// What a role that nobody holds is taken for; empty where none is asked for too much.
    private static String onePerson(List<Load> full) {
        return full.stream().allMatch(Load::isHeld)
                ? ""
                : " Until somebody is named a role is one person: name more than one, or a later day.";
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
            cells.add(
                    new Block.Cell(room == null ? "" : Load.tenths(room.hundredths()).toString()));
            cells.add(new Block.Cell(l.aboveInWords()));
        }
        return cells;
    }

    private String until() {
        Timing timing = answer.timing();
        return timing == null ? "" : " until " + timing.countdown().by();
    }
}
