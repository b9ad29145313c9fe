/// How answers and refusals become HTTP.
@NullMarked
package dev.crosswalk.server.platform.web;

import org.jspecify.annotations.NullMarked;
