package dev.crosswalk.answers.edit;

import dev.crosswalk.answers.Consequences;
import dev.crosswalk.answers.Days;
import dev.crosswalk.answers.NoFiles;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.Somebody;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.TypedId;
import dev.crosswalk.answers.auditreport.CoverReading;
import dev.crosswalk.answers.deviation.AskedDays;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.control.DocumentTemplate;
import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.files.folder.IncomingRows;
import dev.crosswalk.papers.document.Document;
import dev.crosswalk.papers.document.DocumentState;
import dev.crosswalk.papers.document.TemplateBlanks;
import dev.crosswalk.programme.AcceptedException;
import dev.crosswalk.programme.AdoptedControl;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.Approval;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.DecidedExclusion;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.EvidenceRows;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.Performed;
import dev.crosswalk.programme.Periods;
import dev.crosswalk.programme.Person;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.edit.Edit;
import dev.crosswalk.programme.edit.Edited;
import dev.crosswalk.programme.rule.Attachments;
import dev.crosswalk.programme.standing.ProgrammeAt;
import dev.crosswalk.programme.standing.ReportException;
import dev.crosswalk.programme.words.Words;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes the edits that a request asks for, and refuses what makes no sense.
final class AskedEdits {
    private static final Pattern NUMBERED = Pattern.compile("(.*?)([0-9]+)");

    /// What the rules say of something that is told anyway, or of files that an edit does not look
    /// at.
    private static final Set<String> TOLD =
            Set.of("evidence-is-word", "no-evidence", "not-approved", "depends-on");

    private static final int MOST_BLANKS = 6;
    private static final Pattern DAYS = Pattern.compile("\\.\\.|/");
    private static final String LIKE = " Write them like \"2026-01-01..2026-03-31\"";
    private static final Pattern UNUSUAL = Pattern.compile("[^A-Za-z0-9._-]+");

    private final Content content;
    private final Sources sources;
    private final LocalDate today;
    private final ProgrammeAt now;
    private final Beside beside;
    private final boolean newPersons;

    private Programme programme;
    private Attachments attachments = new NoFiles();
    private final List<String> did = new ArrayList<>();
    private final Set<String> controls = new LinkedHashSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<First> next = new ArrayList<>();

    /// Sentences that come after the one that says what was done.
    private final List<String> afterwards = new ArrayList<>();

    private Set<String> wanting = controls;
    private String file = "";

    /// Something that comes next because of what was done.
    ///
    /// @param what in a sentence
    /// @param rest what the verb is asked with
    record First(String what, String verb, String rest) {}

    /// @param now the programme before it is edited
    /// @param newPersons whether somebody who is named and not known is put into the programme
    AskedEdits(Sources sources, ProgrammeAt now, Beside beside, boolean newPersons) throws Refusal {
        content = sources.content();
        this.sources = sources;
        programme = sources.required();
        today = sources.today(programme).day();
        this.now = now;
        this.beside = beside;
        this.newPersons = newPersons;
    }

    Programme programme() {
        return programme;
    }

    /// What was done, a sentence each.
    List<String> did() {
        return did;
    }

    /// Ids of the controls that it is about.
    Set<String> controls() {
        return controls;
    }

    List<Finding> findings() {
        return findings;
    }

    /// What comes next because of it, beside what the controls want.
    List<First> next() {
        return next;
    }

    /// The controls of which it is told what they want next.
    Set<String> wanting() {
        return wanting;
    }

    /// Where the file of evidence goes, within the folder of evidence; empty where none does.
    String file() {
        return file;
    }

    void make(EditRequest request) throws Refusal, IOException {
        switch (request) {
            case EditRequest.Adopt adopt -> adopt(adopt);
            case EditRequest.Retire retire -> retire(retire);
            case EditRequest.Exclude exclude -> exclude(exclude);
            case EditRequest.AddEvidence add -> evidence(add);
            case EditRequest.Done done -> done(done);
            case EditRequest.AddException add -> exception(add);
            case EditRequest.ApproveDocument approve -> approve(approve);
            case EditRequest.AddPerson add -> person(add);
            case EditRequest.ChangeReport change -> report(change);
        }
    }

    // ---- persons

