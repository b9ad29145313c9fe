/// The server: stores programmes, permits, and tells what `answers` says. It computes and words no
/// answer itself.
@NullMarked
package dev.crosswalk.server;

import org.jspecify.annotations.NullMarked;
