package dev.crosswalk.server.control.web;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.WholeNumber;
import dev.crosswalk.answers.auditreport.CoverPage;
import dev.crosswalk.answers.auditreport.CoverText;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.formats.foreign.PdfPictures;
import dev.crosswalk.server.control.EditMade;
import dev.crosswalk.server.control.KeptIntake;
import dev.crosswalk.server.control.KeptIntakes;
import dev.crosswalk.server.control.Upload;
import dev.crosswalk.server.identity.Member;
import dev.crosswalk.server.identity.NotPermitted;
import dev.crosswalk.server.identity.Permission;
import dev.crosswalk.server.identity.web.Permits;
import dev.crosswalk.server.platform.Tenant;
import dev.crosswalk.server.platform.web.Given;
import dev.crosswalk.server.platform.web.RecordReader;
import dev.crosswalk.server.programme.ChangedMeanwhile;
import dev.crosswalk.server.programme.web.ProgrammeSources;
import dev.crosswalk.server.programme.web.Version;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Lists of controls that an organisation takes in, step by step: what a file lists, what is
/// decided of it, what stands on the cover of its report, and what all that makes of the programme.
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/intakes")
final class IntakesController {
    private static final WholeNumber PAGE = new WholeNumber("page", "pages", 1, 5_000);
    private static final WholeNumber WIDTH =
            new WholeNumber("width", "pixels", PdfPictures.LEAST_WIDTH, PdfPictures.MOST_WIDTH);
    private static final int USUAL_WIDTH = 1_000;

    /// What is decided under an address of a picture never changes it.
    private static final CacheControl FOR_A_DAY =
            CacheControl.maxAge(Duration.ofDays(1)).cachePrivate().immutable();

    private final KeptIntakes intakes;
    private final ProgrammeSources sources;

    IntakesController(KeptIntakes intakes, ProgrammeSources sources) {
        this.intakes = intakes;
        this.sources = sources;
    }

    /// @param change the last one that took it over; null where none did
    record Listed(
            UUID id,
            String name,
            Instant begunAt,
            String begunBy,
            Instant changedAt,
            String changedBy,
            @Nullable Long change) {
        static Listed of(KeptIntake kept) {
            return new Listed(
                    kept.id(),
                    kept.name(),
                    kept.begunAt(),
                    kept.begunBy(),
                    kept.changedAt(),
                    kept.changedBy(),
                    kept.change());
        }
    }

    record All(List<Listed> items) {}

    @GetMapping
    @Permits(Permission.EDIT)
    All all(@PathVariable UUID organisation) {
        return new All(intakes.all(new Tenant(organisation)).stream().map(Listed::of).toList());
    }

    /// Keeps a list that can be read, and nothing of one that cannot.
    ///
    /// @param request which column holds what, where its headings do not tell; nothing else need be
    ///   said yet
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Permits(Permission.EDIT)
    Listed begin(
            @PathVariable UUID organisation,
            @RequestPart MultipartFile file,
            @RequestPart String request,
            @AuthenticationPrincipal Member member)
            throws Refusal, IOException {
        return Listed.of(
                intakes.begin(
                        new Tenant(organisation),
                        member,
                        new Upload(
                                EditsController.last(file.getOriginalFilename()), file.getBytes()),
                        RecordReader.object(request),
                        sources.of(organisation, Version.NOW).sources()));
    }

