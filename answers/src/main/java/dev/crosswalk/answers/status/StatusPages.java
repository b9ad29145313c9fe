package dev.crosswalk.answers.status;

import dev.crosswalk.answers.BlockList;
import dev.crosswalk.answers.next.Step;
import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.RollUp;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.papers.report.GateBlocks;
import dev.crosswalk.programme.change.Broken;
import dev.crosswalk.programme.change.ChangeWords;
import dev.crosswalk.programme.change.Direction;
import dev.crosswalk.programme.standing.Asked;
import dev.crosswalk.programme.standing.Audited;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.ControlStanding.Condition;
import dev.crosswalk.programme.standing.ControlWords;
import dev.crosswalk.programme.standing.Due;
import dev.crosswalk.programme.standing.ExceptionWords;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.standing.Tally;
import dev.crosswalk.programme.words.AnswerWords;
import dev.crosswalk.programme.words.FactWords;
import dev.crosswalk.programme.words.LeaningWords;
import dev.crosswalk.programme.words.Numbers;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/// How a programme stands, to be passed on: nothing is left out.
final class StatusPages {
    private final StatusAnswer answer;
    private final BlockList blocks = new BlockList();

    StatusPages(StatusAnswer answer) {
        this.answer = answer;
    }

    Report report() {
        answer.inReach().addTo(blocks);
        blocks.bullets(
                List.of(
                        "As of: " + answer.now().asOf(),
                        "As known at: " + answer.now().knownAt(),
                        "Content version: " + answer.now().contentVersion()));
        blocks.altered(answer.now());
        answer.ending().forEach(blocks::paragraph);
        answer.now()
                .wanted()
                .forEach(f -> f.aside().forEach(s -> blocks.paragraph(f.name() + ": " + s)));
        answer.nobodyNamed().ifPresent(blocks::paragraph);
        blocks.addAll(new GateBlocks(answer.now()).sections(1, answer.gates()));
        if (!answer.asked().isEmpty()) {
            blocks.titledTable(
                    Asked.TITLE,
                    List.of("control", "title", "owner", "asked"),
                    answer.asked().stream()
                            .map(a ->
                                    List.of(
                                            a.control().id(),
                                            a.control().title(),
                                            a.control().owner(),
                                            String.join(" ", a.words())))
                            .toList());
        }
        Asked.ownColumn(answer.now().wanted())
                .ifPresent(words ->
                        blocks.paragraph(
                                "An auditor will ask for tickets of what is %s.".formatted(words)));
        blocks.titledTable(
                "Frameworks",
                List.of(
                        "framework",
                        "asked for",
                        "proven",
                        "possible",
                        "full",
                        "missing occurrences",
                        "late",
                        "failed",
                        "not done yet"),
                answer.now().wanted().stream().map(StatusPages::row).toList());
        answer.now()
                .wanted()
                .forEach(f -> {
                    Audited audited = f.audited();
                    if (!audited.isEmpty()) {
                        blocks.paragraph(
                                f.name() + ": " + audited.words(f.required().controls()) + ".");
                    }
                });
        controls();
        broke();
        dues("Overdue", answer.overdue());
        dues("Due until " + answer.until(), answer.due());
        better();
        blocks.addAll(Step.section(answer.next()));
        return new Report("Status: " + answer.now().organisation(), blocks.list());
    }

    private static List<String> row(Judged f) {
        RollUp sum = f.gap().summary();
        return List.of(
                f.scope().toString(),
                FactWords.toShow(f.question(), f.window()),
                Numbers.share(sum.proven(), sum.applicable()) + AnswerWords.share(sum),
                Numbers.share(sum.possibleShare(), sum.applicable()),
                sum.count(Coverage.FULL) + " of " + sum.applicable() + LeaningWords.withWord(sum),
                occurrences(f, Tally::missing),
                occurrences(f, Tally::late),
                occurrences(f, Tally::failed),
                occurrences(f, Tally::open));
    }

    private static String occurrences(Judged f, ToIntFunction<Tally> of) {
        return f.window() == null
                ? ""
                : Integer.toString(of.applyAsInt(StatusAnswer.occurrences(f)));
    }

    private void controls() {
        List<String> counts =
                ControlWords.counts(answer.controls()).stream()
                        .map(ControlWords.Count::words)
                        .toList();
        blocks.heading("Controls")
                .paragraph(counts.isEmpty() ? "None yet." : String.join(", ", counts) + ".");
        blocks.section(AnswerWords.EXPIRED, answer.now().expiredWords());
        blocks.section(
                ExceptionWords.TITLE,
                answer.controls().controls().stream()
                        .flatMap(c -> c.exceptions().stream().map(e -> ExceptionWords.of(e, c)))
                        .toList());
        blocks.section(
                ExceptionWords.FOUND_TITLE,
                answer.found().map(e -> e.words(answer.controls().putRight(e))).toList());
        List<ControlStanding> open = new ArrayList<>(answer.with(Condition.FAILED));
        open.addAll(answer.with(Condition.UNPROVED));
        if (!open.isEmpty()) {
            blocks.table(
                    "Controls",
                    List.of("control", "title", "owner", "why it is not proved"),
                    open.stream().map(StatusPages::row).toList());
        }
    }

    private static List<String> row(ControlStanding c) {
        String why =
                c.today().state() instanceof ControlFact.Unknown unknown
                        ? ControlWords.lacking(unknown)
                        : "failed";
        return List.of(c.id(), c.title(), c.owner(), why);
    }

    private void broke() {
        if (!answer.earlier().hasBegun()) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        for (Broken b : answer.changes().broken()) {
            List<String> reached = StatusAnswer.reached(b).stream().map(Object::toString).toList();
            rows.add(
                    List.of(
                            ChangeWords.of(b),
                            ChangeWords.why(b.first()),
                            String.join(", ", reached)));
        }
        answer.fallen().forEach(f -> rows.add(row(f)));
        table(
                "Broke since " + answer.earlier().label(),
                List.of("what", "why", "requirements"),
                rows);
        said(Words.capital(AnswerWords.NOT_DONE) + ", since ", "who says so", answer.saidNotDone());
        said(AnswerWords.GONE + " since ", "why", answer.answersGone());
        ChangeWords.succeeded(answer.changes()).forEach(s -> blocks.paragraph(s + "."));
    }

    private void said(String title, String why, List<StatusAnswer.Fallen> fallen) {
        if (!fallen.isEmpty()) {
            table(
                    title + answer.earlier().label(),
                    List.of("what", why, "requirements"),
                    fallen.stream().map(StatusPages::row).toList());
        }
    }

    private static List<String> row(StatusAnswer.Fallen f) {
        List<String> refs = f.requirements().stream().map(Object::toString).toList();
        return List.of(f.what(), f.why(), String.join(", ", refs));
    }

    /// What became better comes last: it may be long, and nobody has to act on it.
    private void better() {
        if (!answer.earlier().hasBegun()) {
            return;
        }
        List<String> better =
                answer.controls(Direction.BETTER).stream()
                        .map(c -> c.control() + " " + c.title() + ": " + ChangeWords.why(c))
                        .toList();
        if (!better.isEmpty()) {
            blocks.heading("Better").bullets(better);
        }
    }

    private void dues(String title, List<Due> dues) {
        table(title, DueFields.HEADER, dues.stream().map(DueFields::row).toList());
    }

    private void table(String title, List<String> header, List<List<String>> rows) {
        blocks.heading(title);
        if (rows.isEmpty()) {
            blocks.paragraph("Nothing.");
        } else {
            blocks.table(title, header, rows);
        }
    }
}
