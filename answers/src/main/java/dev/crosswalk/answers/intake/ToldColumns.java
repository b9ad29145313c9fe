package dev.crosswalk.answers.intake;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.formats.foreign.ForeignRow;
import dev.crosswalk.formats.foreign.Headings;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which columns are which: what somebody said of them, and what their headings say.
final class ToldColumns implements Headings {
    static final String PARAMETER = "column";

    /// Columns are told by at most so many letters, `A` to `ZZ`.
    private static final String LETTERS = "[A-Za-z]{1,2}";

    private static final String NUMBER = "[1-9][0-9]{0,2}";

    private final Map<ListColumn, String> told;

    private ToldColumns(Map<ListColumn, String> told) {
        this.told = told;
    }

    /// @param typed `criteria=C`, by the column's heading, letter or number
    static ToldColumns of(List<String> typed) throws Refusal {
        Map<ListColumn, String> told = new EnumMap<>(ListColumn.class);
        for (String one : typed) {
            int equals = one.indexOf('=');
            String name = equals < 0 ? one : one.substring(0, equals).strip();
            String where = equals < 0 ? "" : one.substring(equals + 1).strip();
            if (where.isEmpty()) {
                throw Refusal.malformed(
                        PARAMETER,
                        one,
                        "does not say which column is what. Write it like <column criteria=C>,"
                                + " with the column's letter, number or heading");
            }
            ListColumn column =
                    ListColumn.of(name)
                            .orElseThrow(() ->
                                    Refusal.of(
                                                    Code.UNKNOWN,
                                                    PARAMETER,
                                                    name,
                                                    "<column {typed}>: a control list has no"
                                                            + " {value!}.{maybe}")
                                            .with("typed", one)
                                            .near(ListColumn.words()));
            if (told.putIfAbsent(column, where) != null) {
                throw Refusal.of(
                        Code.CONFLICT, PARAMETER, name, "<column> says twice which is {value!}");
            }
        }
        return new ToldColumns(told);
    }

    boolean isTold(ListColumn column) {
        return told.containsKey(column);
    }

    @Override
    public int recognised(List<String> cells) {
        return in(cells).size();
    }

    /// The columns where these cells are the headings of a list; else none.
    Map<ListColumn, Integer> in(List<String> cells) {
        Map<ListColumn, Integer> guessed = HeadingWords.columns(cells);
        if (told.isEmpty()) {
            return guessed;
        }
        boolean isNamed = told.values().stream().anyMatch(where -> named(where, cells) >= 0);
        return isNamed || !guessed.isEmpty() ? with(guessed, cells) : Map.of();
    }

    /// The columns by their places alone, where no headings are found; none where somebody told
    /// them by headings.
    Map<ListColumn, Integer> byPlace() {
        boolean isPlaced =
                told.containsKey(ListColumn.TEXT)
                        && told.size() > 1
                        && told.values().stream().allMatch(where -> place(where) >= 0);
        return isPlaced ? with(Map.of(), List.of()) : Map.of();
    }

    private Map<ListColumn, Integer> with(Map<ListColumn, Integer> guessed, List<String> cells) {
        Map<ListColumn, Integer> columns = new EnumMap<>(ListColumn.class);
        for (var one : told.entrySet()) {
            int named = named(one.getValue(), cells);
            int index = named >= 0 ? named : place(one.getValue());
            if (index < 0 || (!cells.isEmpty() && index >= cells.size())) {
                return Map.of();
            }
            columns.put(one.getKey(), index);
        }
        guessed.forEach((column, index) -> {
            if (!columns.containsValue(index)) {
                columns.putIfAbsent(column, index);
            }
        });
        return columns.containsKey(ListColumn.TEXT) && columns.size() > 1 ? columns : Map.of();
    }

    /// The column with such a heading; -1 where none has it.
    private static int named(String heading, List<String> cells) {
        String plain = HeadingWords.plain(heading);
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).equalsIgnoreCase(heading)
                    || (!plain.isEmpty() && HeadingWords.plain(cells.get(i)).equals(plain))) {
                return i;
            }
        }
        return -1;
    }

    /// The column of such a letter or number; -1 where it is neither.
    private static int place(String where) {
        if (where.matches(NUMBER)) {
            return Integer.parseInt(where) - 1;
        }
        if (!where.matches(LETTERS)) {
            return -1;
        }
        int column = 0;
        for (int i = 0; i < where.length(); i++) {
            column = column * 26 + (Character.toUpperCase(where.charAt(i)) - 'A' + 1);
        }
        return column - 1;
    }

    /// Why no list was found in these rows.
    Refusal nothing(String file, List<ForeignRow> rows) {
        List<List<String>> tops = tops(rows);
        Refusal untold = untold(tops);
        if (untold != null) {
            return untold;
        }
        return Refusal.of(
                        Code.INVALID,
                        "file",
                        file,
                        "{value!} has no list of controls: no row has headings for the text of a"
                                + " control and for one more of its id, criteria, test and result."
                                + " <column id=HEADING> says what its columns are called{tops}")
                .with("tops", tops.isEmpty() ? "" : ". Its tables begin with:")
                .because(tops.stream().map(top -> String.join(" | ", top)).toList());
    }

    /// That a heading which was told does not stand in the file; null where each does.
    private @Nullable Refusal untold(List<List<String>> tops) {
        for (var one : told.entrySet()) {
            String where = one.getValue();
            boolean isThere =
                    place(where) >= 0 || tops.stream().anyMatch(cells -> named(where, cells) >= 0);
            if (!isThere) {
                Set<String> headings = new LinkedHashSet<>();
                tops.forEach(headings::addAll);
                headings.remove("");
                return Refusal.of(
                                Code.UNKNOWN,
                                PARAMETER,
                                where,
                                "<column {typed}>: no column is called {value!}.{maybe}")
                        .with("typed", one.getKey().word() + "=" + where)
                        .near(headings);
            }
        }
        return null;
    }

    /// What tables begin with: rows that may be headings.
    private static List<List<String>> tops(List<ForeignRow> rows) {
        List<List<String>> tops = new ArrayList<>();
        int table = ForeignRow.BETWEEN;
        for (ForeignRow row : rows) {
            boolean isFull = row.cells().stream().filter(cell -> !cell.isEmpty()).count() > 1;
            if (!row.isText() && row.table() != table && isFull && tops.size() < 20) {
                table = row.table();
                tops.add(row.cells());
            }
        }
        return tops;
    }
}
