/// The unified control library on the command line: the list of its controls, one control or
/// document in full, and which requirements a control serves. Start at [ControlsVerb].
@NullMarked
package dev.crosswalk.cli.control;

import org.jspecify.annotations.NullMarked;
