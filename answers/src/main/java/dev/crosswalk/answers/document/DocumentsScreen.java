package dev.crosswalk.answers.document;

import static dev.crosswalk.formats.report.Run.name;
import static dev.crosswalk.formats.report.Run.plain;
import static dev.crosswalk.formats.report.Run.quiet;
import static dev.crosswalk.formats.report.Run.strong;

import dev.crosswalk.answers.BlockList;
import dev.crosswalk.answers.document.DocumentsAnswer.Missing;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.formats.report.Run.Style;
import dev.crosswalk.papers.document.Document;
import dev.crosswalk.papers.document.DocumentState;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The documents of a programme on a screen: a block of lines for each, then what nobody has set.
final class DocumentsScreen {
    private static final int MOST_CONTROLS = 12;

    private final DocumentsAnswer answer;
    private final BlockList blocks = new BlockList();

    DocumentsScreen(DocumentsAnswer answer) {
        this.answer = answer;
    }

    List<Block> blocks() {
        blocks.line(
                strong("Documents of " + answer.organisation()), quiet(", as of " + answer.asOf()));
        blocks.line(plain(answer.summary()));
        answer.documents().forEach(this::document);
        List<Missing> missing = answer.missing();
        if (!missing.isEmpty()) {
            blocks.space()
                    .line(
                            strong("Not set"),
                            quiet(
                                    ": give them a value under parameters in programme.yaml, or in"
                                            + " documents.yaml what is about one document"));
            missing.forEach(this::missing);
        }
        blocks.space();
        if (!answer.written()) {
            blocks.line(
                    quiet(
                            "Nothing was written; "
                                    + answer.dialect().parameter("write", "")
                                    + " does."));
        }
        return blocks.line(quiet("content " + answer.contentVersion())).list();
    }

    private void document(Document d) {
        String done = DocumentsAnswer.done(d);
        String state = DocumentsAnswer.words(d) + (done.isEmpty() ? "" : ": " + done);
        blocks.space()
                .add(
                        new Block.Entry(0, strong(d.title()), plain("  "), name(d.id()))
                                .hang(4)
                                .right(Run.of(style(d.state()), state)));
        blocks.add(new Block.Entry(4, plain(facts(d))).hang(4));
        if (!d.neededBy().isEmpty()) {
            blocks.entry(4, plain("needed by " + Words.some(d.neededBy(), MOST_CONTROLS)));
        }
        if (!d.unset().isEmpty()) {
            blocks.entry(
                    4,
                    Run.of(Style.PARTLY, d.unset().size() + " not set"),
                    plain(
                            ": "
                                    + d.unset().stream()
                                            .map(Document.Unset::name)
                                            .collect(Collectors.joining(", "))));
        }
        String note = DocumentsAnswer.note(d);
        if (!note.isEmpty()) {
            blocks.entry(
                    4, Run.of(d.changedSinceApproval() ? Style.PARTLY : style(d.state()), note));
        }
    }

    private static Style style(DocumentState state) {
        return switch (state) {
            case UP_TO_DATE, EDITED, OWN -> Style.GOOD;
            case NOT_WRITTEN, CHANGED, EDITED_AND_CHANGED -> Style.PARTLY;
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

    private void missing(Missing m) {
        blocks.add(
                new Block.Entry(
                                2,
                                name(m.name()),
                                plain(m.meaning().isEmpty() ? "" : "  " + m.meaning()))
                        .right(quiet(Words.many(m.documents().size(), "document", "documents"))));
    }
}
