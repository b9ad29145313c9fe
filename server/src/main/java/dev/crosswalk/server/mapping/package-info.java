/// How framework editions correspond, and what others published of it.
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package dev.crosswalk.server.mapping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
