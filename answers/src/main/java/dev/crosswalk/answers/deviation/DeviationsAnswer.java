package dev.crosswalk.answers.deviation;

import static dev.crosswalk.formats.report.Run.name;
import static dev.crosswalk.formats.report.Run.plain;
import static dev.crosswalk.formats.report.Run.quiet;
import static dev.crosswalk.formats.report.Run.strong;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.BlockList;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.ResolvedTerms;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.WindowJson;
import dev.crosswalk.answers.judge.JudgementWords;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.judgement.Deviation;
import dev.crosswalk.engine.judgement.Judgement;
import dev.crosswalk.engine.judgement.Practice;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.papers.report.Medium;
import dev.crosswalk.programme.AcceptedException;
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
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// All deviations of the controls of a programme over a window, in every format.
///
/// @param controls those that were judged over the window, by id
public record DeviationsAnswer(Situation now, Period window, List<Of> controls) implements Answer {
    public static final List<String> FAIL_ON = List.of("open");

    private static final List<String> HEADER =
            List.of("deviation", "what", "from", "to", "known since", "what became of it");

    public DeviationsAnswer {
        controls = List.copyOf(controls);
    }

    /// A control, with what deviates of it.
    record Of(ControlStanding standing, List<KnownDeviation> deviations) {
        Judgement judgement() {
            return Objects.requireNonNull(standing.judgement());
        }

        String sentence(Situation now) {
            return new JudgementWords(
                            standing.facts().history(),
                            now.now().knownAt(),
                            judgement(),
                            now.content().practices().operating())
                    .sentence();
        }

        /// Whether something deviates that nobody concluded on.
        boolean isOpen() {
            return !deviations.isEmpty() && !judgement().concluded();
        }
    }

    public static DeviationsAnswer of(DeviationsRequest request, Sources sources) throws Refusal {
        ResolvedTerms terms = ResolvedTerms.ofProgramme(request.terms(), sources);
        Situation now = terms.situation();
        Programme programme = now.required();
        Period window = AskedDays.of(request.window(), request.want(), terms, programme);
        if (request.control() != null) {
            AskedDays.control("control", request.control(), programme);
        }
        ProgrammeAt at = now.now();
        Practice practice = now.content().practices().operating();
        List<Of> controls = new ArrayList<>();
        for (ControlStanding c : at.standing(Assurance.OPERATING, window).controls()) {
            boolean asked = request.control() == null || request.control().equals(c.id());
            if (asked && c.judgement() != null && c.inPlaceSince() != null) {
                controls.add(
                        new Of(c, KnownDeviation.of(c, programme, practice, at.knownAt())));
            }
        }
        return new DeviationsAnswer(now, window, controls);
    }

    @Override
    public boolean failsOn(Set<String> named) {
        return named.contains("open") && controls.stream().anyMatch(Of::isOpen);
    }

    // ---- words

    private List<Of> deviating() {
        return controls.stream()
                .filter(c -> !c.deviations().isEmpty() || !c.standing().concluded().isEmpty())
                .toList();
    }

    private String sums() {
        int all = controls.stream().mapToInt(c -> c.deviations().size()).sum();
        long of = controls.stream().filter(c -> !c.deviations().isEmpty()).count();
        long open = controls.stream().filter(Of::isOpen).count();
        return all == 0
                ? "Nothing deviates."
                : "%s of %s%s"
                        .formatted(
                                Words.many(all, "deviation", "deviations"),
                                Words.many((int) of, "control", "controls"),
                                open == 0
                                        ? ", all of them concluded."
                                        : "; of %d nobody concluded.".formatted(open));
    }

    private static List<String> row(KnownDeviation known) {
        Deviation d = known.deviation();
        return List.of(
                d.id(),
                Words.spoken(d.what()),
                d.days().from().toString(),
                d.days().to().toString(),
                known.knownSince().toString(),
                became(known));
    }

    /// `corrected on 2026-03-02; concluded on 2027-01-20 by Ada Moreau (C-01)`
    static String became(KnownDeviation known) {
        Deviation d = known.deviation();
        List<String> became = new ArrayList<>();
        became.add(
                d.correctedOn() == null
                        ? "not corrected"
                        : (d.what() == Deviation.What.LATE ? "done on " : "corrected on ")
                                + d.correctedOn());
        for (Concluded c : known.concluded()) {
            became.add(
                    "concluded on %s by %s (%s)"
                            .formatted(c.said().on(), c.said().by(), c.said().id()));
        }
        for (AcceptedException e : known.accepted()) {
            became.add(
                    "accepted on %s by %s until %s (%s)"
                            .formatted(e.acceptedOn(), e.acceptedBy(), e.expiresOn(), e.id()));
        }
        return String.join("; ", became);
    }

