/// What an organisation hands over and signs: its statements of applicability.
///
/// Owns the versions of these that were approved, as bytes in each format. However an approval
/// comes into a programme, the statement is kept as it stood then; INVARIANT: an approved version
/// never changes, and no two have one name.
@ApplicationModule(allowedDependencies = {"platform", "identity", "programme", "control"})
@NullMarked
package dev.crosswalk.server.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
