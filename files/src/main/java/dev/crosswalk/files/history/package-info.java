/// The history of one control as a file of its own, for whoever wants to try the rules by which
/// controls are judged: [HistoryFile].
@NullMarked
package dev.crosswalk.files.history;

import org.jspecify.annotations.NullMarked;
