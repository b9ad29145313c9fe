package dev.crosswalk.content.practice;

import dev.crosswalk.content.control.Control;
import java.util.List;

/// Controls that an auditor will hardly accept as open, whatever may be open by the letter. Of one
/// edition what stands earlier matters more.
///
/// @param edition id of the framework edition whose audit it is
/// @param title what they are about: `Who gets in, and what is seen of it`
/// @param domains ids of domains of the library of which every control is meant
/// @param controls ids of further controls
public record HardlyOpen(
        String edition, String title, List<String> domains, List<String> controls) {
    public HardlyOpen {
        domains = List.copyOf(domains);
        controls = List.copyOf(controls);
    }

    public boolean has(Control control) {
        return domains.contains(control.domain()) || controls.contains(control.id());
    }
}
