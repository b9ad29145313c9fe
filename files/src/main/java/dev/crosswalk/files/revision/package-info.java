/// A programme as it was at a Git revision: [Revisions].
///
/// This is the only package that knows JGit, which is loaded only when somebody asks for a
/// revision. It reads a repository and writes nothing to it.
@NullMarked
package dev.crosswalk.files.revision;

import org.jspecify.annotations.NullMarked;
