/// From the control library and a programme to what the planner chooses from.
@NullMarked
package dev.crosswalk.answers.plan;

import org.jspecify.annotations.NullMarked;
