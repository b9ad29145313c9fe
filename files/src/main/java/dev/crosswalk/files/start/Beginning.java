package dev.crosswalk.files.start;

import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.WantedFramework;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a new programme starts from.
///
/// @param scope empty where nobody has said it yet
/// @param parameters by name
/// @param today the day on which its first controls are decided on
public record Beginning(
        String organisation,
        String scope,
        ZoneId timeZone,
        List<WantedFramework> wanted,
        List<AuditReport> held,
        Starter starter,
        Map<String, String> parameters,
        LocalDate today) {

    public Beginning {
        wanted = List.copyOf(wanted);
        held = List.copyOf(held);
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }
}
