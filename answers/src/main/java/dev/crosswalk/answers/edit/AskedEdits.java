package dev.crosswalk.answers.edit;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.TypedId;
import dev.crosswalk.answers.auditreport.CoverReading;
import dev.crosswalk.answers.auditreport.StandsClose;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.control.DocumentTemplate;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.papers.document.Document;
import dev.crosswalk.papers.document.DocumentState;
import dev.crosswalk.papers.document.TemplateBlanks;
import dev.crosswalk.papers.report.StatementOfApplicability;
import dev.crosswalk.programme.AcceptedException;
import dev.crosswalk.programme.AdoptedControl;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.Approval;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.Performed;
import dev.crosswalk.programme.Periods;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.edit.Edit;
import dev.crosswalk.programme.standing.ProgrammeAt;
import dev.crosswalk.programme.words.Words;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes the edits that a request asks for, and refuses what makes no sense.
final class AskedEdits {
    private static final int MOST_BLANKS = 6;

    private static final String MISSES =
            "This plan misses the day: what follows are the days on which it has each step all the"
                    + " same. Look at its ways out before anybody decides on them";

    private static final int MOST_CLOSE = 3;
    private static final Pattern DAYS = Pattern.compile("\\d{1,6}(\\.\\d{1,2})?");

    private final EditsSoFar so;
    private final ProgrammeAt now;
    private final Beside beside;

    /// @param now the programme before it is edited
    AskedEdits(EditsSoFar so, ProgrammeAt now, Beside beside) {
        this.so = so;
        this.now = now;
        this.beside = beside;
    }

    void make(EditRequest request) throws Refusal, IOException {
        switch (request) {
            case EditRequest.Adopt adopt -> {
                adopt(adopt);
                adopt.controls().forEach(this::first);
            }
            case EditRequest.AdoptPlanned plan -> {
                Programme before = so.programme();
                new AskedPlan(so).put(plan);
                int planned = so.did().size();
                new AskedRisks(so).propose(plan, before);
                so.lead(planned);
                if (plan.misses()) {
                    so.did().addFirst(MISSES);
                }
                so.did().addFirst(plan.verdict());
            }
            case EditRequest.AcceptRisks accept -> new AskedRisks(so).accept(accept);
            case EditRequest.EnterRisk risk -> new AskedRegisters(so).enter(risk);
            case EditRequest.EnterAudit audit -> new AskedRegisters(so).enter(audit);
            case EditRequest.EnterNonconformity found -> new AskedRegisters(so).enter(found);
            case EditRequest.AddControl add -> new AskedControls(so).add(add);
            case EditRequest.ChangeControl change -> change(change);
            case EditRequest.Retire retire -> retire(retire);
            case EditRequest.Exclude exclude -> new AskedApplicability(so).exclude(exclude);
            case EditRequest.Include include -> new AskedApplicability(so).include(include);
            case EditRequest.Want want -> new AskedWants(so).want(want);
            case EditRequest.SuggestMapping suggest -> new AskedMappings(so).suggest(suggest);
            case EditRequest.DecideMapping decide -> new AskedMappings(so).decide(decide);
            case EditRequest.AddEvidence add -> new AskedEvidence(so, now, beside).add(add);
            case EditRequest.WithdrawEvidence withdraw -> withdraw(withdraw);
            case EditRequest.Done done -> done(done);
            case EditRequest.AddException add -> exception(add);
            case EditRequest.ApproveDocument approve -> approve(approve);
            case EditRequest.ApproveStatement approve -> approve(approve);
            case EditRequest.AddPerson add -> AskedPersons.add(add, so);
            case EditRequest.ChangeReport change -> report(change);
        }
    }

    // ---- controls

