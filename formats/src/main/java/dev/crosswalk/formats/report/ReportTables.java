package dev.crosswalk.formats.report;

import java.util.ArrayList;
import java.util.List;

/// The grids of a report in their order, those inside other blocks too.
final class ReportTables {
    private ReportTables() {}

    static List<Block.Table> of(List<Block> blocks) {
        return inside(blocks).stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .toList();
    }

    /// All blocks, each before those it holds.
    static List<Block> inside(List<Block> blocks) {
        List<Block> all = new ArrayList<>();
        for (Block block : blocks) {
            all.add(block);
            switch (block) {
                case Block.Details details -> all.addAll(inside(details.blocks()));
                case Block.Callout callout -> all.addAll(inside(callout.blocks()));
                case Block.Items items -> items.items().forEach(i -> all.addAll(inside(i)));
                case Block.Layout layout -> all.addAll(inside(layout.simpler()));
                case Block.Heading _,
                        Block.Paragraph _,
                        Block.Table _,
                        Block.HeatMap _,
                        Block.Meter _,
                        Block.Figures _,
                        Block.CodeBlock _,
                        Block.PageBreak _,
                        Block.Rule _ -> {}
            }
        }
        return all;
    }
}
