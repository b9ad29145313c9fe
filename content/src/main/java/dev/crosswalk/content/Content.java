package dev.crosswalk.content;

import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.content.practice.Practices;
import dev.crosswalk.content.tree.FileTree;
import dev.crosswalk.content.tree.FolderTree;
import dev.crosswalk.engine.Library;
import dev.crosswalk.engine.RequirementRef;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Content ready for questions: the engine's library, plus what only lists and lint need.
///
/// @param steps how editions follow each other
/// @param domains the parts of the vocabulary
/// @param replacedBy obligations that nobody should claim any more, each with the one that took its
///   place
/// @param opaque requirements that are marked as not decomposed
/// @param accepted contradictions that are known and let stand
/// @param declined pairs that others publish and the claims do not bear out, with the reasons
/// @param packEditions ids of the editions that packs of the user brought
/// @param controls the unified control library
/// @param practices what practice has settled: figures, and what stands before an audit
/// @param places where each thing stands; empty for compiled content
public record Content(
        Library library,
        List<EditionStep> steps,
        List<Domain> domains,
        Map<String, String> replacedBy,
        Set<RequirementRef> opaque,
        List<AcceptedContradiction> accepted,
        List<DeclinedPair> declined,
        Set<String> packEditions,
        ControlLibrary controls,
        Practices practices,
        Places places) {

    public Content {
        steps = List.copyOf(steps);
        domains = List.copyOf(domains);
        replacedBy = Map.copyOf(replacedBy);
        opaque = Set.copyOf(opaque);
        accepted = List.copyOf(accepted);
        declined = List.copyOf(declined);
        packEditions = Set.copyOf(packEditions);
    }

    static final Content NONE =
            new Content(
                    new Library("", List.of(), List.of(), List.of(), List.of()),
                    List.of(),
                    List.of(),
                    Map.of(),
                    Set.of(),
                    List.of(),
                    List.of(),
                    Set.of(),
                    ControlLibrary.EMPTY,
                    Practices.USUAL,
                    Places.NONE);

    /// The content that comes with the product, from its compiled form: no YAML, no reflection.
    public static Content bundled() {
        return Compiled.read(
                resource("crosswalk.bin"),
                ControlLibrary.lazy(() -> CompiledControls.read(resource("controls.bin"))));
    }

    private static byte[] resource(String name) {
        try (var in = Content.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing: the build writes it");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the class path cannot be read", e);
        }
    }

    /// This content with a pack of the user's on top.
    ///
    /// @throws InvalidContent where anything in the pack is wrong: it is refused whole
    public Content with(FileTree pack) throws InvalidContent {
        return Pack.read(pack, this);
    }

    /// The same of a pack that is a folder.
    public Content with(Path pack) throws InvalidContent {
        return with(new FolderTree(pack));
    }

    /// Reads a whole content folder.
    ///
    /// @throws InvalidContent where anything in it is wrong, with all that is
    public static Content load(Path contentFolder) throws InvalidContent {
        return NONE.with(contentFolder);
    }

    Content withVersion(String version) {
        Library versioned =
                new Library(
                        version,
                        library.editions(),
                        library.obligations(),
                        library.claims(),
                        library.mappingSets());
        return new Content(
                versioned,
                steps,
                domains,
                replacedBy,
                opaque,
                accepted,
                declined,
                packEditions,
                controls,
                practices,
                places);
    }

    /// The same content as the compiled form holds it.
    Content withoutPlaces() {
        return new Content(
                library,
                steps,
                domains,
                replacedBy,
                opaque,
                accepted,
                declined,
                packEditions,
                controls,
                practices,
                Places.NONE);
    }
}
