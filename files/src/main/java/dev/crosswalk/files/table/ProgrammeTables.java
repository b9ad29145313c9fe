package dev.crosswalk.files.table;

import java.util.List;
import java.util.Optional;

/// All tables of a programme: together they show every key of every file once.
public final class ProgrammeTables {
    public static final String PROGRAMME = "Programme";
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
    static final String INCLUSIONS = "Inclusions";
    static final String DECISIONS = "Decisions";
    static final String MAPPINGS = "Mappings";
    static final String ANSWERS = "Answers";
    static final String EXCEPTIONS = "Exceptions";
    static final String REPORTS = "Reports";
    static final String REPORT_OPINIONS = "Report opinions";
    static final String REPORT_EXCEPTIONS = "Report exceptions";
    static final String REPORT_TESTS = "Report tests";
    static final String CARVED_OUT = "Carved-out providers";
    static final String USER_ENTITY_CONTROLS = "User-entity controls";
    static final String ATTESTATIONS = "Attestations";
    static final String RISKS = "Risks";
    static final String PEOPLE = "People";
    static final String ROLES = "Roles";
    static final String CONCLUSIONS = "Conclusions";
    static final String NONCONFORMITIES = "Nonconformities";
    static final String AUDITS = "Internal audits";

    /// The tables in the order of their sheets.
    public static final List<ProgrammeTable> ALL =
            List.of(
                    ControlTables.programme(),
                    ControlTables.frameworks(),
                    ControlTables.parameters(),
                    ControlTables.controls(),
                    ControlTables.ownControls(),
                    ControlTables.wantedEvidence(),
                    RegisterTables.documents(),
                    OperationTables.evidence(),
                    OperationTables.occurrences(),
                    OperationTables.populations(),
                    OperationTables.items(),
                    RegisterTables.exclusions(),
                    RegisterTables.inclusions(),
                    RegisterTables.decisions(),
                    RegisterTables.mappings(),
                    RegisterTables.answers(),
                    RegisterTables.exceptions(),
                    ReportTables.reports(),
                    ReportTables.opinions(),
                    ReportTables.exceptions(),
                    ReportTables.tests(),
                    ReportTables.carvedOut(),
                    ReportTables.userEntityControls(),
                    RegisterTables.attestations(),
                    RegisterTables.risks(),
                    PeopleTables.people(),
                    PeopleTables.roles(),
                    PeopleTables.conclusions(),
                    RegisterTables.nonconformities(),
                    RegisterTables.audits());

    private ProgrammeTables() {}

    static Optional<ProgrammeTable> named(String name) {
        return ALL.stream().filter(table -> table.name().equals(name)).findFirst();
    }
}
