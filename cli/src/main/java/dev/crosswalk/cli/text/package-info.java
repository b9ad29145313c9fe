/// Writers for readers of all kinds: JSON, CSV, Markdown, and pages for a terminal. They know
/// nothing of frameworks, build one text in memory, and cost nothing at start.
@NullMarked
package dev.crosswalk.cli.text;

import org.jspecify.annotations.NullMarked;
