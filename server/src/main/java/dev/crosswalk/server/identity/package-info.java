/// People, what they may do where, and how they prove who they are.
///
/// Owns accounts, memberships, sessions and API tokens. Secrets are shown once and kept as digests.
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"platform"})
@NullMarked
package dev.crosswalk.server.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
