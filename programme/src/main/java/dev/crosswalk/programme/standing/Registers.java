package dev.crosswalk.programme.standing;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.judgement.Deviation;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.engine.operation.Population;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.InternalAudit;
import dev.crosswalk.programme.Nonconformity;
import dev.crosswalk.programme.People;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the registers of a programme show of the controls that keep them.
///
/// That nonconformities are handled is shown by the register alone: a record in a folder that no
/// nonconformity of the register goes with shows nothing, and neither does the log. An entry is
/// somebody's word until it names evidence with a file.
public final class Registers {
    /// A nonconformity was put right, and its cause and others like it were looked for.
    public static final String RECORD = "nonconformity-record";

    /// The action on one was done.
    public static final String ACTION = "corrective-action-ticket";

    /// Somebody else saw that the action had its effect.
    public static final String EFFECT = "effect-review-record";

    public static final String AUDIT_REPORT = "internal-audit-report";

    /// The report of an audit of which nothing shows that whoever held it owns nothing of what they
    /// looked at. It shows that there was one, and not that somebody independent looked.
    static final String BY_ANYBODY = "internal-audit-report, not independent";

    /// That whoever audits owns nothing of what they look at.
    static final String INDEPENDENT_REVIEWER = "comp-indep-reviewer";

    /// What an audit shows only by somebody who owns nothing of what they looked at.
    private static final Set<String> INDEPENDENT =
            Set.of("comp-indep-planned", INDEPENDENT_REVIEWER);

    /// Nobody who audited owns anything of it.
    public static final String INDEPENDENCE = "auditor-independence-record";

    /// Whoever can act on what an audit found was told.
    public static final String NOTICE = "findings-notice";

    /// The kinds of evidence that count by the register alone.
    public static final Set<String> BY_REGISTER_ALONE = Set.of(RECORD, ACTION, EFFECT);

    private final Programme programme;
    private final ControlLibrary library;
    private final Crosswalk crosswalk;
    private final Moment asOf;
    private final Moment knownAt;
    private final Ran ran;
    private final Map<String, Evidence> evidence = new HashMap<>();

    /// Whether a control did enough within days to show that it works again.
    @FunctionalInterface
    interface Ran {
        boolean enough(String control, Period days);
    }

    Registers(
            Programme programme,
            ControlLibrary library,
            Crosswalk crosswalk,
            Moment asOf,
            Moment knownAt,
            Ran ran) {
        this.programme = programme;
        this.library = library;
        this.crosswalk = crosswalk;
        this.asOf = asOf;
        this.knownAt = knownAt;
        this.ran = ran;
        if (!programme.nonconformities().isEmpty() || !programme.audits().isEmpty()) {
            programme.intact().forEach(e -> evidence.put(e.id(), e));
        }
    }

    /// Whether a control keeps the register of nonconformities.
    public static boolean isOfNonconformities(Control control) {
        return wants(control, RECORD);
    }

    /// Whether a control holds internal audits.
    public static boolean isOfAudits(Control control) {
        return wants(control, AUDIT_REPORT);
    }

    /// The kind of evidence that a control wants, of one that a register found to be less.
    public static String wanted(String kind) {
        return kind.equals(BY_ANYBODY) ? AUDIT_REPORT : kind;
    }

    private static boolean wants(Control control, String kind) {
        return control.evidence().stream().anyMatch(e -> e.kind().equals(kind));
    }

    /// A control with the kind of evidence that some audit of it left, where whoever held that one
    /// is not shown to be independent.
    static Control wanting(Control control, ControlHistory onFile) {
        if (onFile.pieces().stream().noneMatch(p -> p.kind().equals(BY_ANYBODY))) {
            return control;
        }
        List<Control.EvidenceWanted> wanted = new ArrayList<>(control.evidence());
        for (Control.EvidenceWanted e : control.evidence()) {
            List<String> rest =
                    control.shown(e).stream().filter(o -> !INDEPENDENT.contains(o)).toList();
            if (e.kind().equals(AUDIT_REPORT) && !rest.isEmpty()) {
                wanted.add(
                        new Control.EvidenceWanted(
                                BY_ANYBODY,
                                e.role(),
                                rest,
                                e.freshDays(),
                                e.population(),
                                e.toleranceDays(),
                                e.answers(),
                                e.title()));
            }
        }
        return control.toBuilder().evidence(wanted).build();
    }

