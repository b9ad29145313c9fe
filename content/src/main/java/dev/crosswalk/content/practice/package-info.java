/// What practice has settled and nothing follows from: the figures by which operation is judged,
/// and what stands before an audit. Both are data, in `content/practice`, and a pack of an
/// organisation's replaces what it says otherwise. Start at [Practices].
@NullMarked
package dev.crosswalk.content.practice;

import org.jspecify.annotations.NullMarked;
