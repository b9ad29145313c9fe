/// What an auditor's rules make of the history of one control.
@NullMarked
package dev.crosswalk.answers.judge;

import org.jspecify.annotations.NullMarked;
