package dev.crosswalk.answers.text;

import dev.crosswalk.formats.office.CellText;
import dev.crosswalk.formats.report.Run;

/// Writes comma-separated values as RFC 4180 has them, one call a row.
///
/// A field that a spreadsheet would run as a formula gets an apostrophe before it; `{{interval}}`
/// is written `[interval]`.
public final class Csv {
    private final StringBuilder text = new StringBuilder();

    /// The first row.
    ///
    /// @param titles as they stand in the file, none of which needs quotes: `id,title,owner`
    public Csv titles(String titles) {
        text.append(titles).append("\r\n");
        return this;
    }

    public Csv row(Object... fields) {
        String comma = "";
        for (Object field : fields) {
            text.append(comma);
            append(
                    field instanceof String s
                            ? CellText.write(Run.filled(s))
                            : String.valueOf(field));
            comma = ",";
        }
        text.append("\r\n");
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private void append(String field) {
        boolean isPlain = true;
        for (int i = 0; i < field.length() && isPlain; i++) {
            isPlain = ",\"\r\n".indexOf(field.charAt(i)) < 0;
        }
        if (isPlain) {
            text.append(field);
        } else {
            text.append('"').append(field.replace("\"", "\"\"")).append('"');
        }
    }
}
