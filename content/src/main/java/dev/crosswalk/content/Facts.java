package dev.crosswalk.content;

import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.YamlFile;
import dev.crosswalk.engine.Answered;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.Decision;
import dev.crosswalk.engine.Exclusion;
import dev.crosswalk.engine.Library;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a facts file states of an organisation.
///
/// @param asOf the day that the facts speak of, null where the file does not say
/// @param decisions what the organisation decided of contested claims
public record Facts(
        @Nullable LocalDate asOf,
        List<Attestation> attestations,
        List<Answered> answers,
        List<Exclusion> exclusions,
        List<Decision> decisions) {

    static final Facts NONE = new Facts(null, List.of(), List.of());

    public Facts {
        attestations = List.copyOf(attestations);
        answers = List.copyOf(answers);
        exclusions = List.copyOf(exclusions);
        decisions = List.copyOf(decisions);
    }

    /// Facts without answers and decisions.
    public Facts(
            @Nullable LocalDate asOf, List<Attestation> attestations, List<Exclusion> exclusions) {
        this(asOf, attestations, List.of(), exclusions, List.of());
    }

    /// @param question the assurance asked about: met and not met of one requirement clash only
    ///   where both answer it
    /// @throws InvalidContent where anything in the file is wrong
    public static Facts read(Path file, Library library, Assurance question) throws InvalidContent {
        Source source = new Source(file.toString(), new Findings());
        return orThrow(source, read(source, YamlFile.read(file, source), library, question));
    }

    /// The same of a stream, which is read to its end and stays open.
    ///
    /// @param name how messages call it
    public static Facts read(InputStream in, String name, Library library, Assurance question)
            throws InvalidContent {
        Source source = new Source(name, new Findings());
        return orThrow(source, read(source, YamlFile.read(in, source), library, question));
    }

    /// All that is wrong in a file, or odd: warnings do not keep it from being read.
    public static List<Finding> check(Path file, Library library) {
        Source source = new Source(file.toString(), new Findings());
        var _ = read(source, YamlFile.read(file, source), library, Assurance.IMPLEMENTED);
        return source.findings().sorted();
    }

    /// The same of a stream.
    public static List<Finding> check(InputStream in, String name, Library library) {
        Source source = new Source(name, new Findings());
        var _ = read(source, YamlFile.read(in, source), library, Assurance.IMPLEMENTED);
        return source.findings().sorted();
    }

    private static Facts read(
            Source source, Optional<Node> file, Library library, Assurance question) {
        return file.map(node -> new FactsReader(source, library, question).read(node))
                .orElse(Facts.NONE);
    }

    private static Facts orThrow(Source source, Facts facts) throws InvalidContent {
        source.findings().throwIfErrors();
        return facts;
    }
}
