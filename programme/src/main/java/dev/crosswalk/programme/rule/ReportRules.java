package dev.crosswalk.programme.rule;

import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.content.finding.Place;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.DatedAttestation;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.WantedFramework;
import dev.crosswalk.programme.standing.DoubtfulReport;
import dev.crosswalk.programme.standing.IdleException;
import dev.crosswalk.programme.standing.LongValid;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Rules for reports already held, and attestations of single requirements.
final class ReportRules {
    private static final Alike.Text OF_ALL =
            new Alike.Text(
                    "an exception takes out %s: name the control that it was found in (control), or"
                            + " obligations",
                    "%d exceptions take out all that a requirement asks for: %s. Name the control"
                            + " that each was found in (control), or obligations");

    private final Judging judging;
    private final Findings findings;

    ReportRules(Judging judging) {
        this.judging = judging;
        findings = judging.findings;
    }

    void check() {
        judging.unique(ItemKind.REPORT);
        judging.draft.all(ItemKind.REPORT).forEach(said -> report(said.value(), said.where()));
        overlaps();
        judging.draft
                .all(ItemKind.ATTESTATION)
                .forEach(said -> attestation(said.value(), said.where()));
    }

    /// Nobody holds a report that is still to come.
    void held(LocalDate day) {
        for (Said<AuditReport> said : judging.draft.all(ItemKind.REPORT)) {
            AuditReport r = said.value();
            Where where = said.where();
            Period covers = r.covers();
            if (where.isUnread("covers") || where.isUnread("issuedOn")) {
                continue;
            }
            if (covers != null && covers.to().isAfter(day)) {
                findings.error(
                        where.at("covers", "to"),
                        "report-of-the-future",
                        "its days end on %s, which is still to come on %s: no report speaks of them"
                                        .formatted(covers.to(), day)
                                + " yet");
            } else if (r.issuedOn().isAfter(day)) {
                findings.error(
                        where.at("issuedOn"),
                        "report-of-the-future",
                        "was issued on %s, which is still to come on %s"
                                .formatted(r.issuedOn(), day));
            }
        }
    }

    private void report(AuditReport r, Where where) {
        for (int i = 0; i < r.scopes().size(); i++) {
            Place place = where.at("scope", i);
            judging.requirements.isKnown(findings, place, r.scopes().get(i), node -> place);
        }
        for (int i = 0; i < r.opinions().size(); i++) {
            judging.requirements.isAssessable(
                    findings,
                    where.at("opinions", i),
                    r.opinions().get(i).requirement(),
                    "attested");
        }
        for (int i = 0; i < r.exceptions().size(); i++) {
            found(r, r.exceptions().get(i), where.at("exceptions", i));
        }
        for (int i = 0; i < r.tests().size(); i++) {
            control(r, r.tests().get(i).control(), where.at("tests", i));
        }
        for (int i = 0; i < r.carvedOut().size(); i++) {
            carvedOut(r.carvedOut().get(i), where.at("carvedOut", i));
        }
        for (int i = 0; i < r.userEntityControls().size(); i++) {
            userEntityControl(r, r.userEntityControls().get(i), where.at("userEntityControls", i));
        }
        period(r, where);
        validity(r, where);
        issuer(r, where);
        LocalDate until = r.validUntil();
        judging.likely(where, r.issuedOn(), "issuedOn");
        judging.likely(where, until, "validUntil");
        judging.likely(where, r.surveilledOn(), "surveilledOn");
        if (until != null && !where.isUnread("issuedOn") && until.isBefore(r.issuedOn())) {
            findings.error(
                    where.at("validUntil"),
                    "date",
                    "is valid until %s, before it was issued on %s".formatted(until, r.issuedOn()));
        }
    }

    private void period(AuditReport r, Where where) {
        Period covers = r.covers();
        if (where.isUnread("covers") || where.isUnread("issuedOn")) {
            return;
        }
        if (covers == null) {
            return;
        }
        judging.likely(where, covers.from(), "covers", "from");
        judging.likely(where, covers.to(), "covers", "to");
        if (covers.to().isAfter(r.issuedOn())) {
            findings.error(
                    where.at("covers", "to"),
                    "report-of-the-future",
                    "covers days until %s, after it was issued on %s: no report speaks of days that"
                                    .formatted(covers.to(), r.issuedOn())
                            + " are still to come");
        }
        if (r.assurance() != r.level()) {
            findings.warning(
                    where.at("assurance"),
                    "word-of-operation",
                    "\"%s\" is %s, so it never shows how controls operated: it counts as implemented"
                            .formatted(
                                    r.id(),
                                    r.isWord()
                                            ? "nobody independent's report"
                                            : "no Type II report"));
        }
    }

