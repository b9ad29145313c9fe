package dev.crosswalk.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Requirement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What publishers tag requirements with: how it is declared, read, compiled and checked.
class AttributesTest {
    @TempDir Path folder;

    private static final String TAGGED =
            PackFolder.FRAMEWORK
                    .replace(
                            "licence: ours\n",
                            """
                            licence: ours
                            attributes:
                              concepts: [protect, detect]
                              when: [by-day, at_night]
                            """)
                    .replace(
                            "title: Doors,",
                            "title: Doors, attributes: { when: [at_night], concepts: [detect, protect] },");

    private PackFolder pack(String framework) {
        return PackFolder.tiny(folder).with("frameworks/tiny-1.yaml", framework);
    }

    private static FrameworkEdition edition(Content content) {
        return content.library().editions().getFirst();
    }

    @Test
    void theyComeInTheOrderInWhichTheEditionDeclaresThem() {
        FrameworkEdition edition = edition(pack(TAGGED).load());

        assertThat(edition.attributes().toString())
                .isEqualTo("{concepts=[protect, detect], when=[by-day, at_night]}");
        assertThat(edition.requirements())
                .extracting(r -> r.attributes().toString())
                .containsExactly("{}", "{concepts=[protect, detect], when=[at_night]}", "{}");
        assertThat(pack(TAGGED).lint()).isEmpty();
    }

    @Test
    void whatIsCompiledIsWhatWasRead() {
        Content content = pack(TAGGED).load();
        FrameworkEdition read =
                edition(Compiled.read(Compiled.write(content), ControlLibrary.EMPTY));

        assertThat(read).isEqualTo(edition(content));
        assertThat(read.attributes().toString())
                .isEqualTo(edition(content).attributes().toString());
        assertThat(read.requirements().get(1).attributes().toString())
                .isEqualTo("{concepts=[protect, detect], when=[at_night]}");
    }

    @Test
    void theVersionOfTheContentChangesWithThem() {
        assertThat(pack(TAGGED).load().library().contentVersion())
                .isNotEqualTo(
                        pack(TAGGED.replace("[at_night], ", "[by-day], "))
                                .load()
                                .library()
                                .contentVersion());
    }

    private List<String> findings(String from, String to) {
        assertThat(TAGGED).contains(from);
        return pack(TAGGED.replace(from, to)).wrong();
    }

    @Test
    void whatIsNotDeclaredIsRefusedWithTheNearest() {
        assertThat(findings("{ when:", "{ wehn:"))
                .containsExactly(
                        "frameworks/tiny-1.yaml:14: unknown key \"wehn\" in attributes. Maybe"
                                + " \"when\"?");
        assertThat(findings("[at_night], ", "[at_nihgt], "))
                .containsExactly(
                        "frameworks/tiny-1.yaml:14: unknown value of when \"at_nihgt\". Maybe"
                                + " \"at_night\"?");
        assertThat(findings("[at_night], ", "[at_night, at_night], "))
                .containsExactly("frameworks/tiny-1.yaml:14: \"at_night\" is in when twice");
        assertThat(findings("[at_night], ", "at_night, "))
                .containsExactly(
                        "frameworks/tiny-1.yaml:14: when is a list, not \"at_night\": write"
                                + " [at_night]");
    }

    @Test
    void anEditionThatDeclaresNoneSaysHow() {
        assertThat(pack(TAGGED.replaceFirst("attributes:\n.*\n.*\n", "")).wrong())
                .containsExactly(
                        "frameworks/tiny-1.yaml:11: the edition declares no attributes. Say above its"
                                + " requirements which there are, as in attributes: { concepts:"
                                + " [identify, protect] }");
    }

    @Test
    void oneNameOrValueHasOneSpelling() {
        assertThat(findings("[protect, detect]\n", "[protect, detect, Detect]\n"))
                .containsExactly(
                        "frameworks/tiny-1.yaml:7: \"detect\" and \"Detect\" read the same: keep one"
                                + " spelling");
        assertThat(findings("at_night]\n", "at_night]\n  Concepts: [detect]\n"))
                .contains(
                        "frameworks/tiny-1.yaml:9: \"concepts\" and \"Concepts\" read the same: keep"
                                + " one spelling");
        assertThat(findings("[by-day, at_night]", "[by-day, at_night, at=night]").getFirst())
                .startsWith(
                        "frameworks/tiny-1.yaml:8: \"at=night\" is not an id: letters and digits");
        assertThat(findings("concepts: [protect, detect]\n", "concepts: []\n"))
                .contains("frameworks/tiny-1.yaml:7: concepts has no values");
    }

    // ---- as bundled

    private static List<Requirement> annex() {
        return Content.bundled().library().editions().stream()
                .filter(e -> e.id().equals("iso27001-2022"))
                .flatMap(e -> e.requirements().stream())
                .filter(r -> r.assessable() && r.id().startsWith("A."))
                .toList();
    }

    @Test
    void everyControlOfAnnexAHasTheFiveAttributesOfIso27002() {
        assertThat(annex()).hasSize(93);
        assertThat(annex())
                .allSatisfy(r ->
                        assertThat(r.attributes().keySet())
                                .containsExactly(
                                        "control_type",
                                        "properties",
                                        "concepts",
                                        "capabilities",
                                        "domains"));
    }

    /// The sums of the table, so that a slip of the hand is found.
    @Test
    void theyAreAsOftenAsInTheTable() {
        Map<String, Integer> counts = new TreeMap<>();
        for (Requirement r : annex()) {
            r.attributes()
                    .forEach((name, values) ->
                            values.forEach(v -> counts.merge(name + "=" + v, 1, Integer::sum)));
        }
        List<String> sums = new ArrayList<>();
        counts.forEach((tag, n) -> sums.add(tag + " " + n));

        assertThat(sums)
                .containsExactly(
                        "capabilities=application_security 12",
                        "capabilities=asset_management 16",
                        "capabilities=continuity 6",
                        "capabilities=governance 8",
                        "capabilities=human_resource_security 6",
                        "capabilities=identity_and_access_management 11",
                        "capabilities=information_protection 15",
                        "capabilities=information_security_assurance 4",
                        "capabilities=information_security_event_management 10",
                        "capabilities=legal_and_compliance 6",
                        "capabilities=physical_security 16",
                        "capabilities=secure_configuration 6",
                        "capabilities=supplier_relationships_security 7",
                        "capabilities=system_and_network_security 17",
                        "capabilities=threat_and_vulnerability_management 3",
                        "concepts=detect 14",
                        "concepts=identify 23",
                        "concepts=protect 71",
                        "concepts=recover 6",
                        "concepts=respond 11",
                        "control_type=corrective 14",
                        "control_type=detective 13",
                        "control_type=preventive 83",
                        "domains=defence 22",
                        "domains=governance_and_ecosystem 27",
                        "domains=protection 69",
                        "domains=resilience 8",
                        "properties=availability 85",
                        "properties=confidentiality 87",
                        "properties=integrity 84");
    }
}
