/// `crosswalk documents`: the documents of a programme, listed and written. What they say and what
/// becomes of the files is decided in `dev.crosswalk.papers.document`.
@NullMarked
package dev.crosswalk.cli.document;

import org.jspecify.annotations.NullMarked;
