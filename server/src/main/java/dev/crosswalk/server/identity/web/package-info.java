/// Signing in over HTTP, and who may ask for what.
@NullMarked
package dev.crosswalk.server.identity.web;

import org.jspecify.annotations.NullMarked;
