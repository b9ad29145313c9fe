package dev.crosswalk.formats.foreign;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/// Pages of a PDF as pictures, for whoever reads a list beside the page that it stands on. What a
/// stranger's file may cost is limited: pages, the picture's size, the pictures in a page, time.
public final class PdfPictures {
    public static final int LEAST_WIDTH = 200;
    public static final int MOST_WIDTH = 2_000;

    private static final int MOST_PAGES = 5_000;

    /// Of a page that is much longer than it is wide.
    private static final double MOST_PIXELS = 6_000_000;

    /// A scanner's page at 600 dots an inch has 35 million.
    private static final long MOST_PIXELS_WITHIN = 60_000_000;

    /// Pages that are drawn at once: each may need as much memory as its pictures.
    private static final Semaphore DRAWING = new Semaphore(2);

    private static final int MOST_SECONDS = 20;

    private PdfPictures() {}

    /// How many pages there are.
    public static int pages(byte[] pdf) throws RefusedFile {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw broken(e);
        }
    }

    /// Where something stands on a page.
    ///
    /// @param top from 0 at the top of the page to 1 at its end
    /// @param height in the same measure
    public record Stands(double top, double height) {}

    /// Where the row of a table stands on a page that begins with a text, such as the id of a
    /// control; null where none does.
    ///
    /// @param page from 1
    /// @throws IndexOutOfBoundsException where there is no such page
    public static @Nullable Stands find(byte[] pdf, int page, String text) throws RefusedFile {
        return within(page, () -> found(pdf, page, text));
    }

    private static @Nullable Stands found(byte[] pdf, int number, String text)
            throws RefusedFile, IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            checkNumber(document, number);
            PdfPage page = PdfContent.of(document.getPage(number - 1), number).page();
            PdfRowPlace.Band band = PdfRowPlace.of(page, text);
            double high = Math.max(1, page.bottom() - page.top());
            return band == null
                    ? null
                    : new Stands(
                            (band.top() - page.top()) / high, (band.bottom() - band.top()) / high);
        }
    }

    private static void checkNumber(PDDocument document, int number) {
        if (number < 1 || number > Math.min(document.getNumberOfPages(), MOST_PAGES)) {
            throw new IndexOutOfBoundsException(number);
        }
    }

    /// A page as PNG.
    ///
    /// @param page from 1
    /// @param width in pixels, from [#LEAST_WIDTH] to [#MOST_WIDTH]; less of a page that is very
    ///   long
    /// @throws IndexOutOfBoundsException where there is no such page
    public static byte[] png(byte[] pdf, int page, int width) throws RefusedFile {
        return within(page, () -> drawn(pdf, page, width));
    }

    /// What is done with a page, as long as that does not take too long.
    private static <T extends @Nullable Object> T within(int page, Callable<T> work)
            throws RefusedFile {
        FutureTask<T> task = new FutureTask<>(work);
        try {
            if (!DRAWING.tryAcquire(MOST_SECONDS, TimeUnit.SECONDS)) {
                throw new RefusedFile("not drawn now: other pages are. Ask again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedFile("not drawn: the server stops", e);
        }
        // What does not end ends with the server, and keeps its place among those drawn until then.
        Thread.ofPlatform()
                .daemon()
                .name("pdf-page")
                .start(() -> {
                    try {
                        task.run();
                    } finally {
                        DRAWING.release();
                    }
                });
        try {
            return task.get(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            var _ = task.cancel(false);
            throw new RefusedFile(
                    "not drawn: page %d takes longer than %d seconds".formatted(page, MOST_SECONDS),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedFile("not drawn: the server stops", e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RefusedFile why -> throw why;
                case IndexOutOfBoundsException why -> throw why;
                case null, default -> throw broken(e);
            }
        }
    }

    private static byte[] drawn(byte[] pdf, int number, int width) throws RefusedFile, IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            checkNumber(document, number);
            PDPage page = document.getPage(number - 1);
            check(page, number);
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            BufferedImage image =
                    renderer.renderImage(number - 1, (float) scale(page, width), ImageType.RGB);
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        }
    }

    private static double scale(PDPage page, int width) {
        PDRectangle box = page.getCropBox();
        boolean isTurned = page.getRotation() % 180 != 0;
        double wide = Math.max(1, isTurned ? box.getHeight() : box.getWidth());
        double high = Math.max(1, isTurned ? box.getWidth() : box.getHeight());
        double scale = width / wide;
        return Math.min(scale, Math.sqrt(MOST_PIXELS / (wide * high)));
    }

    private static void check(PDPage page, int number) throws IOException, RefusedFile {
        PDResources resources = page.getResources();
        if (resources == null) {
            return;
        }
        long pixels = 0;
        for (COSName name : resources.getXObjectNames()) {
            if (resources.isImageXObject(name)) {
                PDXObject object = resources.getXObject(name);
                if (object instanceof PDImageXObject image) {
                    pixels += (long) Math.max(0, image.getWidth()) * Math.max(0, image.getHeight());
                }
            }
            if (pixels > MOST_PIXELS_WITHIN) {
                throw new RefusedFile(
                        "not drawn: the pictures of page %d have more than %,d dots"
                                .formatted(number, MOST_PIXELS_WITHIN));
            }
        }
    }

    private static RefusedFile broken(Throwable why) {
        return new RefusedFile("broken: no reader of PDFs finds its way through it", why);
    }
}
