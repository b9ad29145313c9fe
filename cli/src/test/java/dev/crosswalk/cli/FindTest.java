package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `crosswalk find`: nobody has to know an id to get to what it names.
class FindTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mfa                | acc-authn-mfa-privileged",
                "mfa                | ACC-05",
                "MFA                | iso27001-2022/A.8.5",
                "leavers            | acc-removal-leavers",
                "statement of applicability | iso27001-2022/6.1.3",
                "pentest            | VUL-",
                "access reviews     | ACC-07",
                "incidnt respnse    | incident-response-plan",
                "acc-removal-leavers | acc-removal-leavers",
                "a.8.5              | iso27001-2022/A.8.5"
            })
    void wordsFindWhatSpeaksOfThem(String words, String found) {
        Run run = Run.of("find", words, "--format", "csv");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains(found);
    }

    @Test
    void eachIsShownByTheCommandBesideIt() {
        String out = Run.of("find", "mfa").out();

        assertThat(out).contains("Obligations", "Controls of the library", "crosswalk show ACC-05");
        assertThat(Run.of("show", "ACC-05").exit()).isZero();
        String ids = Run.of("find", "policy", "--most", "40", "--format", "csv").out();
        for (String line : ids.lines().skip(1).toList()) {
            String command = line.substring(line.lastIndexOf(',') + 1);
            List<String> args = List.of(command.substring("crosswalk ".length()).split(" ", -1));
            assertThat(Run.of(args).exit()).as(command).isZero();
        }
    }

    @Test
    void anEditionFindsItsRequirementsAndWhatTheyDemandAndBySayingWhichDemandIt() {
        Run run =
                Run.of(
                        "find",
                        "mfa",
                        "--edition",
                        "iso27001-2022",
                        "--most",
                        "20",
                        "--format",
                        "json");
        JsonNode groups = JsonMapper.shared().readTree(run.out()).get("groups");
        assertThat(groups.valueStream())
                .extracting(g -> g.get("kind").asString())
                .contains("requirement", "obligation")
                .doesNotContain("control", "document");
        for (JsonNode group : groups) {
            for (JsonNode found : group.get("found")) {
                if (!found.has("demandedBy")) {
                    assertThat(found.get("id").asString()).startsWith("iso27001-2022/");
                    continue;
                }
                String shown = Run.of("show", found.get("id").asString(), "--format", "json").out();
                assertThat(found.get("demandedBy").valueStream())
                        .isNotEmpty()
                        .allSatisfy(by ->
                                assertThat(by.asString())
                                        .startsWith("iso27001-2022/")
                                        .satisfies(id -> assertThat(shown).contains(id)));
            }
        }
        assertThat(Run.of("find", "mfa", "--edition", "iso27001").err()).contains("iso27001-2022");
    }

    @Test
    void anIdThatIsTypedWholeComesFirst() {
        String first = Run.of("find", "ACC-04", "--format", "csv").out().lines().toList().get(1);

        assertThat(first).startsWith("control,ACC-04,");
    }

    @Test
    void theControlsOfAProgrammeAreAmongThem() {
        String acme = folder.resolve("acme").toString();
        Run.of("init", "--sample", acme);

        assertThat(Run.of("find", "leavers", "--programme", acme).out())
                .contains("Controls of the programme")
                .contains("crosswalk show ACC-04 --programme");
    }

    @Test
    void whatNothingSpeaksOfIsSaid() {
        Run run = Run.of("find", "zzzzz");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("Nothing speaks of \"zzzzz\".");
        assertThat(Run.of("find", " ").err()).contains("say what to look for");
    }

    @Test
    void anUnknownIdThatIsNoNearMissIsToldWithTheFirstThatSpeakOfIt() {
        Run show = Run.of("show", "acc-leaver");
        Run why = Run.of("why", "--have", "soc2-2017", "logging");

        assertThat(show.exit()).isEqualTo(2);
        assertThat(show.err()).contains("\n  ACC-04  Access removal for leavers\n");
        assertThat(why.err()).contains("\n  iso27001-2022/A.8.15  Logging\n");
        assertThat(why.err().lines()).hasSize(4);
        assertThat(Run.of("show", "zzzzz").err().lines()).hasSize(1);
        assertThat(Run.of("show", "A.5.81").err().lines()).hasSize(1);
    }

    @Test
    void anUnknownIdLeadsHere() {
        for (String id : List.of("A.5.81", "ACC-444", "acc-removal-leaver")) {
            assertThat(Run.of("show", id).err())
                    .contains("crosswalk find " + id + " shows what is near.");
        }
        assertThat(Run.of("why", "--have", "soc2-2017", "iso27001-2022/A.5.81").err())
                .contains("crosswalk find A.5.81 shows what is near.");
        assertThat(Run.of("find", "A.5.81", "--format", "csv", "--most", "50").out())
                .contains("iso27001-2022/A.5.1,", "iso27001-2022/A.5.8,", "iso27001-2022/A.5.31,");
    }

    @Test
    void theJsonFitsItsSchema() throws IOException {
        assertThat(
                        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                .getSchema(
                                        Files.readString(
                                                Path.of("../docs/schemas/find.schema.json")),
                                        InputFormat.JSON)
                                .validate(
                                        Run.of("find", "mfa", "--format", "json").out(),
                                        InputFormat.JSON))
                .isEmpty();
        assertThat(Run.of("find", "mfa", "--format", "md").out()).contains("ACC-05");
    }
}
