package dev.crosswalk.papers.document;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.control.DocumentTemplate;
import dev.crosswalk.content.tree.FileTree;
import dev.crosswalk.content.tree.FolderTree;
import dev.crosswalk.files.document.DocumentFiles;
import dev.crosswalk.files.document.DocumentFolder;
import dev.crosswalk.files.document.MarkdownFile;
import dev.crosswalk.formats.report.Format;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.papers.document.Document.Done;
import dev.crosswalk.papers.document.Document.Paper;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.Approval;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.ProgrammeAt;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.standing.Standing;
import dev.crosswalk.programme.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The documents of a programme on a day: how their files stand, and the writing of those that have
/// changed.
public final class Documents {
    private final Content content;
    private final Programme programme;
    private final DocumentFiles files;
    private final DerivedParameters known;
    private final Map<String, Supplier<String>> blocks;
    private final Set<String> inPlace;
    private final List<NeededDocument> needed;

    private Documents(
            Content content,
            Programme programme,
            DocumentFiles files,
            DerivedParameters known,
            Map<String, Supplier<String>> blocks,
            Set<String> inPlace,
            List<NeededDocument> needed) {
        this.content = content;
        this.programme = programme;
        this.files = files;
        this.known = known;
        this.blocks = blocks;
        this.inPlace = inPlace;
        this.needed = needed;
    }

    /// @param folder of the programme
    /// @param asked ids of documents that are wanted whether a control needs them or not
    /// @throws IOException where the folder cannot be read
    public static Documents of(
            Path folder, Content content, ProgrammeAt now, Collection<String> asked)
            throws IOException {
        return of(new FolderTree(folder), content, now, asked);
    }

    /// The same where the files may lie anywhere: elsewhere than on disk they can be listed, and
    /// not written.
    public static Documents of(
            FileTree folder, Content content, ProgrammeAt now, Collection<String> asked)
            throws IOException {
        DocumentFiles files =
                folder instanceof FolderTree onDisk
                        ? new DocumentFolder(onDisk)
                        : new DocumentFiles(folder);
        return of(files, content, now, asked);
    }

    private static Documents of(
            DocumentFiles files, Content content, ProgrammeAt now, Collection<String> asked)
            throws IOException {
        Standing standing = now.controls();
        files.check();
        return new Documents(
                content,
                now.programme(),
                files,
                new DerivedParameters(now.programme(), now.crosswalk(), now.asOf().lastFullDay()),
                blocks(content, now),
                standing.controls().stream()
                        .filter(c -> c.state() == Adoption.State.IMPLEMENTED)
                        .map(ControlStanding::id)
                        .collect(Collectors.toUnmodifiableSet()),
                NeededDocument.of(standing, content.controls(), files, asked));
    }

    private static Map<String, Supplier<String>> blocks(Content content, ProgrammeAt now) {
        Standing standing = now.controls();
        return Map.of(
                "#statement_of_applicability",
                once(() ->
                        new ApplicabilityTable(Situation.of(now, content, List.of(), null))
                                .markdown()),
                "#risk_register",
                once(() -> new RiskTable(standing).markdown()),
                "#control_list",
                once(() ->
                        new ControlTable(standing, now.crosswalk(), content.domains()).markdown()));
    }

    private static Supplier<String> once(Supplier<String> table) {
        Map<String, String> made = new HashMap<>();
        return () -> made.computeIfAbsent("", _ -> table.get());
    }

    /// Ids that can be asked for: those of the templates, and of the documents in the folder.
    public static Set<String> ids(Path folder, Content content) throws IOException {
        return ids(new FolderTree(folder), content);
    }

