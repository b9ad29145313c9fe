package dev.crosswalk.answers.intake;

import dev.crosswalk.answers.Days;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.TypedNames;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.AuditReport.Opinion;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.Programme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which report a list is of, as its cover page says it.
///
/// @param report id of the report, which is in the programme already where nothing else is said of
///   it; null for a new one, or for the list of a tool
/// @param kind `type-1` or `type-2`; null for what its period says
/// @param period its days, `2025-10-01..2026-09-30`
/// @param scopes what was audited: `soc2-2017:CC,A,C`
/// @param opinions on requirements where they are not unqualified: `CC6.1=qualified`
public record CoverTerms(
        @Nullable String report,
        @Nullable String title,
        @Nullable String kind,
        @Nullable String issuer,
        @Nullable String period,
        List<String> scopes,
        @Nullable LocalDate issued,
        List<String> opinions) {
    public static final List<String> KINDS = List.of("type-1", "type-2");
    public static final List<String> OPINIONS = List.of("qualified", "adverse", "disclaimed");

    public CoverTerms {
        scopes = List.copyOf(scopes);
        opinions = List.copyOf(opinions);
    }

    /// Whether anything is said of what stands on a cover page.
    public boolean isSaid() {
        return title != null
                || kind != null
                || issuer != null
                || period != null
                || issued != null
                || !scopes.isEmpty()
                || !opinions.isEmpty();
    }

    /// What lacks of a new report, by the names of parameters; nothing where a report is named that
    /// is there, or where no report is meant.
    public List<String> lacks() {
        List<String> lacks = new ArrayList<>();
        if (!isSaid()) {
            return lacks;
        }
        if (issuer == null) {
            lacks.add("issuer");
        }
        if (scopes.isEmpty()) {
            lacks.add("scope");
        }
        if (period == null) {
            lacks.add("period");
        }
        if (issued == null) {
            lacks.add("issued");
        }
        return lacks;
    }

    /// The report, without tests and exceptions of the list; null where the list is of none.
    @Nullable AuditReport resolved(Programme programme, TypedNames names) throws Refusal {
        AuditReport held =
                report == null ? null : ItemKind.REPORT.find(programme, report).orElse(null);
        if (held != null) {
            if (isSaid()) {
                throw Refusal.of(
                        Code.CONFLICT,
                        "report",
                        held.id(),
                        "{value!} is in the programme already, with what its cover page says: leave"
                                + " that out, or give a new report another id");
            }
            if (!held.isOurs()) {
                throw Refusal.of(
                                Code.UNSUITABLE,
                                "report",
                                held.id(),
                                "{value!} is a report about {about}, and its controls are not yours")
                        .with("about", held.about());
            }
            return held;
        }
        if (!isSaid()) {
            if (report != null) {
                throw Refusal.unknown(
                        "report",
                        "report",
                        report,
                        programme.reports().stream().map(AuditReport::id).toList());
            }
            return null;
        }
        return made(programme, names);
    }

    private AuditReport made(Programme programme, TypedNames names) throws Refusal {
        List<String> lacks = lacks();
        if (period == null || issued == null || issuer == null || !lacks.isEmpty()) {
            String needed = String.join(", ", lacks.stream().map(l -> "<" + l + ">").toList());
            throw Refusal.missing(
                    "report", "of a report that is new its cover page is needed too: " + needed);
        }
        Days.check("issued", issued);
        Period covers = period(period);
        List<Scope> all = new ArrayList<>();
        for (String typed : scopes) {
            all.add(names.scope("scope", typed));
        }
        AuditReport.Kind of = kind(covers);
        refuseHeld(programme, covers, of);
        String name =
                title == null || title.isBlank()
                        ? "%s report of %d"
                                .formatted(
                                        of == AuditReport.Kind.TYPE_2
                                                ? "SOC 2 Type II"
                                                : "SOC 2 Type I",
                                        covers.to().getYear())
                        : title;
        return new AuditReport(
                        report == null ? free(programme, covers) : report,
                        name,
                        all,
                        of.assurance(),
                        covers,
                        issued,
                        null,
                        List.of())
                .toBuilder().kind(of).issuer(issuer, true).opinions(opinions(names)).build();
    }

    /// Refuses a report that is there already: the list is of that one.
    private static void refuseHeld(Programme programme, Period covers, AuditReport.Kind kind)
            throws Refusal {
        for (AuditReport r : programme.reports()) {
            if (r.isOurs() && r.kind() == kind && covers.equals(r.covers())) {
                throw Refusal.of(
                                Code.TAKEN,
                                "report",
                                r.id(),
                                "the programme has a report over {days} already: say <report"
                                        + " {value}> in place of its cover page")
                        .with("days", covers.from() + " to " + covers.to());
            }
        }
    }

    private static Period period(String typed) throws Refusal {
        try {
            return Days.window(
                    typed.contains("..") || typed.contains("/") ? typed : typed + ".." + typed);
        } catch (Refusal e) {
            throw Refusal.malformed("period", typed, "is no period: {why}")
                    .with("why", e.getMessage());
        }
    }

    private AuditReport.Kind kind(Period covers) throws Refusal {
        if (kind == null) {
            return covers.days() == 1 ? AuditReport.Kind.TYPE_1 : AuditReport.Kind.TYPE_2;
        }
        if (!KINDS.contains(kind)) {
            throw Refusal.notOneOf("kind", kind, KINDS);
        }
        return kind.equals("type-1") ? AuditReport.Kind.TYPE_1 : AuditReport.Kind.TYPE_2;
    }

    private List<Opinion> opinions(TypedNames names) throws Refusal {
        List<Opinion> all = new ArrayList<>();
        for (String typed : opinions) {
            int is = typed.indexOf('=');
            String word = typed.substring(is + 1);
            if (is < 0 || !OPINIONS.contains(word)) {
                throw Refusal.notOneOf("opinion", word, OPINIONS);
            }
            String of = typed.substring(0, is);
            RequirementRef ref =
                    names.requirement(
                            "opinion", of.contains("/") ? of : Criteria.EDITION + "/" + of);
            all.add(
                    new Opinion(
                            ref, Opinion.Conclusion.valueOf(word.toUpperCase(Locale.ROOT)), ""));
        }
        return all;
    }

    /// The first id of the year that no report has: `soc2-2026`.
    private static String free(Programme programme, Period covers) {
        List<String> taken = programme.reports().stream().map(AuditReport::id).toList();
        String id = "soc2-" + covers.to().getYear();
        String free = id;
        for (int n = 2; taken.contains(free); n++) {
            free = id + "-" + n;
        }
        return free;
    }
}
