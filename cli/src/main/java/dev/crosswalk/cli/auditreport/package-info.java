/// `crosswalk audit-report`: puts an auditor's report on record, and says what it proves.
@NullMarked
package dev.crosswalk.cli.auditreport;

import org.jspecify.annotations.NullMarked;
