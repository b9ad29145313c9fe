package dev.crosswalk.answers.edit;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.programme.AdoptedControl;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.Risk;
import dev.crosswalk.programme.RiskCriteria;
import dev.crosswalk.programme.edit.Edit;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes the edits that ask the owners of risks to accept them, and those by which they do.
final class AskedRisks {
    /// The highest rating where the programme says of no scale.
    private static final int USUAL_SCALE = 5;

    private static final String FIRST_ID = "R-00";

    private final EditsSoFar so;

    AskedRisks(EditsSoFar so) {
        this.so = so;
    }

    // ---- what a plan proposes

    /// @param left ids of requirements that are open and for which nothing can be proposed
    void propose(List<EditRequest.NotYet> notYet, List<String> left) throws Refusal {
        Map<String, List<String>> askedOf = new LinkedHashMap<>();
        for (EditRequest.NotYet open : notYet) {
            so.did(
                    "%s is \"not yet\" in the statement of applicability, for want of %s until %s%s"
                            .formatted(
                                    Words.and(open.requirements()),
                                    open.control(),
                                    open.until(),
                                    open.isHardlyTaken()
                                            ? ". An auditor will hardly accept that as open"
                                            : ""));
            List<Risk> treated =
                    so.programme().risks().stream()
                            .filter(r -> r.controls().contains(open.control()))
                            .toList();
            if (treated.isEmpty()) {
                Risk risk = unrated(open);
                so.apply("control", open.control(), Edit.Change.added(ItemKind.RISK, risk));
                asked(risk, open, true, askedOf);
            }
            for (Risk r : treated) {
                ask(r, open, askedOf);
            }
        }
        if (!left.isEmpty()) {
            so.did(
                    "Nothing is proposed for %s: no step of the plan brings a day for %s"
                            .formatted(Words.and(left), left.size() == 1 ? "it" : "them"));
        }
        askedOf.forEach((owner, risks) -> {
            Collections.sort(risks);
            so.next(
                    new EditsSoFar.First(
                            "Nothing of that counts until %s accepts %s, which nobody else can:"
                                    .formatted(called(owner), Words.and(risks)),
                            "risk",
                            "accept %s %s"
                                    .formatted(
                                            String.join(" ", risks),
                                            so.option("acceptedBy", called(owner)))));
        });
        if (!notYet.isEmpty()) {
            so.next(
                    new EditsSoFar.First(
                            "The statement of applicability has these days once it is written anew;"
                                    + " who approves it approves them:",
                            "document",
                            "approve statement-of-applicability"));
        }
    }

    /// The owner is asked, unless the acceptance reaches that far already; and the treatment has a
    /// day that is no earlier than what it waits for.
    private void ask(Risk r, EditRequest.NotYet open, Map<String, List<String>> askedOf)
            throws Refusal {
        LocalDate until = open.until();
        boolean reaches = r.isAcceptedOn(so.today()) && r.isAcceptedOn(until);
        LocalDate askedUntil = reaches ? r.askedUntil() : later(r.askedUntil(), until);
        LocalDate due = later(r.dueOn(), until);
        Risk now = ItemKind.RISK.find(so.programme(), r.id()).orElseThrow();
        Risk after = askedUntil == null ? now.due(due) : now.due(due).asked(askedUntil);
        if (!after.equals(now)) {
            so.apply("control", open.control(), Edit.Change.replaced(ItemKind.RISK, now, after));
        }
        if (!reaches) {
            asked(after, open, false, askedOf);
        }
    }

    private static LocalDate later(@Nullable LocalDate one, LocalDate other) {
        return one == null || one.isBefore(other) ? other : one;
    }

    private void asked(
            Risk r, EditRequest.NotYet open, boolean isNew, Map<String, List<String>> askedOf) {
        so.did(
                "Proposed: %s is asked to accept %s %s until %s, while %s is not in place%s"
                        .formatted(
                                called(r.owner()),
                                r.id(),
                                r.title(),
                                r.askedUntil(),
                                open.control(),
                                isNew
                                        ? " (new: no risk named that control, and nobody rated this one)"
                                        : ""));
        List<String> risks = askedOf.computeIfAbsent(r.owner(), _ -> new ArrayList<>());
        if (!risks.contains(r.id())) {
            risks.add(r.id());
        }
    }

    private String called(String who) {
        return so.programme().who().calledOn(who, so.today());
    }

    /// A line for a control that no risk names: as bad as the scale goes, until its owner rates it.
    private Risk unrated(EditRequest.NotYet open) {
        RiskCriteria criteria = so.programme().riskCriteria();
        int most = criteria.scale() == null ? USUAL_SCALE : criteria.scale();
        AdoptedControl control =
                AdoptedControl.of(
                        so.programme().adoption(open.control()).orElseThrow(),
                        so.content().controls());
        return new Risk(
                EditsSoFar.free(FIRST_ID, so.programme().risks().stream().map(Risk::id).toList()),
                "%s is not there yet".formatted(control.control().title()),
                List.of(),
                control.control().owner(),
                most,
                most,
                List.of(open.control()),
                null,
                Risk.Treatment.MODIFY,
                "Proposed by a plan. Nobody rated it: likelihood and impact are the highest of the"
                        + " scale"
                        + (criteria.acceptable() == null
                                ? ""
                                : ", and what is left is what is acceptable,")
                        + " until its owner says otherwise.",
                criteria.acceptable() == null ? most * most : criteria.acceptable(),
                "",
                null,
                null,
                open.until(),
                null,
                null,
                open.until());
    }

    // ---- what an owner says

    void accept(EditRequest.AcceptRisks asked) throws Refusal {
        LocalDate on = so.or(so.happened("on", asked.on()));
        LocalDate until = EditsSoFar.checked("until", asked.until());
        if (until != null && (until.isBefore(on) || until.isBefore(so.today()))) {
            throw so.past("until", until, "the last day of an acceptance");
        }
        so.somebody("acceptedBy", asked.acceptedBy(), on);
        Set<String> done = new LinkedHashSet<>();
        for (String id : asked.risks()) {
            Risk before =
                    ItemKind.RISK
                            .find(so.programme(), id)
                            .orElseThrow(() ->
                                    Refusal.unknown(
                                            "risk",
                                            "risk",
                                            id,
                                            so.programme().risks().stream()
                                                    .map(Risk::id)
                                                    .toList()));
            if (!done.add(id)) {
                continue;
            }
            LocalDate last = until == null ? before.askedUntil() : until;
            Risk after = before.accepted(asked.acceptedBy(), on, last);
            if (after.equals(before)) {
                throw Refusal.of(
                        Code.TAKEN, "risk", id, "{value} is accepted already, in these words");
            }
            so.apply("risk", id, Edit.Change.replaced(ItemKind.RISK, before, after));
            so.did(
                    "%s accepts %s %s on %s, %s"
                            .formatted(
                                    asked.acceptedBy(),
                                    id,
                                    before.title(),
                                    on,
                                    last == null ? "with no end" : "until " + last));
            so.about(
                    before.controls().stream()
                            .filter(c -> so.programme().adoption(c).isPresent())
                            .toList());
        }
        so.wanting(Set.of());
    }
}
