package dev.crosswalk.server.task;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.server.identity.People;
import dev.crosswalk.server.identity.Persons;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who can be assigned tasks: whoever belongs to the organisation, and whomever its programme
/// knows.
public final class Assignees {
    /// @param id `person:bea`, or `account:..` of somebody whom the programme does not know
    /// @param signsIn whether it is an account, which sees its tasks
    public record Assignee(String id, String name, boolean signsIn) {}

    private final List<Assignee> all = new ArrayList<>();
    private final Map<String, String> names = new LinkedHashMap<>();

    private Assignees() {}

    public static Assignees of(UUID organisation, People people, Persons persons) throws Refusal {
        Assignees assignees = new Assignees();
        for (People.One one : people.all(organisation)) {
            String account = "account:" + one.account();
            String id = one.person() == null ? account : "person:" + one.person();
            assignees.all.add(new Assignee(id, one.name(), true));
            assignees.names.put(account, one.name());
            assignees.names.put(id, one.name());
        }
        for (Persons.Person person : persons.of(organisation)) {
            String id = "person:" + person.id();
            if (!assignees.names.containsKey(id)) {
                assignees.all.add(new Assignee(id, person.name(), false));
                assignees.names.put(id, person.name());
            }
        }
        return assignees;
    }

    public List<Assignee> all() {
        return List.copyOf(all);
    }

    /// What somebody is called; who is gone is called as they were assigned.
    public String name(String id) {
        return names.getOrDefault(
                id, id.startsWith("person:") ? id.substring(7) : "somebody who left");
    }

    /// @param typed an id, a name, or `me`
    public String read(String typed, Doer me) throws Refusal {
        if (typed.equals("me")) {
            return me.names().getFirst();
        }
        Optional<Assignee> found = all.stream().filter(a -> a.id().equals(typed)).findFirst();
        if (found.isEmpty()) {
            List<Assignee> called =
                    all.stream().filter(a -> a.name().equalsIgnoreCase(typed)).toList();
            if (called.size() > 1) {
                throw Refusal.of(
                                Refusal.Code.AMBIGUOUS,
                                "assignee",
                                typed,
                                "{value!} may be several people: say the id of one")
                        .among(called.stream().map(Assignee::id).toList());
            }
            found = called.stream().findFirst();
        }
        return found.map(Assignee::id)
                .orElseThrow(() ->
                        Refusal.unknown(
                                "assignee",
                                "person",
                                typed,
                                all.stream().map(Assignee::id).toList()));
    }

    /// Whether somebody is there under an id.
    public @Nullable String known(String id) {
        return names.containsKey(id) ? id : null;
    }
}
