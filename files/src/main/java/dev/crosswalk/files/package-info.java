/// A programme as files: `folder` reads and checks them, `write` changes them so that they say a
/// given programme, with the help of `edit`, which keeps their comments; `document` holds the
/// programme's documents, `table` turns files into a workbook and back, `revision` reads them from
/// Git, and `start` creates the first ones.
@NullMarked
package dev.crosswalk.files;

import org.jspecify.annotations.NullMarked;
