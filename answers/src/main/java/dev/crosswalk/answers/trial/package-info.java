/// What would come of it if controls were there, or were not.
@NullMarked
package dev.crosswalk.answers.trial;

import org.jspecify.annotations.NullMarked;