    private void adopt(EditRequest.Adopt asked) throws Refusal {
        LocalDate in = so.happened("implementedOn", asked.implementedOn());
        LocalDate by = so.planned(asked.plannedFor(), in);
        so.somebody("owner", asked.owner(), so.today());
        Integer effort = asked.effort().isEmpty() ? null : hundredths(asked.effort());
        for (String id : asked.controls()) {
            boolean alone = in == null && by == null && asked.owner().isBlank();
            if (effort == null || !alone || so.programme().adoption(id).isEmpty()) {
                adopt(id, in, by, asked.owner().strip());
            }
            if (effort != null) {
                takes(id, effort);
            }
            decide(id);
        }
    }

    private void change(EditRequest.ChangeControl asked) throws Refusal {
        String id = asked.control();
        Adoption before = so.adopted(id);
        boolean isDated = asked.implementedOn() != null || asked.plannedFor() != null;
        boolean isOwned = !asked.owner().isBlank() && !asked.owner().strip().equals(owner(before));
        if (isDated || isOwned || !asked.effort().isEmpty()) {
            adopt(
                    new EditRequest.Adopt(
                            List.of(id),
                            asked.implementedOn(),
                            asked.plannedFor(),
                            isOwned ? asked.owner() : "",
                            asked.effort()));
        }
        new AskedControls(so).change(asked);
        if (!so.did().isEmpty()) {
            decide(id);
        }
        so.about(List.of(id));
        if (so.did().isEmpty()) {
            so.did("%s stays as it is".formatted(id));
        }
    }

    /// What a plan proposed is decided on by whoever adopts or changes it; the day stays the plan's
    /// unless they set one.
    private boolean decide(String id) throws Refusal {
        Adoption before = so.adopted(id);
        if (!before.isUndecided()) {
            return false;
        }
        Adoption after = before.toBuilder().plannedOn(so.programme().on(so.today())).build();
        so.apply("control", id, Edit.Change.replaced(ItemKind.CONTROL, before, after));
        return true;
    }

    /// Person-days as people write them.
    static int hundredths(String typed) throws Refusal {
        if (!DAYS.matcher(typed).matches()) {
            throw Refusal.malformed(
                    "effort", typed, "is not a number of person-days. Write it like 3 or 2.5");
        }
        return new BigDecimal(typed).movePointRight(2).intValueExact();
    }

    private void takes(String id, int hundredths) throws Refusal {
        Adoption before = so.adopted(id);
        if (before.state() == Adoption.State.RETIRED) {
            throw Refusal.of(
                    Code.UNSUITABLE,
                    "control",
                    id,
                    "{value} was retired: it takes no days any more");
        }
        Control control = AdoptedControl.of(before, so.content().controls()).control();
        Control.Effort effort = new Control.Effort(hundredths, control.effort().runPerYear());
        Adoption.Subject subject =
                switch (before.subject()) {
                    case Adoption.OfLibrary of -> of.withEffort(effort);
                    case Adoption.Own(Control own) ->
                            new Adoption.Own(own.toBuilder().effort(effort).build());
                };
        Adoption after = before.toBuilder().subject(subject).build();
        if (!after.equals(before)) {
            so.apply("control", id, Edit.Change.replaced(ItemKind.CONTROL, before, after));
        }
        so.tell(
                id,
                control.title(),
                "takes %s person-days by your word, of %s that were estimated"
                        .formatted(
                                Control.Effort.days(hundredths),
                                Control.Effort.days(control.effort().adopt())));
    }

