/// Data in spreadsheets and back, without losing a character.
///
/// A caller describes a [Workbook] of text cells; [Xlsx] and [CsvFolder] write it and read it back.
/// People edit in between: what they may type comes back as text, what no text can stand for (a
/// formula, merged cells) is a [WorkbookProblem] that names its cell, and a file that only wants to
/// do harm is a [RefusedWorkbook].
@NullMarked
package dev.crosswalk.formats.workbook;

import org.jspecify.annotations.NullMarked;
