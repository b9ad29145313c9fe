package dev.crosswalk.answers.intake;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.auditreport.ListedId;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.text.OneLine;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.formats.terminal.VisibleText;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.AuditReport.Found;
import dev.crosswalk.programme.AuditReport.TestOfControl;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.edit.Edit;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a review changes in a programme, as edits: controls of the organisation's own, adoptions,
/// and the report with its tests and exceptions.
final class ReviewEdits {
    /// Of a text that becomes a title.
    private static final int LONGEST_TITLE = 90;

    private static final int SHORTEST_TITLE = 20;

    /// How many days what shows that a control was done counts as fresh: nobody said it, and an
    /// auditor who looks at a year wants some of that year.
    private static final int FRESH_DAYS = 365;

    /// So many controls are named of which the same is said.
    private static final int MOST_NAMED = 8;

    private static final Control.EvidenceWanted RECORD =
            new Control.EvidenceWanted("control-record", FRESH_DAYS, false);

    private static final Control.EvidenceWanted EVENTS =
            new Control.EvidenceWanted(
                    "event-list", Control.Role.POPULATION, List.of(), FRESH_DAYS, true);

    private final Review review;
    private final Reviewing about;
    private final Programme programme;
    private final @Nullable AuditReport cover;
    private final Moment since;

    private final List<String> wrong = new ArrayList<>();
    private final Map<String, Adoption> now = new LinkedHashMap<>();
    private final Map<String, String> named = new HashMap<>();
    private final List<Edit> edits = new ArrayList<>();
    private final List<TestOfControl> tests = new ArrayList<>();
    private final List<Found> exceptions = new ArrayList<>();

    // What becomes of controls, by ids in the programme.
    private final Map<String, String> added = new LinkedHashMap<>();
    private final Map<String, Set<String>> adopted = new LinkedHashMap<>();
    private final List<String> changed = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();
    private final Set<RequirementRef> found = new HashSet<>();
    private final List<String> notes = new ArrayList<>();

    // What notes say of several controls in the same words, by their ids in the list.
    private final List<String> untested = new ArrayList<>();
    private final List<String> uncalled = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private boolean isUnread;
    private @Nullable AuditReport report;

    /// @param cover the report as it is before anything of the list is in it; null where the list
    ///   is of none
    /// @param since since when its controls are in place
    ReviewEdits(
            Review review,
            Reviewing about,
            Programme programme,
            @Nullable AuditReport cover,
            Moment since)
            throws Refusal {
        this.review = review;
        this.about = about;
        this.programme = programme;
        this.cover = cover;
        this.since = since;
        programme.adoptions().forEach(a -> now.put(a.id(), a));
        review.list().controls().forEach(this::take);
        if (isUnread) {
            wrong.add(
                    "To say it: the review at the terminal asks, as its page does; in the workbook it is the column"
                            + " Result. Until then what they do may have failed");
        }
        if (!wrong.isEmpty()) {
            throw Refusal.of(Code.INVALID, "read", "", "nothing is taken over:").because(wrong);
        }
        if (cover != null) {
            report(cover);
        }
    }

    List<Edit> edits() {
        return List.copyOf(edits);
    }

    /// What controls of the list are called, by their new ids.
    Map<String, String> added() {
        return added;
    }

    /// The controls of the list that are one of the library, or one that was there, by the id of
    /// that.
    Map<String, Set<String>> adopted() {
        return adopted;
    }

    /// Ids of own controls that were there and discharge something else now.
    List<String> changed() {
        return changed;
    }

    List<String> skipped() {
        return skipped;
    }

    List<String> notes() {
        return notes;
    }

    /// The same in brief: once what several controls have in common, and nothing of what somebody
    /// skipped with a reason.
    List<String> inBrief() {
        List<String> all = new ArrayList<>();
        if (!uncalled.isEmpty()) {
            all.add(
                    "No test of %s is recorded, which had no occasion in the period: a reconciled list of its events, which may be empty, shows it"
                            .formatted(Words.some(uncalled, MOST_NAMED)));
        }
        if (!untested.isEmpty()) {
            all.add(
                    "No test of %s is recorded, of which the list has none"
                            .formatted(Words.some(untested, MOST_NAMED)));
        }
        if (!left.isEmpty()) {
            all.add(
                    "No test of %s is recorded, which the list carves out: the report does not say so yet"
                            .formatted(Words.some(left, MOST_NAMED)));
        }
        all.addAll(others);
        return all;
    }

    private void note(String words) {
        notes.add(words);
        others.add(words);
    }

    /// The report as it becomes; null where the list is of none.
    @Nullable AuditReport report() {
        return report;
    }

