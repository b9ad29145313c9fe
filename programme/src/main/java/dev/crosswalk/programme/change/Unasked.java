package dev.crosswalk.programme.change;

import dev.crosswalk.engine.Exclusion;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.programme.standing.Judged;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A requirement that was asked for, and is no longer. What is proved of it still is, but it no
/// longer counts.
///
/// @param before the verdict when it was asked for
/// @param justification why the requirement was excluded; empty where it was not
public record Unasked(Verdict before, Why why, String justification) {

    public enum Why {
        /// The programme no longer wants the framework.
        FRAMEWORK_DROPPED,
        /// The programme wants a smaller part of the framework.
        SCOPE_NARROWED,
        EXCLUDED
    }

    /// The requirements that are no longer asked for, in document order.
    static List<Unasked> between(@Nullable Judged old, @Nullable Judged now) {
        List<Unasked> unasked = new ArrayList<>();
        if (old == null) {
            return unasked;
        }
        Map<RequirementRef, Verdict> asked = new LinkedHashMap<>();
        Map<RequirementRef, String> excluded = new LinkedHashMap<>();
        if (now != null) {
            now.gap().verdicts().forEach(v -> asked.put(v.ref(), v));
            for (Exclusion e : now.posture().exclusions()) {
                excluded.put(e.requirement(), e.justification());
            }
        }
        for (Verdict before : old.gap().verdicts()) {
            Verdict after = asked.get(before.ref());
            if (!before.applicable() || (after != null && after.applicable())) {
                continue;
            }
            Why why =
                    now == null
                            ? Why.FRAMEWORK_DROPPED
                            : after == null ? Why.SCOPE_NARROWED : Why.EXCLUDED;
            unasked.add(
                    new Unasked(
                            before,
                            why,
                            why == Why.EXCLUDED ? excluded.getOrDefault(before.ref(), "") : ""));
        }
        return unasked;
    }
}
