package dev.crosswalk.answers.population;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.BlockList;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.formats.report.Run.Style;
import dev.crosswalk.papers.report.Medium;
import dev.crosswalk.programme.ControlPopulation;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The lists of events of a programme, and which of them are frozen, now or by this.
///
/// @param lists as they are after it
/// @param changed ids of those that it freezes
/// @param apply the command that writes it; empty where there is nothing to write
/// @param applied whether it was written
public record PopulationsAnswer(
        String organisation,
        List<ControlPopulation> lists,
        Set<String> changed,
        String apply,
        boolean applied)
        implements Answer {
    private static final List<String> HEADER =
            List.of("population", "control", "covers", "rows", "reconciled", "frozen", "SHA-256");

    public static final List<String> FAIL_ON = List.of("unreconciled", "unfrozen");

    public PopulationsAnswer {
        lists = List.copyOf(lists);
        changed = Set.copyOf(changed);
    }

    /// All lists, as they stand.
    public static PopulationsAnswer of(Programme programme) {
        return new PopulationsAnswer(
                programme.organisation(), programme.populations(), Set.of(), "", false);
    }

    /// The programme with some lists frozen.
    ///
    /// @param names ids, or files
    /// @param again whether lists that are frozen are frozen anew as they are now
    public static Programme frozen(
            Programme programme, List<String> names, LocalDate on, boolean again) throws Refusal {
        Map<String, ControlPopulation> frozen = new LinkedHashMap<>();
        for (String name : names) {
            ControlPopulation p = NamedPopulation.find(programme, "population", name);
            String id = p.population().id();
            if (on.isBefore(p.population().receivedAt().day())) {
                throw Refusal.of(
                                Code.UNSUITABLE,
                                "on",
                                on.toString(),
                                "{id} was received on {day}, and cannot be frozen on {value}")
                        .with("id", id)
                        .with("day", p.population().receivedAt().toString());
            }
            if (p.isAltered() && !again) {
                throw Refusal.of(
                                Code.INVALID,
                                "population",
                                name,
                                "{id} was changed after it was frozen: its digest was {was} and is"
                                        + " {is}. Take the change back, or freeze it as it is now"
                                        + " with <again>; samples drawn from it before are then of"
                                        + " another list")
                        .with("id", id)
                        .with("was", p.frozen() == null ? "" : p.frozen().sha256())
                        .with("is", p.digest());
            }
            frozen.put(id, p.frozen() == null || again ? p.freeze(on) : p);
        }
        return programme.toBuilder()
                .populations(
                        programme.populations().stream()
                                .map(p -> frozen.getOrDefault(p.population().id(), p))
                                .toList())
                .build();
    }

    @Override
    public boolean failsOn(Set<String> named) {
        return (named.contains("unreconciled") && lists.stream().anyMatch(p -> !p.isReconciled()))
                || (named.contains("unfrozen") && lists.stream().anyMatch(p -> p.frozen() == null));
    }

    private static String frozen(ControlPopulation p) {
        return p.frozen() == null ? "no" : p.frozen().on().toString();
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (ControlPopulation p : lists) {
            rows.add(
                    List.of(
                            p.population().id(),
                            p.control(),
                            p.population().covers().toString(),
                            String.valueOf(p.population().items().size()),
                            p.isReconciled() ? "yes" : String.join(", ", p.unreconciled()),
                            frozen(p),
                            p.digest()));
        }
        return rows;
    }

    private String next() {
        if (applied) {
            return "Written. Samples can be drawn now.";
        }
        return apply.isEmpty()
                ? changed.isEmpty() ? "" : "Nothing to write."
                : "Nothing is written yet. To write it: " + apply;
    }

    @Override
    public List<Block> screen() {
        BlockList blocks = new BlockList();
        if (lists.isEmpty()) {
            return blocks.paragraph("The programme has no populations.").list();
        }
        for (ControlPopulation p : lists) {
            blocks.entry(
                    0,
                    Run.strong(p.population().id()),
                    Run.plain(
                            "  %s, %s: %s"
                                    .formatted(
                                            p.control(),
                                            p.population().covers(),
                                            Words.many(
                                                    p.population().items().size(),
                                                    "event",
                                                    "events"))));
            blocks.entry(
                    2,
                    Run.plain(
                            p.frozen() == null
                                    ? "not frozen"
                                    : (changed.contains(p.population().id()) && !applied
                                                    ? "to be frozen on "
                                                    : "frozen on ")
                                            + p.frozen().on()
                                            + ", SHA-256 "
                                            + p.frozen().sha256()));
            List<String> lacks = p.unreconciled();
            if (!lacks.isEmpty()) {
                blocks.entry(2, Run.of(Style.PARTLY, "unreconciled: " + String.join(", ", lacks)));
            }
        }
        return blocks.paragraph(next()).list();
    }

    @Override
    public void json(Json json) {
        json.object()
                .field("organisation", organisation)
                .field("applied", applied)
                .array("populations");
        for (ControlPopulation p : lists) {
            json.object()
                    .field("id", p.population().id())
                    .field("control", p.control())
                    .field("kind", p.kind().isEmpty() ? null : p.kind())
                    .object("covers")
                    .field("from", p.population().covers().from().toString())
                    .field("to", p.population().covers().to().toString())
                    .end()
                    .field("file", p.file())
                    .field("rows", p.population().items().size())
                    .field("sha256", p.digest())
                    .field("reconciled", p.isReconciled())
                    .field("lacks", p.unreconciled())
                    .field("frozenOn", p.frozen() == null ? null : p.frozen().on().toString())
                    .field("changed", changed.contains(p.population().id()))
                    .end();
        }
        json.end().end();
    }

    @Override
    public void csv(Csv csv) {
        csv.row((Object[]) HEADER.toArray(String[]::new));
        rows().forEach(row -> csv.row((Object[]) row.toArray(String[]::new)));
    }

    @Override
    public Report report(Medium medium) {
        return new Report(
                organisation + ": populations",
                new BlockList().table("Populations", HEADER, rows()).paragraph(next()).list());
    }
}
