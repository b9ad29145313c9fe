/// What became of a programme between two looks at it: of the same files on two days, or of two
/// versions of the files. Start at [Changes].
///
/// A look is judged by `standing`; this package only compares, and finds the reasons.
@NullMarked
package dev.crosswalk.programme.change;

import org.jspecify.annotations.NullMarked;
