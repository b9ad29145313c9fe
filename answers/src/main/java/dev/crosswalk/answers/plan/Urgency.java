package dev.crosswalk.answers.plan;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.TypedNames;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.practice.HardlyOpen;
import dev.crosswalk.content.practice.Practices;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.standing.Standing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What comes right after what the gates ask for: what somebody wants first, in the order in which
/// they said it, then what auditors hardly accept as open.
///
/// @param ranks the most important first
/// @param gaps what lacks of each requirement of which an auditor may hardly accept that it does
record Urgency(List<Rank> ranks, Map<RequirementRef, Gaps> gaps) {
    private static final int WHOLE = 100;

    private static final Pattern COMMA = Pattern.compile(",");

    Urgency {
        ranks = List.copyOf(ranks);
        gaps = Collections.unmodifiableMap(new LinkedHashMap<>(gaps));
    }

    /// @param title as somebody typed it, or what it is about
    /// @param asked whether somebody wants it first; else an auditor hardly accepts it as open
    /// @param controls ids of the controls that it is about
    /// @param obligations ids of the obligations that it is about
    /// @param requirements those that are meant as a whole, whatever they lack
    record Rank(
            String title,
            boolean asked,
            Set<String> controls,
            Set<String> obligations,
            Set<RequirementRef> requirements) {
        Rank {
            controls = Set.copyOf(controls);
            obligations = Set.copyOf(obligations);
            requirements = Set.copyOf(requirements);
        }
    }

    /// What lacks of a requirement, ids of obligations.
    ///
    /// @param open what lacks of it for an audit
    /// @param contested what lacks beside that, and careful readings differ about
    /// @param law what lacks beside that, and is for a law
    /// @param mayLack how much of what is open or for a law may lack where it is largely there,
    ///   that is there with gaps; 0 where it may not be open, or some of it failed
    /// @param first whether auditors look at something of it first: nothing of that may lack then
    record Gaps(
            Set<String> open, Set<String> contested, Set<String> law, int mayLack, boolean first) {
        Gaps {
            open = Set.copyOf(open);
            contested = Set.copyOf(contested);
            law = Set.copyOf(law);
        }

        /// @param named what controls do that are named among what auditors look at first: it is
        ///   missed though readings differ
        private static Gaps of(
                Verdict verdict,
                Set<String> lacks,
                Set<String> demanded,
                Set<String> law,
                Set<String> failed,
                Set<String> named,
                int percent) {
            Set<String> open = new TreeSet<>(lacks);
            open.removeAll(law);
            Set<String> ofLaw = new TreeSet<>(lacks);
            ofLaw.retainAll(law);
            Set<String> contested =
                    verdict.contestedDemands().stream()
                            .filter(o -> open.contains(o) && !named.contains(o))
                            .collect(Collectors.toSet());
            open.removeAll(contested);
            boolean hasFailed =
                    open.stream()
                            .anyMatch(o ->
                                    failed.contains(o)
                                            || (verdict.failed(o) && !verdict.denied(o)));
            return new Gaps(
                    open,
                    contested,
                    ofLaw,
                    hasFailed ? 0 : mayLack(demanded.size() - contested.size(), percent),
                    false);
        }

        /// How many of some obligations may be open where at least that percent is given, rounded.
        private static int mayLack(int of, int percent) {
            int open = 0;
            while (open < of && Math.round((double) WHOLE * (of - open - 1) / of) >= percent) {
                open++;
            }
            return open;
        }

        Gaps lookedAtFirst() {
            return new Gaps(open, contested, law, mayLack, true);
        }

        boolean isLargelyThere(Set<String> closed) {
            long lacks = open.stream().filter(o -> !closed.contains(o)).count();
            return (lacks == 0 || !first)
                    && lacks + law.stream().filter(o -> !closed.contains(o)).count() <= mayLack;
        }
    }

