/// Turns a programme into tables that people edit in a spreadsheet, and writes edited tables back
/// into the files.
///
/// [ProgrammeTables] says which tables there are and which key of which file each column shows;
/// [Book] holds a folder's files as lines of these tables. [TableImport] compares edited tables
/// with the book, makes the changes in it and has the folder's own reader check the result twice:
/// once in a form of which every line comes from one known cell, so that errors are reported by
/// cell, and once in the files as they are to be written.
@NullMarked
package dev.crosswalk.files.table;

import org.jspecify.annotations.NullMarked;
