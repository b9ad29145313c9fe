package dev.crosswalk.server.evidence;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.util.FileSystemUtils;

/// Pages of PDFs as pictures.
///
/// A browser would run what is in a PDF, or shows none at all where it may run nothing; so we draw
/// it, and a picture does nothing. Whatever draws a stranger's PDF can be led to take all the
/// memory and time that there are: it is another process, with little of both and without our
/// environment, and a few of them at once. What was drawn last is kept.
@Service
public final class Drawings {
    private static final int AT_ONCE = 2;
    private static final int SECONDS = 30;
    private static final int WIDTH = 1_100;
    private static final long MOST_BYTES = 30L << 20;
    private static final int KEPT = 24;

    private final Semaphore turns = new Semaphore(AT_ONCE);
    private final Map<String, Drawn> kept = new LinkedHashMap<>(KEPT, 0.75f, true);

    /// @param pages how many there are; 0 where none can be drawn
    /// @param png null where it cannot be drawn
    /// @param why it cannot, going on a sentence that names the file: `is protected by a password`
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Drawn(int pages, byte @Nullable [] png, String why) {
        private static Drawn not(String why) {
            return new Drawn(0, null, why);
        }
    }

    /// @param sha256 of the file, by which it is known again
    /// @param page from 1 on
    public Drawn page(String sha256, byte[] pdf, int page) throws IOException {
        String key = sha256 + "/" + page;
        synchronized (kept) {
            Drawn before = kept.get(key);
            if (before != null) {
                return before;
            }
        }
        try {
            if (!turns.tryAcquire(SECONDS, TimeUnit.SECONDS)) {
                return Drawn.not("has to wait, because many are drawn at once: try it again");
            }
            try {
                Drawn drawn = drawn(pdf, page);
                keep(key, drawn);
                return drawn;
            } finally {
                turns.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Drawn.not("was not drawn, because the server ends");
        }
    }

    private void keep(String key, Drawn drawn) {
        synchronized (kept) {
            kept.put(key, drawn);
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
    }

    private static Drawn drawn(byte[] pdf, int page) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("crosswalk-pdf");
        try {
            Path file = Files.write(folder.resolve("file.pdf"), pdf);
            Path said = folder.resolve("said");
            ProcessBuilder builder =
                    new ProcessBuilder(command(folder, file, page))
                            .directory(folder.toFile())
                            .redirectOutput(said.toFile())
                            .redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().clear();
            Process process = builder.start();
            process.getOutputStream().close();
            try {
                if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                    return Drawn.not("takes longer to draw than any page should");
                }
            } finally {
                process.destroyForcibly().waitFor();
            }
            return read(said, process.exitValue());
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static List<String> command(Path folder, Path file, int page) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "-Dpdfbox.fontcache=" + folder,
                "-Duser.home=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                DrawPdf.class.getName(),
                file.toString(),
                String.valueOf(page),
                String.valueOf(WIDTH));
    }

    private static Drawn read(Path said, int exit) throws IOException {
        if (exit != 0 && exit != DrawPdf.REFUSED) {
            return Drawn.not("needs more memory to draw than any page should");
        }
        if (Files.size(said) > MOST_BYTES) {
            return Drawn.not("makes a picture that is too large to be shown");
        }
        try (DataInputStream in = new DataInputStream(Files.newInputStream(said))) {
            return exit == DrawPdf.REFUSED
                    ? Drawn.not(in.readUTF())
                    : new Drawn(in.readInt(), in.readAllBytes(), "");
        }
    }
}
