/// The editions that there are.
@NullMarked
package dev.crosswalk.answers.frameworks;

import org.jspecify.annotations.NullMarked;
