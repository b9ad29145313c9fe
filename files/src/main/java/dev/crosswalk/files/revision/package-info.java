/// A programme as it was at a Git revision: [Revisions].
///
/// The only package that knows JGit, which is loaded by those who ask for a revision and by nobody
/// else. It reads a repository and writes nothing to it.
@NullMarked
package dev.crosswalk.files.revision;

import org.jspecify.annotations.NullMarked;
