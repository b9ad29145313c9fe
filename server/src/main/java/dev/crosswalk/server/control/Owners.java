package dev.crosswalk.server.control;

import dev.crosswalk.content.Content;
import dev.crosswalk.programme.AdoptedControl;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.People;
import dev.crosswalk.programme.Person;
import dev.crosswalk.programme.Programme;
import java.time.LocalDate;
import java.util.Optional;

/// Whose a control is: of the person, or of whoever holds the role, that the programme names.
record Owners(Programme programme, Content content, LocalDate today) {

    /// Whether somebody owns a control.
    ///
    /// @param who an id of people.yaml, or where the programme has none, the name that it writes
    boolean isOf(String who, String control) {
        Adoption adoption = programme.adoption(control).orElse(null);
        if (adoption == null) {
            return false;
        }
        String owner = AdoptedControl.of(adoption, content.controls()).control().owner();
        People people = programme.who();
        Optional<Person> person = people.named(who);
        return owner.equalsIgnoreCase(who)
                || person.filter(p -> people.meant(owner, today, today).contains(p)).isPresent();
    }
}
