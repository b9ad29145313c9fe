/// Which requirements of two editions correspond, in both directions.
@NullMarked
package dev.crosswalk.answers.compare;

import org.jspecify.annotations.NullMarked;
