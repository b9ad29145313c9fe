package dev.crosswalk.server.audit.web;

import static dev.crosswalk.server.platform.web.Given.number;
import static dev.crosswalk.server.platform.web.Given.version;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.server.audit.Note;
import dev.crosswalk.server.audit.NoteEdit;
import dev.crosswalk.server.audit.NoteMeanwhile;
import dev.crosswalk.server.audit.Notes;
import dev.crosswalk.server.identity.Member;
import dev.crosswalk.server.identity.NotPermitted;
import dev.crosswalk.server.identity.Permission;
import dev.crosswalk.server.identity.web.Permits;
import dev.crosswalk.server.platform.Tenant;
import dev.crosswalk.server.platform.web.Cursors;
import dev.crosswalk.server.platform.web.Page;
import dev.crosswalk.server.platform.web.Problem;
import dev.crosswalk.server.platform.web.ProblemType;
import dev.crosswalk.server.platform.web.RecordReader;
import dev.crosswalk.server.programme.web.ProgrammeSources;
import dev.crosswalk.server.programme.web.Version;
import dev.crosswalk.server.task.About;
import dev.crosswalk.server.task.Subjects;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// What people note beside a programme: an auditor's own notes above all.
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/notes")
final class NotesController {
    private static final String NOTES = "notes";

    private final Notes notes;
    private final ProgrammeSources sources;

    NotesController(Notes notes, ProgrammeSources sources) {
        this.notes = notes;
        this.sources = sources;
    }

    /// @param title empty where it is gone
    record Subject(String kind, String id, String title) {}

    /// @param version its entity tag
    /// @param about null for the programme as a whole
    /// @param shared whether everybody in the organisation may read it
    /// @param mine whether whoever asks wrote it
    record One(
            UUID id,
            int version,
            @Nullable Subject about,
            String text,
            boolean shared,
            boolean removed,
            boolean mine,
            String writtenBy,
            Instant writtenAt) {}

    private Subjects subjects(UUID organisation) throws Refusal {
        return new Subjects(sources.of(organisation, Version.NOW).sources());
    }

    private static One shown(Note note, Subjects subjects, Member reader) {
        About about = note.about();
        return new One(
                note.id(),
                note.version(),
                about == null ? null : new Subject(about.kind(), about.id(), subjects.title(about)),
                note.text(),
                note.shared(),
                note.removed(),
                note.author().equals(reader.account()),
                note.writtenBy(),
                note.writtenAt());
    }

    /// One's own, and those that others share; the last one first.
    ///
    /// @param about what of the programme: `control:ACC-07`, `requirement:iso27001-2022/A.5.15`
    @GetMapping
    @Permits(Permission.READ)
    Page<One> notes(
            @PathVariable UUID organisation,
            @RequestParam(required = false) @Nullable String about,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String most,
            @AuthenticationPrincipal Member member)
            throws Refusal {
        Subjects subjects = subjects(organisation);
        int size = Page.MOST.checked(number(Page.MOST, most), Page.USUAL);
        String list = NOTES + (about == null ? "" : about);
        List<Note> found =
                notes.list(
                        new Tenant(organisation),
                        member,
                        about == null ? null : checked(subjects, About.parse(about)),
                        cursor == null ? Long.MAX_VALUE : Cursors.read(organisation, list, cursor),
                        size + 1);
        List<Note> shown = found.subList(0, Math.min(size, found.size()));
        return new Page<>(
                shown.stream().map(note -> shown(note, subjects, member)).toList(),
                found.size() <= size
                        ? null
                        : Cursors.of(organisation, list, shown.getLast().place()));
    }

    private static @Nullable About checked(Subjects subjects, About about) throws Refusal {
        if (about.kind().equals("step")) {
            throw Refusal.notOneOf("about.kind", about.kind(), List.of("control", "requirement"));
        }
        return subjects.checked(about);
    }

    /// A note as it is sent.
    ///
    /// @param about may be left out
    record Wanted(About about, String text, boolean shared) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Permits(Permission.WRITE_NOTES)
    ResponseEntity<One> write(
            @PathVariable UUID organisation,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody(required = false) @Nullable String body,
            @AuthenticationPrincipal Member member)
            throws Refusal, NotPermitted {
        Subjects subjects = subjects(organisation);
        Wanted wanted =
                RecordReader.read(
                        Wanted.class,
                        RecordReader.object(body == null ? "" : body),
                        Set.of("text"),
                        Map.of());
        Note note =
                notes.write(
                        new Tenant(organisation),
                        member,
                        checked(subjects, wanted.about()),
                        wanted.text(),
                        wanted.shared(),
                        key);
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag(String.valueOf(note.version()))
                .body(shown(note, subjects, member));
    }

    /// What of a note is to be otherwise; fields that are not there stay as they are.
    record Edited(String text, boolean shared, boolean removed) {}

    @PatchMapping(value = "/{note}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Permits(Permission.WRITE_NOTES)
    ResponseEntity<One> edit(
            @PathVariable UUID organisation,
            @PathVariable String note,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read,
            @RequestBody(required = false) @Nullable String body,
            @AuthenticationPrincipal Member member)
            throws Refusal, NotPermitted, NoteMeanwhile {
        JsonNode object = RecordReader.object(body == null ? "" : body);
        Edited edited = RecordReader.read(Edited.class, object, Set.of(), Map.of());
        Note after =
                notes.edit(
                        new Tenant(organisation),
                        member,
                        note,
                        new NoteEdit(
                                object.has("text") ? edited.text() : null,
                                object.has("shared") ? (Boolean) edited.shared() : null,
                                object.has("removed") ? (Boolean) edited.removed() : null),
                        version("a note, as in \"2\"", read));
        return ResponseEntity.ok()
                .eTag(String.valueOf(after.version()))
                .body(shown(after, subjects(organisation), member));
    }

    /// What it says now comes along, so that nobody writes over it unseen.
    @ExceptionHandler
    ResponseEntity<ProblemDetail> meanwhile(NoteMeanwhile why) {
        ProblemDetail problem =
                Problem.of(
                        ProblemType.CHANGED_MEANWHILE,
                        "You wrote this note otherwise meanwhile, on another page. Look at what it"
                                + " says now, and change it again.");
        problem.setProperty("version", why.note().version());
        problem.setProperty("text", why.note().text());
        return Problem.response(problem);
    }
}
