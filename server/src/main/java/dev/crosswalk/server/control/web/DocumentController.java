package dev.crosswalk.server.control.web;

import static dev.crosswalk.server.platform.web.Given.list;

import dev.crosswalk.answers.Days;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.document.DocumentsAnswer;
import dev.crosswalk.answers.document.DocumentsRequest;
import dev.crosswalk.answers.document.ParametersAnswer;
import dev.crosswalk.answers.document.PrintedDocument;
import dev.crosswalk.answers.document.SinceApproval;
import dev.crosswalk.server.identity.Permission;
import dev.crosswalk.server.identity.web.Permits;
import dev.crosswalk.server.platform.web.Answers;
import dev.crosswalk.server.programme.Programmes;
import dev.crosswalk.server.programme.web.Asked;
import dev.crosswalk.server.programme.web.ProgrammeSources;
import dev.crosswalk.server.programme.web.Version;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What is asked of an organisation's documents.
@RestController
@RequestMapping("/api/v1/organisations/{organisation}")
final class DocumentController {
    /// What documents.yaml says of an approval, as its items are kept.
    private static final String APPROVALS = "documents";

    private static final List<String> SAYS = List.of("version", "approvedOn", "approvedBy");

    private final ProgrammeSources sources;
    private final Programmes programmes;

    DocumentController(ProgrammeSources sources, Programmes programmes) {
        this.sources = sources;
        this.programmes = programmes;
    }

    @GetMapping("/documents")
    @Permits(Permission.READ)
    ResponseEntity<byte[]> documents(
            @PathVariable UUID organisation,
            Version version,
            @RequestParam(required = false) @Nullable List<String> document,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(defaultValue = "json") String format)
            throws Refusal, IOException {
        Asked asked = sources.of(organisation, version);
        return asked.respond(() -> documents(asked, document, all, asOf, version), format);
    }

    /// What the documents leave open, and what stands there.
    @GetMapping("/documents/parameters")
    @Permits(Permission.READ)
    ResponseEntity<byte[]> parameters(
            @PathVariable UUID organisation,
            Version version,
            @RequestParam(required = false) @Nullable List<String> document,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(defaultValue = "json") String format)
            throws Refusal, IOException {
        Asked asked = sources.of(organisation, version);
        return asked.respond(
                () ->
                        ParametersAnswer.of(
                                documents(asked, document, all, asOf, version), List.of()),
                format);
    }

    private static DocumentsAnswer documents(
            Asked asked,
            @Nullable List<String> document,
            boolean all,
            @Nullable String asOf,
            Version version)
            throws Refusal, IOException {
        return DocumentsAnswer.of(
                new DocumentsRequest(
                        list(document),
                        all,
                        false,
                        List.of(),
                        List.of(),
                        Days.moment("asOf", asOf),
                        version.moment()),
                asked.sources(),
                asked.filesBeside().get(),
                () -> {});
    }

    /// One document as it prints.
    ///
    /// @param fresh whether it is wanted as writing it would make it, and not as it is on file
    /// @param set values that it is to show, as `NAME=VALUE`: nothing is set by that
    @GetMapping("/documents/{document}")
    @Permits(Permission.READ)
    ResponseEntity<byte[]> print(
            @PathVariable UUID organisation,
            @PathVariable String document,
            Version version,
            @RequestParam(defaultValue = "false") boolean fresh,
            @RequestParam(required = false) @Nullable List<String> set,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(defaultValue = "json") String format)
            throws Refusal, IOException {
        Asked asked = sources.of(organisation, version);
        return asked.respond(
                () ->
                        PrintedDocument.of(
                                document,
                                fresh,
                                list(set),
                                Days.moment("asOf", asOf),
                                asked.sources(),
                                asked.filesBeside().get()),
                format,
                Answers.TEXTS);
    }

    /// What a document says that it did not say when its version was approved.
    @GetMapping("/documents/{document}/since-approval")
    @Permits(Permission.READ)
    ResponseEntity<byte[]> sinceApproval(
            @PathVariable UUID organisation, @PathVariable String document, Version version)
            throws Refusal, IOException {
        Asked asked = sources.of(organisation, version);
        Long recorded =
                programmes
                        .saysSince(
                                asked.tenant(), asked.known().change(), APPROVALS, document, SAYS)
                        .orElse(null);
        Asked then = recorded == null ? null : sources.of(organisation, Version.after(recorded));
        return asked.respond(
                () ->
                        SinceApproval.of(
                                document,
                                new SinceApproval.Version(
                                        asked.sources(), asked.filesBeside().get()),
                                then == null
                                        ? null
                                        : new SinceApproval.Version(
                                                then.sources(), then.filesBeside().get())),
                "json",
                Set.of("json"));
    }
}
