/// Blocks on a terminal: [Screen] is what a reader's terminal can show, and shows them.
///
/// Only this package knows how many columns a line has, what stands in the place of a symbol where
/// nothing but ASCII is shown, and what colour is made of. Words may come from somebody's pack or
/// programme, so what would steer the terminal is shown as an escape that can be read.
@NullMarked
package dev.crosswalk.formats.terminal;

import org.jspecify.annotations.NullMarked;
