/// How framework editions correspond, and what others published of it.
@NullMarked
package dev.crosswalk.server.mapping;

import org.jspecify.annotations.NullMarked;
