package dev.crosswalk.papers.document;

import dev.crosswalk.files.Sha256;
import dev.crosswalk.files.document.DocumentFiles;
import dev.crosswalk.files.document.DocumentFolder;
import dev.crosswalk.files.document.MarkdownFile;
import dev.crosswalk.formats.report.Format;
import dev.crosswalk.formats.report.Unprintable;
import dev.crosswalk.papers.document.Document.Done;
import dev.crosswalk.papers.document.Document.Paper;
import dev.crosswalk.papers.document.Document.PaperState;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The files of one document, as they were read.
///
/// They are written in an order in which a run can stop anywhere and be repeated. The base of the
/// next merge is laid beside the old one; then the document is written; then the new base replaces
/// the old. A base that is newer than its document would make new lines look as if somebody had
/// deleted them. In a conflict, the file with both sides is written first and deleted first:
/// without it, the rendering that the conflict is about would mean that somebody had settled it.
final class StoredDocument {
    static final List<Format> PAPERS = List.of(Format.DOCX, Format.PDF);

    private final DocumentFiles files;
    private final String id;
    private final @Nullable String fresh;
    private final @Nullable MarkdownFile markdown;
    private final Reconciled.Texts texts;
    private final WriteRecord record;

    private StoredDocument(
            DocumentFiles files,
            String id,
            @Nullable String fresh,
            @Nullable MarkdownFile markdown,
            Reconciled.Texts texts,
            WriteRecord record) {
        this.files = files;
        this.id = id;
        this.fresh = fresh;
        this.markdown = markdown;
        this.texts = texts;
        this.record = record;
    }

    /// @param fresh what would be rendered today; null where there is no template
    static StoredDocument read(DocumentFiles files, String id, @Nullable String fresh)
            throws IOException {
        MarkdownFile markdown = files.file(files.markdown(id));
        WriteRecord record = WriteRecord.read(files.text(files.sums(id)));
        String conflict = files.text(files.conflict(id));
        Reconciled.Texts texts =
                new Reconciled.Texts(
                        markdown == null ? null : markdown.text(),
                        base(files, id, markdown, record),
                        files.text(files.theirs(id)),
                        conflict,
                        conflict != null && Sha256.of(conflict).equals(record.conflict()));
        return new StoredDocument(files, id, fresh, markdown, texts, record);
    }

    private static @Nullable String base(
            DocumentFiles files, String id, @Nullable MarkdownFile markdown, WriteRecord record)
            throws IOException {
        String next = files.text(files.next(id));
        boolean isThere = markdown != null && Sha256.of(markdown.text()).equals(record.next());
        return isThere && next != null ? next : files.text(files.base(id));
    }

    Reconciled.Texts texts() {
        return texts;
    }

    /// The version of the content that the Markdown was made from; null before it was.
    @Nullable String content() {
        return record.content();
    }

    /// @param how somebody settles a conflict; null where nobody does
    Reconciled reconciled(@Nullable ConflictResolution how) {
        String today = Objects.requireNonNull(fresh, "a document without a template");
        return how == null ? Reconciled.of(texts, today) : Reconciled.resolved(texts, today, how);
    }

    /// Writes the Markdown and what goes with it.
    Done write(
            DocumentFolder.Turn turn,
            Reconciled to,
            @Nullable ConflictResolution how,
            String contentVersion)
            throws IOException {
        String text = to.text();
        boolean changes = text != null && !text.equals(texts.mine());
        if (changes && files.isLocked(files.markdown(id))) {
            return Done.LOCKED;
        }
        String base = to.base();
        if (changes && text != null && base != null) {
            record.next(Sha256.of(text));
            saveRecord(turn);
            turn.write(files.next(id), base);
            replace(turn, text, how);
        }
        if (base != null) {
            boolean isNew = turn.write(files.base(id), base);
            record.content(isNew || record.content() == null ? contentVersion : record.content());
            turn.delete(files.next(id));
            record.next(null);
        }
        if (to.clash() != null) {
            clash(turn, to.clash());
            return Done.CONFLICT;
        }
        if (to.settled()) {
            settle(turn);
        }
        saveRecord(turn);
        if (!changes) {
            return Done.NOTHING;
        }
        return texts.mine() == null
                ? Done.WRITTEN
                : to.state() == DocumentState.CHANGED ? Done.UPDATED : Done.MERGED;
    }

    private void replace(DocumentFolder.Turn turn, String text, @Nullable ConflictResolution how)
            throws IOException {
        String file = files.markdown(id);
        MarkdownFile was = markdown;
        byte[] now = files.bytes(file);
        boolean isAsRead =
                now == null ? was == null : was != null && was.sum().equals(Sha256.of(now));
        if (!isAsRead) {
            throw new IOException(
                    files.shown(file)
                            + " was saved by somebody else while this ran: run the command again");
        }
        if (was == null) {
            turn.write(file, text);
            return;
        }
        if (how == ConflictResolution.THEIRS || how == ConflictResolution.MERGED) {
            turn.write(files.replaced(id), was.text());
        }
        turn.write(file, was.saved(text));
    }

