package dev.crosswalk.files.document;

import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.Utf8;
import dev.crosswalk.files.Sha256;
import java.io.IOException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A Markdown file on disk: its text, and how its editor ends lines and marks encodings, which is
/// kept when it is written.
///
/// @param text with line feeds only, and one at the end
/// @param crlf whether lines end as on Windows
/// @param mark whether the file starts with a byte order mark
/// @param sum digest of the bytes, as read
public record MarkdownFile(String text, boolean crlf, boolean mark, String sum) {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    /// @param shown what messages call the file
    public static MarkdownFile of(String shown, byte[] bytes) throws IOException {
        Findings findings = new Findings();
        Optional<String> read = Utf8.plainText(bytes, new Source(shown, findings));
        if (read.isEmpty()) {
            throw new NoText(findings.sorted().getFirst());
        }
        String text = read.get();
        int breaks = count(text, "\n");
        boolean crlf = breaks > 0 && 2 * count(text, "\r\n") > breaks;
        return new MarkdownFile(plain(text), crlf, Utf8.hasMark(bytes), Sha256.of(bytes));
    }

    /// A text in the form in which texts are compared: with line feeds only, and one at the end,
    /// because editors differ in how they end lines.
    public static String plain(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        return lines.isEmpty() || lines.endsWith("\n") ? lines : lines + "\n";
    }

    private static int count(String text, String part) {
        int n = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
            n++;
        }
        return n;
    }

    /// The bytes of another text, with this file's line ends and byte order mark.
    public byte[] saved(String other) {
        String lines = crlf ? other.replace("\n", "\r\n") : other;
        return ((mark ? BYTE_ORDER_MARK : "") + lines).getBytes(StandardCharsets.UTF_8);
    }

    /// Thrown where a file is no text in UTF-8.
    public static final class NoText extends IOException {
        @Serial private static final long serialVersionUID = 1L;

        // Not serialisable, and need not be: whoever catches the exception shows it at once.
        private final transient Finding finding;

        NoText(Finding finding) {
            super(finding.toString());
            this.finding = finding;
        }

        public Finding finding() {
            return finding;
        }
    }
}
