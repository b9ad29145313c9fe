/// What is wrong with something that somebody gave us: a [Finding] names the place, the rule, the
/// value and the nearest valid one. All that is wrong is collected, so that it is mended in one go.
@NullMarked
package dev.crosswalk.content.finding;

import org.jspecify.annotations.NullMarked;
