/// The controls that a report of an auditor or another tool lists.
///
/// A file becomes rows of text in `formats.foreign`; [ControlListReader] makes a [ControlList] of
/// them: which columns are which, which rows are of one control, what its criteria and the results
/// of its tests are. The same list gives the same value in whatever format and order of columns it
/// comes. What cannot be read is a [ListProblem] that names its place.
@NullMarked
package dev.crosswalk.answers.intake;

import org.jspecify.annotations.NullMarked;
