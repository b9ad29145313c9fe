package dev.crosswalk.papers.report;

import dev.crosswalk.engine.Contradiction;
import dev.crosswalk.engine.judgement.Judgement;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.programme.AcceptedException;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.Risk;
import dev.crosswalk.programme.RiskAcceptance;
import dev.crosswalk.programme.standing.Asked;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.ControlStanding.Condition;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.standing.SoFar;
import dev.crosswalk.programme.standing.Standing;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What only management can decide, the most pressing first.
final class Decisions {
    static final int MOST = 7;
    private static final int LONGEST = 200;
    private static final int LONGEST_FIRST = 110;
    private static final int MOST_NAMED = 3;

    private final Situation situation;
    private final Standing standing;
    private final ManagementReport.Limit limit;
    private final List<List<Run>> asked = new ArrayList<>();

    Decisions(Situation situation, Standing standing, ManagementReport.Limit limit) {
        this.situation = situation;
        this.standing = standing;
        this.limit = limit;
    }

    /// Each decision: what is to be decided, and why.
    List<List<Run>> asked() {
        contradictions();
        failed();
        concludable();
        notEffective();
        doubted();
        exceptions();
        risks();
        late();
        approvals();
        uncovered();
        return limit.cut(asked, MOST);
    }

    static List<Block> blocks(List<List<Run>> asked) {
        return List.of(
                new Block.Heading(2, "Decisions asked for"),
                asked.isEmpty() ? new Block.Paragraph("None.") : Cells.numbers(asked));
    }

    private void ask(String what, String why) {
        // Both together are two lines at most.
        String first = limit.cut(what, LONGEST_FIRST);
        asked.add(
                List.of(
                        Run.strong(first + " "),
                        Run.plain(limit.cut(why, LONGEST - first.length()))));
    }

    private void contradictions() {
        Set<String> about =
                situation.wanted().stream()
                        .flatMap(t -> t.gap().contradictions().stream())
                        .filter(c -> c.kind() == Contradiction.Kind.FACT)
                        .map(Contradiction::left)
                        .collect(Collectors.toCollection(TreeSet::new));
        if (!about.isEmpty()) {
            ask(
                    "Have "
                            + Words.many(about.size(), "contradiction", "contradictions")
                            + " settled.",
                    "The facts say both yes and no; what rests on them is not counted as proved.");
        }
    }

    /// What counts although what is on file speaks against it.
    private void doubted() {
        List<Asked> doubted = Asked.of(situation.wanted());
        if (!doubted.isEmpty()) {
            List<String> causes = new ArrayList<>();
            Asked.byCause(doubted)
                    .forEach((cause, ids) ->
                            causes.add("%s (%d)".formatted(cause.words(), ids.size())));
            ask(
                    "Have settled what an auditor will ask about %s."
                            .formatted(some(doubted.stream().map(d -> d.control().id()).toList())),
                    "What counts there may not be so: %s.".formatted(String.join("; ", causes)));
        }
    }

    private void failed() {
        List<ControlStanding> failed = with(Condition.FAILED);
        if (!failed.isEmpty()) {
            ask(
                    "Mend or accept: " + named(failed) + ".",
                    failed.size() == 1
                            ? "Its test failed and none has passed since."
                            : "Their tests failed and none has passed since.");
        }
    }

    /// Deviations of a window that is over wait for a person.
    private void concludable() {
        List<ControlStanding> open =
                judged(j ->
                        j.outcome() == Judgement.Outcome.DEVIATIONS
                                && j.soFar() == null
                                && !j.concluded());
        if (!open.isEmpty()) {
            ask(
                    "Have somebody conclude on " + named(open) + ".",
                    "By neither owner nor performer, nor who accepted it: what deviated over the"
                            + " window may be lifted.");
        }
    }

    private void notEffective() {
        List<ControlStanding> lost = judged(_ -> true).stream().filter(Decisions::isLost).toList();
        if (!lost.isEmpty()) {
            ask(
                    "Decide what is done about " + named(lost) + ".",
                    "Not effective over the window, and no conclusion lifts that; another than the"
                            + " owner verifies.");
        }
    }

    /// Whether it was not effective, or cannot be any more whatever is filed.
    private static boolean isLost(ControlStanding c) {
        SoFar soFar = c.soFar();
        return soFar != null
                ? soFar.course() == SoFar.Course.LOST
                : c.judgement() != null
                        && c.judgement().outcome() == Judgement.Outcome.NOT_EFFECTIVE;
    }

