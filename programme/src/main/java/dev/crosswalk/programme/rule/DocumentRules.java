package dev.crosswalk.programme.rule;

import dev.crosswalk.content.control.DocumentTemplate;
import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.content.finding.Place;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.AdoptedControl;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.Approval;
import dev.crosswalk.programme.Approvers;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.People;
import dev.crosswalk.programme.WantedFramework;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// Rules for the organisation's documents: their approvals, and the parameters that fill them.
final class DocumentRules {
    /// How many controls a warning names.
    private static final int MOST_NAMED = 5;

    private static final Alike.Text BY_OWNER =
            new Alike.Text(
                    "%s was approved by its own owner: an auditor asks who else looked at it",
                    "%d documents were approved by their own owners: an auditor asks who else looked"
                            + " at them: %s");

    private final Judging judging;
    private final Findings findings;
    private final Draft draft;

    DocumentRules(Judging judging) {
        this.judging = judging;
        findings = judging.findings;
        draft = judging.draft;
    }

    void check() {
        Parameters parameters = new Parameters(judging);
        judging.unique(ItemKind.PARAMETER);
        draft.all(ItemKind.PARAMETER)
                .forEach(said ->
                        parameters.check(
                                said.value().name(),
                                said.value().value(),
                                said.where().at("name")));
        judging.unique(ItemKind.DOCUMENT);
        draft.all(ItemKind.DOCUMENT).forEach(said -> approval(said.value(), said.where()));
    }

    private void approval(Approval a, Where where) {
        LocalDate on = a.approvedOn();
        LocalDate reviewBy = a.reviewBy();
        judging.likely(where, on, "approvedOn");
        judging.likely(where, reviewBy, "reviewBy");
        inForceSince(a, where);
        if (on != null && reviewBy != null && reviewBy.isBefore(on)) {
            findings.error(
                    where.at("reviewBy"),
                    "date",
                    "to be reviewed by %s, before it was approved on %s".formatted(reviewBy, on));
        }
        if (on != null && a.approvedBy().isEmpty() && !where.isUnread("approvedBy")) {
            findings.error(
                    where.at("approvedOn"),
                    "missing-key",
                    "an approval says who gave it: approvedBy lacks");
        }
    }

    private void inForceSince(Approval a, Where where) {
        LocalDate since = a.inForceSince();
        judging.likely(where, since, "inForceSince");
        if (since == null || !Judging.areRead(where, "approvedOn")) {
            return;
        }
        LocalDate on = a.approvedOn();
        if (on == null) {
            findings.error(
                    where.at("inForceSince"),
                    "missing-key",
                    "what is in force was approved: approvedOn lacks");
        } else if (since.isAfter(on)) {
            findings.error(
                    where.at("inForceSince"),
                    "date",
                    ("in force since %s, after this version was approved on %s: it is the day since"
                                    + " which some approved version was")
                            .formatted(since, on));
        }
    }

    // ---- what is odd

    void advise() {
        inForceLate();
        approved();
        approvers();
        ownDocuments();
        parameters();
    }

    private void approved() {
        Set<String> known = judging.templates();
        draft.all(ItemKind.CONTROL)
                .forEach(said -> known.addAll(judging.joined(said.value()).control().documents()));
        draft.all(ItemKind.DOCUMENT).forEach(said -> known(said.value(), said.where(), known));
    }

    /// An approval cuts the windows of controls that were in place before it, unless an earlier
    /// version was in force.
    private void inForceLate() {
        List<Period> windows =
                draft.all(ItemKind.FRAMEWORK).stream()
                        .map(Said::value)
                        .filter(w -> w.assurance() == Assurance.OPERATING)
                        .map(WantedFramework::window)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        draft.all(ItemKind.DOCUMENT)
                .forEach(said -> windows.forEach(w -> inForceLate(said.value(), w, said.where())));
    }

