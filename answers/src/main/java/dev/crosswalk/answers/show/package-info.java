/// One edition, requirement or obligation in full.
@NullMarked
package dev.crosswalk.answers.show;

import org.jspecify.annotations.NullMarked;