    /// The controls whose window came to something, but for those that an auditor answered for.
    private List<ControlStanding> judged(Predicate<Judgement> came) {
        Set<String> audited = FrontMatter.audited(situation, standing).controls();
        return standing.controls().stream()
                .filter(c -> c.isAdopted() && !audited.contains(c.id()))
                .filter(c -> c.judgement() != null && came.test(c.judgement()))
                .toList();
    }

    private List<ControlStanding> with(Condition condition) {
        return standing.controls().stream().filter(c -> c.condition() == condition).toList();
    }

    private static String named(List<ControlStanding> controls) {
        return some(controls.stream().map(c -> c.id() + " " + c.title()).toList());
    }

    private static String some(List<String> names) {
        return names.size() > MOST_NAMED ? Words.some(names, MOST_NAMED) : Words.and(names);
    }

    private void exceptions() {
        LocalDate soon = situation.day().plusDays(ManagementReport.DAYS);
        List<AcceptedException> expiring =
                ManagementRegisters.inForce(standing).stream()
                        .filter(d -> !d.expiresOn().isAfter(soon))
                        .toList();
        if (!expiring.isEmpty()) {
            ask(
                    "Renew or end: "
                            + some(
                                    expiring.stream()
                                            .map(d -> d.id() + " on " + d.control())
                                            .toList())
                            + ".",
                    expiring.size() == 1
                            ? "It expires on " + expiring.getFirst().expiresOn() + "."
                            : "The first expires on %s, the last on %s."
                                    .formatted(
                                            expiring.getFirst().expiresOn(),
                                            expiring.getLast().expiresOn()));
        }
    }

    private void risks() {
        List<String> open =
                situation.required().risks().stream()
                        .filter(r ->
                                RiskAcceptance.isLackingOn(
                                        situation.day(), r, situation.required().riskCriteria()))
                        .map(Risk::id)
                        .toList();
        if (!open.isEmpty()) {
            ask(
                    "Accept what is left of " + some(open) + ", or treat further.",
                    "Nobody has accepted the residual " + (open.size() == 1 ? "risk." : "risks."));
        }
    }

    private void late() {
        List<ControlStanding> late =
                with(Condition.PLANNED).stream()
                        .filter(c -> isBefore(c.adoption().dueFirst(), situation.day()))
                        .toList();
        if (!late.isEmpty()) {
            ask(
                    "Set a new day, or free people: " + named(late) + ".",
                    "Planned, and the day has passed.");
        }
    }

    private static boolean isBefore(@Nullable LocalDate day, LocalDate other) {
        return day != null && day.isBefore(other);
    }

    private void approvals() {
        List<String> open = new ArrayList<>();
        Set<String> documents = new TreeSet<>();
        for (ControlStanding c : standing.controls()) {
            if (c.state() == Adoption.State.IMPLEMENTED || c.state() == Adoption.State.PLANNED) {
                c.unapproved()
                        .forEach(d ->
                                documents.add(situation.content().controls().documentTitle(d)));
            }
        }
        if (!documents.isEmpty()) {
            open.add(
                    Words.many(documents.size(), "document", "documents")
                            + ": "
                            + some(List.copyOf(documents)));
        }
        List<String> excluded =
                situation.required().exclusions().stream()
                        .filter(e -> !e.isApproved())
                        .map(e -> situation.name(e.requirement()))
                        .toList();
        if (!excluded.isEmpty()) {
            open.add(
                    "that "
                            + some(excluded)
                            + (excluded.size() == 1 ? " does" : " do")
                            + " not apply");
        }
        if (!open.isEmpty()) {
            ask("Approve or reject.", Words.capital(String.join("; ", open)) + ".");
        }
    }

    private void uncovered() {
        List<String> open = new ArrayList<>();
        for (Judged t : situation.wanted()) {
            if (t.summary().missing() > 0) {
                open.add(
                        "%d of %d obligations of %s%s"
                                .formatted(
                                        t.summary().missing(),
                                        t.summary().obligations(),
                                        t.name(),
                                        t.summary().possible() == 0
                                                ? ""
                                                : " (%d more may be there already, and nothing shows it: %d are open)"
                                                        .formatted(
                                                                t.summary().possible(),
                                                                t.summary().missing()
                                                                        + t.summary().possible())));
            }
        }
        if (!open.isEmpty()) {
            ask(
                    "Provide for what is missing.",
                    Words.capital(some(open)) + "; the gap analysis names the controls.");
        }
    }
}