    /// Whoever states how long a report counts may state anything.
    private void validity(AuditReport r, Where where) {
        LocalDate until = r.validUntil();
        if (until == null || r.isWord() || where.isUnread("covers") || where.isUnread("issuedOn")) {
            return;
        }
        LocalDate usual = r.usuallyUntil(List.of());
        if (r.isValidForLong(List.of())) {
            findings.warning(
                    where.at("validUntil"),
                    "long-validity",
                    "\"%s\" is to count until %s; one of its kind usually counts until %s, and few who rely"
                                    .formatted(r.id(), until, usual)
                            + " on it take it much longer");
        }
    }

    /// Nobody is independent of themselves, whatever the paper is called.
    private void issuer(AuditReport r, Where where) {
        if (r.isOurs()
                && !r.isWord()
                && !r.issuer().isEmpty()
                && r.issuer().equalsIgnoreCase(judging.draft.organisation())) {
            findings.error(
                    where.at("issuer"),
                    "own-report",
                    "\"%s\" is issued by %s itself, so it is nobody independent's report: say who the"
                                    .formatted(r.id(), r.issuer())
                            + " auditor was, or independent: false");
        }
    }

    /// Two reports with one title whose periods overlap are one report that was typed twice; those
    /// of one issuer and scope most likely are, and others on the same criteria may be meant.
    private void overlaps() {
        List<Said<AuditReport>> all = judging.draft.all(ItemKind.REPORT);
        for (int i = 0; i < all.size(); i++) {
            AuditReport later = all.get(i).value();
            for (Said<AuditReport> before : all.subList(0, i)) {
                Period one = before.value().covers();
                Period other = later.covers();
                if (one == null || other == null) {
                    continue;
                }
                boolean overlap =
                        !one.to().isBefore(other.from())
                                && !other.to().isBefore(one.from())
                                && later.kind() == before.value().kind()
                                && later.about().equals(before.value().about())
                                && !later.id().equals(before.value().id());
                if (overlap) {
                    disagree(before, all.get(i));
                }
                boolean sameTitle = later.title().equals(before.value().title());
                if (overlap && !sameTitle && isOfTheSame(before.value(), later)) {
                    findings.warning(
                            all.get(i).where().at("covers"),
                            "overlapping-periods",
                            "covers %s to %s, and \"%s\" of the same issuer and scope covers %s to %s: is"
                                            .formatted(
                                                    other.from(),
                                                    other.to(),
                                                    before.value().id(),
                                                    one.from(),
                                                    one.to())
                                    + " one report there twice?");
                }
                if (overlap && sameTitle) {
                    findings.error(
                            all.get(i).where().at("covers"),
                            "overlapping-periods",
                            "covers %s to %s, and \"%s\" of the same title covers %s to %s: the periods"
                                            .formatted(
                                                    other.from(),
                                                    other.to(),
                                                    before.value().id(),
                                                    one.from(),
                                                    one.to())
                                    + " of one report do not overlap");
                }
            }
        }
    }

    private static boolean isOfTheSame(AuditReport one, AuditReport other) {
        return !one.issuer().isEmpty()
                && one.issuer().equalsIgnoreCase(other.issuer())
                && Set.copyOf(one.scopes()).equals(Set.copyOf(other.scopes()))
                && Set.copyOf(one.services()).equals(Set.copyOf(other.services()));
    }

    /// A better opinion that came later does not count for days of which another says that
    /// something is not met; of later days it does. That there are two is something to know either
    /// way.
    private void disagree(Said<AuditReport> one, Said<AuditReport> other) {
        boolean oneIsFirst = !other.value().issuedOn().isBefore(one.value().issuedOn());
        Said<AuditReport> first = oneIsFirst ? one : other;
        Said<AuditReport> last = oneIsFirst ? other : one;
        List<String> denied =
                denied(first.value()).stream()
                        .filter(ref ->
                                last.value().scopes().stream()
                                        .anyMatch(s -> s.edition().equals(ref.edition())))
                        .filter(ref -> !denied(last.value()).contains(ref))
                        .map(RequirementRef::toString)
                        .toList();
        if (!denied.isEmpty()) {
            findings.warning(
                    last.where().at("covers"),
                    "reports-disagree",
                    "\"%s\" looked at days of which \"%s\" says that %s not met, %s"
                            .formatted(
                                    last.value().id(),
                                    first.value().id(),
                                    String.join(", ", denied)
                                            + (denied.size() == 1 ? " is" : " are"),
                                    last.value().level() == Assurance.OPERATING
                                            ? "and does not outweigh it for a window with such days"
                                            : "and counts because it was issued later: an auditor"
                                                    + " asks what changed"));
        }
    }

