package dev.crosswalk.formats.report;

import java.util.List;

/// What a report says, before anybody decides on a file format.
///
/// @param subtitle may be empty, like all texts but the title; what is empty is left out
/// @param date as it is to be printed; no renderer reads a clock
/// @param contentVersion which content the report was made from
/// @param landscape for reports that are mostly wide tables
/// @param dense for reports that have to fit on so many pages: a PDF of one has smaller text
public record Report(
        String title,
        String subtitle,
        String organisation,
        String date,
        String contentVersion,
        List<Block> blocks,
        boolean landscape,
        boolean dense) {

    /// The sum of the widths of columns, which are characters of a line more or less.
    private static final double UPRIGHT = 150;

    private static final int MANY = 7;

    public Report {
        blocks = List.copyOf(blocks);
    }

    public Report(
            String title,
            String subtitle,
            String organisation,
            String date,
            String contentVersion,
            List<Block> blocks,
            boolean landscape) {
        this(title, subtitle, organisation, date, contentVersion, blocks, landscape, false);
    }

    /// An answer with nothing above it but its title, on pages that lie where one of its tables has
    /// more to say than fits side by side on a page that stands.
    public Report(String title, List<Block> blocks) {
        this(title, "", "", "", "", blocks, isWide(blocks));
    }

    private static boolean isWide(List<Block> blocks) {
        return blocks.stream()
                .anyMatch(b ->
                        b instanceof Block.Table table
                                && (table.columns().size() >= MANY
                                        || table.columns().stream()
                                                        .mapToDouble(Block.Column::width)
                                                        .sum()
                                                > UPRIGHT));
    }
}
