/// Edits of a programme's files that leave everything else in them as it was: comments, order,
/// quotes, blank lines.
///
/// A file is read as [Placed] values, copied into [WantedYaml] ones that can be changed, and
/// [YamlEdit] replaces in its text only what differs; [CsvEdit] does the same for populations.
/// [FolderWrite] puts changed files into place, all of them or none, and [FolderLock] lets one
/// writer in at a time.
@NullMarked
package dev.crosswalk.files.edit;

import org.jspecify.annotations.NullMarked;
