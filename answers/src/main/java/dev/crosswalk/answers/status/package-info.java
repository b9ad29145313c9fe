/// How a programme stands: status, checklist, calendar, and what changed.
@NullMarked
package dev.crosswalk.answers.status;

import org.jspecify.annotations.NullMarked;
