/// `population` and `sample`: lists of events, their freeze, and samples of them.
@NullMarked
package dev.crosswalk.cli.population;

import org.jspecify.annotations.NullMarked;
