package dev.crosswalk.files.write;

import java.util.Iterator;
import java.util.Map;
import java.util.regex.Pattern;

/// A form as JSON, which YAML reads as well: what YAML would take for a whole number or a truth
/// value is one, and everything else is a text, as it was written.
final class FormJson {
    /// No more digits than a number keeps wherever JSON is read.
    private static final Pattern BARE = Pattern.compile("true|false|0|-?[1-9][0-9]{0,14}");

    private static final int FIRST_PRINTED = 0x20;

    private final StringBuilder json = new StringBuilder();

    private FormJson() {}

    static String of(Form form) {
        FormJson writer = new FormJson();
        writer.write(form);
        return writer.json.toString();
    }

    private void write(Form form) {
        switch (form) {
            case Form.Text(String text, boolean bare) -> {
                if (bare && BARE.matcher(text).matches()) {
                    json.append(text);
                } else {
                    quote(text);
                }
            }
            case Form.Listed(var items) -> {
                json.append('[');
                for (Iterator<? extends Form> each = items.iterator(); each.hasNext(); ) {
                    write(each.next());
                    json.append(each.hasNext() ? ", " : "");
                }
                json.append(']');
            }
            case Form.Keyed(var entries, var _) -> {
                json.append('{');
                for (Iterator<Map.Entry<String, Form>> each = entries.entrySet().iterator();
                        each.hasNext(); ) {
                    Map.Entry<String, Form> entry = each.next();
                    quote(entry.getKey());
                    json.append(": ");
                    write(entry.getValue());
                    json.append(each.hasNext() ? ", " : "");
                }
                json.append('}');
            }
        }
    }

    private void quote(String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> json.append('\\').append(c);
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (c < FIRST_PRINTED
                            || Character.isISOControl(c)
                            || c == 0x2028
                            || c == 0x2029
                            || c == 0xFEFF) {
                        json.append("\\u%04x".formatted((int) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        json.append('"');
    }
}
