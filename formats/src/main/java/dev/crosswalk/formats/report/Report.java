package dev.crosswalk.formats.report;

import java.util.List;

/// What a report says, before anybody decides on a file format.
///
/// @param subtitle may be empty, like all texts but the title; what is empty is left out
/// @param date as it is to be printed; no renderer reads a clock
/// @param contentVersion which content the report was made from
/// @param landscape for reports that are mostly wide tables
public record Report(
        String title,
        String subtitle,
        String organisation,
        String date,
        String contentVersion,
        List<Block> blocks,
        boolean landscape) {

    public Report {
        blocks = List.copyOf(blocks);
    }
}