    private void inForceLate(Approval a, Period window, Where where) {
        List<String> cut =
                draft.all(ItemKind.CONTROL).stream()
                        .map(Said::value)
                        .filter(c -> a.leavesOpen(c, window))
                        .map(judging::joined)
                        .filter(c -> c.control().documents().contains(a.document()))
                        .map(AdoptedControl::id)
                        .toList();
        LocalDate on = a.approvedOn();
        if (on != null && !cut.isEmpty()) {
            findings.warning(
                    where.at("approvedOn"),
                    "in-force-late",
                    ("%s of %s counts for %s, in place before this approval of %s. If an earlier"
                                    + " version was in force, say since when: inForceSince; if none"
                                    + " was, say inForceSince: %s")
                            .formatted(
                                    on.isAfter(window.to()) ? "no day" : "only a part",
                                    Words.days(window),
                                    Words.some(cut, MOST_NAMED),
                                    on,
                                    on));
        }
    }

    // ---- who approved

    /// Nobody's document is approved by themselves, nor by another than whom the table of
    /// authorities names for it.
    private void approvers() {
        Alike alike = new Alike(findings);
        Map<String, String> set = new HashMap<>();
        draft.all(ItemKind.PARAMETER)
                .forEach(said -> set.put(said.value().name(), said.value().value()));
        Approvers approvers = new Approvers(judging.practices.authorities(), set, judging.who());
        for (Said<Approval> said : draft.all(ItemKind.DOCUMENT)) {
            Approval a = said.value();
            LocalDate on = a.approvedOn();
            if (on == null || a.approvedBy().isEmpty()) {
                continue;
            }
            Place place = said.where().at("approvedBy");
            if (!a.owner().isEmpty()
                    && judging.who().apart(a.approvedBy(), on, a.owner(), on, on)
                            == People.Apart.SAME) {
                alike.add(place, "owner-approved", BY_OWNER, a.document());
            }
            approvers
                    .another(a)
                    .ifPresent(words -> findings.warning(place, "approved-by-another", words));
        }
        alike.warn();
    }

    private void known(Approval a, Where where, Set<String> known) {
        if (!known.contains(a.document())) {
            findings.warning(
                    where.at("document"),
                    "unknown-document",
                    "no control and no template knows the document \"%s\".%s"
                            .formatted(a.document(), findings.maybe(a.document(), known)));
        }
    }

    /// A document of the organisation's own has to have an approval, even one that is not given
    /// yet, or to be written already.
    private void ownDocuments() {
        Set<String> written = judging.attachments.documents().orElse(null);
        if (written == null) {
            return;
        }
        Set<String> known = new TreeSet<>(written);
        known.addAll(judging.templates());
        draft.all(ItemKind.DOCUMENT).forEach(said -> known.add(said.value().document()));
        for (Said<Adoption> said : draft.all(ItemKind.CONTROL)) {
            if (said.value().subject() instanceof Adoption.Own own) {
                own(own.control().documents(), said.where(), known);
            }
        }
    }

    private void own(List<String> documents, Where where, Set<String> known) {
        for (int i = 0; i < documents.size(); i++) {
            String id = documents.get(i);
            if (!known.contains(id)) {
                findings.warning(
                        where.at("documents", i),
                        "unknown-document",
                        ("no template, no entry of documents.yaml and no file in the folder"
                                        + " documents is \"%s\".%s")
                                .formatted(Finding.shortened(id), findings.maybe(id, known)));
            }
        }
    }

    private void parameters() {
        Set<String> known = new TreeSet<>(judging.attachments.parameters());
        for (DocumentTemplate d : judging.library.documents()) {
            d.parameters().forEach(p -> known.add(p.name()));
        }
        draft.all(ItemKind.PARAMETER)
                .forEach(said -> {
                    String name = said.value().name();
                    if (!known.contains(name)) {
                        findings.warning(
                                said.where().at("name"),
                                "unknown-parameter",
                                "no document has a parameter \"%s\".%s"
                                        .formatted(name, findings.maybe(name, known)));
                    }
                });
    }
}
