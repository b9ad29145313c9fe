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

    /// What a day asks for comes on top.
    private static final int MOST_WITH_A_DAY = 10;

    private static final int LONGEST = 200;
    private static final int LONGEST_FIRST = 110;
    private static final int MOST_NAMED = 3;

    private final Situation situation;
    private final Standing standing;
    private final ManagementReport.Limit limit;
    private final @Nullable Opening opening;
    private final List<List<Run>> asked = new ArrayList<>();

    /// @param opening what a day asks to be decided; null where none is to be held
    Decisions(
            Situation situation,
            Standing standing,
            ManagementReport.Limit limit,
            @Nullable Opening opening) {
        this.situation = situation;
        this.standing = standing;
        this.limit = limit;
        this.opening = opening;
    }

    /// Each decision: what is to be decided, and why.
    List<List<Run>> asked() {
        if (opening != null) {
            opening.first().forEach(this::ask);
        }
        Opening.unowned(standing, situation.content().practices().exceptions())
                .ifPresent(this::ask);
        Opening.proposed(standing).ifPresent(d -> ask(d.what(), d.why()));
        if (opening != null) {
            opening.decisions().forEach(this::ask);
        }
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
        return limit.cut(asked, opening == null ? MOST : MOST_WITH_A_DAY);
    }

    static List<Block> blocks(List<List<Run>> asked) {
        return List.of(
                new Block.Heading(2, "Decisions asked for"),
                asked.isEmpty() ? new Block.Paragraph("None.") : Cells.numbers(asked));
    }

    private void ask(Opening.Decision d) {
        asked.add(List.of(Run.strong(d.what() + " "), Run.plain(d.why())));
    }

    /// Both together are two lines at most, and no sentence is cut: why it is asked gives way.
    private void ask(String what, String... why) {
        List<String> reasons = new ArrayList<>(List.of(why));
        reasons.add("");
        asked.add(
                List.of(
                        Run.strong(what + " "),
                        Run.plain(limit.fitting(reasons, LONGEST - what.length()))));
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
                    "What counts there may not be so: %s.".formatted(String.join("; ", causes)),
                    "What counts there may not be so: %s and %d more."
                            .formatted(causes.getFirst(), causes.size() - 1),
                    "What counts there may not be so.");
        }
    }

    private void failed() {
        List<ControlStanding> failed = with(Condition.FAILED);
        if (!failed.isEmpty()) {
            ask(
                    "Mend or accept: " + named(failed, 15) + ".",
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
                    "Have somebody conclude on " + named(open, 26) + ".",
                    "By neither owner nor performer, nor who accepted it: what deviated over the"
                            + " window may be lifted.",
                    "By neither owner nor performer, nor who accepted it.");
        }
    }

    private void notEffective() {
        List<ControlStanding> lost = judged(_ -> true).stream().filter(Decisions::isLost).toList();
        if (!lost.isEmpty()) {
            ask(
                    "Decide what is done about " + named(lost, 26) + ".",
                    "Not effective over the window, and no conclusion lifts that; another than the"
                            + " owner verifies.",
                    "Not effective over the window, and no conclusion lifts that.");
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

    /// As many controls with their titles as there is room for, or without where there is none.
    ///
    /// @param before how many characters stand before them
    private String named(List<ControlStanding> controls, int before) {
        List<String> names = controls.stream().map(c -> c.id() + " " + c.title()).toList();
        List<String> wordings = new ArrayList<>();
        wordings.add(some(names));
        for (int n = MOST_NAMED - 1; n > 0; n--) {
            wordings.add(names.size() > n ? Words.some(names, n) : Words.and(names));
        }
        wordings.add(some(controls.stream().map(ControlStanding::id).toList()));
        return limit.fitting(wordings, LONGEST_FIRST - before);
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
                    "Set a new day, or free people: " + named(late, 31) + ".",
                    "Planned, and the day has passed.");
        }
    }

    private static boolean isBefore(@Nullable LocalDate day, LocalDate other) {
        return day != null && day.isBefore(other);
    }

    /// What is not written yet is nothing to approve.
    private void approvals() {
        List<String> open = new ArrayList<>();
        Set<String> documents = new TreeSet<>();
        for (ControlStanding c : standing.controls()) {
            if (c.state() == Adoption.State.IMPLEMENTED || c.state() == Adoption.State.PLANNED) {
                c.unapproved().stream()
                        .filter(d -> situation.now().approval(d) != null)
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
            String all = Words.capital(String.join("; ", open)) + ".";
            ask("Approve or reject.", all, Words.capital(open.getFirst()) + ".");
        }
    }

    /// Where a day is to be held, its plan is what provides for it.
    private void uncovered() {
        List<String> open = new ArrayList<>();
        for (Judged t : situation.wanted()) {
            if (opening == null && t.summary().missing() > 0) {
                open.add(
                        "%d of %d obligations of %s"
                                .formatted(
                                        t.summary().missing(),
                                        t.summary().obligations(),
                                        t.name()));
            }
        }
        if (!open.isEmpty()) {
            String most = "";
            List<String> wordings = new ArrayList<>();
            for (int n = 1; n <= open.size(); n++) {
                most = Words.and(open.subList(0, n));
                wordings.addFirst(
                        Words.capital(most)
                                + (n < open.size() ? " and more" : "")
                                + "; the gap analysis names the controls.");
            }
            ask("Provide for what is missing.", wordings.toArray(String[]::new));
        }
    }
}
