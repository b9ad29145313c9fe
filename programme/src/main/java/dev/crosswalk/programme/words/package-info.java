/// What people call things: editions, requirements, days, shares. Tables, papers and messages take
/// their words from here, so that one thing has one name.
@NullMarked
package dev.crosswalk.programme.words;

import org.jspecify.annotations.NullMarked;
