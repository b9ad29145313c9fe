package dev.crosswalk.programme.rule;

import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.content.finding.Place;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.InternalAudit;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.People;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.WantedFramework;
import dev.crosswalk.programme.standing.Auditors;
import dev.crosswalk.programme.standing.Registers;
import dev.crosswalk.programme.standing.SelfAudit;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Rules for internal audits.
final class AuditRules {
    private static final int MOST_NAMED = 10;

    private final Judging judging;
    private final Findings findings;
    private final List<Said<InternalAudit>> all;

    AuditRules(Judging judging) {
        this.judging = judging;
        findings = judging.findings;
        all = judging.draft.all(ItemKind.AUDIT);
    }

    void check() {
        judging.unique(ItemKind.AUDIT);
        Set<String> known =
                judging.draft.all(ItemKind.NONCONFORMITY).stream()
                        .map(said -> said.value().id())
                        .collect(Collectors.toSet());
        all.forEach(said -> check(said.value(), said.where(), known));
    }

    private void check(InternalAudit a, Where where, Set<String> known) {
        for (int i = 0; i < a.scopes().size(); i++) {
            Place place = where.at("scope", i);
            judging.requirements.isKnown(findings, place, a.scopes().get(i), _ -> place);
        }
        judging.adopted(where, "controls", a.controls());
        if (a.scopes().isEmpty()
                && a.controls().isEmpty()
                && Judging.areRead(where, "scope", "controls")) {
            findings.error(
                    where.at("id"),
                    "no-scope",
                    "%s looked at nothing: name requirements in scope, or controls"
                            .formatted(a.id()));
        }
        if (a.auditors().isEmpty() && !where.isUnread("auditors")) {
            findings.error(where.at("id"), "no-value", "an audit names its auditors");
        }
        for (int i = 0; i < a.findings().size(); i++) {
            if (!known.contains(a.findings().get(i))) {
                findings.unknown(
                        "nonconformity", where.at("findings", i), a.findings().get(i), known);
            }
        }
        if (!a.report().isEmpty()) {
            judging.evidence(where.at("report"), a.report());
        }
        judging.likely(where, a.held().from(), "held", "from");
        judging.likely(where, a.held().to(), "held", "to");
        LocalDate told = a.reportedOn();
        judging.likely(where, told, "reportedOn");
        if (told != null && Judging.areRead(where, "held") && told.isBefore(a.held().from())) {
            findings.error(
                    where.at("reportedOn"),
                    "date",
                    "reported on %s, before it began on %s".formatted(told, a.held().from()));
        }
    }

    // ---- what is odd

    /// @param today null where nobody asks about a day
    void advise(@Nullable LocalDate today) {
        Programme programme = judging.draft.withFiles();
        if (all.isEmpty() && SelfAudit.holders(programme, judging.library, today).isEmpty()) {
            return;
        }
        Crosswalk crosswalk = Crosswalk.of(judging.content.library());
        if (judging.draft.all(ItemKind.FRAMEWORK).stream().allMatch(this::isKnown)
                && all.stream().allMatch(this::looksAtKnown)) {
            // Of an audit that was held, more is said below.
            SelfAudit.of(programme, judging.library, judging.practices, crosswalk, today).stream()
                    .filter(self -> !self.held())
                    .forEach(this::ownWork);
        }
        for (Said<InternalAudit> said : all) {
            InternalAudit a = said.value();
            // What is planned has no report yet.
            if (today == null || !a.held().to().isAfter(today)) {
                report(a, said.where(), programme);
            }
            if (looksAtKnown(said)) {
                auditors(a, said.where(), Auditors.of(a, programme, judging.library, crosswalk));
            }
        }
    }

    private boolean looksAtKnown(Said<InternalAudit> said) {
        Place place = said.where().at("scope");
        return said.value().scopes().stream()
                .allMatch(scope ->
                        judging.requirements.isKnown(new Findings(), place, scope, _ -> place));
    }

    private boolean isKnown(Said<WantedFramework> said) {
        Place place = said.where().at("edition");
        return judging.requirements.isKnown(
                new Findings(), place, said.value().scope(), _ -> place);
    }

