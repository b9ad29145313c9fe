package dev.crosswalk.cli.edit;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.edit.EditRequest;
import dev.crosswalk.cli.command.Options;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk document approve`: a version of a document is approved.
public final class DocumentVerb extends EditVerb {
    private static final String APPROVE = "approve";

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                spec(
                        "document",
                        "approve DOCUMENT --version V --by PERSON [--on DATE]",
                        "Writes down that a version of a document is approved. What was in force"
                                + " before stays so without a break.",
                        needed("--version", "V", "The version, as it stands in the document."),
                        needed("--by", "PERSON", "Who approves it."),
                        one("--on", "DATE", "The day of the approval. Default: today."),
                        one("--owner", "PERSON", "Who keeps it. Default: whoever did."),
                        one("--review-by", "DATE", "The day by which it has to be reviewed."),
                        Options.flag("--text-elsewhere")
                                .description(
                                        "Its text is kept in another place than documents/ of the"
                                                + " programme.")
                                .build(),
                        newPerson());
        return examples(
                spec.addPositional(
                        words(
                                "approve DOCUMENT",
                                "The word approve, and the document; crosswalk documents lists"
                                        + " them.",
                                List.of(APPROVE))),
                "crosswalk document approve access-control-policy --version 1.0 --by 'Security"
                        + " lead' --on 2026-10-01 --review-by 2027-10-01");
    }

    @Override
    EditRequest request(ParseResult given, @Nullable Incoming file) throws Refusal {
        return new EditRequest.ApproveDocument(
                after(APPROVE, "DOCUMENT", 1, given).getFirst(),
                said(given, "--version"),
                said(given, "--by"),
                Options.day(given, "--on"),
                text(given, "--owner"),
                Options.day(given, "--review-by"),
                given.hasMatchedOption("--text-elsewhere"),
                "");
    }
}
