package dev.crosswalk.benchmarks;

import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.standing.ControlHistory;
import dev.crosswalk.programme.standing.ControlHistory.Piece;
import dev.crosswalk.programme.standing.History;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// A million records of evidence in a file, as a database has them: by control and result in the
/// order of time, so that it is found by halving where a day begins, and what a question needs is
/// read and nothing else. In memory is only where each of these streams begins.
final class RecordFile implements History, Closeable {
    static final ZoneId ZONE = ZoneOffset.UTC;

    /// The first second of the records, and how many days they go on.
    static final LocalDate FIRST = LocalDate.of(2020, 7, 1);

    static final int DAYS = 6 * 365;

    /// A second at which something was seen, and one at which it was received.
    private static final int ROW = 16;

    private static final int BUFFER = 4_096 * ROW;

    /// How many records a control has of each result, in the order of [#result].
    record Shape(int controls, int shown, int passed, int failed, int inconclusive) {
        /// As a programme has them: 5,000 for each of 200 controls.
        static final Shape SPREAD = new Shape(200, 1_000, 3_600, 300, 100);

        /// A check every three minutes.
        static final Shape ALL_OF_ONE = new Shape(1, 1_000, 989_000, 8_000, 2_000);

        private int rows(int stream) {
            return new int[] {shown, passed, failed, inconclusive}[stream];
        }
    }

    private static final int STREAMS = 4;

    /// Of UTC, in seconds.
    private static final int DAY = 86_400;

    private final Shape shape;
    private final Path file;
    private final FileChannel channel;

    private RecordFile(Shape shape, Path file) throws IOException {
        this.shape = shape;
        this.file = file;
        channel = FileChannel.open(file, StandardOpenOption.READ);
    }

    /// Written anew from a seed, without ever being in memory.
    static RecordFile write(Shape shape, long seed) throws IOException {
        Path file = Files.createTempFile("crosswalk-records", ".bin");
        Random random = new Random(seed);
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (int control = 0; control < shape.controls(); control++) {
                for (int stream = 0; stream < STREAMS; stream++) {
                    write(out, shape.rows(stream), random);
                }
            }
        }
        return new RecordFile(shape, file);
    }

    private static void write(DataOutputStream out, int rows, Random random) throws IOException {
        long start = FIRST.atStartOfDay(ZONE).toEpochSecond();
        double step = DAYS * (double) DAY / rows;
        for (int i = 0; i < rows; i++) {
            long seen = start + (long) (step * (i + random.nextDouble()));
            out.writeLong(seen);
            // Some of it comes a day later.
            out.writeLong(seen + (random.nextInt(10) == 0 ? DAY : 60));
        }
    }

    static String control(int n) {
        return "OWN-%03d".formatted(n);
    }

    private static Evidence.@Nullable Result result(int stream) {
        return switch (stream) {
            case 1 -> Evidence.Result.PASS;
            case 2 -> Evidence.Result.FAIL;
            case 3 -> Evidence.Result.INCONCLUSIVE;
            default -> null;
        };
    }

    @Override
    public ControlHistory of(String control, LocalDate since, Moment asOf, Moment knownAt) {
        int n = Integer.parseInt(control.substring(control.indexOf('-') + 1));
        long row =
                (long) n * (shape.shown() + shape.passed() + shape.failed() + shape.inconclusive());
        List<Piece> pieces = new ArrayList<>();
        try {
            for (int stream = 0; stream < STREAMS; stream++) {
                long end = row + shape.rows(stream);
                new Stream(result(stream), row, end, asOf, knownAt).read(since, pieces);
                row = end;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ControlHistory(pieces, List.of(), List.of());
    }

    /// The records of one control with one result.
    private final class Stream {
        private final Evidence.@Nullable Result result;
        private final long start;
        private final long end;
        private final long asOf;
        private final long knownAt;

        /// The last of the runs of a day that are not told yet, and how many they are.
        private long id;

        private long seen;
        private long received;
        private int times;

        Stream(
                Evidence.@Nullable Result result,
                long start,
                long end,
                Moment asOf,
                Moment knownAt) {
            this.result = result;
            this.start = start;
            this.end = end;
            this.asOf = asOf.latest().getEpochSecond();
            this.knownAt = knownAt.latest().getEpochSecond();
        }

        void read(LocalDate since, List<Piece> pieces) throws IOException {
            long first = first(second(since));
            lastBefore(first, pieces);
            ByteBuffer rows = ByteBuffer.allocate(BUFFER);
            long last = first(asOf + 1);
            for (long row = first; row < last; row += rows.limit() / ROW) {
                rows.clear().limit((int) Math.min(BUFFER, (last - row) * ROW));
                channel.read(rows, row * ROW);
                add(row, rows.flip(), pieces);
            }
            tell(pieces);
        }

        /// What ended on the last day before, of which anything is known.
        private void lastBefore(long first, List<Piece> pieces) throws IOException {
            LocalDate day = null;
            for (long row = first - 1; row >= start; row--) {
                ByteBuffer one = row(row);
                Moment seen = moment(one.getLong(0));
                if (day != null && !seen.day().equals(day)) {
                    return;
                }
                if (one.getLong(8) <= knownAt) {
                    day = seen.day();
                    pieces.add(piece(row, seen, one.getLong(8), 1));
                }
            }
        }

        /// Runs of one day are one piece, the last of them; what only shows that something was done
        /// stays by itself.
        private void add(long row, ByteBuffer rows, List<Piece> pieces) {
            for (long at = row; rows.hasRemaining(); at++) {
                long second = rows.getLong();
                long came = rows.getLong();
                if (came > knownAt) {
                    continue;
                }
                if (result == null || Math.floorDiv(second, DAY) != Math.floorDiv(seen, DAY)) {
                    tell(pieces);
                }
                id = at;
                seen = second;
                received = came;
                times++;
            }
        }

        private void tell(List<Piece> pieces) {
            if (times > 0) {
                pieces.add(piece(id, moment(seen), received, times));
            }
            times = 0;
        }

        private Piece piece(long row, Moment seen, long received, int times) {
            String id = Long.toString(row);
            String kind = result == null ? "record" : "test";
            return new Piece(id, kind, seen, seen, moment(received), result, id, times, true);
        }

        private static Moment moment(long second) {
            return Moment.at(Instant.ofEpochSecond(second), ZONE);
        }

        private static long second(LocalDate day) {
            return day.atStartOfDay(ZONE).toEpochSecond();
        }

        /// The first row that was seen at a second or later.
        private long first(long second) throws IOException {
            long low = start;
            long high = end;
            while (low < high) {
                long middle = (low + high) >>> 1;
                if (row(middle).getLong(0) < second) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        private ByteBuffer row(long row) throws IOException {
            ByteBuffer one = ByteBuffer.allocate(ROW);
            channel.read(one, row * ROW);
            return one.flip();
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.delete(file);
    }
}
