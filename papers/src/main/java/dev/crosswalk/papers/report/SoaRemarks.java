package dev.crosswalk.papers.report;

import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.formats.report.Tone;
import dev.crosswalk.papers.report.StatementOfApplicability.Implemented;
import dev.crosswalk.papers.report.StatementOfApplicability.Inclusion;
import dev.crosswalk.papers.report.StatementOfApplicability.Line;
import dev.crosswalk.programme.standing.ShownBy;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// What an auditor would ask back about a statement of applicability.
final class SoaRemarks {
    /// The row of each says it, too.
    private static final int MOST_NAMED = 8;

    private final Situation situation;
    private final StatementOfApplicability soa;

    SoaRemarks(Situation situation, StatementOfApplicability soa) {
        this.situation = situation;
        this.soa = soa;
    }

    /// Of a draft; none where there is nothing to settle.
    List<Block> toSettle() {
        List<String> remarks = remarks();
        if (remarks.isEmpty()) {
            return List.of();
        }
        List<Block> inside = new ArrayList<>();
        inside.add(new Block.Paragraph(Run.strong("To settle before an audit")));
        remarks.forEach(r -> inside.add(new Block.Paragraph(r)));
        return List.of(new Block.Callout(Tone.PARTLY, inside));
    }

    /// Of what was approved as it stands: none where nothing is open.
    List<Block> openPoints() {
        List<String> remarks = remarks();
        if (remarks.isEmpty()) {
            return List.of();
        }
        List<List<Block>> points = new ArrayList<>();
        remarks.forEach(r -> points.add(List.of(new Block.Paragraph(r))));
        return List.of(
                new Block.Heading(2, "Open points"),
                new Block.Paragraph(
                        "It was approved with these open, and a later version settles them."),
                new Block.Items(false, 1, points));
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (situation.required().risks().isEmpty()) {
            remarks.add(
                    "The risk register is empty. Clause 6.1.3 wants controls determined from the"
                            + " treatment of risks, so no reason for inclusion here is a risk.");
        }
        for (Line line : soa.lines()) {
            if (!line.applicable()) {
                excluded(line, remarks);
            } else if (line.exclusion() != null) {
                remarks.add(
                        line.verdict().ref().id()
                                + " is to be excluded, and nobody has approved that: until somebody"
                                + " does, it applies.");
            }
        }
        List<String> attested =
                soa.lines().stream()
                        .filter(l -> l.applicable() && l.implemented() == Implemented.ATTESTED)
                        .map(SoaRemarks::attested)
                        .toList();
        if (!attested.isEmpty()) {
            remarks.add(
                    Words.many(attested.size(), "control is", "controls are")
                            + " in whole or in part shown by nothing but what a report says of a criterion, or by"
                            + " somebody's word. An auditor samples a control: name the one that"
                            + " does what "
                            + (attested.size() == 1 ? "it demands" : "each demands")
                            + ", or have it show that: "
                            + String.join(", ", attested)
                            + "."
                            + (soa.lines().stream().anyMatch(SoaRemarks::isAttestedInPart)
                                    ? " A plan asks for a name before stage 1 only where all of one"
                                            + " rests on that and none of its steps brings a control."
                                    : ""));
        }
        List<String> unnamed =
                ids(l ->
                        l.applicable() && l.inclusion() == Inclusion.WITHOUT_REASON && !l.isBare());
        if (!unnamed.isEmpty()) {
            remarks.add(
                    Words.many(unnamed.size(), "applicable control has", "applicable controls have")
                            + " no reason, and no control is named that does what "
                            + (unnamed.size() == 1 ? "it demands" : "they demand")
                            + ", though something of that is shown, or other controls contribute: say why it"
                            + " applies, and name the control: "
                            + String.join(", ", unnamed)
                            + ".");
        }
        List<String> without =
                ids(l -> l.applicable() && l.inclusion() == Inclusion.WITHOUT_REASON && l.isBare());
        if (!without.isEmpty()) {
            remarks.add(
                    Words.many(without.size(), "applicable control has", "applicable controls have")
                            + " no reason and no control in this programme: say why, or exclude "
                            + (without.size() == 1 ? "it: " : "them: ")
                            + String.join(", ", without)
                            + ".");
        }
        List<String> proposed = included(Inclusion.PROPOSED);
        if (!proposed.isEmpty()) {
            remarks.add(
                    Words.many(proposed.size(), "control is", "controls are")
                            + " included because a plan proposed it, and nobody has decided on any"
                            + " of that: a named person adopts what is to be done, or approves this"
                            + " statement, and clause 6.1.3 wants the reason of each: "
                            + Words.some(proposed, MOST_NAMED)
                            + ".");
        }
        List<String> reported = included(Inclusion.REPORTED);
        if (!reported.isEmpty()) {
            remarks.add(
                    Words.many(reported.size(), "control is", "controls are")
                            + " included for no more than that a report lists what serves "
                            + (reported.size() == 1 ? "it" : "them")
                            + "; clause 6.1.3 wants the risk that each treats, or that somebody"
                            + " says why: "
                            + Words.some(reported, MOST_NAMED)
                            + ".");
        }
        List<String> decided = included(Inclusion.DECIDED);
        if (!decided.isEmpty()) {
            remarks.add(
                    Words.many(decided.size(), "control is", "controls are")
                            + " included by decision alone; clause 6.1.3 wants the risk that each"
                            + " treats, or that somebody says why, such as the law or contract that"
                            + " asks for it: "
                            + Words.some(decided, MOST_NAMED)
                            + ".");
        }
        return remarks;
    }

    /// `A.5.3`, `A.5.25 (for 1 of 2)`
    private static boolean isAttestedInPart(Line line) {
        return line.applicable()
                && line.implemented() == Implemented.ATTESTED
                && !line.shown().isUnnamed();
    }

    private static String attested(Line line) {
        ShownBy shown = line.shown();
        return line.verdict().ref().id()
                + (shown.isUnnamed()
                        ? ""
                        : " (for %d of %d)".formatted(shown.unnamed(), shown.shown()));
    }

    private List<String> included(Inclusion inclusion) {
        return ids(l -> l.applicable() && l.inclusion() == inclusion);
    }

    private List<String> ids(Predicate<Line> which) {
        return soa.lines().stream().filter(which).map(l -> l.verdict().ref().id()).toList();
    }

    private void excluded(Line line, List<String> remarks) {
        String id = line.verdict().ref().id();
        if (line.isAttestedMet()) {
            remarks.add(
                    id
                            + " is excluded, and attested met"
                            + line.sources(situation.crosswalk())
                            + ": if it is done, it applies.");
        }
        if (!line.risks().isEmpty()) {
            remarks.add(
                    id
                            + " is excluded, and risk "
                            + String.join(", ", line.risks())
                            + " is treated by controls that serve it.");
        }
        if (!line.demandedBy().isEmpty()) {
            remarks.add(
                    id
                            + " is excluded, and "
                            + String.join(", ", situation.names(line.demandedBy()))
                            + " demands some of the same.");
        }
    }
}
