package dev.crosswalk.server.evidence.web;

import dev.crosswalk.answers.Days;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.WholeNumber;
import dev.crosswalk.answers.evidence.EvidenceAnswer;
import dev.crosswalk.answers.evidence.EvidenceRequest;
import dev.crosswalk.content.tree.FileTree;
import dev.crosswalk.files.Sha256;
import dev.crosswalk.files.folder.ProgrammeFolder;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.server.evidence.Drawings;
import dev.crosswalk.server.evidence.FileType;
import dev.crosswalk.server.evidence.ShownText;
import dev.crosswalk.server.identity.Permission;
import dev.crosswalk.server.identity.web.Permits;
import dev.crosswalk.server.platform.web.Terms;
import dev.crosswalk.server.programme.LinkFile;
import dev.crosswalk.server.programme.web.Asked;
import dev.crosswalk.server.programme.web.ProgrammeSources;
import dev.crosswalk.server.programme.web.Version;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What is on file of controls, and a look at it.
///
/// Nobody's file reaches a browser as something that it would open: texts come as text in JSON,
/// pictures as pictures, which a page shows in `img`, PDFs as pictures that we draw, and everything
/// is to be had as bytes to be saved. A frame with a sandbox would do for HTML, but browsers show
/// no PDF in one, and a text that is only looked at needs none.
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/evidence")
final class EvidenceController {
    private static final WholeNumber PAGE = new WholeNumber("page", "a page", 1, 100_000);

    /// Of a picture, for whoever opens its address: it is a page of nobody's.
    private static final String POLICY = "sandbox; default-src 'none'; frame-ancestors 'none'";

    private final ProgrammeSources sources;
    private final Drawings drawings;

    EvidenceController(ProgrammeSources sources, Drawings drawings) {
        this.sources = sources;
        this.drawings = drawings;
    }

    /// How the kinds of evidence of each control stand.
    ///
    /// @param control whose pieces are listed too; without it, those of none
    /// @param pieces whether those of all controls are listed, as far as they are of a kind, of
    ///   somebody, and of days
    @GetMapping
    @Permits(Permission.READ)
    ResponseEntity<byte[]> evidence(
            @PathVariable UUID organisation,
            Version version,
            Terms terms,
            @RequestParam(required = false) @Nullable String control,
            @RequestParam(defaultValue = "false") boolean pieces,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String until,
            @RequestParam(defaultValue = "json") String format)
            throws Refusal {
        EvidenceRequest request =
                new EvidenceRequest(
                        terms.read(),
                        control,
                        pieces,
                        new EvidenceRequest.Which(
                                kind, by, Days.day("from", from), Days.day("until", until)));
        Asked asked = sources.of(organisation, version);
        Asked.Asking<Refusal> asking =
                () -> EvidenceAnswer.of(request, asked.sources(), asked.filesBeside().get());
        // Of a control's pieces it says whether each is still the one that was put on file.
        return control == null && !pieces
                ? asked.respond(asking, format)
                : asked.respondOfFiles(asking, format);
    }

    /// How a piece of evidence can be looked at.
    enum As {
        TEXT,
        PICTURE,
        /// Pictures of its pages, by their numbers.
        PAGES,
        LINK,
        NOTHING
    }

    /// @param as `text`, `picture`, `pages`, `link`, `nothing`
    /// @param type what its bytes are, whatever its name says
    /// @param say what it is, in words, or why it is not shown
    /// @param unchanged whether it has the digest that was kept of it
    /// @param text null where it is no text
    /// @param cut whether the text goes on
    /// @param pages how many, of what has pages; else 0
    record Preview(
            String id,
            String file,
            String as,
            String type,
            String say,
            int bytes,
            String sha256,
            boolean unchanged,
            @Nullable String text,
            boolean cut,
            int pages,
            @Nullable String link) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Kept(Evidence evidence, byte[] bytes, FileType type) {
        String sha256() {
            return Sha256.of(bytes);
        }

        Preview as(As as, String say, @Nullable ShownText text, int pages, @Nullable String link) {
            String sha256 = sha256();
            return new Preview(
                    evidence.id(),
                    evidence.file(),
                    as.name().toLowerCase(Locale.ROOT),
                    type.type(),
                    say,
                    bytes.length,
                    sha256,
                    evidence.sha256().isEmpty() || evidence.sha256().equalsIgnoreCase(sha256),
                    text == null ? null : text.text(),
                    text != null && text.isCut(),
                    pages,
                    link);
        }
    }