    private void adopt(String id, @Nullable LocalDate in, @Nullable LocalDate by, String owner)
            throws Refusal {
        Adoption before = so.programme().adoption(id).orElse(null);
        if (before == null) {
            Control control =
                    so.content()
                            .controls()
                            .control(id)
                            .orElseThrow(() -> so.unknownControl(id, so.libraryAndOwn()));
            Adoption after =
                    Adoption.of(new Adoption.OfLibrary(id, owner, null))
                            .state(in == null ? Adoption.State.PLANNED : Adoption.State.IMPLEMENTED)
                            .plannedOn(in == null ? so.programme().on(so.today()) : null)
                            .dueOn(by)
                            .implementedOn(in == null ? null : so.programme().on(in))
                            .build();
            so.apply("control", id, new Edit.Adopt(after));
            so.tell(id, control.title(), "is adopted: " + planned(in, by));
            return;
        }
        refuseRetired(before);
        boolean sameOwner = owner.isEmpty() || owner.equals(owner(before));
        boolean nothing = in == null && by == null;
        if (nothing && sameOwner && decide(id)) {
            so.tell(id, so.title(id), "is decided on: " + planned(null, before.dueOn()));
            return;
        }
        if (nothing && sameOwner) {
            throw Refusal.of(
                            Code.TAKEN,
                            "control",
                            id,
                            "{value} is adopted already, {state}. Say what becomes of it:"
                                    + " <implementedOn DATE>, <plannedFor DATE> or <owner PERSON>")
                    .with("state", state(before));
        }
        if (before.state() == Adoption.State.IMPLEMENTED && by != null) {
            throw Refusal.of(
                            Code.UNSUITABLE,
                            "plannedFor",
                            by.toString(),
                            "{control} is {state}: it cannot be planned any more")
                    .with("control", id)
                    .with("state", state(before));
        }
        if (in != null) {
            implemented(before, so.programme().on(in));
        } else if (by != null) {
            Moment since = before.plannedOn();
            so.apply(
                    "control",
                    id,
                    new Edit.PlanControl(
                            id, since == null ? so.programme().on(so.today()) : since, by));
        }
        if (!sameOwner) {
            owned(id, owner);
        }
        so.tell(
                id,
                so.title(id),
                (nothing ? "stays " + state(before) : "is " + planned(in, by))
                        + (sameOwner ? "" : ", owned by " + owner));
    }

    static void refuseRetired(Adoption before) throws Refusal {
        if (before.state() == Adoption.State.RETIRED) {
            throw Refusal.of(
                            Code.UNSUITABLE,
                            "control",
                            before.id(),
                            "{value} was retired{on}. What it proved until then would be lost: adopt"
                                    + " another one, or take the retirement back in controls/")
                    .with(
                            "on",
                            before.retiredOn() == null ? "" : " on " + before.retiredOn().day());
        }
    }

    /// What it builds on and is not there.
    private void first(String id) {
        Control control =
                so.programme()
                        .adoption(id)
                        .map(a -> AdoptedControl.of(a, so.content().controls()).control())
                        .orElseThrow();
        List<String> lacking =
                control.dependsOn().stream()
                        .filter(other -> so.programme().adoption(other).isEmpty())
                        .toList();
        if (!lacking.isEmpty()) {
            so.next(
                    new EditsSoFar.First(
                            "%s builds on %s, not adopted yet."
                                    .formatted(control.id(), Words.and(lacking)),
                            "adopt",
                            String.join(" ", lacking)));
        }
    }

    /// One that was in place before anybody wrote down that it was planned had been decided on
    /// before: nobody says when.
    private void implemented(Adoption before, Moment since) throws Refusal {
        Moment planned = before.plannedOn();
        if (planned == null || !since.isBefore(planned)) {
            so.apply("control", before.id(), new Edit.Implement(before.id(), since));
            return;
        }
        Adoption after =
                before.toBuilder()
                        .state(Adoption.State.IMPLEMENTED)
                        .plannedOn(null)
                        .implementedOn(since)
                        .build();
        so.apply("control", before.id(), Edit.Change.replaced(ItemKind.CONTROL, before, after));
    }

    private void owned(String id, String owner) throws Refusal {
        Adoption before = so.programme().adoption(id).orElseThrow();
        Adoption.Subject subject =
                switch (before.subject()) {
                    case Adoption.OfLibrary of -> of.withOwner(owner);
                    case Adoption.Own own ->
                            new Adoption.Own(own.control().toBuilder().owner(owner).build());
                };
        so.apply(
                "owner",
                id,
                Edit.Change.replaced(
                        ItemKind.CONTROL, before, before.toBuilder().subject(subject).build()));
    }

