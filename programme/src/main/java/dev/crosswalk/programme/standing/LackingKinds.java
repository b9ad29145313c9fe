package dev.crosswalk.programme.standing;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.judgement.History;
import dev.crosswalk.engine.judgement.Judgement;
import dev.crosswalk.engine.judgement.Practice;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Kinds of evidence of which nothing is on file for a window, so that nothing shows some
/// obligations, whatever else of the control was done.
///
/// @param kinds one of which would show them
public record LackingKinds(List<String> kinds, List<String> obligations) {
    private static final int NAMED = 4;

    public LackingKinds {
        kinds = List.copyOf(kinds);
        obligations = List.copyOf(obligations);
    }

    static List<LackingKinds> of(History history, Practice practice, List<JudgedApart> apart) {
        List<LackingKinds> lacking = new ArrayList<>();
        for (JudgedApart a : apart) {
            boolean nothing = a.judgement().rule() == Judgement.Rule.NOTHING_SHOWS;
            List<String> wanted =
                    nothing ? a.kinds().stream().map(History.Kind::kind).toList() : a.wanted();
            boolean onFile =
                    a.kinds().stream()
                            .filter(k -> wanted.contains(k.kind()))
                            .anyMatch(k -> isOnFile(k, a.judgement().window(), history, practice));
            if (!wanted.isEmpty() && (nothing || (!onFile && a.judgement().due() > 0))) {
                lacking.add(new LackingKinds(wanted, a.obligations()));
            }
        }
        return lacking;
    }

    private static boolean isOnFile(
            History.Kind kind, Period window, History history, Practice practice) {
        LocalDate since =
                switch (kind.role()) {
                    case PERFORMANCE -> firstDay(window, history);
                    case SETTING, FOLLOW_UP, POPULATION -> {
                        Integer fresh = kind.freshDays();
                        yield window.from().minusDays(fresh == null ? practice.freshDays() : fresh);
                    }
                };
        return history.items().stream()
                        .filter(i -> i.kind().equals(kind.kind()) && (i.artefact() || i.failed()))
                        .anyMatch(i -> !i.on().day().isBefore(since))
                || history.results().stream()
                        .filter(r -> r.check().equals(kind.kind()))
                        .anyMatch(r -> !r.at().day().isBefore(since));
    }

    /// What is due in a window may be done before it, from the first day of its period on.
    private static LocalDate firstDay(Period window, History history) {
        return history.cadence().every().isPeriodic()
                ? history.cadence().dueWithin(window, history.anchor()).stream()
                        .map(Period::from)
                        .filter(d -> d.isBefore(window.from()))
                        .findFirst()
                        .orElse(window.from())
                : window.from();
    }

    /// `Nothing of the triage record is on file for the window: it shows vuln-triaged.`
    public String sentence(Control control) {
        return "Nothing of %s is on file for the window: %s %s."
                .formatted(
                        kinds.stream()
                                .map(k -> "the " + control.called(k))
                                .collect(Collectors.joining(" or ")),
                        kinds.size() == 1 ? "it shows" : "one of them would show",
                        Words.some(obligations, NAMED));
    }
}
