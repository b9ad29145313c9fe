package dev.crosswalk.formats.report;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;

/// What the schema of office files says against a file.
public final class Schema {
    private Schema() {}

    public static List<String> errors(XmlObject xml) {
        List<XmlError> errors = new ArrayList<>();
        xml.validate(new XmlOptions().setErrorListener(errors));
        return errors.stream().map(XmlError::toString).toList();
    }

    public static List<String> errors(XSSFWorkbook workbook) {
        List<String> errors = new ArrayList<>(errors(workbook.getCTWorkbook()));
        errors.addAll(errors(workbook.getStylesSource().getCTStylesheet()));
        workbook.sheetIterator()
                .forEachRemaining(
                        sheet -> errors.addAll(errors(((XSSFSheet) sheet).getCTWorksheet())));
        return errors;
    }
}
