/// What an organisation does for its frameworks, as values: [Programme].
///
/// Its parts: `folder` reads and writes the files, `standing` judges them on a day and says what is
/// due, `change` compares two looks, `checklist` says what an audit still needs, `revision` reads
/// the files as they were in Git.
@NullMarked
package dev.crosswalk.programme;

import org.jspecify.annotations.NullMarked;
