package dev.crosswalk.programme.standing;

import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.programme.AdoptedControl;
import dev.crosswalk.programme.InternalAudit;
import dev.crosswalk.programme.People;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Says of internal audits what they do not show because of who held them.
final class AuditWords {
    private static final int NAMED = 5;

    private AuditWords() {}

    /// A sentence for each audit of the last year, or of the window, where a control that holds
    /// audits stands for something that verdicts ask for.
    static List<String> of(Crosswalk crosswalk, Standing standing, List<Verdict> verdicts) {
        if (standing.programme().audits().isEmpty() || !isAsked(crosswalk, standing, verdicts)) {
            return List.of();
        }
        LocalDate from = standing.window() == null ? standing.day() : standing.window().from();
        List<AdoptedControl> adopted =
                standing.controls().stream().map(ControlStanding::adopted).toList();
        List<String> all = new ArrayList<>();
        for (InternalAudit audit : standing.programme().audits()) {
            LocalDate held = audit.held().to();
            if (!held.isAfter(standing.day()) && !held.isBefore(from.minusYears(1))) {
                of(audit, Auditors.of(audit, standing.programme(), adopted, crosswalk))
                        .ifPresent(all::add);
            }
        }
        return all;
    }

    private static boolean isAsked(Crosswalk crosswalk, Standing standing, List<Verdict> verdicts) {
        Set<String> asked = ExceptionWords.asked(crosswalk, verdicts);
        return standing.controls().stream()
                .filter(c -> c.isAdopted() && Registers.isOfAudits(c.control()))
                .anyMatch(c -> c.control().discharges().stream().anyMatch(asked::contains));
    }

    private static Optional<String> of(InternalAudit audit, Auditors auditors) {
        Set<String> who = new LinkedHashSet<>();
        Set<String> what = new LinkedHashSet<>();
        People.Apart apart = auditors.ownSome() ? People.Apart.SAME : People.Apart.NOT_SHOWN;
        for (Auditors.Owner o : auditors.owners()) {
            if (o.apart() == apart) {
                who.add(o.auditor());
                what.add(o.control());
            }
        }
        if (what.isEmpty()) {
            return Optional.empty();
        }
        String auditor = Words.and(List.copyOf(who));
        String controls = Words.some(List.copyOf(what), NAMED);
        return Optional.of(
                apart == People.Apart.NOT_SHOWN
                        ? ("That %s own nothing of what the internal audit %s looked at is not shown, by the"
                                        + " persons of people.yaml: %s.")
                                .formatted(auditor, audit.id(), controls)
                        : "The internal audit %s shows nothing%s: %s audited what they own, %s. Have somebody else audit that."
                                .formatted(
                                        audit.id(),
                                        auditors.ownAll()
                                                ? ""
                                                : " of what takes somebody independent",
                                        auditor,
                                        controls));
    }
}
