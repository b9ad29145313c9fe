package dev.crosswalk.engine.judgement;

import static dev.crosswalk.engine.judgement.Histories.YEAR;
import static dev.crosswalk.engine.judgement.Histories.every;
import static dev.crosswalk.engine.judgement.Histories.period;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.judgement.Judgement.Shown;
import dev.crosswalk.engine.judgement.Judgement.State;
import dev.crosswalk.engine.operation.Cadence.Every;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Operated;
import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// A control counts on the days on which its documents were in force.
class DocumentsInForceTest {

    private static Histories quarterly() {
        return every(Every.QUARTERLY, 14)
                .done("2025-12-20", "2026-03-20", "2026-06-20", "2026-09-20");
    }

    private static Shown shown(Histories h) {
        return h.judged().obligations().getFirst();
    }

    @Test
    void daysBeforeItsDocumentsAreNoPart() {
        Shown all = shown(quarterly());
        assertThat(all.state()).isEqualTo(State.SATISFIED);
        Shown cut = shown(quarterly().inForceFrom("2026-03-01"));
        assertThat(cut.state()).isEqualTo(State.UNKNOWN);
        assertThat(cut.possible()).isTrue();
        assertThat(cut.part().days()).containsExactly(period("2026-03-01", "2026-09-30"));
        assertThat(cut.counts()).isTrue();
        assertThat(shown(quarterly().inForceFrom("2025-10-01")).state()).isEqualTo(State.SATISFIED);
    }

    @Test
    void whatIsApprovedOnTheLastDayGivesOneDayAndLaterNone() {
        Shown last = shown(quarterly().inForceFrom("2026-09-30"));
        assertThat(last.part().days()).containsExactly(period("2026-09-30", "2026-09-30"));
        assertThat(last.counts()).isFalse();
        Shown later = shown(quarterly().inForceFrom("2026-10-12"));
        assertThat(later.part().days()).isEmpty();
        assertThat(later.rule()).isEqualTo(Judgement.Rule.NOT_IN_PLACE);
    }

    /// What was done while a document lacked was done; what was not, too.
    @Test
    void whatWasDoneOrMissedBeforeStillCounts() {
        assertThat(quarterly().inForceFrom("2026-03-01").judged().due()).isEqualTo(4);
        Judgement missed =
                every(Every.QUARTERLY, 14)
                        .done("2026-03-20", "2026-06-20", "2026-09-20")
                        .inForceFrom("2026-03-01")
                        .judged();
        assertThat(missed.deviations()).hasSize(1);
    }

    @Test
    void aLackOfAtMostThirtyDaysIsOnlySaid() {
        Histories since =
                quarterly().inPlace(new Period(LocalDate.parse("2025-10-01"), LocalDate.MAX));
        assertThat(shown(since.inForceFrom("2025-10-31")).state()).isEqualTo(State.SATISFIED);
        assertThat(shown(since.inForceFrom("2025-11-01")).state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void whatADocumentAloneShowsHoldsOverTheDaysSinceItIsInForce() {
        for (String from : List.of("2025-10-01", "2026-03-01")) {
            History h = quarterly().inForceFrom(from).history();
            HistoryFacts facts =
                    new HistoryFacts(
                            "c",
                            h,
                            Practice.USUAL,
                            HistoryFacts.Said.IN_PLACE,
                            Moment.on(YEAR.to(), ZoneOffset.UTC),
                            Histories.LATER,
                            Map.of("w", List.of("policy")));
            Judgement j = Judgement.of(h, Practice.USUAL, YEAR, Histories.LATER);
            assertThat(facts.over(j).of("w") instanceof ControlFact.Holds)
                    .isEqualTo(from.equals("2025-10-01"));
        }
    }

    @Test
    void theCheckerAcceptsNoDayBeforeItsDocuments() {
        Operated whole = operated(shown(quarterly()));
        assertThat(check(whole, quarterly())).isEmpty();
        assertThat(check(whole, quarterly().inForceFrom("2026-03-01"))).isNotEmpty();
        Histories cut = quarterly().inForceFrom("2026-03-01");
        assertThat(check(operated(shown(cut)), cut)).isEmpty();
    }

    private static Operated operated(Shown s) {
        return new Operated("c", s.part().days(), s.grounds());
    }

    private static List<String> check(Operated o, Histories h) {
        return OperationChecker.check(
                o, "x", h.history(), Practice.USUAL, YEAR, Histories.LATER, Histories.LATER);
    }

    /// A law: the later its documents are in force, the less counts.
    @Test
    void aLaterDayNeverProvesMore() {
        int cut = 0;
        for (int n = 0; n < 4_000; n++) {
            AnyHistory any = AnyHistory.of(n);
            Random random = new Random(n);
            History h = OperationCheckerTest.ofKinds(any.h(), random);
            LocalDate first = any.window().from().plusDays(random.nextInt(60) - 30L);
            History sooner = inForce(h, first);
            History later = inForce(h, first.plusDays(1 + random.nextInt(90)));
            Moment known = Moment.on(any.known(), ZoneOffset.UTC);
            List<Shown> more =
                    Judgement.of(sooner, Practice.USUAL, any.window(), known).obligations();
            List<Shown> less =
                    Judgement.of(later, Practice.USUAL, any.window(), known).obligations();
            for (int i = 0; i < less.size(); i++) {
                assertThat(days(more.get(i))).as("history %s", n).containsAll(days(less.get(i)));
                if (less.get(i).state() == State.SATISFIED) {
                    assertThat(more.get(i).state()).isEqualTo(State.SATISFIED);
                }
                cut += days(less.get(i)).size() < days(more.get(i)).size() ? 1 : 0;
            }
        }
        assertThat(cut).isGreaterThan(100);
    }

    private static Set<LocalDate> days(Shown s) {
        return s.counts()
                ? s.part().days().stream().flatMap(OnFile::days).collect(Collectors.toSet())
                : new HashSet<>();
    }

    private static History inForce(History h, LocalDate from) {
        return new History(
                h.cadence(),
                h.working(),
                h.anchor(),
                h.inPlace(),
                from,
                h.kinds(),
                h.discharges(),
                h.recorded(),
                h.items(),
                h.populations(),
                h.results(),
                h.allowedGapDays(),
                h.conclusions(),
                h.tests());
    }
}
