package dev.crosswalk.server.trail.web;

import static dev.crosswalk.server.platform.web.Given.number;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.server.identity.Permission;
import dev.crosswalk.server.identity.web.Permits;
import dev.crosswalk.server.platform.Tenant;
import dev.crosswalk.server.platform.web.Cursors;
import dev.crosswalk.server.platform.web.Page;
import dev.crosswalk.server.programme.Change;
import dev.crosswalk.server.programme.ItemChange;
import dev.crosswalk.server.programme.Programmes;
import dev.crosswalk.server.programme.web.Asked;
import dev.crosswalk.server.programme.web.ChangeJson;
import dev.crosswalk.server.programme.web.ProgrammeSources;
import dev.crosswalk.server.programme.web.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The trail of a programme, the latest change first.
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/changes")
final class ChangesController {
    private static final String CHANGES = "changes";

    private final Programmes programmes;
    private final ProgrammeSources sources;

    ChangesController(Programmes programmes, ProgrammeSources sources) {
        this.programmes = programmes;
        this.sources = sources;
    }

    /// Those up to the version that is asked about.
    @GetMapping
    @Permits(Permission.READ)
    Page<Change> changes(
            @PathVariable UUID organisation,
            Version version,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String most)
            throws Refusal {
        Tenant tenant = new Tenant(organisation);
        int size = Page.MOST.checked(number(Page.MOST, most), Page.USUAL);
        Asked asked = sources.of(organisation, version);
        long last = asked.known().change();
        Instant until = asked.until(version);
        long from = cursor == null ? last : Cursors.read(organisation, CHANGES, cursor);
        List<Change> found = from < 1 ? List.of() : programmes.changes(tenant, from, size);
        // Before the first one nothing was done here, whatever the programme brought along.
        List<Change> kept =
                found.stream()
                        .takeWhile(c -> !c.wasForgotten())
                        .filter(c -> !c.recordedAt().isAfter(until))
                        .toList();
        boolean isEnd =
                found.isEmpty() || found.getLast().number() == 1 || kept.size() < found.size();
        return new Page<>(
                kept,
                isEnd ? null : Cursors.of(organisation, CHANGES, found.getLast().number() - 1));
    }

    /// One change, with what each item was before and is since.
    @GetMapping("/{number}")
    @Permits(Permission.READ)
    ChangeJson change(@PathVariable UUID organisation, @PathVariable String number) throws Refusal {
        Tenant tenant = new Tenant(organisation);
        Change change = found(tenant, number);
        return ChangeJson.of(
                change, programmes.itemChanges(tenant, change.number(), 0, Page.USUAL));
    }

    /// All that a change did, in parts.
    @GetMapping("/{number}/items")
    @Permits(Permission.READ)
    Page<ChangeJson.Item> items(
            @PathVariable UUID organisation,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String most)
            throws Refusal {
        Tenant tenant = new Tenant(organisation);
        Change change = found(tenant, number);
        int size = Page.MOST.checked(number(Page.MOST, most), Page.USUAL);
        String list = CHANGES + "/" + change.number();
        int from = cursor == null ? 0 : (int) Cursors.read(organisation, list, cursor);
        List<ItemChange> found = programmes.itemChanges(tenant, change.number(), from, size + 1);
        boolean isEnd = found.size() <= size;
        return new Page<>(
                found.stream().limit(size).map(ChangeJson.Item::of).toList(),
                isEnd ? null : Cursors.of(organisation, list, from + size));
    }

    private Change found(Tenant tenant, String number) throws Refusal {
        int wanted = Version.NUMBER.parse(number);
        return programmes.changes(tenant, wanted, 1).stream()
                .filter(c -> c.number() == wanted && !c.wasForgotten())
                .findFirst()
                .orElseThrow(() ->
                        Refusal.of(
                                Code.NOT_FOUND,
                                "change",
                                number,
                                "there is no change {value}, or it is older than the trail is kept"));
    }
}
