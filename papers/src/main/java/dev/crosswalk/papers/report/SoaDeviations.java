package dev.crosswalk.papers.report;

import dev.crosswalk.engine.judgement.Judgement;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.papers.report.StatementOfApplicability.Line;
import dev.crosswalk.programme.standing.Agenda;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.ControlWords;
import dev.crosswalk.programme.standing.Due;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.standing.SoFar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What of the controls of a row of a statement of applicability went wrong, though what is on file
/// shows them today: it lowers nothing that the row counts, and an auditor samples it.
final class SoaDeviations {
    private final @Nullable Period window;
    private final Set<String> deviated = new HashSet<>();
    private final Set<String> overdue;

    SoaDeviations(Situation situation) {
        Judged over =
                situation.wanted().stream()
                        .filter(t -> t.standing() != null && t.window() != null)
                        .findFirst()
                        .orElse(null);
        window = over == null ? null : over.window();
        if (over != null) {
            Set<String> audited = over.audited().controls();
            over.required().controls().stream()
                    .filter(c -> c.isAdopted() && !audited.contains(c.id()))
                    .filter(SoaDeviations::isDeviating)
                    .forEach(c -> deviated.add(c.id()));
        }
        overdue =
                Agenda.of(
                                situation.controls(),
                                situation.content(),
                                situation.wanted().stream().map(Judged::audited).toList())
                        .open(situation.day())
                        .stream()
                        .filter(d -> d.kind() == Due.Kind.OCCURRENCE)
                        .filter(d -> d.status() == Due.Status.OVERDUE)
                        .map(Due::about)
                        .collect(Collectors.toSet());
    }

    /// Whether it was not effective, or would be only once somebody concluded on it.
    private static boolean isDeviating(ControlStanding c) {
        Judgement j = c.judgement();
        SoFar soFar = c.soFar();
        if (j == null) {
            return false;
        }
        if (soFar != null) {
            return soFar.course() == SoFar.Course.LOST
                    || soFar.course() == SoFar.Course.NEEDS_A_CONCLUSION;
        }
        return j.outcome() != Judgement.Outcome.INCOMPLETE && !ControlWords.isGood(j);
    }

    /// `deviated in the window: SUP-02; overdue: RSK-05`; empty where nothing did. Of a control
    /// that the row says to be not shown it says no more that something is overdue.
    String of(Line line) {
        List<String> words = new ArrayList<>();
        named(line, deviated::contains)
                .map(ids -> "deviated in the window: " + ids)
                .ifPresent(words::add);
        named(line, id -> overdue.contains(id) && !line.shown().lacking().containsKey(id))
                .map(ids -> "overdue: " + ids)
                .ifPresent(words::add);
        return String.join("; ", words);
    }

    private static Optional<String> named(Line line, Predicate<String> which) {
        return line.controls().stream()
                .map(ControlStanding::id)
                .filter(which)
                .reduce((a, b) -> a + ", " + b);
    }

    /// A cell that says how far a row is implemented, with this below it.
    Block.Cell below(Block.Cell cell, Line line) {
        String words = of(line);
        if (words.isEmpty()) {
            return cell;
        }
        List<Run> runs = new ArrayList<>(cell.runs());
        runs.add(Run.plain("\n" + words));
        return new Block.Cell(runs, cell.tone());
    }

    /// What these words mean; empty where no row has any.
    String reading(List<Line> lines) {
        List<String> all = lines.stream().filter(Line::applicable).map(this::of).toList();
        List<String> means = new ArrayList<>();
        if (window != null && all.stream().anyMatch(w -> w.startsWith("deviated"))) {
            means.add(
                    "\"deviated in the window\", from %s to %s, so that no conclusion of a person lifts it"
                            .formatted(window.from(), window.to()));
        }
        if (all.stream().anyMatch(w -> w.contains("overdue"))) {
            means.add("\"overdue\", due again and not done");
        }
        return means.isEmpty()
                ? ""
                : " Beside it stands what went wrong of its controls, which changes no figure: %s."
                        .formatted(String.join("; ", means));
    }
}
