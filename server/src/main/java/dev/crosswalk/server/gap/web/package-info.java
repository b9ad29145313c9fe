@NullMarked
package dev.crosswalk.server.gap.web;

import org.jspecify.annotations.NullMarked;
