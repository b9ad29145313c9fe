/// The proof of one verdict, and what would break or complete it.
@NullMarked
package dev.crosswalk.answers.why;

import org.jspecify.annotations.NullMarked;
