package dev.crosswalk.files.folder;

import dev.crosswalk.content.ControlFields;
import dev.crosswalk.content.finding.Place;
import dev.crosswalk.content.yaml.Fields;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.engine.judgement.History.As;
import dev.crosswalk.programme.Conclusion;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads `people.yaml` and `conclusions.yaml`: who is who, and what they concluded.
final class PeopleReader {
    private static final String ALL = "all";

    private static final Set<String> CONCLUSION_KEYS =
            Set.of(
                    "id",
                    "control",
                    "window",
                    "as",
                    "on",
                    "by",
                    "deviations",
                    "cause",
                    "extent",
                    "harm",
                    "correction",
                    "compensating",
                    "obligations");

    private final FolderReading reading;

    PeopleReader(FolderReading reading) {
        this.reading = reading;
    }

    void people(Source source, Node node) {
        reading.each(
                source,
                node,
                "people",
                "a person",
                Set.of("id", "name", "roles", "capacity"),
                this::person);
    }

    private void person(Item item) {
        reading.draft()
                .add(
                        ItemKind.PERSON,
                        new Person(
                                item.required("id"),
                                item.requiredWords("name"),
                                roles(item),
                                item.has("capacity")
                                        ? ControlFields.days(item.fields(), "capacity")
                                        : null),
                        item);
    }

    private List<Person.Held> roles(Item person) {
        List<Person.Held> roles = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        if (person.has("roles")) {
            for (Node node : person.fields().items("roles")) {
                reading.item(person.source(), node, "a role", Set.of("role", "from", "to"))
                        .ifPresent(item -> {
                            roles.add(
                                    new Person.Held(
                                            item.requiredWords("role"),
                                            item.day("from"),
                                            item.day("to")));
                            places.add(item.at("role"));
                        });
            }
        }
        person.places("roles", places);
        return roles;
    }

    void conclusions(Source source, Node node) {
        reading.each(
                source, node, "conclusions", "a conclusion", CONCLUSION_KEYS, this::conclusion);
    }

    private void conclusion(Item item) {
        reading.draft()
                .add(
                        ItemKind.CONCLUSION,
                        new Conclusion(
                                item.required("id"),
                                item.required("control"),
                                item.requiredPeriod("window"),
                                item.constant("as", As.class, As.NOT_EFFECTIVE),
                                item.requiredDay("on"),
                                item.requiredWords("by"),
                                deviations(item),
                                item.requiredReason("cause"),
                                item.reason("extent"),
                                harm(item),
                                item.reason("correction"),
                                item.texts("compensating"),
                                item.texts("obligations")),
                        item);
    }

    /// The ids of deviations; none for all.
    private static List<String> deviations(Item item) {
        Fields fields = item.fields();
        if (!item.has("deviations")
                || (fields.node("deviations").orElseThrow() instanceof Node.Scalar s
                        && s.text().equals(ALL))) {
            return List.of();
        }
        List<String> named = item.texts("deviations");
        if (named.isEmpty() && !fields.isWrong("deviations")) {
            fields.error(
                    "deviations",
                    fields.lineOf("deviations"),
                    "no-deviation",
                    "deviations names none: write all, or their ids");
        }
        return named.equals(List.of(ALL)) ? List.of() : named;
    }

    private Conclusion.Harm harm(Item item) {
        if (!item.has("harm")) {
            return Conclusion.Harm.UNKNOWN;
        }
        return item.fields()
                .node("harm")
                .flatMap(node ->
                        Fields.of(
                                item.source(),
                                node,
                                "harm",
                                Set.of("where", "lookedInto", "artefact")))
                .map(fields ->
                        new Conclusion.Harm(
                                fields.reason("where"),
                                fields.flag("lookedInto", false),
                                fields.text("artefact")))
                .orElse(Conclusion.Harm.UNKNOWN);
    }
}