    private void clash(DocumentFolder.Turn turn, TextMerge both) throws IOException {
        String marked = both.marked();
        record.conflict(Sha256.of(marked));
        saveRecord(turn);
        turn.write(files.conflict(id), marked);
        turn.write(files.theirs(id), Objects.requireNonNull(fresh, "a clash with nothing"));
    }

    private void settle(DocumentFolder.Turn turn) throws IOException {
        turn.delete(files.conflict(id));
        turn.delete(files.theirs(id));
        record.conflict(null);
    }

    private void saveRecord(DocumentFolder.Turn turn) throws IOException {
        String text = record.toString();
        if (!text.isEmpty()) {
            turn.write(files.sums(id), text);
        }
    }

    /// How the files made from the Markdown stand, without touching them.
    List<Paper> papers(@Nullable DocumentPages pages) throws IOException {
        List<Paper> papers = new ArrayList<>();
        for (Format format : PAPERS) {
            papers.add(new Paper(format.extension(), state(format, pages), false));
        }
        return papers;
    }

    private PaperState state(Format format, @Nullable DocumentPages pages) throws IOException {
        byte[] bytes = files.bytes(files.paper(id, format.extension()));
        if (bytes == null) {
            return PaperState.MISSING;
        }
        WriteRecord.Made made = record.made(format.extension());
        if (made == null) {
            return PaperState.EDITED;
        }
        boolean current = pages != null && made.from().equals(pages.sum());
        return made.file().equals(Sha256.of(bytes))
                ? current ? PaperState.CURRENT : PaperState.STALE
                : current ? PaperState.EDITED : PaperState.EDITED_AND_STALE;
    }

    /// Whether the text is another one than when this approval was first written; false where
    /// nothing is remembered of it.
    boolean isChangedSince(String version, LocalDate approvedOn, String text) {
        WriteRecord.Approved approved = record.approved();
        return approved != null
                && approved.isOf(version, approvedOn.toString())
                && !approved.text().equals(Sha256.of(text));
    }

    /// Whether the text is known to be the one that was first written after this approval.
    boolean isAsApproved(String version, LocalDate approvedOn, String text) {
        WriteRecord.Approved approved = record.approved();
        return approved != null
                && approved.isOf(version, approvedOn.toString())
                && approved.text().equals(Sha256.of(text));
    }

    /// Remembers the text as the approved one, unless a text is remembered of this approval
    /// already.
    void approve(DocumentFolder.Turn turn, String version, LocalDate approvedOn, String text)
            throws IOException {
        WriteRecord.Approved approved = record.approved();
        if (approved == null || !approved.isOf(version, approvedOn.toString())) {
            record.approve(
                    new WriteRecord.Approved(version, approvedOn.toString(), Sha256.of(text)));
            saveRecord(turn);
        }
    }

    /// Makes those of the papers that are wanted and out of date.
    ///
    /// @param failures takes what cannot be made, in sentences
    List<Paper> print(
            DocumentFolder.Turn turn,
            DocumentPages pages,
            Collection<Format> wanted,
            List<String> failures)
            throws IOException {
        List<Paper> papers = new ArrayList<>();
        for (Format format : PAPERS) {
            PaperState state = state(format, pages);
            boolean due = wanted.contains(format) && state != PaperState.CURRENT;
            papers.add(
                    due
                            ? printed(turn, format, state, pages, failures)
                            : new Paper(format.extension(), state, false));
        }
        return papers;
    }

    private Paper printed(
            DocumentFolder.Turn turn,
            Format format,
            PaperState state,
            DocumentPages pages,
            List<String> failures)
            throws IOException {
        String extension = format.extension();
        String file = files.paper(id, extension);
        byte[] bytes;
        try {
            bytes = pages.pages(format);
        } catch (Unprintable e) {
            failures.add(
                    "%s: no %s can be made of it: %s"
                            .formatted(
                                    files.shown(files.markdown(id)),
                                    extension.toUpperCase(Locale.ROOT),
                                    e.getMessage()));
            return new Paper(extension, state, false);
        }
        boolean isIt = Arrays.equals(files.bytes(file), bytes);
        boolean edited = state == PaperState.EDITED || state == PaperState.EDITED_AND_STALE;
        if (!isIt && (edited || files.isLocked(file))) {
            return new Paper(extension, state, false);
        }
        boolean written = turn.write(file, bytes);
        record.make(extension, new WriteRecord.Made(pages.sum(), Sha256.of(bytes)));
        saveRecord(turn);
        return new Paper(extension, PaperState.CURRENT, written);
    }
}
