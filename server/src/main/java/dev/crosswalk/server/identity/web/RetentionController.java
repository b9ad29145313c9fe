package dev.crosswalk.server.identity.web;

import static dev.crosswalk.server.identity.web.Asks.by;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.server.identity.Permission;
import dev.crosswalk.server.identity.TrailRetention;
import dev.crosswalk.server.identity.TrailRetention.Kept;
import dev.crosswalk.server.identity.TrailRetention.Months;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// For how long an organisation keeps its trails: said to whoever reads them, set by its owners.
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/trail-retention")
final class RetentionController {
    private final TrailRetention retention;

    RetentionController(TrailRetention retention) {
        this.retention = retention;
    }

    /// @param months null, or left out, for ever
    /// @param seen what was looked at, so that nobody writes over what others said since; may be
    ///   left out
    record Wanted(@Nullable Integer months, @Nullable Months seen) {}

    @GetMapping
    @Permits(Permission.READ)
    Kept kept(@PathVariable UUID organisation) throws Refusal {
        return retention.of(organisation);
    }

    @PutMapping
    @Permits(Permission.MANAGE_ORGANISATION)
    Kept set(
            @PathVariable UUID organisation, @RequestBody Wanted wanted, HttpServletRequest request)
            throws Refusal {
        return retention.set(by(request), organisation, wanted.months(), wanted.seen());
    }
}
