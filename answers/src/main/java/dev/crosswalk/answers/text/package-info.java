/// How an answer is written down: JSON, CSV, Markdown, and the lines of a terminal.
@NullMarked
package dev.crosswalk.answers.text;

import org.jspecify.annotations.NullMarked;
