package dev.crosswalk.files.start;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.files.edit.WantedYaml;
import dev.crosswalk.files.folder.ProgrammeFolder;
import dev.crosswalk.programme.AuditReport;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The files of a new programme, with comments that explain each key.
public final class FirstFiles {
    private static final List<String> REGISTERS =
            List.of(
                    ProgrammeFolder.DOCUMENTS,
                    ProgrammeFolder.EXCLUSIONS,
                    ProgrammeFolder.EXCEPTIONS,
                    ProgrammeFolder.RISKS,
                    ProgrammeFolder.PEOPLE,
                    ProgrammeFolder.CONCLUSIONS,
                    ProgrammeFolder.NONCONFORMITIES,
                    ProgrammeFolder.AUDITS,
                    ProgrammeFolder.LOG);

    private FirstFiles() {}

    /// @return the files by path, relative to the folder, with `/` between names
    public static SortedMap<String, byte[]> of(Beginning beginning, ControlLibrary library) {
        SortedMap<String, byte[]> files = Schemas.files();
        put(files, ProgrammeFolder.PROGRAMME, new ProgrammeText(beginning, library).toString());
        files.putAll(registers());
        put(files, ProgrammeFolder.ATTESTATIONS, attestations(beginning.held()));
        files.put(
                ProgrammeFolder.EVIDENCE + "/evidence.yaml",
                BundledFile.bytes("start/evidence.yaml"));
        files.put(ProgrammeFolder.CONTROLS + "/own.yaml", BundledFile.bytes("start/own.yaml"));
        put(
                files,
                "README.md",
                text("start/README.md").replace("{{organisation}}", beginning.organisation()));
        byDomain(beginning.starter().of(library))
                .forEach((domain, controls) ->
                        put(
                                files,
                                ProgrammeFolder.CONTROLS + "/" + domain + ".yaml",
                                ControlsText.of(domain, controls, beginning.today())));
        return files;
    }

    /// The files that hold a list each, empty, with comments that explain their keys.
    public static SortedMap<String, byte[]> registers() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        REGISTERS.forEach(name -> files.put(name, BundledFile.bytes("start/" + name)));
        return files;
    }

    private static void put(Map<String, byte[]> files, String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String name) {
        return new String(BundledFile.bytes(name), StandardCharsets.UTF_8);
    }

    private static Map<String, List<Control>> byDomain(List<Control> controls) {
        Map<String, List<Control>> domains = new TreeMap<>();
        for (Control control : controls) {
            domains.computeIfAbsent(control.domain(), d -> new ArrayList<>()).add(control);
        }
        return domains;
    }

    private static String attestations(List<AuditReport> held) {
        StringBuilder text = new StringBuilder(text("start/attestations.yaml"));
        if (held.isEmpty()) {
            return text.append("reports: []\n").toString();
        }
        text.append("reports:\n");
        held.forEach(report -> report(text, report));
        return text.toString();
    }

    private static void report(StringBuilder text, AuditReport report) {
        List<String> scopes =
                report.scopes().stream().map(s -> WantedYaml.Text.quoted(s.toString())).toList();
        text.append("  - id: ").append(WantedYaml.Text.quoted(report.id()));
        text.append("\n    title: ").append(WantedYaml.Text.quoted(report.title()));
        text.append("\n    kind: ").append(constant(report.kind()));
        if (!report.issuer().isEmpty()) {
            text.append("\n    issuer: ").append(WantedYaml.Text.quoted(report.issuer()));
        }
        if (!report.independent()) {
            text.append("\n    independent: false");
        }
        if (!report.isOurs()) {
            text.append("\n    about: ").append(WantedYaml.Text.quoted(report.about()));
        }
        if (!report.services().isEmpty()) {
            text.append("\n    services: ").append(quoted(report.services()));
        }
        text.append("\n    scope: [").append(String.join(", ", scopes));
        text.append("]\n    assurance: ").append(constant(report.assurance()));
        Period covers = report.covers();
        if (covers != null) {
            text.append("\n    covers: { from: ").append(covers.from());
            text.append(", to: ").append(covers.to()).append(" }");
        } else {
            text.append("\n    # covers: { from: , to: }");
        }
        text.append("\n    issuedOn: ").append(report.issuedOn());
        LocalDate until = report.validUntil();
        text.append(until == null ? "\n    # validUntil:\n" : "\n    validUntil: " + until + "\n");
        if (!report.opinions().isEmpty()) {
            text.append("    opinions:\n");
            for (AuditReport.Opinion o : report.opinions()) {
                item(text, "requirement", o.requirement().toString());
                text.append(", opinion: ").append(constant(o.opinion())).append(" }\n");
            }
        }
        text.append(report.exceptions().isEmpty() ? "    exceptions: []\n" : "    exceptions:\n");
        for (AuditReport.Found f : report.exceptions()) {
            List<String> about = new ArrayList<>();
            RequirementRef of = f.requirement();
            if (of != null) {
                about.add("requirement: " + WantedYaml.Text.quoted(of.toString()));
            }
            if (!f.control().isEmpty()) {
                about.add("control: " + WantedYaml.Text.quoted(f.control()));
            }
            if (!f.obligations().isEmpty()) {
                about.add("obligations: " + quoted(f.obligations()));
            }
            text.append("      - { ").append(String.join(", ", about));
            text.append(", note: ").append(WantedYaml.Text.quoted(f.note())).append(" }\n");
        }
        if (!report.carvedOut().isEmpty()) {
            text.append("    carvedOut:\n");
            for (AuditReport.CarvedOut c : report.carvedOut()) {
                item(text, "provider", c.provider());
                list(text, "requirements", c.requirements().stream().map(Object::toString));
                list(text, "obligations", c.obligations().stream());
                text.append(" }\n");
            }
        }
        if (!report.included().isEmpty()) {
            text.append("    included: ").append(quoted(report.included())).append('\n');
        }
        if (!report.userEntityControls().isEmpty()) {
            text.append("    userEntityControls:\n");
            for (AuditReport.UserEntityControl u : report.userEntityControls()) {
                item(text, "text", u.text());
                if (!u.control().isEmpty()) {
                    text.append(", control: ").append(WantedYaml.Text.quoted(u.control()));
                }
                text.append(" }\n");
            }
        }
    }

    private static String quoted(List<String> texts) {
        return texts.stream()
                .map(WantedYaml.Text::quoted)
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static void item(StringBuilder text, String key, String value) {
        text.append("      - { ").append(key).append(": ").append(WantedYaml.Text.quoted(value));
    }

    /// A key and its list, unless that is empty.
    private static void list(StringBuilder text, String key, Stream<String> values) {
        List<String> all = values.toList();
        if (!all.isEmpty()) {
            text.append(", ").append(key).append(": ").append(quoted(all));
        }
    }

    private static String constant(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
