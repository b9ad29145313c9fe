package dev.crosswalk.cli.auditreport;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.auditreport.AuditReportReading;
import dev.crosswalk.answers.init.InitReading;
import dev.crosswalk.cli.command.Asking;
import dev.crosswalk.content.Content;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Asks a person what stands on the cover page and in the opinion of a report, in its order.
record CoverPage(AuditReportReading reading, Content content, Programme programme, Asking asking) {
    AuditReport report() throws Refusal {
        asking.say(
                "Return takes what stands in [brackets]. Nothing is written before the last question.");
        AuditReport.Kind kind =
                asking.ask(
                        "What is it: type-2, type-1, certificate, bridge-letter or questionnaire",
                        "type-2",
                        reading::kind);
        String issuer =
                asking.ask(
                        kind.isWord()
                                ? "Who wrote it"
                                : "Who issued it: the auditor's firm, as it signed",
                        "unknown",
                        t -> t.equals("unknown") ? "" : InitReading.name("who issued it", t));
        Scope scope =
                asking.ask(
                        "What does it speak of: a framework, and its categories, as in"
                                + " soc2-2017:CC,A",
                        usual(kind),
                        reading::scope);
        Period period =
                asking.ask(
                        kind == AuditReport.Kind.TYPE_1
                                ? "As of which day, as in 2025-09-30"
                                : "For which period, as in 2025-10-01..2026-09-30",
                        kind.isOpinion() ? "" : Asking.NONE,
                        t -> t.equals(Asking.NONE) ? null : reading.period(t));
        LocalDate issued =
                asking.ask(
                        "Issued on which day: the date under its opinion, as in 2026-11-15",
                        period == null ? "" : period.to().toString(),
                        t -> reading.issued(t, period));
        AuditReport cover =
                reading.cover(scope, issued, kind, period).toBuilder().issuer(issuer, true).build();
        return kind.isOpinion() ? opined(cover, scope) : cover;
    }

    /// The framework that the programme wants of which there are such reports.
    private String usual(AuditReport.Kind kind) {
        List<String> wanted =
                programme.frameworks().stream().map(w -> w.scope().toString()).toList();
        return wanted.stream()
                .filter(w -> w.startsWith("soc2-") == kind.isOpinion())
                .findFirst()
                .orElse(kind.isOpinion() ? "soc2-2017:CC" : "iso27001-2022");
    }

    /// What an opinion says beside yes.
    private AuditReport opined(AuditReport cover, Scope scope) throws Refusal {
        List<RequirementRef> criteria = Crosswalk.of(content.library()).requirements(scope);
        String id = criteria.isEmpty() ? "CC6.1" : criteria.getFirst().id();
        return cover.toBuilder()
                .opinions(
                        asking.many(
                                "A criterion on which its opinion is qualified, adverse or"
                                        + " disclaimed, as in "
                                        + id
                                        + " qualified",
                                t -> reading.opinion(scope, t)))
                .exceptions(exceptions(scope, id))
                .carvedOut(
                        asking.many(
                                "A provider that it carves out (a subservice organisation): the"
                                        + " criterion that is theirs, and who, as in "
                                        + id
                                        + " Example Cloud",
                                t -> reading.carvedOut(scope, t)))
                .userEntityControls(
                        asking.many(
                                "What it expects of you (a complementary user-entity control), and"
                                        + " your control that does it, as in: leavers are removed ="
                                        + " ACC-04",
                                reading::userControl))
                .build();
    }

    private List<AuditReport.Found> exceptions(Scope scope, String id) throws Refusal {
        List<AuditReport.Found> all =
                asking.many(
                        "An exception that its tests noted: the criterion, control or obligation,"
                                + " and what the auditor wrote, as in "
                                + id
                                + " one leaver kept access",
                        t -> reading.exception(scope, t));
        List<AuditReport.Found> placed = new ArrayList<>();
        for (AuditReport.Found found : all) {
            placed.add(placed(found));
        }
        return placed;
    }

    /// Asks in which control it was found, where leaving that out takes out a whole criterion.
    private AuditReport.Found placed(AuditReport.Found found) throws Refusal {
        RequirementRef of = found.requirement();
        if (of == null || !found.control().isEmpty()) {
            return found;
        }
        int asked = Crosswalk.of(content.library()).demands(of).size();
        return asking.ask(
                "In which control was it found, as in ACC-04 (without one it takes out all of "
                        + of.id()
                        + ", "
                        + Words.many(asked, "obligation", "obligations")
                        + "): \""
                        + found.note()
                        + "\"",
                Asking.NONE,
                t -> t.equals(Asking.NONE) ? found : reading.in(t, found));
    }
}
