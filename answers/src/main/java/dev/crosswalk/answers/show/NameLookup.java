package dev.crosswalk.answers.show;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.TypedNames;
import dev.crosswalk.answers.WhereTerms;
import dev.crosswalk.answers.control.ShownControl;
import dev.crosswalk.answers.control.ShownDocument;
import dev.crosswalk.answers.find.FindAnswer;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.content.control.DocumentTemplate;
import dev.crosswalk.engine.Crosswalk;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds what a name means, and shows it.
public final class NameLookup {
    private static final String WHAT = "what";

    private NameLookup() {}

    public static Answer of(ShowRequest request, Sources sources) throws Refusal {
        Content content = sources.content();
        Crosswalk crosswalk = sources.crosswalk(request.trust());
        TypedNames names = sources.names();
        String what = request.what();
        boolean isScope =
                what.indexOf('/') < 0 && (names.isEdition(what) || what.indexOf(':') >= 0);
        if (!isScope && !request.where().isEmpty()) {
            throw Refusal.of(
                    Code.UNSUITABLE,
                    "where",
                    what,
                    "<where> is about the requirements of an edition, and {value} is none");
        }
        if (what.indexOf('/') >= 0) {
            return ShownRequirement.of(content, crosswalk, names.requirement(WHAT, what));
        }
        if (isScope) {
            return new ShownEdition(
                    crosswalk,
                    WhereTerms.narrowed(request.where(), names.scope(WHAT, what), crosswalk));
        }
        if (names.isObligation(what)) {
            return new ShownObligation(
                    crosswalk,
                    content.controls(),
                    crosswalk.obligation(what).orElseThrow(),
                    sources.dialect());
        }
        Answer inLibrary = ofLibrary(content, crosswalk, what);
        if (inLibrary != null) {
            return inLibrary;
        }
        if (names.requirementsCalled(what).isEmpty()) {
            throw FindAnswer.beside(
                    names.unknown(WHAT, what, idsOfLibrary(content.controls())),
                    EnumSet.allOf(FindAnswer.Kind.class),
                    sources);
        }
        return ShownRequirement.of(content, crosswalk, names.requirement(WHAT, what));
    }

    /// A control, whatever the case of its letters, or a document, by its id or its file's name.
    private static @Nullable Answer ofLibrary(Content content, Crosswalk crosswalk, String what) {
        ControlLibrary library = content.controls();
        Optional<Control> control =
                library.control(what)
                        .or(() ->
                                library.controls().stream()
                                        .filter(c -> c.id().equalsIgnoreCase(what))
                                        .findFirst());
        if (control.isPresent()) {
            return ShownControl.of(content, crosswalk, control.get());
        }
        String document = what.endsWith(".md") ? what.substring(0, what.length() - 3) : what;
        return library.document(document)
                .map(d -> new ShownDocument(crosswalk, library, d))
                .orElse(null);
    }

    private static List<String> idsOfLibrary(ControlLibrary library) {
        return Stream.concat(
                        library.controls().stream().map(Control::id),
                        library.documents().stream().map(DocumentTemplate::id))
                .toList();
    }
}
