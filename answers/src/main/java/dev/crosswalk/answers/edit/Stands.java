package dev.crosswalk.answers.edit;

import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.WantedFramework;
import dev.crosswalk.programme.standing.AtHand;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.ControlWords;
import dev.crosswalk.programme.standing.ProgrammeAt;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a control stands, in the words of somebody who has just done something to it.
final class Stands {
    private Stands() {}

    /// `in place (seen on 2026-10-09)`, `in place by word, not shown: no evidence`
    static String of(Optional<ControlStanding> control) {
        return control.map(Stands::of).orElse("not adopted");
    }

    private static String of(ControlStanding c) {
        return switch (c.condition()) {
            case PROVED -> {
                LocalDate seen = seen(c);
                int all = c.control().discharges().size();
                int lacking = c.unshown().stream().mapToInt(s -> s.discharges().size()).sum();
                yield "in place"
                        + (seen == null ? "" : " (seen on " + seen + ")")
                        + (lacking == 0
                                ? ""
                                : ", shown for %d of %d obligations".formatted(all - lacking, all));
            }
            case UNPROVED -> {
                String words = ControlWords.of(c);
                yield "in place by word, not shown: " + words.substring(words.indexOf(": ") + 2);
            }
            case FAILED, PLANNED, RETIRED, UNDECIDED -> ControlWords.of(c);
        };
    }

    /// The last day on which something showed it.
    private static @Nullable LocalDate seen(ControlStanding c) {
        return c.atHand().stream()
                .filter(AtHand::shows)
                .map(a -> a.to().day())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /// How it operates over each window that the programme asks for.
    static List<String> overWindows(ProgrammeAt at, String control) {
        List<String> all = new ArrayList<>();
        for (Period window : windows(at)) {
            at.control(control, Assurance.OPERATING, window)
                    .filter(c -> c.isAdopted() && wasInPlace(c, window))
                    .map(ControlWords::overWindow)
                    .filter(words -> !words.isEmpty())
                    .ifPresent(words -> all.add(Words.days(window) + ": " + words));
        }
        return all;
    }

    private static boolean wasInPlace(ControlStanding c, Period window) {
        LocalDate since = c.inPlaceSince();
        return since != null && !since.isAfter(window.to());
    }

    private static List<Period> windows(ProgrammeAt at) {
        return at.programme().frameworks().stream()
                .map(WantedFramework::window)
                .filter(w -> w != null)
                .distinct()
                .toList();
    }
}
