/// How a control operated over a window, for people: in sentences, as a strip of what was due, and
/// its deviations with what became of them.
@NullMarked
package dev.crosswalk.papers.judgement;

import org.jspecify.annotations.NullMarked;
