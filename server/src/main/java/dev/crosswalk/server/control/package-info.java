/// The controls of an organisation: how they stand and operated, their documents and lists, and
/// what people do to them and to all else that a programme says.
@ApplicationModule(allowedDependencies = {"platform", "identity", "programme"})
@NullMarked
package dev.crosswalk.server.control;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
