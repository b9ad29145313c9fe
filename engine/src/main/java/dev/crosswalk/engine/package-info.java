/// What frameworks demand, how their demands relate, and what follows from a set of facts. The
/// engine is pure: values in, values out; time and ids are arguments, and nothing is read from
/// outside.
@NullMarked
package dev.crosswalk.engine;

import org.jspecify.annotations.NullMarked;
