package dev.crosswalk.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.engine.Requirement;
import dev.crosswalk.engine.RequirementRef;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Guidance as requirements: how it is read, compiled, linted and counted.
class OptionalRequirementsTest {
    @TempDir Path folder;

    private static final String FOCUS =
            """
            id: tiny-1
            title: Tiny Framework
            publisher: Tiny
            edition: "1"
            licence: ours
            requirements:
              - id: T
                kind: theme
                title: All of it
                children:
                  - id: T.1
                    kind: control
                    title: Doors
                    summary: "Doors are locked whenever nobody is in the rooms behind them."
                    children:
                      - { id: T.1-1, kind: point, optional: true, title: Keys, summary: "Whoever leaves last has a key and knows how to use it." }
                      - { id: T.1-2, kind: point, optional: true, title: Bolts, appliesWith: [T.2], summary: "Doors to the garden have a bolt that can be seen." }
                  - { id: T.2, kind: control, title: Windows, summary: "Windows are closed whenever nobody is in the rooms behind them." }
            """;
    private static final String CLAIMS =
            """
            framework: tiny-1
            claims:
              T.1: { demands: [house-doors-locked], suggests: [house-roof-tight] }
              T.1-1: { demands: [house-windows-closed] }
              T.1-2: { opaque: true, note: "Nobody can tick what can be seen." }
              T.2: { demands: [house-windows-closed] }
            """;
    private static final String ROOF =
            """
            domain: house
            obligations:
              - { id: house-roof-tight, facet: technical, text: "The roof keeps rain and snow out of all the rooms." }
            """;

    private PackFolder pack(String framework, String claims) {
        return PackFolder.tiny(folder)
                .with("frameworks/tiny-1.yaml", framework)
                .with("obligations/roof.yaml", ROOF)
                .with("claims/tiny-1.yaml", claims);
    }

    private static List<Requirement> requirements(Content content) {
        return content.library().editions().getFirst().requirements();
    }

    @Test
    void aNodeWithOnlyOptionalChildrenIsAssessable() {
        assertThat(requirements(pack(FOCUS, CLAIMS).load()))
                .extracting(r -> r.id() + " " + r.assessable() + " " + r.optional())
                .containsExactly(
                        "T false false",
                        "T.1 true false",
                        "T.1-1 true true",
                        "T.1-2 true true",
                        "T.2 true false");
    }

    @Test
    void whatIsCompiledIsWhatWasRead() {
        Content content = pack(FOCUS, CLAIMS).load();

        assertThat(Compiled.read(Compiled.write(content), ControlLibrary.EMPTY).library())
                .isEqualTo(content.library());
        assertThat(requirements(content).get(3).appliesWith()).containsExactly("T.2");
    }

    @Test
    void theNoteOfWhatIsOpaqueIsKept() {
        assertThat(pack(FOCUS, CLAIMS).load().library().claims())
                .filteredOn(c -> c.requirement().equals(new RequirementRef("tiny-1", "T.1-2")))
                .extracting(c -> c.demands().size() + " " + c.note())
                .containsExactly("0 Nobody can tick what can be seen.");
    }

    @Test
    void guidanceIsCountedApart() {
        Counts.OfEdition counts =
                Lint.of(pack(FOCUS, CLAIMS).load()).counts().editions().getFirst();

        assertThat(counts.assessable()).isEqualTo(2);
        assertThat(counts.demands()).isEqualTo(2);
        assertThat(counts.opaque()).isZero();
        assertThat(counts.optional()).isEqualTo(2);
        assertThat(counts.unexplained()).isEqualTo(1);
    }

    @Test
    void soundGuidanceGivesNoFinding() {
        assertThat(pack(FOCUS, CLAIMS).lint()).isEmpty();
    }

    @Test
    void guidanceThatDemandsNothingSaysWhy() {
        assertThat(
                        pack(
                                        FOCUS,
                                        CLAIMS.replace(
                                                ", note: \"Nobody can tick what can be seen.\"",
                                                ""))
                                .lint())
                .containsExactly(
                        "claims/tiny-1.yaml:5: \"tiny-1/T.1-2\" demands nothing, and no note says why");
        assertThat(pack(FOCUS, CLAIMS.replaceFirst("  T.1-2.*\n", "")).lint())
                .containsExactly(
                        "frameworks/tiny-1.yaml:17: \"tiny-1/T.1-2\" demands nothing and is not marked opaque");
    }

    @Test
    void whatAPointDemandsIsNotSuggestedOnceMore() {
        assertThat(
                        pack(
                                        FOCUS,
                                        CLAIMS.replace(
                                                "[house-roof-tight]",
                                                "[house-roof-tight, house-windows-closed]"))
                                .lint())
                .containsExactly(
                        "claims/tiny-1.yaml:3: \"tiny-1/T.1\" suggests \"house-windows-closed\", which"
                                + " \"T.1-1\" under it demands already");
    }

    private List<String> findings(String from, String to) {
        return pack(FOCUS.replace(from, to), CLAIMS).wrong();
    }

    @Test
    void whatStandsWhereItMeansNothingIsRefused() {
        assertThat(findings("kind: theme", "kind: theme\n    optional: true"))
                .containsExactly(
                        "frameworks/tiny-1.yaml:9: an optional requirement has a verdict of its own, so"
                                + " it is assessable, and what stands under it is optional",
                        "frameworks/tiny-1.yaml:9: an optional requirement stands under the one that it"
                                + " is guidance on, and \"T\" stands under none",
                        "frameworks/tiny-1.yaml:12: \"T.1\" is not optional, and stands under \"T\","
                                + " which is",
                        "frameworks/tiny-1.yaml:19: \"T.2\" is not optional, and stands under \"T\","
                                + " which is");
        assertThat(findings("title: Windows,", "title: Windows, optional: true,"))
                .contains(
                        "frameworks/tiny-1.yaml:18: \"T.2\" is optional, so what it stands under is"
                                + " assessable, and \"T\" is not");
        assertThat(findings("title: Windows,", "title: Windows, appliesWith: [T.1],"))
                .containsExactly(
                        "frameworks/tiny-1.yaml:18: appliesWith is said of optional requirements, and"
                                + " this one is not");
        assertThat(findings("appliesWith: [T.2]", "appliesWith: [T.3]"))
                .containsExactly(
                        "frameworks/tiny-1.yaml:17: unknown requirement \"T.3\". Maybe \"T.2\"?");
        assertThat(findings("appliesWith: [T.2]", "appliesWith: [T.1-1]"))
                .containsExactly(
                        "frameworks/tiny-1.yaml:17: \"T.1-2\" applies with \"T.1-1\", which is optional"
                                + " itself");
        assertThat(findings("    title: Doors", "    title: Doors\n        exact: true"))
                .contains(
                        "frameworks/tiny-1.yaml:14: exact says that a node is its children together, and"
                                + " this one has none that are not optional");
    }
}
