package dev.crosswalk.papers.report;

import static dev.crosswalk.papers.report.Reports.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswalk.content.GivenAnswer;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.papers.report.StatementOfApplicability.Implemented;
import dev.crosswalk.papers.report.StatementOfApplicability.Inclusion;
import dev.crosswalk.papers.report.StatementOfApplicability.Line;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.Approval;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.AuditReport.TestOfControl;
import dev.crosswalk.programme.DecidedInclusion;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.checklist.Checklist;
import dev.crosswalk.programme.checklist.ToDo;
import dev.crosswalk.programme.standing.ControlStanding.Condition;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.standing.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SoaReportTest {
    private static final Situation HARBOUR = Reports.harbour();

    private static StatementOfApplicability statement(Situation situation) {
        return StatementOfApplicability.of(situation, iso(situation));
    }

    private static Judged iso(Situation situation) {
        return situation.wanted().stream()
                .filter(t -> StatementOfApplicability.has(t.edition()))
                .findFirst()
                .orElseThrow();
    }

    private static Line line(Situation situation, String id) {
        return statement(situation).lines().stream()
                .filter(l -> l.verdict().ref().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String words(Situation situation) {
        return Reports.words(Reports.report(new SoaReport(), situation, Medium.PAGES));
    }

    private static Programme withoutExclusionsAndRisks() {
        Programme p = Reports.HARBOUR;
        return p.toBuilder().exclusions(List.of()).risks(List.of()).build();
    }

    @Test
    void afterTheDayOfAnApprovalItClaimsNoneForWhatChangedSince() {
        Approval approval =
                new Approval(
                        StatementOfApplicability.DOCUMENT,
                        "1.0",
                        "",
                        "Chief executive",
                        Reports.DAY,
                        null);
        Programme approved = Reports.HARBOUR.toBuilder().approvals(List.of(approval)).build();
        String since = "What has changed in it after that day is not approved.";

        assertThat(words(Reports.of(approved, Reports.DAY)))
                .contains("Version 1.0. Approved by Chief executive on " + Reports.DAY + ".")
                .doesNotContain(since);
        assertThat(words(Reports.of(approved, Reports.DAY.plusDays(1)))).contains(since);
    }

    @Nested
    class TheTable {
        @Test
        void hasAllControlsOfAnnexAOnce() {
            assertThat(ids(HARBOUR))
                    .hasSize(93)
                    .doesNotHaveDuplicates()
                    .contains("A.5.1", "A.8.34");
            assertThat(ids(Reports.of(Reports.HARBOUR, "iso27001-2013")))
                    .hasSize(114)
                    .doesNotHaveDuplicates()
                    .contains("A.5.1.1", "A.18.2.3");
        }

        private static List<String> ids(Situation situation) {
            List<String> ids = new ArrayList<>();
            Report report = Reports.report(new SoaReport(), situation, Medium.PAGES);
            for (Block.Table t : Reports.all(Block.Table.class, report)) {
                if (t.columns().stream().anyMatch(c -> c.title().equals("Applicable"))
                        && t.columns().stream().anyMatch(c -> c.title().equals("Justification"))) {
                    ids.addAll(column(t, "Control"));
                }
            }
            return ids;
        }

        @Test
        void isOneSheetOfAWorkbook() {
            Report report = Reports.report(new SoaReport(), HARBOUR, Medium.SHEETS);

            assertThat(Reports.table(report, "Annex A iso27001-2022").rows()).hasSize(93);
        }
    }

    @Nested
    class AControl {
        @Test
        void isIncludedForTheRisksThatItsControlsTreatAndTheFrameworksThatDemandTheSame() {
            Line line = line(HARBOUR, "A.5.18");

            assertThat(line.risks()).containsExactly("R-01");
            assertThat(line.demandedBy()).contains(new RequirementRef("soc2-2017", "CC6.3"));
            assertThat(line.controls()).extracting(c -> c.id()).contains("ACC-07");
            assertThat(line.documents()).contains("access-control-policy");
        }

        @Test
        void isIncludedByDecisionAloneWhereNothingElseCallsForIt() {
            assertThat(line(HARBOUR, "A.5.8").inclusion()).isEqualTo(Inclusion.WITHOUT_REASON);
            assertThat(line(HARBOUR, "A.5.13").inclusion()).isEqualTo(Inclusion.DECIDED);
            assertThat(words(HARBOUR))
                    .contains("Own decision, 2026-04-15; nobody is named who decided.");
        }

        @Test
        void isIncludedForWhatTheOrganisationSaysItselfFirst() {
            DecidedInclusion contract =
                    new DecidedInclusion(
                            new RequirementRef("iso27001-2022", "A.5.8"),
                            "Our contracts want it",
                            "Bea",
                            LocalDate.parse("2026-05-01"));
            DecidedInclusion law =
                    new DecidedInclusion(
                            new RequirementRef("iso27001-2022", "A.5.18"), "A law.", "", null);
            Situation said =
                    Reports.of(
                            Reports.HARBOUR.toBuilder().inclusions(List.of(contract, law)).build());

            assertThat(line(said, "A.5.8").inclusion()).isEqualTo(Inclusion.SAID);
            assertThat(words(said))
                    .contains("Our contracts want it. Said by Bea on 2026-05-01.")
                    .contains("A law. Treats risk R-01. Also demanded by SOC 2 CC");
            assertThat(line(said, "A.5.8").implemented())
                    .isEqualTo(line(HARBOUR, "A.5.8").implemented());
        }

        @Test
        void thatOnlyAReportListsIsNobodysDecision() {
            AuditReport report =
                    Reports.HARBOUR.reports().stream()
                            .filter(r -> r.covers() != null && !r.isWord() && r.isOurs())
                            .findFirst()
                            .orElseThrow();
            List<AuditReport> tested =
                    List.of(
                            report.toBuilder()
                                    .tests(List.of(new TestOfControl(doing("A.5.8"), false, "")))
                                    .build());
            Adoption listed =
                    Adoption.of(doing("A.5.8"))
                            .state(Adoption.State.IMPLEMENTED)
                            .implementedOn(
                                    Reports.HARBOUR.on(
                                            Objects.requireNonNull(report.covers()).from()))
                            .build();
            Situation by = with(listed, tested);

            assertThat(line(by, "A.5.8").inclusion()).isEqualTo(Inclusion.REPORTED);
            assertThat(words(by))
                    .contains("In place by report; nobody decided on including it.")
                    .contains("included for no more than that a report lists what serves");
            Situation decided =
                    with(
                            listed.toBuilder().plannedOn(Reports.HARBOUR.on(Reports.DAY)).build(),
                            tested);
            assertThat(line(decided, "A.5.8").inclusion()).isEqualTo(Inclusion.DECIDED);
            assertThat(line(with(listed), "A.5.8").inclusion()).isEqualTo(Inclusion.DECIDED);
        }

        @Test
        void thatAPlanAloneProposedIsDecidedOnByNobodyUntilSomebodyDoes() {
            LocalDate day = Reports.DAY.plusDays(90);
            Adoption proposed = Adoption.of(doing("A.5.8")).dueOn(day).proposedFor(day).build();
            Situation before = with(proposed);

            assertThat(line(before, "A.5.8").inclusion()).isEqualTo(Inclusion.PROPOSED);
            assertThat(words(before))
                    .contains("Proposed by a plan, and decided on by nobody.")
                    .contains("(proposed for " + day + ")")
                    .contains("nobody has decided on any of that");
            Situation after =
                    with(proposed.toBuilder().plannedOn(Reports.HARBOUR.on(Reports.DAY)).build());
            assertThat(line(after, "A.5.8").inclusion()).isEqualTo(Inclusion.DECIDED);
            assertThat(words(after)).contains("(planned for " + day + ", a plan's day)");
        }

        private static Situation with(Adoption adoption) {
            return with(adoption, Reports.HARBOUR.reports());
        }

        private static Situation with(Adoption adoption, List<AuditReport> reports) {
            List<Adoption> controls = new ArrayList<>(Reports.HARBOUR.adoptions());
            controls.add(adoption);
            return Reports.of(
                    Reports.HARBOUR.toBuilder().adoptions(controls).reports(reports).build());
        }

        /// A control of the library that does something of what is demanded.
        private static String doing(String id) {
            List<String> demanded =
                    HARBOUR.crosswalk().demands(line(HARBOUR, id).verdict().ref()).stream()
                            .map(o -> o.id())
                            .toList();
            return HARBOUR.content().controls().controls().stream()
                    .filter(c -> c.discharges().stream().anyMatch(demanded::contains))
                    .findFirst()
                    .orElseThrow()
                    .id();
        }

        /// A control may be shown by what shows nothing that is demanded here.
        @Test
        void isNeverPartlyThereWithNoneOfItsObligationsShown() {
            assertThat(statement(HARBOUR).lines())
                    .filteredOn(l -> l.verdict().decomposed())
                    .filteredOn(l -> l.implemented() == Implemented.PARTLY)
                    .isNotEmpty()
                    .noneMatch(l -> l.verdict().covered().isEmpty());
        }

        @Test
        void namesAnOwnControlThatDoesWhatItsGuidanceNamesAndCountsItForNothing() {
            Control rest =
                    Control.builder("OWN-01")
                            .title("Data at rest is encrypted")
                            .discharges(List.of("crypto-rest"))
                            .build();
            List<Adoption> controls = new ArrayList<>(Reports.HARBOUR.adoptions());
            controls.add(Adoption.of(new Adoption.Own(rest)).build());
            Situation with = Reports.of(Reports.HARBOUR.toBuilder().adoptions(controls).build());

            Line line = line(with, "A.8.24");

            assertThat(line.supporting()).extracting(c -> c.id()).containsExactly("OWN-01");
            assertThat(line.controls()).extracting(c -> c.id()).doesNotContain("OWN-01");
            assertThat(line.implemented()).isEqualTo(line(HARBOUR, "A.8.24").implemented());
            assertThat(line.verdict().covered())
                    .isEqualTo(line(HARBOUR, "A.8.24").verdict().covered());
            assertThat(words(with))
                    .contains("Contributes: OWN-01 Data at rest is encrypted (planned)")
                    .contains("it shows nothing of that and is in no figure");
            assertThat(line(HARBOUR, "A.8.24").supporting()).isEmpty();
        }

        @Test
        void namesAControlOnWhichThoseBuildThatDoWhatItDemands() {
            Situation with = adopting("PRV-04", "PRV-05");

            assertThat(line(with, "A.5.34").controls()).extracting(c -> c.id()).contains("PRV-05");
            assertThat(line(with, "A.5.34").supporting())
                    .extracting(c -> c.id())
                    .contains("PRV-04");
            assertThat(statement(with).beyond())
                    .extracting(c -> c.id())
                    .doesNotContain("PRV-04", "PRV-05");
            assertThat(statement(adopting("PRV-04")).beyond())
                    .extracting(c -> c.id())
                    .contains("PRV-04");
        }

        private static Situation adopting(String... ids) {
            List<Adoption> controls = new ArrayList<>(Reports.HARBOUR.adoptions());
            for (String id : ids) {
                controls.add(Adoption.of(id).plannedOn(Reports.HARBOUR.on(Reports.DAY)).build());
            }
            return Reports.of(Reports.HARBOUR.toBuilder().adoptions(controls).build());
        }

        /// A criterion that an auditor attested, or somebody's word, gives another auditor nothing
        /// to sample.
        @Test
        void isFullyThereOnlyWhereControlsShowAllOfIt() {
            for (Line line : statement(HARBOUR).lines()) {
                if (line.verdict().coverage() == Coverage.FULL) {
                    assertThat(line.implemented() == Implemented.FULLY)
                            .as(line.verdict().ref().id())
                            .isEqualTo(line.shown().byControl() == line.shown().shown());
                }
            }
            assertThat(statement(HARBOUR).lines())
                    .filteredOn(l -> l.implemented() == Implemented.ATTESTED)
                    .anyMatch(l -> l.shown().byControl() > 0);
            assertThat(words(HARBOUR))
                    .containsPattern(
                            "In part attested by the report\n(\\d) of \\1 obligations\nby .+\nno"
                                    + " control shows \\d of the \\1 yet\nto do: name the control"
                                    + " that does the rest");
            Line attested = line(withoutControls(), "A.8.6");

            assertThat(attested.verdict().coverage()).isEqualTo(Coverage.FULL);
            assertThat(attested.controls()).isEmpty();
            assertThat(attested.implemented()).isEqualTo(Implemented.ATTESTED);
            assertThat(words(withoutControls()))
                    .contains("Attested by the report, no control named yet")
                    .contains("to do: name the control that does it");
        }

        /// Whoever works through the checklist has a control for each row that the auditor samples.
        @Test
        void whatItNamesNoControlForIsOneEntryOfTheChecklist() {
            for (Situation some : List.of(HARBOUR, withoutControls())) {
                assertThat(toName(some))
                        .isEqualTo(
                                statement(some).lines().stream()
                                        .filter(Line::applicable)
                                        .filter(l -> l.implemented() == Implemented.ATTESTED)
                                        .filter(l -> l.controls().isEmpty())
                                        .map(l -> l.verdict().ref())
                                        .toList());
            }
            assertThat(toName(withoutControls())).extracting(RequirementRef::id).contains("A.8.6");
        }

        private static List<RequirementRef> toName(Situation situation) {
            Judged iso = iso(situation);
            List<ToDo> items =
                    Checklist.of(
                                    situation,
                                    Objects.requireNonNull(iso.standing()),
                                    iso.scope(),
                                    null)
                            .items()
                            .stream()
                            .filter(i -> i.kind() == ToDo.Kind.SETTLE)
                            .filter(i -> i.about().equals(StatementOfApplicability.DOCUMENT))
                            .toList();
            assertThat(items).hasSizeLessThanOrEqualTo(1);
            return items.stream().flatMap(i -> i.serves().stream()).toList();
        }

        private static Situation withoutControls() {
            return Reports.of(Reports.HARBOUR.toBuilder().adoptions(List.of()).build());
        }

        @Test
        void listsFirstTheControlThatDoesMostOfItAndSaysOfEachHowMuch() {
            for (Line line : statement(HARBOUR).lines()) {
                assertThat(line.controls())
                        .as(line.verdict().ref().id())
                        .isSortedAccordingTo(
                                Comparator.comparingInt(
                                        c -> -line.points().getOrDefault(c.id(), 0)));
            }
            Line review = line(HARBOUR, "A.5.18");
            int part = review.points().getOrDefault("ACC-07", 0);

            assertThat(part).isBetween(1, review.verdict().demanded() - 1);
            assertThat(words(HARBOUR))
                    .contains("(in part, %d of %d".formatted(part, review.verdict().demanded()));
        }

        @Test
        void saysOfWhatIsOpenThatPeopleSayItDoesNotApply() {
            GivenAnswer none =
                    new GivenAnswer(
                            "phys-cables-protected",
                            GivenAnswer.Said.NOT_APPLICABLE,
                            Assurance.IMPLEMENTED,
                            "Bea",
                            null,
                            null,
                            "We have no cables.");
            Situation with = Reports.of(Reports.HARBOUR.toBuilder().answers(List.of(none)).build());

            assertThat(words(with))
                    .contains("1 of what is open said not to apply: We have no cables.");
            assertThat(line(with, "A.7.12").applicable()).isTrue();
        }

        @Test
        void isImplementedAsFarAsEvidenceShows() {
            assertThat(line(HARBOUR, "A.5.9").implemented()).isEqualTo(Implemented.FULLY);
            assertThat(line(HARBOUR, "A.5.15").implemented()).isEqualTo(Implemented.PARTLY);
            assertThat(line(HARBOUR, "A.5.27").implemented()).isEqualTo(Implemented.NOT_SHOWN);
            assertThat(line(HARBOUR, "A.5.13").implemented()).isEqualTo(Implemented.PLANNED);
            assertThat(line(HARBOUR, "A.5.5").implemented()).isEqualTo(Implemented.NO);
        }

        @Test
        void saysByWhatItIsShownAndWhatOfItsOwnControlsDoesNotShowIt() {
            assertThat(words(HARBOUR))
                    .contains(
                            "by report SOC2-2025 until 2027-02-10; own control GOV-06 not shown: no"
                                    + " evidence")
                    .contains(
                            "by own evidence for 7 of 8 and report SOC2-2025 until 2027-02-10; own"
                                    + " control ACC-07 not shown: no evidence")
                    .contains("own control INC-01 not shown: a document of it is not in force");
        }

        /// A reader takes `fully` for the organisation's own work where nothing says otherwise.
        @Test
        void isNeverFullyBesideAControlThatDoesNotShowItWithoutThatReason() {
            for (Line line : statement(HARBOUR).lines()) {
                if (line.implemented() == Implemented.FULLY) {
                    assertThat(line.shown().ways()).as(line.verdict().ref().id()).isNotEmpty();
                    line.controls().stream()
                            .filter(c ->
                                    c.condition() == Condition.UNPROVED
                                            || c.condition() == Condition.FAILED)
                            .forEach(c ->
                                    assertThat(line.shown().words())
                                            .as(line.verdict().ref().id())
                                            .contains(c.id()));
                }
            }
        }

        @Test
        void carriesTheAcceptedExceptionsToItsControls() {
            assertThat(words(HARBOUR))
                    .contains(
                            "Exception EX-02 to END-02, accepted by Head of engineering until"
                                    + " 2026-07-15");
        }

        @Test
        void tellsAnExceptionWholeInTheRowThatLosesMostAndNamesThatRowInOthersThatLoseSomething() {
            String note = "2 of 40 reviews were late.";
            String words = words(found(List.of(), note));

            assertThat(words.split(note, -1)).hasSize(2);
            assertThat(row(words, "A.6.7")).contains(note);
            assertThat(row(words, "A.5.16")).contains("Found by an auditor, ACC-05: see A.6.7");
            assertThat(row(words(found(List.of("acc-authn-secure-logon"), note)), "A.5.16"))
                    .contains("ACC-05")
                    .doesNotContain("Found by an auditor");
        }

        @Test
        void hasTheDaysByWhichAnExceptionIsPutRightWhereNothingOfLaterDaysShowsIt() {
            Programme found = withFound(List.of(), "2 of 40 reviews were late.");

            assertThat(words(Reports.of(found.toBuilder().evidence(List.of()).build())))
                    .contains(
                            "ACC-05 put right by 2026-07-08, overdue since 2026-02-17, shown by a"
                                    + " sample by 2026-08-05");
            assertThat(words(Reports.of(found)))
                    .as("its evidence is of days over which the auditor looked")
                    .containsPattern("ACC-05 put right by 2026-[0-9-]+, ");
            assertThat(words(HARBOUR)).doesNotContain("ACC-05 put right");
        }

        private static Situation found(List<String> obligations, String note) {
            return Reports.of(withFound(obligations, note));
        }

        private static Programme withFound(List<String> obligations, String note) {
            AuditReport.Found found = new AuditReport.Found("ACC-05", obligations, null, note);
            List<AuditReport> reports =
                    Reports.HARBOUR.reports().stream()
                            .map(r -> r.toBuilder().exceptions(List.of(found)).build())
                            .toList();
            return Reports.HARBOUR.toBuilder().reports(reports).build();
        }

        private static String row(String words, String id) {
            int from = words.indexOf("\n" + id + " | ");
            return words.substring(from, words.indexOf("\nA.", from + 1));
        }

        @Test
        void thatIsExcludedSaysWhyAndWhoApprovedIt() {
            String words = words(HARBOUR);

            assertThat(words)
                    .contains(
                            "A.8.30 | Outsourced development | No | No development is outsourced:"
                                    + " all code is written by employees. Exclusion: approved by"
                                    + " Chief executive on 2026-02-03. |")
                    .contains("Exclusion: not approved.");
        }
    }

    @Nested
    class BeforeAnAuditItSettles {
        @Test
        void anExclusionThatNobodyApproved() {
            assertThat(line(HARBOUR, "A.7.3").applicable()).isTrue();
            assertThat(words(HARBOUR))
                    .contains(
                            "A.7.3 is to be excluded, and nobody has approved that: until somebody"
                                    + " does, it applies.",
                            "To be excluded, once approved: ");
        }

        @Test
        void anExclusionOfWhatIsAttested() {
            assertThat(words(HARBOUR))
                    .contains("A.7.4 is excluded, and attested met (landlord): if it is done");
        }

        @Test
        void anExclusionThatAnotherFrameworkDemands() {
            assertThat(words(HARBOUR))
                    .contains("A.7.1 is excluded, and SOC 2 CC6.4 demands some of the same.");
        }

        @Test
        void anEmptyRiskRegister() {
            assertThat(words(Reports.of(withoutExclusionsAndRisks())))
                    .contains("The risk register is empty.")
                    .doesNotContain("Treats risk R");
        }
    }

    @Test
    void whatRunsTheManagementSystemIsNoControlBeyondAnnexA() {
        StatementOfApplicability soa = statement(HARBOUR);

        assertThat(soa.clauses())
                .filteredOn(c -> c.isAskedFor() && !c.isOfAnnex())
                .extracting(c -> c.control().id())
                .contains("ISM-01", "ISM-11");
        assertThat(soa.beyond()).isEmpty();
        assertThat(words(HARBOUR))
                .contains("nobody can leave them out, so no statement is made of them: ISM-01")
                .doesNotContain("Controls beyond Annex A");
    }

    /// Whoever tells customers of releases does not hold the process of communication that clause
    /// 7.4 asks for.
    @Test
    void whatDoesAPartOfWhatAClauseAsksForIsNoProcessThatItAsksFor() {
        Control releases =
                Control.builder("OWN-01")
                        .title("Releases are told")
                        .discharges(List.of("gov-comm-external-performed"))
                        .build();
        Control review =
                Control.builder("OWN-02")
                        .title("The board looks back")
                        .discharges(List.of("isms-mr-planned", "isms-mr-judged"))
                        .build();
        List<Adoption> controls = new ArrayList<>(Reports.HARBOUR.adoptions());
        controls.add(Adoption.of(new Adoption.Own(releases)).build());
        controls.add(Adoption.of(new Adoption.Own(review)).build());
        Situation with = Reports.of(Reports.HARBOUR.toBuilder().adoptions(controls).build());
        String contributing = "serve a clause without being what it asks for";

        assertThat(words(with))
                .containsPattern(contributing + ".*OWN-01 Releases are told \\(7\\.4\\)")
                .containsPattern("ask for these \\d+ processes; .*OWN-02 The board looks back")
                .doesNotContainPattern("ask for these \\d+ processes; .*OWN-01 ");
        assertThat(words(HARBOUR)).doesNotContain(contributing);
    }

    /// An auditor who reads what the clauses ask for looks for the internal audit first.
    @Test
    void aProcessThatStandsAtAControlOfAnnexAIsNamedWithItsRow() {
        assertThat(
                        words(
                                Reports.of(
                                        Reports.HARBOUR.toBuilder()
                                                .adoptions(
                                                        List.of(
                                                                Adoption.of("ISM-10").build(),
                                                                Adoption.of("ISM-11").build()))
                                                .build())))
                .contains("ask for this process; nobody can leave them out")
                .contains("stands at that: ISM-10 Independent internal audit (at A.5.35).");
    }

    /// What an auditor tested and no record of one's own shows since is not in place and shown.
    @Test
    void aControlBeyondAnnexAThatOnlyAnAuditorTestedIsCalledAsInAllPapers() {
        Control counted =
                Control.builder("OWN-01")
                        .title("Keys are counted")
                        .discharges(List.of("priv-notice-content"))
                        .evidence(
                                List.of(
                                        new Control.EvidenceWanted(
                                                "control-record",
                                                Control.Role.PERFORMANCE,
                                                List.of("priv-notice-content"),
                                                365,
                                                false,
                                                null,
                                                List.of())))
                        .build();
        AuditReport report =
                Reports.HARBOUR.reports().stream()
                        .filter(r -> r.covers() != null && !r.isWord() && r.isOurs())
                        .findFirst()
                        .orElseThrow();
        List<AuditReport> reports = new ArrayList<>(Reports.HARBOUR.reports());
        reports.remove(report);
        reports.add(
                report.toBuilder().tests(List.of(new TestOfControl("OWN-01", false, ""))).build());
        List<Adoption> controls = new ArrayList<>(Reports.HARBOUR.adoptions());
        controls.add(
                Adoption.of(new Adoption.Own(counted))
                        .implementedOn(
                                Reports.HARBOUR.on(Objects.requireNonNull(report.covers()).from()))
                        .build());
        Situation with =
                Reports.of(
                        Reports.HARBOUR.toBuilder().adoptions(controls).reports(reports).build());
        Block.Table beyond =
                Reports.table(
                        Reports.report(new SoaReport(), with, Medium.PAGES), "Beyond Annex A");

        assertThat(column(beyond, "Control")).containsExactly("OWN-01");
        assertThat(column(beyond, "State"))
                .containsExactly("Tested by the auditor, no record of your own since");
        assertThat(ControlsReport.standing(with).testedAlone())
                .extracting(c -> c.id())
                .contains("OWN-01");
    }

    @Test
    void aControlBeyondAnnexADoesNothingOfItNotEvenByItsGuidance() {
        Control rest =
                Control.builder("OWN-01")
                        .title("At rest")
                        .discharges(List.of("crypto-rest"))
                        .build();
        Control nothing = Control.builder("OWN-02").title("Keys are counted").build();
        List<Adoption> controls = new ArrayList<>(Reports.HARBOUR.adoptions());
        controls.add(Adoption.of(new Adoption.Own(rest)).build());
        controls.add(Adoption.of(new Adoption.Own(nothing)).build());
        Situation with = Reports.of(Reports.HARBOUR.toBuilder().adoptions(controls).build());

        assertThat(statement(with).beyond()).extracting(c -> c.id()).containsExactly("OWN-02");
    }

    /// Who reviewed a list may have named the lesser of two things that its control does.
    @Test
    void aControlThatServesWhatAttestsAControlOfAnnexAIsToBeLookedAt() {
        Control notice =
                Control.builder("OWN-01")
                        .title("A privacy notice")
                        .discharges(List.of("priv-notice-content"))
                        .build();
        Control requests =
                Control.builder("OWN-02")
                        .title("Requests in time")
                        .discharges(List.of("priv-request-timely"))
                        .build();
        Control nothing = Control.builder("OWN-03").title("Keys are counted").build();
        AuditReport report =
                new AuditReport(
                        "soc2-p",
                        "SOC 2 with privacy",
                        List.of(new Scope("soc2-2017", List.of("P"))),
                        Assurance.IMPLEMENTED,
                        null,
                        Reports.DAY,
                        null,
                        List.of());
        List<Adoption> controls = new ArrayList<>(Reports.HARBOUR.adoptions());
        for (Control own : List.of(notice, requests, nothing)) {
            controls.add(
                    Adoption.of(new Adoption.Own(own))
                            .implementedOn(Reports.HARBOUR.on(Reports.DAY))
                            .build());
        }
        List<AuditReport> reports = new ArrayList<>(Reports.HARBOUR.reports());
        reports.add(report);
        Situation with =
                Reports.of(
                        Reports.HARBOUR.toBuilder().adoptions(controls).reports(reports).build());
        Block.Table beyond =
                Reports.table(
                        Reports.report(new SoaReport(), with, Medium.PAGES), "Beyond Annex A");

        assertThat(column(beyond, "Control")).containsExactly("OWN-01", "OWN-02", "OWN-03");
        assertThat(column(beyond, "May do some of"))
                .satisfiesExactly(
                        by -> assertThat(by).isEqualTo("A.5.34 (SOC 2 P1.1)"),
                        by -> assertThat(by).isEqualTo("A.5.34 (SOC 2 P5.1)"),
                        by -> assertThat(by).isEmpty());
        assertThat(words(with)).contains("look at these first");
    }

    @Test
    void isOfIso27001Only() {
        Situation soc = Reports.of(Reports.HARBOUR, "soc2-2017");

        assertThatThrownBy(() -> new SoaReport().report(soc, Medium.PAGES))
                .isInstanceOf(ReportKind.Unfit.class)
                .hasMessageContaining("<want iso27001-2022>");
    }
}
