package dev.crosswalk.programme.edit;

import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.Place;

/// An error, in a form by which it is recognised before and after an edit.
///
/// An error in the edited item itself is recognised by its message, since the item may stand
/// elsewhere in what was sent. An error in another item is recognised by its place, since its
/// message may name what the edit changes.
///
/// @param place the same constant for every error in the edited item itself
/// @param message empty for an error in another item
public record KnownError(Place place, String rule, String message) {

    static KnownError own(Finding error) {
        return new KnownError(new Place.Everywhere(), error.rule(), error.message());
    }

    static KnownError elsewhere(Finding error) {
        return new KnownError(error.place(), error.rule(), "");
    }
}
