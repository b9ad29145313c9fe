package dev.crosswalk.server.platform.web;

import dev.crosswalk.answers.OptionDialect;
import dev.crosswalk.answers.PageDialect;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.content.Content;
import dev.crosswalk.programme.Programme;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// What questions are answered from.
@Component
public final class OpenSources {
    /// What any question may be asked with: who reads the answer.
    static final String DIALECT = "dialect";

    private static final String PAGE = "page";
    private static final String COMMAND_LINE = "command-line";

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
        Map<String, String[]> given = parameters();
        return new Sources(
                content,
                programme,
                null,
                clock.instant(),
                isOfPages()
                        ? PageDialect.PAGES
                        // What an answer tells people to type is for the command line, and the same
                        // there.
                        : OptionDialect.repeating(name ->
                                Arrays.stream(given.getOrDefault(name, new String[0]))
                                        .map(OptionDialect.OPTIONS::argument)
                                        .toList()));
    }

    /// Whether a page asks, which has neither options nor commands: `dialect=page`.
    static boolean isOfPages() {
        return Arrays.asList(parameters().getOrDefault(DIALECT, new String[0])).contains(PAGE);
    }

    static void checkDialect(@Nullable String asked) throws Refusal {
        List<String> all = List.of(PAGE, COMMAND_LINE);
        if (asked == null || !all.contains(asked)) {
            throw Refusal.notOneOf(DIALECT, String.valueOf(asked), all);
        }
    }

    private static Map<String, String[]> parameters() {
        return RequestContextHolder.getRequestAttributes()
                        instanceof ServletRequestAttributes request
                ? request.getRequest().getParameterMap()
                : Map.of();
    }
}
