/// How far a programme was at the end of each month.
@NullMarked
package dev.crosswalk.answers.trend;

import org.jspecify.annotations.NullMarked;
