package dev.crosswalk.answers.edit;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.People;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.Risk;
import dev.crosswalk.programme.RiskAcceptance;
import dev.crosswalk.programme.edit.Edit;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes the edits that ask the owners of risks to accept them, and those by which they do.
final class AskedRisks {
    private static final int NAMED = 12;
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final int DIGITS = 6;

    /// `A.5.9` before `A.5.10`.
    private static final Comparator<String> BY_NUMBER = Comparator.comparing(AskedRisks::padded);

    private final EditsSoFar so;

    /// Risks that keep the day that people set for their treatment, with that day.
    private final List<String> theirs = new ArrayList<>();

    /// What was accepted until later than its controls are there: `R-07 (until 2027-08-24, its
    /// controls are planned for 2027-02-18)`.
    private final List<String> idle = new ArrayList<>();

    AskedRisks(EditsSoFar so) {
        this.so = so;
    }

    private static String padded(String id) {
        return NUMBER.matcher(id)
                .replaceAll(m -> "0".repeat(Math.max(0, DIGITS - m.group().length())) + m.group());
    }

    // ---- what a plan proposes

    /// What somebody is asked to accept.
    ///
    /// @param until the last day of all
    private record Asked(List<String> risks, LocalDate until) {
        Asked and(Asked more) {
            List<String> all = new ArrayList<>(risks);
            all.addAll(more.risks);
            return new Asked(List.copyOf(all), until.isAfter(more.until) ? until : more.until);
        }
    }

