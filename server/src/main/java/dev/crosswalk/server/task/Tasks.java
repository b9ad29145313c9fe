package dev.crosswalk.server.task;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.server.identity.NotPermitted;
import dev.crosswalk.server.identity.RepeatedRequests;
import dev.crosswalk.server.platform.Database;
import dev.crosswalk.server.platform.Tenant;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Keeps the tasks of organisations.
@Service
public final class Tasks {
    private static final int LONGEST_KEY = 200;

    private final Database database;
    private final Clock clock;
    private final List<Consumer<TasksChanged>> listeners = new CopyOnWriteArrayList<>();

    Tasks(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Carries what stands against a change out of its transaction, which it ends.
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped(Exception why) {
            super(why);
        }
    }

    // ---- what there is

    /// Those that are meant, the one that is due first first.
    ///
    /// @param knownAt as they were known then; null as they are, here and below
    /// @param after the place of the last one that was listed; -1 to begin with
    public List<Task> list(
            Tenant tenant, @Nullable Instant knownAt, TaskFilter filter, long after, int most) {
        return read(tenant, knownAt, store -> store.list(filter, after, most));
    }

    private <T> T read(Tenant tenant, @Nullable Instant knownAt, Function<TaskStore, T> reading) {
        return database.read(tenant, c -> reading.apply(new TaskStore(c, tenant, now(), knownAt)));
    }

    /// Where a task stands in the order of [#list].
    public static long place(Task task) {
        return TaskStore.place(task);
    }

    /// How many there are of one state and one person.
    ///
    /// @param assignee empty for nobody's
    public record Count(TaskState state, String assignee, long all, long overdue) {}

    public List<Count> counts(
            Tenant tenant, @Nullable Instant knownAt, TaskFilter filter, LocalDate today) {
        return read(tenant, knownAt, store -> store.counts(filter, today)).stream()
                .map(n -> new Count(n.state(), n.assignee(), n.all(), n.overdue()))
                .toList();
    }

    public Task task(Tenant tenant, @Nullable Instant knownAt, long number) throws Refusal {
        return read(tenant, knownAt, store -> store.task(number)).orElseThrow(() -> none(number));
    }

    /// What a task was, the latest first.
    public List<Task> versions(Tenant tenant, @Nullable Instant knownAt, long number, int most) {
        return read(tenant, knownAt, store -> store.versions(number, most));
    }

    /// The changes before one of which the organisation keeps the trail, the latest first.
    public List<TaskChange> changes(
            Tenant tenant, @Nullable Instant knownAt, long before, int most) {
        return read(tenant, knownAt, store -> store.changes(before, most)).stream()
                .takeWhile(change -> !change.wasForgotten())
                .toList();
    }

    /// Tells somebody of each change that is made here from now on, after it was made.
    public void onChange(Consumer<TasksChanged> told) {
        listeners.add(told);
    }

    // ---- what is done to them

    /// What was made, and what was there already.
    ///
    /// @param change by which it is taken back; 0 where nothing was made
    public record Made(long change, List<Task> made, List<Task> there) {}

    /// Makes tasks, all or none.
    ///
    /// @param once whether one that is about something of which there is one to do is not made
    ///   again
    /// @param key under which the same request does nothing again; null for none
    /// @param digest of all that was sent
    public Made make(
            Tenant tenant,
            Doer by,
            List<NewTask> wanted,
            boolean once,
            @Nullable String key,
            String digest)
            throws Refusal, NotPermitted {
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw Refusal.malformed(
                    "Idempotency-Key", key, "has not 1 to %d characters".formatted(LONGEST_KEY));
        }
        for (NewTask task : wanted) {
            if (!by.mayAll() && task.assignee() != null && !by.names().contains(task.assignee())) {
                throw new NotPermitted(
                        "You make tasks for yourself or for nobody: to assign one to somebody else"
                                + " takes another role.");
            }
        }
        List<TasksChanged> told = new ArrayList<>();
        try {
            Made made =
                    database.write(
                            tenant,
                            client -> {
                                TaskStore store = new TaskStore(client, tenant, now());
                                TaskStore.Head head = store.locked();
                                Optional<Made> before = answered(store, by, key, digest);
                                return before.orElseGet(() ->
                                        made(
                                                store, head, tenant, by, wanted, once, key, digest,
                                                told));
                            });
            told.forEach(this::tell);
            return made;
        } catch (Stopped e) {
            if (e.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            throw e;
        }
    }

