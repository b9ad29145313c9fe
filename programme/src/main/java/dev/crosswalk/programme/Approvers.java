package dev.crosswalk.programme;

import dev.crosswalk.content.control.DocumentTemplate;
import dev.crosswalk.content.practice.Authorities;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;

/// Who has to approve which document by the table of authorities.
///
/// @param set what the organisation says itself, by the names of its parameters
/// @param people who is who
public record Approvers(Authorities authorities, Map<String, String> set, People people) {

    /// Several people approve it, each a part, so nobody can be held against them.
    private static final String TREATMENT_PLAN = "risk-treatment-plan";

    /// The documents of which the table of authorities says who approves them, each by its id.
    private static final Map<String, String> APPROVED_BY =
            Map.of(
                    "information-security-policy",
                    "document_policy",
                    "isms-scope",
                    "document_policy",
                    "statement-of-applicability",
                    "document_policy",
                    "governance-charter",
                    "document_charter",
                    "code-of-conduct",
                    "document_charter",
                    TREATMENT_PLAN,
                    "risk_plan");

    public Approvers {
        set = Map.copyOf(set);
    }

    /// Says that another approved a document than whom the table names for it: `isms-scope was
    /// approved by Security lead, and by the table of authorities the Chief executive approves it`.
    public Optional<String> another(Approval a) {
        LocalDate on = a.approvedOn();
        String by = a.document().equals(TREATMENT_PLAN) ? "" : authority(a.document());
        return on == null
                        || a.approvedBy().isEmpty()
                        || by.isEmpty()
                        || people.apart(a.approvedBy(), on, by, on, on) != People.Apart.OTHER
                ? Optional.empty()
                : Optional.of(
                        "%s was approved by %s, and by the table of authorities the %s approves it"
                                .formatted(a.document(), a.approvedBy(), by));
    }

    /// Who approves a document by the table, as it says it: `Chief executive`, `each owner of a
    /// risk for its own rows, and the Chief executive for the whole and its resources`; empty where
    /// it names nobody.
    public Optional<String> of(String document) {
        return Optional.of(authority(document)).filter(who -> !who.isEmpty());
    }

    /// The person or body that the table names for a document; empty where it names none.
    private String authority(String document) {
        String id = APPROVED_BY.getOrDefault(document, "");
        return authorities
                .all()
                .filter(a -> a.id().equals(id))
                .findFirst()
                .map(a -> set.getOrDefault(a.parameter(), a.who()))
                .map(who ->
                        DocumentTemplate.PLACEHOLDER
                                .matcher(who)
                                .replaceAll(m -> Matcher.quoteReplacement(role(m.group(1)))))
                .map(who -> who.startsWith("the ") ? who.substring("the ".length()) : who)
                .orElse("");
    }

    private String role(String name) {
        return set.getOrDefault(
                name,
                authorities.roles().stream()
                        .filter(r -> r.name().equals(name))
                        .map(DocumentTemplate.Parameter::otherwise)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(""));
    }
}
