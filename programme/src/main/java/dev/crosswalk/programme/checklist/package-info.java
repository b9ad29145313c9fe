/// What is left to do before an audit of a framework, in the order in which it blocks: [Checklist].
@NullMarked
package dev.crosswalk.programme.checklist;

import org.jspecify.annotations.NullMarked;
