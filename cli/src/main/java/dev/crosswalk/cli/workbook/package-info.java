/// `crosswalk export` and `crosswalk import`: a programme as a workbook, and back.
@NullMarked
package dev.crosswalk.cli.workbook;

import org.jspecify.annotations.NullMarked;
