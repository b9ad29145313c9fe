package dev.crosswalk.server.report.web;

import dev.crosswalk.answers.Days;
import dev.crosswalk.answers.QuestionTerms;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.WholeNumber;
import dev.crosswalk.answers.report.StatementAnswer;
import dev.crosswalk.answers.report.StatementDifference;
import dev.crosswalk.answers.report.StatementRequest;
import dev.crosswalk.server.identity.Permission;
import dev.crosswalk.server.identity.web.Permits;
import dev.crosswalk.server.platform.web.Answers;
import dev.crosswalk.server.platform.web.Terms;
import dev.crosswalk.server.programme.web.Asked;
import dev.crosswalk.server.programme.web.ProgrammeSources;
import dev.crosswalk.server.programme.web.Tried;
import dev.crosswalk.server.programme.web.Version;
import dev.crosswalk.server.report.ApprovedStatement;
import dev.crosswalk.server.report.Statements;
import java.time.Instant;
import java.time.LocalDate;
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

/// The statement of applicability as it stands, and as it was approved.
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/statement")
final class StatementController {
    private static final WholeNumber NUMBER =
            new WholeNumber("number", "an approved version", 1, 1_000_000);

    private final ProgrammeSources sources;
    private final Statements statements;

    StatementController(ProgrammeSources sources, Statements statements) {
        this.sources = sources;
        this.statements = statements;
    }

    /// Line by line; as a file it is the report `soa`.
    ///
    /// @param want the edition whose Annex A it is of; without it, the first that is wanted
    @GetMapping
    @Permits(Permission.READ)
    ResponseEntity<byte[]> statement(
            @PathVariable UUID organisation,
            Version version,
            Terms terms,
            Tried tried,
            @RequestParam(required = false) @Nullable String want)
            throws Refusal {
        Asked asked = sources.of(organisation, version, tried);
        return asked.respond(
                () -> StatementAnswer.of(new StatementRequest(terms.read(), want), asked.sources()),
                "json",
                Set.of("json"));
    }

    /// What it says that it did not say when it was approved last.
    @GetMapping("/difference")
    @Permits(Permission.READ)
    ResponseEntity<byte[]> difference(
            @PathVariable UUID organisation,
            Version version,
            @RequestParam(required = false) @Nullable String want,
            @RequestParam(required = false) @Nullable String asOf)
            throws Refusal {
        Asked asked = sources.of(organisation, version);
        return asked.respond(
                () ->
                        difference(
                                asked,
                                new StatementRequest(
                                        QuestionTerms.ofProgramme(
                                                List.of(),
                                                Days.moment("asOf", asOf),
                                                version.moment()),
                                        want)),
                "json",
                Set.of("json"));
    }

    private StatementDifference difference(Asked asked, StatementRequest request) throws Refusal {
        StatementAnswer now = StatementAnswer.of(request, asked.sources());
        ApprovedStatement approved =
                Statements.approved(all(asked), asked.known().programme()).orElse(null);
        return StatementDifference.of(
                now, approved == null ? null : statements.said(asked.tenant(), approved));
    }

    /// @param state `approved` now, `replaced` by a later one, or `taken-back`
    /// @param recordedBy whose account recorded the approval
    /// @param recorded who recorded the approval of somebody else and how that was given; may be
    ///   empty
    /// @param arrived whether it was approved elsewhere, and is kept as it was when it came here
    record Shown(
            int number,
            String version,
            String edition,
            String approvedBy,
            LocalDate approvedOn,
            Instant recordedAt,
            String recordedBy,
            String recorded,
            long change,
            String asOf,
            String contentVersion,
            int applicable,
            int controls,
            boolean arrived,
            String state,
            List<ApprovedStatement.Kept> files) {
        static Shown of(ApprovedStatement s, boolean isApproved) {
            return new Shown(
                    s.number(),
                    s.version(),
                    s.edition(),
                    s.approvedBy(),
                    s.approvedOn(),
                    s.recordedAt(),
                    s.recordedBy(),
                    s.recorded(),
                    s.change(),
                    s.asOf(),
                    s.contentVersion(),
                    s.applicable(),
                    s.controls(),
                    s.arrived(),
                    isApproved ? "approved" : s.takenBack() ? "taken-back" : "replaced",
                    s.files());
        }
    }

    record Versions(List<Shown> items) {}

    /// Those that were approved, the last one first.
    ///
    /// @param want the edition whose they are; without it, of all
    @GetMapping("/versions")
    @Permits(Permission.READ)
    Versions versions(
            @PathVariable UUID organisation,
            Version version,
            @RequestParam(required = false) @Nullable String want)
            throws Refusal {
        Asked asked = sources.of(organisation, version);
        String edition = edition(want, asked);
        List<ApprovedStatement> all = all(asked);
        int approved =
                Statements.approved(all, asked.known().programme())
                        .map(ApprovedStatement::number)
                        .orElse(0);
        return new Versions(
                all.reversed().stream()
                        .filter(s -> edition == null || s.edition().equals(edition))
                        .map(s -> Shown.of(s, s.number() == approved))
                        .toList());
    }

    /// One as it was approved, byte for byte.
    ///
    /// @param want the edition whose it has to be; without it, of any
    @GetMapping("/versions/{number}")
    @Permits(Permission.READ)
    ResponseEntity<byte[]> version(
            @PathVariable UUID organisation,
            @PathVariable String number,
            Version version,
            @RequestParam(required = false) @Nullable String want,
            @RequestParam(defaultValue = "json") String format)
            throws Refusal {
        Answers.check(format, Statements.FORMATS);
        Asked of = sources.of(organisation, version);
        ApprovedStatement approved = approved(number, want, of, all(of));
        byte[] bytes = statements.file(of.tenant(), approved, format);
        ResponseEntity<byte[]> response = Answers.kept(bytes, format);
        return ResponseEntity.ok()
                .headers(response.getHeaders())
                .eTag(approved.file(format).map(ApprovedStatement.Kept::sha256).orElseThrow())
                .body(bytes);
    }

    /// What it says that the version before it did not.
    ///
    /// @param want the edition whose it has to be; without it, of any
    @GetMapping("/versions/{number}/difference")
    @Permits(Permission.READ)
    ResponseEntity<byte[]> difference(
            @PathVariable UUID organisation,
            @PathVariable String number,
            Version version,
            @RequestParam(required = false) @Nullable String want)
            throws Refusal {
        Asked of = sources.of(organisation, version);
        List<ApprovedStatement> all = all(of);
        ApprovedStatement is = approved(number, want, of, all);
        return of.respond(
                () -> statements.againstTheOneBefore(of.tenant(), all, is), "json", Set.of("json"));
    }

    private static ApprovedStatement approved(
            String number, @Nullable String want, Asked of, List<ApprovedStatement> all)
            throws Refusal {
        int asked = NUMBER.parse(number);
        String edition = edition(want, of);
        return all.stream()
                .filter(s -> s.number() == asked)
                .filter(s -> edition == null || s.edition().equals(edition))
                .findFirst()
                .orElseThrow(() ->
                        Refusal.of(
                                Code.NOT_FOUND,
                                "number",
                                number,
                                "there is no approved version {value}"));
    }

    private List<ApprovedStatement> all(Asked asked) {
        return statements.all(asked.tenant(), asked.known().change());
    }

    private static @Nullable String edition(@Nullable String want, Asked asked) throws Refusal {
        return want == null ? null : asked.sources().names().edition("want", want).id();
    }
}
