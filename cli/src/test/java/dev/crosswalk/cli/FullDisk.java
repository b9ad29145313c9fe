package dev.crosswalk.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/// Runs commands that write on a disk which has ever more room, until there is enough, and looks
/// after each what they left. A program of its own: the disk is one that only it has.
final class FullDisk {
    private static final int PAGE = 4096;

    private final Path disk;

    private FullDisk(Path disk) {
        this.disk = disk;
    }

    /// @param args the disk, and a folder beside it
    public static void main(String[] args) throws IOException {
        FullDisk disk = new FullDisk(Path.of(args[0]));
        Path beside = Path.of(args[1]);
        disk.anImport(beside);
        disk.anInit();
        disk.anOutput();
        disk.anExport();
        disk.documents();
    }

    private void anImport(Path beside) throws IOException {
        Path acme = programme("controls: []\n");
        Path tables = beside.resolve("tables");
        run("export", "--programme", acme, "--format", "csv", "--output", tables);
        Path controls = tables.resolve("Controls.csv");
        Files.writeString(
                controls,
                Files.readString(controls)
                        + row("ACC-01", "note ".repeat(1000))
                        + row("ACC-02", ""));
        Path programme = tables.resolve("Programme.csv");
        Files.writeString(programme, Files.readString(programme).replace("Acme", "Acme Ltd"));

        ever(
                PAGE,
                () -> Run.of(words("import", tables, "--programme", acme, "--apply")),
                (before, after) -> after.equals(before));
    }

    /// Control, title, state, the rest up to the note, and what follows it.
    private static String row(String id, String note) {
        return id + ",,planned" + ",".repeat(15) + note + ",,,\r\n";
    }

    private void anInit() throws IOException {
        ever(
                64 * PAGE,
                () ->
                        Run.of(
                                words(
                                        "init",
                                        disk.resolve("new"),
                                        "--want",
                                        "soc2-2017",
                                        "--organisation",
                                        "Acme")),
                (before, after) -> after.equals(before));
    }

    private void anOutput() throws IOException {
        Path file = Files.writeString(disk.resolve("gap.json"), "old");
        ever(
                64 * PAGE,
                () ->
                        Run.of(
                                words(
                                        "gap",
                                        "--have",
                                        "soc2-2017",
                                        "--want",
                                        "iso27001-2022",
                                        "--output",
                                        file)),
                (before, after) -> after.equals(before));
    }

    private void anExport() throws IOException {
        Path acme = programme("controls: []\n");
        Path tables = disk.resolve("tables");
        ever(
                2 * PAGE,
                () ->
                        Run.of(
                                words(
                                        "export",
                                        "--programme",
                                        acme,
                                        "--format",
                                        "csv",
                                        "--output",
                                        tables)),
                (before, after) -> after.equals(before));
    }

    /// Those that are written until then are whole, and the next run writes the others.
    private void documents() throws IOException {
        Path acme = programme("controls:\n  - { control: ACC-01, state: planned }\n");
        String[] command =
                words("documents", "--programme", acme, "--write", "--as-of", "2026-11-02");
        Run.of(command);
        Map<String, String> whole = files();
        delete(acme.resolve("documents"));
        ever(
                16 * PAGE,
                () -> Run.of(command),
                (before, after) ->
                        after.entrySet().stream()
                                .filter(file -> !file.getKey().endsWith(".sums"))
                                .allMatch(file ->
                                        file.getValue().equals(whole.get(file.getKey()))
                                                || file.getKey().contains(".next.")));
        require(files().equals(whole), "not all documents are there in the end");
    }

    private Path programme(String controls) throws IOException {
        Path acme = disk.resolve("acme");
        delete(acme);
        Files.createDirectories(acme.resolve("controls"));
        Files.writeString(acme.resolve("programme.yaml"), "organisation: Acme\n");
        Files.writeString(acme.resolve("controls/access.yaml"), controls);
        return acme;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    private static String[] words(Object... words) {
        return Stream.of(words).map(Object::toString).toArray(String[]::new);
    }

    private static void run(Object... words) {
        Run run = Run.of(words(words));
        require(run.exit() == 0, run.err());
    }

    private interface Command {
        Run run();
    }

    /// @param step how much more room there is each time
    private void ever(
            int step, Command command, BiPredicate<Map<String, String>, Map<String, String>> left)
            throws IOException {
        int failed = 0;
        while (true) {
            Map<String, String> before = files();
            fill(failed * step);
            Run run = command.run();
            boolean full = Files.size(disk.resolve("filler")) > 0;
            Files.delete(disk.resolve("filler"));
            if (run.exit() == 0) {
                require(failed > 0, "there was room at once");
                System.out.println(failed + " times without room");
                return;
            }
            require(full, "too small a disk for it: " + run.err());
            failed++;
            Map<String, String> after = files();
            String what = run.err() + " left " + after.keySet();
            require(run.exit() == 2, run.exit() + what);
            require(run.err().contains("no space left"), what);
            require(after.keySet().stream().noneMatch(f -> f.contains(".crosswalk-")), what);
            require(left.test(before, after), what + " of " + before.keySet());
        }
    }

    private void fill(int room) throws IOException {
        Path filler = disk.resolve("filler");
        try (OutputStream out = Files.newOutputStream(filler)) {
            byte[] page = new byte[PAGE];
            while (true) {
                out.write(page);
            }
        } catch (IOException e) {
            try (FileChannel file = FileChannel.open(filler, StandardOpenOption.WRITE)) {
                file.truncate(Math.max(0, file.size() - room));
            }
        }
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(disk)) {
            for (Path file : all.toList()) {
                boolean isLock = file.endsWith(".lock");
                if (!isLock && !List.of("documents", ".rendered").contains(name(file))) {
                    files.put(
                            disk.relativize(file).toString(),
                            Files.isDirectory(file)
                                    ? "folder"
                                    : new String(
                                            Base64.getEncoder().encode(Files.readAllBytes(file)),
                                            StandardCharsets.US_ASCII));
                }
            }
        }
        return files;
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
