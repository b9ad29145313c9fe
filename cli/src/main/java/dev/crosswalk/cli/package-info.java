/// The `crosswalk` command: reads arguments, asks the engine, shows the answer.
@NullMarked
package dev.crosswalk.cli;

import org.jspecify.annotations.NullMarked;
