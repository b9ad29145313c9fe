package dev.crosswalk.answers.trend;

import dev.crosswalk.answers.gap.VerdictStrip;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Gap;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// How each requirement of a framework, and each obligation that it demands, stood on some days:
/// only where that is another state than on the day before.
public final class RequirementTrends {
    private final Crosswalk crosswalk;
    private final List<LocalDate> days;

    /// The verdicts of each day by requirement; null for a day on which nothing was there.
    private final List<@Nullable Map<RequirementRef, Verdict>> verdicts = new ArrayList<>();

    RequirementTrends(Crosswalk crosswalk, List<LocalDate> days, List<@Nullable Gap> gaps) {
        this.crosswalk = crosswalk;
        this.days = days;
        for (Gap gap : gaps) {
            verdicts.add(gap == null ? null : byRequirement(gap));
        }
    }

    private static Map<RequirementRef, Verdict> byRequirement(Gap gap) {
        Map<RequirementRef, Verdict> all = new LinkedHashMap<>();
        gap.verdicts().forEach(v -> all.put(v.ref(), v));
        return all;
    }

    void write(Json json) {
        json.array("requirements");
        Map<RequirementRef, Verdict> last = verdicts.getLast();
        if (last != null) {
            last.values().forEach(v -> write(v, json));
        }
        json.end();
    }

    private void write(Verdict last, Json json) {
        json.object().field("id", last.ref().id());
        changes("coverage", last, v -> Words.of(v.coverage()), json);
        Map<Verdict, VerdictStrip> strips = new HashMap<>();
        json.array("obligations");
        for (Obligation o : new VerdictStrip(last).obligations(crosswalk)) {
            json.object().field("obligation", o.id());
            changes(
                    "states",
                    last,
                    v -> strips.computeIfAbsent(v, VerdictStrip::new).stateOrNone(o.id()),
                    json);
            json.end();
        }
        json.end().end();
    }

    /// What it was from which day on.
    private void changes(String name, Verdict last, Function<Verdict, String> state, Json json) {
        json.array(name);
        String before = "";
        for (int i = 0; i < days.size(); i++) {
            Map<RequirementRef, Verdict> then = verdicts.get(i);
            Verdict v = then == null ? null : then.get(last.ref());
            String now = v == null ? "" : state.apply(v);
            if (!now.equals(before) && !now.isEmpty()) {
                json.object().field("from", days.get(i).toString()).field("is", now).end();
            }
            before = now;
        }
        json.end();
    }
}
