/// Who did what to a programme, and when: read only, since nothing that was recorded is ever
/// changed.
@ApplicationModule(allowedDependencies = {"platform", "identity", "programme"})
@NullMarked
package dev.crosswalk.server.trail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
