@NullMarked
package dev.crosswalk.server.programme.web;

import org.jspecify.annotations.NullMarked;
