package dev.crosswalk.programme.standing;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.judgement.History.Found;
import dev.crosswalk.engine.judgement.History.Result;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.EvidenceRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What evidence says of single subjects of a setting: each row that names one, and each result of
/// a test that does, is a result of the check that is that kind of evidence.
///
/// How long a result counts is said by its kind: `freshDays` is the stated validity of what it
/// shows, so it is also how far two passes of one subject may lie apart. A cadence of its own a
/// check of a programme has not.
record CheckResults(Set<String> settings) {

    static CheckResults of(Control control) {
        return new CheckResults(
                control.evidence().stream()
                        .filter(e -> e.role() == Control.Role.SETTING)
                        .map(Control.EvidenceWanted::kind)
                        .collect(Collectors.toSet()));
    }

    /// A record that was falsified says nothing of any subject, and is not hidden among them.
    private boolean isOfChecks(ControlHistory.Piece p) {
        return settings.contains(p.kind()) && p.artefact() && !p.details().falsified();
    }

    private boolean isTest(ControlHistory.Piece p) {
        return isOfChecks(p) && p.result() != null && !p.details().subject().isEmpty();
    }

    private boolean hasRows(ControlHistory.Piece p) {
        return isOfChecks(p) && p.result() == null && p.details().rows() != null;
    }

    List<Result> results(List<ControlHistory.Piece> pieces) {
        List<Result> results = new ArrayList<>();
        for (ControlHistory.Piece p : pieces) {
            EvidenceRows rows = p.details().rows();
            if (isTest(p)) {
                results.add(
                        new Result(
                                p.kind(),
                                p.details().subject(),
                                p.to(),
                                p.receivedAt(),
                                found(p.result()),
                                p.id()));
            } else if (rows != null && hasRows(p)) {
                for (EvidenceRows.Row row : rows.rows()) {
                    if (!row.subject().isEmpty()) {
                        results.add(
                                new Result(
                                        p.kind(),
                                        row.subject(),
                                        row.on(),
                                        p.receivedAt(),
                                        row.failed() ? Found.FAIL : Found.PASS,
                                        p.id()));
                    }
                }
            }
        }
        return results;
    }

    private static Found found(Evidence.@Nullable Result result) {
        return switch (result) {
            case null -> Found.UNKNOWN;
            case PASS -> Found.PASS;
            case FAIL -> Found.FAIL;
            case INCONCLUSIVE -> Found.UNKNOWN;
        };
    }

    /// What is left of evidence that says more than results; the same piece where it says none.
    Optional<ControlHistory.Piece> rest(ControlHistory.Piece p) {
        EvidenceRows rows = p.details().rows();
        if (isTest(p)) {
            return Optional.empty();
        }
        if (rows == null || !hasRows(p)) {
            return Optional.of(p);
        }
        List<EvidenceRows.Row> others =
                rows.rows().stream().filter(r -> r.subject().isEmpty()).toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(p.withRows(new EvidenceRows(rows.columns(), others)));
    }
}
