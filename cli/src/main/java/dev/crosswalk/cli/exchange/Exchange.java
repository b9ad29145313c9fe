package dev.crosswalk.cli.exchange;

import dev.crosswalk.answers.OptionDialect;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.exchange.ExchangeAnswer;
import dev.crosswalk.answers.exchange.ExchangeAnswer.Direction;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.content.tree.FileKind;
import dev.crosswalk.content.tree.FileTree;
import dev.crosswalk.content.tree.FolderTree;
import dev.crosswalk.content.tree.MemoryTree;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.YamlFile;
import dev.crosswalk.files.WholeFiles;
import dev.crosswalk.files.WholeFiles.Disk;
import dev.crosswalk.files.edit.FolderWrite;
import dev.crosswalk.files.exchange.Comparison;
import dev.crosswalk.files.exchange.Comparison.By;
import dev.crosswalk.files.exchange.Comparison.Side;
import dev.crosswalk.files.exchange.Contents;
import dev.crosswalk.files.exchange.Exchanged;
import dev.crosswalk.files.exchange.ExchangedFiles;
import dev.crosswalk.files.exchange.ItemName;
import dev.crosswalk.files.exchange.Parcel;
import dev.crosswalk.files.exchange.Parcel.Kept;
import dev.crosswalk.files.folder.FolderFiles;
import dev.crosswalk.files.folder.FolderFormat;
import dev.crosswalk.files.folder.ProgrammeFolder;
import dev.crosswalk.files.write.FolderChange;
import dev.crosswalk.files.write.ProgrammeItems;
import dev.crosswalk.files.write.ProgrammeItems.Item;
import dev.crosswalk.files.write.ProgrammeWriter;
import dev.crosswalk.programme.Programme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Brings a folder and the programme of an organisation together.
final class Exchange {
    /// Where files lie until all have come: under their digests, so that what has come is not
    /// fetched again.
    private static final String INCOMING = ".crosswalk/incoming";

    private static final String ALL = "all";

    private final Asked asked;
    private final RemoteProgramme remote;
    private final Content content;
    private final Terminal terminal;

    Exchange(Asked asked, RemoteProgramme remote, Content content, Terminal terminal) {
        this.asked = asked;
        this.remote = remote;
        this.content = content;
        this.terminal = terminal;
    }

    /// @param folder as it was typed
    /// @param mine the conflicts of which the folder counts, as they were typed
    /// @param theirs those of which the server counts
    /// @param typed the command, for the folder's journal
    /// @param applying the command that writes
    record Asked(
            Direction direction,
            String folder,
            List<String> mine,
            List<String> theirs,
            boolean apply,
            String typed,
            String applying) {}

    /// The two sides, as they were read.
    ///
    /// @param base what they had in common last
    private record Both(
            RemoteProgramme.Received received,
            Comparison comparison,
            Map<ItemName, Side> decided,
            Map<ItemName, String> base) {}

    /// For a folder that holds a programme.
    ExchangeAnswer in(FolderFiles files) throws Refusal, InvalidContent, IOException {
        FolderTree tree = files.tree();
        Programme programme = ProgrammeFolder.found(files.asRead(), content);
        SortedMap<String, Kept> beside = ExchangedFiles.in(tree);
        Both both =
                both(
                        tree,
                        Contents.of(programme, beside),
                        ExchangedFiles.unsure(programme, beside));
        ExchangeAnswer answer = answer(both);
        if (asked.direction() == Direction.PULL) {
            if (answer.applied()) {
                pull(files.forEdit(asked.typed()), both);
            }
        } else if (answer.open().isEmpty()) {
            push(tree, both);
        }
        return answer;
    }

    /// For a folder that holds none, and gets one.
    ExchangeAnswer into(Path folder) throws Refusal, InvalidContent, IOException {
        FolderTree tree = new FolderTree(folder);
        Both both = both(tree, Contents.none(), Set.of());
        ExchangeAnswer answer = answer(both);
        if (answer.applied()) {
            fill(tree, both);
        }
        return answer;
    }

    private ExchangeAnswer answer(Both both) {
        return new ExchangeAnswer(
                asked.direction(),
                asked.folder(),
                remote.server(),
                remote.name(),
                both.comparison(),
                both.decided(),
                asked.apply(),
                asked.applying(),
                OptionDialect.OPTIONS);
    }

