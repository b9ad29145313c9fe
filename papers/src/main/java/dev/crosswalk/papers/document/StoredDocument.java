package dev.crosswalk.papers.document;

import dev.crosswalk.files.document.DocumentFolder;
import dev.crosswalk.files.document.MarkdownFile;
import dev.crosswalk.formats.report.Format;
import dev.crosswalk.formats.report.Unprintable;
import dev.crosswalk.papers.document.Document.Done;
import dev.crosswalk.papers.document.Document.Paper;
import dev.crosswalk.papers.document.Document.PaperState;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// The files of one document, as they were read.
///
/// A run that is stopped anywhere can be repeated. The document is written before its base, for a
/// base without its document would look as if somebody had taken all that is new out again; the
/// base lies ready as the next one, which counts as soon as the document is there. Of a conflict
/// the file with both sides goes first and comes off first: without it the rendering that it is
/// about would say that somebody had settled it.
final class StoredDocument {
    static final List<Format> PAPERS = List.of(Format.DOCX, Format.PDF);

    private final DocumentFolder shelf;
    private final String id;
    private final @Nullable String fresh;
    private final @Nullable MarkdownFile manuscript;
    private final Reconciled.Texts texts;
    private final WriteRecord sums;

    private StoredDocument(
            DocumentFolder shelf,
            String id,
            @Nullable String fresh,
            @Nullable MarkdownFile manuscript,
            Reconciled.Texts texts,
            WriteRecord sums) {
        this.shelf = shelf;
        this.id = id;
        this.fresh = fresh;
        this.manuscript = manuscript;
        this.texts = texts;
        this.sums = sums;
    }

    /// @param fresh what would be rendered today; null where there is no template
    static StoredDocument read(DocumentFolder shelf, String id, @Nullable String fresh)
            throws IOException {
        MarkdownFile manuscript = shelf.file(shelf.markdown(id));
        WriteRecord sums = WriteRecord.read(shelf.text(shelf.sums(id)));
        String conflict = shelf.text(shelf.conflict(id));
        Reconciled.Texts texts =
                new Reconciled.Texts(
                        manuscript == null ? null : manuscript.text(),
                        base(shelf, id, manuscript, sums),
                        shelf.text(shelf.theirs(id)),
                        conflict,
                        conflict != null && WriteRecord.of(conflict).equals(sums.conflict()));
        return new StoredDocument(shelf, id, fresh, manuscript, texts, sums);
    }

    private static @Nullable String base(
            DocumentFolder shelf, String id, @Nullable MarkdownFile manuscript, WriteRecord sums)
            throws IOException {
        String next = shelf.text(shelf.next(id));
        boolean isThere =
                manuscript != null && WriteRecord.of(manuscript.text()).equals(sums.next());
        return isThere && next != null ? next : shelf.text(shelf.base(id));
    }

    Reconciled.Texts texts() {
        return texts;
    }

    /// The version of the content that the Markdown was made from; null before it was.
    @Nullable String content() {
        return sums.content();
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
        if (changes && shelf.isLocked(shelf.markdown(id))) {
            return Done.LOCKED;
        }
        String base = to.base();
        if (changes && text != null && base != null) {
            sums.next(WriteRecord.of(text));
            saveSums(turn);
            turn.write(shelf.next(id), base);
            replace(turn, text, how);
        }
        if (base != null) {
            boolean isNew = turn.write(shelf.base(id), base);
            sums.content(isNew || sums.content() == null ? contentVersion : sums.content());
            turn.delete(shelf.next(id));
            sums.next(null);
        }
        if (to.clash() != null) {
            clash(turn, to.clash());
            return Done.CONFLICT;
        }
        if (to.settled()) {
            settle(turn);
        }
        saveSums(turn);
        if (!changes) {
            return Done.NOTHING;
        }
        return texts.mine() == null
                ? Done.WRITTEN
                : to.state() == DocumentState.CHANGED ? Done.UPDATED : Done.MERGED;
    }

    private void replace(DocumentFolder.Turn turn, String text, @Nullable ConflictResolution how)
            throws IOException {
        String file = shelf.markdown(id);
        MarkdownFile was = manuscript;
        byte[] now = shelf.bytes(file);
        boolean isAsRead =
                now == null ? was == null : was != null && was.sum().equals(WriteRecord.of(now));
        if (!isAsRead) {
            throw new IOException(
                    shelf.shown(file)
                            + " was saved by somebody else while this ran: run the command again");
        }
        if (was == null) {
            turn.write(file, text);
            return;
        }
        if (how == ConflictResolution.THEIRS || how == ConflictResolution.MERGED) {
            turn.write(shelf.replaced(id), was.text());
        }
        turn.write(file, was.saved(text));
    }

