package dev.crosswalk.formats.foreign;

import java.util.List;

/// Tells the headings of a table that is looked for from all else.
@FunctionalInterface
public interface Headings {
    /// How many of the cells head a column that is looked for; 0 where the cells are no headings.
    int recognised(List<String> cells);
}
