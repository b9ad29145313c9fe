package dev.crosswalk.formats.workbook;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;

/// Reads a workbook part by part, each once and forwards.
final class XlsxReader {
    private final GuardedZip zip;
    private final Fitting fitting = new Fitting();
    private final List<String> strings = new ArrayList<>();
    private final List<CellFormat> formats = new ArrayList<>();
    private boolean from1904;

    private XlsxReader(GuardedZip zip) {
        this.zip = zip;
    }

    static WorkbookReading read(Path file, Workbook shape) throws IOException, RefusedWorkbook {
        return read(file, reader -> reader.fitting.reading(shape, reader.grids()));
    }

    /// All sheets of cells in their order, whatever stands in them.
    static List<SheetCells> cells(Path file) throws IOException, RefusedWorkbook {
        return read(file, XlsxReader::grids);
    }

    private interface Use<T> {
        T of(XlsxReader reader) throws IOException, RefusedWorkbook;
    }

    private static <T> T read(Path file, Use<T> use) throws IOException, RefusedWorkbook {
        try (GuardedZip zip = GuardedZip.open(file)) {
            return use.of(new XlsxReader(zip));
        } catch (RefusedWorkbook.InStream e) {
            throw e.refusal();
        } catch (ZipException | EOFException e) {
            throw new RefusedWorkbook("broken: " + e.getMessage(), e);
        }
    }

    private List<SheetCells> grids() throws IOException, RefusedWorkbook {
        Map<String, Target> start = targets("_rels/.rels", "");
        String book =
                start.values().stream()
                        .filter(target -> target.type().endsWith("/officeDocument"))
                        .map(Target::part)
                        .findFirst()
                        .orElseThrow(() -> new RefusedWorkbook("not a workbook"));
        String folder = book.substring(0, book.lastIndexOf('/') + 1);
        String name = book.substring(folder.length());
        Map<String, Target> targets = targets(folder + "_rels/" + name + ".rels", folder);
        for (Target target : targets.values()) {
            if (target.type().endsWith("/sharedStrings")) {
                XmlPart.read(zip, target.part(), this::strings);
            } else if (target.type().endsWith("/styles")) {
                XmlPart.read(zip, target.part(), xml -> formats.addAll(CellFormat.all(xml)));
            }
        }
        List<SheetCells> grids = new ArrayList<>();
        Map<String, String> sheets = new LinkedHashMap<>();
        XmlPart.read(zip, book, xml -> sheets(xml, targets, sheets));
        var cells = new SheetReader(strings, formats, from1904);
        for (var sheet : sheets.entrySet()) {
            XmlPart.read(zip, sheet.getValue(), xml -> grids.add(cells.read(sheet.getKey(), xml)));
        }
        return grids;
    }

    private record Target(String type, String part) {}

    private Map<String, Target> targets(String rels, String folder)
            throws IOException, RefusedWorkbook {
        Map<String, Target> targets = new HashMap<>();
        XmlPart.read(
                zip,
                rels,
                xml -> {
                    while (xml.nextElement()) {
                        String to = xml.attribute("Target", "");
                        String part = to.startsWith("/") ? to.substring(1) : folder + to;
                        var target = new Target(xml.attribute("Type", ""), part);
                        targets.put(xml.attribute("Id", ""), target);
                        XmlPart.atMost(Limits.PARTS, targets.size(), "relationships");
                    }
                });
        return targets;
    }

    private void strings(XmlPart xml) throws IOException, RefusedWorkbook {
        while (xml.nextElement()) {
            if (xml.starts("si")) {
                strings.add(xml.richText("si"));
                XmlPart.atMost(Limits.CELLS, strings.size(), "shared texts");
            }
        }
    }

    private void sheets(XmlPart xml, Map<String, Target> targets, Map<String, String> sheets)
            throws IOException, RefusedWorkbook {
        while (xml.nextElement()) {
            if (xml.starts("workbookPr")) {
                from1904 = List.of("1", "true").contains(xml.attribute("date1904", ""));
            } else if (xml.starts("sheet")) {
                String name = name(xml);
                Target target = targets.get(xml.attribute("id", ""));
                if (target == null) {
                    throw new RefusedWorkbook(
                            "broken: sheet " + Quoted.of(name) + " leads nowhere");
                }
                if (!target.type().endsWith("/worksheet")) {
                    fitting.note(Quoted.of(name), "a chart or a macro, not a sheet of cells");
                } else if (!name.equals(Workbook.CHOICES)
                        && sheets.put(name, target.part()) != null) {
                    throw new RefusedWorkbook("broken: two sheets are called " + name);
                }
                XmlPart.atMost(Limits.SHEETS, sheets.size(), "sheets");
            }
        }
    }

    private static String name(XmlPart xml) throws RefusedWorkbook {
        String name = xml.attribute("name", "");
        if (name.length() > Limits.SHEET_NAME) {
            throw new RefusedWorkbook(
                    "broken: sheet %s has a name of %,d characters, and %d are allowed"
                            .formatted(Quoted.of(name), name.length(), Limits.SHEET_NAME));
        }
        return name;
    }
}
