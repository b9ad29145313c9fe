/// How far what is met reaches towards a framework, why, and what would close the rest.
@NullMarked
package dev.crosswalk.server.gap;

import org.jspecify.annotations.NullMarked;
