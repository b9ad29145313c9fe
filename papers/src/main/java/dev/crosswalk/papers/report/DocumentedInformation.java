package dev.crosswalk.papers.report;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.content.control.DocumentTemplate;
import dev.crosswalk.content.practice.Documented;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.Exclusion;
import dev.crosswalk.engine.ObligationState;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.programme.Approval;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.standing.AtHand;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.standing.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an edition wants in writing, and what a programme has of it on a day.
record DocumentedInformation(List<Line> lines) {

    DocumentedInformation {
        lines = List.copyOf(lines);
    }

    /// @param documents of the programme that are it, in force or not
    /// @param evidence that shows it: the last one of each kind and control
    /// @param reports what attests it, where neither a document nor evidence of one's own is it
    /// @param todo sentences, where it is not all there
    record Line(
            Documented row,
            Has has,
            List<Paper> documents,
            List<Seen> evidence,
            List<String> reports,
            List<String> todo) {
        Line {
            documents = List.copyOf(documents);
            evidence = List.copyOf(evidence);
            reports = List.copyOf(reports);
            todo = List.copyOf(todo);
        }
    }

    record Paper(String title, Approval approval, boolean inForce) {}

    record Seen(String control, AtHand item) {}

    enum Has {
        /// Shown to be there.
        YES,
        /// Attested by a report, and nothing of it is on file.
        ATTESTED,
        PARTLY,
        /// The rules are there, and nothing of what they ask for in each case.
        RULES,
        /// A version is written that nobody approved.
        DRAFT,
        NO,
        /// The requirement does not apply.
        NOT_ASKED
    }

    static DocumentedInformation of(Situation situation, Judged target) {
        Standing standing = situation.now().standing(Assurance.IMPLEMENTED, target.window());
        Reading reading = new Reading(situation, standing);
        return new DocumentedInformation(
                situation.content().practices().documented(target.edition().id()).stream()
                        .map(reading::line)
                        .toList());
    }

    private record Reading(Situation situation, Standing standing) {

        Line line(Documented row) {
            RequirementRef ref = new RequirementRef(row.edition(), row.requirement());
            Map<String, ObligationState> states =
                    situation.crosswalk().states(standing.posture(), row.obligations());
            List<String> open =
                    row.obligations().stream()
                            .filter(o -> !(states.get(o) instanceof ObligationState.Satisfied))
                            .toList();
            List<Paper> documents =
                    row.keep() == Documented.Keep.RECORD ? List.of() : documents(row);
            List<Seen> evidence =
                    row.obligations().stream()
                            .flatMap(o -> evidence(o).stream())
                            .distinct()
                            .toList();
            boolean own = !documents.isEmpty() || !evidence.isEmpty();
            List<String> reports = own ? List.of() : reports(states);
            Has has = has(row, ref, open, documents, evidence, reports);
            return new Line(
                    row,
                    has,
                    documents,
                    evidence,
                    reports,
                    Stream.of(
                                    open.stream().flatMap(o -> todo(row, o, documents).stream()),
                                    open.isEmpty() ? itself(row, has) : template(row))
                            .flatMap(s -> s)
                            .distinct()
                            .toList());
        }

        /// What is done where the document of the obligations is there, and what is wanted is not.
        private Stream<String> itself(Documented row, Has has) {
            return switch (has) {
                case RULES ->
                        Stream.of(
                                "Have %s at hand: an auditor samples these, and not the rules for them."
                                        .formatted(samples(row)));
                case PARTLY ->
                        Stream.of(
                                "Have policies on single topics approved: the one on all of it is none of them.");
                case YES, ATTESTED, DRAFT, NO, NOT_ASKED -> Stream.empty();
            };
        }

        /// `the signed agreements with suppliers`
        private String samples(Documented row) {
            List<String> kinds =
                    situation.content().controls().controls().stream()
                            .flatMap(c ->
                                    row.obligations().stream()
                                            .filter(c.discharges()::contains)
                                            .flatMap(o -> c.shownBy(o).stream()))
                            .map(e -> "the " + e.called())
                            .distinct()
                            .toList();
            return kinds.isEmpty()
                    ? "what was agreed or set down in each case"
                    : String.join(" or ", kinds);
        }

        private Has has(
                Documented row,
                RequirementRef ref,
                List<String> open,
                List<Paper> documents,
                List<Seen> evidence,
                List<String> reports) {
            if (standing.posture().exclusions().stream()
                    .map(Exclusion::requirement)
                    .anyMatch(ref::equals)) {
                return Has.NOT_ASKED;
            }
            if (open.isEmpty()) {
                return switch (row.keep()) {
                    case DOCUMENT, RECORD ->
                            documents.isEmpty() && evidence.isEmpty() ? Has.ATTESTED : Has.YES;
                    case EACH ->
                            !evidence.isEmpty()
                                    ? Has.YES
                                    : documents.isEmpty() ? Has.ATTESTED : Has.RULES;
                    case POLICIES ->
                            documents.stream().anyMatch(Paper::inForce)
                                    ? Has.YES
                                    : documents.isEmpty() && !reports.isEmpty()
                                            ? Has.ATTESTED
                                            : Has.PARTLY;
                };
            }
            if (documents.stream().anyMatch(d -> !d.inForce())) {
                return Has.DRAFT;
            }
            return open.size() < row.obligations().size() ? Has.PARTLY : Has.NO;
        }

        private List<Paper> documents(Documented row) {
            ControlLibrary library = situation.content().controls();
            List<Paper> papers = new ArrayList<>();
            for (Approval a : standing.programme().approvals()) {
                library.document(a.document())
                        .filter(d -> isOf(row, d))
                        .ifPresent(d -> papers.add(new Paper(d.title(), a, isInForce(a))));
            }
            return papers;
        }