    private Both both(FileTree tree, Contents here, Set<ItemName> unsure)
            throws Refusal, InvalidContent {
        Map<ItemName, String> base =
                Exchanged.of(tree)
                        .map(Exchanged::items)
                        .<Map<ItemName, String>>map(HashMap::new)
                        .orElseGet(HashMap::new);
        base.keySet().removeAll(unsure);
        RemoteProgramme.Received received = remote.read();
        Comparison comparison =
                joined(Comparison.of(here, there(received.parcel()), base, unsure), base);
        return new Both(received, comparison, decided(comparison), base);
    }

    /// Of what both sides changed, what touches no field of the other side is put together, unless
    /// somebody says which side counts. What both had in common the server still knows: the folder
    /// has the digest of it.
    private Comparison joined(Comparison comparison, Map<ItemName, String> base) {
        Map<ItemName, Item> common = new HashMap<>();
        for (ItemName name : comparison.changed(By.BOTH)) {
            String digest = base.getOrDefault(name, "");
            if (!name.isFile() && !digest.isEmpty()) {
                remote.versions(name).stream()
                        .flatMap(item -> comparison.there().alone(item, content).stream())
                        .filter(item -> Contents.digest(item).equals(digest))
                        .findFirst()
                        .ifPresent(item -> common.put(name, item));
            }
        }
        return comparison
                .with(common, item -> comparison.there().alone(item, content))
                .apart(name ->
                        Stream.concat(asked.mine().stream(), asked.theirs().stream())
                                .anyMatch(typed -> isNamed(name, typed)));
    }

    private static boolean isNamed(ItemName name, String typed) {
        return name.toString().equals(typed) || name.key().equals(typed);
    }

    private Contents there(Parcel parcel) throws Refusal {
        refuseNewer(parcel);
        try {
            Contents there =
                    Contents.of(
                            ProgrammeFolder.said(new MemoryTree(parcel.said()), content),
                            ExchangedFiles.of(parcel.beside()));
            refuseHidden(there.populations().keySet());
            return there;
        } catch (InvalidContent e) {
            throw Refusal.of(
                            Code.INVALID,
                            "server",
                            remote.server(),
                            "what {value} has cannot be read here. It may be newer than this"
                                    + " command, or know frameworks that <content DIR> would add")
                    .because(e.findings().stream().map(Object::toString).toList());
        }
    }

    /// Nothing that comes over a network goes where tools look for what they do: `.git`.
    private void refuseHidden(Set<String> names) throws Refusal {
        for (String name : names) {
            if (name.startsWith(".") || name.contains("/.")) {
                throw Refusal.of(
                                Code.INVALID,
                                "server",
                                remote.server(),
                                "a list of events on {value} names the file {file!}, which a folder"
                                        + " does not take: no part of a name begins with a dot")
                        .with("file", name);
            }
        }
    }

    private void refuseNewer(Parcel parcel) throws Refusal {
        byte[] programme = parcel.said().getOrDefault(ProgrammeFolder.PROGRAMME, new byte[0]);
        Node node = YamlFile.read(programme, new Source("", new Findings())).orElse(null);
        Node.Entry format =
                node instanceof Node.Keyed keyed ? keyed.entries().get(FolderFormat.KEY) : null;
        String says = format != null && format.value() instanceof Node.Scalar s ? s.text() : "";
        if (says.matches("[0-9]{1,6}") && Integer.parseInt(says) > FolderFormat.TODAY) {
            throw Refusal.of(
                            Code.UNSUITABLE,
                            "server",
                            remote.server(),
                            "{value} is newer than this command: its folders have format {says}, and"
                                    + " this one reads up to {today}. Take a newer crosswalk")
                    .with("says", says)
                    .with("today", String.valueOf(FolderFormat.TODAY));
        }
    }

    // ---- conflicts

    private Map<ItemName, Side> decided(Comparison comparison) throws Refusal {
        List<ItemName> conflicts = comparison.changed(By.BOTH);
        Map<ItemName, Side> decided = new TreeMap<>();
        for (ItemName name : conflicts) {
            if (asked.mine().contains(ALL)) {
                decided.put(name, Side.HERE);
            } else if (asked.theirs().contains(ALL)) {
                decided.put(name, Side.THERE);
            }
        }
        Set<ItemName> named = new HashSet<>();
        decide("mine", asked.mine(), Side.HERE, conflicts, decided, named);
        decide("theirs", asked.theirs(), Side.THERE, conflicts, decided, named);
        if (asked.mine().contains(ALL) && asked.theirs().contains(ALL)) {
            throw Refusal.of(
                    Code.CONFLICT,
                    "theirs",
                    ALL,
                    "<mine all> and <theirs all> say opposite things");
        }
        return decided;
    }

