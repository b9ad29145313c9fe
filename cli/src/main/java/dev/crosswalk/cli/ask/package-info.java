/// `crosswalk ask`: questions to people, one after the other at a terminal, as options, or as a
/// workbook that went by mail; and where their answers are kept.
@NullMarked
package dev.crosswalk.cli.ask;

import org.jspecify.annotations.NullMarked;
