package dev.crosswalk.files.folder;

import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.yaml.Fields;
import dev.crosswalk.content.yaml.Value;

/// Which version of the shape of its files a programme's folder has: `format` in `programme.yaml`.
///
/// All versions are read alike, because no key ever changed its meaning; an older folder only lacks
/// what could not be said then.
public final class FolderFormat {
    public static final String KEY = "format";

    /// The one of folders from before they said it.
    public static final int FIRST = 1;

    /// The one of folders that are made now: persons, conclusions, nonconformities, internal
    /// audits, kinds of reports, populations that say where they came from.
    public static final int TODAY = 2;

    private FolderFormat() {}

    /// The format that `programme.yaml` says. One that a later version made is refused.
    static int read(Fields fields) {
        Value value = fields.optional(KEY).orElse(null);
        if (value != null && isLater(value.text())) {
            fields.error(
                    KEY,
                    value.line(),
                    "format",
                    "this folder has format %s, which a later version made; this one reads %d and %d"
                            .formatted(Finding.shortened(value.text()), FIRST, TODAY));
            return TODAY;
        }
        return fields.number(KEY, FIRST, TODAY);
    }

    private static boolean isLater(String text) {
        return text.matches("[1-9][0-9]{0,5}") && Integer.parseInt(text) > TODAY;
    }
}
