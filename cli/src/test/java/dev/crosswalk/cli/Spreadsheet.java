package dev.crosswalk.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// What people do to a workbook, done by another library than the one that wrote it.
final class Spreadsheet {
    private Spreadsheet() {}

    static void edit(Path file, Consumer<XSSFWorkbook> edit) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            edit.accept(book);
            try (OutputStream out = Files.newOutputStream(file)) {
                book.write(out);
            }
        }
    }

    /// All that its cells say, a line each.
    static String text(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            book.forEach(sheet ->
                    sheet.forEach(row -> row.forEach(cell -> text.append(cell).append('\n'))));
        }
        return text.toString();
    }

    /// @param row from 0, behind the titles
    static XSSFCell cell(XSSFWorkbook book, String sheet, int row, String title) {
        return cell(book.getSheet(sheet), row + 1, column(book, sheet, title));
    }

    static XSSFCell cell(XSSFSheet sheet, int row, int column) {
        XSSFRow line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        return line.getCell(column) == null ? line.createCell(column) : line.getCell(column);
    }

    static int column(XSSFWorkbook book, String sheet, String title) {
        XSSFRow titles = book.getSheet(sheet).getRow(0);
        int column = 0;
        while (!titles.getCell(column).getStringCellValue().equals(title)) {
            column++;
        }
        return column;
    }

    /// An empty one in front of that of the title; the others move to the right.
    static int insertColumn(XSSFWorkbook book, String sheet, String title) {
        int at = column(book, sheet, title);
        book.getSheet(sheet).shiftColumns(at, book.getSheet(sheet).getRow(0).getLastCellNum(), 1);
        return at;
    }

    /// The rows behind the titles, the last one first.
    static void turnRows(XSSFWorkbook book, String name) {
        XSSFSheet sheet = book.getSheet(name);
        int last = sheet.getLastRowNum();
        int columns = sheet.getRow(0).getLastCellNum();
        for (int i = 0; i < last / 2; i++) {
            for (int column = 0; column < columns; column++) {
                XSSFCell one = cell(sheet, 1 + i, column);
                XSSFCell other = cell(sheet, last - i, column);
                String value = one.getStringCellValue();
                one.setCellValue(other.getStringCellValue());
                other.setCellValue(value);
            }
        }
    }
}
