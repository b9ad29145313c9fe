package dev.crosswalk.papers.document;

import dev.crosswalk.papers.document.Document.Unset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The parameters that a text still shows as not set. Where people have put words in the place of
/// such a mark, the text lacks nothing; what its approval says of a document is for nobody to set.
final class UnsetParameters {
    private static final Pattern MARK = Pattern.compile("\\[([A-Za-z][A-Za-z0-9_]*): not set]");
    private static final String REASON =
            "Why a control of Annex A is needed: no risk and no other framework names it";

    private UnsetParameters() {}

    /// In the order of the text.
    static List<Unset> in(String text, ParameterValues settings) {
        Set<String> names = new LinkedHashSet<>();
        Matcher mark = MARK.matcher(text);
        while (mark.find()) {
            if (!Document.ofItsOwn(mark.group(1))) {
                names.add(mark.group(1));
            }
        }
        List<Unset> unset = new ArrayList<>();
        for (String name : names) {
            String meaning = settings.of(name).meaning();
            unset.add(
                    new Unset(name, meaning.isEmpty() && name.equals("reason") ? REASON : meaning));
        }
        return unset;
    }
}
