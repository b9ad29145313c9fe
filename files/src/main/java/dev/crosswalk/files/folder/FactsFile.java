package dev.crosswalk.files.folder;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.Facts;
import dev.crosswalk.content.RequirementNames;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.content.tree.FileTree;
import dev.crosswalk.content.tree.FolderTree;
import dev.crosswalk.content.tree.MemoryTree;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.YamlFile;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.AuditReport.Found;
import dev.crosswalk.programme.AuditReport.TestOfControl;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.rule.Draft;
import dev.crosswalk.programme.rule.ProgrammeRules;
import dev.crosswalk.programme.rule.Where;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a facts file states of an organisation, and the auditors' reports that it holds.
///
/// Its reports have the shape of those in `attestations.yaml`, or a shorter one ([BriefReport]),
/// and the same reader and rules; its controls are those of the library, and the own ones of the
/// programme whose `attestations.yaml` it is.
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
        return orThrow(
                source,
                read(source, YamlFile.read(file, source), reading, own(file, reading.content())));
    }

    /// The same of a stream, which is read to its end and stays open.
    ///
    /// @param name how messages call it
    public static FactsFile read(InputStream in, String name, Reading reading)
            throws InvalidContent {
        Source source = new Source(name, new Findings());
        return orThrow(source, read(source, YamlFile.read(in, source), reading, List.of()));
    }

    /// All that is wrong in a file, or odd: warnings do not keep it from being read.
    public static List<Finding> check(Path file, Reading reading) {
        Source source = new Source(file.toString(), new Findings());
        var _ = read(source, YamlFile.read(file, source), reading, own(file, reading.content()));
        return source.findings().sorted();
    }

    /// The same of a stream.
    public static List<Finding> check(InputStream in, String name, Reading reading) {
        Source source = new Source(name, new Findings());
        var _ = read(source, YamlFile.read(in, source), reading, List.of());
        return source.findings().sorted();
    }

    private static FactsFile orThrow(Source source, FactsFile file) throws InvalidContent {
        source.findings().throwIfErrors();
        return file;
    }

    /// The own controls of the programme whose file this is; none where it is nobody's, or the
    /// programme cannot be read.
    private static List<Adoption> own(Path file, Content content) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder == null
                || !file.endsWith(ProgrammeFolder.ATTESTATIONS)
                || !ProgrammeFolder.isProgramme(folder)) {
            return List.of();
        }
        try {
            return ProgrammeFolder.said(new FolderTree(folder), content).adoptions().stream()
                    .filter(Adoption::isOwn)
                    .toList();
        } catch (InvalidContent e) {
            return List.of();
        }
    }

    /// @param own the controls that reports may name besides those of the library
    private static FactsFile read(
            Source source, Optional<Node> file, Reading reading, List<Adoption> own) {
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
        own.forEach(
                a -> folder.draft().add(ItemKind.CONTROL, a, Where.item(ItemKind.CONTROL, a.id())));
        new ReportReader(folder).reports(source, spelledOut(source, reports, content, own));
        new ProgrammeRules(
                        folder.draft(),
                        content,
                        new TreeAttachments(nothing, source.findings()),
                        source.findings())
                .checkHeld(facts.asOf() == null ? reading.today() : facts.asOf());
        return new FactsFile(
                facts,
                folder.draft().programme().reports().stream()
                        .map(r -> withoutOwn(r, own))
                        .toList());
    }

    /// With what an exception takes out in place of the own control that it names, which nobody has
    /// beside these facts.
    private static AuditReport withoutOwn(AuditReport report, List<Adoption> own) {
        List<Found> exceptions = new ArrayList<>();
        for (Found f : report.exceptions()) {
            exceptions.add(
                    f.obligations().isEmpty()
                            ? new Found(
                                    f.control(),
                                    discharges(f.control(), own),
                                    f.requirement(),
                                    f.note())
                            : f);
        }
        for (TestOfControl t : report.tests()) {
            List<String> out = discharges(t.control(), own);
            if (t.exception() && !out.isEmpty()) {
                exceptions.add(new Found(t.control(), out, null, t.note()));
            }
        }
        return own.isEmpty() ? report : report.toBuilder().exceptions(exceptions).build();
    }

    private static List<String> discharges(String control, List<Adoption> own) {
        return own.stream()
                .filter(a -> a.id().equals(control))
                .map(Adoption::subject)
                .flatMap(s -> s instanceof Adoption.Own(Control c) ? Stream.of(c) : Stream.empty())
                .flatMap(c -> c.discharges().stream())
                .toList();
    }

    private static Node.Keyed spelledOut(
            Source source, Node.Entry reports, Content content, List<Adoption> own) {
        Node value = reports.value();
        if (value instanceof Node.Sequence(List<Node> items, int line)) {
            BriefReport brief = new BriefReport(content.library(), controls(content, own));
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

    private static Set<String> controls(Content content, List<Adoption> own) {
        return Stream.concat(
                        content.controls().controls().stream().map(Control::id),
                        own.stream().map(Adoption::id))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
