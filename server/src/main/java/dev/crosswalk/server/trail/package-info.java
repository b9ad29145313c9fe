/// Who did what to a programme, and when: read only, since nothing that was recorded is ever
/// changed. Tells open pages of changes, those of tasks too.
@ApplicationModule(allowedDependencies = {"platform", "identity", "programme", "task"})
@NullMarked
package dev.crosswalk.server.trail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
