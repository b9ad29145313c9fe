package dev.crosswalk.answers.plan;

import dev.crosswalk.content.practice.Deadline;
import dev.crosswalk.content.practice.Gate;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.standing.SelfAudit;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whether a certificate or an opinion is in reach, in sentences, and what brings each gate before
/// it.
final class ReachWords {
    private static final int WEEK = 7;

    private static final String NOT_YET =
            "Nobody has decided any of this. Each takes \"not yet\" in the statement of"
                    + " applicability, a day in the treatment plan, and its owner's acceptance of the"
                    + " risk until then.";

    static final String SHORT_RECORD =
            "These are in place at the audit, and have not run for all the weeks that the internal"
                    + " audit asks for when it starts: each leaves less of a record than an auditor is"
                    + " used to, and none where its day comes after the audit.";

    private final PlanAnswer answer;

    ReachWords(PlanAnswer answer) {
        this.answer = answer;
    }

    /// What "not yet" takes, and of what it is said though it is there at the audit.
    static String notYetSay(PlanAnswer answer) {
        return Stream.of(Optional.of(NOT_YET), Optional.of(ForTheLaw.due(answer)), tooShort(answer))
                .flatMap(Optional::stream)
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /// `What is put in place less than 4 weeks before stage 2 is among them: ..`; empty where
    /// nothing is known of that.
    private static Optional<String> tooShort(PlanAnswer answer) {
        Timing timing = answer.timing();
        Deadline d = timing == null ? null : timing.countdown().deadline();
        return timing == null || d == null || d.leastRecordDays() == 0
                ? Optional.empty()
                : Optional.of(
                        "What is put in place less than %s before %s, after %s, is among them: it has hardly run then, and its risk is accepted until it has."
                                .formatted(
                                        TimingWords.span(d.leastRecordDays()),
                                        name(d.day()),
                                        timing.countdown().runningBy()));
    }

    /// Yes or no: `Yes: stage 2 of ISO/IEC 27001:2022 can be held on 2027-05-31 .., and the
    /// certificate follows about 2027-07-12 ..`; where no day is counted back, only on what it
    /// depends. Then what of it rests on a report that is over by then.
    List<String> sentences(Reach reach) {
        List<String> all = new ArrayList<>();
        all.add(inReach(reach));
        all.addAll(stageOne(reach));
        if (answer.timing() != null || answer.atTheAudit().inReach(reach) != InReach.NO) {
            answer.atTheAudit().expiry(reach).map(e -> restsOn(reach, e)).ifPresent(all::add);
        }
        return all;
    }

    /// The same in short: yes or no, then what else matters, a short sentence each; no days.
    List<String> inShort(Reach reach) {
        Said said = said(reach, 0);
        List<String> all = new ArrayList<>();
        all.add(said.first());
        // A condition of all that follows.
        answer.atTheAudit()
                .expiry(reach)
                .map(e ->
                        "It stands on %s: %s records of your own then, or the next report."
                                .formatted(
                                        Words.and(
                                                e.reports().stream()
                                                        .map(r ->
                                                                "%s, which counts until %s"
                                                                        .formatted(
                                                                                r.title(),
                                                                                r.until()))
                                                        .toList()),
                                        Words.many(
                                                e.lost().size(),
                                                "requirement needs",
                                                "requirements need")))
                .ifPresent(all::add);
        all.addAll(said.more());
        all.addAll(stageOne(reach));
        return all;
    }

    /// What is wrong with the first stage, a sentence each.
    private List<String> stageOne(Reach reach) {
        return reach.dated().isEmpty() || !answer.atTheAudit().isOfTheDay(reach)
                ? List.of()
                : Stream.of(StageOne.late(answer), StageOne.fedLate(answer))
                        .flatMap(Optional::stream)
                        .toList();
    }

    /// What is said of a reach, in order.
    ///
    /// @param first yes or no
    /// @param more what else is known, a sentence or two each
    /// @param day what day it is that is asked for; may be empty
    private record Said(String first, List<String> more, String day) {
        Said {
            more = more.stream().filter(s -> !s.isEmpty()).toList();
        }

        String text() {
            return (first + " " + String.join(" ", more)).strip()
                    + (day.isEmpty() ? "" : " " + day);
        }
    }

    private String inReach(Reach reach) {
        return said(reach, OpenWords.NAMED).text();
    }

    /// Whoever would audit their own work comes before all else that is known of a verdict.
    ///
    /// @param named how many of what is largely there are named
    private Said said(Reach reach, int named) {
        Said said = ofItself(reach, named);
        List<String> more = new ArrayList<>(selfAudits(reach));
        more.addAll(said.more());
        return new Said(said.first(), more, said.day());
    }

    private List<String> selfAudits(Reach reach) {
        Situation situation = answer.question().situation();
        return situation.at() == null
                ? List.of()
                : SelfAudit.of(
                                situation.required(),
                                situation.content().controls(),
                                situation.crosswalk(),
                                SelfAudit.audited(
                                        reach.wants().stream().map(Judged::scope).toList(),
                                        situation.content().practices()),
                                situation.day())
                        .stream()
                        .map(SelfAudit::sentence)
                        .toList();
    }

    private Said ofItself(Reach reach, int named) {
        Timing timing = answer.timing();
        InReach verdict = answer.atTheAudit().inReach(reach);
        ReportPeriod period = reach.dated().isEmpty() ? ReportPeriod.of(answer).orElse(null) : null;
        if (period != null && timing != null && verdict != InReach.NO) {
            return overPeriod(reach, period, verdict, timing);
        }
        Asked asked = asked(reach, timing);
        List<Load> overloaded = answer.atTheAudit().overloaded(reach);
        String ifDone =
                asked.can()
                        + (answer.plan().steps().isEmpty()
                                ? "; nothing of it is left to do here."
                                : ", if exactly this is done%s%s%s."
                                        .formatted(
                                                answer.afresh()
                                                        .map(a -> a.onTop(answer))
                                                        .orElse(""),
                                                LoadWords.ifShared(overloaded),
                                                CostWords.ifNobodyIsAway(answer)));
        OpenWords open = new OpenWords(answer, reach, named);
        String follows = follows(timing);
        String people = overloaded.isEmpty() ? "" : LoadWords.doubt(overloaded);
        // What is asked of a role that nobody holds is a condition of a yes as well, so it decides
        // nothing.
        boolean isHeld = overloaded.stream().anyMatch(Load::isHeld);
        return switch (verdict) {
            case NO -> new Said(no(reach, asked), List.of(), follows);
            case NOT_AS_IT_STANDS ->
                    new Said(
                            "No, not as it stands: %s. %s"
                                    .formatted(asked.cannot(), open.refused()),
                            List.of(
                                    open.there(),
                                    open.forTheLaw(),
                                    open.largelyThere(),
                                    open.nearest(),
                                    open.few(),
                                    open.limit()),
                            follows);
            case DOUBTFUL ->
                    new Said(
                            "Doubtful: whether %s.".formatted(asked.may()),
                            Stream.of(
                                            Stream.of(isHeld ? people : ""),
                                            open.doubts().stream(),
                                            Stream.of(
                                                    isHeld ? "" : people,
                                                    open.there(),
                                                    open.forTheLaw(),
                                                    open.largelyThere(),
                                                    open.spare(),
                                                    open.few(),
                                                    open.limit()))
                                    .flatMap(s -> s)
                                    .toList(),
                            follows);
            case ONLY_WITH_THE_NEXT_REPORT ->
                    new Said(
                            "Only with the next report: " + ifDone,
                            List.of(
                                    open.there(),
                                    open.forTheLaw(),
                                    open.largelyThere(),
                                    open.atUpperEnd(),
                                    open.spare(),
                                    open.ask()),
                            follows);
            case YES_WITH_SHORT_RECORDS ->
                    new Said(
                            "Yes, with short records: " + ifDone,
                            List.of(open.there(), open.forTheLaw(), open.atUpperEnd()),
                            follows);
            case ONLY_WITH_OPEN_CONTROLS ->
                    new Said(
                            "Only with open controls: " + ifDone,
                            List.of(
                                    open.there(),
                                    open.forTheLaw(),
                                    open.largelyThere(),
                                    open.atUpperEnd(),
                                    open.spare(),
                                    open.ask()),
                            follows);
            case ONLY_IF_SHOWN ->
                    new Said(
                            (timing == null
                                            ? "Then, if what people said is shown, "
                                            : "Yes, if what people said is shown: ")
                                    + ifDone,
                            List.of(open.there(), open.forTheLaw(), open.atUpperEnd()),
                            follows);
            case LIKELY_IF_IT_GOES_ON, YES ->
                    new Said(
                            timing == null && answer.plan().steps().isEmpty()
                                    ? Words.capital(ifDone)
                                    : (timing == null ? "Then " : "Yes: ") + ifDone,
                            List.of(open.there(), open.forTheLaw(), open.atUpperEnd()),
                            follows);
        };
    }

    /// What is asked, as it is answered: `stage 2 of ISO/IEC 27001:2022 can be held on 2027-05-31
    /// with 10.0 person-days a week, and the certificate follows about 2027-07-12`; where the day
    /// of the certificate is asked for, `the certificate for .. is in reach by 2027-05-31 with ..:
    /// stage 2 can be held on 2027-04-19`.
    ///
    /// @param may the same where it is doubtful
    private record Asked(String can, String cannot, String may) {}

    private Asked asked(Reach reach, @Nullable Timing timing) {
        String outcome = reach.outcome() + " for " + reach.name();
        if (timing == null) {
            String can = outcome + " is in reach" + nextPeriod(reach);
            return new Asked(can, outcome + " is not in reach", can);
        }
        Countdown countdown = timing.countdown();
        LocalDate by = countdown.by();
        String with = " with %s a week".formatted(PlanWords.days(countdown.perWeek()));
        LocalDate asked = timing.askedFor();
        String on = by + (asked == null ? "" : ", the last working day before " + asked);
        String comma = asked == null ? "" : ",";
        LocalDate certificate = countdown.certificateOn();
        if (certificate == null) {
            String then = " in reach by " + on + comma + with;
            return new Asked(
                    outcome + " is" + then, outcome + " is not" + then, outcome + " is" + then);
        }
        if (answer.certificate()) {
            // Somebody asked for a day of it, from which its audit was counted back.
            String then =
                    " in reach by "
                            + (asked == null ? certificate : dayOfCertificate(countdown, asked))
                            + with
                            + ": "
                            + day();
            return new Asked(
                    outcome + " is" + then + " can be held on " + on,
                    outcome + " is not" + then + " cannot be held on " + on,
                    outcome + " is" + then + " may not be passed on " + on);
        }
        String audit = day() + " of " + reach.name();
        return new Asked(
                "%s can be held on %s%s, and the certificate follows about %s"
                        .formatted(audit, on + comma, with, certificate),
                "%s cannot be held on %s%s, so no certificate follows about %s"
                        .formatted(audit, on + comma, with, certificate),
                "%s can be held on %s%s; only if it can, the certificate follows about %s"
                        .formatted(audit, on + comma, with, certificate));
    }

    /// ` for the next period, from 2026-10-01 on (for the one that ended on 2026-09-30 it cannot be
    /// had any more)`; empty where no window that is asked about is over.
    private static String nextPeriod(Reach reach) {
        return reach.wants().stream()
                .filter(Judged::isTooLate)
                .flatMap(w -> Stream.ofNullable(w.asked()))
                .map(w -> w.days().to())
                .max(LocalDate::compareTo)
                .map(to ->
                        " for the next period, from %s on (for the one that ended on %s it cannot be had any more)"
                                .formatted(to.plusDays(1), to))
                .orElse("");
    }

    /// The day of the certificate that follows an audit on a day.
    private static LocalDate dayOfCertificate(Countdown countdown, LocalDate audit) {
        Deadline d = countdown.deadline();
        return d == null ? audit : d.certificateOn(audit);
    }

    /// Of a report on a period.
    private Said overPeriod(Reach reach, ReportPeriod period, InReach verdict, Timing timing) {
        List<String> all =
                new PeriodWords(answer, period)
                        .sentences(reach, verdict, timing.countdown().perWeek());
        return new Said(
                all.getFirst(),
                all.subList(1, all.size()),
                "%s is the last day of the period: fieldwork goes on after it, and the report comes as a rule six to ten weeks later."
                        .formatted(period.days().to()));
    }

    private String no(Reach reach, Asked asked) {
        List<RequirementRef> inTheWay = reach.inTheWay(answer.atTheAudit().closedInTime());
        return "No: %s. %s still %s something then: %s."
                .formatted(
                        asked.cannot(),
                        Words.many(inTheWay.size(), "requirement", "requirements")
                                + (reach.dated().isEmpty() ? "" : " that nothing excuses"),
                        inTheWay.size() == 1 ? "lacks" : "lack",
                        named(inTheWay));
    }

    /// Of what is largely there, how much of it: `6 of 8`.
    static Map<RequirementRef, String> shares(PlanAnswer answer, Reach reach) {
        Map<RequirementRef, String> shares = new HashMap<>();
        answer.atTheAudit()
                .largelyThere(reach)
                .forEach(l -> shares.put(l.requirement(), l.share()));
        return shares;
    }

    /// `This stands on SOC 2 report 2026, which counts until 2027-09-30: on the day of stage 2 it
    /// attests nothing any more, and 61 requirements (52 controls of Annex A, 9 of the clauses) ..`
    private String restsOn(Reach reach, Expiry expiry) {
        List<String> reports =
                expiry.reports().stream()
                        .map(r -> "%s, which counts until %s".formatted(r.title(), r.until()))
                        .toList();
        boolean one = reports.size() == 1;
        int lost = expiry.lost().size();
        int dated = (int) expiry.lost().stream().filter(reach.dated()::contains).count();
        String which =
                reach.dated().isEmpty()
                        ? ""
                        : " (%s of Annex A, %d of the clauses)"
                                .formatted(Words.many(dated, "control", "controls"), lost - dated);
        return "This stands on %s: on the day of %s%s %s nothing any more, and %s%s that %s now, in whole or in part, %s records of your own, or the next %s."
                .formatted(
                        Words.and(reports),
                        day(),
                        answer.timing() == null
                                ? ", at the earliest %s,".formatted(expiry.day())
                                : "",
                        one ? "it attests" : "they attest",
                        Words.many(lost, "requirement", "requirements"),
                        which,
                        one ? "it proves" : "they prove",
                        lost == 1 ? "needs" : "need",
                        one ? "report" : "reports");
    }

    /// What the day that is planned for is of: `stage 2`.
    private String day() {
        Timing timing = answer.timing();
        Deadline deadline = timing == null ? null : timing.countdown().deadline();
        return deadline == null ? "the audit" : name(deadline.day());
    }

    /// That nobody holds a certificate on the day of its audit.
    private static String follows(@Nullable Timing timing) {
        Deadline deadline = timing == null ? null : timing.countdown().deadline();
        if (timing == null || deadline == null || deadline.certificateDays() == 0) {
            return "";
        }
        return "Nobody holds a certificate on the day of %s: it follows once what that finds is closed, as a rule about %d weeks later."
                .formatted(name(deadline.day()), deadline.certificateDays() / WEEK);
    }

    /// Why nothing is said of a report that covers more than what is asked about.
    static List<String> alsoCovered(PlanAnswer answer) {
        List<String> sentences = new ArrayList<>();
        Set<String> editions = new HashSet<>();
        for (Judged want : answer.wants()) {
            List<String> also = Reach.alsoCovered(answer.question().situation(), want);
            if (!also.isEmpty() && editions.add(want.scope().edition())) {
                sentences.add(
                        ("Nothing is said of an opinion: a report on %s also covers %s, which nobody"
                                        + " asks for here. Want that too to know it.")
                                .formatted(want.name(), Words.and(also)));
            }
        }
        return sentences;
    }

    private String named(List<RequirementRef> refs) {
        List<String> names = refs.stream().map(RequirementRef::id).toList();
        return names.size() <= OpenWords.NAMED
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, OpenWords.NAMED))
                        + ", and "
                        + (names.size() - OpenWords.NAMED)
                        + " more";
    }

    /// `2027-06-14`, `partly, the rest by 2027-05-14, 17 days before stage 2`
    ///
    /// @param day the day on which the plan has it; null where no step closes it
    static String notYet(
            PlanAnswer answer, Reach reach, RequirementRef ref, @Nullable LocalDate day) {
        Timing timing = answer.timing();
        Deadline d = timing == null ? null : timing.countdown().deadline();
        String before =
                day == null
                                || timing == null
                                || d == null
                                || day.isAfter(timing.countdown().by())
                                || !day.isAfter(timing.countdown().runningBy())
                        ? ""
                        : day.equals(timing.countdown().by())
                                ? ", on the day of " + name(d.day())
                                : ", %s before %s"
                                        .formatted(
                                                Words.many(
                                                        (int)
                                                                ChronoUnit.DAYS.between(
                                                                        day,
                                                                        timing.countdown().by()),
                                                        "day",
                                                        "days"),
                                                name(d.day()));
        return notYet(reach, ref, day) + before;
    }

    private static String notYet(Reach reach, RequirementRef ref, @Nullable LocalDate day) {
        if (reach.isOnWord(ref)) {
            return day == null ? "on word, no step shows it" : "on word, its record by " + day;
        }
        if (reach.isPartly(ref)) {
            return day == null ? "partly, no step closes the rest" : "partly, the rest by " + day;
        }
        return day == null ? "no day, no step closes it" : day.toString();
    }

    static String name(Gate.Before before) {
        return switch (before) {
            case STAGE_1 -> "stage 1";
            case STAGE_2 -> "stage 2";
            case CERTIFICATE -> "the certificate";
            case SURVEILLANCE -> "the next surveillance audit";
            case TYPE_1 -> "a Type I report";
            case TYPE_2_START -> "the start of a Type II period";
            case TYPE_2_END -> "the end of a Type II period";
        };
    }
}
