/// The unified control library: controls that discharge obligations once for all frameworks, and
/// templates of the documents that describe them. Start at [ControlLibrary].
@NullMarked
package dev.crosswalk.content.control;

import org.jspecify.annotations.NullMarked;
