package dev.crosswalk.answers.next;

import dev.crosswalk.answers.Dialect;
import dev.crosswalk.answers.Question;
import dev.crosswalk.answers.ask.AskedQuestion;
import dev.crosswalk.answers.ask.Inquiry;
import dev.crosswalk.answers.ask.Round;
import dev.crosswalk.answers.ask.SaidNotToApply;
import dev.crosswalk.answers.ask.Way;
import dev.crosswalk.answers.next.Step.Action;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.Answered;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Gap;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.programme.standing.AskedWindow;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.ControlStanding.Condition;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.standing.LeftToProvider;
import dev.crosswalk.programme.standing.ShownBy;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.standing.Standing;
import dev.crosswalk.programme.words.GuidanceWords;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// How it goes on from an answer: what somebody can do so that more is proved, in their own terms,
/// what is nearest first.
///
/// In a programme that is what a control in place lacks, then what is planned, then what the
/// library has; without one, it is a question to people, for nothing else is known of them. Nothing
/// here is computed that takes long: [dev.crosswalk.answers.plan.PlanAnswer] plans.
public final class WayOn {
    private static final List<String> TERMS =
            List.of(
                    "have",
                    "facts",
                    "programme",
                    "trust",
                    "asOf",
                    "knownAt",
                    "assurance",
                    "claims",
                    "content");

    private static final List<String> PROGRAMME = List.of("programme", "content");

    /// So many controls in place, planned ones, and ones of the library are named for a
    /// requirement.
    private static final int MOST_IN_PLACE = 3;

    private static final int MOST_PLANNED = 2;
    private static final int MOST_OF_LIBRARY = 2;

    /// So many kinds of evidence are named of each.
    private static final int MOST_KINDS = 2;

    /// A question has so many points at most where they are told; else the answer above has them.
    private static final int MOST_POINTS = 3;

    /// So many controls are named for a framework, and for all of a programme.
    private static final int MOST_OWN = 2;

    private static final int MOST_REQUIREMENTS = 3;

    /// So many are named that may be left out.
    private static final int MOST_APART = 2;

    private final Situation situation;
    private final Crosswalk crosswalk;
    private final Content content;
    private final Dialect dialect;

    private WayOn(Situation situation, Dialect dialect) {
        this.situation = situation;
        this.dialect = dialect;
        crosswalk = situation.crosswalk();
        content = situation.content();
    }

    private NextSteps controls() {
        return new NextSteps(situation.now(), content, dialect, dialect.repeated(PROGRAMME), true);
    }

    // ---- one requirement

    /// How it goes on from the verdict on one requirement; none where it does not apply.
    public static List<Step> of(Question question, Verdict verdict) {
        return new WayOn(question.situation(), question.dialect()).from(question, verdict);
    }

    private List<Step> from(Question question, Verdict v) {
        return switch (v.coverage()) {
            case NOT_APPLICABLE -> List.of();
            case FULL -> keeping(question, v);
            case PARTIAL, NONE, NOT_ASSESSED -> v.decomposed() ? closing(question, v) : looking();
        };
    }

    /// What keeps it as it is.
    private List<Step> keeping(Question question, Verdict v) {
        Standing standing = question.standing();
        if (standing == null || isPast(question)) {
            return List.of();
        }
        Set<String> giving = crosswalk.giving(v.covered());
        Set<String> ids = new LinkedHashSet<>(ShownBy.lacking(standing, giving).keySet());
        for (String o : v.covered()) {
            for (String label : v.because(o)) {
                if (label.startsWith("control:")) {
                    ids.add(label.substring("control:".length()));
                }
            }
        }
        List<Step> steps = new ArrayList<>();
        for (String id : ids) {
            if (steps.size() < MOST_KINDS) {
                now(id).map(c -> controls().of(c, giving)).stream()
                        .flatMap(List::stream)
                        .limit(1)
                        .forEach(steps::add);
            }
        }
        return steps;
    }

    private Optional<ControlStanding> now(String id) {
        return situation.controls().control(id);
    }

    /// Of a requirement of which no obligation is known.
    private List<Step> looking() {
        return List.of(
                new Step(
                        "No obligation of it is known here, so look at the requirement itself; where"
                                + " it is met, say so in "
                                + (situation.at() == null ? "a facts file." : "attestations.yaml."),
                        ""));
    }

