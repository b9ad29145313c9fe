package dev.crosswalk.content.practice;

import dev.crosswalk.engine.judgement.Practice;
import dev.crosswalk.engine.operation.Cadence;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// All that practice has settled.
///
/// @param operating how a control is judged over a window
/// @param lagDays evidence that a person hands in later than so many days after what it proves is
///   not contemporaneous, which is said
/// @param showPercent what showing a control that is in place costs, in percent of its days to
///   adopt
/// @param leastPercent what is left of a control costs at least, where a part of what it does is
///   proved, in percent of its days to adopt; 100 where a part saves nothing
/// @param sumOfDays what a sum of days may come to, which are estimates
/// @param exceptions what an exception that an auditor found takes
/// @param roleDays how much a role that nobody holds gives a week at most, in hundredths of a
///   person-day
/// @param samples how many of a population are looked at, by its size; in order, the last one open
/// @param gates by edition, what they stand before, and their order
/// @param deadlines at most one of an edition: how the day of its audit is counted back
/// @param hardlyOpen what auditors of editions hardly accept as open, of each edition the most
///   important first
/// @param mostOpen of how many controls at most an auditor accepts that they are open, at most one
///   of an edition
/// @param largelyThere from which share on a requirement is there with gaps, at most one of an
///   edition
/// @param documented what editions want in writing, in the order of their files
/// @param authorities who decides what, for all documents
public record Practices(
        Practice operating,
        int lagDays,
        Reports reports,
        int showPercent,
        int leastPercent,
        Range sumOfDays,
        Exceptions exceptions,
        int roleDays,
        List<SampleSize> samples,
        List<Gate> gates,
        List<Deadline> deadlines,
        List<HardlyOpen> hardlyOpen,
        List<MostOpen> mostOpen,
        List<LargelyThere> largelyThere,
        List<Documented> documented,
        Authorities authorities) {

    /// How long what others say of an organisation counts, where it does not say so itself.
    ///
    /// @param typeTwoMonths of a report on a period, after its end
    /// @param typeOneMonths of a report on a day, after that day
    /// @param wordMonths of a bridge letter or a questionnaire, after the period of the report that
    ///   it follows
    /// @param restDays how many days at the end of a window may lie after a report and be possible
    public record Reports(int typeTwoMonths, int typeOneMonths, int wordMonths, int restDays) {}

    /// What a sum of estimated days may come to, in percent of it.
    public record Range(int fromPercent, int toPercent) {}

    /// What an exception that an auditor found takes until it is shown that it is put right: first
    /// its cause, its extent and its correction; then time in which the control runs as corrected;
    /// then a sample of that time.
    ///
    /// @param effort what it costs at least, in hundredths of a person-day
    /// @param firstDays how many days somebody has for cause, extent and correction
    /// @param runDays how many days later the sample is drawn
    public record Exceptions(int effort, int firstDays, int runDays) {

        /// The day by which cause, extent and correction are there, of what begins on a day.
        public LocalDate firstBy(LocalDate from) {
            return from.plusDays(firstDays);
        }

        /// The day by which there is a sample of what was put right by a day.
        public LocalDate sampleBy(LocalDate first) {
            return first.plusDays(runDays);
        }
    }

    /// How many events of a population are looked at.
    ///
    /// @param upTo of a population of at most so many
    public record SampleSize(int upTo, int size) {}

    /// How many requirements may be open at an audit, stated and dated, as is assumed: about so
    /// many.
    ///
    /// @param edition id of the framework edition whose audit it is
    /// @param band up to so many fewer or more it is doubtful that an auditor accepts them
    public record MostOpen(String edition, int requirements, int band) {

        /// Up to how many it is not doubtful.
        public int surely() {
            return Math.max(0, requirements - band);
        }

        /// Above how many no auditor accepts them, as is assumed.
        public int hardly() {
            return requirements + band;
        }
    }

    /// From which share of its obligations on, rounded to whole percent, a requirement that may be
    /// open at an audit is there with gaps, which are minor findings.
    ///
    /// @param edition id of the framework edition whose audit it is
    public record LargelyThere(String edition, int percent) {}

    /// What the bundled tables say, without any gate.
    public static final Practices USUAL =
            new Practices(
                    Practice.USUAL,
                    30,
                    new Reports(12, 6, 3, 92),
                    15,
                    20,
                    new Range(75, 130),
                    new Exceptions(100, 7, 28),
                    300,
                    List.of(
                            new SampleSize(1, 1),
                            new SampleSize(4, 2),
                            new SampleSize(12, 3),
                            new SampleSize(52, 8),
                            new SampleSize(Integer.MAX_VALUE, 25)),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Authorities.NONE);

    public Practices {
        samples = List.copyOf(samples);
        deadlines = List.copyOf(deadlines);
        hardlyOpen = List.copyOf(hardlyOpen);
        mostOpen = List.copyOf(mostOpen);
        largelyThere = List.copyOf(largelyThere);
        documented = List.copyOf(documented);
        gates = gates.stream().sorted(Practices::order).toList();
    }

    /// By edition, what they stand before, and their order. Not made with `Comparator.comparing`:
    /// what that makes is in no AOT cache, and every start would wait for it.
    private static int order(Gate a, Gate b) {
        int order = a.edition().compareTo(b.edition());
        order = order == 0 ? a.before().compareTo(b.before()) : order;
        order = order == 0 ? Integer.compare(a.order(), b.order()) : order;
        return order == 0 ? a.id().compareTo(b.id()) : order;
    }

    /// How many events of a population are looked at; all of them, where there are fewer.
    public int sampleSize(int population) {
        for (SampleSize row : samples) {
            if (population <= row.upTo()) {
                return Math.min(population, row.size());
            }
        }
        throw new IllegalStateException("no sample size for " + population);
    }

    public List<Gate> gates(String edition) {
        return gates.stream().filter(g -> g.edition().equals(edition)).toList();
    }

    /// How the day of an audit of the edition is counted back; empty where nothing is known of
    /// that.
    public Optional<Deadline> deadline(String edition) {
        return deadlines.stream().filter(d -> d.edition().equals(edition)).findFirst();
    }

    /// What an auditor of the edition hardly accepts as open, the most important first.
    public List<HardlyOpen> hardlyOpen(String edition) {
        return hardlyOpen.stream().filter(h -> h.edition().equals(edition)).toList();
    }

    /// How many requirements may be open at an audit of the edition; empty where nothing is known
    /// of that.
    public Optional<MostOpen> mostOpen(String edition) {
        return mostOpen.stream().filter(m -> m.edition().equals(edition)).findFirst();
    }

    /// From which share of its obligations on, in percent, a requirement that may be open at an
    /// audit of the edition is there with gaps; empty where nothing is known of that.
    public OptionalInt largelyThere(String edition) {
        return largelyThere.stream()
                .filter(l -> l.edition().equals(edition))
                .mapToInt(LargelyThere::percent)
                .findFirst();
    }

    /// What an edition wants in writing.
    public List<Documented> documented(String edition) {
        return documented.stream().filter(d -> d.edition().equals(edition)).toList();
    }

    /// The longest tolerance that a cadence may have: one that reaches the next occurrence, or the
    /// day on which a late one is missing, would say that nothing is ever late. There is none for
    /// what has neither.
    public int mostTolerance(Cadence.Every every) {
        if (!every.isPeriodic()) {
            return Integer.MAX_VALUE;
        }
        Practice.Limit late = operating.row(every).late();
        boolean moves = late.afterTolerance() || late.timesTolerance() > 1;
        return moves
                ? longestBeforeNext(every)
                : Math.min(longestBeforeNext(every), Math.max(0, late.days() - 1));
    }

    /// Shorter than the shortest period that the calendar has. A day is let pass of what is done
    /// daily, or a night's work could not be handed in.
    private static int longestBeforeNext(Cadence.Every every) {
        return switch (every) {
            case CONTINUOUS, PER_EVENT -> Integer.MAX_VALUE;
            case DAILY -> 1;
            case WEEKLY -> 6;
            case MONTHLY -> 27;
            case QUARTERLY -> 89;
            case HALF_YEARLY -> 180;
            case YEARLY -> 364;
        };
    }

    /// Says that a tolerance is too long.
    public static String tooTolerant(String control, Cadence cadence, int most) {
        return "\"%s\" is %s, and a tolerance of %d days would let nothing be late: %d is the most"
                .formatted(
                        control,
                        cadence.every().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        cadence.toleranceDays(),
                        most);
    }
}
