package dev.crosswalk.server.trail;

import dev.crosswalk.server.platform.Database;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/// What the server removes by itself, once a day and soon after it starts: what is older than
/// organisations keep their trails, and bytes that nothing names. To do it twice removes nothing
/// more; the database itself says what may go.
@Service
public final class DailyRun implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(DailyRun.class);
    private static final int FIRST_MINUTES = 5;
    private static final int BETWEEN_MINUTES = 24 * 60;

    private final Database database;
    private final Clock clock;
    private final ScheduledExecutorService runs =
            Executors.newSingleThreadScheduledExecutor(
                    task -> Thread.ofPlatform().daemon().name("daily-run").unstarted(task));

    DailyRun(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        var _ =
                runs.scheduleWithFixedDelay(
                        this::tryRun, FIRST_MINUTES, BETWEEN_MINUTES, TimeUnit.MINUTES);
    }

    /// What was removed.
    ///
    /// @param trails a sentence for each organisation
    /// @param files how many
    public record Removed(List<String> trails, long files) {}

    private void tryRun() {
        try {
            run();
        } catch (RuntimeException e) {
            // The next day is tried again: a database that was away, say.
            LOG.warn("The daily run removed nothing", e);
        }
    }

    public Removed run() {
        Removed removed =
                database.people(client ->
                        new Removed(
                                client.sql("select * from remove_old_trails(?)")
                                        .param(clock.instant().atOffset(ZoneOffset.UTC))
                                        .query((row, _) ->
                                                "organisation %s, before %s: %d of changes, %d of people, %d of tasks"
                                                        .formatted(
                                                                row.getString("organisation"),
                                                                row.getString("until"),
                                                                row.getLong("changes"),
                                                                row.getLong("people"),
                                                                row.getLong("tasks")))
                                        .list(),
                                client.sql("select remove_unnamed_files()")
                                        .query(Long.class)
                                        .single()));
        removed.trails().forEach(each -> LOG.info("Removed from the trail of {}", each));
        if (removed.files() > 0) {
            LOG.info("Removed {} files that nothing names", removed.files());
        }
        return removed;
    }

    @Override
    public void destroy() {
        runs.shutdownNow();
    }
}
