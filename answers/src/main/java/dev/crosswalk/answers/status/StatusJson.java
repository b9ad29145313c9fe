package dev.crosswalk.answers.status;

import dev.crosswalk.answers.AlteredJson;
import dev.crosswalk.answers.Figures;
import dev.crosswalk.answers.SummaryJson;
import dev.crosswalk.answers.WindowJson;
import dev.crosswalk.answers.control.ControlService;
import dev.crosswalk.answers.control.ControlServices;
import dev.crosswalk.answers.control.ControlStrip;
import dev.crosswalk.answers.next.Step;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.content.GivenAnswer;
import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.RollUp;
import dev.crosswalk.programme.change.Broken;
import dev.crosswalk.programme.change.Cause;
import dev.crosswalk.programme.change.ChangeWords;
import dev.crosswalk.programme.change.Direction;
import dev.crosswalk.programme.standing.Asked;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.ControlWords;
import dev.crosswalk.programme.standing.Due;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.standing.Tally;
import dev.crosswalk.programme.words.FactWords;
import dev.crosswalk.programme.words.Numbers;
import dev.crosswalk.programme.words.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How a programme stands, as JSON: a contract, see its schema.
final class StatusJson {
    private static final int MOST_CARRIERS = 12;

    private final StatusAnswer answer;
    private final Json json;
    private final ControlServices services;

    StatusJson(StatusAnswer answer, Json json) {
        this.answer = answer;
        this.json = json;
        services = new ControlServices(answer.now().now().crosswalk());
    }

    void write() {
        Situation now = answer.now();
        json.object()
                .field("organisation", now.organisation())
                .field("asOf", now.now().asOf().toString())
                .field("knownAt", now.now().knownAt().toString())
                .field("contentVersion", now.contentVersion());
        AlteredJson.write(json, now);
        json.field("say", answer.opening());
        if (!answer.inReach().sentence().isEmpty()) {
            json.field("inReach", answer.inReach().sentence());
        }
        GateFields.json(json, answer.gates(), now, answer.dialect());
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
        carriers();
        json.object("since")
                .field("label", answer.earlier().label())
                .field("asOf", answer.earlier().at().asOf().toString())
                .field("commit", answer.earlier().commit())
                .field("begun", answer.earlier().hasBegun())
                .end();
        broke();
        ChangeFields.controls(json, "controlChanges", answer.changes().controls());
        ChangeFields.frameworks(json, "requirementChanges", answer.changes().frameworks());
        json.field("dueUntil", answer.until().toString());
        dues("overdue", answer.overdue());
        dues("due", answer.due());
        Step.json(json, answer.next());
        json.end();
    }

    private void dues(String name, List<Due> dues) {
        Situation now = answer.now();
        DueFields.json(json, name, dues, now.required().who(), now.day());
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
                .field("name", f.name())
                .field("assurance", Words.of(f.question()))
                .field("toShow", FactWords.toShow(f.question(), f.window()));
        WindowJson.write(json, f.window());
        SummaryJson.write(json, f.gap());
        Figures.themes(json, f.edition(), f.gap().verdicts());
        before(f);
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
                .field("inPart", c.isShownInPart())
                .field("tested", c.isTestedAlone(answer.now().required(), answer.now().day()))
                .field("because", because(c))
                .field("freshUntil", c.freshUntil() == null ? null : c.freshUntil().toString())
                .field("accepted", c.accepted().stream().map(e -> e.id()).toList())
                .field("domain", c.control().domain())
                .field("cadence", FactWords.cadence(c.adopted()))
                .field("say", ControlWords.of(c))
                .field(
                        "inPlaceSince",
                        c.inPlaceSince() == null ? null : c.inPlaceSince().toString());
        ControlStrip.write(json, answer.now(), c);
        json.array("serves");
        Map<String, Integer> serves = new LinkedHashMap<>();
        services.of(c.control()).stream()
                .filter(ControlService::isDemanded)
                .forEach(s -> serves.merge(s.requirement().edition(), 1, Integer::sum));
        serves.forEach((edition, n) ->
                json.object().field("edition", edition).field("requirements", n).end());
        json.end();
        Due next = answer.ahead().get(c.id());
        if (next != null) {
            json.object("next")
                    .field("kind", Words.of(next.kind()))
                    .field("status", Words.of(next.status()))
                    .field("say", DueFields.say(next))
                    .field("day", next.day().toString())
                    .field("lastDay", next.lastDay().toString())
                    .end();
        }
        json.end();
    }

    /// How far the framework was at the moment that is compared with; null where it was not wanted.
    private void before(Judged f) {
        RollUp before =
                answer.changes().frameworks().stream()
                        .filter(c -> c.scope().edition().equals(f.scope().edition()))
                        .flatMap(c -> Stream.ofNullable(c.before()))
                        .map(b -> b.gap().summary())
                        .findFirst()
                        .orElse(null);
        if (before == null || !answer.earlier().hasBegun()) {
            json.field("before", (String) null);
            return;
        }
        RollUp after = f.gap().summary();
        double moved = after.proven() * after.applicable() - before.proven() * before.applicable();
        json.object("before").rounded("proven", before.proven());
        Figures.write(json, before);
        json.field("moved", (moved < 0 ? "-" : "+") + Numbers.tenths(Math.abs(moved))).end();
    }

    private void carriers() {
        json.array("carriers");
        Carrier.of(answer.now()).stream()
                .limit(MOST_CARRIERS)
                .forEach(c ->
                        json.object()
                                .field("control", c.id())
                                .field("title", c.title())
                                .field(
                                        "requirements",
                                        c.requirements().stream()
                                                .map(RequirementRef::toString)
                                                .toList())
                                .end());
        json.end();
    }

    /// What became worse, each thing once, and what became better.
    private void broke() {
        json.array("broke");
        if (answer.earlier().hasBegun()) {
            for (Broken b : answer.changes().broken()) {
                broke(
                        b.controls().stream().map(Cause.ControlChanged::control).toList(),
                        ChangeWords.of(b),
                        ChangeWords.why(b.first()),
                        b.first().owner(),
                        StatusAnswer.reached(b));
            }
            answer.fallen().forEach(f -> broke(List.of(), f.what(), f.why(), "", f.requirements()));
        }
        json.end().array("better");
        if (answer.earlier().hasBegun()) {
            for (Cause.ControlChanged c : answer.controls(Direction.BETTER)) {
                json.object()
                        .field("control", c.control())
                        .field("title", c.title())
                        .field("why", ChangeWords.why(c))
                        .end();
            }
        }
        json.end();
    }

    private void broke(
            List<String> controls,
            String what,
            String why,
            String owner,
            List<RequirementRef> requirements) {
        json.object()
                .field("controls", controls)
                .field("what", what)
                .field("why", why)
                .field("owner", owner)
                .field("requirements", requirements.stream().map(RequirementRef::toString).toList())
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
