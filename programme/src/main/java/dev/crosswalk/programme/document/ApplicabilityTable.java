package dev.crosswalk.programme.document;

import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.content.control.DocumentTemplate;
import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.Standing;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// `{{#statement_of_applicability}}`: each control of Annex A, whether it applies, why, how far it
/// is, and what carries it out.
final class ApplicabilityTable {
    private static final String ISO = "iso27001-";
    private static final String ANNEX = "A.";
    private static final int MOST_NAMES = 8;

    private final Standing standing;
    private final Crosswalk crosswalk;
    private final ControlLibrary library;
    private final Serving serving;
    private final Map<Status, Integer> counts = new EnumMap<>(Status.class);

    private enum Status {
        IMPLEMENTED,
        PARTLY_IMPLEMENTED,
        PLANNED,
        NOT_IMPLEMENTED,
        NOT_APPLICABLE;

        String spoken() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /// @param standing asked whether controls are in place
    ApplicabilityTable(Standing standing, Crosswalk crosswalk, ControlLibrary library) {
        this.standing = standing;
        this.crosswalk = crosswalk;
        this.library = library;
        serving = new Serving(crosswalk, standing);
    }

    /// The edition of ISO/IEC 27001 that is wanted, the newest where there are several.
    static @Nullable String edition(Programme programme) {
        return programme.frameworks().stream()
                .map(w -> w.scope().edition())
                .filter(e -> e.startsWith(ISO))
                .max(String::compareTo)
                .orElse(null);
    }

    String markdown() {
        String edition = edition(standing.programme());
        if (edition == null) {
            return "*No edition of ISO/IEC 27001 is among the frameworks of the programme, so there"
                    + " is no Annex A to state the applicability of.*";
        }
        Grid grid = new Grid("Control", "Applicable", "Reason", "Status", "How", "Owner");
        for (Verdict verdict : standing.gap(crosswalk, Scope.of(edition)).verdicts()) {
            if (verdict.ref().id().startsWith(ANNEX)) {
                row(grid, verdict);
            }
        }
        return summary() + "\n\n" + grid;
    }

    private String summary() {
        int all = counts.values().stream().mapToInt(n -> n).sum();
        int apart = counts.getOrDefault(Status.NOT_APPLICABLE, 0);
        return counts.entrySet().stream()
                .filter(e -> e.getKey() != Status.NOT_APPLICABLE)
                .map(e -> e.getValue() + " " + e.getKey().spoken())
                .collect(
                        Collectors.joining(
                                ", ",
                                "Of %d controls, %d apply: ".formatted(all, all - apart),
                                "."));
    }

    private void row(Grid grid, Verdict verdict) {
        RequirementRef ref = verdict.ref();
        String control = ref.id() + " " + Literal.of(verdict.requirement().title());
        Optional<Programme.NotApplicable> exclusion =
                standing.programme().exclusions().stream()
                        .filter(e -> e.requirement().equals(ref))
                        .findFirst();
        if (exclusion.isPresent()) {
            counts.merge(Status.NOT_APPLICABLE, 1, Integer::sum);
            grid.row(control, "No", justification(exclusion.get()), "", "", "");
            return;
        }
        Set<String> obligations = serving.obligations(ref);
        List<ControlStanding> by = serving.of(obligations);
        Status status = status(verdict, by);
        counts.merge(status, 1, Integer::sum);
        grid.row(
                control,
                "Yes",
                reason(obligations, by),
                shown(status, by),
                how(by),
                by.isEmpty() ? "" : Literal.of(by.getFirst().adoption().owner()));
    }

    private static String justification(Programme.NotApplicable exclusion) {
        String by = exclusion.approvedBy();
        String on = exclusion.approvedOn() == null ? "" : " on " + exclusion.approvedOn();
        return Literal.of(exclusion.justification() + (by.isBlank() ? "" : " (" + by + on + ")"));
    }

    private static Status status(Verdict verdict, List<ControlStanding> by) {
        if (verdict.coverage() == Coverage.FULL) {
            return Status.IMPLEMENTED;
        }
        boolean some = by.stream().anyMatch(c -> c.state() == Programme.State.IMPLEMENTED);
        if (some || verdict.coverage() == Coverage.PARTIAL) {
            return Status.PARTLY_IMPLEMENTED;
        }
        return by.isEmpty() ? Status.NOT_IMPLEMENTED : Status.PLANNED;
    }

    /// Planned, and partly, until the last of what is planned is due.
    private static String shown(Status status, List<ControlStanding> by) {
        String word =
                Character.toUpperCase(status.spoken().charAt(0)) + status.spoken().substring(1);
        if (status != Status.PLANNED && status != Status.PARTLY_IMPLEMENTED) {
            return word;
        }
        return by.stream()
                .filter(c -> c.state() == Programme.State.PLANNED)
                .flatMap(c -> Optional.ofNullable(c.adoption().dueOn()).stream())
                .max(Comparable::compareTo)
                .map(day -> word + ", rest due " + day)
                .map(text -> status == Status.PLANNED ? text.replace("rest due", "due") : text)
                .orElse(word);
    }

    /// Risks that its controls treat, and what else that is wanted asks for the same.
    private String reason(Set<String> obligations, List<ControlStanding> by) {
        Set<String> ids = by.stream().map(ControlStanding::id).collect(Collectors.toSet());
        List<String> risks =
                standing.programme().risks().stream()
                        .filter(r -> r.controls().stream().anyMatch(ids::contains))
                        .map(Programme.Risk::id)
                        .toList();
        List<String> reasons = new ArrayList<>();
        if (!risks.isEmpty()) {
            reasons.add("R: " + Literal.of(some(risks)));
        }
        for (Programme.Wanted wanted : serving.wanted()) {
            if (!wanted.scope().edition().startsWith(ISO)) {
                List<String> demanding = serving.demanding(wanted, obligations);
                if (!demanding.isEmpty()) {
                    reasons.add("C: " + Literal.of(serving.name(wanted) + " " + some(demanding)));
                }
            }
        }
        return reasons.isEmpty() ? "[reason: not set]" : String.join("; ", reasons);
    }

    private String how(List<ControlStanding> by) {
        List<String> parts = new ArrayList<>();
        part(parts, "In place: ", by, Programme.State.IMPLEMENTED);
        part(parts, "Planned: ", by, Programme.State.PLANNED);
        Set<String> documents = new TreeSet<>();
        for (ControlStanding control : by) {
            control.adoption().control().documents().stream()
                    .map(id -> library.document(id).map(DocumentTemplate::title).orElse(id))
                    .forEach(documents::add);
        }
        if (!documents.isEmpty() && documents.size() <= 3) {
            parts.add(Literal.of(String.join(", ", documents)));
        }
        return String.join(". ", parts);
    }

    private static void part(
            List<String> parts, String words, List<ControlStanding> by, Programme.State state) {
        List<String> ids =
                by.stream().filter(c -> c.state() == state).map(ControlStanding::id).toList();
        if (!ids.isEmpty()) {
            parts.add(words + Literal.of(some(ids)));
        }
    }

    private static String some(List<String> names) {
        return names.size() <= MOST_NAMES
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, MOST_NAMES - 1))
                        + " and "
                        + (names.size() - MOST_NAMES + 1)
                        + " more";
    }
}
