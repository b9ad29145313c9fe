package dev.crosswalk.answers.status;

import dev.crosswalk.answers.text.Markdown;
import dev.crosswalk.answers.text.Numbers;
import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.RollUp;
import dev.crosswalk.engine.operation.Occurrence;
import dev.crosswalk.programme.change.Cause;
import dev.crosswalk.programme.change.Direction;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.ControlStanding.Condition;
import dev.crosswalk.programme.standing.Due;
import dev.crosswalk.programme.standing.Judged;
import java.util.ArrayList;
import java.util.List;

/// How a programme stands, as a document: nothing is left out.
final class StatusMarkdown {
    private final StatusAnswer answer;
    private final Markdown md;

    StatusMarkdown(StatusAnswer answer, Markdown md) {
        this.answer = answer;
        this.md = md;
    }

    void write() {
        md.heading(1, "Status: " + answer.now().organisation());
        md.list(
                List.of(
                        "As of: " + answer.now().asOf(),
                        "As known at: " + answer.now().knownAt(),
                        "Content version: " + answer.now().contentVersion()));
        md.heading(2, "Frameworks");
        md.table(
                List.of(
                        "framework",
                        "asked for",
                        "proven",
                        "possible",
                        "full",
                        "missing occurrences",
                        "late",
                        "not done yet"),
                answer.now().wanted().stream().map(StatusMarkdown::row).toList());
        controls();
        broke();
        dues("Overdue", answer.overdue());
        dues("Due until " + answer.until(), answer.due());
        better();
    }

    private static List<String> row(Judged f) {
        RollUp sum = f.gap().summary();
        return List.of(
                f.scope().toString(),
                Told.asked(f.question(), f.window()),
                share(sum.proven(), sum),
                share(sum.possibleShare(), sum),
                sum.count(Coverage.FULL) + " of " + sum.applicable(),
                occurrences(f, Occurrence.Status.MISSING),
                occurrences(f, Occurrence.Status.LATE),
                occurrences(f, Occurrence.Status.OPEN));
    }

    private static String occurrences(Judged f, Occurrence.Status status) {
        return f.window() == null ? "" : Integer.toString(StatusAnswer.occurrences(f, status));
    }

    private static String share(double mean, RollUp sum) {
        return sum.applicable() == 0
                ? "none applies"
                : Numbers.percent(mean)
                        + ", "
                        + Numbers.tenths(mean * sum.applicable())
                        + " of "
                        + sum.applicable();
    }

    private void controls() {
        md.heading(2, "Controls");
        List<String> counts = new ArrayList<>();
        for (Condition c : Condition.values()) {
            int n = answer.with(c).size();
            if (n > 0) {
                counts.add(n + " " + Told.condition(c));
            }
        }
        md.paragraph(counts.isEmpty() ? "None yet." : String.join(", ", counts) + ".");
        List<ControlStanding> open = new ArrayList<>(answer.with(Condition.FAILED));
        open.addAll(answer.with(Condition.UNPROVED));
        if (!open.isEmpty()) {
            md.table(
                    List.of("control", "title", "owner", "why it is not proved"),
                    open.stream().map(StatusMarkdown::row).toList());
        }
    }

    private static List<String> row(ControlStanding c) {
        String why =
                c.today().state() instanceof ControlFact.Unknown unknown
                        ? Told.lacking(unknown.reason())
                        : "failed";
        return List.of(c.id(), c.title(), c.owner(), why);
    }

    private void broke() {
        md.heading(2, "Broke since " + answer.earlier().label());
        List<List<String>> rows = new ArrayList<>();
        for (Cause.ControlChanged c : answer.controls(Direction.WORSE)) {
            List<String> reached = answer.reached(c).stream().map(Object::toString).toList();
            rows.add(
                    List.of(
                            c.control() + " " + c.title(),
                            Told.why(c),
                            String.join(", ", reached)));
        }
        for (StatusAnswer.Fallen f : answer.fallen()) {
            String ref = f.requirement().after().ref().toString();
            rows.add(List.of(ref, f.why(), ref));
        }
        if (rows.isEmpty()) {
            md.paragraph("Nothing.");
        } else {
            md.table(List.of("what", "why", "requirements"), rows);
        }
    }

    /// Last: it may be long, and nobody has to do anything about it.
    private void better() {
        List<String> better =
                answer.controls(Direction.BETTER).stream()
                        .map(c -> c.control() + " " + c.title() + ": " + Told.why(c))
                        .toList();
        if (!better.isEmpty()) {
            md.heading(2, "Better");
            md.list(better);
        }
    }

    private void dues(String title, List<Due> dues) {
        md.heading(2, title);
        if (dues.isEmpty()) {
            md.paragraph("Nothing.");
        } else {
            md.table(DueFields.HEADER, dues.stream().map(DueFields::row).toList());
        }
    }
}
