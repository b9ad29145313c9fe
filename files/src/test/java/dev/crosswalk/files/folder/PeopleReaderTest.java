package dev.crosswalk.files.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.content.tree.MemoryTree;
import dev.crosswalk.engine.judgement.History.As;
import dev.crosswalk.programme.Calendar;
import dev.crosswalk.programme.Conclusion;
import dev.crosswalk.programme.Person;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.SmallPack;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// `people.yaml`, `conclusions.yaml`, and the calendar of `programme.yaml`.
class PeopleReaderTest {
    private static final String CONCLUSION =
            """
            conclusions:
              - id: C-01
                control: REV-01
                window: { from: 2026-01-01, to: 2026-12-31 }
                as: effective-with-exceptions
                on: 2027-01-20
                by: ada
                deviations: all
                cause: the reviewer was ill
                harm: { where: logins, lookedInto: true, artefact: EV-1 }
                compensating: [LOG-02]
            """;

    private final Map<String, String> files = new TreeMap<>();

    PeopleReaderTest() {
        files.put("programme.yaml", "organisation: Example Ltd\n");
        files.put(
                "controls/all.yaml",
                """
                controls:
                  - { control: REV-01, state: implemented, implementedOn: 2026-01-01 }
                  - { control: LOG-02, state: implemented, implementedOn: 2026-01-01 }
                """);
        files.put(
                "evidence/all.yaml",
                """
                evidence:
                  - { id: EV-1, controls: [REV-01], kind: review-record, observedAt: 2026-04-20, receivedAt: 2026-04-20, by: Ann }
                """);
        files.put("conclusions.yaml", CONCLUSION);
    }

    private MemoryTree tree() {
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return new MemoryTree(bytes);
    }

    private Programme read() throws InvalidContent {
        return ProgrammeFolder.read(tree(), SmallPack.CONTENT);
    }

    private List<String> found() {
        return ProgrammeFolder.check(tree(), SmallPack.CONTENT).stream()
                .map(Finding::toString)
                .toList();
    }

    private void conclusion(String from, String to) {
        files.put("conclusions.yaml", CONCLUSION.replace(from, to));
    }

    @Test
    void aConclusionIsReadWithAllThatItSays() throws InvalidContent {
        Conclusion read = read().conclusions().getFirst();

        assertThat(read.as()).isEqualTo(As.EFFECTIVE_WITH_EXCEPTIONS);
        assertThat(read.deviations()).isEmpty();
        assertThat(read.harm()).isEqualTo(new Conclusion.Harm("logins", true, "EV-1"));
        assertThat(read.compensating()).containsExactly("LOG-02");
    }

    @Test
    void aPersonIsReadWithTheirRoles() throws InvalidContent {
        files.put(
                "people.yaml",
                "people: [{ id: ada, name: Ada, roles: [{ role: CISO, from: 2026-01-01 }] }]\n");

        assertThat(read().people())
                .containsExactly(
                        new Person(
                                "ada",
                                "Ada",
                                List.of(new Person.Held("CISO", LocalDate.of(2026, 1, 1), null))));
    }

    @Test
    void aCalendarIsReadInTheOrderOfTheFile() throws InvalidContent {
        files.put(
                "programme.yaml",
                "organisation: A\ncalendar: { weekend: [friday], holidays: [2026-12-25, 2026-01-01] }\n");

        assertThat(read().calendar())
                .isEqualTo(
                        new Calendar(
                                List.of(DayOfWeek.FRIDAY),
                                List.of(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 1, 1))));
    }

    @Test
    void aConclusionBeforeTheEndOfItsWindowIsRefusedWithTheLineAndTheRule() {
        conclusion("on: 2027-01-20", "on: 2026-12-01");

        assertThat(found())
                .anySatisfy(f ->
                        assertThat(f)
                                .contains("conclusions.yaml:6")
                                .contains("the window ends on 2026-12-31"));
    }

    @Test
    void aControlAnObligationOrEvidenceThatNobodyKnowsIsRefusedWithTheNearest() {
        conclusion("REV-01", "REV-02");
        assertThat(found()).anySatisfy(f -> assertThat(f).contains(":3", "Maybe \"REV-01\"?"));

        conclusion("artefact: EV-1", "artefact: EV-2");
        assertThat(found()).anySatisfy(f -> assertThat(f).contains(":10", "Maybe \"EV-1\"?"));

        conclusion("compensating: [LOG-02]", "obligations: [small-revue]");
        assertThat(found())
                .anySatisfy(f -> assertThat(f).contains(":11", "Maybe \"small-review\"?"));
    }

    @Test
    void aDeviationThatNobodyKnowsIsWarnedOf() {
        conclusion("deviations: all", "deviations: [2026-Q9]");

        assertThat(found())
                .anySatisfy(f ->
                        assertThat(f)
                                .contains("conclusions.yaml:8")
                                .contains("has no deviation \"2026-Q9\""));
    }
}
