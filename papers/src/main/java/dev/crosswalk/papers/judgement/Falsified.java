package dev.crosswalk.papers.judgement;

import dev.crosswalk.engine.judgement.Deviation;
import dev.crosswalk.engine.judgement.History;
import dev.crosswalk.programme.EvidenceRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A record of the window that was falsified or overridden, whatever became of what it is about.
///
/// @param items its rows, or the record itself
public record Falsified(String record, List<History.Item> items) {
    public static final String WHAT = "falsified";

    public Falsified {
        items = List.copyOf(items);
    }

    static String became(String records) {
        return "falsified record%s: nobody can conclude"
                .formatted(records.isEmpty() ? "" : " (" + records + ")");
    }

    public String became() {
        return became("");
    }

    public LocalDate from() {
        return items.stream().map(i -> i.on().day()).min(LocalDate::compareTo).orElseThrow();
    }

    public LocalDate to() {
        return items.stream().map(i -> i.on().day()).max(LocalDate::compareTo).orElseThrow();
    }

    public LocalDate knownSince() {
        return items.getFirst().received().day();
    }

    boolean isOf(Deviation d) {
        return items.stream()
                .anyMatch(i ->
                        switch (i.names()) {
                            case History.Named.In in -> d.days().contains(in.day());
                            case History.Named.Event event -> event.id().equals(d.occurrence());
                            case null -> d.days().contains(i.on().day());
                        });
    }

    /// All that was falsified or overridden, in the order in which it is on file.
    static List<Falsified> of(JudgementWords judged) {
        Map<String, List<History.Item>> records = new LinkedHashMap<>();
        for (History.Item i : judged.history().items()) {
            if (i.falsified()
                    && judged.judgement().window().contains(i.on().day())
                    && i.on().hasBegunBy(judged.knownAt())
                    && i.received().isBy(judged.knownAt())) {
                records.computeIfAbsent(standsIn(i.id()), _ -> new ArrayList<>()).add(i);
            }
        }
        return records.entrySet().stream()
                .map(r -> new Falsified(r.getKey(), r.getValue()))
                .toList();
    }

    /// What a row stands in: `EV-12` of `EV-12 row 3`, `item 2` of `item 2, row 3`.
    private static String standsIn(String item) {
        String record = EvidenceRows.evidence(item);
        return record.endsWith(",") ? record.substring(0, record.length() - 1) : record;
    }
}
