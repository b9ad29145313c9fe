/// What becomes of a programme from day to day: how it stands and what broke (`status`), what an
/// audit still needs (`checklist`), what is due when (`calendar`), and what differs between two
/// versions of it (`diff`).
@NullMarked
package dev.crosswalk.cli.status;

import org.jspecify.annotations.NullMarked;
