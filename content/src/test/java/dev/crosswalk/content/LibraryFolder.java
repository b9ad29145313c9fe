package dev.crosswalk.content;

import dev.crosswalk.content.finding.Finding;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// A small pack with a control library, for tests: two controls and the document that they need.
final class LibraryFolder {
    static final String CONTROLS_FILE = "controls/house.yaml";
    static final String DOCUMENT_FILE = "documents/house-rules.md";

    /// The obligation that the tiny pack does not have.
    static final String RULES =
            "  - { id: house-rules-written, facet: document, text: \"The rules of the house are"
                    + " written and hang beside the door.\" }\n";

    private LibraryFolder() {}

    /// What nothing is wrong with, but that it is too few documents for a product.
    static PackFolder small(Path folder) {
        return obligations(PackFolder.tiny(folder))
                .with(CONTROLS_FILE, controls())
                .with(DOCUMENT_FILE, DOCUMENT);
    }

    /// The same on top of [PackFolder#tiny], as a pack of a user's.
    static PackFolder own(Path folder) {
        return new PackFolder(folder).with(CONTROLS_FILE, controls()).with(DOCUMENT_FILE, DOCUMENT);
    }

    /// The tiny pack, in which a written rule is demanded too.
    static PackFolder obligations(PackFolder tiny) {
        return tiny.with("obligations/house.yaml", PackFolder.OBLIGATIONS + RULES)
                .with(
                        "claims/tiny-1.yaml",
                        PackFolder.CLAIMS.replace(
                                "demands: [house-doors-locked]",
                                "demands: [house-doors-locked, house-rules-written]"));
    }

    static String controls() {
        return file(
                control("HSE-01", "[house-rules-written]"),
                control(
                        "HSE-02",
                        "[house-doors-locked, house-windows-closed]",
                        "dependsOn: []",
                        "dependsOn: [HSE-01]"));
    }

    static String file(String... controls) {
        return "domain: house\ntitle: House\ncontrols:\n" + String.join("", controls);
    }

    /// A control of 17 lines, its id on the first of them.
    ///
    /// @param replacements pairs: what the usual text says, and what this one says
    static String control(String id, String discharges, String... replacements) {
        String yaml =
                """
                  - id: ID
                    title: A thing done
                    objective: OBJECTIVE
                    description: DESCRIPTION
                    type: preventive
                    nature: manual
                    cadence: { every: monthly, toleranceDays: 5 }
                    owner: Caretaker
                    discharges: DISCHARGES
                    measures: [a lock]
                    guidance: GUIDANCE
                    testOfDesign: DESIGN
                    testOfOperation: OPERATION
                    evidence: [ { kind: round-record, freshDays: 45, population: true } ]
                    effort: { adopt: 0.5, runPerYear: 12 }
                    dependsOn: []
                    documents: [house-rules]
                """
                        .replace("ID\n", id + "\n")
                        .replace("DISCHARGES", discharges)
                        .replace("OBJECTIVE", words(12))
                        .replace("DESCRIPTION", words(30))
                        .replace("GUIDANCE", words(80))
                        .replace("DESIGN", words(40))
                        .replace("OPERATION", words(50));
        for (int i = 0; i < replacements.length; i += 2) {
            if (!yaml.contains(replacements[i])) {
                throw new IllegalArgumentException("no " + replacements[i]);
            }
            yaml = yaml.replace(replacements[i], replacements[i + 1]);
        }
        return yaml;
    }

    static String words(int n) {
        return "word ".repeat(n).strip();
    }

    /// 16 lines before the words.
    static final String DOCUMENT =
            """
            ---
            id: house-rules
            title: House Rules
            kind: policy
            summary: Settles for all who live here how the house is left and kept.
            discharges: [house-rules-written]
            parameters:
              organisation: { text: Name of the organisation }
              interval: { text: How often, default: yearly }
            ---

            # House Rules

            {{organisation}} reviews these rules {{interval}}.

            """
                    + words(240)
                    + "\n";

    /// What lint finds in the loaded pack, without what it finds of so small a library as a whole,
    /// and without that its controls do not say their stage.
    static List<String> lint(PackFolder pack) {
        return found(pack, Lint.of(pack.load()));
    }

    static List<String> found(PackFolder pack, LintReport report, String... alsoWithout) {
        return report.findings().stream()
                .filter(f -> !f.rule().equals("document-library"))
                .filter(f -> !f.rule().equals("no-stage") && !f.rule().equals("no-title"))
                .filter(f -> !Arrays.asList(alsoWithout).contains(f.rule()))
                .map(Finding::toString)
                .map(f -> f.replace(pack.folder() + "/", ""))
                .toList();
    }
}
