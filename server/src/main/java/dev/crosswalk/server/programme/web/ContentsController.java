package dev.crosswalk.server.programme.web;

import static dev.crosswalk.server.platform.web.Given.number;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.content.tree.FileTree;
import dev.crosswalk.files.Sha256;
import dev.crosswalk.files.exchange.Parcel;
import dev.crosswalk.files.folder.ProgrammeFolder;
import dev.crosswalk.files.write.ProgrammeItems;
import dev.crosswalk.server.identity.Permission;
import dev.crosswalk.server.identity.web.Permits;
import dev.crosswalk.server.platform.Tenant;
import dev.crosswalk.server.platform.web.Cursors;
import dev.crosswalk.server.platform.web.Page;
import dev.crosswalk.server.platform.web.RecordReader;
import dev.crosswalk.server.programme.ItemVersion;
import dev.crosswalk.server.programme.Programmes;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// What a programme says, item by item, and its files, as they are kept.
@RestController
@RequestMapping("/api/v1/organisations/{organisation}")
final class ContentsController {
    private static final String ITEMS = "items";

    private final ProgrammeSources sources;
    private final Programmes programmes;

    ContentsController(ProgrammeSources sources, Programmes programmes) {
        this.sources = sources;
        this.programmes = programmes;
    }

    /// @param content in the shape of its file
    record Item(String kind, String key, JsonNode content) {
        static Item of(ProgrammeItems.Item item) {
            return new Item(item.kind(), item.key(), RecordReader.JSON.readTree(item.json()));
        }
    }

    /// @param kind `exceptions`, as the files call the list; without it, items of all kinds
    /// @param key of the items that are meant; without it, all of them
    @GetMapping("/items")
    @Permits(Permission.READ)
    ResponseEntity<Page<Item>> items(
            @PathVariable UUID organisation,
            Version version,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String key,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String most)
            throws Refusal {
        if (kind != null && !ProgrammeItems.kinds().contains(kind)) {
            throw Refusal.unknown("kind", "kind of item", kind, ProgrammeItems.kinds());
        }
        Asked asked = sources.of(organisation, version);
        List<ProgrammeItems.Item> all =
                programmes.items(asked.tenant(), asked.known()).stream()
                        .filter(i -> kind == null || i.kind().equals(kind))
                        .filter(i -> key == null || i.key().equals(key))
                        .toList();
        String list = ITEMS + "/" + asked.known().change() + "/" + kind + "/" + key;
        int size = Page.MOST.checked(number(Page.MOST, most), Page.USUAL);
        int from = cursor == null ? 0 : (int) Cursors.read(organisation, list, cursor);
        int to = Math.min(all.size(), from + size);
        return ResponseEntity.ok()
                .eTag(asked.tag())
                .body(
                        new Page<>(
                                all.subList(Math.min(from, to), to).stream().map(Item::of).toList(),
                                to == all.size() ? null : Cursors.of(organisation, list, to)));
    }

    /// What an item said since a change.
    record Said(long change, JsonNode content) {}

    /// What the items of one key said after each change of them up to the version that is asked
    /// about, the last one first.
    @GetMapping("/items/versions")
    @Permits(Permission.READ)
    Page<Said> versions(
            @PathVariable UUID organisation,
            Version version,
            @RequestParam String kind,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String most)
            throws Refusal {
        if (!ProgrammeItems.kinds().contains(kind)) {
            throw Refusal.unknown("kind", "kind of item", kind, ProgrammeItems.kinds());
        }
        Asked asked = sources.of(organisation, version);
        String list = ITEMS + "/versions/" + asked.known().change() + "/" + kind + "/" + key;
        int size = Page.MOST.checked(number(Page.MOST, most), Page.USUAL);
        int from = cursor == null ? 0 : (int) Cursors.read(organisation, list, cursor);
        List<ItemVersion> found =
                programmes.versions(
                        asked.tenant(), asked.known().change(), kind, key, from, size + 1);
        return new Page<>(
                found.stream()
                        .limit(size)
                        .map(v -> new Said(v.change(), RecordReader.JSON.readTree(v.content())))
                        .toList(),
                found.size() <= size ? null : Cursors.of(organisation, list, from + size));
    }

    /// Keeps the bytes of a file, which nothing names yet: a folder that is taken over may, by
    /// their digest.
    ///
    /// @param digest their SHA-256
    @PutMapping(value = "/artefacts/{digest}", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Permits(Permission.EDIT)
    ResponseEntity<Void> keep(
            @PathVariable UUID organisation,
            @PathVariable String digest,
            HttpServletRequest request)
            throws Refusal, IOException {
        checkDigest(digest);
        byte[] bytes = request.getInputStream().readNBytes(Programmes.MOST_FILE_BYTES + 1);
        if (bytes.length > Programmes.MOST_FILE_BYTES) {
            throw Refusal.of(
                            Code.UNSUITABLE,
                            "digest",
                            digest,
                            "a file has {most} MB at most. Keep it where it is, and add its address")
                    .with("most", String.valueOf(Programmes.MOST_FILE_BYTES >> 20));
        }
        String is = Sha256.of(bytes);
        if (!is.equals(digest)) {
            throw Refusal.malformed("digest", digest, "is not that of what was sent: {is}")
                    .with("is", is);
        }
        programmes.keep(new Tenant(organisation), bytes);
        return ResponseEntity.noContent().build();
    }

    private static void checkDigest(String digest) throws Refusal {
        if (!digest.matches("[0-9a-f]{64}")) {
            throw Refusal.malformed("digest", digest, "is no SHA-256 in small hexadecimal digits");
        }
    }

    /// The bytes that are kept under a digest, whatever names them.
    @GetMapping("/artefacts/{digest}")
    @Permits(Permission.READ)
    ResponseEntity<byte[]> kept(@PathVariable UUID organisation, @PathVariable String digest)
            throws Refusal, IOException {
        checkDigest(digest);
        FileTree kept =
                programmes.kept(
                        new Tenant(organisation),
                        new TreeMap<>(Map.of(digest, new Parcel.Kept(digest, 0))),
                        _ -> {});
        if (!kept.isFile(digest)) {
            throw Refusal.of(Code.NOT_FOUND, "digest", digest, "nothing is kept under {value}");
        }
        return saved(digest, kept.bytes(digest, ProgrammeFolder.MOST_POPULATION_BYTES), digest);
    }

    private static ResponseEntity<byte[]> saved(String name, byte[] bytes, String tag) {
        return ResponseEntity.ok()
                .eTag(tag)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes);
    }

    /// A file of the programme's folder, to be saved and never shown as a page; with the tag by
    /// which somebody who writes another text says which one they read.
    @GetMapping("/files/**")
    @Permits(Permission.READ)
    ResponseEntity<byte[]> file(
            @PathVariable UUID organisation, Version version, HttpServletRequest request)
            throws Refusal, IOException {
        String path =
                java.net.URLDecoder.decode(
                        request.getRequestURI().replaceFirst("^.*?/files/", "").replace("+", "%2B"),
                        StandardCharsets.UTF_8);
        Asked asked = sources.of(organisation, version);
        FileTree beside = asked.filesBeside().get();
        FileTree folder = beside.isFile(path) ? beside : asked.files().get();
        if (!folder.isFile(path)) {
            throw Refusal.of(Code.NOT_FOUND, "file", path, "there is no file {value!}");
        }
        return saved(
                path.substring(path.lastIndexOf('/') + 1),
                folder.bytes(path, ProgrammeFolder.MOST_POPULATION_BYTES),
                asked.tag());
    }
}
