package dev.crosswalk.programme;

/// A value that the organisation gives for what a document's template leaves open.
///
/// @param name what templates call it: `review_approver`
public record Parameter(String name, String value) {
    public Parameter {
        value = value.strip();
    }
}
