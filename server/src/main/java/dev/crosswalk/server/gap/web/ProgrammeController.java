package dev.crosswalk.server.gap.web;

import static dev.crosswalk.server.platform.web.Given.list;
import static dev.crosswalk.server.platform.web.Given.number;

import dev.crosswalk.answers.Days;
import dev.crosswalk.answers.QuestionTerms;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.WholeNumber;
import dev.crosswalk.answers.ask.AskAnswer;
import dev.crosswalk.answers.ask.AskRequest;
import dev.crosswalk.answers.ask.Round;
import dev.crosswalk.answers.auditreport.AuditReportAnswer;
import dev.crosswalk.answers.gap.GapAnswer;
import dev.crosswalk.answers.gap.GapRequest;
import dev.crosswalk.answers.plan.AuditDay;
import dev.crosswalk.answers.plan.PlanAnswer;
import dev.crosswalk.answers.plan.PlanRequest;
import dev.crosswalk.answers.register.RegistersAnswer;
import dev.crosswalk.answers.report.ReportAnswer;
import dev.crosswalk.answers.report.ReportRequest;
import dev.crosswalk.answers.report.ReportsAnswer;
import dev.crosswalk.answers.status.CalendarAnswer;
import dev.crosswalk.answers.status.CalendarRequest;
import dev.crosswalk.answers.status.ChecklistAnswer;
import dev.crosswalk.answers.status.ChecklistRequest;
import dev.crosswalk.answers.status.DiffAnswer;
import dev.crosswalk.answers.status.DiffRequest;
import dev.crosswalk.answers.status.StatusAnswer;
import dev.crosswalk.answers.status.StatusRequest;
import dev.crosswalk.answers.trend.TrendAnswer;
import dev.crosswalk.answers.trend.TrendRequest;
import dev.crosswalk.answers.trial.TrialAnswer;
import dev.crosswalk.answers.trial.TrialRequest;
import dev.crosswalk.answers.why.WhyAnswer;
import dev.crosswalk.answers.why.WhyRequest;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.server.identity.Permission;
import dev.crosswalk.server.identity.web.Permits;
import dev.crosswalk.server.platform.web.Answers;
import dev.crosswalk.server.platform.web.Terms;
import dev.crosswalk.server.programme.Programmes;
import dev.crosswalk.server.programme.web.Asked;
import dev.crosswalk.server.programme.web.ProgrammeSources;
import dev.crosswalk.server.programme.web.Tried;
import dev.crosswalk.server.programme.web.Version;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The questions that are asked of an organisation's programme.
@RestController
@RequestMapping("/api/v1/organisations/{organisation}")
final class ProgrammeController {
    private static final WholeNumber QUESTIONS = new WholeNumber("most", "questions", 1, 10_000);

    private final Programmes programmes;
    private final ProgrammeSources sources;

    ProgrammeController(Programmes programmes, ProgrammeSources sources) {
        this.programmes = programmes;
        this.sources = sources;
    }

    @GetMapping("/gap")
    @Permits(Permission.READ)
    ResponseEntity<byte[]> gap(
            @PathVariable UUID organisation,
            Version version,
            Terms terms,
            Tried tried,
            @RequestParam(required = false) @Nullable String want,
            @RequestParam(required = false) @Nullable List<String> where,
            @RequestParam(required = false) @Nullable List<String> only,
            @RequestParam(defaultValue = "false") boolean brief,
            @RequestParam(defaultValue = "json") String format)
            throws Refusal {
        Asked asked = sources.of(organisation, version, tried);
        return asked.respond(
                () ->
                        GapAnswer.of(
                                new GapRequest(terms.read(), want, list(where), list(only), brief),
                                asked.sources()),
                format);
    }

