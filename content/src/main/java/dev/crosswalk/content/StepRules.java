package dev.crosswalk.content;

import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.RequirementRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What the steps between two editions say agrees with what the editions demand.
final class StepRules {
    private final LintSubject subject;

    StepRules(LintSubject subject) {
        this.subject = subject;
    }

    void check() {
        Map<String, List<EditionStep>> byPair = new LinkedHashMap<>();
        for (EditionStep s : subject.content.steps()) {
            byPair.computeIfAbsent(s.fromEdition() + "--" + s.toEdition(), k -> new ArrayList<>())
                    .add(s);
        }
        byPair.forEach((pair, steps) -> new Pair(pair, steps).check());
    }

    /// All steps from one edition to one other.
    private final class Pair {
        private final String pair;
        private final List<EditionStep> steps;
        private final String older;
        private final String newer;

        Pair(String pair, List<EditionStep> steps) {
            this.pair = pair;
            this.steps = steps;
            older = steps.getFirst().fromEdition();
            newer = steps.getFirst().toEdition();
        }

        void check() {
            mentioned(older, steps.stream().flatMap(s -> s.from().stream()).toList());
            mentioned(newer, steps.stream().flatMap(s -> s.to().stream()).toList());
            for (int i = 0; i < steps.size(); i++) {
                step("step " + pair + "#" + (i + 1), steps.get(i));
            }
        }

        private void mentioned(String id, Collection<String> named) {
            Set<String> all = new HashSet<>(named);
            for (FrameworkEdition edition : subject.editions()) {
                if (edition.id().equals(id)) {
                    for (RequirementRef ref : LintSubject.assessable(edition)) {
                        if (!all.contains(ref.id())) {
                            subject.error(
                                    "requirement " + ref,
                                    "step-missing",
                                    "\"%s\" is in no step of %s".formatted(ref, pair));
                        }
                    }
                }
            }
        }

        private void step(String name, EditionStep step) {
            List<RequirementRef> from = refs(older, step.from());
            List<RequirementRef> to = refs(newer, step.to());
            if ((!step.adds().isEmpty() || !step.drops().isEmpty()) && step.reason().isEmpty()) {
                subject.warning(
                        name, "step-reason", title(step) + " adds or drops without a reason");
            }
            // Of an opaque requirement nobody knows what it demands.
            if (!from.stream().allMatch(subject::decomposed)
                    || !to.stream().allMatch(subject::decomposed)) {
                return;
            }
            switch (step.kind()) {
                case SAME, RENAMED, RENUMBERED -> {
                    lost(name, step, from, to);
                    exact(name, step, "adds", notGiven(to, from), step.adds());
                }
                case MERGED -> {
                    lost(name, step, from, to);
                    gained(name, step, from, to);
                    shares(name, step, from, to);
                }
                case SPLIT -> {
                    lost(name, step, from, to);
                    gained(name, step, from, to);
                }
                case NEW, DROPPED -> {}
            }
        }

        /// What some requirements demand that does not follow from what others demand.
        private Set<String> notGiven(List<RequirementRef> some, List<RequirementRef> others) {
            return minus(subject.demands(some), subject.implied.given(subject.demands(others)));
        }

        /// What a step drops is what its old requirements demand and its new ones do not. Where
        /// such an obligation went is said by the reason of the step.
        private void lost(
                String name, EditionStep step, List<RequirementRef> from, List<RequirementRef> to) {
            Set<String> lost = notGiven(from, to);
            exact(name, step, "drops", lost, step.drops());
        }

        /// A step that merges or splits need not say what is new, but what it says must be so.
        private void gained(
                String name, EditionStep step, List<RequirementRef> from, List<RequirementRef> to) {
            Set<String> gained = notGiven(to, from);
            for (String added : step.adds()) {
                if (!gained.contains(added)) {
                    stale(name, step, "adds", added);
                }
            }
        }

        /// Of what each merged requirement demands the new one demands, or at least suggests,
        /// something.
        private void shares(
                String name, EditionStep step, List<RequirementRef> from, List<RequirementRef> to) {
            Set<String> now = subject.implied.given(subject.demandsAndSuggests(to));
            for (RequirementRef old : from) {
                if (subject.demands(old).stream().noneMatch(now::contains)) {
                    subject.error(
                            name,
                            "step-shares-nothing",
                            "%s: \"%s\" demands nothing that \"%s\" demands or suggests"
                                    .formatted(title(step), old, to.getFirst()));
                }
            }
        }

        private void exact(
                String name,
                EditionStep step,
                String key,
                Set<String> actual,
                List<String> listed) {
            for (String missing : minus(actual, listed)) {
                subject.error(
                        name,
                        "step-" + key,
                        "%s: only the %s side demands \"%s\"; list it under %s or correct the claims"
                                .formatted(
                                        title(step),
                                        key.equals("adds") ? "new" : "old",
                                        missing,
                                        key));
            }
            for (String more : minus(listed, actual)) {
                stale(name, step, key, more);
            }
        }

        private void stale(String name, EditionStep step, String key, String obligation) {
            subject.error(
                    name,
                    "step-" + key,
                    "%s: %s names \"%s\", and the claims do not say so"
                            .formatted(title(step), key, obligation));
        }
    }

    private static List<RequirementRef> refs(String edition, List<String> ids) {
        return ids.stream().map(id -> new RequirementRef(edition, id)).toList();
    }

    private static Set<String> minus(Collection<String> from, Collection<String> what) {
        Set<String> rest = new TreeSet<>(from);
        what.forEach(rest::remove);
        return rest;
    }

    private static String title(EditionStep step) {
        return String.join(", ", step.from()) + " -> " + String.join(", ", step.to());
    }
}