    private static void decide(
            String parameter,
            List<String> typed,
            Side side,
            List<ItemName> conflicts,
            Map<ItemName, Side> decided,
            Set<ItemName> named)
            throws Refusal {
        for (String text : typed) {
            if (text.equals(ALL)) {
                continue;
            }
            List<ItemName> meant = conflicts.stream().filter(c -> isNamed(c, text)).toList();
            if (meant.size() != 1) {
                throw meant.isEmpty()
                        ? Refusal.unknown(
                                parameter,
                                "conflict",
                                text,
                                conflicts.stream().map(ItemName::toString).toList())
                        : Refusal.of(
                                        Code.AMBIGUOUS,
                                        parameter,
                                        text,
                                        "{value!} may be any of {among}")
                                .among(meant.stream().map(ItemName::toString).toList());
            }
            if (!named.add(meant.getFirst())) {
                throw Refusal.of(
                        Code.CONFLICT,
                        parameter,
                        text,
                        "{value!} is named for both sides, or twice");
            }
            decided.put(meant.getFirst(), side);
        }
    }

    // ---- into the folder

    private void pull(FolderFiles files, Both both) throws Refusal, InvalidContent, IOException {
        FolderTree tree = files.tree();
        Contents here = both.comparison().here();
        Contents merged = both.comparison().together(both.decided(), Side.HERE);
        Map<String, byte[]> changed = new TreeMap<>();
        Set<String> removed = new TreeSet<>(here.files().keySet());
        removed.removeAll(merged.files().keySet());
        removed.removeAll(merged.populations().keySet());
        SortedMap<String, Kept> come = otherThan(here.files(), merged.files());
        SortedMap<String, Kept> moved = new TreeMap<>();
        Path incoming = fetched(tree.folder(), come);
        for (Map.Entry<String, Kept> file : come.entrySet()) {
            if (ExchangedFiles.isEvidence(file.getKey())
                    && tree.kind(file.getKey()) == FileKind.NOTHING) {
                moved.put(file.getKey(), file.getValue());
            } else {
                changed.put(
                        file.getKey(),
                        Files.readAllBytes(incoming.resolve(file.getValue().sha256())));
            }
        }
        Placed placed = Placed.of(tree, incoming, moved);
        try {
            Programme wanted =
                    ExchangedFiles.programme(merged, files.asRead().with(changed), content);
            FolderChange change = ProgrammeWriter.planned(wanted, files, content, changed);
            changed.putAll(change.files());
            removed.addAll(change.removed());
            ProgrammeFolder.found(files.asRead().with(changed), content);
            Map<String, byte[]> common = common(tree, both.comparison().there().digests());
            if (changed.isEmpty() && removed.isEmpty()) {
                put(tree, common);
            } else {
                changed.putAll(common);
                FolderWrite.write(files, changed, removed);
            }
        } catch (InvalidContent e) {
            placed.back();
            throw Refusal.of(
                            Code.INVALID,
                            "programme",
                            asked.folder(),
                            "what the folder and the server say does not go together, and nothing"
                                    + " was written")
                    .because(e.findings().stream().map(Object::toString).toList());
        } catch (IOException | RuntimeException e) {
            placed.back();
            throw e;
        }
        clear(incoming);
    }

    private void fill(FolderTree tree, Both both) throws Refusal, IOException {
        Contents there = both.comparison().there();
        Map<String, byte[]> said = both.received().parcel().said();
        Map<String, byte[]> files = new TreeMap<>(said);
        Set<String> taken = new TreeSet<>(ProgrammeFolder.yaml(new MemoryTree(said)));
        taken.addAll(there.populations().keySet());
        files.keySet().retainAll(taken);
        for (String name : files.keySet()) {
            if (tree.kind(name) != FileKind.NOTHING) {
                throw Refusal.of(
                                Code.TAKEN,
                                "programme",
                                asked.folder(),
                                "{value!} holds {file} already, and no programme: take another folder")
                        .with("file", name);
            }
        }
        SortedMap<String, Kept> moved = otherThan(ExchangedFiles.in(tree), there.files());
        Path incoming = fetched(tree.folder(), moved);
        files.putAll(common(tree, there.digests()));
        Placed placed = Placed.of(tree, incoming, moved);
        try {
            put(tree, files);
        } catch (IOException | RuntimeException e) {
            placed.back();
            throw e;
        }
        clear(incoming);
    }

    /// Those of some files that are not there, or are other ones.
    private static SortedMap<String, Kept> otherThan(
            Map<String, Kept> there, SortedMap<String, Kept> wanted) {
        SortedMap<String, Kept> other = new TreeMap<>(wanted);
        other.entrySet().removeIf(e -> e.getValue().equals(there.get(e.getKey())));
        return other;
    }

