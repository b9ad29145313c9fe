/// From the control library and a programme to what the planner chooses from.
@NullMarked
package dev.crosswalk.programme.plan;

import org.jspecify.annotations.NullMarked;
