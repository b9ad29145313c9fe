package dev.crosswalk.papers.document;

import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.papers.report.StatementOfApplicability;
import dev.crosswalk.papers.report.StatementOfApplicability.Implemented;
import dev.crosswalk.papers.report.StatementOfApplicability.Line;
import dev.crosswalk.programme.DecidedExclusion;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.ControlStanding.Condition;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.words.LeaningWords;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// `{{#statement_of_applicability}}`: a table of the controls of Annex A, with whether each applies
/// and why, how far it is, and which controls and documents carry it out. What is true of each
/// control comes from [StatementOfApplicability], as in the report; here it is worded as the
/// template wants it.
final class ApplicabilityTable {
    private static final int MOST_NAMES = 8;
    private static final int MOST_DOCUMENTS = 3;

    private final Situation situation;

    private enum Status {
        IMPLEMENTED("Implemented"),
        ATTESTED("Attested, and not all of it shown by controls yet"),
        PARTLY("Partly implemented"),
        NOT_SHOWN("In place and not shown"),
        PLANNED("Planned"),
        NOT("Not implemented");

        private final String words;

        Status(String words) {
            this.words = words;
        }

        static Status of(Implemented implemented) {
            return switch (implemented) {
                case FULLY -> IMPLEMENTED;
                case ATTESTED -> ATTESTED;
                case PARTLY -> PARTLY;
                case NOT_SHOWN -> NOT_SHOWN;
                case PLANNED -> PLANNED;
                case NO -> NOT;
            };
        }
    }

    ApplicabilityTable(Situation situation) {
        this.situation = situation;
    }

    String markdown() {
        // Where two editions are wanted, the newer one is what is certified.
        Optional<Judged> iso =
                situation.wanted().stream()
                        .filter(t -> StatementOfApplicability.has(t.edition()))
                        .max(Comparator.comparing(t -> t.edition().id()));
        if (iso.isEmpty()) {
            return "*No edition of ISO/IEC 27001 is among the frameworks of the programme, so there"
                    + " is no Annex A to state the applicability of.*";
        }
        StatementOfApplicability soa = StatementOfApplicability.of(situation, iso.get());
        List<Line> lines = soa.lines();
        MarkdownTable grid =
                new MarkdownTable("Control", "Applicable", "Reason", "Status", "How", "Owner");
        lines.forEach(line -> row(grid, line));
        return summary(lines) + soa.support().map(s -> " " + s).orElse("") + "\n\n" + grid;
    }

    private static String summary(List<Line> lines) {
        Map<Implemented, Integer> counts = new EnumMap<>(Implemented.class);
        lines.stream()
                .filter(Line::applicable)
                .forEach(l -> counts.merge(l.implemented(), 1, Integer::sum));
        boolean isPlain =
                counts.keySet().stream()
                        .allMatch(i -> StatementOfApplicability.withWord(lines, i) == 0);
        String parts =
                counts.entrySet().stream()
                        .map(e ->
                                e.getValue()
                                        + " "
                                        + Status.of(e.getKey()).words.toLowerCase(Locale.ROOT)
                                        + LeaningWords.withWord(
                                                StatementOfApplicability.withWord(
                                                        lines, e.getKey())))
                        .collect(Collectors.joining(isPlain ? ", " : "; "));
        int apply = counts.values().stream().mapToInt(n -> n).sum();
        return "Of %d controls, %d apply%s."
                .formatted(lines.size(), apply, apply == 0 ? "" : ": " + parts);
    }

    private void row(MarkdownTable grid, Line line) {
        String control =
                line.verdict().ref().id()
                        + " "
                        + MarkdownLiteral.of(line.verdict().requirement().title());
        DecidedExclusion exclusion = line.exclusion();
        if (exclusion != null && !line.applicable()) {
            grid.row(control, "No", justification(exclusion), "", "", "");
            return;
        }
        grid.row(control, "Yes", reason(line), status(line), how(line), owner(line));
    }

