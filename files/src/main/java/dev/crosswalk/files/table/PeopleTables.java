package dev.crosswalk.files.table;

import static dev.crosswalk.files.table.TableColumn.choice;
import static dev.crosswalk.files.table.TableColumn.ids;
import static dev.crosswalk.files.table.TableColumn.lines;
import static dev.crosswalk.files.table.TableColumn.moment;
import static dev.crosswalk.files.table.TableColumn.name;
import static dev.crosswalk.files.table.TableColumn.number;
import static dev.crosswalk.files.table.TableColumn.owner;
import static dev.crosswalk.files.table.TableColumn.row;
import static dev.crosswalk.files.table.TableColumn.text;

import dev.crosswalk.engine.judgement.History.As;
import dev.crosswalk.files.folder.ProgrammeFolder;
import dev.crosswalk.files.table.ProgrammeTable.Shape;
import java.util.List;

/// The tables of persons, and of what they concluded.
final class PeopleTables {
    private PeopleTables() {}

    static ProgrammeTable people() {
        return ProgrammeTable.of(
                        ProgrammeTables.PEOPLE,
                        new Shape.Listed(ProgrammeFolder.PEOPLE, "people"),
                        List.of("Person"),
                        List.of(
                                name("Person", "id", 18, "Their id.").require(),
                                text("Name", "name", 30, "What they are called.").require(),
                                number(
                                        "Days a week",
                                        "capacity",
                                        "How many they have for this; empty where nobody says."),
                                row(SharedColumns.EMPTY)))
                .withLast("roles");
    }

    static ProgrammeTable roles() {
        return ProgrammeTable.of(
                ProgrammeTables.ROLES,
                new Shape.Inside(List.of(ProgrammeTables.PEOPLE), "roles"),
                List.of("Person", "Role"),
                List.of(
                        owner("Person", "One of the sheet People.", CellChoices::people),
                        text("Role", "role", 30, "As owners and approvers name it.").require(),
                        moment("From", "from", "The first day; empty for always."),
                        moment("To", "to", "The last day; empty while it is held."),
                        row(SharedColumns.EMPTY)));
    }

    static ProgrammeTable conclusions() {
        return ProgrammeTable.of(
                ProgrammeTables.CONCLUSIONS,
                new Shape.Listed(ProgrammeFolder.CONCLUSIONS, "conclusions"),
                List.of("Conclusion"),
                List.of(
                        name("Conclusion", "id", 18, "Its id.").require(),
                        SharedColumns.control("The control that somebody concluded on."),
                        SharedColumns.controlTitle(),
                        moment("Window from", "window.from", "The first day that it speaks of.")
                                .require(),
                        moment("Window to", "window.to", "The last such day.").require(),
                        choice(
                                        "As",
                                        "as",
                                        24,
                                        "What the control is by it.",
                                        SharedColumns.constants(As.class))
                                .require(),
                        moment("On", "on", "When; after the window.").require(),
                        text(
                                        "By",
                                        "by",
                                        22,
                                        "Who; neither owner nor performer, nor who accepted it.")
                                .require(),
                        lines(
                                "Deviations",
                                "deviations",
                                24,
                                "Ids of those that were looked at. Without it: all that were"
                                        + " known."),
                        text("Cause", "cause", 40, "Why it came to them.").require(),
                        text("Extent", "extent", 30, "Whether there is more like it."),
                        text("Harm looked for", "harm.where", 30, "Where."),
                        choice(
                                "Harm looked into",
                                "harm.lookedInto",
                                10,
                                "Whether somebody did. Without it: false.",
                                _ -> List.of("true", "false")),
                        name(
                                "Harm shown by",
                                "harm.artefact",
                                18,
                                "The id of the evidence that shows it."),
                        text("Correction", "correction", 30, "What was done about them."),
                        ids(
                                "Compensating",
                                "compensating",
                                18,
                                "Ids of the controls that made up for it meanwhile."),
                        ids(
                                "Obligations",
                                "obligations",
                                24,
                                "Those of the control's that it speaks of. Without it: all."),
                        row(SharedColumns.EMPTY)));
    }
}
