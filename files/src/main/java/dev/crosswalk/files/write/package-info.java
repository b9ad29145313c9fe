/// A programme into the files of a folder, and nothing changed that says it already.
///
/// [ProgrammeForms] says how each item of a programme looks in a file. [ProgrammeWriter] reads what
/// the files say now, and has the same forms of that: where both agree it leaves the file alone,
/// where they differ it changes the keys that differ. So no rule of reading is here a second time,
/// and whatever the writer makes is read once more before anybody gets it.
@NullMarked
package dev.crosswalk.files.write;

import org.jspecify.annotations.NullMarked;
