/// What the registers say: risks, internal audits, nonconformities, and what lacks of each entry.
@NullMarked
package dev.crosswalk.answers.register;

import org.jspecify.annotations.NullMarked;
