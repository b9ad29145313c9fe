/// What frameworks demand, how their demands relate, and what follows from a set of facts. Pure:
/// values in, values out; time and ids are arguments, nothing is read from the outside.
@NullMarked
package dev.crosswalk.engine;

import org.jspecify.annotations.NullMarked;
