package dev.crosswalk.programme.rule;

import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.Nonconformity;
import dev.crosswalk.programme.People;
import dev.crosswalk.programme.Performed;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.WantedFramework;
import dev.crosswalk.programme.standing.ProgrammeAt;
import dev.crosswalk.programme.standing.Registers;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Rules for nonconformities and what was done about them.
final class NonconformityRules {
    private static final Alike.Text BY_OWNER =
            new Alike.Text(
                    "whoever answers for the action saw its effect, so it shows nothing: %s",
                    "whoever answers for the action saw its effect, so it shows nothing, of %d"
                            + " nonconformities: %s");
    private static final Alike.Text NOT_SHOWN =
            new Alike.Text(
                    "that another person saw the effect is not shown, by the persons of"
                            + " people.yaml: %s",
                    "that another person saw the effect is not shown, by the persons of"
                            + " people.yaml, of %d nonconformities: %s");
    private static final Alike.Text TOO_EARLY =
            new Alike.Text(
                    "the effect was seen too early, so it shows nothing: %s",
                    "the effect was seen too early, so it shows nothing, of %d nonconformities: %s");
    private static final Alike.Text WORD =
            new Alike.Text(
                    "%s names no evidence that has a file, so it is somebody's word",
                    "%d nonconformities name no evidence that has a file, so they are somebody's"
                            + " word: %s");
    private static final Alike.Text NOT_IN_REGISTER =
            new Alike.Text(
                    "no entry of nonconformities.yaml names %s, so it shows nothing",
                    "no entry of nonconformities.yaml names %d pieces of evidence of how"
                            + " nonconformities were handled, so they show nothing: %s");
    private static final Alike.Text IN_THE_LOG =
            new Alike.Text(
                    "the register of nonconformities shows that its control was done, and the log"
                            + " does not: %s",
                    "the register of nonconformities shows that its control was done, and the log"
                            + " does not, though it says so %d times: %s");
    private static final String CLOSED = "closed-incomplete";

    private final Judging judging;
    private final Findings findings;
    private final List<Said<Nonconformity>> all;

    NonconformityRules(Judging judging) {
        this.judging = judging;
        findings = judging.findings;
        all = judging.draft.all(ItemKind.NONCONFORMITY);
    }

    void check() {
        judging.unique(ItemKind.NONCONFORMITY);
        all.forEach(said -> check(said.value(), said.where()));
    }

    private void check(Nonconformity n, Where where) {
        judging.adopted(where, "controls", n.controls());
        judging.evidence(where, "evidence", n.evidence());
        judging.likely(where, n.foundOn(), "foundOn");
        judging.likely(where, n.dueOn(), "dueOn");
        judging.likely(where, n.correctedOn(), "correctedOn");
        judging.likely(where, n.evaluatedOn(), "evaluatedOn");
        judging.likely(where, n.doneOn(), "doneOn");
        judging.likely(where, n.verifiedOn(), "verifiedOn");
        judging.likely(where, n.closedOn(), "closedOn");
        n.outOfOrder().stream()
                .filter(o -> !where.isUnread(o.first()))
                .forEach(o -> findings.error(where.at(o.field()), "date", o.words()));
    }

    // ---- what is odd

    /// @param today null where nobody asks about a day
    void advise(@Nullable LocalDate today) {
        Alike alike = new Alike(findings);
        if (!all.isEmpty()) {
            Programme programme = judging.draft.withFiles();
            Crosswalk crosswalk = Crosswalk.of(judging.content.library());
            for (Said<Nonconformity> said : all) {
                closed(said.value(), said.where(), alike);
                word(said.value(), said.where(), programme, alike);
                effect(said.value(), said.where(), programme, crosswalk, today, alike);
                deviations(said.value(), said.where(), programme, crosswalk, today);
            }
        }
        for (Said<Evidence> said : judging.draft.all(ItemKind.EVIDENCE)) {
            Evidence e = said.value();
            if (Registers.BY_REGISTER_ALONE.contains(e.kind())
                    && all.stream().noneMatch(n -> n.value().evidence().contains(e.id()))) {
                alike.add(said.where().at("id"), "not-in-register", NOT_IN_REGISTER, e.id());
            }
        }
        for (Said<Performed> said : judging.draft.all(ItemKind.OCCURRENCE)) {
            Performed p = said.value();
            Adoption adoption = judging.adoption(p.control());
            if (adoption != null
                    && Registers.isOfNonconformities(judging.joined(adoption).control())) {
                alike.add(
                        said.where().at("control"),
                        "not-in-register",
                        IN_THE_LOG,
                        p.control() + " on " + p.performedOn());
            }
        }
        alike.warn();
    }

