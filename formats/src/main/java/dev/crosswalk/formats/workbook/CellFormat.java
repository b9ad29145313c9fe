package dev.crosswalk.formats.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Whether the number in a cell is shown as a number, a day or a time of day.
enum CellFormat {
    PLAIN,
    DATE,
    TIME;

    private static final long SECONDS = 86_400;
    private static final double LAST_DAY = 2_958_466;

    /// What a spreadsheet shows at most; the rest is noise of binary fractions.
    private static final MathContext DIGITS = new MathContext(15);

    /// One for each cell style, in their order.
    static List<CellFormat> all(XmlPart styles) throws IOException, RefusedWorkbook {
        Map<Integer, CellFormat> custom = new HashMap<>();
        List<CellFormat> all = new ArrayList<>();
        boolean cells = false;
        while (styles.step()) {
            if (styles.starts("numFmt")) {
                String code = styles.attribute("formatCode", "");
                XmlPart.atMost(
                        Limits.NUMBER_FORMAT, code.length(), "characters in a number format");
                custom.put(styles.number("numFmtId", 0), ofCode(code));
                XmlPart.atMost(Limits.CELL_STYLES, custom.size(), "number formats");
            } else if (styles.starts("cellXfs")) {
                cells = true;
            } else if (styles.ends("cellXfs")) {
                cells = false;
            } else if (cells && styles.starts("xf")) {
                int id = styles.number("numFmtId", 0);
                all.add(custom.getOrDefault(id, builtIn(id)));
                XmlPart.atMost(Limits.CELL_STYLES, all.size(), "cell styles");
            }
        }
        return all;
    }

    private static CellFormat builtIn(int id) {
        if ((id >= 14 && id <= 17)
                || id == 22
                || (id >= 27 && id <= 36)
                || (id >= 50 && id <= 58)) {
            return DATE;
        }
        return id >= 18 && id <= 21 ? TIME : PLAIN;
    }

    /// `dd.mm.yyyy` is a date, `hh:mm` a time, `0.00" days"` neither, and so is `[h]:mm`, a
    /// duration.
    static CellFormat ofCode(String code) {
        String positive = code.toLowerCase(Locale.ROOT).split(";", 2)[0];
        if (positive.matches(".*\\[[hms]+].*")) {
            return PLAIN;
        }
        String letters = positive.replaceAll("\"[^\"]*\"|\\\\.|_.|\\[[^]]*]|general", "");
        if (letters.matches(".*[yd].*")) {
            return DATE;
        }
        return letters.matches(".*[hs].*") ? TIME : letters.contains("m") ? DATE : PLAIN;
    }

    /// ISO dates and times, plain numbers; what is no number stays as it is.
    String text(String raw, boolean from1904) {
        double value;
        try {
            value = Double.parseDouble(raw);
        } catch (NumberFormatException e) {
            return raw;
        }
        if (!Double.isFinite(value)) {
            return raw;
        }
        boolean day = this == DATE && value >= 1 && value < LAST_DAY;
        if (day) {
            return date(value, from1904);
        }
        if (this != PLAIN && value >= 0 && value < 1) {
            return time(Math.round(value * SECONDS));
        }
        return plain(value);
    }

    private static String date(double value, boolean from1904) {
        long seconds = Math.round(value * SECONDS);
        long day = seconds / SECONDS;
        // The 1900 system counts a 29 February 1900 that never was.
        LocalDate first =
                from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, day < 60 ? 31 : 30);
        LocalDate date = first.plusDays(day);
        long rest = seconds % SECONDS;
        if (rest == 0) {
            return date.toString();
        }
        LocalDateTime time = date.atStartOfDay().plusSeconds(rest);
        return time.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    }

    private static String time(long seconds) {
        return LocalTime.ofSecondOfDay(Math.min(seconds, SECONDS - 1)).toString();
    }

    static String plain(double value) {
        if (value == 0) {
            return "0";
        }
        return BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros().toPlainString();
    }
}
