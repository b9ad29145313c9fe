/// What auditors do beside a programme.
///
/// Owns the notes that auditors, and others who work on a programme, write beside it: each is its
/// author's alone until they share it, and proves nothing. A version is never changed or removed.
@ApplicationModule(allowedDependencies = {"platform", "identity", "programme", "task"})
@NullMarked
package dev.crosswalk.server.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
