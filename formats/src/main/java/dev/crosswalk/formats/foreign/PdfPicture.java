package dev.crosswalk.formats.foreign;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// A page of somebody's PDF as a picture, so that people can look at it and nothing of it runs.
///
/// What a PDF unpacks to knows no bounds: whoever draws one that a stranger made does so in a
/// process that has some.
///
/// @param pages how many there are
/// @param png of one of them
@SuppressWarnings("ArrayRecordComponent") // never compared
public record PdfPicture(int pages, byte[] png) {
    private static final int MOST_HEIGHT = 6_000;

    /// @param page from 1
    /// @param width in pixels
    /// @throws RefusedFile where it is broken or protected, or has no such page
    public static PdfPicture of(byte[] pdf, int page, int width) throws RefusedFile {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            if (page < 1 || page > pages) {
                throw new RefusedFile("has %,d pages, and no page %,d".formatted(pages, page));
            }
            PDRectangle box = document.getPage(page - 1).getCropBox();
            boolean isTurned = document.getPage(page - 1).getRotation() % 180 != 0;
            float wide = isTurned ? box.getHeight() : box.getWidth();
            float high = isTurned ? box.getWidth() : box.getHeight();
            if (!(wide >= 1 && high >= 1)) {
                throw new RefusedFile("has a page %,d without a size".formatted(page));
            }
            float scale = Math.min(width / wide, MOST_HEIGHT / high);
            BufferedImage picture =
                    new PDFRenderer(document).renderImage(page - 1, scale, ImageType.RGB);
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", png);
            return new PdfPicture(pages, png.toByteArray());
        } catch (InvalidPasswordException e) {
            throw new RefusedFile("is protected by a password", e);
        } catch (IOException e) {
            throw new RefusedFile("is broken: no reader of PDFs finds its way through it", e);
        } catch (RuntimeException | StackOverflowError e) {
            // Of what is broken the library reports some as exceptions of any kind.
            throw new RefusedFile("is broken: no reader of PDFs finds its way through it", e);
        }
    }
}
