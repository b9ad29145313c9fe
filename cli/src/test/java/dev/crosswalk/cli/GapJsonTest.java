package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The values of a gap in JSON, held against the small pack as its files have it.
class GapJsonTest {
    private static final List<String> ORDER =
            List.of("B.1.1", "B.1.2", "B.1.3", "B.2.1", "B.2.2", "B.2.3");

    /// As in small/claims/beta.yaml.
    private static final Map<String, Set<String>> DEMANDS =
            Map.of(
                    "B.1.1",
                    Set.of(
                            "small-account-approved",
                            "small-account-removed",
                            "small-account-review"),
                    "B.1.2",
                    Set.of("small-signin-two-factors"),
                    "B.1.3",
                    Set.of("small-clock-source"),
                    "B.2.1",
                    Set.of("small-backup-made", "small-backup-restored"),
                    "B.2.2",
                    Set.of("small-signin-lockout", "small-clock-source"),
                    "B.2.3",
                    Set.of("small-account-approved", "small-clock-source"));

    private static final String FACTS =
            """
            asOf: 2026-03-31
            attestations:
              - { requirement: alpha/S1.1, met: true }
              - { requirement: alpha/S1.2, met: true }
              - { requirement: alpha/S2.1, met: false }
              - { requirement: beta/B.1.3, met: false }
            notApplicable:
              - { requirement: beta/B.2.3, justification: "No development is outsourced." }
            """;

    @TempDir Path folder;
    private JsonNode gap;

    @BeforeEach
    void ask() throws IOException {
        gap = toBeta(FACTS);
    }

    private JsonNode toBeta(String facts) throws IOException {
        Path file = Files.writeString(folder.resolve("facts.yaml"), facts);
        return json(
                Run.small("gap", "--facts", file.toString(), "--want", "beta", "--format", "json"));
    }

    private static JsonNode json(Run run) {
        assertThat(run.err()).isEmpty();
        return JsonMapper.shared().readTree(run.out());
    }

    private static List<JsonNode> rows(JsonNode gap) {
        return gap.path("requirements").valueStream().toList();
    }

