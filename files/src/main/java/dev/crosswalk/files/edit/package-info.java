/// Edits of a programme's files that leave everything else in them unchanged: comments, order,
/// quotes, blank lines.
///
/// A file is read as [Placed] values and copied into [WantedYaml] ones, which can be changed; then
/// [YamlEdit] replaces in the text only what differs. [CsvEdit] edits the CSV files of populations.
/// [FolderWrite] replaces the changed files, all of them or none, and [FolderLock] admits one
/// writer at a time.
@NullMarked
package dev.crosswalk.files.edit;

import org.jspecify.annotations.NullMarked;