    private static List<RequirementRef> denied(AuditReport r) {
        return r.opinions().stream()
                .filter(o -> o.opinion().denies())
                .map(AuditReport.Opinion::requirement)
                .toList();
    }

    private void found(AuditReport r, AuditReport.Found f, Place place) {
        if (f.requirement() != null) {
            judging.requirements.isAssessable(findings, place, f.requirement(), "attested");
        } else if (f.obligations().isEmpty() && f.control().isEmpty()) {
            findings.error(
                    place,
                    "exception-of-nothing",
                    "an exception names the control, the obligations or the requirement that it is"
                            + " about");
        }
        if (!f.control().isEmpty()) {
            control(r, f.control(), place);
        }
        judging.obligations(Where.only(place), "obligations", f.obligations());
        List<String> idle =
                IdleException.of(r, f, judging.content.library()).stream()
                        .filter(judging::hasObligation)
                        .toList();
        if (!idle.isEmpty()) {
            findings.warning(
                    place,
                    "exception-of-nothing",
                    "no criterion of this report demands %s, so this takes nothing out of what it proves"
                            .formatted(String.join(", ", idle)));
        }
    }

    /// The controls of a report on another organisation are not ours.
    private void control(AuditReport r, String control, Place place) {
        if (r.isOurs()) {
            judging.controls(Where.only(place), "control", List.of(control));
        }
    }

    private void carvedOut(AuditReport.CarvedOut c, Place place) {
        c.requirements()
                .forEach(ref ->
                        judging.requirements.isAssessable(findings, place, ref, "carved out"));
        judging.obligations(Where.only(place), "obligations", c.obligations());
        if (c.requirements().isEmpty() && c.obligations().isEmpty()) {
            findings.error(
                    place,
                    "carved-out-nothing",
                    "\"%s\" is carved out, and neither requirements nor obligations say what it does"
                            .formatted(c.provider()));
        }
        if (c.report().isEmpty() || !judging.draft.isWhole(ItemKind.REPORT)) {
            return;
        }
        AuditReport own =
                judging.draft.all(ItemKind.REPORT).stream()
                        .map(Said::value)
                        .filter(r -> r.id().equals(c.report()))
                        .findFirst()
                        .orElse(null);
        if (own == null) {
            findings.unknown(
                    "report",
                    place,
                    c.report(),
                    judging.draft.all(ItemKind.REPORT).stream().map(s -> s.value().id()).toList());
        } else if (own.isOurs()) {
            findings.error(
                    place,
                    "not-the-provider's-report",
                    "\"%s\" is a report about this organisation, not about %s: say about: in it"
                            .formatted(c.report(), c.provider()));
        }
    }

    private void userEntityControl(AuditReport r, AuditReport.UserEntityControl u, Place place) {
        List<String> providers = r.carvedOut().stream().map(c -> c.provider()).toList();
        if (!u.provider().isEmpty() && !providers.contains(u.provider())) {
            findings.unknown("provider", place, u.provider(), providers);
        }
        if (!u.control().isEmpty()) {
            control(r, u.control(), place);
        }
    }

    private void attestation(DatedAttestation a, Where where) {
        judging.requirements.isAssessable(
                findings, where.at("requirement"), a.attestation().requirement(), "attested");
        judging.obligations(where, "except", a.attestation().except());
        judging.likely(where, a.since(), "since");
        judging.likely(where, a.validUntil(), "validUntil");
    }

    // ---- what is odd

