package dev.crosswalk.files.folder;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.Facts;
import dev.crosswalk.content.RequirementNames;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.content.tree.FileTree;
import dev.crosswalk.content.tree.MemoryTree;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.YamlFile;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.rule.Draft;
import dev.crosswalk.programme.rule.ProgrammeRules;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a facts file states of an organisation, and the auditors' reports that it holds.
///
/// Its reports have the shape of those in `attestations.yaml`, or a shorter one ([BriefReport]),
/// and the same reader and rules; its controls are those of the library.
public record FactsFile(Facts facts, List<AuditReport> reports) {
    /// The keys that say of when a report is.
    private static final List<String> DAYS = List.of("period", "covers", "issued", "issuedOn");

    public FactsFile {
        reports = List.copyOf(reports);
    }

    /// What reading one depends on.
    ///
    /// @param question the assurance asked about: met and not met of one requirement clash only
    ///   where both answer it
    /// @param today the day by which reports have to be there, where the file says none
    public record Reading(Content content, Assurance question, LocalDate today) {}

    /// @throws InvalidContent where anything in the file is wrong
    public static FactsFile read(Path file, Reading reading) throws InvalidContent {
        Source source = new Source(file.toString(), new Findings());
        return orThrow(source, read(source, YamlFile.read(file, source), reading));
    }

    /// The same of a stream, which is read to its end and stays open.
    ///
    /// @param name how messages call it
    public static FactsFile read(InputStream in, String name, Reading reading)
            throws InvalidContent {
        Source source = new Source(name, new Findings());
        return orThrow(source, read(source, YamlFile.read(in, source), reading));
    }

    /// All that is wrong in a file, or odd: warnings do not keep it from being read.
    public static List<Finding> check(Path file, Reading reading) {
        Source source = new Source(file.toString(), new Findings());
        var _ = read(source, YamlFile.read(file, source), reading);
        return source.findings().sorted();
    }

    /// The same of a stream.
    public static List<Finding> check(InputStream in, String name, Reading reading) {
        Source source = new Source(name, new Findings());
        var _ = read(source, YamlFile.read(in, source), reading);
        return source.findings().sorted();
    }

    private static FactsFile orThrow(Source source, FactsFile file) throws InvalidContent {
        source.findings().throwIfErrors();
        return file;
    }

    private static FactsFile read(Source source, Optional<Node> file, Reading reading) {
        Content content = reading.content();
        Facts facts = Facts.read(source, file, content.library(), reading.question());
        Node.Entry reports =
                file.orElse(null) instanceof Node.Keyed keyed
                        ? keyed.entries().get("reports")
                        : null;
        if (reports == null) {
            return new FactsFile(facts, List.of());
        }
        FileTree nothing = new MemoryTree(Map.of());
        FolderReading folder =
                new FolderReading(
                        nothing,
                        new RequirementNames(content.library()),
                        new Draft(),
                        source.findings());
        new ReportReader(folder).reports(source, spelledOut(source, reports, content));
        new ProgrammeRules(
                        folder.draft(),
                        content,
                        new TreeAttachments(nothing, source.findings()),
                        source.findings())
                .checkHeld(facts.asOf() == null ? reading.today() : facts.asOf());
        return new FactsFile(facts, folder.draft().programme().reports());
    }

    private static Node.Keyed spelledOut(Source source, Node.Entry reports, Content content) {
        Node value = reports.value();
        if (value instanceof Node.Sequence(List<Node> items, int line)) {
            BriefReport brief = new BriefReport(content.library(), controls(content));
            value =
                    new Node.Sequence(
                            items.stream()
                                    .filter(item -> isDated(source, item))
                                    .map(brief::spelledOut)
                                    .toList(),
                            line);
        }
        return new Node.Keyed(
                Map.of("reports", new Node.Entry("reports", value, reports.line())),
                reports.line());
    }

    /// Whether a report says of when it is; a finding where not. What is no report at all is left
    /// to its reader.
    private static boolean isDated(Source source, Node item) {
        boolean dated =
                !(item instanceof Node.Keyed keyed)
                        || DAYS.stream().anyMatch(keyed.entries()::containsKey);
        if (!dated) {
            source.error(
                    item.line(),
                    "missing-key",
                    "a report says over which days it looked, as in period: 2025-10-01..2026-09-30,"
                            + " or when it was issued, as in issued: 2026-11-15");
        }
        return dated;
    }

    private static Set<String> controls(Content content) {
        return content.controls().controls().stream()
                .map(Control::id)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
