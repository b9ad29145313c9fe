package dev.crosswalk.papers.report;

import dev.crosswalk.engine.Verdict;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.formats.report.Tone;
import dev.crosswalk.papers.report.OpenObligations.Cause;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.words.AnswerWords;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What is missing of one framework, told once: a row for each control that closes some of it, with
/// the obligations that it closes and the requirements that demand them.
final class WhatCloses {
    private final Situation situation;
    private final Judged target;
    private final OpenObligations openObligations;
    private final Map<String, Group> groups = new LinkedHashMap<>();

    /// Open obligations that the same controls close, and that lack the same.
    private record Group(
            Cause cause,
            LocalDate due,
            List<String> controls,
            List<String> why,
            Map<String, Line> lines) {
        int size() {
            return lines.size();
        }

        String label() {
            return controls.isEmpty() ? "" : controls.getFirst();
        }
    }

    /// @param mark `; failed` of what is known not to be done; empty of what is not
    /// @param requirements that demand it
    /// @param perhaps what may give it already
    private record Line(String mark, Set<String> requirements, Set<String> perhaps) {}

    WhatCloses(Situation situation, Judged target, OpenObligations openObligations) {
        this.situation = situation;
        this.target = target;
        this.openObligations = openObligations;
        for (Verdict v : target.gap().verdicts()) {
            if (v.applicable()) {
                v.missing().forEach(o -> add(v, o));
                v.possiblyCovered().forEach(o -> add(v, o));
            }
        }
    }

    private void add(Verdict v, String o) {
        List<String> why = openObligations.why(v, o);
        List<String> controls = openObligations.closers(o);
        Group group =
                groups.computeIfAbsent(
                        openObligations.cause(o) + " " + controls + " " + why,
                        _ ->
                                new Group(
                                        openObligations.cause(o),
                                        openObligations.due(o).orElse(LocalDate.MAX),
                                        controls,
                                        why,
                                        new LinkedHashMap<>()));
        Line line =
                group.lines()
                        .computeIfAbsent(
                                o,
                                _ ->
                                        new Line(
                                                v.denied(o)
                                                        ? "; " + AnswerWords.NOT_DONE
                                                        : v.failed(o) ? "; failed" : "",
                                                new LinkedHashSet<>(),
                                                new LinkedHashSet<>()));
        line.requirements().add(v.ref().id());
        // A control that may hold is named in the reason why it does not count yet.
        v.because(o).stream()
                .map(situation::reason)
                .filter(n -> why.stream().noneMatch(w -> w.startsWith(n + " ")))
                .forEach(line.perhaps()::add);
    }

    /// The first control of each of those that close what the requirement lacks: `GOV-02, GOV-04`.
    String of(Verdict v) {
        Set<String> open = new LinkedHashSet<>(v.missing());
        open.addAll(v.possiblyCovered());
        return groups.values().stream()
                .filter(g -> g.lines().keySet().stream().anyMatch(open::contains))
                .filter(g -> !g.label().isEmpty())
                .map(g -> id(g.label()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String id(String control) {
        int space = control.indexOf(' ');
        return space < 0 ? control : control.substring(0, space);
    }

    /// A heading and a table for each thing that keeps obligations open, what is nearest to its
    /// proof first.
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (Cause cause : Cause.values()) {
            List<Group> these =
                    groups.values().stream()
                            .filter(g -> g.cause() == cause)
                            .sorted(
                                    Comparator.comparing(Group::due)
                                            .thenComparing(
                                                    Comparator.comparingInt(Group::size)
                                                            .reversed()))
                            .toList();
            if (!these.isEmpty()) {
                if (target.standing() != null) {
                    blocks.add(new Block.Heading(3, title(cause, these)));
                }
                blocks.add(table(cause, these));
            }
        }
        return blocks;
    }

    /// `Planned: 22 obligations`
    private static String title(Cause cause, List<Group> groups) {
        return cause.title()
                + ": "
                + Words.many(
                        groups.stream().mapToInt(Group::size).sum(), "obligation", "obligations");
    }

    private Block table(Cause cause, Collection<Group> groups) {
        return new TableOf<Group>()
                .cell("What closes it", 33, WhatCloses::closes)
                .cell("What is missing, and which requirements demand it", 67, this::missing)
                .of(cause.title() + ", of " + target.name(), groups);
    }

    private static Block.Cell closes(Group group) {
        List<Run> runs = new ArrayList<>();
        runs.add(
                group.controls().isEmpty()
                        ? Run.plain("The library has no control for it.")
                        : Run.strong(String.join("\nor ", group.controls())));
        if (!group.why().isEmpty() && group.cause() != Cause.NO_CONTROL) {
            runs.add(Run.plain("\n" + Words.capital(String.join("; ", group.why())) + "."));
        }
        return new Block.Cell(runs, group.cause() == Cause.FAILED ? Tone.BAD : Tone.NONE);
    }

    private Block.Cell missing(Group group) {
        List<Run> runs = new ArrayList<>();
        group.lines()
                .forEach((o, line) -> {
                    runs.add(Run.plain((runs.isEmpty() ? "• " : "\n• ") + situation.text(o)));
                    runs.add(
                            Run.emphasis(
                                    " "
                                            + String.join(", ", line.requirements())
                                            + line.mark()
                                            + (line.perhaps().isEmpty()
                                                    ? ""
                                                    : "; may be there already by "
                                                            + String.join(", ", line.perhaps()))));
                });
        return new Block.Cell(runs, Tone.NONE);
    }
}
