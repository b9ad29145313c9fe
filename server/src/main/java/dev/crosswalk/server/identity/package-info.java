/// People, what they may do where, and how they prove who they are.
///
/// Owns accounts, memberships, invitations, sessions, second factors, passkeys and API tokens, and
/// the trail of what people did with these. Secrets are shown once and kept as digests; that of a
/// second factor, which codes are computed from, is kept as it is. What a role may do stands in
/// [Role]; that an organisation keeps an owner, in [People].
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"platform"})
@NullMarked
package dev.crosswalk.server.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
