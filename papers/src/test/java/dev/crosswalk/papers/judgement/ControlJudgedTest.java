package dev.crosswalk.papers.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.Content;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.files.folder.ProgrammeFolder;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.programme.ControlPopulation;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.standing.ProgrammeAt;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The controls of a made-up company, over its window.
class ControlJudgedTest {
    private static final Content BUNDLED = Content.bundled();
    private static final Crosswalk CROSSWALK = Crosswalk.of(BUNDLED.library());
    private static final Period WINDOW =
            new Period(LocalDate.of(2025, 7, 1), LocalDate.of(2026, 6, 30));
    private static final Programme HARBOUR = read();

    private static Programme read() {
        try {
            return ProgrammeFolder.read(
                    Path.of(
                            Objects.requireNonNull(
                                            ControlJudgedTest.class.getResource(
                                                    "/dev/crosswalk/papers/report/harbour"))
                                    .toURI()),
                    BUNDLED);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static ControlJudged judged(Programme programme, String control, String day) {
        LocalDate on = LocalDate.parse(day);
        ProgrammeAt at =
                ProgrammeAt.of(
                        programme,
                        BUNDLED.controls(),
                        CROSSWALK,
                        programme.on(on),
                        programme.on(on));
        return ControlJudged.of(
                        at.control(control, Assurance.OPERATING, WINDOW).orElseThrow(),
                        programme,
                        at)
                .orElseThrow();
    }

    private static String text(List<Block> blocks) {
        StringBuilder text = new StringBuilder();
        for (Block b : blocks) {
            for (Run run : ((Block.Entry) b).words()) {
                text.append(run.text());
            }
        }
        return text.toString();
    }

    @Test
    void saysThatARecordWasFalsifiedInsteadOfThatItWasCorrected() {
        Programme falsified =
                HARBOUR.toBuilder()
                        .evidence(
                                HARBOUR.evidence().stream()
                                        .map(e -> e.id().equals("EV-0008") ? falsified(e) : e)
                                        .toList())
                        .build();

        assertThat(judged(falsified, "ACC-07", "2026-12-01").rows())
                .filteredOn(row -> row.get(2).equals("2025-07-01"))
                .isNotEmpty()
                .allSatisfy(row ->
                        assertThat(row.getLast())
                                .startsWith("falsified record (EV-0008): nobody can conclude"));
    }

    /// It is of no occurrence, and in the list all the same.
    @Test
    void namesAFalsifiedRecordOfWhichNothingDeviates() {
        List<Evidence> more = new ArrayList<>(HARBOUR.evidence());
        HARBOUR.evidence().stream()
                .filter(e -> e.id().equals("EV-0008"))
                .forEach(e -> more.add(falsified(e, "EV-9999", "access-removal-ticket")));
        ControlJudged judged =
                judged(HARBOUR.toBuilder().evidence(more).build(), "ACC-07", "2026-12-01");

        assertThat(judged.isOpen()).isTrue();
        assertThat(judged.rows())
                .filteredOn(row -> row.getFirst().equals("EV-9999"))
                .containsExactly(
                        List.of(
                                "EV-9999",
                                "falsified",
                                "2025-09-27",
                                "2025-09-27",
                                "2025-09-28",
                                "falsified record: nobody can conclude"));
    }

    private static Evidence falsified(Evidence e) {
        return falsified(e, e.id(), e.kind());
    }

    private static Evidence falsified(Evidence e, String id, String kind) {
        return new Evidence(
                id,
                e.controls(),
                kind,
                e.proves(),
                e.observedAt(),
                e.receivedAt(),
                e.by(),
                e.file(),
                e.sha256(),
                e.result(),
                e.run(),
                new Evidence.Details("", "", null, true, null),
                e.note());
    }

    @Test
    void headsWithWhichDocumentsAreNotInForce() {
        assertThat(judged(HARBOUR, "ACC-07", "2026-07-01").headline()).doesNotContain("in force");
        assertThat(
                        judged(
                                        HARBOUR.toBuilder().approvals(List.of()).build(),
                                        "ACC-07",
                                        "2026-07-01")
                                .headline())
                .endsWith("; not in force: access-control-policy");
    }

    @Test
    void saysWhatIsWrongWithAListThatIsNotReconciled() {
        Programme unsaid =
                HARBOUR.toBuilder()
                        .populations(
                                HARBOUR.populations().stream()
                                        .map(p ->
                                                new ControlPopulation(
                                                        p.control(), p.population(), p.file(), ""))
                                        .toList())
                        .build();

        assertThat(
                        unsaid.adoptions().stream()
                                .filter(a -> a.implementedOn() != null)
                                .flatMap(
                                        a -> judged(unsaid, a.id(), "2026-12-01").lines().stream()))
                .anySatisfy(line -> assertThat(line).contains(": no source, no query"));
    }

    @Test
    void showsWhatIsDoneAndWhatIsStillOpenApart() {
        assertThat(text(judged(HARBOUR, "ACC-07", "2026-06-15").strip()))
                .contains("still open")
                .doesNotContain("done or still open");
        assertThat(text(judged(HARBOUR, "ACC-07", "2026-07-01").strip()))
                .doesNotContain("still open");
    }
}
