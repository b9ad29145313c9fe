package dev.crosswalk.content.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.Findings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlFileTest {
    @TempDir Path folder;

    private Path file = Path.of("unset");

    @BeforeEach
    void place() {
        file = folder.resolve("f.yaml");
    }

    private List<String> wrong(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        return wrong();
    }

    private List<String> wrong(String text) throws IOException {
        return wrong(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> wrong() {
        Findings findings = new Findings();
        Optional<Node> node = YamlFile.read(file, new Source("f.yaml", findings));
        assertThat(node.isPresent() && !findings.hasErrors())
                .isEqualTo(findings.sorted().isEmpty());
        return findings.sorted().stream().map(Finding::toString).toList();
    }

    @Nested
    class WhatIsRefused {
        @Test
        void aliasesThatExplode() throws IOException {
            String laughs = "a: &a [lol, lol]\nb: &b [*a, *a]\nc: [*b, *b]\n";

            assertThat(wrong(laughs))
                    .containsExactly("f.yaml:1: anchors and aliases are not allowed here: &a");
        }

        @Test
        void anAliasWithoutItsAnchor() throws IOException {
            assertThat(wrong("a: x\nb: *a\n"))
                    .containsExactly("f.yaml:2: aliases are not allowed here: write *a out");
        }

        @Test
        void aListThatHoldsItself() throws IOException {
            assertThat(wrong("a: &a [*a]\n"))
                    .containsExactly("f.yaml:1: anchors and aliases are not allowed here: &a");
        }

        @Test
        void tagsOfTheLanguage() throws IOException {
            assertThat(wrong("a: 1\nb: !!java.io.File [x]\n"))
                    .containsExactly("f.yaml:2: tags are not allowed here: !!java.io.File");
        }

        @Test
        void tagsOfAnybody() throws IOException {
            assertThat(wrong("a: !foo x\n"))
                    .containsExactly("f.yaml:1: tags are not allowed here: !foo");
        }

        @Test
        void aSecondDocument() throws IOException {
            assertThat(wrong("a: 1\n---\nb: 2\n"))
                    .containsExactly("f.yaml:2: a second document starts here (---)");
        }

        @Test
        void bytesThatAreNotUtf8() throws IOException {
            byte[] latin = "a: x\nb: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);

            assertThat(wrong(latin)).containsExactly("f.yaml:2: is not UTF-8: byte 11 is 0xE9");
        }

        @Test
        void aCharacterCutOffAtTheEnd() throws IOException {
            assertThat(wrong(new byte[] {'a', ':', ' ', (byte) 0xC3}))
                    .containsExactly("f.yaml:1: is not UTF-8: byte 3 is 0xC3");
        }

        @Test
        void aSpreadsheet() throws IOException {
            byte[] zip = {'P', 'K', 3, 4, 20, 0, 6, 0, 8, 0, 0, 0, 0x21, 0, 0x62, (byte) 0xEE};

            assertThat(wrong(zip))
                    .containsExactly(
                            "f.yaml: is a ZIP or an office file such as .xlsx, and not text");
        }

        @Test
        void aVersionOfYamlThatThereIsNot() throws IOException {
            assertThat(wrong("# old\n%YAML 9.9\n---\na: 1\n"))
                    .containsExactly(
                            "f.yaml:2: is YAML of the version 9.9, which cannot be read. Leave this"
                                    + " line out");
        }

        @Test
        void utf16() throws IOException {
            assertThat(wrong("\ufeffa: 1".getBytes(StandardCharsets.UTF_16LE)))
                    .singleElement()
                    .asString()
                    .contains("UTF-16")
                    .contains("Save it as UTF-8");
        }

        @Test
        void controlCharacters() throws IOException {
            assertThat(wrong("a: 1\nb: \u0000\n"))
                    .containsExactly(
                            "f.yaml:2: holds the character U+0000, which YAML does not allow");
        }

        @Test
        void charactersThatOnlyATerminalActsOn() throws IOException {
            assertThat(wrong("a: 1\nb: \"\\e[2J\"\n"))
                    .containsExactly(
                            "f.yaml:2: a text here holds, as an escape, a character that cannot be printed");
        }

        @Test
        void anEscapeBeyondUnicode() throws IOException {
            assertThat(wrong("a: \"\\UFFFFFFFF\"\n"))
                    .singleElement()
                    .asString()
                    .startsWith("f.yaml: is not YAML: ");
        }

        @Test
        void aQuoteThatNeverEnds() throws IOException {
            assertThat(wrong("a: \"" + "a".repeat(3_000_000)))
                    .singleElement()
                    .asString()
                    .startsWith("f.yaml:1: is not YAML: found unexpected end of stream");
        }

        @Test
        void moreThanAnybodyReadsIsCountedInstead() throws IOException {
            assertThat(wrong("a: 1\n".repeat(12_000)))
                    .hasSize(10_001)
                    .contains("f.yaml:2: key \"a\" is here twice, first in line 1")
                    .last()
                    .isEqualTo("1,999 further findings are left out");
        }

        @Test
        void nothing() throws IOException {
            assertThat(wrong("")).containsExactly("f.yaml: is empty");
            assertThat(wrong("# only a comment\n")).containsExactly("f.yaml: is empty");
            assertThat(wrong("---\n")).containsExactly("f.yaml: is empty");
        }

        @Test
        void nestingWithoutEnd() throws IOException {
            assertThat(wrong("[".repeat(100_000)))
                    .containsExactly("f.yaml:1: is nested more than 64 levels deep");
        }

        @Test
        void aKeyThatIsNotText() throws IOException {
            assertThat(wrong("? [a, b]\n: c\n"))
                    .containsExactly("f.yaml:1: a key must be text, not a list or keys and values");
        }

        @Test
        void aKeyThatIsThereTwice() throws IOException {
            assertThat(wrong("a: 1\nb: 2\na: 3\n"))
                    .containsExactly("f.yaml:3: key \"a\" is here twice, first in line 1");
        }

        @Test
        void brokenSyntaxWithItsLine() throws IOException {
            assertThat(wrong("a: 1\nb: [1, 2\nc: 3\n"))
                    .singleElement()
                    .asString()
                    .startsWith("f.yaml:3: is not YAML: ");
        }

        @Test
        void aFileThatIsTooLarge() throws IOException {
            assertThat(wrong(new byte[YamlFile.MOST_BYTES + 1]))
                    .containsExactly(
                            "f.yaml: has 20,000,001 bytes; the most that is read is 20,000,000");
        }

        @Test
        void aFolder() throws IOException {
            Files.createDirectory(file);

            assertThat(wrong()).containsExactly("f.yaml: is a folder, and a file was expected");
        }

        @Test
        void aFileThatIsNotThere() {
            assertThat(wrong()).containsExactly("f.yaml: there is no such file");
        }

        @Test
        void aLinkToNowhere() throws IOException {
            Files.createSymbolicLink(file, folder.resolve("nowhere"));

            assertThat(wrong()).containsExactly("f.yaml: there is no such file");
        }

        @Test
        void aDeviceThatNeverEnds() throws IOException {
            Files.createSymbolicLink(file, Path.of("/dev/zero"));

            assertThat(wrong()).containsExactly("f.yaml: is not a regular file");
            Files.delete(file);
        }
    }

    @Nested
    class WhatIsRead {
        @Test
        void aByteOrderMarkIsSkipped() throws IOException {
            assertThat(wrong("\ufeffa: 1\n")).isEmpty();
        }

        @Test
        void numbersStayTheTextThatWasWritten() throws IOException {
            Files.writeString(file, "a: 4.10\nb: 0x1F\nc: 1_000\nd: 2026-06-30\n");

            Node node = YamlFile.read(file, new Source("f.yaml", new Findings())).orElseThrow();

            assertThat(((Node.Keyed) node).entries().values())
                    .extracting(e -> ((Node.Scalar) e.value()).text())
                    .containsExactly("4.10", "0x1F", "1_000", "2026-06-30");
        }
    }

    /// The seed is in the file name of the failure's message: the mutation can be made again.
    @Test
    void noBytesMakeItThrow() throws IOException {
        byte[] sound =
                "id: x\ntitle: 'a: b'\nlist: [1, \"two\", { three: ~ }]\ntext: |\n  one\n  two\n"
                        .getBytes(StandardCharsets.UTF_8);
        byte[] marks = "[]{},:?-|>&*!%@`'\"#\n\t \\~".getBytes(StandardCharsets.UTF_8);
        for (int seed = 0; seed < 1_500; seed++) {
            Random random = new Random(seed);
            byte[] bytes = sound.clone();
            for (int i = 0; i < 1 + random.nextInt(12); i++) {
                bytes[random.nextInt(bytes.length)] =
                        random.nextInt(4) == 0
                                ? (byte) random.nextInt(256)
                                : marks[random.nextInt(marks.length)];
            }
            Files.write(file, bytes);
            Findings findings = new Findings();
            Optional<Node> node = YamlFile.read(file, new Source("seed " + seed, findings));
            assertThat(node.isPresent() || findings.hasErrors()).as("seed %d", seed).isTrue();
        }
    }
}