    private Made made(
            TaskStore store,
            TaskStore.Head head,
            Tenant tenant,
            Doer by,
            List<NewTask> wanted,
            boolean once,
            @Nullable String key,
            String digest,
            List<TasksChanged> told) {
        Instant now = now();
        long number = head.task();
        List<Task> made = new ArrayList<>();
        List<Task> there = new ArrayList<>();
        for (NewTask task : wanted) {
            Optional<Task> known =
                    once && task.about() != null
                            ? toDo(store, made, task.about())
                            : Optional.empty();
            if (known.isPresent()) {
                there.add(known.get());
                continue;
            }
            number++;
            made.add(
                    new Task(
                            number,
                            head.change() + 1,
                            by.account(),
                            task.about(),
                            task.title(),
                            task.note(),
                            task.assignee(),
                            task.due(),
                            TaskState.OPEN,
                            now,
                            by.name()));
        }
        if (!made.isEmpty()) {
            String what =
                    made.size() == 1
                            ? "Makes the task \"%s\"".formatted(made.getFirst().title())
                            : "Makes %d tasks".formatted(made.size());
            told.add(put(store, tenant, by, now, head.change() + 1, number, what, made));
        }
        long change = made.isEmpty() ? 0 : head.change() + 1;
        if (key != null) {
            store.answer(
                    by.account(),
                    key,
                    new TaskStore.Answered(
                            digest, change, there.stream().map(Task::number).toList()));
        }
        return new Made(change, made, there);
    }

    private static Optional<Task> toDo(TaskStore store, List<Task> made, About about) {
        List<Task> known =
                store.list(
                        new TaskFilter(List.of(TaskState.OPEN, TaskState.DOING), null, about, null),
                        -1,
                        1);
        return known.isEmpty()
                ? made.stream().filter(t -> about.equals(t.about())).findFirst()
                : Optional.of(known.getFirst());
    }

    private static Optional<Made> answered(
            TaskStore store, Doer by, @Nullable String key, String digest) {
        Optional<TaskStore.Answered> found =
                key == null ? Optional.empty() : store.answered(by.account(), key);
        if (found.isPresent() && !found.get().digest().equals(digest)) {
            throw new Stopped(RepeatedRequests.otherwise(String.valueOf(key)));
        }
        return found.map(a ->
                new Made(
                        a.change(),
                        a.change() == 0 ? List.of() : all(store, store.touched(a.change())),
                        all(store, a.there())));
    }

    private static List<Task> all(TaskStore store, List<Long> numbers) {
        return numbers.stream().flatMap(n -> store.task(n).stream()).toList();
    }

    /// Says something else of a task.
    ///
    /// @param read the change after which it was read; null for whatever it is
    /// @param called what somebody is called by whose id a task is assigned
    public Task edit(
            Tenant tenant,
            Doer by,
            long number,
            TaskEdit edit,
            @Nullable Long read,
            UnaryOperator<String> called)
            throws Refusal, NotPermitted, TaskMeanwhile {
        return changed(
                        tenant,
                        store -> {
                            Task before =
                                    store.task(number).orElseThrow(() -> new Stopped(none(number)));
                            if (read != null && read != before.change()) {
                                throw new Stopped(new TaskMeanwhile(List.of(before)));
                            }
                            Task after = edit.of(before);
                            if (!by.may(before, after)) {
                                throw new Stopped(notTheirs());
                            }
                            return new Work(
                                    List.of(before), List.of(after), what(before, after, called));
                        },
                        by)
                .getFirst();
    }

