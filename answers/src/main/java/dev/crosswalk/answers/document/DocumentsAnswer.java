package dev.crosswalk.answers.document;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.BlockList;
import dev.crosswalk.answers.Dialect;
import dev.crosswalk.answers.QuestionTerms;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.ResolvedTerms;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.control.DocumentTemplate;
import dev.crosswalk.content.tree.FileTree;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Format;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.papers.document.ConflictResolution;
import dev.crosswalk.papers.document.Document;
import dev.crosswalk.papers.document.Document.Paper;
import dev.crosswalk.papers.document.Document.PaperState;
import dev.crosswalk.papers.document.Document.Unset;
import dev.crosswalk.papers.document.DocumentState;
import dev.crosswalk.papers.document.Documents;
import dev.crosswalk.papers.report.Medium;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.words.Words;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The documents of a programme, in every format.
///
/// @param written whether this run wrote them
public record DocumentsAnswer(
        String organisation,
        Moment asOf,
        String contentVersion,
        boolean written,
        List<Document> documents,
        Dialect dialect)
        implements Answer {
    private static final String RESOLVE = "resolve";

    private static final List<String> RESOLUTIONS = List.of("mine", "theirs", "merged");

    public static final List<String> FAIL_ON =
            List.of("unset", "changed", "unapproved", "conflict", "changed-since-approval");

    /// @param folder of the programme; nothing can be written where it does not lie on disk
    /// @param afterEach run whenever a document has been written
    /// @throws IOException where a file of it cannot be read or written
    public static DocumentsAnswer of(
            DocumentsRequest request, Sources sources, FileTree folder, Runnable afterEach)
            throws Refusal, IOException {
        if (!request.write() && !request.resolve().isEmpty()) {
            throw Refusal.of(
                    Code.CONFLICT,
                    "resolve",
                    "",
                    "<resolve> writes into the folder: it needs <write>");
        }
        Situation now =
                ResolvedTerms.ofProgramme(
                                QuestionTerms.ofProgramme(
                                        List.of(), request.asOf(), request.knownAt()),
                                sources)
                        .situation();
        Set<String> valid = Documents.ids(folder, now.content());
        Documents documents =
                Documents.of(
                        folder, now.content(), now.now(), asked(request, now.content(), valid));
        Map<String, ConflictResolution> resolutions =
                resolutions(request.resolve(), valid, documents);
        return new DocumentsAnswer(
                now.organisation(),
                now.now().asOf(),
                now.contentVersion(),
                request.write(),
                request.write()
                        ? documents.write(files(request.files()), resolutions, afterEach)
                        : documents.list(),
                sources.dialect());
    }

    private static Set<String> asked(DocumentsRequest request, Content content, Set<String> valid)
            throws Refusal {
        Set<String> asked = new LinkedHashSet<>();
        for (String id : request.documents()) {
            asked.add(known("document", id, valid));
        }
        if (request.all()) {
            content.controls().documents().stream().map(DocumentTemplate::id).forEach(asked::add);
        }
        return asked;
    }

    private static String known(String parameter, String id, Set<String> valid) throws Refusal {
        if (!valid.contains(id)) {
            throw Refusal.unknown(parameter, "document", id, new TreeSet<>(valid));
        }
        return id;
    }

    private static Map<String, ConflictResolution> resolutions(
            List<String> typed, Set<String> valid, Documents documents)
            throws Refusal, IOException {
        Map<String, ConflictResolution> resolutions = new LinkedHashMap<>();
        for (String value : typed) {
            int equals = value.indexOf('=');
            if (equals < 0) {
                throw Refusal.malformed(
                        RESOLVE, value, "does not say how: ID=mine, ID=theirs or ID=merged");
            }
            String id = known(RESOLVE, value.substring(0, equals), valid);
            String how = value.substring(equals + 1);
            if (!RESOLUTIONS.contains(how)) {
                throw Refusal.unknown(RESOLVE, "value for <resolve {id}>", how, RESOLUTIONS)
                        .with("id", id);
            }
            ConflictResolution resolution =
                    ConflictResolution.valueOf(how.toUpperCase(Locale.ROOT));
            Optional<String> hindrance = documents.unresolvable(id, resolution);
            if (hindrance.isPresent()) {
                throw Refusal.of(Code.UNSUITABLE, RESOLVE, value, "<resolve {value}>: {why}")
                        .with("why", hindrance.get());
            }
            resolutions.put(id, resolution);
        }
        return resolutions;
    }

    private static Set<Format> files(List<String> names) throws Refusal {
        Set<Format> files = EnumSet.noneOf(Format.class);
        for (String name : names) {
            if (!DocumentsRequest.FILES.contains(name)) {
                throw Refusal.notOneOf("format", name, DocumentsRequest.FILES);
            }
            files.add(Format.of(name).orElseThrow());
        }
        return files.isEmpty() ? EnumSet.of(Format.MARKDOWN, Format.DOCX, Format.PDF) : files;
    }

    @Override
    public boolean failsOn(Set<String> named) {
        return named.stream().anyMatch(what -> documents.stream().anyMatch(is(what)));
    }

    @Override
    public @Nullable Refusal lacks() {
        List<String> failures = documents.stream().flatMap(d -> d.failures().stream()).toList();
        return failures.isEmpty()
                ? null
                : Refusal.of(
                                Code.INVALID,
                                "",
                                "",
                                written
                                        ? "not all of the documents could be written; the others"
                                                + " are"
                                        : "not all of the documents can be read")
                        .because(failures);
    }

    private static Predicate<Document> is(String what) {
        return switch (what) {
            case "unset" -> d -> !d.unset().isEmpty();
            case "changed" -> DocumentsAnswer::isChanged;
            case "unapproved" -> d -> !d.isApproved();
            case "changed-since-approval" -> Document::changedSinceApproval;
            default -> d -> d.state() == DocumentState.CONFLICT;
        };
    }

    /// Whether a file differs from what would be written today.
    private static boolean isChanged(Document d) {
        boolean markdown =
                switch (d.state()) {
                    case NOT_WRITTEN, CHANGED, EDITED_AND_CHANGED, CONFLICT, UNREADABLE -> true;
                    case UP_TO_DATE, EDITED, OWN -> false;
                };
        return markdown || d.papers().stream().anyMatch(DocumentsAnswer::isStale);
    }

    private static boolean isStale(Paper p) {
        return p.state() == PaperState.STALE || p.state() == PaperState.EDITED_AND_STALE;
    }

    boolean isOverdue(Document d) {
        LocalDate by = d.reviewBy();
        return by != null && by.isBefore(asOf.day());
    }

    int count(Predicate<Document> which) {
        return (int) documents.stream().filter(which).count();
    }

    /// A parameter that nobody has set, with the documents that show it.
    record Missing(String name, String meaning, List<String> documents) {}

    List<Missing> missing() {
        Map<String, Missing> missing = new LinkedHashMap<>();
        for (Document d : documents) {
            for (Unset u : d.unset()) {
                missing.computeIfAbsent(
                                u.name(),
                                _ -> new Missing(u.name(), u.meaning(), new ArrayList<>()))
                        .documents()
                        .add(d.id());
            }
        }
        return missing.values().stream()
                .sorted((a, b) -> b.documents().size() - a.documents().size())
                .toList();
    }

    /// `3 documents: 2 up to date, 1 in conflict`
    String summary() {
        Map<String, Long> counts =
                documents.stream()
                        .sorted(Comparator.comparing(Document::state))
                        .collect(
                                Collectors.groupingBy(
                                        DocumentsAnswer::words,
                                        LinkedHashMap::new,
                                        Collectors.counting()));
        List<String> parts = new ArrayList<>();
        counts.forEach((words, n) -> parts.add(n + " " + words));
        int changed = count(Document::changedSinceApproval);
        return Words.many(documents.size(), "document", "documents")
                + (parts.isEmpty() ? "" : ": " + String.join(", ", parts))
                + (changed == 0 ? "" : "; " + changed + " changed since approval");
    }

    /// The state of its text. One that was approved was written somewhere, if not here.
    static String words(Document d) {
        return d.state() == DocumentState.NOT_WRITTEN && d.isApproved()
                ? "approved, no text in this folder"
                : words(d.state());
    }

    static String words(DocumentState state) {
        return switch (state) {
            case NOT_WRITTEN -> "not written";
            case UP_TO_DATE -> "up to date";
            case CHANGED -> "template or parameters changed";
            case EDITED -> "edited by hand";
            case EDITED_AND_CHANGED -> "edited by hand, and changed";
            case CONFLICT -> "conflict";
            case OWN -> "own";
            case UNREADABLE -> "unreadable";
        };
    }

    /// What this run did with the files, in words; empty where nothing.
    static String done(Document d) {
        List<String> parts = new ArrayList<>();
        switch (d.done()) {
            case NOTHING -> {}
            case WRITTEN -> parts.add("written");
            case UPDATED -> parts.add("updated");
            case MERGED -> parts.add("merged");
            case CONFLICT -> parts.add("both texts written beside it");
            case LOCKED -> parts.add("read-only, left as it is");
        }
        d.papers().stream().filter(Paper::written).map(Paper::format).forEach(parts::add);
        return String.join(", ", parts);
    }

    /// The note on a document, and which of its files are not as they were made.
    static String note(Document d) {
        List<String> notes = new ArrayList<>();
        if (d.changedSinceApproval()) {
            notes.add(changedSinceApproval(d));
        }
        if (!d.note().isEmpty()) {
            notes.add(d.note());
        }
        for (Paper p : d.papers()) {
            if (p.state() == PaperState.EDITED) {
                notes.add(
                        "%s.%s was not made here or was edited, and is left alone: delete it to get"
                                        .formatted(d.id(), p.format())
                                + " a new one");
            } else if (p.state() == PaperState.EDITED_AND_STALE) {
                notes.add(
                        "%s.%s was edited, and the document has changed since it was made; it is"
                                        .formatted(d.id(), p.format())
                                + " left alone: delete it to get a new one");
            }
        }
        return String.join("; ", notes);
    }

    /// `changed since it was approved on 2026-03-01 (version 1.2)`
    private static String changedSinceApproval(Document d) {
        return "changed since it was approved on "
                + d.approvedOn()
                + (d.version().isEmpty() ? "" : " (version " + d.version() + ")");
    }

    @Override
    public List<Block> screen() {
        return new DocumentsScreen(this).blocks();
    }

    @Override
    public void json(Json json) {
        json.object()
                .field("organisation", organisation)
                .field("asOf", asOf.toString())
                .field("contentVersion", contentVersion)
                .field("written", written)
                .object("summary")
                .field("documents", documents.size());
        for (DocumentState state : DocumentState.values()) {
            json.field(camel(Words.of(state)), count(d -> d.state() == state));
        }
        json.field("unapproved", count(d -> !d.isApproved()))
                .field("changedSinceApproval", count(Document::changedSinceApproval))
                .field("reviewOverdue", count(this::isOverdue))
                .field("unset", missing().size())
                .end()
                .array("documents");
        documents.forEach(d -> json(json, d));
        json.end().array("unset");
        for (Missing m : missing()) {
            json.object()
                    .field("name", m.name())
                    .field("meaning", m.meaning())
                    .field("documents", m.documents())
                    .end();
        }
        json.end().end();
    }

    private void json(Json json, Document d) {
        json.object()
                .field("id", d.id())
                .field("title", d.title())
                .field("kind", Words.ofNullable(d.kind()))
                .field("neededBy", d.neededBy())
                .field("version", d.version())
                .field("owner", d.owner())
                .field("approvedBy", d.approvedBy())
                .field("approvedOn", day(d.approvedOn()));
        if (!d.recorded().isEmpty()) {
            json.field("recorded", d.recorded());
        }
        json.field("changedSinceApproval", d.changedSinceApproval())
                .field("reviewBy", day(d.reviewBy()))
                .field("reviewOverdue", isOverdue(d))
                .field("state", Words.of(d.state()))
                .field("done", Words.of(d.done()))
                .field("note", note(d))
                .array("unset");
        d.unset()
                .forEach(u ->
                        json.object().field("name", u.name()).field("meaning", u.meaning()).end());
        json.end().array("parameters");
        d.settings()
                .forEach(s ->
                        json.object()
                                .field("name", s.name())
                                .field("value", s.value())
                                .field("source", Words.of(s.source()))
                                .end());
        json.end().array("files");
        d.papers()
                .forEach(p ->
                        json.object()
                                .field("format", p.format())
                                .field("state", Words.of(p.state()))
                                .field("written", p.written())
                                .end());
        json.end().end();
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static String camel(String words) {
        StringBuilder name = new StringBuilder();
        for (String part : words.split("-", -1)) {
            name.append(name.isEmpty() ? part.charAt(0) : Character.toUpperCase(part.charAt(0)))
                    .append(part.substring(1));
        }
        return name.toString();
    }

    @Override
    public void csv(Csv csv) {
        csv.titles(
                "document,title,kind,needed by,version,owner,approved by,approved on,changed since"
                        + " approval,review by,not set,state,done,docx,pdf,note");
        for (Document d : documents) {
            csv.row(
                    d.id(),
                    d.title(),
                    kind(d),
                    String.join(" ", d.neededBy()),
                    d.version(),
                    d.owner(),
                    d.approvedBy(),
                    Words.iso(d.approvedOn()),
                    d.changedSinceApproval() ? "yes" : "",
                    Words.iso(d.reviewBy()),
                    d.unset().stream().map(Unset::name).collect(Collectors.joining(" ")),
                    words(d.state()),
                    done(d),
                    paper(d, "docx"),
                    paper(d, "pdf"),
                    note(d));
        }
    }

    static String kind(Document d) {
        return d.kind() == null ? "own" : Words.spoken(d.kind());
    }

    private static String paper(Document d, String format) {
        return d.papers().stream()
                .filter(p -> p.format().equals(format))
                .map(p -> Words.spoken(p.state()))
                .findFirst()
                .orElse("");
    }

    @Override
    public Report report(Medium medium) {
        BlockList blocks =
                new BlockList()
                        .paragraph(summary() + ", as of " + asOf + ".")
                        .paragraph("Content version " + contentVersion)
                        .table(
                                "Documents",
                                List.of(
                                        "Document",
                                        "Kind",
                                        "Needed by",
                                        "Version",
                                        "Approved",
                                        "Review by",
                                        "Not set",
                                        "State"),
                                documents.stream().map(this::row).toList());
        List<Missing> missing = missing();
        if (!missing.isEmpty()) {
            blocks.titledTable(
                    "Not set",
                    List.of("Parameter", "Meaning", "Documents"),
                    missing.stream()
                            .map(m ->
                                    List.of(
                                            m.name(),
                                            m.meaning(),
                                            String.join(", ", m.documents())))
                            .toList());
        }
        blocks.section(
                "Notes",
                documents.stream()
                        .filter(d -> !note(d).isEmpty())
                        .map(d -> d.id() + ": " + note(d))
                        .toList());
        return new Report("Documents of " + organisation, blocks.list());
    }

    private List<String> row(Document d) {
        return List.of(
                d.title() + " (" + d.id() + ")",
                kind(d),
                String.join(", ", d.neededBy()),
                d.version(),
                d.approvedOn() == null
                        ? "draft"
                        : d.approvedOn()
                                + " "
                                + d.approvedBy()
                                + (d.changedSinceApproval() ? " (changed since)" : ""),
                Words.iso(d.reviewBy()) + (isOverdue(d) ? " (overdue)" : ""),
                Integer.toString(d.unset().size()),
                words(d.state()) + (done(d).isEmpty() ? "" : " (" + done(d) + ")"));
    }
}
