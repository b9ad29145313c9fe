/// How a programme begins: the files of a new one ([FirstFiles]), those of a sample company for
/// trying everything out ([Sample]), and how they get into a folder ([NewFolder]).
@NullMarked
package dev.crosswalk.files.start;

import org.jspecify.annotations.NullMarked;
