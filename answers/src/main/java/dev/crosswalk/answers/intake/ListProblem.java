package dev.crosswalk.answers.intake;

/// Something of a list that could not be read, or not as it may have been meant.
///
/// @param at the page, row or cell
/// @param control what the control is called; empty where it is about none
public record ListProblem(String at, String control, String message) {
    @Override
    public String toString() {
        return at + ": " + (control.isEmpty() ? "" : control + " ") + message;
    }
}
