package dev.crosswalk.programme.rule;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.AdoptedControl;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.ControlPopulation;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.EvidenceRows;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.Periods;
import dev.crosswalk.programme.standing.LackingSubject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Rules for evidence that controls operate.
final class EvidenceRules {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private static final int MOST_NAMED = 3;

    private final Judging judging;
    private final Findings findings;

    EvidenceRules(Judging judging) {
        this.judging = judging;
        findings = judging.findings;
    }

    void check() {
        List<Said<Evidence>> evidence = judging.draft.all(ItemKind.EVIDENCE);
        judging.unique(ItemKind.EVIDENCE);
        evidence.forEach(said -> check(said.value(), said.where()));
    }

    private void check(Evidence e, Where where) {
        if (e.controls().isEmpty() && !where.isUnread("controls")) {
            findings.error(
                    where.at("controls"), "no-value", "evidence names the controls that it shows");
        }
        judging.adopted(where, "controls", e.controls());
        days(e, where);
        file(e, where);
        details(e, where);
        if (!e.run().isEmpty() && e.result() == null && !where.isUnread("result")) {
            findings.error(
                    where.at("run"),
                    "missing-key",
                    "there is a run of a test and no result that it gave");
        }
    }

    private void days(Evidence e, Where where) {
        Period proves = e.proves();
        Moment observedAt = e.observedAt();
        Moment receivedAt = e.receivedAt();
        judging.likely(where, receivedAt, "receivedAt");
        judging.likely(where, observedAt, "observedAt");
        if (observedAt == null && !where.isUnread("observedAt")) {
            judging.likely(where, proves.from(), "covers", "from");
            judging.likely(where, proves.to(), "covers", "to");
        }
        if (!Judging.areRead(where, "observedAt", "covers", "receivedAt")) {
            return;
        }
        if (receivedAt.day().isBefore(proves.to())) {
            findings.error(
                    where.at("receivedAt"),
                    "date",
                    "received on %s, before the last day that it proves, %s"
                            .formatted(receivedAt, proves.to()));
        } else if (observedAt != null && receivedAt.isBefore(observedAt)) {
            findings.error(
                    where.at("receivedAt"),
                    "date",
                    "received at %s, before it was observed, at %s"
                            .formatted(receivedAt, observedAt));
        }
    }

    private void file(Evidence e, Where where) {
        boolean named = !e.file().isEmpty();
        if (named) {
            judging.attachments
                    .trouble(e.file())
                    .ifPresent(t -> findings.error(where.at("file"), t.rule(), t.message()));
        }
        if (e.sha256().isEmpty()) {
            if (named && !where.isUnread("sha256")) {
                findings.error(
                        where.at("file"),
                        "missing-key",
                        "evidence with a file has its sha256, or nobody sees that it was altered:"
                                + " sha256sum evidence/"
                                + e.file());
            }
            return;
        }
        if (!SHA_256.matcher(e.sha256()).matches()) {
            findings.error(
                    where.at("sha256"),
                    "sha256",
                    "sha256 has 64 hexadecimal digits, in small letters");
        }
        if (!named && !where.isUnread("file")) {
            findings.error(
                    where.at("sha256"),
                    "missing-key",
                    "there is a sha256 and no file that it is of");
        }
    }

    private void details(Evidence e, Where where) {
        EvidenceRows rows = e.details().rows();
        if (rows == null) {
            return;
        }
        if (e.observedAt() != null) {
            findings.error(
                    where.at("rows"),
                    "rows",
                    "rows are of several times: the evidence says which days it covers, not when it"
                            + " was observed");
        }
        if (e.file().isEmpty() && !where.isUnread("file")) {
            findings.error(
                    where.at("rows"), "rows", "there are rows and no file that they stand in");
        }
        if (e.result() != null) {
            findings.error(
                    where.at("rows"),
                    "rows",
                    "each row has its own result: leave out the result of the evidence");
        }
        if (!e.details().occurrence().isEmpty()) {
            findings.error(
                    where.at("rows"),
                    "rows",
                    "each row is an occurrence: leave out the one that the evidence names, or name"
                            + " the column that says it as the occurrence of the rows");
        }
    }

    // ---- what is odd

    void advise() {
        for (Said<Evidence> said : judging.draft.all(ItemKind.EVIDENCE)) {
            digest(said.value(), said.where());
            kind(said.value(), said.where());
            occurrence(said.value(), said.where());
            covers(said.value(), said.where());
        }
        lacking();
        unnamed();
    }

    /// Warns once a folder: somebody who keeps files of many years there does not want a finding
    /// for each.
    void unnamed() {
        if (!judging.draft.isWhole(ItemKind.EVIDENCE)) {
            return;
        }
        List<Attachments.Unnamed> unnamed =
                judging.attachments.unnamed(
                        judging.draft.all(ItemKind.EVIDENCE).stream()
                                .map(s -> s.value().file())
                                .toList(),
                        judging.draft.all(ItemKind.POPULATION).stream()
                                .map(s -> s.value().file())
                                .toList());
        for (Attachments.Unnamed of : unnamed) {
            List<String> files = of.files();
            String first = String.join(", ", files.stream().limit(MOST_NAMED).toList());
            findings.warning(
                    of.place(),
                    "unnamed-file",
                    files.size() == 1
                            ? "no evidence names this file, so it shows nothing"
                            : "no evidence names %,d files here, so they show nothing: %s%s"
                                    .formatted(
                                            files.size(),
                                            first,
                                            files.size() > MOST_NAMED
                                                    ? " and %,d more"
                                                            .formatted(files.size() - MOST_NAMED)
                                                    : ""));
        }
    }

