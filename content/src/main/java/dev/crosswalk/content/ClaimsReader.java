package dev.crosswalk.content;

import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.Place;
import dev.crosswalk.content.text.OneLine;
import dev.crosswalk.content.yaml.Dates;
import dev.crosswalk.content.yaml.Fields;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.Value;
import dev.crosswalk.engine.Claim;
import dev.crosswalk.engine.Requirement;
import dev.crosswalk.engine.RequirementRef;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// `claims/<edition>.yaml`: what each requirement is made of.
final class ClaimsReader {
    private static final Set<String> KEYS = Set.of("framework", "claims");
    private static final Set<String> CLAIM_KEYS =
            Set.of("demands", "suggests", "contested", "note", "opaque", "since");

    /// Both sides in a line.
    private static final Pattern SIDES = Pattern.compile("for: \\S.*; against: \\S.*");

    private final ContentDraft draft;
    private final Map<RequirementRef, Place> seen = new HashMap<>();

    ClaimsReader(ContentDraft draft) {
        this.draft = draft;
    }

    void read(Source source, Node node) {
        Fields fields = Fields.of(source, node, "a file of claims", KEYS).orElse(null);
        if (fields == null) {
            return;
        }
        List<Node.Entry> entries = fields.entries("claims");
        Optional<String> edition =
                fields.required("framework").flatMap(id -> draft.edition(source, id));
        if (edition.isPresent() && draft.decomposedBefore(edition.get())) {
            source.error(
                    fields.line("framework"),
                    "redefinition",
                    "\"%s\" has its claims already, and a pack must not redefine them"
                            .formatted(edition.get()));
            return;
        }
        // Where the framework is unknown, too: what is wrong with the claims is told in the same
        // run.
        entries.forEach(entry -> claim(source, edition.orElse(""), entry));
    }

    private void claim(Source source, String edition, Node.Entry entry) {
        Fields fields = Fields.of(source, entry.value(), "a claim", CLAIM_KEYS).orElse(null);
        Value id = new Value(entry.key(), entry.line());
        boolean known = !edition.isEmpty() && isAssessable(source, edition, id);
        if (fields == null) {
            return;
        }
        List<Value> demands = fields.texts("demands");
        List<Value> suggests = fields.texts("suggests");
        boolean opaque = fields.flag("opaque", false);
        shape(fields, id, demands, suggests, opaque);
        overlap(fields, demands, suggests);
        Map<String, String> contested = contested(fields, id, demands);
        List<String> demanded = draft.obligations(source, demands);
        List<String> suggested = draft.obligations(source, suggests);
        RequirementRef ref = new RequirementRef(edition, id.text());
        if (known && isNew(source, ref, id)) {
            if (opaque) {
                draft.addOpaque(ref, fields.words("note"));
            } else {
                draft.addClaim(
                        new Claim(
                                ref,
                                demanded,
                                suggested,
                                contested,
                                fields.words("note"),
                                since(source, fields, demands)));
            }
        }
    }

    /// The demands on which readings differ. Only a demand can be contested: what is suggested
    /// gives nothing anyhow.
    private static Map<String, String> contested(Fields fields, Value id, List<Value> demands) {
        Map<String, String> contested = new LinkedHashMap<>();
        if (!fields.has("contested")) {
            return contested;
        }
        List<String> demanded = demands.stream().map(Value::text).toList();
        for (Node.Entry entry : fields.entries("contested")) {
            if (!demanded.contains(entry.key())) {
                fields.error(
                        entry.line(),
                        "contested-not-demanded",
                        "\"%s\" does not demand \"%s\", so that cannot be contested.%s"
                                .formatted(
                                        id.text(),
                                        Finding.shortened(entry.key()),
                                        fields.source().findings().maybe(entry.key(), demanded)));
                continue;
            }
            String sides =
                    entry.value() instanceof Node.Scalar scalar ? OneLine.of(scalar.text()) : "";
            if (!SIDES.matcher(sides).matches()) {
                fields.error(
                        entry.line(),
                        "one-sided",
                        "\"%s\" is contested, and both sides have to be said: \"for: ..; against: ..\""
                                .formatted(entry.key()));
                continue;
            }
            contested.put(entry.key(), sides);
        }
        return contested;
    }

    /// The day since which some of the demands are there, each of which the claim demands.
    private static Map<String, LocalDate> since(Source source, Fields fields, List<Value> demands) {
        Map<String, LocalDate> since = new TreeMap<>();
        if (fields.has("since")) {
            Set<String> demanded = demands.stream().map(Value::text).collect(Collectors.toSet());
            fields.node("since")
                    .flatMap(node -> Fields.of(source, node, "since", demanded))
                    .ifPresent(days ->
                            fields.entries("since").stream()
                                    .map(Node.Entry::key)
                                    .filter(demanded::contains)
                                    .forEach(o ->
                                            Dates.day(days, o)
                                                    .ifPresent(day -> since.put(o, day))));
        }
        return since;
    }

    private static void shape(
            Fields fields, Value id, List<Value> demands, List<Value> suggests, boolean opaque) {
        if (opaque && !(demands.isEmpty() && suggests.isEmpty())) {
            fields.error(
                    id.line(),
                    "opaque",
                    "\"%s\" is marked opaque, and demands or suggests something"
                            .formatted(id.text()));
        }
        if (fields.sound() && !opaque && demands.isEmpty() && suggests.isEmpty()) {
            fields.error(
                    id.line(),
                    "no-value",
                    "the claim of \"%s\" demands and suggests nothing; mark it { opaque: true }"
                            .formatted(id.text()));
        }
    }

    private static void overlap(Fields fields, List<Value> demands, List<Value> suggests) {
        Set<String> demanded =
                demands.stream().map(Value::text).collect(Collectors.toCollection(HashSet::new));
        for (Value suggested : suggests) {
            if (demanded.contains(suggested.text())) {
                fields.error(
                        suggested.line(),
                        "demands-and-suggests",
                        "\"%s\" is demanded and suggested by the same requirement"
                                .formatted(suggested.text()));
            }
        }
    }

    private boolean isAssessable(Source source, String edition, Value id) {
        Requirement requirement = draft.requirement(source, edition, id).orElse(null);
        if (requirement == null) {
            return false;
        }
        if (!requirement.assessable()) {
            source.error(
                    id.line(),
                    "not-assessable",
                    "\"%s\" is not assessable: the claims belong to the requirements under it"
                            .formatted(id.text()));
        }
        return requirement.assessable();
    }

    private boolean isNew(Source source, RequirementRef ref, Value id) {
        Place first = seen.putIfAbsent(ref, source.place(id.line()));
        if (first != null) {
            source.error(
                    id.line(),
                    "duplicate-id",
                    "the claim of \"%s\" exists already, in %s".formatted(ref, first));
        }
        draft.place("claim " + ref, source, id.line());
        return first == null;
    }
}