    @GetMapping("/why")
    @Permits(Permission.READ)
    ResponseEntity<byte[]> why(
            @PathVariable UUID organisation,
            Version version,
            Terms terms,
            Tried tried,
            @RequestParam String requirement,
            @RequestParam(defaultValue = "json") String format)
            throws Refusal {
        Asked asked = sources.of(organisation, version, tried);
        return asked.respond(
                () -> WhyAnswer.of(new WhyRequest(terms.read(), requirement), asked.sources()),
                format);
    }

    /// @param since a day, or the number of a change
    /// @param by the day of an audit: whether it can be held is said first, which takes as long as
    ///   a plan
    /// @param byOf the edition of whose audit it is
    @GetMapping("/status")
    @Permits(Permission.READ)
    ResponseEntity<byte[]> status(
            @PathVariable UUID organisation,
            Version version,
            Terms terms,
            Tried tried,
            @RequestParam(required = false) @Nullable String since,
            @RequestParam(required = false) @Nullable String due,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String byOf,
            @RequestParam(required = false) @Nullable String capacity,
            @RequestParam(defaultValue = "json") String format)
            throws Refusal, InvalidContent {
        Asked asked = sources.of(organisation, version, tried);
        QuestionTerms read = terms.read();
        return asked.respond(
                () ->
                        StatusAnswer.of(
                                new StatusRequest(
                                        since,
                                        number(StatusRequest.DUE, due),
                                        read.trust(),
                                        read.asOf(),
                                        read.knownAt(),
                                        AuditDay.of(Days.day("by", by), byOf, capacity)),
                                asked.sources(),
                                new ChangeVersions(programmes, asked.tenant())),
                format);
    }

    /// What would be proven of each framework if what is supposed were so, beside what is.
    @GetMapping("/try")
    @Permits(Permission.READ)
    ResponseEntity<byte[]> trying(
            @PathVariable UUID organisation,
            Version version,
            Terms terms,
            Tried tried,
            @RequestParam(required = false) @Nullable List<String> want,
            @RequestParam(defaultValue = "json") String format)
            throws Refusal {
        Asked asked = sources.of(organisation, version, tried);
        Asked asIs = sources.of(organisation, version);
        return asked.respond(
                () ->
                        TrialAnswer.of(
                                new TrialRequest(terms.read(), list(want)),
                                asIs.sources(),
                                asked.sources()),
                format);
    }

    /// What was proven at the end of each month, by what was known then.
    ///
    /// @param requirements whether each requirement is told of, too
    @GetMapping("/trend")
    @Permits(Permission.READ)
    ResponseEntity<byte[]> trend(
            @PathVariable UUID organisation,
            Version version,
            Terms terms,
            @RequestParam(required = false) @Nullable List<String> want,
            @RequestParam(required = false) @Nullable String months,
            @RequestParam(defaultValue = "false") boolean requirements,
            @RequestParam(defaultValue = "json") String format)
            throws Refusal {
        Asked asked = sources.of(organisation, version);
        QuestionTerms read = terms.read();
        return asked.respond(
                () ->
                        TrendAnswer.of(
                                new TrendRequest(
                                        list(want),
                                        number(TrendRequest.MONTHS, months),
                                        requirements,
                                        read.trust(),
                                        read.asOf(),
                                        read.knownAt()),
                                asked.sources()),
                format);
    }

    /// @param a the number of a change
    /// @param b the number of another one; without it, the last one
    @GetMapping("/diff")
    @Permits(Permission.READ)
    ResponseEntity<byte[]> diff(
            @PathVariable UUID organisation,
            Terms terms,
            @RequestParam String a,
            @RequestParam(required = false) @Nullable String b,
            @RequestParam(defaultValue = "json") String format)
            throws Refusal, InvalidContent {
        Asked asked = sources.of(organisation, Version.NOW);
        ChangeVersions versions = new ChangeVersions(programmes, asked.tenant());
        QuestionTerms read = terms.read();
        String second = b == null ? String.valueOf(asked.known().change()) : b;
        versions.check("a", a);
        versions.check("b", second);
        return asked.respond(
                () ->
                        DiffAnswer.of(
                                new DiffRequest(
                                        a, second, read.trust(), read.asOf(), read.knownAt()),
                                asked.sources(),
                                versions),
                format);
    }