    static String planned(@Nullable LocalDate in, @Nullable LocalDate by) {
        return in != null
                ? "in place since " + in
                : by != null ? "planned, to be in place by " + by : "planned, with no day set";
    }

    private static String state(Adoption a) {
        return switch (a.state()) {
            case PLANNED -> "planned" + (a.dueOn() == null ? "" : " for " + a.dueOn());
            case IMPLEMENTED ->
                    "in place"
                            + (a.implementedOn() == null
                                    ? ""
                                    : " since " + a.implementedOn().day());
            case RETIRED -> "retired";
        };
    }

    private void retire(EditRequest.Retire asked) throws Refusal {
        LocalDate on = so.or(EditsSoFar.checked("on", asked.on()));
        for (String id : asked.controls()) {
            Adoption a = so.adopted(id);
            if (a.state() == Adoption.State.RETIRED) {
                throw Refusal.of(Code.TAKEN, "control", id, "{value} is retired already");
            }
            Moment since = a.implementedOn();
            if (since != null && on.isBefore(since.day())) {
                throw Refusal.of(
                                Code.UNSUITABLE,
                                "on",
                                on.toString(),
                                "{control} is in place since {since}, and cannot have been given up"
                                        + " on {value}")
                        .with("control", id)
                        .with("since", since.day().toString());
            }
            so.apply("control", id, new Edit.Retire(id, so.programme().on(on)));
            so.tell(
                    id,
                    so.title(id),
                    "is retired on %s. What it proved until then stays proved".formatted(on));
        }
    }

    // ---- what happened

    private void withdraw(EditRequest.WithdrawEvidence asked) throws Refusal {
        String why = asked.why().strip();
        if (why.isEmpty()) {
            throw Refusal.missing(
                    "why", "say why it should not be there, <why TEXT>: an auditor will ask");
        }
        for (String id : asked.evidence()) {
            Evidence evidence = ItemKind.EVIDENCE.find(so.programme(), id).orElse(null);
            if (evidence == null) {
                throw Refusal.unknown(
                        "evidence",
                        "evidence",
                        id,
                        so.programme().evidence().stream().map(Evidence::id).toList());
            }
            boolean isAgainst = evidence.against().isPresent();
            so.apply("evidence", id, Edit.Change.removed(ItemKind.EVIDENCE, evidence));
            so.about(evidence.controls());
            so.did(
                    "%s, %s of %s%s, is withdrawn: %s%s"
                            .formatted(
                                    id,
                                    evidence.kind(),
                                    Words.and(evidence.controls()),
                                    evidence.file().isEmpty()
                                            ? ""
                                            : " (%s, which stays where it is)"
                                                    .formatted(evidence.file()),
                                    why.endsWith(".") ? why.substring(0, why.length() - 1) : why,
                                    isAgainst
                                            ? ". It said that the control failed: an auditor will"
                                                    + " ask about that"
                                            : ""));
        }
    }

