/// What reports and workbooks both need to write office files. Not for other modules.
@NullMarked
package dev.crosswalk.formats.office;

import org.jspecify.annotations.NullMarked;
