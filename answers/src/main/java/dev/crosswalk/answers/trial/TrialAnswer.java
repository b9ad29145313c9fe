package dev.crosswalk.answers.trial;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.BlockList;
import dev.crosswalk.answers.Figures;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.ResolvedTerms;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.RollUp;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.papers.report.Medium;
import dev.crosswalk.programme.AdoptedControl;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.standing.Trial;
import dev.crosswalk.programme.words.Numbers;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What is proven of each framework as it is, and as it would be if what is supposed were so.
///
/// @param real the situation in which nothing is supposed
/// @param then the one in which all of it is
public record TrialAnswer(Trial trial, Situation real, Situation then, List<Framework> frameworks)
        implements Answer {

    /// What becomes of a requirement then.
    private enum Move {
        LOST,
        GAINED,
        LEFT_OUT;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// A requirement of which more or less is proven then, or that is left out.
    public record Moved(Verdict before, Verdict after) {
        private Move move() {
            if (isLeftOut()) {
                return Move.LEFT_OUT;
            }
            return isLost() ? Move.LOST : Move.GAINED;
        }

        public boolean isLeftOut() {
            return after.coverage() == Coverage.NOT_APPLICABLE;
        }

        boolean isLost() {
            return !isLeftOut() && after.covered().size() < before.covered().size();
        }

        boolean isGained() {
            return !isLeftOut() && after.covered().size() > before.covered().size();
        }

        static boolean is(Verdict before, Verdict after) {
            return after.coverage() == Coverage.NOT_APPLICABLE
                    ? before.coverage() != Coverage.NOT_APPLICABLE
                    : after.covered().size() != before.covered().size();
        }

        boolean losesFull() {
            return isLost()
                    && before.coverage() == Coverage.FULL
                    && after.coverage() != Coverage.FULL;
        }

        boolean gainsFull() {
            return isGained()
                    && before.coverage() != Coverage.FULL
                    && after.coverage() == Coverage.FULL;
        }
    }

    /// @param isWanted whether it is wanted today, and not supposed to be
    /// @param moved in the order of the framework
    public record Framework(Judged before, Judged after, boolean isWanted, List<Moved> moved) {}

    /// @param asIs of what is so
    /// @param sources of what is supposed
    public static TrialAnswer of(TrialRequest request, Sources asIs, Sources sources)
            throws Refusal {
        ResolvedTerms resolved = ResolvedTerms.ofProgramme(request.terms(), sources);
        List<Scope> scopes = resolved.wants().all(request.wants());
        Situation then = resolved.situation().about(scopes);
        Situation real = ResolvedTerms.ofProgramme(request.terms(), asIs).situation().about(scopes);
        List<Framework> frameworks = new ArrayList<>();
        for (int i = 0; i < scopes.size(); i++) {
            Judged before = real.wanted().get(i);
            Judged after = then.wanted().get(i);
            frameworks.add(
                    new Framework(
                            before,
                            after,
                            !sources.trial().wanting().contains(scopes.get(i).toString()),
                            moved(before, after)));
        }
        return new TrialAnswer(sources.trial(), real, then, frameworks);
    }

    private static List<Moved> moved(Judged before, Judged after) {
        Map<RequirementRef, Verdict> then = new HashMap<>();
        after.gap().verdicts().forEach(v -> then.put(v.ref(), v));
        List<Moved> moved = new ArrayList<>();
        for (Verdict was : before.gap().verdicts()) {
            Verdict is = then.get(was.ref());
            if (is != null && Moved.is(was, is)) {
                moved.add(new Moved(was, is));
            }
        }
        return moved;
    }

    // ---- words

    /// `SOC 2 (CC, A): 92.1 % proven, 90.3 % if that were so; 2 requirements that are full today
    /// would no longer be`
    private static String say(Framework f) {
        String was = Numbers.percent(f.before().gap().summary().proven());
        String is = Numbers.percent(f.after().gap().summary().proven());
        int lost = (int) f.moved().stream().filter(Moved::isLost).count();
        int gained = (int) f.moved().stream().filter(Moved::isGained).count();
        int out = f.moved().size() - lost - gained;
        int lostFull = (int) f.moved().stream().filter(Moved::losesFull).count();
        int gainedFull = (int) f.moved().stream().filter(Moved::gainsFull).count();
        List<String> parts = new ArrayList<>();
        if (!f.isWanted()) {
            parts.add("%s is not wanted today".formatted(f.after().name()));
            parts.add("%s of it would be proven".formatted(is));
        } else if (f.moved().isEmpty()) {
            return "%s: nothing changes, %s is proven".formatted(f.before().name(), was);
        } else {
            parts.add("%s: %s proven, %s if that were so".formatted(f.before().name(), was, is));
        }
        if (out > 0) {
            parts.add(Words.many(out, "requirement", "requirements") + " would be left out");
        }
        if (lost > 0) {
            parts.add(moved(lost, lostFull, "less", "that are full today would no longer be"));
        }
        if (gained > 0) {
            parts.add(moved(gained, gainedFull, "more", "would become full"));
        }
        return String.join("; ", parts);
    }

    /// `2 requirements would become full`, `3 requirements would have less proven, and 1 of them
    /// ..`
    ///
    /// @param full of how many that is said, in all
    private static String moved(int all, int full, String how, String then) {
        String requirements = Words.many(all, "requirement ", "requirements ");
        if (full == all) {
            return requirements + (all == 1 ? then.replace("that are", "that is") : then);
        }
        return requirements
                + "would have %s proven".formatted(how)
                + (full == 0
                        ? ""
                        : ", and %d of them %s"
                                .formatted(
                                        full,
                                        full == 1 ? then.replace("that are", "that is") : then));
    }

    private String title(String control) {
        return real.required()
                .adoption(control)
                .map(a -> AdoptedControl.of(a, real.content().controls()).control())
                .or(() -> real.content().controls().control(control))
                .map(Control::title)
                .orElse(control);
    }

    /// What is supposed, each in a sentence.
    private List<String> supposed() {
        List<String> all = new ArrayList<>();
        trial.with().stream()
                .sorted()
                .forEach(id -> all.add("%s (%s) is in place and shown".formatted(id, title(id))));
        trial.without().stream()
                .sorted()
                .forEach(id -> all.add("%s (%s) is not there".formatted(id, title(id))));
        trial.excluding().stream()
                .sorted()
                .forEach(ref -> all.add("%s (%s) does not apply".formatted(ref, requirement(ref))));
        frameworks.stream()
                .filter(f -> !f.isWanted())
                .forEach(f -> all.add(f.after().name() + " is wanted"));
        if (trial.ahead() != null) {
            all.add("It is %s, and nothing was done until then".formatted(trial.ahead()));
        }
        return all;
    }

    private String requirement(String ref) {
        return then.crosswalk().requirement(RequirementRef.parse(ref)).title();
    }

    @Override
    public List<Block> screen() {
        BlockList blocks = new BlockList();
        blocks.section("What is supposed", supposed());
        blocks.section("If that were so", frameworks.stream().map(TrialAnswer::say).toList());
        return blocks.list();
    }

    @Override
    public Report report(Medium medium) {
        return new Report("What would come of it", screen());
    }

    // ---- data

    @Override
    public void json(Json json) {
        json.object()
                .field("organisation", real.organisation())
                .field("asOf", String.valueOf(real.asOf()))
                .field("ahead", trial.ahead() == null ? null : trial.ahead().toString())
                .field("say", frameworks.stream().map(f -> say(f) + ".").toList());
        controls(json, "with", List.copyOf(trial.with()));
        controls(json, "without", List.copyOf(trial.without()));
        json.array("excluding");
        trial.excluding().stream()
                .sorted()
                .forEach(ref ->
                        json.object().field("id", ref).field("title", requirement(ref)).end());
        json.end().array("wanting");
        frameworks.stream()
                .filter(f -> !f.isWanted())
                .forEach(f ->
                        json.object()
                                .field("id", f.after().scope().toString())
                                .field("title", f.after().name())
                                .end());
        json.end().array("frameworks");
        for (Framework f : frameworks) {
            json.object()
                    .field("scope", f.before().scope().toString())
                    .field("name", f.before().name())
                    .field("wanted", f.isWanted())
                    .field("moved", !f.moved().isEmpty())
                    .field("say", say(f) + ".");
            sum(json, "before", f.before().gap().summary());
            sum(json, "after", f.after().gap().summary());
            json.end();
        }
        json.end().array("requirements");
        frameworks.forEach(f -> f.moved().forEach(m -> moved(json, m)));
        json.end().end();
    }

    private void controls(Json json, String name, List<String> ids) {
        json.array(name);
        ids.stream()
                .sorted()
                .forEach(id -> json.object().field("id", id).field("title", title(id)).end());
        json.end();
    }

    private static void sum(Json json, String name, RollUp sum) {
        json.object(name);
        Figures.write(json, sum);
        json.field("full", sum.count(Coverage.FULL)).end();
    }

    private static void moved(Json json, Moved m) {
        json.object()
                .field("requirement", m.before().ref().toString())
                .field("title", m.before().requirement().title())
                .field("moved", m.move().word())
                .field("before", m.before().covered().size())
                .field("after", m.after().covered().size())
                .field("demanded", m.before().demanded())
                .field("coverageBefore", Words.of(m.before().coverage()))
                .field("coverageAfter", Words.of(m.after().coverage()))
                .end();
    }

    @Override
    public void csv(Csv csv) {
        csv.titles("requirement,moved,before,after,demanded");
        frameworks.forEach(f ->
                f.moved()
                        .forEach(m ->
                                csv.row(
                                        m.before().ref().toString(),
                                        m.move().word(),
                                        String.valueOf(m.before().covered().size()),
                                        String.valueOf(m.after().covered().size()),
                                        String.valueOf(m.before().demanded()))));
    }
}
