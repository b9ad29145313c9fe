/// What is wrong with content, facts and programmes, and how much content there is.
@NullMarked
package dev.crosswalk.answers.lint;

import org.jspecify.annotations.NullMarked;
