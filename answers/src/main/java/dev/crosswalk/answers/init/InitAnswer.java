package dev.crosswalk.answers.init;

import static dev.crosswalk.formats.report.Run.plain;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.BlockList;
import dev.crosswalk.answers.Dialect;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.files.start.Beginning;
import dev.crosswalk.files.start.FirstFiles;
import dev.crosswalk.files.start.Sample;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.papers.report.Medium;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was written, or would be, and how to go on.
///
/// @param folder as it was typed
/// @param brief whether a screen leaves out the files, since whoever reads it was just asked
public record InitAnswer(String folder, NewProgrammeFiles started, boolean written, boolean brief)
        implements Answer {
    private InitAnswer(String folder, NewProgrammeFiles started, boolean written) {
        this(folder, started, written, false);
    }

    /// The answer where nobody can be asked what the request leaves open.
    public static InitAnswer of(String folder, InitRequest request, Sources sources)
            throws Refusal {
        if (!request.sample()) {
            Beginning beginning =
                    new InitReading(request, sources.content(), sources.now()).beginning();
            return of(folder, beginning, sources);
        }
        refuseAny(request);
        Dialect dialect = sources.dialect();
        String day = " " + dialect.parameter("asOf", Sample.TOLD_ON.toString());
        return new InitAnswer(
                folder,
                new NewProgrammeFiles(
                        "Example Invoices Ltd",
                        Sample.files(),
                        next(dialect, folder, "iso27001-2022", day),
                        false,
                        List.of(),
                        true),
                false);
    }

    public static InitAnswer of(String folder, Beginning beginning, Sources sources) {
        return of(folder, beginning, "", sources);
    }

    /// @param file in which the report came that is held; empty where none was read
    public static InitAnswer of(String folder, Beginning beginning, String file, Sources sources) {
        String wanted =
                beginning.wanted().isEmpty()
                        ? "iso27001-2022"
                        : beginning.wanted().getFirst().scope().toString();
        Dialect dialect = sources.dialect();
        String programme = dialect.parameter("programme", dialect.argument(folder));
        List<String> next = new ArrayList<>();
        // What its controls do is in section IV, and no cover page says it.
        beginning.held().stream()
                .filter(r -> r.kind().isOpinion())
                .forEach(r ->
                        next.add(
                                dialect.question(
                                        "intake",
                                        String.join(
                                                " ",
                                                file.isEmpty()
                                                        ? "REPORT.pdf"
                                                        : dialect.argument(file),
                                                programme,
                                                dialect.parameter("report", r.id()),
                                                dialect.parameter("review", "")))));
        // A report says more in a minute than anything that comes later.
        next.add(
                dialect.question(
                        "audit-report",
                        (beginning.held().isEmpty()
                                        ? "add "
                                        : "show "
                                                + (beginning.held().size() > 1
                                                        ? beginning.held().getFirst().id() + " "
                                                        : ""))
                                + programme));
        next.addAll(next(dialect, folder, wanted, ""));
        return new InitAnswer(
                folder,
                new NewProgrammeFiles(
                        beginning.organisation(),
                        FirstFiles.of(beginning, sources.content().controls()),
                        next,
                        beginning.held().stream().anyMatch(r -> r.kind().isOpinion()),
                        kept(beginning, dialect, programme),
                        true),
                false);
    }

    /// Which question says whether a day that the programme keeps can be held, which asks about
    /// another, and what changes it.
    private static List<String> kept(Beginning beginning, Dialect dialect, String programme) {
        return beginning.wanted().stream()
                .filter(w -> w.auditOn() != null)
                .map(w ->
                        "programme.yaml keeps %s as the day of the audit of %s (auditOn). To change it: %s. Whether it can be held: %s. Another day is asked about with %s."
                                .formatted(
                                        w.auditOn(),
                                        w.scope().edition(),
                                        dialect.question(
                                                "want",
                                                String.join(
                                                        " ",
                                                        w.scope().edition(),
                                                        dialect.parameter("audit-on", "DATE"),
                                                        programme)),
                                        dialect.question("plan", programme),
                                        dialect.parameter("by", "DATE")))
                .toList();
    }

    private static List<String> next(Dialect dialect, String folder, String wanted, String day) {
        String argument = dialect.argument(folder);
        String programme = dialect.parameter("programme", argument);
        return List.of(
                dialect.question(
                        "gap",
                        String.join(
                                        " ",
                                        programme,
                                        dialect.parameter("want", wanted),
                                        dialect.parameter("brief", ""))
                                + day),
                dialect.question("status", programme + day),
                dialect.question("lint", argument));
    }

    /// The sample is a programme of its own, about which nothing can be said.
    private static void refuseAny(InitRequest request) throws Refusal {
        Map<String, Boolean> said = new LinkedHashMap<>();
        said.put("organisation", request.organisation() != null);
        said.put("scope", request.scope() != null);
        said.put("timeZone", request.timeZone() != null);
        said.put("want", !request.wants().isEmpty());
        said.put("assurance", request.assurance() != null);
        said.put("window", !request.windows().isEmpty());
        said.put("auditOn", request.auditOn() != null);
        said.put("report", !request.reports().isEmpty());
        said.put("adopt", request.adopt() != null);
        said.put("set", !request.set().isEmpty());
        for (Map.Entry<String, Boolean> each : said.entrySet()) {
            if (each.getValue()) {
                throw Refusal.of(
                        Code.CONFLICT,
                        each.getKey(),
                        "",
                        "<sample> writes a programme of its own, so <"
                                + each.getKey()
                                + "> says nothing");
            }
        }
    }

    /// The same answer, once its files are written.
    public InitAnswer done() {
        return new InitAnswer(folder, started, true);
    }

    /// The same answer for somebody who was asked, and wants to go on.
    public InitAnswer inBrief() {
        return new InitAnswer(folder, started, written, true);
    }

    /// The same answer, where somebody saw the summary and said no.
    public InitAnswer declined() {
        return new InitAnswer(folder, started.declined(), false);
    }

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
        purposes.put("people.yaml", "who is who, and which roles they held");
        purposes.put("conclusions.yaml", "what persons concluded about controls that deviate");
        purposes.put("nonconformities.yaml", "what was not as it had to be, and what was done");
        purposes.put("audits.yaml", "the audits that you held of yourselves");
        purposes.put(".schemas/", "what editors check the files against");
        purposes.put("README.md", "this table, for whoever opens the folder");
        return purposes;
    }

    private String headline() {
        int files = started.files().size();
        String what = Words.many(files, "file", "files") + ", " + started.organisation();
        if (!started.agreed()) {
            return "Nothing was written.";
        }
        return (written ? "Written to " : "Would be written to ") + folder + ": " + what;
    }

    /// The files in the folder itself one by one, those in each folder below it together.
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
                                        ? purpose + " (" + Words.many(n, "file", "files") + ")"
                                        : purpose));
            }
        });
        return rows;
    }

    @Override
    public List<Block> screen() {
        BlockList blocks =
                new BlockList()
                        .line(
                                Run.of(
                                        started.agreed() ? Run.Style.GOOD : Run.Style.PARTLY,
                                        headline()));
        if (!started.agreed()) {
            return blocks.list();
        }
        started.kept().forEach(sentence -> blocks.line(plain(sentence)));
        if (brief) {
            blocks.line(plain("README.md in it says what each file is for. Next:"));
            started.next().stream()
                    .limit(started.isReportNext() ? 1 : started.next().size())
                    .forEach(command -> blocks.entry(2, plain(command)));
            return blocks.list();
        }
        blocks.space()
                .add(
                        new Block.Table(
                                "Files",
                                Block.Column.yielding(1, HEADER),
                                rows().stream()
                                        .map(r -> r.stream().map(Block.Cell::new).toList())
                                        .toList()))
                .space()
                .line(plain(written ? "Next:" : "Next, once it is written:"));
        started.next().forEach(command -> blocks.entry(2, plain(command)));
        return blocks.list();
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
        json.end().field("next", started.next()).end();
    }

    @Override
    public void csv(Csv csv) {
        csv.row("path", "bytes");
        started.files().forEach((path, bytes) -> csv.row(path, bytes.length));
    }

    @Override
    public Report report(Medium medium) {
        BlockList blocks = new BlockList().paragraph(headline());
        if (started.agreed()) {
            blocks.table("Files", HEADER, rows()).heading("Next").bullets(started.next());
        }
        return new Report("A new programme", blocks.list());
    }
}
