/// What is on file to show that controls are done.
@NullMarked
package dev.crosswalk.answers.evidence;

import org.jspecify.annotations.NullMarked;
