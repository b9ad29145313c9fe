package dev.crosswalk.programme.document;

import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.Standing;
import java.util.List;
import java.util.stream.Collectors;

/// `{{#risk_register}}`: the risks of `risks.yaml` in the order of the file.
final class RiskTable {
    private final Standing standing;

    RiskTable(Standing standing) {
        this.standing = standing;
    }

    String markdown() {
        List<Programme.Risk> risks = standing.programme().risks();
        if (risks.isEmpty()) {
            return "*No risk has been entered in risks.yaml yet.*";
        }
        Grid grid =
                new Grid(
                        "Id",
                        "Risk",
                        "Owner",
                        "Inherent",
                        "Response",
                        "Controls",
                        "Residual",
                        "Accepted",
                        "Review by");
        for (Programme.Risk risk : risks) {
            grid.row(
                    Literal.of(risk.id()),
                    Literal.of(risk.title()),
                    Literal.of(risk.owner()),
                    "%d×%d=%d"
                            .formatted(
                                    risk.likelihood(),
                                    risk.impact(),
                                    risk.likelihood() * risk.impact()),
                    response(risk.treatment()),
                    Literal.of(controls(risk)),
                    Integer.toString(risk.residual()),
                    Literal.of(accepted(risk)),
                    risk.reviewBy() == null ? "" : risk.reviewBy().toString());
        }
        return grid.toString();
    }

    /// In the words of the risk management procedure.
    private static String response(Programme.Treatment treatment) {
        return switch (treatment) {
            case MODIFY -> "Reduce";
            case AVOID -> "Avoid";
            case SHARE -> "Share";
            case RETAIN -> "Accept";
        };
    }

    private String controls(Programme.Risk risk) {
        return risk.controls().stream().map(this::control).collect(Collectors.joining(", "));
    }

    /// `ACC-01`, and where it is not in place, that it is not.
    private String control(String id) {
        Programme.State state = standing.control(id).map(ControlStanding::state).orElse(null);
        return switch (state) {
            case IMPLEMENTED -> id;
            case PLANNED -> id + " (planned)";
            case RETIRED -> id + " (retired)";
            case null -> id + " (not adopted)";
        };
    }

    private static String accepted(Programme.Risk risk) {
        String on = risk.acceptedOn() == null ? "" : risk.acceptedOn().toString();
        return risk.acceptedBy().isBlank() || on.isEmpty()
                ? risk.acceptedBy() + on
                : risk.acceptedBy() + ", " + on;
    }
}
