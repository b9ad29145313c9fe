package dev.crosswalk.answers;

import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.programme.People;
import dev.crosswalk.programme.Person;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.words.Words;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Whoever is named under something that is decided, done or said. Where a programme says who its
/// persons are, nobody else is taken for one.
public final class Somebody {
    /// What else can be said where somebody who is not known may be put into the programme too.
    public static final String OR_NEW =
            " Or say <newPerson> with this, and {value} is put there too";

    private static final int MOST_NAMED = 8;

    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Somebody() {}

    /// Whether a programme that has persons has none of that name, and no role.
    public static boolean isUnknown(String who, Programme programme) {
        People people = programme.who();
        return !who.isBlank()
                && !people.isEmpty()
                && people.named(who.strip()).isEmpty()
                && !people.isRole(who.strip());
    }

    /// Refuses a name that nobody has, a role that nobody held on a day, and a person who held none
    /// then.
    ///
    /// @param parameter that says who, as a request calls it
    /// @param or what else can be said, after a full stop: [#OR_NEW], or nothing
    public static void check(
            String parameter, String who, LocalDate on, Programme programme, String or)
            throws Refusal {
        String name = who.strip();
        People people = programme.who();
        if (isUnknown(name, programme)) {
            throw unknown(parameter, name, people, or);
        }
        if (name.isEmpty() || people.isEmpty()) {
            return;
        }
        Person person = people.named(name).orElse(null);
        if (person != null
                && !person.roles().isEmpty()
                && person.roles().stream().noneMatch(r -> r.isWithin(on, on))) {
            throw Refusal.of(Code.UNSUITABLE, parameter, name, "{value} held no role on {on}")
                    .with("on", on.toString());
        }
        if (person == null && people.meant(name, on, on).isEmpty()) {
            throw Refusal.of(Code.UNSUITABLE, parameter, name, "nobody was {value} on {on}")
                    .with("on", on.toString());
        }
    }

    private static Refusal unknown(String parameter, String name, People people, String or) {
        List<String> known = people.names();
        Refusal refusal =
                Refusal.of(
                                Code.UNKNOWN,
                                parameter,
                                name,
                                "unknown person or role {value!}.{maybe} Somebody new is put into"
                                        + " people.yaml with <?person add {id} <name NAME>>."
                                        + or)
                        .with("id", id(name))
                        .near(known);
        return !refusal.parts().nearest().isEmpty()
                ? refusal
                : refusal.among(known)
                        .with("maybe", " Such as: " + Words.some(known, MOST_NAMED) + ".");
    }

    /// A person who has no role yet, with an id that nobody has.
    public static Person added(String name, Programme programme) {
        String begin = id(name);
        String id = begin;
        List<String> taken =
                programme.people().stream().map(p -> p.id().toLowerCase(Locale.ROOT)).toList();
        for (int n = 2; taken.contains(id); n++) {
            id = begin + "-" + n;
        }
        return new Person(id, name.strip(), List.of());
    }

    /// `bea-lang` of `Bea Lang`
    private static String id(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        String id =
                NO_LETTERS
                        .matcher(plain.toLowerCase(Locale.ROOT))
                        .replaceAll("-")
                        .replaceAll("^-|-$", "");
        return id.isEmpty() ? "person" : id;
    }
}
