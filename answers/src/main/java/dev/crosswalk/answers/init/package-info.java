/// The files of a new programme.
@NullMarked
package dev.crosswalk.answers.init;

import org.jspecify.annotations.NullMarked;
