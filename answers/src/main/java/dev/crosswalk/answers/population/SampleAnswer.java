package dev.crosswalk.answers.population;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.BlockList;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.WholeNumber;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.engine.operation.Population;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.papers.report.Medium;
import dev.crosswalk.programme.ControlPopulation;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A sample of a population, and what it says of all events.
///
/// @param population which is frozen
/// @param drawn in the order of the draw
/// @param deviations how many of them were found to deviate
public record SampleAnswer(
        ControlPopulation population, String seed, List<Draw.Drawn> drawn, int deviations)
        implements Answer {
    public static final WholeNumber SIZE = new WholeNumber("size", "events", 1, 1_000_000);
    public static final WholeNumber DEVIATIONS =
            new WholeNumber("deviations", "deviations", 0, 1_000_000);

    private static final List<String> HEADER =
            List.of("draw", "item", "occurredOn", "doneOn", "position");

    public SampleAnswer {
        drawn = List.copyOf(drawn);
    }

    public static SampleAnswer of(SampleRequest request, Sources sources) throws Refusal {
        ControlPopulation p =
                NamedPopulation.find(sources.required(), "population", request.population());
        String id = p.population().id();
        if (p.frozen() == null) {
            throw Refusal.of(
                            Code.UNSUITABLE,
                            "population",
                            request.population(),
                            "{id} is not frozen, so nobody could tell which list the sample is of."
                                    + " Freeze it first: {freeze}")
                    .with("id", id)
                    .with(
                            "freeze",
                            sources.dialect()
                                    .question(
                                            "population",
                                            "freeze %s %s"
                                                    .formatted(
                                                            id,
                                                            sources.dialect()
                                                                    .repeated(List.of("programme")))
                                                    .strip()));
        }
        int events = p.population().items().size();
        int size =
                SIZE.checked(
                        request.size(),
                        Math.max(1, sources.content().practices().sampleSize(events)));
        int taken = Math.min(size, events);
        if (request.deviations() > taken) {
            throw Refusal.of(
                            Code.CONFLICT,
                            "deviations",
                            String.valueOf(request.deviations()),
                            "<deviations> {value} is more than the {size} in the sample")
                    .with("size", String.valueOf(taken));
        }
        if (request.seed().isBlank()) {
            throw Refusal.malformed("seed", request.seed(), "is empty");
        }
        return new SampleAnswer(
                p,
                request.seed(),
                Draw.of(p.population().items(), request.seed(), taken),
                request.deviations());
    }

    private int events() {
        return population.population().items().size();
    }

    /// In per cent, rounded up to a tenth, so that it says too much rather than too little.
    private double limit() {
        double rate =
                drawn.size() == events()
                        ? drawn.isEmpty() ? 0 : (double) deviations / drawn.size()
                        : UpperLimit.of(drawn.size(), deviations);
        return Math.max(0, Math.ceil(rate * 1000 - 1e-9)) / 10;
    }

    private String says() {
        if (drawn.isEmpty()) {
            return "There was no event, so there is nothing to look at.";
        }
        String found =
                deviations == 0
                        ? "If none of these %d deviates".formatted(drawn.size())
                        : "If %s found in these %d"
                                .formatted(
                                        Words.many(deviations, "deviation", "deviations"),
                                        drawn.size());
        return drawn.size() == events()
                ? "%s, which are all, the rate of deviations is %.1f %%.".formatted(found, limit())
                : "%s, the rate of deviations among all %,d is at most %.1f %%, with 90 %% confidence."
                        .formatted(found, events(), limit());
    }

    private String how() {
        return "Sorted by the SHA-256 of \"%s\", a line feed and the item; the first %d of %,d."
                .formatted(seed, drawn.size(), events());
    }

    private String of() {
        ControlPopulation.Freeze frozen = Objects.requireNonNull(population.frozen());
        return "%s of %s, %s, frozen on %s, SHA-256 %s"
                .formatted(
                        population.population().id(),
                        population.control(),
                        population.population().covers(),
                        frozen.on(),
                        frozen.sha256());
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (Draw.Drawn d : drawn) {
            Population.Item event = d.event();
            rows.add(
                    List.of(
                            String.valueOf(rows.size() + 1),
                            event.id(),
                            event.occurredOn().toString(),
                            Objects.toString(event.doneOn(), ""),
                            d.position().substring(0, 16)));
        }
        return rows;
    }

    private List<Block> blocks() {
        return new BlockList()
                .paragraph(of())
                .table("Sample", HEADER, rows())
                .space()
                .paragraph(how())
                .paragraph(says())
                .list();
    }

    @Override
    public List<Block> screen() {
        return blocks();
    }

    @Override
    public void json(Json json) {
        ControlPopulation.Freeze frozen = Objects.requireNonNull(population.frozen());
        json.object()
                .field("population", population.population().id())
                .field("control", population.control())
                .field("frozenOn", frozen.on().toString())
                .field("sha256", frozen.sha256())
                .field("reconciled", population.isReconciled())
                .field("events", events())
                .field("seed", seed)
                .field("size", drawn.size())
                .field("deviations", deviations)
                .rounded("upperLimitPercent", limit())
                .array("sample");
        for (Draw.Drawn d : drawn) {
            json.object()
                    .field("item", d.event().id())
                    .field("occurredOn", d.event().occurredOn().toString())
                    .field("doneOn", Objects.toString(d.event().doneOn(), null))
                    .field("position", d.position())
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
        return new Report("Sample of " + population.population().id(), blocks());
    }
}
