package dev.crosswalk.files.start;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.files.edit.WantedYaml;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// Writes a new file under `controls/`: the controls of one domain, decided on and not yet done.
final class ControlsText {
    private ControlsText() {}

    static String of(String domain, List<Control> controls, LocalDate today) {
        StringBuilder text =
                new StringBuilder(
                        """
                        # yaml-language-server: $schema=../.schemas/controls.schema.json
                        #
                        # Controls of the library that you adopted: %s. crosswalk show %s says what a
                        # control is, how it is done and what an auditor tests.
                        #
                        #   state:         planned, implemented or retired
                        #   plannedOn:     the day on which it was decided on
                        #   dueOn:         the day by which it is to be in place
                        #   implementedOn: the day since which it has been in place; needed then
                        #   owner:         the role that answers for it; left out, the library's
                        #   cadence:       { every: monthly, toleranceDays: 10 } instead of the library's
                        #   links, note:   where it is described or done, and anything else
                        controls:
                        """
                                .formatted(domain, controls.getFirst().id()));
        for (Control control : controls) {
            text.append("  # ").append(control.title()).append(": ").append(done(control));
            text.append("\n  - control: ").append(control.id());
            text.append("\n    state: planned\n    plannedOn: ").append(today);
            text.append("\n    # dueOn:\n    owner: ")
                    .append(WantedYaml.Text.quoted(control.owner()));
            text.append("\n\n");
        }
        return text.substring(0, text.length() - 1);
    }

    private static String done(Control control) {
        return control.cadence().every().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
