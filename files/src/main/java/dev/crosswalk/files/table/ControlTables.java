package dev.crosswalk.files.table;

import static dev.crosswalk.files.table.TableColumn.choice;
import static dev.crosswalk.files.table.TableColumn.date;
import static dev.crosswalk.files.table.TableColumn.helper;
import static dev.crosswalk.files.table.TableColumn.ids;
import static dev.crosswalk.files.table.TableColumn.lines;
import static dev.crosswalk.files.table.TableColumn.moment;
import static dev.crosswalk.files.table.TableColumn.name;
import static dev.crosswalk.files.table.TableColumn.number;
import static dev.crosswalk.files.table.TableColumn.owner;
import static dev.crosswalk.files.table.TableColumn.period;
import static dev.crosswalk.files.table.TableColumn.row;
import static dev.crosswalk.files.table.TableColumn.text;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.files.folder.ProgrammeFolder;
import dev.crosswalk.files.table.ProgrammeTable.Shape;
import dev.crosswalk.programme.Adoption;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/// The tables of wanted frameworks and of adopted controls.
final class ControlTables {
    private ControlTables() {}

    static ProgrammeTable programme() {
        return ProgrammeTable.of(
                ProgrammeTables.PROGRAMME,
                new Shape.Whole(ProgrammeFolder.PROGRAMME),
                List.of("Organisation"),
                List.of(
                        text("Organisation", "organisation", 30, "Its name.").require(),
                        text("Scope", "scope", 60, "What the programme covers, in a sentence."),
                        choice(
                                "Time zone",
                                "timeZone",
                                20,
                                "In which the organisation's days begin, as in Europe/Berlin."
                                        + " Without it: UTC.",
                                _ -> List.copyOf(new TreeSet<>(ZoneId.getAvailableZoneIds()))),
                        lines(
                                "Weekend",
                                "calendar.weekend",
                                14,
                                "The days of the week on which nobody works, as in saturday."
                                        + " Without it: saturday and sunday."),
                        lines(
                                "Holidays",
                                "calendar.holidays",
                                14,
                                "Further days on which nobody works, as in 2026-12-25."),
                        number(
                                "Risk scale",
                                "riskCriteria.scale",
                                "The highest rating of a risk's likelihood and of its impact."),
                        number(
                                "Acceptable risk",
                                "riskCriteria.acceptable",
                                "The highest score, of likelihood times impact, that nobody has to"
                                        + " accept."),
                        row("nothing else: there is one programme")));
    }

    static ProgrammeTable frameworks() {
        return ProgrammeTable.of(
                ProgrammeTables.FRAMEWORKS,
                new Shape.Listed(ProgrammeFolder.PROGRAMME, "frameworks"),
                List.of("Edition"),
                List.of(
                        choice("Edition", "edition", 20, "What is wanted.", CellChoices::editions)
                                .require(),
                        ids(
                                "Nodes",
                                "nodes",
                                20,
                                "Parts of the edition, as in CC or A; empty for all of it."),
                        SharedColumns.assurance(
                                "How far it has to be shown. Without it: implemented."),
                        date(
                                "Window from",
                                "window.from",
                                "The first day over which controls have to operate."),
                        date("Window to", "window.to", "The last of these days."),
                        date(
                                "Audit on",
                                "auditOn",
                                "The day of the audit, stage 2 or the end of the period; empty"
                                        + " where no day is known."),
                        number(
                                "Capacity",
                                "capacity",
                                "Person-days a week with which its audit is planned; empty where"
                                        + " nobody said it."),
                        row(SharedColumns.EMPTY)));
    }

    static ProgrammeTable parameters() {
        return new ProgrammeTable(
                ProgrammeTables.PARAMETERS,
                new Shape.Settings(),
                List.of("Control", "Name"),
                List.of(
                        owner(
                                "Control",
                                "The control that the parameter belongs to; empty for one of the"
                                        + " whole programme.",
                                CellChoices::adopted),
                        name("Name", "name", 26, "Small letters, digits and _.").require(),
                        text("Value", "value", 60, "What documents say in its place."),
                        helper(
                                "Meaning",
                                50,
                                (known, line) -> known.parameterText(line.cell("Name"))),
                        row(SharedColumns.EMPTY)),
                List.of());
    }