    private JsonNode row(String id) {
        return rows(gap).stream()
                .filter(r -> r.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> obligations(JsonNode row, String list) {
        return row.path(list).valueStream().map(o -> o.path("obligation").asString()).toList();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static List<JsonNode> with(List<JsonNode> rows, String... coverages) {
        Set<String> wanted = Set.of(coverages);
        return rows.stream().filter(r -> wanted.contains(r.path("coverage").asString())).toList();
    }

    private static List<JsonNode> applicable(List<JsonNode> rows) {
        return with(rows, "full", "partial", "none", "not-assessed");
    }

    @Test
    void whatSomebodyCanDoNextIsSaidForPagesThatOfferIt() {
        String json =
                Run.of(
                                "gap",
                                "--have",
                                "soc2-2017:CC,A",
                                "--want",
                                "iso27001-2022",
                                "--format",
                                "json")
                        .out();

        assertThat(json.replaceAll("\\s+", " "))
                .contains("\"action\": { \"kind\": \"plan\", \"of\": null, \"evidence\": null }")
                .contains("\"kind\": \"ask\"");
    }

    @Test
    void theHeaderSaysWhatWasAskedAndWhen() {
        assertThat(texts(gap.path("have"))).containsExactly("alpha", "beta");
        assertThat(gap.path("want").asString()).isEqualTo("beta");
        assertThat(gap.path("asOf").asString()).isEqualTo("2026-03-31");
        assertThat(gap.path("assurance").asString()).isEqualTo("implemented");
        assertThat(gap.path("contentVersion").asString()).matches("[0-9a-f]{12}");
    }

    @Test
    void theStepsComeWithCommandsThatAskTheSame() {
        JsonNode next =
                json(Run.of(
                                "gap",
                                "--have",
                                "soc2-2017:CC,A",
                                "--want",
                                "iso27001-2022",
                                "--format",
                                "json"))
                        .path("next");

        assertThat(next.valueStream().map(s -> s.path("command").asString()))
                .containsExactly(
                        "crosswalk gap --have soc2-2017:CC,A+guidance --want iso27001-2022",
                        "crosswalk ask --have soc2-2017:CC,A --want iso27001-2022",
                        "crosswalk plan --have soc2-2017:CC,A --want iso27001-2022");
    }

    private static JsonNode of(String have) {
        return json(Run.of("gap", "--have", have, "--want", "iso27001-2022", "--format", "json"));
    }

    @Test
    void ofAFrameworkWhoseDemandsAreNotWorkedOutItSaysSoBeforeTheFigures() {
        assertThat(of("nist-csf-2.0").path("say").get(0).asString())
                .startsWith("What NIST Cybersecurity Framework 2.0 demands is not worked out here");
        assertThat(of("soc2-2017:CC").path("say").toString()).doesNotContain("not worked out");
    }

    @Test
    void whoeverHasWhatTheyWantIsToldThatItIsTheSame() {
        assertThat(of("iso27001-2022").path("say").get(0).asString())
                .startsWith("ISO/IEC 27001:2022 is what you have and what you want");
        assertThat(of("soc2-2017:CC").path("say").toString())
                .doesNotContain("what you have and what you want");
    }

    @Test
    void howTheFiguresAreReadIsSaidApartFromWhatTheyComeTo() {
        JsonNode gap = of("soc2-2017:CC");

        assertThat(gap.path("reading").asString()).contains("Proved today: ");
        assertThat(gap.path("say").toString())
                .contains("Your SOC 2 report proves ")
                .doesNotContain("Proved today: ");
    }

    @Test
    void onATerminalASentenceForTheChiefExecutiveComesFirstThenWhatToDo() {
        Run run = Run.of("gap", "--have", "soc2-2017", "--want", "iso27001-2022", "--brief");

        assertThat(run.out().replaceAll("\\s+", " "))
                .containsSubsequence(
                        "Your SOC 2 report proves about a third of ISO/IEC 27001:2022; about a",
                        "more may be there already, and for",
                        "there is nothing yet.",
                        "Related in a point or more: ",
                        " of 123 requirements; tables of overlaps count these whole.",
                        "Proved today: ",
                        "Do first",
                        "crosswalk ask --have soc2-2017 --want iso27001-2022",
                        "proven");
    }

    @Nested
    class Requirements {
        @Test
        void areTheAssessableOnesInTheOrderOfTheDocument() {
            assertThat(rows(gap)).extracting(r -> r.path("id").asString()).isEqualTo(ORDER);
        }

        @Test
        void standInTheOrderOfTheDocumentWhereThatIsNotTheAlphabet() {
            JsonNode toAlpha =
                    json(Run.small("gap", "--have", "beta", "--want", "alpha", "--format", "json"));

            assertThat(rows(toAlpha))
                    .extracting(r -> r.path("id").asString())
                    .containsExactly("S1.1", "S1.2", "S2.1", "R1.1");
        }

        @Test
        void haveTheCoverageThatTheirObligationsGiveThem() {
            assertThat(rows(gap))
                    .extracting(r -> r.path("coverage").asString())
                    .containsExactly("partial", "full", "none", "none", "none", "not-applicable");
        }

        @Test
        void partTheirDemandsIntoCoveredPossibleAndMissing() {
            for (JsonNode row : rows(gap)) {
                List<String> all = new ArrayList<>(obligations(row, "covered"));
                all.addAll(obligations(row, "possiblyCovered"));
                all.addAll(obligations(row, "missing"));

                String id = row.path("id").asString();
                assertThat(all)
                        .as(id)
                        .containsExactlyInAnyOrderElementsOf(DEMANDS.getOrDefault(id, Set.of()));
            }
        }

        @Test
        void putEachObligationIntoItsOwnList() {
            JsonNode accounts = row("B.1.1");
            JsonNode signIn = row("B.2.2");

            assertThat(obligations(accounts, "covered"))
                    .containsExactly("small-account-approved", "small-account-removed");
            assertThat(obligations(accounts, "possiblyCovered"))
                    .containsExactly("small-account-review");
            assertThat(obligations(accounts, "missing")).isEmpty();
            assertThat(obligations(signIn, "covered")).isEmpty();
            assertThat(obligations(signIn, "possiblyCovered"))
                    .containsExactly("small-signin-lockout");
            assertThat(obligations(signIn, "missing")).containsExactly("small-clock-source");
        }

        @Test
        void carryTheTextOfEachObligation() {
            assertThat(row("B.2.2").path("missing").path(0).path("text").asString())
                    .isEqualTo("All servers take their time from one and the same agreed source.");
            assertThat(row("B.1.2").path("covered").path(0).path("text").asString())
                    .isEqualTo("Signing in from outside takes two factors of different kinds.");
        }

        @Test
        void haveTheSharesOfTheirOwnObligations() {
            for (JsonNode row : rows(gap)) {
                int covered = row.path("covered").size();
                int possible = covered + row.path("possiblyCovered").size();
                int demanded = DEMANDS.getOrDefault(row.path("id").asString(), Set.of()).size();

                assertThat(row.path("proven").decimalValue())
                        .isEqualByComparingTo(fourDigits(exactly(covered, demanded)));
                assertThat(row.path("possible").decimalValue())
                        .isEqualByComparingTo(fourDigits(exactly(possible, demanded)));
            }
        }
    }

    @Nested
    class Failures {
        @Test
        void markTheObligationThatIsKnownNotToBeMet() {
            Map<String, Set<String>> failed =
                    rows(gap).stream()
                            .collect(
                                    Collectors.toMap(
                                            r -> r.path("id").asString(), GapJsonTest::failed));

            assertThat(failed)
                    .containsEntry("B.1.3", Set.of("small-clock-source"))
                    .containsEntry("B.2.2", Set.of("small-clock-source"))
                    // One of the two copies is wrong, and nothing says which.
                    .containsEntry("B.2.1", Set.of())
                    .containsEntry("B.1.1", Set.of());
        }

        @Test
        void disproveEveryRequirementThatDemandsIt() {
            assertThat(rows(gap))
                    .filteredOn(r -> r.path("disproved").asBoolean())
                    .extracting(r -> r.path("id").asString())
                    .contains("B.1.3", "B.2.1", "B.2.2")
                    .doesNotContain("B.1.1", "B.1.2");
        }

        @Test
        void areNoneWhereNothingIsAttestedAsNotMet() throws IOException {
            JsonNode calm = toBeta(FACTS.replace("met: false", "met: true"));

            assertThat(rows(calm)).noneMatch(r -> r.path("disproved").asBoolean());
            assertThat(rows(calm)).allMatch(r -> failed(r).isEmpty());
        }
    }

    private static Set<String> failed(JsonNode row) {
        return row.path("missing")
                .valueStream()
                .filter(o -> o.path("failed").asBoolean())
                .map(o -> o.path("obligation").asString())
                .collect(Collectors.toSet());
    }

    @Nested
    class Because {
        @Test
        void namesTheRequirementThatCoversTheObligation() {
            assertThat(texts(row("B.1.1").path("covered").path(0).path("because")))
                    .containsExactly("alpha/S1.1");
            assertThat(texts(row("B.1.2").path("covered").path(0).path("because")))
                    .containsExactly("alpha/S1.2");
        }

        @Test
        void namesTheRequirementThatOnlySuggestsIt() {
            assertThat(texts(row("B.1.1").path("possiblyCovered").path(0).path("because")))
                    .containsExactly("alpha/S1.1");
            assertThat(texts(row("B.2.2").path("possiblyCovered").path(0).path("because")))
                    .containsExactly("alpha/S1.2");
        }

        @Test
        void isToldOfEachObligationAndNotOfTheWholeRow() {
            JsonNode both =
                    json(
                            Run.small(
                                    "gap",
                                    "--have",
                                    "beta:B.1.1",
                                    "--have",
                                    "beta:B.1.3",
                                    "--want",
                                    "beta:B.2.3",
                                    "--format",
                                    "json"));

            JsonNode row = both.path("requirements").path(0);
            assertThat(obligations(row, "covered"))
                    .containsExactly("small-account-approved", "small-clock-source");
            assertThat(texts(row.path("covered").path(0).path("because")))
                    .containsExactly("beta/B.1.1");
            assertThat(texts(row.path("covered").path(1).path("because")))
                    .containsExactly("beta/B.1.3");
            assertThat(texts(row.path("because"))).containsExactly("beta/B.1.1", "beta/B.1.3");
        }

        @Test
        void isOnTheRowOfARequirementThatIsNotDecomposed() {
            JsonNode opaque =
                    json(
                            Run.small(
                                    "gap",
                                    "--have",
                                    "alpha",
                                    "--want",
                                    "gamma",
                                    "--format",
                                    "json"));

            assertThat(rows(opaque))
                    .extracting(
                            r -> r.path("id").asString(),
                            r -> r.path("coverage").asString(),
                            r -> texts(r.path("because")))
                    .containsExactly(
                            tuple("G.1", "partial", List.of("alpha/S1.1")),
                            tuple("G.2", "full", List.of("alpha/S1.2")),
                            tuple("G.3", "not-assessed", List.of()),
                            tuple("S2.1", "not-assessed", List.of()));
        }
    }

    @Nested
    class TheSummary {
        @Test
        void countsTheRows() {
            JsonNode counts = gap.path("summary").path("requirements");

            assertThat(counts.path("total").asInt()).isEqualTo(rows(gap).size()).isEqualTo(6);
            assertThat(counts.path("full").asInt()).isEqualTo(1);
            assertThat(counts.path("partial").asInt()).isEqualTo(1);
            assertThat(counts.path("none").asInt()).isEqualTo(3);
            assertThat(counts.path("notAssessed").asInt()).isZero();
            assertThat(counts.path("notApplicable").asInt()).isEqualTo(1);
        }

        @Test
        void countsEachObligationOfApplicableRequirementsOnce() {
            Set<String> covered = distinct("covered");
            Set<String> possible = distinct("possiblyCovered");
            Set<String> missing = distinct("missing");

            JsonNode counts = gap.path("summary").path("obligations");
            assertThat(counts.path("covered").asInt()).isEqualTo(covered.size()).isEqualTo(3);
            assertThat(counts.path("possible").asInt()).isEqualTo(possible.size()).isEqualTo(2);
            assertThat(counts.path("missing").asInt()).isEqualTo(missing.size()).isEqualTo(3);
            assertThat(counts.path("total").asInt()).isEqualTo(8);
        }

        @Test
        void isTheMeanOfTheRowsThatApply() {
            assertThat(mean("proven")).isEqualByComparingTo("0.3333");
            assertThat(mean("possible")).isEqualByComparingTo("0.5");
            assertThat(gap.path("summary").path("proven").decimalValue())
                    .isEqualByComparingTo(mean("proven"));
            assertThat(gap.path("summary").path("possible").decimalValue())
                    .isEqualByComparingTo(mean("possible"));
        }

        @Test
        void leavesOutWhatDoesNotApply() throws IOException {
            JsonNode all = toBeta(FACTS.substring(0, FACTS.indexOf("notApplicable")));

            // B.2.3 is half proven: 2.1667 of 6, where it was 1.6667 of 5.
            assertThat(all.path("summary").path("proven").decimalValue())
                    .isEqualByComparingTo("0.3611");
            assertThat(gap.path("summary").path("proven").decimalValue())
                    .isEqualByComparingTo("0.3333");
            assertThat(row("B.2.3").path("justification").asString())
                    .isEqualTo("No development is outsourced.");
        }

        @Test
        void countsWhatIsNotAssessedIntoTheMean() {
            JsonNode opaque =
                    json(
                            Run.small(
                                    "gap",
                                    "--have",
                                    "alpha",
                                    "--want",
                                    "gamma",
                                    "--format",
                                    "json"));

            // One of four is full and one partial; two are not assessed.
            assertThat(opaque.path("summary").path("proven").decimalValue())
                    .isEqualByComparingTo("0.25");
            assertThat(opaque.path("summary").path("possible").decimalValue())
                    .isEqualByComparingTo("0.5");
            assertThat(opaque.path("summary").path("requirements").path("notAssessed").asInt())
                    .isEqualTo(2);
        }

        @Test
        void roundsHalvesUpAfterFourDigits() throws IOException {
            writeWideAndSlim();

            JsonNode wide =
                    json(
                            Run.of(
                                    "gap",
                                    "--content",
                                    folder.resolve("pack").toString(),
                                    "--have",
                                    "slim",
                                    "--want",
                                    "wide",
                                    "--format",
                                    "json"));

            // 1 and 5 of 32 are 0.03125 and 0.15625; to the even digit it would be 0.0312, 0.1562.
            assertThat(wide.path("summary").path("proven").decimalValue())
                    .isEqualByComparingTo("0.0313");
            assertThat(wide.path("summary").path("possible").decimalValue())
                    .isEqualByComparingTo("0.1563");
            assertThat(wide.path("requirements").path(0).path("proven").decimalValue())
                    .isEqualByComparingTo("0.0313");
        }

        private Set<String> distinct(String list) {
            Set<String> distinct = new LinkedHashSet<>();
            applicable(rows(gap)).forEach(r -> distinct.addAll(obligations(r, list)));
            return distinct;
        }

        /// From the obligations of the rows, not from their rounded shares.
        private BigDecimal mean(String share) {
            BigDecimal sum = BigDecimal.ZERO;
            List<JsonNode> rows = applicable(rows(gap));
            for (JsonNode row : rows) {
                int met =
                        row.path("covered").size()
                                + (share.equals("possible")
                                        ? row.path("possiblyCovered").size()
                                        : 0);
                sum =
                        sum.add(
                                exactly(
                                        met,
                                        DEMANDS.getOrDefault(row.path("id").asString(), Set.of())
                                                .size()));
            }
            return fourDigits(sum.divide(BigDecimal.valueOf(rows.size()), MathContext.DECIMAL64));
        }
    }

    private static BigDecimal exactly(int some, int all) {
        return BigDecimal.valueOf(some).divide(BigDecimal.valueOf(all), MathContext.DECIMAL64);
    }

    private static BigDecimal fourDigits(BigDecimal number) {
        return number.setScale(4, RoundingMode.HALF_UP);
    }

    /// One requirement with 32 demands, and one that demands the first and suggests four more.
    private void writeWideAndSlim() throws IOException {
        List<String> ids = IntStream.range(10, 42).mapToObj(i -> "wide-thing-" + i).toList();
        StringBuilder obligations = new StringBuilder("domain: wide\ntitle: Wide\nobligations:\n");
        ids.forEach(id ->
                obligations.append(
                        "  - { id: %s, facet: operate, text: \"Thing %s.\" }\n".formatted(id, id)));
        write("obligations/wide.yaml", obligations.toString());
        for (String edition : List.of("wide", "slim")) {
            write(
                    "frameworks/" + edition + ".yaml",
                    """
                    id: %s
                    title: Made up
                    publisher: Nobody
                    edition: "1"
                    licence: made up for tests
                    requirements: [ { id: W.1, kind: control, title: One } ]
                    """
                            .formatted(edition));
        }
        write(
                "claims/wide.yaml",
                "framework: wide\nclaims: { W.1: { demands: [%s] } }\n"
                        .formatted(String.join(", ", ids)));
        write(
                "claims/slim.yaml",
                "framework: slim\nclaims: { W.1: { demands: [%s], suggests: [%s] } }\n"
                        .formatted(ids.getFirst(), String.join(", ", ids.subList(1, 5))));
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve("pack").resolve(file);
        Files.createDirectories(path.resolveSibling("."));
        Files.writeString(path, text);
    }
}
