package dev.crosswalk.programme;

import dev.crosswalk.content.text.OneLine;
import dev.crosswalk.engine.operation.Population;

/// All events of some days that a control had to answer.
///
/// @param file of the items, relative to the programme's folder
public record ControlPopulation(String control, Population population, String file, String note) {

    public ControlPopulation {
        control = OneLine.of(control);
        population =
                new Population(
                        OneLine.of(population.id()),
                        population.covers(),
                        population.receivedAt(),
                        population.items());
        file = OneLine.of(file);
        note = OneLine.of(note);
    }
}
