package dev.crosswalk.programme;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.control.ControlBuilder;
import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.engine.operation.Cadence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An adopted control, as it is judged: what a library says of it, overridden by what the
/// organisation says.
///
/// @param control as the library has it, but with the organisation's owner, cadence and effort
///   where it set any
/// @param looserThan the cadence that the library says, where that of the organisation lets it be
///   done less often, or later; null where it does not
public record AdoptedControl(Adoption adoption, Control control, @Nullable Cadence looserThan) {

    private static final String GONE = "(no longer in the library)";

    /// Joins an adoption with the library. A control that the library no longer has stays in the
    /// programme but proves nothing, since nobody can say what it discharges.
    public static AdoptedControl of(Adoption adoption, ControlLibrary library) {
        return new AdoptedControl(
                adoption,
                switch (adoption.subject()) {
                    case Adoption.Own own -> own.control();
                    case Adoption.OfLibrary of -> adjusted(of, library);
                },
                looserThan(adoption, library));
    }

    private static @Nullable Cadence looserThan(Adoption adoption, ControlLibrary library) {
        return adoption.subject() instanceof Adoption.OfLibrary(String id, _, Cadence own, _)
                        && own != null
                ? library.control(id).map(Control::cadence).filter(own::isLooserThan).orElse(null)
                : null;
    }

    private static Control adjusted(Adoption.OfLibrary of, ControlLibrary library) {
        ControlBuilder control =
                library.control(of.id())
                        .map(Control::toBuilder)
                        .orElseGet(() -> Control.builder(of.id()).title(GONE));
        if (!of.owner().isEmpty()) {
            control.owner(of.owner());
        }
        if (of.cadence() != null) {
            control.cadence(of.cadence());
        }
        if (of.effort() != null) {
            control.effort(of.effort());
        }
        return control.build();
    }

    /// What of the control its documents alone show: the obligations that no kind of evidence shows
    /// and a document of the control discharges, with these documents. They hold while the
    /// documents are in force. A control that wants no evidence is shown by what it gets.
    public Map<String, List<String>> written(ControlLibrary library) {
        Map<String, List<String>> written = new LinkedHashMap<>();
        if (control.evidence().isEmpty()) {
            return written;
        }
        for (String obligation : control.discharges()) {
            List<String> documents =
                    control.documents().stream()
                            .filter(id ->
                                    library.document(id).stream()
                                            .anyMatch(d -> d.discharges().contains(obligation)))
                            .toList();
            if (!documents.isEmpty() && control.shownBy(obligation).isEmpty()) {
                written.put(obligation, documents);
            }
        }
        return written;
    }

    public String id() {
        return control.id();
    }

    public String owner() {
        return control.owner();
    }

    public Cadence cadence() {
        return control.cadence();
    }
}
