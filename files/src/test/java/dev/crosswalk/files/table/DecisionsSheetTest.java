package dev.crosswalk.files.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.engine.Claim;
import dev.crosswalk.files.folder.FolderFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The sheet on which people decide what contested claims are for them.
class DecisionsSheetTest {
    @TempDir Path folder;

    @BeforeEach
    void aProgrammeThatDecidedOne() throws IOException {
        SmallFolder.in(folder);
        Files.writeString(
                folder.resolve("decisions.yaml"),
                """
                decisions:
                  - requirement: soc2-2017/CC6.3
                    obligation: acc-review-periodic
                    stands: true
                    by: Bea
                    why: our auditor samples it
                """);
    }

    private TableExport.Filled sheet() throws IOException, InvalidContent {
        return TableExport.of(FolderFiles.read(folder), Edited.CONTENT, _ -> {}).tables().stream()
                .filter(t -> t.table().name().equals("Decisions"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> choices(String column) throws IOException, InvalidContent {
        TableExport.Filled sheet = sheet();
        List<String> titles = sheet.table().columns().stream().map(TableColumn::title).toList();
        return sheet.choices().get(titles.indexOf(column));
    }

    private static List<Claim> contested() {
        return Edited.CONTENT.library().claims().stream()
                .filter(c -> !c.contested().isEmpty())
                .toList();
    }

    @Test
    void offersWhatReadingsContestAndNothingElse() throws Exception {
        assertThat(choices("Requirement"))
                .containsExactlyElementsOf(
                        contested().stream().map(c -> c.requirement().toString()).toList());
        assertThat(choices("Obligation"))
                .isSorted()
                .containsExactlyInAnyOrderElementsOf(
                        contested().stream()
                                .flatMap(c -> c.contested().keySet().stream())
                                .distinct()
                                .toList());
        assertThat(choices("Stands")).containsExactly("true", "false");
    }

    @Test
    void offersThoseOfWantedEditionsFirst() throws Exception {
        Files.writeString(
                folder.resolve("programme.yaml"),
                "organisation: Acme\nframeworks: [{ edition: soc2-2017 }]\n");

        assertThat(choices("Requirement").getFirst()).startsWith("soc2-2017/");
        assertThat(choices("Requirement").getLast()).startsWith("iso27001-2022/");
    }

    @Test
    void showsWhatSpeaksForAndAgainstBesideTheDecision() throws Exception {
        Edited edited = Edited.of(folder);

        assertThat(edited.rows("Decisions").getFirst().get("Both sides (read-only)"))
                .startsWith("for: ")
                .contains("; against: ");
    }

    @Test
    void takesOneThatIsChosenFromIt() throws Exception {
        Edited edited = Edited.of(folder);
        edited.add(
                "Decisions",
                "Requirement",
                choices("Requirement").getFirst(),
                "Obligation",
                List.copyOf(contested().getFirst().contested().keySet()).getFirst(),
                "Stands",
                "false",
                "By",
                "Bea",
                "Why",
                "our auditor does not ask for it");

        assertThat(edited.apply()).isEmpty();
        assertThat(Edited.of(folder).rows("Decisions")).hasSize(2);
    }
}
