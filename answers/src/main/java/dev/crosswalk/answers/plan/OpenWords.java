package dev.crosswalk.answers.plan;

import dev.crosswalk.content.practice.Practices;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is there at an audit and what is open, in sentences.
final class OpenWords {
    static final int NAMED = 12;
    private static final int BRIEF_NAMED = 3;

    /// No more than so many are few enough to be closed one by one.
    private static final int NEAR = 3;

    private final PlanAnswer answer;
    private final AtTheAudit at;
    private final Missing missing;
    private final Reach reach;
    private final @Nullable Timing timing;

    /// How many of what is open are named at most; 0 where it is said in short.
    private final int named;

    OpenWords(PlanAnswer answer, Reach reach, int named) {
        this.answer = answer;
        at = answer.atTheAudit();
        missing = new Missing(answer, reach);
        this.reach = reach;
        timing = answer.timing();
        this.named = named;
    }

    /// What is there in time where nothing is in the way, a sentence.
    String there() {
        if (reach.dated().isEmpty()) {
            return "All %s are closed in time, and what is proved has to hold when the auditor comes."
                    .formatted(required());
        }
        int late = at.notYet(reach).size();
        if (late == 0) {
            return "%s %s of the clauses and all %d controls of Annex A that apply are closed%s."
                    .formatted(
                            all(), required(), reach.ofDated(), timing == null ? "" : " in time");
        }
        int open = at.openWithDays(reach).size();
        int young = late - open;
        List<String> parts = new ArrayList<>();
        parts.add((reach.ofDated() - late) + " are in place in time");
        if (young > 0) {
            parts.add(
                    Words.many(
                            young,
                            "is in place by then with a short record or none",
                            "are in place by then with a short record or none"));
        }
        if (open > 0) {
            parts.add(Words.many(open, "is", "are") + " \"not yet\" at the audit" + ofThem());
        }
        if (named == 0) {
            parts.removeFirst();
            return "%s %s of the clauses are there in time; of %d controls of Annex A %d are in place in time, %s."
                    .formatted(
                            all(),
                            required(),
                            reach.ofDated(),
                            reach.ofDated() - late,
                            Words.and(parts).replace(" by then with a", " with a"));
        }
        return "%s %s of the clauses are there in time; of the %d controls of Annex A that apply, %s."
                .formatted(all(), required(), reach.ofDated(), Words.and(parts));
    }

    /// Under the condition that a report which is over by then has a successor.
    private String all() {
        return at.expiry(reach).isPresent()
                ? "With the next report, or records of your own in its place, all"
                : "All";
    }

    /// `A.5.34 is one of them: 6 of 15 points are there then, among them what auditors look at
    /// first; ..`: of what is open for nothing but a law; empty where nothing is.
    String forTheLaw() {
        return at.openForTheLaw(reach).stream()
                .map(s ->
                        "%s is \"not yet\" then with %s points there, among them what auditors look at first: the rest comes last here, and is due by law today where that applies, whatever the audit."
                                .formatted(s.requirement().id(), s.share()))
                .collect(Collectors.joining(" "));
    }

    /// Why it is doubtful though nothing is in the way, a sentence each.
    List<String> doubts() {
        List<String> all = new ArrayList<>();
        if (at.isMuchOpen(reach)) {
            all.add(open() + ": an auditor may accept so many, or not.");
        }
        if (at.lacksRecords(reach)) {
            all.add(
                    "%d of %d controls of Annex A have left records for %s then, and an auditor wants them of most."
                            .formatted(
                                    at.withRecords(reach),
                                    reach.ofDated(),
                                    Words.many(at.recordMonths(reach), "month", "months")));
        }
        at.failsFrom(reach)
                .ifPresent(share -> all.add(SumOfDays.of(answer, answer.plan().cost()).no(share)));
        return all;
    }

