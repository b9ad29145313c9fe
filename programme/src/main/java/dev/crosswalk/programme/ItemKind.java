package dev.crosswalk.programme;

import dev.crosswalk.content.GivenAnswer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// A kind of thing of which a programme holds any number: controls, evidence, exclusions. Apart
/// from its name, its scope and its time zone a programme consists of items, each of one kind.
///
/// @param <T> the type of an item of this kind
public final class ItemKind<T> {
    public static final ItemKind<WantedFramework> FRAMEWORK =
            new ItemKind<>(
                    "framework",
                    "frameworks",
                    "edition",
                    true,
                    w -> w.scope().edition(),
                    Programme::frameworks,
                    ProgrammeBuilder::frameworks);

    public static final ItemKind<Parameter> PARAMETER =
            new ItemKind<>(
                    "parameter",
                    "parameters",
                    "name",
                    true,
                    Parameter::name,
                    ItemKind::parameters,
                    (programme, all) -> programme.parameters(values(all)));

    public static final ItemKind<Adoption> CONTROL =
            new ItemKind<>(
                    "control",
                    "controls",
                    "control",
                    true,
                    Adoption::id,
                    Programme::adoptions,
                    ProgrammeBuilder::adoptions);

    public static final ItemKind<Approval> DOCUMENT =
            new ItemKind<>(
                    "document",
                    "documents",
                    "document",
                    true,
                    Approval::document,
                    Programme::approvals,
                    ProgrammeBuilder::approvals);

    public static final ItemKind<Evidence> EVIDENCE =
            new ItemKind<>(
                    "evidence",
                    "evidence",
                    "id",
                    true,
                    Evidence::id,
                    Programme::evidence,
                    ProgrammeBuilder::evidence);

    public static final ItemKind<Performed> OCCURRENCE =
            new ItemKind<>(
                    "occurrence",
                    "occurrences",
                    "control",
                    false,
                    p -> p.control() + " " + p.performedOn(),
                    Programme::performed,
                    ProgrammeBuilder::performed);

    public static final ItemKind<ControlPopulation> POPULATION =
            new ItemKind<>(
                    "population",
                    "populations",
                    "id",
                    true,
                    p -> p.population().id(),
                    Programme::populations,
                    ProgrammeBuilder::populations);

    public static final ItemKind<DecidedExclusion> EXCLUSION =
            new ItemKind<>(
                    "exclusion",
                    "exclusions",
                    "requirement",
                    true,
                    e -> e.requirement().toString(),
                    Programme::exclusions,
                    ProgrammeBuilder::exclusions);

    public static final ItemKind<DecidedInclusion> INCLUSION =
            new ItemKind<>(
                    "inclusion",
                    "inclusions",
                    "requirement",
                    true,
                    i -> i.requirement().toString(),
                    Programme::inclusions,
                    ProgrammeBuilder::inclusions);

    public static final ItemKind<DecidedClaim> DECISION =
            new ItemKind<>(
                    "decision",
                    "decisions",
                    "requirement",
                    true,
                    d -> d.requirement() + " " + d.obligation(),
                    Programme::decisions,
                    ProgrammeBuilder::decisions);

    public static final ItemKind<ReviewedMapping> MAPPING =
            new ItemKind<>(
                    "mapping",
                    "mappings",
                    "left",
                    true,
                    m -> m.left() + " " + m.right(),
                    Programme::mappings,
                    ProgrammeBuilder::mappings);

    public static final ItemKind<GivenAnswer> ANSWER =
            new ItemKind<>(
                    "answer",
                    "answers",
                    "obligation",
                    true,
                    GivenAnswer::obligation,
                    Programme::answers,
                    ProgrammeBuilder::answers);

    public static final ItemKind<AcceptedException> EXCEPTION =
            new ItemKind<>(
                    "exception",
                    "exceptions",
                    "id",
                    true,
                    AcceptedException::id,
                    Programme::exceptions,
                    ProgrammeBuilder::exceptions);

    public static final ItemKind<AuditReport> REPORT =
            new ItemKind<>(
                    "report",
                    "reports",
                    "id",
                    true,
                    AuditReport::id,
                    Programme::reports,
                    ProgrammeBuilder::reports);

