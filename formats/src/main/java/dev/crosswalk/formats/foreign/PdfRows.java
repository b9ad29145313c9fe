package dev.crosswalk.formats.foreign;

import dev.crosswalk.formats.foreign.PdfHead.Found;
import dev.crosswalk.formats.foreign.PdfPage.Line;
import dev.crosswalk.formats.workbook.GuardedZip;
import dev.crosswalk.formats.workbook.RefusedWorkbook;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/// The rows of the tables of a PDF, and the lines of text between them.
///
/// A table begins below its headings and goes on over pages, with them or without, for as long as
/// what stands there keeps to its columns.
final class PdfRows {
    private static final long MOST_BYTES = 200L << 20;
    private static final int MOST_PAGES = 5_000;

    /// So much of the end of a file has the mark that it is whole.
    private static final int END = 2_048;

    private final Headings headings;
    private final List<ForeignRow> rows = new ArrayList<>();
    private final Set<Integer> withTable = new TreeSet<>();
    private int table;
    private int rowOnPage;

    private PdfRows(Headings headings) {
        this.headings = headings;
    }

    static ForeignText of(Path file, Headings headings)
            throws IOException, RefusedFile, RefusedWorkbook {
        GuardedZip.sizeAllowed(file, MOST_BYTES);
        whole(file);
        List<String> remarks = new ArrayList<>();
        List<PdfPage> pages = pages(file, remarks);
        var found = new PdfRows(headings);
        found.all(RunningLines.without(pages, headings));
        if (!found.withTable.isEmpty()) {
            List<Integer> with = List.copyOf(found.withTable);
            remarks.add(
                    "%s of %,d: the list. No other page has headings of one, or goes on with it."
                            .formatted(listed(with), pages.size()));
        }
        return new ForeignText(found.rows, remarks);
    }

    // ---- pages

