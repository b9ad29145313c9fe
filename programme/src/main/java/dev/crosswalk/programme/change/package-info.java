/// What changed in a programme between two days, or from one version of it to another. Start at
/// [Changes].
///
/// The programme is judged at both times by `standing`; this package only compares the results, and
/// finds the reasons.
@NullMarked
package dev.crosswalk.programme.change;

import org.jspecify.annotations.NullMarked;