    /// Brings files under their digests, and nothing twice.
    private Path fetched(Path folder, SortedMap<String, Kept> files) throws Refusal, IOException {
        Path incoming = folder.resolve(INCOMING);
        Map<String, Kept> missing = new TreeMap<>();
        for (Kept kept : files.values()) {
            if (!Files.exists(incoming.resolve(kept.sha256()))) {
                missing.put(kept.sha256(), kept);
            }
        }
        if (files.isEmpty()) {
            return incoming;
        }
        Files.createDirectories(incoming);
        Transfer transfer = transfer("fetched", missing);
        for (Kept kept : missing.values()) {
            Path part = incoming.resolve("part");
            remote.fetch(kept.sha256(), part);
            Files.move(part, incoming.resolve(kept.sha256()), StandardCopyOption.REPLACE_EXISTING);
            transfer.done(kept.bytes());
        }
        return incoming;
    }

    private Transfer transfer(String what, Map<String, Kept> files) {
        return new Transfer(
                terminal, what, files.size(), files.values().stream().mapToLong(Kept::bytes).sum());
    }

    private static void clear(Path incoming) throws IOException {
        if (Files.isDirectory(incoming)) {
            try (var all = Files.list(incoming)) {
                for (Path file : all.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(incoming);
        }
    }

    /// The files that say what both have in common, where they do not yet.
    private Map<String, byte[]> common(FileTree tree, SortedMap<ItemName, String> digests)
            throws IOException {
        Map<String, byte[]> files =
                new TreeMap<>(
                        new Exchanged(remote.server(), remote.organisation(), digests).files(tree));
        for (String name : List.copyOf(files.keySet())) {
            if (tree.isFile(name)
                    && Arrays.equals(
                            tree.bytes(name, ProgrammeFolder.MOST_POPULATION_BYTES),
                            files.get(name))) {
                files.remove(name);
            }
        }
        return files;
    }

    private static void put(FolderTree tree, Map<String, byte[]> files) throws IOException {
        Map<Path, byte[]> places = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path place = tree.place(file.getKey());
            Files.createDirectories(place.getParent());
            places.put(place, file.getValue());
        }
        WholeFiles.put(places, _ -> {}, Disk.SAFE);
    }

    // ---- to the server

    private void push(FolderTree tree, Both both) throws Refusal, IOException {
        Contents here = both.comparison().here();
        Contents there = both.comparison().there();
        Contents merged = both.comparison().together(both.decided(), Side.THERE);
        boolean changes =
                both.comparison().differing().stream()
                        .anyMatch(d ->
                                d.by() == By.HERE
                                        || d.by() == By.JOINED
                                        || both.decided().get(d.name()) == Side.HERE);
        if (changes) {
            send(tree, both, merged);
        }
        if (asked.apply()) {
            Map<String, byte[]> common =
                    common(tree, Comparison.common(both.base(), here, changes ? merged : there));
            try {
                put(tree, common);
            } catch (IOException e) {
                terminal.say(
                        "the server has it, but that could not be noted in the folder. crosswalk"
                                + " pull --apply notes it");
            }
        }
    }

    private void send(FolderTree tree, Both both, Contents merged) throws Refusal, IOException {
        Parcel received = both.received().parcel();
        SortedMap<String, Kept> beside = new TreeMap<>(received.beside());
        beside.keySet().removeAll(both.comparison().there().files().keySet());
        beside.putAll(merged.files());
        beside.keySet().removeAll(merged.populations().keySet());
        Map<String, Kept> missing = new TreeMap<>();
        Map<String, String> names = new TreeMap<>();
        Set<String> known = new HashSet<>();
        received.beside().values().forEach(kept -> known.add(kept.sha256()));
        merged.files()
                .forEach((name, kept) -> {
                    if (!known.contains(kept.sha256())) {
                        missing.put(kept.sha256(), kept);
                        names.put(kept.sha256(), name);
                    }
                });
        if (asked.apply()) {
            Transfer transfer = transfer("sent", missing);
            for (Map.Entry<String, Kept> file : missing.entrySet()) {
                remote.keep(
                        file.getKey(),
                        tree.folder().resolve(names.getOrDefault(file.getKey(), "")));
                transfer.done(file.getValue().bytes());
            }
        } else if (!missing.isEmpty()) {
            // What is not there yet cannot be looked at.
            return;
        }
        Path folder = tree.folder().toAbsolutePath().normalize().getFileName();
        remote.take(
                new Parcel(
                        new ProgrammeItems(merged.items(), merged.populations()).files(), beside),
                folder == null ? "folder" : folder.toString(),
                both.received().change(),
                !asked.apply());
    }
}
