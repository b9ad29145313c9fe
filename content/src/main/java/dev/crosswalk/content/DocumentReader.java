package dev.crosswalk.content;

import dev.crosswalk.content.control.DocumentTemplate;
import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.practice.Authorities;
import dev.crosswalk.content.yaml.Fields;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.Utf8;
import dev.crosswalk.content.yaml.Value;
import dev.crosswalk.content.yaml.YamlFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `documents/<id>.md`: front matter in YAML, then Markdown with `{{parameter}}`.
final class DocumentReader {
    /// The licence is for people who read the file.
    private static final Set<String> KEYS =
            Set.of("id", "title", "kind", "licence", "summary", "discharges", "parameters");

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}]*)}}");

    private static final Pattern BRACES = Pattern.compile("\\{\\{|}}");

    /// Placeholders that the product fills with a table, so that each stands alone on its line.
    static final Set<String> BLOCKS =
            Set.of("#statement_of_applicability", "#risk_register", "#control_list");

    private final ContentDraft draft;

    DocumentReader(ContentDraft draft) {
        this.draft = draft;
    }

    /// @param file its name without the folder
    void read(byte[] bytes, String file, Source source) {
        Utf8.plainText(bytes, source)
                .ifPresent(text -> read(text.replace("\r\n", "\n"), file, source));
    }

    private void read(String text, String file, Source source) {
        source.warnOfMerge(text);
        int end = text.startsWith("---\n") ? text.indexOf("\n---\n", 3) : -1;
        if (end < 0) {
            source.error(
                    1,
                    "front-matter",
                    "does not start with front matter: a line ---, then id, title, kind and so on,"
                            + " then a line ---");
            return;
        }
        // A blank line in the place of the first ---, so that lines are those of the file.
        byte[] front = ("\n" + text.substring(4, end + 1)).getBytes(StandardCharsets.UTF_8);
        String body = text.substring(end + 5).strip() + "\n";
        int bodyLine =
                lines(
                        text.substring(
                                0,
                                text.length() - text.substring(end + 5).stripLeading().length()));
        YamlFile.read(front, source)
                .ifPresent(node -> document(file, source, node, body, bodyLine));
    }

    private static int lines(String text) {
        return (int) text.chars().filter(c -> c == '\n').count() + 1;
    }

    private void document(String file, Source source, Node node, String body, int bodyLine) {
        Fields fields = Fields.of(source, node, "a document", KEYS).orElse(null);
        if (fields == null) {
            return;
        }
        Optional<Value> id = Ids.DOCUMENT.read(fields, "id");
        Optional<Value> title = fields.requiredWords("title");
        Optional<DocumentTemplate.Kind> kind = fields.constant("kind", DocumentTemplate.Kind.class);
        List<String> discharges = draft.obligations(source, fields.texts("discharges"));
        List<DocumentTemplate.Parameter> parameters = parameters(source, fields, "parameters");
        placeholders(source, fields, body, bodyLine);
        id.ifPresent(v -> isNamedLikeItsFile(file, source, v));
        if (id.isPresent() && isNew(source, id.get())) {
            draft.place("document " + id.get().text(), source, id.get().line());
            draft.place("text of document " + id.get().text(), source, bodyLine);
            draft.addDocument(
                    new DocumentTemplate(
                            id.get().text(),
                            title.map(Value::text).orElse(""),
                            kind.orElse(DocumentTemplate.Kind.TEMPLATE),
                            fields.words("summary"),
                            discharges,
                            parameters,
                            body));
        }
    }

    private static void isNamedLikeItsFile(String file, Source source, Value id) {
        if (!file.equals(id.text() + ".md")) {
            source.error(
                    id.line(),
                    "file-name",
                    "the document \"%s\" stands in a file %s, not %s.md"
                            .formatted(id.text(), file, id.text()));
        }
    }

    static List<DocumentTemplate.Parameter> parameters(Source source, Fields file, String key) {
        List<DocumentTemplate.Parameter> parameters = new ArrayList<>();
        if (!file.has(key)) {
            return parameters;
        }
        for (Node.Entry entry : file.entries(key)) {
            if (!NAME.matcher(entry.key()).matches()) {
                source.error(
                        entry.line(),
                        "id-pattern",
                        "\"%s\" is not the name of a parameter: small letters, digits and _"
                                .formatted(Finding.shortened(entry.key())));
            }
            Fields.of(source, entry.value(), "a parameter", Set.of("text", "default"))
                    .ifPresent(fields ->
                            parameters.add(
                                    new DocumentTemplate.Parameter(
                                            entry.key(),
                                            fields.required("text").map(Value::text).orElse(""),
                                            fields.optional("default")
                                                    .map(Value::text)
                                                    .orElse(null))));
        }
        return parameters;
    }

    /// Every placeholder is declared, and every parameter is used.
    private void placeholders(Source source, Fields document, String body, int bodyLine) {
        Map<String, Integer> unused = new LinkedHashMap<>();
        if (document.has("parameters")) {
            document.entries("parameters").forEach(e -> unused.put(e.key(), e.line()));
        }
        Set<String> known = new TreeSet<>(unused.keySet());
        Authorities authorities = draft.practices().authorities();
        unused.forEach((name, line) -> {
            if (authorities.has(name)) {
                source.error(
                        line,
                        "own-authority",
                        "the table of authorities says what \"%s\" is, and no document"
                                .formatted(name));
            }
        });
        authorities.all().forEach(a -> known.add(a.parameter()));
        authorities.roles().forEach(r -> known.add(r.name()));
        String[] lines = body.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = conditions(source, lines[i], bodyLine + i);
            placeholders(source, line, bodyLine + i, known).forEach(unused::remove);
        }
        unused.forEach((name, line) ->
                source.error(
                        line,
                        "unused-parameter",
                        "the parameter \"%s\" is never used".formatted(name)));
    }

    /// The line without what marks its conditions, each of which names controls that there are.
    private String conditions(Source source, String line, int number) {
        Matcher condition = DocumentTemplate.CONDITION.matcher(line);
        while (condition.find()) {
            draft.controls(
                    source,
                    DocumentTemplate.conditioned(condition.group(1)).stream()
                            .map(id -> new Value(id, number))
                            .toList());
        }
        return condition.replaceAll("$2");
    }

    /// The placeholders of a line, with findings for those that will not be filled in.
    private static List<String> placeholders(
            Source source, String line, int number, Set<String> known) {
        List<String> names = new ArrayList<>();
        Matcher m = PLACEHOLDER.matcher(line);
        while (m.find()) {
            String name = m.group(1);
            names.add(name);
            if (BLOCKS.contains(name)) {
                if (!line.strip().equals(m.group())) {
                    source.error(
                            number,
                            "block-placeholder",
                            "%s stands for a table, and alone on its line".formatted(m.group()));
                }
            } else if (!known.contains(name)) {
                source.error(
                        number,
                        "unknown-parameter",
                        "{{%s}} is not among the document's parameters.%s"
                                .formatted(
                                        Finding.shortened(name),
                                        source.maybe(name, name.startsWith("#") ? BLOCKS : known)));
            }
        }
        if (BRACES.matcher(m.replaceAll("")).find()) {
            source.error(
                    number,
                    "half-placeholder",
                    "a placeholder is not closed, or not opened: \"%s\""
                            .formatted(Finding.shortened(line.strip())));
        }
        return names;
    }

    private boolean isNew(Source source, Value id) {
        Optional<String> already =
                draft.already("document " + id.text(), draft.hasDocument(id.text()));
        already.ifPresent(where ->
                source.error(
                        id.line(),
                        "duplicate-id",
                        "document \"%s\" exists already, %s, and must not be redefined"
                                .formatted(id.text(), where)));
        return already.isEmpty();
    }
}
