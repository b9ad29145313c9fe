package dev.crosswalk.files.write;

import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.content.tree.FileKind;
import dev.crosswalk.content.tree.FileNames;
import dev.crosswalk.content.tree.FileTree;
import dev.crosswalk.content.tree.Unreadable;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.engine.operation.Population;
import dev.crosswalk.files.edit.CsvDoc;
import dev.crosswalk.files.folder.ProgrammeFolder;
import dev.crosswalk.programme.ControlPopulation;
import dev.crosswalk.programme.Programme;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Writes the CSV files of populations. Columns that Crosswalk does not read are the organisation's
/// own, and stay with their event.
final class PopulationFiles {
    private final FileTree before;
    private final Programme old;
    private final Programme wanted;
    private final Map<String, List<Population.Item>> was;

    /// @param old the programme that the files say now
    PopulationFiles(FileTree before, Programme old, Programme wanted) {
        this.before = before;
        this.old = old;
        this.wanted = wanted;
        was = byFile(old);
    }

    private static Map<String, List<Population.Item>> byFile(Programme p) {
        Map<String, List<Population.Item>> files = new LinkedHashMap<>();
        for (ControlPopulation of : p.populations()) {
            file(of).ifPresent(name -> files.put(name, of.population().items()));
        }
        return files;
    }

    private static Optional<String> file(ControlPopulation of) {
        return FileNames.from("", of.file()).filter(name -> !name.isEmpty());
    }

    /// The names of all files that the populations of some programmes name.
    static Set<String> names(List<Programme> of) {
        Set<String> names = new TreeSet<>();
        of.forEach(p -> names.addAll(byFile(p).keySet()));
        return names;
    }

    /// @throws InvalidContent where something else is in the place of such a file
    Map<String, byte[]> changed() throws InvalidContent {
        Findings findings = new Findings();
        Map<String, byte[]> changed = new TreeMap<>();
        for (ControlPopulation of : wanted.populations()) {
            String name = file(of).orElse("");
            List<Population.Item> events = of.population().items();
            // A name that is not valid is reported when the programme is read.
            if (!name.isEmpty() && !events.equals(was.get(name))) {
                csv(of, name, findings)
                        .ifPresent(csv -> {
                            fill(csv, was.get(from(of, name)), events);
                            changed.put(name, csv.edited());
                        });
            }
        }
        findings.throwIfErrors();
        return changed;
    }

    private Optional<CsvDoc> csv(ControlPopulation of, String name, Findings findings) {
        String from = from(of, name);
        if (before.kind(from) == FileKind.NOTHING) {
            return Optional.of(CsvDoc.create(name));
        }
        Source source = new Source(before.shown(from), findings);
        try {
            byte[] bytes = before.bytes(from, ProgrammeFolder.MOST_POPULATION_BYTES);
            Optional<CsvDoc> csv = CsvDoc.read(name, bytes, source);
            return csv.isEmpty() || csv.get().isSound()
                    ? csv
                    : source.refuse(
                            0,
                            "csv",
                            "is there already, and has not the columns of a population: "
                                    + String.join(",", CsvDoc.COLUMNS));
        } catch (IOException e) {
            return source.refuse(Unreadable.of(e));
        }
    }

    /// The file whose text the new one starts from: the population's present file, or the one that
    /// it had before.
    private String from(ControlPopulation of, String name) {
        if (before.kind(name) != FileKind.NOTHING) {
            return name;
        }
        Set<String> gone = removed();
        return old.populations().stream()
                .filter(p -> p.population().id().equals(of.population().id()))
                .flatMap(p -> file(p).stream())
                .filter(gone::contains)
                .findFirst()
                .orElse(name);
    }

    /// The files of former populations that no population names any more.
    Set<String> removed() {
        Set<String> named = new HashSet<>(byFile(wanted).keySet());
        wanted.evidence()
                .forEach(e ->
                        FileNames.from(ProgrammeFolder.EVIDENCE, e.file()).ifPresent(named::add));
        Set<String> removed = new TreeSet<>(was.keySet());
        removed.removeAll(named);
        return removed;
    }

    private static void fill(
            CsvDoc csv, @Nullable List<Population.Item> had, List<Population.Item> events) {
        Map<String, Integer> records = new HashMap<>();
        for (int record = 1; record < csv.records(); record++) {
            records.putIfAbsent(csv.value(record, "item").strip(), record);
        }
        Set<Integer> kept = new HashSet<>();
        int last = 0;
        for (Population.Item event : events) {
            int record = records.getOrDefault(event.id(), 0);
            if (record > last) {
                kept.add(record);
                last = record;
                if (had == null || !event.equals(had.get(record - 1))) {
                    set(csv, record, event);
                }
            } else {
                // Once an event was added at the end, all later ones have to follow it there to
                // keep the order.
                last = csv.records();
                csv.append(cells(csv, record, event));
            }
        }
        for (int record = 1; record < csv.records(); record++) {
            if (!kept.contains(record)) {
                csv.remove(record);
            }
        }
    }

    private static void set(CsvDoc csv, int record, Population.Item event) {
        days(event)
                .forEach((column, day) -> {
                    if (!csv.value(record, column).strip().equals(day)) {
                        csv.set(record, column, day);
                    }
                });
    }

    private static Map<String, String> days(Population.Item event) {
        return Map.of(
                "occurredOn",
                event.occurredOn().toString(),
                "doneOn",
                event.doneOn() == null ? "" : event.doneOn().toString());
    }

    /// @param record the event's present record, whose further columns it keeps; 0 for a new event
    private static Map<String, String> cells(CsvDoc csv, int record, Population.Item event) {
        Map<String, String> cells = new HashMap<>();
        if (record > 0) {
            csv.titles().forEach(title -> cells.put(title, csv.value(record, title)));
        }
        cells.put("item", event.id());
        cells.putAll(days(event));
        return cells;
    }
}