    /// The conclusions on a control, each with whether it counts.
    private static List<String> conclusions(Of of) {
        List<String> all = new ArrayList<>();
        for (Concluded c : of.standing().concluded()) {
            String why = why(of, c);
            all.add(
                    "%s, %s by %s: %s%s%s"
                            .formatted(
                                    c.said().id(),
                                    c.said().on(),
                                    c.said().by(),
                                    Words.spoken(c.said().as()),
                                    why.isEmpty() ? "" : ". It changes nothing: " + why,
                                    notShown(c)));
        }
        return all;
    }

    private static String why(Of of, Concluded c) {
        return of.judgement().refused().stream()
                .filter(r -> r.conclusion().id().equals(c.said().id()))
                .map(r -> ConclusionWords.why(r.why(), c, of.judgement()))
                .findFirst()
                .orElse("");
    }

    private static String notShown(Concluded c) {
        List<String> open =
                c.apart(People.Apart.NOT_SHOWN).stream()
                        .map(ConclusionWords::of)
                        .distinct()
                        .toList();
        return open.isEmpty()
                ? ""
                : ". That they are not %s is not shown".formatted(ConclusionWords.or(open));
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
                        .line(quiet("over " + Words.days(window)))
                        .paragraph(sums());
        for (Of of : deviating()) {
            blocks.space()
                    .line(
                            name(of.standing().id()),
                            plain(" " + of.standing().title() + "  "),
                            quiet(of.sentence(now)));
            section(blocks, of);
        }
        return blocks.list();
    }

    private static void section(BlockList blocks, Of of) {
        if (!of.deviations().isEmpty()) {
            blocks.table(
                    of.standing().id(),
                    HEADER,
                    of.deviations().stream().map(DeviationsAnswer::row).toList());
        }
        blocks.bullets(conclusions(of));
    }

    @Override
    public Report report(Medium medium) {
        BlockList blocks = new BlockList().paragraph("Over " + Words.days(window) + ". " + sums());
        switch (medium) {
            case PAGES -> {
                for (Of of : deviating()) {
                    blocks.heading(of.standing().id() + " " + of.standing().title())
                            .paragraph(of.sentence(now));
                    section(blocks, of);
                }
            }
            case SHEETS -> {
                List<List<String>> controlled = new ArrayList<>();
                List<List<String>> rows = new ArrayList<>();
                for (Of of : controls) {
                    controlled.add(
                            List.of(
                                    of.standing().id(),
                                    of.standing().title(),
                                    of.sentence(now)));
                    for (KnownDeviation known : of.deviations()) {
                        List<String> row = new ArrayList<>(List.of(of.standing().id()));
                        row.addAll(row(known));
                        rows.add(row);
                    }
                }
                List<String> header = new ArrayList<>(List.of("control"));
                header.addAll(HEADER);
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
        for (Of of : controls) {
            Judgement j = of.judgement();
            json.object()
                    .field("control", of.standing().id())
                    .field("title", of.standing().title())
                    .field("owner", of.standing().owner())
                    .field("outcome", j.outcome().name())
                    .field("concluded", j.concluded())
                    .field("due", j.due())
                    .field("sentence", of.sentence(now))
                    .field("rule", Words.of(j.rule()))
                    .field("soFar", j.soFar() == null ? null : Words.spoken(j.soFar()))
                    .array("deviations");
            of.deviations().forEach(d -> deviation(json, d));
            json.end().array("conclusions");
            for (Concluded c : of.standing().concluded()) {
                String why = why(of, c);
                json.object()
                        .field("id", c.said().id())
                        .field("as", Words.of(c.said().as()))
                        .field("on", c.said().on().toString())
                        .field("by", c.said().by())
                        .field("refused", why.isEmpty() ? null : why)
                        .field(
                                "notShown",
                                c.apart(People.Apart.NOT_SHOWN).stream()
                                        .map(ConclusionWords::of)
                                        .distinct()
                                        .toList())
                        .end();
            }
            json.end().end();
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
        for (Of of : controls) {
            for (KnownDeviation known : of.deviations()) {
                Deviation d = known.deviation();
                csv.row(
                        of.standing().id(),
                        of.sentence(now),
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