    /// @param first ids of controls, requirements, obligations and domains, also several with
    ///   commas between them
    /// @param law obligations that are for a law: no auditor misses them before all else
    static Urgency of(Situation situation, List<String> first, Set<String> law) throws Refusal {
        Reader reader = new Reader(situation);
        List<Rank> ranks = new ArrayList<>();
        for (String typed : first) {
            for (String said : COMMA.split(typed, -1)) {
                String id = said.strip();
                if (id.isEmpty()) {
                    throw Refusal.malformed(
                            "first",
                            typed,
                            "names nothing before or after a comma. Write it like"
                                    + " \"LOG-04,A.8.5\"");
                }
                ranks.add(reader.asked(id));
            }
        }
        List<HardlyOpen> hardly =
                situation.wanted().stream()
                        .map(w -> w.scope().edition())
                        .distinct()
                        .flatMap(e -> situation.content().practices().hardlyOpen(e).stream())
                        .toList();
        hardly.stream().map(reader::of).forEach(ranks::add);
        Set<String> editions = hardly.stream().map(HardlyOpen::edition).collect(Collectors.toSet());
        OnWord word = OnWord.of(situation);
        Map<RequirementRef, Gaps> gaps = new LinkedHashMap<>();
        for (Judged want : situation.wanted()) {
            if (editions.contains(want.scope().edition())) {
                gaps.putAll(gaps(situation, want, word, law, named(situation, hardly)));
            }
        }
        Urgency all = new Urgency(ranks, gaps);
        // What auditors look at first is there or is not, whatever share of it lacks.
        gaps.replaceAll((ref, lacks) ->
                all.isHardlyOpen(ref) || all.isHardlyOpen(lacks.open())
                        ? lacks.lookedAtFirst()
                        : lacks);
        return new Urgency(ranks, gaps);
    }

    /// What controls do that are named one by one among what auditors look at first.
    private static Set<String> named(Situation situation, List<HardlyOpen> hardly) {
        Set<String> named = new HashSet<>();
        situation.content().controls().controls().stream()
                .filter(c -> hardly.stream().anyMatch(h -> h.controls().contains(c.id())))
                .forEach(c -> named.addAll(situation.crosswalk().given(c.discharges())));
        return named;
    }

    private static Map<RequirementRef, Gaps> gaps(
            Situation situation, Judged want, OnWord word, Set<String> law, Set<String> named) {
        Crosswalk crosswalk = situation.crosswalk();
        Practices practices = situation.content().practices();
        String edition = want.scope().edition();
        Set<RequirementRef> dated = Reach.dated(want.edition(), practices.gates(edition));
        int percent = practices.largelyThere(edition).orElse(WHOLE);
        Standing standing = want.standing();
        Set<String> failed = new HashSet<>();
        if (standing != null) {
            standing.controls().stream()
                    .flatMap(c -> c.found().stream())
                    .forEach(f -> failed.addAll(crosswalk.given(f.obligations())));
        }
        Map<RequirementRef, Gaps> gaps = new LinkedHashMap<>();
        want.gap().verdicts().stream()
                .filter(v -> v.applicable() && v.decomposed())
                .forEach(v -> {
                    Set<String> demanded =
                            crosswalk.demands(v.ref()).stream()
                                    .map(Obligation::id)
                                    .collect(Collectors.toSet());
                    gaps.put(
                            v.ref(),
                            Gaps.of(
                                    v,
                                    word.open(v),
                                    demanded,
                                    law,
                                    failed,
                                    named,
                                    dated.contains(v.ref()) ? percent : WHOLE));
                });
        return gaps;
    }

    /// The place of the first rank that is about a control; behind them all where none is.
    int of(String control) {
        for (int r = 0; r < ranks.size(); r++) {
            if (ranks.get(r).controls().contains(control)) {
                return r;
            }
        }
        return ranks.size();
    }

    /// What is to be closed, the most important first: what somebody wants first, each obligation
    /// by itself; then as much as can be of all that auditors hardly accept as open, whatever it is
    /// about, and where as much stays open the most important of it. It counts by requirement,
    /// since a part of what one lacks spares nobody a finding. What lacks of them only by some
    /// readings comes after that, and before what auditors look at later.
    ///
    /// @param spared what is closed by controls that an auditor may accept as open
    List<List<Set<String>>> tiers(Set<String> spared) {
        List<List<Set<String>>> tiers = new ArrayList<>();
        asked().forEach(rank -> tiers.add(each(rank.obligations())));
        List<Rank> hardly = ranks.stream().filter(r -> !r.asked()).toList();
        if (!hardly.isEmpty()) {
            tiers.add(wholes(hardly, spared));
            hardly.forEach(rank -> tiers.add(wholes(List.of(rank), spared)));
            tiers.add(contested(hardly, spared));
        }
        return tiers;
    }

