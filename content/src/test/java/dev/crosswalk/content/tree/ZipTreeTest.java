package dev.crosswalk.content.tree;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZipTreeTest extends LinkContract {
    private static final int ENTRY = 0x02014b50;

    @Override
    protected FileTree tree(Map<String, String> files, Map<String, String> links)
            throws IOException {
        return ZipTree.of(zip(files, links), "backup.zip");
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        return zip(files, Map.of());
    }

    private static byte[] zip(Map<String, String> files, Map<String, String> links)
            throws IOException {
        Map<String, String> all = new LinkedHashMap<>(files);
        all.putAll(links);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var file : all.entrySet()) {
                byte[] bytes = file.getValue().getBytes(UTF_8);
                ZipEntry entry = new ZipEntry(file.getKey());
                if (bytes.length < 6) {
                    stored(entry, bytes);
                }
                zip.putNextEntry(entry);
                zip.write(bytes);
            }
        }
        byte[] zip = out.toByteArray();
        links.keySet().forEach(link -> directory(zip, link).putInt(38, 0xA1FF << 16));
        return zip;
    }

    private static void stored(ZipEntry entry, byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
    }

    /// What the directory says of an entry, for a test to falsify: 8 are flags, 10 the method, 16
    /// the checksum, 20 and 24 the sizes, 38 what Unix says, 42 where it begins, 46 its name.
    private static ByteBuffer directory(byte[] zip, String name) {
        ByteBuffer all = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < zip.length - 46; at++) {
            if (all.getInt(at) == ENTRY) {
                int length = all.getShort(at + 28);
                if (new String(zip, at + 46, length, UTF_8).equals(name)) {
                    return all.slice(at, 46 + length).order(ByteOrder.LITTLE_ENDIAN);
                }
            }
        }
        throw new IllegalArgumentException(name);
    }

    private static void assertRefused(byte[] zip, String words) {
        assertThatThrownBy(() -> ZipTree.of(zip, "backup.zip"))
                .isInstanceOf(Unreadable.class)
                .hasMessage("backup.zip: " + words);
    }

    @Test
    void aZipMayBeAFileThatIsReadUntilItIsClosed(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("backup.zip"), zip(Map.of("a/b.yaml", "b: 2\n")));
        ZipTree tree = ZipTree.of(file);

        assertThat(text(tree, "a/b.yaml")).isEqualTo("b: 2\n");
        assertThat(tree.shown("a/b.yaml")).isEqualTo(file + "/a/b.yaml");
        tree.close();
        assertThatThrownBy(() -> tree.bytes("a/b.yaml", 10)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> ZipTree.of(folder)).isInstanceOf(Unreadable.class);
    }

    @Test
    void foldersMayHaveEntriesAndADotInFront() throws IOException {
        FileTree tree = ZipTree.of(zip(Map.of("./", "", "./a/", "", "./a/b.yaml", "b: 2\n")), "z");

        assertThat(tree.list("")).containsExactly("a");
        assertThat(tree.kind("a")).isEqualTo(FileKind.FOLDER);
        assertThat(text(tree, "a/b.yaml")).isEqualTo("b: 2\n");
    }

    @Nested
    class IsRefusedWhole {
        @ParameterizedTest
        @ValueSource(strings = {"../a.yaml", "a/../../b.yaml", "/a.yaml", "a\\b.yaml", "a/.."})
        void whereANameLeadsOut(String name) throws IOException {
            assertRefused(
                    zip(Map.of(name, "longer than six")),
                    "holds \"" + name + "\", a name that leads out of it");
        }

        @Test
        void whereANameIsThereTwice() throws IOException {
            byte[] zip = zip(Map.of("a1", "one", "a2", "two"));
            directory(zip, "a2").put(47, (byte) '1');

            assertRefused(zip, "holds \"a1\" twice");
            assertRefused(zip(Map.of("a", "file", "a/b", "file")), "holds \"a\" twice");
            assertRefused(zip(Map.of("./a", "file", "a", "file")), "holds \"a\" twice");
        }

        @Test
        void whereItIsABomb() throws IOException {
            byte[] zip = zip(Map.of("a", "one", "b", "two"));
            directory(zip, "a").putInt(24, 0x7FFF_FFFF);
            directory(zip, "b").putInt(24, 0x7FFF_FFFF);

            assertRefused(
                    zip, "inflates to 4,294,967,294 bytes; the most that is read is 2,147,483,648");
        }

        @Test
        void whereNobodyCanReadIt() throws IOException {
            byte[] secret = zip(Map.of("a", "one"));
            directory(secret, "a").putShort(8, (short) 1);
            byte[] odd = zip(Map.of("a", "one"));
            directory(odd, "a").putShort(10, (short) 99);
            byte[] unnamed = zip(Map.of("a", "one"));
            directory(unnamed, "a").put(46, (byte) 0xFF);

            assertRefused(secret, "is protected by a password");
            assertRefused(odd, "holds a, packed in a way that is not read");
            assertRefused(unnamed, "holds a file whose name is not UTF-8");
        }

        @Test
        void whereItIsNone() {
            assertRefused(new byte[0], "is no ZIP, or a broken one");
            assertRefused("a: 1\n".repeat(100).getBytes(UTF_8), "is no ZIP, or a broken one");
        }

        @Test
        void whereItIsLargerThanItsDirectoryCanSay() throws IOException {
            byte[] zip = zip(Map.of("a", "one"));
            Arrays.fill(zip, zip.length - 12, zip.length - 2, (byte) 0xFF);

            assertRefused(zip, "is a ZIP of 4 GB or more than 65,534 files, which is not read");
        }
    }

    @Nested
    class AFileIsRefused {
        private final String longText = "the same again ".repeat(100);

        private void assertUnreadable(byte[] zip) throws IOException {
            FileTree tree = ZipTree.of(zip, "backup.zip");

            assertThatThrownBy(() -> tree.bytes("a", 10_000))
                    .hasMessageEndingWith("is not what its ZIP says of it");
        }

        @Test
        void whereItHoldsMoreOrLessThanIsSaid() throws IOException {
            for (int length : List.of(10, 1_499, 1_501)) {
                byte[] zip = zip(Map.of("a", longText));
                directory(zip, "a").putInt(24, length);
                assertUnreadable(zip);
            }
        }

        @Test
        void whereItsBytesWereChanged() throws IOException {
            byte[] zip = zip(Map.of("a", "one"));
            zip[31 + 0] ^= 1;

            assertUnreadable(zip);
        }
    }

    /// Either refused, or read without an error that nobody expects.
    @Test
    void noBytesMakeItThrowAnythingElse() throws IOException {
        byte[] sound =
                zip(
                        Map.of("a.yaml", "a: 1\n", "sub/b.yaml", "b: 2, and so on, and so on\n"),
                        Map.of("link", "sub/b.yaml"));
        for (int length = 0; length < sound.length; length++) {
            readAll(Arrays.copyOf(sound, length));
        }
        for (int seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            byte[] bytes = sound.clone();
            for (int i = 0; i < 1 + random.nextInt(4); i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            readAll(bytes);
        }
    }

    private static void readAll(byte[] zip) {
        try (ZipTree tree = ZipTree.of(zip, "z")) {
            for (String name : List.of("a.yaml", "sub/b.yaml", "link")) {
                if (tree.isFile(name)) {
                    tree.bytes(name, 1_000);
                    try (InputStream in = tree.open(name)) {
                        in.skip(3);
                        assertThat(in.read()).isGreaterThanOrEqualTo(-1);
                    }
                }
            }
        } catch (IOException e) {
            assertThat(e.getMessage()).isNotEmpty();
        }
    }
}
