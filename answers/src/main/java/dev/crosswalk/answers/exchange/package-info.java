/// What a folder and an organisation on a server say otherwise, and what bringing them together
/// changes.
@NullMarked
package dev.crosswalk.answers.exchange;

import org.jspecify.annotations.NullMarked;