    /// Nothing was audited yet, so that it can still be somebody else.
    private void ownWork(SelfAudit self) {
        all.stream()
                .filter(said -> said.value().id().equals(self.audit()))
                .findFirst()
                .ifPresent(said ->
                        findings.warning(said.where().at("auditors"), "own-work", self.sentence()));
        if (!self.audit().isEmpty()) {
            return;
        }
        judging.draft.all(ItemKind.PERSON).stream()
                .filter(said -> said.value().equals(self.auditor()))
                .findFirst()
                .ifPresent(said ->
                        findings.warning(
                                said.where().at("id"),
                                "own-work",
                                self.sentence()
                                        + " Enter it with its auditors: crosswalk audit add"
                                        + " --title TITLE --from DATE --auditors PERSON"));
    }

    /// Whoever is told of findings is told that there are none, too.
    private void findings(InternalAudit a, Where where, @Nullable Evidence report) {
        if (!Registers.saysFindings(a, report)) {
            findings.warning(
                    where.at("findings"),
                    "findings-not-said",
                    "%s names no findings, and its report does not say how many there are, so nothing shows that they were reported: name them, or say findings: 0 of %s"
                            .formatted(a.id(), a.report()));
        }
    }

    private void report(InternalAudit a, Where where, Programme programme) {
        Evidence report =
                programme.evidence().stream()
                        .filter(e -> e.id().equals(a.report()))
                        .findFirst()
                        .orElse(null);
        if (report == null || report.file().isEmpty()) {
            findings.warning(
                    where.at("report"),
                    "no-report",
                    "%s has no report on file, so nothing shows that it was held"
                            .formatted(a.id()));
        } else {
            findings(a, where, report);
        }
    }

    /// The same with the control by which audits are held, where the auditor owns that too.
    private List<String> withItself(String auditor, InternalAudit a, List<String> controls) {
        List<String> all = new ArrayList<>(controls);
        judging.draft.all(ItemKind.CONTROL).stream()
                .map(said -> judging.joined(said.value()))
                .filter(c -> Registers.isOfAudits(c.control()) && !controls.contains(c.id()))
                .filter(c ->
                        judging.who()
                                        .apart(
                                                auditor,
                                                a.held().to(),
                                                c.owner(),
                                                a.held().from(),
                                                a.held().to())
                                == People.Apart.SAME)
                .forEach(c -> all.add(c.id() + " itself"));
        return all;
    }

    private void auditors(InternalAudit a, Where where, Auditors auditors) {
        Map<String, List<String>> owns = new LinkedHashMap<>();
        Map<String, List<String>> notShown = new LinkedHashMap<>();
        for (Auditors.Owner o : auditors.owners()) {
            switch (o.apart()) {
                case OTHER -> {}
                case SAME ->
                        owns.computeIfAbsent(o.auditor(), _ -> new ArrayList<>()).add(o.control());
                case NOT_SHOWN ->
                        notShown.computeIfAbsent(o.auditor(), _ -> new ArrayList<>())
                                .add(o.control());
            }
        }
        owns.forEach((auditor, controls) ->
                findings.warning(
                        where.at("auditors", a.auditors().indexOf(auditor)),
                        "auditor-owns",
                        "%s audited what they own: %s. The audit shows %s"
                                .formatted(
                                        auditor,
                                        Words.some(withItself(auditor, a, controls), MOST_NAMED),
                                        auditors.ownAll()
                                                ? "nothing"
                                                : "nothing of what takes somebody independent")));
        if (!notShown.isEmpty()) {
            findings.warning(
                    where.at("auditors"),
                    "separation-not-shown",
                    "that %s own nothing of what %s looked at is not shown, by the persons of people.yaml: %s"
                            .formatted(
                                    Words.and(List.copyOf(notShown.keySet())),
                                    a.id(),
                                    Words.some(
                                            notShown.values().stream()
                                                    .flatMap(List::stream)
                                                    .distinct()
                                                    .toList(),
                                            MOST_NAMED)));
        }
    }
}
