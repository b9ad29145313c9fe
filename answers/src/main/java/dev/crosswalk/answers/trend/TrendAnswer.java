package dev.crosswalk.answers.trend;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.BlockList;
import dev.crosswalk.answers.Figures;
import dev.crosswalk.answers.QuestionTerms;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.ResolvedTerms;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.Gap;
import dev.crosswalk.engine.RollUp;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.papers.report.Medium;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.Approval;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.WantedFramework;
import dev.crosswalk.programme.standing.AskedWindow;
import dev.crosswalk.programme.standing.ProgrammeAt;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.words.Numbers;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What was proven and possible of each framework at the end of each month, by what was known then,
/// and on the day itself; and what happened in between.
///
/// The programme is the one of today: a control that was put into it later with an earlier day
/// counts from that day, and what nobody had yet does not.
///
/// @param asOf the moment that is spoken of
/// @param days in their order
public record TrendAnswer(
        String organisation,
        String asOf,
        List<LocalDate> days,
        List<Line> lines,
        List<Event> events)
        implements Answer {
    private static final int USUAL_MONTHS = 12;
    private static final int MOST_NAMED = 3;

    /// A framework on each day.
    ///
    /// @param measured over which days it is measured and what is not counted for these; empty
    ///   where no days are asked about
    /// @param sums null for a day on which nothing of the programme was there
    /// @param requirements told of in JSON alone; null where nobody asked for them
    public record Line(
            Scope scope,
            String name,
            String measured,
            List<@Nullable RollUp> sums,
            @Nullable RequirementTrends requirements) {}

    /// What may have moved the lines.
    ///
    /// @param kind `report`, `document`, `control` or `window`
    public record Event(LocalDate day, String kind, String what) {}

    public static TrendAnswer of(TrendRequest request, Sources sources) throws Refusal {
        int months = TrendRequest.MONTHS.checked(request.months(), USUAL_MONTHS);
        ResolvedTerms resolved =
                ResolvedTerms.ofProgramme(
                        QuestionTerms.ofProgramme(
                                request.trust(), request.asOf(), request.knownAt()),
                        sources);
        Situation now = resolved.situation();
        List<Scope> scopes = resolved.wants().all(request.wants());
        List<LocalDate> days = days(now.day(), months);
        List<ProgrammeAt> each = new ArrayList<>();
        for (LocalDate day : days) {
            each.add(day.equals(now.day()) ? now.now() : now.now().earlier(day));
        }
        List<Line> lines = new ArrayList<>();
        for (Scope scope : scopes) {
            List<@Nullable Gap> gaps = new ArrayList<>();
            for (ProgrammeAt at : each) {
                gaps.add(at.hasBegun() ? at.judged(scope).gap() : null);
            }
            List<@Nullable RollUp> sums = new ArrayList<>();
            gaps.forEach(gap -> sums.add(gap == null ? null : gap.summary()));
            lines.add(
                    new Line(
                            scope,
                            now.name(scope),
                            measured(scope, now),
                            sums,
                            request.requirements()
                                    ? new RequirementTrends(now.crosswalk(), days, gaps)
                                    : null));
        }
        return new TrendAnswer(
                now.organisation(),
                String.valueOf(now.asOf()),
                days,
                lines,
                events(now.required(), scopes, days.getFirst(), now.day()));
    }

    /// ` Measured over 2025-10-01 to 2026-09-30: what is done counts as operated once these days
    /// are over. Not counted, as it speaks of days before: SOC 2 Type II report of December 2025.`
    private static String measured(Scope scope, Situation now) {
        AskedWindow window = now.now().judged(scope).asked();
        if (window == null) {
            return "";
        }
        List<String> before =
                now.required().reports().stream()
                        .filter(r -> r.about().isEmpty())
                        .filter(r ->
                                r.scopes().stream()
                                        .anyMatch(s -> s.edition().equals(scope.edition())))
                        .filter(r -> isBefore(r.covers(), window))
                        .map(AuditReport::title)
                        .toList();
        return " Measured over %s: what is done counts as operated once these days are over.%s"
                .formatted(
                        window.words(),
                        before.isEmpty()
                                ? ""
                                : " Not counted, as it speaks of days before: "
                                        + Words.and(before)
                                        + ".");
    }

    private static boolean isBefore(@Nullable Period covers, AskedWindow window) {
        return covers != null && covers.to().isBefore(window.days().from());
    }

    /// The last day of each month before a day's own, and the day.
    private static List<LocalDate> days(LocalDate last, int months) {
        List<LocalDate> days = new ArrayList<>();
        YearMonth month = YearMonth.from(last);
        for (int back = months; back > 0; back--) {
            days.add(month.minusMonths(back).atEndOfMonth());
        }
        days.add(last);
        return days;
    }

    // ---- what happened

    private static List<Event> events(
            Programme programme, List<Scope> scopes, LocalDate from, LocalDate to) {
        List<Event> all = new ArrayList<>();
        for (AuditReport report : programme.reports()) {
            add(all, report.issuedOn(), "report", report.title() + " is issued", from, to);
        }
        for (WantedFramework wanted : programme.frameworks()) {
            Period window = wanted.window();
            boolean isAsked =
                    scopes.stream().anyMatch(s -> s.edition().equals(wanted.scope().edition()));
            if (window != null && isAsked) {
                add(
                        all,
                        window.to(),
                        "window",
                        "The period of " + wanted.scope() + " ends",
                        from,
                        to);
            }
        }
        Map<LocalDate, List<String>> approved = new TreeMap<>();
        for (Approval approval : programme.approvals()) {
            LocalDate on = approval.approvedOn();
            if (on != null) {
                approved.computeIfAbsent(on, _ -> new ArrayList<>()).add(approval.document());
            }
        }
        approved.forEach((day, documents) ->
                add(
                        all,
                        day,
                        "document",
                        "Approved: " + Words.some(documents, MOST_NAMED),
                        from,
                        to));
        Map<LocalDate, List<String>> retired = new TreeMap<>();
        for (Adoption adoption : programme.adoptions()) {
            Moment on = adoption.retiredOn();
            if (on != null) {
                retired.computeIfAbsent(on.day(), _ -> new ArrayList<>()).add(adoption.id());
            }
        }
        retired.forEach((day, controls) ->
                add(
                        all,
                        day,
                        "control",
                        "Given up: " + Words.some(controls, MOST_NAMED),
                        from,
                        to));
        all.sort((a, b) -> a.day().compareTo(b.day()));
        return all;
    }

    private static void add(
            List<Event> to,
            LocalDate day,
            String kind,
            String what,
            LocalDate first,
            LocalDate last) {
        if (!day.isBefore(first) && !day.isAfter(last)) {
            to.add(new Event(day, kind, what));
        }
    }

    // ---- words

    private String say(Line line) {
        return compared(line) + "." + line.measured();
    }

    /// `SOC 2 (CC, A): 92.1 % proven, 80.4 % on 31 October 2025`
    private String compared(Line line) {
        RollUp is = line.sums().getLast();
        if (is == null) {
            return line.name() + ": nothing was there yet";
        }
        for (int i = 0; i < days.size() - 1; i++) {
            RollUp was = line.sums().get(i);
            if (was != null) {
                return "%s: %s proven, %s on %s"
                        .formatted(
                                line.name(),
                                Numbers.percent(is.proven()),
                                Numbers.percent(was.proven()),
                                days.get(i));
            }
        }
        return "%s: %s proven, and nothing earlier to compare it with"
                .formatted(line.name(), Numbers.percent(is.proven()));
    }

    @Override
    public List<Block> screen() {
        BlockList blocks = new BlockList();
        lines.forEach(line -> blocks.paragraph(say(line)));
        List<String> header = new ArrayList<>(List.of("day"));
        lines.forEach(line -> header.add(line.name()));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            List<String> row = new ArrayList<>(List.of(days.get(i).toString()));
            for (Line line : lines) {
                RollUp sum = line.sums().get(i);
                row.add(sum == null ? "" : Numbers.percent(sum.proven()));
            }
            rows.add(row);
        }
        return blocks.titledTable("Proven", header, rows)
                .section(
                        "What happened",
                        events.stream().map(e -> e.day() + ": " + e.what()).toList())
                .list();
    }

    @Override
    public Report report(Medium medium) {
        return new Report("Trend of " + organisation, screen());
    }

    // ---- data

    @Override
    public void json(Json json) {
        json.object()
                .field("organisation", organisation)
                .field("asOf", asOf)
                .field("days", days.stream().map(LocalDate::toString).toList())
                .array("frameworks");
        for (Line line : lines) {
            json.object()
                    .field("scope", line.scope().toString())
                    .field("name", line.name())
                    .field("say", say(line))
                    .array("points");
            for (int i = 0; i < days.size(); i++) {
                RollUp sum = line.sums().get(i);
                if (sum != null) {
                    json.object().field("day", days.get(i).toString());
                    Figures.write(json, sum);
                    json.field("full", sum.count(Coverage.FULL))
                            .field("applicable", sum.applicable())
                            .end();
                }
            }
            json.end();
            RequirementTrends requirements = line.requirements();
            if (requirements != null) {
                requirements.write(json);
            }
            json.end();
        }
        json.end().array("events");
        for (Event e : events) {
            json.object()
                    .field("day", e.day().toString())
                    .field("kind", e.kind())
                    .field("what", e.what())
                    .end();
        }
        json.end().end();
    }

    @Override
    public void csv(Csv csv) {
        csv.titles("framework,day,proven,possible,full,applicable");
        for (Line line : lines) {
            for (int i = 0; i < days.size(); i++) {
                RollUp sum = line.sums().get(i);
                if (sum != null) {
                    csv.row(
                            line.scope().toString(),
                            days.get(i).toString(),
                            Numbers.fourDigits(sum.proven()),
                            Numbers.fourDigits(sum.possibleShare()),
                            String.valueOf(sum.count(Coverage.FULL)),
                            String.valueOf(sum.applicable()));
                }
            }
        }
    }
}
