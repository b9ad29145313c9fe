package dev.crosswalk.answers.document;

import dev.crosswalk.answers.JsonAnswer;
import dev.crosswalk.answers.QuestionTerms;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.ResolvedTerms;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.content.tree.FileTree;
import dev.crosswalk.papers.document.Document;
import dev.crosswalk.papers.document.Documents;
import dev.crosswalk.papers.document.TextChanges;
import dev.crosswalk.papers.document.TextChanges.Did;
import dev.crosswalk.programme.Approval;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.words.Words;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a document says today that it did not say when its version was approved.
///
/// @param approval null for a draft
/// @param say how it stands, in a sentence
/// @param changes line by line; null where nothing can be compared
public record SinceApproval(
        String document,
        String title,
        @Nullable Approval approval,
        String say,
        @Nullable TextChanges changes)
        implements JsonAnswer {

    /// A programme with its files, as they were at a time.
    public record Version(Sources sources, FileTree folder) {
        private Situation situation() throws Refusal {
            return ResolvedTerms.ofProgramme(
                            QuestionTerms.ofProgramme(List.of(), null, null), sources)
                    .situation();
        }
    }

    /// @param now the document as it is on file
    /// @param then the programme as it was when the approval was recorded; null for a draft
    /// @throws IOException where a file cannot be read
    public static SinceApproval of(String document, Version now, @Nullable Version then)
            throws Refusal, IOException {
        Situation today = now.situation();
        Documents.Print print = PrintedDocument.print(document, false, today, now.folder());
        Approval approval =
                ItemKind.DOCUMENT
                        .find(today.required(), document)
                        .filter(a -> a.approvedOn() != null)
                        .orElse(null);
        if (approval == null || then == null) {
            return new SinceApproval(
                    document,
                    print.title(),
                    null,
                    "It is a draft: nobody has approved a version of it yet",
                    null);
        }
        Situation before = then.situation();
        Optional<Documents.Print> approved =
                Optional.of(PrintedDocument.print(document, false, before, then.folder()))
                        .filter(Documents.Print::isOnFile);
        String words =
                "%s approved version %s on %s%s"
                        .formatted(
                                approval.approvedBy().isEmpty()
                                        ? "somebody"
                                        : approval.approvedBy(),
                                approval.version(),
                                approval.approvedOn(),
                                approval.recordedWords());
        if (approved.isEmpty()) {
            return new SinceApproval(
                    document,
                    print.title(),
                    approval,
                    "When %s, its text was not kept here, so nothing shows what has changed since"
                            .formatted(words),
                    null);
        }
        if (changedBefore(document, before, then.folder())) {
            return new SinceApproval(
                    document,
                    print.title(),
                    approval,
                    "It had been changed after %s and before it came here, so what was approved is not on record here"
                            .formatted(words),
                    null);
        }
        TextChanges changes = TextChanges.of(approved.get().text(), print.text());
        int added = changes.count(Did.ADDED);
        int removed = changes.count(Did.REMOVED);
        return new SinceApproval(
                document,
                print.title(),
                approval,
                added + removed == 0
                        ? "It says what it said when " + words
                        : "Since %s, %s came in and %s went out"
                                .formatted(
                                        words,
                                        Words.many(added, "line", "lines"),
                                        Words.many(removed, "line", "lines")),
                changes);
    }

    private static boolean changedBefore(String document, Situation then, FileTree folder)
            throws IOException {
        return Documents.of(folder, then.content(), then.now(), List.of(document)).list().stream()
                .filter(d -> d.id().equals(document))
                .anyMatch(Document::changedSinceApproval);
    }

    @Override
    public void json(Json json) {
        json.object()
                .field("document", document)
                .field("title", title)
                .field("version", approval == null ? null : approval.version())
                .field("approvedBy", approval == null ? null : approval.approvedBy())
                .field(
                        "approvedOn",
                        approval == null
                                ? null
                                : Objects.requireNonNull(approval.approvedOn()).toString())
                .field("say", say + ".")
                .field("compared", changes != null)
                .field("added", changes == null ? 0 : changes.count(Did.ADDED))
                .field("removed", changes == null ? 0 : changes.count(Did.REMOVED))
                .array("parts");
        if (changes != null) {
            for (TextChanges.Part part : changes.parts()) {
                json.object().field("did", Words.of(part.did())).field("lines", part.lines()).end();
            }
        }
        json.end().end();
    }
}
