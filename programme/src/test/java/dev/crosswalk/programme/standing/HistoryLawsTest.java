package dev.crosswalk.programme.standing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Occurrence;
import dev.crosswalk.engine.operation.Operation;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// What every history owes: whoever keeps the records, and however little it reads of them, the
/// answer is that of a programme in memory, which looks at all of them.
abstract class HistoryLawsTest {
    private static final int WORLDS = 400;

    abstract History history(Programme programme);

    static class InMemory extends HistoryLawsTest {
        @Override
        History history(Programme programme) {
            return History.of(programme);
        }
    }

    static class FromSortedArrays extends HistoryLawsTest {
        @Override
        History history(Programme programme) {
            return new SortedHistory(programme);
        }

        @Test
        void itReadsLessThanThereIs() {
            int less = 0;
            for (long seed = 0; seed < 50; seed++) {
                Programme p = new RandomProgrammes(new Random(seed)).longProgramme();
                Moment end = p.on(LocalDate.of(2027, 1, 1));
                for (ControlStanding c : at(p, history(p), end, end).controls().controls()) {
                    int all =
                            at(p, History.of(p), end, end)
                                    .controls()
                                    .control(c.id())
                                    .orElseThrow()
                                    .atHand()
                                    .size();
                    assertThat(c.atHand()).hasSizeLessThanOrEqualTo(all);
                    less += all - c.atHand().size();
                }
            }
            assertThat(less).isGreaterThan(1_000);
        }
    }

    static ProgrammeAt at(Programme p, History history, Moment asOf, Moment knownAt) {
        return ProgrammeAt.of(p, World.LIBRARY, history, World.CROSSWALK, asOf, knownAt);
    }

    /// What an answer says of a control, in the order of names, and but for which of several runs
    /// of a day is named, and how often a continuous control was seen.
    private static List<Object> said(ControlStanding c) {
        List<Object> said = new ArrayList<>();
        said.add(c.id() + " " + c.condition() + " " + c.freshUntil());
        said.add(said(c, c.fact()));
        said.add(said(c, c.today()));
        Operation operation = c.operation();
        if (operation != null) {
            Set<String> occurrences = new LinkedHashSet<>();
            for (Occurrence o : operation.occurrences()) {
                occurrences.add(o.kind() + " " + o.name() + " " + o.status() + " " + o.doneOn());
            }
            said.addAll(occurrences);
        }
        return said;
    }

    private static Object said(ControlStanding c, ControlFact fact) {
        return switch (fact.state()) {
            case ControlFact.Holds holds -> holds.level() + " " + seen(c, holds.evidence());
            case ControlFact.Fails fails -> "fails " + seen(c, fails.evidence());
            case ControlFact.Unknown unknown -> unknown;
        };
    }

    private static Set<String> seen(ControlStanding c, List<String> evidence) {
        Map<String, String> seen = new HashMap<>();
        c.facts().history().items().forEach(i -> seen.put(i.id(), i.kind() + " " + i.on().day()));
        Set<String> all = new TreeSet<>();
        evidence.forEach(id -> all.add(seen.getOrDefault(id, id)));
        return all;
    }

    private static void assertSame(Standing read, Standing whole, String what) {
        assertThat(read.controls()).hasSameSizeAs(whole.controls());
        for (int i = 0; i < read.controls().size(); i++) {
            List<Object> wanted = new ArrayList<>(said(whole.controls().get(i)));
            List<Object> found = new ArrayList<>(said(read.controls().get(i)));
            if (!found.equals(wanted)) {
                List<Object> same = new ArrayList<>(found);
                same.retainAll(wanted);
                found.removeAll(same);
                wanted.removeAll(same);
                assertThat(found)
                        .as("%s, %s", what, whole.controls().get(i).id())
                        .isEqualTo(wanted);
            }
        }
    }

