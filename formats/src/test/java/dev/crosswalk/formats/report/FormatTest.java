package dev.crosswalk.formats.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Isolated("all tests of a JVM share its time zone")
class FormatTest {
    @ParameterizedTest
    @EnumSource
    void theSameReportGivesTheSameBytes(Format format) {
        TimeZone zone = TimeZone.getDefault();
        byte[] here = format.render(SampleReport.of(30, false));

        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
        byte[] there;
        try {
            there = format.render(SampleReport.of(30, false));
        } finally {
            TimeZone.setDefault(zone);
        }

        assertThat(there).isEqualTo(here);
    }

    @ParameterizedTest
    @EnumSource
    void aReportWithNothingInItIsAFileToo(Format format) {
        var empty = new Report("", "", "", "", "", List.of(), false);

        assertThat(format.render(empty)).isNotNull();
    }

    @Test
    void aFormatIsFoundByItsExtension() {
        for (Format format : Format.values()) {
            assertThat(Format.of(format.extension())).contains(format);
        }
        assertThat(Format.of("DOCX")).contains(Format.DOCX);
        assertThat(Format.of("doc")).isEmpty();
    }
}
