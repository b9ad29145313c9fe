package dev.crosswalk.server.programme.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is supposed of a programme, as query parameters that may be repeated: `with`, controls that
/// were in place and shown, and `without`, controls that were not there. Nothing of it is stored.
public record Tried(@Nullable List<String> with, @Nullable List<String> without) {
    List<String> on() {
        return with == null ? List.of() : with;
    }

    List<String> off() {
        return without == null ? List.of() : without;
    }
}