    private Kept kept(UUID organisation, Version version, String id) throws Refusal, IOException {
        Asked asked = sources.of(organisation, version);
        Evidence evidence =
                asked.known().programme().evidence().stream()
                        .filter(e -> e.id().equals(id))
                        .findFirst()
                        .orElseThrow(() ->
                                Refusal.of(
                                        Code.NOT_FOUND, "id", id, "there is no evidence {value!}"));
        if (evidence.file().isEmpty()) {
            throw Refusal.of(
                    Code.UNSUITABLE,
                    "id",
                    id,
                    "{value} is kept elsewhere, so there is no file of it");
        }
        FileTree folder = asked.filesBeside().get();
        String name = ProgrammeFolder.EVIDENCE + "/" + evidence.file();
        if (!folder.isFile(name)) {
            throw Refusal.of(Code.NOT_FOUND, "id", id, "the file of {value}, {file}, is missing")
                    .with("file", name);
        }
        byte[] bytes = folder.bytes(name, ProgrammeFolder.MOST_POPULATION_BYTES);
        return new Kept(evidence, bytes, FileType.of(bytes));
    }

    /// What a piece of evidence is, and how it can be looked at.
    ///
    /// @param id of the piece of evidence
    @GetMapping("/preview")
    @Permits(Permission.READ)
    ResponseEntity<Preview> preview(
            @PathVariable UUID organisation, Version version, @RequestParam String id)
            throws Refusal, IOException {
        return ResponseEntity.ok(preview(kept(organisation, version, id)));
    }

    private Preview preview(Kept kept) throws IOException {
        String word = kept.type().word();
        return switch (kept.type()) {
            case PNG, JPEG, GIF, WEBP -> {
                FileType.Size size = FileType.Size.of(kept.type(), kept.bytes());
                yield size == null || size.isTooLarge()
                        ? kept.as(
                                As.NOTHING,
                                "It would become too large a picture to be shown",
                                null,
                                0,
                                null)
                        : kept.as(
                                As.PICTURE,
                                "%s, %,d by %,d".formatted(word, size.width(), size.height()),
                                null,
                                0,
                                null);
            }
            case PDF -> {
                Drawings.Drawn first = drawings.page(kept.sha256(), kept.bytes(), 1);
                yield first.png() == null
                        ? kept.as(As.NOTHING, "It is not shown: it " + first.why(), null, 0, null)
                        : kept.as(As.PAGES, word, null, first.pages(), null);
            }
            case TEXT -> {
                LinkFile link = LinkFile.in(kept.bytes()).orElse(null);
                yield link == null
                        ? kept.as(As.TEXT, word, ShownText.of(kept.bytes()).orElse(null), 0, null)
                        : kept.as(
                                As.LINK,
                                "The address of something that is kept elsewhere",
                                null,
                                0,
                                link.address());
            }
            case ARCHIVE, OTHER -> kept.as(As.NOTHING, word, null, 0, null);
        };
    }

    /// A picture of it: itself where it is one, or a page of it, drawn.
    ///
    /// @param id of the piece of evidence
    /// @param page of what has pages; without it, the first
    @GetMapping("/picture")
    @Permits(Permission.READ)
    ResponseEntity<byte[]> picture(
            @PathVariable UUID organisation,
            Version version,
            @RequestParam String id,
            @RequestParam(required = false) @Nullable String page)
            throws Refusal, IOException {
        int number = page == null ? 1 : PAGE.parse(page);
        Kept kept = kept(organisation, version, id);
        return switch (kept.type()) {
            case PNG, JPEG, GIF, WEBP -> {
                FileType.Size size = FileType.Size.of(kept.type(), kept.bytes());
                if (size == null || size.isTooLarge()) {
                    throw noPicture(id, "would become too large a picture");
                }
                yield picture(kept.type(), kept.bytes());
            }
            case PDF -> {
                Drawings.Drawn drawn = drawings.page(kept.sha256(), kept.bytes(), number);
                byte[] png = drawn.png();
                if (png == null) {
                    throw noPicture(id, drawn.why());
                }
                yield picture(FileType.PNG, png);
            }
            case TEXT, ARCHIVE, OTHER -> throw noPicture(id, "is no picture");
        };
    }

    private static Refusal noPicture(String id, String why) {
        return Refusal.of(Code.UNSUITABLE, "id", id, "the file of {value} {why}").with("why", why);
    }

    private static ResponseEntity<byte[]> picture(FileType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type.type()))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("Content-Security-Policy", POLICY)
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .body(bytes);
    }

    /// The file itself, to be saved.
    ///
    /// @param id of the piece of evidence
    @GetMapping("/file")
    @Permits(Permission.READ)
    ResponseEntity<byte[]> file(
            @PathVariable UUID organisation, Version version, @RequestParam String id)
            throws Refusal, IOException {
        Kept kept = kept(organisation, version, id);
        String file = kept.evidence().file();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(
                                        file.substring(file.lastIndexOf('/') + 1),
                                        StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(kept.bytes());
    }
}