    private void take(ListedControl control) {
        if (cover != null && review.list().isUnread(control)) {
            isUnread = true;
            List<String> words = control.wrote(null);
            wrong.add(
                    "%s: nobody has said whether this result is an exception: %s"
                            .formatted(
                                    control.id(),
                                    words.isEmpty()
                                            ? "nothing stands there"
                                            : VisibleText.quoted(String.join(" ", words))));
            return;
        }
        if (cover != null && review.results().containsKey(control.id())) {
            note(
                    "What came of %s is said by whoever reviewed it, since it could not be read: %s"
                            .formatted(
                                    control.id(),
                                    Objects.requireNonNull(review.results().get(control.id()))
                                            .words()));
        }
        Decision decision = review.of(control);
        if (decision != null && !(decision instanceof Decision.Skipped)) {
            refuseMisleading(control);
        }
        switch (decision) {
            case null -> {
                if (cover != null && control.result() == TestResult.EXCEPTION) {
                    wrong.add(
                            control.id()
                                    + " has an exception and is not decided: what the exception takes"
                                    + " out is what the control does. Decide on it first");
                }
            }
            case Decision.Skipped(var why) -> skip(control, why);
            case Decision.Is(var id, var failed) -> is(control, id, failed);
            case Decision.Discharges(var obligations, var id, var failed) ->
                    own(control, obligations, id.isEmpty() ? about.usualId(control) : id, failed);
        }
    }

    // ---- controls

    /// Names what the list says of a control and no text needs, before it is kept for good.
    private void refuseMisleading(ListedControl control) {
        List<String> texts =
                new ArrayList<>(List.of(control.id(), control.text(), control.owner()));
        control.tests().forEach(t -> texts.add(t.words()));
        for (String text : texts) {
            String why = VisibleText.whyMisleading(text);
            if (why != null) {
                wrong.add(
                        "%s, %s: %s %s: mend it in the list, or skip the control"
                                .formatted(
                                        control.at(),
                                        VisibleText.of(control.id()),
                                        VisibleText.quoted(text),
                                        why));
            }
        }
    }

    private void own(
            ListedControl control, List<String> obligations, String id, List<String> failed) {
        if (isTaken(control, id)) {
            return;
        }
        Adoption before = now.get(id);
        Control made = control(control, obligations, id);
        if (before == null) {
            Adoption after = inPlace(Adoption.of(new Adoption.Own(made)).build(), control, id);
            edits.add(new Edit.Adopt(after));
            now.put(id, after);
            added.put(id, control.id());
        } else if (before.subject() instanceof Adoption.Own(Control was)) {
            again(control, before, was, obligations);
        }
        test(control, id, failed);
    }

    /// Whether another control has that id: of the list, of the library, or of the programme.
    private boolean isTaken(ListedControl control, String id) {
        String other = named.putIfAbsent(id, control.id());
        if (other != null) {
            wrong.add("%s and %s are both to be called %s".formatted(other, control.id(), id));
            return true;
        }
        String problem = about.taken(control, id);
        if (problem != null) {
            wrong.add(problem);
            return true;
        }
        return false;
    }

    /// A control that an earlier review put into the programme.
    private void again(
            ListedControl control, Adoption before, Control was, List<String> obligations) {
        if (before.state() == Adoption.State.RETIRED) {
            wrong.add(retired(control, before.id()));
            return;
        }
        Control is =
                was.toBuilder()
                        .discharges(obligations)
                        .owner(was.owner().isEmpty() ? owner(control) : was.owner())
                        .build();
        Adoption same = before.toBuilder().subject(new Adoption.Own(is)).build();
        Adoption after = before.state() == Adoption.State.PLANNED ? inPlace(same) : same;
        if (!after.equals(before)) {
            edits.add(Edit.Change.replaced(ItemKind.CONTROL, before, after));
            now.put(after.id(), after);
            changed.add(after.id());
        }
    }

    private Control control(ListedControl control, List<String> obligations, String id) {
        String text = OneLine.of(control.text());
        Obligation first = obligations.isEmpty() ? null : about.obligation(obligations.getFirst());
        // What had no occasion in a whole period waits for one; it is not done all the time.
        boolean isPerEvent = control.result() == TestResult.NO_OCCASION;
        return Control.builder(id)
                .cadence(
                        new Cadence(
                                isPerEvent ? Cadence.Every.PER_EVENT : Cadence.Every.CONTINUOUS, 0))
                .title(title(text.isEmpty() ? control.id() : text))
                .description(text)
                .domain(first == null ? "" : first.domain())
                .discharges(obligations)
                .owner(owner(control))
                .evidence(isPerEvent ? List.of(RECORD, EVENTS) : List.of(RECORD))
                .build();
    }

