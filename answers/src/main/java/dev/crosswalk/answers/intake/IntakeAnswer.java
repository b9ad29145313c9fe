package dev.crosswalk.answers.intake;

import static dev.crosswalk.formats.report.Run.name;
import static dev.crosswalk.formats.report.Run.plain;
import static dev.crosswalk.formats.report.Run.quiet;
import static dev.crosswalk.formats.report.Run.strong;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.BlockList;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.auditreport.CoverReading;
import dev.crosswalk.answers.auditreport.CoverText;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.engine.Library;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.formats.foreign.ForeignFile;
import dev.crosswalk.formats.foreign.ForeignText;
import dev.crosswalk.formats.foreign.RefusedFile;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.papers.report.Medium;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The controls that a file lists, in every format, with what could not be read of them.
public final class IntakeAnswer implements Answer {
    public static final String FINDINGS = "findings";

    private static final List<String> HEADER = List.of("control", "criteria", "result", "text");

    /// Of a control's text on a terminal.
    private static final int BEGINNING = 160;

    private final String file;
    private final ReadList read;
    private final Unserved unserved;
    private final boolean isScopeSaid;
    private final CoverText cover;
    private final Suggester suggester;
    private final @Nullable Review review;
    private final @Nullable Reviewing about;
    private final List<String> next;
    private final boolean brief;

    private IntakeAnswer(
            String file,
            ReadList read,
            Unserved unserved,
            boolean isScopeSaid,
            CoverText cover,
            Suggester suggester,
            @Nullable Review review,
            @Nullable Reviewing about,
            List<String> next,
            boolean brief) {
        this.file = file;
        this.read = read;
        this.unserved = unserved;
        this.isScopeSaid = isScopeSaid;
        this.cover = cover;
        this.suggester = suggester;
        this.review = review;
        this.about = about;
        this.next = next;
        this.brief = brief;
    }

    /// @throws IOException if the file cannot be read
    public static IntakeAnswer of(
            IntakeRequest request, Path file, Sources from, Suggester suggester)
            throws IOException, Refusal {
        ToldColumns columns = ToldColumns.of(request.columns());
        ForeignText text;
        try {
            text = ForeignFile.read(file, columns);
        } catch (RefusedFile e) {
            throw Refusal.of(Code.UNSUITABLE, "file", request.file(), "{value!} is {why}")
                    .with("why", e.why());
        }
        Library library = from.content().library();
        ReadList read = ControlListReader.read(request.file(), text, columns, library);
        List<Scope> scopes = scopes(request, from);
        return new IntakeAnswer(
                request.file(),
                read,
                scopes.isEmpty()
                        ? Unserved.ofReport(read.list(), library)
                        : Unserved.of(read.list(), scopes, library),
                !scopes.isEmpty(),
                CoverText.of(text).leaving(carvedOut(read.list())),
                suggester,
                null,
                null,
                List.of(),
                false);
    }

    /// What the list leaves to providers that it names: `CC6.4 Example Cloud`.
    private static List<String> carvedOut(ControlList list) {
        return list.controls().stream()
                .filter(c -> c.result() == TestResult.CARVED_OUT && !c.carvedOutTo().isEmpty())
                .flatMap(c -> c.criteria().stream().map(id -> id + " " + c.carvedOutTo()))
                .distinct()
                .toList();
    }

    /// What the report is said to be on, or is on record to be on; nothing where nobody said it.
    private static List<Scope> scopes(IntakeRequest request, Sources from) throws Refusal {
        List<Scope> scopes = new ArrayList<>();
        for (String typed : request.cover().scopes()) {
            scopes.add(CoverReading.scope(from.names(), typed));
        }
        Programme programme = from.programme();
        String id = request.cover().id();
        if (scopes.isEmpty() && programme != null && id != null) {
            ItemKind.REPORT.find(programme, id).ifPresent(r -> scopes.addAll(r.scopes()));
        }
        return scopes;
    }

    /// The same list with what was decided of it.
    ///
    /// @param next sentences on what to do next
    /// @param brief whether a screen shows these alone, since whoever reads it saw the controls
    public IntakeAnswer reviewed(
            Review decided, Reviewing about, List<String> next, boolean brief) {
        return new IntakeAnswer(
                file, read, unserved, isScopeSaid, cover, suggester, decided, about, next, brief);
    }