        private static boolean isOf(Documented row, DocumentTemplate d) {
            boolean says = d.discharges().stream().anyMatch(row.obligations()::contains);
            return row.keep() == Documented.Keep.POLICIES
                    ? d.kind() == DocumentTemplate.Kind.POLICY && !says
                    : says;
        }

        private boolean isInForce(Approval a) {
            LocalDate on = a.approvedOn();
            return on != null && !on.isAfter(standing.day());
        }

        /// The last that shows it of each kind, of each control.
        private List<Seen> evidence(String obligation) {
            List<Seen> seen = new ArrayList<>();
            for (ControlStanding c : standing.controls()) {
                Set<String> kinds =
                        c.control().shownBy(obligation).stream()
                                .map(Control.EvidenceWanted::kind)
                                .collect(Collectors.toCollection(LinkedHashSet::new));
                for (String kind : kinds) {
                    last(c, kind).ifPresent(item -> seen.add(new Seen(c.id(), item)));
                }
            }
            return seen;
        }

        private Optional<AtHand> last(ControlStanding c, String kind) {
            return c.atHand().stream()
                    .filter(a -> a.shows() && a.artefact() && a.kind().equals(kind))
                    .max(Comparator.comparing(a -> a.to().day()));
        }

        /// The titles of the reports by which it is attested, or whose auditors tested the controls
        /// that do it.
        private List<String> reports(Map<String, ObligationState> states) {
            Set<String> by = new LinkedHashSet<>();
            states.values()
                    .forEach(s -> {
                        if (s instanceof ObligationState.Satisfied(Set<String> reasons)) {
                            by.addAll(reasons);
                        }
                    });
            Stream<String> attested =
                    standing.posture().attestations().stream()
                            .filter(a -> a.met() && by.contains(a.label()))
                            .map(Attestation::source);
            Stream<String> tested =
                    standing.programme().reports().stream()
                            .filter(r ->
                                    r.tests().stream()
                                            .anyMatch(t ->
                                                    !t.exception()
                                                            && by.contains(
                                                                    "control:" + t.control())))
                            .map(AuditReport::title);
            return Stream.concat(attested, tested).distinct().sorted().toList();
        }

        private List<String> todo(Documented row, String obligation, List<Paper> documents) {
            ControlLibrary library = situation.content().controls();
            for (Paper paper : documents) {
                if (!paper.inForce() && is(library, paper, obligation)) {
                    return List.of("Have %s approved.".formatted(paper.title()));
                }
            }
            List<Control> controls =
                    library.discharging(situation.crosswalk().giving(List.of(obligation)));
            for (ControlStanding c : standing.controls()) {
                if (c.isAdopted() && c.control().discharges().contains(obligation)) {
                    Optional<String> document =
                            row.keep() == Documented.Keep.RECORD
                                    ? Optional.empty()
                                    : document(c.control(), obligation);
                    if (document.isPresent()) {
                        return List.of(document.get());
                    }
                    String kinds =
                            c.control().shownBy(obligation).stream()
                                    .map(e -> "the " + e.called())
                                    .collect(Collectors.joining(" or "));
                    // What no kind of evidence shows is shown by its document.
                    return List.of(
                            kinds.isEmpty()
                                    ? library.documents().stream()
                                            .filter(d -> d.discharges().contains(obligation))
                                            .findFirst()
                                            .map(d ->
                                                    "Write %s, and have it approved."
                                                            .formatted(d.title()))
                                            .orElse("File a record of it for %s.".formatted(c.id()))
                                    : "File %s for %s.".formatted(kinds, c.id()));
                }
            }
            Optional<DocumentTemplate> template =
                    library.documents().stream()
                            .filter(d -> d.discharges().contains(obligation) && !isThere(d.id()))
                            .findFirst();
            String adopt =
                    controls.isEmpty()
                            ? "No control of the library gives it."
                            : "Adopt %s %s."
                                    .formatted(
                                            controls.getFirst().id(), controls.getFirst().title());
            return template.isEmpty()
                    ? List.of(adopt)
                    : List.of(
                            "Write %s from its template.".formatted(template.get().title()), adopt);
        }

        /// What becomes of the document in which a control writes something down, where it is not
        /// in force: whoever asks for a document is not helped by the record of its approval.
        private Optional<String> document(Control control, String obligation) {
            ControlLibrary library = situation.content().controls();
            List<DocumentTemplate> all =
                    control.documents().stream()
                            .flatMap(d -> library.document(d).stream())
                            .toList();
            List<DocumentTemplate> saying =
                    all.stream().filter(d -> d.discharges().contains(obligation)).toList();
            return (saying.isEmpty() ? all : saying)
                    .stream()
                            .filter(d -> approvals(d.id()).noneMatch(this::isInForce))
                            .findFirst()
                            .map(d ->
                                    (isThere(d.id())
                                                    ? "Have %s approved."
                                                    : "Write %s, and have it approved.")
                                            .formatted(d.title()));
        }

        private Stream<Approval> approvals(String document) {
            return standing.programme().approvals().stream()
                    .filter(a -> a.document().equals(document));
        }

        private Stream<String> template(Documented row) {
            return situation.content().controls().document(row.template()).stream()
                    .map(d -> "Its template is %s.".formatted(d.title()));
        }

        private boolean isThere(String document) {
            return approvals(document).findAny().isPresent();
        }

        private static boolean is(ControlLibrary library, Paper paper, String obligation) {
            return library.document(paper.approval().document())
                    .filter(d -> d.discharges().contains(obligation))
                    .isPresent();
        }
    }
}
