package dev.crosswalk.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OtherTimeTest {
    private static final long DAY = Duration.ofDays(1).toSeconds();

    private static void isAhead(Clock clock, long days) {
        assertThat(clock.instant())
                .isCloseTo(Instant.now().plusSeconds(days * DAY), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void itIsAheadBySoManySeconds() {
        isAhead(OtherTime.clock("0"), 0);
        isAhead(OtherTime.clock(String.valueOf(-3 * DAY)), -3);
    }

    @Test
    void itGoesByAsAFileSaysAndIsTheMachinesOnceThatIsGone(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("time"), -700 * DAY + "\n");
        Clock clock = OtherTime.clock(file.toString());
        isAhead(clock, -700);

        Files.writeString(file, String.valueOf(-30 * DAY));
        isAhead(clock, -30);

        Files.delete(file);
        isAhead(clock, 0);
        Files.writeString(file, String.valueOf(-30 * DAY));
        isAhead(clock, 0);
    }
}
