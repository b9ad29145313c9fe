package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What carries what the sample company has proved of a requirement that is not full, and until
/// when it counts.
class WhatBreaksTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir private static Path folder;

    private static String sample = "";

    @BeforeAll
    static void writeTheSample() {
        sample = folder.resolve("sample").toString();
        assertThat(Run.of("init", "--sample", sample).err()).isEmpty();
    }

    private static JsonNode why(String assurance) {
        Run run =
                Run.of(
                        "why",
                        "iso27001-2022/A.5.15",
                        "--programme",
                        sample,
                        "--as-of",
                        "2026-11-30",
                        "--assurance",
                        assurance,
                        "--format",
                        "json");
        assertThat(run.err()).isEmpty();
        return JSON.readTree(run.out());
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::stringValue).toList();
    }

    @Test
    void whatAFactAloneCarriesIsSaidOfAPartialVerdict() {
        JsonNode why = why("implemented");

        assertThat(why.path("verdict").path("coverage").stringValue()).isEqualTo("partial");
        assertThat(why.path("losses")).isEmpty();
        assertThat(alone(why, "control:ACC-01")).containsExactly("acc-policy-need");
        assertThat(alone(why, "soc2-2017/CC6.1")).containsExactly("acc-restrict-logical");
    }

    private static Stream<String> alone(JsonNode why, String fact) {
        return why.path("breaks")
                .valueStream()
                .filter(b -> texts(b.path("facts")).equals(List.of(fact)))
                .flatMap(b -> texts(b.path("obligations")).stream());
    }

    /// The evidence of the control is of a day, and the report counts until the end of the year.
    @Test
    void theDayOnWhichEachFactStopsCountingIsSaidInOrder() {
        List<String> ends =
                why("implemented")
                        .path("ends")
                        .valueStream()
                        .map(e ->
                                e.path("fact").stringValue() + " " + e.path("until").stringValue())
                        .toList();

        assertThat(ends).containsExactly("control:ACC-01 2026-12-23", "soc2-2017/CC6.1 2026-12-31");
    }

    /// What was shown of the days of a window stays shown of them.
    @Test
    void overAWindowNothingStopsCounting() {
        JsonNode why = why("operating");

        assertThat(why.path("breaks")).isNotEmpty();
        assertThat(why.path("ends")).isEmpty();
    }
}