    private static List<TableColumn> adoption() {
        return List.of(
                choice(
                                "State",
                                "state",
                                14,
                                "planned, implemented or retired.",
                                SharedColumns.constants(Adoption.State.class))
                        .require(),
                moment("Planned on", "plannedOn", "The day on which it was decided on."),
                moment("Due on", "dueOn", "The day by which it is to be in place."),
                moment("Implemented on", "implementedOn", "The day since which it is in place."),
                moment("Retired on", "retiredOn", "The day on which it was retired."));
    }

    /// Behind what people fill in: plans write these.
    private static List<TableColumn> planned() {
        return List.of(
                moment(
                        "Set up by",
                        "setUpBy",
                        "The day by which it is set up, where it is done first later than that."),
                moment(
                        "Proposed for",
                        "proposedFor",
                        "The day for which a plan proposed it: where that is Due on, nobody set it."));
    }

    private static List<TableColumn> cadence(String without) {
        return List.of(
                choice(
                        "Cadence",
                        "cadence.every",
                        14,
                        "How often it is done." + without,
                        SharedColumns.constants(Cadence.Every.class)),
                number(
                        "Tolerance days",
                        "cadence.toleranceDays",
                        "Days after the due day on which it still counts as on time."),
                choice(
                        "Days",
                        "cadence.days",
                        12,
                        "Which days the tolerance counts: calendar or business. Without it:"
                                + " calendar.",
                        SharedColumns.constants(Cadence.Days.class)),
                moment(
                        "Anchor",
                        "anchor",
                        "The first day of some period, where periods do not begin with the"
                                + " calendar's."));
    }

    private static List<TableColumn> effort(String without) {
        return List.of(
                number("Adopt", "effort.adopt", "Person-days until it is in place." + without),
                number(
                        "Run per year",
                        "effort.runPerYear",
                        "Person-days to operate it for a year." + without));
    }

    static ProgrammeTable controls() {
        List<TableColumn> columns = new ArrayList<>();
        columns.add(
                choice(
                                "Control",
                                "control",
                                12,
                                "The id of a control of the library. One of your own goes into the"
                                        + " sheet Own controls.",
                                CellChoices::libraryControls)
                        .require());
        columns.add(helper("Title", 36, (known, line) -> known.controlTitle(line.cell("Control"))));
        columns.addAll(adoption());
        columns.add(
                text("Owner", "owner", 22, "Who answers for it. Without it: the library's role."));
        columns.add(
                helper(
                        "Library's owner",
                        22,
                        (known, line) ->
                                known.control(line.cell("Control"))
                                        .map(Control::owner)
                                        .orElse("")));
        columns.addAll(cadence(" Without it: as the library has it."));
        columns.add(helper("Library's cadence", 14, ControlTables::libraryCadence));
        columns.addAll(effort(" Without it: as the library estimates."));
        columns.add(SharedColumns.LINKS);
        columns.add(SharedColumns.note());
        columns.addAll(planned());
        columns.add(row(SharedColumns.EMPTY_OR + "controls/access.yaml"));
        return ProgrammeTable.of(
                        ProgrammeTables.CONTROLS,
                        new Shape.Spread(
                                ProgrammeFolder.CONTROLS,
                                "controls",
                                "controls/controls.yaml",
                                "title",
                                true),
                        List.of("Control"),
                        columns)
                .with("parameters", "links");
    }

    private static String libraryCadence(CellChoices known, TableLine line) {
        return known.control(line.cell("Control"))
                .map(Control::cadence)
                .map(c ->
                        c.every().name().toLowerCase(Locale.ROOT).replace('_', '-')
                                + ", "
                                + c.toleranceDays()
                                + " days")
                .orElse("");
    }

