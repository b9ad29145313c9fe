package dev.crosswalk.papers.document;

import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.Risk;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// `{{#risk_register}}`: the risks of `risks.yaml` in the order of the file.
final class RiskTable {
    private final Standing standing;

    RiskTable(Standing standing) {
        this.standing = standing;
    }

    String markdown() {
        List<Risk> risks = standing.programme().risks();
        if (risks.isEmpty()) {
            return "*No risk has been entered in the register of risks yet.*";
        }
        MarkdownTable grid =
                new MarkdownTable(
                        "Id",
                        "Risk",
                        "Tags",
                        "Owner",
                        "Inherent",
                        "Controls",
                        "Current",
                        "Response",
                        "Residual",
                        "Accepted",
                        "Checked");
        for (Risk risk : risks) {
            grid.row(
                    MarkdownLiteral.of(risk.id()),
                    MarkdownLiteral.of(risk.title()),
                    MarkdownLiteral.of(String.join(", ", risk.tags())),
                    MarkdownLiteral.of(risk.owner()),
                    "%d×%d=%d".formatted(risk.likelihood(), risk.impact(), risk.inherent()),
                    MarkdownLiteral.of(controls(risk)),
                    risk.current() == null ? "not rated" : risk.current().toString(),
                    response(risk),
                    Integer.toString(risk.residual()),
                    MarkdownLiteral.of(accepted(risk)),
                    checked(risk));
        }
        return grid.toString();
    }

    /// The treatment of a risk, as the risk management procedure calls it.
    private static String response(Risk risk) {
        String response =
                switch (risk.treatment()) {
                    case MODIFY -> "Reduce";
                    case AVOID -> "Avoid";
                    case SHARE -> "Share";
                    case RETAIN -> "Accept";
                };
        return risk.reason().isBlank()
                ? response
                : response + ": " + MarkdownLiteral.of(risk.reason());
    }

    private String controls(Risk risk) {
        return risk.controls().stream().map(this::control).collect(Collectors.joining(", "));
    }

    /// `ACC-01`, and where it is not in place, that it is not.
    private String control(String id) {
        Adoption.State state = standing.control(id).map(ControlStanding::state).orElse(null);
        return switch (state) {
            case IMPLEMENTED -> id;
            case PLANNED -> id + " (planned)";
            case RETIRED -> id + " (retired)";
            case null -> id + " (not adopted)";
        };
    }

    /// `Director, 2026-03-01, until 2026-12-31`
    private String accepted(Risk risk) {
        String asked = risk.askedUntil() == null ? "" : "asked until " + risk.askedUntil();
        if (risk.acceptedBy().isBlank()) {
            return asked.isEmpty() ? "not accepted" : asked + ", not accepted";
        }
        List<String> parts = new ArrayList<>(List.of(risk.acceptedBy()));
        if (risk.acceptedOn() != null) {
            boolean later = risk.acceptedOn().isAfter(standing.asOf().lastFullDay());
            parts.add((later ? "only from " : "") + risk.acceptedOn());
        }
        if (risk.acceptedUntil() != null) {
            boolean over = risk.acceptedUntil().isBefore(standing.day());
            parts.add((over ? "ended " : "until ") + risk.acceptedUntil());
        }
        if (!asked.isEmpty()) {
            parts.add(asked);
        }
        return String.join(", ", parts);
    }

    /// `2026-03-01, again by 2027-03-01`
    private static String checked(Risk risk) {
        List<String> parts = new ArrayList<>();
        if (risk.checkedOn() != null) {
            parts.add(risk.checkedOn().toString());
        }
        if (risk.reviewBy() != null) {
            parts.add((parts.isEmpty() ? "" : "again ") + "by " + risk.reviewBy());
        }
        return String.join(", ", parts);
    }
}
