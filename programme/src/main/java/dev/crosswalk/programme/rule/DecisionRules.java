package dev.crosswalk.programme.rule;

import dev.crosswalk.content.GivenAnswer;
import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.content.finding.Place;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.judgement.Judgement;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.AcceptedException;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.DecidedClaim;
import dev.crosswalk.programme.DecidedExclusion;
import dev.crosswalk.programme.DecidedInclusion;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.People;
import dev.crosswalk.programme.Periods;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.ReviewedMapping;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.ProgrammeAt;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Rules for what somebody decided or said: exclusions, why something applies, contested claims,
/// answers, exceptions.
final class DecisionRules {
    /// As many requirements may well not apply for one reason: there is no office.
    private static final int MOST_OF_ONE_REASON = 5;

    private final Judging judging;
    private final Findings findings;
    private final Draft draft;

    DecisionRules(Judging judging) {
        this.judging = judging;
        findings = judging.findings;
        draft = judging.draft;
    }

    void check() {
        judging.unique(ItemKind.EXCLUSION);
        draft.all(ItemKind.EXCLUSION).forEach(said -> exclusion(said.value(), said.where()));
        judging.unique(ItemKind.INCLUSION);
        draft.all(ItemKind.INCLUSION).forEach(said -> inclusion(said.value(), said.where()));
        judging.unique(ItemKind.DECISION);
        draft.all(ItemKind.DECISION).forEach(said -> decision(said.value(), said.where()));
        judging.unique(ItemKind.MAPPING);
        draft.all(ItemKind.MAPPING).forEach(said -> mapping(said.value(), said.where()));
        judging.unique(ItemKind.ANSWER);
        draft.all(ItemKind.ANSWER).forEach(said -> answer(said.value(), said.where()));
        judging.unique(ItemKind.EXCEPTION);
        draft.all(ItemKind.EXCEPTION).forEach(said -> exception(said.value(), said.where()));
    }

    private void exclusion(DecidedExclusion e, Where where) {
        judging.requirements.isExcludable(findings, where.at("requirement"), e.requirement());
        judging.likely(where, e.approvedOn(), "approvedOn");
    }

    private void inclusion(DecidedInclusion i, Where where) {
        Place place = where.at("requirement");
        judging.requirements.mayBeIncluded(findings, place, i.requirement());
        judging.likely(where, i.on(), "on");
        draft.all(ItemKind.EXCLUSION).stream()
                .map(Said::value)
                .filter(e -> e.isApproved() && e.requirement().equals(i.requirement()))
                .findFirst()
                .ifPresent(e ->
                        findings.error(
                                place,
                                "included-and-excluded",
                                "%s is excluded, approved by %s, so there is no reason why it applies: take out one of the two"
                                        .formatted(i.requirement(), e.approvedBy())));
    }

    private void decision(DecidedClaim d, Where where) {
        judging.requirements.isAssessable(
                findings, where.at("requirement"), d.requirement(), "decided about");
        if (!where.isUnread("obligation")) {
            judging.obligation(where.at("obligation"), d.obligation());
        }
        judging.likely(where, d.on(), "on");
    }

    private void mapping(ReviewedMapping m, Where where) {
        boolean known = judging.requirements.isKnown(findings, where.at("left"), m.left());
        known &= judging.requirements.isKnown(findings, where.at("right"), m.right());
        if (known && m.left().edition().equals(m.right().edition())) {
            findings.error(
                    where.at("right"),
                    "same-framework",
                    "%s is of %s too: a mapping is between two frameworks"
                            .formatted(m.right(), m.left().edition()));
        }
        boolean isSaid = !m.by().isEmpty() || !m.reason().isEmpty() || m.on() != null;
        if (m.decision() == null && isSaid && !where.isUnread("decision")) {
            findings.error(
                    where.at("decision"),
                    "no-decision",
                    "says by whom, when or why it was decided, and not what");
        }
        if (m.decision() != null && (m.by().isEmpty() || m.reason().isEmpty())) {
            findings.error(
                    where.at("decision"),
                    "no-reason",
                    "is decided, and does not say %s"
                            .formatted(m.by().isEmpty() ? "by whom" : "the reason"));
        }
        judging.likely(where, m.suggestedOn(), "suggestedOn");
        judging.likely(where, m.on(), "on");
        if (Judging.areRead(where, "suggestedOn", "on")
                && m.suggestedOn() != null
                && m.on() != null
                && m.on().isBefore(m.suggestedOn())) {
            findings.error(
                    where.at("on"),
                    "date",
                    "decided on %s, before it was suggested on %s"
                            .formatted(m.on(), m.suggestedOn()));
        }
    }

