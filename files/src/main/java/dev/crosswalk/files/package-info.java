/// A programme and its parts as files.
@NullMarked
package dev.crosswalk.files;

import org.jspecify.annotations.NullMarked;
