package dev.crosswalk.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.engine.Answered;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.Exclusion;
import dev.crosswalk.engine.Library;
import dev.crosswalk.engine.RequirementRef;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactsTest {
    @TempDir Path folder;
    private final Library library = Content.bundled().library();
    private Path file = Path.of("unset");

    @BeforeEach
    void place() {
        file = folder.resolve("facts.yaml");
    }

    private Facts read(String text) throws IOException, InvalidContent {
        Files.writeString(file, text);
        return Facts.read(file, library, Assurance.IMPLEMENTED);
    }

    private List<String> wrong(String text) throws IOException {
        try {
            read(text);
            return List.of();
        } catch (InvalidContent e) {
            return e.findings().stream().map(f -> f.toString().replace(folder + "/", "")).toList();
        }
    }

    @Nested
    class WhatIsRead {
        @Test
        void theDayTheAttestationsAndWhatDoesNotApply() throws Exception {
            Facts facts =
                    read(
                            """
                            asOf: 2026-06-30
                            attestations:
                              - { requirement: soc2-2017/CC6.1, met: true, assurance: operating, source: "SOC 2 Type II report, 2026" }
                              - { requirement: soc2-2017/CC6.2, met: false, source: "exception 4 of the report" }
                            notApplicable:
                              - { requirement: iso27001-2022/A.8.30, justification: "No development is outsourced." }
                            """);

            assertThat(facts.asOf()).isEqualTo(LocalDate.of(2026, 6, 30));
            assertThat(facts.attestations())
                    .containsExactly(
                            new Attestation(
                                    new RequirementRef("soc2-2017", "CC6.1"),
                                    true,
                                    Assurance.OPERATING,
                                    "SOC 2 Type II report, 2026"),
                            new Attestation(
                                    new RequirementRef("soc2-2017", "CC6.2"),
                                    false,
                                    null,
                                    "exception 4 of the report"));
            assertThat(facts.exclusions())
                    .containsExactly(
                            new Exclusion(
                                    new RequirementRef("iso27001-2022", "A.8.30"),
                                    "No development is outsourced."));
        }

        @Test
        void whatAnAttestationExceptsWhoElseDoesItAndWhetherItSpeaksOfGuidance() throws Exception {
            Facts facts =
                    read(
                            """
                            attestations:
                              - { requirement: soc2-2017/CC6.3, met: true, except: [acc-review-periodic], source: "exception 4" }
                              - { requirement: soc2-2017/CC6.4, met: true, by: "the hosting provider" }
                              - { requirement: soc2-2017/CC6.5, met: true, guidance: true }
                              - { requirement: soc2-2017/CC6.3, met: false, assurance: operating }
                            """);

            assertThat(facts.attestations())
                    .extracting(Attestation::except)
                    .startsWith(List.of("acc-review-periodic"), List.of());
            assertThat(facts.attestations())
                    .extracting(Attestation::by)
                    .containsExactly("", "the hosting provider", "", "");
            assertThat(facts.attestations())
                    .extracting(Attestation::guidance)
                    .containsExactly(false, false, true, false);
        }

        @Test
        void whatWasAnsweredOfObligations() throws Exception {
            Facts facts =
                    read(
                            """
                            answers:
                              - { obligation: inc-lessons-drawn, met: true, by: "Security lead", on: 2026-06-01, note: "post-mortems since 2024" }
                              - { obligation: acc-review-periodic, met: false, assurance: designed }
                            """);

            assertThat(facts.answers())
                    .containsExactly(
                            new Answered(
                                    "inc-lessons-drawn",
                                    true,
                                    Assurance.IMPLEMENTED,
                                    "Security lead, 2026-06-01: post-mortems since 2024"),
                            new Answered("acc-review-periodic", false, Assurance.DESIGNED, ""));
        }

        @Test
        void whatSomebodyDidNotKnowAndUntilWhenAnAnswerCounts() throws Exception {
            Facts facts =
                    read(
                            """
                            answers:
                              - { obligation: inc-lessons-drawn, met: true, by: Bea, on: 2026-06-01, expiresOn: 2026-12-31 }
                              - { obligation: acc-review-periodic, met: unknown, by: Bea }
                            """);

            assertThat(facts.given())
                    .extracting(GivenAnswer::said)
                    .containsExactly(GivenAnswer.Said.DONE, GivenAnswer.Said.UNKNOWN);
            assertThat(facts.answers()).hasSize(1);
            assertThat(facts.on(LocalDate.of(2026, 5, 31)).answers()).isEmpty();
            assertThat(facts.on(LocalDate.of(2026, 12, 31)).answers()).hasSize(1);
            assertThat(facts.on(LocalDate.of(2027, 1, 1)).answers()).isEmpty();
            assertThat(facts.on(LocalDate.of(2027, 1, 1)).expired())
                    .extracting(GivenAnswer::obligation)
                    .containsExactly("inc-lessons-drawn");
        }

        @Test
        void whatDoesNotApplyIsNoFactAndWhatAProviderDoesIsLeftToThem() throws Exception {
            Facts facts =
                    read(
                            """
                            answers:
                              - { obligation: inc-lessons-drawn, met: not-applicable, by: Bea, note: none }
                              - { obligation: acc-review-periodic, met: provider, provider: Host, by: Bea }
                            """);

            assertThat(facts.answers())
                    .containsExactly(
                            new Answered(
                                    "acc-review-periodic",
                                    true,
                                    Assurance.IMPLEMENTED,
                                    "Bea",
                                    "Host"));
            assertThatThrownBy(() ->
                            read("answers: [{ obligation: inc-lessons-drawn, met: provider }]\n"))
                    .hasMessageContaining("another organisation does it: say which");
            assertThatThrownBy(() ->
                            read(
                                    "answers: [{ obligation: inc-lessons-drawn, met: true, provider:"
                                            + " Host }]\n"))
                    .hasMessageContaining("names Host, and does not say that they do it");
        }

        @Test
        void anIdWithoutItsEditionWhereOnlyOneEditionHasIt() throws Exception {
            Facts facts = read("attestations: [{ requirement: CC6.1, met: true }]\n");

            assertThat(facts.attestations().getFirst().requirement())
                    .isEqualTo(new RequirementRef("soc2-2017", "CC6.1"));
        }

        @Test
        void twoReportsThatSayTheSame() throws Exception {
            Facts facts =
                    read(
                            """
                            attestations:
                              - { requirement: soc2-2017/CC6.1, met: true, source: ours }
                              - { requirement: soc2-2017/CC6.1, met: true, source: theirs }
                            """);

            assertThat(facts.attestations()).hasSize(2);
        }

        @Test
        void metByDesignAndNotMetInOperationDoNotClash() throws Exception {
            Facts facts =
                    read(
                            """
                            attestations:
                              - { requirement: soc2-2017/CC6.1, met: true, assurance: designed }
                              - { requirement: soc2-2017/CC6.1, met: false, assurance: operating }
                            """);

            assertThat(facts.attestations()).hasSize(2);
        }
    }

    @Nested
    class WhatIsRefused {
        @Test
        void anExceptionOfSomethingThatIsNoObligationOrOfWhatIsNotMet() throws IOException {
            assertThat(
                            wrong(
                                    """
                                    attestations:
                                      - { requirement: soc2-2017/CC6.3, met: true, except: [acc-review-periodc] }
                                      - { requirement: soc2-2017/CC6.2, met: false, by: "the host" }
                                    """))
                    .containsExactly(
                            "facts.yaml:2: unknown obligation \"acc-review-periodc\". Maybe"
                                    + " \"acc-review-periodic\"?",
                            "facts.yaml:3: by is said of what is met, and this is attested not met");
        }

        @Test
        void anAnswerGivenTwiceAfterTheDayOrAboutOperation() throws IOException {
            assertThat(
                            wrong(
                                    """
                                    asOf: 2026-06-30
                                    answers:
                                      - { obligation: inc-lessons-drawn, met: true }
                                      - { obligation: inc-lessons-drawn, met: false }
                                      - { obligation: acc-review-periodic, met: true, assurance: operating }
                                      - { obligation: acc-review-periodic, met: true, on: 2026-07-01 }
                                    """))
                    .containsExactly(
                            "facts.yaml:4: inc-lessons-drawn is answered not done here and done in"
                                    + " line 3",
                            "facts.yaml:5: no answer shows how something operated: designed or"
                                    + " implemented",
                            "facts.yaml:6: is answered on 2026-07-01, after the day that the facts"
                                    + " speak of, 2026-06-30");
        }

        @Test
        void metAndNotMetOfOneRequirement() throws IOException {
            assertThat(
                            wrong(
                                    """
                                    attestations:
                                      - { requirement: soc2-2017/CC6.1, met: true }
                                      - { requirement: soc2-2017/CC6.2, met: true }
                                      - { requirement: CC6.1, met: false, assurance: designed }
                                    """))
                    .containsExactly(
                            "facts.yaml:4: soc2-2017/CC6.1 is attested not met here and met in line 2");
        }

        @Test
        void aClauseOfTheManagementSystemThatIsLeftOut() throws IOException {
            assertThat(
                            wrong(
                                    """
                                    notApplicable:
                                      - { requirement: iso27001-2022/A.8.30, justification: none is outsourced }
                                      - { requirement: iso27001-2022/9.1, justification: too much work }
                                    """))
                    .containsExactly(
                            "facts.yaml:3: iso27001-2022/9.1 cannot be excluded: an organisation"
                                    + " leaves out nothing of iso27001-2022 but what of A.5, A.6, A.7,"
                                    + " A.8 does not apply");
        }

        @Test
        void aCriterionOfACategoryThatIsLeftOut() throws IOException {
            assertThat(
                            wrong(
                                    """
                                    notApplicable:
                                      - { requirement: soc2-2017/P5.1, justification: our customers answer }
                                      - { requirement: soc2-2017/A1.3, justification: too much work }
                                    """))
                    .containsExactly(
                            "facts.yaml:3: soc2-2017/A1.3 cannot be excluded: an organisation leaves"
                                    + " out nothing of soc2-2017 but what of P1.1, P2.1, P3.2, P5.1,"
                                    + " P5.2 does not apply");
        }

        @ParameterizedTest
        @ValueSource(strings = {"2026-02-30", "2025-02-29", "2026-13-01", "2026-00-10"})
        void aDateThatDoesNotExist(String date) throws IOException {
            assertThat(wrong("asOf: " + date + "\n"))
                    .containsExactly("facts.yaml:1: the date " + date + " does not exist");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"2026-06-30T12:00:00Z", "2026-6-30", "30.06.2026", "today", "20260630"})
        void whatIsNoDate(String date) throws IOException {
            assertThat(wrong("asOf: \"" + date + "\"\n"))
                    .containsExactly(
                            "facts.yaml:1: asOf is a date such as 2026-06-30, not \""
                                    + date
                                    + "\"");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "soc2-2017/CC6.11 | soc2-2017 has no requirement \"CC6.11\". Maybe \"CC6.1\"?",
                    "soc2-2071/CC6.1 | unknown framework \"soc2-2071\" in \"soc2-2071/CC6.1\". Maybe \"soc2-2017\"?",
                    "cc6.1 | no framework has a requirement \"cc6.1\". Maybe \"CC6.1\"?",
                    "\"9.1\" | \"9.1\" is in several editions. Write one of: iso27001-2013/9.1, iso27001-2022/9.1"
                })
        void aRequirementThatIsUnknownOrAmbiguous(String name, String message) throws IOException {
            assertThat(wrong("attestations: [{ requirement: %s, met: true }]\n".formatted(name)))
                    .containsExactly("facts.yaml:1: " + message);
        }

        @Test
        void aRequirementThatIsNotAssessable() throws IOException {
            assertThat(wrong("attestations: [{ requirement: soc2-2017/CC6, met: true }]\n"))
                    .containsExactly(
                            "facts.yaml:1: soc2-2017/CC6 is not assessable, so it cannot be attested. Under it:"
                                    + " soc2-2017/CC6.1, soc2-2017/CC6.2, soc2-2017/CC6.3, soc2-2017/CC6.4, soc2-2017/CC6.5, soc2-2017/CC6.6 and 2 more");
        }

        @Test
        void unknownKeysAndMissingOnesAndWrongValues() throws IOException {
            assertThat(
                            wrong(
                                    """
                                    as_of: 2026-06-30
                                    attestations:
                                      - { requirement: soc2-2017/CC6.1 }
                                      - { requirement: soc2-2017/CC6.2, met: yes }
                                      - { requirement: soc2-2017/CC6.3, met: true, assurance: operational }
                                    notApplicable:
                                      - { requirement: iso27001-2022/A.8.30, justification: "" }
                                      - { requirement: iso27001-2022/A.8, justification: none }
                                    """))
                    .containsExactly(
                            "facts.yaml:1: unknown key \"as_of\" in a facts file. Maybe \"asOf\"?",
                            "facts.yaml:3: an attestation lacks the key \"met\"",
                            "facts.yaml:4: met is true or false, not \"yes\"",
                            "facts.yaml:5: assurance is one of designed, implemented, operating, not \"operational\". Maybe \"operating\"?",
                            "facts.yaml:7: justification of an exclusion has no value",
                            "facts.yaml:8: iso27001-2022/A.8 is not assessable, so it cannot be excluded. Under it:"
                                    + " iso27001-2022/A.8.1, iso27001-2022/A.8.2, iso27001-2022/A.8.3, iso27001-2022/A.8.4, iso27001-2022/A.8.5, iso27001-2022/A.8.6 and 28 more");
        }

        @Test
        void theSameExclusionTwice() throws IOException {
            assertThat(
                            wrong(
                                    """
                                    notApplicable:
                                      - { requirement: iso27001-2022/A.8.30, justification: none }
                                      - { requirement: A.8.30, justification: none }
                                    """))
                    .containsExactly(
                            "facts.yaml:3: iso27001-2022/A.8.30 is not applicable twice, first in line 2");
        }

        @Test
        void aListInsteadOfKeys() throws IOException {
            assertThat(wrong("- a\n"))
                    .containsExactly("facts.yaml:1: a facts file has keys and values, not a list");
        }
    }

    @Nested
    class WhatIsOddButRead {
        @Test
        void attestedAndNotApplicableAtOnceAndTheSameWordTwice() throws IOException {
            Files.writeString(
                    file,
                    """
                    attestations:
                      - { requirement: iso27001-2022/A.8.30, met: true, source: report }
                      - { requirement: A.8.30, met: true, source: report }
                    notApplicable:
                      - { requirement: A.8.30, justification: none }
                    """);

            List<Finding> findings = Facts.check(file, library);

            assertThat(findings)
                    .extracting(f -> f.severity() + " " + f.place().line() + " " + f.message())
                    .containsExactly(
                            "WARNING 3 iso27001-2022/A.8.30 is attested the same already in line 2",
                            "WARNING 5 iso27001-2022/A.8.30 is not applicable here and attested met"
                                    + " in line 2");
        }

        @Test
        void andKeepsNothingFromBeingAnswered() throws Exception {
            Facts facts =
                    read(
                            """
                            attestations:
                              - { requirement: A.8.30, met: true }
                              - { requirement: A.8.30, met: true }
                            """);

            assertThat(facts.attestations()).hasSize(2);
        }
    }

    @ParameterizedTest
    @CsvSource({"requirements, a framework", "claims, a file of claims"})
    void aFileOfAPackIsToldWhereItBelongs(String key, String kind) throws IOException {
        assertThat(wrong("id: mine\n" + key + ": []\n"))
                .containsExactly(
                        "facts.yaml:2: is "
                                + kind
                                + ", not a facts file. It is read with its pack: give the folder of"
                                + " the pack with --content");
    }

    @Nested
    class AStream {
        @Test
        void isReadUnderTheNameThatItIsGiven() throws Exception {
            Facts facts = read(in("asOf: 2026-06-30\n"));

            assertThat(facts.asOf()).isEqualTo("2026-06-30");
            assertThatThrownBy(() -> read(in("asof: 2026-06-30\n")))
                    .hasMessageContaining("standard input:1: unknown key \"asof\"");
        }

        @Test
        void isNotReadWithoutEnd() {
            InputStream endless =
                    new InputStream() {
                        @Override
                        public int read() {
                            return ' ';
                        }

                        @Override
                        public int read(byte[] into, int from, int most) {
                            Arrays.fill(into, from, from + most, (byte) ' ');
                            return most;
                        }
                    };

            assertThatThrownBy(() -> read(endless)).hasMessageContaining("20,000,000 bytes");
        }

        private Facts read(InputStream in) throws InvalidContent {
            return Facts.read(in, "standard input", library, Assurance.IMPLEMENTED);
        }

        private static InputStream in(String text) {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