    private void answer(GivenAnswer a, Where where) {
        if (!where.isUnread("obligation")) {
            judging.obligation(where.at("obligation"), a.obligation());
        }
        if (a.level() == Assurance.OPERATING) {
            findings.error(
                    where.at("assurance"),
                    "answer-operating",
                    "no answer shows how something operated: designed or implemented");
        }
        if (Judging.areRead(where, "met", GivenAnswer.PROVIDED_BY)) {
            a.lacksProvider()
                    .ifPresent(why ->
                            findings.error(where.at(GivenAnswer.PROVIDED_BY), "no-provider", why));
        }
        judging.likely(where, a.on(), "on");
        judging.likely(where, a.expiresOn(), "expiresOn");
        if (Judging.areRead(where, "on", "expiresOn")
                && a.on() != null
                && a.expiresOn() != null
                && a.expiresOn().isBefore(a.on())) {
            findings.error(
                    where.at("expiresOn"),
                    "date",
                    "expires on %s, before it was answered on %s".formatted(a.expiresOn(), a.on()));
        }
    }

    private void exception(AcceptedException e, Where where) {
        if (!where.isUnread("control")) {
            judging.adopted(where.at("control"), e.control());
        }
        judging.adopted(where, "compensating", e.compensating());
        int itself = e.compensating().indexOf(e.control());
        if (itself >= 0 && !where.isUnread("control")) {
            findings.error(
                    where.at("compensating", itself),
                    "does-not-compensate",
                    "%s does not make up for itself: name what does, or nothing"
                            .formatted(e.control()));
        }
        judging.likely(where, e.acceptedOn(), "acceptedOn");
        judging.likely(where, e.expiresOn(), "expiresOn");
        if (Judging.areRead(where, "acceptedOn", "expiresOn")
                && e.expiresOn().isBefore(e.acceptedOn())) {
            findings.error(
                    where.at("expiresOn"),
                    "date",
                    "expires on %s, before it was accepted on %s"
                            .formatted(e.expiresOn(), e.acceptedOn()));
        }
    }

    // ---- what is odd

    /// @param today null where nobody asks about a day
    void advise(@Nullable LocalDate today) {
        Set<String> attested = new HashSet<>();
        draft.all(ItemKind.ATTESTATION)
                .forEach(said -> attested.add(said.value().attestation().requirement().toString()));
        draft.all(ItemKind.EXCLUSION).forEach(said -> odd(said.value(), said.where(), attested));
        draft.all(ItemKind.DECISION).forEach(said -> odd(said.value(), said.where()));
        Subjects subjects = new Subjects(draft);
        draft.all(ItemKind.EXCEPTION).forEach(said -> odd(said.value(), said.where(), subjects));
        if (today != null) {
            compensating(today);
        }
        sameReason();
        served();
    }

    /// Whoever does most of what a requirement asks for has something that it applies to.
    private void served() {
        List<Said<DecidedExclusion>> all = draft.all(ItemKind.EXCLUSION);
        if (all.isEmpty()) {
            return;
        }
        Crosswalk crosswalk = Crosswalk.of(judging.content.library());
        Map<String, Set<String>> given = new LinkedHashMap<>();
        draft.all(ItemKind.CONTROL).stream()
                .map(Said::value)
                .filter(a -> a.implementedOn() != null && a.retiredOn() == null)
                .map(judging::joined)
                .forEach(c ->
                        given.put(c.id(), Set.copyOf(crosswalk.given(c.control().discharges()))));
        for (Said<DecidedExclusion> said : all) {
            RequirementRef ref = said.value().requirement();
            Place place = said.where().at("requirement");
            if (!said.value().isApproved()
                    || !judging.requirements.isExcludable(new Findings(), place, ref)) {
                continue;
            }
            Set<String> demanded = new LinkedHashSet<>();
            crosswalk.demands(ref).forEach(o -> demanded.add(o.id()));
            Set<String> done = new HashSet<>();
            List<String> by = new ArrayList<>();
            given.forEach((control, gives) -> {
                if (gives.stream().anyMatch(demanded::contains)) {
                    by.add(control);
                    done.addAll(gives);
                }
            });
            done.retainAll(demanded);
            if (!done.isEmpty() && 2 * done.size() >= demanded.size()) {
                findings.warning(
                        place,
                        "excluded-and-done",
                        "%s is excluded, and controls in place discharge %s that it demands (%s): an auditor asks why it does not apply"
                                .formatted(
                                        ref,
                                        Words.of(done.size(), demanded.size()) + " obligations",
                                        Words.some(by, MOST_OF_ONE_REASON)));
            }
        }
    }

