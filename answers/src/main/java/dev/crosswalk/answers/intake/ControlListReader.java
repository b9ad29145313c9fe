package dev.crosswalk.answers.intake;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.intake.ControlRows.Said;
import dev.crosswalk.engine.Library;
import dev.crosswalk.formats.foreign.ForeignRow;
import dev.crosswalk.formats.foreign.ForeignText;
import dev.crosswalk.formats.foreign.Place;
import dev.crosswalk.formats.workbook.Grids;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Makes a list of controls of the rows of a file.
///
/// A row without an id, or with one that came before, says more of a control: one more criterion,
/// one more test. A row at which a page ended may be the rest of the one above. Text between the
/// rows that begins with criteria is the heading of the controls below it.
final class ControlListReader {
    /// The id of a control that stands before its text: `CC6.1-02: ..`.
    private static final Pattern ID_FIRST =
            Pattern.compile(
                    "^([\\p{L}\\d][\\p{L}\\d./_-]*\\d[\\p{L}\\d]*)(?:\\s*[:–—|-]\\s+|\\s*:\\s*|\\s+)(.+)$");

    /// Where a narrow column broke an id.
    private static final Pattern BROKEN = Pattern.compile("(?<=\\d) (?=\\d)");

    /// Said beside the id of a control that goes on.
    private static final Pattern GOES_ON =
            Pattern.compile(
                    "\\s*\\(?(?:cont(?:inued|'d|\\.)?|fortsetzung|forts\\.|suite)\\)?\\.?$",
                    Pattern.CASE_INSENSITIVE);

    /// A heading above controls is followed by them within so many lines.
    private static final int NEAR = 30;

    private static final int LONGEST_ID = 40;
    private static final int LONGEST_QUOTE = 60;

    private static final int MOST_NAMED = 12;

    private final Criteria criteria;
    private final ToldColumns told;
    private final Map<String, ControlRows> byId = new LinkedHashMap<>();
    private final List<ControlRows> others = new ArrayList<>();
    private final List<ListProblem> problems = new ArrayList<>();
    private final List<String> lost = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private final Map<ListColumn, ReadList.Column> shown = new EnumMap<>(ListColumn.class);

    private Map<ListColumn, Integer> columns = Map.of();
    private List<String> headings = List.of();
    private List<ReadList.Column> shownHeadings = List.of();
    private int width;
    private int table;
    private List<String> under = List.of();
    private int since;
    private @Nullable ControlRows current;
    private final Set<String> elsewhere = new TreeSet<>();
    private final List<ForeignRow> passed = new ArrayList<>();

    private ControlListReader(Library library, ToldColumns told) {
        this.criteria = new Criteria(library);
        this.told = told;
    }

    /// @param file as it was named
    static ReadList read(String file, ForeignText text, ToldColumns told, Library library)
            throws Refusal {
        var reader = new ControlListReader(library, told);
        boolean hasHeadings =
                text.rows().stream().anyMatch(r -> !r.isText() && told.recognised(r.cells()) > 0);
        if (!hasHeadings) {
            reader.places(text.rows());
        }
        for (ForeignRow row : text.rows()) {
            reader.row(row);
        }
        reader.passedOver();
        if (reader.byId.isEmpty()) {
            throw told.nothing(file, text.rows());
        }
        reader.notes.addAll(text.remarks());
        return reader.ended();
    }

    /// Takes the columns by their places.
    private void places(List<ForeignRow> rows) {
        columns = told.byPlace();
        ForeignRow first = rows.stream().filter(r -> !r.isText()).findFirst().orElse(null);
        if (columns.isEmpty() || first == null) {
            return;
        }
        width = first.cells().size();
        table = first.table();
        Integer id = columns.get(ListColumn.ID);
        if (id != null && !first.cell(id).matches(".*\\d.*")) {
            headings = first.cells();
        }
        show();
    }

