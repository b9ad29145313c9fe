package dev.crosswalk.answers.edit;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.TypedId;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.Person;
import dev.crosswalk.programme.edit.Edit;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.List;

/// Somebody comes into people.yaml, or gets one more role.
final class AskedPersons {
    private AskedPersons() {}

    static void add(EditRequest.AddPerson asked, EditsSoFar so) throws Refusal {
        EditsSoFar.checked("from", asked.from());
        List<Person.Held> roles =
                asked.roles().stream()
                        .map(r -> new Person.Held(r, asked.from(), null))
                        .distinct()
                        .toList();
        if (asked.from() != null && roles.isEmpty()) {
            throw Refusal.missing(
                    "role", "<from> is the first day of a role: say which, <role ROLE>");
        }
        Person before = ItemKind.PERSON.find(so.programme(), asked.id()).orElse(null);
        boolean first = so.programme().who().isEmpty();
        if (before == null) {
            TypedId.of("person", asked.id());
            if (asked.name().isEmpty()) {
                throw Refusal.missing("name", "say what {id} is called: <name NAME>")
                        .with("id", asked.id());
            }
            so.apply(
                    "person",
                    asked.id(),
                    Edit.Change.added(
                            ItemKind.PERSON, new Person(asked.id(), asked.name(), roles)));
        } else {
            boolean sameName = asked.name().isEmpty() || asked.name().equals(before.name());
            if (!sameName || roles.isEmpty() || before.roles().containsAll(roles)) {
                throw Refusal.of(
                                Code.TAKEN,
                                "person",
                                asked.id(),
                                "{value} is {name} already. <role ROLE> gives them one more role")
                        .with("name", before.name());
            }
            List<Person.Held> all = new ArrayList<>(before.roles());
            roles.stream().filter(r -> !all.contains(r)).forEach(all::add);
            so.apply(
                    "person",
                    asked.id(),
                    Edit.Change.replaced(
                            ItemKind.PERSON, before, new Person(before.id(), before.name(), all)));
        }
        String name = before == null ? asked.name() : before.name();
        so.did(
                "%s is in people.yaml as %s%s"
                        .formatted(
                                name,
                                asked.id(),
                                roles.isEmpty()
                                        ? ", with no role yet"
                                        : ", "
                                                + Words.and(
                                                        roles.stream()
                                                                .map(Person.Held::role)
                                                                .toList())
                                                + (asked.from() == null
                                                        ? ""
                                                        : " from " + asked.from() + " on")));
        if (first) {
            so.did(
                    "From now on only persons and roles of people.yaml sign, own and answer in this"
                            + " programme");
        }
    }
}
