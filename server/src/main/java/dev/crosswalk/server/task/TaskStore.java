package dev.crosswalk.server.task;

import dev.crosswalk.server.platform.Tenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The tables of tasks, within a transaction.
final class TaskStore {
    /// Those without a day come last.
    private static final long NO_DAY = 9_000_000L;

    /// What a day counts in the order of a list: more than there are tasks.
    static final long PER_DAY = 1_000_000_000L;

    /// Of all that was ever said, what was known at a moment where one is meant.
    private static final String KNOWN =
            """
             and (:knownAt::timestamptz is null or %s <= (
                select max(k.number) from task_change k
                where k.organisation = :organisation and k.recorded_at <= :knownAt))
            """;

    private static final String LATEST =
            """
            with latest as (
                select distinct on (task) * from task_version
                where organisation = :organisation
            """
                    + KNOWN.formatted("change")
                    + """
                        order by task, change desc
                    ), shown as (
                        select *, coalesce(due - date '1970-01-01', :noDay) * :perDay + task as place from latest
                    )
                    """;

    private static final String MEANT =
            """
             where state = any(string_to_array(:states, ','))
                and (:anybody or coalesce(assignee, 'nobody') = any(string_to_array(:assignees, e'\\n')))
                and (:kind::text is null or kind = :kind and about = :about)
                and (:dueBy::date is null or due <= :dueBy)
            """;

    /// Who made a version, as long as the organisation keeps that.
    private static final String BY =
            """
            c.recorded_at,
            case when c.recorded_at < (select trail_from(:organisation, :now)) then '' else c.recorded_by end as recorded_by
            """;

    private final JdbcClient client;
    private final UUID organisation;
    private final OffsetDateTime now;
    private final @Nullable OffsetDateTime knownAt;

    TaskStore(JdbcClient client, Tenant tenant, Instant now) {
        this(client, tenant, now, null);
    }

    /// @param now by which it is told of what the trail is still kept
    /// @param knownAt when those that are read were known; null for those that are
    TaskStore(JdbcClient client, Tenant tenant, Instant now, @Nullable Instant knownAt) {
        this.client = client;
        organisation = tenant.organisation();
        this.now = now.atOffset(ZoneOffset.UTC);
        this.knownAt = knownAt == null ? null : knownAt.atOffset(ZoneOffset.UTC);
    }

    /// The numbers that were given last.
    record Head(long change, long task) {}

    /// Until the end of the transaction nobody else changes tasks.
    Head locked() {
        client.sql("insert into task_head (organisation) values (:o) on conflict do nothing")
                .param("o", organisation)
                .update();
        return client.sql(
                        "select change, task from task_head where organisation = :o for no key update")
                .param("o", organisation)
                .query((row, _) -> new Head(row.getLong("change"), row.getLong("task")))
                .single();
    }

    void add(TaskChange change, long lastTask) {
        client.sql(
                        """
                        insert into task_change (organisation, number, recorded_at, account, recorded_by, what)
                        values (:o, :number, :at, :account, :by, :what)
                        """)
                .param("o", organisation)
                .param("number", change.number())
                .param("at", change.recordedAt().atOffset(ZoneOffset.UTC))
                .param("account", change.account())
                .param("by", change.recordedBy())
                .param("what", change.what())
                .update();
        client.sql("update task_head set change = :change, task = :task where organisation = :o")
                .param("o", organisation)
                .param("change", change.number())
                .param("task", lastTask)
                .update();
    }

    void put(Task task) {
        About about = task.about();
        client.sql(
                        """
                        insert into task_version
                            (organisation, task, change, maker, kind, about, title, note, assignee, due, state)
                        values (:o, :task, :change, :maker, :kind, :about, :title, :note, :assignee, :due, :state)
                        """)
                .param("o", organisation)
                .param("task", task.number())
                .param("change", task.change())
                .param("maker", task.maker())
                .param("kind", about == null ? null : about.kind())
                .param("about", about == null ? null : about.id())
                .param("title", task.title())
                .param("note", task.note())
                .param("assignee", task.assignee())
                .param("due", task.due())
                .param("state", task.state().word())
                .update();
    }

    // ---- as they are

    Optional<Task> task(long number) {
        return versions(number, 1).stream().findFirst();
    }