    private List<Step> closing(Question question, Verdict v) {
        Set<String> open = OpenWork.open(v);
        Set<String> left = new LinkedHashSet<>(open);
        List<Step> steps = new ArrayList<>();
        Standing standing = question.standing();
        if (standing != null) {
            steps.addAll(inPlace(question, standing, left));
            AskedWindow window = question.window();
            if (window != null && window.isPast() && !left.isEmpty()) {
                steps.add(
                        new Step(
                                "The window ended on %s: what is put in place now counts for the next one."
                                        .formatted(window.days().to()),
                                ""));
            }
            planned(standing, open.size(), left, steps);
        }
        steps.addAll(theirs(question, left));
        steps.addAll(carvedOut(left));
        Set<String> unheld = Set.copyOf(left);
        List<Step> library = library(standing, open.size(), left);
        List<Step> asked = asked(question, v, unheld);
        steps.addAll(standing == null ? asked : library);
        steps.addAll(standing == null ? library : asked);
        return steps;
    }

    /// What is missing of what a provider does, as somebody said; takes it from what is left, for
    /// no control of one's own does it.
    private List<Step> theirs(Question question, Set<String> left) {
        Map<String, Set<String>> providers = new TreeMap<>();
        for (Answered a : question.posture().answers()) {
            if (a.isPending()) {
                Set<String> does = new TreeSet<>(crosswalk.given(List.of(a.obligation())));
                does.retainAll(left);
                if (!does.isEmpty()) {
                    providers.computeIfAbsent(a.by(), _ -> new TreeSet<>()).addAll(does);
                }
            }
        }
        List<Step> steps = new ArrayList<>();
        providers.forEach((provider, does) -> {
            left.removeAll(does);
            Way way = Way.ofProvider(situation.programme(), dialect, provider, crosswalk, does);
            steps.add(new Step(way.say(), way.command()));
        });
        return steps;
    }

    /// What is open and a report about us leaves to a provider by name; takes from what is left
    /// what was said to be the provider's one by one.
    private List<Step> carvedOut(Set<String> left) {
        if (situation.at() == null) {
            return List.of();
        }
        List<Step> steps = new ArrayList<>();
        for (LeftToProvider part : LeftToProvider.of(situation.now())) {
            Set<String> does = new TreeSet<>(part.theirs());
            does.retainAll(left);
            if (!does.isEmpty()) {
                left.removeAll(part.named());
                Way way =
                        Way.ofCarvedOut(
                                situation.required(),
                                dialect,
                                part.provider(),
                                part.report(),
                                crosswalk,
                                does);
                steps.add(new Step(way.say(), way.command()));
            }
        }
        return steps;
    }

    /// What controls in place lack; takes from what is left what they would show.
    private List<Step> inPlace(Question question, Standing standing, Set<String> left) {
        Set<String> giving = crosswalk.giving(left);
        List<Step> steps = new ArrayList<>();
        int n = 0;
        for (Map.Entry<String, String> lacks : ShownBy.lacking(standing, giving).entrySet()) {
            ControlStanding c = now(lacks.getKey()).orElse(null);
            if (c == null) {
                continue;
            }
            left.removeAll(crosswalk.given(c.control().discharges()));
            if (n++ >= MOST_IN_PLACE) {
                continue;
            }
            if (isPast(question)) {
                steps.add(
                        new Step(
                                "%s (%s) did not show it in the window (%s): what lacks, and what can be"
                                                .formatted(c.id(), c.title(), lacks.getValue())
                                        + " said of it.",
                                controls().command("show", c.id()),
                                Action.of(Action.Kind.SHOW, c.id())));
            } else {
                controls().of(c, giving).stream().limit(MOST_KINDS).forEach(steps::add);
            }
        }
        return steps;
    }

    /// Planned controls, those first that close most.
    private void planned(Standing standing, int open, Set<String> left, List<Step> steps) {
        List<ControlStanding> planned =
                standing.controls().stream()
                        .filter(c -> c.condition() == Condition.PLANNED)
                        .toList();
        for (int i = 0; i < MOST_PLANNED; i++) {
            ControlStanding best = null;
            Set<String> most = Set.of();
            for (ControlStanding c : planned) {
                Set<String> closes = closes(c.control(), left);
                if (closes.size() > most.size()) {
                    best = c;
                    most = closes;
                }
            }
            if (best == null) {
                return;
            }
            List<Step> its = controls().of(best, Set.of());
            for (Step step : its) {
                steps.add(
                        step.equals(its.getLast())
                                ? step.saying(
                                        step.say() + " It closes " + of(most.size(), open) + ".")
                                : step);
            }
            left.removeAll(most);
        }
    }