    /// What each requirement lacks of some ranks, together.
    private List<Set<String>> wholes(List<Rank> some, Set<String> spared) {
        List<Set<String>> wholes = new ArrayList<>();
        gaps.forEach((ref, lacks) -> {
            Set<String> whole = of(some, ref, lacks.open(), spared);
            if (!whole.isEmpty()) {
                wholes.add(whole);
            }
        });
        return wholes;
    }

    /// The same with what is contested, of each that lacks some of that.
    private List<Set<String>> contested(List<Rank> some, Set<String> spared) {
        List<Set<String>> wholes = new ArrayList<>();
        gaps.forEach((ref, lacks) -> {
            Set<String> whole = of(some, ref, lacks.contested(), spared);
            if (!whole.isEmpty()) {
                whole.addAll(of(some, ref, lacks.open(), spared));
                wholes.add(whole);
            }
        });
        return wholes;
    }

    private static Set<String> of(
            List<Rank> some, RequirementRef ref, Set<String> lacks, Set<String> spared) {
        Set<String> whole = new TreeSet<>(lacks);
        if (some.stream().noneMatch(r -> r.requirements().contains(ref))) {
            whole.removeIf(o -> some.stream().noneMatch(r -> r.obligations().contains(o)));
            whole.removeAll(spared);
        }
        return whole;
    }

    /// Whether a requirement that may be open at the audit is there with gaps once some obligations
    /// are closed.
    boolean isLargelyThere(RequirementRef requirement, Set<String> closed) {
        Gaps lacks = gaps.get(requirement);
        return lacks != null && lacks.isLargelyThere(closed);
    }

    /// What a requirement lacks, without what careful readings differ about or is for a law.
    Set<String> open(RequirementRef requirement) {
        Gaps lacks = gaps.get(requirement);
        return lacks == null ? Set.of() : lacks.open();
    }

    /// The same with what careful readings differ about.
    Set<String> openByAnyReading(RequirementRef requirement) {
        Gaps lacks = gaps.get(requirement);
        if (lacks == null) {
            return Set.of();
        }
        Set<String> open = new HashSet<>(lacks.open());
        open.addAll(lacks.contested());
        return open;
    }

    /// Whether all that a requirement lacks once some obligations are closed is for a law.
    boolean isOpenForTheLaw(RequirementRef requirement, Set<String> closed) {
        Gaps lacks = gaps.get(requirement);
        return lacks != null
                && !closed.containsAll(lacks.law())
                && closed.containsAll(openByAnyReading(requirement));
    }

    List<Rank> asked() {
        return ranks.stream().filter(Rank::asked).toList();
    }

    boolean isAsked(String control) {
        return asked().stream().anyMatch(r -> r.controls().contains(control));
    }

    boolean isHardlyOpen(String control) {
        return ranks.stream().anyMatch(r -> !r.asked() && r.controls().contains(control));
    }

    /// Whether an auditor will hardly accept that a requirement is open, whatever it lacks.
    boolean isHardlyOpen(RequirementRef requirement) {
        return ranks.stream().anyMatch(r -> !r.asked() && r.requirements().contains(requirement));
    }

    /// Whether an auditor will hardly accept that some of these obligations are open.
    boolean isHardlyOpen(Collection<String> obligations) {
        return ranks.stream()
                .anyMatch(r -> !r.asked() && !Collections.disjoint(r.obligations(), obligations));
    }

    /// Each obligation by itself.
    static List<Set<String>> each(Collection<String> obligations) {
        return obligations.stream().map(Set::of).toList();
    }

    /// Whether anything is known of what auditors hardly accept as open.
    boolean knowsAuditors() {
        return ranks.stream().anyMatch(r -> !r.asked());
    }

    private static final class Reader {
        private final Situation situation;
        private final Crosswalk crosswalk;
        private final TypedNames names;
        private final Map<String, Control> controls = new LinkedHashMap<>();

