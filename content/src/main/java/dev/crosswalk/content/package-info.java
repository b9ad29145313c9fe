/// From YAML packs to engine values: reading, linting, and the compiled form that a start reads.
@NullMarked
package dev.crosswalk.content;

import org.jspecify.annotations.NullMarked;
