package dev.crosswalk.programme.edit;

import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.Place;

/// An error, as one recognises it before and after an edit.
///
/// What is wrong with the item itself is known by what is said of it, wherever the item stood in
/// what was sent. What is wrong with others is known by its place: the words may name what the edit
/// changes.
///
/// @param place everywhere where it is in the item itself
/// @param message empty where it is in another one
public record KnownError(Place place, String rule, String message) {

    static KnownError own(Finding error) {
        return new KnownError(new Place.Everywhere(), error.rule(), error.message());
    }

    static KnownError elsewhere(Finding error) {
        return new KnownError(error.place(), error.rule(), "");
    }
}
