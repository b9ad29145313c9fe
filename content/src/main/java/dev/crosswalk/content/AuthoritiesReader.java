package dev.crosswalk.content;

import dev.crosswalk.content.control.DocumentTemplate;
import dev.crosswalk.content.control.DocumentTemplate.Parameter;
import dev.crosswalk.content.practice.Authorities;
import dev.crosswalk.content.practice.Authorities.Authority;
import dev.crosswalk.content.yaml.Fields;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// `practice/authorities.yaml`: who decides what, for all documents. A subject that was there
/// before is replaced whole.
final class AuthoritiesReader {
    private static final Set<String> KEYS = Set.of("roles", "subjects");
    private static final Set<String> SUBJECT_KEYS = Set.of("id", "words", "authorities");
    private static final Set<String> AUTHORITY_KEYS = Set.of("id", "matter", "who");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    private final ContentDraft draft;
    private final Set<String> roles = new TreeSet<>();
    private final Set<String> ids = new HashSet<>();

    AuthoritiesReader(ContentDraft draft) {
        this.draft = draft;
        draft.practices().authorities().roles().forEach(r -> roles.add(r.name()));
    }

    /// To be called before documents are read.
    void read(Source source, Node node) {
        Fields fields = Fields.of(source, node, "a file of authorities", KEYS).orElse(null);
        if (fields == null) {
            return;
        }
        List<Parameter> read = DocumentReader.parameters(source, fields, "roles");
        read.forEach(r -> roles.add(r.name()));
        List<Authorities.Subject> subjects = new ArrayList<>();
        for (Node item : fields.items("subjects")) {
            subject(source, item).ifPresent(subjects::add);
        }
        draft.authorities(new Authorities(read, subjects));
    }

    private Optional<Authorities.Subject> subject(Source source, Node item) {
        Fields fields = Fields.of(source, item, "a subject", SUBJECT_KEYS).orElse(null);
        if (fields == null) {
            return Optional.empty();
        }
        Optional<Value> id = name(fields);
        List<Authority> authorities = new ArrayList<>();
        for (Node one : fields.items("authorities")) {
            authority(source, one, id.map(Value::text).orElse("")).ifPresent(authorities::add);
        }
        return id.map(v ->
                new Authorities.Subject(
                        v.text(),
                        fields.texts("words").stream().map(Value::text).toList(),
                        authorities));
    }

    private Optional<Authority> authority(Source source, Node item, String subject) {
        Fields fields = Fields.of(source, item, "an authority", AUTHORITY_KEYS).orElse(null);
        if (fields == null) {
            return Optional.empty();
        }
        Optional<Value> id = name(fields);
        Optional<Value> matter = fields.requiredWords("matter");
        Optional<Value> who = fields.requiredWords("who");
        if (id.isEmpty() || matter.isEmpty() || who.isEmpty()) {
            return Optional.empty();
        }
        String name = id.get().text();
        if (!(name.equals(subject) || name.startsWith(subject + "_"))) {
            fields.error(
                    id.get().line(),
                    "authority-id",
                    "the authority \"%s\" begins with the id of its subject, \"%s\""
                            .formatted(name, subject));
        }
        if (!ids.add(name)) {
            fields.error(
                    id.get().line(),
                    "duplicate-id",
                    "authority \"%s\" is there twice".formatted(name));
        }
        for (String role : DocumentTemplate.names(who.get().text())) {
            if (!roles.contains(role)) {
                fields.error(
                        who.get().line(),
                        "unknown-parameter",
                        "{{%s}} is not among the roles.%s"
                                .formatted(role, source.maybe(role, roles)));
            }
        }
        Authority read = new Authority(name, matter.get().text(), who.get().text());
        draft.place(AuthorityRules.name(read), source, fields.line());
        return Optional.of(read);
    }

    private static Optional<Value> name(Fields fields) {
        Optional<Value> id = fields.required("id");
        if (id.isPresent() && !NAME.matcher(id.get().text()).matches()) {
            fields.error(
                    id.get().line(),
                    "id-pattern",
                    "\"%s\" is no name: small letters, digits and _".formatted(id.get().text()));
            return Optional.empty();
        }
        return id;
    }
}