    private void digest(Evidence e, Where where) {
        if (e.file().isEmpty()) {
            return;
        }
        switch (judging.attachments.digest(e.file())) {
            case Attachments.Digest.Sha256(String hex) -> {
                if (!hex.equals(e.sha256())) {
                    findings.error(
                            where.at("id"),
                            "altered",
                            "the file %s of %s was altered: its SHA-256 is %s"
                                    .formatted(e.file(), e.id(), hex));
                }
            }
            case Attachments.Digest.Unreadable(String why) ->
                    findings.error(
                            where.at("id"),
                            "unreadable",
                            "the file %s of %s cannot be read: %s"
                                    .formatted(e.file(), e.id(), why));
        }
    }

    private void kind(Evidence e, Where where) {
        Set<String> wanted = new TreeSet<>();
        for (String id : e.controls()) {
            Adoption adoption = judging.adoption(id);
            if (adoption != null) {
                before(e, where, adoption);
                judging.joined(adoption).control().evidence().stream()
                        .map(Control.EvidenceWanted::kind)
                        .forEach(wanted::add);
            }
        }
        if (!wanted.isEmpty() && !wanted.contains(e.kind())) {
            findings.warning(
                    where.at("id"),
                    "kind",
                    "%s wants no evidence of kind \"%s\", so it is fresh only as long as the"
                                    .formatted(String.join(", ", e.controls()), e.kind())
                            + " cadence is.%s".formatted(findings.maybe(e.kind(), wanted)));
        }
    }

    /// What names an occurrence that is not expected does none.
    private void occurrence(Evidence e, Where where) {
        String named = e.details().occurrence();
        for (String id : named.isEmpty() ? List.<String>of() : e.controls()) {
            Adoption adoption = judging.adoption(id);
            if (adoption == null) {
                continue;
            }
            Cadence cadence = judging.joined(adoption).cadence();
            if (cadence.every() == Cadence.Every.PER_EVENT) {
                Set<String> events = events(id);
                if (!events.contains(named)) {
                    findings.warning(
                            where.at("occurrence"),
                            "occurrence",
                            "no population of %s has the event \"%s\", so it does none.%s"
                                    .formatted(id, named, findings.maybe(named, events)));
                }
            } else if (cadence.every().isPeriodic() && Periods.firstOf(named).isEmpty()) {
                findings.warning(
                        where.at("occurrence"),
                        "occurrence",
                        "\"%s\" is no period, so it does none. Write 2026, 2026-H1, 2026-Q3, 2026-09,"
                                        .formatted(named)
                                + " 2026-W07 or a day");
            }
        }
    }

    private Set<String> events(String control) {
        Set<String> events = new TreeSet<>();
        for (Said<ControlPopulation> said : judging.draft.all(ItemKind.POPULATION)) {
            if (said.value().control().equals(control)) {
                said.value().population().items().forEach(i -> events.add(i.id()));
            }
        }
        return events;
    }

    /// Warns once a control of subjects that vanish from rows: nothing else counts them.
    private void lacking() {
        Map<String, Map<String, List<EvidenceRows>>> rows = new TreeMap<>();
        for (Said<Evidence> said : judging.draft.all(ItemKind.EVIDENCE)) {
            Evidence e = said.value();
            EvidenceRows of = e.details().rows();
            if (of != null) {
                e.controls().stream()
                        .distinct()
                        .forEach(c ->
                                rows.computeIfAbsent(c, _ -> new TreeMap<>())
                                        .computeIfAbsent(e.kind(), _ -> new ArrayList<>())
                                        .add(of));
            }
        }
        for (Said<Adoption> said : judging.draft.all(ItemKind.CONTROL)) {
            Adoption adoption = said.value();
            List<LackingSubject> all = new ArrayList<>();
            rows.getOrDefault(adoption.id(), Map.of())
                    .values()
                    .forEach(of ->
                            all.addAll(
                                    LackingSubject.of(
                                            of,
                                            judging.joined(adoption).cadence(),
                                            adoption.anchor())));
            if (!all.isEmpty()) {
                findings.warning(
                        said.where().at("control"),
                        "lacking-subject",
                        adoption.id() + ": " + LackingSubject.sentence(all));
            }
        }
    }

    /// Days alone are not so many occurrences.
    private void covers(Evidence e, Where where) {
        Period days = e.proves();
        if (e.details().rows() != null || e.result() != null || e.observedAt() != null) {
            return;
        }
        for (String id : e.controls()) {
            Adoption adoption = judging.adoption(id);
            AdoptedControl joined = adoption == null ? null : judging.joined(adoption);
            if (adoption != null
                    && joined != null
                    && joined.cadence().every().isPeriodic()
                    && joined.control().evidence().stream()
                            .anyMatch(k ->
                                    k.kind().equals(e.kind())
                                            && k.role() == Control.Role.PERFORMANCE)
                    && joined.cadence().dueWithin(days, adoption.anchor()).size() > 1) {
                findings.warning(
                        where.at("covers"),
                        "no-rows",
                        "%s covers several occurrences of %s and counts for one: say that its file"
                                        .formatted(e.id(), id)
                                + " lists them, with rows, and each row counts");
            }
        }
    }

    private void before(Evidence e, Where where, Adoption a) {
        Moment since = a.implementedOn();
        if (since != null && e.seenAt().isBefore(since)) {
            findings.warning(
                    where.at("id"),
                    "before-control",
                    "%s speaks of %s, and %s is in place only since %s: it shows nothing of it"
                            .formatted(e.id(), e.seenAt(), a.id(), since));
        }
    }
}
