package dev.crosswalk.content.tree;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/// The files of a ZIP from somebody unknown, each inflated when it is asked for, and never onto a
/// disk.
///
/// A ZIP is refused as a whole where no honest program writes such a one: with a name twice, with a
/// name that leads out, or with more in it than [#MOST_INFLATED].
public final class ZipTree extends LinkedTree implements Closeable {
    /// Bytes of all files together, by what the directory says of them. A file that holds more than
    /// it says is refused when it is read.
    static final long MOST_INFLATED = 2L << 30;

    private final ZipDirectory directory;
    private final Closeable file;

    /// Files, links, and those folders that the ZIP names.
    private final NavigableMap<String, ZipDirectory.Header> entries = new TreeMap<>();

    private ZipTree(ZipDirectory directory, Closeable file) {
        this.directory = directory;
        this.file = file;
    }

    /// @param shown how messages call the ZIP
    /// @throws Unreadable where it is none, or is refused
    public static ZipTree of(byte[] bytes, String shown) throws IOException {
        ZipDirectory directory =
                new ZipDirectory(shown, (into, at) -> copy(bytes, into, at), bytes.length);
        return read(new ZipTree(directory, () -> {}));
    }

    /// Reads from the file until it is closed.
    ///
    /// @throws Unreadable where it is no ZIP, or is refused
    public static ZipTree of(Path file) throws IOException {
        FolderTree.needFile(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        ZipDirectory directory = new ZipDirectory(file.toString(), channel::read, channel.size());
        return read(new ZipTree(directory, channel));
    }

    private static int copy(byte[] bytes, ByteBuffer into, long at) {
        int length = (int) Math.min(into.remaining(), bytes.length - at);
        into.put(bytes, (int) at, length);
        return length == 0 ? -1 : length;
    }

    private static ZipTree read(ZipTree tree) throws IOException {
        try {
            tree.read();
            return tree;
        } catch (IOException | RuntimeException e) {
            tree.close();
            throw e;
        }
    }

    private void read() throws IOException {
        long inflated = 0;
        for (ZipDirectory.Header header : directory.headers()) {
            inflated += header.length();
            String name = name(header.name());
            ZipDirectory.Header before = name.isEmpty() ? null : entries.put(name, header);
            if (before != null && !(before.isFolder() && header.isFolder())) {
                throw twice(name);
            }
        }
        if (inflated > MOST_INFLATED) {
            throw directory.refused(
                    "inflates to %,d bytes; the most that is read is %,d"
                            .formatted(inflated, MOST_INFLATED));
        }
        for (var entry : entries.entrySet()) {
            if (!entry.getValue().isFolder()
                    && !FileNames.inside(entries, entry.getKey()).isEmpty()) {
                throw twice(entry.getKey());
            }
        }
    }

    private String name(String written) throws Unreadable {
        boolean out = List.of(written.split("/", -1)).contains("..") || written.contains("\\");
        return (out ? Optional.<String>empty() : FileNames.from("", written))
                .orElseThrow(() ->
                        directory.refused(
                                "holds \"%s\", a name that leads out of it".formatted(written)));
    }

    private Unreadable twice(String name) {
        return directory.refused("holds \"%s\" twice".formatted(name));
    }

    @Override
    protected Entry entry(String name) {
        ZipDirectory.Header header = entries.get(name);
        if (header != null && !header.isFolder()) {
            return header.link() ? Entry.LINK : Entry.FILE;
        }
        boolean folder =
                name.isEmpty() || header != null || !FileNames.inside(entries, name).isEmpty();
        return folder ? Entry.FOLDER : Entry.NOTHING;
    }

    @Override
    protected List<String> entries(String folder) {
        return FileNames.list(entries, folder);
    }

    @Override
    protected long length(String name) {
        return header(name).length();
    }

    private ZipDirectory.Header header(String name) {
        return Objects.requireNonNull(entries.get(name), name);
    }

    @Override
    protected InputStream content(String name) throws IOException {
        ZipDirectory.Header header = header(name);
        InputStream packed = new Packed(directory.start(header), header.packed());
        if (!header.deflated()) {
            return new AsStated(packed, header);
        }
        Inflater inflater = new Inflater(true);
        return new AsStated(
                new InflaterInputStream(packed, inflater) {
                    @Override
                    public void close() throws IOException {
                        inflater.end();
                        super.close();
                    }
                },
                header);
    }

    /// The bytes of an entry as they stand in the ZIP.
    private final class Packed extends InputStream {
        private long at;
        private final long end;

        Packed(long start, long length) {
            at = start;
            end = start + length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int most = (int) Math.min(length, end - at);
            if (most == 0) {
                return length == 0 ? 0 : -1;
            }
            int count = directory.zip().read(ByteBuffer.wrap(into, from, most), at);
            at += Math.max(count, 0);
            return count;
        }
    }

    /// Fails where a file is not what the directory says of it.
    private final class AsStated extends FilterInputStream {
        private final ZipDirectory.Header header;
        private final CRC32 sum = new CRC32();
        private long count;

        AsStated(InputStream in, ZipDirectory.Header header) {
            super(in);
            this.header = header;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = in.read(into, from, length);
            if (read > 0) {
                count += read;
                sum.update(into, from, read);
            }
            boolean isIt = count == header.length() && sum.getValue() == header.crc();
            if (count > header.length() || (read < 0 && !isIt)) {
                throw new Unreadable(shown(header.name()), "zip", "is not what its ZIP says of it");
            }
            return read;
        }

        @Override
        public long skip(long wanted) throws IOException {
            return readNBytes((int) Math.min(wanted, 8192)).length;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }

    @Override
    public String shown(String name) {
        return name.isEmpty() ? directory.shown() : directory.shown() + "/" + name;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