    /// `25 controls of Annex A are "not yet" then, 12 of them largely there`, and how many have
    /// nothing to show, though they are in place or said to be.
    String open() {
        int open = at.openWithDays(reach).size();
        int unshown = at.openAtTheAudit(reach).size() - open;
        return "%s \"not yet\" then%s%s"
                .formatted(
                        Words.many(open, "control of Annex A is", "controls of Annex A are"),
                        ofThem(),
                        unshown == 0
                                ? ""
                                : unshown == 1
                                        ? ", and 1 more has no record"
                                        : ", and " + unshown + " more have no record");
    }

    /// `, 12 of them largely there`; empty where none is.
    private String ofThem() {
        int largely = at.largelyThere(reach).size();
        return largely == 0
                ? ""
                : at.openWithDays(reach).size() == 1
                        ? ", though largely there"
                        : ", %d of them largely there".formatted(largely);
    }

    /// What of what is open no auditor takes: `Of the 33 controls of Annex A that are "not yet"
    /// then an auditor will hardly accept 3: ..`, or that there are clearly too many.
    String refused() {
        int hardly = at.hardlyOpen(reach).size();
        int open = at.openWithDays(reach).size();
        if (hardly == 0) {
            return open() + ": clearly more than an auditor accepts.";
        }
        return "%s an auditor will hardly accept%s%s: %s."
                .formatted(
                        open == 1
                                ? "The one control of Annex A that is \"not yet\" then"
                                : "Of the %d controls of Annex A that are \"not yet\" then"
                                        .formatted(open),
                        open == 1 ? "" : " " + hardly,
                        named == 0 ? "" : " as open, with what is there of each by then",
                        hardly());
    }

    /// `A.8.15 (6 of 8), A.8.24 (4 of 5)`: how much of each is there.
    private String hardly() {
        return Words.some(
                at.hardlyOpenShares(reach).stream()
                        .map(s ->
                                (named == 0 ? "%s (%s there by then%s)" : "%s (%s%s)")
                                        .formatted(s.requirement().id(), s.share(), s.onWord()))
                        .toList(),
                named == 0 ? BRIEF_NAMED : NAMED);
    }

    /// `Nearest to being accepted is A.8.24: 9.5 person-days more until then close what is looked
    /// at first of it, for DAT-01, CRY-01 ..`; empty where so many are not accepted that one less
    /// is no help.
    String nearest() {
        return missing.nearest()
                .filter(_ -> at.hardlyOpen(reach).size() <= NEAR)
                .map(n ->
                        "Nearest to being accepted is %s: %s more until then close what is looked at first of it, for %s."
                                .formatted(
                                        n.requirement().id(),
                                        PlanWords.days(n.days()),
                                        Words.some(n.controls(), NAMED)))
                .orElse("");
    }

    /// `AST-03, CMP-06 and PPL-08, 4.5 person-days more by 2027-05-03, would leave 7 beside what is
    /// largely there, which is not doubtful.`; empty where no few steps do.
    String few() {
        return timing == null
                ? ""
                : missing.few()
                        .map(f ->
                                "%s in place by %s, %s more until then, would leave %d%s: not too many by what is assumed."
                                        .formatted(
                                                Words.and(f.controls()),
                                                timing.countdown().runningBy(),
                                                PlanWords.days(f.days()),
                                                f.left(),
                                                at.largelyThere(reach).isEmpty()
                                                        ? ""
                                                        : " beside what is largely there"))
                        .orElse("");
    }

