package dev.crosswalk.content;

import static dev.crosswalk.content.LibraryFolder.DOCUMENT;
import static dev.crosswalk.content.LibraryFolder.DOCUMENT_FILE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.control.DocumentTemplate;
import dev.crosswalk.content.control.DocumentTemplate.Parameter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentReaderTest {
    @TempDir Path folder;

    private PackFolder with(String document) {
        return LibraryFolder.small(folder).with(DOCUMENT_FILE, document);
    }

    private PackFolder saying(String usual, String otherwise) {
        assertThat(DOCUMENT).contains(usual);
        return with(DOCUMENT.replace(usual, otherwise));
    }

    @Nested
    class WhatIsRead {
        @Test
        void aTemplateSaysAllThatItsFileSays() {
            Content content = LibraryFolder.small(folder).load();

            DocumentTemplate document = content.controls().document("house-rules").orElseThrow();

            assertThat(document.title()).isEqualTo("House Rules");
            assertThat(document.kind()).isEqualTo(DocumentTemplate.Kind.POLICY);
            assertThat(document.discharges()).containsExactly("house-rules-written");
            assertThat(document.parameters())
                    .containsExactly(
                            new Parameter("organisation", "Name of the organisation", null),
                            new Parameter("interval", "How often", "yearly"));
            assertThat(document.body())
                    .startsWith("# House Rules\n\n{{organisation}} reviews these rules")
                    .endsWith("word\n");
        }

        @Test
        void linesThatEndAsInWindowsAndAByteOrderMarkChangeNothing() {
            Content unix = LibraryFolder.small(folder).load();

            Content windows = with("\ufeff" + DOCUMENT.replace("\n", "\r\n")).load();

            assertThat(windows.controls()).isEqualTo(unix.controls());
        }

        @Test
        void markupIsNoWord() {
            DocumentTemplate document =
                    with(DOCUMENT.replaceFirst("word word[\\s\\S]*", "| a | **b** |\n|---|---|\n"))
                            .load()
                            .controls()
                            .document("house-rules")
                            .orElseThrow();

            // House Rules {{organisation}} reviews these rules {{interval}}. a b
            assertThat(document.words()).isEqualTo(9);
        }
    }

    @Nested
    class FrontMatter {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        kind: policy            | kind: rule            | 4 | kind is one of policy, procedure, plan, register, record, template, not "rule".
                        kind: policy            | knid: policy          | 4 | unknown key "knid" in a document. Maybe "kind"?
                        title: House Rules      | title:                | 3 | title of a document has no value
                        [house-rules-written]   | [house-rules-writen]  | 6 | unknown obligation "house-rules-writen". Maybe "house-rules-written"?
                        id: house-rules         | id: house-rule        | 2 | the document "house-rule" stands in a file house-rules.md, not house-rule.md
                        organisation: { text: N | Organisation: { text: N | 8 | "Organisation" is not the name of a parameter: small letters, digits and _
                        text: How often         | txt: How often        | 9 | unknown key "txt" in a parameter. Maybe "text"?
                        parameters:             | parameters: [a]       | 8 |
                        """)
        void thatIsWrongIsRefusedWithItsLine(
                String usual, String otherwise, int line, String message) {
            assertThat(saying(usual, otherwise).wrong())
                    .anyMatch(w -> w.startsWith(DOCUMENT_FILE + ":" + line + ": "))
                    .anyMatch(w -> message == null || w.contains(message));
        }

        @ParameterizedTest
        @CsvSource({"'# House Rules'", "'---\nid: house-rules\n'", "''", "'--\nid: a\n---\nText'"})
        void thatIsMissingOrNotClosedIsRefused(String document) {
            assertThat(with(document).wrong())
                    .anyMatch(w ->
                            w.startsWith(DOCUMENT_FILE + ":1: does not start with front matter"));
        }

        @Test
        void ofABundledDocumentIsTaken(@TempDir Path below) {
            Content bundled = LibraryFolder.small(below).load().withoutPlaces();

            assertThat(new PackFolder(folder).with(DOCUMENT_FILE, DOCUMENT).wrongOn(bundled))
                    .containsExactly(
                            DOCUMENT_FILE
                                    + ":2: document \"house-rules\" exists already, in the bundled"
                                    + " content, and must not be redefined");
        }
    }

    @Nested
    class Placeholders {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        {{organisation}} reviews   | {{organization}} reviews {{organisation}} | 14 | {{organization}} is not among the document's parameters. Maybe "organisation"?
                        {{organisation}} reviews   | {{ organisation }} reviews {{organisation}} | 14 | Maybe "organisation"?
                        {{organisation}} reviews   | {{organisation}} {{}} reviews           | 14 | {{}} is not among the document's parameters.
                        {{organisation}} reviews   | {{organisation}} and {{interval reviews | 14 | a placeholder is not closed, or not opened: "{{organisation}} and {{interval reviews
                        {{organisation}} reviews   | {{organisation}} interval}} reviews     | 14 | a placeholder is not closed, or not opened
                        {{organisation}} reviews   | {{organisation}} {{#risk_register}}     | 14 | {{#risk_register}} stands for a table, and alone on its line
                        {{organisation}} reviews   | {{organisation}} {{#risk_registry}}     | 14 | {{#risk_registry}} is not among the document's parameters. Maybe "#risk_register"?
                        {{organisation}} reviews   | The house reviews                       | 8  | the parameter "organisation" is never used
                        """)
        void thatWouldNotBeFilledInAreRefusedWithTheirLine(
                String usual, String otherwise, int line, String message) {
            assertThat(saying(usual, otherwise).wrong())
                    .singleElement()
                    .asString()
                    .startsWith(DOCUMENT_FILE + ":" + line + ": ")
                    .contains(message);
        }

        @Test
        void ofConditionsNameControlsThatThereAre() {
            assertThat(saying("reviews", "{{if HSE-01, HSE-02}}reviews{{end}}").load()).isNotNull();
            assertThat(saying("reviews", "{{if HSE-1}}reviews{{end}}").wrong())
                    .singleElement()
                    .asString()
                    .startsWith(DOCUMENT_FILE + ":14: unknown control \"HSE-1\".");
        }

        @Test
        void ofConditionsThatAreNotClosedOnTheirLineAreRefused() {
            assertThat(saying("reviews", "{{if HSE-01}}reviews").wrong())
                    .singleElement()
                    .asString()
                    .startsWith(DOCUMENT_FILE + ":14: {{if HSE-01}} is not among");
        }

        @Test
        void haveTheirLinesInAFileOfWindowsToo() {
            String typo = DOCUMENT.replace("{{interval}}", "{{interval}} {{intervall}}");

            assertThat(with(typo.replace("\n", "\r\n")).wrong())
                    .containsExactly(
                            DOCUMENT_FILE
                                    + ":14: {{intervall}} is not among the document's parameters."
                                    + " Maybe \"interval\"?");
        }

        @Test
        void thatStandForTablesAreNoParameters() {
            String body =
                    DOCUMENT.replace("# House Rules\n", "# House Rules\n\n{{#control_list}}\n");

            assertThat(with(body).wrong()).isEmpty();
        }
    }

    @Test
    void aFileThatIsNotUtf8IsRefused() throws IOException {
        PackFolder pack = LibraryFolder.small(folder);
        Files.write(
                folder.resolve(DOCUMENT_FILE),
                DOCUMENT.replace("House Rules", "R\u00e8gles")
                        .getBytes(StandardCharsets.ISO_8859_1));

        assertThat(pack.wrong()).contains(DOCUMENT_FILE + ":3: is not UTF-8: byte 28 is 0xE8");
    }

    @Test
    void onlyMarkdownStandsAmongTheDocuments() {
        PackFolder pack = LibraryFolder.small(folder).with("documents/rules.txt", "Rules");

        assertThat(pack.wrong()).isEqualTo(List.of("documents/rules.txt: is no .md file"));
    }
}
