package dev.crosswalk.files.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.content.tree.FolderTree;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.files.World;
import dev.crosswalk.programme.AcceptedException;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.DecidedExclusion;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.edit.Edit;
import dev.crosswalk.programme.edit.Edited;
import dev.crosswalk.programme.rule.Where;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whether something is edited or written into the folder, the same is found, only elsewhere.
class EditedFolderTest {
    private final Programme programme;
    private final World world;

    EditedFolderTest(@TempDir Path folder) throws Exception {
        world =
                new World(folder)
                        .items("controls/library.yaml", "controls", BACKUP, REVIEW)
                        .items("exclusions.yaml", "exclusions", NO_SERVERS);
        programme = ProgrammeFolder.read(folder, World.CONTENT);
    }

    private static final String BACKUP = "control: BCK-01, state: planned";
    private static final String REVIEW =
            "control: REV-01, state: implemented, implementedOn: 2026-02-01";
    private static final String NO_SERVERS =
            "requirement: beta/B.3, justification: There are no servers., approvedBy: Ann";

    private Set<String> findsWhenEdited(Edit edit) {
        Edited edited =
                edit.apply(
                        programme,
                        World.CONTENT,
                        new TreeAttachments(new FolderTree(world.folder), new Findings()),
                        Where.pointer(""));
        return words(edited.findings());
    }

    private Set<String> findsWhenWritten(String file, String list, String... items) {
        world.items(file, list, items);
        return words(ProgrammeFolder.check(world.folder, World.CONTENT));
    }

    /// All but the place, of which there may be two in a finding.
    private static Set<String> words(List<Finding> findings) {
        Set<String> words = new TreeSet<>();
        for (Finding f : findings) {
            words.add(
                    f.severity()
                            + " "
                            + f.rule()
                            + ": "
                            + f.message().replaceAll(", in \\S+$", ""));
        }
        return words;
    }

    @Test
    void aControlThatTheLibraryDoesNotHave() {
        assertThat(findsWhenEdited(new Edit.Adopt(Adoption.of("REV-02").build())))
                .hasSize(1)
                .isEqualTo(
                        findsWhenWritten(
                                "controls/library.yaml",
                                "controls",
                                BACKUP,
                                REVIEW,
                                "control: REV-02, state: planned"));
    }

    @Test
    void aControlThatIsThereTwice() {
        assertThat(findsWhenEdited(new Edit.Adopt(Adoption.of("BCK-01").build())))
                .hasSize(1)
                .isEqualTo(
                        findsWhenWritten(
                                "controls/library.yaml", "controls", BACKUP, REVIEW, BACKUP));
    }

    @Test
    void aControlOfTheOrganisationsOwnThatNobodyOwnsAndWithAnObligationThatThereIsNot() {
        Control own =
                Control.builder("OWN-A")
                        .title("Our own")
                        .cadence(new Cadence(Cadence.Every.YEARLY, 0))
                        .discharges(List.of("small-revew"))
                        .build();

        assertThat(findsWhenEdited(new Edit.Adopt(Adoption.of(new Adoption.Own(own)).build())))
                .hasSize(1)
                .isEqualTo(
                        findsWhenWritten(
                                "controls/library.yaml",
                                "controls",
                                BACKUP,
                                REVIEW,
                                "control: OWN-A, state: planned, title: Our own, cadence: { every: yearly },"
                                        + " discharges: [small-revew]"));
    }

    @Test
    void aControlGivenUpBeforeItWasInPlace() {
        assertThat(
                        findsWhenEdited(
                                new Edit.Retire("REV-01", programme.on(World.day("2026-01-31")))))
                .hasSize(1)
                .isEqualTo(
                        findsWhenWritten(
                                "controls/library.yaml",
                                "controls",
                                BACKUP,
                                "control: REV-01, state: retired, implementedOn: 2026-02-01,"
                                        + " retiredOn: 2026-01-31"));
    }

    @Test
    void anExclusionThatNobodyApproved() {
        assertThat(
                        findsWhenEdited(
                                new Edit.Exclude(
                                        new DecidedExclusion(
                                                RequirementRef.parse("beta/B.1"),
                                                "There is nothing to review.",
                                                "",
                                                null))))
                .hasSize(1)
                .isEqualTo(
                        findsWhenWritten(
                                "exclusions.yaml",
                                "exclusions",
                                NO_SERVERS,
                                "requirement: beta/B.1, justification: There is nothing to review."));
    }

    @Test
    void anExceptionThatEndsBeforeItBegins() {
        assertThat(
                        findsWhenEdited(
                                new Edit.AcceptException(
                                        new AcceptedException(
                                                "EX-1",
                                                "REV-1",
                                                "old",
                                                List.of("MFA-01"),
                                                "Ann",
                                                World.day("2026-03-01"),
                                                World.day("2026-02-01")))))
                .hasSize(3)
                .isEqualTo(
                        findsWhenWritten(
                                "exceptions.yaml",
                                "exceptions",
                                "id: EX-1, control: REV-1, reason: old, compensating: [MFA-01],"
                                        + " acceptedBy: Ann, acceptedOn: 2026-03-01, expiresOn:"
                                        + " 2026-02-01"));
    }
}
