package dev.crosswalk.content.practice;

import dev.crosswalk.content.control.Control;
import java.util.List;

/// What an auditor will hardly accept as open, whatever may be open by the letter: requirements,
/// and controls with all that they alone would close. Of one edition what stands earlier matters
/// more.
///
/// @param edition id of the framework edition whose audit it is
/// @param title what they are about: `Who gets in, and what is seen of it`
/// @param domains ids of domains of the library of which every control is meant
/// @param controls ids of further controls
/// @param requirements ids of requirements of the edition, whichever control they wait for
public record HardlyOpen(
        String edition,
        String title,
        List<String> domains,
        List<String> controls,
        List<String> requirements) {
    public HardlyOpen {
        domains = List.copyOf(domains);
        controls = List.copyOf(controls);
        requirements = List.copyOf(requirements);
    }

    public boolean has(Control control) {
        return domains.contains(control.domain()) || controls.contains(control.id());
    }
}