    /// What the text of the file seems to say of the report that the list is of.
    public CoverText cover() {
        return cover;
    }

    /// The same list with what was decided of it and what may be decided, control by control, for
    /// whoever shows that on a page of their own.
    public Answer reviewing(Review decided, Reviewing about) {
        return new ReviewAnswer(this, decided, about);
    }

    /// What the file lists.
    public ControlList list() {
        return read.list();
    }

    public List<ListProblem> problems() {
        return read.problems();
    }

    /// A sentence on the criteria of which the list has no control; none where each has one.
    public List<String> withoutControl() {
        return unserved.said().stream().map(s -> Unserved.TITLE + ": " + s + ".").toList();
    }

    // ---- the page

    @Override
    public List<Block> screen() {
        if (brief) {
            BlockList blocks = new BlockList().space();
            next.forEach(blocks::paragraph);
            return blocks.list();
        }
        BlockList blocks = new BlockList().line(strong(headline())).line(quiet(columns())).space();
        List<List<Block.Cell>> rows = new ArrayList<>();
        for (ListedControl control : controls()) {
            rows.add(
                    List.of(
                            new Block.Cell(name(control.id())),
                            new Block.Cell(plain(String.join(", ", control.criteria()))),
                            new Block.Cell(Run.of(style(control.result()), result(control))),
                            new Block.Cell(Words.beginning(control.text(), BEGINNING))));
        }
        blocks.add(new Block.Table("Controls", Block.Column.yielding(3, HEADER), rows));
        remarks(blocks);
        if (!next.isEmpty()) {
            blocks.space();
            next.forEach(blocks::paragraph);
        }
        return blocks.list();
    }

    private List<ListedControl> controls() {
        return of().controls();
    }

    /// With what somebody says of results that could not be read.
    private ControlList of() {
        return review == null ? read.list() : review.list();
    }

    /// `62 controls, 2 with an exception; 3 things could not be read`
    private String headline() {
        int controls = controls().size();
        List<String> parts = new ArrayList<>();
        parts.add(controls == 1 ? "1 control" : "%,d controls".formatted(controls));
        parts.addAll(of().results());
        int problems = read.problems().size();
        return String.join(", ", parts)
                + switch (problems) {
                    case 0 -> "";
                    case 1 -> "; 1 thing could not be read, below";
                    default -> "; %,d things could not be read, below".formatted(problems);
                };
    }

    /// `Columns: id A "Control #", text B "Control"; none for test`
    private String columns() {
        List<String> found = new ArrayList<>();
        List<String> none = new ArrayList<>();
        for (ListColumn column : ListColumn.values()) {
            ReadList.Column of = read.columns().get(column);
            if (of == null) {
                boolean isOfHeadings =
                        column == ListColumn.CRITERIA
                                && of().controls().stream().anyMatch(c -> !c.criteria().isEmpty());
                if (isOfHeadings) {
                    found.add("criteria of headings or ids");
                } else if (column != ListColumn.OWNER) {
                    none.add(column.word());
                }
            } else {
                found.add(
                        column.word()
                                + " "
                                + of.letter()
                                + (of.heading().isEmpty() ? "" : " \"" + of.heading() + "\""));
            }
        }
        return "Columns: "
                + String.join(", ", found)
                + (none.isEmpty() ? "" : "; none for " + String.join(", ", none));
    }

    private static Run.Style style(@Nullable TestResult result) {
        return switch (result) {
            case NO_EXCEPTIONS -> Run.Style.GOOD;
            case EXCEPTION -> Run.Style.BAD;
            case NO_OCCASION, CARVED_OUT -> Run.Style.QUIET;
            case null -> Run.Style.PARTLY;
        };
    }

    private static String result(ListedControl control) {
        TestResult result = control.result();
        if (result != null) {
            return result.words();
        }
        return control.tests().stream().allMatch(test -> test.words().isEmpty()) ? "" : "not read";
    }

    private BlockList remarks(BlockList blocks) {
        return blocks.addAll(
                        Block.section(
                                "Could not be read",
                                read.problems().stream().map(ListProblem::toString).toList()))
                .addAll(Block.section(Unserved.TITLE, unserved.said()))
                .addAll(Block.section("Notes", read.notes()));
    }

