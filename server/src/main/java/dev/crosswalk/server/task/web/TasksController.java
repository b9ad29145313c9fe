package dev.crosswalk.server.task.web;

import static dev.crosswalk.server.platform.web.Given.list;
import static dev.crosswalk.server.platform.web.Given.number;
import static dev.crosswalk.server.platform.web.Given.version;

import dev.crosswalk.answers.Days;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.WholeNumber;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.files.Sha256;
import dev.crosswalk.server.identity.Member;
import dev.crosswalk.server.identity.NotPermitted;
import dev.crosswalk.server.identity.People;
import dev.crosswalk.server.identity.Permission;
import dev.crosswalk.server.identity.Persons;
import dev.crosswalk.server.identity.web.Permits;
import dev.crosswalk.server.platform.Tenant;
import dev.crosswalk.server.platform.web.Cursors;
import dev.crosswalk.server.platform.web.Page;
import dev.crosswalk.server.platform.web.Problem;
import dev.crosswalk.server.platform.web.ProblemType;
import dev.crosswalk.server.platform.web.RecordReader;
import dev.crosswalk.server.programme.web.ProgrammeSources;
import dev.crosswalk.server.programme.web.Version;
import dev.crosswalk.server.task.About;
import dev.crosswalk.server.task.Assignees;
import dev.crosswalk.server.task.Doer;
import dev.crosswalk.server.task.NewTask;
import dev.crosswalk.server.task.Subjects;
import dev.crosswalk.server.task.Task;
import dev.crosswalk.server.task.TaskChange;
import dev.crosswalk.server.task.TaskEdit;
import dev.crosswalk.server.task.TaskEdit.Field;
import dev.crosswalk.server.task.TaskFilter;
import dev.crosswalk.server.task.TaskMeanwhile;
import dev.crosswalk.server.task.TaskRight;
import dev.crosswalk.server.task.TaskState;
import dev.crosswalk.server.task.Tasks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// What there is to do.
@RestController
@RequestMapping("/api/v1/organisations/{organisation}")
final class TasksController {
    private static final String TASKS = "tasks";
    private static final String CHANGES = "task-changes";
    private static final String KEY = "Idempotency-Key";
    private static final String NOBODY = "nobody";
    private static final int MOST_VERSIONS = 100;
    private static final WholeNumber NUMBER = new WholeNumber("task", "a task", 1, 999_999_999);
    private static final WholeNumber CHANGE = new WholeNumber("change", "a change", 1, 999_999_999);

    private final Tasks tasks;
    private final ProgrammeSources sources;
    private final People people;
    private final Persons persons;

    TasksController(Tasks tasks, ProgrammeSources sources, People people, Persons persons) {
        this.tasks = tasks;
        this.sources = sources;
        this.people = people;
        this.persons = persons;
    }

    // ---- what is said of a task

    record Somebody(String id, String name) {}

    /// @param title empty where it is gone
    record Subject(String kind, String id, String title) {}

    /// @param change the last one that touched it, and its entity tag
    /// @param mine whether it is of whoever asks
    /// @param permits what whoever asks may do with it
    record One(
            long number,
            long change,
            String title,
            String note,
            @Nullable Subject about,
            @Nullable Somebody assignee,
            @Nullable LocalDate due,
            String state,
            boolean overdue,
            boolean mine,
            Instant changedAt,
            String changedBy,
            List<String> permits) {}

    /// Of what day and of which knowledge tasks are asked, as query parameters.
    ///
    /// @param asOf by which day it is told which are overdue
    /// @param knownAt a day or a time: as they were known then, without what was said of them since
    record When(@Nullable String asOf, @Nullable String knownAt) {
        static final When NOW = new When(null, null);
    }

    /// Who asks, of what, and what things and people are called.
    ///
    /// @param knownAt null for tasks as they are
    /// @param today by which they are overdue
    private record Asking(
            Doer me,
            Subjects subjects,
            Assignees assignees,
            @Nullable Instant knownAt,
            LocalDate today) {
        One shown(Task task) {
            About about = task.about();
            String assignee = task.assignee();
            return new One(
                    task.number(),
                    task.change(),
                    task.title(),
                    task.note(),
                    about == null
                            ? null
                            : new Subject(about.kind(), about.id(), subjects.title(about)),
                    assignee == null ? null : new Somebody(assignee, assignees.name(assignee)),
                    task.due(),
                    task.state().word(),
                    task.isOverdue(today),
                    assignee != null && me.names().contains(assignee),
                    task.changedAt(),
                    task.changedBy(),
                    // Nobody changes what was.
                    knownAt == null
                            ? me.rights(task).stream().map(TaskRight::word).toList()
                            : List.of());
        }

        List<One> shown(List<Task> all) {
            return all.stream().map(this::shown).toList();
        }
    }

