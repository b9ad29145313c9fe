/// The few questions that settle most: which obligations are asked about, which of them together,
/// and what the answers of people make of a gap. The choice is in
/// [dev.crosswalk.answers.ask.Choice] and knows nothing but sets; words and figures are around it.
@NullMarked
package dev.crosswalk.answers.ask;

import org.jspecify.annotations.NullMarked;
