@NullMarked
package dev.crosswalk.server.control.web;

import org.jspecify.annotations.NullMarked;
