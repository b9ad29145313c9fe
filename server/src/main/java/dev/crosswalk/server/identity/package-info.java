/// People, what they may do where, and how they prove who they are.
///
/// Owns accounts, memberships, sessions and API tokens. Secrets are shown once and kept as digests.
@NullMarked
package dev.crosswalk.server.identity;

import org.jspecify.annotations.NullMarked;
