package dev.crosswalk.answers;

import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.engine.MappingSet;
import dev.crosswalk.engine.Trust;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Reads which mapping sets a question believes, as people say it: values of one kind are
/// alternatives, kinds narrow each other.
public final class TrustTerms {
    private static final String TRUST = "trust";

    private static final List<String> KINDS =
            List.of("publisher", "status", "licence", "publishers");

    private final Set<String> publishers = new HashSet<>();
    private final Set<MappingSet.Status> statuses = new HashSet<>();
    private final Set<String> licences = new HashSet<>();
    private int minimumPublishers = 1;

    private TrustTerms() {}

    /// @param sets the mapping sets that there are, whose publishers and licences are valid
    public static Trust read(List<String> values, List<MappingSet> sets) throws Refusal {
        if (values.isEmpty()) {
            return Trust.ALL;
        }
        TrustTerms trust = new TrustTerms();
        for (String value : values) {
            trust.add(value, sets);
        }
        return new Trust(trust.publishers, trust.statuses, trust.licences, trust.minimumPublishers);
    }

    private void add(String typed, List<MappingSet> sets) throws Refusal {
        int equals = typed.indexOf('=');
        if (equals <= 0) {
            throw Refusal.malformed(TRUST, typed, "has no value. Write it like publisher=NIST");
        }
        boolean atLeast = typed.charAt(equals - 1) == '>';
        String kind = typed.substring(0, atLeast ? equals - 1 : equals).strip();
        String value = typed.substring(equals + 1).strip();
        switch (kind) {
            case "publisher" ->
                    publishers.add(known(kind, value, sets, MappingSet.Provenance::publisher));
            case "licence", "license" ->
                    licences.add(known("licence", value, sets, MappingSet.Provenance::licence));
            case "status" ->
                    statuses.add(
                            switch (value) {
                                case "accepted" -> MappingSet.Status.ACCEPTED;
                                case "draft" -> MappingSet.Status.DRAFT;
                                case "hints" -> MappingSet.Status.HINTS;
                                default ->
                                        throw unknown(
                                                "status",
                                                value,
                                                List.of("accepted", "draft", "hints"));
                            });
            case "publishers" -> minimumPublishers = Math.max(minimumPublishers, number(value));
            default -> throw unknown("kind", kind, KINDS);
        }
    }

    private static String known(
            String kind,
            String value,
            List<MappingSet> sets,
            Function<MappingSet.Provenance, String> part)
            throws Refusal {
        Collection<String> valid = new ArrayList<>();
        for (MappingSet set : sets) {
            String known = part.apply(set.provenance());
            if (known.equals(value)) {
                return value;
            }
            if (!known.isEmpty() && !valid.contains(known)) {
                valid.add(known);
            }
        }
        throw unknown(kind, value, valid);
    }

    private static Refusal unknown(String what, String value, Collection<String> valid) {
        return Refusal.unknown(TRUST, what + " in <trust>", value, valid);
    }

    private static int number(String value) throws Refusal {
        if (value.length() == 1 && value.charAt(0) >= '1' && value.charAt(0) <= '9') {
            return value.charAt(0) - '0';
        }
        throw Refusal.of(
                Code.MALFORMED,
                TRUST,
                value,
                "publishers in <trust> is a number from 1 to 9, not {value!}");
    }
}
