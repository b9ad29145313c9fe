package dev.crosswalk.answers;

import dev.crosswalk.answers.text.Json;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.standing.AskedWindow;
import org.jspecify.annotations.Nullable;

/// A window as the member `window` of a JSON answer: its days, or null.
public final class WindowJson {
    private WindowJson() {}

    public static void write(Json json, @Nullable AskedWindow window) {
        write(json, window == null ? null : window.days());
    }

    public static void write(Json json, @Nullable Period days) {
        if (days == null) {
            json.field("window", (String) null);
            return;
        }
        json.object("window")
                .field("from", days.from().toString())
                .field("to", days.to().toString())
                .end();
    }
}
