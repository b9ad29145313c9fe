/// Writes a programme into the files of a folder, without changing what says it already.
///
/// [ProgrammeForms] gives the form of each item of a programme in a file. [ProgrammeWriter] reads
/// what the files say now and computes the forms of that: where they equal the wanted ones it
/// leaves the file alone, and where they differ it changes the keys that differ. So no rule of
/// reading is repeated here, and whatever the writer makes is read once more before anybody gets
/// it.
@NullMarked
package dev.crosswalk.files.write;

import org.jspecify.annotations.NullMarked;
