package dev.crosswalk.files.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.files.folder.ProgrammeFolder;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.Adoption.State;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.WantedFramework;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FirstFilesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);
    private static final ControlLibrary LIBRARY = Content.bundled().controls();
    private static final List<WantedFramework> WANTED =
            List.of(
                    new WantedFramework(
                            new Scope("soc2-2017", List.of("CC", "A")),
                            Assurance.OPERATING,
                            new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))),
                    new WantedFramework(Scope.of("iso27001-2022"), Assurance.IMPLEMENTED, null));
    private static final List<AuditReport> HELD =
            List.of(
                    new AuditReport(
                            "soc2-2017-2025-12-05",
                            "SOC 2, report of 2025-12-05",
                            List.of(new Scope("soc2-2017", List.of("CC"))),
                            Assurance.DESIGNED,
                            null,
                            LocalDate.of(2025, 12, 5),
                            null,
                            List.of()));

    @TempDir private Path above;

    private static Beginning beginning(String organisation, Starter starter) {
        return new Beginning(
                organisation,
                "The \"service\": all of it # really",
                ZoneId.of("Europe/Dublin"),
                WANTED,
                HELD,
                starter,
                Map.of("service_name", "Invoices: quick", "rpo_service", "2 hours"),
                TODAY);
    }

    private Programme read(Beginning beginning) throws IOException, FolderTaken, InvalidContent {
        Path folder = above.resolve("programme");
        NewFolder.of(folder).write(FirstFiles.of(beginning, LIBRARY));
        assertThat(ProgrammeFolder.check(folder, Content.bundled())).isEmpty();
        return ProgrammeFolder.read(folder, Content.bundled());
    }

    @ParameterizedTest
    @EnumSource(Starter.class)
    void whatIsWrittenReadsBackAndLintFindsNothing(Starter starter)
            throws IOException, FolderTaken, InvalidContent {
        Beginning beginning = beginning("Example Ltd", starter);

        Programme programme = read(beginning);

        assertThat(programme.organisation()).isEqualTo("Example Ltd");
        assertThat(programme.scope()).isEqualTo(beginning.scope());
        assertThat(programme.timeZone()).isEqualTo(beginning.timeZone());
        assertThat(programme.frameworks()).isEqualTo(WANTED);
        assertThat(programme.reports()).isEqualTo(HELD);
        assertThat(programme.parameters())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "organisation", "Example Ltd",
                                "service_name", "Invoices: quick",
                                "rpo_service", "2 hours"));
        assertThat(programme.adoptions())
                .hasSameSizeAs(starter.of(LIBRARY))
                .allSatisfy(a -> assertThat(a.state()).isEqualTo(State.PLANNED))
                .extracting(Adoption::plannedOn)
                .allMatch(programme.on(TODAY)::equals);
    }

    @Test
    void namesThatMeanSomethingInYamlStayNames() throws IOException, FolderTaken, InvalidContent {
        String name = "yes: \"no\" \\ # - [x] {{y}} ü";

        assertThat(read(beginning(name, Starter.NONE)).organisation()).isEqualTo(name);
    }

    @Test
    void onlyParametersThatAreSetStandInItAndWhereAllOthersAreIsSaid() {
        String text = text("programme.yaml");

        assertThat(text.substring(text.indexOf("\nparameters:\n")))
                .isEqualTo(
                        """

                        parameters:
                          organisation: "Example Ltd"
                          rpo_service: "2 hours"
                          service_name: "Invoices: quick"
                        """);
        assertThat(text)
                .contains("crosswalk documents --programme . --parameters")
                .hasSizeLessThan(3_000);
    }

    @Test
    void theFilesTellNothingOfTheirExamplesToTheReader() {
        for (String name : List.of("risks.yaml", "log.yaml", "documents.yaml")) {
            assertThat(text(name)).contains("\n#   - ").contains(": []");
        }
    }

    private static String text(String name) {
        byte[] bytes = FirstFiles.of(beginning("Example Ltd", Starter.NONE), LIBRARY).get(name);
        return new String(Objects.requireNonNull(bytes, name), StandardCharsets.UTF_8);
    }
}
