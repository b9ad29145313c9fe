package dev.crosswalk.server.gap.web;

import dev.crosswalk.answers.Days;
import dev.crosswalk.answers.QuestionTerms;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.gap.GapAnswer;
import dev.crosswalk.answers.gap.GapRequest;
import dev.crosswalk.answers.plan.PlanAnswer;
import dev.crosswalk.answers.plan.PlanRequest;
import dev.crosswalk.answers.report.ReportAnswer;
import dev.crosswalk.answers.report.ReportRequest;
import dev.crosswalk.answers.status.CalendarAnswer;
import dev.crosswalk.answers.status.CalendarRequest;
import dev.crosswalk.answers.status.ChecklistAnswer;
import dev.crosswalk.answers.status.ChecklistRequest;
import dev.crosswalk.answers.why.WhyAnswer;
import dev.crosswalk.answers.why.WhyRequest;
import dev.crosswalk.server.identity.Permission;
import dev.crosswalk.server.identity.web.Permits;
import dev.crosswalk.server.platform.Tenant;
import dev.crosswalk.server.platform.web.Answers;
import dev.crosswalk.server.platform.web.OpenSources;
import dev.crosswalk.server.platform.web.Terms;
import dev.crosswalk.server.programme.Programmes;
import java.util.List;
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
    private final Programmes programmes;
    private final OpenSources sources;

    ProgrammeController(Programmes programmes, OpenSources sources) {
        this.programmes = programmes;
        this.sources = sources;
    }

    private Sources of(UUID organisation) {
        return sources.of(programmes.current(new Tenant(organisation)).orElseThrow().programme());
    }

    private static List<String> list(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }

    @GetMapping("/gap")
    @Permits(Permission.READ)
    ResponseEntity<byte[]> gap(
            @PathVariable UUID organisation,
            Terms terms,
            @RequestParam(required = false) @Nullable String want,
            @RequestParam(required = false) @Nullable List<String> where,
            @RequestParam(required = false) @Nullable List<String> only,
            @RequestParam(defaultValue = "false") boolean brief,
            @RequestParam(defaultValue = "json") String format)
            throws Refusal {
        return Answers.respond(
                GapAnswer.of(
                        new GapRequest(terms.read(), want, list(where), list(only), brief),
                        of(organisation)),
                format);
    }

    @GetMapping("/why")
    @Permits(Permission.READ)
    ResponseEntity<byte[]> why(
            @PathVariable UUID organisation,
            Terms terms,
            @RequestParam String requirement,
            @RequestParam(defaultValue = "json") String format)
            throws Refusal {
        return Answers.respond(
                WhyAnswer.of(new WhyRequest(terms.read(), requirement), of(organisation)), format);
    }

    @GetMapping("/checklist")
    @Permits(Permission.READ)
    ResponseEntity<byte[]> checklist(
            @PathVariable UUID organisation,
            Terms terms,
            @RequestParam(required = false) @Nullable String want,
            @RequestParam(defaultValue = "json") String format)
            throws Refusal {
        QuestionTerms read = terms.read();
        return Answers.respond(
                ChecklistAnswer.of(
                        new ChecklistRequest(want, read.trust(), read.asOf(), read.knownAt()),
                        of(organisation)),
                format);
    }

    @GetMapping("/calendar")
    @Permits(Permission.READ)
    ResponseEntity<byte[]> calendar(
            @PathVariable UUID organisation,
            Terms terms,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String months,
            @RequestParam(defaultValue = "json") String format)
            throws Refusal {
        QuestionTerms read = terms.read();
        return Answers.respond(
                CalendarAnswer.of(
                        new CalendarRequest(
                                Days.day("from", from),
                                months == null ? null : CalendarRequest.MONTHS.parse(months),
                                null,
                                read.asOf(),
                                read.knownAt()),
                        of(organisation)),
                format);
    }

    @GetMapping("/plan")
    @Permits(Permission.READ)
    ResponseEntity<byte[]> plan(
            @PathVariable UUID organisation,
            Terms terms,
            @RequestParam(required = false) @Nullable List<String> want,
            @RequestParam(required = false) @Nullable String budget,
            @RequestParam(required = false) @Nullable String capacity,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(defaultValue = "json") String format)
            throws Refusal {
        return Answers.respond(
                PlanAnswer.of(
                        new PlanRequest(
                                terms.read(),
                                list(want),
                                budget,
                                capacity,
                                Days.day("by", by),
                                null,
                                Days.day("from", from),
                                false,
                                false),
                        of(organisation)),
                format);
    }

    @GetMapping("/reports/{kind}")
    @Permits(Permission.READ)
    ResponseEntity<byte[]> report(
            @PathVariable UUID organisation,
            @PathVariable String kind,
            Terms terms,
            @RequestParam(required = false) @Nullable List<String> where,
            @RequestParam(required = false) @Nullable List<String> want,
            @RequestParam(defaultValue = "html") String format)
            throws Refusal {
        return Answers.respond(
                ReportAnswer.of(
                        new ReportRequest(kind, terms.read(), list(where), list(want)),
                        of(organisation)),
                format);
    }
}
