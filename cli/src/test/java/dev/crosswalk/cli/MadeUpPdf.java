package dev.crosswalk.cli;

import dev.crosswalk.cli.MadeUpReport.Control;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/// The made-up report as a PDF, laid out as auditors do: a table over many pages, whose rows go on
/// wherever a page ends.
final class MadeUpPdf {
    /// How the table looks.
    ///
    /// @param ruled whether lines part rows and columns
    /// @param repeats whether its headings stand on each page
    /// @param grouped whether controls stand under headings that name their first criterion, and in
    ///   no column
    /// @param turned whether pages lie on their side
    record Style(boolean ruled, boolean repeats, boolean grouped, boolean turned) {
        static final Style RULED = new Style(true, true, false, false);
        static final Style PLAIN = new Style(false, true, false, false);
    }

    private static final float MARGIN = 50;
    private static final float SIZE = 9;
    private static final float LEADING = 12;
    private static final float PAD = 5;

    private static final PDFont FONT = new PDType1Font(FontName.HELVETICA);
    private static final PDFont BOLD = new PDType1Font(FontName.HELVETICA_BOLD);

    private static final float[] SHARES = {0.11f, 0.32f, 0.12f, 0.29f, 0.16f};

    private final Style style;
    private final Function<Control, String> heading;
    private final PDDocument document = new PDDocument();
    private @Nullable PDPageContentStream page;
    private int pages;
    private float width;
    private float height;
    private float y;

    MadeUpPdf(Style style) {
        this(
                style,
                control ->
                        control.criteria().split(",", -1)[0]
                                + " - What the company does so that this criterion is met, in the"
                                + " words of the report, which run over the whole width of the table and"
                                + " take more than one line of it");
    }

    /// @param heading what a control stands under where they are grouped
    MadeUpPdf(Style style, Function<Control, String> heading) {
        this.style = style;
        this.heading = heading;
    }

    void write(List<Control> controls, Path file) throws IOException {
        write(controls, 1, file);
    }

    /// @param times how often the prose stands before the table
    void write(List<Control> controls, int times, Path file) throws IOException {
        draw(controls, times);
        document.save(file.toFile());
        document.close();
    }

    /// The document, for whoever wants to lock or cut it.
    PDDocument document(List<Control> controls) throws IOException {
        draw(controls, 1);
        return document;
    }

    private void draw(List<Control> controls, int times) throws IOException {
        begin();
        prose("Report on the freight platform of " + MadeUpReport.COMPANY, BOLD);
        prose("SOC 2 Type II: security, availability and confidentiality", FONT);
        for (int i = 0; i < times; i++) {
            for (int j = 0; j < 12; j++) {
                prose(MadeUpReport.PROSE.get(j % MadeUpReport.PROSE.size()), FONT);
            }
        }
        begin();
        prose("Section IV: tests of controls and their results", BOLD);
        table(controls);
        begin();
        prose("Section V: other information", BOLD);
        for (List<String> row : MadeUpReport.RESPONSES) {
            row(row, new float[] {0.2f, 0.4f, 0.4f}, List.of(), FONT);
        }
        close();
        content().close();
    }

    private PDPageContentStream content() {
        return Objects.requireNonNull(page);
    }

    private void begin() throws IOException {
        if (page != null) {
            page.close();
        }
        PDRectangle a4 = PDRectangle.A4;
        width = style.turned ? a4.getHeight() : a4.getWidth();
        height = style.turned ? a4.getWidth() : a4.getHeight();
        PDPage sheet = new PDPage(a4);
        document.addPage(sheet);
        PDPageContentStream content = new PDPageContentStream(document, sheet);
        page = content;
        if (style.turned) {
            sheet.setRotation(90);
            content.transform(new Matrix(0, 1, -1, 0, a4.getWidth(), 0));
        }
        pages++;
        words(MARGIN, height - 30, SIZE, FONT, MadeUpReport.COMPANY + " - confidential");
        words(MARGIN, 25, SIZE, FONT, "Page " + pages);
        content.setNonStrokingColor(new Color(225, 225, 225));
        content.beginText();
        content.setFont(BOLD, 50);
        content.setTextMatrix(Matrix.getRotateInstance(0.9, 150, 200));
        content.showText("Made up");
        content.endText();
        content.setNonStrokingColor(Color.BLACK);
        y = height - MARGIN - 10;
    }