    @Test
    void anAnswerIsThatOfAllThatIsOnRecord() {
        Set<String> kinds = new TreeSet<>();
        for (long seed = 0; seed < WORLDS; seed++) {
            RandomProgrammes random = new RandomProgrammes(new Random(seed));
            Programme p = random.longProgramme();
            Moment asOf = random.someTime();
            Moment knownAt = random.someTime();
            ProgrammeAt whole = at(p, History.of(p), asOf, knownAt);
            ProgrammeAt read = at(p, history(p), asOf, knownAt);
            for (String edition : List.of("alpha", "beta")) {
                Standing wanted = whole.standing(edition);

                assertSame(
                        read.standing(edition),
                        wanted,
                        "seed %d, %s as of %s, known at %s"
                                .formatted(seed, edition, asOf, knownAt));

                for (ControlStanding c : wanted.controls()) {
                    kinds.add(c.condition() + " " + c.fact().state().getClass());
                }
            }
            assertThat(Agenda.of(read.controls(), World.LIBRARY).open(asOf.day()))
                    .as("seed %d", seed)
                    .isEqualTo(Agenda.of(whole.controls(), World.LIBRARY).open(asOf.day()));
        }
        assertThat(kinds).hasSizeGreaterThan(5);
    }

    /// Whatever counts as having operated, alone or together with others, as having failed, or as
    /// being in place on a day.
    @Test
    void whyControlsHoldOrFailStandsToBeLookedAtAgain() {
        Period window = new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 30));
        int operated = 0;
        int inPlace = 0;
        int failed = 0;
        for (long seed = 0; seed < WORLDS; seed++) {
            RandomProgrammes random = new RandomProgrammes(new Random(seed));
            Programme p = random.longProgramme();
            Moment asOf = p.on(LocalDate.of(2026, 12, 31));
            ProgrammeAt at = at(p, history(p), asOf, asOf);
            for (Standing standing :
                    List.of(at.standing(Assurance.OPERATING, window), at.controls())) {
                for (ControlFact fact : standing.posture().controls()) {
                    for (ControlFact.Share share : fact.shares()) {
                        switch (share.state()) {
                            case ControlFact.Holds h when h.level() == Assurance.OPERATING ->
                                    operated++;
                            case ControlFact.Holds _ -> inPlace++;
                            case ControlFact.Fails _ -> failed++;
                            case ControlFact.Unknown _ -> {}
                        }
                        for (String obligation : share.discharges()) {
                            assertThat(standing.operations().wrong(fact, obligation))
                                    .as("seed %d, %s of %s", seed, obligation, fact)
                                    .isEmpty();
                        }
                    }
                }
            }
        }
        assertThat(operated).isPositive();
        assertThat(inPlace).isPositive();
        assertThat(failed).isPositive();
    }

    /// Even one that the programme does not want, and that began long before any that it does.
    @Test
    void aWindowThatNobodyWantsIsReadAsFarBackAsItGoes() {
        Period window = new Period(LocalDate.of(2021, 7, 1), LocalDate.of(2022, 6, 30));
        for (long seed = 0; seed < WORLDS / 4; seed++) {
            RandomProgrammes random = new RandomProgrammes(new Random(seed));
            Programme p = random.longProgramme();
            Moment asOf = random.someTime();
            ProgrammeAt read = at(p, history(p), asOf, asOf);
            // Asked first about the state alone, which does not look so far back.
            read.controls();

            assertSame(
                    read.standing(Assurance.OPERATING, window),
                    at(p, History.of(p), asOf, asOf).standing(Assurance.OPERATING, window),
                    "seed " + seed + " as of " + asOf);
        }
    }

    @Test
    void whatWasReceivedOrBeganLaterIsNotTold() {
        for (long seed = 0; seed < 50; seed++) {
            RandomProgrammes random = new RandomProgrammes(new Random(seed));
            Programme p = random.longProgramme();
            Moment asOf = random.someTime();
            Moment knownAt = random.someTime();
            LocalDate since = LocalDate.of(1990, 1, 1);
            for (var adoption : p.adoptions()) {
                ControlHistory told = history(p).of(adoption.id(), since, asOf, knownAt);

                assertThat(told.pieces()).allMatch(e -> e.receivedAt().isBy(knownAt));
                assertThat(told.pieces()).allMatch(e -> e.from().hasBegunBy(asOf));
                assertThat(told.log())
                        .flatMap(ControlHistory.Entry::evidence)
                        .allMatch(e -> e.receivedAt().isBy(knownAt));
                assertThat(told.populations())
                        .allMatch(e -> e.population().receivedAt().isBy(knownAt));
            }
        }
    }

    @Test
    void ofAControlThatNobodyAdoptedThereIsNothing() {
        Programme p = new RandomProgrammes(new Random(1)).longProgramme();
        Moment end = p.on(LocalDate.of(2027, 1, 1));

        ControlHistory told = history(p).of("NONE-01", end.day(), end, end);

        assertThat(told).isEqualTo(new ControlHistory(List.of(), List.of(), List.of()));
    }
}
