package dev.crosswalk.files.exchange;

import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.content.tree.FileNames;
import dev.crosswalk.content.tree.FileTree;
import dev.crosswalk.content.tree.Unreadable;
import dev.crosswalk.content.tree.ZipTree;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.files.folder.ProgrammeFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A programme on its way to or from a server: what it says, as files, and of all other files no
/// more than their digests, so that none travels that is there already.
///
/// As a ZIP it holds a list of these others, [#LIST]: a line each with its SHA-256, its bytes and
/// its name.
///
/// @param said the YAML files and those of populations, by name
/// @param beside all other files, by name
public record Parcel(Map<String, byte[]> said, SortedMap<String, Kept> beside) {
    public static final String LIST = ".crosswalk/files";

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) ([0-9]{1,12}) (.+)");
    private static final int MOST_LIST_BYTES = 50_000_000;
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    public Parcel {
        said = Collections.unmodifiableMap(new TreeMap<>(said));
        beside = Collections.unmodifiableSortedMap(new TreeMap<>(beside));
    }

    /// A file that is kept elsewhere.
    ///
    /// @param sha256 in small hexadecimal digits
    public record Kept(String sha256, long bytes) {}

    /// The same parcel makes the same bytes.
    public byte[] zip() {
        StringBuilder list = new StringBuilder();
        beside.forEach((name, kept) ->
                list.append(kept.sha256())
                        .append(' ')
                        .append(kept.bytes())
                        .append(' ')
                        .append(name)
                        .append('\n'));
        Map<String, byte[]> files = new TreeMap<>(said);
        files.put(LIST, list.toString().getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(ALWAYS);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// Whether a ZIP is a parcel, and not a whole folder.
    public static boolean isOne(FileTree zip) {
        return zip.isFile(LIST);
    }

    /// @param shown how messages call it
    /// @throws Unreadable where it is no ZIP, or no parcel
    /// @throws InvalidContent where its list is none
    public static Parcel of(byte[] zip, String shown) throws InvalidContent, IOException {
        return of(ZipTree.of(zip, shown));
    }

    public static Parcel of(FileTree zip) throws InvalidContent, IOException {
        SortedMap<String, Kept> beside = new TreeMap<>();
        String list = new String(zip.bytes(LIST, MOST_LIST_BYTES), StandardCharsets.UTF_8);
        for (String line : list.lines().toList()) {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches() || !FileNames.isName(parts.group(3))) {
                Findings findings = new Findings();
                new Source(zip.shown(LIST), findings)
                        .error(0, "list", "has a line that is not \"SHA-256 BYTES NAME\"");
                throw new InvalidContent(findings.sorted());
            }
            beside.put(parts.group(3), new Kept(parts.group(1), Long.parseLong(parts.group(2))));
        }
        Map<String, byte[]> said = new TreeMap<>();
        collect(zip, "", said);
        said.remove(LIST);
        return new Parcel(said, beside);
    }

    private static void collect(FileTree tree, String folder, Map<String, byte[]> files)
            throws IOException {
        for (String part : tree.list(folder)) {
            String name = folder.isEmpty() ? part : folder + "/" + part;
            if (tree.isFolder(name)) {
                collect(tree, name, files);
            } else {
                files.put(name, tree.bytes(name, ProgrammeFolder.MOST_POPULATION_BYTES));
            }
        }
    }
}