    private void words(float x, float at, float size, PDFont font, String text) throws IOException {
        content().beginText();
        content().setFont(font, size);
        content().newLineAtOffset(x, at);
        content().showText(text);
        content().endText();
    }

    private void prose(String text, PDFont font) throws IOException {
        for (String line : wrapped(text, width - 2 * MARGIN, font, 10)) {
            if (y < MARGIN + 20) {
                begin();
            }
            y -= 14;
            words(MARGIN, y, 10, font, line);
        }
        y -= 10;
    }

    // ---- the table

    private void table(List<Control> controls) throws IOException {
        headings();
        String group = "";
        for (Control control : controls) {
            String above = heading.apply(control);
            if (style.grouped && !above.equals(group)) {
                group = above;
                across(above);
            }
            for (List<String> row : MadeUpReport.rows(List.of(control))) {
                List<String> cells = new ArrayList<>(row);
                if (style.grouped) {
                    cells.set(2, "");
                }
                row(cells, SHARES, MadeUpReport.HEADINGS, FONT);
            }
        }
        close();
    }

    private void headings() throws IOException {
        List<String> headings = new ArrayList<>(MadeUpReport.HEADINGS);
        if (style.grouped) {
            headings.set(2, "Owner");
        }
        row(headings, SHARES, List.of(), BOLD);
    }

    private void across(String text) throws IOException {
        row(List.of(text), new float[] {1}, MadeUpReport.HEADINGS, BOLD);
    }

    /// @param repeated what a page begins with that the row goes on
    private void row(List<String> cells, float[] shares, List<String> repeated, PDFont font)
            throws IOException {
        List<List<String>> lines = new ArrayList<>();
        int most = 0;
        for (int i = 0; i < cells.size(); i++) {
            float room = shares[i] * (width - 2 * MARGIN) - 2 * PAD;
            lines.add(wrapped(cells.get(i), room, font, SIZE));
            most = Math.max(most, lines.getLast().size());
        }
        boolean isMore = cells.getFirst().isEmpty();
        float start = y;
        y -= PAD;
        for (int line = 0; line < most; line++) {
            if (y - LEADING < MARGIN + 10) {
                box(start, shares, isMore);
                close();
                begin();
                if (!repeated.isEmpty() && style.repeats) {
                    headings();
                }
                isMore = false;
                start = y;
                y -= PAD;
            }
            y -= LEADING;
            float x = MARGIN;
            for (int i = 0; i < cells.size(); i++) {
                if (line < lines.get(i).size()) {
                    words(x + PAD, y + 2, SIZE, font, lines.get(i).get(line));
                }
                x += shares[i] * (width - 2 * MARGIN);
            }
        }
        y -= PAD;
        box(start, shares, isMore);
    }

    /// @param isMore whether its first three cells are those of the row above
    private void box(float start, float[] shares, boolean isMore) throws IOException {
        if (!style.ruled) {
            return;
        }
        content().setLineWidth(0.5f);
        float x = MARGIN;
        for (int i = 0; i <= shares.length; i++) {
            stroke(x, start, x, y);
            if (i < shares.length) {
                float right = x + shares[i] * (width - 2 * MARGIN);
                if (!(isMore && i < 3)) {
                    stroke(x, start, right, start);
                }
                x = right;
            }
        }
    }

    /// The line below the last row of a table or a page.
    private void close() throws IOException {
        if (style.ruled) {
            stroke(MARGIN, y, width - MARGIN, y);
        }
    }

    private void stroke(float x, float from, float toX, float to) throws IOException {
        content().moveTo(x, from);
        content().lineTo(toX, to);
        content().stroke();
    }

    private static List<String> wrapped(String text, float room, PDFont font, float size)
            throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && font.getStringWidth(longer) * size / 1000 > room) {
                lines.add(line.toString());
                longer = word;
            }
            line.setLength(0);
            line.append(longer);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }
}
