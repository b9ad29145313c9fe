package dev.crosswalk.server.control;

import dev.crosswalk.answers.ask.AskRequest;
import dev.crosswalk.answers.auditreport.AuditReportRequest;
import dev.crosswalk.answers.conclude.ConcludeRequest;
import dev.crosswalk.answers.edit.EditRequest;
import java.util.Set;

/// What the body of an edit says: the fields of a record, but for those that we know ourselves.
///
/// @param known components that nobody sends
/// @param besides texts that may be sent beside the components
public record EditForm(Class<? extends Record> type, Set<String> known, Set<String> besides) {
    private static EditForm of(Class<? extends Record> type, String... known) {
        return new EditForm(type, Set.of(known), Set.of());
    }

    private EditForm and(String field) {
        return new EditForm(type, known, Set.of(field));
    }

    public static EditForm of(EditKind kind) {
        return switch (kind) {
            case ADOPT -> of(EditRequest.Adopt.class);
            case ADD_CONTROL -> of(EditRequest.AddControl.class);
            case CHANGE_CONTROL -> of(EditRequest.ChangeControl.class);
            case RETIRE -> of(EditRequest.Retire.class);
            case EXCLUDE -> of(EditRequest.Exclude.class);
            case INCLUDE -> of(EditRequest.Include.class);
            case SUGGEST_MAPPING -> of(EditRequest.SuggestMapping.class, "by");
            case DECIDE_MAPPING -> of(EditRequest.DecideMapping.class, "by");
            case ADD_EVIDENCE ->
                    of(EditRequest.AddEvidence.class, "file", "sha256", "kept").and("link");
            case WITHDRAW_EVIDENCE -> of(EditRequest.WithdrawEvidence.class);
            case DONE -> of(EditRequest.Done.class);
            case ADD_EXCEPTION -> of(EditRequest.AddException.class);
            case APPROVE_DOCUMENT -> of(EditRequest.ApproveDocument.class, "recorded").and("note");
            case APPROVE_STATEMENT ->
                    of(EditRequest.ApproveStatement.class, "recorded").and("note");
            case ADD_PERSON -> of(EditRequest.AddPerson.class);
            case CHANGE_REPORT -> of(EditRequest.ChangeReport.class);
            case ADD_RISK, CHANGE_RISK -> of(EditRequest.EnterRisk.class, "isNew");
            case ACCEPT_RISKS -> of(EditRequest.AcceptRisks.class);
            case ADD_AUDIT, CHANGE_AUDIT -> of(EditRequest.EnterAudit.class, "isNew");
            case ADD_NONCONFORMITY, CHANGE_NONCONFORMITY ->
                    of(EditRequest.EnterNonconformity.class, "isNew");
            case ADD_REPORT -> of(AuditReportRequest.class);
            case CONCLUDE -> of(ConcludeRequest.class);
            case ASK -> of(AskRequest.class);
            case SET_PARAMETERS -> of(EditPreparation.SetParameters.class);
            case FREEZE_POPULATIONS -> of(EditPreparation.FreezePopulations.class);
            case INTAKE -> of(Intakes.Listed.class);
            case WRITE_DOCUMENTS -> of(EditPreparation.DocumentsToWrite.class);
            case EDIT_DOCUMENT -> of(EditPreparation.DocumentText.class);
            case IMPORT_WORKBOOK -> of(EditPreparation.WorkbookToImport.class);
            case TAKE_FOLDER -> of(EditPreparation.NothingSaid.class);
            case CHANGE_ITEMS -> of(EditPreparation.ChangeItems.class);
        };
    }

    /// The fields that have to say something.
    public static Set<String> required(EditKind kind) {
        return kind.required();
    }
}
