package dev.crosswalk.files.start;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.content.control.DocumentTemplate;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.files.edit.WantedYaml;
import dev.crosswalk.files.folder.FolderFormat;
import dev.crosswalk.programme.WantedFramework;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// Writes a new `programme.yaml`.
final class ProgrammeText {
    /// Parameters that differ for each document, which `documents.yaml` gives instead.
    static final Set<String> BY_DOCUMENT =
            Set.of("version", "approval_date", "policy_owner", "approver");

    private final Beginning beginning;
    private final Set<String> known = new TreeSet<>();
    private final StringBuilder text = new StringBuilder();

    ProgrammeText(Beginning beginning, ControlLibrary library) {
        this.beginning = beginning;
        for (DocumentTemplate document : library.documents()) {
            document.parameters().forEach(p -> known.add(p.name()));
        }
        known.removeAll(BY_DOCUMENT);
    }

    @Override
    public String toString() {
        text.setLength(0);
        text.append(
                """
                # yaml-language-server: $schema=.schemas/programme.schema.json
                #
                # Who you are, and what you want. crosswalk lint checks this folder.

                # The version of the shape of these files; crosswalk upgrade brings an older one up.
                format: %d

                # Name of the organisation, as it stands in documents and reports.
                organisation: %s

                # What the programme covers, in a sentence.
                %s

                # All days in these files are days here.
                timeZone: %s

                # By what risks are rated, and up to which score one needs nobody's acceptance.
                # riskCriteria: { scale: 5, acceptable: 6 }

                """
                        .formatted(
                                FolderFormat.TODAY,
                                WantedYaml.Text.quoted(beginning.organisation()),
                                beginning.scope().isEmpty()
                                        ? "# scope:"
                                        : "scope: " + WantedYaml.Text.quoted(beginning.scope()),
                                beginning.timeZone().getId()));
        frameworks();
        parameters();
        return text.toString();
    }

    private void frameworks() {
        text.append(
                """
                # The frameworks that you want.
                #   edition:   as crosswalk frameworks lists them
                #   nodes:     only these parts, as in [CC, A]; left out, all of it
                #   assurance: how far it has to be shown: designed, implemented (controls are in
                #              place, with evidence) or operating (over a window, nothing missing)
                #   window:    the days over which controls have to operate
                #   auditOn:   the day of the audit, if there is one: stage 2, or the end of the
                #              period; plan, status and checklist count back from it
                #   capacity:  person-days a week with which that audit is planned; crosswalk plan
                #              --propose keeps those that it was asked with
                """);
        if (beginning.wanted().isEmpty()) {
            text.append("frameworks: []\n\n");
            return;
        }
        text.append("frameworks:\n");
        beginning.wanted().forEach(this::framework);
        text.append('\n');
    }

    private void framework(WantedFramework wanted) {
        text.append("  - edition: ").append(wanted.scope().edition()).append('\n');
        if (!wanted.scope().nodes().isEmpty()) {
            text.append("    nodes: [")
                    .append(String.join(", ", wanted.scope().nodes()))
                    .append("]\n");
        }
        text.append("    assurance: ")
                .append(wanted.assurance().name().toLowerCase(Locale.ROOT))
                .append('\n');
        Period window = wanted.window();
        if (window != null) {
            text.append("    window: { from: %s, to: %s }\n".formatted(window.from(), window.to()));
        }
        if (wanted.auditOn() != null) {
            text.append("    auditOn: ").append(wanted.auditOn()).append('\n');
        }
        if (wanted.capacity() != null) {
            text.append("    capacity: ")
                    .append(Control.Effort.days(wanted.capacity()))
                    .append('\n');
        }
    }

    /// What is set, and where all the others are told.
    private void parameters() {
        text.append(
                """
                # What your documents say where the library's templates leave it open: a name and a
                # value. crosswalk documents --programme . --parameters lists all that there are, with
                # what each means and which documents show it; --set NAME=VALUE beside it sets one.
                # Version, owner and approval of each document stand in documents.yaml.
                parameters:
                """);
        known.forEach(this::parameter);
    }

    private void parameter(String name) {
        String value = beginning.parameters().get(name);
        if (value == null && name.equals("organisation")) {
            value = beginning.organisation();
        }
        if (value != null) {
            text.append("  ")
                    .append(name)
                    .append(": ")
                    .append(WantedYaml.Text.quoted(value))
                    .append('\n');
        }
    }
}
