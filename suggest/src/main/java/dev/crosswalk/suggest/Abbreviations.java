package dev.crosswalk.suggest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// What the field writes in short: `mfa` for multi-factor authentication.
final class Abbreviations {
    private final Map<String, List<String>> meanings;

    private Abbreviations(Map<String, List<String>> meanings) {
        this.meanings = Map.copyOf(meanings);
    }

    static Abbreviations bundled() {
        try (InputStream in =
                        Objects.requireNonNull(
                                Abbreviations.class.getResourceAsStream("abbreviations.txt"));
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Map<String, List<String>> meanings = new HashMap<>();
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        int colon = line.indexOf(':');
                        meanings.put(
                                line.substring(0, colon).strip(),
                                Stream.of(line.substring(colon + 1).split(";", -1))
                                        .map(String::strip)
                                        .toList());
                    });
            return new Abbreviations(meanings);
        } catch (IOException e) {
            throw new UncheckedIOException("the list of abbreviations cannot be read", e);
        }
    }

    /// The phrases that a word may stand for; none where it is no abbreviation.
    List<String> meanings(String word) {
        return meanings.getOrDefault(word.toLowerCase(Locale.ROOT), List.of());
    }
}
