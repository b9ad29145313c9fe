package dev.crosswalk.server.control.web;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.server.control.EditAsked;
import dev.crosswalk.server.control.EditKind;
import dev.crosswalk.server.control.EditMade;
import dev.crosswalk.server.control.Edits;
import dev.crosswalk.server.control.Intakes;
import dev.crosswalk.server.control.Upload;
import dev.crosswalk.server.identity.Member;
import dev.crosswalk.server.identity.NotPermitted;
import dev.crosswalk.server.identity.Permission;
import dev.crosswalk.server.identity.web.Permits;
import dev.crosswalk.server.platform.Tenant;
import dev.crosswalk.server.platform.web.RecordReader;
import dev.crosswalk.server.programme.ChangedMeanwhile;
import dev.crosswalk.server.programme.TouchedSince;
import dev.crosswalk.server.programme.web.Asked;
import dev.crosswalk.server.programme.web.ProgrammeSources;
import dev.crosswalk.server.programme.web.Version;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// What people do to a programme. `try` shows what an edit would change, and writes nothing.
@RestController
@RequestMapping("/api/v1/organisations/{organisation}")
final class EditsController {
    private static final String KEY = "Idempotency-Key";

    private final Edits edits;
    private final Intakes intakes;
    private final ProgrammeSources sources;

    EditsController(Edits edits, Intakes intakes, ProgrammeSources sources) {
        this.edits = edits;
        this.intakes = intakes;
        this.sources = sources;
    }

    /// @param edit `adopt`, `retire`, ..
    /// @param body in the shape of its request record
    @PostMapping(value = "/edits/{edit}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Permits({
        Permission.EDIT,
        Permission.EDIT_OWN_CONTROLS,
        Permission.ADD_EVIDENCE,
        Permission.ANSWER
    })
    ResponseEntity<byte[]> make(
            @PathVariable UUID organisation,
            @PathVariable String edit,
            @RequestParam(name = "try", defaultValue = "false") boolean isTry,
            @RequestParam(defaultValue = "false") boolean newPersons,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody(required = false) @Nullable String body,
            @AuthenticationPrincipal Member member)
            throws Refusal, InvalidContent, IOException, ChangedMeanwhile, NotPermitted {
        return response(
                edits.make(
                        new Tenant(organisation),
                        member,
                        new EditAsked(
                                kind(edit),
                                RecordReader.object(body == null ? "" : body),
                                null,
                                null,
                                newPersons,
                                isTry,
                                number(read),
                                key)));
    }

    /// The same with a file that comes along: evidence, the text of a document, a workbook, a
    /// folder.
    @PostMapping(value = "/edits/{edit}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Permits({Permission.EDIT, Permission.ADD_EVIDENCE})
    ResponseEntity<byte[]> makeWithFile(
            @PathVariable UUID organisation,
            @PathVariable String edit,
            @RequestParam(name = "try", defaultValue = "false") boolean isTry,
            @RequestParam(defaultValue = "false") boolean newPersons,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestPart MultipartFile file,
            @RequestPart(required = false) @Nullable MultipartFile review,
            @RequestPart String request,
            @AuthenticationPrincipal Member member)
            throws Refusal, InvalidContent, IOException, ChangedMeanwhile, NotPermitted {
        EditKind kind = kind(edit);
        if (!kind.takesFile()) {
            throw Refusal.of(
                    Refusal.Code.UNSUITABLE,
                    "file",
                    kind.word(),
                    "{value} takes no file: send JSON");
        }
        return response(
                edits.make(
                        new Tenant(organisation),
                        member,
                        new EditAsked(
                                kind,
                                RecordReader.object(request),
                                upload(file),
                                review == null ? null : upload(review),
                                newPersons,
                                isTry,
                                number(read),
                                key)));
    }

    /// The controls that a report or another tool lists, with what is suggested for each; as xlsx,
    /// the workbook in which somebody decides on them.
    @PostMapping(value = "/intake", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Permits(Permission.EDIT)
    ResponseEntity<byte[]> intake(
            @PathVariable UUID organisation,
            @RequestPart MultipartFile file,
            @RequestPart(required = false) @Nullable MultipartFile review,
            @RequestPart String request,
            @RequestParam(defaultValue = "json") String format)
            throws Refusal, IOException {
        Asked asked = sources.of(organisation, Version.NOW);
        return asked.respond(
                () ->
                        intakes.read(
                                RecordReader.read(
                                        Intakes.Listed.class,
                                        RecordReader.object(request),
                                        Set.of(),
                                        Map.of()),
                                upload(file),
                                review == null ? null : upload(review),
                                asked.sources()),
                format);
    }

    private static Upload upload(MultipartFile file) throws IOException {
        return new Upload(last(file.getOriginalFilename()), file.getBytes());
    }

    /// Takes a change back, as long as nothing of what it changed was changed since.
    @PostMapping("/changes/{number}/undo")
    @Permits(Permission.EDIT)
    ResponseEntity<byte[]> undo(
            @PathVariable UUID organisation,
            @PathVariable String number,
            @RequestParam(name = "try", defaultValue = "false") boolean isTry,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read,
            @AuthenticationPrincipal Member member)
            throws Refusal, InvalidContent, TouchedSince, ChangedMeanwhile {
        return response(
                edits.undo(
                        new Tenant(organisation),
                        member,
                        Version.NUMBER.parse(number),
                        isTry,
                        number(read)));
    }

    record Permitted(String role, List<String> edits) {}

    /// What whoever asks may do to the programme, or to one control of it.
    @GetMapping("/permits")
    @Permits(Permission.READ)
    Permitted permits(
            @PathVariable UUID organisation,
            @RequestParam(required = false) @Nullable String control,
            @AuthenticationPrincipal Member member) {
        return new Permitted(
                member.in(organisation).orElseThrow().word(),
                edits.permitted(new Tenant(organisation), member, control).stream()
                        .map(EditKind::word)
                        .toList());
    }

    private static EditKind kind(String word) throws Refusal {
        return EditKind.of(word)
                .orElseThrow(() ->
                        Refusal.unknown(
                                "edit",
                                "edit",
                                word,
                                Arrays.stream(EditKind.values()).map(EditKind::word).toList()));
    }

    /// The name without the folders that some browsers send.
    static String last(@Nullable String name) {
        String given = name == null ? "" : name;
        return given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    }

    /// The number of a change at the beginning of an entity tag: `"12"`, `"12;2026-10-15;..`.
    static @Nullable Long number(@Nullable String tag) throws Refusal {
        if (tag == null || tag.strip().equals("*")) {
            return null;
        }
        String digits = tag.strip().replaceFirst("^(W/)?\"", "").replaceFirst("[^0-9].*$", "");
        if (digits.isEmpty() || digits.length() > 9) {
            throw Refusal.malformed(
                    HttpHeaders.IF_MATCH, tag, "is no ETag of an answer, as in \"12\"");
        }
        return Long.parseLong(digits);
    }

    static ResponseEntity<byte[]> response(EditMade made) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .eTag(String.valueOf(made.change()))
                .body(made.body().getBytes(StandardCharsets.UTF_8));
    }
}
