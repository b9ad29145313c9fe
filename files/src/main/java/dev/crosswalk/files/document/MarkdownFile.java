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

/// A Markdown file as it lies on disk: its text, and the habits of the editor that saved it, which
/// it keeps.
///
/// @param text with line feeds only, and one at its end
/// @param crlf whether its lines end as on Windows
/// @param mark whether it starts with a byte order mark
/// @param sum of the bytes, as read
public record MarkdownFile(String text, boolean crlf, boolean mark, String sum) {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    /// @param shown how messages call the file
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

    /// The text as texts are compared: with line feeds only, and one at its end, since editors
    /// differ in how they end lines.
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

    /// The bytes of another text, with the line ends and the byte order mark that this file has.
    public byte[] saved(String other) {
        String lines = crlf ? other.replace("\n", "\r\n") : other;
        return ((mark ? BYTE_ORDER_MARK : "") + lines).getBytes(StandardCharsets.UTF_8);
    }

    /// The file is no text in UTF-8.
    public static final class NoText extends IOException {
        @Serial private static final long serialVersionUID = 1L;

        // Whoever catches it shows it at once; nothing serialises an exception.
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
