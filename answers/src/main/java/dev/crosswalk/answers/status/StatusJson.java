package dev.crosswalk.answers.status;

import dev.crosswalk.answers.AlteredJson;
import dev.crosswalk.answers.SummaryJson;
import dev.crosswalk.answers.WindowJson;
import dev.crosswalk.answers.next.Step;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.content.GivenAnswer;
import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.programme.standing.Asked;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.standing.Tally;
import dev.crosswalk.programme.words.Words;
import org.jspecify.annotations.Nullable;

/// How a programme stands, as JSON: a contract, see its schema.
final class StatusJson {
    private final StatusAnswer answer;
    private final Json json;

    StatusJson(StatusAnswer answer, Json json) {
        this.answer = answer;
        this.json = json;
    }

    void write() {
        Situation now = answer.now();
        json.object()
                .field("organisation", now.organisation())
                .field("asOf", now.now().asOf().toString())
                .field("knownAt", now.now().knownAt().toString())
                .field("contentVersion", now.contentVersion());
        AlteredJson.write(json, now);
        if (!answer.inReach().sentence().isEmpty()) {
            json.field("inReach", answer.inReach().sentence());
        }
        GateFields.json(json, answer.gates());
        json.array("asked");
        answer.asked().forEach(this::asked);
        json.end();
        json.array("frameworks");
        answer.now().wanted().forEach(this::framework);
        json.end();
        json.field(
                "expiredAnswers",
                now.expiredAnswers().stream().map(GivenAnswer::obligation).toList());
        json.array("controls");
        answer.controls().controls().forEach(this::control);
        json.end();
        json.object("since")
                .field("label", answer.earlier().label())
                .field("asOf", answer.earlier().at().asOf().toString())
                .field("commit", answer.earlier().commit())
                .end();
        ChangeFields.controls(json, "controlChanges", answer.changes().controls());
        ChangeFields.frameworks(json, "requirementChanges", answer.changes().frameworks());
        json.field("dueUntil", answer.until().toString());
        DueFields.json(json, "overdue", answer.overdue());
        DueFields.json(json, "due", answer.due());
        Step.json(json, answer.next());
        json.end();
    }

    private void asked(Asked a) {
        json.object()
                .field("control", a.control().id())
                .field("owner", a.control().owner())
                .field("questions", a.words())
                .end();
    }

    private void framework(Judged f) {
        json.object()
                .field("edition", f.scope().edition())
                .field("scope", f.scope().toString())
                .field("title", answer.now().edition(f.scope().edition()).title())
                .field("assurance", Words.of(f.question()));
        WindowJson.write(json, f.window());
        SummaryJson.write(json, f.gap());
        Tally all = StatusAnswer.occurrences(f);
        json.object("occurrences")
                .field("missing", all.missing())
                .field("late", all.late())
                .field("failed", all.failed())
                .field("concluded", all.concluded())
                .field("open", all.open())
                .field("answered", f.audited().answered(f.required().controls()))
                .end()
                .end();
    }

    private void control(ControlStanding c) {
        json.object()
                .field("id", c.id())
                .field("title", c.title())
                .field("owner", c.owner())
                .field("condition", Words.of(c.condition()))
                .field("because", because(c))
                .field("freshUntil", c.freshUntil() == null ? null : c.freshUntil().toString())
                .field("accepted", c.accepted().stream().map(e -> e.id()).toList())
                .end();
    }

    /// Why it is not proved; null where it is, or where it is not in place.
    private static @Nullable String because(ControlStanding c) {
        return switch (c.condition()) {
            case PROVED, PLANNED, RETIRED, UNDECIDED -> null;
            case FAILED -> "test-failed";
            case UNPROVED ->
                    c.today().state() instanceof ControlFact.Unknown unknown
                            ? Words.of(unknown.reason())
                            : null;
        };
    }
}