    /// What is on file of a control, with what the registers say of it.
    ControlHistory with(Control control, ControlHistory onFile) {
        ControlHistory all = isOfNonconformities(control) ? withNonconformities(onFile) : onFile;
        return isOfAudits(control) ? withAudits(all) : all;
    }

    // ---- nonconformities

    private ControlHistory withNonconformities(ControlHistory onFile) {
        List<ControlHistory.Piece> pieces = new ArrayList<>();
        for (ControlHistory.Piece p : onFile.pieces()) {
            // What shows that it failed stays, whoever entered it.
            if (!BY_REGISTER_ALONE.contains(p.kind()) || takesAway(p)) {
                pieces.add(p);
            }
        }
        Map<String, Nonconformity> handled = new HashMap<>();
        for (Nonconformity n : programme.nonconformities()) {
            add(pieces, n);
            if (n.unhandled().isEmpty()) {
                handled.put(n.id(), n);
            }
        }
        return new ControlHistory(
                pieces,
                List.of(),
                onFile.populations().stream().map(l -> listed(l, handled)).toList());
    }

    private static boolean takesAway(ControlHistory.Piece p) {
        return p.details().falsified()
                || (p.result() != null && p.result() != Evidence.Result.PASS);
    }

    /// A list says that one was handled only where the register says how.
    private static ControlHistory.Listed listed(
            ControlHistory.Listed listed, Map<String, Nonconformity> handled) {
        Population p = listed.population();
        List<Population.Item> items =
                p.items().stream()
                        .map(i ->
                                handled.containsKey(i.id())
                                        ? i
                                        : new Population.Item(i.id(), i.occurredOn(), null))
                        .toList();
        return new ControlHistory.Listed(
                new Population(p.id(), p.covers(), p.receivedAt(), items),
                listed.kind(),
                listed.performs(),
                listed.reconciled());
    }

    private void add(List<ControlHistory.Piece> pieces, Nonconformity n) {
        LocalDate corrected = n.correctedOn();
        LocalDate evaluated = n.evaluatedOn();
        if (!n.unhandled().isEmpty() || corrected == null || evaluated == null) {
            return;
        }
        LocalDate on = corrected.isAfter(evaluated) ? corrected : evaluated;
        add(pieces, n, "", RECORD, on, n.foundOn(), n.action().isEmpty() ? 0 : 1);
        LocalDate done = n.doneOn();
        if (n.action().isEmpty() || done == null) {
            return;
        }
        add(pieces, n, " action", ACTION, done, n.foundOn(), null);
        LocalDate verified = n.verifiedOn();
        if (verified != null && showsEffect(n)) {
            add(pieces, n, " effect", EFFECT, verified, done, null);
        }
    }

    /// Whether an entry shows that its action had its effect: somebody else saw it, once its
    /// controls had done enough since.
    public boolean showsEffect(Nonconformity n) {
        return showsEffect(n, programme.who(), ran);
    }

    static boolean showsEffect(Nonconformity n, People people, Ran ran) {
        LocalDate done = n.doneOn();
        LocalDate verified = n.verifiedOn();
        return done != null
                && verified != null
                && !verified.isBefore(done)
                && n.open().isEmpty()
                && verifier(n, people) != People.Apart.SAME
                && n.controls().stream().allMatch(c -> ran.enough(c, new Period(done, verified)));
    }

