package dev.crosswalk.papers.document;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.content.control.DocumentTemplate;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.files.folder.ProgrammeFolder;
import dev.crosswalk.formats.report.Format;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.standing.ProgrammeAt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// A small programme in a folder, and what the commands of its users do with its documents.
final class Acme {
    static final Set<Format> ALL = Set.of(Format.MARKDOWN, Format.DOCX, Format.PDF);
    static final Set<Format> MARKDOWN = Set.of(Format.MARKDOWN);
    static final String ID = "house-rules";

    static final String BODY =
            """
            # House Rules

            ## 1. Purpose

            These rules are those of {{organisation}}.

            ## 2. Doors

            1. The last one out locks the door.
            2. Keys are kept by {{key_keeper}}.
            3. Lost keys are reported {{report_time}}.

            ## 3. Control

            | Version | Approved on |
            | --- | --- |
            | {{version}} | {{approval_date}} |
            """;

    private static final Content BUNDLED = Content.bundled();
    private static final Crosswalk CROSSWALK = Crosswalk.of(BUNDLED.library());

    final Path folder;
    final Map<String, String> parameters = new TreeMap<>(Map.of("key_keeper", "the porter"));
    String body = BODY;
    String id = ID;
    LocalDate day = LocalDate.of(2026, 11, 2);

    Acme(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("controls"));
        write(
                "controls/own.yaml",
                """
                controls:
                  - control: DOOR-1
                    title: Doors
                    cadence: { every: yearly, toleranceDays: 0 }
                    state: implemented
                    implementedOn: 2026-01-01
                    owner: Porter
                    documents: [house-rules]
                """);
    }

    void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    Path document() {
        return folder.resolve("documents/" + id + ".md");
    }

    String text() throws IOException {
        return Files.readString(document());
    }

    /// As in an editor.
    void edit(String from, String to) throws IOException {
        String text = text();
        if (!text.contains(from)) {
            throw new IllegalArgumentException("no \"" + from + "\" in " + text);
        }
        Files.writeString(document(), text.replace(from, to));
    }

    Documents documents() throws IOException, InvalidContent {
        StringBuilder yaml = new StringBuilder("organisation: Acme\n");
        if (!parameters.isEmpty()) {
            yaml.append("parameters:\n");
            parameters.forEach(
                    (k, v) -> yaml.append("  %s: '%s'\n".formatted(k, v.replace("'", "''"))));
        }
        write("programme.yaml", yaml.toString());
        return documents(content(List.of(template())), Set.of());
    }

    DocumentTemplate template() {
        return new DocumentTemplate(
                id,
                "House Rules",
                DocumentTemplate.Kind.POLICY,
                "",
                List.of(),
                List.of(
                        new DocumentTemplate.Parameter("organisation", "Its name", null),
                        new DocumentTemplate.Parameter("key_keeper", "Who keeps keys", null),
                        new DocumentTemplate.Parameter("report_time", "How soon", "at once"),
                        new DocumentTemplate.Parameter("version", "Version", "1.0"),
                        new DocumentTemplate.Parameter("approval_date", "When", null)),
                body);
    }

    static Content content(List<DocumentTemplate> templates) {
        return new Content(
                BUNDLED.library(),
                BUNDLED.steps(),
                BUNDLED.domains(),
                BUNDLED.replacedBy(),
                BUNDLED.opaque(),
                BUNDLED.accepted(),
                BUNDLED.declined(),
                BUNDLED.packEditions(),
                ControlLibrary.of(BUNDLED.controls().controls(), templates),
                BUNDLED.practices(),
                BUNDLED.places());
    }

    Documents documents(Content content, Set<String> asked) throws IOException, InvalidContent {
        Programme programme = ProgrammeFolder.read(folder, content);
        ProgrammeAt now =
                ProgrammeAt.of(
                        programme,
                        content.controls(),
                        CROSSWALK,
                        programme.on(day),
                        programme.on(day));
        return Documents.of(folder, content, now, asked);
    }

    Document list() throws IOException, InvalidContent {
        return documents().list().getFirst();
    }

    Document save() throws IOException, InvalidContent {
        return documents().write(MARKDOWN, Map.of(), () -> {}).getFirst();
    }

    Document saveAll() throws IOException, InvalidContent {
        return documents().write(ALL, Map.of(), () -> {}).getFirst();
    }

    Document resolve(ConflictResolution how) throws IOException, InvalidContent {
        return documents().write(MARKDOWN, Map.of(ID, how), () -> {}).getFirst();
    }
}
