/// The lists of events that per-event controls had to answer: how they stand, their freeze, and the
/// samples that are drawn from them.
///
/// A sample is drawn by [Draw], which anybody can repeat with a few lines of any language.
@NullMarked
package dev.crosswalk.answers.population;

import org.jspecify.annotations.NullMarked;
