package dev.crosswalk.content;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.control.DocumentTemplate;
import dev.crosswalk.engine.Facet;
import dev.crosswalk.engine.Obligation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Each obligation of facet `document` is discharged by a template, each template is named by a
/// control or is the template of a record that an edition wants, and templates are long enough to
/// be useful.
///
/// Content without any document has no library of them, and nothing is asked of it.
final class TemplateRules {
    private static final int SHORTEST_BODY = 220;
    private static final int LONG_BODY = 450;
    private static final int FEWEST = 28;
    private static final int SHORTEST_SUMMARY = 8;
    private static final int LONGEST_SUMMARY = 25;

    private static final Pattern HTML = Pattern.compile("<[a-zA-Z/!][^>]*>?");

    /// What a template must not hold: a link that leads out of the document, which is of no use on
    /// paper, and an image, which a pack cannot bring.
    private static final Pattern LINK =
            Pattern.compile("https?://\\S+|\\bwww\\.\\S+|!?\\[[^\\]]*]\\((?!#)[^)]*\\)");

    private final LintSubject subject;
    private final List<DocumentTemplate> documents;
    private final Map<String, Obligation> obligations = new HashMap<>();

    TemplateRules(LintSubject subject) {
        this.subject = subject;
        documents = subject.content.controls().documents();
        subject.content.library().obligations().forEach(o -> obligations.put(o.id(), o));
    }

    void check() {
        if (documents.isEmpty()) {
            return;
        }
        undocumented();
        unnamed();
        for (DocumentTemplate document : documents) {
            facets(document);
            summary(document);
            body(document);
        }
        library();
    }

    private static String name(DocumentTemplate document) {
        return "document " + document.id();
    }

    private void undocumented() {
        Set<String> discharged = new HashSet<>();
        documents.forEach(d -> discharged.addAll(d.discharges()));
        for (Obligation o : obligations.values()) {
            boolean replaced = subject.content.replacedBy().containsKey(o.id());
            if (o.facet() == Facet.DOCUMENT && !replaced && !discharged.contains(o.id())) {
                subject.quality(
                        "obligation " + o.id(),
                        "undocumented-obligation",
                        "no document discharges \"%s\"".formatted(o.id()));
            }
        }
    }

    private void unnamed() {
        Set<String> named = new HashSet<>();
        for (Control control : subject.content.controls().controls()) {
            named.addAll(control.documents());
        }
        subject.content.practices().documented().forEach(d -> named.add(d.template()));
        for (DocumentTemplate document : documents) {
            if (!named.contains(document.id())) {
                subject.quality(
                        name(document),
                        "unused-document",
                        "no control names the document \"%s\"".formatted(document.id()));
            }
        }
    }

    /// A document discharges only obligations to write something down: what people do, decide or
    /// record is not done by a text that says so.
    private void facets(DocumentTemplate document) {
        for (String id : document.discharges()) {
            Obligation o = obligations.get(id);
            if (o != null && o.facet() != Facet.DOCUMENT) {
                subject.quality(
                        name(document),
                        "document-facet",
                        "\"%s\" discharges \"%s\", which is not of facet document"
                                .formatted(document.id(), id));
            }
            String by = subject.content.replacedBy().get(id);
            if (by != null) {
                subject.warning(
                        name(document),
                        "replaced-obligation",
                        "\"%s\" names \"%s\", which \"%s\" has replaced"
                                .formatted(document.id(), id, by));
            }
        }
    }

    private void summary(DocumentTemplate document) {
        int words = ControlTextRules.words(document.summary());
        if (words < SHORTEST_SUMMARY || words > LONGEST_SUMMARY) {
            subject.quality(
                    name(document),
                    "text-length",
                    "the summary of \"%s\" has %d words, not %d to %d"
                            .formatted(document.id(), words, SHORTEST_SUMMARY, LONGEST_SUMMARY));
        }
    }

    private void body(DocumentTemplate document) {
        int words = document.words();
        if (words < SHORTEST_BODY && !subject.isOfPack(name(document))) {
            subject.quality(
                    name(document),
                    "text-length",
                    "the text of \"%s\" has %d words, and %d are the fewest"
                            .formatted(document.id(), words, SHORTEST_BODY));
        }
        String[] lines = document.body().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            forbidden(document, i, lines[i], HTML, "html", "has HTML: %s");
            forbidden(document, i, lines[i], LINK, "link", "leads out of the paper: %s");
            forbidden(
                    document,
                    i,
                    lines[i],
                    ControlTextRules.BANNED_WORD,
                    "banned-word",
                    "says \"%s\"");
        }
    }

    private void forbidden(
            DocumentTemplate document,
            int below,
            String line,
            Pattern pattern,
            String rule,
            String what) {
        Matcher found = pattern.matcher(line);
        while (found.find()) {
            subject.quality(
                    "text of " + name(document),
                    below,
                    rule,
                    ("the text of \"%s\" " + what).formatted(document.id(), found.group()));
        }
    }

    /// The library as a whole has as many documents as a certification and a report need, and at
    /// least half of them are written out at length.
    private void library() {
        List<DocumentTemplate> ours =
                documents.stream().filter(d -> !subject.isOfPack(name(d))).toList();
        long longOnes = ours.stream().filter(TemplateRules::isLong).count();
        if (!ours.isEmpty() && (ours.size() < FEWEST || longOnes * 2 < ours.size())) {
            subject.error(
                    "documents",
                    "document-library",
                    "%d documents, %d of them of %d words or more; %d are the fewest, and half of all"
                            .formatted(ours.size(), longOnes, LONG_BODY, FEWEST));
        }
    }

    static boolean isLong(DocumentTemplate document) {
        return document.words() >= LONG_BODY;
    }
}
