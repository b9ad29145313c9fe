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
/// @param dated attestations, with the days on which they count
/// @param given what people said of obligations when asked
/// @param decisions what the organisation decided of contested claims
/// @param expired of what people said, that which counts no more on the day asked about
public record Facts(
        @Nullable LocalDate asOf,
        List<Dated> dated,
        List<GivenAnswer> given,
        List<Exclusion> exclusions,
        List<Decision> decisions,
        List<GivenAnswer> expired) {

    static final Facts NONE = new Facts(null, List.of(), List.of());

    public Facts {
        dated = List.copyOf(dated);
        given = List.copyOf(given);
        exclusions = List.copyOf(exclusions);
        decisions = List.copyOf(decisions);
        expired = List.copyOf(expired);
    }

    /// Facts without answers and decisions.
    public Facts(
            @Nullable LocalDate asOf, List<Attestation> attestations, List<Exclusion> exclusions) {
        this(
                asOf,
                attestations.stream().map(a -> new Dated(a, null, null)).toList(),
                List.of(),
                exclusions,
                List.of(),
                List.of());
    }

    /// An attestation, and when it counts.
    ///
    /// @param since the first day on which it counts; null where it says none
    /// @param validUntil the last one; null where it says none
    public record Dated(
            Attestation attestation, @Nullable LocalDate since, @Nullable LocalDate validUntil) {
        boolean countsOn(LocalDate day) {
            return (since == null || !since.isAfter(day))
                    && (validUntil == null || !validUntil.isBefore(day));
        }

        boolean isBounded() {
            return since != null || validUntil != null;
        }
    }

    public List<Attestation> attestations() {
        return dated.stream().map(Dated::attestation).toList();
    }

    /// What people said of obligations, as facts.
    public List<Answered> answers() {
        return given.stream().flatMap(g -> g.fact().stream()).toList();
    }

    /// The same facts, of whose attestations and answers only those count that do on a day.
    public Facts on(LocalDate day) {
        return new Facts(
                asOf,
                dated.stream().filter(d -> d.countsOn(day)).toList(),
                given.stream().filter(g -> g.countsOn(day)).toList(),
                exclusions,
                decisions,
                given.stream().filter(g -> g.isExpiredOn(day)).toList());
    }

    /// The same facts with other answers.
    public Facts answered(List<GivenAnswer> others) {
        return new Facts(asOf, dated, others, exclusions, decisions, List.of());
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

    /// What a file states apart from the reports that it holds: those are left to whoever knows
    /// reports.
    ///
    /// @param file empty where it could not be read; what is wrong with it goes to the source
    public static Facts read(
            Source source, Optional<Node> file, Library library, Assurance question) {
        return file.map(node -> new FactsReader(source, library, question).read(node))
                .orElse(Facts.NONE);
    }

    private static Facts orThrow(Source source, Facts facts) throws InvalidContent {
        source.findings().throwIfErrors();
        return facts;
    }
}
