/// `crosswalk init`: asks or is told what a new programme starts from ([Interview], [Given]), and
/// makes its folder.
@NullMarked
package dev.crosswalk.cli.init;

import org.jspecify.annotations.NullMarked;
