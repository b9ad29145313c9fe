/// How far what is met reaches towards a framework, and what is missing.
@NullMarked
package dev.crosswalk.answers.gap;

import org.jspecify.annotations.NullMarked;
