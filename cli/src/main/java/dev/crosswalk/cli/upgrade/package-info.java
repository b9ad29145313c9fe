/// `crosswalk upgrade`.
@NullMarked
package dev.crosswalk.cli.upgrade;

import org.jspecify.annotations.NullMarked;
