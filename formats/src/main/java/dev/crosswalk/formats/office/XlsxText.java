package dev.crosswalk.formats.office;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How XLSX spells what XML cannot hold or would change: `_x000D_` is a carriage return.
public final class XlsxText {
    private static final Pattern SPELT = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern UNDERSCORE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private XlsxText() {}

    public static String write(String text) {
        String escaped = UNDERSCORE.matcher(text).replaceAll("_x005F_");
        StringBuilder spelt = null;
        int from = 0;
        for (int i = 0; i < escaped.length(); i++) {
            if (needsSpelling(escaped, i)) {
                spelt = spelt == null ? new StringBuilder() : spelt;
                String hex = "_x%04X_".formatted((int) escaped.charAt(i));
                spelt.append(escaped, from, i).append(hex);
                from = i + 1;
            }
        }
        return spelt == null ? escaped : spelt.append(escaped.substring(from)).toString();
    }

    private static boolean needsSpelling(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
        }
        return (c < ' ' && c != '\t' && c != '\n') || c == '\uFFFE' || c == '\uFFFF';
    }

    public static String read(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return SPELT.matcher(text)
                .replaceAll(spelt -> {
                    char c = (char) Integer.parseInt(spelt.group(1), 16);
                    return Matcher.quoteReplacement(String.valueOf(c));
                });
    }
}
