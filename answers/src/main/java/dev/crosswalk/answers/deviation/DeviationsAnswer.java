package dev.crosswalk.answers.deviation;

import static dev.crosswalk.formats.report.Run.name;
import static dev.crosswalk.formats.report.Run.plain;
import static dev.crosswalk.formats.report.Run.quiet;
import static dev.crosswalk.formats.report.Run.strong;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.BlockList;
import dev.crosswalk.answers.RedoneJson;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.ResolvedTerms;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.WindowJson;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.judgement.Deviation;
import dev.crosswalk.engine.judgement.Judgement;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.papers.judgement.ControlJudged;
import dev.crosswalk.papers.report.Medium;
import dev.crosswalk.programme.AcceptedException;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.People;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.standing.Concluded;
import dev.crosswalk.programme.standing.ConclusionWords;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.KnownDeviation;
import dev.crosswalk.programme.standing.ProgrammeAt;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// All deviations of the controls of a programme over a window, in every format.
///
/// @param report the report whose period the window is, where the programme wants none and nobody
///   said one; null elsewhere
/// @param controls those that were judged over the window, by id
public record DeviationsAnswer(
        Situation now, Period window, @Nullable AuditReport report, List<ControlJudged> controls)
        implements Answer {
    public static final List<String> FAIL_ON = List.of("open");

    public DeviationsAnswer {
        controls = List.copyOf(controls);
    }

    public static DeviationsAnswer of(DeviationsRequest request, Sources sources) throws Refusal {
        ResolvedTerms terms = ResolvedTerms.ofProgramme(request.terms(), sources);
        Situation now = terms.situation();
        Programme programme = now.required();
        AuditReport report =
                request.window() == null && request.want() == null
                        ? AskedDays.reported(programme)
                        : null;
        Period window =
                report == null || report.covers() == null
                        ? AskedDays.of(request.window(), request.want(), terms, programme)
                        : report.covers();
        if (request.control() != null) {
            AskedDays.control("control", request.control(), programme);
        }
        ProgrammeAt at = now.now();
        List<ControlJudged> controls = new ArrayList<>();
        for (ControlStanding c : at.standing(Assurance.OPERATING, window).controls()) {
            if (request.control() == null || request.control().equals(c.id())) {
                ControlJudged.of(c, programme, at).ifPresent(controls::add);
            }
        }
        return new DeviationsAnswer(now, window, report, controls);
    }

    @Override
    public boolean failsOn(Set<String> named) {
        return named.contains("open") && controls.stream().anyMatch(ControlJudged::isOpen);
    }

    // ---- words

    private String days() {
        return Words.days(window)
                + (report == null
                        ? ""
                        : ", the period of "
                                + report.title()
                                + ", since the programme wants no window");
    }

    private List<ControlJudged> deviating() {
        return controls.stream()
                .filter(c -> c.isListed() || !c.standing().concluded().isEmpty())
                .toList();
    }

    /// How much deviates, and what failed and was redone in time, which is listed beside it.
    private String sums() {
        int redone = controls.stream().mapToInt(c -> c.redone().size()).sum();
        return deviations()
                + (redone == 0
                        ? ""
                        : " Listed too, and no deviation: %s redone in time."
                                .formatted(Words.many(redone, "failure", "failures")));
    }

    private String deviations() {
        int falsified =
                controls.stream()
                        .mapToInt(c -> c.words().deviations().falsifiedBesides().size())
                        .sum();
        int all = controls.stream().mapToInt(c -> c.deviations().size()).sum() + falsified;
        long of = controls.stream().filter(ControlJudged::isOdd).count();
        long evidence = controls.stream().filter(ControlJudged::needsEvidence).count();
        List<ControlJudged> left =
                controls.stream().filter(c -> c.isOpen() && !c.needsEvidence()).toList();
        int open = left.size();
        long never =
                left.stream()
                        .filter(c -> c.judgement().outcome() == Judgement.Outcome.NOT_EFFECTIVE)
                        .count();
        return all == 0
                ? "Nothing deviates."
                : "%s%s of %s%s"
                                .formatted(
                                        Words.many(all, "deviation", "deviations"),
                                        falsified == 0
                                                ? ""
                                                : ", %d a falsified record,".formatted(falsified),
                                        Words.many((int) of, "control", "controls"),
                                        evidence == 0
                                                ? ""
                                                : "; of %d not enough is on file"
                                                        .formatted(evidence))
                        + (open == 0
                                ? evidence == 0 ? ", all of them concluded." : "."
                                : "; of %d nobody concluded%s."
                                        .formatted(
                                                open,
                                                never == 0
                                                        ? ""
                                                        : ", and of %d of these nobody can"
                                                                .formatted(never)));
    }

    // ---- formats

    @Override
    public List<Block> screen() {
        BlockList blocks =
                new BlockList()
                        .add(
                                new Block.Entry(
                                                0,
                                                strong("Deviations"),
                                                plain("  "),
                                                plain(now.organisation()))
                                        .hang(0)
                                        .right(plain("as of " + now.asOf())))
                        .line(quiet("over " + days()))
                        .altered(now)
                        .paragraph(sums());
        for (ControlJudged of : deviating()) {
            blocks.space()
                    .line(
                            name(of.standing().id()),
                            plain(" " + of.standing().title() + "  "),
                            quiet(of.words().sentence()));
            section(blocks, of);
        }
        return blocks.list();
    }

    private static void section(BlockList blocks, ControlJudged of) {
        if (of.judgement().outcome() == Judgement.Outcome.NOT_EFFECTIVE) {
            blocks.line(quiet(of.words().reasons().rule()));
        }
        String soFar = of.words().headline().soFar();
        if (!soFar.isEmpty()) {
            blocks.line(quiet(soFar));
        }
        of.lacking().forEach(words -> blocks.line(quiet(words)));
        of.unreconciled().forEach(words -> blocks.line(quiet(words)));
        if (of.isListed()) {
            blocks.table(of.standing().id(), ControlJudged.HEADER, of.rows());
        }
        blocks.bullets(of.conclusions());
    }

    @Override
    public Report report(Medium medium) {
        BlockList blocks = new BlockList().altered(now).paragraph("Over " + days() + ". " + sums());
        switch (medium) {
            case PAGES -> {
                for (ControlJudged of : deviating()) {
                    blocks.heading(of.standing().id() + " " + of.standing().title())
                            .paragraph(of.words().sentence());
                    section(blocks, of);
                }
            }
            case SHEETS -> {
                List<List<String>> controlled = new ArrayList<>();
                List<List<String>> rows = new ArrayList<>();
                for (ControlJudged of : controls) {
                    controlled.add(
                            List.of(
                                    of.standing().id(),
                                    of.standing().title(),
                                    of.words().sentence()));
                    for (List<String> cells : of.rows()) {
                        List<String> row = new ArrayList<>(List.of(of.standing().id()));
                        row.addAll(cells);
                        rows.add(row);
                    }
                }
                List<String> header = new ArrayList<>(List.of("control"));
                header.addAll(ControlJudged.HEADER);
                blocks.table("Controls", List.of("control", "title", "outcome"), controlled)
                        .table("Deviations", header, rows);
            }
        }
        return new Report("Deviations of " + now.organisation(), blocks.list());
    }

    @Override
    public void json(Json json) {
        json.object()
                .field("organisation", now.organisation())
                .field("asOf", now.now().asOf().toString())
                .field("knownAt", now.now().knownAt().toString())
                .field("contentVersion", now.contentVersion());
        WindowJson.write(json, window);
        json.array("controls");
        for (ControlJudged of : controls) {
            Judgement j = of.judgement();
            json.object()
                    .field("control", of.standing().id())
                    .field("title", of.standing().title())
                    .field("owner", of.standing().owner())
                    .field("outcome", j.outcome().name())
                    .field("concluded", j.concluded())
                    .field("due", j.due())
                    .field("sentence", of.words().sentence())
                    .field("rule", Words.of(j.rule()))
                    .field("soFar", j.soFar() == null ? null : Words.spoken(j.soFar()))
                    .array("deviations");
            of.deviations().forEach(d -> deviation(json, d));
            json.end().array("conclusions");
            for (Concluded c : of.standing().concluded()) {
                String why = of.why(c);
                json.object()
                        .field("id", c.said().id())
                        .field("as", Words.of(c.said().as()))
                        .field("on", c.said().on().toString())
                        .field("by", c.said().by())
                        .field("refused", why.isEmpty() ? null : why)
                        .field("notShown", ConclusionWords.names(c, People.Apart.NOT_SHOWN))
                        .end();
            }
            json.end();
            List<String> falsified =
                    of.words().deviations().falsified().stream().map(f -> f.record()).toList();
            if (!falsified.isEmpty()) {
                json.field("falsified", falsified);
            }
            RedoneJson.write(json, of.redone());
            json.end();
        }
        json.end().end();
    }

    private static void deviation(Json json, KnownDeviation known) {
        Deviation d = known.deviation();
        json.object()
                .field("id", d.id())
                .field("what", d.what().name())
                .field("occurrence", d.occurrence())
                .field("from", d.days().from().toString())
                .field("to", d.days().to().toString())
                .field("countsAs", d.turns())
                .field("knownSince", known.knownSince().toString())
                .field("correctedOn", d.correctedOn() == null ? null : Words.iso(d.correctedOn()))
                .field("concludedBy", known.concluded().stream().map(c -> c.said().id()).toList())
                .field("accepted", known.accepted().stream().map(AcceptedException::id).toList())
                .end();
    }

    @Override
    public void csv(Csv csv) {
        csv.titles(
                "control,outcome,deviation,what,occurrence,from,to,countsAs,knownSince,correctedOn,"
                        + "concludedBy,accepted");
        for (ControlJudged of : controls) {
            for (KnownDeviation known : of.deviations()) {
                Deviation d = known.deviation();
                csv.row(
                        of.standing().id(),
                        of.words().sentence(),
                        d.id(),
                        Words.of(d.what()),
                        d.occurrence(),
                        d.days().from().toString(),
                        d.days().to().toString(),
                        d.turns(),
                        known.knownSince().toString(),
                        Words.iso(d.correctedOn()),
                        known.concluded().stream()
                                .map(c -> c.said().id())
                                .collect(Collectors.joining(" ")),
                        known.accepted().stream()
                                .map(AcceptedException::id)
                                .collect(Collectors.joining(" ")));
            }
        }
    }
}
