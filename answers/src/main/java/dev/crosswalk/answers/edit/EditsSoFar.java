package dev.crosswalk.answers.edit;

import dev.crosswalk.answers.Consequences;
import dev.crosswalk.answers.Days;
import dev.crosswalk.answers.NoFiles;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.Somebody;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.deviation.AskedDays;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.programme.AdoptedControl;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.Person;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.edit.Edit;
import dev.crosswalk.programme.edit.Edited;
import dev.crosswalk.programme.rule.Attachments;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the edits of a request have come to so far: the programme with them in it, and what is told
/// of them. Whatever an edit needs that others need too is here.
final class EditsSoFar {
    private static final Pattern NUMBERED = Pattern.compile("(.*?)([0-9]+)");

    /// What the rules say of something that is told anyway, or of files that an edit does not look
    /// at.
    private static final Set<String> TOLD =
            Set.of("evidence-is-word", "no-evidence", "not-approved", "depends-on");

    private final Content content;
    private final Sources sources;
    private final LocalDate today;
    private final boolean newPersons;

    private Programme programme;
    private Attachments attachments = new NoFiles();
    private final List<String> did = new ArrayList<>();
    private final List<String> details = new ArrayList<>();
    private final Set<String> controls = new LinkedHashSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<First> next = new ArrayList<>();
    private Set<String> wanting = controls;
    private String file = "";

    /// Something that comes next because of what was done.
    ///
    /// @param what in a sentence
    /// @param rest what the verb is asked with
    record First(String what, String verb, String rest) {}

    /// @param newPersons whether somebody who is named and not known is put into the programme
    EditsSoFar(Sources sources, boolean newPersons) throws Refusal {
        content = sources.content();
        this.sources = sources;
        programme = sources.required();
        today = sources.today(programme).day();
        this.newPersons = newPersons;
    }

    // ---- what there is

    Sources sources() {
        return sources;
    }

    Content content() {
        return content;
    }

    LocalDate today() {
        return today;
    }

    Programme programme() {
        return programme;
    }

    /// What was done, a sentence each.
    List<String> did() {
        return did;
    }

    /// The same one by one, where what was done says only how many.
    List<String> details() {
        return details;
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

    private static boolean isOfTheSame(Finding a, Finding b) {
        return a.rule().equals(b.rule()) && a.place().equals(b.place());
    }

    // ---- what is told

    void did(String sentence) {
        did.add(sentence);
    }

    void detail(String sentence) {
        details.add(sentence);
    }

    /// A sentence in place of all that was told so far.
    void inOne(String sentence) {
        did.clear();
        did.add(sentence);
    }

    /// What was told since comes first: it is what somebody has to decide.
    ///
    /// @param before how much was told before it
    void lead(int before) {
        Collections.rotate(did, did.size() - before);
    }

    void next(First first) {
        next.add(first);
    }

    void about(Collection<String> ids) {
        controls.addAll(ids);
    }

    /// Only of these controls it is told what they want next.
    void wanting(Set<String> ids) {
        wanting = ids;
    }

    /// A file comes with it, to be put where its evidence names it.
    void comes(String place, Attachments beside) {
        file = place;
        attachments = beside;
    }

    // ---- what is done

    /// Whoever is named under something that happens on a day.
    void somebody(String parameter, String who, LocalDate on) throws Refusal {
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

    String option(String name, String value) {
        return sources.dialect().parameter(name, sources.dialect().argument(value));
    }

    void tell(String control, String title, String what) {
        controls.add(control);
        did.add("%s %s %s".formatted(control, title, what));
    }

    String title(String id) {
        return AdoptedControl.of(programme.adoption(id).orElseThrow(), content.controls())
                .control()
                .title();
    }

    void apply(String parameter, String value, Edit edit) throws Refusal {
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
        List<Finding> odd = done.findings().stream().filter(f -> !TOLD.contains(f.rule())).toList();
        // What is counted over all that there is counts otherwise after each edit.
        findings.removeIf(before -> odd.stream().anyMatch(f -> isOfTheSame(before, f)));
        findings.addAll(odd);
    }

    Adoption adopted(String id) throws Refusal {
        if (programme.adoption(id).isEmpty() && libraryAndOwn().contains(id)) {
            throw Refusal.of(
                    Code.UNSUITABLE,
                    "control",
                    id,
                    "{value} is a control of the library that is not adopted: adopt it first");
        }
        return AskedDays.control("control", id, programme);
    }

    Refusal unknownControl(String id, Collection<String> valid) {
        return Refusal.unknown("control", "control", id, valid);
    }

    List<String> libraryAndOwn() {
        Set<String> ids = new TreeSet<>();
        content.controls().controls().forEach(c -> ids.add(c.id()));
        programme.adoptions().forEach(a -> ids.add(a.id()));
        return List.copyOf(ids);
    }

    LocalDate or(@Nullable LocalDate day) {
        return day == null ? today : day;
    }

    static @Nullable LocalDate checked(String parameter, @Nullable LocalDate day) throws Refusal {
        Days.check(parameter, day);
        return day;
    }

    /// A day that is not still to come.
    @Nullable LocalDate happened(String parameter, @Nullable LocalDate day) throws Refusal {
        Days.happened(parameter, day, today);
        return day;
    }

    /// A day by which something is to be in place.
    ///
    /// @param in the day since which it is; null where it is not
    @Nullable LocalDate planned(@Nullable LocalDate plannedFor, @Nullable LocalDate in)
            throws Refusal {
        LocalDate by = checked("plannedFor", plannedFor);
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
        return by;
    }

    Refusal past(String parameter, LocalDate day, String what) {
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
    static String free(String first, List<String> ids) {
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
}
