/// A programme as files: `folder` reads and checks them, `document` holds its documents, `edit`
/// changes files and keeps their comments, `table` makes a workbook of them, `revision` reads them
/// out of Git, and `start` writes the first ones.
@NullMarked
package dev.crosswalk.files;

import org.jspecify.annotations.NullMarked;
