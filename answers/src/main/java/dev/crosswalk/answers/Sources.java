package dev.crosswalk.answers;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.Facts;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.standing.Trial;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was read before a question is answered. Whoever asks reads it, from files or a database,
/// and says what time it is.
///
/// @param programme null where there is none
/// @param facts null where there are none
/// @param dialect in which the answer speaks of parameters
/// @param trial what is supposed of the programme beside what it says
/// @param editions those that whoever asks looks at: nothing is told of others; empty for all
public record Sources(
        Content content,
        @Nullable Programme programme,
        @Nullable NamedFacts facts,
        Instant now,
        Dialect dialect,
        Trial trial,
        List<String> editions) {
    public Sources {
        editions = List.copyOf(editions);
    }

    /// Sources of which nothing is supposed.
    public Sources(
            Content content,
            @Nullable Programme programme,
            @Nullable NamedFacts facts,
            Instant now,
            Dialect dialect) {
        this(content, programme, facts, now, dialect, Trial.NONE, List.of());
    }

    /// The same, as if what is supposed were so: another programme, on another day. Refuses what
    /// there is not, and what cannot be so.
    public Sources trying(Supposed supposed) throws Refusal {
        return Trying.read(supposed, this);
    }

    /// The same for somebody who looks at some editions alone, as on an earlier day where `at` is
    /// one.
    public Sources lookedAt(List<String> some, Instant at) {
        return new Sources(
                content, programme, facts, at.isBefore(now) ? at : now, dialect, trial, some);
    }

    /// Whether whoever asks looks at an edition.
    public boolean isLookedAt(String edition) {
        return editions.isEmpty() || editions.contains(edition);
    }

    /// @param name of the file, as messages call it
    /// @param reports that the file holds
    public record NamedFacts(String name, Facts facts, List<AuditReport> reports) {
        public NamedFacts {
            reports = List.copyOf(reports);
        }
    }

    /// The content made ready to answer, as far as its mappings are believed.
    public Crosswalk crosswalk(List<String> trust) throws Refusal {
        return Crosswalk.of(
                content.library(),
                TrustTerms.read(trust, content.library().mappingSets()),
                Crosswalk.DEFAULT_REACH);
    }

    public TypedNames names() {
        return new TypedNames(content.library());
    }

    /// Refuses a question that leaves open what is wanted, where no programme can say it.
    public void refuseNoWant(@Nullable String want) throws Refusal {
        if (programme == null && want == null) {
            throw WantedScopes.nothing();
        }
    }

    /// The programme, for a question that only a programme answers.
    public Programme required() throws Refusal {
        if (programme == null) {
            throw Refusal.missing("programme", "say which programme: <programme DIR>");
        }
        return programme;
    }

    /// Today, where the organisation is.
    public Moment today(Programme of) {
        return of.on(LocalDate.ofInstant(now, of.timeZone()));
    }
}