    private void done(EditRequest.Done asked) throws Refusal {
        so.adopted(asked.control());
        LocalDate on = so.or(so.happened("on", asked.on()));
        String period = asked.occurrence().strip();
        LocalDate meant = period.isEmpty() ? null : Periods.firstOf(period).orElse(null);
        if (!period.isEmpty() && meant == null) {
            throw Refusal.malformed(
                    "occurrence",
                    period,
                    "is no period. Write it like 2026, 2026-Q1, 2026-H1, 2026-03 or 2026-03-31");
        }
        for (Performed p : so.programme().performed()) {
            if (p.control().equals(asked.control())
                    && p.performedOn().day().equals(on)
                    && p.period().equals(period)
                    && p.by().equals(asked.by().strip())) {
                throw Refusal.of(
                                Code.TAKEN,
                                "control",
                                asked.control(),
                                "the log says already that {value} was done on {on}")
                        .with("on", on.toString());
            }
        }
        so.somebody("by", asked.by(), on);
        so.apply(
                "control",
                asked.control(),
                new Edit.RecordOccurrence(
                        new Performed(
                                asked.control(),
                                so.programme().on(on),
                                meant,
                                period,
                                asked.by(),
                                List.of(),
                                asked.note())));
        so.tell(
                asked.control(),
                so.title(asked.control()),
                "was done on %s%s. That is %s word: the log says so, and no file shows it"
                        .formatted(
                                on,
                                period.isEmpty() ? "" : " for " + period,
                                asked.by().isBlank() ? "your" : asked.by().strip() + "'s"));
        so.next(
                new EditsSoFar.First(
                        "Is there a record of it? That shows it, and an auditor asks for it.",
                        "evidence",
                        "add FILE "
                                + so.option("control", asked.control())
                                + " "
                                + so.option("on", on.toString())
                                + (period.isEmpty() ? "" : " " + so.option("occurrence", period))));
    }

    // ---- decisions

    private void exception(EditRequest.AddException asked) throws Refusal {
        so.adopted(asked.control());
        LocalDate on = so.or(so.happened("on", asked.on()));
        EditsSoFar.checked("until", asked.until());
        if (asked.until().isBefore(on) || asked.until().isBefore(so.today())) {
            throw so.past("until", asked.until(), "the last day of an exception");
        }
        so.somebody("acceptedBy", asked.acceptedBy(), on);
        String id =
                asked.id().isBlank()
                        ? EditsSoFar.free(
                                "EX-00",
                                so.programme().exceptions().stream()
                                        .map(AcceptedException::id)
                                        .toList())
                        : TypedId.of("id", asked.id().strip());
        so.apply(
                "control",
                asked.control(),
                new Edit.AcceptException(
                        new AcceptedException(
                                id,
                                asked.control(),
                                asked.reason(),
                                asked.compensating(),
                                asked.acceptedBy(),
                                on,
                                asked.until(),
                                asked.deviation(),
                                asked.subjects())));
        so.tell(
                asked.control(),
                so.title(asked.control()),
                "has an accepted exception, %s, until %s%s. It says that you know of it, and proves nothing"
                        .formatted(
                                id,
                                asked.until(),
                                asked.subjects().isEmpty()
                                        ? ""
                                        : " for " + String.join(", ", asked.subjects())));
        so.wanting(Set.of());
        so.next(
                new EditsSoFar.First(
                        "By %s mend it, or have it accepted anew: after that day every report names"
                                        .formatted(asked.until())
                                + " it as expired.",
                        "show",
                        asked.control()));
    }

    private void approve(EditRequest.ApproveDocument asked) throws Refusal, IOException {
        approve(
                asked,
                "Its text is kept elsewhere, on your word: nothing here can notice that it"
                        + " changes");
    }

    /// Of today: nobody can see any more what it said on another day.
    private void approve(EditRequest.ApproveStatement asked) throws Refusal, IOException {
        approve(
                new EditRequest.ApproveDocument(
                        StatementOfApplicability.DOCUMENT,
                        asked.version(),
                        asked.approvedBy(),
                        null,
                        asked.owner(),
                        asked.reviewBy(),
                        true,
                        asked.recorded()),
                "It is kept as it says it now, and what changes from now on is told beside it");
    }

