/// What makes a programme wrong, and what is odd in it: rules over values, whoever read them.
///
/// A reader of files, of a workbook, of a request or of a database fills a [Draft] with what was
/// said and [Where] it stands; [ProgrammeRules] judges the draft and reports
/// [dev.crosswalk.content.finding.Finding]s with the places that the reader gave. What no value can
/// hold, such as an unknown key or a day that no calendar has, the reader has to report itself.
@NullMarked
package dev.crosswalk.programme.rule;

import org.jspecify.annotations.NullMarked;
