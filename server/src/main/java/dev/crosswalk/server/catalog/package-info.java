/// What there is: framework editions, requirements, obligations, controls and documents of the
/// library.
@NullMarked
package dev.crosswalk.server.catalog;

import org.jspecify.annotations.NullMarked;
