package dev.crosswalk.answers.document;

import dev.crosswalk.answers.document.DocumentsAnswer.Missing;
import dev.crosswalk.answers.text.Numbers;
import dev.crosswalk.answers.text.Page;
import dev.crosswalk.answers.text.Screen;
import dev.crosswalk.answers.text.Screen.Style;
import dev.crosswalk.papers.document.Document;
import dev.crosswalk.papers.document.State;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The documents of a programme on a screen: a block of lines for each, then what nobody has set.
final class DocumentsPage {
    private static final String INDENT = "    ";
    private static final int MOST_CONTROLS = 12;

    private final DocumentsAnswer answer;
    private final Page page;
    private final Screen screen;

    DocumentsPage(DocumentsAnswer answer, Page page) {
        this.answer = answer;
        this.page = page;
        screen = page.screen();
    }

    void write() {
        page.line(
                screen.in(Style.BOLD, "Documents of " + answer.organisation())
                        + screen.in(Style.DIM, ", as of " + answer.asOf()));
        page.line(screen.safe(answer.summary()));
        answer.documents().forEach(this::document);
        List<Missing> missing = answer.missing();
        if (!missing.isEmpty()) {
            page.blank();
            page.line(
                    screen.in(Style.BOLD, "Not set")
                            + screen.in(
                                    Style.DIM,
                                    ": give them a value under parameters in programme.yaml, or in"
                                            + " documents.yaml what is about one document"));
            missing.forEach(this::missing);
        }
        page.blank();
        if (!answer.written()) {
            page.line(
                    screen.in(
                            Style.DIM,
                            "Nothing was written; "
                                    + answer.dialect().parameter("write", "")
                                    + " does."));
        }
        page.line(screen.in(Style.DIM, "content " + answer.contentVersion()));
    }

    private void document(Document d) {
        page.blank();
        String done = DocumentsAnswer.done(d);
        String state = DocumentsAnswer.words(d.state()) + (done.isEmpty() ? "" : ": " + done);
        page.spread(
                "",
                INDENT,
                screen.in(Style.BOLD, d.title()) + "  " + screen.in(Style.NAME, d.id()),
                screen.in(style(d.state()), state));
        page.hanging(INDENT, INDENT, screen.safe(facts(d)));
        if (!d.neededBy().isEmpty()) {
            page.hanging(INDENT, INDENT + "  ", screen.safe("needed by " + controls(d)));
        }
        if (!d.unset().isEmpty()) {
            page.hanging(
                    INDENT,
                    INDENT + "  ",
                    screen.in(Style.HALF, d.unset().size() + " not set")
                            + screen.safe(
                                    ": "
                                            + d.unset().stream()
                                                    .map(Document.Unset::name)
                                                    .collect(Collectors.joining(", "))));
        }
        String note = DocumentsAnswer.note(d);
        if (!note.isEmpty()) {
            page.hanging(
                    INDENT,
                    INDENT + "  ",
                    screen.in(d.changedSinceApproval() ? Style.HALF : style(d.state()), note));
        }
    }

    private static Style style(State state) {
        return switch (state) {
            case UP_TO_DATE, EDITED, OWN -> Style.GOOD;
            case NOT_WRITTEN, CHANGED, EDITED_AND_CHANGED -> Style.HALF;
            case CONFLICT, UNREADABLE -> Style.BAD;
        };
    }

    /// `policy, version 1.2, approved 2026-03-01 by the CEO, review by 2027-03-01`
    private String facts(Document d) {
        List<String> facts = new ArrayList<>();
        facts.add(DocumentsAnswer.kind(d));
        if (!d.version().isEmpty()) {
            facts.add("version " + d.version());
        }
        facts.add(
                d.approvedOn() == null
                        ? "draft"
                        : "approved "
                                + d.approvedOn()
                                + (d.approvedBy().isEmpty() ? "" : " by " + d.approvedBy()));
        if (d.reviewBy() != null) {
            facts.add(
                    (answer.isOverdue(d) ? "review overdue since " : "review by ") + d.reviewBy());
        }
        return String.join(", ", facts);
    }

    private static String controls(Document d) {
        List<String> ids = d.neededBy();
        return ids.size() <= MOST_CONTROLS
                ? String.join(", ", ids)
                : String.join(", ", ids.subList(0, MOST_CONTROLS))
                        + " and "
                        + (ids.size() - MOST_CONTROLS)
                        + " more";
    }

    private void missing(Missing m) {
        page.spread(
                "  ",
                INDENT,
                screen.in(Style.NAME, m.name())
                        + (m.meaning().isEmpty() ? "" : "  " + screen.safe(m.meaning())),
                screen.in(Style.DIM, Numbers.count(m.documents().size(), "document", "documents")));
    }
}
