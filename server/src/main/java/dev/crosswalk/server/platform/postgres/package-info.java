/// A PostgreSQL that the server brings along: unpacked, started, stopped, its data kept.
///
/// Whoever has a database of their own needs none of this: `CROSSWALK_DATABASE_URL`.
@NullMarked
package dev.crosswalk.server.platform.postgres;

import org.jspecify.annotations.NullMarked;