    /// @param by the day of an audit, as in `status`
    @GetMapping("/checklist")
    @Permits(Permission.READ)
    ResponseEntity<byte[]> checklist(
            @PathVariable UUID organisation,
            Version version,
            Terms terms,
            Tried tried,
            @RequestParam(required = false) @Nullable String want,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String byOf,
            @RequestParam(required = false) @Nullable String capacity,
            @RequestParam(defaultValue = "json") String format)
            throws Refusal {
        Asked asked = sources.of(organisation, version, tried);
        QuestionTerms read = terms.read();
        return asked.respond(
                () ->
                        ChecklistAnswer.of(
                                new ChecklistRequest(
                                        want,
                                        read.trust(),
                                        read.asOf(),
                                        read.knownAt(),
                                        AuditDay.of(Days.day("by", by), byOf, capacity)),
                                asked.sources()),
                format);
    }

    @GetMapping("/calendar")
    @Permits(Permission.READ)
    ResponseEntity<byte[]> calendar(
            @PathVariable UUID organisation,
            Version version,
            Terms terms,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String months,
            @RequestParam(required = false) @Nullable String remind,
            @RequestParam(defaultValue = "json") String format)
            throws Refusal {
        Asked asked = sources.of(organisation, version);
        QuestionTerms read = terms.read();
        return asked.respond(
                () ->
                        CalendarAnswer.of(
                                new CalendarRequest(
                                        Days.day("from", from),
                                        number(CalendarRequest.MONTHS, months),
                                        number(CalendarRequest.REMIND, remind),
                                        read.asOf(),
                                        read.knownAt()),
                                asked.sources()),
                format,
                Answers.DATED);
    }

    /// @param by the day of the audit
    /// @param byOf the edition of whose audit it is
    @GetMapping("/plan")
    @Permits(Permission.READ)
    ResponseEntity<byte[]> plan(
            @PathVariable UUID organisation,
            Version version,
            Terms terms,
            Tried tried,
            @RequestParam(required = false) @Nullable List<String> want,
            @RequestParam(required = false) @Nullable String budget,
            @RequestParam(required = false) @Nullable String capacity,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String byOf,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable List<String> first,
            @RequestParam(required = false) @Nullable List<String> leaveOut,
            @RequestParam(defaultValue = "false") boolean brief,
            @RequestParam(defaultValue = "json") String format)
            throws Refusal {
        Asked asked = sources.of(organisation, version, tried);
        return asked.respond(
                () ->
                        PlanAnswer.of(
                                new PlanRequest(
                                                terms.read(),
                                                list(want),
                                                budget,
                                                capacity,
                                                Days.day("by", by),
                                                byOf,
                                                Days.day("from", from),
                                                list(first),
                                                format.equals("ics"),
                                                brief)
                                        .without(list(leaveOut)),
                                asked.sources()),
                format,
                Answers.DATED);
    }

    /// The questions to people; what they answer is an edit.
    @GetMapping("/ask")
    @Permits(Permission.READ)
    ResponseEntity<byte[]> ask(
            @PathVariable UUID organisation,
            Version version,
            Terms terms,
            Tried tried,
            @RequestParam(required = false) @Nullable List<String> want,
            @RequestParam(required = false) @Nullable List<String> domain,
            @RequestParam(required = false) @Nullable String most,
            @RequestParam(defaultValue = "false") boolean again,
            @RequestParam(defaultValue = "json") String format)
            throws Refusal {
        Asked asked = sources.of(organisation, version, tried);
        return asked.respond(
                () ->
                        AskAnswer.of(
                                Round.of(
                                        new AskRequest(
                                                terms.read(),
                                                list(want),
                                                list(domain),
                                                number(QUESTIONS, most),
                                                again,
                                                List.of(),
                                                List.of(),
                                                "",
                                                false,
                                                "",
                                                null),
                                        asked.sources())),
                format);
    }

