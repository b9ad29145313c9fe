package dev.crosswalk.answers;

import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.papers.report.Medium;
import java.util.List;

/// An answer that programs alone ask for, such as a page: nobody can ask for it in another format.
public interface JsonAnswer extends Answer {
    @Override
    default List<Block> screen() {
        throw none();
    }

    @Override
    default Report report(Medium medium) {
        throw none();
    }

    @Override
    default void csv(Csv csv) {
        throw none();
    }

    private static IllegalStateException none() {
        return new IllegalStateException("it is told as JSON alone");
    }
}
