/// `crosswalk init`: reads from its options ([InitOptions]), or asks a person ([Interview]), what a
/// new programme starts from, and makes its folder.
@NullMarked
package dev.crosswalk.cli.init;

import org.jspecify.annotations.NullMarked;
