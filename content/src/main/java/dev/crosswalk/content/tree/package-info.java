/// Files by their names, wherever they lie: [FileTree] is what everything that reads a pack or a
/// programme asks, and a folder, a ZIP, memory or a Git revision answers.
///
/// All trees keep one promise: whoever asks by a name gets what lies *in* the tree or a refusal,
/// never a file from elsewhere and never a read that does not end.
@NullMarked
package dev.crosswalk.content.tree;

import org.jspecify.annotations.NullMarked;
