package dev.crosswalk.server.programme.web;

import static dev.crosswalk.server.platform.web.Given.list;

import dev.crosswalk.answers.Days;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Supposed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is supposed of a programme, as query parameters, of which all but the last may be repeated:
/// `with`, controls that were in place and shown, and `without`, controls that were not there;
/// `excluding`, requirements that did not apply; `wanting`, frameworks that were wanted too; and
/// `ahead`, a day to come that were today. Nothing of it is stored.
public record Tried(
        @Nullable List<String> with,
        @Nullable List<String> without,
        @Nullable List<String> excluding,
        @Nullable List<String> wanting,
        @Nullable String ahead) {
    Supposed supposed() throws Refusal {
        return new Supposed(
                list(with),
                list(without),
                list(excluding),
                list(wanting),
                Days.day("ahead", ahead));
    }
}
