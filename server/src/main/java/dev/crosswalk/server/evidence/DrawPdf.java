package dev.crosswalk.server.evidence;

import dev.crosswalk.formats.foreign.PdfPicture;
import dev.crosswalk.formats.foreign.RefusedFile;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Draws a page of a PDF in a process of its own: see [Drawings], which starts it and reads what it
/// says. `DrawPdf FILE PAGE WIDTH` prints the number of pages, then the picture; or why there is
/// none, and ends with 3.
final class DrawPdf {
    static final int REFUSED = 3;

    private DrawPdf() {}

    /// @param args the file, the page from 1 on, the width of the picture in pixels
    public static void main(String[] args) throws IOException {
        PrintStream out = System.out;
        try {
            PdfPicture picture =
                    PdfPicture.of(
                            Files.readAllBytes(Path.of(args[0])),
                            Integer.parseInt(args[1]),
                            Integer.parseInt(args[2]));
            DataOutputStream data = new DataOutputStream(new BufferedOutputStream(out));
            data.writeInt(picture.pages());
            data.write(picture.png());
            data.flush();
        } catch (RefusedFile e) {
            DataOutputStream data = new DataOutputStream(out);
            data.writeUTF(e.why());
            data.flush();
            System.exit(REFUSED);
        }
    }
}
