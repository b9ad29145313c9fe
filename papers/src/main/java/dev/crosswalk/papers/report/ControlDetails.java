package dev.crosswalk.papers.report;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.formats.report.Tone;
import dev.crosswalk.papers.judgement.ControlJudged;
import dev.crosswalk.programme.AcceptedException;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.ControlWords;
import dev.crosswalk.programme.standing.ReportException;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.standing.Standing;
import dev.crosswalk.programme.words.AttributeWords;
import dev.crosswalk.programme.words.FactWords;
import java.util.ArrayList;
import java.util.List;

/// The adopted controls one by one, with all that the matrix has no room for.
final class ControlDetails {
    private final Situation situation;
    private final ServedRequirements serves;
    private final ControlRecords records;

    ControlDetails(Situation situation, Standing standing) {
        this.situation = situation;
        serves = new ServedRequirements(situation);
        records = new ControlRecords(standing);
    }

    Block block(ControlStanding c) {
        Control k = c.control();
        List<Block> blocks = new ArrayList<>();
        String about = k.objective().isEmpty() ? k.description() : k.objective();
        if (!about.isEmpty()) {
            blocks.add(new Block.Paragraph(Run.emphasis(about)));
        }
        blocks.add(new Block.Paragraph(facts(c)));
        labelled(blocks, "Test of design", k.testOfDesign());
        labelled(blocks, "Test of operation", k.testOfOperation());
        labelled(blocks, "Evidence wanted", String.join("; ", ControlRecords.wanted(k)));
        blocks.addAll(atHand(c));
        blocks.addAll(operated(c));
        c.exceptions().forEach(d -> blocks.add(exception(d)));
        c.found().forEach(e -> blocks.add(found(e)));
        serves.scopes()
                .forEach(s -> labelled(blocks, "Serves " + situation.name(s), serves.served(c, s)));
        serves.near()
                .forEach(s ->
                        labelled(
                                blocks,
                                "Attributes of what it serves of " + situation.name(s),
                                String.join("; ", AttributeWords.of(serves.attributes(c, s)))));
        return new Block.Details(
                List.of(
                        Run.strong(c.id() + " " + c.title()),
                        Run.plain("  " + Cells.tone(c).symbol() + " " + ControlWords.of(c))),
                blocks,
                ControlMatrix.anchor(c));
    }

    private static void labelled(List<Block> blocks, String label, String text) {
        if (!text.isEmpty()) {
            blocks.add(new Block.Paragraph(Run.strong(label + ". "), Run.plain(text)));
        }
    }

    private List<Run> facts(ControlStanding c) {
        List<String> facts = new ArrayList<>();
        facts.add("Owner: " + (c.owner().isEmpty() ? "nobody is named" : c.owner()));
        facts.add("cadence: " + FactWords.cadence(c.adopted()));
        if (c.adoption().implementedOn() != null) {
            facts.add("in place since " + c.adoption().implementedOn());
        }
        if (!c.control().documents().isEmpty()) {
            facts.add(
                    "described by "
                            + String.join(", ", situation.documentTitles(c.control().documents()))
                            + (c.unapproved().isEmpty()
                                    ? ""
                                    : " (not approved: "
                                            + String.join(
                                                    ", ", situation.documentTitles(c.unapproved()))
                                            + ")"));
        }
        return List.of(Run.plain(String.join("; ", facts) + "."));
    }

    private List<Block> atHand(ControlStanding c) {
        List<String> lines = records.atHand(c);
        List<Block> blocks = new ArrayList<>();
        if (lines.isEmpty()) {
            labelled(blocks, "Evidence at hand", "None.");
        } else {
            blocks.add(new Block.Paragraph(Run.strong("Evidence at hand")));
            blocks.add(Cells.plain(lines));
        }
        return blocks;
    }

    private List<Block> operated(ControlStanding c) {
        List<Block> blocks = new ArrayList<>();
        ControlJudged judged =
                ControlJudged.of(c, situation.required(), situation.now()).orElse(null);
        if (judged == null) {
            return blocks;
        }
        labelled(blocks, "Over the window", judged.words().sentence() + ".");
        blocks.addAll(judged.strip());
        judged.lines().forEach(line -> blocks.add(new Block.Paragraph(line)));
        if (judged.isListed()) {
            blocks.add(
                    Block.Table.of("Deviations of " + c.id(), ControlJudged.HEADER, judged.rows()));
        }
        return blocks;
    }

    private static Block found(ReportException e) {
        return new Block.Callout(
                Tone.PARTLY,
                Run.strong("An auditor's exception. "),
                Run.plain(e.words() + (e.note().endsWith(".") ? "" : ".")));
    }

    private static Block exception(AcceptedException d) {
        return new Block.Callout(
                Tone.PARTLY,
                Run.strong("Exception " + d.id() + ". "),
                Run.plain(
                        d.reason()
                                + " Accepted by "
                                + d.acceptedBy()
                                + " on "
                                + d.acceptedOn()
                                + ", expires on "
                                + d.expiresOn()
                                + (d.compensating().isEmpty()
                                        ? "."
                                        : "; made up for by "
                                                + String.join(", ", d.compensating())
                                                + ".")));
    }
}
