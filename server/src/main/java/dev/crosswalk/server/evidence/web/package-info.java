@NullMarked
package dev.crosswalk.server.evidence.web;

import org.jspecify.annotations.NullMarked;