    /// @param elsewhere what is said of a text that is not in the folder
    private void approve(EditRequest.ApproveDocument asked, String elsewhere)
            throws Refusal, IOException {
        String id = asked.document();
        Optional<Approval> before = ItemKind.DOCUMENT.find(so.programme(), id);
        Optional<DocumentTemplate> template = so.content().controls().document(id);
        if (before.isEmpty() && template.isEmpty()) {
            Set<String> known = new TreeSet<>();
            so.content().controls().documents().forEach(d -> known.add(d.id()));
            so.programme().approvals().forEach(a -> known.add(a.document()));
            throw Refusal.unknown("document", "document", id, known);
        }
        LocalDate on = so.or(so.happened("on", asked.on()));
        LocalDate review = EditsSoFar.checked("reviewBy", asked.reviewBy());
        if (review != null && !review.isAfter(on)) {
            throw so.past("reviewBy", review, "a day of review");
        }
        String owner =
                asked.owner().isBlank() ? before.map(Approval::owner).orElse("") : asked.owner();
        if (!asked.elsewhere()) {
            refuseUnwritten(id);
        }
        so.somebody("by", asked.approvedBy(), on);
        so.somebody("owner", asked.owner(), on);
        so.apply(
                "document",
                id,
                new Edit.Approve(
                        new Approval(id, asked.version(), owner, asked.approvedBy(), on, review)
                                .recordedBy(asked.recorded())));
        List<String> decided = new ArrayList<>();
        if (id.equals(StatementOfApplicability.DOCUMENT) && on.equals(so.today())) {
            for (Adoption a : so.programme().adoptions()) {
                if (decide(a.id())) {
                    decided.add(a.id());
                }
            }
        }
        for (Adoption a : so.programme().adoptions()) {
            if (a.state() != Adoption.State.RETIRED
                    && AdoptedControl.of(a, so.content().controls())
                            .control()
                            .documents()
                            .contains(id)) {
                so.about(List.of(a.id()));
            }
        }
        so.did(
                "Version %s of %s is approved by %s on %s%s"
                        .formatted(
                                asked.version(),
                                so.content().controls().documentTitle(id),
                                asked.approvedBy(),
                                on,
                                asked.recorded().isEmpty()
                                        ? ""
                                        : ", recorded by " + asked.recorded()));
        if (!decided.isEmpty()) {
            so.did(
                    "%s that a plan proposed %s decided on with it: %s"
                            .formatted(
                                    Words.many(decided.size(), "control", "controls"),
                                    decided.size() == 1 ? "is" : "are",
                                    Words.some(decided, MOST_BLANKS)));
        }
        if (asked.elsewhere()) {
            so.did(elsewhere);
        }
    }

    /// Refuses to approve a text that is not there, or that is still the template with blanks.
    private void refuseUnwritten(String id) throws Refusal, IOException {
        Document text = beside.document(id, so.content(), now).orElse(null);
        if (text == null || text.state() == DocumentState.NOT_WRITTEN) {
            throw Refusal.of(
                            Code.UNSUITABLE,
                            "document",
                            id,
                            "documents/{value}.md is not written, so there is nothing to approve."
                                    + " {how}, then have it read, and approve it. Where its text is"
                                    + " kept in another place, say <textElsewhere>")
                    .with(
                            "how",
                            so.content().controls().document(id).isPresent()
                                    ? so.sources()
                                                    .dialect()
                                                    .question(
                                                            "documents",
                                                            so.option("document", id)
                                                                    + " "
                                                                    + so.sources()
                                                                            .dialect()
                                                                            .parameter("write", ""))
                                            + " writes it"
                                    : "Write it there");
        }
        boolean untouched =
                text.state() == DocumentState.UP_TO_DATE || text.state() == DocumentState.CHANGED;
        List<String> blanks = text.unset().stream().map(Document.Unset::name).toList();
        if (untouched && !blanks.isEmpty() && !so.sources().dialect().seesFiles()) {
            throw Refusal.of(
                            Code.UNSUITABLE,
                            "document",
                            id,
                            "{title} says nothing yet of {blanks}. Fill in what it lacks, bring its"
                                    + " text up to date, have it read, and approve it")
                    .with("title", so.content().controls().documentTitle(id))
                    .with(
                            "blanks",
                            Words.some(
                                    text.unset().stream().map(AskedEdits::inWords).toList(),
                                    MOST_BLANKS));
        }
        if (untouched && !blanks.isEmpty()) {
            throw Refusal.of(
                            Code.UNSUITABLE,
                            "document",
                            id,
                            "documents/{value}.md is the template as it was written, and says nothing"
                                    + " yet of {blanks}. <?documents <parameters> <set {first}=..>>"
                                    + " says it for all documents; <?documents <write>> then writes"
                                    + " it, to be read and approved")
                    .with("blanks", Words.some(blanks, MOST_BLANKS))
                    .with("first", blanks.getFirst());
        }
        String blank =
                so.content().controls().document(id).flatMap(TemplateBlanks::first).orElse(null);
        if (untouched && blank != null) {
            throw Refusal.of(
                            Code.UNSUITABLE,
                            "document",
                            id,
                            "documents/{value}.md is the template as it was written, and what stands"
                                    + " in [brackets] in it is for you to say, first of all"
                                    + " {blank!}. Fill it in there, or take out what you have not,"
                                    + " then have it read, and approve it. Where its text is kept in"
                                    + " another place, say <textElsewhere>")
                    .with("blank", blank);
        }
    }

