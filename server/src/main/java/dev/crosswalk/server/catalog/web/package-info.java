@NullMarked
package dev.crosswalk.server.catalog.web;

import org.jspecify.annotations.NullMarked;
