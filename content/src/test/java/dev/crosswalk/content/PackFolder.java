package dev.crosswalk.content;

import static org.assertj.core.api.Assertions.fail;

import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.InvalidContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A small pack on disk, for tests.
record PackFolder(Path folder) {
    static final String FRAMEWORK =
            """
            id: tiny-1
            title: Tiny Framework
            publisher: Tiny
            edition: "1"
            licence: ours
            requirements:
              - id: T
                kind: theme
                title: All of it
                children:
                  - { id: T.1, kind: control, title: Doors, summary: "Doors are locked whenever nobody is in the rooms behind them." }
                  - { id: T.2, kind: control, title: Windows, summary: "Windows are closed whenever nobody is in the rooms behind them." }
            """;
    static final String OBLIGATIONS =
            """
            domain: house
            title: House
            obligations:
              - { id: house-doors-locked, facet: operate, text: "Doors are locked by the last person who leaves the house." }
              - { id: house-windows-closed, facet: operate, text: "Windows are closed by the last person who leaves the house." }
            """;
    static final String CLAIMS =
            """
            framework: tiny-1
            claims:
              T.1: { demands: [house-doors-locked] }
              T.2: { demands: [house-windows-closed], suggests: [house-doors-locked] }
            """;

    /// Framework, obligations and claims that nothing is wrong with.
    static PackFolder tiny(Path folder) {
        return new PackFolder(folder)
                .with("frameworks/tiny-1.yaml", FRAMEWORK)
                .with("obligations/house.yaml", OBLIGATIONS)
                .with("claims/tiny-1.yaml", CLAIMS);
    }

    PackFolder with(String file, String text) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.resolveSibling("."));
            Files.writeString(path, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Content load() {
        try {
            return Content.load(folder);
        } catch (InvalidContent e) {
            return fail(e);
        }
    }

    Content on(Content base) {
        try {
            return base.with(folder);
        } catch (InvalidContent e) {
            return fail(e);
        }
    }

    /// What is wrong, as a reader sees it, with paths as seen from the pack.
    List<String> wrong() {
        return wrongOn(Content.NONE);
    }

    List<String> wrongOn(Content base) {
        try {
            base.with(folder);
            return List.of();
        } catch (InvalidContent e) {
            return e.findings().stream().map(this::seen).toList();
        }
    }

    List<String> lint() {
        return Lint.of(load()).findings().stream().map(this::seen).toList();
    }

    private String seen(Finding finding) {
        return finding.toString().replace(folder + "/", "");
    }
}