    /// Whoever is named under something that happens on a day.
    private void somebody(String parameter, String who, LocalDate on) throws Refusal {
        if (newPersons && Somebody.isUnknown(who, programme)) {
            Person person = Somebody.added(who, programme);
            apply(parameter, who, Edit.Change.added(ItemKind.PERSON, person));
            did.add(
                    "%s is put into people.yaml as %s, with no role yet"
                            .formatted(person.name(), person.id()));
        } else {
            Somebody.check(parameter, who, on, programme, Somebody.OR_NEW);
        }
    }

    private void person(EditRequest.AddPerson asked) throws Refusal {
        checked("from", asked.from());
        List<Person.Held> roles =
                asked.roles().stream()
                        .map(r -> new Person.Held(r, asked.from(), null))
                        .distinct()
                        .toList();
        if (asked.from() != null && roles.isEmpty()) {
            throw Refusal.missing(
                    "role", "<from> is the first day of a role: say which, <role ROLE>");
        }
        Person before = ItemKind.PERSON.find(programme, asked.id()).orElse(null);
        boolean first = programme.who().isEmpty();
        if (before == null) {
            TypedId.of("person", asked.id());
            if (asked.name().isEmpty()) {
                throw Refusal.missing("name", "say what {id} is called: <name NAME>")
                        .with("id", asked.id());
            }
            apply(
                    "person",
                    asked.id(),
                    Edit.Change.added(
                            ItemKind.PERSON, new Person(asked.id(), asked.name(), roles)));
        } else {
            boolean sameName = asked.name().isEmpty() || asked.name().equals(before.name());
            if (!sameName || roles.isEmpty() || before.roles().containsAll(roles)) {
                throw Refusal.of(
                                Code.TAKEN,
                                "person",
                                asked.id(),
                                "{value} is {name} already. <role ROLE> gives them one more role")
                        .with("name", before.name());
            }
            List<Person.Held> all = new ArrayList<>(before.roles());
            roles.stream().filter(r -> !all.contains(r)).forEach(all::add);
            apply(
                    "person",
                    asked.id(),
                    Edit.Change.replaced(
                            ItemKind.PERSON, before, new Person(before.id(), before.name(), all)));
        }
        String name = before == null ? asked.name() : before.name();
        did.add(
                "%s is in people.yaml as %s%s"
                        .formatted(
                                name,
                                asked.id(),
                                roles.isEmpty()
                                        ? ", with no role yet"
                                        : ", "
                                                + Words.and(
                                                        roles.stream()
                                                                .map(Person.Held::role)
                                                                .toList())
                                                + (asked.from() == null
                                                        ? ""
                                                        : " from " + asked.from() + " on")));
        if (first) {
            did.add(
                    "From now on only persons and roles of people.yaml sign, own and answer in this"
                            + " programme");
        }
    }

    // ---- controls

    private void adopt(EditRequest.Adopt asked) throws Refusal {
        LocalDate in = happened("implementedOn", asked.implementedOn());
        LocalDate by = checked("plannedFor", asked.plannedFor());
        if (in != null && by != null) {
            throw Refusal.of(
                    Code.CONFLICT,
                    "plannedFor",
                    by.toString(),
                    "<implementedOn> says that it is in place, and <plannedFor> that it will be:"
                            + " give one of them");
        }
        if (by != null && by.isBefore(today)) {
            throw past("plannedFor", by, "a day by which it is to be in place");
        }
        somebody("owner", asked.owner(), today);
        for (String id : asked.controls()) {
            adopt(id, in, by, asked.owner().strip());
        }
    }

