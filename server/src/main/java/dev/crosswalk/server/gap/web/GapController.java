package dev.crosswalk.server.gap.web;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.gap.GapAnswer;
import dev.crosswalk.answers.gap.GapRequest;
import dev.crosswalk.answers.why.WhyAnswer;
import dev.crosswalk.answers.why.WhyRequest;
import dev.crosswalk.server.platform.web.Answers;
import dev.crosswalk.server.platform.web.OpenSources;
import dev.crosswalk.server.platform.web.Terms;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
final class GapController {
    private final OpenSources sources;

    GapController(OpenSources sources) {
        this.sources = sources;
    }

    @GetMapping("/gap")
    ResponseEntity<byte[]> gap(
            Terms terms,
            @RequestParam(required = false) @Nullable String want,
            @RequestParam(required = false) @Nullable List<String> where,
            @RequestParam(required = false) @Nullable List<String> only,
            @RequestParam(defaultValue = "false") boolean brief,
            @RequestParam(defaultValue = "json") String format)
            throws Refusal {
        return Answers.respond(
                GapAnswer.of(
                        new GapRequest(
                                terms.read(),
                                want,
                                where == null ? List.of() : where,
                                only == null ? List.of() : only,
                                brief),
                        sources.now()),
                format);
    }

    @GetMapping("/why")
    ResponseEntity<byte[]> why(
            Terms terms,
            @RequestParam String requirement,
            @RequestParam(defaultValue = "json") String format)
            throws Refusal {
        return Answers.respond(
                WhyAnswer.of(new WhyRequest(terms.read(), requirement), sources.now()), format);
    }
}