    /// Warns of reports that say less than whoever holds them may think, each in one line. A letter
    /// is meant to be over soon.
    ///
    /// @param today null where nobody asks about a day
    void advise(@Nullable LocalDate today) {
        List<Said<AuditReport>> said = judging.draft.all(ItemKind.REPORT);
        List<AuditReport> all = said.stream().map(Said::value).toList();
        exceptionsOfAll(said);
        for (Said<AuditReport> one : said) {
            AuditReport r = one.value();
            doubtful(one);
            boolean last = all.stream().noneMatch(other -> follows(other, r));
            List<String> odd = new ArrayList<>();
            String rule = "report-ends-early";
            if (last) {
                ends(r, odd);
            }
            if (last && !r.isWord() && today != null && !r.isValidOn(today, all)) {
                rule = "report-expired";
                odd.addFirst(
                        "it counted until %s, and attests nothing today"
                                .formatted(r.countsUntil(all)));
            }
            if (r.kind() == AuditReport.Kind.TYPE_2 && r.covers() == null) {
                rule = "report-without-period";
                odd.addFirst(
                        "it is a Type II report and says no days over which it looked (covers), so"
                                + " it says nothing of any window");
            }
            if (!odd.isEmpty()) {
                findings.warning(
                        one.where().at("id"),
                        rule,
                        "\"%s\": %s".formatted(r.id(), String.join("; ", odd)));
            }
        }
    }

    private void doubtful(Said<AuditReport> one) {
        AuditReport r = one.value();
        List<String> odd = DoubtfulReport.ofItself(r, judging.draft.organisation());
        if (!odd.isEmpty() && Judging.areRead(one.where(), "covers", "issuedOn", "issuer")) {
            findings.warning(
                    one.where().at("id"),
                    "doubtful-report",
                    "\"%s\": %s. See that it is what it is said to be"
                            .formatted(r.id(), String.join("; ", odd)));
        }
        for (int i = 0; i < r.carvedOut().size(); i++) {
            Place place = one.where().at("carvedOut", i);
            String provider = r.carvedOut().get(i).report();
            judging.draft.all(ItemKind.REPORT).stream()
                    .map(Said::value)
                    .filter(p -> p.id().equals(provider) && !p.isOurs())
                    .flatMap(p -> LongValid.apart(r, p).stream())
                    .forEach(words -> findings.warning(place, "carved-out-days", words));
        }
    }

    /// An exception that says neither which control nor which obligations it is about.
    private void exceptionsOfAll(List<Said<AuditReport>> reports) {
        Alike alike = new Alike(findings);
        for (Said<AuditReport> said : reports) {
            List<AuditReport.Found> exceptions = said.value().exceptions();
            for (int i = 0; i < exceptions.size(); i++) {
                AuditReport.Found f = exceptions.get(i);
                RequirementRef of = f.requirement();
                int asked = of == null ? 0 : judging.demands(of);
                if (of != null && asked > 1 && f.control().isEmpty() && f.obligations().isEmpty()) {
                    alike.add(
                            said.where().at("exceptions", i),
                            "exception-of-all",
                            OF_ALL,
                            "all %d obligations of %s".formatted(asked, of));
                }
            }
        }
        alike.warn();
    }

    /// The wanted windows that a report looked into and that last longer. One that ends before a
    /// window begins was never meant for it; and the rest of a provider's is bridged by its letter.
    private void ends(AuditReport r, List<String> odd) {
        Period covers = r.covers();
        if (covers == null || r.level() != Assurance.OPERATING) {
            return;
        }
        for (Said<WantedFramework> said : judging.draft.all(ItemKind.FRAMEWORK)) {
            Period window = said.value().window();
            String edition = said.value().scope().edition();
            if (window == null || !speaksOf(r, edition) || covers.to().isBefore(window.from())) {
                continue;
            }
            long rest = ChronoUnit.DAYS.between(covers.to(), window.to());
            if (rest > (r.isOurs() ? 0 : judging.practices.reports().restDays())) {
                odd.add(
                        "it looked until %s, and the window of %s ends on %s"
                                .formatted(covers.to(), edition, window.to()));
            }
        }
    }

    private static boolean speaksOf(AuditReport r, String edition) {
        return r.scopes().stream().anyMatch(s -> s.edition().equals(edition));
    }

    /// Whether a later report is there in the place of one, so that nothing is to be done about it.
    private static boolean follows(AuditReport later, AuditReport r) {
        return later.about().equals(r.about())
                && (r.isWord() || !later.isWord())
                && lastDay(later).isAfter(lastDay(r))
                && r.scopes().stream().allMatch(s -> speaksOf(later, s.edition()));
    }

    private static LocalDate lastDay(AuditReport r) {
        Period covers = r.covers();
        return covers == null ? r.issuedOn() : covers.to();
    }
}