    static ProgrammeTable ownControls() {
        List<TableColumn> columns = new ArrayList<>();
        columns.add(
                name(
                                "Control",
                                "control",
                                14,
                                "Its id: letters and digits, in parts joined by hyphens or dots;"
                                        + " none that the library has.")
                        .require());
        columns.add(text("Title", "title", 30, "What it is called.").require());
        columns.addAll(adoption());
        columns.add(text("Owner", "owner", 22, "Who answers for it."));
        columns.addAll(cadence(" It has to say so."));
        columns.set(columns.size() - 4, columns.get(columns.size() - 4).require());
        columns.add(
                choice("Domain", "domain", 16, "Where people look for it.", CellChoices::domains));
        columns.add(text("Objective", "objective", 40, "Why it is there."));
        columns.add(text("Description", "description", 60, "What is done, by whom, how."));
        columns.add(
                choice(
                        "Type",
                        "type",
                        13,
                        "Without it: preventive.",
                        SharedColumns.constants(Control.Type.class)));
        columns.add(
                choice(
                        "Nature",
                        "nature",
                        13,
                        "Without it: manual.",
                        SharedColumns.constants(Control.Nature.class)));
        columns.add(
                ids(
                        "Discharges",
                        "discharges",
                        28,
                        "Ids of obligations: crosswalk show explains."));
        columns.add(lines("Measures", "measures", 36, "The technical measures that implement it."));
        columns.add(text("Guidance", "guidance", 60, "How to do it."));
        columns.add(text("Test of design", "testOfDesign", 50, "What an auditor looks at."));
        columns.add(text("Test of operation", "testOfOperation", 50, "What an auditor samples."));
        columns.addAll(effort(""));
        columns.add(
                ids("Depends on", "dependsOn", 16, "Ids of controls that must exist before it."));
        columns.add(lines("Documents", "documents", 26, "Ids of the documents that describe it."));
        columns.add(
                choice(
                        "Succeeds",
                        "succeeds",
                        14,
                        "The control in whose place it came: both are judged as one.",
                        CellChoices::adopted));
        columns.add(
                date(
                        "First due",
                        "firstDue",
                        "The day on which its first occurrence is due, where periods are not the"
                                + " calendar's."));
        columns.add(
                period(
                        "Day begins",
                        "dayBegins",
                        "The hour at which a day of this control begins, as in 04:00."));
        columns.add(
                choice(
                        "Stage",
                        "stage",
                        12,
                        "When in the life of a programme people come to it.",
                        SharedColumns.constants(Control.Stage.class)));
        columns.add(SharedColumns.LINKS);
        columns.add(SharedColumns.note());
        columns.addAll(planned());
        columns.add(row(SharedColumns.EMPTY_OR + "controls/own.yaml"));
        return ProgrammeTable.of(
                        ProgrammeTables.OWN_CONTROLS,
                        new Shape.Spread(
                                ProgrammeFolder.CONTROLS,
                                "controls",
                                "controls/own.yaml",
                                "title",
                                false),
                        List.of("Control"),
                        columns)
                .with("evidence", "effort")
                .with("parameters", "links");
    }

    static ProgrammeTable wantedEvidence() {
        return ProgrammeTable.of(
                ProgrammeTables.WANTED_EVIDENCE,
                new Shape.Inside(List.of(ProgrammeTables.OWN_CONTROLS), "evidence"),
                List.of("Control", "Kind"),
                List.of(
                        owner(
                                "Control",
                                "One of the sheet Own controls.",
                                CellChoices::ownControls),
                        name("Kind", "kind", 28, "As in access-review-record.").require(),
                        choice(
                                "Role",
                                "role",
                                13,
                                "What it is for: an occurrence was done (performance), how a"
                                        + " system is at an instant (setting), what was found was"
                                        + " acted on (follow-up), all events that there were"
                                        + " (population). Without it: performance.",
                                SharedColumns.constants(Control.Role.class)),
                        ids(
                                "Shows",
                                "shows",
                                28,
                                "Those of the obligations that its control discharges which it"
                                        + " shows. Without it: all; of a population, none."),
                        number(
                                        "Fresh days",
                                        "freshDays",
                                        "For how many days after the last day that it proves it"
                                                + " still counts.")
                                .require(),
                        choice(
                                "Population",
                                "population",
                                12,
                                "Whether it lists all events, instead of being one of them."
                                        + " Without it: true where the role is population, else"
                                        + " false.",
                                _ -> List.of("true", "false")),
                        number(
                                "Tolerance (days)",
                                "toleranceDays",
                                "Of what is done for events: how many days after one it is in time;"
                                        + " 0 for what has to be there before. Without it: as the"
                                        + " cadence says."),
                        ids(
                                "Answers",
                                "answers",
                                28,
                                "Of what is done for events: the kinds of the lists of whose events"
                                        + " each asks for one. Without it: all lists."),
                        row(SharedColumns.EMPTY)));
    }
}
