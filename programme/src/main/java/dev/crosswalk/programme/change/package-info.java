/// What became of a programme between two days, or from one version of it to another. Start at
/// [Changes].
///
/// Each of the two is judged by `standing`; this package only compares, and finds the reasons.
@NullMarked
package dev.crosswalk.programme.change;

import org.jspecify.annotations.NullMarked;
