/// What everybody needs who writes files for spreadsheets and word processors: text that is no
/// formula, text as XLSX spells it, and archives whose bytes depend on nothing but what is in them.
@NullMarked
package dev.crosswalk.formats.office;

import org.jspecify.annotations.NullMarked;
