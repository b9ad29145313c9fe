/// What every module stands on: whose data is asked for.
@NullMarked
package dev.crosswalk.server.platform;

import org.jspecify.annotations.NullMarked;
