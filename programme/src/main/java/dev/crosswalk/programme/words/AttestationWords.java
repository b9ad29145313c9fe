package dev.crosswalk.programme.words;

import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.Posture;
import dev.crosswalk.engine.RequirementRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts in sentences which attestations say that something is not met, and which do not count for
/// the question.
///
/// @param edition gives the name of an edition by its id
/// @param requirement gives the name of a requirement
public record AttestationWords(
        Posture posture,
        Crosswalk crosswalk,
        Function<String, String> edition,
        Function<RequirementRef, String> requirement) {
    /// The heading over what [#notMet] says.
    public static final String NOT_MET = "On record as not met";

    /// The heading over what [#reserved] says.
    public static final String RESERVED = "On record, with something left out";

    /// The heading over what [#beside] says.
    public static final String BESIDE = "On record, but not for what is asked here";

    /// Up to so many attestations that do not count for the same reason get a sentence each; more
    /// of them share one.
    private static final int MOST_ALONE = 3;

    /// `soc2-2017/CC7.2 Watching systems for anomalies (exception 4)`
    public List<String> notMet() {
        return posture.attestations().stream()
                .filter(a -> !a.met() && a.answers(posture.question()))
                .map(a -> titled(a) + FactWords.source(a))
                .toList();
    }

    /// Attestations that except something, or that wait for another organisation's report. Many of
    /// one report that leave out the same are told in one sentence.
    public List<String> reserved() {
        Map<String, List<Attestation>> same = new LinkedHashMap<>();
        reservations()
                .forEach(a -> {
                    String lacks = FactWords.reservation(a, crosswalk) + FactWords.source(a);
                    same.computeIfAbsent(lacks, _ -> new ArrayList<>()).add(a);
                });
        List<String> sentences = new ArrayList<>();
        same.forEach((lacks, group) ->
                sentences.add(
                        group.size() == 1
                                ? titled(group.getFirst()) + lacks
                                : group.stream()
                                                .map(a -> requirement.apply(a.requirement()))
                                                .collect(Collectors.joining(", "))
                                        + lacks));
        return sentences;
    }

    /// Those attestations, without one that leaves out only what others leave to somebody.
    public Stream<Attestation> reservations() {
        return posture.attestations().stream()
                .filter(a -> a.isReserved() && a.answers(posture.question()))
                .filter(a -> a.isPending() || !isLeftToOthers(a));
    }

    /// Whether others of the attestations leave to somebody all that one leaves out.
    private boolean isLeftToOthers(Attestation a) {
        Set<String> left =
                posture.attestations().stream()
                        .filter(o -> o.isPending() && o.answers(posture.question()))
                        .filter(o -> o.requirement().equals(a.requirement()))
                        .flatMap(o ->
                                crosswalk.demands(o.requirement()).stream()
                                        .map(Obligation::id)
                                        .filter(id -> !o.except().contains(id)))
                        .collect(Collectors.toSet());
        return left.containsAll(a.except());
    }

    /// Attestations at a level that does not answer the question, where no other attestation does.
    /// Many of one report are told in one sentence.
    public List<String> beside() {
        Map<String, List<Attestation>> same = new LinkedHashMap<>();
        posture.attestations().stream()
                .filter(posture::isBeside)
                .forEach(a -> same.computeIfAbsent(group(a), _ -> new ArrayList<>()).add(a));
        List<String> sentences = new ArrayList<>();
        for (List<Attestation> group : same.values()) {
            if (group.size() <= MOST_ALONE) {
                group.forEach(a -> sentences.add(titled(a) + " is " + beside(a)));
            } else {
                sentences.add(together(group));
            }
        }
        return sentences;
    }

    private String group(Attestation a) {
        return a.requirement().edition() + " " + beside(a);
    }

    private String together(List<Attestation> group) {
        Attestation first = group.getFirst();
        return "%d requirements of %s are %s: %s"
                .formatted(
                        group.size(),
                        edition.apply(first.requirement().edition()),
                        beside(first),
                        group.stream()
                                .map(a -> a.requirement().id())
                                .collect(Collectors.joining(", ")));
    }

    /// `on record as designed; asked for here: in place (the report)`
    public String beside(Attestation a) {
        Assurance level = a.level();
        if (a.met()
                && level == Assurance.IMPLEMENTED
                && posture.question() == Assurance.OPERATING) {
            return "on record as in place, and not for the days that are asked about"
                    + FactWords.source(a);
        }
        return "on record as "
                + (a.met() ? "" : "not met, ")
                + (level == null ? "" : FactWords.spoken(level))
                + "; asked for here: "
                + FactWords.spoken(posture.question())
                + FactWords.source(a);
    }

    private String titled(Attestation a) {
        return requirement.apply(a.requirement())
                + " "
                + crosswalk.requirement(a.requirement()).title();
    }
}
