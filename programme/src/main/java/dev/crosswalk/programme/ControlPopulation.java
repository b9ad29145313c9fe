package dev.crosswalk.programme;

import dev.crosswalk.engine.operation.Population;

/// All events of some days that a control had to answer.
///
/// @param file of the items, relative to the programme's folder
public record ControlPopulation(String control, Population population, String file, String note) {}
