/// `crosswalk plan`: the cheapest controls to adopt. The planner is loaded only here.
@NullMarked
package dev.crosswalk.cli.plan;

import org.jspecify.annotations.NullMarked;
