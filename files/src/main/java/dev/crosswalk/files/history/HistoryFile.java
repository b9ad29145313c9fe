package dev.crosswalk.files.history;

import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.YamlFile;
import dev.crosswalk.engine.judgement.History;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a file says of one control, and the question that it asks.
///
/// @param window over which the control is to be judged
/// @param knownAt what was received later is left out
/// @param isCutOff whether the file says so; else nothing in it is later
/// @param reconciledUnsaid whether it does not say of a list of events whether it is reconciled, so
///   that it is taken as reconciled
/// @param warnings of what says nothing, and may have been meant to
public record HistoryFile(
        History history,
        Period window,
        Moment knownAt,
        boolean isCutOff,
        boolean reconciledUnsaid,
        List<Finding> warnings) {

    public HistoryFile {
        warnings = List.copyOf(warnings);
    }

    /// @throws InvalidContent where anything in the file is wrong, with all that is
    public static HistoryFile read(Path file) throws InvalidContent {
        Source source = new Source(file.toString(), new Findings());
        return read(source, YamlFile.read(file, source));
    }

    /// The same of a stream, which is read to its end and stays open.
    ///
    /// @param name how messages call it
    public static HistoryFile read(InputStream in, String name) throws InvalidContent {
        Source source = new Source(name, new Findings());
        return read(source, YamlFile.read(in, source));
    }

    private static HistoryFile read(Source source, Optional<Node> yaml) throws InvalidContent {
        HistoryFile read = yaml.flatMap(node -> HistoryReader.read(source, node)).orElse(null);
        source.findings().throwIfErrors();
        if (read == null) {
            throw new IllegalStateException(source.file() + " was not read, and nobody said why");
        }
        return new HistoryFile(
                read.history,
                read.window,
                read.knownAt,
                read.isCutOff,
                read.reconciledUnsaid,
                source.findings().sorted());
    }
}