    /// Controls of the library that nobody decided on, those first that close most.
    private List<Step> library(@Nullable Standing standing, int open, Set<String> left) {
        List<Step> steps = new ArrayList<>();
        List<Control> all =
                content.controls().discharging(crosswalk.giving(left)).stream()
                        .filter(c -> standing == null || standing.control(c.id()).isEmpty())
                        .toList();
        while (steps.size() < MOST_OF_LIBRARY) {
            Control best = null;
            Set<String> most = Set.of();
            for (Control c : all) {
                Set<String> closes = closes(c, left);
                if (closes.size() > most.size()) {
                    best = c;
                    most = closes;
                }
            }
            if (best == null) {
                return steps;
            }
            String what = "%s (%s)".formatted(best.id(), best.title());
            steps.add(
                    standing == null
                            ? new Step(
                                    "Where it is not done: %s of the library closes %s. What it takes:"
                                            .formatted(what, of(most.size(), open)),
                                    controlCommand("show", best.id()),
                                    Action.of(Action.Kind.SHOW, best.id()))
                            : new Step(
                                    "Adopt %s, which nobody decided on yet: it closes %s."
                                            .formatted(what, of(most.size(), open)),
                                    controlCommand("adopt", best.id()),
                                    Action.of(Action.Kind.ADOPT, best.id())));
            left.removeAll(most);
        }
        return steps;
    }

    private String controlCommand(String verb, String id) {
        return dialect.question(verb, (id + " " + dialect.repeated(PROGRAMME)).strip());
    }

    private Set<String> closes(Control control, Set<String> left) {
        Set<String> closes = new HashSet<>(crosswalk.given(control.discharges()));
        closes.retainAll(left);
        return closes;
    }

    /// `all 3 that are open`, `both that are open`, `2 of the 3 that are open`, `what is open`
    private static String of(int n, int open) {
        return open == 1
                ? "what is open"
                : n == open
                        ? (open == 2 ? "both that are open" : "all %d that are open".formatted(n))
                        : "%d of the %d that are open".formatted(n, open);
    }

    /// The question to people that settles most of what no control of one's own is to show.
    /// Nobody's word shows how something operated.
    private List<Step> asked(Question question, Verdict v, Set<String> left) {
        if (left.isEmpty() || question.posture().question() == Assurance.OPERATING) {
            return List.of();
        }
        Inquiry inquiry = Round.inquiry(question);
        for (AskedQuestion q : inquiry.questions()) {
            if (!Collections.disjoint(q.obligations(), left)) {
                return List.of(
                        new Step(
                                asked(q, q.completes().contains(v.ref())),
                                again("ask", question.judged().gap()),
                                Action.of(Action.Kind.ASK, "")));
            }
        }
        return List.of();
    }

    private static String asked(AskedQuestion q, boolean completes) {
        StringBuilder words =
                new StringBuilder(q.owner().isEmpty() ? "Ask: " : "Ask the " + q.owner() + ": ")
                        .append(q.text());
        int n = q.points().size();
        if (n > 1 && n <= MOST_POINTS) {
            for (int i = 0; i < n; i++) {
                words.append(" (%d) %s".formatted(i + 1, q.points().get(i).text()));
            }
        }
        return words.append(
                        completes ? (n == 1 ? " A yes" : " A yes to all") + " completes it." : "")
                .toString();
    }

    // ---- a framework, and a programme

    /// What to do first so that more of a framework is proved.
    public static List<Step> of(Question question, Gap gap) {
        return new WayOn(question.situation(), question.dialect()).from(question, gap);
    }

    private List<Step> from(Question question, Gap gap) {
        List<Step> steps = new ArrayList<>();
        if (gap.summary().obligations() == gap.summary().covered()) {
            return steps;
        }
        Standing standing = question.standing();
        boolean past = isPast(question);
        if (standing != null) {
            steps.addAll(own(gap.verdicts(), past));
        } else {
            addressed(question, gap, steps);
        }
        // Nobody's word shows how something operated.
        if (question.posture().question() != Assurance.OPERATING) {
            steps.add(asking(again("ask", gap)));
        }
        steps.add(planning(again("plan", gap)));
        return steps;
    }

    private static Step asking(String command) {
        return new Step(
                "Answer the questions that settle most, best first: what is done already counts from"
                        + " then on, on your word.",
                command,
                Action.of(Action.Kind.ASK, ""));
    }

    private static Step planning(String command) {
        return new Step(
                "For the rest, see which controls close it at least cost.",
                command,
                Action.of(Action.Kind.PLAN, ""));
    }

    /// What it would prove that a report speaks of guidance, where that can be said.
    private void addressed(Question question, Gap gap, List<Step> steps) {
        if (!canAddress(question)) {
            return;
        }
        GuidanceWords.ifAddressed(crosswalk, question.posture(), gap)
                .ifPresent(words ->
                        steps.add(
                                new Step(
                                        Words.capital(words) + ": look into it.",
                                        dialect.question("gap", addressing(gap)))));
    }

    /// Whether [#of(Question, Gap)] says what it would prove that a report speaks of guidance.
    public static boolean canAddress(Question question) {
        return question.situation().at() == null
                && question.situation().facts() == null
                && question.situation().taken().scopes().stream().anyMatch(s -> !s.guidance());
    }

