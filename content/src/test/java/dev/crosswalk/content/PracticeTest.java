package dev.crosswalk.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.practice.Authorities;
import dev.crosswalk.content.practice.Deadline;
import dev.crosswalk.content.practice.Documented;
import dev.crosswalk.content.practice.Gate;
import dev.crosswalk.content.practice.HardlyOpen;
import dev.crosswalk.content.practice.Practices;
import dev.crosswalk.engine.judgement.Practice;
import dev.crosswalk.engine.operation.Cadence.Every;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Figures of practice and gates, as content has them and packs replace them.
class PracticeTest {
    private static final String FIGURES = "practice/operation.yaml";
    private static final String GATES = "practice/gates-tiny-1.yaml";
    private static final String GATE =
            """
            edition: tiny-1
            gates:
              - id: rounds-made
                title: Somebody goes round
                before: stage-1
                order: 10
                obligations: [house-doors-locked]
                evidence: [round-record]
                documents: [house-rules]
            """;

    private static final String DOCUMENTED = "practice/documented-tiny-1.yaml";
    private static final String WRITTEN =
            """
            edition: tiny-1
            documented:
              - { requirement: T.1, part: b, what: A list of rounds, keep: record, implied: true, onlyIf: somebody goes round, obligations: [house-doors-locked], template: house-rules }
            """;

    @TempDir Path folder;

    private Practices saying(String figures) {
        return LibraryFolder.small(folder).with(FIGURES, figures).load().practices();
    }

    @Test
    void theBundledFileSaysWhatIsUsual() {
        Practices bundled = Content.bundled().practices();

        assertThat(bundled.operating()).isEqualTo(Practice.USUAL);
        assertThat(bundled.reports()).isEqualTo(Practices.USUAL.reports());
        assertThat(bundled.lagDays()).isEqualTo(Practices.USUAL.lagDays());
        assertThat(bundled.showPercent()).isEqualTo(Practices.USUAL.showPercent());
        assertThat(bundled.leastPercent()).isEqualTo(Practices.USUAL.leastPercent());
        assertThat(bundled.sumOfDays()).isEqualTo(Practices.USUAL.sumOfDays());
        assertThat(bundled.exceptions()).isEqualTo(Practices.USUAL.exceptions());
        assertThat(bundled.roleDays()).isEqualTo(Practices.USUAL.roleDays());
    }

