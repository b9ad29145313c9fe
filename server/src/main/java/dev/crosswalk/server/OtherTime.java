package dev.crosswalk.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/// The machine's time, some seconds ahead, for whoever starts the server to try it out as a whole.
///
/// The journeys look at the sample company on one of its days, whenever they are gone through, and
/// say a number. The benchmark has the two years go by in which a company came to what it has: it
/// says the name of a file that holds a number, writes another one as time goes by, and removes the
/// file when today is reached; from then on it is the machine's time.
final class OtherTime implements InstantSource {
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,11}");

    private final Path file;
    private volatile boolean isToday;

    private OtherTime(Path file) {
        this.file = file;
    }

    /// @param ahead seconds, or the name of a file that says so many
    static Clock clock(String ahead) {
        return (NUMBER.matcher(ahead).matches()
                        ? InstantSource.offset(
                                InstantSource.system(), Duration.ofSeconds(Long.parseLong(ahead)))
                        : new OtherTime(Path.of(ahead)))
                .withZone(ZoneOffset.UTC);
    }

    @Override
    public Instant instant() {
        if (isToday) {
            return Instant.now();
        }
        try {
            return Instant.now().plusSeconds(Long.parseLong(Files.readString(file).strip()));
        } catch (NoSuchFileException _) {
            isToday = true;
            return Instant.now();
        } catch (IOException e) {
            throw new UncheckedIOException("the time cannot be read", e);
        }
    }
}
