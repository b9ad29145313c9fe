package dev.crosswalk.programme;

import static dev.crosswalk.programme.World.day;
import static dev.crosswalk.programme.World.period;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.programme.AuditReport.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AuditReportTest {
    private static AuditReport report(
            String title, Assurance assurance, @Nullable String covers, String issued) {
        return new AuditReport(
                "R-1",
                title,
                List.of(Scope.of("alpha")),
                assurance,
                covers == null ? null : period(covers),
                day(issued),
                null,
                List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "SOC 2 Type II report,       OPERATING,   TYPE_2",
        "SOC 2 report,               OPERATING,   TYPE_2",
        "SOC 2 report,               IMPLEMENTED, TYPE_1",
        "SOC 2 Type 1 report,        OPERATING,   TYPE_1",
        "ISO/IEC 27001 certificate,  IMPLEMENTED, CERTIFICATE",
        "Security questionnaire,     IMPLEMENTED, QUESTIONNAIRE",
        "Bridge letter of the host,  OPERATING,   BRIDGE_LETTER"
    })
    void whatDoesNotSayItsKindIsTakenForWhatItsTitleSays(
            String title, Assurance assurance, Kind kind) {
        assertThat(Kind.of(title, assurance)).isEqualTo(kind);
    }

    @Test
    void eachKindCountsForItsMonthsWhereItDoesNotSay() {
        AuditReport two =
                report(
                        "Type II report",
                        Assurance.OPERATING,
                        "2025-01-01/2025-12-31",
                        "2026-02-10");
        AuditReport certificate = report("Certificate", Assurance.IMPLEMENTED, null, "2026-02-10");

        assertThat(two.countsUntil(List.of())).isEqualTo(day("2026-12-31"));
        assertThat(two.isValidOn(day("2026-12-31"), List.of())).isTrue();
        assertThat(two.isValidOn(day("2027-01-01"), List.of())).isFalse();
        assertThat(
                        report("Type I report", Assurance.IMPLEMENTED, null, "2026-03-31")
                                .countsUntil(List.of()))
                .isEqualTo(day("2026-09-30"));
        assertThat(certificate.countsUntil(List.of())).isEqualTo(day("2027-02-10"));
        assertThat(
                        certificate.toBuilder()
                                .surveilledOn(day("2027-01-20"))
                                .build()
                                .countsUntil(List.of()))
                .isEqualTo(day("2028-01-20"));
    }

    @Test
    void aLetterCountsForThreeMonthsAfterTheReportThatItFollows() {
        AuditReport letter = report("Bridge letter", Assurance.OPERATING, null, "2026-03-15");
        AuditReport older =
                report(
                        "Type II report",
                        Assurance.OPERATING,
                        "2024-10-01/2025-09-30",
                        "2025-11-01");
        AuditReport latest =
                report(
                        "Type II report",
                        Assurance.OPERATING,
                        "2025-01-01/2025-12-31",
                        "2026-02-10");

        assertThat(letter.countsUntil(List.of())).isEqualTo(day("2026-06-15"));
        assertThat(letter.countsUntil(List.of(older, latest))).isEqualTo(day("2026-03-31"));
        assertThat(letter.countsUntil(List.of(latest, older))).isEqualTo(day("2026-03-31"));
        assertThat(letter.countsUntil(List.of(letter))).isEqualTo(day("2026-06-15"));
        assertThat(
                        letter.countsUntil(
                                List.of(
                                        latest.toBuilder().about("Host", List.of()).build(),
                                        latest.toBuilder().issuer("Us", false).build(),
                                        latest.toBuilder().kind(Kind.CERTIFICATE).build(),
                                        latest.toBuilder()
                                                .covers(period("2026-01-01/2026-03-31"))
                                                .build())))
                .isEqualTo(day("2026-06-15"));
    }
}
