package dev.crosswalk.answers;

import dev.crosswalk.answers.text.Json;
import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.Gap;
import dev.crosswalk.engine.RollUp;

/// Writes the sums of a gap, as the same member in every JSON that has them.
public final class SummaryJson {
    private SummaryJson() {}

    /// The member `summary`, as its schema has it.
    public static void write(Json json, Gap gap) {
        RollUp sum = gap.summary();
        json.object("summary")
                .object("requirements")
                .field("total", sum.total())
                .field("full", sum.count(Coverage.FULL))
                .field("partial", sum.count(Coverage.PARTIAL))
                .field("none", sum.count(Coverage.NONE))
                .field("notAssessed", sum.count(Coverage.NOT_ASSESSED))
                .field("notApplicable", sum.count(Coverage.NOT_APPLICABLE))
                .end()
                .object("obligations")
                .field("total", sum.obligations())
                .field("covered", sum.covered())
                .field("possible", sum.possible())
                .field("missing", sum.missing())
                .field("onWord", sum.onWord())
                .field("onConclusions", sum.onConclusions())
                .field("notExercised", sum.notExercised())
                .end()
                .rounded("proven", sum.proven())
                .rounded("possible", sum.possibleShare())
                .rounded("onWord", sum.onWordShare())
                .rounded("range", gap.range().strict(), gap.range().generous());
        Figures.write(json, sum);
        json.end();
    }
}