    private String addressing(Gap gap) {
        List<String> words = new ArrayList<>();
        situation
                .taken()
                .scopes()
                .forEach(s -> words.add(dialect.parameter("have", s.withGuidance().toString())));
        words.add(dialect.parameter("want", gap.want().whole().toString()));
        List<String> more = new ArrayList<>(TERMS);
        more.remove("have");
        // Asked of all of the framework, the same would prove another figure.
        more.add("where");
        return (String.join(" ", words) + " " + dialect.repeated(more)).strip();
    }

    /// What to do first in a programme, whatever framework it is for.
    public static List<Step> of(Situation programme, Dialect dialect) {
        WayOn on = new WayOn(programme, dialect);
        List<Verdict> verdicts =
                programme.wanted().stream()
                        .filter(f -> !isPast(f.asked()))
                        .map(Judged::gap)
                        .flatMap(g -> g.verdicts().stream())
                        .toList();
        List<Step> apart = apart(programme, dialect);
        List<Step> steps = new ArrayList<>(on.own(verdicts, false));
        boolean done =
                programme.wanted().stream()
                        .map(f -> f.gap().summary())
                        .allMatch(s -> s.obligations() == s.covered());
        if (!done) {
            steps.add(asking(dialect.question("ask", dialect.repeated(TERMS))));
            steps.add(planning(dialect.question("plan", dialect.repeated(TERMS))));
        }
        steps.addAll(apart);
        return steps;
    }

    /// What may be left out, since all that is open of it was said not to apply. Where that is
    /// much, whoever asks has it all.
    private static List<Step> apart(Situation programme, Dialect dialect) {
        List<Way> all = SaidNotToApply.of(programme).proposals(programme, dialect);
        List<Step> steps = new ArrayList<>();
        all.stream().limit(MOST_APART).forEach(w -> steps.add(new Step(w.say(), w.command())));
        if (all.size() > MOST_APART) {
            steps.add(
                    new Step(
                            "%s may be left out in the same way."
                                    .formatted(
                                            Words.many(
                                                    all.size() - MOST_APART,
                                                    "more requirement",
                                                    "more requirements")),
                            dialect.question("ask", dialect.repeated(TERMS))));
        }
        return steps;
    }

    /// The first step for each of the controls that would close most: those in which an auditor
    /// found something first, and those in place that lack evidence before those that are planned.
    ///
    /// @param past whether nothing that is done now counts for controls that are in place
    private List<Step> own(List<Verdict> verdicts, boolean past) {
        OpenWork open = OpenWork.of(crosswalk, verdicts);
        List<OpenWork.Share> shares =
                open.shares(
                        situation.controls().controls().stream()
                                .filter(c -> !past || c.condition() == Condition.PLANNED)
                                .toList());
        // What an auditor found has days set for it, whatever else would close more.
        NextSteps next = controls();
        shares.sort(Comparator.comparing(s -> !next.isExcepted(s.control())));
        List<Step> steps = new ArrayList<>();
        for (OpenWork.Share share : shares) {
            List<Step> its = next.of(share.control(), share.giving());
            if (steps.size() < MOST_OWN && !its.isEmpty()) {
                Step step = its.getFirst();
                steps.add(
                        step.saying(
                                "%s It is for %s."
                                        .formatted(
                                                step.say(),
                                                Words.some(
                                                        List.copyOf(share.requirements()),
                                                        MOST_REQUIREMENTS))));
            }
        }
        return steps;
    }

    private static boolean isPast(Question question) {
        return isPast(question.window());
    }

    private static boolean isPast(@Nullable AskedWindow window) {
        return window != null && window.isPast();
    }

    /// What asks people about what is not known, in the terms of whoever asks; the verb alone where
    /// no answer could be kept.
    ///
    /// @param wants scopes that are asked about; none for those that whoever asks named
    public static String ask(Situation situation, Dialect dialect, List<String> wants) {
        if (situation.at() == null && situation.facts() == null) {
            return dialect.question("ask", "");
        }
        List<String> words = new ArrayList<>(List.of(dialect.repeated(TERMS)));
        if (wants.isEmpty()) {
            words.add(dialect.repeated(List.of("want")));
        }
        wants.forEach(w -> words.add(dialect.parameter("want", w)));
        return dialect.question("ask", String.join(" ", words).strip());
    }

    /// Another question, asked the same.
    private String again(String verb, Gap gap) {
        List<String> words = new ArrayList<>(List.of(dialect.repeated(TERMS)));
        words.add(dialect.parameter("want", gap.want().whole().toString()));
        return dialect.question(verb, String.join(" ", words).strip());
    }
}
