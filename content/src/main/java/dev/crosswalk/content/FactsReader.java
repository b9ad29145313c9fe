package dev.crosswalk.content;

import dev.crosswalk.content.finding.Place;
import dev.crosswalk.content.yaml.Dates;
import dev.crosswalk.content.yaml.Fields;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.Value;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.Claim;
import dev.crosswalk.engine.Decision;
import dev.crosswalk.engine.Exclusion;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Library;
import dev.crosswalk.engine.Requirement;
import dev.crosswalk.engine.RequirementRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads a facts file against the library that its requirements belong to.
final class FactsReader {
    private static final Set<String> KEYS =
            Set.of("asOf", "reports", "attestations", "answers", "notApplicable", "decisions");
    private static final Set<String> ATTESTATION_KEYS =
            Set.of(
                    "requirement",
                    "met",
                    "assurance",
                    "source",
                    "except",
                    "by",
                    "guidance",
                    "since",
                    "validUntil");
    private static final Set<String> DECISION_KEYS =
            Set.of("requirement", "obligation", "stands", "by", "on", "why");
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
    private final Set<String> obligations = new HashSet<>();

    /// What each requirement demands or suggests, with what follows from that.
    private final Map<RequirementRef, Set<String>> named = new HashMap<>();

    /// The demands of each requirement on which readings differ.
    private final Map<RequirementRef, Set<String>> contested = new HashMap<>();

    /// What was first answered of each obligation.
    private final Map<String, GivenAt> answered = new HashMap<>();

    /// What an attestation says, and its line.
    private record Said(boolean met, int line) {}

