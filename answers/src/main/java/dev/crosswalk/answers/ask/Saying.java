package dev.crosswalk.answers.ask;

import dev.crosswalk.answers.Consequences;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.Somebody;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.GivenAnswer;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.Person;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.edit.Edit;
import dev.crosswalk.programme.edit.Edits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What is said in one go: answers, which stand in place of what was said of the same obligations
/// before, and such that are withdrawn.
///
/// @param withdrawn ids of obligations
/// @param persons who answer and are put into the programme, unless it has them
public record Saying(List<GivenAnswer> put, Set<String> withdrawn, List<Person> persons) {
    public static final Saying NOTHING = new Saying(List.of(), Set.of());

    public Saying {
        put = List.copyOf(put);
        withdrawn = Set.copyOf(withdrawn);
        persons = List.copyOf(persons);
    }

    public Saying(List<GivenAnswer> put, Set<String> withdrawn) {
        this(put, withdrawn, List.of());
    }

    Saying by(List<Person> others) {
        return new Saying(put, withdrawn, others);
    }

    public static Saying put(List<GivenAnswer> answers) {
        return new Saying(answers, Set.of());
    }

    public boolean isNothing() {
        return put.isEmpty() && withdrawn.isEmpty();
    }

    /// What was said, and then this.
    public List<GivenAnswer> after(List<GivenAnswer> before) {
        Map<String, GivenAnswer> all = new LinkedHashMap<>();
        before.forEach(a -> all.put(a.obligation(), a));
        withdrawn.forEach(all::remove);
        put.forEach(a -> all.put(a.obligation(), a));
        return List.copyOf(all.values());
    }

    /// What takes this back, to what was said before.
    public Saying reverse(List<GivenAnswer> before) {
        Set<String> touched = new TreeSet<>(withdrawn);
        put.forEach(a -> touched.add(a.obligation()));
        List<GivenAnswer> back =
                before.stream().filter(a -> touched.contains(a.obligation())).toList();
        back.forEach(a -> touched.remove(a.obligation()));
        return new Saying(back, touched);
    }

    /// The programme in which this was said.
    ///
    /// @throws Refusal where the rules of programmes do not allow it
    public Programme in(Programme programme, Content content) throws Refusal {
        List<Edit> edits = new ArrayList<>();
        for (Person person : persons) {
            if (Somebody.isUnknown(person.name(), programme)) {
                edits.add(Edit.Change.added(ItemKind.PERSON, person));
            }
        }
        withdrawn.stream().sorted().forEach(o -> edits.add(new Edit.Withdraw(o)));
        put.forEach(a -> edits.add(new Edit.Say(a)));
        return Consequences.allowed(
                        new Edits(edits),
                        programme,
                        content,
                        Refusal.of(
                                Code.INVALID,
                                "answer",
                                "",
                                "the programme cannot hold that answer:"))
                .programme();
    }
}