    /// What a report on record proves.
    ///
    /// @param report its id; without it, the one that there is
    @GetMapping("/audit-report")
    @Permits(Permission.READ)
    ResponseEntity<byte[]> auditReport(
            @PathVariable UUID organisation,
            Version version,
            Terms terms,
            @RequestParam(required = false) @Nullable String report,
            @RequestParam(defaultValue = "json") String format)
            throws Refusal {
        Asked asked = sources.of(organisation, version);
        return asked.respond(
                () -> AuditReportAnswer.show(report, terms.read(), asked.sources()), format);
    }

    /// Risks, internal audits and nonconformities, with what each entry lacks.
    @GetMapping("/registers")
    @Permits(Permission.READ)
    ResponseEntity<byte[]> registers(@PathVariable UUID organisation, Version version, Terms terms)
            throws Refusal {
        Asked asked = sources.of(organisation, version);
        return asked.respond(
                () -> RegistersAnswer.of(terms.read(), asked.sources()), "json", Set.of("json"));
    }

    /// Which reports there are, and what each can be asked with.
    @GetMapping("/reports")
    @Permits(Permission.READ)
    ResponseEntity<byte[]> reports(@PathVariable UUID organisation, Version version)
            throws Refusal {
        Asked asked = sources.of(organisation, version);
        return asked.respond(() -> ReportsAnswer.of(asked.sources()), "json", Set.of("json"));
    }

    /// @param by of a plan, and of the report to management: the day of the audit. So are those
    ///   after it
    @GetMapping("/reports/{kind}")
    @Permits(Permission.READ)
    ResponseEntity<byte[]> report(
            @PathVariable UUID organisation,
            @PathVariable String kind,
            Version version,
            Terms terms,
            @RequestParam(required = false) @Nullable List<String> where,
            @RequestParam(required = false) @Nullable List<String> want,
            @RequestParam(defaultValue = "false") boolean brief,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String byOf,
            @RequestParam(required = false) @Nullable String budget,
            @RequestParam(required = false) @Nullable String capacity,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable List<String> first,
            @RequestParam(defaultValue = "html") String format)
            throws Refusal {
        Asked asked = sources.of(organisation, version);
        ReportRequest request =
                new ReportRequest(kind, brief, terms.read(), list(where), list(want));
        boolean isPlanned =
                by != null
                        || byOf != null
                        || budget != null
                        || capacity != null
                        || from != null
                        || first != null;
        if (!isPlanned) {
            return asked.respond(
                    () -> ReportAnswer.of(request, asked.sources()), format, Answers.PAPERS);
        }
        boolean forManagement = kind.equals("management") && by != null;
        if (!(forManagement || kind.equals("plan")) || where != null) {
            throw Refusal.of(
                    Refusal.Code.UNSUITABLE,
                    "kind",
                    kind,
                    "<by>, <byOf>, <budget>, <capacity>, <from> and <first> are of the report plan, and with"
                            + " <by> of the report management, without <where>: leave them out of"
                            + " the report {value}");
        }
        PlanRequest plan =
                new PlanRequest(
                        request.terms(),
                        request.wants(),
                        budget,
                        capacity,
                        Days.day("by", by),
                        byOf,
                        Days.day("from", from),
                        list(first),
                        false,
                        !forManagement && brief);
        return asked.respond(
                () ->
                        forManagement
                                ? ReportAnswer.of(
                                        new ReportRequest(
                                                kind,
                                                brief,
                                                terms.read(),
                                                List.of(),
                                                list(want),
                                                plan),
                                        asked.sources())
                                : PlanAnswer.of(plan, asked.sources()),
                format,
                Answers.PAPERS);
    }
}