    /// What a plan asks of the risks that somebody assessed, and nothing of others. What an earlier
    /// plan asked for and this one does not is taken back.
    ///
    /// @param was the programme before the days of the plan were put into it
    void propose(EditRequest.AdoptPlanned plan, Programme was) throws Refusal {
        List<EditRequest.NotYet> notYet = plan.notYet();
        List<String> left = plan.left();
        Set<String> unnamed = new TreeSet<>(BY_NUMBER);
        Set<String> hardly = new TreeSet<>(BY_NUMBER);
        Set<String> stated = new TreeSet<>(BY_NUMBER);
        List<EditRequest.NotYet> byId =
                notYet.stream()
                        .sorted(
                                Comparator.comparing(
                                        (EditRequest.NotYet open) -> open.requirements().getFirst(),
                                        BY_NUMBER))
                        .toList();
        for (EditRequest.NotYet open : byId) {
            hardly.addAll(open.hardly());
            if (so.programme().risks().stream().anyMatch(r -> isTreatedBy(r, open))) {
                stated.addAll(open.requirements());
                so.detail(
                        "%s %s \"not yet\" in the statement of applicability, for want of %s until %s"
                                .formatted(
                                        Words.and(open.requirements()),
                                        open.requirements().size() == 1 ? "is" : "are",
                                        open.control(),
                                        open.until()));
            } else {
                unnamed.addAll(open.requirements());
            }
        }
        if (!stated.isEmpty()) {
            so.did(
                    "%s proposed as \"not yet\" in the statement of applicability, each until its control is there: %s"
                            .formatted(
                                    Words.many(stated.size(), "requirement is", "requirements are"),
                                    Words.some(List.copyOf(stated), NAMED)));
        }
        Map<String, Asked> askedOf = new LinkedHashMap<>();
        List<String> back = new ArrayList<>();
        for (Risk r : so.programme().risks()) {
            LocalDate theirDay = theirDay(r, was);
            ask(
                    r,
                    byId.stream().filter(open -> isTreatedBy(r, open)).toList(),
                    plan.moves() ? null : theirDay,
                    askedOf,
                    back);
        }
        if (!idle.isEmpty()) {
            so.did(
                    "%s accepted for longer than this plan needs: %s. A shorter end is said with %s"
                            .formatted(
                                    Words.many(idle.size(), "risk is", "risks are"),
                                    Words.some(idle, NAMED),
                                    so.sources()
                                            .dialect()
                                            .question(
                                                    "risk",
                                                    "accept RISK "
                                                            + so.sources()
                                                                    .dialect()
                                                                    .parameter("until", "DATE"))));
        }
        if (!theirs.isEmpty()) {
            so.did(
                    "%s the day by which people want %s treated, before all of its controls are there: %s"
                            .formatted(
                                    Words.many(theirs.size(), "risk keeps", "risks keep"),
                                    theirs.size() == 1 ? "it" : "them",
                                    Words.some(theirs, NAMED)));
        }
        askedOf.forEach((owner, asked) ->
                so.did(
                        "%s is asked to accept %s, until %s at the latest"
                                .formatted(
                                        called(owner),
                                        Words.some(asked.risks(), NAMED),
                                        asked.until())));
        if (!back.isEmpty()) {
            so.did(
                    "What an earlier plan asked is taken back of %s"
                            .formatted(Words.some(back, NAMED)));
        }
        if (!unnamed.isEmpty()) {
            so.did(
                    "No risk of the register names what brings %s: %s. Nobody is asked to accept that. Assess what their absence means first (RSK-02), then propose again"
                            .formatted(
                                    unnamed.size() == 1 ? "this one" : "these " + unnamed.size(),
                                    Words.some(List.copyOf(unnamed), NAMED)));
            if (unnamed.size() > NAMED) {
                so.detail(
                        "No risk of the register names what brings " + String.join(", ", unnamed));
            }
        }
        if (!hardly.isEmpty()) {
            so.did(
                    "An auditor will hardly accept as open: %s"
                            .formatted(String.join(", ", hardly)));
        }
        if (!left.isEmpty()) {
            so.did(
                    "Nothing is proposed for %s: no step of the plan brings a day for %s"
                            .formatted(Words.and(left), left.size() == 1 ? "it" : "them"));
        }
        askedOf.forEach((owner, asked) -> {
            List<String> risks = asked.risks().stream().sorted().toList();
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
                            "Once risks are assessed and answered: the statement of applicability has"
                                    + " these days when it is written anew, and who approves it"
                                    + " approves them:",
                            "document",
                            "approve statement-of-applicability"));
        }
    }

    private static boolean isTreatedBy(Risk r, EditRequest.NotYet open) {
        return r.controls().contains(open.control());
    }

    /// The day that people set for the treatment of a risk; null where there is none, or it is that
    /// of an earlier plan: the one until which it asked, or on which it had the last of its
    /// controls.
    private static @Nullable LocalDate theirDay(Risk r, Programme was) {
        LocalDate due = r.dueOn();
        return due == null || due.equals(r.askedUntil()) || due.equals(inPlace(r, was))
                ? null
                : due;
    }

    /// The owner is asked, unless the acceptance reaches that far already; and the treatment has a
    /// day that is no earlier than what it waits for, unless people set one. A day that an earlier
    /// plan set is that of this plan instead.
    ///
    /// @param open of the controls that treat it, those that are not there at the audit
    /// @param kept the day of its treatment that people set and that stays; null where there is
    ///   none
    private void ask(
            Risk before,
            List<EditRequest.NotYet> open,
            @Nullable LocalDate kept,
            Map<String, Asked> askedOf,
            List<String> back)
            throws Refusal {
        LocalDate until =
                open.stream()
                        .map(EditRequest.NotYet::until)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
        boolean reaches =
                until != null && before.isAcceptedOn(so.today()) && before.isAcceptedOn(until);
        LocalDate asked = reaches ? null : until;
        LocalDate due = before.dueOn();
        if (kept != null) {
            if (until != null && kept.isBefore(until)) {
                theirs.add("%s (%s)".formatted(before.id(), kept));
            }
        } else if (due != null && due.equals(before.askedUntil())) {
            due = until == null ? inPlace(before, so.programme()) : until;
        } else if (until != null && (due == null || due.isBefore(until))) {
            due = until;
        }
        idle(before, until);
        Risk after = before.asked(due, asked);
        if (!after.equals(before)) {
            so.apply("risk", before.id(), Edit.Change.replaced(ItemKind.RISK, before, after));
        }
        if (asked != null) {
            List<String> waits = open.stream().map(EditRequest.NotYet::control).toList();
            so.detail(
                    "Proposed: %s is asked to accept %s %s (%s) until %s, while %s %s not in place"
                            .formatted(
                                    called(after.owner()),
                                    after.id(),
                                    after.title(),
                                    rating(after),
                                    asked,
                                    Words.and(waits),
                                    waits.size() == 1 ? "is" : "are"));
            askedOf.merge(after.owner(), new Asked(List.of(after.id()), asked), Asked::and);
        } else if (before.askedUntil() != null) {
            back.add(before.id());
            so.detail(
                    "Taken back: %s is asked no more to accept %s %s until %s"
                            .formatted(
                                    called(before.owner()),
                                    before.id(),
                                    before.title(),
                                    before.askedUntil()));
        }
    }

    /// Names an acceptance that reaches further than what it is for: the days until its controls
    /// are there.
    ///
    /// @param until the last day for which the plan needs it; null where it needs it for none
    private void idle(Risk r, @Nullable LocalDate until) {
        LocalDate end = r.acceptedUntil();
        LocalDate there = until == null ? inPlace(r, so.programme()) : until;
        if (end != null
                && there != null
                && r.isBeingTreated()
                && r.isAcceptedOn(so.today())
                && there.isBefore(end)) {
            idle.add("%s (until %s, its controls are there by %s)".formatted(r.id(), end, there));
        }
    }

    /// The day by which the last of the controls that treat it is planned to be there; null where
    /// none is planned for a day.
    private static @Nullable LocalDate inPlace(Risk r, Programme programme) {
        return r.controls().stream()
                .flatMap(id -> programme.adoption(id).stream())
                .filter(a -> a.state() == Adoption.State.PLANNED)
                .flatMap(a -> Optional.ofNullable(a.dueOn()).stream())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private String called(String who) {
        return so.programme().who().calledOn(who, so.today());
    }

    /// `2 x 5 = 10, 6 with the controls of today, 4 once it is treated`, `3 x 4 = 12, not rated
    /// once it is treated`
    static String rating(Risk r) {
        if (!r.isRated()) {
            return "not rated";
        }
        // A residual that nobody rates is read as what there is without any control.
        String left =
                r.residual() != r.inherent()
                        ? ", %d once it is treated".formatted(r.residual())
                        : r.treatment() == Risk.Treatment.RETAIN
                                ? ""
                                : ", not rated once it is treated";
        return "%d x %d = %d%s%s"
                .formatted(
                        r.likelihood(),
                        r.impact(),
                        r.inherent(),
                        r.current() == null
                                ? ""
                                : ", %d with the controls of today".formatted(r.current()),
                        left);
    }

    // ---- what an owner says

    void accept(EditRequest.AcceptRisks asked) throws Refusal {
        LocalDate on = so.or(so.happened("on", asked.on()));
        LocalDate until = EditsSoFar.checked("until", asked.until());
        if (until != null && asked.openEnded()) {
            throw Refusal.of(
                    Code.CONFLICT,
                    "until",
                    until.toString(),
                    "<until {value}> is an end, and <openEnded> says that there is none: give one of"
                            + " them");
        }
        if (until != null && (until.isBefore(on) || until.isBefore(so.today()))) {
            throw so.past("until", until, "the last day of an acceptance");
        }
        so.somebody("acceptedBy", asked.acceptedBy(), on);
        if (so.programme().who().isEmpty()) {
            throw Refusal.of(
                    Code.UNSUITABLE,
                    "acceptedBy",
                    asked.acceptedBy(),
                    "%s names nobody who is {value}, and a risk is accepted by a person: say who it is with <?person add ID <name NAME> <role ROLE>>"
                            .formatted(so.sources().dialect().file("people.yaml")));
        }
        refuseWithoutCriteria(asked.risks());
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
            LocalDate last = last(before, on, asked);
            Risk after = before.accepted(asked.acceptedBy(), on, last);
            refuseAnother(after, on);
            if (after.equals(before)) {
                throw taken(before);
            }
            so.apply("risk", id, Edit.Change.replaced(ItemKind.RISK, before, after));
            so.did(
                    "%s accepts %s %s (%s) on %s, %s"
                            .formatted(
                                    asked.acceptedBy(),
                                    id,
                                    before.title(),
                                    rating(before),
                                    on,
                                    last == null ? "with no end" : "until " + last));
            so.about(
                    before.controls().stream()
                            .filter(c -> so.programme().adoption(c).isPresent())
                            .toList());
        }
        so.wanting(Set.of());
    }

    /// What may be accepted is decided before anything is.
    private void refuseWithoutCriteria(List<String> risks) throws Refusal {
        if (so.programme().riskCriteria().acceptable() == null && !risks.isEmpty()) {
            throw Refusal.of(
                            Code.UNSUITABLE,
                            "risk",
                            risks.getFirst(),
                            "{file} does not say up to which score a risk is acceptable, so that"
                                    + " nothing says what the acceptance of {value} means. Decide on"
                                    + " the method first (RSK-01), and {how}")
                    .with("file", so.sources().dialect().file("programme.yaml"))
                    .with(
                            "how",
                            so.sources().dialect().seesFiles()
                                    ? "write its figures there, as in riskCriteria: { scale: 5,"
                                            + " acceptable: 6 }"
                                    : "say its figures at the head of the register of risks");
        }
    }

    /// The last day on which an acceptance counts. Without a word about it no end is lost, and none
    /// is made up.
    ///
    /// @return null where somebody says that there is none
    private @Nullable LocalDate last(Risk r, LocalDate on, EditRequest.AcceptRisks asked)
            throws Refusal {
        if (!r.isRated()) {
            throw Refusal.of(
                    Code.UNSUITABLE,
                    "risk",
                    r.id(),
                    "nobody rated {value}, so that nobody knows what is accepted. Rate it first: say"
                            + " its likelihood, impact and residual, and why as its reason, with"
                            + " <?risk change {value}>");
        }
        if (asked.until() != null || asked.openEnded()) {
            return asked.until();
        }
        boolean counts = r.isAcceptedOn(so.today());
        if (counts && r.askedUntil() == null && r.acceptedBy().equals(asked.acceptedBy())) {
            throw taken(r);
        }
        LocalDate end = r.askedUntil();
        if (end == null && counts) {
            end = r.acceptedUntil();
        }
        if (end == null) {
            end = r.dueOn();
        }
        if (end == null || end.isBefore(on) || end.isBefore(so.today())) {
            throw Refusal.of(
                            Code.MISSING,
                            "until",
                            r.id(),
                            "say until when {value} is accepted{over}: <until DATE>. Without an end"
                                    + " it is only with <openEnded>")
                    .with("over", end == null ? "" : ", for " + end + " is over");
        }
        return end;
    }

    private static Refusal taken(Risk r) {
        return Refusal.of(
                        Code.TAKEN,
                        "risk",
                        r.id(),
                        "{value} is accepted already by {by}, {end}. For another end say <until"
                                + " DATE>")
                .with("by", r.acceptedBy())
                .with(
                        "end",
                        r.acceptedUntil() == null ? "with no end" : "until " + r.acceptedUntil());
    }

    private void refuseAnother(Risk accepted, LocalDate on) throws Refusal {
        People people = so.programme().who();
        if (people.meant(accepted.owner(), on, on).isEmpty()) {
            throw Refusal.of(
                            Code.UNSUITABLE,
                            "risk",
                            accepted.id(),
                            "{value} is owned by {owner}, and nobody was that on {on}: say who is with"
                                    + " <?person add ID <name NAME> <role ROLE>>")
                    .with("owner", accepted.owner())
                    .with("on", on.toString());
        }
        if (RiskAcceptance.of(accepted, so.programme().riskCriteria(), people)
                == RiskAcceptance.BY_ANOTHER) {
            throw Refusal.of(
                            Code.UNSUITABLE,
                            "acceptedBy",
                            accepted.acceptedBy(),
                            "{value} does not own {risk}: its owner accepts it, {owner}")
                    .with("risk", accepted.id())
                    .with("owner", people.calledOn(accepted.owner(), on));
        }
    }
}
