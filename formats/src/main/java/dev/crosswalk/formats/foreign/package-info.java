/// What stands in files that others made: reports of auditors, exports of other tools.
///
/// [ForeignFile] reads rows of text out of CSV, workbooks, documents, Markdown and PDF, each with
/// the place where it stands, and the text between the tables. What the columns mean is for the
/// caller to say: a PDF has no tables, only words and lines, and the caller's [Headings] tell where
/// in it one begins.
@NullMarked
package dev.crosswalk.formats.foreign;

import org.jspecify.annotations.NullMarked;
