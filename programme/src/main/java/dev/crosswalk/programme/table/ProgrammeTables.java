package dev.crosswalk.programme.table;

import static dev.crosswalk.programme.table.TableColumn.choice;
import static dev.crosswalk.programme.table.TableColumn.date;
import static dev.crosswalk.programme.table.TableColumn.helper;
import static dev.crosswalk.programme.table.TableColumn.ids;
import static dev.crosswalk.programme.table.TableColumn.lines;
import static dev.crosswalk.programme.table.TableColumn.moment;
import static dev.crosswalk.programme.table.TableColumn.number;
import static dev.crosswalk.programme.table.TableColumn.owner;
import static dev.crosswalk.programme.table.TableColumn.period;
import static dev.crosswalk.programme.table.TableColumn.row;
import static dev.crosswalk.programme.table.TableColumn.text;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.folder.ProgrammeFolder;
import dev.crosswalk.programme.table.Table.Shape;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// The tables of a programme: every key of every file, once.
public final class ProgrammeTables {
    static final String PROGRAMME = "Programme";
    static final String FRAMEWORKS = "Frameworks";
    static final String PARAMETERS = "Parameters";
    static final String CONTROLS = "Controls";
    static final String OWN_CONTROLS = "Own controls";
    static final String WANTED_EVIDENCE = "Own controls evidence";
    static final String DOCUMENTS = "Documents";
    static final String EVIDENCE = "Evidence";
    static final String OCCURRENCES = "Occurrences";
    static final String POPULATIONS = "Populations";
    static final String ITEMS = "Population items";
    static final String EXCLUSIONS = "Exclusions";
    static final String EXCEPTIONS = "Exceptions";
    static final String REPORTS = "Reports";
    static final String REPORT_EXCEPTIONS = "Report exceptions";
    static final String ATTESTATIONS = "Attestations";
    static final String RISKS = "Risks";

    private static final String EMPTY = "leave it empty";
    private static final String EMPTY_OR = "leave it empty, or write the file it is to go into: ";

    /// In the order of the sheets.
    public static final List<Table> ALL =
            List.of(
                    programme(),
                    frameworks(),
                    parameters(),
                    controls(),
                    ownControls(),
                    wantedEvidence(),
                    documents(),
                    evidence(),
                    occurrences(),
                    populations(),
                    items(),
                    exclusions(),
                    exceptions(),
                    reports(),
                    reportExceptions(),
                    attestations(),
                    risks());

    private ProgrammeTables() {}

    private static <E extends Enum<E>> Function<Known, List<String>> constants(Class<E> type) {
        List<String> names = Known.constants(type);
        return _ -> names;
    }

    private static TableColumn controlTitle() {
        return helper(
                "Control's title", 30, (known, line) -> known.controlTitle(line.cell("Control")));
    }

    private static TableColumn requirementTitle() {
        return helper(
                "Requirement's title",
                36,
                (known, line) -> known.requirementTitle(line.cell("Requirement")));
    }

    private static TableColumn control(String note) {
        return choice("Control", "control", 14, note, Known::adopted).require();
    }

    private static TableColumn requirement(String note) {
        return choice(
                        "Requirement",
                        "requirement",
                        24,
                        note + " As in iso27001-2022/A.5.15.",
                        Known::requirements)
                .require();
    }

    private static TableColumn assurance(String note) {
        return choice("Assurance", "assurance", 14, note, constants(Assurance.class));
    }

    private static TableColumn note() {
        return text("Note", "note", 40, "Anything that a reader should know.");
    }

