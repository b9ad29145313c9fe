package dev.crosswalk.papers.document;

import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Requirement;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.Approval;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.WantedFramework;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Values of template parameters that nobody has to set, because the programme says them elsewhere:
/// the organisation's name, the window of its SOC 2 report, the approval of a document.
final class DerivedParameters {
    /// Parameters that only the document's own entry in `documents.yaml` can say: one value for all
    /// documents would be wrong for most of them.
    static final Set<String> OF_THE_DOCUMENT = Set.of("version", "approval_date", "review_date");

    private final Programme programme;
    private final Crosswalk crosswalk;
    private final LocalDate day;
    private final Map<String, String> ofAll = new LinkedHashMap<>();

    /// @param day approvals given after it do not count
    DerivedParameters(Programme programme, Crosswalk crosswalk, LocalDate day) {
        this.programme = programme;
        this.crosswalk = crosswalk;
        this.day = day;
        put(ofAll, "organisation", programme.organisation());
        put(ofAll, "scope", programme.scope());
        put(ofAll, "time_zone", programme.timeZone().getId());
        if (!programme.frameworks().isEmpty()) {
            String frameworks =
                    Words.and(
                            programme.frameworks().stream()
                                    .map(w -> edition(w.scope().edition()).title())
                                    .toList());
            put(ofAll, "frameworks", frameworks);
            put(ofAll, "isms_standard", frameworks);
        }
        programme.frameworks().stream()
                .filter(w -> w.scope().edition().startsWith("soc2-"))
                .findFirst()
                .ifPresent(this::attestation);
        version("isms-scope").ifPresent(v -> put(ofAll, "scope_version", v));
        version("system-description").ifPresent(v -> put(ofAll, "description_version", v));
    }

    private void attestation(WantedFramework wanted) {
        Period window = wanted.window();
        if (window != null) {
            put(ofAll, "period_start", window.from().toString());
            put(ofAll, "period_end", window.to().toString());
            put(ofAll, "period", window.from() + " to " + window.to());
        }
        Set<String> asked =
                crosswalk.requirements(wanted.scope()).stream()
                        .map(this::top)
                        .collect(Collectors.toSet());
        put(
                ofAll,
                "categories",
                Words.and(
                        edition(wanted.scope().edition()).requirements().stream()
                                .filter(r -> r.parent() == null && asked.contains(r.id()))
                                .map(r -> r.title().replaceFirst(" \\(.*\\)$", ""))
                                .toList()));
    }

    private String top(RequirementRef ref) {
        Requirement node = crosswalk.requirement(ref);
        while (node.parent() != null) {
            node = crosswalk.requirement(new RequirementRef(ref.edition(), node.parent()));
        }
        return node.id();
    }

    FrameworkEdition edition(String id) {
        return crosswalk.library().editions().stream()
                .filter(e -> e.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void put(Map<String, String> map, String name, String value) {
        if (!value.isBlank()) {
            map.put(name, value);
        }
    }

    Optional<Approval> entry(String document) {
        return programme.approvals().stream()
                .filter(a -> a.document().equals(document))
                .findFirst();
    }

    private Optional<String> version(String document) {
        return entry(document).map(Approval::version).filter(v -> !v.isBlank());
    }

    /// The day of the approval, if it counts by now; null for a draft.
    @Nullable LocalDate approvedOn(String document) {
        return entry(document)
                .map(Approval::approvedOn)
                .filter(on -> !on.isAfter(day))
                .orElse(null);
    }

    /// Values by the name of the parameter.
    Map<String, String> of(String document) {
        Map<String, String> known = new LinkedHashMap<>(ofAll);
        entry(document)
                .ifPresent(entry -> {
                    put(known, "version", entry.version());
                    put(known, "policy_owner", entry.owner());
                    put(known, "owner", entry.owner());
                    put(known, "approver", entry.approvedBy());
                    if (entry.reviewBy() != null) {
                        put(known, "review_date", entry.reviewBy().toString());
                    }
                });
        LocalDate on = approvedOn(document);
        if (on != null) {
            put(known, "approval_date", on.toString());
        }
        return known;
    }
}
