package dev.crosswalk.formats.workbook;

import dev.crosswalk.formats.office.StableZip;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;

/// Workbooks as CSV files, one a sheet, in a folder or a zip: UTF-8 with a byte order mark, which
/// Excel needs to see that.
public final class CsvFolder {
    private static final String ENDING = ".csv";

    private CsvFolder() {}

    /// `SHEET.csv` for each sheet, in their order.
    ///
    /// @throws IllegalArgumentException for a value that no spreadsheet can hold; the message names
    ///   the cell
    public static Map<String, byte[]> files(Workbook workbook) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Sheet sheet : workbook.sheets()) {
            files.put(sheet.name() + ENDING, CsvSheet.write(sheet));
        }
        return files;
    }

    /// The same files in a zip; the same workbook gives the same bytes.
    ///
    /// @param out is not closed
    public static void writeZip(Workbook workbook, OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(new StableZip.Unclosed(out), StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files(workbook).entrySet()) {
                zip.putNextEntry(StableZip.entry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
    }

    /// Reads a folder, or a zip, of CSV files. Commas, semicolons and tabs separate, whichever the
    /// title row uses.
    ///
    /// @param shape the sheets and columns to look for; its rows do not matter
    public static WorkbookReading read(Path folderOrZip, Workbook shape)
            throws IOException, RefusedWorkbook {
        try {
            boolean isFolder = Files.isDirectory(folderOrZip);
            List<SheetCells> grids = isFolder ? folder(folderOrZip) : zip(folderOrZip);
            return new Fitting().reading(shape, grids);
        } catch (RefusedWorkbook.InStream e) {
            throw e.refusal();
        }
    }

    private static List<SheetCells> folder(Path folder) throws IOException, RefusedWorkbook {
        List<SheetCells> grids = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(CsvFolder::isSheet).sorted().toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            try {
                GuardedZip.sizeAllowed(file, Limits.INFLATED_BYTES);
            } catch (RefusedWorkbook e) {
                throw new RefusedWorkbook(name + ": " + e.getMessage(), e);
            }
            try (InputStream in = Files.newInputStream(file)) {
                grids.add(CsvSheet.read(sheetName(name), in));
            }
        }
        return grids;
    }

    /// Hidden files are of editors, and of a Mac.
    private static boolean isSheet(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(ENDING) && !name.startsWith(".");
    }

    private static List<SheetCells> zip(Path file) throws IOException, RefusedWorkbook {
        List<SheetCells> grids = new ArrayList<>();
        Set<String> sheets = new HashSet<>();
        try (GuardedZip zip = GuardedZip.open(file)) {
            for (String name : zip.names().stream().filter(n -> n.endsWith(ENDING)).toList()) {
                String sheet = sheetName(name);
                if (!sheets.add(sheet)) {
                    throw new RefusedWorkbook("two files are called " + Quoted.of(sheet) + ENDING);
                }
                try (InputStream in = zip.read(name).orElseThrow()) {
                    grids.add(CsvSheet.read(sheet, in));
                }
            }
        } catch (ZipException | EOFException e) {
            throw new RefusedWorkbook("broken: " + e.getMessage(), e);
        }
        return grids;
    }

    /// A zip packed by hand has its files in a folder.
    private static String sheetName(String file) {
        return file.substring(file.lastIndexOf('/') + 1, file.length() - ENDING.length());
    }
}