    private static Table programme() {
        return Table.of(
                PROGRAMME,
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
                        row("nothing else: there is one programme")));
    }

    private static Table frameworks() {
        return Table.of(
                FRAMEWORKS,
                new Shape.Listed(ProgrammeFolder.PROGRAMME, "frameworks"),
                List.of("Edition"),
                List.of(
                        choice("Edition", "edition", 20, "What is wanted.", Known::editions)
                                .require(),
                        ids(
                                "Nodes",
                                "nodes",
                                20,
                                "Parts of the edition, as in CC or A; empty for all of it."),
                        assurance("How far it has to be shown. Without it: implemented."),
                        date(
                                "Window from",
                                "window.from",
                                "The first day over which controls have to operate."),
                        date("Window to", "window.to", "The last of these days."),
                        row(EMPTY)));
    }

    private static Table parameters() {
        return new Table(
                PARAMETERS,
                new Shape.Settings(),
                List.of("Control", "Name"),
                List.of(
                        owner(
                                "Control",
                                "The control that the parameter belongs to; empty for one of the"
                                        + " whole programme.",
                                Known::adopted),
                        text("Name", "name", 26, "Small letters, digits and _.").require(),
                        text("Value", "value", 60, "What documents say in its place."),
                        helper(
                                "Meaning",
                                50,
                                (known, line) -> known.parameterText(line.cell("Name"))),
                        row(EMPTY)),
                List.of());
    }

    private static List<TableColumn> adoption() {
        return List.of(
                choice(
                                "State",
                                "state",
                                14,
                                "planned, implemented or retired.",
                                constants(Programme.State.class))
                        .require(),
                moment("Planned on", "plannedOn", "The day on which it was decided on."),
                moment("Due on", "dueOn", "The day by which it is to be in place."),
                moment("Implemented on", "implementedOn", "The day since which it is in place."),
                moment("Retired on", "retiredOn", "The day on which it was given up."));
    }

    private static List<TableColumn> cadence(String without) {
        return List.of(
                choice(
                        "Cadence",
                        "cadence.every",
                        14,
                        "How often it is done." + without,
                        constants(Cadence.Every.class)),
                number(
                        "Tolerance days",
                        "cadence.toleranceDays",
                        "Days after the due day on which it still counts as on time."),
                moment(
                        "Anchor",
                        "anchor",
                        "The first day of some period, where periods do not begin with the"
                                + " calendar's."));
    }

    private static final TableColumn LINKS =
            lines("Links", "links", 36, "Where it is described or done.");

    private static Table controls() {
        List<TableColumn> columns = new ArrayList<>();
        columns.add(
                choice(
                                "Control",
                                "control",
                                12,
                                "The id of a control of the library. One of your own goes into the"
                                        + " sheet Own controls.",
                                Known::libraryControls)
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
        columns.add(helper("Library's cadence", 14, ProgrammeTables::libraryCadence));
        columns.add(LINKS);
        columns.add(note());
        columns.add(row(EMPTY_OR + "controls/access.yaml"));
        return Table.of(
                        CONTROLS,
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

    private static String libraryCadence(Known known, Line line) {
        return known.control(line.cell("Control"))
                .map(Control::cadence)
                .map(c ->
                        c.every().name().toLowerCase(Locale.ROOT).replace('_', '-')
                                + ", "
                                + c.toleranceDays()
                                + " days")
                .orElse("");
    }

    private static Table ownControls() {
        List<TableColumn> columns = new ArrayList<>();
        columns.add(
                text(
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
        columns.set(columns.size() - 3, columns.get(columns.size() - 3).require());
        columns.add(choice("Domain", "domain", 16, "Where people look for it.", Known::domains));
        columns.add(text("Objective", "objective", 40, "Why it is there."));
        columns.add(text("Description", "description", 60, "What is done, by whom, how."));
        columns.add(
                choice(
                        "Type",
                        "type",
                        13,
                        "Without it: preventive.",
                        constants(Control.Type.class)));
        columns.add(
                choice(
                        "Nature",
                        "nature",
                        13,
                        "Without it: manual.",
                        constants(Control.Nature.class)));
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
        columns.add(number("Adopt", "effort.adopt", "Person-days until it is in place."));
        columns.add(
                number(
                        "Run per year",
                        "effort.runPerYear",
                        "Person-days to operate it for a year."));
        columns.add(
                ids("Depends on", "dependsOn", 16, "Ids of controls that must exist before it."));
        columns.add(lines("Documents", "documents", 26, "Ids of the documents that describe it."));
        columns.add(LINKS);
        columns.add(note());
        columns.add(row(EMPTY_OR + "controls/own.yaml"));
        return Table.of(
                        OWN_CONTROLS,
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

    private static Table wantedEvidence() {
        return Table.of(
                WANTED_EVIDENCE,
                new Shape.Inside(List.of(OWN_CONTROLS), "evidence"),
                List.of("Control", "Kind"),
                List.of(
                        owner("Control", "One of the sheet Own controls.", Known::ownControls),
                        text("Kind", "kind", 28, "As in access-review-record.").require(),
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
                                "Whether it is the list of all events, not one of them. Without"
                                        + " it: false.",
                                _ -> List.of("true", "false")),
                        row(EMPTY)));
    }

    private static Table documents() {
        return Table.of(
                DOCUMENTS,
                new Shape.Listed(ProgrammeFolder.DOCUMENTS, "documents"),
                List.of("Document"),
                List.of(
                        choice(
                                        "Document",
                                        "document",
                                        32,
                                        "The id of a template, or of a document that one of your"
                                                + " own controls names.",
                                        Known::documents)
                                .require(),
                        helper(
                                "Title",
                                36,
                                (known, line) -> known.documentTitle(line.cell("Document"))),
                        text("Version", "version", 12, "The one that is in force."),
                        text("Owner", "owner", 22, "Who keeps it."),
                        text("Approved by", "approvedBy", 22, "Who said that it holds."),
                        moment("Approved on", "approvedOn", "Empty where nobody has approved it."),
                        moment("Review by", "reviewBy", "When it has to be looked at again."),
                        row(EMPTY)));
    }

    private static Table evidence() {
        return Table.of(
                EVIDENCE,
                new Shape.Spread(
                        ProgrammeFolder.EVIDENCE, "evidence", "evidence/evidence.yaml", "", false),
                List.of("Evidence"),
                List.of(
                        text("Evidence", "id", 22, "Its id.").require(),
                        ids("Controls", "controls", 16, "Ids of the controls that it shows.")
                                .require(),
                        helper("Kinds wanted", 28, ProgrammeTables::kindsWanted),
                        text("Kind", "kind", 28, "What it is, as in access-review-record.")
                                .require(),
                        moment(
                                "Observed at",
                                "observedAt",
                                "Evidence is observed at a time or covers days, not both."),
                        moment("Covers from", "covers.from", "The first day that it proves."),
                        moment("Covers to", "covers.to", "The last day that it proves."),
                        moment("Received at", "receivedAt", "Since when the organisation has it.")
                                .require(),
                        text("By", "by", 20, "Who gathered it."),
                        text("File", "file", 34, "Relative to the folder evidence."),
                        text("SHA-256", "sha256", 20, "Of the file: sha256sum FILE."),
                        choice(
                                "Result",
                                "result",
                                14,
                                "What a test of the control said; empty where it just shows that it"
                                        + " was done.",
                                constants(Programme.Result.class)),
                        note(),
                        row(EMPTY_OR + "evidence/2026.yaml")));
    }

    private static String kindsWanted(Known known, Line line) {
        return known.kinds(Lists.texts(line.cell("Controls"), Set.of(), true));
    }

    private static Table occurrences() {
        return Table.of(
                OCCURRENCES,
                new Shape.Listed(ProgrammeFolder.LOG, "occurrences"),
                List.of(),
                List.of(
                        control("What was done."),
                        controlTitle(),
                        moment("Performed on", "performedOn", "When.").require(),
                        period(
                                "For",
                                "for",
                                "The period that it was done for: 2026, 2026-H1, 2026-Q3, 2026-09,"
                                        + " 2026-W07 or a day."),
                        text("By", "by", 20, "Who did it."),
                        lines("Evidence", "evidence", 26, "Ids of what shows it."),
                        note(),
                        row(EMPTY)));
    }

    private static Table populations() {
        return Table.of(
                POPULATIONS,
                new Shape.Listed(ProgrammeFolder.LOG, "populations"),
                List.of("Population"),
                List.of(
                        text("Population", "id", 24, "Its id.").require(),
                        control("The control that answers these events."),
                        controlTitle(),
                        moment("Covers from", "covers.from", "The first day that it covers.")
                                .require(),
                        moment("Covers to", "covers.to", "The last day that it covers.").require(),
                        moment("Received at", "receivedAt", "Since when the organisation has it.")
                                .require(),
                        text(
                                        "File",
                                        "file",
                                        36,
                                        "The CSV file of its items, relative to the programme's"
                                                + " folder.")
                                .require(),
                        note(),
                        row(EMPTY)));
    }

    private static Table items() {
        return new Table(
                ITEMS,
                new Shape.Records(),
                List.of("File", "Item"),
                List.of(
                        owner("File", "As the sheet Populations has it.", Known::files),
                        text("Item", "item", 26, "What happened: the id of a ticket.").require(),
                        moment("Occurred on", "occurredOn", "When.").require(),
                        moment("Done on", "doneOn", "When it was answered; empty until then."),
                        row(EMPTY)),
                List.of());
    }

    private static Table exclusions() {
        return Table.of(
                EXCLUSIONS,
                new Shape.Listed(ProgrammeFolder.EXCLUSIONS, "exclusions"),
                List.of("Requirement"),
                List.of(
                        requirement("What does not apply."),
                        requirementTitle(),
                        text("Justification", "justification", 60, "Why not.").require(),
                        text("Approved by", "approvedBy", 22, "Who agreed."),
                        moment("Approved on", "approvedOn", "When."),
                        row(EMPTY)));
    }

    private static Table exceptions() {
        return Table.of(
                EXCEPTIONS,
                new Shape.Listed(ProgrammeFolder.EXCEPTIONS, "exceptions"),
                List.of("Exception"),
                List.of(
                        text("Exception", "id", 18, "Its id.").require(),
                        control("The control that is deviated from."),
                        controlTitle(),
                        text("Reason", "reason", 50, "Why.").require(),
                        ids(
                                "Compensating",
                                "compensating",
                                18,
                                "Ids of the controls that make up for it."),
                        text("Accepted by", "acceptedBy", 22, "Who knows and agrees.").require(),
                        moment("Accepted on", "acceptedOn", "When.").require(),
                        moment("Expires on", "expiresOn", "Until when.").require(),
                        row(EMPTY)));
    }

    private static Table reports() {
        return Table.of(
                        REPORTS,
                        new Shape.Listed(ProgrammeFolder.ATTESTATIONS, "reports"),
                        List.of("Report"),
                        List.of(
                                text("Report", "id", 18, "Its id.").require(),
                                text("Title", "title", 36, "What it is called.").require(),
                                lines(
                                                "Scope",
                                                "scope",
                                                24,
                                                "What it speaks of: soc2-2017, or parts of it, as in"
                                                        + " soc2-2017:CC,A.")
                                        .require(),
                                assurance("How far it shows it.").require(),
                                moment(
                                        "Covers from",
                                        "covers.from",
                                        "The first day that it speaks of; empty for a report on a"
                                                + " day's state."),
                                moment("Covers to", "covers.to", "The last such day."),
                                moment("Issued on", "issuedOn", "Nothing rests on it before.")
                                        .require(),
                                moment(
                                        "Valid until",
                                        "validUntil",
                                        "Nothing rests on it after; empty where it does not"
                                                + " expire."),
                                row(EMPTY)))
                .withLast("exceptions");
    }

    private static Table reportExceptions() {
        return Table.of(
                REPORT_EXCEPTIONS,
                new Shape.Inside(List.of(REPORTS), "exceptions"),
                List.of("Report", "Requirement"),
                List.of(
                        owner("Report", "One of the sheet Reports.", Known::reports),
                        requirement("What it found wanting."),
                        requirementTitle(),
                        note(),
                        row(EMPTY)));
    }

    private static Table attestations() {
        return Table.of(
                ATTESTATIONS,
                new Shape.Listed(ProgrammeFolder.ATTESTATIONS, "attestations"),
                List.of(),
                List.of(
                        requirement("What somebody speaks of."),
                        requirementTitle(),
                        choice("Met", "met", 10, "true or false.", _ -> List.of("true", "false"))
                                .require(),
                        assurance("How far. Without it: as far as is asked."),
                        text("Source", "source", 36, "Whose word it is."),
                        moment("Since", "since", "From when it counts; empty for always."),
                        moment("Valid until", "validUntil", "Until when it counts."),
                        row(EMPTY)));
    }

    private static Table risks() {
        String scale = " On the scale of your method, from 1 to 10.";
        return Table.of(
                RISKS,
                new Shape.Listed(ProgrammeFolder.RISKS, "risks"),
                List.of("Risk"),
                List.of(
                        text("Risk", "id", 14, "Its id.").require(),
                        text("Title", "title", 50, "What may happen.").require(),
                        text("Owner", "owner", 22, "Who answers for it.").require(),
                        number("Likelihood", "likelihood", "How likely it is." + scale).require(),
                        number("Impact", "impact", "How bad it would be." + scale).require(),
                        helper("Level", 8, (_, line) -> level(line)),
                        choice(
                                        "Treatment",
                                        "treatment",
                                        12,
                                        "What is done about it.",
                                        constants(Programme.Treatment.class))
                                .require(),
                        ids("Controls", "controls", 18, "Ids of the controls that treat it."),
                        number(
                                "Residual",
                                "residual",
                                "What is left, on the scale of likelihood times impact. Without it:"
                                        + " all of it."),
                        text("Accepted by", "acceptedBy", 22, "Who lives with what is left."),
                        moment("Accepted on", "acceptedOn", "When."),
                        moment("Review by", "reviewBy", "When it has to be looked at again."),
                        row(EMPTY)));
    }

    private static String level(Line line) {
        String likelihood = line.cell("Likelihood");
        String impact = line.cell("Impact");
        return likelihood.matches("[0-9]{1,2}") && impact.matches("[0-9]{1,2}")
                ? Integer.toString(Integer.parseInt(likelihood) * Integer.parseInt(impact))
                : "";
    }
}
