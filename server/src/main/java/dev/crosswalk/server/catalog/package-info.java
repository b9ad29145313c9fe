/// What there is: framework editions, requirements, obligations, controls and documents of the
/// library.
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package dev.crosswalk.server.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
