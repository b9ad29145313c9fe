/// What makes a programme's folder one of today's format, and what only the organisation can say.
@NullMarked
package dev.crosswalk.answers.upgrade;

import org.jspecify.annotations.NullMarked;