    private static String justification(DecidedExclusion exclusion) {
        String by = exclusion.approvedBy();
        String on = exclusion.approvedOn() == null ? "" : " on " + exclusion.approvedOn();
        return MarkdownLiteral.of(
                exclusion.justification() + (by.isBlank() ? "" : " (" + by + on + ")"));
    }

    /// The status in words. Of a control that is not yet there or shown, or not all of it, it names
    /// the day by which the last part is due.
    private static String status(Line line) {
        Status status = Status.of(line.implemented());
        if (status == Status.IMPLEMENTED || status == Status.NOT) {
            return status.words;
        }
        boolean isProposed = status == Status.PLANNED && line.isUndecided();
        return line.notYetUntil()
                .map(day ->
                        isProposed
                                ? "Not yet, proposed for %s and decided on by nobody".formatted(day)
                                : status == Status.PLANNED
                                        ? "Not yet, planned for " + day
                                        : status.words + ", rest due " + day)
                .orElse(isProposed ? "Proposed, and decided on by nobody" : status.words);
    }

    /// Why the control is included: what the organisation says itself; `R:` with the risks that it
    /// treats, `C:` with the requirements of other wanted frameworks that demand the same.
    private String reason(Line line) {
        List<String> reasons = new ArrayList<>();
        if (line.said() != null) {
            reasons.add(MarkdownLiteral.of(line.said().justification()));
        }
        if (!line.risks().isEmpty()) {
            reasons.add("R: " + MarkdownLiteral.of(some(line.risks())));
        }
        Map<String, List<String>> byEdition = new LinkedHashMap<>();
        for (RequirementRef ref : line.demandedBy()) {
            byEdition.computeIfAbsent(ref.edition(), _ -> new ArrayList<>()).add(ref.id());
        }
        byEdition.forEach((edition, ids) ->
                reasons.add("C: " + MarkdownLiteral.of(framework(edition) + " " + some(ids))));
        return reasons.isEmpty() ? "[reason: not set]" : String.join("; ", reasons);
    }

    /// `SOC 2`
    private String framework(String edition) {
        return situation.wanted().stream()
                .filter(t -> t.edition().id().equals(edition))
                .map(t -> t.edition().title().replaceFirst(" \\(.*\\)$", ""))
                .findFirst()
                .orElse(edition);
    }

    private String how(Line line) {
        List<String> parts = new ArrayList<>();
        List<ControlStanding> controls = line.controls();
        part(parts, "In place: ", controls, Set.of(Condition.PROVED, Condition.UNPROVED));
        part(parts, "Failed: ", controls, Set.of(Condition.FAILED));
        part(
                parts,
                "Planned: ",
                controls.stream().filter(c -> !c.adoption().isUndecided()).toList(),
                Set.of(Condition.PLANNED));
        part(
                parts,
                "Proposed: ",
                controls.stream().filter(c -> c.adoption().isUndecided()).toList(),
                Set.of(Condition.PLANNED));
        part(parts, "Contributing: ", line.supporting(), EnumSet.allOf(Condition.class));
        if (line.documents().size() <= MOST_DOCUMENTS) {
            line.documents().stream()
                    .map(situation.content().controls()::documentTitle)
                    .sorted()
                    .reduce((a, b) -> a + ", " + b)
                    .map(MarkdownLiteral::of)
                    .ifPresent(parts::add);
        }
        return String.join(". ", parts);
    }

    private static void part(
            List<String> parts,
            String words,
            List<ControlStanding> controls,
            Set<Condition> conditions) {
        List<String> ids =
                controls.stream()
                        .filter(c -> conditions.contains(c.condition()))
                        .map(ControlStanding::id)
                        .toList();
        if (!ids.isEmpty()) {
            parts.add(words + MarkdownLiteral.of(some(ids)));
        }
    }

    /// The owner of the adopted control that discharges most of what the line demands.
    private static String owner(Line line) {
        return line.controls().isEmpty()
                ? ""
                : MarkdownLiteral.of(line.controls().getFirst().owner());
    }

    private static String some(List<String> names) {
        return Words.some(names, names.size() > MOST_NAMES ? MOST_NAMES - 1 : MOST_NAMES);
    }
}
