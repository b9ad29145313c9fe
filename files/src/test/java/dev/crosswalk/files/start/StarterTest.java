package dev.crosswalk.files.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.control.ControlLibrary;
import java.util.List;
import org.junit.jupiter.api.Test;

class StarterTest {
    private static final ControlLibrary LIBRARY = Content.bundled().controls();

    private static List<String> ids(Starter starter) {
        return starter.of(LIBRARY).stream().map(Control::id).toList();
    }

    @Test
    void theStarterSetHasAllSixThemes() {
        assertThat(Starter.THEMES.keySet())
                .containsExactly(
                        "access control",
                        "risk management",
                        "change management",
                        "vendor management",
                        "incident response",
                        "backup and recovery");
        assertThat(Starter.THEMES.values())
                .allSatisfy(theme -> assertThat(ids(Starter.STARTER)).containsAll(theme));
    }

    @Test
    void whatTheStarterSetDependsOnComesWithIt() {
        List<String> ids = ids(Starter.STARTER);

        assertThat(Starter.STARTER.of(LIBRARY))
                .allSatisfy(c -> assertThat(ids).containsAll(c.dependsOn()));
    }

    @Test
    void theStarterSetIsAFewControls() {
        assertThat(ids(Starter.STARTER)).hasSizeBetween(25, 40);
        assertThat(ids(Starter.NONE)).isEmpty();
        assertThat(ids(Starter.ALL)).hasSameSizeAs(LIBRARY.controls());
    }
}
