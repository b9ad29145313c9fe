/// A programme as tables that people edit in a spreadsheet, and back into the files it came from.
///
/// [ProgrammeTables] says which tables there are and which key of which file each column is; [Book]
/// lays a folder's files out as lines of them. [TableImport] compares edited tables with the book,
/// makes the changes in it and lets the folder's own reader judge the result: twice, once in a form
/// whose every line is known to be a cell, so that what is wrong is said of that cell, and once in
/// the files as they are going to be.
@NullMarked
package dev.crosswalk.files.table;

import org.jspecify.annotations.NullMarked;
