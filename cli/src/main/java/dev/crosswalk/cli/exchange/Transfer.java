package dev.crosswalk.cli.exchange;

import dev.crosswalk.cli.command.Terminal;

/// Says how far the files have come, about ten times in all.
final class Transfer {
    private static final long PARTS = 10;

    private final Terminal terminal;
    private final String what;
    private final int files;
    private final long bytes;
    private int filesDone;
    private long bytesDone;
    private long told;

    /// @param what `fetched`, `sent`
    Transfer(Terminal terminal, String what, int files, long bytes) {
        this.terminal = terminal;
        this.what = what;
        this.files = files;
        this.bytes = Math.max(bytes, 1);
    }

    void done(long more) {
        filesDone++;
        bytesDone += more;
        long part = filesDone == files ? PARTS : bytesDone * PARTS / bytes;
        if (part > told) {
            told = part;
            terminal.say(
                    "%s %,d of %,d files, %s of %s MB"
                            .formatted(
                                    what,
                                    filesDone,
                                    files,
                                    megabytes(bytesDone),
                                    megabytes(bytes)));
        }
    }

    private static String megabytes(long bytes) {
        return "%,.1f".formatted(bytes / 1e6);
    }
}
