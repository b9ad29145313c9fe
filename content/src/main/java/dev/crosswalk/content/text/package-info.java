/// What a text is, wherever it was typed: [OneLine].
@NullMarked
package dev.crosswalk.content.text;

import org.jspecify.annotations.NullMarked;
