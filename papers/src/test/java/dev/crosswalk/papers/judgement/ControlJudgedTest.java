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
                                .startsWith("a record was falsified or overridden"));
    }

    private static Evidence falsified(Evidence e) {
        return e.with(new Evidence.Details("", "", null, true, null));
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