    /// Takes a change back: what it made is dropped, what it changed is as it was.
    ///
    /// @return the tasks as they are since
    public List<Task> undo(Tenant tenant, Doer by, long change)
            throws Refusal, NotPermitted, TaskMeanwhile {
        return changed(
                tenant,
                store -> {
                    List<Task> before = all(store, store.touched(change));
                    List<TaskChange> taken = store.changes(change + 1, 1);
                    if (before.isEmpty() || taken.getFirst().wasForgotten()) {
                        throw new Stopped(
                                Refusal.of(
                                        Code.NOT_FOUND,
                                        "change",
                                        String.valueOf(change),
                                        "there is no change {value} of tasks to take back"));
                    }
                    List<Task> since = before.stream().filter(t -> t.change() != change).toList();
                    if (!since.isEmpty()) {
                        throw new Stopped(new TaskMeanwhile(since));
                    }
                    List<Task> after = new ArrayList<>();
                    for (Task task : before) {
                        List<Task> versions = store.versions(task.number(), 2);
                        after.add(
                                versions.size() == 2
                                        ? versions.getLast()
                                        : task.with(task.change(), TaskState.DROPPED));
                        // Whoever gave a task away may take that back.
                        boolean isOwnChange =
                                by.mayMake() && taken.getFirst().account().equals(by.account());
                        if (!isOwnChange && !by.may(task, after.getLast())) {
                            throw new Stopped(notTheirs());
                        }
                    }
                    return new Work(before, after, "Takes back: " + taken.getFirst().what());
                },
                by);
    }

    /// @param after in the order of before
    private record Work(List<Task> before, List<Task> after, String what) {}

    private interface Prepared {
        Work of(TaskStore store);
    }

    private List<Task> changed(Tenant tenant, Prepared prepared, Doer by)
            throws Refusal, NotPermitted, TaskMeanwhile {
        List<TasksChanged> told = new ArrayList<>();
        try {
            List<Task> result =
                    database.write(
                            tenant,
                            client -> {
                                TaskStore store = new TaskStore(client, tenant, now());
                                TaskStore.Head head = store.locked();
                                Work work = prepared.of(store);
                                Instant now = now();
                                long number = head.change() + 1;
                                List<Task> put = new ArrayList<>();
                                for (int i = 0; i < work.before().size(); i++) {
                                    Task after = work.after().get(i);
                                    if (!after.saysWhat(work.before().get(i))) {
                                        put.add(after.after(number));
                                    }
                                }
                                if (put.isEmpty()) {
                                    return work.before();
                                }
                                told.add(
                                        put(
                                                store,
                                                tenant,
                                                by,
                                                now,
                                                number,
                                                head.task(),
                                                work.what(),
                                                put));
                                return all(
                                        store, work.before().stream().map(Task::number).toList());
                            });
            told.forEach(this::tell);
            return result;
        } catch (Stopped e) {
            switch (e.getCause()) {
                case Refusal refusal -> throw refusal;
                case NotPermitted not -> throw not;
                case TaskMeanwhile meanwhile -> throw meanwhile;
                case null, default -> throw e;
            }
        }
    }

    private static TasksChanged put(
            TaskStore store,
            Tenant tenant,
            Doer by,
            Instant now,
            long number,
            long lastTask,
            String what,
            List<Task> tasks) {
        TaskChange change = new TaskChange(number, now, by.account(), by.name(), what);
        store.add(change, lastTask);
        tasks.forEach(store::put);
        return new TasksChanged(tenant, change, tasks.stream().map(Task::number).toList());
    }

    private void tell(TasksChanged changed) {
        listeners.forEach(l -> l.accept(changed));
    }

    /// `Access reviews: done`
    private static String what(Task before, Task after, UnaryOperator<String> called) {
        List<String> what = new ArrayList<>();
        if (before.state() != after.state()) {
            what.add(after.state().name().toLowerCase(Locale.ROOT));
        }
        if (!Objects.equals(before.assignee(), after.assignee())) {
            what.add(
                    after.assignee() == null
                            ? "nobody's"
                            : "for " + called.apply(after.assignee()));
        }
        if (!Objects.equals(before.due(), after.due())) {
            what.add(after.due() == null ? "due on no day" : "due " + after.due());
        }
        if (!before.title().equals(after.title()) || !before.note().equals(after.note())) {
            what.add("said otherwise");
        }
        return "\"%s\": %s".formatted(after.title(), String.join(", ", what));
    }

    private static NotPermitted notTheirs() {
        return new NotPermitted(
                "This task is somebody else's: you change your own tasks, those that you made, and"
                        + " take those that are nobody's.");
    }

    private static Refusal none(long number) {
        return Refusal.of(
                Code.NOT_FOUND, "task", String.valueOf(number), "there is no task {value}");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
