package dev.crosswalk.formats.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/// Events under a name.
///
/// @param remind how many days before each of them its reader is reminded, at nine in the morning;
///   0 for never
public record Calendar(String name, List<Event> events, int remind) {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /// RFC 5545 asks for lines of at most 75 octets, the space that continues one included.
    private static final int OCTETS = 75;

    public Calendar {
        events = List.copyOf(events);
    }

    /// The `.ics` file. The same calendar and stamp give the same text.
    ///
    /// @param stamp when the events were last true
    public String ics(Instant stamp) {
        var ics = new StringBuilder();
        line(ics, "BEGIN", "VCALENDAR");
        line(ics, "VERSION", "2.0");
        line(ics, "PRODID", "-//Crosswalk//Calendar//EN");
        line(ics, "CALSCALE", "GREGORIAN");
        line(ics, "METHOD", "PUBLISH");
        line(ics, "X-WR-CALNAME", escaped(name));
        events.forEach(event -> event(ics, event, STAMP.format(stamp)));
        line(ics, "END", "VCALENDAR");
        return ics.toString();
    }

    private void event(StringBuilder ics, Event event, String stamp) {
        line(ics, "BEGIN", "VEVENT");
        line(ics, "UID", escaped(event.uid()));
        line(ics, "DTSTAMP", stamp);
        line(ics, "DTSTART;VALUE=DATE", DateTimeFormatter.BASIC_ISO_DATE.format(event.day()));
        String next = DateTimeFormatter.BASIC_ISO_DATE.format(event.day().plusDays(1));
        line(ics, "DTEND;VALUE=DATE", next);
        line(ics, "SUMMARY", escaped(event.summary()));
        if (!event.description().isEmpty()) {
            line(ics, "DESCRIPTION", escaped(event.description()));
        }
        if (!event.categories().isEmpty()) {
            String all =
                    event.categories().stream()
                            .map(Calendar::escaped)
                            .collect(Collectors.joining(","));
            line(ics, "CATEGORIES", all);
        }
        // A reminder does not make anybody busy.
        line(ics, "TRANSP", "TRANSPARENT");
        if (remind > 0) {
            line(ics, "BEGIN", "VALARM");
            line(ics, "ACTION", "DISPLAY");
            line(ics, "DESCRIPTION", escaped(event.summary()));
            // The event begins with its day; 15 hours less than a day before that is nine o'clock.
            line(ics, "TRIGGER", "-P%dDT15H".formatted(remind - 1));
            line(ics, "END", "VALARM");
        }
        line(ics, "END", "VEVENT");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\r\n|\r|\n", "\\\\n")
                .replaceAll("[\\x00-\\x08\\x0B-\\x1F\\x7F]", "\uFFFD");
    }

    /// Folds by octets and never inside a character.
    private static void line(StringBuilder ics, String name, String value) {
        String line = name + ":" + value;
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int character = line.codePointAt(i);
            String text = Character.toString(character);
            int size = text.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > OCTETS) {
                ics.append("\r\n ");
                octets = 1;
            }
            ics.append(text);
            octets += size;
            i += text.length();
        }
        ics.append("\r\n");
    }
}
