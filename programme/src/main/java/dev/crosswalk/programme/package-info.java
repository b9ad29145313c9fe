/// What an organisation does for its frameworks, as values: [Programme].
///
/// Its parts: `folder` reads and writes the files, `standing` judges them on a day.
@NullMarked
package dev.crosswalk.programme;

import org.jspecify.annotations.NullMarked;