    private Asking asking(UUID organisation, Member member) throws Refusal {
        return asking(organisation, member, When.NOW);
    }

    private Asking asking(UUID organisation, Member member, When when) throws Refusal {
        Version version = new Version(null, when.knownAt());
        Subjects subjects = new Subjects(sources.of(organisation, version).sources());
        Moment asOf = Days.moment("asOf", when.asOf());
        Days.check("asOf", asOf);
        Moment known = version.moment();
        Moment day = asOf == null ? known : asOf;
        return new Asking(
                Doer.of(member, new Tenant(organisation)),
                subjects,
                Assignees.of(organisation, people, persons),
                known == null ? null : known.in(subjects.timeZone()).latest(),
                day == null ? subjects.today() : day.in(subjects.timeZone()).day());
    }

    // ---- reading

    /// @param state `open`, `doing`, `done`, `dropped`; without one, those that are to do
    /// @param assignee whose: an id, a name, `me`, `nobody`
    /// @param about what of the programme: `control:ACC-07`
    /// @param dueBy the last day on which they are due
    @GetMapping("/tasks")
    @Permits(Permission.READ)
    Page<One> tasks(
            @PathVariable UUID organisation,
            @RequestParam(required = false) @Nullable List<String> state,
            @RequestParam(required = false) @Nullable String assignee,
            @RequestParam(required = false) @Nullable String about,
            @RequestParam(required = false) @Nullable String dueBy,
            @RequestParam(defaultValue = "false") boolean overdue,
            When when,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String most,
            @AuthenticationPrincipal Member member)
            throws Refusal {
        Asking asking = asking(organisation, member, when);
        TaskFilter filter = filter(asking, list(state), assignee, about, dueBy, overdue);
        int size = Page.MOST.checked(number(Page.MOST, most), Page.USUAL);
        String list = TASKS + filter + when.knownAt();
        long after = cursor == null ? -1 : Cursors.read(organisation, list, cursor);
        List<Task> found =
                tasks.list(new Tenant(organisation), asking.knownAt(), filter, after, size + 1);
        List<Task> shown = found.subList(0, Math.min(size, found.size()));
        return new Page<>(
                asking.shown(shown),
                found.size() <= size
                        ? null
                        : Cursors.of(organisation, list, Tasks.place(shown.getLast())));
    }

    private static TaskFilter filter(
            Asking asking,
            List<String> states,
            @Nullable String assignee,
            @Nullable String about,
            @Nullable String dueBy,
            boolean overdue)
            throws Refusal {
        List<TaskState> wanted = new ArrayList<>();
        for (String state : states) {
            wanted.add(state(state));
        }
        LocalDate last = Days.day("dueBy", dueBy);
        LocalDate yesterday = asking.today().minusDays(1);
        if (overdue && (last == null || last.isAfter(yesterday))) {
            last = yesterday;
        }
        return new TaskFilter(
                wanted.isEmpty() ? List.of(TaskState.OPEN, TaskState.DOING) : wanted,
                assignee == null ? null : names(asking, assignee),
                about == null ? null : asking.subjects().checked(About.parse(about)),
                last);
    }

    private static List<String> names(Asking asking, String assignee) throws Refusal {
        if (assignee.equals(NOBODY)) {
            return List.of(NOBODY);
        }
        return assignee.equals("me")
                ? asking.me().names()
                : List.of(asking.assignees().read(assignee, asking.me()));
    }

    private static TaskState state(String typed) throws Refusal {
        return TaskState.of(typed)
                .orElseThrow(() -> Refusal.notOneOf("state", typed, TaskState.words()));
    }

    /// @param assignee null for nobody's
    record Count(@Nullable Somebody assignee, String state, long all, long overdue) {}

    /// @param mine those of whoever asks that are to do
    record Counts(List<Count> counts, long mine, boolean mayMake, boolean mayAssign) {}

    /// How many there are, by whose they are and how far; and what whoever asks may do.
    @GetMapping("/tasks/counts")
    @Permits(Permission.READ)
    Counts counts(
            @PathVariable UUID organisation, When when, @AuthenticationPrincipal Member member)
            throws Refusal {
        Asking asking = asking(organisation, member, when);
        List<Tasks.Count> all =
                tasks.counts(
                        new Tenant(organisation),
                        asking.knownAt(),
                        new TaskFilter(List.of(TaskState.values()), null, null, null),
                        asking.today());
        return new Counts(
                all.stream()
                        .map(c ->
                                new Count(
                                        c.assignee().isEmpty()
                                                ? null
                                                : new Somebody(
                                                        c.assignee(),
                                                        asking.assignees().name(c.assignee())),
                                        c.state().word(),
                                        c.all(),
                                        c.overdue()))
                        .toList(),
                all.stream()
                        .filter(c ->
                                c.state().isToDo() && asking.me().names().contains(c.assignee()))
                        .mapToLong(Tasks.Count::all)
                        .sum(),
                asking.me().mayMake(),
                asking.me().mayAll());
    }

