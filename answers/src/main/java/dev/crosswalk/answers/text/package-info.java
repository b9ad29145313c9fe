/// How an answer is written down for programs, as JSON and CSV; and numbers as all formats have
/// them.
@NullMarked
package dev.crosswalk.answers.text;

import org.jspecify.annotations.NullMarked;
