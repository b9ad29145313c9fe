package dev.crosswalk.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the contested claims of a library are read: as they stand, as an organisation decided them,
/// or strictly, where they give nothing. Rows are believed as they are where all claims stand.
///
/// Most questions are about one reading, so the others are made when they are first asked for.
final class Reading {

    final Index index;

    /// The one that this reads strictly; null where claims give what they demand.
    private final @Nullable Reading whole;

    private volatile @Nullable Reading strict;

    private volatile @Nullable Decided decided;

    /// What an organisation makes of a reading by what it decided: organisations are asked about
    /// one after the other, so the last is kept.
    private record Decided(List<Decision> decisions, Reading reading) {}

    private Reading(Index index, @Nullable Reading whole) {
        this.index = index;
        this.whole = whole;
    }

    static Reading of(Library library) {
        return new Reading(new Index(library), null);
    }

    boolean isStrict() {
        return whole != null;
    }

    /// The one in which claims give what they demand: itself, unless this is a strict one.
    Reading whole() {
        return whole == null ? this : whole;
    }

    /// The strict one: itself, where it is that, or nothing is contested.
    Reading strict() {
        if (isStrict() || !index.isContested()) {
            return this;
        }
        Reading known = strict;
        if (known == null) {
            known = new Reading(index.agreed(), this);
            strict = known;
        }
        return known;
    }

    /// As an organisation decided, and strictly, where this is strict.
    Reading under(List<Decision> decisions) {
        if (decisions.isEmpty()) {
            return this;
        }
        if (whole != null) {
            return whole.under(decisions).strict();
        }
        Decided known = decided;
        if (known == null || !known.decisions().equals(decisions)) {
            known = new Decided(decisions, new Reading(index.decided(decisions), null));
            decided = known;
        }
        return known.reading();
    }
}
