/// A programme as files: `folder` reads and checks them, `write` makes them say a programme, with
/// `edit`, which changes files and keeps their comments; `document` holds its documents, `table`
/// makes a workbook of them, `revision` reads them out of Git, and `start` writes the first ones.
@NullMarked
package dev.crosswalk.files;

import org.jspecify.annotations.NullMarked;
