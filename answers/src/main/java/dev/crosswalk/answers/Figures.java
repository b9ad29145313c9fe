package dev.crosswalk.answers;

import dev.crosswalk.answers.text.Json;
import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Requirement;
import dev.crosswalk.engine.RequirementGroups;
import dev.crosswalk.engine.RollUp;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.programme.words.Numbers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Writes means over requirements as the answers word them, so that nobody who shows them has to
/// round or count.
public final class Figures {
    private Figures() {}

    /// The member `figures`: what is proven and what is possible of a sum.
    public static void write(Json json, RollUp sum) {
        json.object("figures");
        pair(json, sum);
        json.end();
    }

    /// The member `themes`: the same of each heading under which an edition is shown.
    public static void themes(Json json, FrameworkEdition edition, List<Verdict> verdicts) {
        Map<String, String> titles = new HashMap<>();
        edition.requirements().forEach(r -> titles.put(r.id(), r.title()));
        json.array("themes");
        for (RequirementGroups.Group group : new RequirementGroups(edition).of(verdicts)) {
            RollUp sum = group.summary();
            Requirement heading = group.heading();
            json.object()
                    .field("id", heading.id())
                    .field("title", heading.title())
                    .field("under", titles.get(heading.parent()));
            pair(json, sum);
            json.field("full", sum.count(Coverage.FULL) + " of " + sum.applicable()).end();
        }
        json.end();
    }

    private static void pair(Json json, RollUp sum) {
        figure(json, "proven", sum.proven(), sum.applicable());
        figure(json, "possible", sum.possibleShare(), sum.applicable());
    }

    /// `{"share": "55.9 %", "count": "67.1 of 120", "value": 0.5592}`; where nothing applies `none
    /// applies`, and no share.
    private static void figure(Json json, String name, double mean, int applicable) {
        json.object(name)
                .field("share", applicable == 0 ? null : Numbers.percent(mean))
                .field("count", applicable == 0 ? "none applies" : Numbers.count(mean, applicable))
                .rounded("value", mean)
                .end();
    }
}
