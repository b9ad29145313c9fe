package dev.crosswalk.programme;

/// What the organisation's documents say where a template leaves it open.
///
/// @param name `review_approver`
public record Parameter(String name, String value) {
    public Parameter {
        value = value.strip();
    }
}
