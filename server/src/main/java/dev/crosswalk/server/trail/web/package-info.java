@NullMarked
package dev.crosswalk.server.trail.web;

import org.jspecify.annotations.NullMarked;
