/// The unified control library, and one control or document of it.
@NullMarked
package dev.crosswalk.answers.control;

import org.jspecify.annotations.NullMarked;
