package dev.crosswalk.programme;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Names that organisations give to one and the same role.
final class RoleNames {
    /// In small letters. The library says "Internal audit lead", the days to book "internal
    /// auditor", and the document of the audit programme "Lead auditor".
    private static final List<Set<String>> ONE =
            List.of(
                    Set.of(
                            "internal audit lead",
                            "internal auditor",
                            "lead internal auditor",
                            "internal audit manager",
                            "head of internal audit",
                            "lead auditor",
                            "isms auditor"));

    private RoleNames() {}

    static boolean areOne(String role, String other) {
        String one = role.strip().toLowerCase(Locale.ROOT);
        String two = other.strip().toLowerCase(Locale.ROOT);
        return ONE.stream().anyMatch(names -> names.contains(one) && names.contains(two));
    }
}
