package dev.crosswalk.server.mapping.web;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.compare.CompareAnswer;
import dev.crosswalk.answers.compare.CompareRequest;
import dev.crosswalk.server.platform.web.Answers;
import dev.crosswalk.server.platform.web.OpenSources;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/compare")
final class CompareController {
    private final OpenSources sources;

    CompareController(OpenSources sources) {
        this.sources = sources;
    }

    @GetMapping
    ResponseEntity<byte[]> compare(
            @RequestParam String left,
            @RequestParam String right,
            @RequestParam(required = false) @Nullable List<String> trust,
            @RequestParam(required = false) @Nullable List<String> where,
            @RequestParam(defaultValue = "false") boolean brief,
            @RequestParam(defaultValue = "json") String format)
            throws Refusal {
        return Answers.respond(
                CompareAnswer.of(
                        new CompareRequest(
                                left,
                                right,
                                trust == null ? List.of() : trust,
                                where == null ? List.of() : where,
                                brief),
                        sources.now()),
                format);
    }
}
