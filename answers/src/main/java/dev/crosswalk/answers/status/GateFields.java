package dev.crosswalk.answers.status;

import dev.crosswalk.answers.Dialect;
import dev.crosswalk.answers.WindowJson;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.gate.GateWords;
import dev.crosswalk.programme.gate.GatesAhead;
import dev.crosswalk.programme.gate.JudgedGate;
import dev.crosswalk.programme.gate.Lack;
import dev.crosswalk.programme.gate.MetBy;
import dev.crosswalk.programme.gate.Milestone;
import dev.crosswalk.programme.gate.OperatedSoFar;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Gates as JSON: all of them, also those that are not next.
final class GateFields {
    private GateFields() {}

    /// @param dialect of whoever asks: readers of pages see no files
    static void json(Json json, List<GatesAhead> all, Situation situation, Dialect dialect) {
        json.array("gates");
        for (GatesAhead ahead : all) {
            json.object()
                    .field("scope", ahead.scope().toString())
                    .field("name", situation.name(ahead.scope()))
                    .field("held", ahead.held() == null ? null : ahead.held().id())
                    .field("next", ahead.next().map(m -> Words.of(m.before())).orElse(null))
                    .array("before");
            for (Milestone m : ahead.milestones()) {
                milestone(
                        json,
                        m,
                        AuditDays.of(m, ahead.scope().edition(), situation),
                        situation.day(),
                        dialect);
            }
            json.end().end();
        }
        json.end();
    }

    private static void milestone(
            Json json, Milestone m, Optional<LocalDate> on, LocalDate today, Dialect dialect) {
        json.object()
                .field("what", Words.of(m.before()))
                .field("name", GateWords.of(m))
                .field("counts", GateWords.counts(m))
                .field("on", on.map(LocalDate::toString).orElse(null))
                .field("away", on.map(day -> AuditDays.away(today, day)).orElse(null));
        WindowJson.write(json, m.period());
        json.field("past", m.isPast());
        OperatedSoFar operated = m.operated();
        if (operated != null) {
            json.object("operated")
                    .field("well", operated.controls(OperatedSoFar.Course.WELL))
                    .field(
                            "needsConclusion",
                            operated.controls(OperatedSoFar.Course.NEEDS_A_CONCLUSION))
                    .field("needsEvidence", operated.controls(OperatedSoFar.Course.NEEDS_EVIDENCE))
                    .field("lost", operated.controls(OperatedSoFar.Course.LOST))
                    .field("notKnown", operated.controls(OperatedSoFar.Course.NOT_KNOWN))
                    .field("notInPlace", operated.controls(OperatedSoFar.Course.NOT_IN_PLACE))
                    .field("say", GateWords.of(operated, m.period()))
                    .end();
        }
        json.array("gates");
        m.gates().forEach(g -> gate(json, g, dialect));
        json.end().end();
    }

    private static void gate(Json json, JudgedGate g, Dialect dialect) {
        json.object()
                .field("id", g.gate().id())
                .field("name", GateWords.name(g.gate()))
                .field("title", g.gate().title())
                .field("state", Words.of(g.state()))
                .field("register", g.register().map(ItemKind::toString).orElse(null))
                .array("metBy");
        for (MetBy by : g.by()) {
            json.object()
                    .field("kind", Words.of(by.kind()))
                    .field("id", by.id())
                    .field("what", by.what())
                    .field("on", by.on() == null ? null : by.on().toString())
                    .end();
        }
        json.end().array("lacks");
        for (Lack l : g.lacks()) {
            json.object()
                    .field("kind", Words.of(l.kind()))
                    .field("about", l.about())
                    .field("title", l.title())
                    .field("next", dialect.seesFiles() ? l.next() : l.plain())
                    .field("owner", l.owner())
                    .field("due", l.due() == null ? null : l.due().toString())
                    .field("obligations", l.obligations())
                    .array("entries");
            for (Lack.Entry entry : l.entries()) {
                json.object()
                        .field("register", entry.register().toString())
                        .field("id", entry.id())
                        .field("field", entry.field())
                        .field("say", entry.say())
                        .end();
            }
            json.end().end();
        }
        json.end()
                .field("notKnown", dialect.seesFiles() ? g.unseen() : GateWords.plainlyUnseen(g))
                .end();
    }
}