    public static Set<String> ids(FileTree folder, Content content) throws IOException {
        return Stream.concat(
                        content.controls().documents().stream().map(DocumentTemplate::id),
                        new DocumentFiles(folder).ids().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// What a template becomes, whatever is on disk.
    public String rendered(DocumentTemplate template) {
        return rendering(template, template.id()).of(template);
    }

    /// A document as it prints.
    ///
    /// @param text its Markdown, with nothing left open
    /// @param isOnFile whether it is the text that is on file, and not what writing it would make
    public record Print(String title, String text, boolean isOnFile, Report report) {}

    /// One of the documents as it prints, whether it is written or not. Nothing is written.
    ///
    /// @param fresh whether it is wanted as writing it would make it today, where that is something
    ///   else than what is on file
    /// @return empty where there is no such document, or nothing that it says
    /// @throws MarkdownFile.NoText where its file is no text
    public Optional<Print> print(String id, boolean fresh) throws IOException {
        NeededDocument one =
                needed.stream().filter(n -> n.id().equals(id)).findFirst().orElse(null);
        if (one == null || !DocumentFiles.isName(id)) {
            return Optional.empty();
        }
        StoredDocument stored = stored(one);
        String mine = stored.texts().mine();
        String made = one.template() == null ? null : stored.reconciled(null).text();
        boolean isOnFile = mine != null && (!fresh || made == null || made.equals(mine));
        String markdown = isOnFile ? mine : made;
        if (markdown == null) {
            return Optional.empty();
        }
        String text = rendering(one.template(), id).of(markdown);
        LocalDate on = known.approvedOn(id);
        boolean changed = on != null && stored.isChangedSince(version(id), on, text);
        DocumentPages pages =
                pages(one, markdown, text, isOnFile ? stored.content() : null, changed);
        Report report = pages.report();
        return Optional.of(new Print(report.title(), text, isOnFile, report));
    }

    /// Whether what is on file is known to be the text that was approved, and a table that is made
    /// from the programme stands in it as it would be made now: then the programme says of it what
    /// it said when it was approved.
    ///
    /// @param table by the name that stands for it in templates, `statement_of_applicability`
    public boolean isAsApproved(String id, String table) throws IOException {
        NeededDocument one =
                needed.stream().filter(n -> n.id().equals(id)).findFirst().orElse(null);
        LocalDate on = known.approvedOn(id);
        Supplier<String> made = blocks.get("#" + table);
        if (one == null || on == null || made == null || !DocumentFiles.isName(id)) {
            return false;
        }
        StoredDocument stored = stored(one);
        String mine = stored.texts().mine();
        if (mine == null) {
            return false;
        }
        String text = rendering(one.template(), id).of(mine);
        return stored.isAsApproved(version(id), on, text) && text.contains(made.get().strip());
    }

    private ParameterValues settings(@Nullable DocumentTemplate template, String id) {
        return new ParameterValues(programme.parameters(), known.of(id), template);
    }

    private TemplateFilling rendering(@Nullable DocumentTemplate template, String id) {
        return new TemplateFilling(settings(template, id), blocks, inPlace);
    }

    /// How the files stand; nothing is written.
    public List<Document> list() throws IOException {
        List<Document> documents = new ArrayList<>();
        for (NeededDocument one : needed) {
            documents.add(look(one));
        }
        return documents;
    }

    /// Writes what has changed: the Markdown, and those of DOCX and PDF that are wanted.
    ///
    /// @param afterEach run whenever a document is done and nothing of it is needed any more
    /// @param resolutions by id of a document that is in conflict, see [#unresolvable]
    /// @throws IOException where something cannot be written; what was written until then is whole,
    ///   and the run can be repeated
    public List<Document> write(
            Collection<Format> formats,
            Map<String, ConflictResolution> resolutions,
            Runnable afterEach)
            throws IOException {
        if (!(files instanceof DocumentFolder folder)) {
            throw new IllegalStateException("documents that lie in no folder are not written");
        }
        try (DocumentFolder.Turn turn = folder.turn()) {
            // Everything is read before the first byte is written, so that a file that cannot be
            // read stops the run while nothing has changed.
            list();
            List<Document> documents = new ArrayList<>();
            for (NeededDocument one : needed) {
                documents.add(write(turn, one, formats, resolutions.get(one.id())));
                afterEach.run();
            }
            return documents;
        }
    }

    /// Why a conflict cannot be settled so, in words; empty where it can.
    public Optional<String> unresolvable(String id, ConflictResolution how) throws IOException {
        Optional<NeededDocument> one = needed.stream().filter(n -> n.id().equals(id)).findFirst();
        if (one.isEmpty() || one.get().template() == null) {
            return Optional.of(id + " is no document that is made from a template");
        }
        StoredDocument stored = stored(one.get());
        Reconciled now = stored.reconciled(null);
        String conflict = stored.texts().conflict();
        if (now.state() != DocumentState.CONFLICT) {
            return Optional.of(id + " is in no conflict");
        }
        if (now.markedLine() > 0) {
            return Optional.of(marked(files.markdown(id), now.markedLine()));
        }
        if (how == ConflictResolution.MERGED && conflict == null) {
            return Optional.of("there is no " + files.conflict(id));
        }
        if (how == ConflictResolution.MERGED
                && conflict != null
                && TextMerge.markLeftIn(conflict) > 0) {
            return Optional.of(marked(files.conflict(id), TextMerge.markLeftIn(conflict)));
        }
        return how == ConflictResolution.MINE && stored.texts().mine() == null
                ? Optional.of("there is no " + files.markdown(id))
                : Optional.empty();
    }

    private static String marked(String file, int line) {
        return "%s, line %d: take out the mark of the conflict".formatted(file, line);
    }

    private StoredDocument stored(NeededDocument one) throws IOException {
        DocumentTemplate template = one.template();
        return StoredDocument.read(files, one.id(), template == null ? null : rendered(template));
    }

    private Document look(NeededDocument one) throws IOException {
        try {
            return read(one);
        } catch (MarkdownFile.NoText e) {
            return unreadable(one, e);
        }
    }

    private Document unreadable(NeededDocument one, MarkdownFile.NoText e) {
        String why = e.finding().toString();
        String title = one.template() == null ? "" : one.template().title();
        String note = "no text in UTF-8, so it is left as it is";
        return document(one, DocumentState.UNREADABLE, note, "", title, List.of(), false)
                .with(Done.NOTHING, List.of(), List.of(why));
    }

    private Document read(NeededDocument one) throws IOException {
        if (one.template() == null && !DocumentFiles.isName(one.id())) {
            return document(
                    one,
                    DocumentState.OWN,
                    "its id is no name for a file",
                    "",
                    "",
                    List.of(),
                    false);
        }
        StoredDocument stored = stored(one);
        String mine = stored.texts().mine();
        Reading reading = mine == null ? null : reading(one, mine, stored);
        List<Paper> papers = stored.papers(reading == null ? null : reading.pages());
        boolean changed = reading != null && reading.changedSinceApproval();
        if (one.template() == null) {
            return document(
                    one,
                    DocumentState.OWN,
                    own(one, stored),
                    mine == null ? "" : mine,
                    title(one.id(), mine),
                    papers,
                    changed);
        }
        Reconciled to = stored.reconciled(null);
        String text = to.text() != null ? to.text() : mine == null ? "" : mine;
        return document(
                one,
                to.state(),
                note(one.id(), to, stored),
                text,
                one.template().title(),
                papers,
                changed);
    }

    private String version(String id) {
        return known.entry(id).map(Approval::version).orElse("");
    }

    /// A document's Markdown as it is read, with what the organisation set: rendered once for all
    /// that asks about it.
    private record Reading(DocumentPages pages, boolean changedSinceApproval) {}

    private Reading reading(NeededDocument one, String mine, StoredDocument stored) {
        String text = rendering(one.template(), one.id()).of(mine);
        LocalDate on = known.approvedOn(one.id());
        boolean changed = on != null && stored.isChangedSince(version(one.id()), on, text);
        return new Reading(pages(one, mine, text, stored.content(), changed), changed);
    }

    /// Remembers what was approved: the text that is on disk when a run first meets the approval. A
    /// text that a run would still change is not the approved one yet.
    private void approve(
            DocumentFolder.Turn turn,
            NeededDocument one,
            StoredDocument stored,
            DocumentState state,
            String text)
            throws IOException {
        LocalDate on = known.approvedOn(one.id());
        boolean isWritten =
                state == DocumentState.UP_TO_DATE
                        || state == DocumentState.EDITED
                        || state == DocumentState.OWN;
        if (on != null && isWritten) {
            stored.approve(turn, version(one.id()), on, text);
        }
    }

    private Document write(
            DocumentFolder.Turn turn,
            NeededDocument one,
            Collection<Format> formats,
            @Nullable ConflictResolution how)
            throws IOException {
        try {
            return written(turn, one, formats, how);
        } catch (MarkdownFile.NoText e) {
            return unreadable(one, e);
        }
    }

    private Document written(
            DocumentFolder.Turn turn,
            NeededDocument one,
            Collection<Format> formats,
            @Nullable ConflictResolution how)
            throws IOException {
        Done done = Done.NOTHING;
        if (one.template() != null) {
            StoredDocument stored = stored(one);
            done =
                    stored.write(
                            turn, stored.reconciled(how), how, content.library().contentVersion());
        }
        Document now = look(one);
        if (now.state() == DocumentState.CONFLICT || !DocumentFiles.isName(one.id())) {
            return now.with(done, now.papers(), List.of());
        }
        StoredDocument stored = stored(one);
        String mine = stored.texts().mine();
        if (mine == null) {
            return now.with(done, now.papers(), List.of());
        }
        DocumentPages pages = reading(one, mine, stored).pages();
        approve(turn, one, stored, now.state(), pages.text());
        List<String> failures = new ArrayList<>();
        List<Paper> papers = stored.print(turn, pages, formats, failures);
        return now.with(done, papers, failures);
    }

    /// Lays a document out in pages. They name the version of the content that the text was made
    /// from, so that a new version that says nothing else leaves them as they are.
    ///
    /// @param made that version; null where it is not known
    private DocumentPages pages(
            NeededDocument one,
            String mine,
            String text,
            @Nullable String made,
            boolean changedSince) {
        DocumentTemplate template = one.template();
        return new DocumentPages(
                text,
                template == null ? title(one.id(), mine) : template.title(),
                template == null ? "" : kind(template),
                programme.organisation(),
                standing(one.id(), changedSince),
                template == null ? "" : made == null ? content.library().contentVersion() : made);
    }

    private static String kind(DocumentTemplate template) {
        return Words.capital(Words.spoken(template.kind()));
    }

    /// `Version 1.2 · approved 2026-03-01`, `Draft`
    private String standing(String id, boolean changedSince) {
        String version = version(id);
        String approval =
                known.approvedOn(id) == null
                        ? "draft"
                        : "approved "
                                + known.approvedOn(id)
                                + (changedSince ? ", changed since" : "");
        return version.isBlank()
                ? Words.capital(approval)
                : "Version " + version + " · " + approval;
    }

    private Document document(
            NeededDocument one,
            DocumentState state,
            String note,
            String text,
            String title,
            List<Paper> papers,
            boolean changedSinceApproval) {
        ParameterValues settings = settings(one.template(), one.id());
        Optional<Approval> entry = known.entry(one.id());
        return new Document(
                one.id(),
                title.isEmpty() ? one.id() : title,
                one.template() == null ? null : one.template().kind(),
                one.by(),
                entry.map(Approval::version).orElse(""),
                entry.map(Approval::owner).orElse(""),
                entry.map(Approval::approvedBy).orElse(""),
                known.approvedOn(one.id()),
                entry.map(Approval::recorded).orElse(""),
                entry.map(Approval::reviewBy).orElse(null),
                settings.all(),
                UnsetParameters.in(rendering(one.template(), one.id()).of(text), settings),
                state,
                note,
                papers,
                Done.NOTHING,
                changedSinceApproval,
                List.of());
    }

    private static String title(String id, @Nullable String text) {
        return text == null
                ? id
                : text.lines()
                        .filter(line -> line.startsWith("# "))
                        .map(line -> line.substring(2).strip())
                        .findFirst()
                        .orElse(id);
    }

    private String own(NeededDocument one, StoredDocument stored) {
        if (stored.texts().base() == null) {
            return stored.texts().mine() == null
                    ? "there is no template for it: write " + files.markdown(one.id())
                    : "";
        }
        // The library may still have the document under another id, with the same title.
        Map<String, String> byTitle =
                content.controls().documents().stream()
                        .collect(
                                Collectors.toMap(
                                        DocumentTemplate::title,
                                        DocumentTemplate::id,
                                        (a, _) -> a));
        String now = byTitle.get(title(one.id(), stored.texts().base()));
        return now == null
                ? "the library no longer has a template for it; it is yours now"
                : "the library calls it %s now: rename %s and %s, and it is merged as before"
                        .formatted(now, files.markdown(one.id()), files.base(one.id()));
    }

    private String note(String id, Reconciled to, StoredDocument stored) throws IOException {
        String file = files.markdown(id);
        if (to.state() == DocumentState.CONFLICT) {
            return conflict(id, to, stored);
        }
        boolean changes = to.text() != null && !to.text().equals(stored.texts().mine());
        return changes && files.isLocked(file)
                ? file + " is read-only, so it is left as it is"
                : "";
    }

    private String conflict(String id, Reconciled to, StoredDocument stored) {
        String both = files.conflict(id);
        if (to.markedLine() > 0) {
            return marked(files.markdown(id), to.markedLine());
        }
        if (stored.texts().conflict() == null) {
            return stored.texts().base() == null
                    ? "nobody knows what it was made from (%s is missing): --write puts both texts"
                                    .formatted(files.base(id))
                            + " into "
                            + both
                    : "--write puts both texts into " + both;
        }
        return "both texts are in %1$s. Change %2$s as you like and delete %1$s, or --resolve %3$s=mine, theirs or merged"
                .formatted(both, files.markdown(id), id);
    }
}