    record Whom(List<Assignees.Assignee> people) {}

    /// Who can be assigned tasks.
    @GetMapping("/tasks/people")
    @Permits(Permission.READ)
    Whom whom(@PathVariable UUID organisation) throws Refusal {
        return new Whom(Assignees.of(organisation, people, persons).all());
    }

    /// @param versions what it was, the latest first
    record WithHistory(One task, List<One> versions) {}

    @GetMapping("/tasks/{task}")
    @Permits(Permission.READ)
    ResponseEntity<WithHistory> task(
            @PathVariable UUID organisation,
            @PathVariable String task,
            When when,
            @AuthenticationPrincipal Member member)
            throws Refusal {
        Tenant tenant = new Tenant(organisation);
        Asking asking = asking(organisation, member, when);
        Task found = tasks.task(tenant, asking.knownAt(), NUMBER.parse(task));
        return ResponseEntity.ok()
                .eTag(String.valueOf(found.change()))
                .body(
                        new WithHistory(
                                asking.shown(found),
                                asking.shown(
                                        tasks.versions(
                                                tenant,
                                                asking.knownAt(),
                                                found.number(),
                                                MOST_VERSIONS))));
    }

    /// What was done to tasks, the latest first.
    @GetMapping("/task-changes")
    @Permits(Permission.READ)
    Page<TaskChange> changes(
            @PathVariable UUID organisation,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String most,
            @AuthenticationPrincipal Member member)
            throws Refusal {
        Asking asking = asking(organisation, member, new When(null, knownAt));
        int size = Page.MOST.checked(number(Page.MOST, most), Page.USUAL);
        long before = cursor == null ? Long.MAX_VALUE : Cursors.read(organisation, CHANGES, cursor);
        List<TaskChange> found =
                tasks.changes(new Tenant(organisation), asking.knownAt(), before, size + 1);
        List<TaskChange> shown = found.subList(0, Math.min(size, found.size()));
        return new Page<>(
                shown,
                found.size() <= size
                        ? null
                        : Cursors.of(organisation, CHANGES, shown.getLast().number()));
    }

    // ---- doing

    /// A task as it is sent.
    ///
    /// @param about may be left out; then a title is needed
    /// @param title without one, that of what it is about
    record Wanted(
            About about,
            String title,
            String note,
            @Nullable String assignee,
            @Nullable LocalDate due) {}

    record Several(List<Wanted> tasks) {}

    /// @param change by which it is taken back; 0 where nothing was made
    /// @param there those that were there already, which were not made again
    record MadeTasks(long change, List<One> made, List<One> there) {}

