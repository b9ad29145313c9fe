/// What is on file of each control, and what of it can be looked at without opening it.
///
/// Files of evidence come from anybody. What one is, its bytes say and not its name; none is ever
/// handed to a browser as a page, and none is unpacked.
@ApplicationModule(allowedDependencies = {"platform", "identity", "programme"})
@NullMarked
package dev.crosswalk.server.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
