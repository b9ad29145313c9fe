package dev.crosswalk.answers.judge;

import static dev.crosswalk.formats.report.Run.plain;
import static dev.crosswalk.formats.report.Run.quiet;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.BlockList;
import dev.crosswalk.answers.RedoneJson;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.engine.judgement.Deviation;
import dev.crosswalk.engine.judgement.Expectation;
import dev.crosswalk.engine.judgement.Judgement;
import dev.crosswalk.engine.judgement.Practice;
import dev.crosswalk.engine.operation.Operation;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.engine.operation.Redone;
import dev.crosswalk.files.history.HistoryFile;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.papers.judgement.Falsified;
import dev.crosswalk.papers.judgement.JudgementWords;
import dev.crosswalk.papers.judgement.OccurrenceStrip;
import dev.crosswalk.papers.judgement.PeriodRemarks;
import dev.crosswalk.papers.judgement.RecordRemarks;
import dev.crosswalk.papers.report.Medium;
import dev.crosswalk.programme.standing.ControlWords;
import dev.crosswalk.programme.standing.RecordWords;
import dev.crosswalk.programme.standing.Remark;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How one control operated over a window, in every format.
///
/// @param practice the figures by which it is judged
/// @param lagDays what is received later than so many days after it was done is not contemporaneous
/// @param texts of those of its obligations that the content knows, by their ids
/// @param explain whether the page says which rule decided
public record JudgeAnswer(
        HistoryFile file,
        Practice practice,
        int lagDays,
        Judgement judgement,
        Map<String, String> texts,
        boolean explain)
        implements Answer {
    private static final List<String> DEVIATION_HEADER =
            List.of("deviation", "what", "from", "to", "counts as", "what became of it");

    private static final List<String> OBLIGATION_HEADER =
            List.of("obligation", "over the window", "text");

    private static final String TAKEN_AS_RECONCILED =
            "The list is taken as reconciled, because the file does not say whether it is.";

    public JudgeAnswer {
        texts = Map.copyOf(texts);
    }

    public static JudgeAnswer of(JudgeRequest request, HistoryFile file, Sources sources) {
        Map<String, String> texts = new HashMap<>();
        for (var obligation : sources.content().library().obligations()) {
            if (file.history().discharges().contains(obligation.id())) {
                texts.put(obligation.id(), obligation.text());
            }
        }
        Practice practice = sources.content().practices().operating();
        return new JudgeAnswer(
                file,
                practice,
                sources.content().practices().lagDays(),
                Judgement.of(file.history(), practice, file.window(), file.knownAt()),
                texts,
                request.explain());
    }

    private JudgementWords words() {
        return JudgementWords.of(file.history(), file.knownAt(), judgement, practice);
    }

    // ---- the page

    @Override
    public List<Block> screen() {
        BlockList blocks = new BlockList().line(Run.of(style(), words().sentence()));
        words().headline().unsatisfied().forEach(words -> blocks.line(plain(words)));
        blocks.line(quiet(asked()));
        List<Block> strip = OccurrenceStrip.of(words(), oneByOne());
        if (!strip.isEmpty()) {
            blocks.space().addAll(strip);
        }
        said(blocks);
        return blocks.list();
    }

    /// What came of each time; null where results of a check say it of days.
    private @Nullable Operation oneByOne() {
        return file.history().results().isEmpty() ? operation() : null;
    }

    private Run.Style style() {
        return judgement.outcome() == Judgement.Outcome.NOT_EFFECTIVE
                ? Run.Style.BAD
                : ControlWords.isGood(judgement) && judgement.part().isWhole()
                        ? Run.Style.GOOD
                        : Run.Style.PARTLY;
    }

    /// `quarterly, over 2025-10-01 to 2026-09-30, by what was received until 2026-10-15`
    private String asked() {
        return "%s, over %s, by %s"
                .formatted(
                        Words.of(file.history().cadence().every()),
                        Words.days(file.window()),
                        file.isCutOff()
                                ? "what was received until " + file.knownAt()
                                : "all that is on file (no cut-off, knownAt, is given)");
    }

    private void said(BlockList blocks) {
        List<String> lines = lines();
        if (!lines.isEmpty()) {
            blocks.space();
            lines.forEach(blocks::paragraph);
        }
        List<List<String>> deviations = deviations();
        if (!deviations.isEmpty()) {
            blocks.under("Deviations").table("Deviations", DEVIATION_HEADER, deviations);
        }
        blocks.under("Obligations").add(obligations());
        blocks.section("Conclusions that were reversed", reversed());
        blocks.section("Conclusions that change nothing", refused());
        if (explain) {
            blocks.under("Why")
                    .paragraph(words().reasons().rule())
                    .paragraph(words().conclusions().restsOnWord())
                    .paragraph(takenAsReconciled())
                    .bullets(words().reasons().figures());
            words().reasons().states().forEach(blocks::paragraph);
        }
        blocks.section("Warnings", warnings());
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(words().headline().soFar());
        lines.add(words().headline().part());
        Operation operation = operation();
        PeriodRemarks periods = new PeriodRemarks(words(), operation);
        periods.before().ifPresent(lines::add);
        lines.addAll(periods.shifted());
        lines.addAll(asked(operation));
        lines.add(JudgementWords.concluded(judgement.conclusion()));
        // Where the rule is explained it is said beside it.
        lines.add(explain ? "" : words().conclusions().restsOnWord());
        lines.add(explain ? "" : takenAsReconciled());
        lines.removeIf(String::isEmpty);
        return lines;
    }

    private String takenAsReconciled() {
        return file.reconciledUnsaid() ? TAKEN_AS_RECONCILED : "";
    }

    private Operation operation() {
        return Expectation.over(
                file.history(), practice, file.window(), file.knownAt(), file.knownAt());
    }

    private List<String> asked(Operation operation) {
        List<String> asked =
                new ArrayList<>(
                        RecordWords.remarks(
                                        file.history(),
                                        practice,
                                        operation,
                                        file.knownAt(),
                                        file.knownAt())
                                .stream()
                                .map(Remark::words)
                                .toList());
        asked.addAll(RecordRemarks.of(words(), operation));
        asked.add(RecordRemarks.late(words(), lagDays));
        asked.removeIf(String::isEmpty);
        return asked;
    }

    private List<List<String>> deviations() {
        List<List<String>> rows = new ArrayList<>();
        for (Deviation d : judgement.deviations()) {
            rows.add(
                    List.of(
                            d.id(),
                            Words.spoken(d.what()),
                            d.days().from().toString(),
                            d.days().to().toString(),
                            Integer.toString(d.turns()),
                            words().deviations().became(d)));
        }
        for (Falsified f : words().deviations().falsifiedBesides()) {
            rows.add(
                    List.of(
                            f.record(),
                            Falsified.WHAT,
                            f.from().toString(),
                            f.to().toString(),
                            "",
                            f.became()));
        }
        for (Redone r : operation().redone()) {
            rows.add(
                    List.of(
                            r.occurrence(),
                            Words.spoken(Deviation.What.FAILED),
                            r.failed().from().toString(),
                            r.failed().to().toString(),
                            "0",
                            RecordWords.of(r)));
        }
        return rows;
    }

    private Block obligations() {
        List<List<String>> rows = new ArrayList<>();
        for (Judgement.Shown shown : judgement.obligations()) {
            rows.add(
                    List.of(
                            shown.obligation(),
                            state(shown),
                            texts.getOrDefault(shown.obligation(), "")));
        }
        int columns = texts.isEmpty() ? 2 : 3;
        return Block.Table.of(
                "Obligations",
                OBLIGATION_HEADER.subList(0, columns),
                rows.stream().map(row -> row.subList(0, columns)).toList());
    }

    private static String state(Judgement.Shown shown) {
        return switch (shown.state()) {
            case SATISFIED -> "satisfied" + because(shown.rule());
            case FAILED -> "failed";
            case UNKNOWN ->
                    shown.possible()
                            ? "unknown, possible"
                            : "unknown, not possible by what is on file";
        };
    }

    /// Why something is satisfied of a control that is not exercised.
    private static String because(Judgement.Rule rule) {
        return rule == Judgement.Rule.NO_EVENT
                ? ": no event in the window, by a list that counts as reconciled"
                : rule == Judgement.Rule.NO_FINDING
                        ? ": nothing found in the window that had to be acted on"
                        : "";
    }

    private List<String> refused() {
        return judgement.refused().stream()
                .filter(r -> words().conclusions().reversed(r).isEmpty())
                .map(r ->
                        "%s of %s: %s"
                                .formatted(
                                        Words.spoken(r.conclusion().as()),
                                        r.conclusion().on(),
                                        words().conclusions().why(r, null)))
                .toList();
    }

    private List<String> reversed() {
        return judgement.refused().stream()
                .filter(r -> !words().conclusions().reversed(r).isEmpty())
                .map(r ->
                        "%s of %s: %s."
                                .formatted(
                                        Words.spoken(r.conclusion().as()),
                                        r.conclusion().on(),
                                        words().conclusions().reversed(r)))
                .toList();
    }

    private List<String> warnings() {
        return file.warnings().stream().map(Finding::toString).toList();
    }

    @Override
    public Report report(Medium medium) {
        BlockList blocks = new BlockList();
        switch (medium) {
            case PAGES -> {
                words().headline().unsatisfied().forEach(blocks::paragraph);
                blocks.paragraph(asked()).addAll(OccurrenceStrip.of(words(), oneByOne()));
            }
            case SHEETS ->
                    blocks.table(
                            "Judgement",
                            List.of("judged", "outcome", "rule"),
                            List.of(
                                    List.of(
                                            asked(),
                                            words().sentence(),
                                            words().reasons().rule())));
        }
        said(blocks);
        return new Report(words().sentence(), blocks.list());
    }

    // ---- data

    @Override
    public void json(Json json) {
        json.object()
                .field("outcome", judgement.outcome().name())
                .field("concluded", judgement.concluded())
                .field("due", judgement.due())
                .array("deviations");
        for (Deviation d : judgement.deviations()) {
            json.object()
                    .field("id", d.id())
                    .field("what", d.what().name())
                    .field("occurrence", d.occurrence())
                    .field("from", d.days().from().toString())
                    .field("to", d.days().to().toString())
                    .field(
                            "correctedOn",
                            d.correctedOn() == null ? null : Words.iso(d.correctedOn()))
                    .end();
        }
        json.end();
        part(json);
        json.field("soFar", judgement.soFar() == null ? null : Words.spoken(judgement.soFar()))
                .array("obligations");
        for (Judgement.Shown shown : judgement.obligations()) {
            json.object()
                    .field("obligation", shown.obligation())
                    .field("state", shown.state().name())
                    .field("possible", shown.possible())
                    .end();
        }
        json.end().field("rule", Words.of(judgement.rule())).array("refused");
        for (Judgement.Refused refused : judgement.refused()) {
            json.object()
                    .field("on", refused.conclusion().on().toString())
                    .field("why", Words.of(refused.why()))
                    .end();
        }
        json.end().field("warnings", warnings());
        Operation operation = operation();
        List<String> asked = asked(operation);
        if (!asked.isEmpty()) {
            json.field("askedOfRecords", asked);
        }
        RedoneJson.write(json, operation.redone());
        json.end();
    }

    private void part(Json json) {
        List<Period> days = judgement.part().days();
        json.object("part")
                .field("from", days.isEmpty() ? null : days.getFirst().from().toString())
                .field("to", days.isEmpty() ? null : days.getLast().to().toString())
                .field("days", (int) judgement.part().length())
                .field("of", (int) judgement.part().of())
                .end();
    }

    @Override
    public void csv(Csv csv) {
        csv.titles("deviation,what,occurrence,from,to,countsAs,correctedOn");
        for (Deviation d : judgement.deviations()) {
            csv.row(
                    d.id(),
                    Words.of(d.what()),
                    d.occurrence(),
                    d.days().from().toString(),
                    d.days().to().toString(),
                    d.turns(),
                    Words.iso(d.correctedOn()));
        }
    }
}
