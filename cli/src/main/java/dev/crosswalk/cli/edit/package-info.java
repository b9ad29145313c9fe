/// What people do to a programme without opening a file, and how it is taken back.
@NullMarked
package dev.crosswalk.cli.edit;

import org.jspecify.annotations.NullMarked;