    /// Refuses what was cut off: a reader of PDFs finds some of the pages even so, and nobody would
    /// miss the controls of the others.
    private static void whole(Path file) throws IOException, RefusedFile {
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            byte[] start = new byte[(int) Math.min(1_024, bytes.length())];
            bytes.readFully(start);
            if (!new String(start, StandardCharsets.ISO_8859_1).contains("%PDF-")) {
                throw new RefusedFile("broken, or not a PDF");
            }
            byte[] end = new byte[(int) Math.min(END, bytes.length())];
            bytes.seek(bytes.length() - end.length);
            bytes.readFully(end);
            if (!new String(end, StandardCharsets.ISO_8859_1).contains("%%EOF")) {
                throw new RefusedFile(
                        "cut off: the mark at the end of each PDF is missing. Copy or download it"
                                + " again");
            }
        }
    }

    private static List<PdfPage> pages(Path file, List<String> remarks)
            throws IOException, RefusedFile {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            int count = document.getNumberOfPages();
            if (count > MOST_PAGES) {
                throw new RefusedFile(
                        "refused: it has %,d pages, and more than %,d are not read"
                                .formatted(count, MOST_PAGES));
            }
            List<PdfPage> pages = new ArrayList<>();
            List<Integer> pictures = new ArrayList<>();
            List<Integer> unreadable = new ArrayList<>();
            List<Integer> cut = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                PdfContent.Reading page = PdfContent.of(document.getPage(i), i + 1);
                pages.add(page.page());
                if (page.isCut()) {
                    cut.add(i + 1);
                }
                if (page.isUnreadable()) {
                    unreadable.add(i + 1);
                } else if (page.page().lines().isEmpty() && page.hasPictures()) {
                    pictures.add(i + 1);
                }
            }
            check(pages, pictures, unreadable, remarks);
            if (!cut.isEmpty()) {
                remarks.add(
                        listed(cut) + ": more letters or lines than any page has, not all read.");
            }
            return pages;
        } catch (InvalidPasswordException e) {
            throw new RefusedFile("protected by a password. Save a copy of it without one", e);
        } catch (IOException e) {
            throw new RefusedFile("broken: no reader of PDFs finds its way through it", e);
        } catch (RuntimeException | StackOverflowError e) {
            // Of what is broken the library reports some as exceptions of any kind.
            throw new RefusedFile("broken: no reader of PDFs finds its way through it", e);
        }
    }

    private static void check(
            List<PdfPage> pages,
            List<Integer> pictures,
            List<Integer> unreadable,
            List<String> remarks)
            throws RefusedFile {
        if (pages.stream().allMatch(page -> page.lines().isEmpty())) {
            throw new RefusedFile(
                    unreadable.isEmpty()
                            ? "without text: its pages are pictures, as a scanner makes them. Let a"
                                    + " program for text recognition (OCR) add the text, or ask"
                                    + " for the report as it was written"
                            : "without readable text: its fonts do not say which letters they"
                                    + " show. Ask for the report as it was written, or print it and"
                                    + " let a program for text recognition (OCR) read it");
        }
        if (!pictures.isEmpty()) {
            remarks.add(listed(pictures) + ": a picture without text, not read.");
        }
        if (!unreadable.isEmpty()) {
            remarks.add(listed(unreadable) + ": letters without names, not read.");
        }
    }

    /// `Pages 3, 5 to 7`
    private static String listed(List<Integer> pages) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            int from = pages.get(i);
            while (i + 1 < pages.size() && pages.get(i + 1) == pages.get(i) + 1) {
                i++;
            }
            int to = pages.get(i);
            parts.add(from == to ? String.valueOf(from) : from + " to " + to);
        }
        return (pages.size() == 1 ? "Page " : "Pages ") + String.join(", ", parts);
    }

    // ---- tables

    private void all(List<PdfPage> pages) throws RefusedFile {
        Found open = null;
        PdfPage before = null;
        for (PdfPage page : pages) {
            rowOnPage = 0;
            boolean goesOn = open != null && before != null && PdfBody.goesOn(page, before, open);
            open = page(page, open, goesOn);
            before = page;
        }
    }

    /// @param open the table that the page before ended in
    /// @param goesOn whether this page begins in it
    /// @return the table that this page ends in
    private @Nullable Found page(PdfPage page, @Nullable Found open, boolean goesOn)
            throws RefusedFile {
        int from = 0;
        Found in = goesOn ? open : null;
        if (goesOn) {
            withTable.add(page.number());
        }
        Found next = PdfHead.find(page, 0, headings);
        while (true) {
            int to = next == null ? page.lines().size() : next.firstLine();
            if (in == null) {
                text(page, from, to);
            } else if (to > from) {
                in = body(page, from, to, in);
            }
            if (next == null) {
                return in;
            }
            if (open == null || !next.cells().equals(open.cells())) {
                table++;
            }
            row(page, next.cells(), false);
            withTable.add(page.number());
            open = next;
            in = next;
            from = next.lastLine() + 1;
            next = PdfHead.find(page, from, headings);
        }
    }

    /// @return null where the table ends before the lines do
    private @Nullable Found body(PdfPage page, int from, int to, Found head) throws RefusedFile {
        boolean first = true;
        boolean ended = false;
        for (PdfBody.Row row : new PdfBody(page, from, to, head).rows()) {
            if (row.isText()) {
                rows.add(ForeignRow.text(pageOf(page), row.cells().getFirst()));
            } else {
                row(page, row.cells(), first || row.mayGoOn());
                first = false;
            }
            ended = row.isBelow();
        }
        return ended ? null : head;
    }

    private void row(PdfPage page, List<String> cells, boolean mayGoOn) {
        rowOnPage++;
        Place place = new Place.Named("page %d, row %d".formatted(page.number(), rowOnPage));
        List<String> lines = cells.stream().map(BrokenText::line).toList();
        rows.add(new ForeignRow(place, table, lines, mayGoOn));
    }

    private void text(PdfPage page, int from, int to) {
        for (Line line : page.lines().subList(from, to)) {
            rows.add(ForeignRow.text(pageOf(page), BrokenText.line(line.text())));
        }
    }

    private static Place pageOf(PdfPage page) {
        return new Place.Named("page " + page.number());
    }
}
