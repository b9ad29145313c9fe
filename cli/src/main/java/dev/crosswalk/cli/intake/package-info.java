/// `crosswalk intake`: the controls of a report or of another tool, their review, and what becomes
/// of them in a programme.
@NullMarked
package dev.crosswalk.cli.intake;

import org.jspecify.annotations.NullMarked;
