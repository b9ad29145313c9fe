@NullMarked
package dev.crosswalk.server.mapping.web;

import org.jspecify.annotations.NullMarked;
