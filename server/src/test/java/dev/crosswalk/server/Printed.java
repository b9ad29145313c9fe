package dev.crosswalk.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.cli.Main;
import dev.crosswalk.cli.command.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// What the command line prints, and the folders that it is asked of.
final class Printed {
    private Printed() {}

    /// @param folder of the programme; null for none
    static byte[] bytes(@org.jspecify.annotations.Nullable Path folder, String... words) {
        List<String> args = new ArrayList<>(List.of(words));
        if (folder != null) {
            args.addAll(List.of("--programme", folder.toString()));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal =
                new Terminal(
                        new ByteArrayInputStream(new byte[0]),
                        out,
                        err,
                        false,
                        true,
                        Server.NOW,
                        Map.of());
        assertThat(Main.run(terminal, args.toArray(String[]::new)))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();
        return out.toByteArray();
    }

    /// As it is printed to somebody who stands in the folder.
    static String text(Path folder, String... words) {
        return new String(bytes(folder, words), StandardCharsets.UTF_8)
                .replace(" --programme DIR", "")
                .replace(" --programme " + folder, "");
    }

    static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    static void unpack(byte[] zip, Path into) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = into.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, in.readAllBytes());
            }
        }
    }
}
