package dev.crosswalk.answers.status;

import dev.crosswalk.answers.SummaryJson;
import dev.crosswalk.answers.WindowJson;
import dev.crosswalk.answers.Words;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.operation.Occurrence;
import dev.crosswalk.programme.standing.ControlStanding;
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
        Viewpoint now = answer.now();
        json.object()
                .field("organisation", now.programme().organisation())
                .field("asOf", now.asOf().toString())
                .field("knownAt", now.knownAt().toString())
                .field("contentVersion", now.content().library().contentVersion());
        json.array("frameworks");
        answer.frameworks().forEach(this::framework);
        json.end();
        json.array("controls");
        answer.controls().controls().forEach(this::control);
        json.end();
        json.object("since")
                .field("label", answer.earlier().label())
                .field("asOf", answer.earlier().standings().asOf().toString())
                .field("commit", answer.earlier().commit())
                .end();
        ChangeFields.controls(json, "controlChanges", answer.changes().controls());
        ChangeFields.frameworks(json, "requirementChanges", answer.changes().frameworks());
        json.field("dueUntil", answer.until().toString());
        DueFields.json(json, "overdue", answer.overdue());
        DueFields.json(json, "due", answer.due());
        json.end();
    }

    private void framework(StatusAnswer.Framework f) {
        json.object()
                .field("edition", f.wanted().scope().edition())
                .field("scope", f.wanted().scope().toString())
                .field("title", answer.now().edition(f.wanted().scope().edition()).title())
                .field("assurance", Words.of(f.standing().question()));
        WindowJson.write(json, f.standing().window());
        SummaryJson.write(json, f.gap().summary());
        json.object("occurrences")
                .field("missing", f.occurrences(Occurrence.Status.MISSING))
                .field("late", f.occurrences(Occurrence.Status.LATE))
                .field("open", f.occurrences(Occurrence.Status.OPEN))
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