    private static String inWords(Document.Unset value) {
        return '"'
                + (value.meaning().isEmpty() ? value.name().replace('_', ' ') : value.meaning())
                + '"';
    }

    private void report(EditRequest.ChangeReport asked) throws Refusal {
        AuditReport before =
                ItemKind.REPORT
                        .find(so.programme(), asked.report())
                        .orElseThrow(() ->
                                Refusal.unknown(
                                        "report",
                                        "report",
                                        asked.report(),
                                        so.programme().reports().stream()
                                                .map(AuditReport::id)
                                                .toList()));
        ReportChange change =
                ReportChange.of(
                        before, asked, CoverReading.of(so.content(), so.programme(), so.today()));
        AuditReport after = change.after();
        so.apply(
                "report",
                before.id(),
                after == null
                        ? Edit.Change.removed(ItemKind.REPORT, before)
                        : new Edit.PutReport(after));
        change.did().forEach(so::did);
        if (after != null) {
            mayHaveFailedToo(before, after);
        }
        so.about(
                change.controls().stream()
                        .filter(id -> so.programme().adoption(id).isPresent())
                        .toList());
        if (after != null) {
            so.next(
                    new EditsSoFar.First(
                            "What %s proves now, and what not:".formatted(after.id()),
                            "audit-report",
                            "show " + so.sources().dialect().argument(after.id())));
        }
    }

    /// Names what stands close to what a new exception is about, and what none is about.
    private void mayHaveFailedToo(AuditReport before, AuditReport after) {
        Set<String> out = new HashSet<>();
        Set<String> found = new LinkedHashSet<>();
        for (AuditReport.Found f : after.exceptions()) {
            List<String> failed =
                    f.obligations().isEmpty() ? discharges(f.control()) : f.obligations();
            out.addAll(failed);
            if (!before.exceptions().contains(f)) {
                found.addAll(failed);
            }
        }
        List<String> close =
                StandsClose.to(found, so.content()).stream().filter(o -> !out.contains(o)).toList();
        if (!close.isEmpty()) {
            so.did(
                    "%s: no exception is about %s, close to what failed. Where that failed too, add an exception to it"
                            .formatted(after.id(), Words.some(close, MOST_CLOSE)));
        }
    }

    private List<String> discharges(String control) {
        return so.programme().adopted(so.content().controls()).stream()
                .filter(a -> a.id().equals(control))
                .findFirst()
                .map(a -> a.control().discharges())
                .orElse(List.of());
    }

    private static String owner(Adoption a) {
        return switch (a.subject()) {
            case Adoption.OfLibrary of -> of.owner();
            case Adoption.Own own -> own.control().owner();
        };
    }
}
