package dev.crosswalk.answers.status;

import dev.crosswalk.answers.text.Json;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.programme.change.Cause;
import dev.crosswalk.programme.change.FrameworkChange;
import dev.crosswalk.programme.change.RequirementChange;
import dev.crosswalk.programme.words.FactWords;
import dev.crosswalk.programme.words.Words;
import java.util.List;

/// What changed and why, as JSON.
final class ChangeFields {
    private ChangeFields() {}

    static void controls(Json json, String name, List<Cause.ControlChanged> controls) {
        json.array(name);
        for (Cause.ControlChanged c : controls) {
            json.object();
            control(json, c);
            json.end();
        }
        json.end();
    }

    private static void control(Json json, Cause.ControlChanged c) {
        json.field("control", c.control())
                .field("title", c.title())
                .field("owner", c.owner())
                .field("direction", Words.of(c.direction()))
                .field("before", Words.of(c.before()))
                .field("after", Words.of(c.after()))
                .field("why", Words.of(c.why()))
                .field("on", c.on() == null ? null : c.on().toString())
                .field("detail", c.detail());
    }

    /// One list over all frameworks.
    static void frameworks(Json json, String name, List<FrameworkChange> frameworks) {
        json.array(name);
        frameworks.forEach(f -> f.requirements().forEach(r -> requirement(json, r)));
        json.end();
    }

    static void requirement(Json json, RequirementChange r) {
        json.object()
                .field("requirement", r.after().ref().toString())
                .field("title", r.after().requirement().title())
                .field("direction", Words.of(r.direction()))
                .object("before")
                .field("coverage", Words.of(r.before().coverage()))
                .field("disproved", r.before().disproved())
                .rounded("proven", r.before().proven())
                .end()
                .object("after")
                .field("coverage", Words.of(r.after().coverage()))
                .field("disproved", r.after().disproved())
                .rounded("proven", r.after().proven())
                .end()
                .array("obligations");
        for (RequirementChange.ObligationChange o : r.obligations()) {
            json.object()
                    .field("obligation", o.obligation())
                    .field("before", Words.of(o.before()))
                    .field("after", Words.of(o.after()))
                    .end();
        }
        json.end().array("causes");
        r.causes().forEach(c -> cause(json, c));
        json.end().end();
    }

    private static void cause(Json json, Cause cause) {
        json.object();
        switch (cause) {
            case Cause.ControlChanged c -> {
                json.field("kind", "control");
                control(json, c);
            }
            case Cause.WordChanged w -> {
                Attestation a = w.word();
                json.field("kind", "attestation")
                        .field("came", w.came())
                        .field("requirement", a.requirement().toString())
                        .field("met", a.met())
                        .field("assurance", Words.ofNullable(a.level()))
                        .field("source", a.source());
            }
            case Cause.AnswerChanged a ->
                    json.field("kind", "answer")
                            .field("came", a.came())
                            .field("obligation", a.answer().obligation())
                            .field("done", a.answer().done())
                            .field("source", a.answer().source());
            case Cause.ExclusionChanged e ->
                    json.field("kind", "exclusion")
                            .field("came", e.came())
                            .field("requirement", e.requirement().toString())
                            .field("justification", e.justification());
            case Cause.ClaimDecided d ->
                    json.field("kind", "decision")
                            .field("came", d.came())
                            .field("requirement", d.decision().requirement().toString())
                            .field("obligation", d.decision().obligation())
                            .field("stands", d.decision().stands())
                            .field("source", d.decision().source());
            case Cause.QuestionChanged q -> {
                json.field("kind", "question")
                        .field("before", FactWords.asked(q.before(), q.from()))
                        .field("after", FactWords.asked(q.after(), q.to()));
            }
        }
        json.end();
    }
}