    /// What a task was, the latest first, as far back as the organisation keeps the trail.
    List<Task> versions(long number, int most) {
        return client.sql(
                        """
                        select v.*,
                        """
                                + BY
                                + """
                                from task_version v
                                join task_change c on c.organisation = v.organisation and c.number = v.change
                                where v.organisation = :organisation and v.task = :task
                                """
                                + KNOWN.formatted("v.change")
                                + """
                                and not exists (
                                    select from task_version l
                                    join task_change d on d.organisation = l.organisation and d.number = l.change
                                    where l.organisation = v.organisation and l.task = v.task and l.change > v.change
                                        and d.recorded_at < (select trail_from(:organisation, :now)))
                                order by v.change desc limit :most
                                """)
                .param("organisation", organisation)
                .param("now", now)
                .param("task", number)
                .param("knownAt", knownAt, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("most", most)
                .query(TaskStore::task)
                .list();
    }

    /// Those that are meant, by the day on which they are due.
    ///
    /// @param after the place of the last one that was listed; -1 to begin with
    List<Task> list(TaskFilter filter, long after, int most) {
        return meant(
                        client.sql(
                                LATEST
                                        + "select s.*, "
                                        + BY
                                        + " from (select * from shown"
                                        + MEANT
                                        + " and place > :after order by place limit :most) s"
                                        + " join task_change c on c.organisation = s.organisation and c.number = s.change"
                                        + " order by s.place"),
                        filter)
                .param("now", now)
                .param("after", after)
                .param("most", most)
                .query(TaskStore::task)
                .list();
    }

    static long place(Task task) {
        LocalDate due = task.due();
        return (due == null ? NO_DAY : due.toEpochDay()) * PER_DAY + task.number();
    }

    /// How many there are of a state and of one person.
    ///
    /// @param assignee empty for nobody's
    record Count(TaskState state, String assignee, long all, long overdue) {}

    List<Count> counts(TaskFilter filter, LocalDate today) {
        return meant(
                        client.sql(
                                LATEST
                                        + """
                                        select state, coalesce(assignee, '') as whose, count(*) as n,
                                            count(*) filter (where due < :today and state in ('open', 'doing')) as late
                                        from shown
                                        """
                                        + MEANT
                                        + " group by 1, 2 order by 1, 2"),
                        filter)
                .param("today", today)
                .query((row, _) ->
                        new Count(
                                state(row),
                                row.getString("whose"),
                                row.getLong("n"),
                                row.getLong("late")))
                .list();
    }

    private JdbcClient.StatementSpec meant(JdbcClient.StatementSpec sql, TaskFilter filter) {
        About about = filter.about();
        List<String> assignees = filter.assignees();
        return sql.param("organisation", organisation)
                .param("knownAt", knownAt, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("noDay", NO_DAY)
                .param("perDay", PER_DAY)
                .param(
                        "states",
                        String.join(",", filter.states().stream().map(TaskState::word).toList()))
                .param("anybody", assignees == null)
                .param("assignees", assignees == null ? "" : String.join("\n", assignees))
                .param("kind", about == null ? null : about.kind(), Types.VARCHAR)
                .param("about", about == null ? null : about.id(), Types.VARCHAR)
                .param("dueBy", filter.dueBy(), Types.DATE);
    }

    // ---- changes

    /// The changes before one, the latest first; those without words of which the organisation
    /// keeps the trail no longer.
    List<TaskChange> changes(long before, int most) {
        return client.sql(
                        """
                        select c.number, c.account,
                        """
                                + BY
                                + """
                                , case when c.recorded_at < (select trail_from(:organisation, :now)) then '' else c.what end as what
                                from task_change c where c.organisation = :organisation and c.number < :before
                                """
                                + KNOWN.formatted("c.number")
                                + """
                                order by c.number desc limit :most
                                """)
                .param("organisation", organisation)
                .param("now", now)
                .param("before", before)
                .param("knownAt", knownAt, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("most", most)
                .query((row, _) ->
                        new TaskChange(
                                row.getLong("number"),
                                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                                row.getObject("account", UUID.class),
                                row.getString("recorded_by"),
                                row.getString("what")))
                .list();
    }

    /// The numbers of the tasks that a change touched.
    List<Long> touched(long change) {
        return client.sql(
                        "select task from task_version where organisation = :o and change = :change order by task")
                .param("o", organisation)
                .param("change", change)
                .query((row, _) -> row.getLong("task"))
                .list();
    }

    // ---- once

    /// @param there those that were there already
    record Answered(String digest, long change, List<Long> there) {}

    Optional<Answered> answered(UUID account, String key) {
        return client.sql(
                        """
                        select request_sha256, change, there from answered_task_request
                        where organisation = :o and account = :account and key = :key
                        """)
                .param("o", organisation)
                .param("account", account)
                .param("key", key)
                .query((row, _) ->
                        new Answered(
                                row.getString("request_sha256"),
                                row.getLong("change"),
                                Arrays.asList((Long[]) row.getArray("there").getArray())))
                .optional();
    }

    void answer(UUID account, String key, Answered answered) {
        client.sql(
                        """
                        insert into answered_task_request (organisation, account, key, request_sha256, change, there)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .param(organisation)
                .param(account)
                .param(key)
                .param(answered.digest())
                .param(answered.change())
                .param(answered.there().toArray(Long[]::new))
                .update();
    }

    private static TaskState state(ResultSet row) throws SQLException {
        return TaskState.of(row.getString("state")).orElseThrow();
    }

    private static Task task(ResultSet row, int number) throws SQLException {
        String kind = row.getString("kind");
        return new Task(
                row.getLong("task"),
                row.getLong("change"),
                row.getObject("maker", UUID.class),
                kind == null
                        ? null
                        : new About(kind, Objects.requireNonNull(row.getString("about"))),
                row.getString("title"),
                row.getString("note"),
                row.getString("assignee"),
                row.getObject("due", LocalDate.class),
                state(row),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"));
    }
}
