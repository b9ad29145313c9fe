/// A programme as a workbook, out and back in.
@NullMarked
package dev.crosswalk.answers.workbook;

import org.jspecify.annotations.NullMarked;
