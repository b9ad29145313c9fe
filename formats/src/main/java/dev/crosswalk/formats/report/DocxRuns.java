package dev.crosswalk.formats.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The text inside a paragraph of WordprocessingML, with its links and the places they lead to.
final class DocxRuns {
    private final Markup xml;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> addresses = new ArrayList<>();
    private int bookmarks;

    DocxRuns(Markup xml) {
        this.xml = xml;
    }

    /// The web addresses that the text leads to, in the order of their ids.
    List<String> addresses() {
        return addresses;
    }

    void write(List<Run> runs) {
        runs.forEach(this::run);
    }

    /// Text that links can lead to.
    void anchored(@Nullable String anchor, List<Run> runs) {
        if (anchor == null) {
            write(runs);
            return;
        }
        String id = String.valueOf(bookmarks++);
        xml.empty("w:bookmarkStart", "w:id", id, "w:name", place(anchor));
        write(runs);
        xml.empty("w:bookmarkEnd", "w:id", id);
    }

    /// A name that every word processor takes, hidden from its list of bookmarks.
    private String place(String anchor) {
        Integer number = places.computeIfAbsent(anchor, _ -> places.size() + 1);
        return "_place" + number;
    }

    void toned(String text, Tone tone) {
        xml.open("w:r").open("w:rPr").empty("w:b");
        xml.empty("w:color", "w:val", tone.ink()).close();
        text(text);
        xml.close();
    }

    void coloured(String text, String ink) {
        xml.open("w:r").open("w:rPr").empty("w:color", "w:val", ink).close();
        text(text);
        xml.close();
    }

    private void run(Run run) {
        String link = run.link();
        if (link == null) {
            plain(run, false);
            return;
        }
        if (link.startsWith("#")) {
            xml.open("w:hyperlink", "w:anchor", place(link.substring(1)));
        } else {
            xml.open("w:hyperlink", "r:id", DocxBlocks.LINK + addresses.size());
            addresses.add(link);
        }
        plain(run, true);
        xml.close();
    }

    void link(String text, String anchor, String ink) {
        xml.open("w:hyperlink", "w:anchor", place(anchor));
        coloured(text, ink);
        xml.close();
    }

    private void plain(Run run, boolean link) {
        xml.open("w:r").open("w:rPr");
        if (run.style() == Run.Style.CODE) {
            xml.empty("w:rStyle", "w:val", "CodeText");
        } else if (link) {
            xml.empty("w:rStyle", "w:val", "Hyperlink");
        }
        String ink = run.style().ink();
        if (run.style() == Run.Style.STRONG) {
            xml.empty("w:b");
        } else if (run.style() == Run.Style.EMPHASIS) {
            xml.empty("w:i");
        } else if (!ink.isEmpty()) {
            xml.empty("w:color", "w:val", ink);
        }
        xml.close();
        text(run.text());
        xml.close();
    }

    private void text(String text) {
        String[] lines = XmlCharacters.text(text).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                xml.empty("w:br");
            }
            xml.element("w:t", lines[i], "xml:space", "preserve");
        }
    }
}
