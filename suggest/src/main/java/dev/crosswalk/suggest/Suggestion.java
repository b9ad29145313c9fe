package dev.crosswalk.suggest;

import dev.crosswalk.engine.RequirementRef;
import org.jspecify.annotations.Nullable;

/// An obligation that a text may speak of.
///
/// @param obligation its id
/// @param score from 0 to 1, to three digits: the higher, the nearer. It is no probability, and
///   scores of two texts say little beside each other
/// @param said how much of the obligation's own sentence the text says in the same words, or its
///   phrases of the field mean, by how rare these are, from 0 to 1
/// @param place how many obligations, of all, are as near to the part of the text to which it is
///   nearest, or nearer: 1 is the nearest of that part
/// @param control id of the control of the library that discharges the obligation and that the text
///   resembles; null where none of those that do is among the nearest to the text
/// @param pointOfFocus that demands the obligation and that the text serves; null where none is
///   among the nearest
/// @param within whether the criteria that were named demand or suggest the obligation, themselves
///   or by a point of focus; true of all where none were named
public record Suggestion(
        String obligation,
        double score,
        double said,
        int place,
        @Nullable String control,
        @Nullable RequirementRef pointOfFocus,
        boolean within) {}