    /// So the file is complete, and a reader of it sees every figure.
    @Test
    void theBundledFileReplacesEveryFigure() throws IOException {
        Practice.Allowed none = new Practice.Allowed(7, 7, true);
        Map<Every, Practice.Row> rows = new EnumMap<>(Every.class);
        for (Every every : Every.values()) {
            // Two flags are false where nothing is said, as everywhere.
            rows.put(
                    every,
                    new Practice.Row(
                            new Practice.Limit(7, false, 0),
                            List.of(new Practice.Tier(7, none, none)),
                            7,
                            7));
        }
        Practices odd =
                new Practices(
                        new Practice(
                                rows, 7, 7, 7, 7, 7, 7, 7, 7, new Practice.OnADay(7, 7, 7, 7, 7)),
                        7,
                        new Practices.Reports(7, 7, 7, 7),
                        7,
                        7,
                        new Practices.Range(7, 7),
                        new Practices.Exceptions(7, 7, 7),
                        7,
                        Practices.USUAL.samples(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Authorities.NONE);
        Content tiny = LibraryFolder.small(folder.resolve("tiny")).load();
        Content base =
                new Content(
                        tiny.library(),
                        tiny.steps(),
                        tiny.domains(),
                        tiny.replacedBy(),
                        tiny.opaque(),
                        tiny.accepted(),
                        tiny.declined(),
                        tiny.packEditions(),
                        tiny.controls(),
                        odd,
                        tiny.places());

        Content on =
                new PackFolder(folder.resolve("pack"))
                        .with(FIGURES, Files.readString(Path.of(FIGURES)))
                        .on(base);

        assertThat(on.practices()).isEqualTo(Practices.USUAL);
    }

    @Nested
    class APack {
        @Test
        void replacesTheFiguresThatItNames() {
            Practices practices =
                    saying(
                            """
                            freshDays: 60
                            cadences:
                              quarterly: { missingAfterDays: 30 }
                              monthly: { conclude: [ { upTo: 5, alone: 1 late, compensated: 1 }, { alone: 2, compensated: 10 % } ] }
                            reports: { restDays: 30 }
                            """);

            Practice.Row quarterly = Practice.USUAL.row(Every.QUARTERLY);
            assertThat(practices.operating().freshDays()).isEqualTo(60);
            assertThat(practices.operating().lackDays()).isEqualTo(Practice.USUAL.lackDays());
            assertThat(practices.operating().rows())
                    .containsEntry(
                            Every.QUARTERLY,
                            new Practice.Row(
                                    new Practice.Limit(30, false, 0),
                                    quarterly.tiers(),
                                    quarterly.run(),
                                    quarterly.newAfter()))
                    .containsEntry(Every.WEEKLY, Practice.USUAL.row(Every.WEEKLY));
            assertThat(practices.operating().row(Every.MONTHLY).tiers())
                    .containsExactly(
                            new Practice.Tier(
                                    5,
                                    new Practice.Allowed(1, 0, true),
                                    new Practice.Allowed(1, 0, false)),
                            new Practice.Tier(
                                    Integer.MAX_VALUE,
                                    new Practice.Allowed(2, 0, false),
                                    new Practice.Allowed(1, 10, false)));
            assertThat(practices.reports()).isEqualTo(new Practices.Reports(12, 6, 3, 30));
        }

        @Test
        void replacesHowTheDayOfAnAuditIsCountedBack() {
            String deadline = "deadline: { day: stage-2, audit: rounds-made, auditDays: %d }\n";
            Content before =
                    LibraryFolder.small(folder).with(GATES, GATE + deadline.formatted(7)).load();

            Content after =
                    new PackFolder(folder.resolve("own"))
                            .with(GATES, "edition: tiny-1\ngates: []\n" + deadline.formatted(3))
                            .on(before);

            Deadline counted = after.practices().deadline("tiny-1").orElseThrow();
            assertThat(counted)
                    .isEqualTo(
                            new Deadline(
                                    "tiny-1",
                                    Gate.Before.STAGE_2,
                                    0,
                                    0,
                                    "",
                                    0,
                                    "rounds-made",
                                    0,
                                    3,
                                    0,
                                    0,
                                    0,
                                    "",
                                    0,
                                    0,
                                    0,
                                    List.of(),
                                    List.of(),
                                    "",
                                    List.of(),
                                    List.of(),
                                    List.of(),
                                    List.of()));
            assertThat(counted.auditFrom(LocalDate.of(2027, 5, 31)))
                    .isEqualTo(LocalDate.of(2027, 5, 28));
        }

        @Test
        void replacesAGateOfTheSameId() {
            PackFolder pack = LibraryFolder.small(folder).with(GATES, GATE);
            Content before = pack.load();

            Content after =
                    new PackFolder(folder.resolve("own"))
                            .with(
                                    GATES,
                                    GATE.replace("order: 10", "order: 20")
                                            .replace("documents: [house-rules]", ""))
                            .on(before);

            assertThat(after.practices().gates("tiny-1"))
                    .containsExactly(
                            new Gate(
                                    "tiny-1",
                                    "rounds-made",
                                    "Somebody goes round",
                                    Gate.Before.STAGE_1,
                                    20,
                                    List.of("house-doors-locked"),
                                    List.of("round-record"),
                                    List.of()));
        }

        @Test
        void andWhatItReplacesChangeTheVersionOfTheContent() {
            String version = LibraryFolder.small(folder).load().library().contentVersion();

            Content other = LibraryFolder.small(folder).with(FIGURES, "freshDays: 60\n").load();

            assertThat(other.library().contentVersion()).isNotEqualTo(version);
        }
    }

    @Nested
    class WhatIsRefused {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        freshDay: 60 | 1: unknown key "freshDay" in a file of figures. Maybe "freshDays"?
                        freshDays: 0 | 1: freshDays is a whole number from 1 to 3660, not "0"
                        overPercent: 101 | 1: overPercent is a whole number from 0 to 100, not "101"
                        cadences: { quaterly: { run: 2 } } | 1: unknown cadence "quaterly". Maybe "quarterly"?
                        cadences: { weekly: { run: 1 } } | 1: run is how many deviations follow each other: 2 at least, or 0 where that does not count
                        cadences: { weekly: { conclude: [] } } | 1: conclude says what a person may conclude on: { alone: 1, compensated: 2 }
                        cadences: { weekly: { conclude: [ { alone: some, compensated: 2 } ] } } | 1: alone is a number of deviations such as 2 or 1 late, or a share such as 5 %, not "some"
                        cadences: { weekly: { conclude: [ { alone: 101 %, compensated: 2 } ] } } | 1: alone is a number of deviations such as 2 or 1 late, or a share such as 5 %, not "101 %"
                        cadences: { weekly: { conclude: [ { alone: 3, compensated: 2 } ] } } | 1: a compensating control allows less than there is without: compensated "2", alone "3"
                        cadences: { weekly: { conclude: [ { upTo: 3, alone: 1, compensated: 2 } ] } } | 1: the last of conclude is for all that were due: leave upTo out
                        cadences: { weekly: { conclude: [ { alone: 1, compensated: 2 }, { alone: 1, compensated: 2 } ] } } | 1: each of conclude but the last says upTo how many that were due
                        """)
        void figuresThatMeanNothingAre(String figures, String message) {
            assertThat(LibraryFolder.small(folder).with(FIGURES, figures).wrong())
                    .containsExactly(FIGURES + ":" + message);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        { day: stage-3 } | day is one of stage-1, stage-2, certificate, surveillance, type-1, type-2-start, type-2-end, not "stage-3". Maybe "stage-2"?
                        { day: stage-2, audit: round-made } | unknown gate "round-made". Maybe "rounds-made"?
                        { day: stage-2, recordDays: -1 } | recordDays is a whole number from 0 to 999, not "-1"
                        { day: stage-2, weeks: 3 } | unknown key "weeks" in a deadline.
                        """)
        void deadlinesThatMeanNothingAre(String deadline, String message) {
            assertThat(
                            LibraryFolder.small(folder)
                                    .with(GATES, GATE + "deadline: " + deadline + "\n")
                                    .wrong())
                    .singleElement()
                    .asString()
                    .startsWith(GATES + ":10: " + message);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        edition: tiny-1 | edition: tiny-2 | 1: unknown framework "tiny-2". Maybe "tiny-1"?
                        before: stage-1 | before: stage-3 | 5: before is one of stage-1, stage-2, certificate, surveillance, type-1, type-2-start, type-2-end, not "stage-3". Maybe "stage-2"?
                        order: 10 | order: 0 | 6: order is a whole number from 1 to 999, not "0"
                        doors-locked | doors-loked | 7: unknown obligation "house-doors-loked". Maybe "house-doors-locked"?
                        round-record | round-recor | 8: no control wants evidence of kind "round-recor". Maybe "round-record"?
                        [house-rules] | [house-rule] | 9: unknown document "house-rule". Maybe "house-rules"?
                        """)
        void gatesThatNameNothingAre(String usual, String otherwise, String message) {
            assertThat(
                            LibraryFolder.small(folder)
                                    .with(GATES, GATE.replace(usual, otherwise))
                                    .wrong())
                    .containsExactly(GATES + ":" + message);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        edition: tiny-1 | edition: tiny-2 | 1: unknown framework "tiny-2". Maybe "tiny-1"?
                        keep: record | keep: book | 3: keep is one of document, record, each, policies, not "book".
                        [house-doors-locked] | [] | 3: what is documented names the obligations that it is
                        template: house-rules | template: house-rule | 3: unknown document "house-rule". Maybe "house-rules"?
                        doors-locked | doors-loked | 3: unknown obligation "house-doors-loked". Maybe "house-doors-locked"?
                        """)
        void whatIsDocumentedAndNamesNothingIs(String usual, String otherwise, String message) {
            assertThat(
                            LibraryFolder.small(folder)
                                    .with(DOCUMENTED, WRITTEN.replace(usual, otherwise))
                                    .wrong())
                    .contains(DOCUMENTED + ":" + message);
        }

        @Test
        void otherFilesAre() {
            assertThat(LibraryFolder.small(folder).with("practice/gate.yaml", GATE).wrong())
                    .containsExactly(
                            "practice/gate.yaml: is none of operation.yaml, authorities.yaml,"
                                    + " gates-<edition>.yaml and documented-<edition>.yaml");
        }
    }

