/// Which documents a programme needs, and how they stand.
@NullMarked
package dev.crosswalk.answers.document;

import org.jspecify.annotations.NullMarked;