    private void adopt(String id, @Nullable LocalDate in, @Nullable LocalDate by, String owner)
            throws Refusal {
        Adoption before = programme.adoption(id).orElse(null);
        if (before == null) {
            Control control =
                    content.controls()
                            .control(id)
                            .orElseThrow(() -> unknownControl(id, libraryAndOwn()));
            Adoption after =
                    Adoption.of(new Adoption.OfLibrary(id, owner, null))
                            .state(in == null ? Adoption.State.PLANNED : Adoption.State.IMPLEMENTED)
                            .plannedOn(in == null ? programme.on(today) : null)
                            .dueOn(by)
                            .implementedOn(in == null ? null : programme.on(in))
                            .build();
            apply("control", id, new Edit.Adopt(after));
            tell(id, control.title(), "is adopted: " + planned(in, by));
            first(control);
            return;
        }
        if (before.state() == Adoption.State.RETIRED) {
            throw Refusal.of(
                            Code.UNSUITABLE,
                            "control",
                            id,
                            "{value} was retired{on}. What it proved until then would be lost: adopt"
                                    + " another one, or take the retirement back in controls/")
                    .with(
                            "on",
                            before.retiredOn() == null ? "" : " on " + before.retiredOn().day());
        }
        boolean sameOwner = owner.isEmpty() || owner.equals(owner(before));
        boolean nothing = in == null && by == null;
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
            implemented(before, programme.on(in));
        } else if (by != null) {
            Moment since = before.plannedOn();
            apply(
                    "control",
                    id,
                    new Edit.PlanControl(id, since == null ? programme.on(today) : since, by));
        }
        if (!sameOwner) {
            owned(id, owner);
        }
        first(AdoptedControl.of(before, content.controls()).control());
        tell(
                id,
                title(id),
                (nothing ? "stays " + state(before) : "is " + planned(in, by))
                        + (sameOwner ? "" : ", owned by " + owner));
    }

    /// What it builds on and is not there.
    private void first(Control control) {
        List<String> lacking =
                control.dependsOn().stream()
                        .filter(other -> programme.adoption(other).isEmpty())
                        .toList();
        if (!lacking.isEmpty()) {
            next.add(
                    new First(
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
            apply("control", before.id(), new Edit.Implement(before.id(), since));
            return;
        }
        Adoption after =
                before.toBuilder()
                        .state(Adoption.State.IMPLEMENTED)
                        .plannedOn(null)
                        .implementedOn(since)
                        .build();
        apply("control", before.id(), Edit.Change.replaced(ItemKind.CONTROL, before, after));
    }

    private void owned(String id, String owner) throws Refusal {
        Adoption before = programme.adoption(id).orElseThrow();
        Adoption.Subject subject =
                switch (before.subject()) {
                    case Adoption.OfLibrary of -> of.withOwner(owner);
                    case Adoption.Own own ->
                            new Adoption.Own(own.control().toBuilder().owner(owner).build());
                };
        apply(
                "owner",
                id,
                Edit.Change.replaced(
                        ItemKind.CONTROL, before, before.toBuilder().subject(subject).build()));
    }

    private static String planned(@Nullable LocalDate in, @Nullable LocalDate by) {
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
        LocalDate on = or(checked("on", asked.on()));
        for (String id : asked.controls()) {
            Adoption a = adopted(id);
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
            apply("control", id, new Edit.Retire(id, programme.on(on)));
            tell(
                    id,
                    title(id),
                    "is retired on %s. What it proved until then stays proved".formatted(on));
        }
    }

    // ---- requirements

    private void exclude(EditRequest.Exclude asked) throws Refusal {
        RequirementRef ref = sources.names().requirement("requirement", asked.requirement());
        String by = asked.approvedBy().strip();
        DecidedExclusion before =
                programme.exclusions().stream()
                        .filter(e -> e.requirement().equals(ref))
                        .findFirst()
                        .orElse(null);
        String reason = asked.reason().strip();
        if (reason.isEmpty() && before != null) {
            reason = before.justification();
        }
        if (reason.isEmpty()) {
            throw Refusal.missing("reason", "say why it does not apply: <reason TEXT>");
        }
        if (by.isEmpty() && asked.on() != null) {
            throw Refusal.missing(
                    "approvedBy", "<on> is the day of an approval: say whose, <approvedBy PERSON>");
        }
        LocalDate on = by.isEmpty() ? null : or(happened("on", asked.on()));
        if (on != null) {
            somebody("approvedBy", by, on);
        }
        DecidedExclusion after = new DecidedExclusion(ref, reason, by, on);
        if (before != null && (before.isApproved() || before.equals(after))) {
            throw Refusal.of(
                            Code.TAKEN,
                            "requirement",
                            ref.toString(),
                            "{value} is excluded already{by}")
                    .with("by", before.isApproved() ? ", approved by " + before.approvedBy() : "");
        }
        apply(
                "requirement",
                ref.toString(),
                before == null
                        ? new Edit.Exclude(after)
                        : Edit.Change.replaced(ItemKind.EXCLUSION, before, after));
        did.add(
                by.isEmpty()
                        ? "That %s does not apply is proposed. It counts once somebody approves it"
                                .formatted(ref)
                        : "%s does not apply, approved by %s on %s".formatted(ref, by, on));
        if (by.isEmpty()) {
            next.add(
                    new First(
                            "Have that approved: until then the requirement applies.",
                            "exclude",
                            ref
                                    + " "
                                    + option("approvedBy", "PERSON")
                                    + " "
                                    + option("on", "DATE")));
        } else {
            next.add(
                    new First(
                            "The statement of applicability prints the reason.", "report", "soa"));
        }
    }

    // ---- what happened

    private void evidence(EditRequest.AddEvidence asked) throws Refusal {
        List<Control> about = new ArrayList<>();
        for (String id : asked.controls()) {
            about.add(AdoptedControl.of(adopted(id), content.controls()).control());
        }
        KindChoice kind = KindChoice.of(asked.kind().strip(), asked.file(), about);
        LocalDate received = or(happened("receivedOn", asked.receivedOn()));
        Period proves;
        if (asked.covers().isEmpty()) {
            LocalDate on = happened("on", asked.on());
            on = on == null ? received : on;
            proves = new Period(on, on);
        } else if (asked.on() == null) {
            proves = covers(asked.covers());
        } else {
            throw Refusal.of(
                    Code.CONFLICT,
                    "covers",
                    asked.covers(),
                    "<on> says that it was seen on a day, and <covers> that it is of many: give"
                            + " one of them");
        }
        if (received.isBefore(proves.to())) {
            throw Refusal.of(
                            Code.UNSUITABLE,
                            "receivedOn",
                            received.toString(),
                            "it cannot have come in on {value}, before the last day that it shows,"
                                    + " {to}")
                    .with("to", proves.to().toString());
        }
        EvidenceRows rows = rows(asked, proves);
        List<ReportException> excepted = excepted(about, kind.kind());
        if (!excepted.isEmpty() && asked.findings() == null && rows == null) {
            throw Refusal.missing(
                            "findings",
                            "an auditor found an exception in what this is evidence of: say what it"
                                    + " found that has to be acted on, <findings N>, 0 where nothing"
                                    + " was")
                    .because(excepted.stream().map(ReportException::words).toList());
        }
        somebody("by", asked.by(), received);
        String id =
                asked.id().isBlank()
                        ? free("EV-0000", programme.evidence().stream().map(Evidence::id).toList())
                        : TypedId.of("id", asked.id().strip());
        file = asked.kept().isEmpty() ? place(asked.file(), proves.to()) : asked.kept();
        attachments = new OneFile(file, asked.sha256());
        refuseSameFile(asked);
        apply(
                "control",
                String.join(", ", asked.controls()),
                new Edit.AddEvidence(
                        new Evidence(
                                id,
                                asked.controls(),
                                kind.kind(),
                                proves,
                                asked.covers().isEmpty() ? programme.on(proves.to()) : null,
                                programme.on(received),
                                asked.by(),
                                file,
                                asked.sha256(),
                                null,
                                "",
                                new Evidence.Details(
                                        "", asked.occurrence(), asked.findings(), false, rows),
                                asked.note())));
        controls.addAll(asked.controls());
        did.add(
                "%s is on file as evidence of %s: %s%s, %s, received on %s. Its digest is kept, so that"
                                .formatted(
                                        id,
                                        String.join(", ", asked.controls()),
                                        kind.kind(),
                                        kind.why().isEmpty() ? "" : " (" + kind.why() + ")",
                                        asked.covers().isEmpty()
                                                ? "seen on " + proves.to()
                                                : "of " + proves.from() + " to " + proves.to(),
                                        received)
                        + " a later change is noticed");
        did.addAll(afterwards);
        tell(rows);
        tell(excepted, asked, rows);
    }

    /// The rows that a table lists; null where it is one record.
    private @Nullable EvidenceRows rows(EditRequest.AddEvidence asked, Period proves)
            throws Refusal {
        if (RowColumns.areNone(asked.rows())) {
            afterwards.add("It is kept as one record: its rows do not count one by one");
            return null;
        }
        EvidenceRows.Columns told = RowColumns.read(asked.rows());
        if (told == null && asked.covers().isEmpty()) {
            return null;
        }
        IncomingRows read =
                beside.rows(
                                told == null ? EvidenceRows.Columns.USUAL : told,
                                proves,
                                programme.timeZone(),
                                content)
                        .orElse(null);
        if (read == null) {
            if (told != null) {
                throw Refusal.of(
                        Code.UNSUITABLE,
                        "rows",
                        asked.file(),
                        "rows are read of a .csv or .xlsx file, and {value!} is neither");
            }
            return null;
        }
        if (asked.covers().isEmpty()) {
            throw Refusal.missing(
                    "covers",
                    "rows are of several times: say which days all of them are of, <covers"
                            + " FROM..TO>");
        }
        if (read.wrong().isEmpty()) {
            return read.rows();
        }
        if (told != null) {
            throw Refusal.of(Code.INVALID, "rows", asked.file(), "the rows of {value!} are not so:")
                    .because(read.wrong());
        }
        if (!read.lacksColumns()) {
            throw Refusal.of(
                            Code.INVALID,
                            "rows",
                            asked.file(),
                            "{value!} is a table, and not all of it can be read as rows that say when"
                                    + " something was done and with what result. Put that right, or"
                                    + " say with <rows> what it means. <rows none> keeps the file as"
                                    + " one record, of which no row counts:")
                    .because(read.wrong());
        }
        String why = read.wrong().getFirst();
        int more = why.indexOf(';');
        afterwards.add(
                "It is kept as one record, and its rows do not count one by one: %s"
                        .formatted(withoutStop(more < 0 ? why : why.substring(0, more))));
        next.add(
                new First(
                        "Does each row say that something was done? Then take this back and say"
                                + " which columns tell when, and with what result:",
                        "evidence",
                        "add FILE "
                                + option("control", asked.controls().getFirst())
                                + " "
                                + option("covers", asked.covers())
                                + " "
                                + option("rows", "at=COLUMN,result=COLUMN")));
        return null;
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private void tell(@Nullable EvidenceRows rows) {
        if (rows == null) {
            return;
        }
        int all = rows.rows().stream().mapToInt(EvidenceRows.Row::times).sum();
        int failed =
                rows.rows().stream()
                        .filter(EvidenceRows.Row::failed)
                        .mapToInt(EvidenceRows.Row::times)
                        .sum();
        did.add(
                "%s of it %s read, each as something that was done%s"
                        .formatted(
                                Words.many(all, "row", "rows"),
                                all == 1 ? "is" : "are",
                                failed == 0
                                        ? ""
                                        : ", but for %d that failed: these count as failures"
                                                .formatted(failed)));
    }

    /// What auditors found wanting of what a kind of evidence shows. Follow-up is no second look:
    /// nobody asks what it found.
    private List<ReportException> excepted(List<Control> about, String kind) {
        List<ReportException> all = new ArrayList<>();
        for (Control control : about) {
            Set<String> shown = new TreeSet<>();
            control.evidence().stream()
                    .filter(e -> e.kind().equals(kind) && e.role() != Control.Role.FOLLOW_UP)
                    .forEach(e -> shown.addAll(control.shown(e)));
            now.controls().control(control.id()).stream()
                    .flatMap(c -> c.found().stream())
                    .filter(e -> e.obligations().stream().anyMatch(shown::contains))
                    .forEach(all::add);
        }
        return all;
    }

    /// What evidence of a control with an auditor's exception is good for.
    private void tell(
            List<ReportException> excepted,
            EditRequest.AddEvidence asked,
            @Nullable EvidenceRows rows) {
        for (ReportException e : excepted) {
            did.add("An auditor found something here. " + withoutStop(e.words()));
        }
        if (excepted.isEmpty()) {
            return;
        }
        Integer found = asked.findings();
        did.add(
                "So this is good only if it shows that put right: the report keeps its exception, and"
                        + " whoever reads it will look here"
                        + (found == null && rows != null
                                ? ""
                                : found == null || found == 0
                                        ? ". It says that nothing was found any more"
                                        : ". It says that %s found, so it does not close the exception"
                                                        .formatted(
                                                                Words.many(
                                                                        found,
                                                                        "thing was",
                                                                        "things were"))
                                                + " until what was done about it is on file"));
    }

    private Period covers(String typed) throws Refusal {
        List<String> ends = DAYS.splitAsStream(typed).toList();
        try {
            LocalDate from = LocalDate.parse(ends.getFirst().strip());
            LocalDate to = LocalDate.parse(ends.getLast().strip());
            if (ends.size() != 2 || to.isBefore(from)) {
                throw Refusal.malformed(
                        "covers",
                        typed,
                        ends.size() == 2
                                ? "ends before it begins"
                                : "is no days from one to another." + LIKE);
            }
            checked("covers", from);
            happened("covers", to);
            return new Period(from, to);
        } catch (DateTimeException e) {
            throw Refusal.malformed("covers", typed, "is no days from one to another." + LIKE);
        }
    }

    /// The same file again would do no second occurrence.
    private void refuseSameFile(EditRequest.AddEvidence asked) throws Refusal {
        for (Evidence e : programme.evidence()) {
            if (e.sha256().equals(asked.sha256())
                    && e.controls().stream().anyMatch(asked.controls()::contains)
                    && e.details().rows() == null) {
                throw Refusal.of(
                                Code.TAKEN,
                                "file",
                                asked.file(),
                                "{value} is on file already, as {id} of {controls}: the same bytes"
                                        + " show no second time")
                        .with("id", e.id())
                        .with("controls", String.join(", ", e.controls()));
            }
        }
    }

    /// `2026/review.pdf`, or `2026/review-2.pdf` where that is taken.
    private String place(String name, LocalDate day) {
        String plain = UNUSUAL.matcher(name.strip()).replaceAll("-");
        plain = plain.replaceAll("^[.-]+", "");
        int dot = plain.lastIndexOf('.');
        String stem = dot <= 0 ? plain : plain.substring(0, dot);
        String ending = dot <= 0 ? "" : plain.substring(dot);
        stem = stem.isEmpty() ? "file" : stem;
        Set<String> named =
                programme.evidence().stream().map(Evidence::file).collect(Collectors.toSet());
        String place = day.getYear() + "/" + stem + ending;
        for (int n = 2; named.contains(place) || beside.hasEvidence(place); n++) {
            place = day.getYear() + "/" + stem + "-" + n + ending;
        }
        return place;
    }

    private void done(EditRequest.Done asked) throws Refusal {
        adopted(asked.control());
        LocalDate on = or(happened("on", asked.on()));
        String period = asked.occurrence().strip();
        LocalDate meant = period.isEmpty() ? null : Periods.firstOf(period).orElse(null);
        if (!period.isEmpty() && meant == null) {
            throw Refusal.malformed(
                    "occurrence",
                    period,
                    "is no period. Write it like 2026, 2026-Q1, 2026-H1, 2026-03 or 2026-03-31");
        }
        for (Performed p : programme.performed()) {
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
        somebody("by", asked.by(), on);
        apply(
                "control",
                asked.control(),
                new Edit.RecordOccurrence(
                        new Performed(
                                asked.control(),
                                programme.on(on),
                                meant,
                                period,
                                asked.by(),
                                List.of(),
                                asked.note())));
        tell(
                asked.control(),
                title(asked.control()),
                "was done on %s%s. That is %s word: the log says so, and no file shows it"
                        .formatted(
                                on,
                                period.isEmpty() ? "" : " for " + period,
                                asked.by().isBlank() ? "your" : asked.by().strip() + "'s"));
        next.add(
                new First(
                        "Is there a record of it? That shows it, and an auditor asks for it.",
                        "evidence",
                        "add FILE "
                                + option("control", asked.control())
                                + " "
                                + option("on", on.toString())
                                + (period.isEmpty() ? "" : " " + option("occurrence", period))));
    }

    // ---- decisions

    private void exception(EditRequest.AddException asked) throws Refusal {
        adopted(asked.control());
        LocalDate on = or(happened("on", asked.on()));
        checked("until", asked.until());
        if (asked.until().isBefore(on) || asked.until().isBefore(today)) {
            throw past("until", asked.until(), "the last day of an exception");
        }
        somebody("acceptedBy", asked.acceptedBy(), on);
        String id =
                asked.id().isBlank()
                        ? free(
                                "EX-00",
                                programme.exceptions().stream().map(AcceptedException::id).toList())
                        : TypedId.of("id", asked.id().strip());
        apply(
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
        tell(
                asked.control(),
                title(asked.control()),
                "has an accepted exception, %s, until %s%s. It says that you know of it, and proves nothing"
                        .formatted(
                                id,
                                asked.until(),
                                asked.subjects().isEmpty()
                                        ? ""
                                        : " for " + String.join(", ", asked.subjects())));
        wanting = Set.of();
        next.add(
                new First(
                        "By %s mend it, or have it accepted anew: after that day every report names"
                                        .formatted(asked.until())
                                + " it as expired.",
                        "show",
                        asked.control()));
    }

    private void approve(EditRequest.ApproveDocument asked) throws Refusal, IOException {
        String id = asked.document();
        Optional<Approval> before = ItemKind.DOCUMENT.find(programme, id);
        Optional<DocumentTemplate> template = content.controls().document(id);
        if (before.isEmpty() && template.isEmpty()) {
            Set<String> known = new TreeSet<>();
            content.controls().documents().forEach(d -> known.add(d.id()));
            programme.approvals().forEach(a -> known.add(a.document()));
            throw Refusal.unknown("document", "document", id, known);
        }
        LocalDate on = or(happened("on", asked.on()));
        LocalDate review = checked("reviewBy", asked.reviewBy());
        if (review != null && !review.isAfter(on)) {
            throw past("reviewBy", review, "a day of review");
        }
        String owner =
                asked.owner().isBlank() ? before.map(Approval::owner).orElse("") : asked.owner();
        if (!asked.elsewhere()) {
            refuseUnwritten(id);
        }
        somebody("by", asked.approvedBy(), on);
        somebody("owner", asked.owner(), on);
        apply(
                "document",
                id,
                new Edit.Approve(
                        new Approval(id, asked.version(), owner, asked.approvedBy(), on, review)));
        for (Adoption a : programme.adoptions()) {
            if (a.state() != Adoption.State.RETIRED
                    && AdoptedControl.of(a, content.controls())
                            .control()
                            .documents()
                            .contains(id)) {
                controls.add(a.id());
            }
        }
        did.add(
                "Version %s of %s is approved by %s on %s"
                        .formatted(
                                asked.version(),
                                content.controls().documentTitle(id),
                                asked.approvedBy(),
                                on));
        if (asked.elsewhere()) {
            did.add(
                    "Its text is kept elsewhere, on your word: nothing here can notice that it"
                            + " changes");
        }
    }

    /// Refuses to approve a text that is not there, or that is still the template with blanks.
    private void refuseUnwritten(String id) throws Refusal, IOException {
        Document text = beside.document(id, content, now).orElse(null);
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
                            content.controls().document(id).isPresent()
                                    ? sources.dialect()
                                                    .question(
                                                            "documents",
                                                            option("document", id)
                                                                    + " "
                                                                    + sources.dialect()
                                                                            .parameter("write", ""))
                                            + " writes it"
                                    : "Write it there");
        }
        boolean untouched =
                text.state() == DocumentState.UP_TO_DATE || text.state() == DocumentState.CHANGED;
        List<String> blanks =
                text.unset().stream()
                        .map(Document.Unset::name)
                        .filter(name -> !Document.ofItsOwn(name))
                        .toList();
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
        String blank = content.controls().document(id).flatMap(TemplateBlanks::first).orElse(null);
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

    private void report(EditRequest.ChangeReport asked) throws Refusal {
        AuditReport before =
                ItemKind.REPORT
                        .find(programme, asked.report())
                        .orElseThrow(() ->
                                Refusal.unknown(
                                        "report",
                                        "report",
                                        asked.report(),
                                        programme.reports().stream()
                                                .map(AuditReport::id)
                                                .toList()));
        ReportChange change =
                ReportChange.of(before, asked, CoverReading.of(content, programme, today));
        AuditReport after = change.after();
        apply(
                "report",
                before.id(),
                after == null
                        ? Edit.Change.removed(ItemKind.REPORT, before)
                        : new Edit.PutReport(after));
        did.addAll(change.did());
        change.controls().stream()
                .filter(id -> programme.adoption(id).isPresent())
                .forEach(controls::add);
        if (after != null) {
            next.add(
                    new First(
                            "What %s proves now, and what not:".formatted(after.id()),
                            "audit-report",
                            "show " + sources.dialect().argument(after.id())));
        }
    }

    // ---- what they share

    private String option(String name, String value) {
        return sources.dialect().parameter(name, sources.dialect().argument(value));
    }

    private void tell(String control, String title, String what) {
        controls.add(control);
        did.add("%s %s %s".formatted(control, title, what));
    }

    private String title(String id) {
        return AdoptedControl.of(programme.adoption(id).orElseThrow(), content.controls())
                .control()
                .title();
    }

    private static String owner(Adoption a) {
        return switch (a.subject()) {
            case Adoption.OfLibrary of -> of.owner();
            case Adoption.Own own -> own.control().owner();
        };
    }

    private void apply(String parameter, String value, Edit edit) throws Refusal {
        Edited.Done done =
                Consequences.allowed(
                        edit,
                        programme,
                        content,
                        attachments,
                        Refusal.of(
                                Code.INVALID,
                                parameter,
                                value,
                                "the programme cannot hold that of {value}:"));
        programme = done.programme();
        done.findings().stream().filter(f -> !TOLD.contains(f.rule())).forEach(findings::add);
    }

    private Adoption adopted(String id) throws Refusal {
        if (programme.adoption(id).isEmpty() && libraryAndOwn().contains(id)) {
            throw Refusal.of(
                    Code.UNSUITABLE,
                    "control",
                    id,
                    "{value} is a control of the library that is not adopted: adopt it first");
        }
        return AskedDays.control("control", id, programme);
    }

    private Refusal unknownControl(String id, Collection<String> valid) {
        return Refusal.unknown("control", "control", id, valid);
    }

    private List<String> libraryAndOwn() {
        Set<String> ids = new TreeSet<>();
        content.controls().controls().forEach(c -> ids.add(c.id()));
        programme.adoptions().forEach(a -> ids.add(a.id()));
        return List.copyOf(ids);
    }

    private LocalDate or(@Nullable LocalDate day) {
        return day == null ? today : day;
    }

    private static @Nullable LocalDate checked(String parameter, @Nullable LocalDate day)
            throws Refusal {
        Days.check(parameter, day);
        return day;
    }

    /// A day that is not still to come.
    private @Nullable LocalDate happened(String parameter, @Nullable LocalDate day) throws Refusal {
        Days.happened(parameter, day, today);
        return day;
    }

    private Refusal past(String parameter, LocalDate day, String what) {
        return Refusal.of(
                        Code.UNSUITABLE,
                        parameter,
                        day.toString(),
                        "<"
                                + parameter
                                + "> {value} is over, and is to be {what}: today is {today}")
                .with("what", what)
                .with("today", today.toString());
    }

    /// The id after the last of those that are numbered alike: `EX-04` after `EX-03`.
    ///
    /// @param first as many zeros as there are digits, where none is numbered yet
    private static String free(String first, List<String> ids) {
        Matcher shape = NUMBERED.matcher(first);
        String begin = shape.matches() ? shape.group(1) : first;
        int digits = shape.matches() ? shape.group(2).length() : 1;
        int last = 0;
        for (String id : ids) {
            Matcher m = NUMBERED.matcher(id);
            if (m.matches() && m.group(1).equals(begin) && m.group(2).length() < 9) {
                last = Math.max(last, Integer.parseInt(m.group(2)));
            }
        }
        String number = Integer.toString(last + 1);
        return begin + "0".repeat(Math.max(0, digits - number.length())) + number;
    }

    /// The files beside a programme, as far as one of evidence is concerned that is on its way.
    private record OneFile(String name, String sha256) implements Attachments {
        @Override
        public Optional<Trouble> trouble(String evidence) {
            return Optional.empty();
        }

        @Override
        public Digest digest(String evidence) {
            return evidence.equals(name)
                    ? new Digest.Sha256(sha256)
                    : new Digest.Unreadable("it is not looked at");
        }

        @Override
        public List<Unnamed> unnamed(Collection<String> evidence, Collection<String> populations) {
            return List.of();
        }

        @Override
        public Optional<Set<String>> documents() {
            return Optional.empty();
        }

        @Override
        public Set<String> parameters() {
            return Set.of();
        }
    }
}
