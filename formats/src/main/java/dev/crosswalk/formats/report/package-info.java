/// One neutral model of a report, and its renderers.
///
/// A caller builds a [Report] out of [Block]s and asks a [Format] for the bytes. All text is data:
/// every renderer escapes it, shows characters that XML 1.0 forbids as U+FFFD, and never lets a
/// spreadsheet take it for a formula. The same report gives the same bytes, always.
@NullMarked
package dev.crosswalk.formats.report;

import org.jspecify.annotations.NullMarked;
