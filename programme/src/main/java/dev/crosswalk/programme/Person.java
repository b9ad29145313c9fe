package dev.crosswalk.programme;

import dev.crosswalk.content.text.OneLine;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody who does, owns, accepts or concludes something, and the roles that they held.
///
/// @param roles without any, nothing is known of them
/// @param capacity hundredths of a day that they give the programme each week; null where nobody
///   says
public record Person(String id, String name, List<Held> roles, @Nullable Integer capacity) {
    /// Somebody of whom nobody says how much of a week they have.
    public Person(String id, String name, List<Held> roles) {
        this(id, name, roles, null);
    }

    public Person {
        id = OneLine.of(id);
        name = OneLine.of(name);
        roles = List.copyOf(roles);
    }

    /// A role over some days.
    ///
    /// @param from null where it was always held
    /// @param to the last day; null where it is still held
    public record Held(String role, @Nullable LocalDate from, @Nullable LocalDate to) {
        public Held {
            role = OneLine.of(role);
        }

        /// Whether a text names this role, by whatever name.
        boolean isCalled(String who) {
            return role.equalsIgnoreCase(who) || RoleNames.areOne(role, who);
        }

        boolean isOn(LocalDate day) {
            return (from == null || !from.isAfter(day)) && (to == null || !to.isBefore(day));
        }

        /// Whether it was held on any of the days from one to another.
        public boolean isWithin(LocalDate first, LocalDate last) {
            return (from == null || !from.isAfter(last)) && (to == null || !to.isBefore(first));
        }
    }

    /// Whether a text names this person.
    boolean isCalled(String who) {
        return who.equalsIgnoreCase(id) || who.equalsIgnoreCase(name);
    }

    /// Whether the person held any role on a day, as far as roles are known.
    public boolean wasThere(LocalDate day) {
        return roles.isEmpty() || roles.stream().anyMatch(r -> r.isOn(day));
    }
}
