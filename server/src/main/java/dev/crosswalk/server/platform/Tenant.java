package dev.crosswalk.server.platform;

import java.util.UUID;

/// The organisation whose data a store may see. Whoever has none sees nothing.
public record Tenant(UUID organisation) {}
