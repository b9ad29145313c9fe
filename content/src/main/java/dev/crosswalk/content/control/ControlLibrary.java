package dev.crosswalk.content.control;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The controls and documents that there are, read when they are first asked for: most commands
/// never ask.
public final class ControlLibrary {
    public static final ControlLibrary EMPTY = of(List.of(), List.of());

    private final Supplier<Parts> source;
    private @Nullable Parts parts;

    /// @param controls sorted by domain, and in a domain as its file has them
    /// @param documents sorted by id
    private record Parts(
            List<Control> controls,
            List<DocumentTemplate> documents,
            Map<String, Control> controlsById,
            Map<String, DocumentTemplate> documentsById) {

        Parts(List<Control> controls, List<DocumentTemplate> documents) {
            this(
                    List.copyOf(controls),
                    List.copyOf(documents),
                    controls.stream().collect(Collectors.toMap(Control::id, Function.identity())),
                    documents.stream()
                            .collect(Collectors.toMap(DocumentTemplate::id, Function.identity())));
        }
    }

    private ControlLibrary(Supplier<Parts> source) {
        this.source = source;
    }

    public static ControlLibrary of(List<Control> controls, List<DocumentTemplate> documents) {
        ControlLibrary library = new ControlLibrary(() -> new Parts(controls, documents));
        library.parts();
        return library;
    }

    /// Asks for the library only when somebody asks for what is in it.
    public static ControlLibrary lazy(Supplier<ControlLibrary> library) {
        return new ControlLibrary(() -> library.get().parts());
    }

    private synchronized Parts parts() {
        if (parts == null) {
            parts = source.get();
        }
        return parts;
    }

    public List<Control> controls() {
        return parts().controls();
    }

    public Optional<Control> control(String id) {
        return Optional.ofNullable(parts().controlsById().get(id));
    }

    public List<DocumentTemplate> documents() {
        return parts().documents();
    }

    public Optional<DocumentTemplate> document(String id) {
        return Optional.ofNullable(parts().documentsById().get(id));
    }

    /// What people call a kind of evidence.
    public String called(String kind) {
        return controls().stream()
                .flatMap(c -> c.evidence().stream())
                .filter(e -> e.kind().equals(kind))
                .findFirst()
                .map(Control.EvidenceWanted::called)
                .orElseGet(() -> Control.EvidenceWanted.called(kind));
    }

    /// The controls that discharge one of the obligations, in the order of the library.
    public List<Control> discharging(Collection<String> obligations) {
        return controls().stream()
                .filter(c -> !Collections.disjoint(c.discharges(), obligations))
                .toList();
    }

    /// The title of a document, or its id where there is no template of it.
    public String documentTitle(String id) {
        return document(id).map(DocumentTemplate::title).orElse(id);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ControlLibrary that
                && controls().equals(that.controls())
                && documents().equals(that.documents());
    }

    @Override
    public int hashCode() {
        return Objects.hash(controls(), documents());
    }
}