    private void clash(DocumentFolder.Turn turn, TextMerge both) throws IOException {
        String marked = both.marked();
        sums.conflict(WriteRecord.of(marked));
        saveSums(turn);
        turn.write(shelf.conflict(id), marked);
        turn.write(shelf.theirs(id), Objects.requireNonNull(fresh, "a clash with nothing"));
    }

    private void settle(DocumentFolder.Turn turn) throws IOException {
        turn.delete(shelf.conflict(id));
        turn.delete(shelf.theirs(id));
        sums.conflict(null);
    }

    private void saveSums(DocumentFolder.Turn turn) throws IOException {
        String text = sums.toString();
        if (!text.isEmpty()) {
            turn.write(shelf.sums(id), text);
        }
    }

    /// How the files made from the Markdown stand, without touching them.
    List<Paper> papers(@Nullable DocumentPages press) throws IOException {
        List<Paper> papers = new ArrayList<>();
        for (Format format : PAPERS) {
            papers.add(new Paper(format.extension(), state(format, press), false));
        }
        return papers;
    }

    private PaperState state(Format format, @Nullable DocumentPages press) throws IOException {
        byte[] bytes = shelf.bytes(shelf.paper(id, format.extension()));
        if (bytes == null) {
            return PaperState.MISSING;
        }
        WriteRecord.Made made = sums.made(format.extension());
        if (made == null) {
            return PaperState.EDITED;
        }
        boolean current = press != null && made.from().equals(press.sum());
        return made.file().equals(WriteRecord.of(bytes))
                ? current ? PaperState.CURRENT : PaperState.STALE
                : current ? PaperState.EDITED : PaperState.EDITED_AND_STALE;
    }

    /// Whether the text is another one than when this approval was first written; false where
    /// nothing is remembered of it.
    boolean isChangedSince(String version, LocalDate approvedOn, String text) {
        WriteRecord.Approved approved = sums.approved();
        return approved != null
                && approved.isOf(version, approvedOn.toString())
                && !approved.text().equals(WriteRecord.of(text));
    }

    /// Remembers the text as the approved one, unless one is remembered of this approval.
    void approve(DocumentFolder.Turn turn, String version, LocalDate approvedOn, String text)
            throws IOException {
        WriteRecord.Approved approved = sums.approved();
        if (approved == null || !approved.isOf(version, approvedOn.toString())) {
            sums.approve(
                    new WriteRecord.Approved(version, approvedOn.toString(), WriteRecord.of(text)));
            saveSums(turn);
        }
    }

    /// @param failures takes what cannot be made, in sentences
    List<Paper> print(
            DocumentFolder.Turn turn,
            DocumentPages press,
            Collection<Format> wanted,
            List<String> failures)
            throws IOException {
        List<Paper> papers = new ArrayList<>();
        for (Format format : PAPERS) {
            PaperState state = state(format, press);
            boolean due = wanted.contains(format) && state != PaperState.CURRENT;
            papers.add(
                    due
                            ? printed(turn, format, state, press, failures)
                            : new Paper(format.extension(), state, false));
        }
        return papers;
    }

    private Paper printed(
            DocumentFolder.Turn turn,
            Format format,
            PaperState state,
            DocumentPages press,
            List<String> failures)
            throws IOException {
        String extension = format.extension();
        String file = shelf.paper(id, extension);
        byte[] pages;
        try {
            pages = press.pages(format);
        } catch (Unprintable e) {
            failures.add(
                    "%s: no %s can be made of it: %s"
                            .formatted(
                                    shelf.shown(shelf.markdown(id)),
                                    extension.toUpperCase(Locale.ROOT),
                                    e.getMessage()));
            return new Paper(extension, state, false);
        }
        boolean isIt = Arrays.equals(shelf.bytes(file), pages);
        boolean edited = state == PaperState.EDITED || state == PaperState.EDITED_AND_STALE;
        if (!isIt && (edited || shelf.isLocked(file))) {
            return new Paper(extension, state, false);
        }
        boolean written = turn.write(file, pages);
        sums.make(extension, new WriteRecord.Made(press.sum(), WriteRecord.of(pages)));
        saveSums(turn);
        return new Paper(extension, PaperState.CURRENT, written);
    }
}
