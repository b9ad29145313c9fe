/// The deliverables for clients, auditors and management.
@NullMarked
package dev.crosswalk.answers.report;

import org.jspecify.annotations.NullMarked;
