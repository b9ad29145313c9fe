/// JMH measurements of the engine's speed targets.
@NullMarked
package dev.crosswalk.benchmarks;

import org.jspecify.annotations.NullMarked;
