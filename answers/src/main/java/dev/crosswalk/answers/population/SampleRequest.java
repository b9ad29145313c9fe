package dev.crosswalk.answers.population;

import org.jspecify.annotations.Nullable;

/// Asks for a sample of a population.
///
/// @param population its id, or its file
/// @param size how many events; null for as many as practice takes of a list of its size
/// @param deviations how many deviations were found in it
public record SampleRequest(
        String population, @Nullable Integer size, String seed, int deviations) {}