    private static final String HARDLY =
            """
            hardlyOpen:
              - { title: Doors, domains: [house] }
            """;

    @Test
    void whatAnAuditorHardlyAcceptsAsOpenIsReadAndReplacesWhatWasThereOfTheEdition() {
        Content once = LibraryFolder.small(folder).with(GATES, GATE + HARDLY).load();
        Content again =
                new PackFolder(folder.resolve("own"))
                        .with(
                                GATES,
                                """
                                edition: tiny-1
                                gates: []
                                hardlyOpen: [ { title: Locks, controls: [%s] } ]
                                """
                                        .formatted(once.controls().controls().getFirst().id()))
                        .on(once);

        assertThat(once.practices().hardlyOpen("tiny-1"))
                .containsExactly(
                        new HardlyOpen("tiny-1", "Doors", List.of("house"), List.of(), List.of()));
        assertThat(again.practices().hardlyOpen("tiny-1"))
                .extracting(HardlyOpen::title)
                .containsExactly("Locks");
        assertThat(again.practices().gates("tiny-1")).hasSize(1);
        assertThat(again.library().contentVersion()).isNotEqualTo(once.library().contentVersion());
    }

    @Test
    void fromWhichShareOnAControlIsLargelyThereIsReadAndReplacesWhatWasThereOfTheEdition() {
        Content once = LibraryFolder.small(folder).with(GATES, GATE + "largelyThere: 80\n").load();
        Content again =
                new PackFolder(folder.resolve("own"))
                        .with(GATES, "edition: tiny-1\ngates: []\nlargelyThere: 100\n")
                        .on(once);

        assertThat(once.practices().largelyThere("tiny-1")).hasValue(80);
        assertThat(once.practices().largelyThere("other-1")).isEmpty();
        assertThat(again.practices().largelyThere("tiny-1")).hasValue(100);
        assertThat(Content.bundled().practices().largelyThere("iso27001-2022")).hasValue(67);
        assertThat(Content.bundled().practices().largelyThere("soc2-2017")).isEmpty();
        assertThat(
                        LibraryFolder.small(folder.resolve("wrong"))
                                .with(GATES, GATE + "largelyThere: 101\n")
                                .wrong())
                .singleElement()
                .asString()
                .startsWith(GATES + ":10: ");
    }

