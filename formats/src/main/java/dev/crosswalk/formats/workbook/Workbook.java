package dev.crosswalk.formats.workbook;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Sheets in their order. Names differ by more than upper and lower case.
public record Workbook(List<Sheet> sheets) {
    /// Holds the values of drop-downs, hidden from people.
    static final String CHOICES = "Choices";

    public Workbook {
        sheets = List.copyOf(sheets);
        Set<String> seen = new HashSet<>(Set.of(CHOICES.toLowerCase(Locale.ROOT)));
        for (Sheet sheet : sheets) {
            if (!seen.add(sheet.name().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("second sheet named " + sheet.name());
            }
        }
    }

    public Optional<Sheet> sheet(String name) {
        return sheets.stream().filter(sheet -> sheet.name().equals(name)).findFirst();
    }
}
