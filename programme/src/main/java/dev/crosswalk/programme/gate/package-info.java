/// What stands between today and an audit: [GatesAhead] has the gates of each edition that is
/// wanted, each met, open or not known.
@NullMarked
package dev.crosswalk.programme.gate;

import org.jspecify.annotations.NullMarked;
