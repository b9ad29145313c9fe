package dev.crosswalk.files.document;

import dev.crosswalk.content.control.DocumentTemplate;
import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.content.tree.FileKind;
import dev.crosswalk.content.tree.FileTree;
import dev.crosswalk.content.tree.Unreadable;
import dev.crosswalk.content.yaml.Source;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The documents of a programme, wherever its files lie. Each file of a document has a name in the
/// programme's tree, such as `documents/isms-scope.md`, and every method takes or gives such names.
public sealed class DocumentFiles permits DocumentFolder {
    static final String FOLDER = "documents";
    static final String RENDERED = FOLDER + "/.rendered";

    private static final String CONFLICT = ".conflict.md";
    private static final String MARKDOWN = ".md";
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]*");

    /// More than any document needs, a PDF with pictures included.
    private static final int MOST_BYTES = 200_000_000;

    private final FileTree programme;

    public DocumentFiles(FileTree programme) {
        this.programme = programme;
    }

    /// @throws FileSystemException where something that is no folder is in the place of one
    public void check() throws IOException {
        for (String needed : List.of(FOLDER, RENDERED)) {
            if (programme.kind(needed) != FileKind.NOTHING) {
                programme.list(needed);
            }
        }
    }

    /// Whether a file can be named after the id of a document.
    public static boolean isName(String id) {
        return NAME.matcher(id).matches() && !(id + MARKDOWN).endsWith(CONFLICT);
    }

    public String markdown(String id) {
        return FOLDER + "/" + id + MARKDOWN;
    }

    public String conflict(String id) {
        return FOLDER + "/" + id + CONFLICT;
    }

    public String paper(String id, String extension) {
        return FOLDER + "/" + id + "." + extension;
    }

    public String base(String id) {
        return RENDERED + "/" + id + MARKDOWN;
    }

    public String next(String id) {
        return RENDERED + "/" + id + ".next.md";
    }

    public String theirs(String id) {
        return RENDERED + "/" + id + ".theirs.md";
    }

    public String sums(String id) {
        return RENDERED + "/" + id + ".sums";
    }

    /// A name that no file has yet, under which a replaced text is kept.
    public String replaced(String id) {
        for (int n = 1; ; n++) {
            String name = RENDERED + "/" + id + ".replaced-" + n + MARKDOWN;
            if (programme.kind(name) == FileKind.NOTHING) {
                return name;
            }
        }
    }

    /// How a file is named to people, starting from their working directory:
    /// `compliance/documents/isms-scope.md`.
    public String shown(String name) {
        return programme.shown(name);
    }

    /// The ids of the documents that have a Markdown file, sorted and without READMEs. A document
    /// that cannot be read is included: reading it tells why.
    public List<String> ids() throws IOException {
        if (programme.kind(FOLDER) == FileKind.NOTHING) {
            return List.of();
        }
        List<String> ids = new ArrayList<>();
        for (String file : programme.list(FOLDER)) {
            if (file.endsWith(MARKDOWN)) {
                String id = file.substring(0, file.length() - MARKDOWN.length());
                if (isName(id)
                        && !id.toLowerCase(Locale.ROOT).equals("readme")
                        && !programme.isFolder(markdown(id))) {
                    ids.add(id);
                }
            }
        }
        return ids;
    }

    /// The names of the parameters that the documents leave open: `who` of `{{who}}`.
    ///
    /// @param findings receives the documents that cannot be read, are no text, or hold two
    ///   versions of their text after an unresolved merge
    public Set<String> names(Findings findings) throws IOException {
        Set<String> names = new TreeSet<>();
        for (String id : ids()) {
            try {
                String text = text(markdown(id));
                if (text != null) {
                    names.addAll(DocumentTemplate.names(text));
                    new Source(shown(markdown(id)), findings).warnOfMerge(text);
                }
            } catch (MarkdownFile.NoText e) {
                findings.add(e.finding());
            } catch (Unreadable e) {
                new Source(shown(markdown(id)), findings).refuse(e);
            }
        }
        return names;
    }

    /// Whether the owner of a file has said that it is not to be written: only a folder on disk
    /// knows.
    public boolean isLocked(String name) throws IOException {
        return false;
    }

    /// The bytes of a file; null where there is no such file.
    public byte @Nullable [] bytes(String name) throws IOException {
        return switch (programme.kind(name)) {
            case NOTHING -> null;
            case FOLDER ->
                    throw new FileSystemException(shown(name), null, "is a folder, not a file");
            case FILE, SPECIAL, LEADS_OUT, LEADS_NOWHERE, FORBIDDEN, BROKEN ->
                    programme.bytes(name, MOST_BYTES);
        };
    }

    public @Nullable MarkdownFile file(String name) throws IOException {
        byte[] bytes = bytes(name);
        return bytes == null ? null : MarkdownFile.of(shown(name), bytes);
    }

    public @Nullable String text(String name) throws IOException {
        MarkdownFile file = file(name);
        return file == null ? null : file.text();
    }
}
