/// Finds requirements, points of focus, obligations, controls and documents by words.
@NullMarked
package dev.crosswalk.answers.find;

import org.jspecify.annotations.NullMarked;
