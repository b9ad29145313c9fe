/// What there is to do, and whose it is.
///
/// Owns tasks, which are of no programme: a task may be about a control, a requirement or a step of
/// a plan, and proves nothing. Publishes each change that was made. A change adds versions of the
/// tasks that it touches, so that what was before can be seen and come back.
@ApplicationModule(allowedDependencies = {"platform", "identity", "programme"})
@NullMarked
package dev.crosswalk.server.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
