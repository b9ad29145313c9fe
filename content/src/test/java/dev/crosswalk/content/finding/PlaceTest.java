package dev.crosswalk.content.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceTest {
    private static List<String> sorted(Place... places) {
        return List.of(places).stream().sorted().map(Place::toString).toList();
    }

    @Test
    void isWhatAPersonNeedsToFindIt() {
        assertThat(new Place.Line("log.yaml", 12)).hasToString("log.yaml:12");
        assertThat(new Place.Line("log.yaml", 0)).hasToString("log.yaml");
        assertThat(new Place.Cell("Controls", "J7")).hasToString("Controls!J7");
        assertThat(new Place.Field("/controls/3/owner")).hasToString("/controls/3/owner");
    }

    @Test
    void comesByLineAndByTheSizeOfNumbers() {
        assertThat(
                        sorted(
                                new Place.Line("b.yaml", 2),
                                new Place.Line("a.yaml", 10),
                                new Place.Line("a.yaml", 9)))
                .containsExactly("a.yaml:9", "a.yaml:10", "b.yaml:2");
        assertThat(sorted(new Place.Field("/risks/10/id"), new Place.Field("/risks/9/title")))
                .containsExactly("/risks/9/title", "/risks/10/id");
        assertThat(sorted(new Place.Cell("Risks", "A10"), new Place.Cell("Risks", "A9")))
                .containsExactly("Risks!A9", "Risks!A10");
    }

    @Test
    void ofAFileComesAsItsNameIsWrittenWhateverNumbersAreInIt() {
        assertThat(sorted(new Place.Line("q9.yaml", 1), new Place.Line("q10.yaml", 1)))
                .containsExactly("q10.yaml:1", "q9.yaml:1");
    }
}
