package dev.crosswalk.files.table;

import static dev.crosswalk.files.table.TableColumn.choice;
import static dev.crosswalk.files.table.TableColumn.helper;
import static dev.crosswalk.files.table.TableColumn.lines;
import static dev.crosswalk.files.table.TableColumn.text;

import dev.crosswalk.engine.Assurance;
import java.util.List;
import java.util.function.Function;

/// Columns that occur in several tables.
final class SharedColumns {
    static final String EMPTY = "leave it empty";
    static final String EMPTY_OR = "leave it empty, or write the file it is to go into: ";
    static final TableColumn LINKS = lines("Links", "links", 36, "Where it is described or done.");

    private SharedColumns() {}

    static <E extends Enum<E>> Function<CellChoices, List<String>> constants(Class<E> type) {
        List<String> names = CellChoices.constants(type);
        return _ -> names;
    }

    static TableColumn controlTitle() {
        return helper(
                "Control's title", 30, (known, line) -> known.controlTitle(line.cell("Control")));
    }

    static TableColumn requirementTitle() {
        return helper(
                "Requirement's title",
                36,
                (known, line) -> known.requirementTitle(line.cell("Requirement")));
    }

    /// What a requirement's publisher tags it with, to filter rows by.
    static TableColumn requirementAttributes() {
        return helper(
                "Requirement's attributes",
                36,
                (known, line) -> known.requirementAttributes(line.cell("Requirement")));
    }

    static TableColumn control(String note) {
        return choice("Control", "control", 14, note, CellChoices::adopted).require();
    }

    static TableColumn requirement(String note) {
        return choice(
                        "Requirement",
                        "requirement",
                        24,
                        note + " As in iso27001-2022/A.5.15.",
                        CellChoices::requirements)
                .require();
    }

    static TableColumn assurance(String note) {
        return choice("Assurance", "assurance", 14, note, constants(Assurance.class));
    }

    static TableColumn note() {
        return text("Note", "note", 40, "Anything that a reader should know.");
    }
}
