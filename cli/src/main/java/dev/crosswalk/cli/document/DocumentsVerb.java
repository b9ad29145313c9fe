package dev.crosswalk.cli.document;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.document.DocumentsAnswer;
import dev.crosswalk.answers.document.DocumentsRequest;
import dev.crosswalk.answers.document.ParametersAnswer;
import dev.crosswalk.cli.command.Inputs;
import dev.crosswalk.cli.command.IoReason;
import dev.crosswalk.cli.command.LockedFolder;
import dev.crosswalk.cli.command.Options;
import dev.crosswalk.cli.command.OutputFormat;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.cli.command.Verb;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.content.tree.FolderTree;
import dev.crosswalk.files.folder.FolderFiles;
import dev.crosswalk.files.write.ProgrammeWriter;
import dev.crosswalk.programme.Programme;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk documents`: which documents a programme needs and how they stand; with `--write` they
/// are written.
public final class DocumentsVerb implements Verb {
    /// How much memory is in use between two documents, with a margin.
    private static final long KEPT = 48L << 20;

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
                        Options.flag("--parameters")
                                .description(
                                        "List what the documents leave open instead: each"
                                                + " parameter, what it is, its value, which"
                                                + " documents show it.")
                                .build(),
                        Options.many("--set", "NAME=VALUE")
                                .description(
                                        "With --parameters: set one, in programme.yaml."
                                                + " Repeatable.")
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
                "crosswalk documents --programme acme --parameters",
                "crosswalk documents --programme acme --parameters --set approved_regions=EU",
                "crosswalk documents --programme acme --format json --fail-on changed,conflict",
                "",
                "unset: a document shows a parameter that nobody has set.",
                "changed: a file is not what would be written today.",
                "unapproved: documents.yaml names no day of approval.",
                "conflict: you and the template changed the same lines.",
                "changed-since-approval: its text is not the one that was first written after its",
                "approval: .rendered remembers that one until documents.yaml has another version"
                        + " or",
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
        boolean lists = given.hasMatchedOption("--parameters");
        if ((lists && writes) || (!lists && given.hasMatchedOption("--set"))) {
            throw Refusal.of(
                    Code.CONFLICT,
                    lists ? "write" : "set",
                    "",
                    lists
                            ? "<parameters> lists, and <write> writes documents: one of them"
                            : "<set> needs <parameters>");
        }
        List<String> printed = new ArrayList<>();
        for (String value : Options.values(given, "--format")) {
            Options.checked("--format", value, formats());
            if (!writes || !DocumentsRequest.FILES.contains(value)) {
                printed.add(value);
            }
        }
        if (printed.size() > 1) {
            throw Refusal.of(
                    Code.CONFLICT,
                    "format",
                    String.join(" and ", printed),
                    "the list has one format, not {value}"
                            + (writes
                                    ? ""
                                    : "; files in several formats are written with" + " <write>"));
        }
        if (writes && printed.stream().anyMatch(Set.of("html", "xlsx")::contains)) {
            throw Refusal.of(
                    Code.CONFLICT,
                    "format",
                    printed.getFirst(),
                    "with <write>, <format> is md, docx or pdf for the files, and table, json or"
                            + " csv for the list of them");
        }
        return printed.isEmpty() ? OutputFormat.ofFile(given, this) : printed.getFirst();
    }

    @Override
    public Answer answer(ParseResult given, Terminal terminal) throws Refusal, InvalidContent {
        DocumentsRequest request =
                new DocumentsRequest(
                        Options.values(given, "--document"),
                        given.hasMatchedOption("--all"),
                        given.hasMatchedOption("--write"),
                        Options.values(given, "--resolve"),
                        Options.values(given, "--format").stream()
                                .filter(DocumentsRequest.FILES::contains)
                                .toList(),
                        Options.moment(given, "--as-of"),
                        Options.moment(given, "--known-at"));
        if (given.hasMatchedOption("--parameters")) {
            List<String> set = Options.values(given, "--set");
            return LockedFolder.answer(
                    Options.needed(given, Options.PROGRAMME),
                    !set.isEmpty(),
                    files -> parameters(given, terminal, request, set, files));
        }
        try {
            return DocumentsAnswer.of(
                    request,
                    Inputs.of(given, Inputs.terms(given), terminal),
                    new FolderTree(Options.folder(Options.needed(given, Options.PROGRAMME))),
                    DocumentsVerb::giveMemoryBack);
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    private static Answer parameters(
            ParseResult given,
            Terminal terminal,
            DocumentsRequest request,
            List<String> set,
            FolderFiles files)
            throws Refusal, InvalidContent, IOException {
        Sources sources = Inputs.of(given, Inputs.terms(given), terminal);
        if (!set.isEmpty()) {
            Programme after = ParametersAnswer.setting(set, sources.required(), sources.content());
            ProgrammeWriter.write(after, files, sources.content());
            sources = Inputs.of(given, Inputs.terms(given), terminal);
        }
        return ParametersAnswer.of(
                DocumentsAnswer.of(
                        request,
                        sources,
                        new FolderTree(Options.folder(Options.needed(given, Options.PROGRAMME))),
                        DocumentsVerb::giveMemoryBack),
                List.copyOf(ParametersAnswer.read(set, sources.content()).keySet()));
    }

    /// Gives memory back after a document: the serial collector would rather take more from the
    /// machine than look for what is no longer needed, some ten megabytes a document.
    private static void giveMemoryBack() {
        Runtime java = Runtime.getRuntime();
        if (java.totalMemory() - java.freeMemory() > KEPT) {
            System.gc();
        }
    }

    private static Refusal refusal(IOException e) {
        return e instanceof FileSystemException f && f.getFile() != null
                ? Refusal.of(Code.NO_ACCESS, "", f.getFile(), "{value!}: {why}")
                        .with("why", IoReason.of(e))
                : Refusal.of(Code.NO_ACCESS, "", "", "{why}")
                        .with("why", String.valueOf(e.getMessage()));
    }
}