    @PostMapping(value = "/tasks", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Permits({Permission.EDIT, Permission.DO_TASKS})
    ResponseEntity<One> make(
            @PathVariable UUID organisation,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody(required = false) @Nullable String body,
            @AuthenticationPrincipal Member member)
            throws Refusal, NotPermitted {
        Asking asking = asking(organisation, member);
        JsonNode object = RecordReader.object(body == null ? "" : body);
        Wanted wanted = RecordReader.read(Wanted.class, object, Set.of(), Map.of());
        Tasks.Made made =
                tasks.make(
                        new Tenant(organisation),
                        asking.me(),
                        List.of(wanted(asking, wanted, false)),
                        false,
                        key,
                        Sha256.of(object.toString()));
        One one = asking.shown(made.made().getFirst());
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag(String.valueOf(one.change()))
                .body(one);
    }

    /// Makes a task of each requirement of a gap, or of each step of a plan. What there is a task
    /// to do about already gets no second one, and whoever owns a control gets the task about it.
    @PostMapping(value = "/tasks/bulk", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Permits(Permission.EDIT)
    MadeTasks makeAll(
            @PathVariable UUID organisation,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody(required = false) @Nullable String body,
            @AuthenticationPrincipal Member member)
            throws Refusal, NotPermitted {
        Asking asking = asking(organisation, member);
        JsonNode object = RecordReader.object(body == null ? "" : body);
        Several several = RecordReader.read(Several.class, object, Set.of("tasks"), Map.of());
        List<NewTask> all = new ArrayList<>();
        for (Wanted wanted : several.tasks()) {
            all.add(wanted(asking, wanted, true));
        }
        Tasks.Made made =
                tasks.make(
                        new Tenant(organisation),
                        asking.me(),
                        all,
                        true,
                        key,
                        Sha256.of(object.toString()));
        return new MadeTasks(made.change(), asking.shown(made.made()), asking.shown(made.there()));
    }

    /// @param ofOwner whether it is for whoever owns what it is about, where nobody is named
    private static NewTask wanted(Asking asking, Wanted wanted, boolean ofOwner) throws Refusal {
        About about = asking.subjects().checked(wanted.about());
        String title = wanted.title();
        if (title.isEmpty() && about != null) {
            title = asking.subjects().title(about);
        }
        String assignee =
                wanted.assignee() == null
                        ? null
                        : asking.assignees().read(wanted.assignee(), asking.me());
        if (assignee == null && ofOwner && about != null) {
            assignee =
                    asking.subjects()
                            .owner(about)
                            .map(person -> asking.assignees().known("person:" + person))
                            .orElse(null);
        }
        return new NewTask(about, title(title), note(wanted.note()), assignee, wanted.due());
    }

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NOTE = 5_000;

    private static String title(String title) throws Refusal {
        String line = title.strip().replaceAll("\\s+", " ");
        if (line.isEmpty()) {
            throw Refusal.missing("title", "say <title>, what there is to do");
        }
        if (line.length() > LONGEST_TITLE) {
            throw Refusal.malformed(
                    "title",
                    line.substring(0, 40) + "..",
                    "has more than %d characters: say the rest in the note"
                            .formatted(LONGEST_TITLE));
        }
        return line;
    }

    private static String note(String note) throws Refusal {
        if (note.length() > LONGEST_NOTE) {
            throw Refusal.malformed(
                    "note",
                    note.substring(0, 40) + "..",
                    "has more than %,d characters".formatted(LONGEST_NOTE));
        }
        return note;
    }

    /// What a task is to say; fields that are not there stay as they are.
    record Edited(
            String title,
            String note,
            @Nullable String assignee,
            @Nullable LocalDate due,
            String state) {}

    @PatchMapping(value = "/tasks/{task}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Permits({Permission.EDIT, Permission.DO_TASKS})
    ResponseEntity<One> edit(
            @PathVariable UUID organisation,
            @PathVariable String task,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read,
            @RequestBody(required = false) @Nullable String body,
            @AuthenticationPrincipal Member member)
            throws Refusal, NotPermitted, TaskMeanwhile {
        long number = NUMBER.parse(task);
        Asking asking = asking(organisation, member);
        JsonNode object = RecordReader.object(body == null ? "" : body);
        Edited wanted = RecordReader.read(Edited.class, object, Set.of(), Map.of());
        Set<Field> said = EnumSet.noneOf(Field.class);
        for (Field field : Field.values()) {
            if (object.has(field.name().toLowerCase(Locale.ROOT))) {
                said.add(field);
            }
        }
        Task after =
                tasks.edit(
                        new Tenant(organisation),
                        asking.me(),
                        number,
                        new TaskEdit(
                                said,
                                said.contains(Field.TITLE) ? title(wanted.title()) : "",
                                note(wanted.note()),
                                wanted.assignee() == null
                                        ? null
                                        : asking.assignees().read(wanted.assignee(), asking.me()),
                                wanted.due(),
                                said.contains(Field.STATE)
                                        ? state(wanted.state())
                                        : TaskState.OPEN),
                        version("a task, as in \"12\"", read),
                        asking.assignees()::name);
        return ResponseEntity.ok().eTag(String.valueOf(after.change())).body(asking.shown(after));
    }

    record Undone(List<One> tasks) {}

    /// Takes a change of tasks back, as long as none of them was changed since.
    @PostMapping("/task-changes/{number}/undo")
    @Permits({Permission.EDIT, Permission.DO_TASKS})
    Undone undo(
            @PathVariable UUID organisation,
            @PathVariable String number,
            @AuthenticationPrincipal Member member)
            throws Refusal, NotPermitted, TaskMeanwhile {
        Asking asking = asking(organisation, member);
        return new Undone(
                asking.shown(
                        tasks.undo(new Tenant(organisation), asking.me(), CHANGE.parse(number))));
    }

    /// What they are now comes along, so that nobody writes over it unseen.
    @ExceptionHandler
    ResponseEntity<ProblemDetail> meanwhile(TaskMeanwhile why) {
        ProblemDetail problem =
                Problem.of(
                        ProblemType.CHANGED_MEANWHILE,
                        "Somebody changed this after you read it. Look at what it says now, and"
                                + " change it again.");
        problem.setProperty(
                "changes",
                why.tasks().stream()
                        .map(t ->
                                new Now(
                                        t.number(),
                                        t.change(),
                                        t.title(),
                                        t.state().word(),
                                        t.changedBy(),
                                        t.changedAt()))
                        .toList());
        return Problem.response(problem);
    }

    /// A task that was changed meanwhile, as it is.
    record Now(
            long number,
            long change,
            String title,
            String state,
            String changedBy,
            Instant changedAt) {}
}
