package dev.crosswalk.files.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.content.tree.FolderTree;
import dev.crosswalk.content.tree.MemoryTree;
import dev.crosswalk.files.OddFolder;
import dev.crosswalk.files.folder.ProgrammeFolder;
import dev.crosswalk.files.start.Sample;
import dev.crosswalk.programme.EvidenceFiles;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.SmallPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProgrammeItemsTest {
    private static final int PROGRAMMES = 200;
    private static final int FOLDERS = 40;

    @TempDir Path folder;

    private static Programme unseen(Programme programme) {
        return programme.toBuilder().files(EvidenceFiles.UNSEEN).build();
    }

    @Test
    void aProgrammeIsWhatItsItemsSay() throws InvalidContent {
        for (int seed = 0; seed < PROGRAMMES; seed++) {
            Programme programme = MadeUpProgrammes.of(seed, SmallPack.CONTENT);

            assertThat(
                            ProgrammeItems.of(programme)
                                    .said(
                                            new MemoryTree(MadeUpProgrammes.ATTACHMENTS),
                                            SmallPack.CONTENT))
                    .as("seed %d", seed)
                    .isEqualTo(programme);
        }
    }

    @Test
    void soIsWhatOddFilesSay() throws InvalidContent, IOException {
        for (int seed = 0; seed < FOLDERS; seed++) {
            Path of = Files.createDirectory(folder.resolve("p" + seed));
            new OddFolder(seed).write(of);
            Programme programme = ProgrammeFolder.said(new FolderTree(of), SmallPack.CONTENT);

            assertThat(ProgrammeItems.of(programme).said(new FolderTree(of), SmallPack.CONTENT))
                    .as("seed %d", seed)
                    .isEqualTo(unseen(programme));
        }
    }

    @Test
    void soIsTheSample() throws InvalidContent {
        MemoryTree files = new MemoryTree(Sample.files());
        Programme programme = ProgrammeFolder.said(files, Content.bundled());

        assertThat(ProgrammeItems.of(programme).said(files, Content.bundled()))
                .isEqualTo(unseen(programme));
    }
}
