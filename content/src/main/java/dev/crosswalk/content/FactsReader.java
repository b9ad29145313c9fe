package dev.crosswalk.content;

import dev.crosswalk.content.finding.Place;
import dev.crosswalk.content.yaml.Dates;
import dev.crosswalk.content.yaml.Fields;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.Value;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.Exclusion;
import dev.crosswalk.engine.Library;
import dev.crosswalk.engine.RequirementRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads a facts file against the library that its requirements belong to.
final class FactsReader {
    private static final Set<String> KEYS = Set.of("asOf", "attestations", "notApplicable");
    private static final Set<String> ATTESTATION_KEYS =
            Set.of("requirement", "met", "assurance", "source");
    private static final Set<String> EXCLUSION_KEYS = Set.of("requirement", "justification");

    /// Keys that give away a file of a pack, and what kind of file it is.
    private static final Map<String, String> OTHER_FILES =
            Map.of(
                    "requirements", "a framework",
                    "claims", "a file of claims",
                    "mappings", "a file of mappings",
                    "obligations", "a file of obligations",
                    "steps", "a file of edition steps");

    private final Source source;
    private final Assurance question;
    private final RequirementNames names;

    /// What an attestation says, and its line.
    private record Said(boolean met, int line) {}

    /// Of those that answer the question, the first that says met, and the first that says not met.
    private final Map<RequirementRef, Said> saidMet = new HashMap<>();

    private final Map<RequirementRef, Said> saidNotMet = new HashMap<>();

    /// The line of each attestation, and the first one of each requirement.
    private final Map<Attestation, Integer> lines = new HashMap<>();

    private final Map<RequirementRef, Said> first = new HashMap<>();

    FactsReader(Source source, Library library, Assurance question) {
        this.source = source;
        this.question = question;
        names = new RequirementNames(library);
    }

    Facts read(Node node) {
        if (node instanceof Node.Keyed keyed && isOtherFile(keyed)) {
            return new Facts(null, List.of(), List.of());
        }
        Fields fields = Fields.of(source, node, "a facts file", KEYS).orElse(null);
        if (fields == null) {
            return new Facts(null, List.of(), List.of());
        }
        LocalDate asOf = Dates.day(fields, "asOf").orElse(null);
        List<Attestation> attestations = new ArrayList<>();
        if (fields.has("attestations")) {
            fields.items("attestations").forEach(n -> attestation(n, attestations));
        }
        return new Facts(asOf, attestations, exclusions(fields));
    }

    /// Whether this is a file of a pack: that is then the only finding, and not each of its keys.
    private boolean isOtherFile(Node.Keyed file) {
        if (KEYS.stream().anyMatch(file.entries()::containsKey)) {
            return false;
        }
        for (Node.Entry entry : file.entries().values()) {
            String kind = OTHER_FILES.get(entry.key());
            if (kind != null) {
                source.error(
                        entry.line(),
                        "not-facts",
                        "is %s, not a facts file. It is read with its pack: give the folder of the"
                                        .formatted(kind)
                                + " pack with --content");
                return true;
            }
        }
        return false;
    }

    private void attestation(Node node, List<Attestation> into) {
        Fields fields = Fields.of(source, node, "an attestation", ATTESTATION_KEYS).orElse(null);
        if (fields == null) {
            return;
        }
        Optional<RequirementRef> ref = fields.required("requirement").flatMap(this::attested);
        Optional<Boolean> met = fields.requiredFlag("met");
        Assurance level =
                fields.has("assurance")
                        ? fields.constant("assurance", Assurance.class).orElse(null)
                        : null;
        String by = fields.words("source");
        if (fields.sound() && ref.isPresent() && met.isPresent()) {
            Attestation attestation = new Attestation(ref.get(), met.get(), level, by);
            first.putIfAbsent(ref.get(), new Said(met.get(), fields.line()));
            warnWhereRepeated(attestation, fields.line());
            clash(attestation, fields.line());
            into.add(attestation);
        }
    }

    private Optional<RequirementRef> attested(Value name) {
        return named(name)
                .filter(ref -> names.isAssessable(source.findings(), at(name), ref, "attested"));
    }

    private Optional<RequirementRef> excluded(Value name) {
        return named(name).filter(ref -> names.isExcludable(source.findings(), at(name), ref));
    }

    private Optional<RequirementRef> named(Value name) {
        return names.named(source.findings(), at(name), name.text());
    }

    private Place at(Value value) {
        return source.place(value.line());
    }

    private void warnWhereRepeated(Attestation attestation, int line) {
        Integer before = lines.putIfAbsent(attestation, line);
        if (before != null) {
            source.warning(
                    line,
                    "duplicate-attestation",
                    "%s is attested the same already in line %d"
                            .formatted(attestation.requirement(), before));
        }
    }

    private void clash(Attestation attestation, int line) {
        if (!attestation.answers(question)) {
            return;
        }
        boolean met = attestation.met();
        RequirementRef ref = attestation.requirement();
        (met ? saidMet : saidNotMet).putIfAbsent(ref, new Said(met, line));
        Said contrary = (met ? saidNotMet : saidMet).get(ref);
        if (contrary != null) {
            source.error(
                    line,
                    "met-and-not-met",
                    "%s is attested %s here and %s in line %d"
                            .formatted(ref, word(met), word(contrary.met()), contrary.line()));
        }
    }

    private static String word(boolean met) {
        return met ? "met" : "not met";
    }

    private List<Exclusion> exclusions(Fields facts) {
        List<Exclusion> exclusions = new ArrayList<>();
        if (!facts.has("notApplicable")) {
            return exclusions;
        }
        Map<RequirementRef, Integer> excluded = new HashMap<>();
        for (Node node : facts.items("notApplicable")) {
            Fields fields = Fields.of(source, node, "an exclusion", EXCLUSION_KEYS).orElse(null);
            if (fields == null) {
                continue;
            }
            Optional<RequirementRef> ref = fields.required("requirement").flatMap(this::excluded);
            Optional<Value> justification = fields.requiredReason("justification");
            if (ref.isPresent() && justification.isPresent()) {
                Integer before = excluded.putIfAbsent(ref.get(), fields.line());
                if (before != null) {
                    fields.error(
                            fields.line(),
                            "duplicate-exclusion",
                            "%s is not applicable twice, first in line %d"
                                    .formatted(ref.get(), before));
                }
                warnWhereAttested(ref.get(), fields.line());
                exclusions.add(new Exclusion(ref.get(), justification.get().text()));
            }
        }
        return exclusions;
    }

    private void warnWhereAttested(RequirementRef excluded, int line) {
        Said said = first.get(excluded);
        if (said != null) {
            source.warning(
                    line,
                    "attested-and-not-applicable",
                    "%s is not applicable here and attested %s in line %d"
                            .formatted(excluded, word(said.met()), said.line()));
        }
    }
}
