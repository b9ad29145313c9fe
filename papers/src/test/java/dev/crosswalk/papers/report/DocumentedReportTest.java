package dev.crosswalk.papers.report;

import static dev.crosswalk.papers.report.Reports.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswalk.content.GivenAnswer;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.papers.report.DocumentedInformation.Has;
import dev.crosswalk.papers.report.DocumentedInformation.Line;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.Approval;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.standing.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DocumentedReportTest {
    private static List<Line> lines(Programme programme) {
        Situation situation = Reports.of(programme, "iso27001-2022");
        return DocumentedInformation.of(situation, situation.wanted().getFirst()).lines();
    }

    private static Line line(Programme programme, String clause) {
        return lines(programme).stream()
                .filter(l -> l.row().clause().equals(clause))
                .findFirst()
                .orElseThrow();
    }

    /// The same programme with one document of it, approved on a day or not at all.
    private static Programme with(String document, @Nullable LocalDate approved) {
        List<Approval> approvals = new ArrayList<>(Reports.HARBOUR.approvals());
        approvals.removeIf(a -> a.document().equals(document));
        approvals.add(new Approval(document, "1.0", "Ada", "Ada", approved, null));
        return Reports.HARBOUR.toBuilder().approvals(approvals).build();
    }

    @Test
    void hasARowForEachThingThatTheEditionWantsInWriting() {
        Report report =
                Reports.report(
                        new DocumentedReport(),
                        Reports.of(Reports.HARBOUR, "iso27001-2022"),
                        Medium.PAGES);

        assertThat(column(Reports.table(report, "Clauses 4 to 10"), "Clause"))
                .hasSize(20)
                .startsWith("4.3", "5.2 e")
                .endsWith("10.2 f", "10.2 g");
        assertThat(column(Reports.table(report, "Annex A"), "Clause"))
                .hasSize(30)
                .allMatch(c -> c.startsWith("A."));
    }

    @Test
    void whatIsWrittenAndNotApprovedWaitsForApproval() {
        Line draft = line(with("risk-treatment-plan", null), "6.1.3 e");

        assertThat(draft.has()).isEqualTo(Has.DRAFT);
        assertThat(draft.todo()).containsExactly("Have Risk Treatment Plan approved.");
    }

    @Test
    void anApprovalOfDaysToComeIsNone() {
        Line draft = line(with("risk-treatment-plan", LocalDate.of(2030, 1, 1)), "6.1.3 e");

        assertThat(draft.has()).isEqualTo(Has.DRAFT);
    }

    @Test
    void theRulesForAnAgreementAreNoAgreementAndThePolicyOfAllIsNoneOfATopic() {
        Programme rules =
                Reports.HARBOUR.toBuilder()
                        .evidence(List.of())
                        .answers(List.of(done("sup-agreement-security"), done("gov-policy-topics")))
                        .approvals(
                                List.of(
                                        approved("vendor-management-procedure"),
                                        approved("information-security-policy")))
                        .build();

        Line agreements = line(rules, "A.5.20");
        assertThat(agreements.has()).isEqualTo(Has.RULES);
        assertThat(agreements.documents()).isNotEmpty();
        assertThat(agreements.todo())
                .containsExactly(
                        "Have the signed agreements with suppliers at hand: an auditor samples these,"
                                + " and not the rules for them.");
        assertThat(line(rules, "A.5.1").documents()).isEmpty();
        assertThat(line(rules, "A.5.1").has()).isNotEqualTo(Has.YES);

        Line topics =
                line(
                        rules.toBuilder()
                                .approvals(
                                        List.of(
                                                approved("information-security-policy"),
                                                approved("cryptography-policy")))
                                .build(),
                        "A.5.1");
        assertThat(topics.has()).isEqualTo(Has.YES);
        assertThat(topics.documents())
                .extracting(DocumentedInformation.Paper::title)
                .containsExactly("Cryptography Policy");
    }

    private static GivenAnswer done(String obligation) {
        return new GivenAnswer(
                obligation, GivenAnswer.Said.DONE, Assurance.IMPLEMENTED, "Bea", null, null, "");
    }

    private static Approval approved(String document) {
        return new Approval(document, "1.0", "Ada", "Ada", LocalDate.of(2025, 6, 1), null);
    }

    @Test
    void whatNobodyWroteSaysWhichTemplateAndWhichControlGiveIt() {
        Programme without =
                Reports.HARBOUR.toBuilder().approvals(List.of()).adoptions(List.of()).build();

        Line missing = line(without, "6.1.3 d");

        assertThat(missing.has()).isEqualTo(Has.NO);
        assertThat(missing.todo())
                .containsExactly(
                        "Write Statement of Applicability from its template.",
                        "Adopt RSK-07 Statement of Applicability.");
    }

    @Test
    void aRecordThatNobodyKeepsSaysOnWhichTemplate() {
        Programme without =
                Reports.HARBOUR.toBuilder()
                        .approvals(List.of())
                        .adoptions(List.of())
                        .reports(List.of())
                        .attestations(List.of())
                        .build();

        assertThat(lines(without))
                .filteredOn(l -> l.row().template().equals("security-measurement-report"))
                .singleElement()
                .satisfies(l ->
                        assertThat(l.todo())
                                .last()
                                .isEqualTo(
                                        "Its template is Security Measurement Plan and Report."));
    }

    @Test
    void whatAControlInPlaceIsToFileIsAlwaysNamed() {
        Programme without =
                Reports.HARBOUR.toBuilder()
                        .approvals(List.of())
                        .adoptions(
                                List.of(
                                        Adoption.of("GOV-01")
                                                .state(Adoption.State.IMPLEMENTED)
                                                .build()))
                        .build();

        assertThat(line(without, "5.2 e").todo())
                .contains("Write Information Security Policy, and have it approved.");
        assertThat(lines(without)).flatExtracting(Line::todo).noneMatch(t -> t.contains("  "));
    }

    @Test
    void whatIsKeptAsADocumentIsWrittenAndNotOnlyApproved() {
        Programme without =
                Reports.HARBOUR.toBuilder()
                        .reports(List.of())
                        .attestations(List.of())
                        .approvals(List.of())
                        .adoptions(List.of(Adoption.of("RSK-01").build()))
                        .build();

        assertThat(line(without, "6.1.2").todo())
                .containsExactly("Write Risk Management Procedure, and have it approved.");
        assertThat(
                        line(
                                        without.toBuilder()
                                                .approvals(
                                                        List.of(
                                                                new Approval(
                                                                        "risk-management-procedure",
                                                                        "1.0",
                                                                        "Ada",
                                                                        "Ada",
                                                                        null,
                                                                        null)))
                                                .build(),
                                        "6.1.2")
                                .todo())
                .containsExactly("Have Risk Management Procedure approved.");
    }

    @Test
    void whatAnAuditorsTestOfAControlAloneShowsNamesTheReport() {
        Control own =
                Control.builder("OWN-01")
                        .title("Changes follow a written procedure")
                        .discharges(List.of("chg-procedure-documented"))
                        .build();
        List<AuditReport> reports =
                Reports.HARBOUR.reports().stream()
                        .map(r ->
                                r.toBuilder()
                                        .tests(
                                                List.of(
                                                        new AuditReport.TestOfControl(
                                                                "OWN-01", false, "")))
                                        .build())
                        .toList();
        Programme tested =
                Reports.HARBOUR.toBuilder()
                        .reports(reports)
                        .approvals(List.of())
                        .adoptions(
                                List.of(
                                        Adoption.of(new Adoption.Own(own))
                                                .state(Adoption.State.IMPLEMENTED)
                                                .implementedOn(
                                                        Reports.HARBOUR.on(
                                                                LocalDate.of(2025, 1, 1)))
                                                .build()))
                        .build();

        Line line = line(tested, "A.8.32");

        assertThat(line.has()).isEqualTo(Has.ATTESTED);
        assertThat(line.reports()).isNotEmpty();
    }

    @Test
    void whatRestsOnWordAloneIsNotSaidToBeByReport() {
        Programme said =
                Reports.HARBOUR.toBuilder()
                        .reports(List.of())
                        .attestations(List.of())
                        .approvals(List.of())
                        .adoptions(List.of())
                        .answers(
                                List.of(
                                        new GivenAnswer(
                                                "risk-process-documented",
                                                GivenAnswer.Said.DONE,
                                                Assurance.IMPLEMENTED,
                                                "Bea",
                                                null,
                                                null,
                                                "")))
                        .build();
        Report report =
                Reports.report(
                        new DocumentedReport(), Reports.of(said, "iso27001-2022"), Medium.PAGES);

        assertThat(line(said, "6.1.2").has()).isEqualTo(Has.ATTESTED);
        assertThat(Reports.words(report))
                .contains("On word", "Nothing on file; on somebody's word")
                .doesNotContain("By report");
    }

    @Test
    void whatOnlyAReportAttestsIsNotOnFile() {
        Programme without =
                Reports.HARBOUR.toBuilder().approvals(List.of()).adoptions(List.of()).build();

        assertThat(lines(without))
                .filteredOn(l -> l.has() == Has.ATTESTED)
                .isNotEmpty()
                .allMatch(l -> l.documents().isEmpty() && l.evidence().isEmpty())
                .noneMatch(l -> l.reports().isEmpty());
        assertThat(lines(without)).noneMatch(l -> l.has() == Has.YES);
    }

    @Test
    void aControlThatDoesNotApplyIsAskedForNothing() {
        List<String> excluded =
                Reports.HARBOUR.exclusions().stream().map(e -> e.requirement().id()).toList();

        assertThat(lines(Reports.HARBOUR))
                .allMatch(l ->
                        (l.has() == Has.NOT_ASKED) == excluded.contains(l.row().requirement()));
    }

    @Test
    void theFiguresCountEachRowThatIsAskedForOnce() {
        Report report =
                Reports.report(
                        new DocumentedReport(),
                        Reports.of(Reports.HARBOUR, "iso27001-2022"),
                        Medium.PAGES);
        long asked = lines(Reports.HARBOUR).stream().filter(l -> l.has() != Has.NOT_ASKED).count();

        List<Block.Figure> figures = Reports.all(Block.Figures.class, report).getFirst().figures();

        assertThat(figures).allMatch(f -> f.number().endsWith(" of " + asked));
        assertThat(
                        figures.stream()
                                .mapToLong(f ->
                                        Long.parseLong(
                                                f.number().substring(0, f.number().indexOf(' '))))
                                .sum())
                .isEqualTo(asked);
    }

    @Test
    void aFrameworkOfWhichNothingIsKnownIsRefusedWithWhatToAdd() {
        assertThatThrownBy(() ->
                        new DocumentedReport()
                                .report(Reports.of(Reports.HARBOUR, "soc2-2017"), Medium.PAGES))
                .isInstanceOf(ReportKind.Unfit.class)
                .hasMessageContaining("<want iso27001-2022>");
    }
}
