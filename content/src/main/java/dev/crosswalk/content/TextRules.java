package dev.crosswalk.content;

import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.Requirement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The texts of requirements and obligations are neither too short nor too long, say something that
/// can be checked, and quote no standard.
final class TextRules {
    private static final int SHORTEST = 8;
    private static final int LONGEST_OBLIGATION = 25;
    private static final int LONGEST_SUMMARY = 60;

    /// Words of which nobody can say whether they are met, and words in the style of a standard.
    private static final Pattern BANNED_WORD =
            Pattern.compile(
                    "\\b(appropriate|adequate|suitable|relevant|ensures?|shall|should|must)\\b",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern BANNED_NAME =
            Pattern.compile("\\b(ISO|IEC|SOC|NIST|AICPA|COSO|CIS|SCF)\\b");

    private final LintSubject subject;

    TextRules(LintSubject subject) {
        this.subject = subject;
    }

    void check() {
        subject.content.library().obligations().forEach(this::obligation);
        subject.editions().forEach(this::summaries);
        prefixes();
    }

    private void obligation(Obligation o) {
        String name = "obligation " + o.id();
        length(name, "text of \"" + o.id() + "\"", o.text(), LONGEST_OBLIGATION);
        for (Pattern pattern : List.of(BANNED_WORD, BANNED_NAME)) {
            Matcher banned = pattern.matcher(o.text());
            while (banned.find()) {
                subject.error(
                        name,
                        "banned-word",
                        "the text of \"%s\" says \"%s\"".formatted(o.id(), banned.group()));
            }
        }
    }

    private void summaries(FrameworkEdition edition) {
        if (!subject.hasClaims(edition.id())) {
            return;
        }
        for (Requirement r : edition.requirements()) {
            if (r.assessable()) {
                summary(edition.id() + "/" + r.id(), r.summary());
            }
        }
    }

    /// A framework of one's own is usable without summaries; the bundled ones have them all.
    private void summary(String ref, String text) {
        String name = "requirement " + ref;
        if (text.isBlank()) {
            subject.warning(name, "no-summary", "\"%s\" has no summary".formatted(ref));
        } else {
            length(name, "summary of \"" + ref + "\"", text, LONGEST_SUMMARY);
        }
    }

    private void length(String name, String what, String text, int longest) {
        int words = text.isBlank() ? 0 : text.strip().split("\\s+", -1).length;
        if (words < SHORTEST || words > longest) {
            subject.quality(
                    name,
                    "text-length",
                    "the %s has %d words, not %d to %d".formatted(what, words, SHORTEST, longest));
        }
    }

    /// The prefix that most obligations of a domain have is the domain's.
    private void prefixes() {
        Map<String, Map<String, List<Obligation>>> byDomain = new LinkedHashMap<>();
        for (Obligation o : subject.content.library().obligations()) {
            byDomain.computeIfAbsent(o.domain(), k -> new LinkedHashMap<>())
                    .computeIfAbsent(prefix(o), k -> new ArrayList<>())
                    .add(o);
        }
        byDomain.forEach(this::prefixes);
    }

    private void prefixes(String domain, Map<String, List<Obligation>> byPrefix) {
        String usual = "";
        int most = 0;
        for (Map.Entry<String, List<Obligation>> e : byPrefix.entrySet()) {
            if (e.getValue().size() > most) {
                usual = e.getKey();
                most = e.getValue().size();
            }
        }
        for (List<Obligation> group : byPrefix.values()) {
            for (Obligation o : group) {
                if (!prefix(o).equals(usual)) {
                    subject.error(
                            "obligation " + o.id(),
                            "id-prefix",
                            "\"%s\" does not start with \"%s-\" as the domain \"%s\" does"
                                    .formatted(o.id(), usual, domain));
                }
            }
        }
    }

    private static String prefix(Obligation o) {
        int hyphen = o.id().indexOf('-');
        return hyphen < 0 ? o.id() : o.id().substring(0, hyphen);
    }
}
