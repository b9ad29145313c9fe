/// What is left to do before an audit of a framework, with what the next gates wait for first:
/// [Checklist].
@NullMarked
package dev.crosswalk.programme.checklist;

import org.jspecify.annotations.NullMarked;
