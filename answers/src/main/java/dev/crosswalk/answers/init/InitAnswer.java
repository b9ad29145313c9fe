package dev.crosswalk.answers.init;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.Words;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.answers.text.Markdown;
import dev.crosswalk.answers.text.Numbers;
import dev.crosswalk.answers.text.Page;
import dev.crosswalk.answers.text.Screen.Style;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was written, or would be, and how to go on.
///
/// @param folder as it was typed
public record InitAnswer(String folder, Started started, boolean written) implements Answer {
    private static final List<String> HEADER = List.of("file", "what it says");

    private static final Map<String, String> PURPOSES = purposes();

    private static Map<String, String> purposes() {
        Map<String, String> purposes = new LinkedHashMap<>();
        purposes.put("programme.yaml", "who it is, what is wanted, what the documents say");
        purposes.put("controls/", "controls that were adopted, and own ones");
        purposes.put("evidence/", "what shows that they operate: an index, and files");
        purposes.put("log.yaml", "when periodic controls were done, and all events of the others");
        purposes.put("populations/", "the events: leavers, changes, incidents");
        purposes.put("documents.yaml", "which documents are in force");
        purposes.put("risks.yaml", "the risk register");
        purposes.put("exclusions.yaml", "requirements that do not apply");
        purposes.put("exceptions.yaml", "deviations that somebody accepted for a time");
        purposes.put("attestations.yaml", "reports already held");
        purposes.put(".schemas/", "what editors check the files against");
        purposes.put("README.md", "this table, for whoever opens the folder");
        return purposes;
    }

    private String headline() {
        int files = started.files().size();
        String what = Numbers.count(files, "file", "files") + ", " + started.organisation();
        if (!started.agreed()) {
            return "Nothing was written.";
        }
        return (written ? "Written to " : "Would be written to ") + folder + ": " + what;
    }

    /// Files of the folder itself one by one, those in folders together.
    private List<List<String>> rows() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        PURPOSES.keySet().forEach(name -> counts.put(name, 0));
        for (String path : started.files().keySet()) {
            int slash = path.indexOf('/');
            counts.merge(slash < 0 ? path : path.substring(0, slash + 1), 1, Integer::sum);
        }
        List<List<String>> rows = new ArrayList<>();
        counts.forEach((name, n) -> {
            if (n > 0) {
                String purpose = PURPOSES.getOrDefault(name, "");
                rows.add(
                        List.of(
                                name,
                                name.endsWith("/")
                                        ? purpose + " (" + Numbers.count(n, "file", "files") + ")"
                                        : purpose));
            }
        });
        return rows;
    }

    /// Ready to be typed again.
    private List<String> next() {
        String quoted = Words.typed(folder);
        return started.next().stream().map(command -> command.replace("DIR", quoted)).toList();
    }

    @Override
    public void page(Page page) {
        page.line(
                page.screen()
                        .in(
                                started.agreed() ? Style.GOOD : Style.HALF,
                                page.screen().safe(headline())));
        if (!started.agreed()) {
            return;
        }
        page.blank().table(HEADER, rows(), 1).blank();
        page.line(written ? "Next:" : "Next, once it is written:");
        next().forEach(command -> page.hanging("  ", "    ", page.screen().safe(command)));
    }

    @Override
    public void json(Json json) {
        json.object()
                .field("folder", folder)
                .field("organisation", started.organisation())
                .field("written", written)
                .array("files");
        started.files()
                .forEach((path, bytes) ->
                        json.object().field("path", path).field("bytes", bytes.length).end());
        json.end().field("next", next()).end();
    }

    @Override
    public void csv(Csv csv) {
        csv.row("path", "bytes");
        started.files().forEach((path, bytes) -> csv.row(path, bytes.length));
    }

    @Override
    public void markdown(Markdown md) {
        md.heading(1, "A new programme");
        md.paragraph(headline());
        if (started.agreed()) {
            md.table(HEADER, rows());
            md.heading(2, "Next");
            md.list(next());
        }
    }
}
