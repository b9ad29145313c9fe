/// A folder of an older format becomes one of today's: what has to be written, and what only the
/// organisation can say.
@NullMarked
package dev.crosswalk.files.upgrade;

import org.jspecify.annotations.NullMarked;
