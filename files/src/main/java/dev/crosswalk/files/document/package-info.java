/// The documents of a programme as files: the folder `documents`, and the Markdown that lies in it.
@NullMarked
package dev.crosswalk.files.document;

import org.jspecify.annotations.NullMarked;
