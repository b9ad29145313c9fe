package dev.crosswalk.answers;

import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.operation.Moment;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The terms that every question is asked on, as whoever asks states them.
///
/// @param have scopes that count as met whole, at operating: `soc2-2017:CC`
/// @param trust which published mappings count, as in `publisher=NIST`; none for all of them
/// @param assurance that must be shown; null where a programme says it, else implemented
/// @param asOf what is spoken of, a day of whoever it is asked of; null for a facts file's own, or
///   a programme's today
/// @param knownAt what a programme received later is left out; null for `asOf` itself
/// @param claims which of them give something: all, where null, or agreed ones only
public record QuestionTerms(
        List<String> have,
        List<String> trust,
        @Nullable String assurance,
        @Nullable Moment asOf,
        @Nullable Moment knownAt,
        @Nullable String claims) {
    public static final List<String> CLAIMS = List.of("all", "agreed");

    public static final List<String> ASSURANCES = List.of("designed", "implemented", "operating");

    public QuestionTerms {
        have = List.copyOf(have);
        trust = List.copyOf(trust);
    }

    /// Terms by which all claims give something.
    public QuestionTerms(
            List<String> have,
            List<String> trust,
            @Nullable String assurance,
            @Nullable Moment asOf,
            @Nullable Moment knownAt) {
        this(have, trust, assurance, asOf, knownAt, null);
    }

    /// Whether contested claims give nothing.
    public boolean agreedOnly() throws Refusal {
        if (claims != null && !CLAIMS.contains(claims)) {
            throw Refusal.notOneOf("claims", claims, CLAIMS);
        }
        return "agreed".equals(claims);
    }

    /// The terms of a question that only a programme answers.
    public static QuestionTerms ofProgramme(
            List<String> trust, @Nullable Moment asOf, @Nullable Moment knownAt) {
        return new QuestionTerms(List.of(), trust, null, asOf, knownAt);
    }

    /// The assurance asked for where no programme says one.
    public Assurance question() throws Refusal {
        return assurance == null ? Assurance.IMPLEMENTED : assurance(assurance);
    }

    public static Assurance assurance(String value) throws Refusal {
        if (!ASSURANCES.contains(value)) {
            throw Refusal.notOneOf("assurance", value, ASSURANCES);
        }
        return Assurance.valueOf(value.toUpperCase(Locale.ROOT));
    }
}
