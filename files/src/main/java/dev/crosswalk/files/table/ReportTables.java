package dev.crosswalk.files.table;

import static dev.crosswalk.files.table.TableColumn.choice;
import static dev.crosswalk.files.table.TableColumn.ids;
import static dev.crosswalk.files.table.TableColumn.lines;
import static dev.crosswalk.files.table.TableColumn.moment;
import static dev.crosswalk.files.table.TableColumn.name;
import static dev.crosswalk.files.table.TableColumn.owner;
import static dev.crosswalk.files.table.TableColumn.row;
import static dev.crosswalk.files.table.TableColumn.text;

import dev.crosswalk.files.folder.ProgrammeFolder;
import dev.crosswalk.files.table.ProgrammeTable.Shape;
import dev.crosswalk.programme.AuditReport;
import java.util.ArrayList;
import java.util.List;

/// The tables of reports that are held: one for reports, one for each list in them.
final class ReportTables {
    private ReportTables() {}

    static ProgrammeTable reports() {
        return ProgrammeTable.of(
                        ProgrammeTables.REPORTS,
                        new Shape.Listed(ProgrammeFolder.ATTESTATIONS, "reports"),
                        List.of("Report"),
                        List.of(
                                name("Report", "id", 18, "Its id.").require(),
                                text("Title", "title", 36, "What it is called.").require(),
                                choice(
                                        "Kind",
                                        "kind",
                                        14,
                                        "What it is. Without it: what its title and its assurance"
                                                + " make likely.",
                                        SharedColumns.constants(AuditReport.Kind.class)),
                                text("Issuer", "issuer", 24, "Who gave it."),
                                choice(
                                        "Independent",
                                        "independent",
                                        12,
                                        "false where the organisation directs its issuer.",
                                        _ -> List.of("true", "false")),
                                text(
                                        "About",
                                        "about",
                                        24,
                                        "The provider that it speaks of; empty for this"
                                                + " organisation."),
                                lines(
                                        "Services",
                                        "services",
                                        24,
                                        "What of that organisation it speaks of: services,"
                                                + " regions."),
                                lines(
                                                "Scope",
                                                "scope",
                                                24,
                                                "What it speaks of: soc2-2017, or parts of it, as"
                                                        + " in soc2-2017:CC,A; with +guidance where"
                                                        + " it says that what guidance names is done"
                                                        + " too.")
                                        .require(),
                                SharedColumns.assurance(
                                        "How far it shows it. Without it: what is usual for its"
                                                + " kind."),
                                moment(
                                        "Covers from",
                                        "covers.from",
                                        "The first day that it speaks of."),
                                moment(
                                        "Covers to",
                                        "covers.to",
                                        "The last such day; the same for a report on a day."),
                                moment("Issued on", "issuedOn", "Nothing rests on it before.")
                                        .require(),
                                moment(
                                        "Valid until",
                                        "validUntil",
                                        "Nothing rests on it after; empty for what is usual for its"
                                                + " kind."),
                                moment(
                                        "Surveilled on",
                                        "surveilledOn",
                                        "The last surveillance of a certificate."),
                                lines(
                                        "Included",
                                        "included",
                                        24,
                                        "The providers whose part is within the report."),
                                row(SharedColumns.EMPTY)))
                .withLast("exceptions");
    }

    static ProgrammeTable opinions() {
        return inside(
                ProgrammeTables.REPORT_OPINIONS,
                "opinions",
                List.of("Report", "Requirement"),
                SharedColumns.requirement("What the opinion is on."),
                SharedColumns.requirementTitle(),
                SharedColumns.requirementAttributes(),
                choice(
                                "Opinion",
                                "opinion",
                                14,
                                "What it is where it is not unqualified.",
                                SharedColumns.constants(AuditReport.Opinion.Conclusion.class))
                        .require(),
                SharedColumns.note());
    }

    static ProgrammeTable exceptions() {
        return inside(
                ProgrammeTables.REPORT_EXCEPTIONS,
                "exceptions",
                List.of("Report", "Requirement", "Control"),
                name("Control", "control", 14, "The control that it was found in."),
                ids("Obligations", "obligations", 24, "Where only these are concerned."),
                choice(
                        "Requirement",
                        "requirement",
                        24,
                        "Where the report speaks of it. As in iso27001-2022/A.5.15.",
                        CellChoices::requirements),
                SharedColumns.requirementTitle(),
                SharedColumns.requirementAttributes(),
                SharedColumns.note());
    }

    static ProgrammeTable tests() {
        return inside(
                ProgrammeTables.REPORT_TESTS,
                "tests",
                List.of("Report", "Control"),
                name("Control", "control", 14, "The control that was tested.").require(),
                choice(
                        "Exception",
                        "exception",
                        10,
                        "true where the test found something wanting.",
                        _ -> List.of("true", "false")),
                SharedColumns.note());
    }

    static ProgrammeTable carvedOut() {
        return inside(
                ProgrammeTables.CARVED_OUT,
                "carvedOut",
                List.of("Report", "Provider"),
                text("Provider", "provider", 24, "Who does it.").require(),
                lines("Services", "services", 24, "What is used of it: services, regions."),
                ids("Requirements", "requirements", 24, "The requirements that it meets."),
                ids("Obligations", "obligations", 24, "What else it does."),
                name("Own report", "report", 18, "One of the sheet Reports."),
                text("Reviewed by", "reviewedBy", 22, "Who read that report."),
                moment("Reviewed on", "reviewedOn", "When."));
    }

    static ProgrammeTable userEntityControls() {
        return inside(
                ProgrammeTables.USER_ENTITY_CONTROLS,
                "userEntityControls",
                List.of("Report", "Text"),
                text("Text", "text", 50, "What is expected.").require(),
                text(
                        "Provider",
                        "provider",
                        24,
                        "The carved-out provider whose report expects it; empty where this one"
                                + " does."),
                name("Control", "control", 14, "The control that does it."));
    }

    private static ProgrammeTable inside(
            String name, String key, List<String> keys, TableColumn... columns) {
        List<TableColumn> all = new ArrayList<>();
        all.add(owner("Report", "One of the sheet Reports.", CellChoices::reports));
        all.addAll(List.of(columns));
        all.add(row(SharedColumns.EMPTY));
        return ProgrammeTable.of(
                name,
                new Shape.Inside(List.of(ProgrammeTables.REPORTS), key),
                keys,
                List.copyOf(all));
    }
}
