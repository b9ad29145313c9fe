package dev.crosswalk.programme.edit;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.rule.Attachments;
import dev.crosswalk.programme.rule.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Edits that are made one after the other and judged as a whole: one that is right only together
/// with the next is allowed, and none is made where one is refused.
public record Edits(List<Edit> edits) {
    public Edits {
        edits = List.copyOf(edits);
    }

    /// What became of them.
    public sealed interface Outcome {

        /// @param programme after all of them
        /// @param findings what the rules find that they did not before, none of it an error
        /// @param reverse the edits that restore the programme as it was, to be made in this order
        record Done(Programme programme, List<Finding> findings, Edits reverse) implements Outcome {
            public Done {
                findings = List.copyOf(findings);
            }
        }

        /// Nothing changed.
        ///
        /// @param findings among them at least one error
        record Refused(List<Finding> findings) implements Outcome {
            public Refused {
                findings = List.copyOf(findings);
            }
        }
    }

    /// @param attachments the files beside the programme
    public Outcome apply(Programme programme, Content content, Attachments attachments) {
        Programme now = programme;
        List<Edit> reverse = new ArrayList<>();
        for (Edit edit : edits) {
            Editing editing = new Editing(now, content, attachments, Where.pointer(""), false);
            switch (editing.apply(edit)) {
                case Edited.Refused refused -> {
                    return new Outcome.Refused(refused.findings());
                }
                case Edited.Done done -> {
                    now = done.programme();
                    reverse.addFirst(done.reverse());
                }
            }
        }
        CheckedItem before = whole(programme, content, attachments);
        CheckedItem after = whole(now, content, attachments);
        before.check();
        after.check();
        if (Editing.less(after.errors(), before.errors(), Set.of()).isEmpty()) {
            before.advise();
            after.advise();
        }
        return Editing.less(after.errors(), before.errors(), Set.of()).isEmpty()
                ? new Outcome.Done(now, after.since(before), new Edits(reverse))
                : new Outcome.Refused(after.since(before));
    }

    /// All of a programme, with none of its items looked at by itself.
    private static CheckedItem whole(
            Programme programme, Content content, Attachments attachments) {
        return new CheckedItem(
                programme,
                CheckedItem.withoutFiles(programme),
                ItemKind.CONTROL,
                null,
                Where.pointer(""),
                content,
                attachments);
    }
}
