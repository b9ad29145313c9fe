package dev.crosswalk.content;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Requirement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The texts of controls are as long as an engineer and an auditor need them, say something, and
/// serve every framework because they name none.
final class ControlTextRules {
    /// Words that sound well and say nothing that can be checked.
    static final Pattern BANNED_WORD =
            Pattern.compile(
                    "\\b(appropriate|adequate|suitable|ensure|leverage|robust|best practice)\\w*",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern FRAMEWORK =
            Pattern.compile("\\b(ISO|IEC|SOC ?2|NIST|AICPA|COSO|SCF)\\b");

    /// `CC6.1`, `A.5.15`, `GV.OC-01`, but neither `4.1` nor `P`, which mean other things elsewhere.
    private static final Pattern TELLING_ID = Pattern.compile("[A-Z]+[0-9]*\\.\\S*[0-9]");

    private final LintSubject subject;
    private final Set<String> requirementIds = new HashSet<>();

    ControlTextRules(LintSubject subject) {
        this.subject = subject;
        for (FrameworkEdition edition : subject.editions()) {
            edition.requirements().stream()
                    .map(Requirement::id)
                    .filter(id -> TELLING_ID.matcher(id).matches())
                    .forEach(requirementIds::add);
        }
    }

    /// One text of a control and how many words it may have.
    private record Text(String field, String text, int shortest, int longest) {}

    void check() {
        for (Control c : subject.content.controls().controls()) {
            List<Text> texts =
                    List.of(
                            new Text("title", c.title(), 2, 8),
                            new Text("objective", c.objective(), 8, 35),
                            new Text("description", c.description(), 25, 80),
                            new Text("guidance", c.guidance(), 60, 150),
                            new Text("testOfDesign", c.testOfDesign(), 25, 90),
                            new Text("testOfOperation", c.testOfOperation(), 25, 110));
            texts.forEach(text -> length(c, text));
            Stream.concat(
                            texts.stream(),
                            c.measures().stream().map(m -> new Text("measures", m, 0, 0)))
                    .forEach(text -> words(c, text));
        }
    }

    private void length(Control control, Text text) {
        int words = words(text.text());
        if (words < text.shortest() || words > text.longest()) {
            subject.quality(
                    ControlRules.name(control),
                    "text-length",
                    "the %s of \"%s\" has %d words, not %d to %d"
                            .formatted(
                                    text.field(),
                                    control.id(),
                                    words,
                                    text.shortest(),
                                    text.longest()));
        }
    }

    static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+", -1).length;
    }

    private void words(Control control, Text text) {
        for (Pattern pattern : List.of(BANNED_WORD, FRAMEWORK)) {
            Matcher banned = pattern.matcher(text.text());
            while (banned.find()) {
                says(control, text, banned.group());
            }
        }
        for (String word : text.text().split("[\\s,;:()\"]+", -1)) {
            String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
            if (requirementIds.contains(bare)) {
                says(control, text, bare);
            }
        }
    }

    private void says(Control control, Text text, String word) {
        subject.quality(
                ControlRules.name(control),
                "banned-word",
                "the %s of \"%s\" says \"%s\"".formatted(text.field(), control.id(), word));
    }
}