    public static final ItemKind<DatedAttestation> ATTESTATION =
            new ItemKind<>(
                    "attestation",
                    "attestations",
                    "requirement",
                    false,
                    a -> a.attestation().requirement().toString(),
                    Programme::attestations,
                    ProgrammeBuilder::attestations);

    public static final ItemKind<Risk> RISK =
            new ItemKind<>(
                    "risk",
                    "risks",
                    "id",
                    true,
                    Risk::id,
                    Programme::risks,
                    ProgrammeBuilder::risks);

    public static final ItemKind<Person> PERSON =
            new ItemKind<>(
                    "person",
                    "people",
                    "id",
                    true,
                    Person::id,
                    Programme::people,
                    ProgrammeBuilder::people);

    public static final ItemKind<Conclusion> CONCLUSION =
            new ItemKind<>(
                    "conclusion",
                    "conclusions",
                    "id",
                    true,
                    Conclusion::id,
                    Programme::conclusions,
                    ProgrammeBuilder::conclusions);

    public static final ItemKind<Nonconformity> NONCONFORMITY =
            new ItemKind<>(
                    "nonconformity",
                    "nonconformities",
                    "id",
                    true,
                    Nonconformity::id,
                    Programme::nonconformities,
                    ProgrammeBuilder::nonconformities);

    public static final ItemKind<InternalAudit> AUDIT =
            new ItemKind<>(
                    "internal audit",
                    "audits",
                    "id",
                    true,
                    InternalAudit::id,
                    Programme::audits,
                    ProgrammeBuilder::audits);

    public static final List<ItemKind<?>> ALL =
            List.of(
                    FRAMEWORK,
                    PARAMETER,
                    CONTROL,
                    DOCUMENT,
                    EVIDENCE,
                    OCCURRENCE,
                    POPULATION,
                    EXCLUSION,
                    INCLUSION,
                    DECISION,
                    MAPPING,
                    ANSWER,
                    EXCEPTION,
                    REPORT,
                    ATTESTATION,
                    RISK,
                    PERSON,
                    CONCLUSION,
                    NONCONFORMITY,
                    AUDIT);

    private final String noun;
    private final String plural;
    private final String keyField;
    private final boolean unique;
    private final Function<T, String> key;
    private final Function<Programme, List<T>> all;
    private final BiConsumer<ProgrammeBuilder, List<T>> set;

    private ItemKind(
            String noun,
            String plural,
            String keyField,
            boolean unique,
            Function<T, String> key,
            Function<Programme, List<T>> all,
            BiConsumer<ProgrammeBuilder, List<T>> set) {
        this.noun = noun;
        this.plural = plural;
        this.keyField = keyField;
        this.unique = unique;
        this.key = key;
        this.all = all;
        this.set = set;
    }

    private static List<Parameter> parameters(Programme programme) {
        return programme.parameters().entrySet().stream()
                .map(e -> new Parameter(e.getKey(), e.getValue()))
                .toList();
    }

    private static Map<String, String> values(List<Parameter> parameters) {
        Map<String, String> values = new LinkedHashMap<>();
        parameters.forEach(p -> values.put(p.name(), p.value()));
        return values;
    }

    /// The word for one item: `control`.
    public String noun() {
        return noun;
    }

    /// The field that holds the key, or the first field of the key where it has several.
    public String keyField() {
        return keyField;
    }

    /// Whether no two items of a programme may have one key.
    public boolean isUnique() {
        return unique;
    }

    /// What people call an item by: `ACC-07`, `iso27001-2022/A.5.1`.
    public String key(T item) {
        return key.apply(item);
    }

    /// All items of this kind that a programme has, in its order.
    public List<T> of(Programme programme) {
        return all.apply(programme);
    }

    /// The item with a key; the first one, where several may have it.
    public Optional<T> find(Programme programme, String key) {
        return of(programme).stream().filter(item -> key(item).equals(key)).findFirst();
    }

    /// Replaces all items of this kind in a programme that is being built.
    public void set(ProgrammeBuilder programme, List<T> items) {
        set.accept(programme, items);
    }

    /// A copy of a programme in which these items replace all others of this kind.
    public Programme with(Programme programme, List<T> items) {
        ProgrammeBuilder builder = programme.toBuilder();
        set(builder, items);
        return builder.build();
    }

    /// The plural, as in files: `controls`.
    @Override
    public String toString() {
        return plural;
    }
}
