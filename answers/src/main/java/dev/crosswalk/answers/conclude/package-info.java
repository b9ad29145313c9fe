/// A conclusion of a person about a control, shown with what it rests on and what it lifts before
/// it is written.
@NullMarked
package dev.crosswalk.answers.conclude;

import org.jspecify.annotations.NullMarked;
