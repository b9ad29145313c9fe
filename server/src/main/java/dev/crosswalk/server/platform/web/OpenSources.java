package dev.crosswalk.server.platform.web;

import dev.crosswalk.answers.Sources;
import dev.crosswalk.content.Content;
import dev.crosswalk.programme.Programme;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What questions are answered from.
@Component
public final class OpenSources {
    private final Content content;
    private final Clock clock;

    OpenSources(Content content, Clock clock) {
        this.content = content;
        this.clock = clock;
    }

    /// The content alone, for whoever asks of no programme.
    public Sources now() {
        return of(null);
    }

    /// @param programme null for none
    public Sources of(@Nullable Programme programme) {
        return new Sources(
                content, programme, null, clock.instant(), ParameterDialect.PARAMETERS);
    }
}