    /// Says of an entry that is closed that a control of it does not work by what was seen last:
    /// `DEV-08 (test-stores-2026-09-30) still fails, and its owner verified it`.
    ///
    /// @param controls those that the programme has, as they stand
    public static Optional<String> closedThoughFailing(
            Nonconformity n, List<ControlStanding> controls, People people) {
        List<String> failing = new ArrayList<>();
        for (ControlStanding c : controls) {
            if (n.controls().contains(c.id())
                    && c.condition() == ControlStanding.Condition.FAILED) {
                failing.add(
                        c.id()
                                + c.atHand().stream()
                                        .filter(a -> a.result() == Evidence.Result.FAIL)
                                        .reduce((_, last) -> last)
                                        .map(a -> " (" + a.id() + ")")
                                        .orElse(""));
            }
        }
        return n.closedOn() == null || failing.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "%s still %s%s"
                                .formatted(
                                        Words.and(failing),
                                        failing.size() == 1 ? "fails" : "fail",
                                        !n.verifiedBy().isEmpty()
                                                        && verifier(n, people) == People.Apart.SAME
                                                ? ", and its owner verified it"
                                                : ""));
    }

    /// The ids of the deviations of the controls of an entry, over the windows that are asked about
    /// and since a year before it was found.
    public static Set<String> deviations(Nonconformity n, ProgrammeAt at) {
        LocalDate last = at.asOf().day().isBefore(n.foundOn()) ? n.foundOn() : at.asOf().day();
        Set<Period> windows = new LinkedHashSet<>();
        windows.add(new Period(n.foundOn().minusYears(1), last));
        at.programme().frameworks().stream()
                .flatMap(w -> Stream.ofNullable(w.window()))
                .forEach(windows::add);
        Set<String> all = new HashSet<>();
        for (String control : n.controls()) {
            windows.forEach(w -> all.addAll(deviations(at, control, w)));
        }
        return all;
    }

    public static List<String> deviations(ProgrammeAt at, String control, Period window) {
        return at.control(control, Assurance.OPERATING, window).stream()
                .flatMap(c -> Objects.requireNonNull(c.judgement()).deviations().stream())
                .map(Deviation::id)
                .toList();
    }

    /// Whether whoever saw the effect is somebody else than who answers for the action.
    public static People.Apart verifier(Nonconformity n, People people) {
        LocalDate on = n.verifiedOn() == null ? n.foundOn() : n.verifiedOn();
        LocalDate done = n.doneOn() == null ? on : n.doneOn();
        LocalDate from = done.isBefore(on) ? done : on;
        return people.apart(n.verifiedBy(), on, n.owner(), from, on);
    }

    /// @param since what was seen before that day does not show it
    private void add(
            List<ControlHistory.Piece> pieces,
            Nonconformity n,
            String part,
            String kind,
            LocalDate on,
            LocalDate since,
            @Nullable Integer findings) {
        boolean artefact =
                n.evidence().stream()
                        .map(evidence::get)
                        .anyMatch(e ->
                                e != null
                                        && isOnFile(e)
                                        && !e.proves().to().isBefore(since)
                                        && !e.details().falsified());
        String id = n.id() + part;
        add(
                pieces,
                id,
                kind,
                programme.on(on),
                artefact,
                new Evidence.Details("", n.id(), findings, false, null));
    }

    private boolean isOnFile(Evidence e) {
        return !e.file().isEmpty() && e.receivedAt().isBy(knownAt);
    }

    private void add(
            List<ControlHistory.Piece> pieces,
            String id,
            String kind,
            Moment on,
            boolean artefact,
            Evidence.Details details) {
        if (on.isBy(asOf) && on.isBy(knownAt)) {
            pieces.add(
                    new ControlHistory.Piece(id, kind, on, on, on, null, id, 1, artefact, details));
        }
    }

    // ---- internal audits

    /// The audits that were held, and of which there is a report with a file.
    public List<InternalAudit> audits() {
        return programme.audits().stream()
                .filter(a -> programme.on(a.held().to()).isBy(asOf))
                .filter(a -> {
                    Evidence report = evidence.get(a.report());
                    return report != null && isOnFile(report);
                })
                .toList();
    }

    /// How many findings an audit has: by its report, or as many as it names.
    public int findings(InternalAudit audit) {
        Evidence report = evidence.get(audit.report());
        Integer said = report == null ? null : report.details().findings();
        return said == null ? audit.findings().size() : said;
    }

    /// Whether it is said what an audit found: it names it, or its report says how much it is.
    public static boolean saysFindings(InternalAudit audit, @Nullable Evidence report) {
        return !audit.findings().isEmpty()
                || (report != null && report.details().findings() != null);
    }

    /// What was filed of audits, with what the register says of each: one whose auditors own all
    /// that they looked at is none, and one of which nobody says what it found told nobody of it.
    private ControlHistory withAudits(ControlHistory onFile) {
        List<ControlHistory.Piece> pieces = new ArrayList<>(onFile.pieces());
        pieces.removeIf(p -> p.kind().equals(INDEPENDENCE) && isContradicted(p));
        List<ControlHistory.Piece> records = List.copyOf(pieces);
        for (InternalAudit audit : programme.audits()) {
            Evidence report = evidence.get(audit.report());
            if (report == null || !report.receivedAt().isBy(knownAt)) {
                continue;
            }
            pieces.removeIf(p -> p.id().equals(report.id()) && p.kind().equals(AUDIT_REPORT));
            Auditors auditors = auditors(audit);
            ControlHistory.Piece piece = ProgrammeHistory.piece(report);
            if (auditors.ownAll() && !takesAway(piece)) {
                continue;
            }
            boolean says = saysFindings(audit, report);
            boolean independent =
                    auditors.areIndependent()
                            || (!auditors.ownSome()
                                    && records.stream().anyMatch(p -> isOf(p, audit)));
            Evidence.Details said = piece.details();
            pieces.add(
                    new ControlHistory.Piece(
                            piece.id(),
                            independent || takesAway(piece) ? AUDIT_REPORT : BY_ANYBODY,
                            piece.from(),
                            piece.to(),
                            piece.receivedAt(),
                            piece.result(),
                            piece.run(),
                            1,
                            piece.artefact(),
                            new Evidence.Details(
                                    said.subject(),
                                    said.occurrence(),
                                    says ? findings(audit) : null,
                                    said.falsified(),
                                    said.rows())));
            if (auditors.areIndependent()) {
                add(
                        pieces,
                        audit.id() + " auditors",
                        INDEPENDENCE,
                        piece.to(),
                        piece.artefact(),
                        Evidence.Details.NONE);
            }
            LocalDate told = audit.reportedOn();
            if (says && told != null && !audit.reportedTo().isEmpty()) {
                add(
                        pieces,
                        audit.id() + " findings",
                        NOTICE,
                        programme.on(told),
                        piece.artefact(),
                        Evidence.Details.NONE);
            }
        }
        return new ControlHistory(pieces, onFile.log(), onFile.populations());
    }

    private Auditors auditors(InternalAudit audit) {
        return Auditors.of(audit, programme, library, crosswalk);
    }

    /// Whether a record says that auditors were independent who by the register own some of it.
    private boolean isContradicted(ControlHistory.Piece record) {
        return lastBefore(record).filter(a -> auditors(a).ownSome()).isPresent();
    }

    /// Whether a record is of the independence of those who held an audit.
    private boolean isOf(ControlHistory.Piece record, InternalAudit audit) {
        return record.kind().equals(INDEPENDENCE)
                && record.artefact()
                && lastBefore(record).filter(audit::equals).isPresent();
    }

    private Optional<InternalAudit> lastBefore(ControlHistory.Piece record) {
        return programme.audits().stream()
                .filter(a -> !a.held().from().isAfter(record.to().day()))
                .max(Comparator.comparing(a -> a.held().from()));
    }
}