    /// That how many may be open is assumed; empty where fewer are.
    String limit() {
        Practices.MostOpen most = at.mostOpen(reach).orElse(null);
        if (most == null || !at.isMuchOpen(reach)) {
            return "";
        }
        int open = at.openWithDays(reach).size();
        int counted = at.counted(reach);
        int unshown = at.openAtTheAudit(reach).size() - open;
        if (named == 0) {
            return "No rule says how many an auditor accepts: %s%d are assumed%s%s. Ask your certification body."
                    .formatted(
                            most.band() == 0 ? "at most " : "about ",
                            most.requirements(),
                            counted == open ? "" : " beside what is largely there",
                            most.band() == 0
                                    ? ""
                                    : ", %d to %d doubtful"
                                            .formatted(most.surely() + 1, most.hardly()));
        }
        return "%s%s: no rule says how many an auditor accepts, and %s are assumed here%s. Ask your certification body."
                .formatted(
                        counted == open
                                ? "%d are \"not yet\"".formatted(open)
                                : "%d are \"not yet\"%s%s"
                                        .formatted(
                                                counted - unshown,
                                                counted - unshown == open
                                                        ? ""
                                                        : " and not largely there",
                                                unshown == 0
                                                        ? ""
                                                        : ", %d more without a record"
                                                                .formatted(unshown)),
                        at.isTooMuchOpen(reach) ? ", clearly too many" : ", and that is doubtful",
                        (most.band() == 0 ? "at most " : "about ") + most.requirements(),
                        most.band() == 0
                                ? ""
                                : " (doubtful from %d to %d)"
                                        .formatted(most.surely() + 1, most.hardly()));
    }

    /// `Largely there are A.5.16 3 of 4, ..: minor findings, if called implemented.`; empty where
    /// nothing is.
    String largelyThere() {
        List<AtTheAudit.Share> largely = at.largelyThere(reach);
        if (largely.isEmpty()) {
            return "";
        }
        return named == 0
                ? ""
                : "Largely there %s: expect minor findings where the statement of applicability calls them implemented and not \"not yet\"."
                        .formatted(
                                (largely.size() == 1 ? "is " : "are ")
                                        + Words.some(
                                                largely.stream()
                                                        .map(l ->
                                                                l.requirement().id()
                                                                        + " "
                                                                        + l.share())
                                                        .toList(),
                                                named));
    }

    /// How it stands at the upper end of the range of the days, where it is in reach then too and
    /// less is in place; empty where all is as it is by their sum.
    String atUpperEnd() {
        Tries tries = answer.tries();
        if (tries == null || timing == null || answer.plan().steps().isEmpty()) {
            return "";
        }
        AtTheAudit then = tries.atUpperEnd(timing.countdown()).atTheAudit();
        int open = then.openWithDays(reach).size();
        int young = then.shortRecord(reach).size();
        if (open == at.openWithDays(reach).size() && young == at.shortRecord(reach).size()) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        if (open > 0) {
            parts.add(Words.many(open, "control", "controls") + " of Annex A \"not yet\"");
        }
        if (young > 0) {
            parts.add(young + " in place with a short record or none");
        }
        return "If the work comes to the upper end of its range, %s person-days, it holds with %s."
                .formatted(SumOfDays.of(answer, answer.plan().cost()).atMost(), Words.and(parts));
    }

    /// What of what is open is among what auditors look at first, where an auditor may accept all
    /// of it; empty where nothing is open, or nothing is known of that.
    String spare() {
        List<AtTheAudit.Share> first = at.lookedAtFirst(reach);
        return !answer.urgency().knowsAuditors()
                        || at.openAtTheAudit(reach).isEmpty()
                        || !at.hardlyOpen(reach).isEmpty()
                ? ""
                : first.isEmpty()
                        ? "Of those that are open none is among what auditors look at first."
                        : "Of those that are open %s among what auditors look at first: %s, with what is there of each by then."
                                .formatted(
                                        first.size() == 1
                                                ? "one is"
                                                : "%d are".formatted(first.size()),
                                        Words.some(
                                                first.stream()
                                                        .map(s ->
                                                                "%s (%s%s)"
                                                                        .formatted(
                                                                                s.requirement()
                                                                                        .id(),
                                                                                s.share(),
                                                                                s.onWord()))
                                                        .toList(),
                                                named == 0 ? BRIEF_NAMED : NAMED));
    }

    /// Whom to ask where not all is in place in time.
    String ask() {
        return at.openAtTheAudit(reach).isEmpty()
                ? ""
                : "Ask the certification body how it treats controls that the statement of applicability does not call implemented.";
    }

    private String required() {
        return Words.many(reach.ofRequired(), "requirement", "requirements");
    }
}
