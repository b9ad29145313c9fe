package dev.crosswalk.cli.document;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.document.DocumentsAnswer;
import dev.crosswalk.answers.text.Visible;
import dev.crosswalk.cli.command.Asking;
import dev.crosswalk.cli.command.IoReason;
import dev.crosswalk.cli.command.Options;
import dev.crosswalk.cli.command.OutputFormat;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.cli.command.Verb;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.control.DocumentTemplate;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.files.folder.ProgrammeFolder;
import dev.crosswalk.formats.report.Format;
import dev.crosswalk.papers.document.Document;
import dev.crosswalk.papers.document.Documents;
import dev.crosswalk.papers.document.Resolution;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.standing.Standings;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk documents`: which documents a programme needs and how they stand; with `--write` they
/// are written.
public final class DocumentsVerb implements Verb {
    /// That are written into the folder, not printed.
    private static final List<String> FILES = List.of("md", "docx", "pdf");

    private static final List<String> RESOLUTIONS = List.of("mine", "theirs", "merged");

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                Options.spec(
                        this,
                        "documents",
                        "--programme DIR [--write]",
                        "Lists the documents that a programme's controls need, and how their files"
                                + " stand; with --write writes them to DIR/documents, with the"
                                + " organisation's parameters filled in.",
                        Options.neededProgramme(),
                        Options.flag("--write")
                                .description(
                                        "Write what is missing or has changed. What people wrote"
                                                + " into a document stays: it is merged.")
                                .build(),
                        names("--document", "ID")
                                .description(
                                        "A document that is wanted though no control needs it."
                                                + " Repeatable.")
                                .build(),
                        Options.flag("--all").description("All documents of the library.").build(),
                        names("--resolve", "ID=HOW")
                                .description(
                                        "With --write: settle a conflict. mine keeps your lines,"
                                                + " theirs takes the new ones, merged takes the"
                                                + " edited ID.conflict.md. Repeatable.")
                                .build(),
                        names("--format", "FORMAT")
                                .completionCandidates(formats())
                                .description(
                                        "With --write: which files, md, docx or pdf, all of them by"
                                                + " default; the Markdown is always written, the"
                                                + " others are made from it. For the list: table"
                                                + " (default), json, csv, md, html, xlsx, pdf or"
                                                + " docx, or what the ending of --output"
                                                + " says.")
                                .build(),
                        Options.asOf(),
                        Options.knownAt(),
                        Options.failOn(DocumentsAnswer.FAIL_ON));
        return Options.examples(
                spec,
                "crosswalk documents --programme acme",
                "crosswalk documents --programme acme --write",
                "crosswalk documents --programme acme --write --format md",
                "crosswalk documents --programme acme --write --resolve isms-scope=mine",
                "crosswalk documents --programme acme --format json --fail-on changed,conflict",
                "",
                "unset: a document shows a parameter that nobody has set.",
                "changed: a file is not what would be written today.",
                "unapproved: documents.yaml names no day of approval.",
                "conflict: you and the template changed the same lines.",
                "changed-since-approval: its text is not the one that was first written after its",
                "approval: .rendered remembers that one until documents.yaml has another version or",
                "day of approval. Run --write when you have approved.",
                "A file ID.md that no template has is a document of your own: it becomes DOCX and",
                "PDF too. Keep DIR/documents/.rendered with the documents; merges start from it.",
                "Exit: 0 fine, 1 where --fail-on asks, 2 bad usage or input.");
    }

    private static OptionSpec.Builder names(String name, String label) {
        return Options.many(name, label).splitRegex(",").hideParamSyntax(true);
    }

    @Override
    public String format(ParseResult given) throws Refusal {
        boolean writes = given.hasMatchedOption("--write");
        List<String> printed = new ArrayList<>();
        for (String value : Options.values(given, "--format")) {
            Options.checked("--format", value, formats());
            if (!writes || !FILES.contains(value)) {
                printed.add(value);
            }
        }
        if (printed.size() > 1) {
            throw new Refusal(
                    "the list has one format, not "
                            + String.join(" and ", printed)
                            + (writes
                                    ? ""
                                    : "; files in several formats are written with --write"));
        }
        if (writes && printed.stream().anyMatch(Set.of("html", "xlsx")::contains)) {
            throw new Refusal(
                    "with --write, --format is md, docx or pdf for the files, and table, json or"
                            + " csv for the list of them");
        }
        return printed.isEmpty() ? OutputFormat.ofFile(given, this) : printed.getFirst();
    }

    @Override
    public Answer answer(ParseResult given, Terminal terminal) throws Refusal, InvalidContent {
        Path folder = Options.folder(Options.needed(given, Options.PROGRAMME));
        boolean writes = given.hasMatchedOption("--write");
        if (!writes && given.hasMatchedOption("--resolve")) {
            throw new Refusal("--resolve writes into the folder: it needs --write");
        }
        Content content = Options.content(given);
        Crosswalk crosswalk = Options.crosswalk(given, content);
        Programme programme = ProgrammeFolder.read(folder, content);
        Standings now = Asking.standings(given, terminal, content, crosswalk, programme);
        try {
            Documents documents = Documents.of(folder, content, now, asked(given, folder, content));
            Map<String, Resolution> resolutions = resolutions(given, folder, content, documents);
            List<Document> all =
                    writes ? documents.write(files(given), resolutions) : documents.list();
            return new DocumentsAnswer(
                    programme.organisation(),
                    now.asOf(),
                    content.library().contentVersion(),
                    writes,
                    all);
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    private static Refusal refusal(IOException e) {
        return new Refusal(
                e instanceof FileSystemException f && f.getFile() != null
                        ? Visible.quoted(f.getFile()) + ": " + IoReason.of(e)
                        : String.valueOf(e.getMessage()));
    }

    private static Set<String> asked(ParseResult given, Path folder, Content content)
            throws Refusal, IOException {
        Set<String> asked = new LinkedHashSet<>();
        Set<String> valid = Documents.ids(folder, content);
        for (String id : Options.values(given, "--document")) {
            asked.add(known(id, valid));
        }
        if (given.hasMatchedOption("--all")) {
            content.controls().documents().stream().map(DocumentTemplate::id).forEach(asked::add);
        }
        return asked;
    }

    private static String known(String id, Set<String> valid) throws Refusal {
        if (!valid.contains(id)) {
            throw Refusal.unknown("document", id, new TreeSet<>(valid));
        }
        return id;
    }

    private static Map<String, Resolution> resolutions(
            ParseResult given, Path folder, Content content, Documents documents)
            throws Refusal, IOException {
        Map<String, Resolution> resolutions = new LinkedHashMap<>();
        for (String value : Options.values(given, "--resolve")) {
            int equals = value.indexOf('=');
            if (equals < 0) {
                throw new Refusal(
                        "--resolve "
                                + Visible.quoted(value)
                                + " does not say how: ID=mine, ID=theirs or ID=merged");
            }
            String id = known(value.substring(0, equals), Documents.ids(folder, content));
            String how = value.substring(equals + 1);
            Options.checked("--resolve " + id, how, RESOLUTIONS);
            Resolution resolution = Resolution.valueOf(how.toUpperCase(Locale.ROOT));
            var hindrance = documents.unresolvable(id, resolution);
            if (hindrance.isPresent()) {
                throw new Refusal("--resolve " + value + ": " + hindrance.get());
            }
            resolutions.put(id, resolution);
        }
        return resolutions;
    }

    private static Set<Format> files(ParseResult given) {
        Set<Format> files = EnumSet.noneOf(Format.class);
        Options.values(given, "--format").stream()
                .filter(FILES::contains)
                .forEach(f -> files.add(Format.of(f).orElseThrow()));
        return files.isEmpty() ? EnumSet.of(Format.MARKDOWN, Format.DOCX, Format.PDF) : files;
    }
}