    /// Whoever answers for it, as the programme or the library calls them; as the list does where
    /// neither knows them, and then the rules name them.
    private String owner(ListedControl control) {
        String said = OneLine.of(control.owner());
        Stream<String> known =
                Stream.concat(
                        programme.who().names().stream(),
                        about.content().controls().controls().stream()
                                .map(Control::owner)
                                .filter(o -> !o.isEmpty()));
        return said.isEmpty()
                ? ""
                : known.filter(k -> k.equalsIgnoreCase(said)).findFirst().orElse(said);
    }

    /// The beginning of a text: its first sentence, or as much of it as makes a title.
    static String title(String text) {
        int stop = text.indexOf(". ");
        String first = stop > 0 ? text.substring(0, stop) : text;
        String title = first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
        if (title.length() <= LONGEST_TITLE) {
            return title;
        }
        int clause = title.lastIndexOf("; ", LONGEST_TITLE);
        if (clause > SHORTEST_TITLE) {
            return title.substring(0, clause);
        }
        int comma = title.lastIndexOf(", ", LONGEST_TITLE);
        int space = title.lastIndexOf(' ', LONGEST_TITLE);
        int end = comma > SHORTEST_TITLE ? comma : space < 0 ? LONGEST_TITLE : space;
        return title.substring(0, end) + " ..";
    }

    private Adoption inPlace(Adoption adoption, ListedControl control, String id) {
        return adoption.toBuilder()
                .state(Adoption.State.IMPLEMENTED)
                .implementedOn(since)
                .note(control.id().equals(id) ? "" : ListedId.note(control.id()))
                .build();
    }

    private void is(ListedControl control, String id, List<String> failed) {
        Adoption before = now.get(id);
        if (before == null) {
            Adoption after =
                    inPlace(
                            Adoption.of(new Adoption.OfLibrary(id, owner(control), null)).build(),
                            control,
                            id);
            edits.add(new Edit.Adopt(after));
            now.put(id, after);
        } else if (before.state() == Adoption.State.RETIRED) {
            wrong.add(retired(control, id));
            return;
        } else if (before.state() == Adoption.State.PLANNED) {
            Adoption after = inPlace(before);
            edits.add(Edit.Change.replaced(ItemKind.CONTROL, before, after));
            now.put(id, after);
        }
        adopted.computeIfAbsent(id, _ -> new LinkedHashSet<>()).add(control.id());
        test(control, id, failed);
    }

    /// A control that was planned, and that the list shows to be in place: maybe since before
    /// anybody planned it.
    private Adoption inPlace(Adoption planned) {
        Moment plannedOn = planned.plannedOn();
        return planned.toBuilder()
                .state(Adoption.State.IMPLEMENTED)
                .plannedOn(plannedOn != null && since.isBefore(plannedOn) ? null : plannedOn)
                .implementedOn(since)
                .build();
    }

    private static String retired(ListedControl control, String id) {
        return "%s is %s, which the programme has given up: adopt it again first, or decide otherwise"
                .formatted(control.id(), id);
    }

    // ---- the report

    /// @param failed what of it the auditor found not done; none for all of it
    private void test(ListedControl control, String id, List<String> failed) {
        TestResult result = control.result();
        if (result == null) {
            if (cover != null) {
                untested.add(control.id());
                notes.add(control.id() + " has no test in the list, so none is recorded");
            }
            return;
        }
        if (result == TestResult.NO_OCCASION) {
            if (cover != null) {
                uncalled.add(control.id());
                notes.add(
                        "%s had no occasion in the period, so no test of it is recorded: it is shown once a reconciled list of all its events, which may be empty, says that there was nothing to do"
                                .formatted(control.id()));
            }
            return;
        }
        if (result == TestResult.CARVED_OUT) {
            if (cover != null) {
                left.add(control.id());
                notes.add(carvedOut(control));
            }
            return;
        }
        String note = note(control, result);
        // Where a part alone failed, the exception names that, and the test shows the rest.
        tests.add(
                failed.isEmpty()
                        ? new TestOfControl(id, result == TestResult.EXCEPTION, note)
                        : new TestOfControl(id, false, ""));
        if (result == TestResult.EXCEPTION) {
            exceptions.add(new Found(id, failed, null, note));
            found.addAll(criteria(control));
        }
    }

