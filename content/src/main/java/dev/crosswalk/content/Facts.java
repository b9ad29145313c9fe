package dev.crosswalk.content;

import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.Exclusion;
import dev.crosswalk.engine.Library;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a facts file states of an organisation.
///
/// @param asOf the day that the facts speak of, null where the file does not say
public record Facts(
        @Nullable LocalDate asOf, List<Attestation> attestations, List<Exclusion> exclusions) {

    public Facts {
        attestations = List.copyOf(attestations);
        exclusions = List.copyOf(exclusions);
    }

    /// @param question the assurance asked about: met and not met of one requirement clash only
    ///   where both answer it
    /// @throws InvalidContent where anything in the file is wrong
    public static Facts read(Path file, Library library, Assurance question) throws InvalidContent {
        Findings findings = new Findings();
        Source source = new Source(file.toString(), findings);
        Facts facts =
                YamlFile.read(file, source)
                        .map(node -> new FactsReader(source, library, question).read(node))
                        .orElseGet(() -> new Facts(null, List.of(), List.of()));
        findings.throwIfErrors();
        return facts;
    }
}
