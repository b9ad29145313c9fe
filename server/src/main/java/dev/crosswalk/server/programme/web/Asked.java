package dev.crosswalk.server.programme.web;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.content.tree.FileTree;
import dev.crosswalk.server.platform.Tenant;
import dev.crosswalk.server.platform.web.Answers;
import dev.crosswalk.server.programme.Known;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;

/// A version of a programme that questions are asked of.
///
/// @param files its folder
public record Asked(Tenant tenant, Known known, Sources sources, Supplier<FileTree> files) {

    public ResponseEntity<byte[]> respond(Answer answer, String format) throws Refusal {
        return respond(answer, format, Answers.USUAL);
    }

    /// The answer with the number of the change that it is of, for whoever goes on to edit what
    /// they read.
    ///
    /// @param formats those that the question is answered in
    public ResponseEntity<byte[]> respond(Answer answer, String format, Set<String> formats)
            throws Refusal {
        if (!sources.trial().isNone() && !format.equals("json")) {
            throw Refusal.of(
                    Refusal.Code.UNSUITABLE,
                    "format",
                    format,
                    "what is only tried, <with> and <without>, is no file that somebody could take"
                            + " for what is so: leave them out, or ask for json");
        }
        ResponseEntity<byte[]> response = Answers.respond(answer, format, formats);
        return ResponseEntity.status(response.getStatusCode())
                .headers(response.getHeaders())
                .eTag(tag())
                .body(response.getBody());
    }

    /// An answer is of a change, of a day, and of a version of the content.
    public String tag() {
        return "%d;%s;%s"
                .formatted(
                        known.change(),
                        sources.today(known.programme()),
                        sources.content().library().contentVersion());
    }
}