    private static void closed(Nonconformity n, Where where, Alike alike) {
        if (n.closedOn() == null) {
            return;
        }
        for (String field : n.open()) {
            alike.add(
                    where.at("closedOn"),
                    CLOSED,
                    new Alike.Text(
                            "%s is closed, and says no " + field,
                            "%d nonconformities are closed, and say no " + field + ": %s"),
                    n.id());
        }
    }

    private static void word(Nonconformity n, Where where, Programme programme, Alike alike) {
        boolean shown =
                programme.evidence().stream()
                        .anyMatch(e -> n.evidence().contains(e.id()) && !e.file().isEmpty());
        if (!shown && n.unhandled().isEmpty()) {
            alike.add(where.at("evidence"), "on-word", WORD, n.id());
        }
    }

    /// Whether another person saw the effect, after the controls had done enough.
    private void effect(
            Nonconformity n,
            Where where,
            Programme programme,
            Crosswalk crosswalk,
            @Nullable LocalDate today,
            Alike alike) {
        LocalDate done = n.doneOn();
        LocalDate verified = n.verifiedOn();
        if (done == null || verified == null || verified.isBefore(done)) {
            return;
        }
        People.Apart apart = Registers.verifier(n, programme.who());
        if (!n.verifiedBy().isEmpty() && apart == People.Apart.SAME) {
            alike.add(where.at("verifiedBy"), "same-person", BY_OWNER, n.id());
        } else if (!n.verifiedBy().isEmpty() && apart == People.Apart.NOT_SHOWN) {
            alike.add(where.at("verifiedBy"), "separation-not-shown", NOT_SHOWN, n.id());
        }
        Moment now = programme.on(today == null || today.isBefore(verified) ? verified : today);
        ProgrammeAt at =
                ProgrammeAt.of(
                        programme,
                        judging.library,
                        judging.practices.operating(),
                        crosswalk,
                        now,
                        now);
        Period days = new Period(done, verified);
        for (String control : n.controls()) {
            at.control(control, Assurance.IMPLEMENTED, null)
                    .filter(_ -> !at.ranEnough(control, days))
                    .ifPresent(standing ->
                            alike.add(
                                    where.at("verifiedOn"),
                                    "effect-too-early",
                                    TOO_EARLY,
                                    n.id()
                                            + at.shownOnlyOn(control, days)
                                                    .map(on ->
                                                            ", as what shows that %s had worked was put on file on %s, after %s, when its effect was seen"
                                                                    .formatted(
                                                                            control, on, verified))
                                                    .orElseGet(() ->
                                                            ", as %s has to be done %s after %s first"
                                                                    .formatted(
                                                                            control,
                                                                            Words.many(
                                                                                    standing.facts()
                                                                                            .newAfter(),
                                                                                    "time",
                                                                                    "times"),
                                                                            done))));
        }
    }

    /// What it answers is gone where none of its controls has such a deviation: over the windows
    /// that are asked about, or since a year before it was found.
    private void deviations(
            Nonconformity n,
            Where where,
            Programme programme,
            Crosswalk crosswalk,
            @Nullable LocalDate today) {
        if (n.deviations().isEmpty() || n.controls().isEmpty()) {
            return;
        }
        TreeSet<String> known = new TreeSet<>();
        TreeSet<String> asked = new TreeSet<>();
        LocalDate last = today == null || today.isBefore(n.foundOn()) ? n.foundOn() : today;
        for (LocalDate day : new TreeSet<>(List.of(n.foundOn(), last))) {
            Moment on = programme.on(day);
            ProgrammeAt then =
                    ProgrammeAt.of(
                            programme,
                            judging.library,
                            judging.practices.operating(),
                            crosswalk,
                            on,
                            on);
            Period year = new Period(n.foundOn().minusYears(1), last);
            n.controls().forEach(c -> known.addAll(Registers.deviations(then, c, year)));
            programme.frameworks().stream()
                    .map(WantedFramework::window)
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(w ->
                            n.controls()
                                    .forEach(c -> asked.addAll(Registers.deviations(then, c, w))));
        }
        known.addAll(asked);
        for (int i = 0; i < n.deviations().size(); i++) {
            String id = n.deviations().get(i);
            if (!known.contains(id)) {
                findings.warning(
                        where.at("deviations", i),
                        "unknown-deviation",
                        "%s answers the deviation \"%s\", and %s %s none of that name: what showed it may have been changed.%s"
                                .formatted(
                                        n.id(),
                                        id,
                                        Words.and(n.controls()),
                                        n.controls().size() == 1 ? "has" : "have",
                                        findings.maybe(id, asked)));
            }
        }
    }
}