    /// What a person said of an obligation, and its line.
    private record GivenAt(GivenAnswer.Said said, int line) {}

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
        library.obligations().forEach(o -> obligations.add(o.id()));
        Implied implied = new Implied(library);
        for (Claim claim : library.claims()) {
            Set<String> all = named.computeIfAbsent(claim.requirement(), _ -> new HashSet<>());
            all.addAll(implied.given(claim.demands()));
            all.addAll(implied.given(claim.suggests()));
            contested
                    .computeIfAbsent(claim.requirement(), _ -> new HashSet<>())
                    .addAll(claim.contested().keySet());
        }
        library.editions().forEach(this::nameGuidance);
    }

    /// A requirement names what the optional ones below it demand, too.
    private void nameGuidance(FrameworkEdition edition) {
        // A parent stands before its children, so from the last to the first what is named rises.
        for (Requirement r : edition.requirements().reversed()) {
            if (r.optional() && r.parent() != null) {
                named.computeIfAbsent(
                                new RequirementRef(edition.id(), r.parent()), _ -> new HashSet<>())
                        .addAll(
                                named.getOrDefault(
                                        new RequirementRef(edition.id(), r.id()), Set.of()));
            }
        }
    }

    Facts read(Node node) {
        if (node instanceof Node.Keyed keyed && isOtherFile(keyed)) {
            return Facts.NONE;
        }
        Fields fields = Fields.of(source, node, "a facts file", KEYS).orElse(null);
        if (fields == null) {
            return Facts.NONE;
        }
        LocalDate asOf = Dates.day(fields, "asOf").orElse(null);
        List<Facts.Dated> attestations = new ArrayList<>();
        if (fields.has("attestations")) {
            fields.items("attestations").forEach(n -> attestation(n, attestations));
        }
        List<GivenAnswer> answers = new ArrayList<>();
        if (fields.has("answers")) {
            fields.items("answers").forEach(n -> answer(n, asOf, answers));
        }
        return new Facts(
                asOf,
                attestations,
                answers,
                exclusions(fields),
                decisions(fields, asOf),
                List.of());
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

    private void attestation(Node node, List<Facts.Dated> into) {
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
        List<Value> except = fields.texts("except");
        String other = fields.words("by");
        boolean guidance = fields.flag("guidance", false);
        LocalDate since = Dates.day(fields, "since").orElse(null);
        LocalDate until = Dates.day(fields, "validUntil").orElse(null);
        if (since != null && until != null && until.isBefore(since)) {
            fields.error(
                    "validUntil",
                    fields.line("validUntil"),
                    "date",
                    "is valid until %s, before it counts since %s".formatted(until, since));
        }
        except.forEach(this::obligation);
        if (met.isPresent() && !met.get()) {
            for (String key : List.of("except", "by", "guidance")) {
                if (fields.has(key)) {
                    fields.error(
                            key,
                            fields.line(key),
                            "reservation-of-not-met",
                            "%s is said of what is met, and this is attested not met"
                                    .formatted(key));
                }
            }
        }
        if (fields.sound() && ref.isPresent() && met.isPresent()) {
            except.forEach(o -> warnWhereNotNamed(o, ref.get()));
            Attestation attestation =
                    new Attestation(
                            ref.get(),
                            met.get(),
                            level,
                            by,
                            except.stream().map(Value::text).toList(),
                            other,
                            guidance);
            first.putIfAbsent(ref.get(), new Said(met.get(), fields.line()));
            Facts.Dated dated = new Facts.Dated(attestation, since, until);
            warnWhereRepeated(attestation, fields.line());
            if (!dated.isBounded()) {
                clash(attestation, fields.line());
            }
            into.add(dated);
        }
    }

    private Optional<String> obligation(Value name) {
        if (!obligations.contains(name.text())) {
            source.findings().unknown("obligation", at(name), name.text(), obligations);
            return Optional.empty();
        }
        return Optional.of(name.text());
    }

    private void warnWhereNotNamed(Value obligation, RequirementRef ref) {
        if (obligations.contains(obligation.text())
                && !named.getOrDefault(ref, Set.of()).contains(obligation.text())) {
            source.warning(
                    obligation.line(),
                    "excepts-nothing",
                    "%s neither demands nor suggests \"%s\", so excepting it changes nothing"
                            .formatted(ref, obligation.text()));
        }
    }

    private void answer(Node node, @Nullable LocalDate asOf, List<GivenAnswer> into) {
        Fields fields = Fields.of(source, node, "an answer", GivenAnswer.KEYS).orElse(null);
        if (fields == null) {
            return;
        }
        Optional<String> obligation = fields.required("obligation").flatMap(this::obligation);
        GivenAnswer.Said said = GivenAnswer.Said.read(fields);
        Assurance level =
                fields.has("assurance")
                        ? fields.constant("assurance", Assurance.class).orElse(null)
                        : Assurance.IMPLEMENTED;
        LocalDate on = Dates.day(fields, "on").orElse(null);
        LocalDate expiresOn = Dates.day(fields, "expiresOn").orElse(null);
        String by = fields.words("by");
        String note = fields.words("note");
        if (level == Assurance.OPERATING) {
            fields.error(
                    "assurance",
                    fields.line("assurance"),
                    "answer-operating",
                    "no answer shows how something operated: designed or implemented");
        }
        if (on != null && asOf != null && on.isAfter(asOf)) {
            fields.error(
                    "on",
                    fields.line("on"),
                    "date",
                    "is answered on %s, after the day that the facts speak of, %s"
                            .formatted(on, asOf));
        }
        if (on != null && expiresOn != null && expiresOn.isBefore(on)) {
            fields.error(
                    "expiresOn",
                    fields.line("expiresOn"),
                    "date",
                    "expires on %s, before it was answered on %s".formatted(expiresOn, on));
        }
        if (fields.sound() && obligation.isPresent() && said != null && level != null) {
            GivenAnswer answer =
                    new GivenAnswer(
                            obligation.get(),
                            said,
                            level,
                            by,
                            on,
                            expiresOn,
                            note,
                            fields.words(GivenAnswer.PROVIDED_BY));
            answer.lacksProvider()
                    .ifPresent(why ->
                            fields.error(
                                    GivenAnswer.PROVIDED_BY, fields.line(), "no-provider", why));
            GivenAt before =
                    answered.putIfAbsent(
                            answer.obligation(), new GivenAt(answer.said(), fields.line()));
            if (before != null) {
                source.error(
                        fields.line(),
                        "answered-twice",
                        "%s is answered %s here and %s in line %d"
                                .formatted(
                                        answer.obligation(),
                                        words(answer.said()),
                                        words(before.said()),
                                        before.line()));
            }
            into.add(answer);
        }
    }

    private List<Decision> decisions(Fields facts, @Nullable LocalDate asOf) {
        List<Decision> decisions = new ArrayList<>();
        if (!facts.has("decisions")) {
            return decisions;
        }
        Map<String, Integer> lines = new HashMap<>();
        for (Node node : facts.items("decisions")) {
            Fields fields = Fields.of(source, node, "a decision", DECISION_KEYS).orElse(null);
            if (fields == null) {
                continue;
            }
            Optional<RequirementRef> ref = fields.required("requirement").flatMap(this::decided);
            Optional<String> obligation = fields.required("obligation").flatMap(this::obligation);
            Optional<Boolean> stands = fields.requiredFlag("stands");
            Optional<Value> by = fields.requiredWords("by");
            Optional<Value> why = fields.requiredReason("why");
            LocalDate on = Dates.day(fields, "on").orElse(null);
            if (on != null && asOf != null && on.isAfter(asOf)) {
                fields.error(
                        "on",
                        fields.line("on"),
                        "date",
                        "is decided on %s, after the day that the facts speak of, %s"
                                .formatted(on, asOf));
            }
            if (!fields.sound()
                    || ref.isEmpty()
                    || obligation.isEmpty()
                    || stands.isEmpty()
                    || by.isEmpty()
                    || why.isEmpty()) {
                continue;
            }
            Integer before = lines.putIfAbsent(ref.get() + " " + obligation.get(), fields.line());
            if (before != null) {
                fields.error(
                        fields.line(),
                        "decided-twice",
                        "\"%s\" of %s is decided twice, first in line %d"
                                .formatted(obligation.get(), ref.get(), before));
            }
            warnWhereNotContested(ref.get(), obligation.get(), fields.line());
            decisions.add(
                    new Decision(
                            ref.get(),
                            obligation.get(),
                            stands.get(),
                            words(by.get().text(), on, why.get().text())));
        }
        return decisions;
    }

    private void warnWhereNotContested(RequirementRef ref, String obligation, int line) {
        Set<String> open = contested.getOrDefault(ref, Set.of());
        if (!open.contains(obligation)) {
            source.warning(
                    line,
                    "not-contested",
                    "no reading contests \"%s\" of %s, so deciding it changes nothing.%s"
                            .formatted(obligation, ref, source.findings().maybe(obligation, open)));
        }
    }

    private static String words(GivenAnswer.Said said) {
        return switch (said) {
            case DONE -> "done";
            case NOT_DONE -> "not done";
            case UNKNOWN -> "unknown";
            case NOT_APPLICABLE -> "not applicable";
            case PROVIDER -> "done by a provider";
        };
    }

    /// `Security lead, 2026-06-01: post-mortems since 2024`
    private static String words(String by, @Nullable LocalDate on, String note) {
        String who =
                Stream.of(by, on == null ? "" : on.toString())
                        .filter(s -> !s.isEmpty())
                        .collect(Collectors.joining(", "));
        return Stream.of(who, note).filter(s -> !s.isEmpty()).collect(Collectors.joining(": "));
    }

    private Optional<RequirementRef> attested(Value name) {
        return named(name)
                .filter(ref -> names.isAssessable(source.findings(), at(name), ref, "attested"));
    }

    private Optional<RequirementRef> decided(Value name) {
        return named(name)
                .filter(ref -> names.isAssessable(source.findings(), at(name), ref, "decided on"));
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
        if (!attestation.answers(question) || attestation.isReserved()) {
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
