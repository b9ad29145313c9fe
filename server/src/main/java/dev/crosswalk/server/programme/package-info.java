/// The programmes of organisations, as the database keeps them: versioned items in the shape of a
/// programme's files.
///
/// Owns changes and item versions. A programme is read whole, as it was at any change; a change
/// adds versions of what it changed, and of nothing else.
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"platform", "identity"})
@NullMarked
package dev.crosswalk.server.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