    /// Of several tables, such as that of what is left to a provider, the one is shown of which
    /// most columns are known.
    private void show() {
        if (columns.size() > shown.size()) {
            shown.clear();
            shownHeadings =
                    IntStream.range(0, width)
                            .mapToObj(i ->
                                    new ReadList.Column(
                                            i < headings.size() ? headings.get(i) : "",
                                            Grids.letters(i),
                                            false))
                            .toList();
        }
        for (var column : columns.entrySet()) {
            int index = column.getValue();
            shown.putIfAbsent(
                    column.getKey(),
                    new ReadList.Column(
                            index < headings.size() ? headings.get(index) : "",
                            Grids.letters(index),
                            told.isTold(column.getKey())));
        }
    }

    // ---- rows

    private void row(ForeignRow row) {
        if (row.isText()) {
            text(row.cells().getFirst(), row.place());
            return;
        }
        Map<ListColumn, Integer> found = told.in(row.cells());
        if (!found.isEmpty()) {
            passedOver();
            columns = found;
            headings = row.cells();
            width = row.cells().size();
            table = row.table();
            show();
            return;
        }
        if (row.table() != table && !isMore(row)) {
            passedOver();
            columns = Map.of();
        }
        table = row.table();
        if (isOtherHead(row)) {
            columns = Map.of();
        }
        if (columns.isEmpty()) {
            passed.add(row);
        } else if (!row.cells().equals(headings)) {
            control(row);
        }
    }

    /// Whether a table of something else begins, which calls the ids of controls the same: of what
    /// management answers, such as "Control no. | Observation | Response", where the columns of the
    /// list may have caught a word of the next heading.
    private boolean isOtherHead(ForeignRow row) {
        Integer id = columns.get(ListColumn.ID);
        return id != null
                && id < headings.size()
                && !row.cells().equals(headings)
                && !row.cell(id).isEmpty()
                && (row.cell(id).equalsIgnoreCase(headings.get(id))
                        || HeadingWords.headsIds(row.cell(id)));
    }

    /// Whether a table without headings goes on one that has them.
    private boolean isMore(ForeignRow row) {
        Integer id = columns.get(ListColumn.ID);
        return id != null && row.cells().size() == width && row.cell(id).matches(".*\\d.*");
    }

    private void text(String text, Place place) {
        Criteria.Named named = criteria.heading(text);
        if (named.known().isEmpty() && named.unknown().isEmpty()) {
            since++;
            under = since > NEAR ? List.of() : under;
            return;
        }
        if (!columns.isEmpty()) {
            unknown(named, place.row(), "");
        }
        under = named.known();
        since = 0;
        current = null;
    }

    private void control(ForeignRow row) {
        since = 0;
        Said said =
                new Said(
                        cell(row, ListColumn.TEXT),
                        cell(row, ListColumn.CRITERIA),
                        cell(row, ListColumn.TEST),
                        cell(row, ListColumn.RESULT),
                        cell(row, ListColumn.OWNER),
                        row.place(),
                        at(row, ListColumn.CRITERIA),
                        at(row, ListColumn.RESULT));
        String id = cell(row, ListColumn.ID);
        if (!columns.containsKey(ListColumn.ID)) {
            Matcher first = ID_FIRST.matcher(said.text());
            if (first.matches()) {
                id = first.group(1);
                said = said.with(first.group(2));
            }
        }
        if (isHeading(row, id, said)) {
            titles.add(String.join(" ", filled(row)));
            text(String.join(" ", filled(row)), row.place());
        } else if (isTitle(row, id, said)) {
            titles.add(String.join(" ", filled(row)));
            since++;
            // What a series is called ends the criterion before it.
            under = isSeries(id, said) ? List.of() : under;
            current = null;
        } else if (id.isEmpty()) {
            unnamed(row, said);
        } else {
            named(id, said, row);
        }
    }

    private String cell(ForeignRow row, ListColumn column) {
        Integer index = columns.get(column);
        return index == null ? "" : row.cell(index);
    }

    private String at(ForeignRow row, ListColumn column) {
        Integer index = columns.get(column);
        return index == null ? row.place().row() : row.place().cell(index);
    }

