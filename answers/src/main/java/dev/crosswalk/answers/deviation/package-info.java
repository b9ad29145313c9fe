/// What deviated of the controls of a programme over a window, and what became of it.
@NullMarked
package dev.crosswalk.answers.deviation;

import org.jspecify.annotations.NullMarked;
