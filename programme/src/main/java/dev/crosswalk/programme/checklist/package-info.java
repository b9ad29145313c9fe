/// What is left to do before an audit of a framework, with what blocks the audit most first:
/// [Checklist].
@NullMarked
package dev.crosswalk.programme.checklist;

import org.jspecify.annotations.NullMarked;