    /// A reason that fits many requirements is seldom the reason of each.
    private void sameReason() {
        Map<String, List<Said<DecidedExclusion>>> byReason = new LinkedHashMap<>();
        for (Said<DecidedExclusion> said : draft.all(ItemKind.EXCLUSION)) {
            byReason.computeIfAbsent(said.value().justification(), _ -> new ArrayList<>())
                    .add(said);
        }
        byReason.forEach((reason, of) -> {
            if (of.size() > MOST_OF_ONE_REASON) {
                findings.warning(
                        of.getFirst().where().at("justification"),
                        "one-reason",
                        "%,d requirements are excluded for one and the same reason, \"%s\": an auditor"
                                        .formatted(of.size(), reason)
                                + " asks why each does not apply");
            }
        });
    }

    /// An exception for something that nothing else speaks of excuses nothing, and whoever owns a
    /// control does not excuse it.
    private void odd(AcceptedException e, Where where, Subjects subjects) {
        Adoption adoption = judging.adoption(e.control());
        if (adoption != null
                && judging.who()
                                .apart(
                                        e.acceptedBy(),
                                        e.acceptedOn(),
                                        judging.joined(adoption).owner(),
                                        e.acceptedOn(),
                                        e.acceptedOn())
                        == People.Apart.SAME) {
            findings.warning(
                    where.at("acceptedBy"),
                    "owner-accepts",
                    "%s owns %s, and accepted %s: somebody else does"
                            .formatted(e.acceptedBy(), e.control(), e.id()));
        }
        Set<String> known = subjects.known(e.control());
        for (int i = 0; i < e.subjects().size(); i++) {
            String subject = e.subjects().get(i);
            if (!known.isEmpty()
                    && !known.contains(subject)
                    && Periods.firstOf(subject).isEmpty()) {
                findings.warning(
                        where.at("subjects", i),
                        "unknown-subject",
                        "neither a list nor evidence of %s has \"%s\", for which %s was accepted.%s"
                                .formatted(
                                        e.control(),
                                        subject,
                                        e.id(),
                                        findings.maybe(subject, known)));
            }
        }
    }

    /// What is not effective makes up for nothing, from the acceptance until its end or today.
    private void compensating(LocalDate today) {
        List<Said<AcceptedException>> all =
                draft.all(ItemKind.EXCEPTION).stream()
                        .filter(s -> !s.value().compensating().isEmpty())
                        .filter(s -> !s.value().acceptedOn().isAfter(today))
                        .toList();
        if (all.isEmpty()) {
            return;
        }
        Programme programme = draft.withFiles();
        Moment now = programme.on(today);
        ProgrammeAt at =
                ProgrammeAt.of(
                        programme,
                        judging.library,
                        judging.practices.operating(),
                        Crosswalk.of(judging.content.library()),
                        now,
                        now);
        for (Said<AcceptedException> said : all) {
            AcceptedException e = said.value();
            LocalDate to = e.expiresOn().isAfter(today) ? today : e.expiresOn();
            for (int i = 0; i < e.compensating().size(); i++) {
                String id = e.compensating().get(i);
                Place place = said.where().at("compensating", i);
                at.control(id, Assurance.OPERATING, new Period(e.acceptedOn(), to))
                        .filter(DecisionRules::isNotEffective)
                        .ifPresent(_ ->
                                findings.warning(
                                        place,
                                        "does-not-compensate",
                                        "%s is not effective from %s to %s, so it makes up for nothing of %s"
                                                .formatted(id, e.acceptedOn(), to, e.control())));
            }
        }
    }

    private static boolean isNotEffective(ControlStanding standing) {
        return Objects.requireNonNull(standing.judgement()).outcome()
                == Judgement.Outcome.NOT_EFFECTIVE;
    }

    /// A later content may settle what was contested: the decision then is of no use any more.
    private void odd(DecidedClaim d, Where where) {
        Set<String> contested = new LinkedHashSet<>();
        judging.content.library().claims().stream()
                .filter(c -> c.requirement().equals(d.requirement()))
                .forEach(c -> contested.addAll(c.contested().keySet()));
        if (judging.hasObligation(d.obligation()) && !contested.contains(d.obligation())) {
            findings.warning(
                    where.at("obligation"),
                    "not-contested",
                    "no reading contests \"%s\" of %s, so deciding it changes nothing.%s"
                            .formatted(
                                    d.obligation(),
                                    d.requirement(),
                                    findings.maybe(d.obligation(), contested)));
        }
    }

    private void odd(DecidedExclusion e, Where where, Set<String> attested) {
        String ref = e.requirement().toString();
        if (attested.contains(ref)) {
            findings.warning(
                    where.at("requirement"),
                    "attested-and-not-applicable",
                    ref + " is not applicable here, and attested in attestations.yaml");
        }
        if (!e.isApproved()) {
            findings.warning(
                    where.at("requirement"),
                    "not-approved",
                    ref
                            + " is to be excluded, and nobody has approved that: until then it applies");
        }
    }
}
