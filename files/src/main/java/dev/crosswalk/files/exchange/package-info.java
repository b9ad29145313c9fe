/// A programme's folder and an organisation on a server, brought together item by item.
///
/// [Contents] is what one side has, [Exchanged] what both had in common when they were last brought
/// together, and [Comparison] what each of them changed since: what one side changed alone is
/// taken, and what both changed otherwise is a conflict that somebody decides. [Parcel] is how a
/// programme travels: what it says, and the other files by their digests.
@NullMarked
package dev.crosswalk.files.exchange;

import org.jspecify.annotations.NullMarked;