    /// The list, control by control, with what is suggested and what was decided.
    @GetMapping("/{intake}")
    @Permits(Permission.EDIT)
    ResponseEntity<byte[]> one(@PathVariable UUID organisation, @PathVariable String intake)
            throws Refusal, IOException {
        KeptIntakes.Looked looked =
                intakes.look(
                        new Tenant(organisation),
                        id(intake),
                        sources.of(organisation, Version.NOW).sources());
        KeptIntake kept = looked.kept();
        ObjectNode json = RecordReader.JSON.createObjectNode();
        json.put("id", kept.id().toString())
                .put("name", kept.name())
                .put("begunAt", kept.begunAt().toString())
                .put("begunBy", kept.begunBy())
                .put("version", kept.version())
                .put("changedAt", kept.changedAt().toString())
                .put("changedBy", kept.changedBy())
                .put("change", kept.change())
                .put("dropped", kept.dropped())
                .put("pages", looked.pages());
        var reopened = json.putArray("reopened");
        looked.reopened().forEach(reopened::add);
        json.set("said", kept.said());
        json.set("read", RecordReader.JSON.valueToTree(SeemsToSay.of(looked.cover())));
        json.set("review", node(looked.answer()));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .eTag(String.valueOf(kept.version()))
                .body(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// What the text of the file seems to say of its report; nothing of it counts before somebody
    /// says the same.
    ///
    /// @param unqualified whether an opinion was read in which nothing is excepted
    /// @param mayCarveOut whether it speaks of a provider that is left out
    record SeemsToSay(
            @Nullable String kind,
            @Nullable String issuer,
            List<String> scopes,
            @Nullable String period,
            @Nullable String issued,
            List<String> carvedOut,
            boolean unqualified,
            boolean mayCarveOut) {
        static SeemsToSay of(CoverText text) {
            CoverPage page = text.page();
            return new SeemsToSay(
                    page.kind(),
                    page.issuer(),
                    page.scopes(),
                    page.period(),
                    page.issued(),
                    page.carvedOut(),
                    text.isUnqualified(),
                    text.mayCarveOut());
        }
    }

    private static JsonNode node(Answer answer) {
        Json json = new Json();
        answer.json(json);
        return RecordReader.JSON.readTree(json.toString());
    }

    /// Says which columns hold what, what the cover page says, and since when the controls are in
    /// place.
    @PutMapping("/{intake}/said")
    @Permits(Permission.EDIT)
    Listed say(
            @PathVariable UUID organisation,
            @PathVariable String intake,
            @RequestBody(required = false) @Nullable String body,
            @AuthenticationPrincipal Member member)
            throws Refusal, IOException {
        return Listed.of(
                intakes.say(
                        new Tenant(organisation),
                        member,
                        id(intake),
                        RecordReader.object(body == null ? "" : body),
                        sources.of(organisation, Version.NOW).sources()));
    }

    /// Decides what becomes of controls, on top of what others decided.
    @PostMapping("/{intake}/decisions")
    @Permits(Permission.EDIT)
    KeptIntakes.Decided decide(
            @PathVariable UUID organisation,
            @PathVariable String intake,
            @RequestBody(required = false) @Nullable String body,
            @AuthenticationPrincipal Member member)
            throws Refusal, IOException {
        KeptIntakes.Decisions asked =
                RecordReader.read(
                        KeptIntakes.Decisions.class,
                        RecordReader.object(body == null ? "" : body),
                        Set.of("decisions"),
                        Map.of());
        return intakes.decide(
                new Tenant(organisation),
                member,
                id(intake),
                asked.decisions(),
                sources.of(organisation, Version.NOW).sources());
    }

    record Dropped(boolean dropped) {}

    /// Puts a list away that nobody works on any more, or back.
    @PutMapping("/{intake}/dropped")
    @Permits(Permission.EDIT)
    Listed drop(
            @PathVariable UUID organisation,
            @PathVariable String intake,
            @RequestBody(required = false) @Nullable String body,
            @AuthenticationPrincipal Member member)
            throws Refusal {
        Dropped asked =
                RecordReader.read(
                        Dropped.class,
                        RecordReader.object(body == null ? "" : body),
                        Set.of("dropped"),
                        Map.of());
        return Listed.of(
                intakes.drop(new Tenant(organisation), member, id(intake), asked.dropped()));
    }

    /// Which obligations other words speak of.
    @GetMapping("/{intake}/suggestions")
    @Permits(Permission.EDIT)
    ResponseEntity<byte[]> suggestions(
            @PathVariable UUID organisation,
            @PathVariable String intake,
            @RequestParam String words)
            throws Refusal, IOException {
        Answer answer =
                intakes.suggestions(
                        new Tenant(organisation),
                        id(intake),
                        words,
                        sources.of(organisation, Version.NOW).sources());
        return dev.crosswalk.server.platform.web.Answers.respond(answer, "json", Set.of("json"));
    }

    /// The decisions in the file that a review at a terminal keeps, to go on with there.
    @GetMapping("/{intake}/review")
    @Permits(Permission.EDIT)
    ResponseEntity<byte[]> review(@PathVariable UUID organisation, @PathVariable String intake)
            throws Refusal {
        KeptIntake kept = intakes.one(new Tenant(organisation), id(intake));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(kept.reviewName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(kept.review().getBytes(StandardCharsets.UTF_8));
    }

    /// A page of the file as a picture.
    @GetMapping("/{intake}/pages/{page}")
    @Permits(Permission.EDIT)
    ResponseEntity<byte[]> page(
            @PathVariable UUID organisation,
            @PathVariable String intake,
            @PathVariable String page,
            @RequestParam(required = false) @Nullable String width)
            throws Refusal {
        Integer wide = Given.number(WIDTH, width);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(FOR_A_DAY)
                .body(
                        intakes.page(
                                new Tenant(organisation),
                                id(intake),
                                PAGE.parse(page),
                                wide == null ? USUAL_WIDTH : wide));
    }

    /// @param top null where the control's id is not found on the page
    record Place(@Nullable Double top, @Nullable Double height) {}

    /// Where on a page the row of a control stands, from 0 at its top to 1 at its end.
    @GetMapping("/{intake}/pages/{page}/place")
    @Permits(Permission.EDIT)
    Place place(
            @PathVariable UUID organisation,
            @PathVariable String intake,
            @PathVariable String page,
            @RequestParam String control)
            throws Refusal {
        return intakes.place(new Tenant(organisation), id(intake), PAGE.parse(page), control)
                .map(p -> new Place(p.top(), p.height()))
                .orElse(new Place(null, null));
    }

    /// Takes over what was decided, as the edit `intake` does, or shows what that would change.
    @PostMapping("/{intake}/apply")
    @Permits(Permission.EDIT)
    ResponseEntity<byte[]> apply(
            @PathVariable UUID organisation,
            @PathVariable String intake,
            @RequestParam(name = "try", defaultValue = "false") boolean isTry,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read,
            @AuthenticationPrincipal Member member)
            throws Refusal, InvalidContent, IOException, ChangedMeanwhile, NotPermitted {
        EditMade made =
                intakes.apply(
                        new Tenant(organisation),
                        member,
                        id(intake),
                        isTry,
                        EditsController.number(read));
        return EditsController.response(made);
    }

    private static UUID id(String typed) throws Refusal {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException _) {
            throw Refusal.of(Code.NOT_FOUND, "intake", typed, "there is no list {value!}");
        }
    }
}
