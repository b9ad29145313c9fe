package dev.crosswalk.answers.plan;

import dev.crosswalk.answers.BlockList;
import dev.crosswalk.answers.Dialect;
import dev.crosswalk.answers.QuestionTerms;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.formats.report.Run;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The day of an audit, for answers that are no plan and say with the words of one whether what is
/// wanted is in reach by then.
///
/// @param edition of whose audit it is; null for the first wanted whose audits are known
/// @param capacity person-days a week; null for what the people of the programme have, or one
///   person's
/// @param kept whether it is the one that the programme keeps, and nobody named it
public record AuditDay(
        LocalDate day, @Nullable String edition, @Nullable String capacity, boolean kept) {

    /// One that somebody names.
    public AuditDay(LocalDate day, @Nullable String edition, @Nullable String capacity) {
        this(day, edition, capacity, false);
    }

    /// What was asked for; null where nothing was.
    public static @Nullable AuditDay of(
            @Nullable LocalDate day, @Nullable String edition, @Nullable String capacity)
            throws Refusal {
        if (day != null) {
            return new AuditDay(day, edition, capacity);
        }
        if (capacity != null) {
            throw Refusal.missing("by", "<capacity> is asked of a day: add <by DATE>");
        }
        if (edition != null) {
            throw Refusal.missing("by", "<byOf> is asked of a day: add <by DATE>");
        }
        return null;
    }

    /// What is said of a day.
    ///
    /// @param verdict the first sentence of the plan in short; empty where no day was asked for
    /// @param assumed with how much a week, where nobody said it; else empty
    /// @param capacity the question that says it
    /// @param plan the question whose answer is that plan
    /// @param kept that the day or its capacity is one that nobody typed; empty where somebody did
    /// @param day as it is told
    public record Said(
            String verdict, String assumed, String capacity, String plan, String kept, String day) {
        public static final Said NOTHING = new Said("", "", "", "", "", "");

        /// The verdict, and that its capacity is assumed where it is.
        public String sentence() {
            return assumed.isEmpty()
                    ? verdict
                    : verdict
                            + " Nobody said how much time there is: %s a week is assumed."
                                    .formatted(assumed);
        }

        /// At the top of an answer; nothing where no day was asked for. Nothing is said by a
        /// capacity that nobody gave: it is asked for.
        public void addTo(BlockList blocks) {
            if (verdict.isEmpty()) {
                return;
            }
            if (!assumed.isEmpty()) {
                blocks.line(
                                Run.strong(
                                        "Nobody has said how many person-days a week there are, so whether the audit of %s can be held is not said."
                                                .formatted(day)))
                        .line(
                                Run.quiet(
                                        (kept.isEmpty() ? "" : kept + " ")
                                                + "Say it, and keep it: "
                                                + capacity));
                return;
            }
            blocks.line(Run.strong(verdict))
                    .line(
                            Run.quiet(
                                    (kept.isEmpty() ? "" : kept + " ")
                                            + plan
                                            + " says what it takes, step by step."));
        }
    }

    /// Makes the plan and keeps its first sentence, which takes as long as the plan does.
    ///
    /// @param wants scopes; none for all that the programme wants
    public Said said(QuestionTerms terms, List<String> wants, Sources sources) throws Refusal {
        PlanAnswer answer =
                PlanAnswer.of(
                        new PlanRequest(
                                terms,
                                wants,
                                null,
                                capacity,
                                kept ? null : day,
                                kept ? null : edition,
                                null,
                                List.of(),
                                true,
                                true),
                        sources);
        Dialect dialect = sources.dialect();
        String asked = asked(wants, dialect);
        Timing timing = answer.timing();
        return new Said(
                timing == null
                        ? sentence(answer)
                        : new TimingWords(answer, timing).verdictsInShort().getFirst().getFirst(),
                answer.assumed() && timing != null
                        ? PlanWords.days(timing.countdown().perWeek())
                        : "",
                dialect.question(
                        "plan",
                        Stream.of(
                                        asked,
                                        dialect.parameter("capacity", "DAYS"),
                                        dialect.parameter("propose", ""))
                                .map(String::strip)
                                .filter(s -> !s.isEmpty())
                                .collect(Collectors.joining(" "))),
                dialect.question("plan", asked),
                Stream.of(new PlanWords(answer).keptDay(), new PlanWords(answer).keptCapacity())
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" ")),
                day.toString());
    }

    /// The first sentence of a plan.
    static String sentence(PlanAnswer answer) {
        PlanWords words = new PlanWords(answer);
        return Stream.concat(words.first().stream(), words.sentences().stream())
                .findFirst()
                .orElseThrow();
    }

    private String asked(List<String> wants, Dialect dialect) {
        String by = (edition == null ? "" : edition + "=") + day;
        return Stream.of(
                        Stream.of(dialect.repeated(List.of("programme"))),
                        wants.stream().map(w -> dialect.parameter("want", dialect.argument(w))),
                        Stream.of(kept ? "" : dialect.parameter("by", by)),
                        Stream.ofNullable(capacity).map(c -> dialect.parameter("capacity", c)))
                .flatMap(s -> s)
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