        Reader(Situation situation) {
            this.situation = situation;
            crosswalk = situation.crosswalk();
            names = new TypedNames(situation.content().library());
            situation.content().controls().controls().forEach(c -> controls.put(c.id(), c));
            Standing standing = situation.wanted().getFirst().standing();
            if (standing != null) {
                standing.controls().stream()
                        .map(ControlStanding::control)
                        .forEach(c -> controls.put(c.id(), c));
            }
        }

        Rank of(HardlyOpen hardlyOpen) {
            Rank rank = about(hardlyOpen.title(), false, hardlyOpen::has);
            Set<RequirementRef> requirements =
                    hardlyOpen.requirements().stream()
                            .map(id -> new RequirementRef(hardlyOpen.edition(), id))
                            .collect(Collectors.toSet());
            Set<String> open = new TreeSet<>();
            OnWord word = OnWord.of(situation);
            situation.wanted().stream()
                    .flatMap(w -> w.gap().verdicts().stream())
                    .filter(v -> v.applicable() && requirements.contains(v.ref()))
                    .forEach(v -> open.addAll(word.open(v)));
            Set<String> all = new HashSet<>(rank.controls());
            all.addAll(closing("", open).controls());
            open.addAll(rank.obligations());
            return new Rank(rank.title(), false, all, open, requirements);
        }

        private Rank about(String title, boolean asked, Predicate<Control> which) {
            List<Control> some = controls.values().stream().filter(which).toList();
            Set<String> closed = new HashSet<>();
            some.forEach(c -> closed.addAll(crosswalk.given(c.discharges())));
            return new Rank(
                    title,
                    asked,
                    some.stream().map(Control::id).collect(Collectors.toSet()),
                    closed,
                    Set.of());
        }

        Rank asked(String id) throws Refusal {
            if (controls.containsKey(id)) {
                return about(id, true, c -> c.id().equals(id));
            }
            if (controls.values().stream().anyMatch(c -> c.domain().equals(id))) {
                return about(id, true, c -> c.domain().equals(id));
            }
            if (names.isObligation(id)) {
                return closing(id, Set.of(id));
            }
            Set<String> demanded = new TreeSet<>();
            for (RequirementRef ref : requirements(id)) {
                crosswalk.demands(ref).stream().map(Obligation::id).forEach(demanded::add);
            }
            return closing(id, demanded);
        }

        private Rank closing(String id, Set<String> obligations) {
            return new Rank(
                    id,
                    true,
                    controls.values().stream()
                            .filter(c ->
                                    !Collections.disjoint(
                                            crosswalk.given(c.discharges()), obligations))
                            .map(Control::id)
                            .collect(Collectors.toSet()),
                    obligations,
                    Set.of());
        }

        /// The requirements of that name, or under it, of what is wanted.
        private List<RequirementRef> requirements(String id) throws Refusal {
            List<RequirementRef> named =
                    names.isRequirement(id)
                            ? List.of(names.requirement("first", id))
                            : names.requirementsCalled(id);
            if (named.isEmpty()) {
                throw unknown(id);
            }
            Set<RequirementRef> wanted =
                    situation.wanted().stream()
                            .flatMap(w -> w.gap().verdicts().stream())
                            .map(Verdict::ref)
                            .collect(Collectors.toSet());
            List<RequirementRef> some =
                    named.stream()
                            .map(ref -> new Scope(ref.edition(), List.of(ref.id())))
                            .flatMap(scope -> crosswalk.requirements(scope).stream())
                            .filter(wanted::contains)
                            .toList();
            if (some.isEmpty()) {
                throw Refusal.of(
                        Code.UNSUITABLE,
                        "first",
                        id,
                        "<first {value}>: it is not among what is wanted. Name a control, requirement,"
                                + " obligation or domain that the plan is about");
            }
            return some;
        }

        private Refusal unknown(String id) {
            List<String> all = new ArrayList<>(controls.keySet());
            controls.values().forEach(c -> all.add(c.domain()));
            all.addAll(names.requirementIds());
            situation.content().library().obligations().forEach(o -> all.add(o.id()));
            return Refusal.of(
                            Code.UNKNOWN,
                            "first",
                            id,
                            "unknown control, requirement, obligation or domain {value!}.{maybe}"
                                    + TypedNames.searched(id))
                    .near(all);
        }
    }
}