    @Override
    public Report report(Medium medium) {
        List<List<String>> rows = new ArrayList<>();
        for (ListedControl control : controls()) {
            rows.add(
                    List.of(
                            control.id(),
                            String.join(", ", control.criteria()),
                            result(control),
                            control.text(),
                            tests(control)));
        }
        BlockList blocks =
                new BlockList()
                        .paragraph(headline() + ".")
                        .paragraph(columns())
                        .table(
                                "Controls",
                                List.of("control", "criteria", "result", "text", "tests"),
                                rows);
        return new Report("Controls of " + file, remarks(blocks).list());
    }

    /// As a workbook it is the review, to be filled in.
    @Override
    public byte[] file(String format) throws Refusal {
        return format.equals("xlsx") && review != null && about != null
                ? ReviewWorkbook.of(review, about, file, unserved)
                : Answer.super.file(format);
    }

    private static String tests(ListedControl control) {
        return String.join(
                "\n",
                control.tests().stream().map(t -> (t.text() + " " + t.words()).strip()).toList());
    }

    // ---- data

    @Override
    public void json(Json json) {
        json.object();
        columns(json);
        json.array("controls");
        controls().forEach(control -> json(json, control));
        json.end();
        remarks(json);
        json.end();
    }

    /// The members `file` and `columns`.
    void columns(Json json) {
        json.field("file", file).object("columns");
        for (ListColumn column : ListColumn.values()) {
            ReadList.Column of = read.columns().get(column);
            if (of == null) {
                json.field(column.word(), (String) null);
            } else {
                json.object(column.word())
                        .field("heading", of.heading())
                        .field("column", of.letter())
                        .field("told", of.isTold())
                        .end();
            }
        }
        json.end();
    }

    /// All columns that the list has, in their order.
    List<ReadList.Column> headings() {
        return read.headings();
    }

    /// The members `problems`, `criteriaWithoutControl` and `notes`.
    void remarks(Json json) {
        json.array("problems");
        for (ListProblem problem : read.problems()) {
            json.object()
                    .field("at", problem.at())
                    .field("control", problem.control().isEmpty() ? null : problem.control())
                    .field("message", problem.message())
                    .end();
        }
        json.end()
                .field("criteriaWithoutControl", unserved.criteria())
                .field("notes", read.notes());
    }

    /// What the list says of a control, as members.
    static void said(Json json, ListedControl control) {
        json.field("id", control.id())
                .field("text", control.text())
                .field("criteria", control.criteria())
                // What others read is one of two, or neither: a test says what there was none of.
                .field(
                        "result",
                        control.result() == TestResult.NO_OCCASION
                                        || control.result() == TestResult.CARVED_OUT
                                ? null
                                : words(control.result()))
                .array("tests");
        for (ListedTest test : control.tests()) {
            json.object()
                    .field("text", test.text())
                    .field("words", test.words())
                    .field("result", words(test.result()))
                    .field("at", test.at())
                    .end();
        }
        json.end()
                .field("owner", control.owner().isEmpty() ? null : control.owner())
                .field("at", control.at());
    }

    private void json(Json json, ListedControl control) {
        json.object();
        said(json, control);
        json.array("suggestions");
        for (Suggestion s : suggester.suggest(Reviewing.withFound(control), control.criteria())) {
            json.object()
                    .field("obligation", s.obligation())
                    .rounded("score", s.score())
                    .field("control", s.control())
                    .field("pointOfFocus", s.pointOfFocus())
                    .field("within", s.within())
                    .end();
        }
        json.end().end();
    }

    private static @Nullable String words(@Nullable TestResult result) {
        return result == null ? null : result.words();
    }

    @Override
    public void csv(Csv csv) {
        csv.titles("control,text,criteria,result,tests,at");
        for (ListedControl control : controls()) {
            csv.row(
                    control.id(),
                    control.text(),
                    String.join(", ", control.criteria()),
                    result(control),
                    tests(control),
                    control.at());
        }
    }

    @Override
    public boolean failsOn(Set<String> named) {
        boolean lacks = isScopeSaid && !unserved.criteria().isEmpty();
        return named.contains(FINDINGS) && (lacks || !read.problems().isEmpty());
    }
}
