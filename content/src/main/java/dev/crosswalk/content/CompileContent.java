package dev.crosswalk.content;

import dev.crosswalk.content.finding.InvalidContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Writes the bundled content in its compiled form, the controls beside the rest; the build calls
/// it with the content folder, the output file, and what lint may do. It throws on bad content and
/// never exits, for it runs inside Maven.
public final class CompileContent {
    private CompileContent() {}

    /// @param args CONTENT_FOLDER OUTPUT_FILE LINT, where LINT is `refuse` (a lint error fails the
    ///   build), `report` (it is only printed) or `off`
    public static void main(String[] args) throws IOException, InvalidContent {
        if (args.length != 3 || !List.of("refuse", "report", "off").contains(args[2])) {
            throw new IllegalArgumentException(
                    "expected CONTENT_FOLDER OUTPUT_FILE refuse|report|off");
        }
        Content content = Content.load(Path.of(args[0]));
        if (!args[2].equals("off")) {
            lint(content, args[2].equals("refuse"));
        }
        Path output = Path.of(args[1]).toAbsolutePath();
        Files.createDirectories(output.resolveSibling("."));
        Files.write(output, Compiled.write(content));
        Files.write(
                output.resolveSibling("controls.bin"), CompiledControls.write(content.controls()));
    }

    private static void lint(Content content, boolean refuse) throws InvalidContent {
        LintReport report = Lint.of(content);
        if (refuse && report.hasErrors()) {
            throw new InvalidContent(report.findings());
        }
        if (!report.findings().isEmpty()) {
            System.err.printf(
                    "content lint: %d findings, the first is%n%s%n",
                    report.findings().size(), report.findings().getFirst());
        }
    }
}