    @Test
    void howManyAnAuditorAcceptsAsOpenIsReadAndReplacesWhatWasThereOfTheEdition() {
        Content once =
                LibraryFolder.small(folder)
                        .with(GATES, GATE + "mostOpen: 3\nmostOpenBand: 1\n")
                        .load();
        Content again =
                new PackFolder(folder.resolve("own"))
                        .with(GATES, "edition: tiny-1\ngates: []\nmostOpen: 0\n")
                        .on(once);

        Practices.MostOpen most = once.practices().mostOpen("tiny-1").orElseThrow();
        assertThat(most).isEqualTo(new Practices.MostOpen("tiny-1", 3, 1));
        assertThat(List.of(most.surely(), most.hardly())).containsExactly(2, 4);
        assertThat(once.practices().mostOpen("other-1")).isEmpty();
        assertThat(again.practices().mostOpen("tiny-1"))
                .hasValue(new Practices.MostOpen("tiny-1", 0, 0));
        assertThat(Content.bundled().practices().mostOpen("iso27001-2022"))
                .map(Practices.MostOpen::requirements)
                .hasValue(10);
        assertThat(again.library().contentVersion()).isNotEqualTo(once.library().contentVersion());
        assertThat(
                        LibraryFolder.small(folder.resolve("wrong"))
                                .with(GATES, GATE + "mostOpen: many\n")
                                .wrong())
                .singleElement()
                .asString()
                .startsWith(GATES + ":10: ");
        assertThat(
                        LibraryFolder.small(folder.resolve("alone"))
                                .with(GATES, GATE + "mostOpenBand: 3\n")
                                .wrong())
                .singleElement()
                .asString()
                .contains("mostOpenBand is about mostOpen, which lacks");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    { title: Doors, domains: [hause] } | 11: unknown domain of controls "hause". Maybe "house"?
                    { title: Doors, controls: [HOU-99] } | 11: unknown control "HOU-99".
                    { title: Doors } | 11: what is hardly accepted as open names domains, controls or requirements
                    { domains: [house] } | 11: what is hardly accepted as open lacks the key "title"
                    { title: Doors, domain: [house] } | 11: unknown key "domain" in what is hardly accepted as open. Maybe "domains"?
                    """)
    void whatIsHardlyAcceptedAndNamesNothingIsRefused(String rank, String message) {
        assertThat(
                        LibraryFolder.small(folder)
                                .with(GATES, GATE + "hardlyOpen:\n  - " + rank + "\n")
                                .wrong())
                .singleElement()
                .asString()
                .startsWith(GATES + ":" + message);
    }

    @Test
    void aRequirementThatIsHardlyOpenAndThatTheEditionDoesNotHaveIsAFinding() {
        assertThat(
                        LibraryFolder.lint(
                                LibraryFolder.small(folder)
                                        .with(
                                                GATES,
                                                GATE
                                                        + "hardlyOpen:\n  - { title: Doors, requirements: [Z.9] }\n")))
                .singleElement()
                .asString()
                .startsWith(GATES + ":11: \"Doors\" names \"Z.9\", which tiny-1 does not have");
    }

    @Test
    void whatAnAuditTakesBesidesControlsAndWhatFeedsItsFirstStageAreData() {
        Deadline deadline = Content.bundled().practices().deadline("iso27001-2022").orElseThrow();

        assertThat(deadline.bookToday()).hasSizeGreaterThan(4).anyMatch(s -> s.contains("27006-1"));
        assertThat(deadline.toBook())
                .extracting(Deadline.ToBook::id)
                .contains("body-chosen", "stage-1-findings", "approved-again", "stand-ins");
        assertThat(deadline.early()).containsExactly("ISM-07", "CMP-01", "AST-02");
        assertThat(deadline.earlyAfter()).isEqualTo("risk-method-set");
        assertThat(
                        LibraryFolder.small(folder)
                                .with(
                                        GATES,
                                        GATE
                                                + "deadline: { day: stage-2, early: [] , earlyAfter: rounds-made }\n")
                                .wrong())
                .singleElement()
                .asString()
                .contains("a deadline has both early and earlyAfter, or neither");
    }

    @Test
    void theDaysOfWhatNoControlHoldsAreData() {
        assertThat(Content.bundled().practices().deadline("soc2-2017").orElseThrow().toBook())
                .filteredOn(b -> b.mostDays() > 0)
                .extracting(b -> b.id() + " " + b.takes())
                .containsExactly("description-written 5 to 10", "assertion-signed 1");
        assertThat(
                        LibraryFolder.small(folder)
                                .with(
                                        GATES,
                                        GATE
                                                + "deadline: { day: stage-2, toBook: [ { id: room, what: book a room, before: day, leastDays: 3, mostDays: 2 } ] }\n")
                                .wrong())
                .singleElement()
                .asString()
                .contains("\"room\" takes 3 person-days at least and 2 at most");
    }

    @Test
    void aControlThatIsRankedTwiceIsAFinding() {
        assertThat(
                        LibraryFolder.lint(
                                LibraryFolder.small(folder)
                                        .with(
                                                GATES,
                                                GATE
                                                        + HARDLY
                                                        + "  - { title: Again, domains: [house] }\n")))
                .isNotEmpty()
                .allSatisfy(f ->
                        assertThat(f)
                                .startsWith(GATES + ":12: \"Again\" has ")
                                .endsWith(" too, which counts as \"Doors\""));
    }

    @Test
    void logsAccessAndIncidentsAreWhatAnAuditorHardlyAcceptsAsOpen() {
        List<HardlyOpen> ranks = Content.bundled().practices().hardlyOpen("iso27001-2022");

        assertThat(ranks.getFirst().domains())
                .contains("access", "logging", "incident", "vulnerability");
        assertThat(ranks.get(1).controls()).contains("CON-04", "CHG-02", "PPL-07");
        assertThat(ranks.get(2).requirements()).contains("A.5.9", "A.5.31", "A.8.24");
        assertThat(Content.bundled().practices().hardlyOpen("soc2-2017")).isEmpty();
    }

    @Test
    void whatIsDocumentedIsReadAndReplacesWhatWasThereOfTheEdition() {
        Content once = LibraryFolder.small(folder).with(DOCUMENTED, WRITTEN).load();
        Content again =
                LibraryFolder.small(folder.resolve("again"))
                        .with(DOCUMENTED, WRITTEN.replace("A list of rounds", "A book of rounds"))
                        .load();

        assertThat(once.practices().documented("tiny-1"))
                .containsExactly(
                        new Documented(
                                "tiny-1",
                                "T.1",
                                "b",
                                "A list of rounds",
                                Documented.Keep.RECORD,
                                true,
                                "somebody goes round",
                                List.of("house-doors-locked"),
                                "house-rules"));
        assertThat(again.practices().documented("tiny-1")).hasSize(1);
        assertThat(again.library().contentVersion()).isNotEqualTo(once.library().contentVersion());
    }

    @Test
    void aGateSaysWhatItComesAfterWhichRequirementsItWantsAndForHowLongThereAreRecords() {
        String later =
                """
                  - id: rounds-audited
                    title: Somebody looks whether somebody goes round
                    before: stage-1
                    order: 20
                    requirements: [%s]
                    after: [%s]
                    recordMonths: 3
                """;
        assertThat(
                        LibraryFolder.small(folder)
                                .with(GATES, GATE + later.formatted("1", "rounds-made"))
                                .load()
                                .practices()
                                .gates("tiny-1")
                                .getLast())
                .satisfies(g -> {
                    assertThat(g.requirements()).containsExactly("1");
                    assertThat(g.after()).containsExactly("rounds-made");
                    assertThat(g.recordMonths()).isEqualTo(3);
                });
        assertThat(
                        LibraryFolder.lint(
                                LibraryFolder.small(folder)
                                        .with(
                                                GATES,
                                                GATE + later.formatted("77", "rounds-audited"))))
                .containsExactlyInAnyOrder(
                        GATES
                                + ":10: the gate \"rounds-audited\" wants \"77\", which tiny-1 does not have",
                        GATES
                                + ":10: the gate \"rounds-audited\" comes after \"rounds-audited\","
                                + " which is no gate of a lower order before the same audit");
    }

    @Test
    void gatesOfAnEditionAreInTheOrderInWhichTheyCome() {
        assertThat(Content.bundled().practices().gates("iso27001-2022"))
                .extracting(Gate::id)
                .startsWith("context-known", "scope-set")
                .containsSubsequence(
                        "audit-and-review-planned",
                        "internal-audit-held",
                        "findings-in-correction",
                        "management-review-held",
                        "majors-closed",
                        "yearly-audit-held",
                        "yearly-review-held");
        assertThat(Content.bundled().practices().gates("soc2-2017"))
                .extracting(Gate::before)
                .containsSequence(Gate.Before.TYPE_1, Gate.Before.TYPE_2_START)
                .containsSequence(Gate.Before.TYPE_2_START, Gate.Before.TYPE_2_END);
    }

    @Nested
    class ATolerance {
        @ParameterizedTest
        @CsvSource({
            "DAILY, 1",
            "WEEKLY, 3",
            "MONTHLY, 14",
            "QUARTERLY, 44",
            "HALF_YEARLY, 59",
            "YEARLY, 89"
        })
        void endsBeforeALateOccurrenceIsMissing(Every every, int most) {
            assertThat(Practices.USUAL.mostTolerance(every)).isEqualTo(most);
        }

        @ParameterizedTest
        @CsvSource({"PER_EVENT", "CONTINUOUS"})
        void ofWhatHasNoPeriodsEndsNowhere(Every every) {
            assertThat(Practices.USUAL.mostTolerance(every)).isEqualTo(Integer.MAX_VALUE);
        }
    }
}
