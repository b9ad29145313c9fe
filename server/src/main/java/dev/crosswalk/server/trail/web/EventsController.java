package dev.crosswalk.server.trail.web;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.server.identity.Permission;
import dev.crosswalk.server.identity.web.Permits;
import dev.crosswalk.server.platform.Tenant;
import dev.crosswalk.server.programme.ItemChange;
import dev.crosswalk.server.programme.Made;
import dev.crosswalk.server.programme.Programmes;
import dev.crosswalk.server.programme.web.Version;
import dev.crosswalk.server.task.Tasks;
import dev.crosswalk.server.task.TasksChanged;
import jakarta.annotation.PreDestroy;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Tells open pages of each change as it is made. A page that was away says with `Last-Event-ID`
/// which one it saw last, and is told of all since.
@RestController
final class EventsController {
    /// A page asks again after that, and proves again who looks at it.
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /// Proxies close what is silent for longer.
    private static final int SECONDS_BETWEEN_BEATS = 20;

    private static final int MOST_MISSED = 100;

    private final Programmes programmes;
    private final Map<UUID, Set<SseEmitter>> pages = new ConcurrentHashMap<>();
    private final ScheduledExecutorService beats =
            Executors.newSingleThreadScheduledExecutor(
                    task -> Thread.ofPlatform().daemon().name("event-beats").unstarted(task));

    EventsController(Programmes programmes, Tasks tasks) {
        this.programmes = programmes;
        programmes.onChange(this::tell);
        tasks.onChange(this::tell);
        var _ =
                beats.scheduleAtFixedRate(
                        this::beat, SECONDS_BETWEEN_BEATS, SECONDS_BETWEEN_BEATS, TimeUnit.SECONDS);
    }

    /// @param did `added`, `changed`, `removed`, `moved`
    record Item(String kind, String key, String did) {
        static Item of(ItemChange item) {
            return new Item(item.kind(), item.key(), item.did());
        }
    }

    record Told(long change, String recordedBy, String what, List<Item> items) {}

    /// @param tasks their numbers
    record ToldTasks(String recordedBy, String what, List<Long> tasks) {}

    @GetMapping(
            value = "/api/v1/organisations/{organisation}/events",
            produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Permits(Permission.READ)
    SseEmitter events(
            @PathVariable UUID organisation,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            HttpServletResponse response)
            throws Refusal, IOException {
        // Proxies that gather what is sent would hold events back.
        response.setHeader("X-Accel-Buffering", "no");
        Tenant tenant = new Tenant(organisation);
        SseEmitter page = new SseEmitter(LONGEST.toMillis());
        Set<SseEmitter> all =
                pages.computeIfAbsent(organisation, _ -> ConcurrentHashMap.newKeySet());
        page.onCompletion(() -> all.remove(page));
        page.onTimeout(page::complete);
        page.onError(_ -> all.remove(page));
        page.send(SseEmitter.event().comment("listening"));
        if (last != null) {
            for (Made made : programmes.since(tenant, Version.NUMBER.parse(last), MOST_MISSED)) {
                page.send(event(made));
            }
        }
        all.add(page);
        return page;
    }

    private void tell(Made made) {
        for (SseEmitter page : pages.getOrDefault(made.tenant().organisation(), Set.of())) {
            send(page, event(made));
        }
    }

    /// Without a number of its own: those of a page that was away are of changes of the programme,
    /// and it asks for its tasks again anyhow.
    private void tell(TasksChanged changed) {
        for (SseEmitter page : pages.getOrDefault(changed.tenant().organisation(), Set.of())) {
            send(
                    page,
                    SseEmitter.event()
                            .name("tasks")
                            .data(
                                    new ToldTasks(
                                            changed.change().recordedBy(),
                                            changed.change().what(),
                                            changed.tasks()),
                                    MediaType.APPLICATION_JSON));
        }
    }

    private static SseEmitter.SseEventBuilder event(Made made) {
        return SseEmitter.event()
                .id(String.valueOf(made.change().number()))
                .name("change")
                .data(
                        new Told(
                                made.change().number(),
                                made.change().recordedBy(),
                                made.change().what(),
                                made.items().stream().map(Item::of).toList()),
                        MediaType.APPLICATION_JSON);
    }

    private void beat() {
        pages.values()
                .forEach(all -> all.forEach(page -> send(page, SseEmitter.event().comment(""))));
    }

    private static void send(SseEmitter page, SseEmitter.SseEventBuilder event) {
        try {
            page.send(event);
        } catch (IOException | IllegalStateException e) {
            end(page);
        }
    }

    private static void end(SseEmitter page) {
        try {
            page.complete();
        } catch (IllegalStateException e) {
            // Nobody looks at that page any more, and the web server has seen it.
        }
    }

    @PreDestroy
    void close() {
        beats.shutdownNow();
        pages.values().forEach(all -> all.forEach(EventsController::end));
    }
}
