package dev.crosswalk.programme.standing;

import dev.crosswalk.engine.judgement.History;
import dev.crosswalk.engine.judgement.History.Found;
import dev.crosswalk.engine.judgement.Practice;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How often a setting was looked at, and for how many days that speaks: days on which nobody
/// looked, or on which a check did not work, count where passes may lie far apart or stay fresh for
/// long.
final class Looks {
    /// How many days two passes may lie apart where nobody says.
    private static final int USUAL_GAP = 2;

    /// What is looked at twice a year is looked at as seldom as anybody does without being asked.
    private static final int HALF_A_YEAR = 184;

    private final History history;
    private final Period window;
    private final Practice practice;

    /// The last day of the window that is here by now.
    private final LocalDate today;

    private final String check;

    /// Null for a check that is no kind of evidence, of which two passes speak for the days
    /// between.
    private final History.@Nullable Kind kind;

    private Looks(
            History history,
            Period window,
            Practice practice,
            LocalDate today,
            String check,
            History.@Nullable Kind kind) {
        this.history = history;
        this.window = window;
        this.practice = practice;
        this.today = today;
        this.check = check;
        this.kind = kind;
    }

    /// A subject, and what its passes speak for.
    ///
    /// @param looks on how many days of the window somebody looked
    /// @param last the last of them; null where there is none
    /// @param spoken for how many days of the window they speak
    /// @param longest the most days from one of them to the next, or to where it stops to speak
    /// @param unknown on how many of these days the check did not work
    private record Spoken(
            String subject,
            int looks,
            @Nullable LocalDate last,
            int spoken,
            int longest,
            int unknown) {}

    /// @param history without what was not there yet
    static List<Remark> remarks(History history, Period window, Practice practice, Moment asOf) {
        LocalDate today = asOf.day().isBefore(window.to()) ? asOf.day() : window.to();
        List<Remark> said = new ArrayList<>();
        if (today.isBefore(window.from())) {
            return said;
        }
        Set<String> others = new LinkedHashSet<>();
        history.results().forEach(r -> others.add(r.check()));
        for (History.Kind kind : history.kinds()) {
            others.remove(kind.kind());
            if (kind.role() == History.Role.SETTING) {
                new Looks(history, window, practice, today, kind.kind(), kind).say(said);
            }
        }
        if (!isInPeriods(history)) {
            others.forEach(
                    check -> new Looks(history, window, practice, today, check, null).say(said));
        }
        return said;
    }

    /// Whether a check that is no kind of evidence is judged by periods, not by days.
    private static boolean isInPeriods(History history) {
        Cadence.Every every = history.cadence().every();
        return every.isPeriodic() && every != Cadence.Every.DAILY;
    }

    private void say(List<Remark> said) {
        List<Spoken> all = new ArrayList<>();
        Map<String, NavigableMap<LocalDate, Found>> subjects = subjects();
        subjects.forEach((subject, days) -> all.add(spoken(subject, days)));
        if (all.isEmpty()) {
            return;
        }
        before(subjects, all).forEach(w -> said.add(new Remark(Remark.Cause.LOOKED_BEFORE, w)));
        Spoken worst =
                all.stream().max(Comparator.comparingInt(Spoken::longest)).orElse(all.getFirst());
        if (isSeldom(worst)) {
            said.add(new Remark(Remark.Cause.SELDOM_LOOKED, seldom(worst, all.size())));
        }
        Spoken blind =
                all.stream().max(Comparator.comparingInt(Spoken::unknown)).orElse(all.getFirst());
        if (blind.unknown() >= practice.row(Cadence.Every.CONTINUOUS).run()) {
            said.add(new Remark(Remark.Cause.CHECK_UNKNOWN, unknown(blind)));
        }
    }

    // ---- what was seen

    private Map<String, NavigableMap<LocalDate, Found>> subjects() {
        Map<String, NavigableMap<LocalDate, Found>> subjects = new TreeMap<>();
        for (History.Result r : history.results()) {
            if (r.check().equals(check)) {
                add(subjects, r.subject(), r.at().day(), r.found());
            }
        }
        for (History.Item i : history.items()) {
            if (kind != null && i.artefact() && i.kind().equals(check)) {
                add(
                        subjects,
                        "",
                        i.on().day(),
                        i.failed() || i.falsified() ? Found.FAIL : Found.PASS);
            }
        }
        return subjects;
    }

    /// Of one day a failure counts before a pass, and either before what nobody knows.
    private static void add(
            Map<String, NavigableMap<LocalDate, Found>> subjects,
            String subject,
            LocalDate day,
            Found found) {
        subjects.computeIfAbsent(subject, _ -> new TreeMap<>())
                .merge(
                        day,
                        found,
                        (a, b) ->
                                a == Found.FAIL || b == Found.FAIL
                                        ? Found.FAIL
                                        : a == Found.PASS ? a : b);
    }

