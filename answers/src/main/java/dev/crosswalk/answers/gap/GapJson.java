package dev.crosswalk.answers.gap;

import dev.crosswalk.answers.AlteredJson;
import dev.crosswalk.answers.AttributesJson;
import dev.crosswalk.answers.Figures;
import dev.crosswalk.answers.FoundJson;
import dev.crosswalk.answers.SummaryJson;
import dev.crosswalk.answers.WindowJson;
import dev.crosswalk.answers.next.Step;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.content.GivenAnswer;
import dev.crosswalk.engine.Candidate;
import dev.crosswalk.engine.Decision;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.RequirementGroups;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.programme.standing.GapCandidates;
import dev.crosswalk.programme.words.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// A gap analysis as JSON: a contract, see its schema.
public final class GapJson {
    private final GapAnswer answer;
    private final Json json;

    public GapJson(GapAnswer answer, Json json) {
        this.answer = answer;
        this.json = json;
    }

    void write() {
        json.object()
                .field("have", answer.question().have())
                .field("want", answer.gap().want().whole().toString());
        AttributesJson.where(json, answer.gap().want(), answer.question().crosswalk());
        json.field("contentVersion", answer.question().content().library().contentVersion());
        AlteredJson.write(json, answer.question().situation());
        json.field(
                        "asOf",
                        answer.question().asOf() == null
                                ? null
                                : answer.question().asOf().toString())
                .field("assurance", Words.of(answer.question().posture().question()));
        json.field("claims", answer.question().crosswalk().isAgreedOnly() ? "agreed" : "all");
        WindowJson.write(json, answer.question().window());
        SummaryJson.write(json, answer.gap());
        answer.contradictions().json(json);
        accepted();
        decisions();
        json.field(
                "expiredAnswers",
                answer.question().situation().expiredAnswers().stream()
                        .map(GivenAnswer::obligation)
                        .toList());
        answer.unprovable().ifPresent(why -> json.field("unprovable", why));
        json.field("say", answer.opening());
        json.field("reading", answer.reading().orElse(null));
        Figures.themes(json, answer.edition(), answer.gap().verdicts());
        RequirementGroups groups = new RequirementGroups(answer.edition());
        Map<String, GapCandidates.Entry> candidates = new HashMap<>();
        answer.candidates().forEach(e -> candidates.put(e.verdict().ref().id(), e));
        json.array("requirements");
        for (Verdict v : answer.gap().verdicts()) {
            json.object().field("theme", groups.heading(v.requirement()).id());
            verdict(v);
            GapCandidates.Entry entry = candidates.get(v.ref().id());
            if (entry != null) {
                candidates(entry);
            }
            json.end();
        }
        json.end();
        Step.json(json, answer.next());
        json.end();
    }

    /// The best candidates of a requirement, and how many there are.
    private void candidates(GapCandidates.Entry entry) {
        json.field("candidatesInAll", entry.all()).array("candidates");
        for (Candidate c : entry.best()) {
            json.object()
                    .field("requirement", c.left().toString())
                    .field("publishers", c.publishers())
                    .field("hubs", c.hubs().stream().map(RequirementRef::toString).toList())
                    .field("rows", c.rows())
                    .end();
        }
        json.end();
    }

    /// What the organisation decided of contested claims.
    public void decisions() {
        json.array("decisions");
        for (Decision d : answer.decisions()) {
            json.object()
                    .field("requirement", d.requirement().toString())
                    .field("obligation", d.obligation())
                    .field("stands", d.stands())
                    .field("source", d.source())
                    .end();
        }
        json.end();
    }

    /// The exceptions to controls that stand for something of the gap.
    public void accepted() {
        json.array("acceptedExceptions");
        answer.question()
                .accepted(answer.gap().verdicts())
                .forEach((e, c) ->
                        json.object()
                                .field("id", e.id())
                                .field("control", e.control())
                                .field("reason", e.reason())
                                .field("acceptedBy", e.acceptedBy())
                                .field("expiresOn", e.expiresOn().toString())
                                .field("subjects", e.subjects())
                                .end());
        json.end();
        FoundJson.write(json, answer.question().found(answer.gap().verdicts()));
    }

    /// The members of one requirement, into the object at hand.
    public void verdict(Verdict v) {
        json.field("id", v.ref().id())
                .field("title", v.requirement().title())
                .field("coverage", Words.of(v.coverage()))
                .field("disproved", v.disproved())
                .rounded("proven", v.proven())
                .rounded("possible", v.possible())
                .field("onContested", v.onContested());
        json.array("covered");
        for (String o : v.covered()) {
            json.object();
            because(v, o);
            json.field("contested", v.contested(o)).end();
        }
        json.end().array("possiblyCovered");
        for (String o : v.possiblyCovered()) {
            json.object();
            because(v, o);
            json.field("say", new MayBe(answer.question()).of(v, o)).end();
        }
        json.end();
        missing(v);
        strip(v);
        json.field("because", v.because()).field("failing", failing(v));
        String justification = answer.justification(v);
        if (justification != null) {
            json.field("justification", justification);
        }
        AttributesJson.write(json, "attributes", v.requirement().attributes());
        guidance(answer.gap().guidance(v));
    }

    /// Ids of the controls in place that failed in what it does not prove.
    private List<String> failing(Verdict v) {
        return v.applicable()
                ? answer.question()
                        .failing(
                                Stream.concat(v.missing().stream(), v.possiblyCovered().stream())
                                        .toList())
                : List.of();
    }

    private void strip(Verdict v) {
        VerdictStrip strip = new VerdictStrip(v, o -> answer.isFailed(v, o));
        Set<String> onWord = Set.copyOf(v.onWord());
        Set<String> onConclusions = Set.copyOf(v.onConclusions());
        json.array("obligations");
        for (Obligation o : strip.obligations(answer.question().crosswalk())) {
            String id = o.id();
            json.object()
                    .field("obligation", id)
                    .field("facet", Words.of(o.facet()))
                    .field("state", strip.state(id));
            if (onWord.contains(id)) {
                json.field("onWord", true);
            }
            if (onConclusions.contains(id)) {
                json.field("onConclusion", true);
            }
            json.end();
        }
        json.end();
    }

    private void guidance(List<Verdict> guidance) {
        if (guidance.isEmpty()) {
            return;
        }
        json.array("guidance");
        for (Verdict g : guidance) {
            json.object()
                    .field("id", g.ref().id())
                    .field("title", g.requirement().title())
                    .field("coverage", Words.of(g.coverage()))
                    .rounded("proven", g.proven())
                    .rounded("possible", g.possible());
            missing(g);
            json.end();
        }
        json.end();
    }

    private void missing(Verdict v) {
        json.array("missing");
        for (String o : v.missing()) {
            json.object()
                    .field("obligation", o)
                    .field("text", answer.obligation(o).text())
                    .field("failed", answer.isFailed(v, o))
                    .end();
        }
        json.end();
    }

    private void because(Verdict v, String o) {
        json.field("obligation", o)
                .field("text", answer.obligation(o).text())
                .field("because", v.because(o));
    }
}
