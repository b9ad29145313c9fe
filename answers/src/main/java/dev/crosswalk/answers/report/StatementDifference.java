package dev.crosswalk.answers.report;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.QuestionTerms;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.ResolvedTerms;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.content.tree.FileTree;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.papers.document.Documents;
import dev.crosswalk.papers.report.Medium;
import dev.crosswalk.papers.report.StatementOfApplicability;
import dev.crosswalk.programme.Approval;
import dev.crosswalk.programme.Approvers;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.words.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a statement of applicability says today that it did not say when it was approved, control
/// by control; or an approved version, held against the one before it.
///
/// @param approver who approves it by the table of authorities; empty where that names nobody, and
///   of what is approved
/// @param approval what it is held against; null for a draft
/// @param say how it stands, in a sentence without its full stop
/// @param rows those that say something else, in document order; null where nothing can be compared
public record StatementDifference(
        String edition,
        String approver,
        @Nullable Approval approval,
        String say,
        @Nullable List<Row> rows)
        implements Answer {
    /// What stands for its table in the document's template.
    private static final String TABLE = "statement_of_applicability";

    public StatementDifference {
        rows = rows == null ? null : List.copyOf(rows);
    }

    /// A statement as it was approved.
    public record Approved(String edition, String name, List<StatementLine> lines) {
        public Approved {
            lines = List.copyOf(lines);
        }
    }

    /// What a line says, in words.
    public enum Field {
        APPLIES("whether it applies"),
        JUSTIFICATION("the justification"),
        IMPLEMENTED("how far it is implemented"),
        PLANNED("the day that it is planned for"),
        SHOWN("by what it is shown"),
        CONTROLS("the controls"),
        DOCUMENTS("the documents"),
        APPROVAL("what is approved");

        private final String words;

        Field(String words) {
            this.words = words;
        }

        private String of(StatementLine line) {
            return switch (this) {
                case APPLIES -> applies(line);
                case JUSTIFICATION -> line.justification();
                case IMPLEMENTED -> implemented(line);
                case PLANNED -> Objects.toString(line.plannedFor(), "");
                case SHOWN -> line.shown();
                // In what order they are told says nothing of them.
                case CONTROLS ->
                        line.controls().stream().sorted().collect(Collectors.joining(", "));
                case DOCUMENTS -> String.join(", ", line.documents());
                case APPROVAL -> line.approval();
            };
        }

        private static String applies(StatementLine line) {
            if (!line.applicable()) {
                return "No";
            }
            return line.excluded() ? "Yes, until its exclusion is approved" : "Yes";
        }

        private static String implemented(StatementLine line) {
            if (line.implemented() == null) {
                return "";
            }
            String how =
                    Boolean.TRUE.equals(line.proposed()) && line.implemented().equals("planned")
                            ? "Proposed"
                            : Words.capital(line.implemented().replace('-', ' '));
            return line.demanded() == 0
                    ? how
                    : "%s, %d of %s"
                            .formatted(
                                    how,
                                    line.covered(),
                                    Words.many(line.demanded(), "obligation", "obligations"));
        }
    }

    public enum Did {
        CHANGED,
        ADDED,
        REMOVED
    }

    public record Change(Field field, String was, String is) {}

    public record Row(String id, String title, Did did, List<Change> changes) {
        public Row {
            changes = List.copyOf(changes);
        }
    }

    /// @param approved as the last approved version says it; null where that is not on record
    public static StatementDifference of(StatementAnswer now, @Nullable Approved approved) {
        Situation today = now.pages().situation();
        Approval approval =
                ItemKind.DOCUMENT
                        .find(today.required(), StatementOfApplicability.DOCUMENT)
                        .filter(a -> a.approvedOn() != null)
                        .orElse(null);
        String approver =
                new Approvers(
                                today.content().practices().authorities(),
                                today.required().parameters(),
                                today.required().who())
                        .of(StatementOfApplicability.DOCUMENT)
                        .orElse("");
        String edition = now.target().edition().id();
        if (approval == null) {
            return new StatementDifference(
                    edition, approver, null, "It is a draft: no version of it is approved", null);
        }
        String words =
                "%s approved version %s on %s%s"
                        .formatted(
                                approval.approvedBy().isEmpty()
                                        ? "somebody"
                                        : approval.approvedBy(),
                                approval.version(),
                                approval.approvedOn(),
                                approval.recordedWords());
        if (approved == null) {
            return new StatementDifference(
                    edition,
                    approver,
                    approval,
                    "When %s, the statement was not kept here, so nothing shows what has changed since"
                            .formatted(words),
                    null);
        }
        if (!approved.edition().equals(edition)) {
            return new StatementDifference(
                    edition,
                    approver,
                    approval,
                    "When %s, it was of %s, and this one is of %s: it needs a version of its own"
                            .formatted(words, approved.name(), now.target().name()),
                    null);
        }
        List<Row> rows = rows(approved.lines(), now.lines());
        return new StatementDifference(
                edition,
                approver,
                approval,
                rows.isEmpty()
                        ? "Nothing has changed since " + words
                        : "Since %s, %s"
                                .formatted(words, changed(rows, now.statement().entries().size())),
                rows);
    }

    /// What an approved version says that an earlier one did not.
    ///
    /// @param earlier the approval of that one
    /// @param version of the later one
    public static StatementDifference between(
            Approval earlier, Approved was, String version, Approved is) {
        List<Row> rows = rows(was.lines(), is.lines());
        String words =
                "version %s, which %s approved on %s%s"
                        .formatted(
                                earlier.version(),
                                earlier.approvedBy().isEmpty() ? "somebody" : earlier.approvedBy(),
                                earlier.approvedOn(),
                                earlier.recordedWords());
        return new StatementDifference(
                is.edition(),
                "",
                earlier,
                rows.isEmpty()
                        ? "Version %s says what is said in %s".formatted(version, words)
                        : "In version %s, held against %s, %s"
                                .formatted(version, words, changed(rows, is.lines().size())),
                rows);
    }

    /// Whether a folder shows that the statement says now what it said when it was approved: by the
    /// text on file, whose digest was remembered then, and in which its table stands as it is now.
    ///
    /// @param folder with the texts of documents
    public static boolean isAsApproved(Sources sources, FileTree folder) throws Refusal {
        Situation now =
                ResolvedTerms.ofProgramme(QuestionTerms.ofProgramme(List.of(), null, null), sources)
                        .situation();
        String document = StatementOfApplicability.DOCUMENT;
        try {
            return Documents.of(folder, now.content(), now.now(), List.of(document))
                    .isAsApproved(document, TABLE);
        } catch (IOException _) {
            // What is no text shows nothing.
            return false;
        }
    }

    private static List<Row> rows(List<StatementLine> before, List<StatementLine> after) {
        Map<String, StatementLine> were = new LinkedHashMap<>();
        before.forEach(line -> were.put(line.id(), line));
        List<Row> rows = new ArrayList<>();
        for (StatementLine is : after) {
            StatementLine was = were.remove(is.id());
            if (was == null) {
                rows.add(new Row(is.id(), is.title(), Did.ADDED, List.of()));
                continue;
            }
            List<Change> changes = changes(was, is);
            if (!changes.isEmpty()) {
                rows.add(new Row(is.id(), is.title(), Did.CHANGED, changes));
            }
        }
        were.values()
                .forEach(was -> rows.add(new Row(was.id(), was.title(), Did.REMOVED, List.of())));
        return rows;
    }

    private static List<Change> changes(StatementLine was, StatementLine is) {
        List<Change> changes = new ArrayList<>();
        for (Field field : Field.values()) {
            String before = field.of(was);
            String after = field.of(is);
            if (!before.equals(after)) {
                changes.add(new Change(field, before, after));
            }
        }
        return changes;
    }

    /// `3 of 93 controls of Annex A say something else: in 1 whether it applies, in 3 the
    /// justification`; what an auditor asks of first is counted, and the rows say the rest.
    private static String changed(List<Row> rows, int all) {
        Map<Field, Integer> counts = new EnumMap<>(Field.class);
        rows.stream()
                .flatMap(row -> row.changes().stream())
                .filter(change -> change.field().compareTo(Field.PLANNED) <= 0)
                .forEach(change -> counts.merge(change.field(), 1, Integer::sum));
        return "%d of %s of Annex A %s something else%s"
                .formatted(
                        rows.size(),
                        Words.many(all, "control", "controls"),
                        rows.size() == 1 ? "says" : "say",
                        counts.isEmpty()
                                ? ""
                                : ": "
                                        + Words.and(
                                                counts.entrySet().stream()
                                                        .map(e ->
                                                                "in %d %s"
                                                                        .formatted(
                                                                                e.getValue(),
                                                                                e.getKey().words))
                                                        .toList()));
    }

    @Override
    public void json(Json json) {
        json.object()
                .field("edition", edition)
                .field("approver", approver)
                .field("version", approval == null ? null : approval.version())
                .field("approvedBy", approval == null ? null : approval.approvedBy())
                .field(
                        "approvedOn",
                        approval == null ? null : Objects.toString(approval.approvedOn(), null))
                .field("say", say + ".")
                .field("compared", rows != null)
                .array("rows");
        if (rows != null) {
            for (Row row : rows) {
                json.object()
                        .field("id", row.id())
                        .field("title", row.title())
                        .field("did", Words.of(row.did()))
                        .array("changes");
                for (Change change : row.changes()) {
                    json.object()
                            .field("field", Words.of(change.field()))
                            .field("was", change.was())
                            .field("is", change.is())
                            .end();
                }
                json.end().end();
            }
        }
        json.end().end();
    }

    @Override
    public List<Block> screen() {
        throw none();
    }

    @Override
    public Report report(Medium medium) {
        throw none();
    }

    @Override
    public void csv(Csv csv) {
        throw none();
    }

    private static IllegalStateException none() {
        return new IllegalStateException("it is told as JSON alone");
    }
}