    private Spoken spoken(String subject, NavigableMap<LocalDate, Found> days) {
        NavigableMap<LocalDate, Found> seen = new TreeMap<>(days);
        seen.values().removeIf(found -> found == Found.UNKNOWN);
        int spoken = 0;
        int longest = 0;
        int unknown = 0;
        for (Map.Entry<LocalDate, Found> look : seen.entrySet()) {
            if (look.getValue() == Found.FAIL) {
                continue;
            }
            LocalDate day = look.getKey();
            Map.Entry<LocalDate, Found> next = seen.higherEntry(day);
            LocalDate last = speaksUntil(day, next);
            for (Period counted : counted(new Period(day, last))) {
                spoken += (int) counted.days();
                unknown +=
                        (int)
                                days
                                        .subMap(counted.from(), true, counted.to(), true)
                                        .values()
                                        .stream()
                                        .filter(found -> found == Found.UNKNOWN)
                                        .count();
            }
            boolean joins = next != null && last.plusDays(1).equals(next.getKey());
            if (!last.isBefore(window.from()) && !day.isAfter(today)) {
                longest = Math.max(longest, days(day, joins ? next.getKey() : last));
            }
        }
        NavigableMap<LocalDate, Found> inside = seen.subMap(window.from(), true, window.to(), true);
        return new Spoken(
                subject,
                inside.size(),
                inside.isEmpty() ? null : inside.lastKey(),
                spoken,
                longest,
                unknown);
    }

    /// The last day of which a pass speaks.
    private LocalDate speaksUntil(LocalDate day, Map.@Nullable Entry<LocalDate, Found> next) {
        LocalDate until = next == null ? today : next.getKey().minusDays(1);
        if (kind == null) {
            boolean joined =
                    next != null
                            && next.getValue() == Found.PASS
                            && !day.plusDays(allowed()).isBefore(next.getKey());
            return joined ? until : day;
        }
        LocalDate fresh = day.plusDays(allowed());
        LocalDate last = fresh.isBefore(until) ? fresh : until;
        return last.isBefore(day) ? day : last;
    }

    /// Those of the days that lie in the window and on which the control was in place.
    private List<Period> counted(Period days) {
        List<Period> counted = new ArrayList<>();
        for (Period p : history.inPlace()) {
            Period both = p.intersection(days);
            Period inside = both == null ? null : both.intersection(window);
            if (inside != null) {
                counted.add(inside);
            }
        }
        return counted;
    }

    private static int days(LocalDate from, LocalDate to) {
        return (int) ChronoUnit.DAYS.between(from, to);
    }

    // ---- what is stated

    /// How many days a pass stays fresh, or two may lie apart.
    private int allowed() {
        return kind == null
                ? Objects.requireNonNullElse(history.allowedGapDays(), USUAL_GAP)
                : Objects.requireNonNullElse(kind.freshDays(), practice.freshDays());
    }

    /// Of what works all the time, whether a look speaks for longer than one usually does. What is
    /// done now and then is looked at now and then.
    private boolean isSeldom(Spoken s) {
        Cadence.Every every = history.cadence().every();
        boolean isAlways = every == Cadence.Every.CONTINUOUS || every == Cadence.Every.DAILY;
        int usual = kind == null ? USUAL_GAP : HALF_A_YEAR;
        return s.looks() > 0 && s.longest() > usual && (kind == null || isAlways);
    }

    // ---- words

    /// A setting at which nobody looked within the window, and which counts all the same.
    private List<String> before(
            Map<String, NavigableMap<LocalDate, Found>> subjects, List<Spoken> all) {
        LocalDate last =
                subjects.values().stream()
                        .map(days -> days.lowerKey(window.from()))
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
        boolean isLookedAt =
                subjects.values().stream()
                        .anyMatch(d -> !d.subMap(window.from(), true, window.to(), true).isEmpty());
        return kind == null
                        || last == null
                        || isLookedAt
                        || last.plusDays(allowed()).isBefore(today)
                        || all.isEmpty()
                ? List.of()
                : List.of(
                        "%s was last looked at on %s, %s before the window; it counts because %,d fresh days are stated. An auditor of a period wants a look inside it."
                                .formatted(
                                        Words.capital(check),
                                        last,
                                        Words.many(days(last, window.from()), "day", "days"),
                                        allowed()));
    }

    private String seldom(Spoken s, int subjects) {
        LocalDate last = s.last();
        String of = s.subject().isEmpty() ? "" : " of " + s.subject();
        String among = subjects > 1 ? " (the least of %d subjects)".formatted(subjects) : "";
        if (kind != null && s.looks() == 1 && last != null) {
            return "%s%s%s was looked at once, on %s, %s before %s; it counts because %,d fresh days are stated. An auditor of a period wants a look towards its end."
                    .formatted(
                            Words.capital(check),
                            of,
                            among,
                            last,
                            Words.many(days(last, today), "day", "days"),
                            today.equals(window.to()) ? "the window's end" : today,
                            allowed());
        }
        return "%s%s%s speak for %s, the longest gap %s, because %s. An auditor asks how anybody knows of the days between."
                .formatted(
                        Words.many(s.looks(), "reading", "readings"),
                        check.isEmpty() ? of : " of " + check + (of.isEmpty() ? "" : "," + of),
                        among,
                        Words.many(s.spoken(), "day", "days"),
                        Words.many(s.longest(), "day", "days"),
                        kind == null
                                ? "allowedGapDays (%d) says so".formatted(allowed())
                                : "%,d fresh days are stated".formatted(allowed()));
    }

    private String unknown(Spoken s) {
        return "On %s the check%s said UNKNOWN; they count because %s."
                .formatted(
                        Words.many(s.unknown(), "day", "days"),
                        (check.isEmpty() ? "" : " " + check)
                                + (s.subject().isEmpty() ? "" : " of " + s.subject()),
                        kind == null
                                ? "passes %d days apart are allowed (allowedGapDays)"
                                        .formatted(s.longest())
                                : "a pass stays fresh for %,d days".formatted(allowed()));
    }
}
