package dev.crosswalk.server.gap.web;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.trend.TrendAnswer;
import dev.crosswalk.answers.trend.TrendRequest;
import dev.crosswalk.server.programme.web.Asked;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Keeps the last trends that were asked for: each is a judgement of the programme for every month,
/// and nothing of it changes while the programme, the content and the day stay.
@Component
final class Trends {
    private static final int MOST = 64;

    private final Map<Key, TrendAnswer> kept =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, TrendAnswer> eldest) {
                    return size() > MOST;
                }
            };

    /// @param of the change, the day and the content
    private record Key(java.util.UUID organisation, String of, TrendRequest request) {}

    TrendAnswer of(TrendRequest request, Asked asked) throws Refusal {
        Key key = new Key(asked.tenant().organisation(), asked.tag(), request);
        @Nullable TrendAnswer had;
        synchronized (kept) {
            had = kept.get(key);
        }
        if (had != null) {
            return had;
        }
        TrendAnswer made = TrendAnswer.of(request, asked.sources());
        synchronized (kept) {
            kept.put(key, made);
        }
        return made;
    }
}
