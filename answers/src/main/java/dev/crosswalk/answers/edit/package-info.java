/// What people do to a programme without opening a file: adopt, retire, exclude, add evidence, log,
/// accept, approve; each with what it changes in coverage and what comes next.
@NullMarked
package dev.crosswalk.answers.edit;

import org.jspecify.annotations.NullMarked;
