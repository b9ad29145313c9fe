@NullMarked
package dev.crosswalk.server.audit.web;

import org.jspecify.annotations.NullMarked;
