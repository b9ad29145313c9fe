package dev.crosswalk.answers.why;

import dev.crosswalk.answers.gap.GapAnswer;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.engine.Proof;
import dev.crosswalk.engine.Relation;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.operation.Failure;
import dev.crosswalk.engine.operation.Ground;
import dev.crosswalk.engine.operation.Occurrence;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.words.Words;
import java.util.List;

/// A proof as JSON: a tree of statements, each with its rule, premises and leaves.
final class ProofJson {
    private final Json json;
    private final ProofTree words;

    ProofJson(Json json, GapAnswer answer) {
        this.json = json;
        words = new ProofTree(answer);
    }

    void write(String name, Proof proof) {
        json.object(name);
        members(proof);
        json.end();
    }

    private void members(Proof proof) {
        json.object("statement");
        statement(proof.statement());
        json.end().field("rule", Words.of(proof.rule())).array("premises");
        for (Proof premise : proof.premises()) {
            json.object();
            members(premise);
            json.end();
        }
        json.end().array("leaves");
        for (Proof.Leaf leaf : proof.leaves()) {
            json.object();
            leaf(leaf, proof);
            json.end();
        }
        json.end();
    }

    private void statement(Proof.Statement statement) {
        json.field("kind", ProofTree.kind(statement)).field("text", words.sentence(statement));
        switch (statement) {
            case Proof.Met s -> json.field("requirement", s.requirement().toString());
            case Proof.Unmet s -> json.field("requirement", s.requirement().toString());
            case Proof.Satisfied s -> json.field("obligation", s.obligation());
            case Proof.Failed s -> json.field("obligation", s.obligation());
            case Proof.Operated s -> {
                json.field("control", s.control())
                        .field("obligation", s.obligation())
                        .array("days");
                for (Period days : s.days()) {
                    json.object()
                            .field("from", days.from().toString())
                            .field("to", days.to().toString())
                            .end();
                }
                json.end();
            }
            case Proof.Related s ->
                    json.field("from", s.from().toString())
                            .field("to", s.to().toString())
                            .field(
                                    "relations",
                                    s.known().relations().stream()
                                            .map((Relation r) -> Words.of(r))
                                            .toList());
            case Proof.Covered s ->
                    json.field("requirement", s.requirement().toString())
                            .field("coverage", Words.of(s.coverage()))
                            .field("disproved", s.disproved());
        }
    }

    private void leaf(Proof.Leaf leaf, Proof of) {
        json.field("kind", ProofTree.kind(leaf).replace(' ', '-'))
                .field("text", words.sentence(leaf, of));
        switch (leaf) {
            case Proof.Attested l ->
                    json.field("requirement", l.attestation().requirement().toString())
                            .field("met", l.attestation().met())
                            .field("assurance", Words.ofNullable(l.attestation().level()))
                            .field("source", l.attestation().source())
                            .field("except", l.attestation().except())
                            .field("by", l.attestation().by())
                            .field("guidance", l.attestation().guidance());
            case Proof.Said l ->
                    json.field("obligation", l.answer().obligation())
                            .field("done", l.answer().done())
                            .field("assurance", Words.of(l.answer().level()))
                            .field("source", l.answer().source());
            case Proof.InState l -> json.field("control", l.control().control());
            case Proof.Because l -> ground(l.ground());
            case Proof.Found l -> failure(l.failure());
            case Proof.Excluded l ->
                    json.field("requirement", l.exclusion().requirement().toString())
                            .field("justification", l.exclusion().justification());
            case Proof.Demands l ->
                    json.field("requirement", l.requirement().toString())
                            .field("obligations", l.obligations())
                            .field("contested", words.contested(l));
            case Proof.Suggests l ->
                    json.field("requirement", l.requirement().toString())
                            .field("obligations", l.obligations());
            case Proof.Guides l ->
                    json.field("requirement", l.requirement().toString())
                            .field("optional", l.optional().toString());
            case Proof.Implies l ->
                    json.field("obligation", l.obligation()).field("implied", l.implied());
            case Proof.Step l ->
                    json.field("row", l.row())
                            .field("from", l.from().toString())
                            .field("to", l.to().toString());
            case Proof.Union l ->
                    json.field("row", l.row())
                            .field("parts", names(l.parts()))
                            .field("whole", l.whole().toString());
        }
    }

    private void ground(Ground ground) {
        switch (ground) {
            case Ground.Performed g -> {
                count(g.count());
                occurrences("occurrences", g.due());
                occurrences("beside", g.beside());
            }
            case Ground.Seen g -> {
                count(g.count());
                json.field("evidence", g.items());
            }
            case Ground.Checked g -> {
                if (!g.check().isEmpty()) {
                    json.field("check", g.check());
                }
                count(g.count());
                json.field("subjects", g.subjects());
            }
            case Ground.ActedOn g -> json.field("evidence", g.items());
            case Ground.NoFinding g -> json.field("evidence", g.items());
            case Ground.Shown g -> json.field("evidence", g.items());
            case Ground.Latest g -> occurrences("occurrences", List.of(g.occurrence()));
            case Ground.Recent g -> count(g.count());
            case Ground.Subjects g -> {
                json.field("check", g.check());
                count(g.count());
            }
            case Ground.OnWord g -> json.field("evidence", g.items());
            case Ground.Tested g ->
                    json.field("report", g.report())
                            .object("days")
                            .field("from", g.days().from().toString())
                            .field("to", g.days().to().toString())
                            .end();
            case Ground.Listed g -> json.field("populations", g.populations());
            case Ground.InForce g -> json.field("documents", g.documents());
            case Ground.NoEvent g -> json.field("populations", g.populations());
            case Ground.Concluded g ->
                    json.field("conclusion", g.conclusion()).field("on", g.on().toString());
        }
    }

    private void failure(Failure failure) {
        switch (failure) {
            case Failure.TooOften f -> {
                json.field("why", "occurrences");
                limit(f.limit(), f.at(), f.count());
                occurrences("occurrences", f.found());
            }
            case Failure.TooLong f -> {
                json.field("why", "days");
                limit(f.limit(), f.at(), f.count());
                json.field("check", f.check()).field("subjects", f.subjects()).array("failed");
                for (Failure.FailedDays days : f.found()) {
                    json.object()
                            .field("subject", days.subject())
                            .field("from", days.days().from().toString())
                            .field("to", days.days().to().toString())
                            .end();
                }
                json.end();
            }
            case Failure.Falsified f -> json.field("why", "falsified").field("evidence", f.items());
            case Failure.Concluded f ->
                    json.field("why", "conclusion")
                            .field("conclusion", f.conclusion())
                            .field("on", f.on().toString());
        }
    }

    private void limit(Failure.Limit limit, int at, Ground.Count count) {
        json.field("limit", Words.of(limit)).field("at", at);
        count(count);
    }

    private void count(Ground.Count count) {
        json.field("due", count.due())
                .field("deviating", count.deviating())
                .field("mayDeviate", count.may())
                .field("lateOnly", count.lateOnly());
    }

    private void occurrences(String name, List<Occurrence> all) {
        json.array(name);
        for (Occurrence o : all) {
            json.object()
                    .field("occurrence", o.name())
                    .field("due", o.due().toString())
                    .field("lastOnTime", o.lastOnTime().toString())
                    .field("status", Words.of(o.status()))
                    .field("by", o.shownBy())
                    .field("on", o.doneOn() == null ? null : o.doneOn().toString())
                    .end();
        }
        json.end();
    }

    private static List<String> names(List<RequirementRef> refs) {
        return refs.stream().map(RequirementRef::toString).toList();
    }
}
