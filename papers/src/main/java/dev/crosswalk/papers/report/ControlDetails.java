package dev.crosswalk.papers.report;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.operation.Occurrence;
import dev.crosswalk.engine.operation.Operation;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.formats.report.Tone;
import dev.crosswalk.programme.AcceptedException;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.ControlWords;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.standing.Standing;
import dev.crosswalk.programme.words.FactWords;
import dev.crosswalk.programme.words.Words;
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
        c.accepted().forEach(d -> blocks.add(exception(d)));
        serves.scopes()
                .forEach(s -> labelled(blocks, "Serves " + situation.name(s), serves.served(c, s)));
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
        facts.add("cadence: " + FactWords.cadence(c.cadence()));
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

    private static List<Block> operated(ControlStanding c) {
        Operation o = c.operation();
        List<Block> blocks = new ArrayList<>();
        if (o == null || o.looked() == null) {
            return blocks;
        }
        labelled(blocks, "Over the window", Words.capital(operated(o)) + ".");
        List<String> odd = new ArrayList<>();
        for (Occurrence occurrence : o.occurrences()) {
            switch (occurrence.status()) {
                case LATE ->
                        odd.add(
                                "Late: "
                                        + occurrence.spoken()
                                        + ", due "
                                        + occurrence.due()
                                        + ", done "
                                        + occurrence.doneOn());
                case FAILED ->
                        odd.add("Failed: " + occurrence.spoken() + ", due " + occurrence.due());
                case MISSING ->
                        odd.add("Missing: " + occurrence.spoken() + ", due " + occurrence.due());
                case ON_TIME, OPEN -> {}
            }
        }
        if (!odd.isEmpty()) {
            blocks.add(Cells.plain(odd));
        }
        return blocks;
    }

    private static String operated(Operation o) {
        return o.occurrences().size()
                + " expected, "
                + o.done()
                + " done, "
                + o.with(Occurrence.Status.LATE).size()
                + " of them late, "
                + o.missing()
                + " missing, "
                + o.with(Occurrence.Status.OPEN).size()
                + " still open";
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
