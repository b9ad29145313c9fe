package dev.crosswalk.content;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.control.DocumentTemplate;
import dev.crosswalk.engine.Facet;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.operation.Cadence;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The control library is complete, and its controls are controls: none discharges too much, none
/// does the same as another, and each names its measures, documents, evidence and owner.
///
/// Content without any control has no library, and nothing is asked of it.
final class ControlRules {
    /// A control that discharges more obligations than this is several controls.
    private static final int MOST_DISCHARGED = 15;

    private final LintSubject subject;
    private final List<Control> controls;
    private final Map<String, Control> byId = new HashMap<>();
    private final Map<String, Obligation> obligations = new HashMap<>();

    ControlRules(LintSubject subject) {
        this.subject = subject;
        controls = subject.content.controls().controls();
        controls.forEach(c -> byId.put(c.id(), c));
        subject.content.library().obligations().forEach(o -> obligations.put(o.id(), o));
    }

    void check() {
        if (controls.isEmpty()) {
            return;
        }
        undischarged();
        doubles();
        for (Control control : controls) {
            size(control);
            replaced(control);
            papers(control);
            if (!subject.isOfPack(name(control))) {
                complete(control);
                staged(control);
            }
            freshness(control);
            stages(control);
        }
    }

    static String name(Control control) {
        return "control " + control.id();
    }

    private void undischarged() {
        Set<String> discharged = new HashSet<>();
        controls.forEach(c -> discharged.addAll(c.discharges()));
        Set<String> given = subject.implied.given(discharged);
        for (Obligation o : obligations.values()) {
            boolean replaced = subject.content.replacedBy().containsKey(o.id());
            if (!replaced && !given.contains(o.id())) {
                subject.quality(
                        "obligation " + o.id(),
                        "undischarged-obligation",
                        "no control discharges \"%s\", so that no plan can close it"
                                .formatted(o.id()));
            }
        }
    }

    /// Of two controls that discharge the same obligations one is told of: that of the user's pack,
    /// or the later one where both are in the library.
    private void doubles() {
        Map<Set<String>, String> seen = new HashMap<>();
        List<Control> ownLast =
                controls.stream()
                        .sorted(Comparator.comparing(c -> subject.isOfPack(name(c))))
                        .toList();
        for (Control control : ownLast) {
            String first = seen.putIfAbsent(Set.copyOf(control.discharges()), control.id());
            if (first != null) {
                subject.quality(
                        name(control),
                        "same-discharges",
                        "\"%s\" discharges the same obligations as \"%s\""
                                .formatted(control.id(), first));
            }
        }
    }

    private void size(Control control) {
        int n = control.discharges().size();
        if (n > MOST_DISCHARGED) {
            subject.quality(
                    name(control),
                    "many-discharges",
                    "\"%s\" discharges %d obligations; %d are the most for one control"
                            .formatted(control.id(), n, MOST_DISCHARGED));
        }
    }

    private void replaced(Control control) {
        for (String o : control.discharges()) {
            String by = subject.content.replacedBy().get(o);
            if (by != null) {
                subject.warning(
                        name(control),
                        "replaced-obligation",
                        "\"%s\" names \"%s\", which \"%s\" has replaced"
                                .formatted(control.id(), o, by));
            }
        }
    }

    /// A control that discharges an obligation of facet `document` names a document that discharges
    /// it, too.
    private void papers(Control control) {
        for (String o : control.discharges()) {
            Obligation obligation = obligations.get(o);
            if (obligation != null
                    && obligation.facet() == Facet.DOCUMENT
                    && control.documents().stream().noneMatch(d -> says(d, o))) {
                List<String> holders =
                        subject.content.controls().documents().stream()
                                .filter(d -> d.discharges().contains(o))
                                .map(DocumentTemplate::id)
                                .toList();
                subject.quality(
                        name(control),
                        "undocumented",
                        "\"%s\" discharges \"%s\", and none of its documents does; %s"
                                .formatted(
                                        control.id(),
                                        o,
                                        holders.isEmpty()
                                                ? "no document at all does"
                                                : String.join(", ", holders) + " would"));
            }
        }
    }

    private boolean says(String document, String obligation) {
        return subject.content
                .controls()
                .document(document)
                .filter(d -> d.discharges().contains(obligation))
                .isPresent();
    }

    /// What each control names. Where one of a user's pack does not, that is only a warning.
    private void complete(Control control) {
        lacks(control, control.measures().isEmpty(), "technical measure");
        lacks(control, control.documents().isEmpty(), "document");
        lacks(control, control.evidence().isEmpty(), "kind of evidence");
        lacks(control, control.owner().isBlank(), "owner");
    }

    private void lacks(Control control, boolean lacking, String what) {
        if (lacking) {
            subject.quality(
                    name(control),
                    "incomplete-control",
                    "\"%s\" names no %s".formatted(control.id(), what));
        }
    }

    /// What is decided comes before what is built and run by it, and that before what checks it. A
    /// control that waits for one of a later part would pull it before all others of its own: a
    /// plan would buy measures before it is stated which of them apply, or audit before they run.
    private void stages(Control control) {
        for (String id : control.dependsOn()) {
            Control other = byId.get(id);
            if (other != null && part(other) > part(control)) {
                subject.quality(
                        name(control),
                        "late-dependency",
                        "\"%s\" waits for \"%s\", which comes after it: %s after %s"
                                .formatted(control.id(), id, stage(other), stage(control)));
            }
        }
    }

    private static String stage(Control control) {
        return Control.Stage.of(control).name().toLowerCase(Locale.ROOT);
    }

    private static int part(Control control) {
        return switch (Control.Stage.of(control)) {
            case DECIDE -> 0;
            case BUILD, RUN -> 1;
            case CHECK, IMPROVE -> 2;
        };
    }

    private void staged(Control control) {
        if (control.stage() == null) {
            subject.quality(
                    name(control),
                    "no-stage",
                    "\"%s\" does not say its stage, by which a plan orders it"
                            .formatted(control.id()));
        }
    }

    /// Evidence that goes stale before the next occurrence brings new evidence would leave a
    /// control unproved that runs as it should. One kind of evidence that lasts long enough is
    /// enough.
    private void freshness(Control control) {
        int period = longestPeriod(control.cadence().every());
        int longest =
                control.evidence().stream()
                        .mapToInt(Control.EvidenceWanted::freshDays)
                        .max()
                        .orElse(period);
        if (longest < period) {
            subject.quality(
                    name(control),
                    "stale-evidence",
                    "\"%s\" runs every %d days at most, and its evidence is fresh for %d at most"
                            .formatted(control.id(), period, longest));
        }
    }

    /// The days of the longest period that the calendar has; 0 where there are no periods.
    private static int longestPeriod(Cadence.Every every) {
        return switch (every) {
            case CONTINUOUS, PER_EVENT -> 0;
            case DAILY -> 1;
            case WEEKLY -> 7;
            case MONTHLY -> 31;
            case QUARTERLY -> 92;
            case HALF_YEARLY -> 184;
            case YEARLY -> 366;
        };
    }
}
