package dev.crosswalk.content;

import static dev.crosswalk.content.LibraryFolder.DOCUMENT;
import static dev.crosswalk.content.LibraryFolder.DOCUMENT_FILE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.control.DocumentTemplate;
import dev.crosswalk.content.control.DocumentTemplate.Parameter;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who decides what: one table, which documents name and none contradicts.
class AuthoritiesTest {
    private static final String FILE = "practice/authorities.yaml";
    private static final String TABLE =
            """
            roles:
              head: { text: Role that leads the house, default: Caretaker }
            subjects:
              - id: risk
                words: [accept risk]
                authorities:
                  - { id: risk_small, matter: Accepting a small risk, who: the owner of the risk }
                  - { id: risk_large, matter: Accepting a large risk, who: "the owner and the {{head}}" }
            """;
    private static final String PRINTED =
            """

            | Matter | Who |
            | --- | --- |
            | Accepting a small risk | {{authority_risk_small}} |
            | Accepting a large risk | {{authority_risk_large}} |
            """;

    @TempDir Path folder;

    private PackFolder with(String table, String more) {
        return LibraryFolder.small(folder).with(FILE, table).with(DOCUMENT_FILE, DOCUMENT + more);
    }

    private PackFolder saying(String sentence) {
        return with(TABLE, PRINTED + "\n" + sentence + "\n");
    }

    @Test
    void aDocumentThatNamesAnAuthorityHasItAndItsRolesAmongItsParameters() {
        DocumentTemplate document =
                saying("None.").load().controls().document("house-rules").orElseThrow();

        assertThat(document.parameters())
                .containsExactly(
                        new Parameter("organisation", "Name of the organisation", null),
                        new Parameter("interval", "How often", "yearly"),
                        new Parameter(
                                "authority_risk_small",
                                "Who decides: Accepting a small risk",
                                "the owner of the risk"),
                        new Parameter(
                                "authority_risk_large",
                                "Who decides: Accepting a large risk",
                                "the owner and the {{head}}"),
                        new Parameter("head", "Role that leads the house", "Caretaker"));
    }

    @Test
    void aPackReplacesASubjectInTheDocumentsThatWereThereBefore(@TempDir Path below) {
        Content base = saying("None.").load().withoutPlaces();

        Content on =
                new PackFolder(below)
                        .with(FILE, TABLE.replace("the owner and the {{head}}", "the family"))
                        .on(base);

        assertThat(on.controls().document("house-rules").orElseThrow().parameters())
                .contains(
                        new Parameter(
                                "authority_risk_large",
                                "Who decides: Accepting a large risk",
                                "the family"))
                .noneMatch(p -> p.name().equals("head"));
    }

    @Test
    void theCompiledFormHoldsTheTable() {
        Content content = saying("None.").load();

        Content compiled = Compiled.read(Compiled.write(content), content.controls());

        assertThat(compiled.practices().authorities()).isEqualTo(content.practices().authorities());
    }

    @Nested
    class Lint {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "The house owner accepts every risk.",
                    "Risks are written down. A risk is accepted by the board.",
                    "| Head | Accepts risks |",
                    "## Risks\n\nThey are accepted by the {{head}}.",
                    "1. Acceptance of the risk is for the Owner alone.",
                })
        void findsASentenceThatSaysInItsOwnWordsWhoDecides(String sentence) {
            assertThat(LibraryFolder.lint(saying(sentence)))
                    .singleElement()
                    .asString()
                    .contains(
                            "\"house-rules\" says in its own words who decides on the subject"
                                    + " \"risk\": name {{authority_risk_small}} or"
                                    + " {{authority_risk_large}}, or no role");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "A small risk is accepted by {{authority_risk_small}}, its owner.",
                    "A risk to life is never accepted.",
                    "The owner names the risk. The gift is accepted.",
                    "| Owner | Risk accepted |\n| --- | --- |",
                })
        void leavesASentenceAloneThatNamesAnAuthorityOrNobody(String sentence) {
            assertThat(LibraryFolder.lint(saying(sentence))).isEmpty();
        }

        @Test
        void findsAnAuthorityThatNoTablePrints() {
            assertThat(
                            LibraryFolder.lint(
                                    with(
                                            TABLE,
                                            PRINTED.replace(
                                                    "| Accepting a small risk |", "| Risk |"))))
                    .singleElement()
                    .asString()
                    .contains(
                            FILE + ":7: ",
                            "no document has a row \"| Accepting a small risk |"
                                    + " {{authority_risk_small}} |\"");
        }

        @Test
        void findsARoleThatADocumentTakesForAnother() {
            PackFolder pack =
                    LibraryFolder.small(folder)
                            .with(FILE, TABLE)
                            .with(
                                    DOCUMENT_FILE,
                                    DOCUMENT.replace(
                                                    "parameters:",
                                                    "parameters:\n  head: { text: Who leads,"
                                                            + " default: Cook }")
                                            + PRINTED
                                            + "{{head}}\n");

            assertThat(LibraryFolder.lint(pack))
                    .singleElement()
                    .asString()
                    .contains(
                            "takes {{head}} for \"Cook\" where nobody says, and the table of"
                                    + " authorities for \"Caretaker\"");
        }

        @Test
        void findsNothingInTheBundledDocuments() {
            assertThat(Content.bundled().practices().authorities().all()).hasSizeGreaterThan(15);
            assertThat(dev.crosswalk.content.Lint.of(Content.bundled()).findings())
                    .noneMatch(f -> f.rule().contains("authority"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    id: risk_small | id: small        | 7: the authority "small" begins with the id of its subject, "risk"
                    id: risk_small | id: risk_large   | 8: authority "risk_large" is there twice
                    id: risk_small | id: Risk         | 7: "Risk" is no name: small letters, digits and _
                    {{head}}       | {{hed}}          | 8: {{hed}} is not among the roles. Maybe "head"?
                    words:         | word:            | 5: unknown key "word" in a subject. Maybe "words"?
                    """)
    void whatIsWrongInTheTableIsRefused(String usual, String otherwise, String message) {
        assertThat(with(TABLE.replace(usual, otherwise), "").wrong())
                .anyMatch(w -> w.equals(FILE + ":" + message));
    }

    @Test
    void aDocumentThatSaysItselfWhatAnAuthorityIsIsRefused() {
        PackFolder pack =
                LibraryFolder.small(folder)
                        .with(FILE, TABLE)
                        .with(
                                DOCUMENT_FILE,
                                DOCUMENT.replace(
                                                "parameters:",
                                                "parameters:\n  authority_risk_small: { text: Me }")
                                        + PRINTED);

        assertThat(pack.wrong())
                .containsExactly(
                        DOCUMENT_FILE
                                + ":8: the table of authorities says what \"authority_risk_small\""
                                + " is, and no document");
    }

    @Test
    void aDocumentThatNamesAnAuthorityThatIsNotThereIsRefused() {
        assertThat(saying("{{authority_risk_smal}}").wrong())
                .singleElement()
                .asString()
                .contains(
                        "{{authority_risk_smal}} is not among the document's parameters. Maybe"
                                + " \"authority_risk_small\"?");
    }
}
