package dev.crosswalk.cli.exchange;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.content.tree.MemoryTree;
import dev.crosswalk.files.Sha256;
import dev.crosswalk.files.exchange.ItemName;
import dev.crosswalk.files.exchange.Parcel;
import dev.crosswalk.files.exchange.Parcel.Kept;
import dev.crosswalk.files.folder.ProgrammeFolder;
import dev.crosswalk.files.write.ProgrammeItems;
import dev.crosswalk.files.write.ProgrammeItems.Item;
import dev.crosswalk.files.write.ProgrammeWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/// A server's programme, in memory.
final class MemoryProgramme implements RemoteProgramme {
    private final Content content = Content.bundled();
    private final Map<String, byte[]> artefacts = new HashMap<>();
    private final SortedMap<String, Kept> beside = new TreeMap<>();
    private Map<String, byte[]> said = new TreeMap<>();
    private int change = 1;
    private boolean tells = true;

    /// What it said whenever it was read.
    private final List<Map<String, byte[]>> history = new ArrayList<>();

    /// As an older server, which does not tell what items said before.
    void forget() {
        tells = false;
    }

    /// What was sent and fetched, as it was.
    final List<String> traffic = new ArrayList<>();

    /// Done right before the next change is taken.
    Runnable meanwhile = () -> {};

    MemoryProgramme yaml(String name, String text) {
        said.put(name, text.getBytes(StandardCharsets.UTF_8));
        change++;
        return this;
    }

    String yaml(String name) {
        byte[] bytes = said.get(name);
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    MemoryProgramme file(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        artefacts.put(Sha256.of(bytes), bytes);
        beside.put(name, new Kept(Sha256.of(bytes), bytes.length));
        change++;
        return this;
    }

    SortedMap<String, Kept> files() {
        return beside;
    }

    @Override
    public String server() {
        return "https://crosswalk.example.com";
    }

    @Override
    public String organisation() {
        return "00000000-0000-0000-0000-000000000001";
    }

    @Override
    public String name() {
        return "Acme";
    }

    @Override
    public Received read() {
        history.add(new TreeMap<>(said));
        return new Received(new Parcel(said, beside), "\"" + change + "\"");
    }

    @Override
    public List<Item> versions(ItemName name) {
        List<Item> versions = new ArrayList<>();
        for (Map<String, byte[]> each :
                tells ? history.reversed() : List.<Map<String, byte[]>>of()) {
            try {
                ProgrammeItems.of(ProgrammeFolder.said(new MemoryTree(each), content))
                        .items()
                        .stream()
                        .filter(i -> new ItemName(i.kind(), i.key()).equals(name))
                        .forEach(versions::add);
            } catch (InvalidContent e) {
                throw new IllegalStateException(e);
            }
        }
        return versions;
    }

    @Override
    public void fetch(String sha256, Path into) throws IOException {
        traffic.add("fetch");
        Files.write(into, Objects.requireNonNull(artefacts.get(sha256)));
    }

    @Override
    public void keep(String sha256, Path file) throws IOException {
        traffic.add("keep");
        artefacts.put(sha256, Files.readAllBytes(file));
    }

    @Override
    public void take(Parcel parcel, String from, String read, boolean isTry) throws Refusal {
        if (isTry) {
            return;
        }
        meanwhile.run();
        if (!read.equals("\"" + change + "\"")) {
            throw Refusal.of(Code.TAKEN, "server", server(), "changed meanwhile");
        }
        traffic.add("take");
        try {
            var programme = ProgrammeFolder.said(new MemoryTree(parcel.said()), content);
            said =
                    new TreeMap<>(
                            ProgrammeWriter.change(programme, new MemoryTree(Map.of()), content)
                                    .files());
            beside.clear();
            beside.putAll(parcel.beside());
            change++;
        } catch (InvalidContent | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
