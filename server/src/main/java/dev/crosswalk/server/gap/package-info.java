/// How far what is met reaches towards a framework, why, and what would close the rest.
@ApplicationModule(allowedDependencies = {"platform", "identity", "programme"})
@NullMarked
package dev.crosswalk.server.gap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
