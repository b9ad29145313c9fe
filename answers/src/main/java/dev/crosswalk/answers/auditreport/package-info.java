/// A report of an auditor that an organisation holds: what its cover page says, put on record, and
/// what it proves, what not, and on whom the rest depends.
@NullMarked
package dev.crosswalk.answers.auditreport;

import org.jspecify.annotations.NullMarked;
