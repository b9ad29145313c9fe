package dev.crosswalk.answers.conclude;

import static dev.crosswalk.formats.report.Run.name;
import static dev.crosswalk.formats.report.Run.plain;
import static dev.crosswalk.formats.report.Run.quiet;
import static dev.crosswalk.formats.report.Run.strong;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.BlockList;
import dev.crosswalk.answers.Consequences;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.ResolvedTerms;
import dev.crosswalk.answers.Somebody;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.WindowJson;
import dev.crosswalk.answers.deviation.AskedDays;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.judgement.Deviation;
import dev.crosswalk.engine.judgement.History.As;
import dev.crosswalk.engine.judgement.Judgement;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.papers.judgement.JudgementWords;
import dev.crosswalk.papers.report.Medium;
import dev.crosswalk.programme.Conclusion;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.change.RequirementChange;
import dev.crosswalk.programme.edit.Edit;
import dev.crosswalk.programme.standing.Concluded;
import dev.crosswalk.programme.standing.ConclusionWords;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.ProgrammeAt;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// A conclusion on a control: what it rests on, and what it lifts.
///
/// @param before the control without the conclusion
/// @param after the control with it
/// @param lifted ids of the obligations that hold over the window by it
/// @param lowered ids of the obligations that do no longer
/// @param changed the requirements of the wanted frameworks that it changes
/// @param written the programme with the conclusion
/// @param findings what the rules find odd in it
public record ConcludeAnswer(
        Situation now,
        Conclusion conclusion,
        ControlStanding before,
        ControlStanding after,
        List<String> lifted,
        List<String> lowered,
        List<RequirementChange> changed,
        Programme written,
        List<Finding> findings)
        implements Answer {
    private static final int MOST_NAMED = 8;

    public static final List<String> CONCLUSIONS =
            List.of("effective-with-exceptions", "not-effective");

    public ConcludeAnswer {
        lifted = List.copyOf(lifted);
        lowered = List.copyOf(lowered);
        changed = List.copyOf(changed);
        findings = List.copyOf(findings);
    }

    /// The same once it was written, or not.
    public Answer told(boolean applied, String apply) {
        return new Told(this, applied, apply);
    }

    public static ConcludeAnswer of(ConcludeRequest request, Sources sources) throws Refusal {
        ResolvedTerms terms = ResolvedTerms.ofProgramme(request.terms(), sources);
        Situation now = terms.situation();
        Programme programme = now.required();
        AskedDays.control("control", request.control(), programme);
        Period window = AskedDays.of(request.window(), request.want(), terms, programme);
        ProgrammeAt at = now.now();
        Conclusion conclusion = conclusion(request, window, at);
        ControlStanding before = standing(at, conclusion);
        refuseNoDeviation(conclusion, before);
        Somebody.check("by", conclusion.by(), conclusion.on(), programme, "");
        refuseUnknownDeviation(conclusion, before);
        refuseUnknownEvidence(conclusion, programme);
        refuseSaidAlready(conclusion, before);
        Consequences made =
                Consequences.of(
                        at,
                        new Edit.Conclude(conclusion),
                        now.content(),
                        Refusal.of(
                                Code.INVALID,
                                "control",
                                conclusion.control(),
                                "nobody may conclude that of {value}:"));
        ControlStanding after = standing(made.after(), conclusion);
        refuse(conclusion, after);
        return new ConcludeAnswer(
                now,
                conclusion,
                before,
                after,
                obligations(before, after),
                obligations(after, before),
                made.changes().frameworks().stream()
                        .flatMap(f -> f.requirements().stream())
                        .toList(),
                made.written(),
                made.findings());
    }

    private static As as(String typed) throws Refusal {
        if (!CONCLUSIONS.contains(typed)) {
            throw Refusal.notOneOf("as", typed, CONCLUSIONS);
        }
        return As.valueOf(typed.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Conclusion conclusion(ConcludeRequest r, Period window, ProgrammeAt at)
            throws Refusal {
        return new Conclusion(
                r.id() == null ? free(at.programme()) : r.id(),
                r.control(),
                window,
                as(r.as()),
                at.asOf().day(),
                r.by(),
                r.deviations(),
                r.cause(),
                r.extent(),
                new Conclusion.Harm(r.harm(), !r.harm().isBlank(), r.harmShownBy()),
                r.correction(),
                r.compensating(),
                r.obligations());
    }

    /// The first id that no conclusion has: `C-01`.
    private static String free(Programme programme) {
        Set<String> taken =
                programme.conclusions().stream().map(Conclusion::id).collect(Collectors.toSet());
        int n = 1;
        while (taken.contains("C-%02d".formatted(n))) {
            n++;
        }
        return "C-%02d".formatted(n);
    }

    /// A value that is none of the valid ones, with some of these where none is near.
    private static Refusal unknown(
            String parameter, String what, String value, List<String> valid, List<String> some) {
        Refusal refusal = Refusal.unknown(parameter, what, value, valid);
        return refusal.parts().nearest().isEmpty() && !some.isEmpty()
                ? refusal.among(some)
                        .with("maybe", " Such as: " + Words.some(some, MOST_NAMED) + ".")
                : refusal;
    }

    /// What else is wrong does not matter where there is nothing to conclude on.
    private static void refuseNoDeviation(Conclusion c, ControlStanding before) throws Refusal {
        Judgement judgement = judgement(before);
        if (c.as() == As.NOT_EFFECTIVE
                || !c.on().isAfter(c.window().to())
                || !judgement.deviations().isEmpty()) {
            return;
        }
        String why =
                switch (judgement.outcome()) {
                    case NOT_EFFECTIVE, INCOMPLETE ->
                            "; " + ConclusionWords.why(Judgement.Why.NOTHING_TO_LIFT, null, before);
                    case DEVIATIONS, NOT_EXERCISED, EFFECTIVE -> "";
                };
        throw Refusal.of(
                        Code.UNSUITABLE,
                        "control",
                        c.control(),
                        "nobody has to conclude on {value} over {window}: nothing deviates{why}")
                .with("window", Words.days(c.window()))
                .with("why", why);
    }

    private static void refuseUnknownDeviation(Conclusion c, ControlStanding before)
            throws Refusal {
        List<String> known =
                judgement(before).deviations().stream().map(Deviation::id).distinct().toList();
        for (String id : c.deviations()) {
            if (!known.contains(id)) {
                throw unknown("deviations", "deviation of " + c.control(), id, known, known);
            }
        }
    }

    private static void refuseUnknownEvidence(Conclusion c, Programme programme) throws Refusal {
        String id = c.harm().artefact();
        if (id.isEmpty() || programme.evidence().stream().anyMatch(e -> e.id().equals(id))) {
            return;
        }
        throw unknown(
                "harm-evidence",
                "evidence",
                id,
                programme.evidence().stream().map(Evidence::id).toList(),
                programme.evidence().stream()
                        .filter(e -> e.controls().contains(c.control()))
                        .map(Evidence::id)
                        .toList()
                        .reversed());
    }

    /// One that does not count any more may be said again.
    private static void refuseSaidAlready(Conclusion c, ControlStanding before) throws Refusal {
        for (Concluded other : before.concluded()) {
            boolean counts =
                    judgement(before).refused().stream()
                            .noneMatch(r -> r.conclusion().id().equals(other.said().id()));
            if (c.saysTheSameAs(other.said()) && (counts || c.on().equals(other.said().on()))) {
                throw Refusal.of(Code.TAKEN, "control", c.control(), "{id} says this already")
                        .with("id", other.said().id());
            }
        }
    }

    /// Refuses to write a conclusion before its day.
    public void refuseBeforeItsDay(Sources sources) throws Refusal {
        LocalDate today = sources.today(now.required()).day();
        if (conclusion.on().isAfter(today)) {
            throw Refusal.of(
                            Code.UNSUITABLE,
                            "as-of",
                            conclusion.on().toString(),
                            "nobody concluded on {value} yet: today is {today}")
                    .with("today", today.toString());
        }
    }

    private static ControlStanding standing(ProgrammeAt at, Conclusion c) {
        return at.control(c.control(), Assurance.OPERATING, c.window()).orElseThrow();
    }

    /// Refuses what would lift nothing, with the rule.
    private static void refuse(Conclusion c, ControlStanding after) throws Refusal {
        if (c.as() == As.NOT_EFFECTIVE) {
            return;
        }
        Judgement judgement = judgement(after);
        for (Judgement.Refused refused : judgement(after).refused()) {
            if (refused.conclusion().id().equals(c.id())) {
                Concluded concluded = concluded(after, c);
                // What nobody may ever conclude on is told before what may still be mended.
                Judgement.Why why =
                        switch (judgement.outcome()) {
                            case NOT_EFFECTIVE, INCOMPLETE -> Judgement.Why.NOTHING_TO_LIFT;
                            case DEVIATIONS, NOT_EXERCISED, EFFECTIVE -> refused.why();
                        };
                throw Refusal.of(
                                Code.UNSUITABLE,
                                parameter(why),
                                c.control(),
                                "nobody may conclude on {value} over {window}: {why}")
                        .with("window", Words.days(c.window()))
                        .with("why", ConclusionWords.why(why, concluded, after))
                        .because(useless(concluded));
            }
        }
    }

    private static List<String> useless(Concluded concluded) {
        return concluded.compensating().stream()
                .map(id -> id + " was not effective meanwhile, or does not discharge all of it")
                .toList();
    }

    private static String parameter(Judgement.Why why) {
        return switch (why) {
            case NOT_INDEPENDENT -> "by";
            case HARM_NOT_LOOKED_INTO -> "harm";
            case LEAVES_OUT_A_DEVIATION -> "deviations";
            case NOT_KNOWN_YET, BEFORE_THE_WINDOW_ENDED -> "window";
            case NOT_CORRECTED, VOIDED, RESTS_ON_LATER_RECORDS, NOTHING_TO_LIFT, REPLACED ->
                    "control";
        };
    }

    private static Judgement judgement(ControlStanding standing) {
        return Objects.requireNonNull(standing.judgement());
    }

    private static Concluded concluded(ControlStanding standing, Conclusion c) {
        return standing.concluded().stream()
                .filter(other -> other.said().id().equals(c.id()))
                .findFirst()
                .orElseThrow();
    }

    /// The obligations that hold in one and not in another.
    private static List<String> obligations(ControlStanding without, ControlStanding with) {
        Set<String> held = held(without);
        return held(with).stream().filter(o -> !held.contains(o)).sorted().toList();
    }

    private static Set<String> held(ControlStanding standing) {
        return judgement(standing).obligations().stream()
                .filter(s -> s.state() == Judgement.State.SATISFIED)
                .map(Judgement.Shown::obligation)
                .collect(Collectors.toSet());
    }

    // ---- words

    private String sentence(ControlStanding standing) {
        return words(standing).sentence();
    }

    private JudgementWords words(ControlStanding standing) {
        return JudgementWords.of(standing, now.now());
    }

    private List<String> restsOn() {
        List<String> all = new ArrayList<>();
        for (Deviation d : judgement(before).deviations()) {
            all.add(
                    "%s: %s, %s"
                            .formatted(
                                    d.id(),
                                    Words.spoken(d.what()),
                                    words(before).deviations().ended(d)));
        }
        Concluded concluded = concluded(after, conclusion);
        for (String id : conclusion.compensating()) {
            all.add(
                    concluded.compensating().contains(id)
                            ? id + " was not effective meanwhile, or does not discharge all of it"
                            : id + " was effective meanwhile");
        }
        String open = ConclusionWords.notShown(concluded);
        if (!open.isEmpty()) {
            all.add("that %s, is not shown".formatted(open));
        }
        return all;
    }

    private List<String> changes() {
        return changed.stream()
                .map(r ->
                        "%s: %s, %d proven, before %s, %d proven"
                                .formatted(
                                        r.after().ref(),
                                        Words.spoken(r.after().coverage()),
                                        r.after().covered().size(),
                                        Words.spoken(r.before().coverage()),
                                        r.before().covered().size()))
                .toList();
    }

    private List<String> full() {
        return changed.stream()
                .filter(r ->
                        r.after().coverage() == Coverage.FULL
                                && r.before().coverage() != Coverage.FULL)
                .map(r -> r.after().ref().toString())
                .toList();
    }

    private BlockList told(BlockList blocks) {
        blocks.section("It rests on", restsOn())
                .section("Obligations that hold by it", lifted)
                .section("Obligations that no longer hold", lowered)
                .section("Requirements that change", changes())
                .section("Lint says", findings.stream().map(Finding::message).toList());
        if (lifted.isEmpty() && lowered.isEmpty()) {
            blocks.paragraph("No obligation changes by it.");
        }
        return blocks.paragraph(
                "It is management's conclusion: a service auditor may see it differently.");
    }

    private String headline() {
        return "%s, before: %s".formatted(sentence(after), sentence(before));
    }

    @Override
    public List<Block> screen() {
        return told(new BlockList()
                        .line(
                                strong("Conclusion " + conclusion.id()),
                                plain("  "),
                                name(conclusion.control()),
                                plain(" " + after.title()))
                        .line(
                                quiet(
                                        "%s, over %s, on %s by %s"
                                                .formatted(
                                                        Words.spoken(conclusion.as()),
                                                        Words.days(conclusion.window()),
                                                        conclusion.on(),
                                                        conclusion.by())))
                        .paragraph(headline()))
                .list();
    }

    @Override
    public Report report(Medium medium) {
        return new Report(
                "Conclusion %s on %s".formatted(conclusion.id(), conclusion.control()),
                told(new BlockList().paragraph(headline())).list());
    }

    @Override
    public void json(Json json) {
        json(json, false);
    }

    private void json(Json json, boolean applied) {
        json.object()
                .field("organisation", now.organisation())
                .field("applied", applied)
                .field("id", conclusion.id())
                .field("control", conclusion.control());
        WindowJson.write(json, conclusion.window());
        json.field("as", Words.of(conclusion.as()))
                .field("on", conclusion.on().toString())
                .field("by", conclusion.by())
                .field("before", sentence(before))
                .field("after", sentence(after))
                .field("restsOn", restsOn())
                .field("lifted", lifted)
                .field("lowered", lowered)
                .field("full", full())
                .array("requirements");
        for (RequirementChange r : changed) {
            json.object()
                    .field("requirement", r.after().ref().toString())
                    .field("title", r.after().requirement().title())
                    .field("before", Words.of(r.before().coverage()))
                    .field("after", Words.of(r.after().coverage()))
                    .field("coveredBefore", r.before().covered().size())
                    .field("coveredAfter", r.after().covered().size())
                    .field("demanded", r.after().demanded())
                    .end();
        }
        json.end().field("findings", findings.stream().map(Finding::message).toList()).end();
    }

    @Override
    public void csv(Csv csv) {
        csv.titles("what,id,before,after");
        lifted.forEach(o -> csv.row("obligation", o, "unknown", "satisfied"));
        lowered.forEach(o -> csv.row("obligation", o, "satisfied", "failed"));
        for (RequirementChange r : changed) {
            csv.row(
                    "requirement",
                    r.after().ref().toString(),
                    Words.of(r.before().coverage()),
                    Words.of(r.after().coverage()));
        }
    }

    /// @param apply the command that writes it
    private record Told(ConcludeAnswer of, boolean applied, String apply) implements Answer {
        private String next() {
            return applied
                    ? "Written to conclusions.yaml."
                    : "Nothing is written yet. To write it: " + apply;
        }

        @Override
        public List<Block> screen() {
            List<Block> blocks = new ArrayList<>(of.screen());
            blocks.add(new Block.Paragraph(Run.plain(next())));
            return blocks;
        }

        @Override
        public void json(Json json) {
            of.json(json, applied);
        }

        @Override
        public void csv(Csv csv) {
            of.csv(csv);
        }

        @Override
        public Report report(Medium medium) {
            return of.report(medium);
        }
    }
}
