package dev.crosswalk.server.catalog.web;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.find.FindAnswer;
import dev.crosswalk.answers.find.FindRequest;
import dev.crosswalk.answers.frameworks.FrameworksAnswer;
import dev.crosswalk.answers.show.NameLookup;
import dev.crosswalk.answers.show.ShowRequest;
import dev.crosswalk.content.Content;
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
@RequestMapping("/api/v1")
final class CatalogController {
    private final Content content;
    private final OpenSources sources;

    CatalogController(Content content, OpenSources sources) {
        this.content = content;
        this.sources = sources;
    }

    @GetMapping("/frameworks")
    ResponseEntity<byte[]> frameworks(@RequestParam(defaultValue = "json") String format)
            throws Refusal {
        return Answers.respond(FrameworksAnswer.of(content.library()), format);
    }

    @GetMapping("/show")
    ResponseEntity<byte[]> show(
            @RequestParam String what,
            @RequestParam(required = false) @Nullable List<String> trust,
            @RequestParam(required = false) @Nullable List<String> where,
            @RequestParam(defaultValue = "json") String format)
            throws Refusal {
        Sources open = sources.now();
        return Answers.respond(
                NameLookup.of(
                        new ShowRequest(
                                what,
                                trust == null ? List.of() : trust,
                                where == null ? List.of() : where),
                        open),
                format);
    }

    @GetMapping("/find")
    ResponseEntity<byte[]> find(
            @RequestParam String words,
            @RequestParam(required = false) @Nullable String edition,
            @RequestParam(required = false) @Nullable String most,
            @RequestParam(defaultValue = "json") String format)
            throws Refusal {
        return Answers.respond(
                FindAnswer.of(
                        new FindRequest(
                                words,
                                edition,
                                most == null ? null : FindAnswer.MOST.parse(most),
                                null),
                        sources.now()),
                format);
    }
}
