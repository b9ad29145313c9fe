package dev.crosswalk.programme.standing;

import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.engine.judgement.History;
import dev.crosswalk.programme.AcceptedException;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is said of an accepted exception wherever its control stands for something: it proves
/// nothing, and is never left out.
public final class ExceptionWords {
    /// `The accepted exception EX-01 to END-02 expired on 2026-11-30, and nothing follows it: ..`:
    /// the one that expired last, and how many have before; empty where something follows each.
    static Optional<String> expired(Standing standing) {
        record Over(String control, AcceptedException exception) {}
        List<Over> over =
                standing.controls().stream()
                        .flatMap(c ->
                                c.exceptions().stream()
                                        .filter(e -> !c.accepted().contains(e))
                                        .map(e -> new Over(c.id(), e)))
                        .sorted(
                                Comparator.comparing((Over o) -> o.exception().expiresOn())
                                        .reversed()
                                        .thenComparing(Over::control))
                        .toList();
        if (over.isEmpty()) {
            return Optional.empty();
        }
        Over last = over.getFirst();
        int more = over.size() - 1;
        return Optional.of(
                "The accepted exception %s to %s expired on %s, and nothing follows it%s: mend what it excuses, or have it accepted again."
                        .formatted(
                                last.exception().id(),
                                last.control(),
                                last.exception().expiresOn(),
                                more == 0
                                        ? ""
                                        : ", like "
                                                + Words.many(more, "other", "others")
                                                + " before it"));
    }

    /// The heading over a list of them.
    public static final String TITLE = "Accepted exceptions, which prove nothing";

    /// The heading over a list of what auditors found wanting.
    public static final String FOUND_TITLE = "Exceptions that auditors found";

    /// What is said of one that has expired while nothing shows that what it excuses was mended.
    public static final String EXPIRED =
            "which is over, and nothing follows it: have it accepted again, or mend what it excuses"
                    + " and show that";

    private ExceptionWords() {}

    /// `EX-01 to END-02 for 3 of 64 subjects, accepted by Security lead until 2026-11-30`; of one
    /// that has expired, that nothing follows.
    public static String of(AcceptedException e, ControlStanding c) {
        return "%s to %s%s, accepted by %s until %s%s"
                .formatted(
                        e.id(),
                        e.control(),
                        rate(e, c),
                        e.acceptedBy(),
                        e.expiresOn(),
                        c.accepted().contains(e) ? "" : ", " + EXPIRED);
    }

    /// ` for 3 of 64 subjects`, where subjects are given; of all only where checks know them.
    public static String rate(AcceptedException e, ControlStanding c) {
        int n = e.subjects().size();
        if (n == 0) {
            return "";
        }
        Set<String> all = new HashSet<>(e.subjects());
        c.facts().history().results().stream()
                .map(History.Result::subject)
                .filter(s -> !s.isEmpty())
                .forEach(all::add);
        return all.size() == n
                ? " for " + Words.many(n, "subject", "subjects")
                : " for %d of %s".formatted(n, Words.many(all.size(), "subject", "subjects"));
    }

    /// What verdicts ask for, and what gives that.
    static Set<String> asked(Crosswalk crosswalk, List<Verdict> verdicts) {
        Set<String> asked = new HashSet<>();
        for (Verdict v : verdicts) {
            if (v.applicable()) {
                asked.addAll(v.covered());
                asked.addAll(v.possiblyCovered());
                asked.addAll(v.missing());
            }
        }
        return crosswalk.giving(asked);
    }

    /// What auditors found wanting of controls that stand for something that verdicts ask for.
    public static List<ReportException> found(
            Crosswalk crosswalk, Standing standing, List<Verdict> verdicts) {
        Set<String> asked = asked(crosswalk, verdicts);
        return standing.controls().stream()
                .flatMap(c -> c.found().stream())
                .filter(e -> e.obligations().stream().anyMatch(asked::contains))
                .toList();
    }

    /// In which controls an auditor found an exception on days of the window, though own evidence
    /// is said to prove them.
    static List<String> unsettled(Crosswalk crosswalk, Standing standing, List<Verdict> verdicts) {
        return ReportException.unsettled(
                standing.controls(),
                standing.window(),
                standing.question(),
                asked(crosswalk, verdicts)::contains);
    }

    /// The exceptions to controls that stand for something that verdicts ask for, each with its
    /// control: those in force, and those that nothing follows.
    public static Map<AcceptedException, ControlStanding> through(
            Crosswalk crosswalk, Standing standing, List<Verdict> verdicts) {
        Set<String> asked = asked(crosswalk, verdicts);
        Map<AcceptedException, ControlStanding> all = new LinkedHashMap<>();
        for (ControlStanding c : standing.controls()) {
            if (!c.exceptions().isEmpty()
                    && c.control().discharges().stream().anyMatch(asked::contains)) {
                c.exceptions().forEach(e -> all.put(e, c));
            }
        }
        return all;
    }

    /// The same as sentences, with their reasons.
    public static List<String> of(Map<AcceptedException, ControlStanding> exceptions) {
        return exceptions.entrySet().stream()
                .map(e -> of(e.getKey(), e.getValue()) + ": " + e.getKey().reason())
                .toList();
    }

    /// ` (exception EX-01; exception in report soc2-2026)`, or nothing: what follows the name of a
    /// control that is a reason.
    public static String mark(ControlStanding c) {
        List<String> marks = new ArrayList<>();
        List<String> ids =
                c.exceptions().stream()
                        .map(e -> e.id() + (c.accepted().contains(e) ? "" : ", which is over"))
                        .toList();
        if (!ids.isEmpty()) {
            marks.add(
                    "accepted exception%s %s"
                            .formatted(ids.size() == 1 ? "" : "s", Words.and(ids)));
        }
        c.found().stream().map(e -> e.mark(c.control())).distinct().forEach(marks::add);
        return marks.isEmpty() ? "" : " (" + String.join("; ", marks) + ")";
    }
}
