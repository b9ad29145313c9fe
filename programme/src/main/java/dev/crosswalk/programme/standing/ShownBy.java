package dev.crosswalk.programme.standing;

import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// By what a requirement is shown: by evidence of one's own, by an auditor's report, which may have
/// tested a control of one's own, by somebody's word; and which of one's own controls do not show
/// their part of it, so that nobody takes what an auditor said for them.
///
/// @param ways each with how much of what is shown it shows, as `own evidence for 2 of 8`
/// @param onWord how much of what is shown nothing but word shows
/// @param shown how much is shown: obligations, or 1 of a requirement that is not decomposed
/// @param byControl how much of what is shown a control of one's own that is in place shows, beside
///   whatever else does
/// @param lacking why a control in place does not show what it discharges of the requirement, by
///   its id: `failed`, `not shown: evidence expired`
public record ShownBy(
        List<String> ways, int onWord, int shown, int byControl, Map<String, String> lacking) {
    private static final String OWN = "own evidence";
    private static final String CONTROL = "control:";
    private static final String WORD = "word";
    private static final String FAILED = "failed";
    private static final String NOT_SHOWN = "not shown: ";

    public ShownBy {
        ways = List.copyOf(ways);
        lacking = new TreeMap<>(lacking);
    }

    public static ShownBy of(Standing standing, Verdict v, Crosswalk crosswalk) {
        Map<String, Integer> ways = new LinkedHashMap<>();
        int onWord = 0;
        if (v.decomposed()) {
            Set<String> word = Set.copyOf(v.onWord());
            for (String o : v.covered()) {
                onWord +=
                        count(word.contains(o) ? Set.of(WORD) : ways(standing, v.because(o)), ways);
            }
        } else {
            onWord += count(ways(standing, v.because()), ways);
        }
        int all = v.decomposed() ? v.covered().size() : 1;
        List<String> said = new ArrayList<>();
        ways.forEach(
                (way, n) -> said.add(n == all ? way : "%s for %d of %d".formatted(way, n, all)));
        List<String> demands = crosswalk.demands(v.ref()).stream().map(Obligation::id).toList();
        return new ShownBy(
                said,
                onWord,
                all,
                (int)
                        v.covered().stream()
                                .filter(o -> isShown(standing, crosswalk.giving(List.of(o))))
                                .count(),
                lacking(standing, crosswalk.giving(demands)));
    }

    /// Whether a control in place shows one of some obligations.
    private static boolean isShown(Standing standing, Collection<String> obligations) {
        return standing.controls().stream()
                .filter(c -> c.state() == Adoption.State.IMPLEMENTED)
                .flatMap(c -> c.fact().shares().stream())
                .anyMatch(s ->
                        lacks(s.state(), standing.question()) == null
                                && s.discharges().stream().anyMatch(obligations::contains));
    }

    /// Whether something is shown, and no control of one's own that is in place shows any of it: an
    /// auditor of this has none to sample.
    public boolean isUnnamed() {
        return !ways.isEmpty() && byControl == 0;
    }

    /// How much of what is shown none of them shows: an auditor of that has none to sample.
    public int unnamed() {
        return ways.isEmpty() ? 0 : shown - byControl;
    }

    /// 1 where nothing but word shows it.
    private static int count(Set<String> ways, Map<String, Integer> to) {
        ways.forEach(way -> to.merge(way, 1, Integer::sum));
        return ways.equals(Set.of(WORD)) ? 1 : 0;
    }

    private static Set<String> ways(Standing standing, List<String> because) {
        Set<String> ways = new LinkedHashSet<>();
        Set<String> refs = new LinkedHashSet<>();
        for (String label : because) {
            if (label.startsWith(CONTROL)) {
                ways.addAll(ways(standing, label.substring(CONTROL.length())));
            } else {
                refs.add(label);
            }
        }
        for (Attestation a : standing.posture().attestations()) {
            if (refs.contains(a.label()) && a.met() && a.answers(standing.question())) {
                ways.add(way(standing, a));
            }
        }
        return ways.isEmpty() ? Set.of(WORD) : ways;
    }

    /// By what a control of one's own is shown: by the reports whose auditors tested it, where it
    /// has no evidence of one's own beside that.
    private static Set<String> ways(Standing standing, String control) {
        Set<String> reports = new LinkedHashSet<>();
        standing.control(control)
                .filter(ControlStanding::isShownByTestsAlone)
                .ifPresent(_ ->
                        standing.programme().reports().stream()
                                .filter(r ->
                                        r.tests().stream()
                                                .anyMatch(t ->
                                                        t.control().equals(control)
                                                                && !t.exception()))
                                .max(Comparator.comparing(AuditReport::issuedOn))
                                .ifPresent(r -> reports.add(way(standing, r))));
        return reports.isEmpty() ? Set.of(OWN) : reports;
    }

    private static String way(Standing standing, AuditReport report) {
        return "report %s until %s"
                .formatted(report.id(), report.countsUntil(standing.programme().reports()));
    }

    /// `report soc2-2025 until 2026-12-31`, or word.
    private static String way(Standing standing, Attestation a) {
        AuditReport report = report(standing, a);
        return report == null || report.isWord() ? WORD : way(standing, report);
    }

    /// The report that attests it; null where a person does.
    static @Nullable AuditReport report(Standing standing, Attestation a) {
        return standing.programme().reports().stream()
                .filter(r -> a.source().startsWith(r.title()))
                .findFirst()
                .orElse(null);
    }

    /// Why controls in place do not show what they discharge of some obligations, by their ids.
    public static Map<String, String> lacking(Standing standing, Collection<String> obligations) {
        Map<String, String> lacking = new TreeMap<>();
        for (ControlStanding c : standing.controls()) {
            if (c.state() != Adoption.State.IMPLEMENTED) {
                continue;
            }
            List<ControlFact.Share> shares =
                    c.fact().shares().stream()
                            .filter(s -> s.discharges().stream().anyMatch(obligations::contains))
                            .toList();
            List<ControlFact.Share> open =
                    shares.stream()
                            .filter(s -> lacks(s.state(), standing.question()) != null)
                            .toList();
            List<String> why =
                    open.stream()
                            .map(s -> lacks(s.state(), standing.question()))
                            .filter(Objects::nonNull)
                            .distinct()
                            .toList();
            if (!why.isEmpty()) {
                lacking.put(
                        c.id(),
                        why.contains(FAILED)
                                ? FAILED
                                : excepted(c, open, open.size() < shares.size(), why.getFirst()));
            }
        }
        return lacking;
    }

    /// Why a control is not shown, the exception first that an auditor found in just that: `not
    /// shown in full: auditor's exception in report soc2-2026, and no evidence`
    private static String excepted(
            ControlStanding control, List<ControlFact.Share> open, boolean isInPart, String why) {
        List<String> found =
                control.found().stream()
                        .filter(e ->
                                open.stream()
                                        .anyMatch(s ->
                                                !Collections.disjoint(
                                                        s.discharges(), e.obligations())))
                        .map(e -> "auditor's exception in report " + e.report().id())
                        .distinct()
                        .toList();
        return found.isEmpty() || !why.startsWith(NOT_SHOWN)
                ? why
                : "not shown%s: %s, and %s"
                        .formatted(
                                isInPart ? " in full" : "",
                                String.join(", ", found),
                                why.substring(NOT_SHOWN.length()));
    }

    /// Ids of the controls in place that failed in some obligations.
    public static List<String> failing(Standing standing, Collection<String> obligations) {
        return standing.controls().stream()
                .filter(c -> c.state() == Adoption.State.IMPLEMENTED)
                .filter(c ->
                        c.fact().shares().stream()
                                .filter(s ->
                                        s.discharges().stream().anyMatch(obligations::contains))
                                .anyMatch(
                                        s -> FAILED.equals(lacks(s.state(), standing.question()))))
                .map(ControlStanding::id)
                .toList();
    }

    /// Whether a control in place that discharges an obligation failed in it.
    public static boolean isFailing(Standing standing, String obligation) {
        return !failing(standing, List.of(obligation)).isEmpty();
    }

    private static @Nullable String lacks(ControlFact.State state, Assurance question) {
        return switch (state) {
            case ControlFact.Holds holds ->
                    holds.level().atLeast(question)
                            ? null
                            : NOT_SHOWN + "only " + Words.of(holds.level());
            case ControlFact.Fails fails -> FAILED;
            case ControlFact.Unknown unknown -> {
                Assurance reached = unknown.reached();
                yield reached != null && reached.atLeast(question)
                        ? null
                        : unknown.reason() == ControlFact.Reason.FAILING
                                ? FAILED
                                : NOT_SHOWN + ControlWords.lacking(unknown);
            }
        };
    }

    /// `by own evidence for 2 of 8 and report soc2-2025 until 2026-12-31; own control ACC-07 not
    /// shown: evidence expired`; empty where nothing is shown.
    public String words() {
        if (ways.isEmpty()) {
            return "";
        }
        StringBuilder words = new StringBuilder("by ").append(Words.and(ways));
        Map<String, List<String>> alike = new LinkedHashMap<>();
        lacking.forEach((id, why) -> alike.computeIfAbsent(why, _ -> new ArrayList<>()).add(id));
        alike.forEach((why, ids) ->
                words.append("; own ")
                        .append(ids.size() == 1 ? "control " : "controls ")
                        .append(Words.and(ids))
                        .append(' ')
                        .append(why));
        return words.toString();
    }
}
