/// The cheapest controls to adopt: what a plan chooses from, and what it says.
@NullMarked
package dev.crosswalk.answers.plan;

import org.jspecify.annotations.NullMarked;
