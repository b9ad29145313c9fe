/// How a programme comes to be: the files of a new one ([FirstFiles]), those of the company that
/// everything can be tried on ([Sample]), and how they get into a folder ([NewFolder]).
@NullMarked
package dev.crosswalk.files.start;

import org.jspecify.annotations.NullMarked;
