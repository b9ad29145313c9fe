package dev.crosswalk.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Who is who: a text that says who did something names a person, or a role that somebody held.
/// Where no persons are known, every text is just a text.
public record People(List<Person> all) {

    public People {
        all = List.copyOf(all);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /// What a text may say that somebody was.
    public List<String> names() {
        SortedSet<String> names = new TreeSet<>();
        for (Person p : all) {
            names.add(p.id());
            names.add(p.name());
            p.roles().forEach(r -> names.add(r.role()));
        }
        return List.copyOf(names);
    }

    /// The person that a text names by id or by name.
    public Optional<Person> named(String who) {
        List<Person> called = all.stream().filter(p -> p.isCalled(who)).toList();
        return called.size() == 1 ? Optional.of(called.getFirst()) : Optional.empty();
    }

    /// Whether some person ever held a role.
    public boolean isRole(String who) {
        return roles().anyMatch(r -> r.isCalled(who));
    }

    private Stream<Person.Held> roles() {
        return all.stream().flatMap(p -> p.roles().stream());
    }

    /// The persons that a text may mean on some days: the one that it names, or all who held the
    /// role that it names. None where nobody is known by it.
    public List<Person> meant(String who, LocalDate from, LocalDate to) {
        return named(who)
                .map(List::of)
                .orElseGet(() ->
                        all.stream()
                                .filter(p ->
                                        p.roles().stream()
                                                .anyMatch(r ->
                                                        r.isCalled(who) && r.isWithin(from, to)))
                                .toList());
    }

    /// A text that names who has to do something from some day on, and says so where nobody is
    /// known by it any more.
    public String shown(String who, LocalDate day) {
        return who.isEmpty() || isEmpty() || isHeld(who, day)
                ? who
                : who + " (nobody holds this role)";
    }

    /// Whether a text names somebody who is there on a day, or a role that somebody holds then.
    public boolean isHeld(String who, LocalDate day) {
        return named(who)
                .map(p -> p.wasThere(day))
                .orElseGet(() -> !meant(who, day, day).isEmpty());
    }

    /// The names of those whom a text means on a day: of the person, or of all who hold the role.
    /// The text itself where nobody is known by it.
    public String calledOn(String who, LocalDate day) {
        return isHeld(who, day)
                ? String.join(", ", meant(who, day, day).stream().map(Person::name).toList())
                : who;
    }

    /// The one person that a text means on a day.
    public Optional<Person> person(String who, LocalDate day) {
        List<Person> meant = meant(who, day, day);
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    /// Whether somebody on a day is somebody else than whom a text means on some days.
    public Apart apart(String one, LocalDate on, String other, LocalDate from, LocalDate to) {
        Optional<Person> person = person(one, on);
        List<Person> others = meant(other, from, to);
        if (person.isEmpty() || others.isEmpty()) {
            return one.equalsIgnoreCase(other) ? Apart.SAME : Apart.NOT_SHOWN;
        }
        if (!others.contains(person.get())) {
            return Apart.OTHER;
        }
        return others.size() == 1 ? Apart.SAME : Apart.NOT_SHOWN;
    }

    public enum Apart {
        OTHER,
        /// Two texts that say different things, and may still mean one person.
        NOT_SHOWN,
        SAME
    }
}
