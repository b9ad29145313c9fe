package dev.crosswalk.papers.report;

import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.papers.report.StatementOfApplicability.Line;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.ReportException;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.words.AttestationWords;
import dev.crosswalk.programme.words.FactWords;
import dev.crosswalk.programme.words.Words;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What auditors' reports take out of a statement of applicability, in the rows that demand some of
/// it only: whole in the row that loses most, and with the id of that row in the others.
final class SoaExceptions {
    private record Row(String id, int loses) {}

    private final Situation situation;
    private final List<Attestation> reservations;

    /// By what an auditor said, or by who left something out.
    private final Map<String, Row> told = new HashMap<>();

    SoaExceptions(Situation situation, StatementOfApplicability soa) {
        this.situation = situation;
        reservations =
                new AttestationWords(
                                soa.standing().posture(),
                                situation.crosswalk(),
                                edition -> edition,
                                situation::name)
                        .reservations()
                        .toList();
        List<Line> lines = soa.lines().stream().filter(Line::applicable).toList();
        lines.forEach(l -> l.controls().forEach(c -> found(l, c).forEach(e -> tell(e, l))));
        Set<String> ofControls = Set.copyOf(told.keySet());
        for (Line line : lines) {
            left(line, attested(line))
                    .filter(a -> ofControls.stream().noneMatch(a.source()::contains))
                    .forEach(a -> tell(whole(a), left(line, a).size(), line));
        }
    }

    /// What auditors found of a control that a row demands.
    List<String> of(Line line, ControlStanding control) {
        return found(line, control)
                .map(e -> {
                    String row = row(key(e));
                    return "Found by an auditor, "
                            + (isIn(line, row) ? e.words() : control.id() + ": see " + row);
                })
                .distinct()
                .toList();
    }

    /// What the attestations that a row rests on leave out of it.
    List<String> of(Line line) {
        Map<String, String> sentences = new LinkedHashMap<>();
        left(line, attested(line))
                .forEach(a -> {
                    String control =
                            told.keySet().stream()
                                    .filter(a.source()::contains)
                                    .findFirst()
                                    .orElse("");
                    String row = row(control.isEmpty() ? whole(a) : control);
                    List<String> points = left(line, a);
                    String name = situation.name(a.requirement()) + " but for ";
                    sentences.put(
                            name,
                            !isIn(line, row)
                                    ? name + points(points) + ": see " + row
                                    : control.isEmpty()
                                            ? whole(a)
                                            : name + points(points) + ": " + inWords(points));
                });
        return List.copyOf(sentences.values());
    }

    private static String points(List<String> points) {
        return Words.many(points.size(), "point", "points");
    }

    private String inWords(List<String> points) {
        return points.stream()
                .map(o -> FactWords.point(o, situation.crosswalk()))
                .collect(Collectors.joining("; "));
    }

    static List<RequirementRef> attested(Line line) {
        return line.verdict().because().stream()
                .filter(b -> b.indexOf('/') > 0)
                .map(RequirementRef::parse)
                .toList();
    }

    private Stream<ReportException> found(Line line, ControlStanding control) {
        return control.found().stream().filter(e -> !demanded(line, e.obligations()).isEmpty());
    }

    private Stream<Attestation> left(Line line, List<RequirementRef> attested) {
        return reservations.stream()
                .filter(a -> attested.contains(a.requirement()))
                .filter(a -> !left(line, a).isEmpty());
    }

    private List<String> left(Line line, Attestation a) {
        return demanded(line, FactWords.left(a, situation.crosswalk()));
    }

    private List<String> demanded(Line line, Collection<String> obligations) {
        Set<String> giving =
                situation
                        .crosswalk()
                        .giving(
                                situation.crosswalk().demands(line.verdict().ref()).stream()
                                        .map(Obligation::id)
                                        .toList());
        return obligations.stream().filter(giving::contains).toList();
    }

    private String whole(Attestation a) {
        return situation.name(a.requirement())
                + FactWords.reservation(a, situation.crosswalk())
                + FactWords.source(a);
    }

    private static String key(ReportException e) {
        return e.note().isEmpty() ? e.words() : e.note();
    }

    private void tell(ReportException e, Line line) {
        tell(key(e), demanded(line, e.obligations()).size(), line);
    }

    private void tell(String words, int loses, Line line) {
        told.merge(
                words,
                new Row(line.verdict().ref().id(), loses),
                (one, other) -> other.loses() > one.loses() ? other : one);
    }

    private String row(String words) {
        Row row = told.get(words);
        return row == null ? "" : row.id();
    }

    private static boolean isIn(Line line, String row) {
        return row.isEmpty() || line.verdict().ref().id().equals(row);
    }
}