    /// Whether a row names criteria for the rows below it: nothing else stands in it, or their text
    /// and no result. Where a narrow column took the first words of it, these are no id.
    private boolean isHeading(ForeignRow row, String id, Said said) {
        List<String> filled = filled(row);
        boolean isAlone = filled.size() == 1;
        boolean isOne =
                isAlone || (filled.size() == 2 && !id.matches(".*\\d.*") && !said.text().isEmpty());
        if (isOne && !criteria.heading(String.join(" ", filled)).known().isEmpty()) {
            return said.criteria().isEmpty() || !said.text().isEmpty();
        }
        boolean hasResults = columns.containsKey(ListColumn.RESULT);
        return criteria.isOne(id)
                && said.test().isEmpty()
                && (id.matches(".*[–—:-]")
                        || (hasResults
                                ? said.result().isEmpty()
                                : columns.containsKey(ListColumn.TEST)));
    }

    /// Whether a row is a title among controls: it says of no test, no result, no criterion and no
    /// owner, and its words are few, under the name of a series of criteria or under none. A text
    /// beside such a name is one only where a column says of tests, or an id would be lost.
    private boolean isTitle(ForeignRow row, String id, Said said) {
        boolean saysMore =
                said.isOfATest() || !said.criteria().isEmpty() || !said.owner().isEmpty();
        String all = (id + " " + said.text()).strip();
        if (saysMore || row.mayGoOn() || !Criteria.isTitle(all)) {
            return false;
        }
        if (id.isEmpty()) {
            return filled(row).size() == 1
                    && !said.text().isEmpty()
                    && (current == null || !current.says(said.text()));
        }
        boolean hasTests =
                columns.containsKey(ListColumn.TEST) || columns.containsKey(ListColumn.RESULT);
        return isSeries(id, said)
                ? hasTests || filled(row).size() == 1
                : filled(row).size() == 1 && !id.matches(".*\\d.*");
    }

    private static boolean isSeries(String id, Said said) {
        return Criteria.isSeries((id + " " + said.text()).strip());
    }

    private void unnamed(ForeignRow row, Said said) {
        boolean isMore =
                current != null
                        && (row.mayGoOn() || said.text().isEmpty() || current.says(said.text()));
        if (current == null || !isMore) {
            lost(
                    row.place().row(),
                    "",
                    "no id of a control: " + quoted(String.join(" | ", filled(row))));
            current = null;
        } else if (row.mayGoOn()) {
            current.rest(said);
        } else {
            current.row(said);
        }
    }

    private static List<String> filled(ForeignRow row) {
        return row.cells().stream().filter(cell -> !cell.isEmpty()).toList();
    }

    private void named(String written, Said said, ForeignRow row) {
        Matcher goesOn = GOES_ON.matcher(written);
        boolean isRest = goesOn.find();
        String id =
                BROKEN.matcher(isRest ? written.substring(0, goesOn.start()) : written)
                        .replaceAll("");
        if (id.length() > LONGEST_ID || id.split(" ").length > 3) {
            lost(row.place().row(), "", "no id of a control: " + quoted(id));
            current = null;
            return;
        }
        if (current != null && row.mayGoOn() && isRestOfId(id, current)) {
            byId.remove(key(current.id()));
            current.calledOn(id);
            current.rest(said);
            byId.put(key(current.id()), current);
            return;
        }
        String key = key(id);
        ControlRows before = byId.get(key);
        if (before == null) {
            current = new ControlRows(id, said.place(), under);
            current.row(said);
            byId.put(key, current);
        } else if (isRest) {
            current = before;
            before.rest(said);
        } else if (said.text().isEmpty() || before.text().isEmpty() || before.says(said.text())) {
            current = before;
            before.under().addAll(under);
            before.row(said);
        } else {
            current = new ControlRows(id, said.place(), under);
            current.row(said);
            others.add(current);
        }
    }

    private static String key(String id) {
        return id.toUpperCase(Locale.ROOT).replace(" ", "");
    }

    /// Whether a page ended within an id, and this is its last digit: `AC-0` above it, and `2`.
    private boolean isRestOfId(String id, ControlRows above) {
        return id.matches("\\d")
                && above.id().matches(".*[-._]0?")
                && !byId.containsKey(key(above.id() + id))
                && above.equals(byId.get(key(above.id())));
    }

