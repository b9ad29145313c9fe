package dev.crosswalk.answers.document;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.QuestionTerms;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.ResolvedTerms;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.content.control.DocumentTemplate;
import dev.crosswalk.content.tree.FileTree;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.files.document.MarkdownFile;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.papers.document.Documents;
import dev.crosswalk.papers.report.Medium;
import dev.crosswalk.programme.Approvers;
import dev.crosswalk.programme.standing.Situation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// One document as it prints, whether it is written or not.
///
/// @param summary what the library says of it; empty for one of the organisation's own
/// @param approver who approves it by the table of authorities; empty where that names nobody
public record PrintedDocument(
        String organisation,
        Moment asOf,
        String document,
        String summary,
        String approver,
        Documents.Print print)
        implements Answer {

    /// @param fresh whether it is wanted as writing it would make it, and not as it is on file
    /// @param set values that it is to show in place of those that are set, as `NAME=VALUE`: then
    ///   it is always fresh
    /// @param asOf null for today
    /// @param folder of the programme
    /// @throws IOException where a file of it cannot be read
    public static PrintedDocument of(
            String document,
            boolean fresh,
            List<String> set,
            @Nullable Moment asOf,
            Sources sources,
            FileTree folder)
            throws Refusal, IOException {
        Sources with =
                set.isEmpty()
                        ? sources
                        : new Sources(
                                sources.content(),
                                ParametersAnswer.setting(
                                        set, sources.required(), sources.content()),
                                sources.facts(),
                                sources.now(),
                                sources.dialect());
        Situation now =
                ResolvedTerms.ofProgramme(QuestionTerms.ofProgramme(List.of(), asOf, null), with)
                        .situation();
        return new PrintedDocument(
                now.organisation(),
                now.now().asOf(),
                document,
                now.content()
                        .controls()
                        .document(document)
                        .map(DocumentTemplate::summary)
                        .orElse(""),
                new Approvers(
                                now.content().practices().authorities(),
                                now.required().parameters(),
                                now.required().who())
                        .of(document)
                        .orElse(""),
                print(document, fresh || !set.isEmpty(), now, folder));
    }

    static Documents.Print print(String document, boolean fresh, Situation now, FileTree folder)
            throws Refusal, IOException {
        TreeSet<String> known = new TreeSet<>(Documents.ids(folder, now.content()));
        now.required().approvals().forEach(a -> known.add(a.document()));
        if (!known.contains(document)) {
            throw Refusal.unknown("document", "document", document, known);
        }
        try {
            return Documents.of(folder, now.content(), now.now(), List.of(document))
                    .print(document, fresh)
                    .orElseThrow(() ->
                            Refusal.of(
                                    Code.NOT_FOUND,
                                    "document",
                                    document,
                                    "there is no text of {value} here, and no template for one"));
        } catch (MarkdownFile.NoText e) {
            throw Refusal.of(Code.INVALID, "document", document, "{value} cannot be read:")
                    .because(List.of(e.finding().toString()));
        }
    }

    @Override
    public void json(Json json) {
        json.object()
                .field("organisation", organisation)
                .field("asOf", asOf.toString())
                .field("document", document)
                .field("title", print.title())
                .field("summary", summary)
                .field("approver", approver)
                .field("onFile", print.isOnFile())
                .field("text", print.text())
                .end();
    }

    @Override
    public Report report(Medium medium) {
        return print.report();
    }

    /// As Markdown it is its text, and not what a report makes of it.
    @Override
    public byte[] file(String format) throws Refusal {
        return format.equals("md")
                ? print.text().getBytes(StandardCharsets.UTF_8)
                : Answer.super.file(format);
    }

    @Override
    public List<Block> screen() {
        return print.report().blocks();
    }

    @Override
    public void csv(Csv csv) {
        throw new IllegalStateException("a document has no such format");
    }
}
