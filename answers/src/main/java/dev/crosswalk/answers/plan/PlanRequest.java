package dev.crosswalk.answers.plan;

import dev.crosswalk.answers.QuestionTerms;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which controls close what is missing, for the least work?
///
/// @param wants scopes; none where that is left to the programme
/// @param budget at most so many person-days, as in `40` or `2.5`; null for no limit
/// @param capacity person-days a week, for the calendar; null for one person's
/// @param by the day by which all should be done; null for none
/// @param byOf id of the edition of whose audit the day is; null for the first wanted whose audits
///   are known
/// @param from the first day of work; null for the day of the answer
/// @param first what comes right after what the gates ask for: ids of controls, requirements,
///   obligations and domains, also several with commas between them
/// @param calendar whether the steps are laid on a calendar though nothing of it is asked
/// @param brief whether the steps are left out
/// @param certificate whether the day was counted back from that of a certificate, which somebody
///   asked for
/// @param leaveOut ids of controls that are no steps, also several with commas between them
public record PlanRequest(
        QuestionTerms terms,
        List<String> wants,
        @Nullable String budget,
        @Nullable String capacity,
        @Nullable LocalDate by,
        @Nullable String byOf,
        @Nullable LocalDate from,
        List<String> first,
        boolean calendar,
        boolean brief,
        boolean certificate,
        List<String> leaveOut) {
    public PlanRequest(
            QuestionTerms terms,
            List<String> wants,
            @Nullable String budget,
            @Nullable String capacity,
            @Nullable LocalDate by,
            @Nullable String byOf,
            @Nullable LocalDate from,
            List<String> first,
            boolean calendar,
            boolean brief) {
        this(
                terms, wants, budget, capacity, by, byOf, from, first, calendar, brief, false,
                List.of());
    }

    public PlanRequest {
        wants = List.copyOf(wants);
        first = List.copyOf(first);
        leaveOut = List.copyOf(leaveOut);
    }

    /// A plan of which nothing is asked but what it is for.
    public static PlanRequest of(QuestionTerms terms, List<String> wants) {
        return new PlanRequest(terms, wants, null, null, null, null, null, List.of(), false, false);
    }

    /// The same until a day that nobody typed.
    PlanRequest until(KeptDay kept) {
        return new PlanRequest(
                terms,
                wants,
                budget,
                capacity,
                kept.day(),
                kept.edition(),
                from,
                first,
                calendar,
                brief,
                certificate,
                leaveOut);
    }

    /// The same, where the day is counted back from that of a certificate, if it is.
    public PlanRequest ofACertificate(boolean is) {
        return new PlanRequest(
                terms, wants, budget, capacity, by, byOf, from, first, calendar, brief, is,
                leaveOut);
    }

    /// The same without some controls: ids, also several with commas between them.
    public PlanRequest without(List<String> controls) {
        return new PlanRequest(
                terms,
                wants,
                budget,
                capacity,
                by,
                byOf,
                from,
                first,
                calendar,
                brief,
                certificate,
                controls);
    }
}
