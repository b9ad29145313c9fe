package dev.crosswalk.content;

import dev.crosswalk.content.control.DocumentTemplate;
import dev.crosswalk.content.control.DocumentTemplate.Parameter;
import dev.crosswalk.content.practice.Authorities;
import dev.crosswalk.content.practice.Authorities.Authority;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// No document says in its own words who decides on a subject of the table of authorities, and a
/// document prints each row of that table.
///
/// It cannot know what a sentence means: one that names a role and has, together with the heading
/// above it, all the words of a subject says who decides on it. So it has to name an authority, or
/// leave out the role.
final class AuthorityRules {
    /// A sentence ends in a full stop; a row of a table is one sentence.
    private static final Pattern SENTENCE = Pattern.compile("(?<=\\.)\\s+");

    private static final Pattern ROLE =
            Pattern.compile(
                    "\\b(owners?|lead|leads|head|heads|executive|counsel|managers?|top management|board"
                            + "|body|officer|commander|operations|team)\\b",
                    Pattern.CASE_INSENSITIVE);

    /// The line below the names of a table's columns.
    private static final Pattern RULE = Pattern.compile("\\|[ :|-]+");

    /// How the meaning of a parameter that is a role begins.
    private static final Pattern A_ROLE =
            Pattern.compile("(Role|Roles|Person|Body|Highest manager)\\b.*");

    private final LintSubject subject;
    private final Authorities authorities;

    AuthorityRules(LintSubject subject) {
        this.subject = subject;
        authorities = subject.content.practices().authorities();
    }

    static String name(Authority authority) {
        return "authority " + authority.id();
    }

    void check() {
        List<DocumentTemplate> documents = subject.content.controls().documents();
        Set<String> printed = new HashSet<>();
        for (DocumentTemplate document : documents) {
            roles(document);
            String heading = "";
            String[] lines = document.body().split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                if (lines[i].startsWith("#")) {
                    heading = lines[i];
                } else if (i + 1 == lines.length || !RULE.matcher(lines[i + 1]).matches()) {
                    line(document, i, heading, lines[i], printed);
                }
            }
        }
        if (!documents.isEmpty()) {
            authorities
                    .all()
                    .filter(a -> !printed.contains(a.parameter()))
                    .forEach(a ->
                            subject.quality(
                                    name(a),
                                    "unprinted-authority",
                                    "no document has a row \"| %s | {{%s}} |\""
                                            .formatted(a.matter(), a.parameter())));
        }
    }

    /// A role that stands in an authority means the same in every document.
    private void roles(DocumentTemplate document) {
        Map<String, Parameter> ours =
                authorities.roles().stream()
                        .collect(Collectors.toMap(Parameter::name, Function.identity()));
        for (Parameter p : document.parameters()) {
            Parameter role = ours.get(p.name());
            String otherwise = role == null ? null : role.otherwise();
            if (otherwise != null && !otherwise.equals(p.otherwise())) {
                subject.quality(
                        "document " + document.id(),
                        "authority-role",
                        "\"%s\" takes {{%s}} for \"%s\" where nobody says, and the table of authorities for \"%s\""
                                .formatted(document.id(), p.name(), p.otherwise(), otherwise));
            }
        }
    }

    private void line(
            DocumentTemplate document,
            int below,
            String heading,
            String line,
            Set<String> printed) {
        authorities
                .all()
                .filter(a -> line.contains("| " + a.matter() + " | {{" + a.parameter() + "}} |"))
                .forEach(a -> printed.add(a.parameter()));
        for (String sentence :
                line.startsWith("|") ? new String[] {line} : SENTENCE.split(line, -1)) {
            authorities.subjects().stream()
                    .filter(s -> saysWho(document, heading, sentence, s))
                    .forEach(s ->
                            subject.quality(
                                    "text of document " + document.id(),
                                    below,
                                    "own-authority",
                                    "\"%s\" says in its own words who decides on the subject \"%s\": name %s, or no role"
                                            .formatted(
                                                    document.id(),
                                                    s.id(),
                                                    s.authorities().stream()
                                                            .map(a -> "{{" + a.parameter() + "}}")
                                                            .collect(Collectors.joining(" or ")))));
        }
    }

    private boolean saysWho(
            DocumentTemplate document, String heading, String sentence, Authorities.Subject of) {
        Set<String> names = DocumentTemplate.names(sentence);
        if (names.stream().anyMatch(authorities::has)) {
            return false;
        }
        String plain = DocumentTemplate.PLACEHOLDER.matcher(sentence).replaceAll("");
        boolean role =
                ROLE.matcher(plain).find()
                        || document.parameters().stream()
                                .anyMatch(p ->
                                        names.contains(p.name())
                                                && A_ROLE.matcher(p.text()).matches());
        String[] words = (heading + " " + plain).toLowerCase(Locale.ROOT).split("[^a-z]+", -1);
        return role
                && of.words().stream()
                        .anyMatch(list ->
                                Arrays.stream(list.split(" ", -1))
                                        .allMatch(w ->
                                                Arrays.stream(words)
                                                        .anyMatch(word -> word.startsWith(w))));
    }
}