    /// That it is a provider's by the list, where the report does not say so yet.
    private static String carvedOut(ListedControl control) {
        String provider = control.carvedOutTo();
        return "%s is carved out by the list%s, so no test of it is recorded: the report says so with what is carved out of it, %s"
                .formatted(
                        control.id(),
                        provider.isEmpty()
                                ? ", which names no provider"
                                : ", and done by " + provider,
                        "as in \"%s %s\", or in words"
                                .formatted(
                                        control.criteria().isEmpty()
                                                ? "CC6.4"
                                                : control.criteria().getFirst(),
                                        provider.isEmpty() ? "PROVIDER" : provider));
    }

    private static List<RequirementRef> criteria(ListedControl control) {
        return control.criteria().stream()
                .map(c -> new RequirementRef(Criteria.EDITION, c))
                .toList();
    }

    /// In the auditor's words: of an exception, those of the tests that found it.
    private static String note(ListedControl control, TestResult result) {
        return String.join(" ", control.wrote(result));
    }

    private void skip(ListedControl control, String why) {
        skipped.add(control.id());
        if (!why.isEmpty()) {
            notes.add("%s is skipped: %s".formatted(control.id(), why));
        }
        if (control.result() == TestResult.CARVED_OUT
                && cover != null
                && about.leftOutBy(cover, control) == null) {
            left.add(control.id());
            notes.add(carvedOut(control));
        }
        if (cover == null || control.result() != TestResult.EXCEPTION) {
            return;
        }
        String note = control.id() + ": " + note(control, TestResult.EXCEPTION);
        List<RequirementRef> criteria = criteria(control);
        if (criteria.isEmpty()) {
            wrong.add(
                    control.id()
                            + " has an exception and is skipped, and no criterion says what it is"
                            + " about: say what the control does");
        }
        criteria.forEach(ref -> exceptions.add(new Found("", List.of(), ref, note)));
        note(
                "%s is skipped and has an exception, which therefore takes out all that %s %s: say what the control does, and only that is out"
                        .formatted(
                                control.id(),
                                String.join(", ", control.criteria()),
                                criteria.size() == 1 ? "asks for" : "ask for"));
    }

    /// What the list says of a control stands in place of what it said of it before; what the
    /// report says of other controls stays, and so does each exception that somebody entered.
    private void report(AuditReport cover) {
        Set<String> ours = new HashSet<>(named.keySet());
        ours.addAll(adopted.keySet());
        List<Found> kept = new ArrayList<>();
        for (Found f : cover.exceptions()) {
            boolean isNamed = f.control().isEmpty() && f.obligations().isEmpty();
            if (isNamed && found.contains(Objects.requireNonNull(f.requirement()))) {
                note(
                        "The report's exception to %s is now that of the control in which it was found"
                                .formatted(f.requirement()));
            } else if (!ours.contains(f.control()) || !isOfList(f)) {
                kept.add(f);
            }
        }
        List<Found> entered = kept.stream().filter(f -> ours.contains(f.control())).toList();
        for (Found f : entered) {
            if (exceptions.stream().noneMatch(e -> e.control().equals(f.control()))) {
                note(
                        "The report's exception to %s stays, though the list says none of it"
                                .formatted(f.control()));
            }
        }
        exceptions.removeIf(e -> entered.stream().anyMatch(f -> isSame(e, f)));
        List<TestOfControl> allTests =
                Stream.concat(
                                cover.tests().stream().filter(t -> !ours.contains(t.control())),
                                tests.stream().map(t -> tested(t, entered)))
                        .distinct()
                        .toList();
        List<Found> all = Stream.concat(kept.stream(), exceptions.stream()).distinct().toList();
        AuditReport after = cover.toBuilder().tests(allTests).exceptions(all).build();
        report = after;
        AuditReport held = ItemKind.REPORT.find(programme, cover.id()).orElse(null);
        if (held == null) {
            edits.add(Edit.Change.added(ItemKind.REPORT, after));
        } else if (!held.equals(after)) {
            edits.add(Edit.Change.replaced(ItemKind.REPORT, held, after));
        }
    }

    /// Whether an exception on record is one of the list: in the same words. What failed of it may
    /// be said otherwise by now.
    private boolean isOfList(Found f) {
        return exceptions.stream()
                .anyMatch(e -> e.control().equals(f.control()) && e.note().equals(f.note()));
    }

    private static boolean isSame(Found one, Found other) {
        return one.control().equals(other.control())
                && new HashSet<>(one.obligations()).equals(new HashSet<>(other.obligations()));
    }

    /// A test of a control to all of which somebody entered an exception is none without one.
    private static TestOfControl tested(TestOfControl test, List<Found> entered) {
        return entered.stream()
                .filter(f -> f.control().equals(test.control()) && f.obligations().isEmpty())
                .findFirst()
                .map(f -> new TestOfControl(test.control(), true, f.note()))
                .orElse(test);
    }
}