    // ---- the end

    private void passedOver() {
        if (passed.isEmpty()) {
            return;
        }
        ForeignRow first = passed.getFirst();
        int count = passed.size();
        notes.add(
                "%s: %s not of a list of controls, passed over: %s"
                        .formatted(
                                first.place().row(),
                                count == 1 ? "1 row" : "%,d rows from there on".formatted(count),
                                quoted(String.join(" | ", filled(first)))));
        passed.clear();
    }

    private ReadList ended() {
        List<ListedControl> controls = new ArrayList<>();
        boolean hasResults = false;
        boolean hasCriteria = false;
        for (ControlRows rows : byId.values()) {
            List<ListedTest> tests = rows.tests(problems);
            hasResults |= tests.stream().anyMatch(test -> test.result() != null);
            List<String> of = criteria(rows);
            hasCriteria |= !of.isEmpty();
            controls.add(
                    new ListedControl(
                            rows.id(),
                            rows.text(),
                            of,
                            rows.criteria().isEmpty() && rows.under().size() > 1,
                            tests,
                            rows.owner(),
                            rows.place().row()));
        }
        for (ListedControl control : controls) {
            lacks(control, hasResults, hasCriteria);
        }
        others.forEach(this::twoTexts);
        if (!elsewhere.isEmpty()) {
            notes.add(
                    "Names of other frameworks than SOC 2, which are not read: "
                            + String.join(", ", elsewhere));
        }
        if (!titles.isEmpty()) {
            notes.add(
                    Words.many(titles.size(), "heading row", "heading rows")
                            + " among the controls: "
                            + Words.some(
                                    titles.stream().map(ControlListReader::quoted).toList(),
                                    MOST_NAMED));
        }
        if (!hasCriteria) {
            notes.add("Neither a column nor a heading names criteria.");
        }
        return new ReadList(new ControlList(controls, lost), shown, shownHeadings, problems, notes);
    }

    /// Those of its own, else of the heading that it stands under, else of its id.
    private List<String> criteria(ControlRows rows) {
        Criteria.Named own = criteria.in(rows.criteria());
        unknown(own, rows.criteriaAt(), rows.id());
        if (!rows.criteria().isEmpty()) {
            return own.known();
        }
        if (!rows.under().isEmpty()) {
            return criteria.sorted(rows.under());
        }
        Set<String> ofId = new LinkedHashSet<>(criteria.in(rows.id()).known());
        return criteria.sorted(ofId);
    }

    private void unknown(Criteria.Named named, String at, String control) {
        elsewhere.addAll(named.elsewhere());
        for (String name : named.unknown()) {
            problem(at, control, quoted(name) + " is no criterion." + criteria.maybe(name));
        }
    }

    private void lacks(ListedControl control, boolean hasResults, boolean hasCriteria) {
        if (control.text().isEmpty()) {
            problem(control.at(), control.id(), "has no text");
        }
        if (hasCriteria && control.criteria().isEmpty()) {
            problem(control.at(), control.id(), "has no criteria");
        }
        if (hasResults && control.tests().stream().allMatch(test -> test.words().isEmpty())) {
            problem(
                    control.at(),
                    control.id(),
                    "has no result, and others have. Does the table end in the middle of it?");
        }
    }

    private void twoTexts(ControlRows other) {
        ControlRows first = Objects.requireNonNull(byId.get(key(other.id())));
        lost(
                other.place().row(),
                other.id(),
                "stands there with another text than in %s, which counts: %s"
                        .formatted(first.place().row(), quoted(other.text())));
    }

    /// Of a row that may be of a control nobody will decide on.
    private void lost(String at, String control, String message) {
        problem(at, control, message);
        lost.add(problems.getLast().toString());
    }

    private void problem(String at, String control, String message) {
        problems.add(new ListProblem(at, control, message));
    }

    private static String quoted(String text) {
        return "\""
                + (text.length() <= LONGEST_QUOTE
                        ? text
                        : text.substring(0, LONGEST_QUOTE).stripTrailing() + " ..")
                + "\"";
    }
}
