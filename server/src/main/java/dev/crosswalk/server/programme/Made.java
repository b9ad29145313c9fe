package dev.crosswalk.server.programme;

import dev.crosswalk.server.platform.Tenant;
import java.util.List;

/// A change that was made just now.
public record Made(Tenant tenant, Change change, List<ItemChange> items) {
    public Made {
        items = List.copyOf(items);
    }
}
